/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The schema, as migrations: step i brings the file from version i to i+1.
 * A released step is never changed; a new one is added.
 *
 * Columns of `review` and `child` that repeat facts are the values in force
 * (coder over catalogue over text), written by store_finish; `fact` keeps
 * every value with its source. The views v_* are what people and the
 * statistics read.
 */
#include "schema.h"

static const char version_1[] =
	"CREATE TABLE setting(\n"
	"  name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;\n"

	"CREATE TABLE run(\n"
	"  id INTEGER PRIMARY KEY, command TEXT NOT NULL, program TEXT NOT NULL,\n"
	"  started TEXT NOT NULL, ended TEXT, summary TEXT) STRICT;\n"

	"CREATE TABLE review(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  key TEXT NOT NULL UNIQUE,\n"
	"  title TEXT NOT NULL DEFAULT '',\n"
	"  kind TEXT, area TEXT, region TEXT,\n"
	"  incident TEXT,\n"       /* sorts as text, see text.h */
	"  incident_fy INTEGER,\n" /* first year of the financial year */
	"  published TEXT,\n"
	"  published_year INTEGER,\n"
	"  outcome TEXT,\n"
	"  children INTEGER,\n"
	"  source TEXT,\n"
	"  in_catalogue INTEGER NOT NULL DEFAULT 0,\n"
	"  changed INTEGER NOT NULL DEFAULT 1) STRICT;\n" /* for store_finish */
	"CREATE INDEX review_changed ON review(changed) WHERE changed;\n"

	"CREATE TABLE child(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  seq INTEGER NOT NULL,\n" /* 1 first named */
	"  label TEXT NOT NULL DEFAULT '',\n"
	"  age_days INTEGER, age_unit TEXT, age_years INTEGER,\n"
	"  sex TEXT, ethnicity TEXT, disability TEXT,\n"
	"  UNIQUE(review_id, seq)) STRICT;\n"

	"CREATE TABLE document(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review,\n"
	"  file TEXT NOT NULL UNIQUE,\n"
	"  role TEXT NOT NULL, format TEXT NOT NULL,\n"
	"  sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,\n"
	"  pages INTEGER NOT NULL, ocr_pages INTEGER NOT NULL,\n"
	/* 0: page numbers are counted breaks, not to be cited. */
	"  paged INTEGER NOT NULL,\n"
	"  words INTEGER NOT NULL,\n"
	"  outcome TEXT NOT NULL CHECK(outcome IN ('read','partly','failed')),\n"
	"  withdrawn INTEGER NOT NULL DEFAULT 0,\n"
	/* The passages of a document have consecutive ids, so that a hit is
	 * brought to its document without reading the passage. */
	"  first_passage INTEGER, last_passage INTEGER,\n"
	"  run_id INTEGER REFERENCES run) STRICT;\n"
	"CREATE INDEX document_review ON document(review_id);\n"

	/* What the catalogue says of documents, whether or not they are here.
	 */
	"CREATE TABLE catalogue_document(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  file TEXT NOT NULL, role TEXT NOT NULL,\n"
	/* without folders, and without its ending, in small letters */
	"  name TEXT NOT NULL, stem TEXT NOT NULL,\n"
	"  catalogue TEXT NOT NULL, line INTEGER NOT NULL) STRICT;\n"
	"CREATE INDEX catalogue_document_name ON catalogue_document(name);\n"
	"CREATE INDEX catalogue_document_stem ON catalogue_document(stem);\n"
	"CREATE INDEX catalogue_document_review\n"
	"  ON catalogue_document(review_id);\n"

	"CREATE TABLE section(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,\n"
	"  seq INTEGER NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL,\n"
	"  number TEXT NOT NULL, title TEXT NOT NULL,\n"
	"  page INTEGER NOT NULL,\n"
	"  first_passage INTEGER, last_passage INTEGER,\n" /* consecutive too */
	"  UNIQUE(document_id, seq)) STRICT;\n"
	"CREATE INDEX section_kind ON section(kind);\n"

	"CREATE TABLE passage(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,\n"
	"  review_id INTEGER NOT NULL REFERENCES review,\n"
	"  section_id INTEGER NOT NULL REFERENCES section ON DELETE CASCADE,\n"
	"  seq INTEGER NOT NULL, kind TEXT NOT NULL,\n"
	"  page INTEGER NOT NULL, page_label TEXT NOT NULL,\n"
	"  paragraph TEXT NOT NULL,\n"
	"  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,\n"
	"  text TEXT NOT NULL) STRICT;\n"
	"CREATE INDEX passage_document ON passage(document_id, seq);\n"
	"CREATE INDEX passage_review ON passage(review_id);\n"
	"CREATE INDEX passage_section ON passage(section_id);\n"
	"CREATE VIRTUAL TABLE passage_fts USING fts5(text,\n"
	"  content='passage', content_rowid='id',\n"
	"  tokenize='porter unicode61 remove_diacritics 2');\n"

	"CREATE TABLE fact(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  child_id INTEGER REFERENCES child ON DELETE CASCADE,\n"
	"  name TEXT NOT NULL, value TEXT NOT NULL, raw TEXT NOT NULL,\n"
	"  precision TEXT NOT NULL DEFAULT '',\n"
	"  source TEXT NOT NULL CHECK(source IN ('coder','catalogue','text')),\n"
	"  document_id INTEGER REFERENCES document ON DELETE CASCADE,\n"
	"  passage_id INTEGER REFERENCES passage ON DELETE CASCADE,\n"
	"  line INTEGER) STRICT;\n" /* of the catalogue */
	"CREATE INDEX fact_review ON fact(review_id, name);\n"
	"CREATE INDEX fact_name ON fact(name, value);\n"
	"CREATE INDEX fact_child ON fact(child_id);\n"
	"CREATE INDEX fact_document ON fact(document_id);\n"
	"CREATE INDEX fact_passage ON fact(passage_id);\n"

	"CREATE TABLE theme(\n"
	"  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,\n"
	"  label TEXT NOT NULL, theme_group TEXT NOT NULL,\n"
	"  about TEXT NOT NULL, hash TEXT NOT NULL,\n"
	"  active INTEGER NOT NULL DEFAULT 1) STRICT;\n"

	"CREATE TABLE tag(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  passage_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,\n"
	"  theme_id INTEGER NOT NULL REFERENCES theme,\n"
	"  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,\n"
	"  assertion TEXT NOT NULL, rule TEXT NOT NULL, cue TEXT NOT NULL)\n"
	"  STRICT;\n"
	"CREATE INDEX tag_passage ON tag(passage_id);\n"
	"CREATE INDEX tag_theme ON tag(theme_id, assertion);\n"

	"CREATE TABLE coding(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  passage_id INTEGER REFERENCES passage ON DELETE SET NULL,\n"
	"  unit TEXT NOT NULL,\n" /* as the coder wrote it */
	"  theme_id INTEGER NOT NULL REFERENCES theme,\n"
	"  value TEXT NOT NULL, coder TEXT NOT NULL, date TEXT NOT NULL,\n"
	"  note TEXT NOT NULL DEFAULT '',\n"
	"  UNIQUE(unit, theme_id, coder, date)) STRICT;\n"
	"CREATE INDEX coding_review ON coding(review_id);\n"
	"CREATE INDEX coding_passage ON coding(passage_id);\n"

	/* Status of a theme in a review: the machine's, and the one in force
	 * (a person's latest decision on the review, else the machine's). */
	"CREATE TABLE review_theme(\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  theme_id INTEGER NOT NULL REFERENCES theme,\n"
	"  status TEXT NOT NULL, machine TEXT NOT NULL,\n"
	"  coder TEXT NOT NULL DEFAULT '',\n"
	"  evidence INTEGER NOT NULL,\n" /* passages that assert it */
	"  strong INTEGER NOT NULL, plain INTEGER NOT NULL,\n"
	"  weak INTEGER NOT NULL, negated INTEGER NOT NULL,\n"
	"  boilerplate INTEGER NOT NULL,\n"
	"  PRIMARY KEY(review_id, theme_id)) STRICT, WITHOUT ROWID;\n"
	"CREATE INDEX review_theme_status ON review_theme(theme_id, status);\n"

	"CREATE TABLE diagnostic(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  run_id INTEGER REFERENCES run,\n"
	"  document_id INTEGER REFERENCES document ON DELETE CASCADE,\n"
	"  file TEXT NOT NULL, page INTEGER, line INTEGER, col INTEGER,\n"
	"  level TEXT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL)\n"
	"  STRICT;\n"
	"CREATE INDEX diagnostic_file ON diagnostic(file);\n"
	"CREATE INDEX diagnostic_document ON diagnostic(document_id);\n"

	/*
	 * One row a review. period: the national analyses' three years of
	 * incident (2011-14, 2014-17, …). status: how far the review got on
	 * the way catalogue > report here > readable > coded.
	 */
	"CREATE VIEW v_review AS SELECT r.id, r.key, r.title, r.kind, r.area,\n"
	"  r.region, r.incident, r.incident_fy, r.published,\n"
	"  r.published_year, r.outcome, r.children, r.source, r.in_catalogue,\n"
	"  CASE WHEN r.incident_fy IS NULL THEN NULL ELSE\n"
	"    printf('%d-%02d', r.incident_fy - ((r.incident_fy - 2011) % 3 + 3)\n"
	"      % 3, (r.incident_fy - ((r.incident_fy - 2011) % 3 + 3) % 3 + 3)\n"
	"      % 100) END AS period,\n"
	"  (SELECT count(*) FROM document d WHERE d.review_id = r.id)\n"
	"    AS documents,\n"
	"  EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id)\n"
	"    AS has_report,\n"
	"  EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id\n"
	"    AND d.outcome <> 'failed') AS readable,\n"
	"  EXISTS(SELECT 1 FROM coding c WHERE c.review_id = r.id) AS coded\n"
	"  FROM review r;\n"

	"CREATE VIEW v_child AS SELECT c.id, c.review_id, r.key, c.seq,\n"
	"  c.label, c.age_days, c.age_unit, c.age_years, c.sex, c.ethnicity,\n"
	"  c.disability,\n"
	"  CASE WHEN c.age_years IS NULL THEN NULL\n"
	"    WHEN c.age_years < 1 THEN '<1' WHEN c.age_years < 6 THEN '1-5'\n"
	"    WHEN c.age_years < 11 THEN '6-10' WHEN c.age_years < 16\n"
	"    THEN '11-15' ELSE '16+' END AS age_band\n"
	"  FROM child c JOIN review r ON r.id = c.review_id;\n"

	"CREATE VIEW v_review_theme AS SELECT x.review_id, r.key, t.id\n"
	"  AS theme_id, t.name AS theme, t.label, t.theme_group, x.status,\n"
	"  x.machine, x.coder, x.evidence\n"
	"  FROM review_theme x JOIN review r ON r.id = x.review_id\n"
	"  JOIN theme t ON t.id = x.theme_id AND t.active;\n"

	"CREATE VIEW v_passage AS SELECT p.id, r.key AS review, p.review_id,\n"
	"  d.file, d.role, p.document_id, p.page, p.page_label, p.paragraph,\n"
	"  s.kind AS section, s.title AS heading, p.kind, p.seq, p.text\n"
	"  FROM passage p JOIN document d ON d.id = p.document_id\n"
	"  JOIN section s ON s.id = p.section_id\n"
	"  JOIN review r ON r.id = p.review_id;\n"

	"CREATE VIEW v_tag AS SELECT g.id, g.passage_id, p.review_id,\n"
	"  r.key AS review, p.document_id, p.page, p.paragraph,\n"
	"  s.kind AS section, t.name AS theme, g.start_offset, g.end_offset,\n"
	"  g.assertion, g.rule, g.cue, p.text\n"
	"  FROM tag g JOIN passage p ON p.id = g.passage_id\n"
	"  JOIN section s ON s.id = p.section_id\n"
	"  JOIN review r ON r.id = p.review_id\n"
	"  JOIN theme t ON t.id = g.theme_id AND t.active;\n"

	/* The value in force of every review-level fact. */
	"CREATE VIEW v_fact AS SELECT f.review_id, r.key AS review,\n"
	"  f.child_id, f.name, f.value, f.precision, f.source\n"
	"  FROM fact f JOIN review r ON r.id = f.review_id\n"
	"  WHERE NOT EXISTS(SELECT 1 FROM fact g\n"
	"    WHERE g.review_id = f.review_id AND g.name = f.name\n"
	/* "+": the index on child_id would find every fact of a review. */
	"    AND +g.child_id IS f.child_id AND g.id <> f.id\n"
	"    AND (CASE g.source WHEN 'coder' THEN 3 WHEN 'catalogue' THEN 2\n"
	"      ELSE 1 END, -g.id) > (CASE f.source WHEN 'coder' THEN 3\n"
	"      WHEN 'catalogue' THEN 2 ELSE 1 END, -f.id));\n";

