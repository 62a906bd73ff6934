-- title: Nursery, school or college, by age
-- about: What is coded of the child's education, by age at the incident in
--   years. Education is compulsory from 5 to 16.
-- unit: children
-- place: C7
-- packs: triennial annual
-- row: Education
-- missing: Not known or not stated
-- order: Not of school age | Nursery | Enrolled | Persistently absent |
--   Excluded | Home educated | NEET
-- pivot: Age in years
-- pivot-missing: Age not known
-- pivot-order: Under 5 | 5-15 | 16 and over
-- percent: column
-- base: children of that age
-- interval: yes
-- comparator: education | Not comparable: the Panel's groups overlap; here a
--   child is in one group only.
-- note: A child has one code: "enrolled" is a child on the roll of a school
--   of whom nothing else is coded.
-- note: Every child of a review is counted.
-- chart: stacked
-- x: Education
-- y: Of the children of that age
-- column: row education
-- column: col age in years
-- column: n children
-- column: reviews keys of their reviews

WITH coded AS MATERIALIZED (
  SELECT c.key, c.age_years AS age,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'education') AS value
  FROM selected s
  JOIN v_child c ON c.review_id = s.review_id)
SELECT nullif(value, 'not known') AS row,
       CASE WHEN age < 5 THEN 'Under 5' WHEN age < 16 THEN '5-15'
         WHEN age >= 16 THEN '16 and over' END AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
