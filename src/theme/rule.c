/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the lines of dictionaries and of files of cues to rules of a book. */
#include "set.h"

#include "acronym.h"

#include <string.h>

static bool regex_add(const struct source_file *f, struct book *b,
		      const struct line *l, const char *p)
{
	char why[256];
	size_t at;
	pcre2_code *code = book_compile_regex(p, why, &at);
	if (!code) {
		size_t n = strlen(p);
		diag_add(f->d, DIAG_LOST, "bad-regex",
			 line_at(f->name, l, p, p + (at < n ? at : n)),
			 "left out: %s", why);
		return false;
	}
	pcre2_code_free(code);
	book_add_regex(b, arena_str(&f->set->a, p));
	return true;
}

/* As rule_add; *out is the term, or NULL. */
static bool term_add(const struct source_file *f, struct book *b,
		     const struct line *l, const char *p,
		     const struct term **out)
{
	struct arena *a = &f->set->a;
	size_t n = strlen(p);
	struct term *t = ARENA_NEW(a, struct term);
	struct term_error why;
	*out = NULL;
	if (n > 2 && p[0] == '/' && p[n - 1] == '/')
		return regex_add(f, b, l, arena_dup(a, p + 1, n - 2));
	if (!term_parse(a, p, &f->set->lists, t, &why)) {
		diag_add(f->d, DIAG_LOST, "bad-term",
			 line_at(f->name, l, l->text, why.at),
			 "'%s' is left out: %s", p, why.why);
		return false;
	}
	book_add_term(b, arena_str(a, p), t);
	*out = t;
	return true;
}

bool rule_add(const struct source_file *f, struct book *b, const struct line *l,
	      const char *p)
{
	const struct term *unused;
	return term_add(f, b, l, p, &unused);
}

/* ---- lines of a dictionary ---- */

/* "until 2009: failure to thrive": the year; *p moves past it. */
static int until_year(const struct source_file *f, const struct line *l,
		      const char **p)
{
	int year = 0;
	const char *s = *p;
	if (str_starts(s, "until ") && strspn(s + 6, "0123456789") == 4 &&
	    s[10] == ':') {
		for (int i = 6; i < 10; i++)
			year = year * 10 + (s[i] - '0');
		*p = s + 11 + strspn(s + 11, " ");
		return year;
	}
	diag_add(f->d, DIAG_WARNING, "no-year", line_at(f->name, l, l->text, s),
		 "an older term is written with the year in which it gave "
		 "way, as in 'until 2009: %s'",
		 s);
	return 0;
}

/* A mark, or a word of one or two small letters, would be found everywhere. */
static bool too_short(const char *p)
{
	size_t n = strlen(p), len;
	utf8_decode(p, n, &len);
	return len == n ||
	       (n < 3 && strspn(p, "abcdefghijklmnopqrstuvwxyz") == n);
}

#define TABLE 4096 /* of rules by their text */

static uint32_t *slot_of(struct theme_set *s, const char *text)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (; *text; text++)
		h = (h ^ (unsigned char)*text) * 16777619u;
	return &s->by_text.v[h % TABLE];
}

/* Begins a theme: no rule is known. */
void rules_begin(struct theme_set *s)
{
	if (!s->by_text.v)
		s->by_text.v = arena_alloc(&s->a, TABLE * sizeof *s->by_text.v);
	memset(s->by_text.v, 0, TABLE * sizeof *s->by_text.v);
}

static void remember(struct theme_set *s, const char *text)
{
	uint32_t *slot = slot_of(s, text);
	while (s->before.n < s->rules.n)
		*ARENA_PUSH(&s->a, &s->before) = 0;
	s->before.v[s->rules.n - 1] = *slot;
	*slot = (uint32_t)s->rules.n;
}

