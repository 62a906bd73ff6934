/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes diff and versions: what a change of the dictionaries moves. */
#include "probe.h"
#include "themes.h"

#include <string.h>

int themes_versions(struct cmd *c, struct err *e)
{
	static const struct emit_column columns[] = {
		{ "version", "Version", EMIT_LEFT, false },
		{ "since", "First used", EMIT_LEFT, false },
		{ "themes", "Themes", EMIT_RIGHT, true },
		{ "in_use", "Tags this store", EMIT_LEFT, false },
	};
	struct store_versions all = { 0 };
	struct store *s = NULL;
	if (store_open(c->db_path, DB_READ, &s, e) < 0)
		return -1;
	int rc = store_versions(s, &c->a, &all, e);
	store_close(s);
	if (rc < 0)
		return -1;
	struct emit_cell *x = arena_alloc(&c->a, (4 * all.n + 1) * sizeof *x);
	for (size_t i = 0; i < all.n; i++) {
		const struct store_version *v = &all.v[i];
		x[4 * i].text = arena_dup(&c->a, v->hash, 12);
		x[4 * i + 1].text = v->since;
		x[4 * i + 2].text = arena_fmt(&c->a, "%zu", v->themes);
		x[4 * i + 3].text = v->in_use ? "yes" : "";
	}
	themes_print(c, NULL, columns, 4, x, all.n);
	return all.n ? CMD_OK : CMD_LOST;
}

/* A folder with themes in it, a version of the store, or (NULL) the version
 * that tagged it. */
static int open_version(struct cmd *c, struct store *s, const char *what,
			struct theme_set **out, struct err *e)
{
	struct arena *a = &c->a;
	if (what && fs_is_dir(fs_join(a, what, "themes")))
		return use_themes_of(c, what, out, e);
	if (what && (strchr(what, '/') || fs_is_dir(what)))
		return err_set(e, ERR_USAGE,
			       "%s: no folder \"themes\" in it; a version is a "
			       "folder like queries, or a number of `revix "
			       "themes versions`",
			       what);
	if (!what && store_setting(s, a, "themes", &what, e) < 0)
		return -1;
	struct theme_set *set = theme_set_new();
	if (store_version(s, what, set, e) < 0) {
		theme_set_free(set);
		return -1;
	}
	*out = set;
	return 0;
}

/* ---- only the themes of --theme ---- */

struct names {
	const char **v;
	size_t n, cap;
};

/* Either version may have a theme that the other has not. */
static int names_asked(struct cmd *c, const struct theme_set *old,
		       const struct theme_set *new, struct names *out,
		       struct err *e)
{
	const char *s = args_text(&c->args, "theme");
	while (s && *s) {
		size_t n = strcspn(s, "\n"), i;
		const char *name = arena_dup(&c->a, s, n);
		const struct theme_set *set = new;
		if (themes_find(new, name) == SIZE_MAX &&
		    themes_find(old, name) != SIZE_MAX)
			set = old;
		if (themes_named(set, name, &i, e) < 0)
			return -1;
		*ARENA_PUSH(&c->a, out) = theme_info(set, i)->name;
		s += n + (s[n] == '\n');
	}
	return 0;
}

static bool is_asked(const struct names *asked, const char *theme)
{
	for (size_t i = 0; i < asked->n; i++)
		if (str_eq(asked->v[i], theme))
			return true;
	return !asked->n;
}

static void keep_asked(struct probe_diff *d, const struct names *asked)
{
	size_t n = 0;
	for (size_t i = 0; i < d->changes.n; i++)
		if (is_asked(asked, d->changes.v[i].theme))
			d->changes.v[n++] = d->changes.v[i];
	d->changes.n = n;
	n = 0;
	for (size_t i = 0; i < d->moves.n; i++)
		if (is_asked(asked, d->moves.v[i].theme))
			d->moves.v[n++] = d->moves.v[i];
	d->moves.n = n;
	n = 0;
	for (size_t i = 0; i < d->turns.n; i++)
		if (is_asked(asked, d->turns.v[i].theme))
			d->turns.v[n++] = d->turns.v[i];
	d->turns.n = n;
}

