-- title: Recommendations per review, by three years of {dates}
-- about: How many recommendations a review makes: as the catalogue has it, and
--   as counted in the report. A recommendation that is repeated in another
--   document of the review counts once.
-- kind: values
-- measure: recommendations
-- unit: reviews
-- place: G1.1
-- packs: triennial annual area
-- row: Source
-- order: As the catalogue has it | Counted in the report
-- totals: column
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- comparator: recommendations-per-review | The published mean is of 20 reviews
--   that were chosen for study.
-- compare: yes
-- note: Counted are recommendations that the report numbers or lists as such.
--   A report in which none was found is not known: none found is not none
--   made. Some methods make findings in their place, and a catalogue has 0.
-- note: Published figures are means, and so is what stands beside them.
-- chart: lags
-- x: Recommendations
-- column: row source
-- column: col three years
-- column: value number of recommendations
-- column: total all reviews
-- column: review key

WITH counted AS MATERIALIZED (
  SELECT r.key, s.period,
         (SELECT CAST(f.value AS INTEGER) FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'recommendations') AS listed,
         (SELECT nullif(count(*), 0) FROM recommendation m
          WHERE m.review_id = s.review_id AND m.repeats IS NULL
            AND m.kind = 'recommendation') AS found
  FROM selected s
  JOIN v_review r ON r.id = s.review_id)
SELECT 'As the catalogue has it' AS row, period AS col, listed AS value,
       (SELECT count(*) FROM counted) AS total, key AS review
FROM counted
UNION ALL
SELECT 'Counted in the report', period, found,
       (SELECT count(*) FROM counted), key
FROM counted
