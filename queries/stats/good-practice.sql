-- title: Good practice that reports list or head, by three years of {dates}
-- about: In how many reviews the report names good practice, of the reviews
--   whose report could be read.
-- unit: reviews
-- place: G9
-- packs: triennial
-- row: Good practice
-- order: Under a heading of its own | Listed item by item | Either
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews whose report could be read
-- interval: yes
-- totals: column
-- compare: no
-- note: Good practice that is praised in passing, under no heading, is not
--   found: the shares are lower bounds.
-- note: The rows overlap and do not add up.
-- chart: grouped
-- x: Good practice
-- y: Of the reviews that could be read
-- column: row how it is named
-- column: col three years
-- column: n reviews
-- column: base reviews that could be read
-- column: reviews keys of the former
-- column: note how many reviews have no report that could be read

WITH told AS MATERIALIZED (
  SELECT r.key, s.period,
         EXISTS (SELECT 1 FROM document d
           JOIN section x ON x.document_id = d.id
             AND +x.kind = 'good practice'
           WHERE d.review_id = s.review_id AND d.outcome <> 'failed')
           AS heading,
         EXISTS (SELECT 1 FROM recommendation m
           WHERE m.review_id = s.review_id AND m.kind = 'good practice')
           AS items
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.readable),
wide(id, label, key, period, hit) AS (
  SELECT 1, 'Under a heading of its own', key, period, heading FROM told
  UNION ALL
  SELECT 2, 'Listed item by item', key, period, items FROM told
  UNION ALL
  SELECT 3, 'Either', key, period, heading OR items FROM told)
SELECT label AS row,
       period AS col,
       sum(hit) AS n,
       count(*) AS base,
       json_group_array(key) FILTER (WHERE hit) AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM wide
GROUP BY id, period
ORDER BY id
