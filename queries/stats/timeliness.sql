-- title: Time from step to step of a review
-- about: How many days lay between the incident, the decision to review, the
--   completion of the report and its publication.
-- kind: values
-- totals: none
-- measure: days
-- unit: reviews
-- place: G5.1
-- packs: triennial annual area
-- row: From step to step
-- order: Incident to decision |
--   Decision to completion |
--   Completion to publication |
--   Decision to publication |
--   Incident to publication
-- note: Known where both dates are given to the day. Dates that contradict each
--   other, the later step before the earlier, count as not known: see the table
--   of contradictions.
-- note: Reviews that are not published yet are in no row that ends with
--   publication, so that times of recent incidents are underestimated.
-- chart: lags
-- x: Days
-- column: row step
-- column: value days from the first to the second
-- column: total all reviews
-- column: review key
-- column: note what is left out

WITH step(id, label) AS (VALUES
  (1, 'Incident to decision'),
  (2, 'Decision to completion'),
  (3, 'Completion to publication'),
  (4, 'Decision to publication'),
  (5, 'Incident to publication')),
dated AS MATERIALIZED (
  SELECT r.key, r.incident, r.published,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'decision') AS decision,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'completed') AS completed
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
lag AS MATERIALIZED (
  SELECT t.id, t.label, d.key,
         CASE t.id
           WHEN 1 THEN days_between(d.incident, d.decision)
           WHEN 2 THEN days_between(d.decision, d.completed)
           WHEN 3 THEN days_between(d.completed, d.published)
           WHEN 4 THEN days_between(d.decision, d.published)
           ELSE days_between(d.incident, d.published) END AS days
  FROM dated d
  CROSS JOIN step t)
SELECT label AS row,
       iif(days >= 0, days, NULL) AS value,
       (SELECT count(*) FROM dated) AS total,
       key AS review,
       (SELECT 'Left out because the dates contradict each other: '
          || count(*) || ' (of ' || count(DISTINCT key) || ' reviews).'
        FROM lag WHERE days < 0 HAVING count(*) > 0) AS note
FROM lag
ORDER BY id
