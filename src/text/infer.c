/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of sections from their place and text. */
#include "infer.h"

#include <string.h>
#include <strings.h>

#include "chars.h"

/* How many of the paragraphs of a section, in hundredths, make it dated, and
 * how many make it judge. */
#define DATED  34
#define JUDGED 34

/* What a section's paragraphs hold. */
struct content {
	size_t n, dated, judged;
};

static bool is_month(struct span w)
{
	static const char *const months[] = {
		"January",   "February", "March",    "April",
		"May",       "June",     "July",     "August",
		"September", "October",  "November", "December",
	};
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		if (span_eq(w, months[i]))
			return true;
	return false;
}

static bool is_figure(struct span w)
{
	return w.n && char_is_digit((unsigned char)w.p[0]);
}

/* "12 March", "in June", "March 2010", "spring 2009": not "may" or "march". */
static bool has_date(const char *s)
{
	struct span all = span_of(s), last = { s, 0 };
	bool month = false;
	size_t at = 0;
	for (struct span w = span_word(all, &at); w.n;
	     last = w, w = span_word(all, &at)) {
		bool year = w.n == 4 && is_figure(w) &&
			    (w.p[0] == '1' || w.p[0] == '2') &&
			    (w.p[1] == '9' || w.p[1] == '0');
		if (year || (month && is_figure(w)))
			return true;
		month = is_month(w);
		if (month &&
		    (is_figure(last) ||
		     (last.n == 2 && strncasecmp(last.p, "in", 2) == 0)))
			return true;
	}
	return false;
}

static bool has_judgement(const char *s)
{
	static const char *const words[] = {
		"should have",     "could have",    "would have",
		"might have",      "ought to",      "opportunit",
		"missed",          "the panel",     "the review",
		"the author",      "we found",      "no evidence",
		"it is not clear", "good practice", "reasonable",
		"was not asked",   "nobody asked",  "no one asked",
		"in hindsight",    "appropriate",   "professional curiosity",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasestr(s, words[i]))
			return true;
	return false;
}

/* Parts that tell of the review, the family and what happened. */
static bool tells(enum text_section kind)
{
	return kind == TEXT_SUMMARY || kind == TEXT_INTRODUCTION ||
	       kind == TEXT_SCOPE || kind == TEXT_METHODOLOGY ||
	       kind == TEXT_FAMILY_INPUT || kind == TEXT_FAMILY ||
	       kind == TEXT_BACKGROUND || kind == TEXT_CHRONOLOGY ||
	       kind == TEXT_LIVED_EXPERIENCE;
}

static bool weighs(enum text_section kind)
{
	return kind == TEXT_ANALYSIS || kind == TEXT_FINDINGS ||
	       kind == TEXT_GOOD_PRACTICE;
}

/* Parts that draw on what was told. */
static bool draws(enum text_section kind)
{
	return weighs(kind) || kind == TEXT_LEARNING ||
	       kind == TEXT_CONCLUSION || kind == TEXT_RECOMMENDATIONS ||
	       kind == TEXT_RESPONSE;
}

static enum text_section judge(enum text_section before,
			       enum text_section after, const struct content *c)
{
	if (!c->n || !draws(after))
		return TEXT_OTHER;
	if (weighs(before))
		return TEXT_ANALYSIS;
	if (!tells(before))
		return TEXT_OTHER;
	if (100 * c->dated >= DATED * c->n && c->dated >= c->judged)
		return TEXT_CHRONOLOGY;
	/* What follows the chronology without dates weighs it. */
	return before == TEXT_CHRONOLOGY || 100 * c->judged >= JUDGED * c->n
		       ? TEXT_ANALYSIS
		       : TEXT_OTHER;
}

static bool says_something(enum text_section kind)
{
	return kind != TEXT_OTHER && kind != TEXT_FRONT &&
	       kind != TEXT_CONTENTS && kind != TEXT_APPENDIX &&
	       kind != TEXT_GLOSSARY && kind != TEXT_REFERENCES;
}

/* What the paragraphs from passage *at on hold that are of a section. */
static struct content read_section(const struct text_doc *t, size_t section,
				   size_t *at)
{
	struct content c = { 0 };
	while (*at < t->passages.n &&
	       (size_t)t->passages.v[*at].section <= section) {
		const struct text_passage *p = &t->passages.v[(*at)++];
		if ((size_t)p->section < section || p->kind == TEXT_FOOTNOTE)
			continue;
		c.n++;
		c.dated += has_date(p->text);
		c.judged += has_judgement(p->text);
	}
	return c;
}

void kinds_infer(struct text_doc *t)
{
	enum text_section before = TEXT_OTHER;
	size_t passage = 0, next = 0;
	for (size_t i = 1; i < t->sections.n; i++) {
		struct text_heading *h = &t->sections.v[i];
		if (says_something(h->kind))
			before = h->kind;
		if (h->kind != TEXT_OTHER)
			continue;
		/* The next that is known from its title: those between are
		 * asked in turn. */
		for (next = next > i ? next : i + 1;
		     next < t->sections.n &&
		     !says_something(t->sections.v[next].kind);)
			next++;
		if (next == t->sections.n)
			return;
		struct content c = read_section(t, i, &passage);
		h->kind = judge(before, t->sections.v[next].kind, &c);
	}
}
