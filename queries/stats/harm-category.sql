-- title: Category of death or serious harm by outcome
-- about: What the child died or was harmed of, in the categories of the harm
--   scheme asked for, made from those of the catalogue ("pathways" typology).
-- unit: reviews
-- place: B2.1
-- row: Category
-- missing: Not coded, or not to be told in this scheme
-- order: harm
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: reviews with that outcome
-- packs: annual area
-- comparator: category-of-death (2005-11) | Published of 276 deaths in 2005 to
--   2009, 30 of them in no category and kept in N.
-- comparator: category-of-harm-panel (panel) | Published of incidents that were
--   notified; not every one of them is reviewed.
-- note: A review has one main category; other harm may have been done too.
-- chart: bar
-- x: Of the reviews
-- column: row category
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys

SELECT h.harm AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM review_harm h
JOIN v_review r ON r.id = h.review_id
GROUP BY h.harm, r.outcome
ORDER BY sum(count(*)) OVER (PARTITION BY h.harm) DESC, 1
