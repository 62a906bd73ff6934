-- title: The theme by sex of the child
-- about: How many children of each sex are in reviews in which the theme is
--   present.
-- unit: children
-- place: T7
-- packs: thematic
-- row: Sex
-- missing: Not known or not stated
-- order: Male | Female
-- percent: own
-- base: children in reviews whose report could be read, or that a person
--   coded
-- interval: yes
-- note: A theme is told of a review: every child in it counts, also one of
--   whom the passages do not speak.
-- chart: bar
-- x: Of the children in reviews that could be read
-- column: row sex
-- column: n children of reviews in which the theme is present
-- column: base children of reviews that could be read
-- column: total children of reviews that could be read, in all rows
-- column: reviews keys of the former
-- column: note which theme it is

SELECT nullif(c.sex, 'not known') AS row,
       sum(t.status = 'present') AS n,
       count(*) AS base,
       sum(count(*)) OVER () AS total,
       json_group_array(t.key) FILTER (WHERE t.status = 'present') AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM selected s
JOIN v_review_theme t ON t.review_id = s.review_id AND t.theme = :theme
  AND t.status <> 'not coded'
JOIN v_child c ON c.review_id = s.review_id
GROUP BY 1
