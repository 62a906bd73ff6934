/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A passage as tokens, words and sentences. */
#include "reading.h"

#ifdef __SSE2__
#	include <emmintrin.h>
#endif
#include <string.h>

#define BLOCK 16 /* bytes of text */

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

/* ---- letters ---- */

#ifdef __SSE2__
/* A bit for each of 16 bytes that is a letter or digit of ASCII. */
static uint64_t letters_of_16(const char *p)
{
	const __m128i flip = _mm_set1_epi8((char)0x80);
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)p);
	/* There is only a comparison of signed bytes: x - first < n becomes
	 * x - first - 128 < n - 128. */
	__m128i letter = _mm_sub_epi8(_mm_or_si128(x, _mm_set1_epi8(0x20)),
				      _mm_set1_epi8('a'));
	__m128i digit = _mm_sub_epi8(x, _mm_set1_epi8('0'));
	letter = _mm_cmplt_epi8(_mm_xor_si128(letter, flip),
				_mm_set1_epi8(26 - 128));
	digit = _mm_cmplt_epi8(_mm_xor_si128(digit, flip),
			       _mm_set1_epi8(10 - 128));
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(letter, digit));
}

static uint64_t foreign_of_16(const char *p)
{
	return (unsigned)_mm_movemask_epi8(
		_mm_loadu_si128((const __m128i *)(const void *)p));
}
#else
static uint64_t letters_of_16(const char *p)
{
	uint64_t bits = 0;
	for (unsigned i = 0; i < 16; i++) {
		unsigned char c = (unsigned char)p[i];
		bits |= (uint64_t)(c < 0x80 && ascii_symbol[c]) << i;
	}
	return bits;
}

static uint64_t foreign_of_16(const char *p)
{
	uint64_t bits = 0;
	for (unsigned i = 0; i < 16; i++)
		bits |= (uint64_t)((unsigned char)p[i] >> 7) << i;
	return bits;
}
#endif

/* Letters of Latin scripts, and the Kelvin sign. */
static bool is_sure_letter(uint32_t c)
{
	return (c >= 0xc0 && c <= 0x24f) || c == 0xaa || c == 0xb5 ||
	       c == 0xba || c == 0x212a;
}

/* Sets the bits of the characters outside ASCII that begin in the block with
 * bit i and are letters. False: not UTF-8. */
static bool foreign_letters(struct reading *r, size_t block, uint64_t foreign,
			    size_t *done)
{
	for (; foreign; foreign &= foreign - 1) {
		size_t i = 64 * block + (size_t)__builtin_ctzll(foreign), len;
		if (i < *done)
			continue;
		uint32_t c = utf8_decode(r->text + i, r->n - i, &len);
		if (len == 1)
			return false;
		*done = i + len;
		r->odd |= !is_gap(c) && !is_sure_letter(c);
		for (; !is_gap(c) && i < *done; i++)
			r->letters.v[i / 64] |= (uint64_t)1 << i % 64;
	}
	return true;
}

/* Fills r->letters, with one empty block at the end. False: not UTF-8. */
static bool letters_find(struct reading *r)
{
	size_t blocks = r->n / 64 + 2, done = 0;
	if (blocks > r->letters.cap) {
		r->letters.cap = 2 * blocks;
		r->letters.v = arena_alloc(r->a, r->letters.cap *
							 sizeof *r->letters.v);
	}
	uint64_t *v = r->letters.v;
	r->letters.n = blocks;
	memset(v, 0, blocks * sizeof *v);
	for (size_t k = 0; 64 * k < r->n; k++) {
		char last[64] = { 0 };
		const char *p = r->text + 64 * k;
		if (64 * k + 64 > r->n)
			p = memcpy(last, p, r->n - 64 * k);
		uint64_t foreign = 0;
		for (unsigned i = 0; i < 64; i += 16) {
			v[k] |= letters_of_16(p + i) << i;
			foreign |= foreign_of_16(p + i) << i;
		}
		r->ascii &= !foreign;
		if (foreign && !foreign_letters(r, k, foreign, &done))
			return false;
	}
	return true;
}

/* ---- tokens ---- */

