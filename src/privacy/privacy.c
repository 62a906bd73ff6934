/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking through a document, and the list in order of place. */
#include "look.h"

#include <stdlib.h>
#include <string.h>

/* ---- names of the enumerators ---- */

static const char *const kinds[] = {
	[PRIVACY_NHS_NUMBER] = "NHS number",
	[PRIVACY_DATE_OF_BIRTH] = "date of birth",
	[PRIVACY_POSTCODE] = "postcode",
	[PRIVACY_TELEPHONE] = "telephone number",
	[PRIVACY_EMAIL] = "e-mail address",
	[PRIVACY_ADDRESS] = "street address",
	[PRIVACY_NAME] = "name",
	[PRIVACY_IDENTIFIER] = "identifier",
	[PRIVACY_PROPERTY] = "document property",
};
_Static_assert(sizeof kinds / sizeof *kinds == PRIVACY_N_KINDS,
	       "a name for every kind");

const char *privacy_kind_name(enum privacy_kind k)
{
	return kinds[k];
}

const char *privacy_certainty_name(enum privacy_certainty c)
{
	return c == PRIVACY_LIKELY ? "likely" : "possible";
}

/* ---- findings ---- */

void look_add(struct look *l, struct privacy_find f)
{
	*ARENA_PUSH(l->a, l->out) = f;
}

void look_add_span(struct passage *p, struct privacy_find f, size_t start,
		   size_t n)
{
	f.passage = p->index;
	f.start = start;
	f.end = start + n;
	f.text = arena_dup(p->l->a, p->text + start, n);
	look_add(p->l, f);
}

static bool said_in(const char *p, size_t n, const char *const *words)
{
	for (; *words; words++)
		if (memmem(p, n, *words, strlen(*words)))
			return true;
	return false;
}

bool look_said_before(const struct passage *p, size_t at, size_t window,
		      const char *const *words)
{
	size_t from = at > window ? at - window : 0;
	return said_in(p->lower + from, at - from, words);
}

bool look_said_after(const struct passage *p, size_t at, size_t window,
		     const char *const *words)
{
	size_t left = p->n - at;
	return said_in(p->lower + at, left < window ? left : window, words);
}

/* Words by which a passage says how an office can be reached. */
static const char *const office[] = {
	"helpline",     "enquir",      "switchboard",
	"contact us",   "call us",     "press office",
	"published by", "website",     "www.",
	"https://",     "http://",     "ofsted",
	"nspcc",        "samaritans",  "childline",
	"barnardo",     "partnership", "council",
	"board",        "textphone",   "accessible format",
	"freephone",    "charity",     "business unit",
	"duty desk",    "open 24",     NULL
};

/* A line of an address stands near the line that says whose it is. It is no
 * sentence. */
#define LINE_BYTES 80
#define LINES_NEAR 4

static bool speaks_of_office(struct look *l, size_t i)
{
	struct arena a = { 0 };
	const char *lower = str_lower(&a, l->v[i].text);
	bool ok = said_in(lower, strlen(lower), office);
	arena_release(&a);
	return ok;
}

static bool is_of_office(const struct look *l, size_t index)
{
	size_t from = index > LINES_NEAR ? index - LINES_NEAR : 0;
	size_t n = strlen(l->v[index].text);
	if (l->office[index] || n == 0 || n > LINE_BYTES ||
	    l->v[index].text[n - 1] == '.')
		return l->office[index];
	for (size_t i = from; i <= index + LINES_NEAR && i < l->n; i++)
		if (l->office[i])
			return true;
	return false;
}

static void look_passage(struct look *l, size_t index)
{
	struct arena a = { 0 };
	struct passage p = { .l = l, .index = index, .text = l->v[index].text };
	p.lower = str_lower(&a, p.text);
	p.n = strlen(p.text);
	p.of_office = is_of_office(l, index);
	for (size_t i = 0; i < p.n;) {
		size_t n = 0;
		if (is_wordy(p.text[i]) || p.text[i] == '+' || p.text[i] == '(')
			n = look_email(&p, i);
		n = n ? n : look_date(&p, i);
		n = n ? n : look_number(&p, i);
		n = n ? n : look_place(&p, i);
		if (n) {
			i += n;
			continue;
		}
		/* To the beginning of the next word. */
		bool wordy = is_wordy(p.text[i]);
		for (i++; wordy && i < p.n && is_wordy(p.text[i]); i++)
			;
	}
	arena_release(&a);
}

