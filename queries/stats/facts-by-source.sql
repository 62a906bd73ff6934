-- title: Facts by source
-- about: In how many reviews the fact is known, and from where: the catalogue,
--   the report as the program reads it, or a coder.
-- unit: reviews
-- place: I4
-- packs: triennial
-- row: Fact
-- pivot: Known from
-- pivot-order: Anywhere | Catalogue | Report
-- percent: own
-- base: all reviews
-- totals: none
-- compare: no
-- note: A fact of children is known when it is known of at least one child of
--   the review. "Not known" and "not stated" are not knowledge.
-- note: Sources overlap, so the columns do not add up. Facts that no source
--   knows of any review are not shown.
-- chart: heat
-- x: Known from
-- y: Fact
-- column: row fact
-- column: col source
-- column: n reviews in which it is known
-- column: base all reviews
-- column: total all reviews
-- column: reviews keys of the former

WITH named(id, name, label) AS (VALUES
  (1, 'kind', 'Kind of review'),
  (2, 'area', 'Area'),
  (3, 'incident', 'Date of the incident'),
  (4, 'decision', 'Date of the decision'),
  (5, 'completed', 'Date of the report'),
  (6, 'published', 'Date of publication'),
  (7, 'outcome', 'Outcome'),
  (8, 'harm', 'Category of harm'),
  (9, 'source_of_harm', 'Source of harm'),
  (10, 'mechanism', 'Mechanism'),
  (11, 'incident_place', 'Place of the incident'),
  (12, 'methodology', 'Method of the review'),
  (13, 'reviewer', 'Reviewer'),
  (14, 'family_involvement', 'Part of the family'),
  (15, 'children', 'Number of children'),
  (16, 'recommendations', 'Number of recommendations'),
  (17, 'age', 'Age of the child'),
  (18, 'sex', 'Sex of the child'),
  (19, 'ethnicity', 'Ethnic group of the child'),
  (20, 'disability', 'Disability of the child'),
  (21, 'living', 'Where the child lived'),
  (22, 'education', 'Education'),
  (23, 'social_care', 'Children''s social care'),
  (24, 'cp_plan', 'Child protection plan'),
  (25, 'cp_plan_category', 'Category of the plan'),
  (26, 'legal_status', 'Legal status'),
  (27, 'neglect', 'Neglect a feature'),
  (28, 'domestic_abuse', 'Domestic abuse'),
  (29, 'parental_mental_health', 'Mental health of a parent'),
  (30, 'parental_alcohol', 'Alcohol misuse of a parent'),
  (31, 'parental_drugs', 'Drug misuse of a parent'),
  (32, 'first_language', 'First language')),
known AS MATERIALIZED (
  SELECT f.name, r.key,
         max(f.source = 'catalogue') AS listed, max(f.source = 'text') AS read,
         max(f.source = 'coder') AS coded
  FROM selected s
  CROSS JOIN v_review r ON r.id = s.review_id
  CROSS JOIN fact f ON f.review_id = s.review_id
    AND f.value NOT IN ('', 'not known', 'not stated')
  WHERE f.name IN (SELECT name FROM named)
  GROUP BY s.review_id, f.name),
wide AS MATERIALIZED (
  SELECT name, count(*) AS n, json_group_array(key) AS keys,
         sum(listed) AS n_listed,
         json_group_array(key) FILTER (WHERE listed) AS keys_listed,
         sum(read) AS n_read,
         json_group_array(key) FILTER (WHERE read) AS keys_read,
         sum(coded) AS n_coded,
         json_group_array(key) FILTER (WHERE coded) AS keys_coded
  FROM known
  GROUP BY name),
told(name, source, label, n, keys) AS (
  SELECT name, 1, 'Anywhere', n, keys FROM wide
  UNION ALL
  SELECT name, 2, 'Catalogue', n_listed, keys_listed FROM wide
  UNION ALL
  SELECT name, 3, 'Report', n_read, keys_read FROM wide
  UNION ALL
  SELECT name, 4, 'Coder', n_coded, keys_coded FROM wide
  WHERE EXISTS (SELECT 1 FROM wide WHERE n_coded > 0))
SELECT x.label AS row,
       t.label AS col,
       t.n AS n,
       (SELECT count(*) FROM selected s
        JOIN v_review r ON r.id = s.review_id) AS base,
       (SELECT count(*) FROM selected s
        JOIN v_review r ON r.id = s.review_id) AS total,
       t.keys AS reviews
FROM named x
JOIN told t ON t.name = x.name
ORDER BY x.id, t.source
