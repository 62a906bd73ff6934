/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A passage as tokens, words and sentences. */
#include "reading.h"

#include <string.h>

/* Letters 1-26 of either case, digits 27-36, the rest a gap. */
static const uint8_t ascii_symbol[128] = {
	['0'] = 27, ['1'] = 28, ['2'] = 29, ['3'] = 30, ['4'] = 31, ['5'] = 32,
	['6'] = 33, ['7'] = 34, ['8'] = 35, ['9'] = 36, ['A'] = 1,  ['B'] = 2,
	['C'] = 3,  ['D'] = 4,  ['E'] = 5,  ['F'] = 6,  ['G'] = 7,  ['H'] = 8,
	['I'] = 9,  ['J'] = 10, ['K'] = 11, ['L'] = 12, ['M'] = 13, ['N'] = 14,
	['O'] = 15, ['P'] = 16, ['Q'] = 17, ['R'] = 18, ['S'] = 19, ['T'] = 20,
	['U'] = 21, ['V'] = 22, ['W'] = 23, ['X'] = 24, ['Y'] = 25, ['Z'] = 26,
	['a'] = 1,  ['b'] = 2,  ['c'] = 3,  ['d'] = 4,  ['e'] = 5,  ['f'] = 6,
	['g'] = 7,  ['h'] = 8,  ['i'] = 9,  ['j'] = 10, ['k'] = 11, ['l'] = 12,
	['m'] = 13, ['n'] = 14, ['o'] = 15, ['p'] = 16, ['q'] = 17, ['r'] = 18,
	['s'] = 19, ['t'] = 20, ['u'] = 21, ['v'] = 22, ['w'] = 23, ['x'] = 24,
	['y'] = 25, ['z'] = 26,
};

/*
 * What counts as a gap outside ASCII; the character class WORD of pattern.c
 * is the complement and must agree: spaces, punctuation, symbols and private
 * use (bullets of symbol fonts).
 */
static bool is_gap(uint32_t c)
{
	if (c < 0xc0)
		return c != 0xaa && c != 0xb5 && c != 0xba;
	return c == 0xd7 || c == 0xf7 || (c >= 0x2b0 && c <= 0x2ff) ||
	       c == 0x1680 || (c >= 0x2000 && c <= 0x20cf) ||
	       (c >= 0x2190 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x3003) ||
	       (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xfe00 && c <= 0xfe0f) ||
	       (c >= 0xfeff && c <= 0xfeff) || (c >= 0xfff0 && c <= 0xffff);
}

uint8_t symbol_of(uint32_t c)
{
	if (c < 0x80)
		return ascii_symbol[c];
	/* PCRE2 takes these two for k and s when case is ignored. */
	if (c == 0x212a)
		return ascii_symbol['k'];
	if (c == 0x17f)
		return ascii_symbol['s'];
	return is_gap(c) ? SYM_GAP : SYM_OTHER;
}

/* ---- gaps ---- */

size_t reading_apostrophe(const char *p, size_t n)
{
	if (n && *p == '\'')
		return 1;
	if (n >= 2 && memcmp(p, "\xca\xbc", 2) == 0)
		return 2;
	return n >= 3 && (memcmp(p, "\xe2\x80\x98", 3) == 0 ||
			  memcmp(p, "\xe2\x80\x99", 3) == 0)
		       ? 3
		       : 0;
}

/* SPACE of pattern.c. */
static bool is_space(uint32_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xa0 ||
	       (c >= 0x2000 && c <= 0x200b) || c == 0x202f || c == 0x3000;
}

/* A hyphen, spaces, or neither. */
static enum gap space_or_hyphen(const char *p, size_t n)
{
	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c = utf8_decode(p + i, n - i, &len);
		bool hyphen = c == '-' || c == 0x2010 || c == 0x2011;
		if (hyphen && len == n)
			return GAP_HYPHEN;
		if (!is_space(c))
			return GAP_OTHER;
	}
	return GAP_SPACE;
}

enum gap reading_gap(const char *p, size_t n)
{
	if (n == 1 && *p == ' ')
		return GAP_SPACE;
	size_t apostrophe = reading_apostrophe(p, n);
	if (!apostrophe)
		return n ? space_or_hyphen(p, n) : GAP_OTHER;
	if (apostrophe == n)
		return GAP_APOSTROPHE;
	return space_or_hyphen(p + apostrophe, n - apostrophe) == GAP_OTHER
		       ? GAP_APOSTROPHE_OTHER
		       : GAP_APOSTROPHE_SPACE;
}

