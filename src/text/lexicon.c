/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a document, and the mending of letter-spaced ones. */
#include <stdlib.h>
#include <string.h>

#include "lines.h"

/* Longer words are not looked up. */
#define WORD_MAX 64
/* Fewer single letters in a row may be initials. */
#define SPACED_MIN 4
#define SPACED_MAX 60

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Lower case, with one kind of hyphen and of apostrophe. */
static void fold(struct buf *b, struct span s)
{
	size_t len = 0;
	for (size_t i = 0; i < s.n; i += len) {
		uint32_t c = span_char(s, i, &len);
		if (char_is_hyphen(c))
			c = '-';
		else if (char_is_apostrophe(c))
			c = '\'';
		span_append(b, char_lower(c));
	}
}

static void add_word(struct lexicon *x, struct buf *b, struct span s)
{
	if (s.n > WORD_MAX || s.n < 2 || !char_is_letter(span_first(s)))
		return;
	buf_clear(b);
	fold(b, s);
	x->v = arena_grow(x->a, x->v, x->n, &x->cap, sizeof *x->v);
	x->v[x->n++] = arena_dup(x->a, b->p, b->n);
}

/* The words of a line, but not the halves of words parted at its ends. */
static void add_words(struct lexicon *x, struct buf *b, struct span s,
		      bool after_hyphen)
{
	bool hyphen = char_is_hyphen(span_last(s));
	struct span inner = hyphen ? span_most(s) : s;
	size_t at = 0;
	struct span w = span_word(s, &at);
	if (after_hyphen)
		w = span_word(s, &at);
	for (; w.n; w = span_word(s, &at))
		if (!hyphen || w.p + w.n < inner.p + inner.n)
			add_word(x, b, w);
}

/* Words of titles, which may be printed with spaces between their letters
 * and nowhere else. */
