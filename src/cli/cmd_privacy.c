/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix privacy: details that may identify a child, for the publisher. */
#include "commands.h"

#include "privacy.h"

#include <string.h>

static const struct emit_column columns[] = {
	{ "file", "File", EMIT_LEFT, false },
	{ "where", "Where", EMIT_LEFT, false },
	{ "kind", "Kind", EMIT_LEFT, false },
	{ "certainty", "How sure", EMIT_LEFT, false },
	{ "found", "Found", EMIT_LEFT, false },
	{ "why", "Why", EMIT_LEFT, false },
	{ "passage", "Passage", EMIT_RIGHT, true },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

struct list {
	struct cmd *c;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	size_t rows, documents, likely;
	bool sure; /* only what is likely */
};

static void put(struct list *l, const char *text)
{
	ARENA_PUSH(&l->c->a, &l->cells)->text = arena_str(&l->c->a, text);
}

/* Page and paragraph, or that it is a property of the file. */
static const char *where(struct arena *a, const struct store_texts *x,
			 const struct privacy_find *f)
{
	if (f->passage == PRIVACY_NOWHERE)
		return "file properties";
	return store_cite(a, &x->passages.v[f->passage].at);
}

static int look(void *ctx, struct arena *a, const struct store_texts *x,
		struct err *e)
{
	struct list *l = ctx;
	struct privacy_finds found = { 0 };
	size_t n = x->passages.n;
	struct privacy_text *v = arena_alloc(a, (n + 1) * sizeof *v);
	(void)e;
	for (size_t i = 0; i < n; i++)
		v[i] = (struct privacy_text){
			.text = x->passages.v[i].text,
			.section = x->passages.v[i].at.section,
			.heading = x->passages.v[i].at.heading,
		};
	privacy_look(a, v, n, x->author, x->editor, &found);
	l->documents++;
	for (size_t i = 0; i < found.n; i++) {
		const struct privacy_find *f = &found.v[i];
		if (l->sure && f->certainty != PRIVACY_LIKELY)
			continue;
		l->likely += f->certainty == PRIVACY_LIKELY;
		put(l, x->file);
		put(l, where(a, x, f));
		put(l, privacy_kind_name(f->kind));
		put(l, privacy_certainty_name(f->certainty));
		put(l, f->text);
		put(l, f->why);
		put(l, f->passage == PRIVACY_NOWHERE
			       ? ""
			       : arena_fmt(a, "%lld",
					   (long long)x->passages.v[f->passage]
						   .passage));
		l->rows++;
	}
	return 0;
}

static void put_as_text(struct list *l, const struct emit_table *t)
{
	struct cmd *c = l->c;
	const char *file = "";
	for (size_t i = 0; i < l->rows; i++) {
		const struct emit_cell *x = &l->cells.v[i * N_COLUMNS];
		if (!str_eq(file, x[0].text))
			fprintf(c->out, "%s%s\n", i ? "\n" : "", x[0].text);
		file = x[0].text;
		fprintf(c->out, "   %s %s: «%s»  [%s]\n", x[3].text, x[2].text,
			x[4].text, x[1].text);
		put_folded(c, x[5].text);
	}
	if (!c->quiet)
		fprintf(c->out, "%s%s\n", l->rows ? "\n" : "", t->about);
}

static int run(struct cmd *c, struct err *e)
{
	struct list l = { .c = c, .sure = args_flag(&c->args, "likely") };
	struct store_review r;
	const char *key = c->args.n_words ? c->args.words[0] : NULL;
	if (c->args.n_words > 1)
		return err_set(e, ERR_USAGE,
			       "privacy of which review? give one key, or "
			       "none for all");
	if (key && store_review(c->store, &c->a, key, &r, e) < 0)
		return -1;
	if (store_each_document(c->store, key, look, &l, e) < 0)
		return -1;
	struct emit_table t = {
		.title = "Details that may identify somebody",
		.about = arena_fmt(
			&c->a,
			"%zu found in %zu documents, %zu of them likely. "
			"Nothing is changed. What is not listed may still "
			"identify a child: rare circumstances, places and "
			"dates together do, and no program sees that.",
			l.rows, l.documents, l.likely),
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = l.cells.v,
		.n_rows = l.rows,
	};
	if (c->emit.format == EMIT_TEXT)
		put_as_text(&l, &t);
	else
		put_table(c, &t);
	return CMD_OK;
}

static const struct option options[] = {
	{ "likely", 0, NULL, "only what is likely, not what is possible" },
	{ 0 },
};

const struct command cmd_privacy = {
	.name = "privacy",
	.usage = "[REVIEW]",
	.summary = "identifying details left in a text, with page, for the "
		   "publisher to look at",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "Looks for NHS numbers, dates of birth, postcodes, telephone "
		"numbers, e-mail and street addresses, identifiers, likely "
		"names of people in an otherwise anonymised text, and names "
		"of people in the properties of the file. It lists and never "
		"changes.",
	.run = run,
};
