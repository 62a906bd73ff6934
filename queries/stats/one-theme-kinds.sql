-- title: Kinds of the theme
-- about: In how many reviews passages assert a kind of the theme that its
--   dictionary tells apart, of the reviews in which the theme is present.
-- unit: reviews
-- place: T12
-- packs: thematic
-- row: Kind
-- missing: No kind told apart
-- percent: own
-- base: reviews in which the theme is present
-- interval: yes
-- note: Only some words tell the kind: a review in which no kind is told apart
--   may well be about one.
-- note: A review can have several, so the percentages need not add up to 100.
-- chart: bar
-- x: Of the reviews in which the theme is present
-- column: row kind of the theme
-- column: n reviews in which passages assert it
-- column: base reviews in which the theme is present
-- column: reviews keys of the former
-- column: note which theme it is

WITH present AS MATERIALIZED (
  SELECT t.review_id, t.key, t.theme_id
  FROM selected s
  JOIN v_review_theme t ON t.review_id = s.review_id AND t.theme = :theme
    AND t.status = 'present'),
told AS MATERIALIZED (
  SELECT DISTINCT g.sub_theme AS kind, p.review_id
  FROM tag g
  JOIN passage p ON p.id = g.passage_id
  WHERE g.theme_id = (SELECT id FROM theme WHERE name = :theme AND active)
    AND g.assertion = 'present' AND g.sub_theme <> '')
SELECT replace(k.kind, '-', ' ') AS row,
       count(*) AS n,
       (SELECT count(*) FROM present) AS base,
       json_group_array(x.key) AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM present x
LEFT JOIN told k ON k.review_id = x.review_id
GROUP BY k.kind
ORDER BY n DESC, 1
