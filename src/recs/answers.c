/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a board answered. In a table each row is an answer; elsewhere a label
 * ("Recommendation 3: …") opens one, the recommendation may be repeated there,
 * and what follows is the answer.
 */
#include "answers.h"

#include <string.h>

#include "asks.h"
#include "column.h"
#include "status.h"
#include "words.h"

struct reader {
	struct arena *a;
	const struct text_doc *t;
	const struct zone *zones;
	const struct units *units;
	struct recs *out;
	bool response; /* the whole document is one */
	struct columns k;
	bool open;
	bool heading; /* it was opened by a heading, of this level */
	int level;
	struct recs_answer now;
	struct buf quoted, text;
};

static void add(struct buf *b, const char *s)
{
	if (b->n && *s)
		buf_char(b, ' ');
	buf_str(b, s);
}

static void close_answer(struct reader *r)
{
	if (!r->open)
		return;
	r->open = false;
	struct recs_answer *x = &r->now;
	x->quoted = arena_dup(r->a, buf_text(&r->quoted), r->quoted.n);
	x->text = arena_dup(r->a, buf_text(&r->text), r->text.n);
	struct arena a = { 0 };
	const char *plain = words_plain(&a, x->text);
	if (!*x->status)
		x->status = status_of_text(plain);
	if (!*x->due)
		x->due = status_due(r->a, plain, true);
	arena_release(&a);
	/* A recommendation that is only repeated is not answered. */
	if (*x->text || *x->status)
		*ARENA_PUSH(r->a, &r->out->answers) = *x;
}

static void open_answer(struct reader *r, const struct unit *u,
			const char *number)
{
	close_answer(r);
	buf_clear(&r->quoted);
	buf_clear(&r->text);
	r->now = (struct recs_answer){ .number = arena_str(r->a, number),
				       .status = "",
				       .due = "",
				       .page = u->page,
				       .passage = u->passage };
	r->open = true;
	r->heading = u->passage == RECS_NOWHERE;
	r->level = r->t->sections.v[u->section].level;
}

/* ---- tables ---- */

/* The number of a row, and what its cell says besides. */
static const char *row_number(struct reader *r, const char *cell,
			      const char **quoted)
{
	struct label l;
	if (*cell)
		return label_read(cell, true, &l) && l.n && l.alone
			       ? arena_dup(r->a, l.number, l.n)
			       : mark_bare(r->a, cell);
	if (!label_read(*quoted, false, &l) || !l.n)
		return "";
	*quoted += l.after;
	return arena_dup(r->a, l.number, l.n);
}

static void set_status(struct reader *r, const struct cells *c)
{
	struct arena a = { 0 };
	static const enum column from[] = { COLUMN_RESPONSE, COLUMN_STATUS };
	for (size_t i = 0; i < 2 && !*r->now.status; i++)
		r->now.status = status_of_column(
			words_plain(&a, cells_of(c, &r->k, from[i])));
	if (!*r->now.due)
		r->now.due = status_due(
			r->a, words_plain(&a, cells_of(c, &r->k, COLUMN_WHEN)),
			false);
	arena_release(&a);
}

static void read_row(struct reader *r, const struct unit *u,
		     const struct cells *c)
{
	const char *quoted = cells_of(c, &r->k, COLUMN_RECOMMENDATION);
	if (!*quoted)
		quoted = cells_of(c, &r->k, COLUMN_SUBJECT);
	const char *number =
		row_number(r, cells_of(c, &r->k, COLUMN_NUMBER), &quoted);
	/* A further action for the recommendation above, or what of it went
	 * over the page. */
	bool further = r->open &&
		       (*quoted ? !*number && *quoted >= 'a' && *quoted <= 'z'
				: !*number || str_eq(number, r->now.number));
	if (!further)
		open_answer(r, u, number);
	add(&r->quoted, quoted);
	add(&r->text, cells_of(c, &r->k, COLUMN_RESPONSE));
	add(&r->text, cells_of(c, &r->k, COLUMN_ACTION));
	if (!columns_have(&r->k, COLUMN_ACTION) || !r->text.n)
		add(&r->text, cells_of(c, &r->k, COLUMN_STATUS));
	set_status(r, c);
}

