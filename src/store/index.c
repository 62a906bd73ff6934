/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lists of words by document (index.h), brought up to date after documents
 * went in. Segments are merged in the logarithmic manner (Lester, Moffat and
 * Zobel 2008, doi 10.1145/1386118.1386127): each is at least twice as large as
 * all that came after it, so there are few, and a list is rewritten seldom.
 */
#include "index.h"

#include <stdlib.h>
#include <string.h>

#include "parts.h"
#include "store.h"

/* Bytes of lists that are held in memory before a segment is written. */
#define SEGMENT_MAX ((size_t)96 << 20)

#define UNIT_OF_DOCUMENT(id) ((id)*2)
#define UNIT_OF_TITLE(id)    ((id)*2 + 1)

_Static_assert(INDEX_SECTION(TEXT_N_SECTIONS) <= INDEX_ZONES,
	       "each kind of section is a zone");

static unsigned zone_of(const char *section)
{
	enum text_section s = TEXT_OTHER;
	text_section_parse(section, &s);
	return INDEX_SECTION(s);
}

struct indexing { /* a segment under way */
	struct store *s;
	struct db_words *words;
	struct index_builder *b;
	struct buf stem;
	struct err *e; /* of a callback */
	bool failed;
	unsigned zone;
	uint32_t n[INDEX_ZONES]; /* words of the unit */
	int64_t segment;
};

static const char *stem(void *ctx, const char *form, size_t n)
{
	struct indexing *x = ctx;
	buf_clear(&x->stem);
	if (!x->failed && db_stem(x->words, form, n, &x->stem, x->e) < 0)
		x->failed = true;
	return buf_text(&x->stem);
}

static void add(void *ctx, const char *word, size_t n, size_t start, size_t end)
{
	struct indexing *x = ctx;
	(void)start;
	(void)end;
	index_add(x->b, word, n, x->zone);
	x->n[x->zone]++;
}

static int add_text(struct indexing *x, const char *text, unsigned zone,
		    struct err *e)
{
	x->zone = zone;
	x->e = e;
	if (db_words(x->words, text, strlen(text), add, x, e) < 0)
		return -1;
	return x->failed ? -1 : 0;
}

static int put_unit(struct indexing *x, int64_t unit, const char *title,
		    struct err *e)
{
	static const char sql[] =
		"INSERT OR REPLACE INTO indexed(unit, segment, words, title)"
		" VALUES(:unit, :segment, :words, :title)";
	struct buf words = { 0 };
	struct db_stmt *q;
	if (db_prepare(x->s->db, sql, &q, e) < 0)
		return -1;
	index_put_words(&words, x->n);
	db_bind_int(q, ":unit", unit);
	db_bind_int(q, ":segment", x->segment);
	db_bind_blob(q, ":words", words.p, words.n);
	db_bind_text(q, ":title", title);
	memset(x->n, 0, sizeof x->n);
	buf_release(&words);
	return db_run(q, e);
}

/* Texts of a unit: text and kind of section, NULL a heading. */
static int add_rows(struct indexing *x, const char *sql, int64_t document,
		    struct err *e)
{
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":document", document);
	while ((rc = db_step(q, e)) > 0)
		if (add_text(x, db_peek(q, 0),
			     db_is_null(q, 1) ? INDEX_TITLE
					      : zone_of(db_peek(q, 1)),
			     e) < 0) {
			db_reset(q);
			return -1;
		}
	return rc;
}

static int add_document(struct indexing *x, int64_t document, struct err *e)
{
	static const char passages[] =
		"SELECT p.text, s.kind FROM passage p JOIN section s ON s.id ="
		" p.section_id WHERE p.document_id = :document ORDER BY p.seq";
	static const char headings[] =
		"SELECT title, NULL FROM section WHERE document_id ="
		" :document AND first_passage NOT NULL ORDER BY seq";
	index_unit(x->b, UNIT_OF_DOCUMENT(document));
	if (add_rows(x, headings, document, e) < 0 ||
	    add_rows(x, passages, document, e) < 0)
		return -1;
	return put_unit(x, UNIT_OF_DOCUMENT(document), "", e);
}