/* ---- what is printed ---- */

static bool is_change(const struct probe_change *v)
{
	return v->gained || v->lost || v->turned || v->reviews_gained ||
	       v->reviews_lost || v->added || v->removed;
}

static void put_nothing(struct cmd *c, const struct probe_diff *d)
{
	fprintf(c->out,
		"Nothing changes: %zu theme%s, %zu passages (each text of a "
		"review once).\n",
		d->changes.n, d->changes.n == 1 ? "" : "s", d->passages);
}

static void number(struct cmd *c, struct emit_cell *x, size_t n)
{
	x->text = arena_fmt(&c->a, "%zu", n);
}

static void put_change(struct cmd *c, struct emit_cell *row,
		       const struct probe_change *v)
{
	row[0].text = v->theme;
	number(c, &row[1], v->passages[PROBE_OLD]);
	number(c, &row[2], v->passages[PROBE_NEW]);
	number(c, &row[3], v->gained);
	number(c, &row[4], v->lost);
	number(c, &row[5], v->turned);
	number(c, &row[6], v->reviews[PROBE_OLD]);
	number(c, &row[7], v->reviews[PROBE_NEW]);
	number(c, &row[8], v->reviews_gained);
	number(c, &row[9], v->reviews_lost);
	row[10].text = v->added ? "new" : v->removed ? "gone" : "";
}

/* For people only what moves; for programs a row a theme. */
static void print_changes(struct cmd *c, const struct probe_diff *d)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "passages_before", "Passages before", EMIT_RIGHT, true },
		{ "passages_after", "after", EMIT_RIGHT, true },
		{ "gained", "gained", EMIT_RIGHT, true },
		{ "lost", "lost", EMIT_RIGHT, true },
		{ "turned", "other assertion", EMIT_RIGHT, true },
		{ "reviews_before", "Reviews before", EMIT_RIGHT, true },
		{ "reviews_after", "after", EMIT_RIGHT, true },
		{ "reviews_gained", "gained", EMIT_RIGHT, true },
		{ "reviews_lost", "lost", EMIT_RIGHT, true },
		{ "note", "Note", EMIT_LEFT, false },
	};
	enum { WIDTH = sizeof columns / sizeof *columns };
	bool all = c->emit.format == EMIT_CSV || c->emit.format == EMIT_JSON;
	size_t n = d->changes.n, shown = 0;
	struct emit_cell *x = arena_alloc(&c->a, (n * WIDTH + 1) * sizeof *x);
	for (size_t i = 0; i < n; i++) {
		const struct probe_change *v = &d->changes.v[i];
		struct emit_cell *row = x + shown * WIDTH;
		if (!all && !is_change(v))
			continue;
		shown++;
		put_change(c, row, v);
	}
	if (!all && !shown) {
		put_nothing(c, d);
		return;
	}
	const char *rest =
		n > shown ? arena_fmt(&c->a, "; %zu other themes do not change",
				      n - shown)
			  : "";
	themes_print(
		c,
		arena_fmt(&c->a,
			  "What changes, in passages that assert the theme "
			  "and reviews in which the program finds it "
			  "present (%zu passages, each text of a review "
			  "once%s)",
			  d->passages, rest),
		columns, WIDTH, x, shown);
}

/* As text: a table would leave the passage a column of a few letters. */
static void list_moves(struct cmd *c, const struct probe_diff *d)
{
	for (size_t i = 0; i < d->moves.n; i++) {
		const struct probe_move *v = &d->moves.v[i];
		const char *text = v->text;
		if (v->start < v->end && v->end <= strlen(text))
			text = arena_fmt(&c->a, "%.*s\x02%.*s\x03%s",
					 (int)v->start, text,
					 (int)(v->end - v->start),
					 text + v->start, text + v->end);
		fprintf(c->out,
			"%s%s: %s -> %s, by the term %s\n   %s [%lld] "
			"%s\n",
			i ? "\n" : "", v->theme,
			*v->before ? v->before : "no tag",
			*v->after ? v->after : "no tag", v->rule, v->review,
			(long long)v->passage, v->cite);
		put_folded(c, text);
	}
	if (!d->moves.n)
		put_nothing(c, d);
}

