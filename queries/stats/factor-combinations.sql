-- title: Domestic abuse, mental ill-health, and alcohol or drug misuse together
-- about: Which of three problems of the parents come together in a review:
--   domestic abuse, mental ill-health, and misuse of alcohol or drugs, as coded
--   in the catalogue. A review is in one row.
-- unit: reviews
-- place: D3.1
-- packs: triennial annual area
-- row: Together
-- missing: Not all three known
-- order: Domestic abuse + Mental ill-health + Alcohol or drug misuse |
--   Domestic abuse + Mental ill-health |
--   Domestic abuse + Alcohol or drug misuse |
--   Mental ill-health + Alcohol or drug misuse | Domestic abuse |
--   Mental ill-health | Alcohol or drug misuse | None of the three
-- percent: column
-- base: all reviews
-- interval: yes
-- note: The rows tell combinations apart only for reviews in which all three
--   are known, and so do the totals of each of the three in the chart: they are
--   lower than in the tables of single factors. Alcohol or drug misuse is known
--   when one of the two is coded yes, or both are coded no.
-- note: That they come together says nothing of cause.
-- chart: upset
-- x: Of all reviews
-- column: row which of the three, and no other
-- column: n reviews
-- column: reviews their keys
-- column: note reviews of several families

WITH coded AS MATERIALIZED (
  SELECT r.key,
         (SELECT f.value FROM v_fact f WHERE f.review_id = r.id
            AND f.child_id IS NULL AND f.name = 'domestic_abuse') AS abuse,
         (SELECT f.value FROM v_fact f WHERE f.review_id = r.id
            AND f.child_id IS NULL AND f.name = 'parental_mental_health')
           AS health,
         (SELECT f.value FROM v_fact f WHERE f.review_id = r.id
            AND f.child_id IS NULL AND f.name = 'parental_alcohol')
           AS alcohol,
         (SELECT f.value FROM v_fact f WHERE f.review_id = r.id
            AND f.child_id IS NULL AND f.name = 'parental_drugs') AS drugs
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
-- 1 yes, 0 no, NULL not known; misuse is known when one of two is yes.
three AS (
  SELECT key,
         CASE abuse WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END AS abuse,
         CASE health WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END AS health,
         CASE WHEN alcohol = 'yes' OR drugs = 'yes' THEN 1
           WHEN alcohol = 'no' AND drugs = 'no' THEN 0 END AS misuse
  FROM coded)
SELECT CASE WHEN abuse + health + misuse IS NULL THEN NULL
         WHEN abuse + health + misuse = 0 THEN 'None of the three'
         ELSE substr(iif(abuse, ' + Domestic abuse', '')
           || iif(health, ' + Mental ill-health', '')
           || iif(misuse, ' + Alcohol or drug misuse', ''), 4) END AS row,
       count(*) AS n,
       json_group_array(key) AS reviews,
       (SELECT 'Reviews whose children differ in one of the three, so that'
          || ' problems of different families may stand together: '
          || count(*) || '.'
        FROM selected s
        WHERE EXISTS (
          SELECT 1 FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NOT NULL
            AND f.name IN ('domestic_abuse', 'parental_mental_health',
              'parental_alcohol', 'parental_drugs'))
        HAVING count(*) > 0) AS note
FROM three
GROUP BY 1
