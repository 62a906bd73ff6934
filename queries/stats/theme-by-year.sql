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

WITH status AS (
  SELECT s.year, t.theme_id, t.label, t.key, t.status = 'present' AS present
  FROM selected s
  JOIN v_review_theme t ON t.review_id = s.review_id
  WHERE t.status <> 'not coded')
SELECT label AS row,
       year AS col,
       sum(present) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT key) FROM status) AS total,
       json_group_array(key) FILTER (WHERE present) AS reviews
FROM status
GROUP BY theme_id, year
ORDER BY sum(sum(present)) OVER (PARTITION BY theme_id) DESC, label, year
