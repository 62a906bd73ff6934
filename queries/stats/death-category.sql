-- title: Category of death by three years of {dates}
-- about: What the child died of, in the categories of the harm scheme asked
--   for, made from those of the catalogue ("pathways" typology).
-- unit: reviews
-- place: B2.2
-- packs: triennial
-- row: Category of death
-- missing: Not coded, or not to be told in this scheme
-- order: harm fatal
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of a death in those years
-- interval: yes
-- test: trend
-- compare: yes
-- comparator: category-of-death (2005-11) / Fatal | Published of 276 deaths in
--   2005 to 2009, 30 of them in no category and kept in N.
-- comparator: category-of-harm-panel (panel) / Fatal | Published of deaths that
--   were notified; not every one of them is reviewed.
-- note: A review has one main category, whatever number of children died.
-- note: Deaths that cannot be placed stay in the base, as in the national
--   analyses; with --of known they are in no base.
-- chart: bar
-- x: Of the reviews of a death
-- column: row category of death
-- column: col three years
-- column: n reviews of a death
-- column: reviews their keys

SELECT h.harm AS row,
       s.period AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM review_harm h
JOIN selected s ON s.review_id = h.review_id
JOIN v_review r ON r.id = h.review_id
WHERE r.outcome = 'fatal'
GROUP BY h.harm, s.period
ORDER BY sum(count(*)) OVER (PARTITION BY h.harm) DESC, 1, 2
