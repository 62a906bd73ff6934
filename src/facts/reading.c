/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, sentences and words of a document. */
#include "reading.h"

#include <string.h>

#include "facts.h"

/* Words of the body that count as its opening. */
#define OPENING_WORDS 600
#define EARLY_WORDS   120
/* Tokens; what is longer is no sentence, and is cut. */
#define SENTENCE_MAX 400
/* A title page ends with the first passage that is longer than this. */
#define COVER_WORDS    40
#define PROSE_WORDS    16
#define COVER_PASSAGES 16
#define COVER_PAGE     2

static bool is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return c >= 0xc0 && c != 0xd7 && c != 0xf7 &&
	       !(c >= 0x2000 && c < 0x2c00) && c != 0xfffd && c != 0xfeff;
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7);
}

/* The plain form of a mark: one quote, one apostrophe, one dash. */
static uint32_t plain(uint32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x02bc:
	case 0x60:
		return '\'';
	case 0x201c:
	case 0x201d:
	case 0xab:
	case 0xbb:
		return '"';
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2212:
		return '-';
	default:
		return c;
	}
}

/* Decodes the character at byte i, or 0 at the end. */
static uint32_t char_at(const char *s, size_t n, size_t i, size_t *len)
{
	*len = 0;
	return i < n ? utf8_decode(s + i, n - i, len) : 0;
}

/* Does the mark c at i, between two characters of a word, belong to it? */
static bool is_inner(uint32_t before, uint32_t c, uint32_t after)
{
	switch (c) {
	case '-':
	case 0x2010:
	case 0x2011:
		return is_letter(after) || is_digit(after);
	case '\'':
	case 0x2019:
		return is_letter(before) && is_letter(after);
	case '.':
	case '/':
	case ',':
	case ':':
		return is_digit(before) && is_digit(after);
	default:
		return false;
	}
}

static size_t word_end(const char *s, size_t n, size_t i)
{
	uint32_t before = 0;
	for (size_t len; i < n; i += len) {
		uint32_t c = char_at(s, n, i, &len);
		if (!is_letter(c) && !is_digit(c)) {
			size_t after_len;
			uint32_t after = char_at(s, n, i + len, &after_len);
			if (!is_inner(before, c, after))
				break;
		}
		before = c;
	}
	return i;
}

static const char *plain_word(struct arena *a, const char *s, size_t n)
{
	struct buf b = { 0 };
	size_t len;
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = plain(char_at(s, n, i, &len));
		if (c >= 'A' && c <= 'Z')
			c |= 0x20;
		utf8_append(&b, c);
	}
	const char *w = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return w;
}

static void put_token(struct reading *r, const char *s, size_t start,
		      size_t end)
{
	struct token *k = ARENA_PUSH(r->a, &r->tokens);
	size_t len, letters = 0, small = 0;
	uint32_t c = char_at(s, end, start, &len);
	k->start = start;
	k->end = end;
	k->w = plain_word(r->a, s + start, end - start);
	k->word = is_letter(c) || is_digit(c);
	k->cap = is_upper(c) || is_digit(c);
	for (size_t i = start; i < end; i += len) {
		c = char_at(s, end, i, &len);
		letters += is_letter(c);
		small += is_letter(c) && !is_upper(c);
	}
	k->upper = letters > 0 && small == 0;
}

/* A word, and the "'s" at its end as one of its own. */
static void put_word(struct reading *r, const char *s, size_t start, size_t end)
{
	size_t cut = 0;
	if (end - start > 2 && (s[end - 1] | 0x20) == 's') {
		if (s[end - 2] == '\'')
			cut = end - 2;
		else if (end - start > 4 &&
			 memcmp(s + end - 4, "\xe2\x80\x99", 3) == 0)
			cut = end - 4;
	}
	put_token(r, s, start, cut ? cut : end);
	if (cut)
		put_token(r, s, cut, end);
}

static void tokenize(struct reading *r, const char *s)
{
	size_t n = strlen(s), len;
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = char_at(s, n, i, &len);
		if (c == ' ' || c == '\t' || c == '\n' || c == 0xa0)
			continue;
		if (is_letter(c) || is_digit(c)) {
			size_t end = word_end(s, n, i);
			put_word(r, s, i, end);
			len = end - i;
		} else {
			put_token(r, s, i, i + len);
		}
	}
}

