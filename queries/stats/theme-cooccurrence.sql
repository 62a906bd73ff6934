-- title: Themes found together
-- about: Of the reviews in which the theme of the row is present, how many
--   also have the theme of the column.
-- unit: reviews
-- place: D3
-- row: Reviews with
-- pivot: also have
-- percent: own
-- base: reviews in which the theme of the row is present
-- totals: none
-- adds: no
-- compare: no
-- note: The table is not symmetric: each percentage is of the theme of its
--   row.
-- note: Common themes meet often by chance alone.
-- chart: heat
-- x: also have
-- y: Reviews with
-- column: row theme
-- column: col second theme
-- column: n reviews in which both are present
-- column: base reviews in which the first is present
-- column: total reviews in which any theme is present
-- column: reviews keys of those in which both are present
-- column: note what is not counted

WITH present AS (
  SELECT t.review_id, t.key, t.label
  FROM selected s
  JOIN v_review_theme t ON t.review_id = s.review_id
  WHERE t.status = 'present'),
size AS (
  SELECT label, count(*) AS n FROM present GROUP BY label),
pair AS (
  SELECT x.label AS first, y.label AS second, count(*) AS n,
         json_group_array(x.key) AS keys
  FROM present x
  JOIN present y ON y.review_id = x.review_id
  GROUP BY x.label, y.label)
SELECT a.label AS row,
       b.label AS col,
       coalesce(p.n, 0) AS n,
       a.n AS base,
       (SELECT count(DISTINCT review_id) FROM present) AS total,
       p.keys AS reviews,
       (SELECT 'For a person to confirm, not counted as present: '
          || group_concat(label || ' ' || c, ', ') || '.'
        FROM (SELECT t.label, sum(t.status = 'to confirm') AS c
              FROM selected s
              JOIN v_review_theme t ON t.review_id = s.review_id
              GROUP BY t.theme_id HAVING c > 0 ORDER BY t.label)) AS note
FROM size a
CROSS JOIN size b
LEFT JOIN pair p ON p.first = a.label AND p.second = b.label
ORDER BY a.n DESC, a.label, b.n DESC, b.label
