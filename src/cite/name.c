/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a review calls its child, and who published it, read from words. */
#include "cite.h"

#include <string.h>

#include "parts.h"

static bool is_listed(const char *const *list, const char *word, size_t n)
{
	for (; *list; list++)
		if (strlen(*list) == n && strncasecmp(*list, word, n) == 0)
			return true;
	return false;
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* Length of the word at s: letters, digits, inner hyphens, apostrophes. */
static size_t word_length(const char *s)
{
	size_t n = 0;
	for (;;) {
		unsigned char c = (unsigned char)s[n];
		bool joins =
			(c == '-' || c == '\'') && n && is_letter(s[n + 1]);
		if (!is_letter(s[n]) && (c < '0' || c > '9') && c < 0x80 &&
		    !joins)
			return n;
		/* Typographic quotes and dashes are no letters. */
		if (c == 0xe2 && !(strncmp(s + n, "\xe2\x80\x99", 3) == 0 &&
				   n && is_letter(s[n + 3])))
			return n;
		n += c == 0xe2 ? 3 : 1;
	}
}

/* "A", "AB", "CA6", "1", "M3": no word of a sentence. */
bool cite_is_code(const char *s, size_t n)
{
	if (!n || n > 5)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((s[i] < 'A' || s[i] > 'Z') && (s[i] < '0' || s[i] > '9'))
			return false;
	return n != 4 || strspn(s, "0123456789") < 4; /* a year */
}

static const char *const designations[] = {
	"Child", "Children", "Baby",    "Babies",   "Infant", "Twin",  "Twins",
	"Boy",   "Girl",     "Sibling", "Siblings", "Family", "Adult", NULL
};

/* After a designation these begin something else: "Child Protection". */
static const char *const no_names[] = {
	"A",         "An",         "The",          "And",
	"In",        "Of",         "On",           "For",
	"With",      "Protection", "Safeguarding", "Sexual",
	"Death",     "Deaths",     "Abuse",        "Neglect",
	"Practice",  "Review",     "Reviews",      "Serious",
	"Care",      "Services",   "Exploitation", "Criminal",
	"Health",    "Homicide",   "Board",        "Partnership",
	"Executive", "Overview",   "Report",       "Summary",
	"Case",      "Cases",      "Learning",     "Looked",
	"Who",       "Poverty",    "Living",       NULL
};

static bool is_designation(const char *s, size_t n)
{
	if (*s < 'A' || *s > 'Z')
		return false;
	return is_listed(designations, s, n);
}

/* ", ", " and ", " & " or ", and " at s: its length. */
static size_t joint_length(const char *s)
{
	static const char *const joints[] = { ", and ", " and ", " & ", ", " };
	for (size_t i = 0; i < 4; i++)
		if (str_starts(s, joints[i]))
			return strlen(joints[i]);
	return 0;
}

/* Length of a name at s, with a designation of its own; 0: there is none. A
 * word (not a code) is one only where what follows is no further word of the
 * title: "Child Daniel: a review", but not "Child Services Review". */
static size_t name_length(const char *s, bool words)
{
	size_t n = word_length(s), more = 0;
	if (!n)
		return 0;
	if (n > 1 && is_listed(no_names, s, n))
		return 0;
	if (cite_is_code(s, n))
		return n;
	if (is_designation(s, n) && s[n] == ' ')
		more = name_length(s + n + 1, words);
	if (more)
		return n + 1 + more;
	if (words && *s >= 'A' && *s <= 'Z' && !is_designation(s, n) &&
	    (s[n] != ' ' || joint_length(s + n) || s[n + 1] == '(' ||
	     (unsigned char)s[n + 1] == 0xe2 || s[n + 1] == '-'))
		return n;
	return 0;
}

/* Length of a designation and its names at s: "Children J, K and L". */
static size_t designated_length(const char *s)
{
	size_t n = word_length(s);
	if (!is_designation(s, n))
		return 0;
	if (s[n] == ' ' && (str_starts_nocase(s + n + 1, "group ") ||
			    str_starts_nocase(s + n + 1, "groups ")))
		n += 1 + word_length(s + n + 1);
	if (s[n] != ' ')
		return 0;
	size_t name = name_length(s + n + 1, true);
	if (!name)
		return 0;
	n += 1 + name;
	for (;;) {
		size_t joint = joint_length(s + n);
		name = joint ? name_length(s + n + joint, false) : 0;
		if (!name)
			return n;
		n += joint + name;
	}
}

char *cite_name_in(struct arena *a, const char *title)
{
	for (const char *s = title; *s;) {
		size_t n = designated_length(s);
		if (n)
			return arena_dup(a, s, n);
		n = word_length(s);
		s += n ? n : 1;
	}
	return NULL;
}

/* ---- who published it ---- */

static const char *const body_words[] = { "local",
					  "safeguarding",
					  "children",
					  "children's",
					  "child",
					  "adult",
					  "adults",
					  "and",
					  "protection",
					  "assurance",
					  "area",
					  "multi-agency",
					  "board",
					  "partnership",
					  "committee",
					  "the",
					  "for",
					  "young",
					  "people",
					  "people's",
					  "children\xe2\x80\x99s",
					  "people\xe2\x80\x99s",
					  NULL };

/* Length of a run of such words at s up to the board or the like; 0: none,
 * or of something else. */
static size_t body_length(const char *s)
{
	static const char *const ends[] = { "board", "partnership", "committee",
					    NULL };
	size_t at = 0, end = 0;
	bool children = false;
	for (;;) {
		while (s[at] == ' ')
			at++;
		size_t n = word_length(s + at);
		if (!n || !is_listed(body_words, s + at, n))
			return children ? end : 0;
		children = children || strncasecmp(s + at, "child", 5) == 0 ||
			   strncasecmp(s + at, "safeg", 5) == 0;
		at += n;
		if (is_listed(ends, s + at - n, n))
			end = at;
		if (s[at] != ' ')
			return children ? end : 0;
	}
}

/* "NORTHSHIRE SAFEGUARDING CHILDREN BOARD" in small letters. */
static char *calm(struct arena *a, const char *p, size_t n)
{
	char *s = arena_dup(a, p, n);
	for (size_t i = 0; i < n; i++)
		if (s[i] >= 'a' && s[i] <= 'z')
			return s;
	for (size_t i = 1; i < n; i++)
		if (is_letter(s[i]) && s[i - 1] != ' ' && s[i - 1] != '-')
			s[i] |= 0x20;
	return s;
}

char *cite_body_in(struct arena *a, const char *text, const char *area)
{
	size_t n = strlen(area);
	for (const char *s = text; n && *s; s++) {
		if (strncasecmp(s, area, n) != 0 || s[n] != ' ' ||
		    (s > text && is_letter(s[-1])))
			continue;
		size_t more = body_length(s + n + 1);
		if (more)
			return calm(a, s, n + 1 + more);
	}
	return NULL;
}
