-- title: Age of children with a plan for neglect and of others
-- about: The ages of the children who were on a child protection plan for
--   neglect, at the time or before, beside those of the children who were not.
-- unit: children
-- place: E4.1
-- packs: triennial
-- row: Age in years
-- missing: Age not known
-- order: bands
-- pivot: Child protection plan for neglect
-- pivot-missing: Not known or not stated
-- pivot-order: With a plan for neglect | No plan for neglect
-- percent: column
-- base: children of that group
-- interval: yes
-- test: association
-- compare: no
-- note: A plan for neglect is one under that category, alone or with others.
--   No plan for neglect: never on a plan, or on one of another category.
-- chart: grouped
-- x: Age in years
-- y: Of the children of that group
-- column: row age band
-- column: col plan
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, b.band,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan') AS plan,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan_category') AS category
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id
  JOIN child_band b ON b.child_id = c.id),
childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT x.band AS row,
       CASE
         WHEN x.plan = 'never' THEN 'No plan for neglect'
         WHEN x.plan IN ('current', 'past') THEN CASE
           WHEN x.category IN ('neglect', 'multiple incl. neglect')
           THEN 'With a plan for neglect'
           WHEN x.category IS NOT NULL THEN 'No plan for neglect' END
         END AS col,
       count(*) AS n,
       json_group_array(x.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM coded x
CROSS JOIN childless w
-- Where nothing is known of plans there is nothing to tell apart.
WHERE EXISTS (SELECT 1 FROM coded y
              WHERE y.plan IN ('current', 'past', 'never'))
GROUP BY 1, 2
