-- title: Themes by region
-- about: In how many reviews a theme is present, of the reviews whose report
--   could be read, by region of England.
-- unit: reviews
-- place: D2
-- row: Theme
-- pivot: Region
-- percent: own
-- base: reviews of that region whose report could be read
-- totals: column
-- packs: triennial annual
-- compare: no
-- note: A review can have several themes, so the percentages need not add up
--   to 100. "Not mentioned" is not "absent".
-- note: Few reviews stand behind a region: see N before comparing. Numbers of
--   reviews are not a measure of the performance of an area.
-- chart: multiples
-- x: Of the reviews that could be read
-- column: row theme
-- column: col region
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total the same over all regions
-- column: reviews keys of those in which it is present

WITH status AS (
  SELECT upper(r.region) AS place, r.region, t.theme_id, t.label, t.key,
         t.status = 'present' AS present
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_review_theme t ON t.review_id = s.review_id
  WHERE t.status <> 'not coded')
SELECT label AS row,
       min(region) AS col,
       sum(present) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT key) FROM status) AS total,
       json_group_array(key) FILTER (WHERE present) AS reviews
FROM status
GROUP BY theme_id, place
ORDER BY sum(sum(present)) OVER (PARTITION BY theme_id) DESC, label, place
