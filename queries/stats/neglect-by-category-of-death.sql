-- title: Neglect by category of death
-- about: Of the reviews of a death, in how many neglect was a feature of the
--   case, as coded in the catalogue, by category of death.
-- unit: reviews
-- place: E5.2
-- packs: triennial
-- row: Category of death
-- missing: Not coded, or not to be told
-- pivot: Neglect a feature
-- pivot-missing: Not known or not stated
-- pivot-order: Yes | No
-- percent: row
-- base: reviews of a death of that category
-- interval: yes
-- test: association
-- note: Neglect is often a feature of deaths that it did not cause: the
--   category says how the child died, the column what else was there.
-- chart: stacked
-- x: Category of death
-- y: Of the reviews
-- column: row category of death
-- column: col code
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, h.harm,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'neglect') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN review_harm h ON h.review_id = r.id
  WHERE r.outcome = 'fatal')
SELECT harm AS row,
       nullif(value, 'not known') AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY harm) DESC, 1
