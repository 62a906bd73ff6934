-- title: The theme as people and the program find it
-- about: The status of the theme as the program reads the report, against the
--   decision of each coder on the review. Reviews that several people coded
--   count once for each of them.
-- unit: decisions
-- place: T14
-- packs: thematic
-- row: Decision of a coder
-- order: Present | To confirm | Mentioned only | Absent
-- pivot: The program
-- pivot-missing: Not coded
-- pivot-order: Present | To confirm | Mentioned only | Absent
-- percent: table
-- base: all decisions of coders on reviews
-- compare: no
-- note: The latest decision of each coder. How far they agree beyond chance:
--   `revix code agree` and `revix themes validate`.
-- chart: heat
-- x: The program
-- y: Decision of a coder
-- column: row decision
-- column: col status that the program gives
-- column: n decisions
-- column: reviews keys of their reviews
-- column: note which theme it is

WITH decided AS (
  SELECT c.review_id, c.value, c.coder,
         row_number() OVER (PARTITION BY c.review_id, c.coder
           ORDER BY c.date DESC, c.id DESC) AS place
  FROM selected s
  JOIN coding c ON c.review_id = s.review_id AND c.level = 'review'
  WHERE c.theme_id = (SELECT id FROM theme WHERE name = :theme AND active))
SELECT d.value AS row,
       nullif(t.machine, 'not coded') AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews,
       (SELECT 'The theme is ' || label || '.' FROM theme
        WHERE name = :theme AND active) AS note
FROM decided d
JOIN v_review r ON r.id = d.review_id
JOIN v_review_theme t ON t.review_id = d.review_id AND t.theme = :theme
WHERE d.place = 1
GROUP BY 1, 2
