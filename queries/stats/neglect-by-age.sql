-- title: Neglect by age of the child
-- about: Whether neglect was a feature of the case, as coded in the catalogue,
--   by the age of the child.
-- unit: children
-- place: E5.1
-- packs: triennial annual
-- row: Age in years
-- missing: Age not known
-- order: bands
-- pivot: Neglect a feature
-- pivot-missing: Not known or not stated
-- pivot-order: Yes | No
-- percent: row
-- base: children of that age
-- interval: yes
-- test: association
-- note: Where the catalogue says it child by child, each child has its own
--   code; else every child of a review has that of the review.
-- chart: stacked
-- x: Age in years
-- y: Of the children of that age
-- column: row age band
-- column: col code
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, b.band,
         coalesce((SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'neglect'),
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id IS NULL
            AND f.name = 'neglect')) AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id
  JOIN child_band b ON b.child_id = c.id),
childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT x.band AS row,
       nullif(x.value, 'not known') AS col,
       count(*) AS n,
       json_group_array(x.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM coded x
CROSS JOIN childless w
GROUP BY 1, 2
