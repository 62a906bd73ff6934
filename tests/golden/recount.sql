-- What tables of the corpus must say, counted again from catalogue.csv (table
-- cat, as imported) and from the themes of the reviews (table theme_of: review,
-- theme, status, label): want(name, row, key, value), key as in the JSON of
-- `revix stats`. Written without the store's views and tables, on purpose.
.bail on

CREATE TEMP TABLE rev AS
 SELECT review AS key, min(area) AS area, min(region) AS region,
  min(kind) AS kind, replace(min(outcome), ' ', '_') AS outcome,
  min(harm) AS harm, min(source_of_harm) AS source, min(mechanism) AS how,
  min(incident_place) AS place, min(incident) AS incident,
  min(notified) AS notified, min(decision) AS decision,
  min(completed) AS completed, min(published) AS published,
  min(first_language) AS language, CAST(min(children) AS INTEGER) AS children,
  CASE WHEN min(incident) LIKE 'summer %'
    THEN CAST(substr(min(incident), 8) AS INTEGER)
   WHEN length(min(incident)) >= 7 THEN CAST(min(incident) AS INTEGER)
    - (substr(min(incident), 6, 2) < '04') END AS fy
 FROM cat GROUP BY review;
-- Three years: 2011-14, 2014-17 …
ALTER TABLE rev ADD COLUMN period;
UPDATE rev SET period = CASE WHEN fy IS NULL THEN 'not_dated' ELSE
  (2011 + (fy - 2011 + 300) / 3 * 3 - 300) || '_' || printf('%02d',
   (2014 + (fy - 2011 + 300) / 3 * 3 - 300) % 100) END;

CREATE TEMP TABLE kid AS SELECT DISTINCT c.review AS key, c.child, c.age, c.sex,
  c.ethnicity, c.disability, c.living, c.education, c.cp_plan,
  CASE WHEN c.age LIKE '%year%' THEN CAST(c.age AS INTEGER)
   WHEN c.age LIKE '%month%' THEN CAST(c.age AS INTEGER) / 12
   WHEN c.age = '' THEN NULL ELSE 0 END AS years,
  CASE WHEN c.age LIKE '%year%month%' THEN CAST(c.age AS INTEGER) * 12
    + CAST(substr(c.age, instr(c.age, 'year') + 6) AS INTEGER)
   WHEN c.age LIKE '%year%' THEN CAST(c.age AS INTEGER) * 12
   WHEN c.age LIKE '%month%' THEN CAST(c.age AS INTEGER)
   WHEN c.age LIKE '%week%' THEN CAST(c.age AS INTEGER) * 7 * 12 / 365.25
   WHEN c.age LIKE '%day%' THEN CAST(c.age AS INTEGER) * 12 / 365.25
   END AS months,
  r.outcome, r.harm, r.source, r.period, r.region
 FROM cat c JOIN rev r ON r.key = c.review;
ALTER TABLE kid ADD COLUMN band;
UPDATE kid SET band = CASE WHEN years < 1 THEN '<1' WHEN years <= 5 THEN '1-5'
  WHEN years <= 10 THEN '6-10' WHEN years <= 15 THEN '11-15'
  WHEN years <= 25 THEN '16+' ELSE 'Age not known' END;
ALTER TABLE kid ADD COLUMN band_key;
UPDATE kid SET band_key = CASE band WHEN '<1' THEN 'under_1'
  WHEN '16+' THEN '16_plus' ELSE lower(replace(replace(band, '-', '_'), ' ',
  '_')) END;

