-- title: What reports say of language, migration and culture, by first
--   language
-- about: Of the reviews whose report could be read: in how many language or
--   migration, and race, culture or faith, is a theme that is present, by the
--   first language of the family in the catalogue.
-- unit: reviews
-- place: D4.2
-- packs: triennial
-- row: Theme
-- pivot: First language
-- pivot-missing: Not known or not stated
-- pivot-order: English | Other
-- percent: own
-- base: reviews of such families whose report could be read
-- compare: no
-- interval: yes
-- totals: column
-- test: rows
-- note: "Not mentioned" is not "absent": a report that is silent on language
--   in a family whose first language is another is itself a finding.
-- chart: grouped
-- x: Theme
-- y: Of the reviews that could be read
-- column: row theme
-- column: col first language of the family
-- column: n reviews in which the theme is present
-- column: base reviews that could be read
-- column: total the same over all languages
-- column: reviews keys of those in which it is present
-- column: note how many reviews have no report that could be read

WITH spoken AS MATERIALIZED (
  SELECT s.review_id,
         nullif((SELECT f.value FROM v_fact f
                 WHERE f.review_id = s.review_id AND f.child_id IS NULL
                   AND f.name = 'first_language'), 'not stated') AS language
  FROM selected s),
status AS (
  SELECT l.language, t.label, t.key, t.status = 'present' AS present
  FROM spoken l
  JOIN v_review_theme t ON t.review_id = l.review_id
  WHERE t.theme IN ('language-barriers', 'race-culture-faith')
    AND t.status <> 'not coded')
SELECT label AS row,
       language AS col,
       sum(present) AS n,
       count(*) AS base,
       (SELECT count(DISTINCT key) FROM status) AS total,
       json_group_array(key) FILTER (WHERE present) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM status
GROUP BY label, language
ORDER BY label, language