static int add_title(struct indexing *x, int64_t review, const char *title,
		     struct err *e)
{
	index_unit(x->b, UNIT_OF_TITLE(review));
	if (add_text(x, title, INDEX_TITLE, e) < 0)
		return -1;
	return put_unit(x, UNIT_OF_TITLE(review), title, e);
}

static int put_word(struct store *s, int64_t segment, const char *form,
		    const char *term, uint64_t n, struct err *e)
{
	static const char sql[] =
		"INSERT INTO word(form, segment, term, n) VALUES(:form,"
		" :segment, :term, :n)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":form", form);
	db_bind_int(q, ":segment", segment);
	db_bind_text(q, ":term", term);
	db_bind_int(q, ":n", (int64_t)n);
	return db_run(q, e);
}

static int put_list(struct store *s, int64_t segment, const char *term,
		    const void *list, size_t n, struct err *e)
{
	static const char sql[] = "INSERT INTO posting(term, segment, list)"
				  " VALUES(:term, :segment, :list)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":term", term);
	db_bind_int(q, ":segment", segment);
	db_bind_blob(q, ":list", list, n);
	return db_run(q, e);
}

static int put_term(void *ctx, const struct index_term *t, struct err *e)
{
	struct indexing *x = ctx;
	for (size_t i = 0; i < t->n_forms; i++)
		if (put_word(x->s, x->segment, t->forms[i], t->term, t->n[i],
			     e) < 0)
			return -1;
	return put_list(x->s, x->segment, t->term, t->list, t->n_list, e);
}

static int new_segment(struct store *s, int64_t *out, struct err *e)
{
	static const char sql[] = "INSERT INTO segment(bytes) VALUES(0)";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0 || db_run(q, e) < 0)
		return -1;
	*out = db_last_id(s->db);
	return 0;
}

static int size_segment(struct store *s, int64_t segment, struct err *e)
{
	static const char sql[] =
		"UPDATE segment SET bytes = (SELECT coalesce(sum(length(list)),"
		" 0) FROM posting WHERE segment = :id) WHERE id = :id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", segment);
	return db_run(q, e);
}

/* Units that are not in any segment, or whose title is another by now. In
 * order of unit. */
static int next_units(struct store *s, struct arena *a, struct store_ids *units,
		      struct store_names *titles, struct err *e)
{
	static const char sql[] =
		"SELECT u, t FROM (SELECT d.id * 2 AS u, '' AS t FROM document"
		" d WHERE d.first_passage NOT NULL AND NOT EXISTS(SELECT 1"
		" FROM indexed i WHERE i.unit = d.id * 2) UNION ALL SELECT"
		" r.id * 2 + 1, r.title FROM review r LEFT JOIN indexed i ON"
		" i.unit = r.id * 2 + 1 WHERE r.title <> coalesce(i.title,"
		" '')) ORDER BY u";
	struct db_stmt *q;
	int rc;
	*units = (struct store_ids){ 0 };
	*titles = (struct store_names){ 0 };
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		*ARENA_PUSH(a, units) = db_int(q, 0);
		*ARENA_PUSH(a, titles) = db_text(q, 1, a);
	}
	return rc;
}

/* Fills a segment with units from *at on and moves *at behind them. */
static int fill(struct indexing *x, const struct store_ids *units,
		const struct store_names *titles, size_t *at, struct err *e)
{
	for (; *at < units->n && index_size(x->b) < SEGMENT_MAX; ++*at) {
		int64_t unit = units->v[*at];
		int rc = unit % 2 ? add_title(x, unit / 2, titles->v[*at], e)
				  : add_document(x, unit / 2, e);
		if (rc < 0)
			return -1;
	}
	if (index_each(x->b, put_term, x, e) < 0)
		return -1;
	return size_segment(x->s, x->segment, e);
}

static int build(struct store *s, const struct store_ids *units,
		 const struct store_names *titles, size_t *at, struct err *e)
{
	struct indexing x = { .s = s };
	int rc = -1;
	if (db_words_open(s->db, &x.words, e) < 0)
		return -1;
	x.b = index_builder_new(stem, &x);
	if (db_begin(s->db, e) == 0) {
		if (new_segment(s, &x.segment, e) == 0 &&
		    fill(&x, units, titles, at, e) == 0)
			rc = db_commit(s->db, e);
		else
			db_rollback(s->db);
	}
	index_builder_free(x.b);
	buf_release(&x.stem);
	db_words_close(x.words);
	return rc;
}

