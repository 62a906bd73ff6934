-- title: Age of the child by three years of {dates}
-- about: How old the child was at the incident, in the age bands asked for.
-- unit: children
-- place: C1.2
-- packs: triennial
-- row: Age in years
-- missing: Age not known
-- order: bands
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: children in reviews of those years
-- interval: yes
-- test: trend
-- note: Every child of a review is counted.
-- chart: grouped
-- x: Age in years
-- y: Of the children in reviews of those years
-- column: row age band
-- column: col three years
-- column: n children
-- column: reviews keys of their reviews

SELECT b.band AS row,
       s.period AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM child_band b
JOIN selected s ON s.review_id = b.review_id
JOIN v_review r ON r.id = b.review_id
GROUP BY b.band, s.period
ORDER BY s.period
