-- title: Words for how the harm came about, by outcome
-- about: How the child died or was harmed, in the words of the catalogue or,
--   where it has none, of the report. They are free words: a review is in every
--   row of which it uses one, and no person has coded it. The words of each row
--   are in the file of this table.
-- unit: reviews
-- place: B5
-- packs: triennial annual
-- row: Words for
-- missing: Not known or not stated
-- pivot: Outcome
-- pivot-missing: Not known or not stated
-- pivot-order: Fatal | Serious harm
-- percent: own
-- base: reviews with that outcome
-- interval: yes
-- totals: column
-- compare: no
-- note: How often a word is used depends on who wrote, so nothing is compared
--   between periods.
-- note: Rows overlap ("co-sleeping after alcohol; malnutrition"), so they do
--   not add up. "Other words" is what is in no other row.
-- chart: bar
-- x: Of the reviews
-- column: row group of words
-- column: col outcome of the incident
-- column: n reviews whose words are in the group
-- column: base reviews with that outcome
-- column: total reviews
-- column: reviews keys of those whose words are in the group

-- A word stands for all that begin with it; a blank closes it.
WITH word(line, label, start) AS (
  VALUES (1, 'Head injury or shaking', 'head injur'),
         (1, '', 'head trauma'), (1, '', 'skull'), (1, '', 'brain injur'),
         (1, '', 'subdural'), (1, '', 'shaken'), (1, '', 'shaking'),
         (2, 'Fractures, bruises or other injuries', 'fractur'),
         (2, '', 'bruis'), (2, '', 'injur'), (2, '', 'trauma'),
         (2, '', 'abdominal'), (2, '', 'ribs'),
         (3, 'Burns or scalds', 'burn '), (3, '', 'burns '),
         (3, '', 'burnt '), (3, '', 'scald'),
         (4, 'Stabbing', 'stab '), (4, '', 'stabb'), (4, '', 'knife'),
         (5, 'Shooting', 'shoot'), (5, '', 'shot '), (5, '', 'gun'),
         (5, '', 'firearm'),
         (6, 'Strangling, smothering or choking', 'strangl'),
         (6, '', 'strangul'),
         (6, '', 'smother'), (6, '', 'suffocat'), (6, '', 'asphyxia'),
         (6, '', 'chok'),
         (7, 'Hanging', 'hang'), (7, '', 'ligature'),
         (8, 'Drowning', 'drown'), (8, '', 'near drown'),
         (9, 'Poisoning or overdose', 'poison'), (9, '', 'overdos'),
         (9, '', 'methadone'), (9, '', 'ingest'),
         (10, 'Sleeping: shared or unsafe sleep, sudden death in infancy',
          'co sleep'),
         (10, '', 'cosleep'), (10, '', 'bed shar'), (10, '', 'overlay'),
         (10, '', 'overlain'), (10, '', 'unsafe sleep'), (10, '', 'cot '),
         (10, '', 'sudden'), (10, '', 'unexplained death in infancy'),
         (11, 'Fire or smoke', 'fire '), (11, '', 'smoke'),
         (12, 'Fall', 'fall'), (12, '', 'fell '),
         (13, 'Lack of food or drink', 'starv'), (13, '', 'malnutri'),
         (13, '', 'malnourish'), (13, '', 'dehydrat'),
         (13, '', 'lack of food'),
         (14, 'Illness, or care for it', 'asthma'), (14, '', 'epilep'),
         (14, '', 'diabet'), (14, '', 'infection'), (14, '', 'sepsis'),
         (14, '', 'pneumonia'), (14, '', 'meningitis'),
         (14, '', 'untreated'), (14, '', 'illness'), (14, '', 'obes'),
         (14, '', 'medical'),
         (15, 'Sexual abuse or exploitation', 'sexual'), (15, '', 'rape'),
         (15, '', 'groom'),
         (16, 'Suicide or self-harm', 'suicid'), (16, '', 'self harm'),
         (16, '', 'own life'),
         (17, 'Road or railway', 'road'), (17, '', 'railway'),
         (17, '', 'train '), (17, '', 'car '), (17, '', 'vehicle'),
         (18, 'Dog', 'dog '), (18, '', 'dogs '),
         (19, 'Not found out', 'unascertain'), (19, '', 'undetermin'),
         (19, '', 'not ascertain'),
         (20, 'Neglect', 'neglect'),
         (21, 'Physical abuse or assault', 'physical abuse'),
         (21, '', 'assault'), (21, '', 'beaten'), (21, '', 'beating')),
coded AS MATERIALIZED (
  SELECT r.key, r.outcome,
         nullif(nullif((SELECT lower(f.value) FROM v_fact f
          WHERE f.review_id = r.id AND f.child_id IS NULL
            AND f.name = 'mechanism'), 'not known'), 'not stated') AS value
  FROM selected s
  JOIN v_review r ON r.id = s.review_id),
spaced AS MATERIALIZED (
  SELECT value, ' ' || replace(replace(replace(replace(replace(replace(
           value, '-', ' '), ',', ' '), ';', ' '), ':', ' '), '.', ' '),
           '/', ' ') || ' ' AS words
  FROM coded WHERE value IS NOT NULL GROUP BY value),
hit AS MATERIALIZED (
  SELECT DISTINCT x.value, w.line
  FROM spaced x
  JOIN word w ON instr(x.words, ' ' || w.start)),
placed(key, outcome, line) AS (
  SELECT c.key, c.outcome,
         CASE WHEN c.value IS NULL THEN 99 ELSE coalesce(h.line, 98) END
  FROM coded c
  LEFT JOIN hit h ON h.value = c.value)
SELECT CASE p.line WHEN 99 THEN NULL WHEN 98 THEN 'Other words' ELSE
         (SELECT w.label FROM word w
          WHERE w.line = p.line AND w.label <> '') END AS row,
       p.outcome AS col,
       count(*) AS n,
       (SELECT count(*) FROM coded c WHERE c.outcome IS p.outcome
          AND (NOT :known OR c.value IS NOT NULL OR p.line = 99)) AS base,
       (SELECT count(*) FROM coded) AS total,
       json_group_array(p.key) AS reviews
FROM placed p
GROUP BY p.line, p.outcome
ORDER BY p.line > 97, sum(count(*)) OVER (PARTITION BY p.line) DESC, p.line
