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

WITH chosen AS MATERIALIZED (
  SELECT s.review_id, r.key, r.region, upper(r.region) AS place
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT t.label AS row,
       min(c.region) AS col,
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
GROUP BY x.theme_id, c.place
ORDER BY sum(count(*) FILTER (WHERE x.status = 'present'))
           OVER (PARTITION BY x.theme_id) DESC, t.label, c.place
