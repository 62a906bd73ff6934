-- title: Themes by year of {dates}
-- about: In how many reviews a theme is present, of the reviews whose report
--   could be read, by the year of {dates} ({years}).
-- unit: reviews
-- place: D2
-- row: Theme
-- pivot: Year of {dates}
-- pivot-missing: Not dated
-- pivot-order: years
-- percent: own
-- base: reviews of that year whose report could be read
-- totals: column
-- test: trend
-- packs: triennial annual
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

WITH chosen AS MATERIALIZED (
  SELECT s.review_id, r.key, s.year AS col
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT t.label AS row,
       c.col AS col,
       count(*) FILTER (WHERE x.status = 'present') AS n,
       count(*) AS base,
       (SELECT count(*) FROM chosen c
        WHERE EXISTS (
          SELECT 1 FROM review_theme x
          JOIN theme t ON t.id = x.theme_id AND t.active
          WHERE x.review_id = c.review_id AND x.status <> 'not coded'))
         AS total,
       json_group_array(c.key) FILTER (WHERE x.status = 'present')
         AS reviews
FROM chosen c
JOIN review_theme x ON x.review_id = c.review_id
JOIN theme t ON t.id = x.theme_id AND t.active
WHERE x.status <> 'not coded'
GROUP BY x.theme_id, c.col
ORDER BY sum(count(*) FILTER (WHERE x.status = 'present'))
           OVER (PARTITION BY x.theme_id) DESC, t.label, c.col
