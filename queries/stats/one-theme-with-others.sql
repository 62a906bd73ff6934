-- title: Other themes where this theme is present, and where it is not
-- about: In how many reviews another theme is present: of the reviews in which
--   this theme is present, and of those in which it is not.
-- unit: reviews
-- place: T8
-- packs: thematic
-- row: Other theme
-- pivot: This theme is
-- pivot-order: Present | Not present
-- percent: own
-- base: reviews of which that is so
-- interval: yes
-- test: rows
-- totals: none
-- compare: no
-- note: Not present: absent, mentioned only, or to confirm. Reviews without a
--   report that could be read are in neither, unless a person coded them.
-- note: Themes that are present in none of these reviews are not shown.
-- note: Long reports mention more of everything: part of what goes together
--   here does so because a report is long.
-- note: A review can have several themes, so the percentages need not add up
--   to 100.
-- chart: bar
-- x: Of the reviews
-- column: row other theme
-- column: col whether this theme is present
-- column: n reviews in which the other theme is present
-- column: base reviews of the column
-- column: reviews keys of the former
-- column: note which theme it is

WITH has AS MATERIALIZED (
  SELECT t.review_id, t.status = 'present' AS present
  FROM selected s
  JOIN v_review_theme t ON t.review_id = s.review_id AND t.theme = :theme
    AND t.status <> 'not coded'),
found AS MATERIALIZED (
  SELECT DISTINCT t.theme_id
  FROM has h
  JOIN v_review_theme t ON t.review_id = h.review_id
    AND t.status = 'present')
SELECT t.label AS row,
       iif(h.present, 'Present', 'Not present') AS col,
       sum(t.status = 'present') AS n,
       count(*) AS base,
       json_group_array(t.key) FILTER (WHERE t.status = 'present') AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM has h
JOIN v_review_theme t ON t.review_id = h.review_id AND t.theme <> :theme
  AND t.status <> 'not coded'
WHERE t.theme_id IN (SELECT theme_id FROM found)
GROUP BY t.theme_id, h.present
ORDER BY sum(sum(t.status = 'present') * h.present)
           OVER (PARTITION BY t.theme_id) DESC, t.label
