-- title: From the decision to publication, by year of {dates}
-- about: How many months after the decision to review the report was published
--   ({years}): from calendar month to calendar month.
-- kind: values
-- measure: months
-- unit: reviews
-- place: G5.2
-- packs: triennial
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- note: Known where both dates are given to the month at least and do not
--   contradict each other. Guidance expects a report within six months of the
--   decision.
-- note: Of recent years only the reports that came out quickly are here yet.
-- chart: lags
-- x: Months
-- column: row year, without a gap
-- column: value months from decision to publication
-- column: review key

WITH dated AS MATERIALIZED (
  SELECT r.key, s.year, r.published,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'decision') AS decision
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
lag AS MATERIALIZED (
  SELECT year, key,
         iif(published >= substr(decision, 1, length(published))
             AND published GLOB '????-[01][0-9]*'
             AND decision GLOB '????-[01][0-9]*',
           12 * (substr(published, 1, 4) - substr(decision, 1, 4))
             + substr(published, 6, 2) - substr(decision, 6, 2), NULL)
           AS months
  FROM dated)
SELECT year AS row,
       months AS value,
       key AS review
FROM lag
ORDER BY year
