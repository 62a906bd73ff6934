/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stems, and what is known of them. */
#include <string.h>

#include "sense.h"
#include "words.h"

#define SLOTS    4096 /* several times the words there are */
#define STEM_MAX 40

struct lexicon {
	struct lexeme v[SLOTS];
};

static bool has_vowel(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr("aeiouy", p[i]))
			return true;
	return false;
}

static bool ends(const char *s, size_t n, const char *with)
{
	size_t k = strlen(with);
	return n >= k && memcmp(s + n - k, with, k) == 0;
}

/* "planned" and "plan": one letter of two that are the same. */
static size_t undouble(const char *s, size_t n)
{
	bool twice = n > 3 && s[n - 1] == s[n - 2] && !strchr("lsz", s[n - 1]);
	return n - twice;
}

/* Plural and forms of the verb off; that is all that is safe to compare
 * instructions by. */
static size_t shorten(char *s, size_t n)
{
	if (ends(s, n, "'s"))
		n -= 2;
	if (n > 4 && ends(s, n, "ies"))
		s[(n -= 2) - 1] = 'y';
	else if (n > 4 && ends(s, n, "sses"))
		n -= 2;
	else if (n > 3 && s[n - 1] == 's' && !ends(s, n, "ss") &&
		 !ends(s, n, "us") && !ends(s, n, "is"))
		n--;
	if (n > 4 && ends(s, n, "ied"))
		s[(n -= 2) - 1] = 'y';
	else if (n > 3 && ends(s, n, "ed") && !ends(s, n, "eed") &&
		 has_vowel(s, n - 2))
		n = undouble(s, n - 2);
	else if (n > 4 && ends(s, n, "ing") && has_vowel(s, n - 3))
		n = undouble(s, n - 3);
	if (n > 2 && s[n - 1] == 'e' && s[n - 2] != 'e')
		n--;
	return n;
}

uint64_t lexicon_stem(const char *p, size_t n)
{
	char s[STEM_MAX] = { 0 };
	uint64_t h = UINT64_C(0xcbf29ce484222325);
	n = n < STEM_MAX ? n : STEM_MAX;
	for (size_t i = 0; i < n; i++)
		s[i] = words_is_upper(p[i]) ? (char)(p[i] | 0x20) : p[i];
	n = shorten(s, n);
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * UINT64_C(0x100000001b3);
	return h ? h : 1;
}

static struct lexeme *slot(struct lexicon *x, uint64_t key)
{
	size_t i = (size_t)(key ^ key >> 32) % SLOTS;
	while (x->v[i].key && x->v[i].key != key)
		i = (i + 1) % SLOTS;
	return &x->v[i];
}

/* The word at *p, which goes behind it; 0 at the end or before `until`. */
static uint64_t next_word(const char **p, char until)
{
	const char *from = *p + strspn(*p, " ");
	size_t n = strcspn(from, " |");
	if (!n || *from == until)
		return 0;
	*p = from + n;
	return lexicon_stem(from, n);
}

static struct lexeme *need(struct lexicon *x, uint64_t key)
{
	struct lexeme *l = slot(x, key);
	if (!l->key)
		*l = (struct lexeme){ .key = key, .meaning = key };
	return l;
}

/* What is said of a word first stands. */
static void add_group(struct lexicon *x, const struct lexeme_group *g)
{
	bool each = g->kind == LEXEME_COMMON || g->kind == LEXEME_SMALL;
	const char *p = g->words;
	uint64_t first = 0;
	for (uint64_t key; (key = next_word(&p, 0));) {
		struct lexeme *l = need(x, key);
		first = first ? first : l->meaning;
		if (l->kind != LEXEME_OTHER)
			continue;
		l->kind = g->kind;
		if (!each)
			l->meaning = first;
	}
}

static void add_poles(struct lexicon *x, const char *words, size_t i)
{
	const char *p = words;
	for (uint64_t key; (key = next_word(&p, '|'));)
		need(x, key)->poles |= UINT64_C(1) << 2 * i;
	p = strchr(words, '|') + 1;
	for (uint64_t key; (key = next_word(&p, '|'));)
		need(x, key)->poles |= UINT64_C(2) << 2 * i;
}

struct lexicon *lexicon_new(struct arena *a)
{
	struct lexicon *x = ARENA_NEW(a, struct lexicon);
	for (size_t i = 0; lexeme_groups[i].words; i++)
		add_group(x, &lexeme_groups[i]);
	for (size_t i = 0; lexeme_poles[i]; i++)
		add_poles(x, lexeme_poles[i], i);
	for (size_t i = 0; lexeme_topics[i]; i++) {
		const char *p = lexeme_topics[i];
		for (uint64_t key; (key = next_word(&p, 0));)
			need(x, key)->topics |= UINT64_C(1) << i;
	}
	return x;
}

const struct lexeme *lexicon_find(const struct lexicon *x, uint64_t stem)
{
	size_t i = (size_t)(stem ^ stem >> 32) % SLOTS;
	while (x->v[i].key && x->v[i].key != stem)
		i = (i + 1) % SLOTS;
	return x->v[i].key ? &x->v[i] : NULL;
}