/* ---- what passages are for ---- */

static const char *const matter[] = { "foreword", "methodology", "glossary",
				      "appendix", "contents",    NULL };
static const char *const publishing[] = {
	"london:", "press",  "journal",    "hmso", "department for", "publish",
	"isbn",    "doi",    "http",       "www.", "vol.",           " pp",
	"et al",   "london", "stationery", NULL
};

static bool has_year(const char *text)
{
	for (const char *p = strchr(text, '('); p; p = strchr(p + 1, '('))
		if ((strncmp(p, "(19", 3) == 0 || strncmp(p, "(20", 3) == 0) &&
		    is_digit(p[3]) && is_digit(p[4]))
			return true;
	return false;
}

#define FRONT_PASSAGES 15
#define FRONT_BYTES    160

/* A short line without a stop, before the text begins. */
static bool is_front(const struct look *l, size_t i)
{
	const char *text = l->v[i].text;
	size_t n = strlen(text);
	return i < FRONT_PASSAGES && n && n <= FRONT_BYTES &&
	       !strchr(".?!;", text[n - 1]);
}

static enum place place_of(struct look *l, size_t i)
{
	const struct privacy_text *t = &l->v[i];
	const char *lower = str_lower(&l->scratch, t->text);
	if (strcmp(t->section, "references") == 0 ||
	    (has_year(t->text) && said_in(lower, strlen(lower), publishing)))
		return PLACE_WORKS;
	if (look_in_list(t->section, matter))
		return PLACE_MATTER;
	return is_front(l, i) ? PLACE_FRONT : PLACE_STORY;
}

/* ---- the list ---- */

static int by_place(const void *a, const void *b)
{
	const struct privacy_find *x = a, *y = b;
	if (x->passage != y->passage)
		return x->passage < y->passage ? -1 : 1;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (int)x->kind - (int)y->kind;
}

/* ---- what is found again ---- */

struct again {
	const struct privacy_find *f;
	size_t order;
};

static int by_text(const void *a, const void *b)
{
	const struct again *x = a, *y = b;
	if (x->f->kind != y->f->kind)
		return (int)x->f->kind - (int)y->f->kind;
	int c = strcmp(x->f->text, y->f->text);
	return c ? c : (x->order > y->order) - (x->order < y->order);
}

/* How an office can be reached is listed at its first place only. */
static void drop_repeated(struct look *l)
{
	struct privacy_finds *o = l->out;
	struct again *v = arena_alloc(&l->scratch, (o->n + 1) * sizeof *v);
	bool *drop = arena_alloc(&l->scratch, o->n + 1);
	size_t n = 0;
	for (size_t i = 0; i < o->n; i++)
		if (o->v[i].certainty == PRIVACY_POSSIBLE &&
		    o->v[i].kind != PRIVACY_PROPERTY)
			v[n++] = (struct again){ &o->v[i], i };
	if (n)
		qsort(v, n, sizeof *v, by_text);
	for (size_t i = 1; i < n; i++)
		drop[v[i].order] = v[i].f->kind == v[i - 1].f->kind &&
				   strcmp(v[i].f->text, v[i - 1].f->text) == 0;
	n = 0;
	for (size_t i = 0; i < o->n; i++)
		if (!drop[i])
			o->v[n++] = o->v[i];
	o->n = n;
}

void privacy_look(struct arena *a, const struct privacy_text *v, size_t n,
		  const char *author, const char *editor,
		  struct privacy_finds *out)
{
	struct look l = { .a = a, .v = v, .n = n, .out = out };
	*out = (struct privacy_finds){ 0 };
	l.place = arena_alloc(&l.scratch, (n + 1) * sizeof *l.place);
	l.office = arena_alloc(&l.scratch, n + 1);
	for (size_t i = 0; i < n; i++) {
		l.place[i] = place_of(&l, i);
		l.office[i] = speaks_of_office(&l, i);
	}
	for (size_t i = 0; i < n; i++) {
		look_scan_words(&l.scratch, v[i].text, i, &l.tokens);
		look_passage(&l, i);
	}
	look_birth_tables(&l);
	look_manner_read(&l);
	look_names(&l);
	look_property(&l, author, "author");
	if (!str_eq(author, editor))
		look_property(&l, editor, "last editor");
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_place);
	drop_repeated(&l);
	arena_release(&l.scratch);
}
