-- title: Ethnic group of the child
-- about: Ethnic group as coded. That it is not stated is a finding in itself.
-- unit: children
-- place: C3
-- row: Ethnic group
-- percent: column
-- base: all children
-- interval: yes
-- chart: bar
-- x: Of all children
-- column: row ethnic group
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT nullif(c.ethnicity, 'not stated') AS row,
       count(*) AS n,
       json_group_array(r.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN v_child c ON c.review_id = r.id
CROSS JOIN childless w
GROUP BY 1
ORDER BY n DESC, 1
