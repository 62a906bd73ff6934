-- title: Serious harm, and whether neglect was a feature of the case
-- about: In which categories of serious harm neglect was a feature of the
--   case, as coded in the catalogue; categories of the harm scheme asked for.
-- unit: reviews
-- place: B3.2
-- packs: triennial
-- row: Category of serious harm
-- missing: Not coded, or not to be told in this scheme
-- order: harm serious harm
-- pivot: Neglect
-- pivot-missing: Not known or not stated
-- pivot-order: Neglect a feature | Not a feature
-- percent: row
-- base: reviews of that category
-- interval: yes
-- test: association
-- comparator: serious-harm-by-neglect (2005-11) | Published against "no mention
--   of neglect", which is not the same as that there was none.
-- note: Neglect as a feature of the case is wider than neglect as the main
--   category of harm.
-- chart: stacked
-- x: Category of serious harm
-- y: Of the reviews of that category
-- column: row category
-- column: col whether neglect was a feature
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, h.harm,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'neglect') AS neglect
  FROM review_harm h
  JOIN v_review r ON r.id = h.review_id
  WHERE r.outcome = 'serious harm')
SELECT harm AS row,
       CASE neglect WHEN 'yes' THEN 'Neglect a feature'
         WHEN 'no' THEN 'Not a feature' END AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY harm) DESC, 1, 2