static void print_moves(struct cmd *c, const struct probe_diff *d)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "review", "Review", EMIT_LEFT, false },
		{ "passage", "Passage", EMIT_RIGHT, true },
		{ "place", "Place", EMIT_LEFT, false },
		{ "before", "Before", EMIT_LEFT, false },
		{ "after", "After", EMIT_LEFT, false },
		{ "rule", "Term", EMIT_LEFT, false },
		{ "text", "Text", EMIT_LEFT, false },
	};
	enum { WIDTH = sizeof columns / sizeof *columns };
	size_t n = d->moves.n;
	struct emit_cell *x = arena_alloc(&c->a, (n * WIDTH + 1) * sizeof *x);
	for (size_t i = 0; i < n; i++) {
		const struct probe_move *v = &d->moves.v[i];
		struct emit_cell *row = x + i * WIDTH;
		row[0].text = v->theme;
		row[1].text = v->review;
		row[2].text = arena_fmt(&c->a, "%lld", (long long)v->passage);
		row[3].text = v->cite;
		row[4].text = *v->before ? v->before : "no tag";
		row[5].text = *v->after ? v->after : "no tag";
		row[6].text = v->rule;
		row[7].text = v->text;
	}
	themes_print(c, NULL, columns, WIDTH, x, n);
}

static void print_turns(struct cmd *c, const struct probe_diff *d)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "review", "Review", EMIT_LEFT, false },
		{ "before", "Before", EMIT_LEFT, false },
		{ "after", "After", EMIT_LEFT, false },
	};
	size_t n = d->turns.n;
	struct emit_cell *x = arena_alloc(&c->a, (n * 4 + 1) * sizeof *x);
	for (size_t i = 0; i < n; i++) {
		x[4 * i].text = d->turns.v[i].theme;
		x[4 * i + 1].text = d->turns.v[i].review;
		x[4 * i + 2].text = d->turns.v[i].before;
		x[4 * i + 3].text = d->turns.v[i].after;
	}
	if (!n && c->emit.format == EMIT_TEXT)
		fputs("No status of a review changes.\n", c->out);
	else
		themes_print(c, NULL, columns, 4, x, n);
}

int themes_diff(struct cmd *c, struct err *e)
{
	const char *before = c->args.n_words > 1 ? c->args.words[1] : NULL;
	const char *after = c->args.n_words > 2 ? c->args.words[2] : NULL;
	struct theme_set *old = NULL, *new = NULL;
	struct probe_diff d = { 0 };
	struct names asked = { 0 };
	struct store *s = NULL;
	int ret = -1;
	if (c->args.n_words > 3)
		return err_set(e, ERR_USAGE, "diff compares two versions");
	if ((!after && use_queries(c, &after, e) < 0) ||
	    store_open(c->db_path, DB_READ, &s, e) < 0 ||
	    open_version(c, s, before, &old, e) < 0 ||
	    open_version(c, s, after, &new, e) < 0 ||
	    names_asked(c, old, new, &asked, e) < 0 ||
	    probe_diff(s, &c->a, old, new, &d, e) < 0)
		goto out;
	keep_asked(&d, &asked);
	if (args_flag(&c->args, "moves") && c->emit.format == EMIT_TEXT)
		list_moves(c, &d);
	else if (args_flag(&c->args, "moves"))
		print_moves(c, &d);
	else if (args_flag(&c->args, "reviews"))
		print_turns(c, &d);
	else
		print_changes(c, &d);
	ret = CMD_OK;
out:
	theme_set_free(old);
	theme_set_free(new);
	store_close(s);
	return ret;
}
