/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates and ages within a sentence: at each word that can begin one, the
 * longest run of words that text.h can read. What a number alone means is
 * settled by the words about it.
 */
#include "reading.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Words in the longest date and age: "on the 3rd of March, 2014". */
#define DATE_WORDS 7
#define AGE_WORDS  9
#define TEXT_MAX   96

static const char months[] =
	"january february march april may june july august september october "
	"november december jan feb mar apr jun jul aug sep sept oct nov dec";
static const char starts[] = "spring summer autumn winter fall q1 q2 q3 q4 "
			     "quarter monday tuesday wednesday thursday "
			     "friday saturday sunday";
/* Before a year alone, else it may be the year of a law or of guidance. */
static const char before_year[] =
	"in since until from to of during by early late mid and between - "
	"around about";

static bool is_number(const char *w)
{
	return *w >= '0' && *w <= '9';
}

static bool is_year(const char *w)
{
	return strlen(w) == 4 && strspn(w, "0123456789") == 4;
}

/* The text of the tokens; "" when it is longer than any date or age. */
static const char *joined(const struct reading *r, size_t first, size_t end,
			  char buf[TEXT_MAX])
{
	const struct sentence *s = &r->sentences.v[r->sentences.n - 1];
	const struct token *k = r->tokens.v;
	size_t n = k[end - 1].end - k[first].start;
	if (n >= TEXT_MAX)
		n = 0;
	memcpy(buf, line_of(r, s)->text + k[first].start, n);
	buf[n] = '\0';
	return buf;
}

static bool can_start_date(const struct reading *r, size_t first, size_t i)
{
	const struct token *k = &r->tokens.v[i];
	if (is_year(k->w))
		return i == first || in_words(word_at(r, i - 1), before_year);
	if (is_number(k->w) || in_words(k->w, starts))
		return true;
	return k->cap && in_words(k->w, months);
}

/* A day or a month alone is no date, nor is "3-4" or "2.10". */
static bool is_date(const struct reading *r, size_t first, size_t i, size_t n,
		    const struct text_date *d)
{
	const char *w = r->tokens.v[i].w;
	if (n == 1 && d->precision == TEXT_YEAR)
		return is_year(w) && d->year >= 1980;
	/* "CPR 03/2016" is a number of something. */
	if (n == 1 && d->precision == TEXT_MONTH && strchr(w, '/') && i > first)
		return in_words(word_at(r, i - 1), "in of to from dated : - |");
	if (n == 1 && is_number(w))
		return strlen(w) >= 6;
	return d->year >= 1980;
}

/* "a January night in 2023" is January 2023. */
static size_t month_apart(const struct reading *r, size_t i, size_t end,
			  struct text_date *d)
{
	static const char parts[] = "night morning afternoon evening day "
				    "weekend";
	if (i + 4 > end || !in_words(word_at(r, i), months) ||
	    !in_words(word_at(r, i + 1), parts) ||
	    strcmp(word_at(r, i + 2), "in") != 0 || !is_year(word_at(r, i + 3)))
		return 0;
	char text[TEXT_MAX];
	snprintf(text, sizeof text, "%s %s", word_at(r, i), word_at(r, i + 3));
	return text_date_parse(text, d) ? 4 : 0;
}

static size_t date_at(const struct reading *r, size_t first, size_t i,
		      size_t end, struct text_date *d)
{
	size_t most = end - i < DATE_WORDS ? end - i : DATE_WORDS;
	char text[TEXT_MAX];
	for (size_t n = most; n > 0; n--) {
		if (!r->tokens.v[i + n - 1].word)
			continue;
		if (text_date_parse(joined(r, i, i + n, text), d) &&
		    is_date(r, first, i, n, d))
			return n;
	}
	return month_apart(r, i, end, d);
}

void scan_dates(struct reading *r, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		struct text_date d;
		if (!can_start_date(r, first, i))
			continue;
		size_t n = date_at(r, first, i, end, &d);
		if (n == 0)
			continue;
		*ARENA_PUSH(r->a, &r->dates) = (struct dated){ i, i + n, d };
		r->tokens.v[i].date = (uint32_t)r->dates.n;
		i += n - 1;
	}
}

static bool can_start_age(const struct reading *r, size_t i)
{
	static const char numbers[] =
		"one two three four five six seven eight nine ten eleven "
		"twelve thirteen fourteen fifteen sixteen seventeen eighteen "
		"nineteen twenty thirty forty fifty sixty seventy eighty "
		"ninety";
	const char *w = r->tokens.v[i].w;
	if (is_number(w))
		return true;
	size_t n = strcspn(w, "-");
	char head[16];
	if (n >= sizeof head)
		return false;
	memcpy(head, w, n);
	head[n] = '\0';
	return in_words(head, numbers);
}

static bool has_word(const char *s, const char *word)
{
	const char *p = strcasestr(s, word);
	return p && (p == s || p[-1] == ' ' || p[-1] == '-');
}

static bool has_unit(const char *s)
{
	return has_word(s, "day") || has_word(s, "week") ||
	       has_word(s, "month") || has_word(s, "year") ||
	       has_word(s, "wk") || has_word(s, "yr") || has_word(s, "mth");
}

/* A percentage, a weight, a time of day and a count are no ages. */
static bool is_age(const struct reading *r, size_t end, const char *text,
		   const struct text_age *g)
{
	static const char after[] = "% per kg kilograms grams am pm a.m p.m "
				    "miles times th st nd rd";
	return g->years >= 0 && g->years < 20 && !strchr(text, '/') &&
	       !in_words(word_at(r, end), after) && strlen(text) < 60;
}

static enum aged_form form_of(const struct reading *r, size_t first, size_t i,
			      size_t end, const char *text)
{
	const char *b1 = i > first ? word_at(r, i - 1) : "";
	const char *b2 = i > first + 1 ? word_at(r, i - 2) : "";
	if (has_word(text, "old") || in_words(b1, "aged age") ||
	    (in_words(b1, "of just only at") && in_words(b2, "age aged")))
		return AGED_SAID;
	if (strcmp(word_at(r, end), "of") == 0 &&
	    strcmp(word_at(r, end + 1), "age") == 0)
		return AGED_SAID;
	return has_unit(text) ? AGED_UNIT : AGED_BARE;
}

void scan_ages(struct reading *r, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		struct text_age g;
		size_t n = end - i < AGE_WORDS ? end - i : AGE_WORDS;
		if (!can_start_age(r, i) || r->tokens.v[i].date)
			continue;
		char text[TEXT_MAX];
		for (; n > 0; n--) {
			if (!r->tokens.v[i + n - 1].word)
				continue;
			joined(r, i, i + n, text);
			if (text_age_parse(text, &g))
				break;
		}
		if (n == 0 || !is_age(r, i + n, text, &g))
			continue;
		*ARENA_PUSH(r->a, &r->ages) =
			(struct aged){ i, i + n,
				       form_of(r, first, i, i + n, text), g };
		r->tokens.v[i].age = (uint32_t)r->ages.n;
		i += n - 1;
	}
}
