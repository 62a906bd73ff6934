-- title: Length of documents in words
-- about: How many words the documents have, by what the document is.
-- kind: values
-- measure: words
-- unit: documents
-- place: G4.2
-- packs: triennial
-- row: Document
-- missing: Not known or not stated
-- order: Overview | Executive summary | Briefing | Response | Slides | Other
-- note: Words are those that could be read: of a scan that was not recognised
--   there are none, and its length is not known.
-- chart: lags
-- x: Words
-- column: row role of the document
-- column: value words
-- column: review key of the review

SELECT d.role AS row,
       nullif(d.words, 0) AS value,
       r.key AS review
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN document d ON d.review_id = s.review_id
WHERE d.outcome <> 'failed'
ORDER BY d.role
