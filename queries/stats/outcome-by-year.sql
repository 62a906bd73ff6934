-- title: Outcome by year of {dates}
-- about: Which share of the reviews is about a death, and which about serious
--   harm, by the year of {dates} ({years}).
-- unit: reviews
-- place: B1
-- packs: triennial
-- row: Outcome
-- missing: Not known or not stated
-- order: Fatal | Serious harm
-- pivot: Year of {dates}
-- pivot-missing: Not dated
-- pivot-order: years
-- percent: column
-- base: reviews of that year
-- interval: yes
-- test: trend
-- compare: yes
-- comparator: outcome | Not comparable: published of incidents that were
--   notified, of which not every one is reviewed, or of reviews with family
--   court proceedings.
-- note: A review has one outcome: where one child died and another was harmed
--   it is the one that the catalogue gives.
-- chart: line
-- x: Year of {dates}
-- y: Of the reviews of that year
-- column: row outcome of the incident
-- column: col year
-- column: n reviews
-- column: reviews their keys

SELECT r.outcome AS row,
       s.year AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
GROUP BY r.outcome, s.year
ORDER BY s.year
