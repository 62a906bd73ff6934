-- title: Contact with children's services, by outcome
-- about: How many of the children were known to children's social care, on a
--   child protection plan, looked after or under an order.
-- unit: children
-- place: F1.4
-- packs: triennial annual area
-- row: The child was
-- order: Known to children's social care, now or before |
--   Open to children's social care | On a child protection plan |
--   Ever on a child protection plan | Looked after |
--   Under an order, or looked after
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: own
-- base: children in reviews with that outcome of whom it is known
-- interval: yes
-- test: rows
-- totals: column
-- comparator: looked-after | Published of cases that had a rapid review; here
--   every child of a review is counted.
-- note: The rows overlap and do not add up.
-- note: Known are those who are or were open and those whose referral was not
--   accepted. Looked after: under section 20 or on a care order, at the time.
--   Under an order: these, supervision order, special guardianship, adoption,
--   police protection.
-- note: A child of whom it is not known or not stated is in no base here, so N
--   differs from row to row; with --of all too.
-- chart: bar
-- x: Of the children
-- column: row contact
-- column: col outcome of the incident
-- column: n children
-- column: base children of whom it is known
-- column: total all children
-- column: reviews keys of the reviews of the former
-- column: note reviews without a child

WITH coded AS MATERIALIZED (
  SELECT r.key, r.outcome,
         (SELECT nullif(f.value, 'not known') FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'social_care') AS care,
         (SELECT nullif(f.value, 'not known') FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'cp_plan') AS plan,
         (SELECT nullif(f.value, 'not known') FROM v_fact f
          WHERE f.review_id = c.review_id AND f.child_id = c.id
            AND f.name = 'legal_status') AS legal
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_child c ON c.review_id = r.id),
wide(id, label, key, outcome, hit) AS (
  SELECT 1, 'Known to children''s social care, now or before', key, outcome,
         care IN ('open', 'closed', 'referral not accepted') FROM coded
  UNION ALL
  SELECT 2, 'Open to children''s social care', key, outcome,
         care = 'open' FROM coded
  UNION ALL
  SELECT 3, 'On a child protection plan', key, outcome,
         plan = 'current' FROM coded
  UNION ALL
  SELECT 4, 'Ever on a child protection plan', key, outcome,
         plan IN ('current', 'past') FROM coded
  UNION ALL
  SELECT 5, 'Looked after', key, outcome,
         legal IN ('section 20', 'care order') FROM coded
  UNION ALL
  SELECT 6, 'Under an order, or looked after', key, outcome,
         legal <> 'none' FROM coded),
childless(n) AS (
  SELECT count(*) FROM selected s
  WHERE NOT EXISTS (SELECT 1 FROM v_child c WHERE c.review_id = s.review_id))
SELECT x.label AS row,
       x.outcome AS col,
       count(*) FILTER (WHERE x.hit) AS n,
       count(x.hit) AS base,
       (SELECT count(*) FROM coded) AS total,
       json_group_array(x.key) FILTER (WHERE x.hit) AS reviews,
       CASE WHEN w.n > 0 THEN 'Reviews that are not in this table because'
         || ' they describe no child: ' || w.n || '.' END AS note
FROM wide x
CROSS JOIN childless w
GROUP BY x.id, x.outcome
ORDER BY x.id
