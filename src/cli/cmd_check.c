/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix check: what was odd, and whether catalogue and files agree. */
#include "commands.h"

#include <stdlib.h>
#include <string.h>

struct rows {
	struct arena *a;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	size_t n, lost;
	bool all;
};

static void put(struct rows *r, const char *text)
{
	ARENA_PUSH(r->a, &r->cells)->text = arena_str(r->a, text);
}

/* A row of `export diagnostics`: file, page, line, level, code, text. */
static int from_store(void *ctx, const char *const *x, struct err *e)
{
	struct rows *r = ctx;
	(void)e;
	r->lost += str_eq(x[3], "lost");
	if (!r->all && str_eq(x[3], "note"))
		return 0;
	put(r, x[3]);
	put(r, x[0]);
	put(r, *x[1]   ? arena_fmt(r->a, "page %s", x[1])
	       : *x[2] ? arena_fmt(r->a, "line %s", x[2])
		       : "");
	put(r, x[4]);
	put(r, x[5]);
	r->n++;
	return 0;
}

static void from_diags(struct rows *r, const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *x = &d->v[i];
		r->lost += x->level == DIAG_LOST;
		put(r, diag_level_name(x->level));
		put(r, x->file);
		put(r, x->line   ? arena_fmt(r->a, "line %d", x->line)
		       : x->page ? arena_fmt(r->a, "page %d", x->page)
				 : "");
		put(r, x->code);
		put(r, x->text);
		r->n++;
	}
}

static const struct store_export *diagnostics(void)
{
	const struct store_export *x = store_exports;
	while (x->what && !str_eq(x->what, "diagnostics"))
		x++;
	return x;
}

static int run(struct cmd *c, struct err *e)
{
	static const struct emit_column columns[] = {
		{ "level", "Level", EMIT_LEFT, false },
		{ "file", "File", EMIT_LEFT, false },
		{ "where", "Where", EMIT_LEFT, false },
		{ "code", "Code", EMIT_LEFT, false },
		{ "text", "What", EMIT_LEFT, false },
	};
	struct rows r = { .a = &c->a, .all = args_flag(&c->args, "all") };
	struct diags d = { .a = &c->a };
	struct store_counts n;
	if (store_counts(c->store, &n, e) < 0 ||
	    store_export(c->store, diagnostics(), from_store, &r, e) < 0 ||
	    store_reconcile(c->store, &d, e) < 0 ||
	    store_lost_actions(c->store, &d, e) < 0)
		return -1;
	from_diags(&r, &d);
	struct emit_table t = {
		.title = "What was odd",
		.about = arena_fmt(
			&c->a,
			"%lld reviews, %lld with a report here, %lld readable; "
			"%lld files, %lld of them not readable. "
			"\"lost\" means that something given is not in the "
			"store.%s",
			(long long)n.reviews, (long long)n.with_report,
			(long long)n.readable, (long long)n.files,
			(long long)n.failed,
			r.all ? "" : " Notes are shown with --all."),
		.columns = columns,
		.n_columns = sizeof columns / sizeof *columns,
		.cells = r.cells.v,
		.n_rows = r.n,
	};
	put_table(c, &t);
	return r.lost || n.failed ? CMD_LOST : CMD_OK;
}

static const struct option options[] = {
	{ "all", 0, NULL, "notes too, not only what may need attention" },
	{ 0 },
};

const struct command cmd_check = {
	.name = "check",
	.summary = "what could not be read and why; catalogue against files",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "Every diagnostic by file, then catalogue and files held "
		"against each other both ways: rows whose file is not here, "
		"files without a row, reviews without a report. The exit code "
		"is 1 when anything was lost.",
	.run = run,
};
