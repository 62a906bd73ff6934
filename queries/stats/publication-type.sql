-- title: Fullest document held of a review, by three years of {dates}
-- about: What is held here of each review: the overview report, or else the
--   document that comes nearest to it.
-- unit: reviews
-- place: G7.1
-- packs: triennial annual
-- row: Fullest document
-- order: Overview report | Executive summary | Briefing | Another document |
--   No document here
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of those years
-- interval: yes
-- compare: yes
-- note: This is what is held, not what was published: that no document is here
--   does not say that there is none.
-- chart: bar
-- x: Of the reviews
-- column: row fullest document
-- column: col three years
-- column: n reviews
-- column: reviews their keys

WITH best AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT min(CASE d.role WHEN 'overview' THEN 1
            WHEN 'executive summary' THEN 2 WHEN 'briefing' THEN 3 ELSE 4 END)
          FROM document d WHERE d.review_id = s.review_id) AS rank
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT CASE rank WHEN 1 THEN 'Overview report' WHEN 2 THEN 'Executive summary'
         WHEN 3 THEN 'Briefing' WHEN 4 THEN 'Another document'
         ELSE 'No document here' END AS row,
       period AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM best
GROUP BY 1, 2
