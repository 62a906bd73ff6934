-- title: Recommendations, findings and learning points per review
-- about: How many of each a review has, of the reviews that have any.
-- kind: values
-- totals: none
-- measure: items
-- unit: reviews
-- place: G1
-- row: Kind
-- order: Recommendation | Finding | Learning point | Question | Good practice
-- compare: yes
-- note: Counted in the reports, each once for a review, as the report numbers
--   or lists them. A review is in a row only when its report has at least one
--   of the kind.
-- chart: lags
-- x: Items in a review
-- column: row kind
-- column: value number of items
-- column: review key

SELECT m.kind AS row,
       count(*) AS value,
       r.key AS review
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN recommendation m ON m.review_id = s.review_id AND m.repeats IS NULL
GROUP BY m.kind, s.review_id
