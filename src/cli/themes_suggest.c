/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes suggest: what a dictionary may lack; a person decides. */
#include "probe.h"
#include "themes.h"

#include <string.h>

#define DICTIONARY_MAX ((size_t)16 << 20)

/* A table for a program is one table, and may be empty. */
static bool for_people(const struct cmd *c)
{
	return c->emit.format == EMIT_TEXT || c->emit.format == EMIT_MD ||
	       c->emit.format == EMIT_HTML;
}

static void print_words(struct cmd *c, const struct probe_suggestions *x)
{
	static const struct emit_column columns[] = {
		{ "word", "Word", EMIT_LEFT, false },
		{ "tagged", "In tagged", EMIT_RIGHT, true },
		{ "untagged", "In others", EMIT_RIGHT, true },
		{ "passages", "Tagged passages", EMIT_RIGHT, true },
		{ "tagged_rate", "per 10,000", EMIT_RIGHT, true },
		{ "untagged_rate", "in others", EMIT_RIGHT, true },
		{ "keyness", "Log-likelihood", EMIT_RIGHT, true },
	};
	enum { WIDTH = sizeof columns / sizeof *columns };
	size_t n = x->words.n;
	struct emit_cell *v = arena_alloc(&c->a, (n * WIDTH + 1) * sizeof *v);
	for (size_t i = 0; i < n; i++) {
		const struct probe_word *w = &x->words.v[i];
		struct emit_cell *row = v + i * WIDTH;
		row[0].text = w->text;
		row[1].text = arena_fmt(&c->a, "%zu", w->in);
		row[2].text = arena_fmt(&c->a, "%zu", w->out);
		row[3].text = arena_fmt(&c->a, "%zu", w->passages);
		row[4].text = arena_fmt(&c->a, "%.1f", w->in_rate);
		row[5].text = arena_fmt(&c->a, "%.1f", w->out_rate);
		row[6].text = arena_fmt(&c->a, "%.1f", w->keyness);
	}
	const char *s = x->tagged == 1 ? "" : "s";
	const char *asserting =
		arena_fmt(&c->a, "the %zu passage%s which assert%s the theme",
			  x->tagged, s, x->tagged == 1 ? "s" : "");
	if (!n && for_people(c))
		fprintf(c->out,
			"No word to suggest: one must stand in %d passages "
			"which assert the theme, oftener than elsewhere, and "
			"not be matched already; here %zu assert%s it.\n",
			PROBE_LEAST, x->tagged, x->tagged == 1 ? "s" : "");
	else
		themes_print(c,
			     arena_fmt(&c->a,
				       "Words that %s have more often than the "
				       "%zu without a tag of it",
				       asserting, x->untagged),
			     columns, WIDTH, v, n);
}

static void print_passages(struct cmd *c, const struct probe_suggestions *x)
{
	static const struct emit_column columns[] = {
		{ "passage", "Passage", EMIT_RIGHT, true },
		{ "likeness", "Likeness", EMIT_RIGHT, true },
		{ "review", "Review", EMIT_LEFT, false },
		{ "place", "Place", EMIT_LEFT, false },
		{ "text", "Text", EMIT_LEFT, false },
	};
	enum { WIDTH = sizeof columns / sizeof *columns };
	size_t n = x->passages.n;
	struct emit_cell *v = arena_alloc(&c->a, (n * WIDTH + 1) * sizeof *v);
	for (size_t i = 0; i < n; i++) {
		const struct probe_like *p = &x->passages.v[i];
		struct emit_cell *row = v + i * WIDTH;
		row[0].text = arena_fmt(&c->a, "%lld", (long long)p->passage);
		row[1].text = arena_fmt(&c->a, "%.2f", p->likeness);
		row[2].text = p->review;
		row[3].text = p->cite;
		row[4].text = p->text;
	}
	if (!n && for_people(c))
		fputs("No passage to suggest: none without a tag is like those "
		      "which assert the theme.\n",
		      c->out);
	else
		themes_print(c,
			     "Passages without a tag that are most like them",
			     columns, WIDTH, v, n);
}

/* ---- a person's decision ---- */

struct edit {
	const struct theme_set *set; /* as it was */
	size_t theme;
	const char *path, *text; /* text: as it is so far */
	const char *name;
	size_t n;
};

/* Whether the dictionary with the line reads as well as without it. */
static int try_text(struct cmd *c, const struct edit *x, const char *text,
		    const char *term, struct err *e)
{
	size_t rules[2] = { 0 };
	const char *texts[2] = { x->text, text };
	struct diags d = { .a = &c->a };
	size_t before = 0;
	const char *dir = c->queries;
	for (int i = 0; i < 2; i++) {
		struct theme_set *lists = NULL, *set = theme_set_new();
		int rc = use_themes_of(c, dir, &lists, e);
		before = d.n;
		for (size_t k = 0; rc == 0 && k < theme_source_count(lists);
		     k++)
			if (theme_source(lists, k)->kind == THEME_SOURCE_LIST)
				rc = theme_set_source(
					set, theme_source(lists, k), &d, e);
		if (rc == 0)
			rc = theme_set_add(set, x->name, texts[i],
					   strlen(texts[i]), &d, e);
		if (rc == 0)
			rules[i] = theme_rule_count(set, 0);
		theme_set_free(set);
		theme_set_free(lists);
		if (rc < 0)
			return -1;
	}
	if (rules[1] == rules[0] + 1)
		return 0;
	return err_set(e, ERR_INPUT, "\"%s\" is not added: %s", term,
		       d.n > before ? d.v[d.n - 1].text
				    : "it is no term by itself");
}

