-- title: Recommendations per review, by year of {dates}
-- about: How many recommendations a review makes ({years}): the number in the
--   catalogue, or where it has none, the number counted in the report.
-- kind: values
-- measure: recommendations
-- unit: reviews
-- place: G1.2
-- packs: triennial
-- row: Year of {dates}
-- missing: Not dated
-- order: years
-- note: A report in which none was found, and a review without either, is not
--   known. Some methods make findings in the place of recommendations, and a
--   catalogue has 0.
-- note: Published figures are means, and so is what stands beside them.
-- chart: lags
-- x: Recommendations
-- column: row year, without a gap
-- column: value number of recommendations
-- column: review key

SELECT s.year AS row,
       coalesce(
         (SELECT CAST(f.value AS INTEGER) FROM v_fact f
          WHERE f.review_id = s.review_id AND f.child_id IS NULL
            AND f.name = 'recommendations'),
         (SELECT nullif(count(*), 0) FROM recommendation m
          WHERE m.review_id = s.review_id AND m.repeats IS NULL
            AND m.kind = 'recommendation')) AS value,
       r.key AS review
FROM selected s
JOIN v_review r ON r.id = s.review_id
ORDER BY s.year