/* Does the stop at tok end a sentence? */
static bool ends_sentence(const struct reading *r, size_t first, size_t tok)
{
	static const char abbreviations[] =
		"mr mrs ms dr prof st no nos para paras jan feb mar apr jun "
		"jul aug sep sept oct nov dec rev cllr e i eg ie approx v p pp";
	const struct token *k = r->tokens.v;
	if (in_words(k[tok].w, "? !"))
		return true;
	if (strcmp(k[tok].w, ".") != 0 || tok == first)
		return false;
	const struct token *before = &k[tok - 1];
	if (tok + 1 < r->tokens.n && !k[tok + 1].cap && k[tok + 1].word)
		return false;
	if (tok + 1 < r->tokens.n && k[tok + 1].start == k[tok].end &&
	    k[tok + 1].word)
		return false;
	if (in_words(before->w, abbreviations))
		return tok + 1 == r->tokens.n;
	/* "P. Ombler" goes on; "of Child P. He was" does not. */
	if (before->upper && before->end - before->start == 1)
		return (tok > first + 1 &&
			in_words(k[tok - 2].w, "child children baby babies and "
					       "sibling adult family group")) ||
		       tok + 1 == r->tokens.n ||
		       in_words(k[tok + 1].w,
				"he she it the they this his her in on at when "
				"a an there both all no mother father");
	return true;
}

static void put_sentence(struct reading *r, size_t first, size_t end)
{
	if (first == end)
		return;
	struct sentence *s = ARENA_PUSH(r->a, &r->sentences);
	s->line = r->lines.n - 1;
	s->first = first;
	s->end = end;
	for (size_t i = first; i < end; i++)
		s->about |= lexicon_about(r->tokens.v[i].w);
	scan_dates(r, first, end);
	scan_ages(r, first, end);
}

/* Closing quotes, brackets and the marks of footnotes stay before the end. */
static size_t after_stop(const struct reading *r, size_t tok)
{
	size_t n = r->tokens.n;
	while (tok < n && in_words(r->tokens.v[tok].w, "\" ' ) ]") &&
	       r->tokens.v[tok].start == r->tokens.v[tok - 1].end)
		tok++;
	if (tok + 2 < n && strcmp(r->tokens.v[tok].w, "[") == 0 &&
	    strcmp(r->tokens.v[tok + 2].w, "]") == 0)
		tok += 3;
	return tok;
}

static void put_line(struct reading *r, const struct line *model)
{
	*ARENA_PUSH(r->a, &r->lines) = *model;
	struct line *line = &r->lines.v[r->lines.n - 1];
	size_t first = r->tokens.n;
	line->first = r->sentences.n;
	tokenize(r, model->text);
	for (size_t i = first; i < r->tokens.n;) {
		if (!ends_sentence(r, first, i++) && i - first < SENTENCE_MAX)
			continue;
		i = after_stop(r, i);
		put_sentence(r, first, i);
		first = i;
	}
	put_sentence(r, first, r->tokens.n);
	line->end = r->sentences.n;
}

static enum reading_rank rank_of(enum text_section kind)
{
	switch (kind) {
	case TEXT_FRONT:
	case TEXT_SUMMARY:
	case TEXT_INTRODUCTION:
	case TEXT_SCOPE:
	case TEXT_METHODOLOGY:
	case TEXT_FAMILY:
		return RANK_OPENING;
	case TEXT_FOREWORD:
	case TEXT_FAMILY_INPUT:
	case TEXT_BACKGROUND:
	case TEXT_CHRONOLOGY:
	case TEXT_LIVED_EXPERIENCE:
	case TEXT_CONCLUSION:
	case TEXT_OTHER:
		return RANK_BODY;
	case TEXT_ANALYSIS:
	case TEXT_FINDINGS:
	case TEXT_GOOD_PRACTICE:
	case TEXT_LEARNING:
	case TEXT_APPENDIX:
		return RANK_LATE;
	case TEXT_CONTENTS:
	case TEXT_RECOMMENDATIONS:
	case TEXT_RESPONSE:
	case TEXT_GLOSSARY:
	case TEXT_REFERENCES:
	case TEXT_N_SECTIONS:
		break;
	}
	return RANK_OUT;
}

