-- title: Number of factors in the family, by outcome
-- about: Of nine factors in the catalogue (domestic abuse; mental ill-health,
--   alcohol misuse, drug misuse, learning disability, criminal record and
--   adverse childhood of a parent; poverty; separation), how many a review has.
-- unit: reviews
-- kind: values
-- measure: factors
-- place: D3
-- row: Outcome
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
  SELECT f.review_id, f.value FROM v_fact f
  WHERE f.name IN (
      'domestic_abuse', 'parental_mental_health', 'parental_alcohol',
      'parental_drugs', 'parental_learning_disability', 'poverty',
      'separation', 'parental_criminality', 'parental_adversity')
    AND f.child_id IS NULL
    AND f.review_id IN (SELECT review_id FROM selected)),
coded AS MATERIALIZED (
  SELECT r.key, r.outcome, count(*) FILTER (WHERE f.value = 'yes') AS yes,
         count(*) FILTER (WHERE f.value IN ('yes', 'no')) AS told
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  LEFT JOIN told f ON f.review_id = r.id
  GROUP BY r.id)
SELECT outcome AS row,
       iif(told > 0, yes, NULL) AS value,
       key AS review
FROM coded
