/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The later steps of the schema; the order is in schema.c. */
#include "schema.h"

/*
 * Words by document, for ranking (index.h). A unit is twice the id of a
 * document, or one more than twice the id of a review: its title.
 */
const char schema_words[] =
	"CREATE TABLE segment(\n"
	"  id INTEGER PRIMARY KEY, bytes INTEGER NOT NULL) STRICT;\n"
	/* A unit counts in the segment that is given here; what other
	 * segments have of it is out of date. */
	"CREATE TABLE indexed(\n"
	"  unit INTEGER PRIMARY KEY,\n"
	"  segment INTEGER NOT NULL REFERENCES segment,\n"
	"  words BLOB NOT NULL,\n"         /* index_put_words */
	"  title TEXT NOT NULL) STRICT;\n" /* of a review, as it was then */
	"CREATE INDEX indexed_segment ON indexed(segment);\n"
	"CREATE TABLE posting(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  term TEXT NOT NULL,\n"
	"  segment INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,\n"
	"  list BLOB NOT NULL, UNIQUE(term, segment)) STRICT;\n"
	"CREATE INDEX posting_segment ON posting(segment);\n"
	/* Words as they are written, and under which term they are filed. */
	"CREATE TABLE word(\n"
	"  form TEXT NOT NULL,\n"
	"  segment INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,\n"
	"  term TEXT NOT NULL, n INTEGER NOT NULL,\n"
	"  PRIMARY KEY(form, segment)) STRICT, WITHOUT ROWID;\n"
	"CREATE INDEX word_segment ON word(segment);\n"
	"CREATE INDEX word_term ON word(term, form);\n"
	"CREATE INDEX section_first ON section(first_passage);\n"
	/* The themes present in a review, ids with blanks between, and where
	 * the passages of documents are: what a search reads of all of them. */
	"ALTER TABLE review ADD COLUMN present TEXT NOT NULL DEFAULT '';\n"
	"UPDATE review SET present = " SCHEMA_PRESENT ";\n"
	"CREATE INDEX document_passages ON document(first_passage,\n"
	"  last_passage, review_id, role);\n"
	"CREATE VIEW v_word AS SELECT form, term, sum(n) AS n FROM word\n"
	"  GROUP BY form;\n";

/*
 * Recommendations that say the same thing, across reviews; and what people
 * follow up, kept by the words that it is about.
 */
const char schema_actions[] =
	"ALTER TABLE recommendation ADD COLUMN cluster INTEGER;\n"
	"CREATE INDEX recommendation_cluster ON recommendation(cluster);\n"
	"CREATE TABLE action(\n"
	"  id INTEGER PRIMARY KEY,\n"
	"  review_id INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,\n"
	/* NULL: its words are nowhere at present. */
	"  recommendation_id INTEGER REFERENCES recommendation\n"
	"    ON DELETE SET NULL,\n"
	"  identity TEXT NOT NULL,\n" /* recs_identity when it was entered */
	"  number TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL,\n"
	"  status TEXT NOT NULL, due TEXT NOT NULL, owner TEXT NOT NULL,\n"
	"  note TEXT NOT NULL,\n"
	"  run_id INTEGER REFERENCES run,\n" /* that changed it last */
	"  UNIQUE(review_id, identity)) STRICT;\n"
	"CREATE INDEX action_recommendation ON action(recommendation_id);\n"
	"CREATE INDEX action_run ON action(run_id);\n"
	"DROP VIEW v_recommendation;\n"
	/* status: in force, what a person entered over what was answered. */
	"CREATE VIEW v_recommendation AS SELECT m.id, r.key AS review,\n"
	"  m.review_id, m.document_id, d.source_file AS file, m.kind,\n"
	"  m.number, m.under, m.text, m.addressees, m.page, m.passage_id,\n"
	"  coalesce(nullif(x.status, ''), (SELECT a.status FROM answer a WHERE\n"
	"    a.recommendation_id = m.id ORDER BY a.status = '', a.id DESC\n"
	"    LIMIT 1)) AS status, m.cluster, x.due, x.owner, x.note\n"
	"  FROM recommendation m JOIN document d ON d.id = m.document_id\n"
	"  JOIN review r ON r.id = m.review_id LEFT JOIN action x ON x.id =\n"
	"  (SELECT max(id) FROM action WHERE recommendation_id = m.id)\n"
	"  WHERE m.repeats IS NULL;\n"
	"UPDATE review SET changed = 1;\n";
