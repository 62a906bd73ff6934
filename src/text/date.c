/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as people write them: a string is read into its shape, and a table
 * says what each shape means. */
#include "text.h"

#include <stdio.h>
#include <string.h>

#define N_PARTS        16
#define NO_BREAK_SPACE "\xc2\xa0"

/*
 * The shape of a string, one character a part: '4' and '2' a number of four
 * and of one or two digits, 'M' a month, 'S' a season, 'Q' a quarter, and the
 * separators '-', '/', '.' and ' ' as they stand.
 */
struct shape {
	char code[N_PARTS + 1];
	int value[N_PARTS];
	size_t n;
};

enum field { NONE, DAY, MONTH, YEAR, SHORT_YEAR, NEXT_YEAR };

/* What the numbers of a shape are, in the order in which they stand. Where a
 * shape could be read in two ways it is not here. */
static const struct {
	const char *code;
	enum field v[3];
} readings[] = {
	{ "4-2-2", { YEAR, MONTH, DAY } },
	{ "4/2/2", { YEAR, MONTH, DAY } },
	{ "2/2/4", { DAY, MONTH, YEAR } },
	{ "2.2.4", { DAY, MONTH, YEAR } },
	{ "2-2-4", { DAY, MONTH, YEAR } },
	{ "2/2/2", { DAY, MONTH, SHORT_YEAR } },
	{ "2.2.2", { DAY, MONTH, SHORT_YEAR } },
	{ "2 M 4", { DAY, MONTH, YEAR } },
	{ "2 M 2", { DAY, MONTH, SHORT_YEAR } },
	{ "2-M-4", { DAY, MONTH, YEAR } },
	{ "2-M-2", { DAY, MONTH, SHORT_YEAR } },
	{ "2/M/4", { DAY, MONTH, YEAR } },
	{ "M 2 4", { MONTH, DAY, YEAR } },
	{ "4-2", { YEAR, MONTH } },
	{ "2/4", { MONTH, YEAR } },
	{ "M 4", { MONTH, YEAR } },
	{ "M-4", { MONTH, YEAR } },
	{ "M/4", { MONTH, YEAR } },
	{ "M-2", { MONTH, SHORT_YEAR } },
	{ "4 M", { YEAR, MONTH } },
	{ "4 Q", { YEAR, NONE } },
	{ "4-Q", { YEAR, NONE } },
	{ "4Q", { YEAR, NONE } },
	{ "Q 4", { NONE, YEAR } },
	{ "Q-4", { NONE, YEAR } },
	{ "Q/4", { NONE, YEAR } },
	{ "S 4", { NONE, YEAR } },
	{ "4 S", { YEAR, NONE } },
	{ "4-S", { YEAR, NONE } },
	{ "S 4/2", { NONE, YEAR, NEXT_YEAR } },
	{ "S 4-2", { NONE, YEAR, NEXT_YEAR } },
	{ "S 4/4", { NONE, YEAR, NEXT_YEAR } },
	{ "S 4-4", { NONE, YEAR, NEXT_YEAR } },
	{ "4", { YEAR } },
};

static const char *const seasons[] = { "spring", "summer", "autumn", "winter" };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_one_of(const char *w, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(w, list[i]) == 0)
			return true;
	return false;
}

static int month_of(const char *w)
{
	static const char *const names[] = {
		"january",   "february", "march",    "april",
		"may",       "june",     "july",     "august",
		"september", "october",  "november", "december"
	};
	if (strcmp(w, "sept") == 0)
		return 9;
	for (int m = 0; m < 12; m++)
		if (strcmp(w, names[m]) == 0 ||
		    (strlen(w) == 3 && strncmp(w, names[m], 3) == 0))
			return m + 1;
	return 0;
}

static int season_of(const char *w)
{
	if (strcmp(w, "fall") == 0)
		return 3;
	for (int i = 0; i < 4; i++)
		if (strcmp(w, seasons[i]) == 0)
			return i + 1;
	return 0;
}

