/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which review a document without a row belongs to, by what it says of
 * itself. The same name is given to children in several areas and years, so
 * only name, area and year together make a review the same; and a copy of
 * most of the text does, unless something else speaks against it.
 */
#include "store.h"

#include <string.h>

#include "parts.h"

/* How much of the shorter text the other must hold. The runs of words of a
 * short one say less: lists of cases are written to one pattern. */
#define NEAR_DUPLICATE       0.5
#define NEAR_DUPLICATE_SHORT 0.8
#define SHORT_RUNS           300

/* Places of a mark that are looked up: of two documents with a resemblance of
 * 0.2 one is found among them in 97 of 100 cases (1 - 0.8^16). */
#define PLACES 16
/* Words that more documents than this share are nobody's own. */
#define SHARERS 50

struct names {
	const char **v;
	size_t n, cap;
};

/* What a document or a row says by which it can be told. */
struct side {
	struct names aliases;
	const char *area, *incident, *completed, *published;
};

static void add_fact(struct arena *a, struct side *x, const char *name,
		     const char *value)
{
	if (!*value)
		return;
	if (str_eq(name, "alias"))
		*ARENA_PUSH(a, &x->aliases) = value;
	else if (str_eq(name, "area") && !x->area)
		x->area = value;
	else if (str_eq(name, "incident") && !x->incident)
		x->incident = value;
	else if (str_eq(name, "completed") && !x->completed)
		x->completed = value;
	else if (str_eq(name, "published") && !x->published)
		x->published = value;
}

static const char *shared_alias(const struct side *x, const struct side *y)
{
	for (size_t i = 0; i < x->aliases.n; i++)
		for (size_t k = 0; k < y->aliases.n; k++)
			if (str_eq_nocase(store_bare_label(x->aliases.v[i]),
					  store_bare_label(y->aliases.v[k])))
				return x->aliases.v[i];
	return NULL;
}

static bool same_year(const char *x, const char *y)
{
	return x && y && strncmp(x, y, 4) == 0;
}

/* The year of the incident where both have it, else one of the report's. */
static bool years_agree(const struct side *x, const struct side *y)
{
	if (x->incident && y->incident)
		return same_year(x->incident, y->incident);
	return same_year(x->completed, y->completed) ||
	       same_year(x->published, y->published) ||
	       same_year(x->completed, y->published) ||
	       same_year(x->published, y->completed);
}

static bool disagree(const struct side *x, const struct side *y)
{
	return (x->area && y->area && !str_eq_nocase(x->area, y->area)) ||
	       (x->incident && y->incident &&
		!same_year(x->incident, y->incident)) ||
	       (x->aliases.n && y->aliases.n && !shared_alias(x, y));
}

/* Name, area and year; *name is what they share. */
static bool is_same_case(const struct side *x, const struct side *y,
			 const char **name)
{
	*name = shared_alias(x, y);
	return *name && x->area && y->area && str_eq_nocase(x->area, y->area) &&
	       years_agree(x, y);
}

/* Name and area, and no year to tell by: for a person to say. */
static bool may_be_same(const struct side *x, const struct side *y)
{
	return shared_alias(x, y) && x->area && y->area && !disagree(x, y) &&
	       (!x->incident || !y->incident);
}

/* ---- what there is to compare with ---- */

struct candidate {
	int64_t id; /* of the document, or of the review of a row */
	const char *review, *file;
	struct text_mark mark;
	struct side side;
};

struct candidates {
	struct candidate *v;
	size_t n, cap;
};

static int read_side(struct store *s, struct arena *a, const char *sql,
		     struct candidate *c, struct err *e)
{
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", c->id);
	while ((rc = db_step(q, e)) > 0)
		add_fact(a, &c->side, db_text(q, 0, a), db_text(q, 1, a));
	return rc;
}

static int64_t place_hash(const struct text_mark *m, int place)
{
	size_t step = TEXT_MARK / PLACES;
	return ((int64_t)place << 32) | m->v[(size_t)place * step];
}