-- Factors: yes when any row of the review has it, no when all say so.
CREATE TEMP TABLE factor AS
 SELECT x.name, x.label, r.key, r.outcome, r.period,
  CASE WHEN sum(x.value = 'yes') THEN 'yes'
   WHEN sum(x.value = 'no') = count(*) THEN 'no' ELSE 'not known' END AS value
 FROM rev r JOIN (
  SELECT review, 'domestic_abuse' AS name, 'Domestic abuse' AS label,
   domestic_abuse AS value FROM cat UNION ALL
  SELECT review, 'mental', 'Parental mental health', parental_mental_health
   FROM cat UNION ALL
  SELECT review, 'alcohol', 'Parental alcohol misuse', parental_alcohol
   FROM cat UNION ALL
  SELECT review, 'drugs', 'Parental substance misuse', parental_drugs
   FROM cat UNION ALL
  SELECT review, 'learning', 'Parental learning disability',
   parental_learning_disability FROM cat UNION ALL
  SELECT review, 'poverty', 'Poverty, debt or bad housing', poverty
   FROM cat UNION ALL
  SELECT review, 'separation', 'Parents separated', separation
   FROM cat UNION ALL
  SELECT review, 'criminal', 'Parental criminal record', parental_criminality
   FROM cat UNION ALL
  SELECT review, 'adversity', 'Parents'' own adverse childhood',
   parental_adversity FROM cat) x ON x.review = r.key
 GROUP BY x.name, r.key;

CREATE TEMP TABLE cell(name, row, col, n, base);

-- Reviews, by what the catalogue has of the review.
INSERT INTO cell SELECT 'reviews-by-year', coalesce(fy || '-' || printf('%02d',
  (fy + 1) % 100), 'Not dated'), outcome, count(*), sum(count(*)) OVER
  (PARTITION BY fy) FROM rev GROUP BY fy, outcome;
INSERT INTO cell SELECT 'outcome-by-year', outcome, coalesce(fy || '_' ||
  printf('%02d', (fy + 1) % 100), 'not_dated'), count(*), sum(count(*)) OVER
  (PARTITION BY fy) FROM rev GROUP BY fy, outcome;
INSERT INTO cell SELECT 'review-kinds', coalesce(fy || '-' || printf('%02d',
  (fy + 1) % 100), 'Not dated'), lower(replace(replace(kind, ' ', '_'), '/',
  '_')), count(*), NULL FROM rev GROUP BY fy, kind;
INSERT INTO cell SELECT 'reviews-by-area', area, '', count(*), 170
  FROM rev GROUP BY area;
INSERT INTO cell SELECT 'reviews-by-region', region, outcome, count(*),
  sum(count(*)) OVER (PARTITION BY outcome) FROM rev GROUP BY region, outcome;
INSERT INTO cell SELECT 'harm-category', harm, outcome, count(*),
  sum(count(*)) OVER (PARTITION BY outcome) FROM rev GROUP BY harm, outcome;
INSERT INTO cell SELECT 'death-category', harm, period, count(*),
  sum(count(*)) OVER (PARTITION BY period) FROM rev WHERE outcome = 'fatal'
  GROUP BY harm, period;
INSERT INTO cell SELECT 'serious-harm-category', harm, period, count(*),
  sum(count(*)) OVER (PARTITION BY period) FROM rev WHERE outcome <> 'fatal'
  GROUP BY harm, period;
INSERT INTO cell SELECT 'source-of-harm', CASE source WHEN 'not known' THEN
  'Not known or not stated' ELSE source END, outcome, count(*), sum(count(*))
  OVER (PARTITION BY outcome) FROM rev GROUP BY source, outcome;
INSERT INTO cell SELECT 'incident-place', CASE place WHEN 'not known' THEN
  'Not known or not stated' ELSE place END, outcome, count(*), sum(count(*))
  OVER (PARTITION BY outcome) FROM rev GROUP BY place, outcome;
INSERT INTO cell SELECT 'first-language', replace(language, 'not stated',
  'Not known or not stated'), period, count(*),
  sum(count(*)) OVER (PARTITION BY period) FROM rev GROUP BY language, period;
INSERT INTO cell SELECT 'children-in-review', iif(children > 4, '5 or more',
  children), outcome, count(*), sum(count(*)) OVER (PARTITION BY outcome)
  FROM rev GROUP BY 2, outcome;
INSERT INTO cell SELECT 'serious-harm-neglect', harm, CASE v WHEN 3 THEN
  'neglect_a_feature' WHEN 2 THEN 'not_a_feature' ELSE
  'not_known_or_not_stated' END, count(*), sum(count(*)) OVER (PARTITION BY
  harm) FROM (SELECT r.harm, CASE WHEN sum(c.neglect = 'yes') THEN 3 WHEN
  sum(c.neglect = 'no') = count(*) THEN 2 ELSE 1 END AS v FROM rev r JOIN cat c ON c.review = r.key WHERE
  r.outcome <> 'fatal' GROUP BY r.key) GROUP BY harm, v;
