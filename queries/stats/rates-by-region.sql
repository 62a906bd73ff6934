-- title: Reviews per 100,000 children a year by region
-- about: Reviews set against the number of children of the region in the years
--   of {dates}. The interval says how far chance alone can move a rate.
-- unit: reviews
-- kind: rates
-- place: A3
-- row: Region
-- interval: yes
-- note: Numbers of reviews are not a measure of the performance of an area.
-- note: With few reviews the interval is wide: two regions whose intervals
--   overlap should not be ranked.
-- chart: bar
-- x: Per 100,000 children a year
-- column: row region of England
-- column: n reviews
-- column: population children times years
-- column: reviews their keys
-- column: note reviews without a year

WITH dated AS MATERIALIZED (
  SELECT r.key, r.region AS name
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE s.year IS NOT NULL),
-- Those without a review are shown too, unless a filter leaves only one.
place(name) AS (
  SELECT name FROM dated
  UNION
  SELECT x.name FROM exposure x
  WHERE x.kind = 'region'
    AND (SELECT count(DISTINCT name) FROM dated) > 1
    AND lower(x.name) NOT IN (
      SELECT lower(name) FROM dated WHERE name IS NOT NULL))
SELECT p.name AS row,
       count(d.key) AS n,
       (SELECT x.children_years FROM exposure x
        WHERE x.kind = 'region' AND lower(x.name) = lower(p.name)) AS population,
       json_group_array(d.key) FILTER (WHERE d.key IS NOT NULL) AS reviews,
       (SELECT 'Reviews without a year, in no rate: ' || count(*) || '.'
        FROM selected WHERE year IS NULL HAVING count(*) > 0) AS note
FROM place p
LEFT JOIN dated d ON d.name IS p.name
GROUP BY p.name COLLATE NOCASE
ORDER BY n DESC, p.name COLLATE NOCASE
