-- title: What made older children vulnerable
-- about: Themes about the child that are present in the report: reviews with
--   a child of 11 or over against those about younger children only.
-- unit: reviews
-- place: C5
-- row: Theme
-- pivot: Children
-- pivot-missing: Ages not known
-- pivot-order: Aged 11 or over | Younger only
-- percent: own
-- base: reviews of such children whose report could be read
-- interval: yes
-- totals: none
-- test: rows
-- comparator: child-vulnerabilities | The national figure is of children of
--   11 and over, coded by a reader from the whole report.
-- note: A theme is found in the report. In a review with a child of 11 or
--   over it may be about a younger brother or sister.
-- note: A review can have several themes, so the percentages need not add up
--   to 100. "Not mentioned" is not "absent".
-- chart: bar
-- x: Of the reviews that could be read
-- column: row theme
-- column: col whether a child is 11 or over
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total the same over all ages
-- column: reviews keys of those in which it is present

WITH wanted(name) AS (
  VALUES ('child-mental-health'), ('suicide'), ('disability'),
         ('chronic-illness'), ('education'), ('missing'), ('looked-after'),
         ('sexual-exploitation'), ('criminal-exploitation'),
         ('online-harm')),
aged AS MATERIALIZED (
  SELECT s.review_id,
         CASE WHEN max(c.age_years) >= 11 THEN 'Aged 11 or over'
           WHEN count(c.age_years) = count(*) THEN 'Younger only' END AS col
  FROM selected s
  LEFT JOIN child c ON c.review_id = s.review_id
  GROUP BY s.review_id),
status AS (
  SELECT a.col, t.theme_id, t.label, t.key, t.status = 'present' AS present
  FROM aged a
  JOIN v_review_theme t ON t.review_id = a.review_id
  WHERE t.theme IN (SELECT name FROM wanted) AND t.status <> 'not coded')
SELECT label AS row,
       col,
       sum(present) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT key) FROM status) AS total,
       json_group_array(key) FILTER (WHERE present) AS reviews
FROM status
GROUP BY theme_id, col
ORDER BY sum(present) FILTER (WHERE col = 'Aged 11 or over') DESC, label
