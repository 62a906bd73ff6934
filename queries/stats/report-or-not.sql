-- title: How reviews with a readable report differ from the others
-- about: What the catalogue says of the reviews whose report could be read, and
--   of those without such a report. Tables of themes, words and
--   recommendations rest on the former only.
-- unit: reviews
-- place: I1.2
-- packs: triennial annual area thematic
-- row: Of the review
-- order: A death | A child under one | A girl | A child who is not white |
--   Coded: neglect | Coded: domestic abuse |
--   Coded: mental health of a parent | Coded: alcohol misuse of a parent |
--   Coded: drug misuse of a parent | A child ever on a child protection plan |
--   A child known to children's social care | Has a date of publication
-- pivot: Report
-- pivot-order: With a readable report | Without
-- percent: own
-- base: reviews of which it is known
-- interval: yes
-- totals: none
-- test: rows
-- compare: no
-- note: Where the two columns differ, tables of themes, words and
--   recommendations cannot stand for all reviews.
-- note: What is known here of a review with a report may have been read from
--   the report (age, sex, ethnic group, outcome); the rows "Coded" are the
--   catalogue's or a coder's.
-- note: Of several children one is enough for a yes; a no needs all of them to
--   be known.
-- chart: bar
-- x: Of the reviews of which it is known
-- column: row what is told of the review
-- column: col whether its report could be read
-- column: n reviews of which it is true
-- column: base reviews of which it is known
-- column: total all reviews
-- column: reviews keys of those of which it is true

WITH child_said AS MATERIALIZED (
  SELECT c.review_id, c.age_years < 1 AS infant,
         nullif(c.sex, 'not known') = 'female' AS girl,
         nullif(c.ethnicity, 'not stated') <> 'White' AS minority,
         (SELECT CASE f.value WHEN 'never' THEN 0
            WHEN 'not known' THEN NULL ELSE 1 END
          FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan') AS plan,
         (SELECT CASE f.value WHEN 'never known' THEN 0
            WHEN 'not known' THEN NULL ELSE 1 END
          FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'social_care') AS care
  FROM selected s
  JOIN v_child c ON c.review_id = s.review_id),
-- Any child is enough for 1; all must be known for 0.
of_children AS MATERIALIZED (
  SELECT review_id,
         iif(max(infant) = 1 OR count(infant) = count(*), max(infant), NULL)
           AS infant,
         iif(max(girl) = 1 OR count(girl) = count(*), max(girl), NULL) AS girl,
         iif(max(minority) = 1 OR count(minority) = count(*), max(minority),
           NULL) AS minority,
         iif(max(plan) = 1 OR count(plan) = count(*), max(plan), NULL) AS plan,
         iif(max(care) = 1 OR count(care) = count(*), max(care), NULL) AS care
  FROM child_said
  GROUP BY review_id),
chosen AS MATERIALIZED (
  SELECT r.id, r.key, r.outcome, r.published,
         iif(r.readable, 'With a readable report', 'Without') AS col
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
factor(name, label) AS (
  VALUES ('neglect', 'Coded: neglect'),
         ('domestic_abuse', 'Coded: domestic abuse'),
         ('parental_mental_health', 'Coded: mental health of a parent'),
         ('parental_alcohol', 'Coded: alcohol misuse of a parent'),
         ('parental_drugs', 'Coded: drug misuse of a parent')),
told(label, col, key, hit) AS (
  SELECT 'A death', col, key, outcome = 'fatal' FROM chosen
  UNION ALL
  SELECT 'Has a date of publication', col, key, published IS NOT NULL
  FROM chosen
  UNION ALL
  SELECT f.label, c.col, c.key,
         (SELECT CASE v.value WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END
          FROM v_fact v
          WHERE v.review_id = c.id AND v.child_id IS NULL AND v.name = f.name)
  FROM chosen c
  CROSS JOIN factor f
  UNION ALL
  SELECT x.label, c.col, c.key,
         CASE x.n WHEN 1 THEN o.infant WHEN 2 THEN o.girl
           WHEN 3 THEN o.minority WHEN 4 THEN o.plan ELSE o.care END
  FROM chosen c
  CROSS JOIN (SELECT 1 AS n, 'A child under one' AS label
    UNION ALL SELECT 2, 'A girl'
    UNION ALL SELECT 3, 'A child who is not white'
    UNION ALL SELECT 4, 'A child ever on a child protection plan'
    UNION ALL SELECT 5, 'A child known to children''s social care') x
  LEFT JOIN of_children o ON o.review_id = c.id)
SELECT label AS row,
       col,
       count(*) FILTER (WHERE hit) AS n,
       count(hit) AS base,
       (SELECT count(*) FROM chosen) AS total,
       json_group_array(key) FILTER (WHERE hit) AS reviews
FROM told
-- With one kind of review only there is nothing to set side by side.
WHERE (SELECT count(DISTINCT col) FROM chosen) = 2
GROUP BY label, col
