/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as words, and a table of strings. */
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* Sorted. The commonest words of English that carry no subject, and those
 * without which no report is written. */
static const char *const grammar[] = {
	"a",        "about",   "after",   "again",   "all",    "also",
	"although", "an",      "and",     "any",     "are",    "as",
	"at",       "be",      "because", "been",    "before", "being",
	"between",  "both",    "but",     "by",      "can",    "could",
	"did",      "do",      "does",    "during",  "each",   "for",
	"from",     "had",     "has",     "have",    "he",     "her",
	"hers",     "herself", "him",     "himself", "his",    "how",
	"however",  "i",       "if",      "in",      "into",   "is",
	"it",       "its",     "made",    "may",     "me",     "might",
	"more",     "most",    "must",    "my",      "no",     "nor",
	"not",      "of",      "on",      "one",     "only",   "or",
	"other",    "our",     "out",     "over",    "she",    "should",
	"so",       "some",    "such",    "than",    "that",   "the",
	"their",    "them",    "then",    "there",   "these",  "they",
	"this",     "those",   "through", "to",      "two",    "under",
	"until",    "up",      "upon",    "was",     "we",     "were",
	"what",     "when",    "where",   "which",   "while",  "who",
	"whom",     "whose",   "why",     "will",    "with",   "within",
	"without",  "would",   "you",     "your",
};

static int by_text(const void *x, const void *y)
{
	return strcmp(x, *(const char *const *)y);
}

bool words_is_grammar(const char *word)
{
	return bsearch(word, grammar, sizeof grammar / sizeof *grammar,
		       sizeof *grammar, by_text) != NULL;
}

static bool is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* Length of the punctuation at p that may stand inside a word: ' ’ -. */
static size_t inside(const char *p)
{
	if (*p == '\'' || *p == '-')
		return 1;
	return strncmp(p, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Length of a character that is punctuation although outside ASCII: quotes,
 * dashes, bullets, dots (U+2010 to U+206F), no-break space. */
static size_t mark(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;
	if (u[0] == 0xe2 && (u[1] == 0x80 || u[1] == 0x81) && u[2])
		return 3;
	return u[0] == 0xc2 && u[1] ? 2 : 0;
}

static size_t word_end(const char *p)
{
	size_t n = 0;
	for (;;) {
		while (p[n] && is_letter((unsigned char)p[n]) && !mark(p + n))
			n++;
		size_t gap = inside(p + n);
		if (!n || !gap || !is_letter((unsigned char)p[n + gap]) ||
		    mark(p + n + gap))
			return n;
		n += gap;
	}
}

/* Small letters, and one kind of apostrophe. */
static char *plain(struct arena *a, const char *p, size_t n)
{
	char *s = arena_alloc(a, n + 1);
	size_t k = 0;
	for (size_t i = 0; i < n; i++) {
		if (strncmp(p + i, "\xe2\x80\x99", 3) == 0) {
			s[k++] = '\'';
			i += 2;
		} else {
			s[k++] = p[i] >= 'A' && p[i] <= 'Z'
					 ? (char)(p[i] - 'A' + 'a')
					 : p[i];
		}
	}
	s[k] = 0;
	return s;
}

void words_read(struct arena *a, const char *text, struct words *out)
{
	bool joined = false;
	out->n = 0;
	for (const char *p = text; *p;) {
		size_t n = mark(p) ? 0 : word_end(p);
		if (n) {
			*ARENA_PUSH(a, out) =
				(struct word){ plain(a, p, n), joined };
			p += n;
			joined = true;
			continue;
		}
		joined = joined && *p == ' ';
		n = mark(p);
		p += n ? n : 1;
	}
}

/* FNV-1a (Fowler, Noll and Vo): good enough for words. */
static size_t hash(const char *s)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	return (size_t)(h ^ h >> 32);
}

static size_t slot_of(const struct table *t, const char *text)
{
	size_t i = hash(text) & (t->n_slots - 1);
	while (t->slot[i] && strcmp(t->v[t->slot[i] - 1].text, text) != 0)
		i = (i + 1) & (t->n_slots - 1);
	return i;
}

static void widen(struct table *t)
{
	t->n_slots = t->n_slots ? 2 * t->n_slots : 4096;
	t->slot = arena_alloc(t->a, t->n_slots * sizeof *t->slot);
	for (size_t i = 0; i < t->n; i++)
		t->slot[slot_of(t, t->v[i].text)] = (uint32_t)i + 1;
}

struct entry *table_need(struct table *t, const char *text, bool pair)
{
	if (2 * t->n >= t->n_slots)
		widen(t);
	size_t i = slot_of(t, text);
	if (!t->slot[i]) {
		*ARENA_PUSH(t->a, t) =
			(struct entry){ .text = arena_str(t->a, text),
					.pair = pair };
		t->slot[i] = (uint32_t)t->n;
	}
	return &t->v[t->slot[i] - 1];
}

const struct entry *table_find(const struct table *t, const char *text)
{
	size_t i = t->n_slots ? slot_of(t, text) : 0;
	return t->n_slots && t->slot[i] ? &t->v[t->slot[i] - 1] : NULL;
}