/* Where the theme has a term of these words, or 0. */
static int line_of_term(const struct theme_set *set, size_t theme,
			const char *words)
{
	for (size_t i = 0; i < theme_rule_count(set, theme); i++) {
		const struct theme_rule *r = theme_rule(set, theme, i);
		if (r->role != THEME_NOT_WHEN && r->role != THEME_BODY &&
		    str_eq(r->text, words))
			return r->line;
	}
	return 0;
}

static int accept_term(struct cmd *c, struct edit *x, const char *term,
		       struct err *e)
{
	int line = line_of_term(x->set, x->theme, term);
	if (line) {
		fprintf(c->out, "\"%s\" is a term already, in line %d\n", term,
			line);
		return 0;
	}
	char *text = theme_dictionary_add(&c->a, x->text, "terms", term);
	if (try_text(c, x, text, term, e) < 0)
		return -1;
	char *less = theme_dictionary_remove(&c->a, text, "rejected", term);
	if (less)
		fprintf(c->out, "\"%s\" is no longer rejected\n", term);
	x->text = less ? less : text;
	x->n++;
	return 0;
}

static int reject_term(struct cmd *c, struct edit *x, const char *term,
		       struct err *e)
{
	int line = line_of_term(x->set, x->theme, term);
	if (line)
		return err_set(e, ERR_INPUT,
			       "\"%s\" is not rejected: it is a term, in line "
			       "%d of %s; take it out there first",
			       term, line, x->path);
	if (theme_dictionary_remove(&c->a, x->text, "rejected", term)) {
		fprintf(c->out, "\"%s\" is rejected already\n", term);
		return 0;
	}
	x->text = theme_dictionary_add(&c->a, x->text, "rejected", term);
	x->n++;
	return 0;
}

/* Each line of `terms`. */
static int each_term(struct cmd *c, struct edit *x, const char *terms,
		     int (*decide)(struct cmd *, struct edit *, const char *,
				   struct err *),
		     struct err *e)
{
	while (terms && *terms) {
		size_t n = strcspn(terms, "\n");
		const char *term = str_trim(&c->a, terms, n);
		if (!*term)
			return err_set(e, ERR_USAGE, "which word?");
		if (decide(c, x, term, e) < 0)
			return -1;
		terms += n + (terms[n] == '\n');
	}
	return 0;
}

static int decide(struct cmd *c, const struct theme_set *set, size_t theme,
		  struct err *e)
{
	const char *name = theme_info(set, theme)->name;
	struct buf b = { 0 };
	const char *dir = NULL;
	int ret = -1;
	if (use_queries(c, &dir, e) < 0)
		return -1;
	struct edit x = { .set = set,
			  .theme = theme,
			  .name = name,
			  .path = fs_join(&c->a, fs_join(&c->a, dir, "themes"),
					  arena_fmt(&c->a, "%s.txt", name)) };
	if (fs_read(x.path, DICTIONARY_MAX, &b, e) < 0)
		goto out;
	x.text = arena_str(&c->a, buf_text(&b));
	if (each_term(c, &x, args_text(&c->args, "accept"), accept_term, e) <
		    0 ||
	    each_term(c, &x, args_text(&c->args, "reject"), reject_term, e) <
		    0 ||
	    (x.n && fs_write(x.path, x.text, strlen(x.text), e) < 0))
		goto out;
	if (!x.n)
		fputs("Nothing is changed.\n", c->out);
	else if (!c->quiet)
		fprintf(c->out,
			"%zu line%s added to %s; run `revix themes check`, "
			"then `revix themes tag`\n",
			x.n, x.n == 1 ? "" : "s", x.path);
	ret = CMD_OK;
out:
	buf_release(&b);
	return ret;
}

int themes_suggest(struct cmd *c, const struct theme_set *set, struct err *e)
{
	bool decided =
		args_text(&c->args, "accept") || args_text(&c->args, "reject");
	struct probe_suggestions x;
	struct store *s = NULL;
	size_t theme;
	int64_t n;
	if (c->args.n_words != 2)
		return err_set(e, ERR_USAGE, "suggest words for which theme?");
	if (themes_named(set, c->args.words[1], &theme, e) < 0 ||
	    args_int(&c->args, "number", 1, 10000, 40, &n, e) < 0)
		return -1;
	if (decided)
		return decide(c, set, theme, e);
	if (store_open(c->db_path, DB_READ, &s, e) < 0)
		return -1;
	bool passages = args_flag(&c->args, "passages");
	const struct probe_most most = { (size_t)n, (size_t)(n + 1) / 2 };
	int rc = probe_suggest(s, &c->a, set, theme, &most, &x, e);
	store_close(s);
	if (rc < 0)
		return -1;
	bool both = for_people(c);
	if (both || !passages)
		print_words(c, &x);
	if (both)
		fputc('\n', c->out);
	if (both || passages)
		print_passages(c, &x);
	return x.words.n || x.passages.n ? CMD_OK : CMD_LOST;
}
