-- title: From notification to publication
-- about: Which steps of a review have a date in the catalogue, by three years
--   of {dates}.
-- unit: reviews
-- place: A4
-- row: Step
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: all reviews that are known
-- totals: column
-- compare: yes
-- comparator: funnel | Published of notifications, which this store does not
--   hold.
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
dated AS (
  SELECT p.n AS step, p.label, s.period, r.key,
         EXISTS (SELECT 1 FROM fact f
                 WHERE f.review_id = r.id AND f.child_id IS NULL
                   AND f.name = p.name) AS hit
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  CROSS JOIN step p)
SELECT label AS row,
       period AS col,
       sum(hit) AS n,
       count(*) AS base,
       json_group_array(key) FILTER (WHERE hit) AS reviews
FROM dated
GROUP BY step, period
ORDER BY step, period
