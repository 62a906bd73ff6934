-- title: Meetings, orders and tools that reports name
-- about: In how many reviews a report names the meeting, order or tool, of the
--   reviews whose report could be read.
-- unit: reviews
-- place: F5
-- packs: triennial
-- row: Named in the report
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews whose report could be read
-- interval: yes
-- totals: column
-- compare: no
-- note: That a report names it does not say that it was used: a report also
--   names what was not done, and what is recommended.
-- note: Words are counted in the body of the reports, not in glossaries.
-- note: A review can name several, so the percentages need not add up to 100.
-- chart: bar
-- x: Of the reviews that could be read
-- column: row meeting, order or tool
-- column: col three years
-- column: n reviews that name it
-- column: base reviews that could be read
-- column: reviews keys of the former
-- column: note what no report names

WITH named(label, words) AS (VALUES
  ('Strategy discussion or meeting',
   '"strategy discussion" OR "strategy meeting"'),
  ('Section 47 enquiry', '"section 47" OR "s47" OR "s 47"'),
  ('Child protection conference',
   '"child protection conference" OR "child protection case conference"'
   || ' OR "ICPC"'),
  ('Core group', '"core group"'),
  ('Early help', '"early help"'),
  ('Common assessment framework',
   '"common assessment framework" OR "CAF"'),
  ('Team around the child or family',
   '"team around the child" OR "team around the family"'),
  ('Pre-birth assessment',
   '"pre birth assessment" OR "pre birth plan" OR "pre birth conference"'),
  ('Public law outline or pre-proceedings',
   '"public law outline" OR "PLO" OR "pre proceedings"'),
  ('Family group conference', '"family group conference"'),
  ('Written agreement', '"written agreement" OR "working agreement"'),
  ('Graded care profile', '"graded care profile" OR "GCP2"'),
  ('MARAC',
   '"MARAC" OR "multi agency risk assessment conference"'),
  ('MAPPA',
   '"MAPPA" OR "multi agency public protection arrangements"')),
-- Passages and sections of a document follow each other by id.
found AS (
  SELECT n.label,
         (SELECT d.review_id FROM document d WHERE d.first_passage <= f.rowid
          ORDER BY d.first_passage DESC LIMIT 1) AS review_id,
         (SELECT x.kind FROM section x WHERE x.first_passage <= f.rowid
          ORDER BY x.first_passage DESC LIMIT 1) AS kind
  FROM named n
  JOIN passage_fts f ON f.text MATCH n.words),
hit AS MATERIALIZED (
  SELECT DISTINCT label, review_id FROM found
  WHERE kind NOT IN ('glossary', 'contents', 'references')),
readable AS MATERIALIZED (
  SELECT r.id, r.key, s.period
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.readable),
used AS MATERIALIZED (
  SELECT DISTINCT h.label
  FROM hit h
  JOIN readable r ON r.id = h.review_id)
SELECT n.label AS row,
       r.period AS col,
       count(h.review_id) AS n,
       count(*) AS base,
       json_group_array(r.key) FILTER (WHERE h.review_id IS NOT NULL)
         AS reviews,
       (SELECT 'No report names: ' || group_concat(label, ', ') || '.'
        FROM named WHERE label NOT IN (SELECT label FROM used)
        HAVING count(*) > 0) AS note
FROM readable r
CROSS JOIN named n
LEFT JOIN hit h ON h.label = n.label AND h.review_id = r.id
WHERE n.label IN (SELECT label FROM used)
GROUP BY n.label, r.period
ORDER BY sum(count(h.review_id)) OVER (PARTITION BY n.label) DESC, n.label
