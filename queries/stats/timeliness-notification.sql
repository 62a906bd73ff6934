-- title: Working days from the incident to the rapid review
-- about: How many working days (England: without weekends and bank holidays)
--   lay between the incident, the authority's awareness of it, the
--   notification, the rapid review and the panel's answer.
-- kind: values
-- totals: none
-- measure: working days
-- unit: reviews
-- place: G5.3
-- packs: triennial
-- row: From step to step
-- note: Known where both dates are given to the day and do not contradict each
--   other. A step of which the catalogue knows no date at all is not shown.
-- note: Since 2018 the limits are five working days to notify and fifteen for
--   the rapid review.
-- chart: lags
-- x: Working days
-- column: row step
-- column: value working days from the first to the second
-- column: total all reviews
-- column: review key

WITH step(id, label) AS (VALUES
  (1, 'Incident to notification'),
  (2, 'Becoming aware to notification'),
  (3, 'Notification to rapid review'),
  (4, 'Rapid review to the answer of the panel')),
dated AS MATERIALIZED (
  SELECT r.key, r.incident,
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
            AND f.name = 'panel_response') AS panel_response
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
lag AS MATERIALIZED (
  SELECT t.id, t.label, d.key,
         CASE t.id
           WHEN 1 THEN working_days(d.incident, d.notified)
           WHEN 2 THEN working_days(d.aware, d.notified)
           WHEN 3 THEN working_days(d.notified, d.rapid_review)
           ELSE working_days(d.rapid_review, d.panel_response) END AS days
  FROM dated d
  CROSS JOIN step t)
SELECT label AS row,
       iif(days >= 0, days, NULL) AS value,
       (SELECT count(*) FROM dated) AS total,
       key AS review
FROM lag
WHERE id IN (SELECT id FROM lag WHERE days >= 0)
ORDER BY id
