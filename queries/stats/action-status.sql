-- title: What became of the recommendations, by three years of {dates}
-- about: The status of each recommendation: as entered by a person, else as a
--   response or action plan answers it.
-- unit: recommendations
-- place: G2.5
-- packs: triennial annual area
-- row: Status
-- missing: Nothing known of it
-- order: Done | In progress | Not begun | Accepted | Partly accepted | Rejected
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: column
-- base: recommendations of those reviews
-- compare: no
-- note: Few boards publish what became of recommendations: that nothing is
--   known does not say that nothing was done.
-- note: Recommendations of one review are not independent of each other. So
--   no change is tested.
-- chart: bar
-- x: Of the recommendations
-- column: row status
-- column: col three years
-- column: n recommendations
-- column: reviews keys of their reviews

SELECT nullif(m.status, '') AS row,
       s.period AS col,
       count(*) AS n,
       json_group_array(m.review) AS reviews
FROM selected s
JOIN v_recommendation m ON m.review_id = s.review_id
  AND m.kind = 'recommendation'
GROUP BY 1, 2
