-- title: Legal status of the child by three years of {dates}
-- about: Under which order or arrangement the child was at the time of the
--   incident.
-- unit: children
-- place: F3.1
-- packs: triennial annual
-- row: Legal status
-- missing: Not known or not stated
-- order: None | Section 20 | Care order | Supervision order |
--   Special guardianship | Adopted | Police protection
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: children in reviews of those years
-- interval: yes
-- compare: yes
-- note: Looked after are the children under section 20 and those on a care
--   order; children in police protection are shown by themselves.
-- chart: bar
-- x: Of the children
-- column: row legal status
-- column: col three years
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'legal_status') AS value
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
