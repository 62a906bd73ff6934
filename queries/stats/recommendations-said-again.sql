-- title: Recommendations said again and again
-- about: The recommendations that most reviews make, in the words of the
--   oldest of them: in how many reviews, of those in which recommendations were
--   found.
-- unit: reviews
-- place: G2.4
-- packs: triennial annual
-- row: Recommendation
-- percent: own
-- base: reviews in which recommendations were found
-- interval: yes
-- compare: no
-- note: The thirty that most reviews make, if at least two make them. In
--   brackets: the areas and the years of publication. All of them:
--   `revix recs clusters`.
-- chart: bar
-- plot: n
-- x: Reviews
-- column: row first words, areas, years
-- column: n reviews that make it
-- column: base reviews in which recommendations were found
-- column: reviews keys of the former

WITH said AS MATERIALIZED (
  SELECT m.cluster, m.id, m.text, r.key, r.area, r.published_year AS year,
         r.published
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
    AND m.kind = 'recommendation'),
again AS (
  SELECT cluster, count(DISTINCT key) AS n,
         count(DISTINCT lower(area)) AS areas,
         min(year) AS first, max(year) AS last,
         json_group_array(DISTINCT key) AS keys
  FROM said
  WHERE cluster IS NOT NULL
  GROUP BY cluster
  HAVING n > 1
  ORDER BY n DESC, areas DESC, cluster
  LIMIT 30)
SELECT (SELECT substr(x.text, 1, 120) || iif(length(x.text) > 120, '…', '')
        FROM said x WHERE x.cluster = a.cluster
        ORDER BY x.published IS NULL, x.published, x.id LIMIT 1)
         || ' (' || a.areas || iif(a.areas = 1, ' area', ' areas')
         || CASE WHEN a.first IS NULL THEN ''
              WHEN a.first = a.last THEN ', ' || a.first
              ELSE ', ' || a.first || '–' || a.last END || ')' AS row,
       a.n AS n,
       (SELECT count(DISTINCT key) FROM said) AS base,
       a.keys AS reviews
FROM again a
ORDER BY a.n DESC, a.areas DESC, a.cluster
