/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes list, show: what the dictionaries are made of. */
#include "themes.h"

#include <string.h>

struct counts {
	size_t terms, indicators, responses, contexts;
};

static struct counts count(const struct theme_set *set, size_t theme)
{
	struct counts n = { 0 };
	for (size_t k = 0; k < theme_rule_count(set, theme); k++) {
		switch (theme_rule(set, theme, k)->role) {
		case THEME_TERM:
		case THEME_OLDER_TERM:
		case THEME_REGEX:
			n.terms++;
			break;
		case THEME_INDICATOR:
			n.indicators++;
			break;
		case THEME_RESPONSE:
			n.responses++;
			break;
		case THEME_NOT_WHEN:
		case THEME_BODY:
			n.contexts++;
			break;
		case THEME_N_ROLES:
			break;
		}
	}
	return n;
}

static const char *number(struct cmd *c, size_t n)
{
	return arena_fmt(&c->a, "%zu", n);
}

static const char *sub_names(struct cmd *c, const struct theme_info *t)
{
	const char *s = "";
	for (size_t i = 0; i < t->n_subs; i++)
		s = arena_fmt(&c->a, "%s%s%s", s, i ? ", " : "",
			      t->subs[i].name);
	return s;
}

int themes_list(struct cmd *c, const struct theme_set *set)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "label", "Label", EMIT_LEFT, false },
		{ "group", "Group", EMIT_LEFT, false },
		{ "kind", "Kind", EMIT_LEFT, false },
		{ "terms", "Terms", EMIT_RIGHT, true },
		{ "indicators", "Indicators", EMIT_RIGHT, true },
		{ "responses", "Responses", EMIT_RIGHT, true },
		{ "contexts", "Contexts", EMIT_RIGHT, true },
		{ "match", "Match", EMIT_RIGHT, true },
		{ "no_match", "No match", EMIT_RIGHT, true },
		{ "sub_themes", "Sub-themes", EMIT_LEFT, false },
		{ "version", "Version", EMIT_LEFT, false },
		{ "about", "What it means", EMIT_LEFT, false },
	};
	enum { N = sizeof columns / sizeof *columns };
	/* On a screen there is no room for the definitions: `themes show`. */
	size_t shown = c->emit.format == EMIT_TEXT ? N - 1 : N;
	size_t n = theme_count(set);
	struct emit_cell *x = arena_alloc(&c->a, (N * n + 1) * sizeof *x);
	struct emit_cell *p = x;
	for (size_t i = 0; i < n; i++) {
		const struct theme_info *t = theme_info(set, i);
		struct counts k = count(set, i);
		const char *cells[N] = {
			t->name,
			t->label,
			t->group,
			t->kind == THEME_PRACTICE ? "practice" : "factor",
			number(c, k.terms),
			number(c, k.indicators),
			number(c, k.responses),
			number(c, k.contexts),
			number(c, t->n_match),
			number(c, t->n_no_match),
			sub_names(c, t),
			arena_dup(&c->a, t->hash, 12),
			t->about,
		};
		for (size_t k2 = 0; k2 < shown; k2++)
			(p++)->text = cells[k2];
	}
	themes_print(c, NULL, columns, shown, x, n);
	return CMD_OK;
}

static void put_related(const struct theme_set *set, const struct theme_info *t,
			struct buf *out)
{
	for (size_t i = 0; i < t->n_related; i++) {
		const char *label = t->related[i];
		for (size_t k = 0; k < theme_count(set); k++)
			if (str_eq(theme_info(set, k)->name, t->related[i]))
				label = theme_info(set, k)->label;
		buf_fmt(out, "%s%s", i ? ", " : "", label);
	}
}

int themes_show(struct cmd *c, const struct theme_set *set, struct err *e)
{
	static const struct emit_column columns[] = {
		{ "what", "", EMIT_LEFT, false },
		{ "value", "", EMIT_LEFT, false },
	};
	size_t theme;
	struct buf related = { 0 }, subs = { 0 };
	if (c->args.n_words < 2)
		return err_set(e, ERR_USAGE,
			       "show which theme? `revix themes list` names "
			       "them");
	if (themes_named(set, c->args.words[1], &theme, e) < 0)
		return -1;
	const struct theme_info *t = theme_info(set, theme);
	struct counts n = count(set, theme);
	put_related(set, t, &related);
	for (size_t i = 0; i < t->n_subs; i++)
		buf_fmt(&subs, "%s%s: %s", i ? "\n" : "", t->subs[i].name,
			t->subs[i].label);
	const char *const rows[][2] = {
		{ "Theme", t->name },
		{ "Label", t->label },
		{ "Group", t->group },
		{ "Kind", t->kind == THEME_PRACTICE ? "practice" : "factor" },
		{ "Definition", t->about },
		{ "Sub-themes", buf_text(&subs) },
		{ "Related", buf_text(&related) },
		{ "Terms", number(c, n.terms) },
		{ "Indicators", number(c, n.indicators) },
		{ "Responses", number(c, n.responses) },
		{ "Contexts", number(c, n.contexts) },
		{ "Examples that match", number(c, t->n_match) },
		{ "Examples that do not", number(c, t->n_no_match) },
		{ "Words rejected", number(c, t->n_rejected) },
		{ "Version", t->hash },
	};
	enum { N = sizeof rows / sizeof *rows };
	struct emit_cell cells[2 * N] = { 0 };
	for (size_t i = 0; i < N; i++) {
		cells[2 * i].text = rows[i][0];
		cells[2 * i + 1].text = rows[i][1];
	}
	themes_print(c, NULL, columns, 2, cells, N);
	buf_release(&related);
	buf_release(&subs);
	return CMD_OK;
}
