-- title: Category of harm by outcome
-- about: What the child died or was harmed of, in the categories of the
--   national analyses since 2011 ("pathways" typology), as coded in the
--   catalogue.
-- unit: reviews
-- place: B2
-- row: Category of harm
-- pivot: Outcome
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: reviews with that outcome
-- interval: yes
-- chart: bar
-- x: Of the reviews
-- column: row category of harm
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, r.outcome,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'harm') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT value AS row,
       outcome AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY value) DESC, 1
