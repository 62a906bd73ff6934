-- title: Reviews per 100,000 children a year by region
-- about: Reviews set against the number of children of the region in the
--   years of {dates}. The interval says how far chance alone can move a rate.
-- unit: reviews
-- kind: rates
-- place: A3.2
-- packs: triennial annual
-- row: Region
-- missing: Not known or not stated
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

WITH counted AS MATERIALIZED (
  SELECT r.region AS name, count(*) AS n, json_group_array(r.key) AS keys
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE s.year IS NOT NULL
  GROUP BY r.region COLLATE NOCASE),
-- Those without a review are shown too, unless a filter leaves only one.
place(name, n, keys) AS (
  SELECT name, n, keys FROM counted
  UNION ALL
  SELECT x.name, 0, '[]' FROM exposure x
  WHERE x.kind = 'region'
    AND (SELECT count(name) FROM counted) > 1
    AND lower(x.name) NOT IN (
      SELECT lower(name) FROM counted WHERE name IS NOT NULL))
SELECT p.name AS row,
       p.n AS n,
       (SELECT x.children_years FROM exposure x
        WHERE x.kind = 'region'
          AND lower(x.name) = lower(p.name)) AS population,
       p.keys AS reviews,
       (SELECT 'Reviews without a year, in no rate: ' || count(*) || '.'
        FROM selected WHERE year IS NULL HAVING count(*) > 0) AS note
FROM place p
ORDER BY n DESC, p.name COLLATE NOCASE
