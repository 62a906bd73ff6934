-- title: What made children vulnerable, by age
-- about: Themes about the child that are present in the report of the review,
--   by the age of its children.
-- unit: children
-- place: C5.1
-- packs: triennial annual
-- row: Theme
-- pivot: Age in years
-- pivot-missing: Age not known
-- pivot-order: bands
-- percent: own
-- base: children of that age in reviews whose report could be read
-- compare: no
-- interval: yes
-- totals: column
-- note: A theme is found in the report: it is of the review, not of one
--   child, and counts for every child of the review.
-- note: A review can have several themes, so the percentages need not add up
--   to 100. "Not mentioned" is not "absent".
-- chart: heat
-- x: Age in years
-- y: Theme
-- column: row theme
-- column: col age band
-- column: n children in reviews in which the theme is present
-- column: base children in reviews that could be read
-- column: total the same over all ages
-- column: reviews keys of those in which it is present
-- column: note how many reviews have no report that could be read

WITH chosen AS MATERIALIZED (
  SELECT b.review_id, r.key, b.band AS col
  FROM child_band b
  JOIN v_review r ON r.id = b.review_id),
grid AS MATERIALIZED (
  SELECT t.id, t.label, g.col
  FROM theme t
  CROSS JOIN (SELECT DISTINCT col FROM chosen) g
  WHERE t.active AND t.name IN (
    'child-mental-health', 'suicide', 'disability', 'chronic-illness',
    'education', 'missing', 'looked-after', 'sexual-exploitation',
    'criminal-exploitation', 'online-harm')),
counted AS MATERIALIZED (
  SELECT x.theme_id, c.col, count(*) AS base,
         count(*) FILTER (WHERE x.status = 'present') AS n,
         json_group_array(c.key) FILTER (WHERE x.status = 'present') AS keys
  FROM chosen c
  JOIN review_theme x ON x.review_id = c.review_id
  WHERE x.status <> 'not coded'
    AND x.theme_id IN (SELECT id FROM grid)
  GROUP BY x.theme_id, c.col)
SELECT g.label AS row,
       g.col AS col,
       coalesce(k.n, 0) AS n,
       coalesce(k.base, 0) AS base,
       (SELECT count(*) FROM chosen c
        WHERE EXISTS (
          SELECT 1 FROM review_theme x
          JOIN theme t ON t.id = x.theme_id AND t.active
          WHERE x.review_id = c.review_id AND x.status <> 'not coded'))
         AS total,
       k.keys AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM grid g
LEFT JOIN counted k ON k.theme_id = g.id AND k.col IS g.col
ORDER BY sum(coalesce(k.n, 0)) OVER (PARTITION BY g.id) DESC, g.label, g.col