/* ---- tokens ---- */

/* What is at text[i], which is not ASCII; *len: 0 when it is not UTF-8. */
static bool is_letter(const char *text, size_t i, size_t n, size_t *len)
{
	uint32_t c = utf8_decode(text + i, n - i, len);
	*len = *len == 1 ? 0 : *len;
	return !is_gap(c);
}

/* Past the characters that are (not) letters or digits, from i on; SIZE_MAX:
 * it is not UTF-8. */
static inline size_t pass(const char *text, size_t i, size_t n, bool letters)
{
	for (size_t len; i < n; i += len) {
		unsigned char c = (unsigned char)text[i];
		len = 1;
		if (c < 0x80) {
			if (!ascii_symbol[c] == letters)
				break;
		} else if (is_letter(text, i, n, &len) != letters) {
			break;
		} else if (!len) {
			return SIZE_MAX;
		}
	}
	return i;
}

bool reading_start(struct reading *r, const char *text, size_t n)
{
	uint32_t end = 0; /* of the token before */
	r->text = text;
	r->n = n;
	r->tokens.n = 0;
	r->segmented = false;
	if (n > READING_MAX)
		return false;
	r->lexicon.a = r->a;
	lexicon_trim(&r->lexicon);
	for (;;) {
		size_t from = pass(text, end, n, false);
		if (from >= n)
			return from == n;
		size_t to = pass(text, from, n, true);
		if (to > n)
			return false;
		*ARENA_PUSH(r->a, &r->tokens) = (struct token){
			.start = (uint32_t)from,
			.end = (uint32_t)to,
			.word = lexicon_number(&r->lexicon, text + from,
					       to - from, n - from),
			.gap = reading_gap(text + end, from - end),
		};
		end = (uint32_t)to;
	}
}

/* ---- words ---- */

/* A gap inside a word: one apostrophe or hyphen and nothing else. */
static void words_find(struct reading *r)
{
	r->words.n = 0;
	for (size_t i = 0; i < r->tokens.n; i++) {
		const struct token *t = &r->tokens.v[i];
		if (i == 0 ||
		    (t->gap != GAP_HYPHEN && t->gap != GAP_APOSTROPHE))
			*ARENA_PUSH(r->a, &r->words) = t->start;
	}
}

void reading_segment(struct reading *r)
{
	if (r->segmented)
		return;
	r->segmented = true;
	words_find(r);
	sentences_find(r);
}

size_t reading_token(const struct reading *r, uint32_t at)
{
	size_t lo = 0, hi = r->tokens.n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (r->tokens.v[mid].start < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Index of the last item <= at; 0 when all are greater. */
static size_t last_before(const struct offsets *o, uint32_t at)
{
	size_t lo = 0, hi = o->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (o->v[mid] <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo ? lo - 1 : 0;
}

size_t reading_word(const struct reading *r, uint32_t at)
{
	return last_before(&r->words, at);
}

size_t reading_sentence(const struct reading *r, uint32_t at)
{
	return last_before(&r->sentences, at);
}

struct span reading_sentence_span(const struct reading *r, size_t sentence)
{
	uint32_t end = (uint32_t)r->n;
	if (sentence + 1 < r->sentences.n)
		end = r->sentences.v[sentence + 1];
	struct span s = { r->sentences.v[sentence], end };
	while (s.start < s.end && r->text[s.start] == ' ')
		s.start++;
	while (s.end > s.start && r->text[s.end - 1] == ' ')
		s.end--;
	return s;
}

int reading_between(const struct reading *r, struct span a, struct span b)
{
	if (a.end > b.start)
		return -1;
	size_t last = reading_word(r, a.end ? a.end - 1 : 0);
	size_t next = reading_word(r, b.start);
	/* A span that begins with punctuation starts before its word. */
	if (b.start < r->n) {
		size_t len;
		uint32_t c =
			utf8_decode(r->text + b.start, r->n - b.start, &len);
		next += symbol_of(c) == SYM_GAP;
	}
	return next > last ? (int)(next - last - 1) : 0;
}