INSERT INTO cell SELECT 'maltreatment-deaths', coalesce(fy || '-' ||
  printf('%02d', (fy + 1) % 100), 'Not dated'), col, count(*), sum(count(*))
  OVER (PARTITION BY fy) FROM (SELECT fy, CASE WHEN harm IN ('SUDI', 'suicide',
  'accident', 'medical cause', 'risk-taking or violent behaviour') THEN
  'related_not_directly_caused' WHEN harm = 'extra-familial homicide' THEN
  'directly_caused_outside_the_family' WHEN harm = 'not clear' THEN
  'category_not_clear_or_not_coded' ELSE 'directly_caused_in_the_family' END
  AS col FROM rev WHERE outcome = 'fatal') GROUP BY fy, col;
WITH step(label) AS (VALUES ('Incident'), ('Notified'), ('Rapid review sent'),
  ('Decision to review'), ('Report completed'), ('Published'))
INSERT INTO cell SELECT 'review-funnel', label, period, sum(CASE label WHEN
  'Incident' THEN incident <> '' WHEN 'Notified' THEN notified <> '' WHEN
  'Decision to review' THEN decision <> '' WHEN 'Report completed' THEN
  completed <> '' WHEN 'Published' THEN published <> '' ELSE 0 END), count(*)
  FROM rev CROSS JOIN step WHERE label <> 'Report completed'
  GROUP BY label, period;
-- Rates: as many reviews as have a year.
INSERT INTO cell SELECT 'rates-by-area', area, '', count(fy), NULL FROM rev
  GROUP BY area;
INSERT INTO cell SELECT 'rates-by-region', region, '', count(fy), NULL FROM rev
  GROUP BY region;
INSERT INTO cell SELECT 'incidence', 'All', '', count(fy), NULL FROM rev;
INSERT INTO cell SELECT 'incidence', 'A death', '', count(fy), NULL FROM rev
  WHERE outcome = 'fatal';
INSERT INTO cell SELECT 'incidence', 'Serious harm', '', count(fy), NULL
  FROM rev WHERE outcome <> 'fatal';
INSERT INTO cell SELECT 'incidence',
  'A death that was directly caused by maltreatment', '', sum(n), NULL FROM
  cell WHERE name = 'maltreatment-deaths' AND col LIKE 'directly%' AND row <>
  'Not dated';

-- Children.
INSERT INTO cell SELECT 'age-band-by-outcome', band, outcome, count(*),
  sum(count(*)) OVER (PARTITION BY outcome) FROM kid GROUP BY band, outcome;
INSERT INTO cell SELECT 'age-band-by-period', band, period, count(*),
  sum(count(*)) OVER (PARTITION BY period) FROM kid GROUP BY band, period;
INSERT INTO cell SELECT 'age-sex-pyramid', band, replace(sex, 'not known',
  'not_known_or_not_stated'), count(*), 201 FROM kid GROUP BY band, sex;
INSERT INTO cell SELECT 'sex-by-outcome', replace(sex, 'not known',
  'Not known or not stated'), outcome, count(*), sum(count(*)) OVER (PARTITION
  BY outcome) FROM kid GROUP BY sex, outcome;
INSERT INTO cell SELECT 'sex-by-harm', harm, replace(sex, 'not known',
  'not_known_or_not_stated'), count(*), sum(count(*)) OVER (PARTITION BY harm)
  FROM kid GROUP BY harm, sex;
INSERT INTO cell SELECT 'ethnicity', replace(ethnicity, 'not stated',
  'Not known or not stated'), '', count(*), 201 FROM kid
  GROUP BY ethnicity;
INSERT INTO cell SELECT 'disability-by-outcome', replace(disability,
  'not known', 'Not known or not stated'), outcome, count(*), sum(count(*))
  OVER (PARTITION BY outcome) FROM kid GROUP BY disability, outcome;
