-- title: Recommendations that other reviews make too
-- about: Of all recommendations that were found, how many say what
--   recommendations of other reviews say, by the number of reviews that say it.
-- unit: recommendations
-- place: G2.3
-- packs: triennial
-- row: Said in
-- order: One review | 2 reviews | 3 or 4 reviews | 5 to 9 reviews |
--   10 or more reviews
-- percent: column
-- base: all recommendations
-- interval: yes
-- compare: no
-- note: Two recommendations say the same when their words ask for the same
--   action on the same subject, whoever is to do it. The reviews are those of
--   the whole store, also outside the period.
-- note: Recommendations of one review are not independent of each other. So
--   no change is tested, and the intervals are too narrow.
-- chart: bar
-- x: Of all recommendations
-- column: row reviews that say it
-- column: n recommendations
-- column: reviews keys of their reviews

WITH size AS MATERIALIZED (
  SELECT m.cluster, count(DISTINCT m.review_id) AS n
  FROM recommendation m
  JOIN v_review r ON r.id = m.review_id
  WHERE m.cluster IS NOT NULL AND m.repeats IS NULL
    AND m.kind = 'recommendation'
  GROUP BY m.cluster)
SELECT CASE WHEN coalesce(z.n, 1) < 2 THEN 'One review'
         WHEN z.n = 2 THEN '2 reviews'
         WHEN z.n < 5 THEN '3 or 4 reviews'
         WHEN z.n < 10 THEN '5 to 9 reviews'
         ELSE '10 or more reviews' END AS row,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
  AND m.kind = 'recommendation'
LEFT JOIN size z ON z.cluster = m.cluster
GROUP BY 1
