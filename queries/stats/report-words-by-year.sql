-- title: Length of the report in words, by year of {dates}
-- about: How many words the main report of a review has ({years}): the
--   overview, or the fullest document where there is no overview.
-- kind: values
-- measure: words
-- unit: reviews
-- place: G4.3
-- packs: triennial
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- note: Reviews without a report that could be read are not in this table.
-- chart: lags
-- x: Words
-- column: row year, without a gap
-- column: value words of the main report
-- column: review key

WITH main AS (
  SELECT s.year, s.review_id,
         (SELECT d.words FROM document d
          WHERE d.review_id = s.review_id AND d.outcome <> 'failed'
          ORDER BY d.role <> 'overview', d.words DESC, d.id LIMIT 1) AS words
  FROM selected s)
SELECT m.year AS row,
       nullif(m.words, 0) AS value,
       r.key AS review
FROM main m
JOIN v_review r ON r.id = m.review_id
WHERE m.words IS NOT NULL
ORDER BY m.year
