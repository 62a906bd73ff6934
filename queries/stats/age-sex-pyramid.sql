-- title: Age and sex of the children
-- about: Girls and boys by their age at the incident, in the age bands asked
--   for.
-- unit: children
-- place: C1.3
-- packs: triennial annual
-- row: Age in years
-- missing: Age not known
-- order: bands
-- pivot: Sex
-- pivot-missing: Not known or not stated
-- pivot-order: Male | Female
-- percent: table
-- base: all children
-- compare: no
-- note: Every child of a review is counted.
-- chart: pyramid
-- x: Of all children
-- y: Age in years
-- column: row age band
-- column: col sex
-- column: n children
-- column: reviews keys of their reviews

SELECT b.band AS row,
       nullif(c.sex, 'not known') AS col,
       count(*) AS n,
       json_group_array(c.key) AS reviews
FROM child_band b
JOIN v_child c ON c.id = b.child_id
GROUP BY 1, 2
