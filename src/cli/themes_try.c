/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes try: a sentence, what matches in it, and why. */
#include "themes.h"

#include <string.h>

#define RULE_SHOWN 60 /* bytes of a rule on a screen */

enum { WHAT, THEME, SUB, ASSERTION, TEXT, RULE, WHY, LINE, N_CELLS };

struct rows {
	struct emit_cell *v;
	size_t n, cap;
};

static struct emit_cell *add_row(struct cmd *c, struct rows *r)
{
	for (int i = 0; i < N_CELLS; i++)
		(void)ARENA_PUSH(&c->a, r);
	return &r->v[r->n - N_CELLS];
}

static char *piece(struct cmd *c, const char *text, size_t from, size_t to)
{
	return arena_dup(&c->a, text + from, to - from);
}

/* Rules can be long: on a screen their beginning has to do, and the line in
 * which they stand in the file of their theme. */
static const char *cut(struct cmd *c, const char *rule)
{
	size_t n = strlen(rule);
	if (c->emit.format != EMIT_TEXT || n <= RULE_SHOWN)
		return rule;
	return arena_fmt(&c->a, "%s…",
			 arena_dup(&c->a, rule, utf8_cut(rule, RULE_SHOWN)));
}

/* The line of a rule, or 0: a document made it, by spelling out an acronym. A
 * rule is known by its text's place; a context by its words. */
static int line_of(const struct theme_set *set, size_t theme, const char *text,
		   bool context)
{
	for (size_t i = 0; i < theme_rule_count(set, theme); i++) {
		const struct theme_rule *r = theme_rule(set, theme, i);
		bool is = r->role == THEME_NOT_WHEN || r->role == THEME_BODY;
		if (r->text == text || (context && is && str_eq(r->text, text)))
			return r->line;
	}
	return 0;
}

static const char *number(struct cmd *c, int line)
{
	return line ? arena_fmt(&c->a, "%d", line) : "";
}

/* What decided or ruled out, with its line if it is of the dictionary. */
static const char *with_line(struct cmd *c, const struct theme_set *set,
			     size_t theme, const char *by)
{
	int line = line_of(set, theme, by, true);
	return line ? arena_fmt(&c->a, "%s (line %d)", cut(c, by), line)
		    : cut(c, by);
}

static void add_tags(struct cmd *c, const struct theme_set *set,
		     const char *text, const struct theme_explanation *x,
		     struct rows *out)
{
	for (size_t i = 0; i < x->tags.n; i++) {
		const struct theme_tag *t = &x->tags.v[i];
		struct emit_cell *r = add_row(c, out);
		r[WHAT].text = "match";
		r[THEME].text = theme_info(set, t->theme)->name;
		r[SUB].text = t->sub;
		r[ASSERTION].text = theme_assertion_name(t->assertion);
		r[TEXT].text = piece(c, text, t->start, t->end);
		r[RULE].text = cut(c, t->rule);
		r[WHY].text = with_line(c, set, t->theme, t->cue);
		r[LINE].text =
			number(c, line_of(set, t->theme, t->rule, false));
	}
}

/* Words that count all the same, by another rule; or that are listed already
 * with that reason. */
static bool is_idle(const struct theme_explanation *x, size_t i)
{
	const struct theme_ruled_out *t = &x->ruled_out.v[i];
	for (size_t k = 0; k < x->tags.n; k++) {
		const struct theme_tag *g = &x->tags.v[k];
		bool all = g->start <= t->start && g->end >= t->end;
		bool part = g->start < t->end && g->end > t->start;
		if (g->theme == t->theme &&
		    (all || (part && t->why == THEME_OUTGROWN)))
			return true;
	}
	for (size_t k = 0; k < i; k++) {
		const struct theme_ruled_out *o = &x->ruled_out.v[k];
		if (o->theme == t->theme && o->start == t->start &&
		    o->end == t->end && o->why == t->why &&
		    str_eq(o->by, t->by))
			return true;
	}
	return false;
}

