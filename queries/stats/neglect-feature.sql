-- title: Neglect in the case, by three years of {dates}
-- about: In how many reviews neglect was a feature of the case, by two
--   definitions side by side: as a coder recorded it in the catalogue, and as
--   it is found in the report (theme Neglect: the reading of the program, and
--   over it what a person decided).
-- unit: reviews
-- place: E1.1
-- packs: triennial annual area
-- row: Definition
-- order: Coded in the catalogue | Coded, where the report could be read |
--   Found in the report
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews of which it is known
-- interval: yes
-- test: trend
-- totals: column
-- comparator: neglect-feature | Nationally coded by readers from the reports
--   that were available. The definition drives the figure.
-- compare: yes
-- note: The definition drives the figure. Known is, of the first row, every
--   review that a coder answered yes or no; of the second, those of them whose
--   report could be read; of the third, every review whose report could be
--   read. The others are in no base, with --of all too.
-- note: The rows overlap and do not add up.
-- chart: grouped
-- x: Definition
-- y: Of the reviews
-- column: row definition
-- column: col three years
-- column: n reviews in which neglect is a feature
-- column: base reviews of which it is known
-- column: total all reviews
-- column: reviews keys of the former
-- column: note what the definitions leave open

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'neglect') AS value,
         (SELECT t.status FROM v_review_theme t
          WHERE t.review_id = r.id AND t.theme = 'neglect') AS status
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
said AS MATERIALIZED (
  SELECT key, period,
         coalesce(value = 'yes', 0) AS yes,
         coalesce(value IN ('yes', 'no'), 0) AS counted,
         coalesce(status = 'present', 0) AS present,
         coalesce(status <> 'not coded', 0) AS readable
  FROM coded),
wide(id, label, key, period, hit, counted) AS (
  SELECT 1, 'Coded in the catalogue', key, period, yes, counted FROM said
  UNION ALL
  SELECT 2, 'Coded, where the report could be read', key, period,
         yes AND readable, counted AND readable FROM said
  UNION ALL
  SELECT 3, 'Found in the report', key, period, present, readable FROM said),
open(value, confirm) AS (
  SELECT sum(coalesce(value NOT IN ('yes', 'no'), 1)),
         sum(coalesce(status = 'to confirm', 0)) FROM coded)
SELECT w.label AS row,
       w.period AS col,
       sum(w.hit) AS n,
       sum(w.counted) AS base,
       (SELECT count(*) FROM said) AS total,
       json_group_array(w.key) FILTER (WHERE w.hit) AS reviews,
       nullif(rtrim(iif(o.value, 'Not known or not stated in the catalogue: '
           || o.value || '. ', '')
         || iif(o.confirm, 'In the report for a person to confirm, not'
           || ' counted as found: ' || o.confirm || '.', '')), '') AS note
FROM wide w
CROSS JOIN open o
GROUP BY w.id, w.period
ORDER BY w.id, w.period
