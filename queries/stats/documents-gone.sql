-- title: Documents that are gone
-- about: Of the reviews that have a document here, in how many its file is no
--   longer in the folder that it came from; and of all reviews, of how many the
--   catalogue says that the report was taken off its website.
-- unit: reviews
-- place: I10
-- packs: triennial
-- row: Gone
-- order: File no longer in the folder | Taken off its website
-- percent: own
-- base: reviews that have a document here; for websites, all reviews, if the
--   catalogue has such a date of any
-- interval: yes
-- compare: no
-- note: What a file held stays in the store and is counted in every table.
-- chart: bar
-- x: Of the reviews
-- column: row what is gone
-- column: n reviews
-- column: base reviews in which it could be
-- column: total all reviews
-- column: reviews keys of the former

WITH gone AS MATERIALIZED (
  SELECT r.key, r.has_report,
         EXISTS (SELECT 1 FROM document d
           WHERE d.review_id = s.review_id AND d.withdrawn) AS withdrawn,
         EXISTS (SELECT 1 FROM fact f
           WHERE f.review_id = s.review_id AND f.name = 'removed') AS removed
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT 'File no longer in the folder' AS row,
       coalesce(sum(withdrawn), 0) AS n,
       coalesce(sum(has_report), 0) AS base,
       count(*) AS total,
       json_group_array(key) FILTER (WHERE withdrawn) AS reviews
FROM gone
UNION ALL
SELECT 'Taken off its website',
       coalesce(sum(removed), 0),
       iif(sum(removed) > 0, count(*), 0),
       count(*),
       json_group_array(key) FILTER (WHERE removed)
FROM gone
