-- title: Neglect as coded and as found in the report
-- about: How the two definitions of neglect agree, review by review: what a
--   coder recorded in the catalogue against the status of the theme Neglect in
--   the report.
-- unit: reviews
-- place: E1.2
-- packs: triennial
-- row: Coded in the catalogue
-- missing: Not known or not stated
-- order: Yes | No
-- pivot: Theme in the report
-- pivot-missing: No report that could be read
-- pivot-order: Present | To confirm | Mentioned only | Absent
-- percent: row
-- base: reviews with that code
-- compare: no
-- note: A report can be silent about what a coder knew from elsewhere, and can
--   tell of neglect that was not a feature of the incident.
-- chart: stacked
-- plot: n
-- x: Coded in the catalogue
-- y: Reviews
-- column: row code
-- column: col status of the theme
-- column: n reviews
-- column: reviews their keys

WITH coded AS MATERIALIZED (
  SELECT r.key,
         (SELECT f.value FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'neglect') AS value,
         (SELECT t.status FROM v_review_theme t
          WHERE t.review_id = r.id AND t.theme = 'neglect') AS status
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT nullif(value, 'not known') AS row,
       nullif(status, 'not coded') AS col,
       count(*) AS n,
       json_group_array(key) AS reviews
FROM coded
GROUP BY 1, 2
