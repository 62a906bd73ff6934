-- title: Recommendations on the theme, by agency addressed
-- about: To whom the recommendations on the theme are addressed, and which
--   share of all recommendations to that agency they are.
-- unit: recommendations
-- place: T10
-- packs: thematic
-- row: Addressed to
-- missing: No agency named
-- percent: own
-- base: all recommendations to that agency
-- interval: yes
-- compare: no
-- note: A recommendation is on the theme when its own words assert the theme,
--   or recommend it as practice. One to several agencies counts with each.
-- note: Recommendations of one review are not independent of each other. So
--   no change is tested, and the intervals are too narrow.
-- chart: bar
-- x: Of the recommendations to the agency
-- column: row agency
-- column: n recommendations on the theme
-- column: base recommendations to the agency
-- column: total all recommendations on the theme
-- column: reviews keys of their reviews
-- column: note which theme it is

-- What a person decided on the passage stands; the words must be those of the
-- recommendation itself, as a passage may hold several. Offsets count bytes.
WITH themed AS MATERIALIZED (
  SELECT DISTINCT m.id, m.review_id, m.addressees, t.label
  FROM selected s
  CROSS JOIN recommendation m ON m.review_id = s.review_id
    AND m.repeats IS NULL AND m.kind = 'recommendation'
  CROSS JOIN tag g ON g.passage_id
    BETWEEN m.passage_id AND coalesce(m.passage_last, m.passage_id)
    AND g.assertion IN ('present', 'recommended practice')
  JOIN theme t ON t.id = g.theme_id AND t.active
    AND t.name = :theme
  JOIN passage p ON p.id = g.passage_id
  WHERE instr(m.text, CAST(substr(CAST(p.text AS BLOB), g.start_offset + 1,
          g.end_offset - g.start_offset) AS TEXT))
    AND coalesce((SELECT c.value FROM coding c
          WHERE c.passage_id = g.passage_id AND c.theme_id = g.theme_id
            AND c.level = 'passage'
          ORDER BY c.date DESC, c.id DESC LIMIT 1), 'present')
        NOT IN ('absent', 'mentioned only')),
-- Each combination of agencies once, and the agencies in it.
combined AS MATERIALIZED (
  SELECT m.addressees, count(*) AS n
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
    AND m.kind = 'recommendation'
  GROUP BY m.addressees),
split AS MATERIALIZED (
  SELECT c.addressees, a.value AS agency, c.n
  FROM combined c
  CROSS JOIN json_each('["' || replace(c.addressees, ';', '","') || '"]') a),
agency AS (
  SELECT agency, sum(n) AS size FROM split GROUP BY agency),
found AS (
  SELECT a.agency, count(*) AS n, json_group_array(r.key) AS keys
  FROM themed t
  JOIN v_review r ON r.id = t.review_id
  JOIN split a ON a.addressees = t.addressees
  GROUP BY a.agency)
SELECT nullif(g.agency, '') AS row,
       coalesce(f.n, 0) AS n,
       g.size AS base,
       (SELECT count(*) FROM themed) AS total,
       f.keys AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM agency g
LEFT JOIN found f ON f.agency = g.agency
WHERE EXISTS (SELECT 1 FROM themed)
ORDER BY n DESC, g.size DESC, g.agency
