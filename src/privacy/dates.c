/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of birth, and e-mail addresses. */
#include "look.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- dates ---- */

static const char *const months[] = {
	"january",  "february", "march",  "april",     "may",
	"june",     "july",     "august", "september", "october",
	"november", "december", "jan",    "feb",       "mar",
	"apr",      "jun",      "jul",    "aug",       "sep",
	"sept",     "oct",      "nov",    "dec",       NULL
};

/* One or two digits up to max; 0: none. */
static size_t small_number(const char *s, int max)
{
	size_t n = is_digit(s[0]) ? 1 : 0;
	if (n && is_digit(s[1]))
		n = 2;
	int value = n == 2 ? (s[0] - '0') * 10 + s[1] - '0'
		    : n    ? s[0] - '0'
			   : 0;
	return n && !is_digit(s[n]) && value >= 1 && value <= max ? n : 0;
}

/* Two or four digits of a year. */
static size_t year_length(const char *s)
{
	size_t n = strspn(s, "0123456789");
	bool century = strncmp(s, "19", 2) == 0 || strncmp(s, "20", 2) == 0;
	return (n == 4 && century) || n == 2 ? n : 0;
}

static size_t month_length(const char *s)
{
	size_t n = 0;
	while (is_alpha(s[n]))
		n++;
	for (const char *const *m = months; *m; m++)
		if (strlen(*m) == n && strncasecmp(s, *m, n) == 0)
			return s[n] == '.' ? n + 1 : n;
	return 0;
}

static size_t numeric_date(const char *s)
{
	size_t day = small_number(s, 31), month, year;
	char sign = s[day];
	if (!day || !sign || !strchr("/.-", sign))
		return 0;
	month = small_number(s + day + 1, 12);
	if (!month || s[day + 1 + month] != sign)
		return 0;
	year = year_length(s + day + month + 2);
	return year ? day + month + 2 + year : 0;
}

static size_t iso_date(const char *s)
{
	if (strspn(s, "0123456789") != 4 || s[4] != '-' ||
	    small_number(s + 5, 12) != 2 || s[7] != '-' ||
	    small_number(s + 8, 31) != 2)
		return 0;
	return 10;
}

static size_t skip_ordinal(const char *s)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
	char key[3] = { 0 };
	if (!is_alpha(s[0]) || !is_alpha(s[1]) || is_alpha(s[2]))
		return 0;
	memcpy(key, s, 2);
	return look_in_list(key, endings) ? 2 : 0;
}

/* "3rd of April, 2012". */
static size_t written_date(const char *s)
{
	size_t i = small_number(s, 31), n;
	if (!i)
		return 0;
	i += skip_ordinal(s + i);
	if (s[i] != ' ' && s[i] != '-')
		return 0;
	i++;
	i += strncmp(s + i, "of ", 3) == 0 ? 3 : 0;
	n = month_length(s + i);
	if (!n)
		return 0;
	i += n;
	i += s[i] == ',';
	if (s[i] != ' ' && s[i] != '-')
		return 0;
	n = year_length(s + i + 1);
	return n ? i + 1 + n : 0;
}

/* "April 3, 2012". */
static size_t american_date(const char *s)
{
	size_t i = month_length(s), n;
	if (!i || s[i] != ' ')
		return 0;
	n = small_number(s + i + 1, 31);
	if (!n)
		return 0;
	i += 1 + n;
	i += skip_ordinal(s + i);
	if (s[i] != ',' || s[i + 1] != ' ')
		return 0;
	n = year_length(s + i + 2);
	return n == 4 ? i + 2 + n : 0;
}

size_t look_date_length(const char *s)
{
	size_t n = 0;
	if (is_digit(*s)) {
		n = iso_date(s);
		n = n ? n : numeric_date(s);
		n = n ? n : written_date(s);
	} else if (is_alpha(*s)) {
		n = american_date(s);
	}
	return n && is_wordy(s[n]) ? 0 : n;
}

/* ---- of birth ---- */

#define BIRTH_WINDOW 72

static const char *const births[] = { "date of birth", "dob",  "d.o.b",
				      "birth date",    "born", NULL };
/* What parts the word from a date that is another's. */
static const char *const breaks[] = {
	" and ", " when ",  " but ",     " until ", " who ",  " since ",
	" by ",  " after ", " before ",  " was ",   " were ", " had ",
	" died", " seen ",  " admitted", ". ",      ";",      NULL
};