/* ---- merging ---- */

struct merge {
	struct store *s;
	struct arena a;      /* of one term */
	int64_t first, into; /* all segments from first on go into one */
	int64_t *segment;    /* by unit, that in which it counts */
	size_t n_units;
	struct {
		struct index_entry *v;
		size_t n, cap;
	} entries;
	struct {
		const char **v;
		size_t n, cap;
	} forms;
	struct {
		uint64_t *v;
		size_t n, cap;
	} counts;
};

static int load_segments(struct merge *m, struct err *e)
{
	static const char max[] = "SELECT coalesce(max(unit), 0) FROM indexed";
	static const char sql[] = "SELECT unit, segment FROM indexed";
	struct db_stmt *q;
	int rc;
	if (db_prepare(m->s->db, max, &q, e) < 0 || db_step(q, e) < 0)
		return -1;
	m->n_units = (size_t)db_int(q, 0) + 1;
	db_reset(q);
	m->segment = calloc(m->n_units, sizeof *m->segment);
	if (!m->segment)
		return err_set(e, ERR_SYSTEM, "out of memory");
	if (db_prepare(m->s->db, sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		m->segment[db_int(q, 0)] = db_int(q, 1);
	return rc;
}

/* The number of a form in the list under way. */
static size_t form_number(struct merge *m, const char *p, size_t n)
{
	size_t i = 0;
	while (i < m->forms.n &&
	       (strlen(m->forms.v[i]) != n || memcmp(m->forms.v[i], p, n) != 0))
		i++;
	if (i == m->forms.n) {
		*ARENA_PUSH(&m->a, &m->forms) = arena_dup(&m->a, p, n);
		*ARENA_PUSH(&m->a, &m->counts) = 0;
	}
	return i;
}

static int damaged(const char *term, struct err *e)
{
	return err_set(e, ERR_STORE,
		       "the list of the word \"%s\" is damaged; run `revix "
		       "verify`",
		       term);
}

/* Takes the entries of a list that still count. */
static int take(struct merge *m, const char *term, int64_t segment,
		const void *list, size_t n, struct err *e)
{
	struct index_reader r;
	struct index_entry x;
	int rc;
	if (!index_read(&r, list, n))
		return damaged(term, e);
	size_t *number = arena_alloc(&m->a, (r.n_forms + 1) * sizeof *number);
	while ((rc = index_next(&r, &x)) > 0) {
		if (x.unit < 0 || (size_t)x.unit >= m->n_units ||
		    m->segment[x.unit] != segment)
			continue;
		if (!number[x.form]) {
			size_t length;
			const char *form = index_form(&r, x.form, &length);
			number[x.form] = form_number(m, form, length) + 1;
		}
		x.form = number[x.form] - 1;
		m->counts.v[x.form] += x.n;
		*ARENA_PUSH(&m->a, &m->entries) = x;
	}
	return rc < 0 ? damaged(term, e) : 0;
}

static int by_unit(const void *p, const void *q)
{
	const struct index_entry *a = p, *b = q;
	return a->unit < b->unit ? -1 : a->unit > b->unit;
}

/* Writes what was taken of a term, and forgets it. */
static int put_merged(struct merge *m, const char *term, struct err *e)
{
	struct index_writer w = { 0 };
	struct buf list = { 0 };
	int rc = 0;
	if (m->entries.n)
		qsort(m->entries.v, m->entries.n, sizeof *m->entries.v,
		      by_unit);
	for (size_t i = 0, j; i < m->entries.n; i = j) {
		for (j = i; j < m->entries.n &&
			    m->entries.v[j].unit == m->entries.v[i].unit;)
			j++;
		index_write(&w, m->entries.v[i].unit, &m->entries.v[i], j - i);
	}
	if (m->entries.n) {
		index_write_end(&w, m->forms.v, m->forms.n, &list);
		rc = buf_ok(&list, e);
		if (rc == 0)
			rc = put_list(m->s, m->into, term, list.p, list.n, e);
	}
	for (size_t i = 0; rc == 0 && i < m->forms.n; i++)
		rc = put_word(m->s, m->into, m->forms.v[i], term,
			      m->counts.v[i], e);
	buf_release(&list);
	arena_release(&m->a);
	*m = (struct merge){ .s = m->s,
			     .first = m->first,
			     .into = m->into,
			     .segment = m->segment,
			     .n_units = m->n_units };
	return rc;
}

static int merge_lists(struct merge *m, struct err *e)
{
	static const char sql[] =
		"SELECT term, segment, list FROM posting WHERE segment >="
		" :first AND segment < :into ORDER BY term, segment";
	struct db_stmt *q;
	struct buf term = { 0 };
	int rc;
	if (db_prepare(m->s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":first", m->first);
	db_bind_int(q, ":into", m->into);
	while ((rc = db_step(q, e)) > 0) {
		size_t n;
		if (term.n && !str_eq(buf_text(&term), db_peek(q, 0)) &&
		    put_merged(m, buf_text(&term), e) < 0) {
			rc = -1;
			break;
		}
		buf_clear(&term);
		buf_str(&term, db_peek(q, 0));
		const void *list = db_blob(q, 2, &n);
		if (take(m, term.p, db_int(q, 1), list, n, e) < 0) {
			rc = -1;
			break;
		}
	}
	db_reset(q);
	if (rc == 0 && term.n)
		rc = put_merged(m, buf_text(&term), e);
	buf_release(&term);
	return rc;
}

static int replace(struct merge *m, struct err *e)
{
	static const char move[] =
		"UPDATE indexed SET segment = :into WHERE segment >= :first";
	static const char drop[] = "DELETE FROM segment WHERE id >= :first"
				   " AND id < :into";
	struct db_stmt *q;
	if (db_prepare(m->s->db, move, &q, e) < 0)
		return -1;
	db_bind_int(q, ":into", m->into);
	db_bind_int(q, ":first", m->first);
	if (db_run(q, e) < 0 || db_prepare(m->s->db, drop, &q, e) < 0)
		return -1;
	db_bind_int(q, ":into", m->into);
	db_bind_int(q, ":first", m->first);
	if (db_run(q, e) < 0)
		return -1;
	return size_segment(m->s, m->into, e);
}

static int merge_from(struct store *s, int64_t first, struct err *e)
{
	struct merge m = { .s = s, .first = first };
	int rc = -1;
	if (db_begin(s->db, e) < 0)
		return -1;
	if (load_segments(&m, e) == 0 && new_segment(s, &m.into, e) == 0 &&
	    merge_lists(&m, e) == 0 && replace(&m, e) == 0)
		rc = db_commit(s->db, e);
	else
		db_rollback(s->db);
	free(m.segment);
	arena_release(&m.a);
	return rc;
}

/* The first segment that is smaller than twice all that came after it. */
static int merge(struct store *s, struct err *e)
{
	static const char sql[] =
		"SELECT a.id FROM segment a WHERE a.bytes < 2 * (SELECT"
		" sum(b.bytes) FROM segment b WHERE b.id > a.id) ORDER BY a.id"
		" LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	int rc = db_step(q, e);
	int64_t first = rc > 0 ? db_int(q, 0) : 0;
	db_reset(q);
	return rc > 0 ? merge_from(s, first, e) : rc;
}

int store_index(struct store *s, struct err *e)
{
	struct arena a = { 0 };
	struct store_ids units;
	struct store_names titles;
	size_t at = 0;
	int rc = db_exec(s->db,
			 "DELETE FROM indexed WHERE unit % 2 = 1 AND NOT"
			 " EXISTS(SELECT 1 FROM review r WHERE r.id = unit / 2"
			 " AND r.title <> '')",
			 e);
	if (rc == 0)
		rc = next_units(s, &a, &units, &titles, e);
	while (rc == 0 && at < units.n)
		rc = build(s, &units, &titles, &at, e);
	arena_release(&a);
	return rc == 0 ? merge(s, e) : rc;
}
