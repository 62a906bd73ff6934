-- title: Recommendations by agency addressed
-- about: How many recommendations are addressed to the agency, of all
--   recommendations that were found in the reports.
-- unit: recommendations
-- place: G1
-- row: Addressed to
-- missing: No agency named
-- percent: own
-- base: all recommendations
-- interval: yes
-- note: A recommendation to several agencies counts with each, so the
--   percentages need not add up to 100.
-- note: A review with many recommendations weighs more here than one with few:
--   see the table of agencies by review.
-- chart: bar
-- x: Of all recommendations
-- column: row agency
-- column: n recommendations to it
-- column: base all recommendations
-- column: reviews keys of their reviews

WITH said AS MATERIALIZED (
  SELECT r.key, m.id, a.value AS agency
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
    AND m.kind = 'recommendation'
  CROSS JOIN json_each('["' || replace(m.addressees, ';', '","') || '"]') a)
SELECT nullif(agency, '') AS row,
       count(*) AS n,
       (SELECT count(DISTINCT id) FROM said) AS base,
       json_group_array(key) AS reviews
FROM said
GROUP BY agency
ORDER BY n DESC, agency
