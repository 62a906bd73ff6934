/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text, folded, and the signs that it tells a case. */
#include "case.h"

#include <string.h>

bool case_word_next(struct span s, size_t *at, struct word *out)
{
	size_t i = *at, len = 0, n = 0;
	while (i < s.n) {
		uint32_t c = span_char(s, i, &len);
		if (char_is_letter(c) || char_is_digit(c))
			break;
		i += len;
	}
	size_t from = i;
	while (i < s.n) {
		uint32_t c = span_char(s, i, &len);
		if (!char_is_letter(c) && !char_is_digit(c))
			break;
		for (size_t k = 0; k < len && n + 1 < sizeof out->key; k++)
			out->key[n++] =
				(char)(len == 1 ? char_lower(c)
						: (unsigned char)s.p[i + k]);
		i += len;
	}
	out->key[n] = '\0';
	out->shown = span_upto(span_from(s, from), i - from);
	*at = i;
	return i > from;
}

bool case_word_in(const char *key, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(key, *list) == 0)
			return true;
	return false;
}

/* ---- signs ---- */

static const char *const units[] = { "day",   "days",  "week",
				     "weeks", "month", "months",
				     "year",  "years", NULL };
static const char *const aged[] = { "aged", "age", "ages", NULL };
/* What may stand between "aged" and the number. */
static const char *const about[] = {
	"of", "just", "about", "only", "approximately", "nearly", "almost", NULL
};
static const char *const numbers[] = {
	"one",      "two",      "three",   "four",    "five",      "six",
	"seven",    "eight",    "nine",    "ten",     "eleven",    "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	"nineteen", "twenty",   "half",    NULL
};
static const char *const stages[] = { "baby",    "infant",   "newborn",
				      "toddler", "unborn",   "teenager",
				      "teenage", "teenaged", "adolescent",
				      NULL };
static const char *const children[] = { "child",    "children", "boy",
					"boys",     "girl",     "girls",
					"brothers", "sisters",  "siblings",
					"birthday", NULL };
static const char *const months[] = { "january",   "february", "april",
				      "june",      "july",     "august",
				      "september", "october",  "november",
				      "december",  NULL };

/* Beginnings of words for serious harm. */
static const char *const harms[] = {
	"died",     "dies",     "dead",     "death",    "deceas",  "dying",
	"fatal",    "kill",     "murder",   "manslaug", "suicid",  "drown",
	"stab",     "shot",     "injur",    "abus",     "assault", "neglect",
	"fractur",  "scald",    "suffocat", "strang",   "overla",  "poison",
	"overdos",  "malnouri", "malnutri", "starv",    "exploit", "shak",
	"bruis",    "ingest",   "rape",     "hang",     "collaps", "burn",
	"unrespon", "harm",     "homicid",  "cruel",    "shook",
};

static bool is_harm(const char *key)
{
	for (size_t i = 0; i < sizeof harms / sizeof *harms; i++)
		if (str_starts(key, harms[i]))
			return true;
	return false;
}

static bool all_digits(const char *key)
{
	return *key && key[strspn(key, "0123456789")] == '\0';
}

/* "3", "seventeen". */
static bool is_number(const char *key)
{
	return (all_digits(key) && strlen(key) <= 2) ||
	       case_word_in(key, numbers);
}

static bool is_year(const char *key)
{
	return all_digits(key) && strlen(key) == 4 &&
	       (str_starts(key, "19") || str_starts(key, "20"));
}

static const char *const young[] = { "boy",      "girl",    "child",    "baby",
				     "infant",   "toddler", "teenager", "son",
				     "daughter", "pupil",   "youth",    NULL };
static const char *const pronouns[] = { "he", "she", "who", "they", NULL };
static const char *const forms_of_be[] = { "was", "is", "were", NULL };

/* The words before the one that is read: "14 weeks of", "aged about", "a boy
 * of", "she was". */
enum trail {
	OTHER,
	NUMBER_SEEN,
	UNIT_SEEN,
	UNIT_OF,
	AGED_SEEN,
	YOUNG_SEEN,
	PRONOUN_SEEN
};

static enum trail follow(struct signs *s, enum trail before, const char *key)
{
	if (is_number(key)) {
		s->age = s->age || before == AGED_SEEN;
		return NUMBER_SEEN;
	}
	if (case_word_in(key, units))
		return before == NUMBER_SEEN ? UNIT_SEEN : OTHER;
	if (strcmp(key, "old") == 0)
		s->age = s->age || before == UNIT_SEEN;
	if (strcmp(key, "age") == 0 && before == UNIT_OF)
		s->age = true;
	if (before == UNIT_SEEN && strcmp(key, "of") == 0)
		return UNIT_OF;
	if (case_word_in(key, young))
		return YOUNG_SEEN;
	if (case_word_in(key, pronouns))
		return PRONOUN_SEEN;
	if ((before == YOUNG_SEEN && strcmp(key, "of") == 0) ||
	    (before == PRONOUN_SEEN && case_word_in(key, forms_of_be)))
		return AGED_SEEN;
	if (case_word_in(key, aged) ||
	    (before == AGED_SEEN && case_word_in(key, about)))
		return AGED_SEEN;
	return OTHER;
}

size_t case_signs_read(struct signs *s, struct span text, size_t n)
{
	enum trail trail = OTHER;
	struct word w;
	size_t at = 0, read = 0;
	for (; read < n && case_word_next(text, &at, &w); read++) {
		trail = follow(s, trail, w.key);
		s->stage = s->stage || case_word_in(w.key, stages);
		s->child = s->child || case_word_in(w.key, children);
		s->harm = s->harm || is_harm(w.key);
		s->date = s->date || is_year(w.key) ||
			  case_word_in(w.key, months);
	}
	return read;
}
