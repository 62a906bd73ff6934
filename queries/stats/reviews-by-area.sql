-- title: Reviews by area
-- about: Which local authority or partnership the review belongs to.
-- unit: reviews
-- place: A3.3
-- packs: triennial
-- row: Area
-- missing: Not known or not stated
-- percent: column
-- base: all reviews
-- note: Numbers of reviews are not a measure of the performance of an area.
-- chart: bar
-- plot: n
-- x: Reviews
-- column: row local authority or partnership
-- column: n reviews
-- column: reviews their keys

SELECT r.area AS row,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
GROUP BY r.area COLLATE NOCASE
ORDER BY n DESC, r.area COLLATE NOCASE
