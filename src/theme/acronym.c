/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acronyms by the first letters of words. */
#include "acronym.h"

#include "reading.h"

#include <string.h>

#define LETTERS_MAX 10
/* Words between brackets or in a cell that are looked at. */
#define WORDS_MAX ((size_t)20)
/* Words that may stand at one place of a name. */
#define NAME_WORDS_MAX 8

/* ---- letters ---- */

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static char small(char c)
{
	return is_capital(c) ? (char)(c | 0x20) : c;
}

static bool is_word_char(const char *p, size_t n)
{
	size_t len;
	return n && symbol_of(utf8_decode(p, n, &len)) != SYM_GAP;
}

size_t acronym_length(const char *p, size_t n)
{
	size_t len = 0, capitals = 0;
	for (; len < n &&
	       (is_capital(p[len]) || (len && p[len] >= '0' && p[len] <= '9'));
	     len++)
		capitals += is_capital(p[len]);
	size_t end = len + (len < n && p[len] == 's');
	if (capitals < 2 || len > LETTERS_MAX || is_word_char(p + end, n - end))
		return 0;
	return len;
}

/* Words that an acronym may pass over. */
static bool is_small_word(const char *p, size_t n)
{
	static const char *const words[] = { "against", "a",  "an",  "and",
					     "at",      "by", "for", "from",
					     "in",      "of", "on",  "or",
					     "the",     "to", "with" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && strncasecmp(words[i], p, n) == 0)
			return true;
	return false;
}

/* ---- the words of a text ---- */

struct word {
	const char *p;
	size_t n;
	bool stop; /* punctuation that parts phrases stands before it */
	bool cell; /* it begins the text or a cell */
};

struct words {
	struct word *v;
	size_t n, cap;
};

static void split(struct arena *a, const char *text, size_t n,
		  struct words *out)
{
	bool in = false, stop = true, cell = true;
	for (size_t i = 0, len; i < n; i += len) {
		bool letter = symbol_of(utf8_decode(text + i, n - i, &len)) !=
			      SYM_GAP;
		if (letter && !in) {
			*ARENA_PUSH(a, out) = (struct word){ .p = text + i,
							     .stop = stop,
							     .cell = cell };
			stop = cell = false;
		}
		if (letter)
			out->v[out->n - 1].n =
				(size_t)(text + i + len - out->v[out->n - 1].p);
		else
			stop = stop || strchr(".;:()|!?", text[i]);
		cell = cell || text[i] == '|';
		in = letter;
		/* An apostrophe belongs to its word: "child's". */
		if (!letter &&
		    (text[i] == '\'' ||
		     (i + 3 < n && memcmp(text + i, "\xe2\x80\x99", 3) == 0)))
			in = out->n &&
			     out->v[out->n - 1].p + out->v[out->n - 1].n ==
				     text + i;
	}
}

/* Index of the first of the words, ending before `end`, that spell the
 * letters; SIZE_MAX: they do not. */
static size_t spelt_before(const struct words *w, size_t end,
			   const char *letters, size_t n)
{
	for (size_t i = end; i-- > 0 && end - i <= WORDS_MAX;) {
		const struct word *x = &w->v[i];
		bool passed = is_small_word(x->p, x->n);
		/* They do not begin with a small one: "Office of …". */
		if (small(*x->p) == small(letters[n - 1]) &&
		    !(passed && n == 1))
			n--;
		else if (!passed)
			break;
		if (!n)
			return i;
		if (x->stop)
			break;
	}
	return SIZE_MAX;
}

/* One past the last of the words from `from` on that spell the letters; 0:
 * they do not. */
static size_t spelt_after(const struct words *w, size_t from,
			  const char *letters, size_t n)
{
	size_t k = 0;
	for (size_t i = from; i < w->n && i < from + WORDS_MAX; i++) {
		const struct word *x = &w->v[i];
		if (i > from && x->stop)
			break;
		if (small(*x->p) == small(letters[k]))
			k++;
		else if (!is_small_word(x->p, x->n))
			break;
		if (k == n)
			return i + 1;
	}
	return 0;
}

static void add(struct arena *a, struct acronyms *out, const struct word *x,
		size_t n, const struct word *first, const struct word *last)
{
	*ARENA_PUSH(a, out) = (struct acronym){
		.letters = arena_dup(a, x->p, n),
		.words = arena_dup(a, first->p,
				   (size_t)(last->p + last->n - first->p)),
	};
}

/* What stands between a word and the next holds one of the characters; a
 * hyphen stands for dashes too. */
