-- title: Children who died, by category of death
-- about: Of the children in reviews of a death: how many were boys, not
--   white, or ever the subject of a child protection plan, by category of death
--   in the harm scheme asked for.
-- unit: children
-- place: B2.3
-- packs: triennial
-- row: Category of death
-- missing: Not coded, or not to be told in this scheme
-- pivot: Of the children
-- pivot-order: Male | Not white | Child protection plan, current or past
-- percent: own
-- base: children of that category of whom it is known
-- interval: yes
-- totals: none
-- adds: no
-- comparator: category-of-death (2005-11) | Published of 276 deaths in 2005 to
--   2009; the denominators of the rows are not stated.
-- note: N differs from cell to cell because what is not known differs; a
--   child of whom it is not known is in no base here, with --of all too.
-- note: The review does not always say which of several children died; all of
--   them are counted.
-- chart: heat
-- x: Of the children
-- y: Category of death
-- column: row category of death
-- column: col what is told of the children
-- column: n children of whom it is true
-- column: base children of whom it is known
-- column: total children in reviews of a death
-- column: reviews keys of those of whom it is true

WITH child AS MATERIALIZED (
  SELECT r.key, h.harm, c.sex, c.ethnicity,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan') AS plan
  FROM review_harm h
  JOIN v_review r ON r.id = h.review_id
  JOIN v_child c ON c.review_id = r.id
  WHERE r.outcome = 'fatal'),
told(n, label) AS (
  VALUES (1, 'Male'), (2, 'Not white'),
         (3, 'Child protection plan, current or past')),
cell AS (
  SELECT c.harm, t.n AS told, t.label, c.key,
         CASE t.n WHEN 1 THEN nullif(c.sex, 'not known') = 'male'
           WHEN 2 THEN nullif(c.ethnicity, 'not stated') <> 'White'
           ELSE nullif(c.plan, 'not known') IN ('current', 'past') END AS hit
  FROM child c
  CROSS JOIN told t)
SELECT harm AS row,
       label AS col,
       count(*) FILTER (WHERE hit) AS n,
       count(hit) AS base,
       (SELECT count(*) FROM child) AS total,
       json_group_array(key) FILTER (WHERE hit) AS reviews
FROM cell
GROUP BY harm, told
ORDER BY count(*) DESC, harm, told
