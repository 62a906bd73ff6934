-- title: Children per review
-- about: How many children a review is about, as the catalogue has it.
-- unit: reviews
-- kind: values
-- measure: children
-- place: A6.2
-- packs: triennial annual area
-- row: Outcome
-- missing: Not known or not stated
-- order: Fatal | Serious harm
-- comparator: children-per-review | Published as numbers of children and of
--   reviews.
-- note: A review about brothers and sisters counts them all, also those who
--   were not harmed, if the catalogue does.
-- chart: lags
-- x: Children
-- column: row outcome of the incident
-- column: value children in the review
-- column: review its key

SELECT r.outcome AS row,
       r.children AS value,
       r.key AS review
FROM selected s
JOIN v_review r ON r.id = s.review_id
