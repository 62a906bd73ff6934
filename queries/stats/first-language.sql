-- title: First language of the family, by three years of {dates}
-- about: Whether the first language of the family was English, as coded in
--   the catalogue.
-- unit: reviews
-- place: D4.1
-- packs: triennial annual
-- row: First language
-- missing: Not known or not stated
-- order: English | Other
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of those years
-- interval: yes
-- test: trend
-- compare: yes
-- note: That it is not stated is not that it was English.
-- chart: stacked
-- x: First language
-- y: Of the reviews of those years
-- column: row first language
-- column: col three years
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'first_language') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT nullif(value, 'not stated') AS row,
       period AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
ORDER BY period
