-- title: Category of the child protection plan
-- about: The category of the plan, of the children who were on one at the time
--   or before.
-- unit: children
-- place: E3
-- packs: triennial
-- row: Category
-- missing: Not known or not stated
-- order: Neglect | Physical | Sexual | Emotional | Multiple incl. neglect |
--   Multiple excl. neglect
-- pivot: Plan
-- pivot-order: Current | Past
-- percent: column
-- base: children with such a plan
-- interval: yes
-- comparator: cp-plan-category | Published of children who were ever on a plan;
--   beside it stands our total, current and past.
-- note: Children who were never on a plan, and those of whom it is not known,
--   are not in this table.
-- chart: grouped
-- x: Category
-- y: Of the children with such a plan
-- column: row category
-- column: col whether the plan was in force at the time
-- column: n children
-- column: reviews keys of their reviews

WITH coded AS MATERIALIZED (
  SELECT r.key,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan') AS plan,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan_category') AS category
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id)
SELECT category AS row,
       plan AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
WHERE plan IN ('current', 'past')
GROUP BY 1, 2
