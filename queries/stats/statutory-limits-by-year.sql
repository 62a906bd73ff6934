-- title: Steps within the limits of the guidance, by year of {dates}
-- about: In how many reviews the step was taken in time, of those whose dates
--   tell: notified within five working days of becoming aware, rapid review
--   within fifteen working days of the notification, published within six
--   months of the decision.
-- unit: reviews
-- place: G5.5
-- packs: triennial
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- pivot: Step
-- percent: own
-- base: reviews whose dates settle it
-- totals: none
-- note: Held against the limits of Working Together since 2018; earlier reviews
--   had others. Weekends and the bank holidays of England are not working days.
-- note: A step of which no dates are known is not shown.
-- note: Working days need dates to the day. For the six months a date to the
--   month will do where it settles the matter. Dates that contradict each other
--   are in no base, nor are reports that are not published: the share is of
--   what was published.
-- chart: line
-- x: Year of {dates}
-- y: Of the reviews whose dates settle it
-- column: row year, without a gap
-- column: col step
-- column: n reviews in time
-- column: base reviews whose dates settle it
-- column: total reviews whose dates settle any step
-- column: reviews keys of the former

WITH dated AS MATERIALIZED (
  SELECT r.key, s.year,
         iif(r.published GLOB '????-[01][0-9]*', r.published, NULL)
           AS published,
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
            AND f.name = 'decision'
            AND f.value GLOB '????-[01][0-9]*') AS decision
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
-- The first and the last day that a date can mean.
meant AS MATERIALIZED (
  SELECT key, year,
         working_days(aware, notified) AS told,
         working_days(notified, rapid_review) AS rapid,
         iif(length(decision) = 7, decision || '-01', decision) AS decided,
         iif(length(decision) = 7,
           date(decision || '-01', '+1 month', '-1 day'), decision)
           AS decided_last,
         iif(length(published) = 7, published || '-01', published) AS out,
         iif(length(published) = 7,
           date(published || '-01', '+1 month', '-1 day'), published)
           AS out_last
  FROM dated),
-- Six months end on the same day of the month, or on the last of a shorter one.
due AS MATERIALIZED (
  SELECT *,
         min(date(decided, '+6 months'),
           date(decided, 'start of month', '+7 months', '-1 day')) AS soonest,
         min(date(decided_last, '+6 months'),
           date(decided_last, 'start of month', '+7 months', '-1 day'))
           AS latest
  FROM meant),
step(id, label, year, key, known, hit) AS (
  SELECT 1, 'Notified within 5 working days', year, key,
         coalesce(told >= 0, 0), told <= 5
  FROM due
  UNION ALL
  SELECT 2, 'Rapid review within 15 working days', year, key,
         coalesce(rapid >= 0, 0), rapid <= 15
  FROM due
  UNION ALL
  SELECT 3, 'Published within 6 months', year, key,
         coalesce(out_last >= decided
           AND (out_last <= soonest OR out > latest), 0),
         out_last <= soonest
  FROM due)
SELECT year AS row,
       label AS col,
       sum(known AND coalesce(hit, 0)) AS n,
       sum(known) AS base,
       (SELECT count(DISTINCT key) FROM step WHERE known) AS total,
       json_group_array(key) FILTER (WHERE known AND hit) AS reviews
FROM step
WHERE id IN (SELECT id FROM step WHERE known)
GROUP BY id, year
ORDER BY year, id