/* A term that stands there already and always counts makes this one idle. */
static bool is_duplicate(const struct source_file *f, const struct line *l,
			 const char *p, const struct section *under)
{
	struct theme_set *s = f->set;
	for (uint32_t i = *slot_of(s, p); i; i = s->before.v[i - 1]) {
		const struct set_rule *r = &s->rules.v[i - 1];
		if (!str_eq(r->rule.text, p) ||
		    (r->under != under && section_is_conditional(r->under)))
			continue;
		diag_add(f->d, DIAG_WARNING, "duplicate-term",
			 line_at(f->name, l, l->text, l->text),
			 "'%s' stands in line %d already", p, r->rule.line);
		return true;
	}
	return false;
}

void rule_line(const struct source_file *f, const struct line *l,
	       enum theme_role role, const struct section *under)
{
	struct theme_set *s = f->set;
	const char *p = role == THEME_REGEX ? l->whole : l->text;
	const struct term *term = NULL;
	int until = 0;
	if (role == THEME_OLDER_TERM)
		until = until_year(f, l, &p);
	if (is_duplicate(f, l, p, under))
		return;
	if (too_short(p)) {
		diag_add(f->d, DIAG_LOST, "bad-term",
			 line_at(f->name, l, l->text, p),
			 "'%s' is left out: it is too short; write an acronym "
			 "in capitals",
			 p);
		return;
	}
	if (role == THEME_REGEX ? !regex_add(f, &s->terms, l, p)
				: !term_add(f, &s->terms, l, p, &term))
		return;
	*ARENA_PUSH(&s->a, &s->rules) = (struct set_rule){
		.rule = { .text = s->terms.rules.v[s->terms.rules.n - 1].src,
			  .role = role,
			  .until = until,
			  .line = l->no },
		.theme = (uint32_t)s->themes.n,
		.under = under,
		.term = term,
		.col = l->col,
	};
	remember(s, p);
}

/* ---- acronyms ---- */

/* In larger dictionaries acronyms are not looked up. */
#define SPELT_MAX 5000

static bool theme_spells(const struct theme_set *s, const struct theme *t,
			 const char *letters)
{
	for (size_t i = 0; i < t->n_rules && t->n_rules < SPELT_MAX; i++) {
		const struct term *x = s->rules.v[t->first_rule + i].term;
		for (size_t k = 0; x && k < x->n; k++)
			if (phrase_spells(&x->part[k], letters))
				return true;
	}
	return false;
}

struct speller {
	struct theme_set *set;
	const struct theme *theme;
	struct set_rule *rule;
	struct arena a;
	/* The acronyms of the theme, whether it spells them or not. */
	struct {
		struct asked {
			const char *letters;
			bool spelt;
		} * v;
		size_t n, cap;
	} asked;
};

static const struct asked *ask(struct speller *x, const char *letters, size_t n)
{
	for (size_t i = 0; i < x->asked.n; i++) {
		const struct asked *y = &x->asked.v[i];
		if (strncmp(y->letters, letters, n) == 0 && !y->letters[n])
			return y;
	}
	struct asked *y = ARENA_PUSH(&x->a, &x->asked);
	y->letters = arena_dup(&x->set->a, letters, n);
	y->spelt = theme_spells(x->set, x->theme, y->letters);
	return y;
}

static void put_acronym(void *ctx, const char *letters, size_t n)
{
	struct speller *x = ctx;
	const struct asked *y = ask(x, letters, n);
	if (y->spelt)
		*ARENA_PUSH(&x->set->a, &x->rule->acronyms) = y->letters;
}

void rules_spell(struct theme_set *s)
{
	struct speller x = { .set = s };
	for (size_t i = 0; i < s->rules.n; i++) {
		struct set_rule *r = &s->rules.v[i];
		const struct theme *t = &s->themes.v[r->theme];
		if (x.theme != t)
			x.asked.n = 0;
		x.theme = t;
		x.rule = r;
		for (size_t k = 0; r->term && k < r->term->n; k++)
			phrase_acronyms(&r->term->part[k], put_acronym, &x);
	}
	arena_release(&x.a);
}