/*
 * What reading found: facts with their place, recommendations and what was
 * answered to them, the pages that were recognised; and files that hold many
 * cases.
 */
static const char version_2[] =
	/* 0: what a file of many cases holds besides them. */
	"ALTER TABLE review ADD COLUMN counted INTEGER NOT NULL DEFAULT 1;\n"

	/* file is the identity; a case in a file has its name behind '#'. */
	"ALTER TABLE document ADD COLUMN source_file TEXT NOT NULL\n"
	"  DEFAULT '';\n"
	"UPDATE document SET source_file = file;\n"
	"ALTER TABLE document ADD COLUMN part TEXT NOT NULL DEFAULT '';\n"
	/* Order of authority among those of a review: store_role_rank. */
	"ALTER TABLE document ADD COLUMN rank INTEGER NOT NULL DEFAULT 3;\n"
	"UPDATE document SET rank = CASE role WHEN 'overview' THEN 0\n"
	"  WHEN 'executive summary' THEN 1 WHEN 'briefing' THEN 2\n"
	"  WHEN 'slides' THEN 4 WHEN 'response' THEN 5 ELSE 3 END;\n"
	/* What read it; another reader reads it again. */
	"ALTER TABLE document ADD COLUMN reader TEXT NOT NULL DEFAULT '';\n"
	"ALTER TABLE document ADD COLUMN author TEXT NOT NULL DEFAULT '';\n"
	"ALTER TABLE document ADD COLUMN editor TEXT NOT NULL DEFAULT '';\n"
	/* Why it is of this review, for people. */
	"ALTER TABLE document ADD COLUMN linked TEXT NOT NULL DEFAULT '';\n"
	"ALTER TABLE document ADD COLUMN mark BLOB;\n" /* struct text_mark */
	"CREATE INDEX document_source ON document(source_file);\n"
	/* Some places of the mark, by which documents with words in common
	 * are found: the place in the upper half of the number. */
	"CREATE TABLE document_hash(\n"
	"  hash INTEGER NOT NULL,\n"
	"  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,\n"
	"  PRIMARY KEY(hash, document_id)) STRICT, WITHOUT ROWID;\n"
	"CREATE INDEX document_hash_document ON document_hash(document_id);\n"

	/* NULL: the text was in the file. */
	"ALTER TABLE passage ADD COLUMN confidence INTEGER;\n"

	/* 'catalogue', or 'text' where only documents know of the child */
	"ALTER TABLE child ADD COLUMN source TEXT NOT NULL\n"
	"  DEFAULT 'catalogue';\n"

	/* What the document calls the child; NULL: of the review. */
	"ALTER TABLE fact ADD COLUMN child_label TEXT;\n"
	"ALTER TABLE fact ADD COLUMN page INTEGER;\n"
	/* Of what several documents say: that document's rank. */
	"ALTER TABLE fact ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;\n"

	"CREATE TABLE recommendation(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,\n"
	"  review_id INTEGER NOT NULL REFERENCES review,\n"
	"  seq INTEGER NOT NULL, kind TEXT NOT NULL,\n"
	"  number TEXT NOT NULL, under TEXT NOT NULL, text TEXT NOT NULL,\n"
	"  addressees TEXT NOT NULL,\n" /* joined by ';' */
	"  page INTEGER NOT NULL,\n"
	"  passage_id INTEGER REFERENCES passage ON DELETE SET NULL,\n"
	"  passage_last INTEGER REFERENCES passage ON DELETE SET NULL,\n"
	/* the same one in a document of the review that comes before */
	"  repeats INTEGER REFERENCES recommendation ON DELETE SET NULL)\n"
	"  STRICT;\n"
	"CREATE INDEX recommendation_document\n"
	"  ON recommendation(document_id, seq);\n"
	"CREATE INDEX recommendation_review ON recommendation(review_id);\n"
	"CREATE INDEX recommendation_repeats ON recommendation(repeats);\n"
	"CREATE INDEX recommendation_passage ON recommendation(passage_id);\n"
	"CREATE INDEX recommendation_last ON recommendation(passage_last);\n"

	"CREATE TABLE answer(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,\n"
	"  review_id INTEGER NOT NULL REFERENCES review,\n"
	"  recommendation_id INTEGER REFERENCES recommendation\n"
	"    ON DELETE SET NULL,\n"
	"  number TEXT NOT NULL, quoted TEXT NOT NULL, text TEXT NOT NULL,\n"
	"  status TEXT NOT NULL, due TEXT NOT NULL, page INTEGER NOT NULL,\n"
	"  passage_id INTEGER REFERENCES passage ON DELETE SET NULL) STRICT;\n"
	"CREATE INDEX answer_document ON answer(document_id);\n"
	"CREATE INDEX answer_review ON answer(review_id);\n"
	"CREATE INDEX answer_recommendation ON answer(recommendation_id);\n"
	"CREATE INDEX answer_passage ON answer(passage_id);\n"

	/* Pages that were recognised, by content: extract_cache. */
	"CREATE TABLE recognised(\n"
	"  key TEXT PRIMARY KEY, answer BLOB NOT NULL) STRICT,\n"
	"  WITHOUT ROWID;\n"

	"DROP VIEW v_review; DROP VIEW v_child; DROP VIEW v_review_theme;\n"
	"DROP VIEW v_passage; DROP VIEW v_fact;\n"

	"CREATE VIEW v_review AS SELECT r.id, r.key, r.title, r.kind, r.area,\n"
	"  r.region, r.incident, r.incident_fy, r.published,\n"
	"  r.published_year, r.outcome, r.children, r.source, r.in_catalogue,\n"
	"  CASE WHEN r.incident_fy IS NULL THEN NULL ELSE\n"
	"    printf('%d-%02d', r.incident_fy - ((r.incident_fy - 2011) % 3 + 3)\n"
	"      % 3, (r.incident_fy - ((r.incident_fy - 2011) % 3 + 3) % 3 + 3)\n"
	"      % 100) END AS period,\n"
	"  (SELECT count(*) FROM document d WHERE d.review_id = r.id)\n"
	"    AS documents,\n"
	"  EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id)\n"
	"    AS has_report,\n"
	"  EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id\n"
	"    AND d.outcome <> 'failed') AS readable,\n"
	"  EXISTS(SELECT 1 FROM coding c WHERE c.review_id = r.id) AS coded\n"
	"  FROM review r WHERE r.counted;\n"

	"CREATE VIEW v_child AS SELECT c.id, c.review_id, r.key, c.seq,\n"
	"  c.label, c.age_days, c.age_unit, c.age_years, c.sex, c.ethnicity,\n"
	"  c.disability,\n"
	"  CASE WHEN c.age_years IS NULL THEN NULL\n"
	"    WHEN c.age_years < 1 THEN '<1' WHEN c.age_years < 6 THEN '1-5'\n"
	"    WHEN c.age_years < 11 THEN '6-10' WHEN c.age_years < 16\n"
	"    THEN '11-15' ELSE '16+' END AS age_band\n"
	"  FROM child c JOIN review r ON r.id = c.review_id AND r.counted;\n"

	"CREATE VIEW v_review_theme AS SELECT x.review_id, r.key, t.id\n"
	"  AS theme_id, t.name AS theme, t.label, t.theme_group, x.status,\n"
	"  x.machine, x.coder, x.evidence\n"
	"  FROM review_theme x JOIN review r ON r.id = x.review_id\n"
	"  AND r.counted JOIN theme t ON t.id = x.theme_id AND t.active;\n"

	"CREATE VIEW v_passage AS SELECT p.id, r.key AS review, p.review_id,\n"
	"  d.source_file AS file, d.role, p.document_id, p.page,\n"
	"  p.page_label, p.paragraph, s.kind AS section, s.title AS heading,\n"
	"  p.kind, p.seq, p.text, p.confidence\n"
	"  FROM passage p JOIN document d ON d.id = p.document_id\n"
	"  JOIN section s ON s.id = p.section_id\n"
	"  JOIN review r ON r.id = p.review_id;\n"

	/* The value in force of every fact. One of a child that could not be
	 * told from the others is nobody's. */
	"CREATE VIEW v_fact AS SELECT f.review_id, r.key AS review,\n"
	"  f.child_id, f.name, f.value, f.precision, f.source\n"
	"  FROM fact f JOIN review r ON r.id = f.review_id AND r.counted\n"
	"  WHERE (f.child_label IS NULL OR f.child_id IS NOT NULL)\n"
	"  AND NOT EXISTS(SELECT 1 FROM fact g\n"
	"    WHERE g.review_id = f.review_id AND g.name = f.name\n"
	/* "+": the index on child_id would find every fact of a review. */
	"    AND +g.child_id IS f.child_id AND g.id <> f.id\n"
	"    AND (g.child_label IS NULL OR g.child_id IS NOT NULL)\n"
	"    AND (CASE g.source WHEN 'coder' THEN 0 WHEN 'catalogue' THEN 1\n"
	"      ELSE 2 END, g.rank, g.id) < (CASE f.source WHEN 'coder' THEN 0\n"
	"      WHEN 'catalogue' THEN 1 ELSE 2 END, f.rank, f.id));\n"

	/* Each recommendation of a review once, with what was answered. */
	"CREATE VIEW v_recommendation AS SELECT m.id, r.key AS review,\n"
	"  m.review_id, m.document_id, d.source_file AS file, m.kind,\n"
	"  m.number, m.under, m.text, m.addressees, m.page, m.passage_id,\n"
	"  (SELECT a.status FROM answer a WHERE a.recommendation_id = m.id\n"
	"    ORDER BY a.status = '', a.id DESC LIMIT 1) AS status\n"
	"  FROM recommendation m JOIN document d ON d.id = m.document_id\n"
	"  JOIN review r ON r.id = m.review_id WHERE m.repeats IS NULL;\n";

