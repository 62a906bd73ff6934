-- title: What the figures rest on, by three years of {dates}
-- about: The layers of denominators. Tables of facts count every review that
--   is known; tables of themes count reviews whose report could be read.
-- unit: reviews
-- place: A5
-- packs: triennial annual area
-- row: Layer
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: all reviews that are known
-- totals: column
-- comparator: coverage | Nationally, the final reports that the researchers
--   could have; here, those of which the store holds a document.
-- note: A review is in every layer it reaches, so the rows do not add up.
-- note: A report that could be read in part counts as read.
-- chart: grouped
-- x: How far reviews got
-- y: Of all reviews that are known
-- column: row layer
-- column: col three years
-- column: n reviews that reach the layer
-- column: base reviews that are known
-- column: reviews keys of those that reach it

WITH layer(n, label) AS (
  VALUES (1, 'In the catalogue'),
         (2, 'A report is here'),
         (3, 'The report could be read'),
         (4, 'Coded by a person')),
reached AS (
  SELECT l.n AS layer, l.label, s.period, r.key,
         CASE l.n WHEN 1 THEN r.in_catalogue WHEN 2 THEN r.has_report
           WHEN 3 THEN r.readable ELSE r.coded END AS hit
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  CROSS JOIN layer l)
SELECT label AS row,
       period AS col,
       sum(hit) AS n,
       count(*) AS base,
       json_group_array(key) FILTER (WHERE hit) AS reviews
FROM reached
GROUP BY layer, period
ORDER BY layer, period
