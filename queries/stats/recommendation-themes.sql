-- title: Themes of recommendations
-- about: How many recommendations are about the theme, of all recommendations
--   that were found in the reports.
-- unit: recommendations
-- place: G2.1
-- packs: triennial annual
-- row: Theme
-- missing: No theme found
-- percent: own
-- base: all recommendations
-- interval: yes
-- compare: no
-- note: A recommendation is about a theme when its own words assert the theme,
--   or recommend it as practice. It can have several themes, so the percentages
--   need not add up to 100.
-- note: Recommendations of one review are not independent of each other. So
--   no change is tested, and the intervals are too narrow.
-- chart: bar
-- x: Of all recommendations
-- column: row theme
-- column: n recommendations about it
-- column: base all recommendations
-- column: reviews keys of their reviews
-- column: note how many reviews have no report that could be read

-- What a person decided on the passage stands; the words must be those of the
-- recommendation itself, as a passage may hold several. Offsets count bytes.
WITH themed AS MATERIALIZED (
  SELECT DISTINCT m.id, m.review_id, m.addressees, t.label
  FROM selected s
  CROSS JOIN recommendation m ON m.review_id = s.review_id
    AND m.repeats IS NULL AND m.kind = 'recommendation'
  CROSS JOIN tag g ON g.passage_id
    BETWEEN m.passage_id AND coalesce(m.passage_last, m.passage_id)
    AND g.assertion IN ('present', 'recommended practice')
  JOIN theme t ON t.id = g.theme_id AND t.active
  JOIN passage p ON p.id = g.passage_id
  WHERE instr(m.text, CAST(substr(CAST(p.text AS BLOB), g.start_offset + 1,
          g.end_offset - g.start_offset) AS TEXT))
    AND coalesce((SELECT c.value FROM coding c
          WHERE c.passage_id = g.passage_id AND c.theme_id = g.theme_id
            AND c.level = 'passage'
          ORDER BY c.date DESC, c.id DESC LIMIT 1), 'present')
        NOT IN ('absent', 'mentioned only')),
line AS (
  SELECT t.label, r.key
  FROM themed t
  JOIN v_review r ON r.id = t.review_id
  UNION ALL
  SELECT NULL, r.key
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
    AND m.kind = 'recommendation'
  WHERE m.id NOT IN (SELECT id FROM themed))
SELECT label AS row,
       count(*) AS n,
       (SELECT count(*) FROM selected s
        JOIN v_review r ON r.id = s.review_id
        JOIN recommendation m ON m.review_id = s.review_id
          AND m.repeats IS NULL AND m.kind = 'recommendation') AS base,
       json_group_array(key) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM line
GROUP BY label
ORDER BY n DESC, label
