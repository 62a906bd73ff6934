-- title: How long reports have been public
-- about: The time from the publication of a review to the latest publication in
--   the store, and whether a copy is kept here. Guidance asks for at least a
--   year on the website; the national collection keeps a copy for five years.
-- unit: reviews
-- place: I9
-- packs: triennial
-- row: Published
-- missing: Not dated, or not published
-- order: Within the last year | 1 to 5 years before | 5 to 10 years before |
--   More than 10 years before
-- pivot: Copy
-- pivot-order: Kept here | Not kept here
-- percent: row
-- base: reviews published then
-- compare: no
-- note: Time is counted back from the latest date of publication in the store,
--   so that the table is the same whenever it is made. Reports of 1 to 5 years
--   may have left their website; older ones the national collection as well.
--   Whether a report is still on the web is not looked up.
-- note: A date that is known to the year or month only counts from its first
--   day.
-- chart: stacked
-- plot: n
-- x: Published
-- y: Reviews
-- column: row time since publication
-- column: col whether a document is here
-- column: n reviews
-- column: reviews their keys
-- column: note the date that is counted from

WITH dated AS MATERIALIZED (
  SELECT r.key, r.has_report,
         CASE WHEN r.published GLOB '????-??-??' THEN r.published
           WHEN r.published GLOB '????-[0-9][0-9]' THEN r.published || '-01'
           WHEN r.published IS NOT NULL
             THEN substr(r.published, 1, 4) || '-01-01' END AS day
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
latest(day) AS (
  SELECT max(published) FROM v_review WHERE published GLOB '????-??-??')
SELECT CASE WHEN d.day IS NULL THEN NULL
         WHEN d.day > date(l.day, '-1 year') THEN 'Within the last year'
         WHEN d.day > date(l.day, '-5 years') THEN '1 to 5 years before'
         WHEN d.day > date(l.day, '-10 years') THEN '5 to 10 years before'
         ELSE 'More than 10 years before' END AS row,
       iif(d.has_report, 'Kept here', 'Not kept here') AS col,
       count(*) AS n,
       json_group_array(d.key) AS reviews,
       'The latest date of publication in the store is ' || l.day || '.'
         AS note
FROM dated d
CROSS JOIN latest l
GROUP BY 1, 2
