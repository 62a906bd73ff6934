-- title: Domestic abuse, mental ill-health, and alcohol or drug misuse in
--   reports
-- about: Which of three themes about the parents are present in the report of
--   a review: domestic abuse, parental mental health, and parental misuse of
--   alcohol or drugs. A review is in one row.
-- unit: reviews
-- place: D3.4
-- packs: triennial
-- row: Together
-- missing: Not coded
-- order: Domestic abuse + Mental ill-health + Alcohol or drug misuse |
--   Domestic abuse + Mental ill-health |
--   Domestic abuse + Alcohol or drug misuse |
--   Mental ill-health + Alcohol or drug misuse | Domestic abuse |
--   Mental ill-health | Alcohol or drug misuse | None of the three
-- percent: column
-- base: reviews whose report could be read
-- interval: yes
-- note: A theme counts when it is present; mentioned only, or for a person to
--   confirm, does not. "Not mentioned" is not "absent".
-- note: That they come together says nothing of cause.
-- chart: upset
-- x: Of the reviews that could be read
-- column: row which of the three, and no other
-- column: n reviews
-- column: reviews their keys
-- column: note how many reviews have no report that could be read

WITH three AS MATERIALIZED (
  SELECT t.key, max(t.theme = 'domestic-abuse' AND t.status = 'present')
           AS abuse,
         max(t.theme = 'parental-mental-health' AND t.status = 'present')
           AS health,
         max(t.theme IN ('parental-alcohol-misuse',
           'parental-substance-misuse') AND t.status = 'present') AS misuse
  FROM selected s
  JOIN v_review_theme t ON t.review_id = s.review_id
  WHERE t.status <> 'not coded'
    AND t.theme IN ('domestic-abuse', 'parental-mental-health',
      'parental-alcohol-misuse', 'parental-substance-misuse')
  GROUP BY t.review_id)
SELECT CASE WHEN abuse + health + misuse = 0 THEN 'None of the three'
         ELSE substr(iif(abuse, ' + Domestic abuse', '')
           || iif(health, ' + Mental ill-health', '')
           || iif(misuse, ' + Alcohol or drug misuse', ''), 4) END AS row,
       count(*) AS n,
       json_group_array(key) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM three
GROUP BY 1