static void add_title_words(struct lexicon *x, struct buf *b)
{
	static const char *const words[] = { "acknowledgements",
					     "action",
					     "analysis",
					     "and",
					     "appendix",
					     "background",
					     "board",
					     "briefing",
					     "case",
					     "child",
					     "children",
					     "chronology",
					     "conclusion",
					     "conclusions",
					     "confidential",
					     "contents",
					     "draft",
					     "events",
					     "executive",
					     "family",
					     "final",
					     "findings",
					     "foreword",
					     "glossary",
					     "introduction",
					     "key",
					     "learning",
					     "lessons",
					     "local",
					     "methodology",
					     "of",
					     "overview",
					     "page",
					     "partnership",
					     "plan",
					     "practice",
					     "recommendations",
					     "reference",
					     "references",
					     "report",
					     "review",
					     "safeguarding",
					     "serious",
					     "summary",
					     "terms",
					     "the",
					     "timeline" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		add_word(x, b, span_of(words[i]));
}

static void sort_words(struct lexicon *x)
{
	size_t n = 0;
	if (x->n)
		qsort(x->v, x->n, sizeof *x->v, compare);
	for (size_t i = 0; i < x->n; i++)
		if (n == 0 || strcmp(x->v[n - 1], x->v[i]) != 0)
			x->v[n++] = x->v[i];
	x->n = n;
}

static bool has(const struct lexicon *x, struct span left, const char *between,
		struct span right)
{
	struct buf b = { 0 };
	fold(&b, left);
	buf_str(&b, between);
	fold(&b, right);
	const char *key = buf_text(&b);
	bool found =
		x->n && b.n && bsearch(&key, x->v, x->n, sizeof *x->v, compare);
	buf_release(&b);
	return found;
}

/* Whether a word is parted at the end of line i that is whole elsewhere. */
static bool is_split(const struct lexicon *x, size_t i)
{
	const struct lines *lines = x->lines;
	struct span s = lines->v[i].text, left = { s.p, 0 };
	size_t next = lines_body(lines, i + 1), at = 0;
	if (!char_is_hyphen(span_last(s)) || next == lines->n)
		return false;
	struct span right = span_word(lines->v[next].text, &at);
	at = 0;
	for (struct span w = span_word(s, &at); w.n; w = span_word(s, &at))
		left = w;
	return left.n && right.n && has(x, left, "", right) &&
	       !has(x, left, "-", right);
}

static void build(struct lexicon *x)
{
	struct buf b = { 0 };
	bool hyphen = false;
	x->built = true;
	for (size_t i = 0; i < x->lines->n; i++) {
		const struct line *l = &x->lines->v[i];
		if (l->use == LINE_FURNITURE)
			continue;
		add_words(x, &b, l->text, hyphen);
		hyphen = char_is_hyphen(span_last(l->text));
	}
	add_title_words(x, &b);
	buf_release(&b);
	sort_words(x);
	for (size_t i = 0; i < x->lines->n && !x->splits; i++)
		x->splits = x->lines->v[i].use == LINE_BODY && is_split(x, i);
}

bool lexicon_has_pair(struct lexicon *x, struct span left, const char *between,
		      struct span right)
{
	if (!x->built)
		build(x);
	return has(x, left, between, right);
}

bool lexicon_has(struct lexicon *x, struct span word)
{
	return lexicon_has_pair(x, word, "", span_from(word, word.n));
}

/* A letter, or behind one what may stand within a word. */
static bool is_spaced(uint32_t c, size_t letters)
{
	return char_is_letter(c) ||
	       (letters && (char_is_apostrophe(c) || char_is_hyphen(c)));
}

/* The bytes of a run of single letters parted by single spaces, and how
 * many letters it has. */
static size_t spaced_run(struct span s, size_t *letters)
{
	size_t end = 0, len = 0;
	*letters = 0;
	for (size_t i = 0; i < s.n; i++) {
		uint32_t c = span_char(s, i, &len);
		if (!is_spaced(c, *letters))
			break;
		i += len;
		if (i < s.n && s.p[i] != ' ' &&
		    char_is_letter(span_char(s, i, &len)))
			break;
		end = char_is_letter(c) ? i : end;
		++*letters;
		if (i < s.n && s.p[i] != ' ')
			break;
	}
	return end;
}

/* Ways to read the first i bytes as known words: the fewest words, where the
 * last of them begins, and whether another way needs as few. */
struct reading {
	size_t words, from;
	bool twice;
};

static void read_word(const struct reading *r, size_t from, struct reading *to)
{
	size_t words = r[from].words + 1;
	if (from && !r[from].words)
		return;
	if (!to->words || words < to->words)
		*to = (struct reading){ words, from, r[from].twice };
	else if (words == to->words)
		to->twice = true;
}

/* Appends the words that the letters spell, if only one reading is best. */
static bool add_reading(struct lexicon *x, struct buf *b, struct span s)
{
	struct reading r[SPACED_MAX + 1] = { { 0 } };
	if (s.n > SPACED_MAX)
		return false;
	for (size_t i = 2; i <= s.n; i++)
		for (size_t from = 0; from + 2 <= i; from++)
			if (lexicon_has(x, span_from(span_upto(s, i), from)))
				read_word(r, from, &r[i]);
	if (!r[s.n].words || r[s.n].twice)
		return false;
	size_t end[SPACED_MAX + 1], n = 0;
	for (size_t i = s.n; i; i = r[i].from)
		end[n++] = i;
	for (size_t at = 0; n--; at = end[n]) {
		buf_add(b, s.p + at, end[n] - at);
		if (n)
			buf_char(b, ' ');
	}
	return true;
}

/* Appends a run as the words it spells, or else as it stands. */
static bool add_run(struct lexicon *x, struct buf *b, struct span run)
{
	struct buf close = { 0 };
	for (size_t i = 0; i < run.n; i++)
		if (run.p[i] != ' ')
			buf_char(&close, run.p[i]);
	bool mended = add_reading(x, b, (struct span){ close.p, close.n });
	if (!mended)
		buf_add(b, run.p, run.n);
	buf_release(&close);
	return mended;
}

const char *lines_mend_spacing(struct lexicon *x, const char *s)
{
	struct span all = span_of(s);
	struct buf b = { 0 };
	size_t kept = 0; /* bytes of s that are in b */
	bool mended = false;
	for (size_t i = 0; i < all.n;) {
		size_t letters;
		size_t n = spaced_run(span_from(all, i), &letters);
		if (letters >= SPACED_MIN) {
			buf_add(&b, s + kept, i - kept);
			if (add_run(x, &b, span_upto(span_from(all, i), n)))
				mended = true;
			kept = i + n;
		}
		const char *space = memchr(s + i + n, ' ', all.n - i - n);
		i = space ? (size_t)(space - s) + 1 : all.n;
	}
	if (mended) {
		buf_add(&b, s + kept, all.n - kept);
		s = arena_dup(x->a, b.p, b.n);
	}
	buf_release(&b);
	return s;
}

/* Whether the document has this capital as a word, as the name of a child for
 * instance, but at the start of a line. */
static bool find_name(const struct lexicon *x, char c)
{
	for (size_t i = 0; i < x->lines->n; i++) {
		struct span s = x->lines->v[i].text;
		for (size_t k = 1; k < s.n; k++)
			if (s.p[k] == c &&
			    !char_is_letter((unsigned char)s.p[k - 1]) &&
			    (k + 1 == s.n ||
			     !char_is_letter((unsigned char)s.p[k + 1])))
				return true;
	}
	return false;
}

static bool is_name(struct lexicon *x, char c)
{
	char *known = &x->names[c - 'A'];
	if (!*known)
		*known = find_name(x, c) ? 'y' : 'n';
	return *known == 'y';
}

const char *lines_mend_capital(struct lexicon *x, const char *s)
{
	struct span all = span_of(s), rest = span_from(all, 2);
	size_t at = 0;
	struct span word = span_word(rest, &at);
	if (all.n < 4 || s[0] < 'B' || s[0] > 'Z' || s[0] == 'I' ||
	    s[0] == 'O' || s[1] != ' ' || !char_is_lower(span_first(rest)) ||
	    word.p != rest.p || is_name(x, s[0]) ||
	    !lexicon_has_pair(x, span_upto(all, 1), "", word))
		return s;
	return arena_fmt(x->a, "%c%s", s[0], rest.p);
}
