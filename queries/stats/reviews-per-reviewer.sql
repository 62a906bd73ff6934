-- title: Reviews per reviewer
-- about: How many reviewers or authors made one review, two, and so on. Names
--   are counted, not shown.
-- unit: reviewers
-- place: G7.2
-- packs: triennial
-- row: Reviews
-- order: 1 | 2 | 3 | 4 | 5 to 9 | 10 or more
-- percent: column
-- base: all reviewers that are named
-- note: Names are compared as they are written: a reviewer whose name is
--   written in two ways counts twice, and two names in one field count as one.
-- chart: bar
-- plot: n
-- x: Reviewers
-- column: row number of reviews
-- column: n reviewers
-- column: reviews keys of their reviews
-- column: note reviews without a name

WITH named AS MATERIALIZED (
  SELECT r.key,
         (SELECT trim(f.value) FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'reviewer') AS name
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
reviewer AS MATERIALIZED (
  SELECT lower(name) AS name, count(*) AS n
  FROM named WHERE name <> '' GROUP BY lower(name)),
band AS MATERIALIZED (
  SELECT name, n,
         CASE WHEN n < 5 THEN CAST(n AS TEXT) WHEN n < 10 THEN '5 to 9'
           ELSE '10 or more' END AS label
  FROM reviewer)
SELECT b.label AS row,
       count(DISTINCT b.name) AS n,
       (SELECT json_group_array(key) FROM (
          SELECT min(x.key) AS key FROM named x
          JOIN band y ON y.name = lower(x.name) AND y.label = b.label
          GROUP BY y.name)) AS reviews,
       (SELECT 'Reviews without the name of a reviewer: ' || count(*) || '.'
        FROM named WHERE coalesce(name, '') = '' HAVING count(*) > 0)
         AS note
FROM band b
GROUP BY b.label
