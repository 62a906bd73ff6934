-- title: From the decision to publication, by year of {dates}
-- about: How many days after the decision to review the report was published
--   ({years}).
-- kind: values
-- measure: days
-- unit: reviews
-- place: G5
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- note: Known where both dates are given to the day and do not contradict each
--   other. Guidance expects a report within six months of the decision.
-- note: Of recent years only the reports that came out quickly are here yet.
-- chart: lags
-- x: Days
-- column: row year, without a gap
-- column: value days from decision to publication
-- column: review key

WITH dated AS MATERIALIZED (
  SELECT r.key, s.year, r.published,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'decision') AS decision
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
lag AS MATERIALIZED (
  SELECT year, key, days_between(decision, published) AS days FROM dated)
SELECT year AS row,
       iif(days >= 0, days, NULL) AS value,
       key AS review
FROM lag
ORDER BY year
