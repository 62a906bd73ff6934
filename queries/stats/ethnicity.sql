-- title: Ethnic group of the child
-- about: Ethnic group as the catalogue or, where it has none, the report
--   states it. That it is not stated is a finding in itself. Where the numbers
--   of children are known, the ratio sets the share of a group among the
--   children here against its share of all children.
-- unit: children
-- place: C3
-- packs: triennial annual area
-- row: Ethnic group
-- missing: Not known or not stated
-- order: White | Mixed | Black | Asian | Other
-- percent: column
-- base: all children
-- interval: yes
-- comparator: ethnicity | The denominator is not stated: it is not known
--   whether it leaves out children whose ethnic group is not stated, as ours
--   does with --of known.
-- note: Every child of a review is counted. A group is wide, and hides much.
-- chart: bar
-- x: Of all children
-- column: row ethnic group
-- column: n children
-- column: population children of the group, times years
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH childless(n) AS (
  SELECT count(*) FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE NOT EXISTS (SELECT 1 FROM child c WHERE c.review_id = s.review_id)),
-- Of one place, and a filter made it so: England's children are not its.
place(one) AS MATERIALIZED (
  SELECT EXISTS (SELECT 1 FROM v_review r
                 WHERE r.id NOT IN (SELECT review_id FROM selected)
                   AND lower(r.region) <> x.region)
     OR EXISTS (SELECT 1 FROM v_review r
                WHERE r.id NOT IN (SELECT review_id FROM selected)
                  AND lower(r.area) <> x.area)
  FROM (SELECT CASE WHEN count(DISTINCT lower(r.region)) = 1
                 AND count(r.region) = count(*)
                 THEN max(lower(r.region)) END AS region,
               CASE WHEN count(DISTINCT lower(r.area)) = 1
                 AND count(r.area) = count(*)
                 THEN max(lower(r.area)) END AS area
        FROM selected s JOIN v_review r ON r.id = s.review_id) x),
counted AS MATERIALIZED (
  SELECT nullif(c.ethnicity, 'not stated') AS name, count(*) AS n,
         json_group_array(c.key) AS keys
  FROM selected s
  JOIN v_child c ON c.review_id = s.review_id
  GROUP BY 1)
SELECT x.name AS row,
       x.n AS n,
       (SELECT e.children_years FROM exposure e
        WHERE e.kind = 'ethnicity' AND lower(e.name) = lower(x.name)
          AND NOT p.one) AS population,
       x.keys AS reviews,
       nullif(trim(
         CASE WHEN p.one AND EXISTS (SELECT 1 FROM exposure e
                WHERE e.kind = 'ethnicity' AND e.children_years > 0)
           THEN 'There is no ratio: the population by ethnic group is of'
             || ' England, and these are reviews of one area or region.'
           ELSE '' END
         || CASE WHEN w.n > 0 THEN ' Reviews that are not in this table'
             || ' because they describe no child: ' || w.n || '.'
           ELSE '' END), '') AS note
FROM counted x
CROSS JOIN childless w
CROSS JOIN place p
ORDER BY x.n DESC, 1