/* May passages of this section be of the title page? */
static bool is_cover_section(const struct text_doc *t, size_t section)
{
	const struct text_heading *h = &t->sections.v[section];
	return h->kind == TEXT_FRONT || h->kind == TEXT_OTHER ||
	       h->kind == TEXT_RESPONSE ||
	       (*t->title && strcmp(h->title, t->title) == 0);
}

static bool is_prose(const char *s)
{
	size_t n = strlen(s);
	return n && s[n - 1] == '.' && text_words(s) > PROSE_WORDS;
}

/* Passages of the title page: what is short, until there is prose after the
 * title. */
static size_t cover_end(const struct text_doc *t)
{
	size_t i = 0, n = strlen(t->title);
	bool seen = n == 0;
	for (; i < t->passages.n && i < COVER_PASSAGES; i++) {
		const struct text_passage *p = &t->passages.v[i];
		const char *heading = t->sections.v[p->section].title;
		seen = seen || strncmp(p->text, t->title, n) == 0 ||
		       strcmp(heading, t->title) == 0;
		/* A case of a collection begins on any page. */
		if ((p->page > COVER_PAGE && p->page > t->passages.v[0].page) ||
		    p->kind == TEXT_FOOTNOTE || *p->paragraph ||
		    text_words(p->text) > COVER_WORDS ||
		    (seen && is_prose(p->text)) ||
		    !is_cover_section(t, (size_t)p->section))
			break;
	}
	return i;
}

static void put_heading(struct reading *r, size_t section, bool cover)
{
	const struct text_heading *h = &r->t->sections.v[section];
	struct line line = { .text = h->title,
			     .section = section,
			     .passage = FACTS_NOWHERE,
			     .kind = h->kind,
			     .page = h->page,
			     .heading = true };
	line.rank = cover && !*h->number ? RANK_COVER : rank_of(h->kind);
	if (*h->title)
		put_line(r, &line);
}

/* The title is a line of its own when it is no heading and no passage. */
static void put_title(struct reading *r)
{
	const struct text_doc *t = r->t;
	size_t n = strlen(t->title);
	struct line line = { .text = t->title,
			     .passage = FACTS_NOWHERE,
			     .kind = TEXT_FRONT,
			     .page = 1,
			     .heading = true };
	if (n == 0)
		return;
	for (size_t i = 0; i < t->sections.n; i++)
		if (strcmp(t->sections.v[i].title, t->title) == 0)
			return;
	for (size_t i = 0; i < t->passages.n && i < COVER_PASSAGES; i++)
		if (strncmp(t->passages.v[i].text, t->title, n) == 0 &&
		    !is_prose(t->passages.v[i].text))
			return;
	put_line(r, &line);
}

static enum reading_rank passage_rank(const struct text_doc *t, size_t i,
				      size_t cover, size_t words)
{
	const struct text_passage *p = &t->passages.v[i];
	enum reading_rank rank = rank_of(t->sections.v[p->section].kind);
	if (i < cover)
		return RANK_COVER;
	if (p->kind == TEXT_FOOTNOTE)
		return RANK_OUT;
	if (words < OPENING_WORDS && rank < RANK_OUT)
		return RANK_OPENING;
	return rank;
}

void reading_make(struct arena *a, const struct text_doc *t,
		  struct reading *out)
{
	*out = (struct reading){ .a = a, .t = t };
	size_t section = 0, words = 0, cover = cover_end(t);
	if (t->sections.n == 0)
		return;
	put_title(out);
	for (size_t i = 0; i < t->passages.n; i++) {
		const struct text_passage *p = &t->passages.v[i];
		/* A heading without text after the title page is part of it. */
		for (; section <= (size_t)p->section; section++)
			put_heading(out, section,
				    i < cover ||
					    (i == cover &&
					     section < (size_t)p->section));
		struct line line = { .text = p->text,
				     .section = (size_t)p->section,
				     .passage = i,
				     .kind = t->sections.v[p->section].kind,
				     .form = p->kind,
				     .page = p->page };
		line.rank = passage_rank(t, i, cover, words);
		line.early = words < EARLY_WORDS;
		words += i < cover ? 0 : text_words(p->text);
		put_line(out, &line);
	}
	for (; section < t->sections.n; section++)
		put_heading(out, section, false);
}

char *reading_text(const struct reading *r, size_t line, size_t first,
		   size_t end)
{
	size_t from = r->tokens.v[first].start;
	return arena_dup(r->a, r->lines.v[line].text + from,
			 r->tokens.v[end - 1].end - from);
}
