/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The set as a whole: made, filled, compiled, asked about. */
#include "set.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct theme_set *theme_set_new(void)
{
	struct arena a = { 0 };
	struct theme_set *s = ARENA_NEW(&a, struct theme_set);
	s->a = a;
	for (int i = 0; i < THEME_N_KINDS; i++)
		s->thresholds[i] = theme_threshold_default((enum theme_kind)i);
	book_init(&s->terms, &s->a);
	book_init(&s->contexts, &s->a);
	s->contexts.on_demand = true;
	book_init(&s->phrases, &s->a);
	return s;
}

void theme_set_free(struct theme_set *s)
{
	if (!s)
		return;
	book_release(&s->terms);
	book_release(&s->contexts);
	book_release(&s->phrases);
	/* The set lives in its own arena. */
	struct arena a = s->a;
	arena_release(&a);
}

bool name_is_good(const char *name)
{
	size_t n = strlen(name);
	return n && n <= 60 && strspn(name, NAME_CHARS) == n;
}

int theme_set_add(struct theme_set *s, const char *name, const char *text,
		  size_t n, struct diags *d, struct err *e)
{
	struct source_file f = { s, arena_fmt(&s->a, "%s.txt", name), d };
	struct theme t = { 0 };
	assert(!s->compiled);
	if (!name_is_good(name))
		return err_set(e, ERR_INPUT,
			       "'%s': a theme's name is made of small "
			       "letters, digits and hyphens: rename the file, "
			       "or remove it",
			       name);
	for (size_t i = 0; i < s->themes.n; i++)
		if (str_eq(s->themes.v[i].info.name, name))
			return err_set(e, ERR_INPUT,
				       "theme '%s' is already there: rename "
				       "one of the two files, or remove it",
				       name);
	t.info.name = arena_str(&s->a, name);
	size_t n_cues = s->cues.n;
	if (dictionary_read(&f, text, n, &t, e) < 0) {
		s->cues.n = s->phrases.rules.n = n_cues;
		return -1;
	}
	hash_bytes(text, n, t.info.hash);
	*ARENA_PUSH(&s->a, &s->themes) = t;
	source_add(s, THEME_SOURCE_THEME, name, text, n);
	return 0;
}

void source_add(struct theme_set *s, enum theme_source_kind kind,
		const char *name, const char *text, size_t n)
{
	struct theme_source *x = ARENA_PUSH(&s->a, &s->sources);
	x->kind = kind;
	x->name = arena_str(&s->a, name);
	x->text = arena_dup(&s->a, text, n);
	x->n = n;
	hash_bytes(text, n, x->hash);
}

int theme_set_source(struct theme_set *s, const struct theme_source *x,
		     struct diags *d, struct err *e)
{
	switch (x->kind) {
	case THEME_SOURCE_THEME:
		return theme_set_add(s, x->name, x->text, x->n, d, e);
	case THEME_SOURCE_LIST:
		return theme_set_list(s, x->name, x->text, x->n, d, e);
	case THEME_SOURCE_CUES:
		return theme_set_cues(s, x->name, x->text, x->n, d, e);
	case THEME_SOURCE_STATUS:
		theme_set_status(s, x->name, x->text, x->n, d);
		break;
	case THEME_SOURCE_KINDS:
		break;
	}
	return 0;
}

size_t theme_source_count(const struct theme_set *s)
{
	return s->sources.n;
}

const struct theme_source *theme_source(const struct theme_set *s, size_t i)
{
	assert(i < s->sources.n);
	return &s->sources.v[i];
}

static int by_kind(const void *x, const void *y)
{
	const struct theme_source *a = x, *b = y;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return strcmp(a->name, b->name);
}

static void hash_sources(struct theme_set *s)
{
	static const char *const kinds[THEME_SOURCE_KINDS] = {
		[THEME_SOURCE_STATUS] = "status",
		[THEME_SOURCE_LIST] = "list",
		[THEME_SOURCE_THEME] = "theme",
		[THEME_SOURCE_CUES] = "cues",
	};
	struct buf b = { 0 };
	qsort(s->sources.v, s->sources.n, sizeof *s->sources.v, by_kind);
	for (size_t i = 0; i < s->sources.n; i++)
		buf_fmt(&b, "%s %s %s\n", kinds[s->sources.v[i].kind],
			s->sources.v[i].name, s->sources.v[i].hash);
	hash_bytes(buf_text(&b), b.n, s->hash);
	buf_release(&b);
}

/* Whether a diagnostic is about a phrase of the rule: it begins with it. */
static bool is_about(const struct diag *v, const struct set_rule *r)
{
	for (size_t i = 0; r->term && i < r->term->n; i++) {
		const char *src = r->term->src[i];
		size_t n = strlen(src);
		if (v->text[0] == '\'' && strncmp(v->text + 1, src, n) == 0 &&
		    v->text[1 + n] == '\'')
			return true;
	}
	return false;
}

/* A book knows phrases, not where they stand: that is added here. */
static void add_places(struct theme_set *s, struct diags *d, size_t from)
{
	for (size_t i = from; d && i < d->n; i++) {
		struct diag *v = &d->v[i];
		for (size_t k = 0; k < s->rules.n && !v->line; k++) {
			const struct set_rule *r = &s->rules.v[k];
			if (!is_about(v, r))
				continue;
			v->file = arena_fmt(d->a, "%s.txt",
					    s->themes.v[r->theme].info.name);
			v->line = r->rule.line;
			v->col = r->col;
		}
	}
}

int theme_set_compile(struct theme_set *s, struct diags *d, struct err *e)
{
	assert(!s->compiled);
	if (!s->themes.n)
		return err_set(e, ERR_INPUT, "no dictionary of themes");
	size_t told = d ? d->n : 0;
	book_build(&s->terms, d);
	add_places(s, d, told);
	book_build(&s->contexts, d);
	book_build(&s->phrases, d);
	rules_spell(s);
	hash_sources(s);
	s->compiled = true;
	return 0;
}

void theme_set_ask_hash(struct theme_set *s)
{
	assert(!s->compiled);
	hash_sources(s);
}

size_t theme_count(const struct theme_set *s)
{
	return s->themes.n;
}

const struct theme_info *theme_info(const struct theme_set *s, size_t i)
{
	assert(i < s->themes.n);
	return &s->themes.v[i].info;
}

size_t theme_rule_count(const struct theme_set *s, size_t i)
{
	assert(i < s->themes.n);
	return s->themes.v[i].n_rules;
}

const struct theme_rule *theme_rule(const struct theme_set *s, size_t i,
				    size_t k)
{
	assert(k < theme_rule_count(s, i));
	return &s->rules.v[s->themes.v[i].first_rule + k].rule;
}

const char *theme_set_hash(const struct theme_set *s)
{
	return s->hash;
}
