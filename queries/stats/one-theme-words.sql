-- title: The words that found the theme
-- about: Which terms of the dictionary found most of the passages that assert
--   the theme.
-- unit: passages
-- place: T13
-- packs: thematic
-- row: Term of the dictionary
-- percent: own
-- base: all passages that assert the theme
-- compare: no
-- note: The thirty that found most, of those that found at least three. A
--   passage can be found by several terms, so the percentages need not add up
--   to 100.
-- note: How to read a term: * at the end of a word is any ending, * alone any
--   word; (a|b) is one of these; [a] may be missing; ~5 is at most five words
--   between, in either order, >5 in this order; & is in the same sentence;
--   <name> is any word of the list of that name.
-- chart: bar
-- x: Of the passages that assert it
-- column: row term, as the dictionary writes it
-- column: n passages that it found
-- column: base passages that assert the theme
-- column: reviews keys of their reviews
-- column: note which theme it is

-- Passages of a document follow each other by id.
WITH hit AS MATERIALIZED (
  SELECT DISTINCT g.rule, g.passage_id,
         (SELECT d.review_id FROM document d
          WHERE d.first_passage <= g.passage_id
          ORDER BY d.first_passage DESC LIMIT 1) AS review_id
  FROM tag g
  WHERE g.theme_id = (SELECT id FROM theme WHERE name = :theme AND active)
    AND g.assertion = 'present'),
counted AS MATERIALIZED (
  SELECT h.rule, h.passage_id, r.key
  FROM hit h
  JOIN selected s ON s.review_id = h.review_id
  JOIN v_review r ON r.id = s.review_id)
SELECT rule AS row,
       count(*) AS n,
       (SELECT count(DISTINCT passage_id) FROM counted) AS base,
       json_group_array(key) AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM counted
GROUP BY rule COLLATE NOCASE
HAVING count(*) >= 3
ORDER BY n DESC, rule COLLATE NOCASE
LIMIT 30