static void add_ruled_out(struct cmd *c, const struct theme_set *set,
			  const char *text, const struct theme_explanation *x,
			  struct rows *out)
{
	for (size_t i = 0; i < x->ruled_out.n; i++) {
		const struct theme_ruled_out *t = &x->ruled_out.v[i];
		if (is_idle(x, i))
			continue;
		struct emit_cell *r = add_row(c, out);
		const char *seen = piece(c, text, t->by_start, t->by_end);
		r[WHAT].text = "ruled out";
		r[THEME].text = theme_info(set, t->theme)->name;
		r[TEXT].text = piece(c, text, t->start, t->end);
		r[RULE].text = cut(c, t->rule);
		r[WHY].text =
			arena_fmt(&c->a, *seen ? "%s: %s (\"%s\")" : "%s: %s",
				  theme_loss_name(t->why),
				  with_line(c, set, t->theme, t->by), seen);
		r[LINE].text =
			number(c, line_of(set, t->theme, t->rule, false));
	}
}

/* The words whose assertion a cue decided, or "". */
static const char *reached(struct cmd *c, const char *text,
			   const struct theme_explanation *x,
			   const struct theme_cue_hit *h)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < x->tags.n; i++) {
		const struct theme_tag *t = &x->tags.v[i];
		bool takes = t->assertion == THEME_PRESENT &&
			     h->assertion == THEME_NEGATED;
		if (!t->cue_end || t->cue_start != h->start ||
		    t->cue_end != h->end ||
		    (t->assertion != h->assertion && !takes))
			continue;
		buf_fmt(&b, "%s%s%s", b.n ? ", " : "",
			piece(c, text, t->start, t->end),
			takes ? " (takes the negation)" : "");
	}
	const char *s = arena_str(&c->a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* Stops, facts and the like stand everywhere: on a screen only those that
 * decide something. */
static bool is_background(const struct theme_cue_hit *h)
{
	static const char *const kinds[] = { "stops",          "fact",
					     "given",          "response",
					     "response after", "case" };
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_eq(h->kind, kinds[i]))
			return true;
	return false;
}

/* Several dictionaries may have the same cue of their own. */
static bool is_repeated(const struct theme_explanation *x, size_t i)
{
	const struct theme_cue_hit *h = &x->cues.v[i];
	for (size_t k = 0; k < i; k++) {
		const struct theme_cue_hit *o = &x->cues.v[k];
		if (o->start == h->start && o->end == h->end &&
		    o->assertion == h->assertion && str_eq(o->cue, h->cue) &&
		    str_eq(o->kind, h->kind))
			return true;
	}
	return false;
}

static void add_cues(struct cmd *c, const char *text,
		     const struct theme_explanation *x, struct rows *out)
{
	for (size_t i = 0; i < x->cues.n; i++) {
		const struct theme_cue_hit *h = &x->cues.v[i];
		const char *decides = reached(c, text, x, h);
		if (is_repeated(x, i) || (c->emit.format == EMIT_TEXT &&
					  !*decides && is_background(h)))
			continue;
		struct emit_cell *r = add_row(c, out);
		r[WHAT].text = "cue";
		r[ASSERTION].text = theme_assertion_name(h->assertion);
		r[TEXT].text = piece(c, text, h->start, h->end);
		r[RULE].text = h->scope ? arena_fmt(&c->a, "%s %d: %s", h->kind,
						    h->scope, cut(c, h->cue))
					: arena_fmt(&c->a, "%s: %s", h->kind,
						    cut(c, h->cue));
		r[WHY].text = *decides ? decides : "nothing";
	}
}

/* Some columns of the rows of one sort. */
static void print_part(struct cmd *c, const char *title, const char *what,
		       const struct rows *r, const int *which,
		       const struct emit_column *columns, size_t n_columns)
{
	struct emit_cell *x = arena_alloc(&c->a, (r->n + 1) * sizeof *x);
	size_t n = 0;
	for (size_t i = 0; i < r->n; i += N_CELLS) {
		if (!str_eq(r->v[i + WHAT].text, what))
			continue;
		for (size_t k = 0; k < n_columns; k++)
			x[n++] = r->v[i + (size_t)which[k]];
	}
	if (!n)
		return;
	if (title)
		fputc('\n', c->out);
	themes_print(c, title, columns, n_columns, x, n / n_columns);
}

