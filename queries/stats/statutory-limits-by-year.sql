-- title: Steps within the limits of the guidance, by year of {dates}
-- about: In how many reviews the step was taken in time, of those whose dates
--   tell: notified within five working days of becoming aware, rapid review
--   within fifteen working days of the notification, published within six
--   months of the decision.
-- unit: reviews
-- place: G5
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- pivot: Step
-- percent: own
-- base: reviews of which both dates are known to the day
-- totals: none
-- note: Held against the limits of Working Together since 2018; earlier reviews
--   had others. Weekends and the bank holidays of England are not working days.
-- note: A step of which no dates are known is not shown.
-- note: Dates that contradict each other are in no base. Reports that are not
--   published are in no base either: the share is of what was published.
-- chart: line
-- x: Year of {dates}
-- y: Of the reviews whose dates are known
-- column: row year, without a gap
-- column: col step
-- column: n reviews in time
-- column: base reviews whose dates are known
-- column: reviews keys of the former

WITH dated AS MATERIALIZED (
  SELECT r.key, s.year, r.published,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'aware') AS aware,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'notified') AS notified,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'rapid_review') AS rapid_review,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'decision') AS decision
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
lag AS MATERIALIZED (
  SELECT key, year, decision, published,
         working_days(aware, notified) AS told,
         working_days(notified, rapid_review) AS rapid,
         days_between(decision, published) AS days
  FROM dated),
-- Six months end on the same day of the month, or on the last of a shorter one.
step(id, label, year, key, known, hit) AS (
  SELECT 1, 'Notified within 5 working days', year, key,
         coalesce(told >= 0, 0), told <= 5
  FROM lag
  UNION ALL
  SELECT 2, 'Rapid review within 15 working days', year, key,
         coalesce(rapid >= 0, 0), rapid <= 15
  FROM lag
  UNION ALL
  SELECT 3, 'Published within 6 months', year, key,
         coalesce(days >= 0, 0),
         published <= min(date(decision, '+6 months'),
           date(decision, 'start of month', '+7 months', '-1 day'))
  FROM lag)
SELECT year AS row,
       label AS col,
       sum(known AND coalesce(hit, 0)) AS n,
       sum(known) AS base,
       json_group_array(key) FILTER (WHERE known AND hit) AS reviews
FROM step
WHERE id IN (SELECT id FROM step WHERE known)
GROUP BY id, year
ORDER BY year, id
