-- title: Factors in the family, by outcome
-- about: In how many reviews the catalogue has the factor as present.
-- unit: reviews
-- place: D2.2
-- packs: triennial annual
-- row: Factor
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: own
-- base: reviews with that outcome of which it is known
-- compare: no
-- interval: yes
-- totals: column
-- test: rows
-- comparator: parental-factors-serious-harm | Published of incidents that were
--   notified and were not fatal; here of reviews.
-- note: A review can have several factors, so the percentages need not add up
--   to 100. It has a factor when any of its children has.
-- note: A review of which a factor is not known or not stated is in no base of
--   that factor, so N differs from row to row; with --of all too.
-- note: Substance misuse is the misuse of drugs; alcohol has a row of its
--   own.
-- note: A factor says nothing of cause: many families live with it without
--   harm to a child.
-- chart: bar
-- x: Of the reviews
-- column: row factor
-- column: col outcome of the incident
-- column: n reviews that have the factor
-- column: base reviews of which it is known
-- column: total the same over all columns
-- column: reviews keys of those that have it
-- column: note in how many a factor is not known

WITH factor(line, name, label) AS (
  VALUES (1, 'domestic_abuse', 'Domestic abuse'),
         (2, 'parental_mental_health', 'Parental mental health'),
         (3, 'parental_alcohol', 'Parental alcohol misuse'),
         (4, 'parental_drugs', 'Parental substance misuse'),
         (5, 'parental_learning_disability',
          'Parental learning disability'),
         (6, 'poverty', 'Poverty, debt or bad housing'),
         (7, 'separation', 'Parents separated'),
         (8, 'parental_criminality', 'Parental criminal record'),
         (9, 'parental_adversity', 'Parents'' own adverse childhood')),
coded AS MATERIALIZED (
  SELECT x.line, x.label, r.key, r.outcome AS col,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = x.name) AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  CROSS JOIN factor x),
told AS (
  SELECT *, CASE WHEN value IN ('yes', 'no') THEN value END AS told
  FROM coded)
SELECT label AS row,
       col,
       count(*) FILTER (WHERE value = 'yes') AS n,
       count(told) AS base,
       (SELECT count(*) FROM selected s
        JOIN v_review r ON r.id = s.review_id) AS total,
       json_group_array(key) FILTER (WHERE value = 'yes') AS reviews,
       (SELECT 'Reviews in which it is not known: '
          || group_concat(label || ' ' || n, ', ') || '.'
        FROM (SELECT label, count(*) - count(told) AS n FROM told
              GROUP BY line HAVING n > 0 ORDER BY line)) AS note
FROM told
GROUP BY line, col
ORDER BY sum(count(*) FILTER (WHERE value = 'yes')) OVER (PARTITION BY line)
           DESC, line, col
