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
-- x: Of all reviews
-- column: row category of harm
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys

SELECT f.value AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
LEFT JOIN v_fact f ON f.review_id = r.id AND f.child_id IS NULL
                  AND f.name = 'harm'
GROUP BY f.value, r.outcome
ORDER BY sum(count(*)) OVER (PARTITION BY f.value) DESC, f.value
