/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recommendations of a review, with all that is known of each. */
#include "store.h"

#include <string.h>

#include "parts.h"

/* ---- themes ---- */

struct said { /* a tag of a passage of a recommendation */
	int64_t rec, passage, theme;
	enum theme_assertion told;
	const char *name, *words;
};

struct saids {
	struct said *v;
	size_t n, cap;
};

static int read_saids(struct store *s, struct arena *a, int64_t review,
		      struct saids *out, struct err *e)
{
	/* Offsets count bytes. */
	static const char sql[] =
		"SELECT m.id, p.id, t.id, g.assertion, t.name,"
		" CAST(substr(CAST(p.text AS BLOB), g.start_offset + 1,"
		" g.end_offset - g.start_offset) AS TEXT)"
		" FROM recommendation m JOIN tagged g ON g.passage_id BETWEEN"
		" m.passage_id AND coalesce(m.passage_last, m.passage_id)"
		" JOIN passage p ON p.id = g.passage_id"
		" JOIN theme t ON t.id = g.theme_id AND t.active"
		" WHERE m.review_id = :id AND m.repeats IS NULL"
		" AND g.assertion IN (:present, :recommended)"
		" ORDER BY m.id, t.name, g.assertion";
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", review);
	db_bind_int(q, ":present", THEME_PRESENT);
	db_bind_int(q, ":recommended", THEME_RECOMMENDED);
	while ((rc = db_step(q, e)) > 0) {
		struct said *x = ARENA_PUSH(a, out);
		x->rec = db_int(q, 0);
		x->passage = db_int(q, 1);
		x->theme = db_int(q, 2);
		x->told = (enum theme_assertion)db_int(q, 3);
		x->name = db_text(q, 4, a);
		x->words = db_text(q, 5, a);
	}
	return rc;
}

/* People's word on the passage stands over what the program read. */
static enum theme_assertion counts_as(const struct store_decisions *by,
				      const struct said *x)
{
	for (size_t i = 0; i < by->n; i++)
		if (by->v[i].passage == x->passage &&
		    by->v[i].theme == x->theme)
			return store_counts_as(x->told, &by->v[i].value);
	return x->told;
}

/* "neglect (recommended practice); training (present)": of the tags whose
 * words are in the recommendation itself, as a passage may hold several. */
static const char *themes_of(struct arena *a, const struct saids *all,
			     const struct store_decisions *by,
			     const struct store_rec *x)
{
	struct buf b = { 0 };
	const char *last = "";
	for (size_t i = 0; i < all->n; i++) {
		const struct said *t = &all->v[i];
		if (t->rec != x->id || str_eq(t->name, last) ||
		    !strstr(x->text, t->words))
			continue;
		enum theme_assertion as = counts_as(by, t);
		if (as != THEME_PRESENT && as != THEME_RECOMMENDED)
			continue;
		buf_fmt(&b, "%s%s (%s)", b.n ? "; " : "", t->name,
			theme_assertion_name(as));
		last = t->name;
	}
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static int add_themes(struct store *s, struct arena *a, int64_t review,
		      struct store_recs *out, size_t from, struct err *e)
{
	struct saids all = { 0 };
	struct store_decisions by = { 0 };
	if (read_saids(s, a, review, &all, e) < 0 ||
	    (all.n && store_decisions(s, a, review, &by, e) < 0))
		return -1;
	for (size_t i = from; i < out->n; i++)
		out->v[i].themes = themes_of(a, &all, &by, &out->v[i]);
	return 0;
}

/* ---- all of it ---- */

static void read_rec(struct db_stmt *q, struct arena *a, struct store_rec *x)
{
	const char **fields[] = {
		&x->kind,       &x->number,     &x->under,     &x->text,
		&x->addressees, &x->answer,     &x->status,    &x->due,
		&x->review,     &x->area,       &x->published, &x->entered[0],
		&x->entered[1], &x->entered[2], &x->entered[3]
	};
	const int n = sizeof fields / sizeof *fields;
	struct store_place at;
	for (int i = 0; i < n; i++)
		*fields[i] = db_text(q, i, a);
	x->id = db_int(q, n);
	x->passage = db_int(q, n + 1);
	x->year = (int)db_int(q, n + 2);
	x->cluster = db_int(q, n + 3);
	x->identity = recs_identity(a, x->kind, x->number, x->text);
	store_read_place(q, n + 4, a, &at);
	x->cite = store_cite(a, &at);
	store_read_place(q, n + 12, a, &at);
	x->answer_cite = db_is_null(q, n + 12) ? "" : store_cite(a, &at);
}

int store_recs(struct store *s, struct arena *a, int64_t review,
	       struct store_recs *out, struct err *e)
{
	static const char sql[] =
		"SELECT m.kind, m.number, m.under, m.text, m.addressees,"
		" coalesce(w.text, ''), coalesce(w.status, ''),"
		" coalesce(w.due, ''), r.key, r.area, r.published, x.status,"
		" x.due, x.owner, x.note, m.id, m.passage_id,"
		" r.published_year, m.cluster,"
		" d.source_file, d.role, '', '', coalesce(p.paragraph, ''),"
		" coalesce(p.page_label, ''), m.page * d.paged, p.confidence,"
		" g.source_file, g.role, '', '', coalesce(y.paragraph, ''),"
		" coalesce(y.page_label, ''), w.page * g.paged, y.confidence"
		" FROM recommendation m JOIN review r ON r.id = m.review_id"
		" JOIN document d ON d.id ="
		" m.document_id LEFT JOIN passage p ON p.id = m.passage_id"
		" LEFT JOIN answer w ON w.id = (SELECT id FROM answer WHERE"
		" recommendation_id = m.id ORDER BY status = '', id DESC LIMIT"
		" 1) LEFT JOIN document g ON g.id = w.document_id LEFT JOIN"
		" passage y ON y.id = w.passage_id LEFT JOIN action x ON x.id ="
		" (SELECT max(id) FROM action WHERE recommendation_id = m.id)"
		" WHERE m.review_id = :id AND"
		" m.repeats IS NULL ORDER BY m.kind <> 'recommendation',"
		" m.kind, d.rank, m.document_id, m.seq";
	size_t from = out->n;
	struct db_stmt *q;
	int rc;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", review);
	while ((rc = db_step(q, e)) > 0)
		read_rec(q, a, ARENA_PUSH(a, out));
	return rc < 0 ? -1 : add_themes(s, a, review, out, from, e);
}