/* Makes *t the token, after the one before it, if any. */
static void token_make(struct reading *r, struct token *t,
		       const struct token *last, struct span s)
{
	uint32_t end = last ? last->end : 0;
	size_t gap = s.start - end;
	t->start = s.start;
	t->end = s.end;
	t->number = lexicon_number(&r->lexicon, r->text + s.start,
				   s.end - s.start, r->n - s.start);
	t->gap = gap == 1 && r->text[end] == ' '
			 ? GAP_SPACE
			 : reading_gap(r->text + end, gap);
	t->word = 0;
	/* An apostrophe or a hyphen and nothing else joins. */
	if (last)
		t->word = last->word +
			  (t->gap != GAP_HYPHEN && t->gap != GAP_APOSTROPHE);
}

static void tokens_find(struct reading *r)
{
	size_t most = r->n / 2 + 2;
	uint32_t from = 0;
	uint64_t carry = 0;
	bool inside = false;
	if (most > r->tokens.cap) {
		r->tokens.cap = 2 * most;
		r->tokens.v =
			arena_alloc(r->a, r->tokens.cap * sizeof *r->tokens.v);
	}
	struct token *next = r->tokens.v, *last = NULL;
	for (size_t k = 0; k < r->letters.n; k++) {
		/* Where a letter follows a gap, or a gap a letter. */
		uint64_t x = r->letters.v[k];
		uint64_t change = x ^ (x << 1 | carry);
		carry = x >> 63;
		for (; change; change &= change - 1) {
			uint32_t i = (uint32_t)(64 * k) +
				     (uint32_t)__builtin_ctzll(change);
			if (inside) {
				token_make(r, next, last,
					   (struct span){ from, i });
				last = next++;
			}
			from = i;
			inside = !inside;
		}
	}
	r->tokens.n = (size_t)(next - r->tokens.v);
}

bool reading_start(struct reading *r, const char *text, size_t n)
{
	r->text = text;
	r->n = n;
	r->tokens.n = 0;
	r->segmented = r->odd = false;
	r->ascii = true;
	if (n > READING_MAX)
		return false;
	r->lexicon.a = r->a;
	lexicon_trim(&r->lexicon);
	if (!letters_find(r))
		return false;
	tokens_find(r);
	return true;
}

/* ---- words ---- */

static void make_room(struct arena *a, struct offsets *o, size_t n)
{
	if (o->cap >= n)
		return;
	o->cap = 2 * n;
	o->v = arena_alloc(a, o->cap * sizeof *o->v);
}

static void words_find(struct reading *r)
{
	size_t n = 0;
	make_room(r->a, &r->words, r->tokens.n);
	for (size_t i = 0; i < r->tokens.n; i++)
		if (r->tokens.v[i].word == n)
			r->words.v[n++] = r->tokens.v[i].start;
	r->words.n = n;
}

/* For each block of the text, how many items start before its end. */
static void index_build(struct arena *a, const struct offsets *o, size_t n,
			struct offsets *by)
{
	size_t block = 0;
	by->n = n / BLOCK + 1;
	make_room(a, by, by->n);
	for (size_t i = 0; i < o->n; i++)
		while (block < o->v[i] / BLOCK)
			by->v[block++] = (uint32_t)i;
	while (block < by->n)
		by->v[block++] = (uint32_t)o->n;
}

void reading_segment(struct reading *r)
{
	if (r->segmented)
		return;
	r->segmented = true;
	words_find(r);
	sentences_find(r);
	index_build(r->a, &r->words, r->n + 1, &r->word_by);
	index_build(r->a, &r->sentences, r->n + 1, &r->sentence_by);
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
static size_t last_before(const struct offsets *o, const struct offsets *by,
			  uint32_t at)
{
	size_t i = by->v[at / BLOCK];
	while (i && o->v[i - 1] > at)
		i--;
	return i ? i - 1 : 0;
}

size_t reading_word(const struct reading *r, uint32_t at)
{
	return last_before(&r->words, &r->word_by, at);
}

size_t reading_sentence(const struct reading *r, uint32_t at)
{
	return last_before(&r->sentences, &r->sentence_by, at);
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
