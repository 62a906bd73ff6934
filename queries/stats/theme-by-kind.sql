-- title: The theme by kind of review
-- about: In how many reviews of each kind the theme is present.
-- unit: reviews
-- place: T5
-- packs: thematic
-- row: Kind of review
-- missing: Not known
-- percent: own
-- base: reviews whose report could be read, or that a person coded
-- interval: yes
-- chart: bar
-- x: Of the reviews that could be read
-- column: row kind of review
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: reviews keys of the former

SELECT r.kind AS row,
       sum(t.status = 'present') AS n,
       count(*) AS base,
       json_group_array(r.key) FILTER (WHERE t.status = 'present') AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN v_review_theme t ON t.review_id = s.review_id AND t.theme = :theme
  AND t.status <> 'not coded'
GROUP BY r.kind COLLATE NOCASE
ORDER BY count(*) DESC, 1
