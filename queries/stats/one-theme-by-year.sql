-- title: The theme by year of {dates}
-- about: In how many reviews of the year ({years}) the theme is present.
-- unit: reviews
-- place: T2
-- packs: thematic
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- percent: own
-- base: reviews whose report could be read, or that a person coded
-- interval: yes
-- chart: line
-- x: Year of {dates}
-- y: Of the reviews that could be read
-- column: row year of {dates}
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total reviews that could be read, in all rows
-- column: reviews keys of the former
-- column: note which theme it is

SELECT s.year AS row,
       sum(t.status = 'present') AS n,
       count(*) AS base,
       sum(count(*)) OVER () AS total,
       json_group_array(r.key) FILTER (WHERE t.status = 'present') AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN v_review_theme t ON t.review_id = s.review_id AND t.theme = :theme
  AND t.status <> 'not coded'
GROUP BY 1
ORDER BY 1