/* Whether the last word for birth before `at` is said of the date there. */
static bool is_birth(const struct passage *p, size_t at)
{
	size_t from = at > BIRTH_WINDOW ? at - BIRTH_WINDOW : 0;
	for (const char *const *b = births; *b; b++) {
		size_t n = strlen(*b);
		for (size_t i = from; i + n <= at; i++) {
			if (strncmp(p->lower + i, *b, n) != 0 ||
			    (i && is_alpha(p->lower[i - 1])))
				continue;
			size_t gap = i + n;
			if (!look_said_before(
				    &(struct passage){ .lower =
							       p->lower + gap },
				    at - gap, at - gap, breaks))
				return true;
		}
	}
	return false;
}

static const char birth_why[] = "A full date of birth.";

size_t look_date(struct passage *p, size_t at)
{
	static const char *const after[] = { "(dob)", "(date of birth)",
					     "(d.o.b", NULL };
	if (at && is_wordy(p->text[at - 1]))
		return 0;
	size_t n = look_date_length(p->text + at);
	if (!n)
		return 0;
	if (is_birth(p, at) || look_said_after(p, at + n, 18, after))
		look_add_span(
			p,
			(struct privacy_find){ .kind = PRIVACY_DATE_OF_BIRTH,
					       .why = birth_why },
			at, n);
	return n;
}

/* Which cell of a row is headed as a date of birth; SIZE_MAX: none. */
static size_t birth_column(const char *row)
{
	size_t column = 0;
	for (const char *p = row;; column++) {
		size_t n = strcspn(p, "|");
		while (*p == ' ')
			p++, n--;
		if (strncasecmp(p, "date of birth", 13) == 0 ||
		    strncasecmp(p, "dob", 3) == 0 ||
		    strncasecmp(p, "d.o.b", 5) == 0)
			return strchr(row, '|') ? column : SIZE_MAX;
		if (!p[n])
			return SIZE_MAX;
		p += n + 1;
	}
}

void look_birth_tables(struct look *l)
{
	size_t column = SIZE_MAX;
	for (size_t i = 0; i < l->n; i++) {
		const char *p = l->v[i].text, *cell = p;
		struct passage at = { .l = l, .index = i, .text = p };
		size_t headed = birth_column(p);
		if (headed != SIZE_MAX || !strstr(p, " | ")) {
			column = headed;
			continue;
		}
		for (size_t k = 0; k < column && cell && column != SIZE_MAX;
		     k++) {
			cell = strchr(cell, '|');
			cell = cell ? cell + 1 : NULL;
		}
		if (column == SIZE_MAX || !cell)
			continue;
		cell += strspn(cell, " ");
		size_t n = look_date_length(cell);
		if (n)
			look_add_span(&at,
				      (struct privacy_find){
					      .kind = PRIVACY_DATE_OF_BIRTH,
					      .why = birth_why },
				      (size_t)(cell - p), n);
	}
}

/* ---- e-mail ---- */

/* Words in the name of a mailbox that is an office's. */
static const char *const boxes[] = {
	"info",     "enquir",      "contact",   "admin",   "office",
	"press",    "media",       "safeguard", "lscb",    "lscp",
	"scb",      "scp",         "mash",      "duty",    "complaint",
	"foi",      "dpo",         "support",   "help",    "hello",
	"team",     "secretary",   "referral",  "board",   "business",
	"partner",  "training",    "mailbox",   "service", "feedback",
	"learning", "publication", "accessib",  NULL
};

static bool is_local(char c)
{
	return is_digit(c) || is_alpha(c) || (c && strchr("._%+-'", c));
}

static size_t domain_length(const char *s)
{
	size_t n = 0, dots = 0;
	while (is_digit(s[n]) || is_alpha(s[n]) ||
	       (n && (s[n] == '-' || s[n] == '.') &&
		(is_digit(s[n + 1]) || is_alpha(s[n + 1])))) {
		dots += s[n] == '.';
		n++;
	}
	return dots && is_alpha(s[n - 1]) ? n : 0;
}

#define LOCAL_MAX 64

size_t look_email(struct passage *p, size_t at)
{
	size_t n = 0;
	if (at && is_local(p->text[at - 1]))
		return 0;
	while (n <= LOCAL_MAX && is_local(p->text[at + n]))
		n++;
	if (!n || p->text[at + n] != '@')
		return 0;
	size_t domain = domain_length(p->text + at + n + 1);
	if (!domain)
		return 0;
	struct privacy_find f = { .kind = PRIVACY_EMAIL };
	if (look_said_after(&(struct passage){ .lower = p->lower + at, .n = n },
			    0, n, boxes) ||
	    (p->of_office && !memchr(p->text + at, '.', n))) {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "The e-mail address of an office; it may be meant to "
			"be published.";
	} else {
		f.why = "An e-mail address that seems to be a person's.";
	}
	look_add_span(p, f, at, n + 1 + domain);
	return n + 1 + domain;
}
