-- title: Kinds of review by year of {dates}
-- about: Serious case reviews, local child safeguarding practice reviews and
--   others, by the year of {dates} ({years}).
-- unit: reviews
-- place: A1.2
-- packs: triennial annual
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- pivot: Kind of review
-- pivot-missing: Not known or not stated
-- percent: no
-- chart: stacked
-- x: Year of {dates}
-- y: Reviews
-- column: row year, without a gap
-- column: col kind of review
-- column: n reviews
-- column: reviews their keys

SELECT s.year AS row,
       r.kind AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
GROUP BY s.year, r.kind COLLATE NOCASE
ORDER BY s.year, n DESC
