-- title: Factors in the family
-- about: What the catalogue has of domestic abuse, of problems of the parents
--   and of the circumstances of the family: yes, no, or not known.
-- unit: reviews
-- place: D2.1
-- packs: triennial annual area
-- row: Factor
-- pivot: Coded
-- pivot-missing: Not known or not stated
-- pivot-order: Yes | No
-- percent: row
-- base: all reviews
-- interval: yes
-- totals: column
-- compare: yes
-- comparator: parental-factors | Coded by readers from the report of the
--   review; here it is what the catalogue has.
-- note: A review can have several factors, so the rows do not add up. It has
--   a factor when any of its children has.
-- note: Substance misuse is the misuse of drugs; alcohol has a row of its
--   own.
-- note: A factor says nothing of cause: many families live with it without
--   harm to a child.
-- note: The catalogue does not say whether it is the mother, the father or
--   another carer.
-- chart: stacked
-- x: Factor
-- y: Of all reviews
-- column: row factor
-- column: col whether the review has it
-- column: n reviews
-- column: total reviews
-- column: reviews their keys

WITH factor(line, name, label) AS (
  VALUES (1, 'domestic_abuse', 'Domestic abuse'),
         (2, 'parental_mental_health', 'Parental mental health'),
         (3, 'parental_alcohol', 'Parental alcohol misuse'),
         (4, 'parental_drugs', 'Parental substance misuse'),
         (5, 'parental_learning_disability',
          'Parental learning disability'),
         (6, 'poverty', 'Poverty, debt or bad housing'),
         (7, 'separation', 'Parents separated'),
         (8, 'parental_criminality', 'Parental criminal record'),
         (9, 'parental_adversity', 'Parents'' own adverse childhood')),
coded AS MATERIALIZED (
  SELECT x.line, x.label, r.key,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = x.name) AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  CROSS JOIN factor x)
SELECT label AS row,
       CASE value WHEN 'yes' THEN 'Yes' WHEN 'no' THEN 'No' END AS col,
       count(*) AS n,
       (SELECT count(*) FROM selected s
        JOIN v_review r ON r.id = s.review_id) AS total,
       json_group_array(key) AS reviews
FROM coded
GROUP BY line, 2
ORDER BY sum(count(*) FILTER (WHERE value = 'yes')) OVER (PARTITION BY line)
           DESC, line
