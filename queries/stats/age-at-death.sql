-- title: Age at the incident by category of death
-- about: Age of the children in reviews of a death, at the incident that led to
--   it, by category of death in the harm scheme asked for.
-- unit: children
-- kind: values
-- measure: months
-- place: B2.4
-- packs: triennial
-- row: Category of death
-- missing: Not coded, or not to be told in this scheme
-- order: harm fatal
-- comparator: category-of-death (2005-11) / Age in months | Published of 276
--   deaths in 2005 to 2009; ours is the age at the incident.
-- note: Ages are completed months. One that is known in years counts from the
--   birthday ("4 years" is 48 months), so it can be up to 11 months too low.
-- note: The review does not always say which of several children died; all of
--   them are counted.
-- note: A child who died later was older at death than is shown here.
-- chart: lags
-- x: Months
-- column: row category of death
-- column: value completed months
-- column: review key of the child's review

SELECT h.harm AS row,
       CASE WHEN c.age_years IS NOT NULL
         THEN CAST((c.age_days + (c.age_unit IN ('months', 'years')))
           / 30.4375 AS INTEGER) END AS value,
       r.key AS review
FROM review_harm h
JOIN v_review r ON r.id = h.review_id
JOIN v_child c ON c.review_id = r.id
WHERE r.outcome = 'fatal'