static bool between(const struct word *x, const char *chars)
{
	const char *p = x[0].p + x[0].n, *end = x[1].p;
	bool dash = strchr(chars, '-') != NULL;
	for (; p < end; p++)
		if (strchr(chars, *p) ||
		    (dash && end - p >= 3 && p[0] == '\xe2' && p[1] == '\x80' &&
		     (p[2] == '\x93' || p[2] == '\x94')))
			return true;
	return false;
}

static void try_word(struct arena *a, const struct words *w, size_t i, size_t n,
		     bool row, struct acronyms *out)
{
	const struct word *x = &w->v[i];
	bool open = i && between(x - 1, "(");
	bool last_cell = i && x->cell && (i + 1 == w->n || w->v[i + 1].cell);
	size_t k = open || last_cell ? spelt_before(w, i, x->p, n) : SIZE_MAX;
	/* A cell of words is all of them. */
	if (k != SIZE_MAX && (open || w->v[k].cell)) {
		add(a, out, x, n, &w->v[k], x - 1);
		return;
	}
	if (i + 1 == w->n)
		return;
	bool opens = between(x, "(");
	bool parted = x->cell && (row || between(x, "-:=|"));
	k = opens || parted ? spelt_after(w, i + 1, x->p, n) : 0;
	/* Brackets hold the words and nothing else. */
	if (k && (!opens || k == w->n || w->v[k].stop))
		add(a, out, x, n, x + 1, &w->v[k - 1]);
}

bool acronyms_may_be(const char *text, size_t n, bool row)
{
	const char *end = text + n;
	if (row || acronym_length(text, n))
		return true;
	for (const char *p = text; (p = memchr(p, '(', (size_t)(end - p)));
	     p++) {
		bool after =
			p + 2 < end && (is_capital(p[1]) || is_capital(p[2]) ||
					(unsigned char)p[1] == 0xe2);
		bool before = p - text > 2 &&
			      (is_capital(p[-2]) || is_capital(p[-3]));
		if (after || before)
			return true;
	}
	return false;
}

void acronyms_find(struct arena *a, const char *text, size_t n, bool row,
		   struct acronyms *out)
{
	struct arena scratch = { 0 };
	struct words w = { 0 };
	split(&scratch, text, n, &w);
	for (size_t i = 0; i < w.n; i++) {
		size_t left = n - (size_t)(w.v[i].p - text);
		size_t len = acronym_length(w.v[i].p, left);
		if (len)
			try_word(a, &w, i, len, row, out);
	}
	arena_release(&scratch);
}

bool acronym_is_head(const char *words, size_t start)
{
	for (size_t i = 0; i < start;) {
		size_t n = strcspn(words + i, " ");
		if (is_small_word(words + i, n))
			return false;
		i += n + strspn(words + i + n, " ");
	}
	return true;
}

/* ---- phrases ---- */

/* From the letters reached (bits) to those reached after the phrase. */
static uint32_t spell(const struct phrase *p, const char *letters,
		      uint32_t from);

static uint32_t spell_element(const struct element *el, const char *letters,
			      uint32_t from)
{
	uint32_t to = el->optional ? from : 0;
	/* One of many words is a wording and no name: "(dad|mum|…) [had]
	 * (said|…)" does not spell DHS. */
	if (el->kind == EL_GROUP && el->alts.n > NAME_WORDS_MAX)
		return to;
	for (size_t i = 0; el->kind == EL_GROUP && i < el->alts.n; i++)
		to |= spell(&el->alts.v[i], letters, from);
	if (el->kind != EL_WORD)
		return to;
	if (is_small_word(el->text, strlen(el->text)))
		to |= from;
	for (unsigned i = 0; letters[i]; i++)
		if ((from >> i & 1) && small(*el->text) == small(letters[i]))
			to |= 1U << (i + 1);
	return to;
}

static uint32_t spell(const struct phrase *p, const char *letters,
		      uint32_t from)
{
	for (size_t i = 0; i < p->n && from; i++)
		from = spell_element(&p->v[i], letters, from);
	return from;
}

bool phrase_spells(const struct phrase *p, const char *letters)
{
	size_t n = strlen(letters);
	return n <= LETTERS_MAX && (spell(p, letters, 1) >> n & 1);
}

void phrase_acronyms(const struct phrase *p,
		     void (*fn)(void *ctx, const char *letters, size_t n),
		     void *ctx)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct element *el = &p->v[i];
		for (size_t k = 0; k < el->alts.n; k++)
			phrase_acronyms(&el->alts.v[k], fn, ctx);
		size_t n = el->kind == EL_WORD ? strlen(el->text) : 0;
		size_t len = n && el->exact ? acronym_length(el->text, n) : 0;
		if (len)
			fn(ctx, el->text, len);
	}
}
