-- title: Reviews by region and outcome
-- about: In which region of England the review was, by outcome.
-- unit: reviews
-- place: A3.1
-- packs: triennial annual
-- row: Region
-- missing: Not known or not stated
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: reviews with that outcome
-- interval: yes
-- test: association
-- note: Numbers of reviews are not a measure of the performance of an area.
-- chart: bar
-- plot: n
-- x: Reviews
-- column: row region
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys

SELECT r.region AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
GROUP BY r.region COLLATE NOCASE, r.outcome
ORDER BY r.region COLLATE NOCASE
