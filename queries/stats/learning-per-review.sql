-- title: Recommendations, findings and learning points per review
-- about: How many of each a review has, of the reviews that have any.
-- kind: values
-- totals: none
-- measure: items
-- unit: reviews
-- place: G1.6
-- packs: triennial
-- row: Kind
-- order: Recommendation | Finding | Learning point | Question | Good practice
-- note: Counted in the reports, each once for a review, as the report numbers
--   or lists them. A review is in a row only when its report has at least one
--   of the kind.
-- chart: lags
-- x: Items in a review
-- column: row kind
-- column: value number of items
-- column: total reviews that have any
-- column: review key

WITH item AS MATERIALIZED (
  SELECT m.kind, s.review_id, count(*) AS n
  FROM selected s
  CROSS JOIN recommendation m ON m.review_id = s.review_id
    AND m.repeats IS NULL
  GROUP BY m.kind, s.review_id)
SELECT i.kind AS row,
       i.n AS value,
       (SELECT count(DISTINCT review_id) FROM item) AS total,
       r.key AS review
FROM item i
JOIN v_review r ON r.id = i.review_id