static bool put(struct shape *s, char code, int value)
{
	if (code == ' ' && (s->n == 0 || s->code[s->n - 1] == ' '))
		return true;
	if (s->n == N_PARTS)
		return false;
	s->code[s->n] = code;
	s->value[s->n++] = value;
	return true;
}

/* A number and what is glued to it: "17th" is 17. */
static bool put_number(struct shape *s, const char **p)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };
	size_t n = 0;
	int value = 0;
	for (; is_digit(**p); (*p)++, n++)
		if (n < 4)
			value = 10 * value + (**p - '0');
	if (n <= 2 && is_alpha((*p)[0]) && is_alpha((*p)[1]) &&
	    !is_alpha((*p)[2])) {
		char end[3] = { (char)((*p)[0] | 0x20), (char)((*p)[1] | 0x20),
				'\0' };
		if (is_one_of(end, ordinals, 4))
			*p += 2;
	}
	return (n == 4 || n <= 2) && put(s, n == 4 ? '4' : '2', value);
}

/* "Q2", "q 2" and "quarter 2". */
static bool put_quarter(struct shape *s, const char **p)
{
	while (**p == ' ')
		(*p)++;
	if (**p < '1' || **p > '4' || is_digit((*p)[1]))
		return false;
	return put(s, 'Q', *(*p)++ - '0');
}

static bool put_word(struct shape *s, const char **p)
{
	static const char *const days[] = {
		"mon",       "monday", "tue",      "tues",  "tuesday",  "wed",
		"wednesday", "thu",    "thur",     "thurs", "thursday", "fri",
		"friday",    "sat",    "saturday", "sun",   "sunday"
	};
	char w[16];
	size_t n = 0;
	for (; is_alpha(**p); (*p)++)
		if (n < sizeof w - 1)
			w[n++] = (char)(**p | 0x20);
	w[n] = '\0';
	if (strcmp(w, "q") == 0 || strcmp(w, "quarter") == 0)
		return put_quarter(s, p);
	if (**p == '.')
		(*p)++;
	if (month_of(w))
		return put(s, 'M', month_of(w));
	if (season_of(w))
		return put(s, 'S', season_of(w));
	if (strcmp(w, "of") == 0 || strcmp(w, "the") == 0)
		return true;
	return s->n == 0 && is_one_of(w, days, sizeof days / sizeof *days);
}

/* Where a time of day begins that stands after a date, or the end. Midnight
 * is what spreadsheets write where a person entered only a date. */
static const char *time_of_day(const char *s)
{
	const char *end = s + strlen(s);
	const char *colon = strchr(s, ':');
	if (!colon || colon - s < 3 || !is_digit(colon[-1]) ||
	    !is_digit(colon[1]))
		return end;
	const char *at = colon - 1;
	while (at > s && is_digit(at[-1]))
		at--;
	if (at == s || (at[-1] != ' ' && at[-1] != 'T'))
		return end;
	for (const char *p = colon; *p; p++)
		if (!is_digit(*p) && !strchr(":.+-Z", *p))
			return end;
	return at - 1;
}

static bool read_shape(const char *p, const char *end, struct shape *s)
{
	while (p < end) {
		bool ok = true;
		if (is_digit(*p))
			ok = put_number(s, &p);
		else if (is_alpha(*p))
			ok = put_word(s, &p);
		else if (strchr("-/.", *p))
			ok = put(s, *p++, 0);
		else if (*p == ',' || *p == ' ' || (*p >= '\t' && *p <= '\r'))
			ok = put(s, ' ', 0), p++;
		else if (str_starts(p, NO_BREAK_SPACE))
			ok = put(s, ' ', 0), p += sizeof NO_BREAK_SPACE - 1;
		else
			ok = false;
		if (!ok)
			return false;
	}
	while (s->n && s->code[s->n - 1] == ' ')
		s->n--;
	s->code[s->n] = '\0';
	return s->n > 0;
}

