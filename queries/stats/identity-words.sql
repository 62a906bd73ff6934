-- title: Identity in the words of reports, by three years of {dates}
-- about: In how many reviews a report uses any word about it, of the reviews
--   whose report could be read.
-- unit: reviews
-- place: I7
-- packs: triennial
-- row: Words about
-- order: Ethnicity or heritage | Race or racism | Culture of the family |
--   Faith or religion | First language or interpreters |
--   Disability | Father | Sexuality or gender
-- pivot: Three years of {dates}
-- pivot-missing: Not dated
-- pivot-order: periods
-- percent: own
-- base: reviews whose report could be read
-- interval: yes
-- test: trend
-- totals: column
-- compare: no
-- note: A word is not yet a statement: "ethnicity was not recorded" uses it
--   too. What counts here is the silence of the others.
-- note: Words of glossaries, contents and references do not count. The words
--   are in the file of this table.
-- chart: bar
-- x: Of the reviews that could be read
-- column: row subject
-- column: col three years
-- column: n reviews that use a word about it
-- column: base reviews that could be read
-- column: reviews keys of the former
-- column: note how many reviews have no report that could be read

WITH named(label, words) AS (VALUES
  ('Ethnicity or heritage',
   'ethnic OR ethnicity OR heritage OR "white british" OR "black british"'
   || ' OR "asian british" OR "mixed race"'),
  ('Race or racism', 'race OR racial OR racism OR racist OR racialised'),
  ('Culture of the family',
   'culturally OR "cultural identity" OR "cultural background"'
   || ' OR "cultural need" OR "cultural norm" OR "cultural belief"'
   || ' OR "cultural practice" OR "cultural heritage" OR "cultural factor"'
   || ' OR "family s culture" OR "culture and religion"'),
  ('Faith or religion',
   'faith OR religion OR religious OR christian OR muslim OR islam OR jewish'
   || ' OR hindu OR sikh OR buddhist OR mosque OR synagogue OR gurdwara'),
  ('First language or interpreters',
   '"first language" OR "home language" OR "speak english"'
   || ' OR "spoke english" OR "spoken english" OR interpreter'
   || ' OR interpreting OR translator'),
  ('Disability',
   'disability OR disabled OR autism OR autistic OR impairment'),
  ('Father', 'father OR stepfather OR fathers'),
  ('Sexuality or gender',
   'sexuality OR "sexual orientation" OR gay OR lesbian OR bisexual'
   || ' OR lgbt OR lgbtq OR transgender OR "gender identity"')),
-- Passages and sections of a document follow each other by id.
found AS (
  SELECT n.label,
         (SELECT d.review_id FROM document d WHERE d.first_passage <= f.rowid
          ORDER BY d.first_passage DESC LIMIT 1) AS review_id,
         (SELECT x.kind FROM section x WHERE x.first_passage <= f.rowid
          ORDER BY x.first_passage DESC LIMIT 1) AS kind
  FROM named n
  JOIN passage_fts f ON f.text MATCH n.words),
hit AS MATERIALIZED (
  SELECT DISTINCT label, review_id FROM found
  WHERE kind NOT IN ('glossary', 'contents', 'references')),
readable AS MATERIALIZED (
  SELECT r.id, r.key, s.period
  FROM selected s
  JOIN v_review r ON r.id = s.review_id
  WHERE r.readable)
SELECT n.label AS row,
       r.period AS col,
       count(h.review_id) AS n,
       count(*) AS base,
       json_group_array(r.key) FILTER (WHERE h.review_id IS NOT NULL)
         AS reviews,
       (SELECT 'Reviews without a report that could be read: ' || count(*)
          || '. How they differ: see "How reviews with a readable report'
          || ' differ from the others".'
        FROM selected s
        JOIN v_review v ON v.id = s.review_id
        WHERE NOT v.readable HAVING count(*) > 0) AS note
FROM readable r
CROSS JOIN named n
LEFT JOIN hit h ON h.label = n.label AND h.review_id = r.id
GROUP BY n.label, r.period
