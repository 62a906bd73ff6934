-- title: Identity: what reports say, and what they do not
-- about: Whether the report says it, only the catalogue knows it, or nobody
--   does, of the reviews whose report could be read.
-- unit: reviews
-- place: I6
-- packs: triennial annual
-- row: Of the child
-- order: Age | Sex | Ethnic group | Disability | First language
-- pivot: Stated
-- pivot-order: In the report | Only in the catalogue | Nowhere
-- percent: row
-- base: reviews whose report could be read
-- interval: yes
-- totals: column
-- note: Stated of at least one child of the review. "Not known" and "not
--   stated" count as nowhere; that a child is not disabled is stated.
-- note: The program reads what is said plainly; a report can say it in words
--   that it does not know. The first language is not read from reports: it is
--   in the catalogue or nowhere.
-- note: That a report is silent is a finding in itself.
-- chart: stacked
-- x: Of the child
-- y: Of the reviews that could be read
-- column: row what
-- column: col where it is stated
-- column: n reviews
-- column: total reviews whose report could be read
-- column: reviews their keys
-- column: note how many reviews have no report that could be read

WITH what(name, label) AS (VALUES
  ('age', 'Age'), ('sex', 'Sex'), ('ethnicity', 'Ethnic group'),
  ('disability', 'Disability'), ('first_language', 'First language')),
told AS (
  SELECT w.label, r.key,
         (SELECT max(f.source = 'text') FROM fact f
          WHERE f.review_id = r.id AND f.name = w.name
            AND f.value NOT IN ('', 'not known', 'not stated')) AS here
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  CROSS JOIN what w
  WHERE r.readable)
SELECT label AS row,
       CASE here WHEN 1 THEN 'In the report'
         WHEN 0 THEN 'Only in the catalogue' ELSE 'Nowhere' END AS col,
       count(*) AS n,
       (SELECT count(DISTINCT key) FROM told) AS total,
       json_group_array(key) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM told
GROUP BY 1, 2
