/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of revix code: what is to be coded, and what coders differ on. */
#include "code.h"

#include <string.h>

#define SHEET_FIXED 6

struct sheet {
	struct emit_column columns[SHEET_FIXED + 8];
	size_t n_columns;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
};

static void sheet_column(struct sheet *s, const char *name)
{
	s->columns[s->n_columns++] =
		(struct emit_column){ name, NULL, EMIT_LEFT, false };
}

static void sheet_start(struct sheet *s)
{
	static const char *const fixed[SHEET_FIXED] = { "unit",  "theme",
							"value", "coder",
							"date",  "note" };
	for (size_t i = 0; i < SHEET_FIXED; i++)
		sheet_column(s, fixed[i]);
}

static void sheet_cell(struct cmd *c, struct sheet *s, const char *text)
{
	ARENA_PUSH(&c->a, &s->cells)->text = text;
}

/* A sheet may hold days of somebody's work: none is written over unasked. */
static int check_free(struct cmd *c, struct err *e)
{
	if (!c->output || !fs_is_file(c->output) ||
	    args_flag(&c->args, "force"))
		return 0;
	return err_set(e, ERR_USAGE,
		       "%s: this file is there already, and may have been "
		       "filled in; choose another name, or write over it with "
		       "--force",
		       c->output);
}

/* How many rows were put. */
static size_t sheet_put(struct cmd *c, struct sheet *s)
{
	struct emit_table t = {
		.columns = s->columns,
		.n_columns = s->n_columns,
		.cells = s->cells.v,
		.n_rows = s->cells.n / s->n_columns,
	};
	use_format(c, EMIT_CSV);
	put_table(c, &t);
	if (c->output && !c->quiet)
		fprintf(stderr, "%zu row%s in %s\n", t.n_rows,
			t.n_rows == 1 ? "" : "s", c->output);
	return t.n_rows;
}

static void sheet_unit(struct cmd *c, struct sheet *s, const char *unit,
		       const char *theme, const char *coder)
{
	sheet_cell(c, s, unit);
	sheet_cell(c, s, theme);
	sheet_cell(c, s, "");
	sheet_cell(c, s, coder);
	sheet_cell(c, s, "");
	sheet_cell(c, s, "");
}

/* What a reader needs to judge a passage, and nothing of what the program
 * made of it. */
static int sheet_passage(struct cmd *c, struct sheet *s, int64_t passage,
			 struct err *e)
{
	struct store_evidence x[3] = { 0 };
	if (store_around(c->store, &c->a, passage, x, e) < 0)
		return -1;
	sheet_cell(c, s, x[1].at.heading);
	sheet_cell(c, s, x[0].text ? x[0].text : "");
	sheet_cell(c, s, x[1].text);
	sheet_cell(c, s, x[2].text ? x[2].text : "");
	return 0;
}

static int sample_theme(struct cmd *c, struct sheet *s, const char *theme,
			struct err *e)
{
	struct coding_candidates all = { 0 };
	struct coding_sample drawn = { 0 };
	const char *coder = args_text(&c->args, "coder");
	int64_t n, seed;
	if (args_int(&c->args, "number", 1, 100000, 50, &n, e) < 0 ||
	    args_int(&c->args, "seed", 0, INT64_MAX - 1, 1, &seed, e) < 0 ||
	    store_candidates(c->store, &c->a, theme, &all, e) < 0)
		return -1;
	coding_draw(&c->a, &all, (size_t)n, (uint64_t)seed, &drawn);
	if (store_put_sample(c->store, theme, &drawn, now_utc(c), e) < 0)
		return -1;
	for (size_t i = 0; i < drawn.n; i++) {
		int64_t id = drawn.v[i].passage;
		sheet_unit(c, s, arena_fmt(&c->a, "%lld", (long long)id), theme,
			   coder ? coder : "");
		if (sheet_passage(c, s, id, e) < 0)
			return -1;
	}
	return 0;
}

int code_sample(struct cmd *c, struct err *e)
{
	struct sheet s = { 0 };
	struct store_names themes = { 0 };
	sheet_start(&s);
	sheet_column(&s, "heading");
	sheet_column(&s, "before");
	sheet_column(&s, "text");
	sheet_column(&s, "after");
	if (check_free(c, e) < 0)
		return -1;
	code_themes(c, &themes);
	if (!themes.n && store_themes(c->store, &c->a, &themes, e) < 0)
		return -1;
	if (store_begin(c->store, e) < 0)
		return -1;
	for (size_t i = 0; i < themes.n; i++) {
		if (sample_theme(c, &s, themes.v[i], e) < 0) {
			store_rollback(c->store);
			return -1;
		}
	}
	if (store_commit(c->store, e) < 0)
		return -1;
	size_t rows = sheet_put(c, &s);
	if (!rows)
		diag_add(&c->diags, DIAG_NOTE, "no-passage",
			 (struct diag_at){ 0 },
			 "the store has no passage to draw");
	return rows ? CMD_OK : CMD_LOST;
}

/* ---- what coders differ on ---- */

int code_adjudicate(struct cmd *c, struct err *e)
{
	bool passages = args_flag(&c->args, "passages");
	struct codings all = { 0 };
	struct sheet s = { 0 };
	if (check_free(c, e) < 0 || code_read(c, &all, e) < 0)
		return -1;
	sheet_start(&s);
	sheet_column(&s, "decisions");
	if (passages) {
		sheet_column(&s, "heading");
		sheet_column(&s, "before");
		sheet_column(&s, "text");
		sheet_column(&s, "after");
	}
	for (size_t i = 0; i < all.n;) {
		size_t from = i, at;
		struct buf b = { 0 };
		for (; i < all.n && str_eq(all.v[i].unit, all.v[from].unit) &&
		       str_eq(all.v[i].theme, all.v[from].theme);
		     i++)
			buf_fmt(&b, "%s%s: %s", b.n ? "; " : "",
				*all.v[i].coder ? all.v[i].coder : "(no name)",
				theme_status_name(all.v[i].value));
		const char *said = arena_str(&c->a, buf_text(&b));
		buf_release(&b);
		if (coding_in_force(all.v + from, i - from, &at) !=
		    CODING_DIFFERS)
			continue;
		sheet_unit(c, &s, all.v[from].unit, all.v[from].theme,
			   "adjudicated");
		sheet_cell(c, &s, said);
		int64_t id;
		if (passages && str_int(all.v[from].unit, 1, INT64_MAX, &id) &&
		    sheet_passage(c, &s, id, e) < 0)
			return -1;
	}
	if (sheet_put(c, &s))
		return CMD_OK;
	diag_add(&c->diags, DIAG_NOTE, "nothing-to-settle",
		 (struct diag_at){ 0 },
		 "there is nothing to settle: of %zu codings of %ss none "
		 "differs from another coder's on the same %s and theme "
		 "without an adjudication",
		 all.n, code_unit(c), code_unit(c));
	return CMD_LOST;
}
