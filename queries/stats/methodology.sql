-- title: Method of the review, by three years of {dates}
-- about: How the review was done.
-- unit: reviews
-- place: G3
-- packs: triennial annual
-- row: Method
-- missing: Not known or not stated
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of those years
-- interval: yes
-- compare: yes
-- note: Which methods are current changed with the guidance: individual
--   management reviews were expected until 2013, a systems method after it.
-- chart: bar
-- x: Of the reviews
-- column: row method
-- column: col three years
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'methodology') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT nullif(value, 'not stated') AS row,
       period AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY nullif(value, 'not stated')) DESC, 1
