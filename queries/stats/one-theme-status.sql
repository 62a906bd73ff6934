-- title: The theme in reviews, by three years of {dates}
-- about: The status of the theme in each review: what the reading of the
--   report amounts to, and over it what a person decided.
-- unit: reviews
-- place: T1
-- packs: thematic
-- row: Status
-- missing: Not coded
-- order: Present | To confirm | Mentioned only | Absent
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: all reviews of those years
-- interval: yes
-- compare: yes
-- note: Not coded are reviews without a report that could be read. Absent says
--   that nothing in the report asserts it: a report may be silent about what
--   was there.
-- note: To confirm: some words say so, too few to be sure; a person should
--   look. Mentioned only: denied, general, of somebody else or recommended.
-- chart: bar
-- x: Of all reviews
-- column: row status
-- column: col three years
-- column: n reviews
-- column: reviews their keys
-- column: note which theme it is

SELECT nullif((SELECT t.status FROM v_review_theme t
               WHERE t.review_id = r.id AND t.theme_id = x.id), 'not coded')
         AS row,
       s.period AS col,
       count(*) AS n,
       json_group_array(r.key) AS reviews,
       'The theme is ' || x.label || '.'
         || coalesce((
           SELECT ' Reviews without a report that could be read: ' || count(*)
             || '. How they differ: see "How reviews with a readable report'
             || ' differ from the others".'
           FROM selected s
           JOIN v_review v ON v.id = s.review_id
           WHERE NOT v.readable HAVING count(*) > 0), '') AS note
FROM theme x
CROSS JOIN selected s
JOIN v_review r ON r.id = s.review_id
WHERE x.name = :theme AND x.active
GROUP BY 1, 2