/*
 * Decisions of people are kept by the words that they are about, so that they
 * find their passage again when a document is read anew; and the samples that
 * passages were drawn in.
 */
#define TAGGED_THEME                                                           \
	"CREATE INDEX tagged_theme ON tagged(theme_id, assertion);\n"

const char schema_drop_tagged_theme[] = "DROP INDEX tagged_theme";
const char schema_make_tagged_theme[] = TAGGED_THEME;

static const char version_3[] =
	"DROP VIEW v_review;\n"
	"CREATE TABLE decision(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  level TEXT NOT NULL CHECK(level IN ('review', 'passage')),\n"
	/* NULL with level 'passage': its words are nowhere at present. */
	"  passage_id INTEGER REFERENCES passage ON DELETE SET NULL,\n"
	"  unit TEXT NOT NULL,\n"  /* as the coder wrote it */
	"  words TEXT NOT NULL,\n" /* of the passage */
	"  theme_id INTEGER NOT NULL REFERENCES theme,\n"
	"  value TEXT NOT NULL, coder TEXT NOT NULL, date TEXT NOT NULL,\n"
	"  note TEXT NOT NULL DEFAULT '',\n"
	"  UNIQUE(review_id, level, words, theme_id, coder, date)) STRICT;\n"
	"INSERT INTO decision(id, review_id, level, passage_id, unit, words,\n"
	"  theme_id, value, coder, date, note) SELECT c.id, c.review_id,\n"
	"  iif(c.unit = r.key, 'review', 'passage'), c.passage_id, c.unit,\n"
	"  coalesce(p.text, iif(c.unit = r.key, '', c.unit)), c.theme_id,\n"
	"  c.value, c.coder, c.date, c.note FROM coding c JOIN review r\n"
	"  ON r.id = c.review_id LEFT JOIN passage p ON p.id = c.passage_id\n"
	"  WHERE true ON CONFLICT DO UPDATE SET value = excluded.value,\n"
	"  note = excluded.note;\n"
	"DROP TABLE coding;\n"
	"ALTER TABLE decision RENAME TO coding;\n"
	"CREATE INDEX coding_passage ON coding(passage_id);\n"
	"CREATE INDEX coding_theme ON coding(theme_id);\n"

	/* Tags in numbers: the assertion as in theme.h, rules and cues by
	 * where their words are kept once. `tag` shows them in words. */
	"CREATE TABLE phrase(\n"
	"  id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;\n"
	"INSERT INTO phrase(text) SELECT rule FROM tag UNION SELECT cue FROM\n"
	"  tag UNION SELECT '';\n"
	"CREATE TABLE tagged(\n"
	"  passage_id INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,\n"
	"  theme_id INTEGER NOT NULL REFERENCES theme,\n"
	"  start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL,\n"
	"  assertion INTEGER NOT NULL,\n"
	"  rule INTEGER NOT NULL, cue INTEGER NOT NULL,\n" /* phrases */
	"  sub_theme INTEGER NOT NULL,\n"
	"  role INTEGER NOT NULL,\n" /* enum theme_role */
	"  PRIMARY KEY(passage_id, theme_id, start_offset)) STRICT,\n"
	"  WITHOUT ROWID;\n"
	"INSERT OR IGNORE INTO tagged SELECT g.passage_id, g.theme_id,\n"
	"  g.start_offset, g.end_offset, CASE g.assertion WHEN 'present' THEN\n"
	"  0 WHEN 'hypothetical' THEN 1 WHEN 'recommended practice' THEN 2\n"
	"  WHEN 'historical' THEN 3 WHEN 'other person' THEN 4 WHEN 'negated'\n"
	"  THEN 5 ELSE 6 END, (SELECT id FROM phrase WHERE text = g.rule),\n"
	"  (SELECT id FROM phrase WHERE text = g.cue), (SELECT id FROM phrase\n"
	"  WHERE text = ''), 0 FROM tag g;\n"
	"DROP VIEW v_tag;\n"
	"DROP TABLE tag;\n" TAGGED_THEME
	"CREATE VIEW tag AS SELECT g.passage_id, g.theme_id, g.start_offset,\n"
	"  g.end_offset, CASE g.assertion WHEN 0 THEN 'present' WHEN 1 THEN\n"
	"  'hypothetical' WHEN 2 THEN 'recommended practice' WHEN 3 THEN\n"
	"  'historical' WHEN 4 THEN 'other person' WHEN 5 THEN 'negated' ELSE\n"
	"  'boilerplate' END AS assertion,\n"
	"  (SELECT text FROM phrase WHERE id = g.rule) AS rule,\n"
	"  (SELECT text FROM phrase WHERE id = g.cue) AS cue,\n"
	"  (SELECT text FROM phrase WHERE id = g.sub_theme) AS sub_theme\n"
	"  FROM tagged g;\n"
	"CREATE VIEW v_tag AS SELECT g.passage_id, p.review_id,\n"
	"  r.key AS review, p.document_id, p.page, p.paragraph,\n"
	"  s.kind AS section, t.name AS theme, g.start_offset, g.end_offset,\n"
	"  g.assertion, g.rule, g.cue, p.text, g.sub_theme\n"
	"  FROM tag g JOIN passage p ON p.id = g.passage_id\n"
	"  JOIN section s ON s.id = p.section_id\n"
	"  JOIN review r ON r.id = p.review_id\n"
	"  JOIN theme t ON t.id = g.theme_id AND t.active;\n"

	/* Of the text: passages of a review with the same words have the same.
	 * What was read before gets it when it is read anew. */
	"ALTER TABLE passage ADD COLUMN words INTEGER NOT NULL DEFAULT 0;\n"
	"UPDATE passage SET words = id;\n"
	"DROP INDEX passage_review;\n"
	"CREATE INDEX passage_words ON passage(review_id, words);\n"

	/* When the theme is present: theme_threshold_text. */
	"ALTER TABLE theme ADD COLUMN threshold TEXT NOT NULL DEFAULT '';\n"
	/* What the decision was made of: the sum of the weights of the
	 * passages that assert it, and how many passages the review has. */
	"ALTER TABLE review_theme ADD COLUMN weight REAL NOT NULL DEFAULT 0;\n"
	"ALTER TABLE review_theme ADD COLUMN passages INTEGER NOT NULL\n"
	"  DEFAULT 0;\n"
	"UPDATE review SET changed = 1;\n"

	/* Every version of the dictionaries that tagged this store, and the
	 * files that it was made of. */
	"CREATE TABLE version(\n"
	"  hash TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;\n"
	"CREATE TABLE dictionary(\n"
	"  hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;\n"
	"CREATE TABLE version_file(\n"
	"  version TEXT NOT NULL REFERENCES version ON DELETE CASCADE,\n"
	"  kind INTEGER NOT NULL, name TEXT NOT NULL,\n"
	"  hash TEXT NOT NULL REFERENCES dictionary,\n"
	"  PRIMARY KEY(version, kind, name)) STRICT, WITHOUT ROWID;\n"
	"CREATE INDEX version_file_hash ON version_file(hash);\n"

	/* A passage drawn to be coded for a theme, and from how many. */
	"CREATE TABLE sampled(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	"  passage_id INTEGER REFERENCES passage ON DELETE SET NULL,\n"
	"  words TEXT NOT NULL,\n"
	"  theme_id INTEGER NOT NULL REFERENCES theme,\n"
	"  stratum INTEGER NOT NULL, stratum_size INTEGER NOT NULL,\n"
	"  stratum_n INTEGER NOT NULL, drawn TEXT NOT NULL,\n"
	"  UNIQUE(review_id, words, theme_id)) STRICT;\n"
	"CREATE INDEX sampled_passage ON sampled(passage_id);\n"
	"CREATE INDEX sampled_theme ON sampled(theme_id);\n"

	"CREATE VIEW v_review AS SELECT r.id, r.key, r.title, r.kind, r.area,\n"
	"  r.region, r.incident, r.incident_fy, r.published,\n"
	"  r.published_year, r.outcome, r.children, r.source, r.in_catalogue,\n"
	"  CASE WHEN r.incident_fy IS NULL THEN NULL ELSE\n"
	"    printf('%d-%02d', r.incident_fy - ((r.incident_fy - 2011) % 3 + 3)\n"
	"      % 3, (r.incident_fy - ((r.incident_fy - 2011) % 3 + 3) % 3 + 3)\n"
	"      % 100) END AS period,\n"
	"  (SELECT count(*) FROM document d WHERE d.review_id = r.id)\n"
	"    AS documents,\n"
	"  EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id)\n"
	"    AS has_report,\n"
	"  EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id\n"
	"    AND d.outcome <> 'failed') AS readable,\n"
	"  EXISTS(SELECT 1 FROM coding c WHERE c.review_id = r.id\n"
	"    AND c.level = 'review') AS coded\n"
	"  FROM review r WHERE r.counted;\n";

const char *const schema_steps[] = { version_1,      version_2,
				     version_3,      schema_words,
				     schema_actions, schema_arrivals };
const int schema_n_steps = sizeof schema_steps / sizeof schema_steps[0];
