/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix recs list: the register, to read and to keep in a spreadsheet. */
#include "register.h"

#include <string.h>

static const struct emit_column columns[] = {
	{ "review", "Review", EMIT_LEFT, false },
	{ "area", "Area", EMIT_LEFT, false },
	{ "published", "Published", EMIT_LEFT, false },
	{ "kind", "Kind", EMIT_LEFT, false },
	{ "number", "No.", EMIT_LEFT, false },
	{ "text", "Text", EMIT_LEFT, false },
	{ "addressees", "Addressed to", EMIT_LEFT, false },
	{ "where", "Where", EMIT_LEFT, false },
	{ "status", "Status", EMIT_LEFT, false },
	{ "answer", "Answer", EMIT_LEFT, false },
	{ "answer_where", "Answered in", EMIT_LEFT, false },
	{ "due", "Due", EMIT_LEFT, false },
	{ "owner", "Owner", EMIT_LEFT, false },
	{ "note", "Note", EMIT_LEFT, false },
	{ "answer_status", "Status as answered", EMIT_LEFT, false },
	{ "answer_due", "Due as answered", EMIT_LEFT, false },
	{ "themes", "Themes", EMIT_LEFT, false },
	{ "cluster", "Cluster", EMIT_LEFT, true },
	{ "id", "Id", EMIT_LEFT, false },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

const char *register_status(const struct store_rec *x)
{
	return *x->entered[0] ? x->entered[0] : x->status;
}

const char *register_due(const struct store_rec *x)
{
	return *x->entered[1] ? x->entered[1] : x->due;
}

const char *register_year(struct arena *a, const struct store_rec *x)
{
	return x->year ? arena_fmt(a, "%d", x->year) : "";
}

/* "followed up: done, due 2026-02-01, Head of Service: note" */
static void put_entered(struct cmd *c, const struct store_rec *x)
{
	const char *const *v = x->entered;
	struct buf b = { 0 };
	if (*v[0])
		buf_str(&b, v[0]);
	if (*v[1])
		buf_fmt(&b, "%sdue %s", b.n ? ", " : "", v[1]);
	if (*v[2])
		buf_fmt(&b, "%sowner: %s", b.n ? ", " : "", v[2]);
	if (b.n || *v[3])
		fprintf(c->out, "   followed up%s%s\n", b.n ? ": " : "",
			buf_text(&b));
	if (*v[3])
		put_folded(c, v[3]);
	buf_release(&b);
}

static void put_answer(struct cmd *c, const struct store_rec *x)
{
	bool over = *x->entered[0] && *x->status &&
		    !str_eq(x->entered[0], x->status);
	if (!*x->answer && !*x->status)
		return;
	fprintf(c->out, "   answered%s%s%s%s%s  [%s]\n", *x->status ? ": " : "",
		x->status, *x->due ? ", due " : "", x->due,
		over ? " (the status followed up stands over it)" : "",
		x->answer_cite);
	put_folded(c, x->answer);
}

static void put_as_text(struct cmd *c, const struct store_recs *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct store_rec *x = &all->v[i];
		if (!i || !str_eq(x->review, x[-1].review))
			fprintf(c->out, "%s%s  %s%s%s\n", i ? "\n" : "",
				x->review, x->area, *x->area ? ", " : "",
				x->published);
		fprintf(c->out, "   %s%s%s%s%s  [%s]\n", x->kind,
			*x->number ? " " : "", x->number,
			*x->addressees ? ", to: " : "", x->addressees, x->cite);
		put_folded(c, x->text);
		if (*x->themes)
			fprintf(c->out, "   themes: %s\n", x->themes);
		if (x->cluster)
			fprintf(c->out, "   said elsewhere: cluster %lld\n",
				(long long)x->cluster);
		put_entered(c, x);
		put_answer(c, x);
	}
}

static void put_as_table(struct cmd *c, const struct store_recs *all,
			 const char *about)
{
	struct emit_cell *cells =
		arena_alloc(&c->a, (all->n * N_COLUMNS + 1) * sizeof *cells);
	for (size_t i = 0; i < all->n; i++) {
		const struct store_rec *x = &all->v[i];
		const char *const v[N_COLUMNS] = {
			x->review,
			x->area,
			x->published,
			x->kind,
			x->number,
			x->text,
			x->addressees,
			x->cite,
			register_status(x),
			x->answer,
			x->answer_cite,
			register_due(x),
			x->entered[2],
			x->entered[3],
			x->status,
			x->due,
			x->themes,
			x->cluster ? arena_fmt(&c->a, "%lld",
					       (long long)x->cluster)
				   : "",
			x->identity,
		};
		for (size_t k = 0; k < N_COLUMNS; k++)
			cells[i * N_COLUMNS + k].text = v[k];
	}
	struct emit_table t = {
		.title = "Recommendations and learning",
		.about = about,
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = cells,
		.n_rows = all->n,
	};
	put_table(c, &t);
}

void register_list(struct cmd *c, const struct store_recs *all,
		   const char *about)
{
	if (c->emit.format != EMIT_TEXT) {
		put_as_table(c, all, about);
		return;
	}
	put_as_text(c, all);
	if (!c->quiet)
		fprintf(c->out, "%s%s\n", all->n ? "\n" : "", about);
}
