-- title: Category of serious harm by three years of {dates}
-- about: What harm was done to children who lived, in the categories of the
--   harm scheme asked for, made from those of the catalogue ("pathways"
--   typology).
-- unit: reviews
-- place: B3.1
-- packs: triennial
-- row: Category of serious harm
-- missing: Not coded, or not to be told in this scheme
-- order: harm serious harm
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of serious harm in those years
-- interval: yes
-- test: trend
-- compare: yes
-- comparator: category-of-harm-panel (panel) / Serious harm | Published of
--   incidents that were notified; not every one of them is reviewed.
-- note: A review has one main category; other harm may have been done too.
-- chart: bar
-- x: Of the reviews of serious harm
-- column: row category of serious harm
-- column: col three years
-- column: n reviews of serious harm
-- column: reviews their keys

SELECT h.harm AS row,
       s.period AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM review_harm h
JOIN selected s ON s.review_id = h.review_id
JOIN v_review r ON r.id = h.review_id
WHERE r.outcome = 'serious harm'
GROUP BY h.harm, s.period
ORDER BY sum(count(*)) OVER (PARTITION BY h.harm) DESC, 1, 2
