-- title: Recommendations by agency addressed
-- about: How many recommendations are addressed to the agency, of all
--   recommendations that were found in the reports.
-- unit: recommendations
-- place: G1.4
-- packs: triennial annual
-- row: Addressed to
-- missing: No agency named
-- percent: own
-- base: all recommendations
-- interval: yes
-- compare: no
-- note: A recommendation to several agencies counts with each, so the
--   percentages need not add up to 100.
-- note: A review with many recommendations weighs more here than one with few:
--   see the table of agencies by review.
-- note: Recommendations of one review are not independent of each other. So
--   no change is tested, and the intervals are too narrow.
-- chart: bar
-- x: Of all recommendations
-- column: row agency
-- column: n recommendations to it
-- column: base all recommendations
-- column: reviews keys of their reviews
-- column: note how many reviews have no report that could be read

-- Each combination of agencies once, and the agencies in it.
WITH combined AS MATERIALIZED (
  SELECT m.addressees, count(*) AS n, json_group_array(DISTINCT r.key) AS keys
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
    AND m.kind = 'recommendation'
  GROUP BY m.addressees),
split AS MATERIALIZED (
  SELECT a.value AS agency, c.n, c.keys
  FROM combined c
  CROSS JOIN json_each('["' || replace(c.addressees, ';', '","') || '"]') a)
SELECT nullif(x.agency, '') AS row,
       sum(x.n) AS n,
       (SELECT sum(n) FROM combined) AS base,
       (SELECT json_group_array(DISTINCT k.value)
        FROM split y CROSS JOIN json_each(y.keys) k
        WHERE y.agency = x.agency) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM split x
GROUP BY x.agency
ORDER BY n DESC, x.agency
