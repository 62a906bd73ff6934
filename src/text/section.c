/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The titles of a review's parts, and what they mean. */
#include "section.h"

#include <string.h>

#include "chars.h"
#include "section_words.h"

/* In longer titles only what stands near the start names the section: the
 * rest is a sentence. */
#define LONG_TITLE 7
#define NEAR_START 2

static const char *const names[] = {
	[TEXT_FRONT] = "front matter",
	[TEXT_CONTENTS] = "contents",
	[TEXT_FOREWORD] = "foreword",
	[TEXT_SUMMARY] = "summary",
	[TEXT_INTRODUCTION] = "introduction",
	[TEXT_SCOPE] = "scope",
	[TEXT_METHODOLOGY] = "methodology",
	[TEXT_FAMILY_INPUT] = "family input",
	[TEXT_FAMILY] = "family",
	[TEXT_BACKGROUND] = "background",
	[TEXT_CHRONOLOGY] = "chronology",
	[TEXT_LIVED_EXPERIENCE] = "lived experience",
	[TEXT_ANALYSIS] = "analysis",
	[TEXT_FINDINGS] = "findings",
	[TEXT_GOOD_PRACTICE] = "good practice",
	[TEXT_LEARNING] = "learning",
	[TEXT_CONCLUSION] = "conclusion",
	[TEXT_RECOMMENDATIONS] = "recommendations",
	[TEXT_RESPONSE] = "response",
	[TEXT_GLOSSARY] = "glossary",
	[TEXT_REFERENCES] = "references",
	[TEXT_APPENDIX] = "appendix",
	[TEXT_OTHER] = "other",
};
_Static_assert(sizeof names / sizeof *names == TEXT_N_SECTIONS,
	       "a name for every kind of section");

const char *text_section_name(enum text_section s)
{
	return names[s];
}

/* In a query the space is written as a hyphen. */
static bool is_name(const char *s, const char *name)
{
	for (; *s && *name; s++, name++)
		if ((char)char_lower((unsigned char)*s) != *name &&
		    !(*name == ' ' && (*s == '-' || *s == '_')))
			return false;
	return *s == *name;
}

bool text_section_parse(const char *name, enum text_section *out)
{
	for (enum text_section s = 0; s < TEXT_N_SECTIONS; s++)
		if (is_name(name, names[s])) {
			*out = s;
			return true;
		}
	return false;
}

const char *text_kind_name(enum text_kind k)
{
	static const char *const kinds[] = {
		[TEXT_PARAGRAPH] = "paragraph",
		[TEXT_LIST_ITEM] = "list item",
		[TEXT_TABLE_ROW] = "table row",
		[TEXT_FOOTNOTE] = "footnote",
	};
	_Static_assert(sizeof kinds / sizeof *kinds == TEXT_N_KINDS,
		       "a name for every kind of passage");
	return kinds[k];
}

bool text_kind_parse(const char *name, enum text_kind *out)
{
	for (int k = 0; k < TEXT_N_KINDS; k++) {
		if (str_eq(name, text_kind_name((enum text_kind)k))) {
			*out = (enum text_kind)k;
			return true;
		}
	}
	return false;
}

/* The words of a title, each with a space before it, and one at the end. */
static void normalise(struct buf *b, const char *title)
{
	struct span s = span_of(title);
	size_t at = 0, len = 0;
	for (struct span w = span_word(s, &at); w.n; w = span_word(s, &at)) {
		uint32_t end = span_last(w);
		struct span stem = span_most(w);
		if ((end == 's' || end == 'S') &&
		    char_is_apostrophe(span_last(stem)))
			w = span_most(stem);
		buf_char(b, ' ');
		for (size_t i = 0; i < w.n; i += len)
			span_append(b, char_lower(span_char(w, i, &len)));
	}
	buf_char(b, ' ');
}

/* The bytes of the phrase at s, which stands at a space; 0: it is not. */
static size_t match_at(const char *s, const char *phrase)
{
	size_t n = 1;
	for (; *phrase; phrase++) {
		if (*phrase == '*' || (*phrase == '?' && s[n]))
			n += strcspn(s + n, " ");
		else if (s[n] == *phrase)
			n++;
		else
			return 0;
	}
	return s[n] == ' ' ? n : 0;
}

/* Finds the phrase among the words of a title; *n its bytes. */
static const char *find(const char *words, const char *phrase, size_t *n)
{
	size_t count = 0, at = 0;
	bool start = *phrase == '^';
	for (const char *p = words; *p; p++)
		count += *p == ' ';
	size_t last = start ? 0 : count - 1 > LONG_TITLE ? NEAR_START : count;
	for (const char *p = words; p && at <= last; at++) {
		*n = match_at(p, phrase + start);
		if (*n)
			return p;
		p = strchr(p + 1, ' ');
	}
	return NULL;
}

/* "January 2012 to May 2013", "2017", "The 17th of August": a year at the
 * start, a month there or with a figure. */
static bool is_dated(const char *words)
{
	static const char *const months[] = {
		"january",   "february", "march",    "april",
		"may",       "june",     "july",     "august",
		"september", "october",  "november", "december"
	};
	bool figure = strpbrk(words, "0123456789") != NULL;
	if ((str_starts(words, " 19") || str_starts(words, " 20")) &&
	    strspn(words + 1, "0123456789") == 4)
		return true;
	for (const char *p = words; p; p = strchr(p + 1, ' '))
		for (size_t i = 0; i < 12 && (p == words || figure); i++)
			if (match_at(p, months[i]))
				return true;
	return false;
}

