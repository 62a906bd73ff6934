-- title: Where the child was living, by outcome
-- about: Where the child was living at the time of the incident, as coded in
--   the catalogue.
-- unit: children
-- place: C6
-- packs: triennial annual area
-- row: Living
-- missing: Not known or not stated
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: children in reviews with that outcome
-- interval: yes
-- note: Every child of a review is counted, and the outcome is that of the
--   review.
-- chart: bar
-- x: Of the children
-- column: row where the child was living
-- column: col outcome of the incident
-- column: n children
-- column: reviews keys of their reviews

WITH coded AS MATERIALIZED (
  SELECT r.key, r.outcome,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'living') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN child c ON c.review_id = r.id)
SELECT nullif(value, 'not known') AS row,
       outcome AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY nullif(value, 'not known')) DESC, 1
