-- title: Disability of the child by outcome
-- about: Whether the child was disabled before the incident, as the catalogue
--   or, where it has none, the report states it, by what the incident led to.
-- unit: children
-- place: C4.1
-- packs: triennial annual area
-- row: Disabled
-- missing: Not known or not stated
-- order: Yes | No
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: children in reviews with that outcome
-- interval: yes
-- test: association
-- comparator: disability | The national figure is a share of reviews; here
--   every child of a review is counted.
-- note: Every child of a review is counted.
-- note: In a young child a disability is often not known yet.
-- chart: grouped
-- x: Disabled
-- y: Of the children
-- column: row whether the child was disabled
-- column: col outcome of the incident
-- column: n children
-- column: reviews keys of their reviews

SELECT nullif(c.disability, 'not known') AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN v_child c ON c.review_id = r.id
GROUP BY 1, 2
