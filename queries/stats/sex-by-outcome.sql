-- title: Sex of the child by outcome
-- about: Sex of the children, by what the incident led to.
-- unit: children
-- place: C2.1
-- packs: triennial annual area
-- row: Sex
-- missing: Not known or not stated
-- order: Male | Female
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: children in reviews with that outcome
-- interval: yes
-- test: association
-- comparator: sex | Published of notifications, one child each; here every
--   child of a review is counted.
-- note: Every child of a review is counted, and the outcome is that of the
--   review.
-- chart: grouped
-- x: Sex
-- y: Of the children with that outcome
-- column: row sex
-- column: col outcome of the incident
-- column: n children
-- column: reviews keys of their reviews
-- column: note reviews without a child

WITH childless(n) AS (
  SELECT count(*) FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE NOT EXISTS (SELECT 1 FROM child c WHERE c.review_id = s.review_id))
SELECT nullif(c.sex, 'not known') AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN v_child c ON c.review_id = r.id
CROSS JOIN childless w
GROUP BY 1, 2