INSERT INTO cell SELECT 'disability-by-age', replace(disability, 'not known',
  'Not known or not stated'), band_key, count(*), sum(count(*)) OVER (PARTITION
  BY band_key) FROM kid GROUP BY disability, band_key;
INSERT INTO cell SELECT 'living', replace(living, 'not known',
  'Not known or not stated'), outcome, count(*), sum(count(*)) OVER (PARTITION
  BY outcome) FROM kid GROUP BY living, outcome;
INSERT INTO cell SELECT 'education', replace(education, 'not known',
  'Not known or not stated'), age, count(*), sum(count(*)) OVER (PARTITION BY
  age) FROM (SELECT education, CASE WHEN years < 5 THEN 'under_5' WHEN years <
  16 THEN '5_15' ELSE '16_and_over' END AS age FROM kid) GROUP BY education,
  age;
INSERT INTO cell SELECT 'source-of-harm-by-age', replace(source, 'not known',
  'Not known or not stated'), band_key, count(*), sum(count(*)) OVER (PARTITION
  BY band_key) FROM kid GROUP BY source, band_key;
INSERT INTO cell SELECT 'death-profile', harm, 'male', sum(sex = 'male'),
  sum(sex <> 'not known') FROM kid WHERE outcome = 'fatal' GROUP BY harm;
INSERT INTO cell SELECT 'death-profile', harm, 'not_white', sum(ethnicity NOT
  IN ('White', 'not stated')), sum(ethnicity <> 'not stated') FROM kid WHERE
  outcome = 'fatal' GROUP BY harm;
INSERT INTO cell SELECT 'death-profile', harm,
  'child_protection_plan_current_or_past', sum(cp_plan IN ('current', 'past')),
  sum(cp_plan <> 'not known') FROM kid WHERE outcome = 'fatal' GROUP BY harm;

-- Factors.
INSERT INTO cell SELECT 'parental-factors', label, replace(value, 'not known',
  'not_known_or_not_stated'), count(*), 170 FROM factor GROUP BY label, value;
INSERT INTO cell SELECT 'parental-factors-by-outcome', label, outcome,
  sum(value = 'yes'), nullif(sum(value <> 'not known'), 0) FROM factor
  GROUP BY label, outcome;
INSERT INTO cell SELECT 'parental-factors-by-period', label, period,
  sum(value = 'yes'), nullif(sum(value <> 'not known'), 0) FROM factor
  GROUP BY label, period;
INSERT INTO cell SELECT 'factor-count', n, outcome, count(*), sum(count(*)) OVER
  (PARTITION BY outcome) FROM (SELECT outcome, sum(value = 'yes') AS n FROM
  factor GROUP BY key) GROUP BY n, outcome;
WITH three AS (SELECT key, max(name = 'domestic_abuse' AND value = 'yes') AS a,
  max(name = 'mental' AND value = 'yes') AS m, max(name IN ('alcohol', 'drugs')
  AND value = 'yes') AS s, max(name IN ('domestic_abuse', 'mental') AND value =
  'not known') OR (max(name IN ('alcohol', 'drugs') AND value = 'yes') = 0 AND
  max(name IN ('alcohol', 'drugs') AND value = 'not known')) AS open
  FROM factor GROUP BY key)
INSERT INTO cell SELECT 'factor-combinations', CASE WHEN open THEN
  'Not all three known' WHEN a + m + s = 0 THEN 'None of the three' ELSE
  trim(iif(a, 'Domestic abuse', '') || iif(a AND m + s, ' + ', '') || iif(m,
  'Mental ill-health', '') || iif(m AND s, ' + ', '') || iif(s,
  'Alcohol or drug misuse', '')) END, '', count(*), 170 FROM three GROUP BY 2;

-- Themes: of the reviews that were coded by the machine or by a person.
CREATE TEMP TABLE seen AS SELECT t.label, t.theme, r.*, t.status = 'present'
  AS hit FROM theme_of t JOIN rev r ON r.key = t.review
  WHERE t.status <> 'not coded';
