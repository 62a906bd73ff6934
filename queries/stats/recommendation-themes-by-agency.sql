-- title: What is recommended to whom
-- about: Of the recommendations to the agency of the row, how many are about
--   the theme of the column.
-- unit: recommendations
-- place: G2.2
-- packs: triennial
-- row: Addressed to
-- missing: No agency named
-- pivot: Theme
-- percent: own
-- base: recommendations to that agency
-- totals: none
-- compare: no
-- note: The sixteen agencies that most recommendations are to, and the twelve
--   themes that most are about. A recommendation can be to several agencies and
--   about several themes: neither rows nor columns add up.
-- note: Recommendations of one review are not independent of each other. So
--   no change is tested.
-- chart: heat
-- x: Theme
-- y: Addressed to
-- column: row agency
-- column: col theme
-- column: n recommendations to the agency about the theme
-- column: base recommendations to the agency
-- column: total all recommendations
-- column: reviews keys of their reviews

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
  SELECT agency, sum(n) AS size FROM split GROUP BY agency
  ORDER BY size DESC, agency LIMIT 16),
top AS (
  SELECT label, count(*) AS size FROM themed GROUP BY label
  ORDER BY size DESC, label LIMIT 12),
pair AS (
  SELECT a.agency, t.label, count(*) AS n, json_group_array(r.key) AS keys
  FROM themed t
  JOIN v_review r ON r.id = t.review_id
  JOIN split a ON a.addressees = t.addressees
  WHERE t.label IN (SELECT label FROM top)
  GROUP BY a.agency, t.label)
SELECT nullif(g.agency, '') AS row,
       t.label AS col,
       coalesce(p.n, 0) AS n,
       g.size AS base,
       (SELECT sum(n) FROM combined) AS total,
       p.keys AS reviews
FROM agency g
CROSS JOIN top t
LEFT JOIN pair p ON p.agency = g.agency AND p.label = t.label
ORDER BY g.size DESC, g.agency, t.size DESC, t.label
