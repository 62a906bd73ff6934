-- title: Length of documents in pages
-- about: How long the documents are in pages, by what the document is.
-- kind: values
-- measure: pages
-- unit: documents
-- place: G4.1
-- packs: triennial
-- row: Document
-- missing: Not known or not stated
-- order: Overview | Executive summary | Briefing | Response | Slides | Other
-- note: Pages are real ones, as in PDF files and files that keep their page
--   breaks. Where they would be a guess, the length is not known.
-- chart: lags
-- x: Pages
-- column: row role of the document
-- column: value pages
-- column: review key of the review

SELECT d.role AS row,
       CASE WHEN d.paged AND d.pages > 0 THEN d.pages END AS value,
       r.key AS review
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN document d ON d.review_id = s.review_id
WHERE d.outcome <> 'failed'
ORDER BY d.role