static void print_parts(struct cmd *c, const struct rows *r, bool has_sub)
{
	static const struct emit_column tags[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "assertion", "Assertion", EMIT_LEFT, false },
		{ "text", "Matched", EMIT_LEFT, false },
		{ "rule", "By the term", EMIT_LEFT, false },
		{ "line", "Line", EMIT_RIGHT, true },
		{ "why", "Decided by", EMIT_LEFT, false },
		{ "sub_theme", "Sub-theme", EMIT_LEFT, false },
	};
	static const struct emit_column lost[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "text", "Ruled out", EMIT_LEFT, false },
		{ "rule", "By the term", EMIT_LEFT, false },
		{ "line", "Line", EMIT_RIGHT, true },
		{ "why", "Because", EMIT_LEFT, false },
	};
	static const struct emit_column cues[] = {
		{ "text", "Cue", EMIT_LEFT, false },
		{ "assertion", "Class", EMIT_LEFT, false },
		{ "rule", "As the file has it", EMIT_LEFT, false },
		{ "why", "Decides", EMIT_LEFT, false },
	};
	static const int of_tags[] = { THEME, ASSERTION, TEXT, RULE,
				       LINE,  WHY,       SUB };
	static const int of_lost[] = { THEME, TEXT, RULE, LINE, WHY };
	static const int of_cues[] = { TEXT, ASSERTION, RULE, WHY };
	print_part(c, NULL, "match", r, of_tags, tags, has_sub ? 7 : 6);
	print_part(c, "Ruled out", "ruled out", r, of_lost, lost, 5);
	print_part(c, "Cues in these sentences", "cue", r, of_cues, cues, 4);
}

static void print_all(struct cmd *c, const struct rows *r)
{
	static const struct emit_column columns[N_CELLS] = {
		[WHAT] = { "what", "What", EMIT_LEFT, false },
		[THEME] = { "theme", "Theme", EMIT_LEFT, false },
		[SUB] = { "sub_theme", "Sub-theme", EMIT_LEFT, false },
		[ASSERTION] = { "assertion", "Assertion", EMIT_LEFT, false },
		[TEXT] = { "text", "Text", EMIT_LEFT, false },
		[RULE] = { "rule", "Rule or cue", EMIT_LEFT, false },
		[WHY] = { "why", "Decided by, or decides", EMIT_LEFT, false },
		[LINE] = { "line", "Line", EMIT_RIGHT, true },
	};
	themes_print(c, NULL, columns, N_CELLS, r->v, r->n / N_CELLS);
}

/* Leaves what is of the themes that were asked for. */
static void keep_themes(struct theme_explanation *x, const bool *asked)
{
	size_t n = 0;
	for (size_t i = 0; i < x->tags.n; i++)
		if (asked[x->tags.v[i].theme])
			x->tags.v[n++] = x->tags.v[i];
	x->tags.n = n;
	n = 0;
	for (size_t i = 0; i < x->ruled_out.n; i++)
		if (asked[x->ruled_out.v[i].theme])
			x->ruled_out.v[n++] = x->ruled_out.v[i];
	x->ruled_out.n = n;
}

static bool any_sub(const struct theme_tags *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->v[i].sub)
			return true;
	return false;
}

int themes_try(struct cmd *c, const struct theme_set *set, struct err *e)
{
	char *text = args_join(&c->a, &c->args, 1);
	const char *section = args_text(&c->args, "section");
	const char *role = args_text(&c->args, "role");
	struct theme_explanation x = { 0 };
	struct rows rows = { 0 };
	bool *asked;
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = TEXT_OTHER,
				   .kind = TEXT_PARAGRAPH };
	if (!*text)
		return err_set(e, ERR_USAGE, "try what? give a sentence");
	if (section && !text_section_parse(section, &p.section))
		return err_set(e, ERR_USAGE, "no section \"%s\"", section);
	if (themes_asked(c, set, &asked, e) < 0)
		return -1;
	struct theme_matcher *m = theme_matcher_new(set);
	struct theme_document *d = theme_document_new(m, role);
	p.document = d;
	theme_document_read(d, &p);
	theme_explain(m, &c->a, &p, &x, &c->diags);
	if (asked)
		keep_themes(&x, asked);
	add_tags(c, set, text, &x, &rows);
	add_ruled_out(c, set, text, &x, &rows);
	add_cues(c, text, &x, &rows);
	if (c->emit.format != EMIT_TEXT)
		print_all(c, &rows);
	else if (!x.tags.n)
		fputs("No theme of the dictionaries matches.\n", c->out);
	if (c->emit.format == EMIT_TEXT)
		print_parts(c, &rows, any_sub(&x.tags));
	theme_document_free(d);
	theme_matcher_free(m);
	return x.tags.n ? CMD_OK : CMD_LOST;
}
