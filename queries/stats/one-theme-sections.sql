-- title: Where in reports the theme is found
-- about: The passages that assert the theme, by the section that they stand in,
--   of all passages of such sections.
-- unit: passages
-- place: T11
-- packs: thematic
-- row: Section
-- percent: own
-- base: all passages of that section, of the selected reviews
-- interval: yes
-- note: A passage counts once, however often it says so.
-- chart: bar
-- x: Of the passages of the section
-- column: row kind of section
-- column: n passages that assert it
-- column: base passages of such sections
-- column: total passages that assert it, in all sections
-- column: reviews keys of their reviews
-- column: note which theme it is

WITH asserted AS MATERIALIZED (
  SELECT DISTINCT g.passage_id
  FROM tag g
  WHERE g.theme_id = (SELECT id FROM theme WHERE name = :theme AND active)
    AND g.assertion = 'present'),
found AS MATERIALIZED (
  SELECT x.kind, r.key
  FROM asserted a
  JOIN passage p ON p.id = a.passage_id
  JOIN selected s ON s.review_id = p.review_id
  JOIN v_review r ON r.id = s.review_id
  JOIN section x ON x.id = p.section_id),
size AS MATERIALIZED (
  SELECT x.kind, sum(x.last_passage - x.first_passage + 1) AS n
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN document d ON d.review_id = s.review_id
  JOIN section x ON x.document_id = d.id
  GROUP BY x.kind)
SELECT z.kind AS row,
       count(f.key) AS n,
       z.n AS base,
       (SELECT count(*) FROM found) AS total,
       json_group_array(f.key) FILTER (WHERE f.key IS NOT NULL) AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM size z
LEFT JOIN found f ON f.kind = z.kind
WHERE z.n > 0 AND EXISTS (SELECT 1 FROM found)
GROUP BY z.kind
ORDER BY count(f.key) DESC, z.n DESC, z.kind
