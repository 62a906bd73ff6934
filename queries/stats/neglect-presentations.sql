-- title: Presentations of fatal neglect, by three years of {dates}
-- about: How neglect came to be fatal: the deaths in which neglect was a
--   feature of the case, by the six presentations of the national analyses,
--   told from the category of death in the catalogue.
-- unit: reviews
-- place: E6
-- packs: triennial
-- row: Presentation
-- missing: Not coded, or not clear
-- order: Deprivational neglect | Medical neglect | Accident |
--   Sudden unexpected death in infancy | Physical abuse with neglect |
--   Suicide of a young person | Another category of death
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of a death in which neglect was a feature
-- interval: yes
-- compare: yes
-- note: Deprivational: extreme neglect. Medical: death of a medical cause.
--   Physical abuse: fatal physical abuse, and severe, persistent cruelty. The
--   catalogue does not tell whether an accident was forewarned.
-- chart: bar
-- x: Of the reviews
-- column: row presentation
-- column: col three years
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'harm') AS harm
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.outcome = 'fatal'
    AND (SELECT f.value FROM v_fact f
         WHERE f.review_id = r.id AND f.child_id IS NULL
           AND f.name = 'neglect') = 'yes')
SELECT CASE lower(harm)
         WHEN 'extreme neglect' THEN 'Deprivational neglect'
         WHEN 'medical cause' THEN 'Medical neglect'
         WHEN 'accident' THEN 'Accident'
         WHEN 'sudi' THEN 'Sudden unexpected death in infancy'
         WHEN 'fatal physical abuse' THEN 'Physical abuse with neglect'
         WHEN 'severe persistent cruelty' THEN 'Physical abuse with neglect'
         WHEN 'suicide' THEN 'Suicide of a young person'
         ELSE iif(lower(harm) <> 'not clear', 'Another category of death', NULL)
         END AS row,
       period AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