-- Reviews that nobody and nothing read, against the others.
CREATE TEMP TABLE side AS SELECT r.*, iif(key IN (SELECT key FROM seen),
  'with_a_readable_report', 'without') AS col FROM rev r;
CREATE TEMP TABLE own AS SELECT s.key, s.col, k.years < 1 AS infant,
  nullif(k.sex, 'not known') = 'female' AS girl,
  nullif(k.ethnicity, 'not stated') <> 'White' AS minority,
  CASE c.cp_plan WHEN 'never' THEN 0 WHEN 'not known' THEN NULL ELSE 1 END
   AS plan,
  CASE c.social_care WHEN 'never known' THEN 0 WHEN 'not known' THEN NULL
   ELSE 1 END AS care
  FROM side s JOIN kid k ON k.key = s.key
  JOIN cat c ON c.review = k.key AND c.child = k.child;
CREATE TEMP TABLE any_child AS SELECT col, label, key,
  CASE WHEN sum(v = 1) > 0 THEN 1 WHEN sum(v IS NULL) = 0 THEN 0 END AS v FROM (
  SELECT key, col, 'A child under one' AS label, infant AS v FROM own UNION ALL
  SELECT key, col, 'A girl', girl FROM own UNION ALL
  SELECT key, col, 'A child who is not white', minority FROM own UNION ALL
  SELECT key, col, 'A child ever on a child protection plan', plan FROM own
  UNION ALL SELECT key, col, 'A child known to children''s social care', care
  FROM own) GROUP BY label, key;
INSERT INTO cell SELECT 'report-or-not', label, col, sum(v), count(v)
  FROM any_child GROUP BY label, col;
INSERT INTO cell SELECT 'report-or-not', 'A death', col, sum(outcome =
  'fatal'), count(*) FROM side GROUP BY col;
INSERT INTO cell SELECT 'report-or-not', 'Has a date of publication', col,
  sum(published <> ''), count(*) FROM side GROUP BY col;
INSERT INTO cell SELECT 'report-or-not', 'Coded: ' || CASE f.name WHEN
  'domestic_abuse' THEN 'domestic abuse' WHEN 'mental' THEN
  'mental health of a parent' ELSE rtrim(f.name, 's') ||
  ' misuse of a parent' END, s.col, sum(f.value = 'yes'),
  sum(f.value <> 'not known') FROM factor f JOIN side s ON s.key = f.key
  WHERE f.name IN ('domestic_abuse', 'mental', 'alcohol', 'drugs')
  GROUP BY f.name, s.col;
INSERT INTO cell SELECT 'report-or-not', 'Coded: neglect', col, sum(v = 1),
  count(v) FROM (SELECT s.col, CASE WHEN sum(c.neglect = 'yes') THEN 1 WHEN
  sum(c.neglect = 'no') = count(*) THEN 0 END AS v FROM side s JOIN cat c ON
  c.review = s.key GROUP BY s.key) GROUP BY col;

INSERT INTO cell SELECT 'theme-by-outcome', label, outcome, sum(hit), count(*)
  FROM seen GROUP BY label, outcome;
INSERT INTO cell SELECT 'theme-prevalence', label, period, sum(hit), count(*)
  FROM seen GROUP BY label, period;
INSERT INTO cell SELECT 'theme-by-year', label, coalesce(fy || '_' ||
  printf('%02d', (fy + 1) % 100), 'not_dated'), sum(hit), count(*) FROM seen
  GROUP BY label, fy;
INSERT INTO cell SELECT 'theme-by-region', label, lower(replace(region, ' ',
  '_')), sum(hit), count(*) FROM seen GROUP BY label, region;
INSERT INTO cell SELECT 'theme-by-age', s.label, k.band_key, sum(s.hit),
  count(*) FROM seen s JOIN kid k ON k.key = s.key GROUP BY s.label, k.band_key;
INSERT INTO cell SELECT 'child-vulnerabilities', s.label, k.band_key,
  sum(s.hit), count(*) FROM seen s JOIN kid k ON k.key = s.key WHERE s.theme IN
  ('child-mental-health', 'suicide', 'disability', 'chronic-illness',
  'education', 'missing', 'looked-after', 'sexual-exploitation',
  'criminal-exploitation', 'online-harm') GROUP BY s.label, k.band_key;