static bool answers_in(const struct columns *k)
{
	return columns_have(k, COLUMN_RESPONSE) ||
	       columns_have(k, COLUMN_ACTION) || columns_have(k, COLUMN_STATUS);
}

/* "Recommendation 3: …" over the whole width of a table. */
static bool read_banner(struct reader *r, const struct unit *u,
			const struct cells *c)
{
	struct label l;
	size_t filled = 0;
	for (size_t i = 0; i < c->n; i++)
		filled += *c->v[i] != '\0';
	if (filled != 1 || !label_read(c->v[0], true, &l) ||
	    l.kind != RECS_RECOMMENDATION || !l.n)
		return false;
	open_answer(r, u, arena_dup(r->a, l.number, l.n));
	add(&r->quoted, c->v[0] + l.after);
	return true;
}

static void read_table_row(struct reader *r, const struct unit *u)
{
	struct cells c;
	cells_split(r->a, u->text, &c);
	if (columns_read(r->a, &c, &r->k) || read_banner(r, u, &c))
		return;
	if (r->k.n && answers_in(&r->k))
		read_row(r, u, &c);
}

/* ---- text ---- */

static bool opens(const struct reader *r, const struct unit *u)
{
	if (u->kind == UNIT_LABEL)
		return u->label.n && (u->label.kind == RECS_RECOMMENDATION ||
				      u->label.kind == RECS_FINDING);
	return r->response && u->own && !u->mark.letter &&
	       r->zones[u->section].kind != ZONE_NONE;
}

/* Whether the paragraph after a bare label repeats the recommendation: then
 * the answer is still to come. */
static bool is_quoted(const struct reader *r, size_t i)
{
	const struct unit *u = &r->units->v[i];
	if (r->text.n || status_answers(u->plain))
		return false;
	if (r->quoted.n)
		return words_last(buf_text(&r->quoted)) == ':';
	return i + 1 < r->units->n && !opens(r, u + 1) &&
	       (u[1].section == u->section ||
		status_answers(r->zones[u[1].section].title));
}

static void read_unit(struct reader *r, size_t i)
{
	const struct unit *u = &r->units->v[i];
	const char *whom;
	if (u->kind == UNIT_ROW) {
		read_table_row(r, u);
		return;
	}
	r->k = (struct columns){ 0 };
	if (opens(r, u)) {
		open_answer(r, u, u->number);
		add(status_answers(u->plain) ? &r->text : &r->quoted, u->text);
	} else if (!r->open) {
		return;
	} else if (asks_is_field(u->plain, &whom)) {
		if (!*r->now.due)
			r->now.due = status_due(r->a, u->plain, false);
		if (!*r->now.status && words_at(u->plain, "status"))
			r->now.status = status_of_column(u->plain);
	} else {
		add(is_quoted(r, i) ? &r->quoted : &r->text, u->text);
	}
}

/* A new section ends an answer, unless it stands below the heading that opened
 * it or is itself headed "Response". */
static void enter(struct reader *r, size_t section)
{
	const struct text_heading *h = &r->t->sections.v[section];
	if (!r->open || r->zones[section].labelled ||
	    status_answers(r->zones[section].title) ||
	    (r->heading && h->level > r->level))
		return;
	close_answer(r);
}

void answers_find(struct arena *a, const struct text_doc *t,
		  const struct zone *zones, const struct units *units,
		  bool response, struct recs *out)
{
	struct reader r = { .a = a,
			    .t = t,
			    .zones = zones,
			    .units = units,
			    .out = out,
			    .response = response };
	for (size_t s = 0; s < t->sections.n; s++) {
		enum zone_kind kind = zones[s].kind;
		enter(&r, s);
		r.k = (struct columns){ 0 };
		if (kind == ZONE_SKIP ||
		    (!response && kind != ZONE_RESPONSE && !zones[s].plan)) {
			close_answer(&r);
			continue;
		}
		for (size_t i = units->first[s]; i < units->first[s + 1]; i++)
			read_unit(&r, i);
	}
	close_answer(&r);
	buf_release(&r.quoted);
	buf_release(&r.text);
}