static int days_in(int year, int month)
{
	static const int days[] = { 0,  31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month == 2 && leap ? 29 : days[month];
}

static bool set_field(struct text_date *d, enum field f, int v)
{
	switch (f) {
	case DAY:
		d->day = v;
		return v >= 1;
	case MONTH:
		d->month = v;
		return v >= 1 && v <= 12;
	case YEAR:
		d->year = v;
		return v >= 1900 && v <= 2099;
	case SHORT_YEAR:
		d->year = v + (v <= 68 ? 2000 : 1900);
		return true;
	case NEXT_YEAR: /* of "winter 2013/14" */
		return v == d->year + 1 || v == (d->year + 1) % 100;
	case NONE:
		break;
	}
	return true;
}

/* What the shape's parts are worth, by one reading. */
static bool apply(const struct shape *s, const enum field *reading,
		  struct text_date *d)
{
	for (size_t i = 0; i < s->n; i++) {
		if (strchr("-/. ", s->code[i]))
			continue;
		if (s->code[i] == 'S' || s->code[i] == 'Q') {
			d->month = s->value[i];
			d->precision =
				s->code[i] == 'S' ? TEXT_SEASON : TEXT_QUARTER;
		}
		if (!set_field(d, *reading++, s->value[i]))
			return false;
	}
	if (strchr(s->code, 'S') && strpbrk(s->code, "-/") && s->n > 3)
		return d->month == 4; /* only a winter has two years */
	if (!d->precision)
		d->precision = d->day     ? TEXT_DAY
			       : d->month ? TEXT_MONTH
					  : TEXT_YEAR;
	return !d->day || d->day <= days_in(d->year, d->month);
}

/* A winter with one year may be its January or its December. */
static int financial_year(const struct text_date *d, bool two_years)
{
	switch (d->precision) {
	case TEXT_DAY:
	case TEXT_MONTH:
		return d->month >= 4 ? d->year : d->year - 1;
	case TEXT_QUARTER:
		return d->month >= 2 ? d->year : d->year - 1;
	case TEXT_SEASON:
		return d->month == 2 || d->month == 3 || two_years ? d->year
								   : -1;
	case TEXT_YEAR:
	case TEXT_NO_DATE:
		break;
	}
	return -1;
}

static void write_value(struct text_date *d)
{
	size_t n = sizeof d->value;
	switch (d->precision) {
	case TEXT_DAY:
		snprintf(d->value, n, "%04d-%02d-%02d", d->year, d->month,
			 d->day);
		break;
	case TEXT_MONTH:
		snprintf(d->value, n, "%04d-%02d", d->year, d->month);
		break;
	case TEXT_QUARTER:
		snprintf(d->value, n, "%04d-Q%d", d->year, d->month);
		break;
	case TEXT_SEASON:
		snprintf(d->value, n, "%04d-%s", d->year,
			 seasons[d->month - 1]);
		break;
	case TEXT_YEAR:
		snprintf(d->value, n, "%04d", d->year);
		break;
	case TEXT_NO_DATE:
		break;
	}
}

bool text_date_parse(const char *s, struct text_date *out)
{
	struct shape shape = { 0 };
	*out = (struct text_date){ .fy = -1 };
	const char *end = time_of_day(s);
	if (!read_shape(s, end, &shape))
		return false;
	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		if (strcmp(shape.code, readings[i].code) != 0)
			continue;
		struct text_date d = { 0 };
		if (!apply(&shape, readings[i].v, &d) ||
		    (*end && d.precision != TEXT_DAY))
			return false;
		d.fy = financial_year(&d, shape.n > 3);
		write_value(&d);
		*out = d;
		return true;
	}
	return false;
}

const char *text_precision_name(enum text_precision p)
{
	static const char *const names[] = {
		[TEXT_NO_DATE] = "none",  [TEXT_DAY] = "day",
		[TEXT_MONTH] = "month",   [TEXT_QUARTER] = "quarter",
		[TEXT_SEASON] = "season", [TEXT_YEAR] = "year",
	};
	return names[p];
}