int store_put_mark(struct store *s, int64_t doc, const struct text_mark *mark,
		   struct err *e)
{
	static const char clear[] = "DELETE FROM document_hash"
				    " WHERE document_id = :doc";
	static const char sql[] = "INSERT INTO document_hash(hash,"
				  " document_id) VALUES(:hash, :doc)";
	struct db_stmt *q;
	if (db_prepare(s->db, clear, &q, e) < 0)
		return -1;
	db_bind_int(q, ":doc", doc);
	if (db_run(q, e) < 0)
		return -1;
	for (int i = 0; mark && mark->runs && i < PLACES; i++) {
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":hash", place_hash(mark, i));
		db_bind_int(q, ":doc", doc);
		if (db_run(q, e) < 0)
			return -1;
	}
	return 0;
}

static bool is_copy(const struct text_mark *x, const struct text_mark *y)
{
	uint32_t runs = x->runs < y->runs ? x->runs : y->runs;
	return text_containment(x, y) >=
	       (runs < SHORT_RUNS ? NEAR_DUPLICATE_SHORT : NEAR_DUPLICATE);
}

static bool is_listed(const struct candidates *all, int64_t id)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->v[i].id == id)
			return true;
	return false;
}

/* Each once; with `like` only copies of it. */
static int read_documents(struct arena *a, struct db_stmt *q,
			  const struct text_mark *like, struct candidates *out,
			  struct err *e)
{
	int rc;
	while ((rc = db_step(q, e)) > 0) {
		struct text_mark mark = { 0 };
		size_t n;
		const void *p = db_blob(q, 3, &n);
		if (p && n == sizeof mark)
			memcpy(&mark, p, n);
		if ((like && !is_copy(like, &mark)) ||
		    is_listed(out, db_int(q, 0)))
			continue;
		struct candidate *c = ARENA_PUSH(a, out);
		c->id = db_int(q, 0);
		c->review = db_text(q, 1, a);
		c->file = db_text(q, 2, a);
		c->mark = mark;
	}
	return rc;
}

/* Documents that share words. */
static int find_by_words(struct store *s, struct arena *a,
			 const struct store_likeness *x, struct candidates *out,
			 struct err *e)
{
	static const char sql[] =
		"SELECT d.id, r.key, d.source_file, d.mark FROM document_hash"
		" h JOIN document d ON d.id = h.document_id JOIN review r ON"
		" r.id = d.review_id WHERE h.hash = :hash AND d.source_file <>"
		" :file AND r.counted ORDER BY d.id LIMIT :limit";
	struct db_stmt *q;
	for (int i = 0; x->mark && x->mark->runs && i < PLACES; i++) {
		if (db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":hash", place_hash(x->mark, i));
		db_bind_text(q, ":file", x->file);
		db_bind_int(q, ":limit", SHARERS);
		if (read_documents(a, q, x->mark, out, e) < 0)
			return -1;
	}
	return 0;
}

/* Documents that share a name. */
static int find_named(struct store *s, struct arena *a, const char *file,
		      const char *alias, struct candidates *out, struct err *e)
{
	static const char sql[] =
		"SELECT DISTINCT d.id, r.key, d.source_file, d.mark FROM fact"
		" f JOIN document d ON d.id = f.document_id JOIN review r ON"
		" r.id = d.review_id WHERE f.source = 'text' AND f.name ="
		" 'alias' AND f.value = :alias AND d.source_file <> :file AND"
		" r.counted ORDER BY d.id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":alias", alias);
	db_bind_text(q, ":file", file);
	return read_documents(a, q, NULL, out, e);
}

/* Reviews of the catalogue whose child has the name. */
static int find_rows(struct store *s, struct arena *a, const char *name,
		     struct candidates *out, struct err *e)
{
	static const char sql[] =
		"SELECT DISTINCT r.id, r.key FROM child c JOIN review r ON"
		" r.id = c.review_id AND r.in_catalogue WHERE c.source ="
		" 'catalogue' AND c.label IN (:name, :bare) COLLATE NOCASE"
		" ORDER BY r.id";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	db_bind_text(q, ":bare", store_bare_label(name));
	while ((rc = db_step(q, e)) > 0) {
		struct candidate *c = ARENA_PUSH(a, out);
		c->id = db_int(q, 0);
		c->review = db_text(q, 1, a);
		*ARENA_PUSH(a, &c->side.aliases) = arena_str(a, name);
	}
	return rc;
}

