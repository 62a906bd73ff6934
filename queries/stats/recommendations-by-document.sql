-- title: Recommendations by kind of document
-- about: How many recommendations a document holds, of the documents that hold
--   any, by what the document is.
-- kind: values
-- totals: none
-- measure: recommendations
-- unit: documents
-- place: G1.3
-- packs: triennial
-- row: Document
-- missing: Not known or not stated
-- order: Overview | Executive summary | Briefing | Response | Slides | Other
-- note: A summary repeats recommendations of its overview: here each document
--   counts by itself, so the sum over documents is more than there are.
-- chart: lags
-- x: Recommendations in a document
-- column: row role of the document
-- column: value number of recommendations
-- column: review key of the review

SELECT d.role AS row,
       count(*) AS value,
       r.key AS review
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN document d ON d.review_id = s.review_id
JOIN recommendation m ON m.document_id = d.id AND m.kind = 'recommendation'
GROUP BY d.id
ORDER BY d.role
