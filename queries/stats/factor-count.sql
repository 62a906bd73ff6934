-- title: How many factors in the family come together
-- about: Of nine factors in the catalogue (domestic abuse; mental ill-health,
--   alcohol misuse, drug misuse, learning disability, criminal record and
--   adverse childhood of a parent; poverty; separation), how many a review has.
-- unit: reviews
-- place: D3.2
-- packs: triennial annual
-- row: Factors
-- missing: None of them coded
-- order: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: reviews with that outcome
-- interval: yes
-- note: A review has a factor when any of its children has; one of several
--   families can so have more than any of them.
-- note: A factor that is not known counts as not there, so the numbers are
--   the least that is known.
-- chart: grouped
-- x: Factors
-- y: Of the reviews with that outcome
-- column: row number of factors
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys
-- column: note in how many a factor is not known

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
SELECT iif(told > 0, yes || '', NULL) AS row,
       outcome AS col,
       count(*) AS n,
       json_group_array(key) AS reviews,
       (SELECT 'Reviews in which at least one of the nine is not known: '
          || count(*) FILTER (WHERE told < 9) || ' of ' || count(*) || '.'
        FROM coded HAVING count(*) > 0) AS note
FROM coded
GROUP BY 1, 2
