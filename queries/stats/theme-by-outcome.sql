-- title: Themes by outcome
-- about: In how many reviews a theme is present, of the reviews whose report
--   could be read, by what the incident led to.
-- unit: reviews
-- place: D2.4
-- packs: triennial annual
-- row: Theme
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: own
-- base: reviews with that outcome whose report could be read
-- compare: no
-- interval: yes
-- totals: column
-- test: rows
-- note: A review can have several themes, so the percentages need not add up
--   to 100.
-- note: "Not mentioned" is not "absent": a report may be silent about what
--   was there.
-- chart: bar
-- x: Of the reviews that could be read
-- column: row theme
-- column: col outcome of the incident
-- column: n reviews in which the theme is present
-- column: base reviews with the outcome that could be read
-- column: total the same over all outcomes
-- column: reviews keys of those in which it is present
-- column: note what is not counted

WITH chosen AS MATERIALIZED (
  SELECT s.review_id, r.key, r.outcome AS col
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
grid AS MATERIALIZED (
  SELECT t.id, t.label, g.col
  FROM theme t
  CROSS JOIN (SELECT DISTINCT col FROM chosen) g
  WHERE t.active),
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
       nullif(ltrim(coalesce((
         SELECT 'For a person to confirm, not counted as present: '
           || group_concat(label || ' ' || c, ', ') || '.'
         FROM (SELECT t.label, count(*) AS c
               FROM theme t
               JOIN review_theme x ON x.theme_id = t.id
                 AND x.status = 'to confirm'
               WHERE t.active AND x.review_id IN (
                 SELECT review_id FROM chosen)
               GROUP BY t.id ORDER BY t.label)), '')
         || coalesce((
           SELECT ' Reviews without a report that could be read: ' || count(*)
             || '. How they differ: see "How reviews with a readable report'
             || ' differ from the others".'
           FROM selected s
           JOIN v_review v ON v.id = s.review_id
           WHERE NOT v.readable HAVING count(*) > 0), '')), '') AS note
FROM grid g
LEFT JOIN counted k ON k.theme_id = g.id AND k.col IS g.col
ORDER BY sum(coalesce(k.n, 0)) OVER (PARTITION BY g.id) DESC, g.label, g.col
