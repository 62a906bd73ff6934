-- title: Sex of the child by category of death or serious harm
-- about: Sex of the children in each category of the harm scheme asked for.
-- unit: children
-- place: C2.2
-- packs: triennial
-- row: Category
-- missing: Not coded, or not to be told in this scheme
-- order: harm
-- pivot: Sex
-- pivot-missing: Not known or not stated
-- pivot-order: Male | Female
-- percent: row
-- base: children of that category
-- interval: yes
-- test: association
-- note: Every child of a review is counted, and the category is that of the
--   review.
-- chart: stacked
-- x: Category
-- y: Of the children of that category
-- column: row category
-- column: col sex
-- column: n children
-- column: reviews keys of their reviews

SELECT h.harm AS row,
       nullif(c.sex, 'not known') AS col,
       count(*) AS n,
       json_group_array(c.key) AS reviews
FROM review_harm h
JOIN v_child c ON c.review_id = h.review_id
GROUP BY 1, 2
ORDER BY sum(count(*)) OVER (PARTITION BY h.harm) DESC, 1
