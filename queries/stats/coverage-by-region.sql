-- title: What the figures rest on, by region
-- about: How far the reviews of each region got: known from the
--   catalogue, a report here, read, coded by a person.
-- unit: reviews
-- place: I2
-- packs: triennial
-- row: Region
-- missing: Not known or not stated
-- pivot: Layer
-- pivot-order: In the catalogue | A report is here | The report could be read |
--   Coded by a person
-- percent: own
-- base: all reviews that are known
-- compare: no
-- totals: none
-- note: A review is in every layer it reaches, so the columns do not add up.
-- chart: grouped
-- x: Region
-- y: Of all reviews that are known
-- column: row region
-- column: col layer
-- column: n reviews that reach the layer
-- column: base reviews that are known
-- column: total all reviews
-- column: reviews keys of those that reach it

WITH layer(n, label) AS (
  VALUES (1, 'In the catalogue'),
         (2, 'A report is here'),
         (3, 'The report could be read'),
         (4, 'Coded by a person')),
reached AS (
  SELECT l.n AS layer, l.label, r.region, r.key,
         CASE l.n WHEN 1 THEN r.in_catalogue WHEN 2 THEN r.has_report
           WHEN 3 THEN r.readable ELSE r.coded END AS hit
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  CROSS JOIN layer l)
SELECT region AS row,
       label AS col,
       sum(hit) AS n,
       count(*) AS base,
       (SELECT count(*) FROM selected x
        JOIN v_review y ON y.id = x.review_id) AS total,
       json_group_array(key) FILTER (WHERE hit) AS reviews
FROM reached
GROUP BY region COLLATE NOCASE, layer
ORDER BY region COLLATE NOCASE, layer
