-- title: Number of children in the review by outcome
-- about: How many children a review is about, as the catalogue has it.
-- unit: reviews
-- place: A6.1
-- packs: triennial annual
-- row: Children
-- order: 1 | 2 | 3 | 4 | 5 or more
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: column
-- base: reviews with that outcome
-- interval: yes
-- note: This is not the size of the family: brothers and sisters whom the
--   review is not about are not in it.
-- chart: bar
-- x: Of the reviews
-- column: row number of children
-- column: col outcome of the incident
-- column: n reviews
-- column: reviews their keys
-- column: note children in all

SELECT CASE WHEN r.children < 1 THEN 'None'
         WHEN r.children < 5 THEN r.children || ''
         WHEN r.children >= 5 THEN '5 or more' END AS row,
       r.outcome AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews,
       (SELECT 'Children in the reviews that state it: ' || sum(x.children)
          || ', in ' || count(x.children) || ' reviews.'
        FROM selected y JOIN v_review x ON x.id = y.review_id
        HAVING count(x.children) > 0) AS note
FROM selected s
JOIN v_review r ON r.id = s.review_id
GROUP BY 1, 2
ORDER BY r.children
