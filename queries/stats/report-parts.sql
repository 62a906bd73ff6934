-- title: What reports contain, by three years of {dates}
-- about: In how many reviews a report has the part, of the reviews whose report
--   could be read: a heading of that kind, or a document of its own.
-- unit: reviews
-- place: G4.4
-- packs: triennial
-- row: Part
-- order: Executive summary or briefing | Method of the review |
--   Chronology or narrative | Views of the family |
--   Lived experience of the child | Good practice | Learning or findings |
--   Conclusion | Recommendations | Response or action plan | Glossary
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews whose report could be read
-- interval: yes
-- totals: column
-- compare: no
-- note: Told from headings: a report can hold the matter without a heading for
--   it, so a part that is not found is not proved absent.
-- note: A report has several parts, so the percentages do not add up to 100.
-- chart: bar
-- x: Of the reviews that could be read
-- column: row part
-- column: col three years
-- column: n reviews with it
-- column: base reviews that could be read
-- column: reviews keys of the former
-- column: note how many reviews have no report that could be read

WITH part(label, section, role) AS (VALUES
  ('Executive summary or briefing', 'summary', 'executive summary'),
  ('Executive summary or briefing', NULL, 'briefing'),
  ('Method of the review', 'methodology', NULL),
  ('Chronology or narrative', 'chronology', NULL),
  ('Views of the family', 'family input', NULL),
  ('Lived experience of the child', 'lived experience', NULL),
  ('Good practice', 'good practice', NULL),
  ('Learning or findings', 'learning', NULL),
  ('Learning or findings', 'findings', NULL),
  ('Conclusion', 'conclusion', NULL),
  ('Recommendations', 'recommendations', NULL),
  ('Response or action plan', 'response', 'response'),
  ('Glossary', 'glossary', NULL)),
readable AS MATERIALIZED (
  SELECT r.id, r.key, s.period
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.readable),
has AS MATERIALIZED (
  SELECT d.review_id, x.label
  FROM part x
  JOIN document d ON d.role = x.role AND d.outcome <> 'failed'
  UNION
  SELECT d.review_id, x.label
  FROM part x
  JOIN section c ON c.kind = x.section
  JOIN document d ON d.id = c.document_id AND d.outcome <> 'failed')
SELECT x.label AS row,
       r.period AS col,
       count(h.label) AS n,
       count(*) AS base,
       json_group_array(r.key) FILTER (WHERE h.label IS NOT NULL) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM readable r
CROSS JOIN (SELECT DISTINCT label FROM part) x
LEFT JOIN has h ON h.review_id = r.id AND h.label = x.label
GROUP BY x.label, r.period
