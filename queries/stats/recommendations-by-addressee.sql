-- title: Agencies that reviews address recommendations to, by three years of
--   {dates}
-- about: In how many reviews at least one recommendation is addressed to the
--   agency, of the reviews in which recommendations were found.
-- unit: reviews
-- place: G1.5
-- packs: triennial annual area
-- row: Addressed to
-- missing: No agency named
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews in which recommendations were found
-- interval: yes
-- totals: column
-- compare: yes
-- note: A review addresses several agencies, and a recommendation may too, so
--   the percentages need not add up to 100.
-- note: Where none is named, the reader is left to know who is meant, mostly
--   the partnership itself. Names of older bodies count with those that took
--   their place.
-- chart: bar
-- x: Of the reviews with recommendations
-- column: row agency
-- column: col three years
-- column: n reviews with a recommendation to it
-- column: base reviews in which recommendations were found
-- column: reviews keys of the former
-- column: note how many reviews have no report that could be read

-- Each combination of agencies once, and the agencies in it.
WITH combined AS MATERIALIZED (
  SELECT DISTINCT s.review_id, m.addressees
  FROM selected s
  CROSS JOIN recommendation m ON m.review_id = s.review_id
    AND m.repeats IS NULL AND m.kind = 'recommendation'),
split AS MATERIALIZED (
  SELECT c.addressees, a.value AS agency
  FROM (SELECT DISTINCT addressees FROM combined) c
  CROSS JOIN json_each('["' || replace(c.addressees, ';', '","') || '"]') a),
said AS MATERIALIZED (
  SELECT DISTINCT r.key, s.period, a.agency
  FROM combined c
  JOIN split a ON a.addressees = c.addressees
  JOIN selected s ON s.review_id = c.review_id
  JOIN v_review r ON r.id = c.review_id),
whole AS (
  SELECT period, count(DISTINCT key) AS base FROM said GROUP BY period),
agency AS (
  SELECT agency, count(*) AS size FROM said GROUP BY agency)
SELECT nullif(g.agency, '') AS row,
       w.period AS col,
       count(x.key) AS n,
       w.base AS base,
       json_group_array(x.key) FILTER (WHERE x.key IS NOT NULL) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM whole w
CROSS JOIN agency g
LEFT JOIN said x ON x.agency = g.agency AND x.period IS w.period
GROUP BY g.agency, w.period
ORDER BY g.size DESC, g.agency
