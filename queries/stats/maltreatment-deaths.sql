-- title: Deaths by their relation to maltreatment and year of {dates}
-- about: Reviews of a death, by whether it was caused directly by
--   maltreatment (fatal physical abuse, severe persistent cruelty, filicide,
--   extreme neglect; outside the family: homicide) or was only related to it
--   (sudden infant death, suicide, accident, illness, risk-taking). The groups
--   are made of the categories of the catalogue, whichever harm scheme is asked
--   for.
-- unit: reviews
-- place: A2.1
-- packs: triennial
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- pivot: Death
-- pivot-missing: Category not clear or not coded
-- pivot-order: Directly caused, in the family | Directly caused, outside the
--   family | Related, not directly caused
-- percent: row
-- base: reviews of a death in that year
-- comparator: deaths-from-maltreatment | Published of all of England.
-- note: A review is counted once, however many children died.
-- note: The category does not say who did it: "in the family" takes in a
--   carer or a partner of a parent.
-- chart: stacked
-- plot: n
-- x: Year of {dates}
-- y: Reviews of a death
-- column: row year, without a gap
-- column: col relation of the death to maltreatment
-- column: n reviews of a death
-- column: reviews their keys
-- column: note mean number a year

WITH kind(harm, label) AS (
  VALUES ('fatal physical abuse', 'Directly caused, in the family'),
         ('severe persistent cruelty', 'Directly caused, in the family'),
         ('overt filicide', 'Directly caused, in the family'),
         ('covert filicide', 'Directly caused, in the family'),
         ('extreme neglect', 'Directly caused, in the family'),
         ('extra-familial homicide', 'Directly caused, outside the family'),
         ('SUDI', 'Related, not directly caused'),
         ('suicide', 'Related, not directly caused'),
         ('accident', 'Related, not directly caused'),
         ('medical cause', 'Related, not directly caused'),
         ('risk-taking or violent behaviour', 'Related, not directly caused'),
         ('not clear', NULL)),
coded AS MATERIALIZED (
  SELECT s.year, r.key,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'harm') AS harm
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.outcome = 'fatal'),
death AS MATERIALIZED (
  SELECT c.year, c.key,
         CASE WHEN c.harm IS NULL THEN NULL
           WHEN EXISTS (SELECT 1 FROM kind k WHERE k.harm = c.harm)
           THEN (SELECT k.label FROM kind k WHERE k.harm = c.harm)
           ELSE 'Other' END AS label
  FROM coded c),
mean(n, told, open, years) AS (
  SELECT count(*) FILTER (WHERE label = 'Directly caused, in the family'),
         count(label), count(*) - count(label),
         (SELECT count(*) FROM period_year)
  FROM death WHERE year IS NOT NULL)
SELECT d.year AS row,
       d.label AS col,
       count(*) AS n,
       json_group_array(d.key) AS reviews,
       CASE WHEN m.years > 0 AND m.told > 0
         THEN 'Directly caused, in the family: ' || m.n || ' in ' || m.years
         || iif(m.years = 1, ' year', ' years')
         || ', ' || printf('%.1f', 1.0 * m.n / m.years)
         || ' a year on average' || iif(m.open = 0, '.',
           '; in a further ' || m.open || iif(m.open = 1, ' death', ' deaths')
           || ' the category is not clear or not coded.') END AS note
FROM death d
CROSS JOIN mean m
GROUP BY d.year, d.label
ORDER BY d.year