INSERT INTO cell SELECT 'child-vulnerabilities-11-plus', s.label, k.col,
  sum(s.hit), count(*) FROM seen s JOIN (SELECT key, iif(max(years) > 10,
  'aged_11_or_over', 'younger_only') AS col FROM kid GROUP BY key) k ON k.key =
  s.key WHERE s.theme IN ('child-mental-health', 'suicide', 'disability',
  'chronic-illness', 'education', 'missing', 'looked-after',
  'sexual-exploitation', 'criminal-exploitation', 'online-harm')
  GROUP BY s.label, k.col;
INSERT INTO cell SELECT 'language-and-culture', label, replace(lower(replace(
  language, ' ', '_')), 'not_stated', 'not_known_or_not_stated'), sum(hit), count(*) FROM seen WHERE theme IN ('language-barriers',
  'race-culture-faith') GROUP BY label, language;
WITH three AS (SELECT key, max(theme = 'domestic-abuse' AND hit) AS a,
  max(theme = 'parental-mental-health' AND hit) AS m, max(theme IN
  ('parental-alcohol-misuse', 'parental-substance-misuse') AND hit) AS s
  FROM seen GROUP BY key)
INSERT INTO cell SELECT 'theme-combinations', CASE WHEN a + m + s = 0 THEN
  'None of the three' ELSE trim(iif(a, 'Domestic abuse', '') || iif(a AND m + s,
  ' + ', '') || iif(m, 'Mental ill-health', '') || iif(m AND s, ' + ', '') ||
  iif(s, 'Alcohol or drug misuse', '')) END, '', count(*), (SELECT count(*) FROM
  three) FROM three GROUP BY 2;
CREATE TEMP TABLE twenty AS SELECT label FROM seen GROUP BY label ORDER BY
  sum(hit) DESC, label LIMIT 20;
INSERT INTO cell SELECT 'theme-cooccurrence', a.label, lower(trim(replace(
  replace(replace(replace(replace(b.label, '''', '_'), ',', '_'), ' ', '_'),
  '-', '_'), '__', '_'), '_')), count(*), (SELECT sum(hit) FROM seen c WHERE
  c.label = a.label) FROM seen a JOIN seen b ON b.key = a.key AND a.hit AND
  b.hit WHERE a.label IN (SELECT label FROM twenty) AND b.label IN (SELECT label
  FROM twenty) GROUP BY a.label, b.label;

CREATE TEMP TABLE want(name, row, key, value);
INSERT INTO want SELECT name, lower(replace(row, '_', ' ')), iif(col = '', 'n',
  col || '_n'), n FROM cell UNION ALL SELECT name, lower(replace(row, '_', ' ')),
  iif(col = '', 'base', col || '_base'), base FROM cell WHERE base IS NOT NULL;

-- Numbers of each child or review: how many, least, most and median.
WITH v(name, row, value) AS (
  SELECT 'age-at-death', lower(harm), CAST(months AS INTEGER) FROM kid
   WHERE outcome = 'fatal' UNION ALL
  SELECT 'age-at-incident', replace(outcome, '_', ' '), CAST(months AS INTEGER)
   FROM kid UNION ALL
  SELECT 'children-per-review', replace(outcome, '_', ' '), children FROM rev
   UNION ALL
  SELECT 'factors-per-review', replace(outcome, '_', ' '), sum(value = 'yes')
   FROM factor GROUP BY key),
r AS (SELECT name, row, value, row_number() OVER (PARTITION BY name, row ORDER BY
  value) AS i, count(*) OVER (PARTITION BY name, row) AS n FROM v)
INSERT INTO want
 SELECT name, row, 'n', max(n) FROM r GROUP BY name, row UNION ALL
 SELECT name, row, 'low', min(value) FROM r GROUP BY name, row UNION ALL
 SELECT name, row, 'high', max(value) FROM r GROUP BY name, row UNION ALL
 SELECT name, row, 'median', avg(value) FROM r WHERE i IN ((n + 1) / 2,
  (n + 2) / 2) GROUP BY name, row;
