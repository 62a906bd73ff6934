-- title: What made older children vulnerable
-- about: Themes about the child that are present in the report: reviews with
--   a child of 11 or over against those about younger children only.
-- unit: reviews
-- place: C5.2
-- packs: triennial
-- row: Theme
-- pivot: Children
-- pivot-missing: Ages not known
-- pivot-order: Aged 11 or over | Younger only
-- percent: own
-- base: reviews of such children whose report could be read
-- compare: no
-- interval: yes
-- totals: none
-- test: rows
-- comparator: child-vulnerabilities | Not comparable: published of children of
--   11 and over, coded by readers; here of reviews with such a child, by what
--   the dictionary of the theme finds in the report.
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
-- column: note how many reviews have no report that could be read

WITH chosen AS MATERIALIZED (
  SELECT s.review_id, r.key,
         CASE WHEN max(c.age_years) >= 11 THEN 'Aged 11 or over'
           WHEN count(c.age_years) = count(*) THEN 'Younger only' END AS col
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  LEFT JOIN child c ON c.review_id = s.review_id
  GROUP BY s.review_id),
grid AS MATERIALIZED (
  SELECT t.id, t.label, g.col
  FROM theme t
  CROSS JOIN (SELECT DISTINCT col FROM chosen) g
  WHERE t.active AND t.name IN (
    'child-mental-health', 'suicide', 'disability', 'chronic-illness',
    'education', 'missing', 'looked-after', 'sexual-exploitation',
    'criminal-exploitation', 'online-harm')),
counted AS MATERIALIZED (
  SELECT x.theme_id, c.col, count(*) AS base,
         count(*) FILTER (WHERE x.status = 'present') AS n,
         json_group_array(c.key) FILTER (WHERE x.status = 'present') AS keys
  FROM chosen c
  JOIN review_theme x ON x.review_id = c.review_id
  WHERE x.status <> 'not coded'
    AND x.theme_id IN (SELECT id FROM grid)
  GROUP BY x.theme_id, c.col)
SELECT g.label AS row,
       g.col AS col,
       coalesce(k.n, 0) AS n,
       coalesce(k.base, 0) AS base,
       (SELECT count(*) FROM chosen c
        WHERE EXISTS (
          SELECT 1 FROM review_theme x
          JOIN theme t ON t.id = x.theme_id AND t.active
          WHERE x.review_id = c.review_id AND x.status <> 'not coded'))
         AS total,
       k.keys AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM grid g
LEFT JOIN counted k ON k.theme_id = g.id AND k.col IS g.col
ORDER BY max(coalesce(k.n, 0) * (g.col IS 'Aged 11 or over'))
           OVER (PARTITION BY g.id) DESC, g.label, g.col
