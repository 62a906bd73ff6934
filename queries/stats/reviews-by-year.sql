-- title: Reviews by year of {dates} and outcome
-- about: How many reviews there are, by the year of {dates} ({years}) and by
--   whether the child died or was seriously harmed.
-- unit: reviews
-- place: A1.1
-- packs: triennial annual area
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: row
-- base: reviews of that year
-- comparator: reviews-by-year | Published of all of England, by the date of the
--   incident.
-- chart: stacked
-- plot: n
-- x: Year of {dates}
-- y: Reviews
-- column: row year, without a gap
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys

SELECT s.year AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
GROUP BY s.year, r.outcome
ORDER BY s.year
