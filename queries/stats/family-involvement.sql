-- title: The family's part in the review, by three years of {dates}
-- about: Whether the family was involved in the review, in the four categories
--   of the thematic analyses.
-- unit: reviews
-- place: G6
-- packs: triennial annual area
-- row: Family
-- missing: Not known or not stated
-- order: Involved | Invited, not involved | Excluded | Not mentioned
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: reviews of those years
-- interval: yes
-- compare: yes
-- note: "Not mentioned" is coded of a report that is silent on it; where it is
--   "not known or not stated", nobody has coded it.
-- chart: bar
-- x: Of the reviews
-- column: row part of the family
-- column: col three years
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'family_involvement') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT value AS row,
       period AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
