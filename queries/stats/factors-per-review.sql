-- title: Number of factors in the family, by outcome
-- about: Of nine factors in the catalogue (domestic abuse; mental ill-health,
--   alcohol misuse, drug misuse, learning disability, criminal record and
--   adverse childhood of a parent; poverty; separation), how many a review has.
-- unit: reviews
-- kind: values
-- measure: factors
-- place: D3.3
-- packs: triennial
-- row: Outcome
-- missing: Not known or not stated
-- order: Fatal | Serious harm
-- note: A review has a factor when any of its children has; one of several
--   families can so have more than any of them.
-- note: A factor that is not known counts as not there, so the numbers are
--   the least that is known. A review of which none is coded has no number.
-- chart: lags
-- x: Factors
-- column: row outcome of the incident
-- column: value number of factors
-- column: review its key

WITH told AS MATERIALIZED (
  SELECT s.review_id, count(*) FILTER (WHERE f.value = 'yes') AS yes,
         count(*) FILTER (WHERE f.value IN ('yes', 'no')) AS n
  FROM selected s
  JOIN v_fact f ON f.review_id = s.review_id
  WHERE +f.child_id IS NULL
    AND f.name IN (
      'domestic_abuse', 'parental_mental_health', 'parental_alcohol',
      'parental_drugs', 'parental_learning_disability', 'poverty',
      'separation', 'parental_criminality', 'parental_adversity')
  GROUP BY s.review_id),
coded AS MATERIALIZED (
  SELECT r.key, r.outcome, coalesce(t.yes, 0) AS yes,
         coalesce(t.n, 0) AS told
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  LEFT JOIN told t ON t.review_id = r.id)
SELECT outcome AS row,
       iif(told > 0, yes, NULL) AS value,
       key AS review
FROM coded
