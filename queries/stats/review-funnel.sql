-- title: From incident to publication: steps that have a date, by three years
--   of {dates}
-- about: Which steps of a review have a date, in the catalogue or in the
--   report.
-- unit: reviews
-- place: A4
-- packs: triennial annual
-- row: Step
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: all reviews that are known
-- totals: column
-- compare: yes
-- note: A step without a date may have been taken all the same: this shows
--   what is recorded, and bounds what figures of time can rest on.
-- note: Rapid reviews exist since 2018; incidents that were not reviewed are
--   not here, so this does not say how many notifications lead to a review.
-- note: A review can have every step, so the rows do not add up.
-- chart: bar
-- x: Of all reviews that are known
-- column: row step
-- column: col three years
-- column: n reviews in which the step has a date
-- column: base reviews that are known
-- column: reviews keys of those with a date

WITH step(n, name, label) AS (
  VALUES (1, 'incident', 'Incident'),
         (2, 'notified', 'Notified'),
         (3, 'rapid_review', 'Rapid review sent'),
         (4, 'decision', 'Decision to review'),
         (5, 'completed', 'Report completed'),
         (6, 'published', 'Published')),
known AS MATERIALIZED (
  SELECT DISTINCT s.review_id, f.name
  FROM selected s
  JOIN fact f ON f.review_id = s.review_id
  WHERE +f.child_id IS NULL AND f.name IN (SELECT name FROM step)),
chosen AS MATERIALIZED (
  SELECT r.id, r.key, s.period
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
size AS MATERIALIZED (
  SELECT period, count(*) AS n FROM chosen GROUP BY period),
dated AS MATERIALIZED (
  SELECT k.name, c.period, count(*) AS n, json_group_array(c.key) AS keys
  FROM known k
  JOIN chosen c ON c.id = k.review_id
  GROUP BY k.name, c.period)
SELECT p.label AS row,
       z.period AS col,
       coalesce(d.n, 0) AS n,
       z.n AS base,
       d.keys AS reviews
FROM step p
CROSS JOIN size z
LEFT JOIN dated d ON d.name = p.name AND d.period IS z.period
ORDER BY p.n, z.period
