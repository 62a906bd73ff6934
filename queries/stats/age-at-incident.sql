-- title: Age at the incident by outcome
-- about: Age of the children in months, by what the incident led to.
-- unit: children
-- kind: values
-- measure: months
-- place: C1.4
-- packs: triennial annual
-- row: Outcome
-- missing: Not known or not stated
-- order: Fatal | Serious harm
-- note: Ages are completed months. One that is known in years counts from the
--   birthday ("4 years" is 48 months), so it can be up to 11 months too low.
-- note: Every child of a review is counted, and the outcome is that of the
--   review.
-- chart: lags
-- x: Months
-- column: row outcome of the incident
-- column: value completed months
-- column: review key of the child's review
-- column: note how precisely ages are known

WITH age AS MATERIALIZED (
  SELECT r.outcome, r.key, c.age_unit,
         CASE WHEN c.age_years IS NOT NULL
           THEN CAST((c.age_days + (c.age_unit IN ('months', 'years')))
             / 30.4375 AS INTEGER) END AS months
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id)
SELECT outcome AS row,
       months AS value,
       key AS review,
       (SELECT 'Ages that are known in whole years only: '
          || count(*) FILTER (WHERE age_unit = 'years') || ' of '
          || count(*) || '.'
        FROM age WHERE months IS NOT NULL HAVING count(*) > 0) AS note
FROM age
