-- title: Children's social care involvement by three years of {dates}
-- about: What children's social care was doing with the child at the time of
--   the incident.
-- unit: children
-- place: F1.1
-- packs: triennial
-- row: Children's social care
-- missing: Not known or not stated
-- order: Open | Closed | Referral not accepted | Never known
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: children in reviews of those years
-- interval: yes
-- comparator: social-care-involvement | Here every child of a review is
--   counted; what a published case is, a review or a child, is not stated.
-- compare: yes
-- chart: bar
-- x: Of the children
-- column: row involvement
-- column: col three years
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'social_care') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id),
childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT nullif(x.value, 'not known') AS row,
       x.period AS col,
       count(*) AS n,
       json_group_array(x.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM coded x
CROSS JOIN childless w
GROUP BY 1, 2
