-- title: Where catalogue and report agree
-- about: In how many reviews the report, as the program reads it, says what the
--   catalogue says, of the reviews in which both say something.
-- unit: reviews
-- place: I5
-- packs: triennial
-- row: Fact
-- percent: own
-- base: reviews in which both say something
-- interval: yes
-- compare: no
-- note: Where they differ, one of them is wrong or the program misread: the
--   catalogue's value is the one in force. Dates are held against each other as
--   precisely as both are known. A fact of children agrees when it does for
--   every child of whom both speak.
-- note: A report may give several dates or methods: one that agrees is enough.
-- chart: bar
-- x: Of the reviews in which both say something
-- column: row fact
-- column: n reviews in which they agree
-- column: base reviews in which both say something
-- column: total reviews of which both speak
-- column: reviews keys of the former

WITH named(id, name, label) AS (VALUES
  (1, 'kind', 'Kind of review'), (2, 'area', 'Area'),
  (3, 'incident', 'Date of the incident'),
  (4, 'completed', 'Date of the report'),
  (5, 'published', 'Date of publication'), (6, 'outcome', 'Outcome'),
  (7, 'methodology', 'Method of the review'),
  (8, 'children', 'Number of children'), (9, 'sex', 'Sex of the child'),
  (10, 'ethnicity', 'Ethnic group of the child'),
  (11, 'disability', 'Disability of the child'),
  (12, 'cp_plan', 'Child protection plan'),
  (13, 'legal_status', 'Legal status')),
-- A season or quarter is compared by its year.
both AS MATERIALIZED (
  SELECT n.id, s.review_id, c.child_id, n.id IN (3, 4, 5) AS dated,
         iif(n.id IN (3, 4, 5) AND c.value NOT GLOB '????-[0-9]*',
           substr(c.value, 1, 4), lower(c.value)) AS listed,
         iif(n.id IN (3, 4, 5) AND t.value NOT GLOB '????-[0-9]*',
           substr(t.value, 1, 4), lower(t.value)) AS read
  FROM selected s
  CROSS JOIN fact c ON c.review_id = s.review_id AND c.source = 'catalogue'
  JOIN named n ON n.name = c.name
  CROSS JOIN fact t ON t.review_id = s.review_id AND t.name = c.name
    AND t.source = 'text' AND +t.child_id IS c.child_id
    AND (t.child_label IS NULL OR t.child_id IS NOT NULL)
  WHERE c.value NOT IN ('', 'not known', 'not stated')
    AND t.value NOT IN ('', 'not known', 'not stated')),
held AS (
  SELECT id, review_id,
         max(iif(dated, substr(listed, 1, min(length(listed), length(read)))
             = substr(read, 1, min(length(listed), length(read))),
           listed = read)) AS agrees
  FROM both
  GROUP BY id, review_id, child_id),
line AS (
  SELECT h.id, n.label, r.key, min(h.agrees) AS agrees
  FROM held h
  JOIN named n ON n.id = h.id
  JOIN v_review r ON r.id = h.review_id
  GROUP BY h.id, h.review_id)
SELECT label AS row,
       sum(agrees) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT key) FROM line) AS total,
       json_group_array(key) FILTER (WHERE agrees) AS reviews
FROM line
GROUP BY id
ORDER BY id
