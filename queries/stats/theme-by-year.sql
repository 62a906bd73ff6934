-- title: Themes by year of {dates}
-- about: In how many reviews a theme is present, of the reviews whose report
--   could be read, by the year of {dates} ({years}).
-- unit: reviews
-- place: D2.6
-- packs: triennial
-- row: Theme
-- pivot: Year of {dates}
-- pivot-missing: Not dated
-- pivot-order: years
-- percent: own
-- base: reviews of that year whose report could be read
-- totals: column
-- test: trend
-- compare: no
-- note: A review can have several themes, so the percentages need not add up
--   to 100. "Not mentioned" is not "absent".
-- note: A theme that rises may be a change in what happens, in what is looked
--   for, or in the words that reports use.
-- chart: heat
-- x: Year of {dates}
-- y: Theme
-- column: row theme
-- column: col year
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total the same over all years
-- column: reviews keys of those in which it is present
-- column: note how many reviews have no report that could be read

WITH chosen AS MATERIALIZED (
  SELECT s.review_id, r.key, s.year AS col
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
grid AS MATERIALIZED (
  SELECT t.id, t.label, g.col
  FROM theme t
  CROSS JOIN (SELECT DISTINCT col FROM chosen) g
  WHERE t.active),
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
