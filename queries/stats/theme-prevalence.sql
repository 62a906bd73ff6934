-- title: Themes by three years of {dates}
-- about: In how many reviews a theme is present, of the reviews whose report
--   could be read.
-- unit: reviews
-- place: D2
-- row: Theme
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews whose report could be read
-- interval: yes
-- totals: column
-- test: trend
-- compare: yes
-- note: A review can have several themes, so the percentages need not add up
--   to 100.
-- comparator: parental-factors | Coded by a reader from the report of the
--   review; here it is what the dictionary of the theme finds in it.
-- note: "Not mentioned" is not "absent": a report may be silent about what
--   was there.
-- chart: bar
-- x: Of the reviews that could be read
-- column: row theme
-- column: col three years
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total the same over all years
-- column: reviews keys of those in which it is present
-- column: note what is not counted

WITH status AS (
  SELECT s.period, t.theme_id, t.label, t.key,
         t.status = 'present' AS present,
         t.status <> 'not coded' AS counted
  FROM selected s
  JOIN v_review_theme t ON t.review_id = s.review_id),
whole(counted, unread) AS (
  SELECT
    (SELECT count(*) FROM selected s WHERE EXISTS (
       SELECT 1 FROM v_review_theme t
       WHERE t.review_id = s.review_id AND t.status <> 'not coded')),
    (SELECT count(*) FROM selected s
     JOIN v_review r ON r.id = s.review_id WHERE NOT r.readable))
SELECT x.label AS row,
       x.period AS col,
       sum(x.present) AS n,
       sum(x.counted) AS base,
       w.counted AS total,
       json_group_array(x.key) FILTER (WHERE x.present) AS reviews,
       coalesce((SELECT 'For a person to confirm, not counted as present: '
          || group_concat(label || ' ' || c, ', ') || '.'
        FROM (SELECT t.label, sum(t.status = 'to confirm') AS c
              FROM selected s
              JOIN v_review_theme t ON t.review_id = s.review_id
              GROUP BY t.theme_id HAVING c > 0 ORDER BY t.label)), '')
         || ' Reviews without a report that could be read, in no base unless a'
         || ' person coded them: ' || w.unread || '.' AS note
FROM status x
CROSS JOIN whole w
GROUP BY x.theme_id, x.period
ORDER BY sum(sum(x.present)) OVER (PARTITION BY x.theme_id) DESC, x.label
