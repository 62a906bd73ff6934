-- title: The theme by region
-- about: In how many reviews of each region the theme is present.
-- unit: reviews
-- place: T4
-- packs: thematic
-- row: Region
-- missing: Not known or not stated
-- percent: own
-- base: reviews whose report could be read, or that a person coded
-- interval: yes
-- note: Numbers of reviews are not a measure of the performance of an area.
-- chart: bar
-- x: Of the reviews that could be read
-- column: row region
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total reviews that could be read, in all rows
-- column: reviews keys of the former
-- column: note which theme it is

SELECT r.region AS row,
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
GROUP BY r.region COLLATE NOCASE
ORDER BY r.region COLLATE NOCASE
