-- title: Disability of the child by age
-- about: Whether the child was disabled before the incident, as the catalogue
--   or, where it has none, the report states it, by age at the incident.
-- unit: children
-- place: C4.2
-- packs: triennial
-- row: Disabled
-- missing: Not known or not stated
-- order: Yes | No
-- pivot: Age in years
-- pivot-missing: Age not known
-- pivot-order: bands
-- percent: column
-- base: children of that age
-- interval: yes
-- test: association
-- compare: no
-- note: Every child of a review is counted.
-- note: In a young child a disability is often not known yet.
-- chart: grouped
-- x: Disabled
-- y: Of the children
-- column: row whether the child was disabled
-- column: col age band
-- column: n children
-- column: reviews keys of their reviews

SELECT nullif(c.disability, 'not known') AS row,
       b.band AS col,
       count(*) AS n,
       json_group_array(c.key) AS reviews
FROM child_band b
JOIN v_child c ON c.id = b.child_id
GROUP BY 1, 2
