-- title: Steps within the limits of the guidance, by three years of {dates}
-- about: In how many reviews the step was taken in time, of those whose dates
--   tell: notified within five working days of becoming aware, rapid review
--   within fifteen working days of the notification, published within six
--   months of the decision.
-- unit: reviews
-- place: G5
-- row: Step
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews of which both dates are known to the day
-- interval: yes
-- totals: column
-- comparator: statutory-limits
-- note: Held against the limits of Working Together since 2018; earlier reviews
--   had others. Weekends and the bank holidays of England are not working days.
-- note: A step of which no dates are known is not shown.
-- note: Dates that contradict each other are in no base. Reports that are not
--   published are in no base either: the share is of what was published.
-- chart: grouped
-- x: Step
-- y: Of the reviews whose dates are known
-- column: row step
-- column: col three years
-- column: n reviews in time
-- column: base reviews whose dates are known
-- column: reviews keys of the former

WITH dated AS MATERIALIZED (
  SELECT r.key, s.period, r.published,
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
  SELECT key, period, decision, published,
         working_days(aware, notified) AS told,
         working_days(notified, rapid_review) AS rapid,
         days_between(decision, published) AS days
  FROM dated),
-- Six months end on the same day of the month, or on the last of a shorter one.
step(id, label, period, key, known, hit) AS (
  SELECT 1, 'Notified within 5 working days', period, key,
         coalesce(told >= 0, 0), told <= 5
  FROM lag
  UNION ALL
  SELECT 2, 'Rapid review within 15 working days', period, key,
         coalesce(rapid >= 0, 0), rapid <= 15
  FROM lag
  UNION ALL
  SELECT 3, 'Published within 6 months', period, key,
         coalesce(days >= 0, 0),
         published <= min(date(decision, '+6 months'),
           date(decision, 'start of month', '+7 months', '-1 day'))
  FROM lag)
SELECT label AS row,
       period AS col,
       sum(known AND coalesce(hit, 0)) AS n,
       sum(known) AS base,
       json_group_array(key) FILTER (WHERE known AND hit) AS reviews
FROM step
WHERE id IN (SELECT id FROM step WHERE known)
GROUP BY id, period
ORDER BY id, period
