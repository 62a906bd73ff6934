-- title: Where catalogue and report agree
-- about: In how many reviews the report, as the program reads it, says what the
--   catalogue says, of the reviews in which both say something.
-- unit: reviews
-- place: I5
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
said AS MATERIALIZED (
  SELECT n.id, n.label, f.review_id, f.child_id, f.source,
         iif(n.id IN (3, 4, 5) AND f.value NOT GLOB '????-[0-9]*',
           substr(f.value, 1, 4), lower(f.value)) AS value
  FROM selected s
  JOIN fact f ON f.review_id = s.review_id
  JOIN named n ON n.name = f.name
  WHERE f.value NOT IN ('', 'not known', 'not stated')
    AND (f.child_label IS NULL OR f.child_id IS NOT NULL)),
-- One row for each review or child of which both speak.
held AS MATERIALIZED (
  SELECT c.id, c.label, c.review_id, c.child_id,
         max(substr(c.value, 1, min(length(c.value), length(t.value)))
           = substr(t.value, 1, min(length(c.value), length(t.value)))
           AND (c.id IN (3, 4, 5) OR c.value = t.value)) AS agrees
  FROM said c
  JOIN said t ON t.review_id = c.review_id AND t.id = c.id
    AND t.child_id IS c.child_id AND t.source = 'text'
  WHERE c.source = 'catalogue'
  GROUP BY c.id, c.review_id, c.child_id),
line AS (
  SELECT h.id, h.label, r.key, min(h.agrees) AS agrees
  FROM held h
  JOIN v_review r ON r.id = h.review_id
  GROUP BY h.id, h.review_id)
SELECT label AS row,
       sum(agrees) AS n,
       count(*) AS base,
       json_group_array(key) FILTER (WHERE agrees) AS reviews
FROM line
GROUP BY id
ORDER BY id
