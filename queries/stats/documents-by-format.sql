-- title: Documents by format, and whether they could be read
-- about: The files that are here, by format, and what came of reading them.
-- unit: documents
-- place: I3
-- packs: triennial
-- row: Format
-- pivot: Reading
-- pivot-order: Read | Partly | Failed
-- percent: row
-- base: documents of that format
-- note: Documents whose file is no longer in the folder are counted here as
--   long as they are in the store.
-- chart: stacked
-- plot: n
-- x: Format
-- y: Documents
-- column: row format
-- column: col what came of reading
-- column: n documents
-- column: reviews keys of their reviews

SELECT d.format AS row,
       d.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews
FROM selected s
JOIN v_review r ON r.id = s.review_id
JOIN document d ON d.review_id = s.review_id
GROUP BY d.format, d.outcome
ORDER BY sum(count(*)) OVER (PARTITION BY d.format) DESC, d.format
