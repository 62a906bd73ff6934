-- title: Source of harm by age of the child
-- about: Who did the harm, as coded in the catalogue, by the age of the child
--   at the incident.
-- unit: children
-- place: B4.2
-- packs: triennial
-- row: Source of harm
-- missing: Not known or not stated
-- pivot: Age in years
-- pivot-missing: Age not known
-- pivot-order: bands
-- percent: column
-- base: children of that age
-- interval: yes
-- compare: no
-- note: The source of harm is coded for the review: every child of a review
--   has the same.
-- chart: heat
-- x: Age in years
-- y: Source of harm
-- column: row who did the harm
-- column: col age band
-- column: n children
-- column: reviews keys of their reviews

WITH coded AS MATERIALIZED (
  SELECT r.key, b.band,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'source_of_harm') AS value
  FROM child_band b
  JOIN v_review r ON r.id = b.review_id)
SELECT nullif(value, 'not known') AS row,
       band AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY nullif(value, 'not known')) DESC, 1
