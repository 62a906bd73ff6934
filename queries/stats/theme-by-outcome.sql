-- title: Themes by outcome
-- about: In how many reviews a theme is present, of the reviews whose report
--   could be read, by what the incident led to.
-- unit: reviews
-- place: D2
-- row: Theme
-- pivot: Outcome
-- pivot-order: Fatal | Serious harm
-- percent: own
-- base: reviews with that outcome whose report could be read
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

WITH status AS (
  SELECT r.outcome, t.theme_id, t.label, t.key,
         t.status = 'present' AS present,
         t.status <> 'not coded' AS counted
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  JOIN v_review_theme t ON t.review_id = s.review_id)
SELECT label AS row,
       outcome AS col,
       sum(present) AS n,
       sum(counted) AS base,
       (SELECT count(*) FROM selected s
        WHERE EXISTS (
          SELECT 1 FROM v_review_theme t
          WHERE t.review_id = s.review_id AND t.status <> 'not coded'))
         AS total,
       json_group_array(key) FILTER (WHERE present) AS reviews,
       (SELECT 'For a person to confirm, not counted as present: '
          || group_concat(label || ' ' || c, ', ') || '.'
        FROM (SELECT t.label, sum(t.status = 'to confirm') AS c
              FROM selected s
              JOIN v_review_theme t ON t.review_id = s.review_id
              GROUP BY t.theme_id HAVING c > 0 ORDER BY t.label)) AS note
FROM status
GROUP BY theme_id, outcome
ORDER BY sum(sum(present)) OVER (PARTITION BY theme_id) DESC, label