static int find_all(struct store *s, struct arena *a,
		    const struct store_likeness *x, const struct side *me,
		    struct candidates *documents, struct candidates *rows,
		    struct err *e)
{
	static const char of_document[] =
		"SELECT name, value FROM fact WHERE document_id = :id AND"
		" source = 'text' ORDER BY id";
	static const char of_review[] =
		"SELECT name, value FROM fact WHERE review_id = :id AND source"
		" = 'catalogue' ORDER BY id";
	for (size_t i = 0; i < me->aliases.n; i++)
		if (find_named(s, a, x->file, me->aliases.v[i], documents, e) <
			    0 ||
		    find_rows(s, a, me->aliases.v[i], rows, e) < 0)
			return -1;
	if (find_by_words(s, a, x, documents, e) < 0)
		return -1;
	for (size_t i = 0; i < documents->n; i++)
		if (read_side(s, a, of_document, &documents->v[i], e) < 0)
			return -1;
	for (size_t i = 0; i < rows->n; i++)
		if (read_side(s, a, of_review, &rows->v[i], e) < 0)
			return -1;
	return 0;
}

/* ---- deciding ---- */

struct decision {
	const char *review, *why;
};

static void by_text(struct arena *a, const struct store_likeness *x,
		    const struct side *me, const struct candidates *all,
		    struct decision *out)
{
	double best = 0;
	const struct candidate *chosen = NULL;
	for (size_t i = 0; x->mark && i < all->n; i++) {
		const struct candidate *c = &all->v[i];
		double held = text_containment(x->mark, &c->mark);
		if (held > best && is_copy(x->mark, &c->mark) &&
		    !disagree(me, &c->side)) {
			best = held;
			chosen = c;
		}
	}
	if (!chosen)
		return;
	out->review = chosen->review;
	out->why = arena_fmt(a,
			     "about %.0f%% of its text is in %s, and "
			     "nothing speaks against it",
			     best * 100, chosen->file);
}

/* One review that has the same name, area and year; several: none. */
static void by_name(struct arena *a, const struct side *me,
		    const struct candidates *all, struct decision *out)
{
	const struct candidate *chosen = NULL;
	const char *name = NULL, *shared;
	for (size_t i = 0; i < all->n; i++) {
		const struct candidate *c = &all->v[i];
		if (!is_same_case(me, &c->side, &shared))
			continue;
		if (chosen && !str_eq(chosen->review, c->review)) {
			out->why = arena_fmt(
				a,
				"%s of %s in the same year could be review "
				"\"%s\" or \"%s\": give it a row in the "
				"catalogue",
				shared, me->area, chosen->review, c->review);
			return;
		}
		chosen = chosen ? chosen : c;
		name = shared;
	}
	if (!chosen)
		return;
	out->review = chosen->review;
	out->why = arena_fmt(
		a, "%s, %s and the year are those of %s", name, me->area,
		chosen->file ? chosen->file : "a row of the catalogue");
}

static void ask(struct arena *a, const struct side *me,
		const struct candidates *all, struct decision *out)
{
	for (size_t i = 0; i < all->n && !*out->why; i++)
		if (may_be_same(me, &all->v[i].side))
			out->why = arena_fmt(
				a,
				"%s of %s may be the child of review \"%s\", "
				"but nothing here says the year: if so, give "
				"the file a row in the catalogue",
				shared_alias(me, &all->v[i].side), me->area,
				all->v[i].review);
}

int store_find_like(struct store *s, struct arena *a,
		    const struct store_likeness *x, const char **review,
		    const char **why, struct err *e)
{
	struct side me = { 0 };
	struct candidates documents = { 0 }, rows = { 0 };
	struct decision d = { NULL, "" };
	for (size_t i = 0; x->facts && i < x->facts->n; i++)
		add_fact(a, &me, x->facts->v[i].name, x->facts->v[i].value);
	if (find_all(s, a, x, &me, &documents, &rows, e) < 0)
		return -1;
	by_text(a, x, &me, &documents, &d);
	if (!d.review)
		by_name(a, &me, &rows, &d);
	if (!d.review && !*d.why)
		by_name(a, &me, &documents, &d);
	if (!d.review && !*d.why)
		ask(a, &me, &rows, &d);
	if (!d.review && !*d.why)
		ask(a, &me, &documents, &d);
	*review = d.review;
	*why = d.why;
	return 0;
}
