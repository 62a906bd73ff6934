-- title: Dates that contradict each other
-- about: In how many reviews the date of a later step lies before that of an
--   earlier one, of the reviews that have both dates.
-- unit: reviews
-- place: G5.6
-- packs: triennial
-- row: Contradiction
-- percent: own
-- base: reviews with both dates
-- compare: no
-- note: Dates are held against each other as precisely as both are known: 2015
--   does not contradict March 2015. Pairs of dates that no review has are not
--   shown. Such reviews are left out of the tables of times.
-- chart: bar
-- plot: n
-- x: Reviews
-- column: row contradiction
-- column: n reviews with it
-- column: base reviews with both dates
-- column: total reviews with any two of the dates
-- column: reviews keys of the former

WITH dated AS MATERIALIZED (
  SELECT r.key, r.incident, r.published,
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
            AND f.name = 'decision') AS decision,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'completed') AS completed,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'removed') AS removed,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'period_from') AS period_from,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'period_to') AS period_to
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
pair(id, label, key, first, second) AS (
  SELECT 1, 'Becoming aware before the incident', key, incident,
         aware FROM dated
  UNION ALL
  SELECT 2, 'Notified before the incident', key, incident,
         notified FROM dated
  UNION ALL
  SELECT 3, 'Notified before becoming aware', key, aware,
         notified FROM dated
  UNION ALL
  SELECT 4, 'Rapid review before the notification', key, notified,
         rapid_review FROM dated
  UNION ALL
  SELECT 5, 'Decision before the incident', key, incident,
         decision FROM dated
  UNION ALL
  SELECT 6, 'Completed before the decision', key, decision,
         completed FROM dated
  UNION ALL
  SELECT 7, 'Completed before the incident', key, incident,
         completed FROM dated
  UNION ALL
  SELECT 8, 'Published before the decision', key, decision,
         published FROM dated
  UNION ALL
  SELECT 9, 'Published before completion', key, completed,
         published FROM dated
  UNION ALL
  SELECT 10, 'Published before the incident', key, incident,
         published FROM dated
  UNION ALL
  SELECT 11, 'Period under review ends before it begins', key, period_from,
         period_to FROM dated
  UNION ALL
  SELECT 12, 'Removed before publication', key, published,
         removed FROM dated),
-- A season or quarter is compared by its year.
both AS MATERIALIZED (
  SELECT id, label, key,
         iif(first GLOB '????-[0-9]*', first, substr(first, 1, 4)) AS first,
         iif(second GLOB '????-[0-9]*', second, substr(second, 1, 4)) AS second
  FROM pair
  WHERE first IS NOT NULL AND second IS NOT NULL),
held AS (
  SELECT id, label, key,
         substr(second, 1, min(length(first), length(second)))
         < substr(first, 1, min(length(first), length(second))) AS hit
  FROM both)
SELECT label AS row,
       sum(hit) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT key) FROM held) AS total,
       json_group_array(key) FILTER (WHERE hit) AS reviews
FROM held
GROUP BY id
ORDER BY id
