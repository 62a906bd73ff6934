-- title: Themes found together
-- about: Of the reviews in which the theme of the row is present, how many
--   also have the theme of the column; the twenty themes that are most often
--   present.
-- unit: reviews
-- place: D3.5
-- packs: triennial annual
-- row: Reviews with
-- pivot: also have
-- percent: own
-- base: reviews in which the theme of the row is present
-- totals: none
-- adds: no
-- compare: no
-- note: `--where theme:NAME` shows what is found together with a rarer theme.
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

-- What a review has, as a list to look into: faster than to join again.
WITH chosen AS MATERIALIZED (
  SELECT r.id, r.key,
         (SELECT ' ' || group_concat(x.theme_id, ' ') || ' '
          FROM review_theme x
          JOIN theme t ON t.id = x.theme_id AND t.active
          WHERE x.review_id = r.id AND x.status = 'present') AS list
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
there AS MATERIALIZED (
  SELECT x.theme_id AS theme, c.key, c.list
  FROM chosen c
  JOIN review_theme x ON x.review_id = c.id AND x.status = 'present'
  JOIN theme t ON t.id = x.theme_id AND t.active),
size AS MATERIALIZED (
  SELECT p.theme, ' ' || p.theme || ' ' AS mark, t.label, count(*) AS n
  FROM there p
  JOIN theme t ON t.id = p.theme
  GROUP BY p.theme
  ORDER BY n DESC, t.label LIMIT 20),
-- Each pair once; the other half of the table is its mirror.
pair AS MATERIALIZED (
  SELECT a.theme AS one, b.theme AS other,
         (SELECT json_group_array(p.key) FROM there p
          WHERE p.theme = a.theme AND instr(p.list, b.mark)) AS keys
  FROM size a
  JOIN size b ON a.theme <= b.theme),
counted AS MATERIALIZED (
  SELECT one, other, keys, json_array_length(keys) AS n FROM pair)
SELECT a.label AS row,
       b.label AS col,
       p.n AS n,
       a.n AS base,
       (SELECT count(list) FROM chosen) AS total,
       p.keys AS reviews,
       nullif(trim(coalesce((
         SELECT 'Themes that are present, but in fewer reviews than these'
           || ' twenty: ' || (count(DISTINCT theme) - 20) || '.'
         FROM there HAVING count(DISTINCT theme) > 20), '')
       || coalesce((
        SELECT ' For a person to confirm, not counted as present: '
          || group_concat(label || ' ' || c, ', ') || '.'
        FROM (SELECT t.label, count(*) AS c
              FROM theme t
              JOIN review_theme x ON x.theme_id = t.id
                AND x.status = 'to confirm'
              WHERE t.active AND x.review_id IN (SELECT id FROM chosen)
                AND t.id IN (SELECT theme FROM size)
              GROUP BY t.id ORDER BY t.label)), '')), '') AS note
FROM size a
CROSS JOIN size b
JOIN counted p ON p.one = min(a.theme, b.theme)
  AND p.other = max(a.theme, b.theme)
ORDER BY a.n DESC, a.label, b.n DESC, b.label
