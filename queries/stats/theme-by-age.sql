-- title: Themes by age of the child
-- about: Themes that are present in the report of the review, by the age of
--   its children at the incident.
-- unit: children
-- place: D2
-- row: Theme
-- pivot: Age in years
-- pivot-missing: Age not known
-- pivot-order: bands
-- percent: own
-- base: children of that age in reviews whose report could be read
-- totals: column
-- packs: triennial
-- compare: no
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

WITH status AS (
  SELECT b.child_id, b.band, t.theme_id, t.label, t.key,
         t.status = 'present' AS present
  FROM child_band b
  JOIN v_review_theme t ON t.review_id = b.review_id
  WHERE t.status <> 'not coded')
SELECT label AS row,
       band AS col,
       sum(present) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT child_id) FROM status) AS total,
       json_group_array(key) FILTER (WHERE present) AS reviews
FROM status
GROUP BY theme_id, band
ORDER BY sum(sum(present)) OVER (PARTITION BY theme_id) DESC, label
