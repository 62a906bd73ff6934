-- title: Children's social care involvement by age
-- about: What children's social care was doing with the child at the time of
--   the incident, by the age of the child.
-- unit: children
-- place: F1.3
-- packs: triennial
-- row: Children's social care
-- missing: Not known or not stated
-- order: Open | Closed | Referral not accepted | Never known
-- pivot: Age in years
-- pivot-missing: Age not known
-- pivot-order: bands
-- percent: column
-- base: children of that age
-- interval: yes
-- test: association
-- chart: bar
-- x: Of the children of that age
-- column: row involvement
-- column: col age band
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, b.band,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'social_care') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id
  JOIN child_band b ON b.child_id = c.id),
childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT nullif(x.value, 'not known') AS row,
       x.band AS col,
       count(*) AS n,
       json_group_array(x.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM coded x
CROSS JOIN childless w
GROUP BY 1, 2
