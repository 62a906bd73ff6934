-- title: Child protection plans for neglect, by three years of {dates}
-- about: Whether a child protection plan for neglect was in force at the time
--   or had been before. A plan for neglect is one under that category, alone or
--   with others.
-- unit: children
-- place: E2
-- packs: triennial annual
-- row: Child protection plan
-- missing: Not known or not stated
-- order: Current plan for neglect | Past plan for neglect |
--   Current plan, another category | Past plan, another category |
--   Plan, category not stated | Never on a plan
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: children in reviews of those years
-- interval: yes
-- comparator: neglect-plan | Published of reviews; here every child of a review
--   is counted.
-- compare: yes
-- note: A plan for neglect is a narrower measure than neglect as a feature of
--   the case: a child can be neglected without a plan.
-- chart: bar
-- x: Of the children
-- column: row plan
-- column: col three years
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan') AS plan,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan_category') AS category
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id),
childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT CASE
         WHEN x.plan = 'never' THEN 'Never on a plan'
         WHEN x.plan IN ('current', 'past') THEN CASE
           WHEN x.category IS NULL THEN 'Plan, category not stated'
           WHEN x.category IN ('neglect', 'multiple incl. neglect')
           THEN x.plan || ' plan for neglect'
           ELSE x.plan || ' plan, another category' END END AS row,
       x.period AS col,
       count(*) AS n,
       json_group_array(x.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM coded x
CROSS JOIN childless w
GROUP BY 1, 2
