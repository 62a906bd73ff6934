-- title: What passages say of the theme
-- about: The passages that have words of the theme, by what they do with it.
--   Only those that assert it count towards the theme.
-- unit: passages
-- place: T9
-- packs: thematic
-- row: The passage
-- order: Asserts it | Recommends it as practice | Denies it |
--   Speaks of another person | Speaks of long before |
--   Speaks in general, or of what might be | Is boilerplate
-- percent: column
-- base: all passages with words of the theme
-- note: A passage counts once, by its strongest statement. What people decided
--   on single passages is not in this table; it is in the status of the review.
-- chart: bar
-- x: Of the passages
-- column: row what the passage says
-- column: n passages
-- column: reviews keys of their reviews
-- column: note which theme it is

-- A passage by its strongest statement; passages of a document follow each
-- other by id.
WITH said AS MATERIALIZED (
  SELECT g.passage_id,
         min(CASE g.assertion WHEN 'present' THEN 0
           WHEN 'recommended practice' THEN 1 WHEN 'negated' THEN 2
           WHEN 'other person' THEN 3 WHEN 'historical' THEN 4
           WHEN 'hypothetical' THEN 5 ELSE 6 END) AS rank
  FROM tag g
  WHERE g.theme_id = (SELECT id FROM theme WHERE name = :theme AND active)
  GROUP BY g.passage_id),
told AS MATERIALIZED (
  SELECT rank, review_id, count(*) AS n
  FROM (SELECT x.rank,
               (SELECT d.review_id FROM document d
                WHERE d.first_passage <= x.passage_id
                ORDER BY d.first_passage DESC LIMIT 1) AS review_id
        FROM said x)
  GROUP BY rank, review_id)
SELECT CASE x.rank WHEN 0 THEN 'Asserts it'
         WHEN 1 THEN 'Recommends it as practice' WHEN 2 THEN 'Denies it'
         WHEN 3 THEN 'Speaks of another person'
         WHEN 4 THEN 'Speaks of long before'
         WHEN 5 THEN 'Speaks in general, or of what might be'
         ELSE 'Is boilerplate' END AS row,
       sum(x.n) AS n,
       json_group_array(r.key) AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM told x
JOIN selected s ON s.review_id = x.review_id
JOIN v_review r ON r.id = s.review_id
GROUP BY x.rank