/* Kinds that stand at the front of a report. Deeper down, a title that only
 * mentions one ("Other headings in the terms of reference") is not of it. */
static bool is_front_kind(enum text_section kind)
{
	return kind == TEXT_FOREWORD || kind == TEXT_SUMMARY ||
	       kind == TEXT_INTRODUCTION || kind == TEXT_SCOPE ||
	       kind == TEXT_METHODOLOGY || kind == TEXT_FAMILY ||
	       kind == TEXT_BACKGROUND;
}

/* The first letters of words, as a set. */
static uint32_t initials(const char *words)
{
	uint32_t set = 0;
	for (const char *p = words; *p; p++)
		if (*p == ' ' && p[1] >= 'a' && p[1] <= 'z')
			set |= 1u << (p[1] - 'a');
	return set;
}

/* Most phrases have a first word that no word of a title begins as. */
static bool may_hold(uint32_t set, const char *phrase)
{
	char c = phrase[*phrase == '^'];
	return c < 'a' || c > 'z' || set >> (c - 'a') & 1;
}

static enum section_strength of_words(const char *words, enum text_section *out)
{
	size_t n;
	uint32_t set = initials(words);
	for (const struct phrase *p = section_strong; p->words; p++) {
		if (!may_hold(set, p->words))
			continue;
		const char *at = find(words, p->words, &n);
		if (!at)
			continue;
		*out = p->kind;
		return at != words && is_front_kind(p->kind) ? SECTION_WEAK
							     : SECTION_STRONG;
	}
	for (const struct phrase *p = section_weak; p->words; p++)
		if (may_hold(set, p->words) && find(words, p->words, &n)) {
			*out = p->kind;
			return SECTION_WEAK;
		}
	*out = is_dated(words) ? TEXT_CHRONOLOGY : TEXT_OTHER;
	return is_dated(words) ? SECTION_WEAK : SECTION_NONE;
}

/* Of an appendix: some are what they hold before they are an appendix. */
static enum text_section of_appendix(const char *words)
{
	enum text_section own = TEXT_APPENDIX;
	static const enum text_section kept[] = {
		TEXT_GLOSSARY, TEXT_REFERENCES, TEXT_RECOMMENDATIONS,
		TEXT_RESPONSE, TEXT_CHRONOLOGY
	};
	if (of_words(words, &own) == SECTION_STRONG)
		for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
			if (own == kept[i])
				return own;
	return TEXT_APPENDIX;
}

static enum section_strength of_label(enum number_word word, const char *words,
				      enum text_section *out)
{
	switch (word) {
	case WORD_RECOMMENDATION:
		*out = TEXT_RECOMMENDATIONS;
		return SECTION_STRONG;
	case WORD_FINDING:
		*out = TEXT_FINDINGS;
		return SECTION_STRONG;
	case WORD_LEARNING:
		*out = TEXT_LEARNING;
		return SECTION_STRONG;
	case WORD_QUESTION:
		*out = TEXT_ANALYSIS;
		return SECTION_WEAK;
	case WORD_EPISODE:
		*out = TEXT_CHRONOLOGY;
		return SECTION_WEAK;
	case WORD_APPENDIX:
		*out = of_appendix(words);
		return SECTION_STRONG;
	case WORD_NONE:
	case WORD_CHAPTER:
	case WORD_POINT:
		break;
	}
	return of_words(words, out);
}

enum section_strength section_of_title(const struct number *number,
				       const char *title,
				       enum text_section *out)
{
	struct buf b = { 0 };
	size_t n = 0;
	normalise(&b, title);
	for (const char *const *m = section_masked; *m; m++) {
		const char *p = find(b.p, *m, &n);
		if (p)
			memset(b.p + (p - b.p) + 1, '_', n - 1);
	}
	/* "Part D: Question One. …" and "4 Finding 2: …" have two labels. */
	enum number_word word = number->word;
	if (word == WORD_NONE || word == WORD_CHAPTER)
		word = number_read(span_of(title)).word;
	size_t appendix = match_at(b.p, "appendi*") + match_at(b.p, "annex*");
	enum section_strength strength;
	if (word == WORD_NONE && appendix)
		strength = of_label(WORD_APPENDIX, b.p + appendix, out);
	else
		strength = of_label(word, b.p, out);
	buf_release(&b);
	return strength;
}

enum text_section section_within(enum text_section parent,
				 enum section_strength strength,
				 enum text_section own)
{
	if (parent == TEXT_APPENDIX)
		return parent;
	if (strength == SECTION_STRONG)
		return own;
	switch ((int)parent) {
	case TEXT_FRONT:
	case TEXT_OTHER:
		return strength == SECTION_WEAK ? own : TEXT_OTHER;
	case TEXT_INTRODUCTION:
	case TEXT_SCOPE:
	case TEXT_FAMILY:
	case TEXT_BACKGROUND:
		return strength == SECTION_WEAK ? own : parent;
	default:
		return parent;
	}
}
