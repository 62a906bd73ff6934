-- title: Age of the child by outcome
-- about: How old the child was at the incident, in the age bands asked for.
-- unit: children
-- place: C1.1
-- packs: triennial annual area
-- row: Age in years
-- missing: Age not known
-- order: bands
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: children in reviews with that outcome
-- interval: yes
-- test: association
-- comparator: age-band | Here every child of a review is counted; what a
--   published case is, a review or a child, is not always stated.
-- note: Every child of a review is counted, and the outcome is that of the
--   review.
-- chart: grouped
-- x: Age in years
-- y: Of the children with that outcome
-- column: row age band
-- column: col outcome of the incident
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH childless(n) AS (
  SELECT count(*) FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE NOT EXISTS (SELECT 1 FROM child c WHERE c.review_id = s.review_id))
SELECT b.band AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM child_band b
JOIN v_review r ON r.id = b.review_id
CROSS JOIN childless w
GROUP BY b.band, r.outcome
