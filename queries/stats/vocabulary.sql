-- title: Words of the trade in reports, by three years of {dates}
-- about: In how many reviews a report uses the term, of the reviews whose
--   report could be read.
-- unit: reviews
-- place: I8
-- packs: triennial
-- row: Term
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews whose report could be read
-- interval: yes
-- test: trend
-- totals: column
-- compare: no
-- note: This measures the use of words. Terms come and go with guidance and
--   fashion, and are used without saying what was meant: a term that spreads is
--   not a problem that grows.
-- note: By the year in which the reports were published: `--dates published`.
--   How often a term is used per 10,000 words: `revix themes trend`.
-- note: A term is not the whole of its matter: a theme of a like name is found
--   by many more words, and can be present in reports that never use the term.
-- note: Words of glossaries, contents and references do not count.
-- chart: heat
-- x: Three years of {dates}
-- y: Term
-- column: row term
-- column: col three years
-- column: n reviews that use the term
-- column: base reviews that could be read
-- column: reviews keys of the former
-- column: note what no report uses

WITH named(id, label, words) AS (VALUES
  (1, 'domestic violence', '"domestic violence"'),
  (2, 'domestic abuse', '"domestic abuse"'),
  (3, 'coercive control', '"coercive control" OR "controlling and coercive"'
   || ' OR "coercive and controlling"'),
  (4, 'toxic trio', '"toxic trio" OR "trilogy of risk"'),
  (5, 'did not attend', '"did not attend"'),
  (6, 'was not brought', '("was not brought" OR "were not brought" OR "WNB")'
   || ' NOT ("brought to the attention" OR "brought to their attention")'),
  (7, 'disguised compliance', '"disguised compliance"'),
  (8, 'hard to reach', '"hard to reach" OR "hard to engage"'),
  (9, 'professional curiosity',
   '"professional curiosity" OR "professionally curious"'),
  (10, 'respectful uncertainty', '"respectful uncertainty"'),
  (11, 'rule of optimism',
   '"rule of optimism" OR "over optimistic" OR "over optimism"'),
  (12, 'start again syndrome', '"start again syndrome"'),
  (13, 'silo working', 'silo OR silos OR "silo working"'),
  (14, 'voice of the child',
   '"voice of the child" OR "child s voice"'
   || ' OR "children s voice"'),
  (15, 'lived experience', '"lived experience"'),
  (16, 'think family', '"think family"'),
  (17, 'invisible men', '"invisible men" OR "hidden men" OR "unseen men"'
   || ' OR "invisible fathers" OR "absent fathers"'),
  (18, 'adverse childhood experiences',
   '"adverse childhood experience"'),
  (19, 'trauma informed', '"trauma informed" OR "trauma aware"'),
  (20, 'adultification', 'adultification OR adultified'),
  (21, 'unconscious bias', '"unconscious bias"'),
  (22, 'contextual safeguarding',
   '"contextual safeguarding" OR "extra familial harm"'),
  (23, 'county lines', '"county lines"'),
  (24, 'resilience', 'resilience OR resilient')),
-- Passages and sections of a document follow each other by id.
found AS (
  SELECT n.id,
         (SELECT d.review_id FROM document d WHERE d.first_passage <= f.rowid
          ORDER BY d.first_passage DESC LIMIT 1) AS review_id,
         (SELECT x.kind FROM section x WHERE x.first_passage <= f.rowid
          ORDER BY x.first_passage DESC LIMIT 1) AS kind
  FROM named n
  JOIN passage_fts f ON f.text MATCH n.words),
hit AS MATERIALIZED (
  SELECT DISTINCT id, review_id FROM found
  WHERE kind NOT IN ('glossary', 'contents', 'references')),
readable AS MATERIALIZED (
  SELECT r.id, r.key, s.period
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.readable),
used AS MATERIALIZED (
  SELECT DISTINCT h.id
  FROM hit h
  JOIN readable r ON r.id = h.review_id)
SELECT n.label AS row,
       r.period AS col,
       count(h.review_id) AS n,
       count(*) AS base,
       json_group_array(r.key) FILTER (WHERE h.review_id IS NOT NULL)
         AS reviews,
       (SELECT 'No report uses: ' || group_concat(label, ', ') || '.'
        FROM named WHERE id NOT IN (SELECT id FROM used)
        HAVING count(*) > 0) AS note
FROM readable r
CROSS JOIN named n
LEFT JOIN hit h ON h.id = n.id AND h.review_id = r.id
WHERE n.id IN (SELECT id FROM used)
GROUP BY n.id, r.period
ORDER BY n.id
