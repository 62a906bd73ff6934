-- title: Place of the incident by outcome
-- about: Where the incident was, as coded in the catalogue.
-- unit: reviews
-- place: B8
-- packs: triennial annual
-- row: Place
-- missing: Not known or not stated
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: reviews with that outcome
-- interval: yes
-- test: association
-- note: Harm over a long time has no one place; what stands in the catalogue
--   is then its coder's choice.
-- chart: bar
-- x: Of the reviews
-- column: row place
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, r.outcome,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'incident_place') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT nullif(value, 'not known') AS row,
       outcome AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY nullif(value, 'not known')) DESC, 1
