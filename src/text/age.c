/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ages as people write them: words to tokens, tokens by a small grammar. */
#include "text.h"

#include <string.h>

#define YEARS_MAX    120
#define N_TOKENS     16
#define DAYS_A_YEAR  365.25
#define DAYS_A_MONTH 30.4375

enum token_kind { END, NUMBER, UNIT, UNDER, AGED, OLD, AND, A, HALF, DASH };

struct token {
	enum token_kind kind;
	int value;
};

/* Ends in END. A hyphen is a token only between two numbers. */
struct tokens {
	struct token v[N_TOKENS + 1];
	size_t n;
	size_t at; /* of the parser */
};

/* How many of each unit. */
struct amount {
	int n[TEXT_AGE_YEARS + 1];
	enum text_age_unit finest;
};

struct bounds {
	struct amount from, to;
	bool wide; /* a range or an upper bound, not one age */
	bool open; /* to is not included: "under two" */
};

static const struct {
	const char *word;
	struct token t;
} vocabulary[] = {
	{ "day", { UNIT, TEXT_AGE_DAYS } },
	{ "days", { UNIT, TEXT_AGE_DAYS } },
	{ "week", { UNIT, TEXT_AGE_WEEKS } },
	{ "weeks", { UNIT, TEXT_AGE_WEEKS } },
	{ "wk", { UNIT, TEXT_AGE_WEEKS } },
	{ "wks", { UNIT, TEXT_AGE_WEEKS } },
	{ "month", { UNIT, TEXT_AGE_MONTHS } },
	{ "months", { UNIT, TEXT_AGE_MONTHS } },
	{ "mth", { UNIT, TEXT_AGE_MONTHS } },
	{ "mths", { UNIT, TEXT_AGE_MONTHS } },
	{ "year", { UNIT, TEXT_AGE_YEARS } },
	{ "years", { UNIT, TEXT_AGE_YEARS } },
	{ "yr", { UNIT, TEXT_AGE_YEARS } },
	{ "yrs", { UNIT, TEXT_AGE_YEARS } },
	{ "y", { UNIT, TEXT_AGE_YEARS } },
	{ "under", { UNDER, 0 } },
	{ "aged", { AGED, 0 } },
	{ "age", { AGED, 0 } },
	{ "old", { OLD, 0 } },
	{ "and", { AND, 0 } },
	{ "a", { A, 0 } },
	{ "an", { A, 0 } },
	{ "half", { HALF, 0 } },
	{ "to", { DASH, 0 } },
	{ "zero", { NUMBER, 0 } },
	{ "one", { NUMBER, 1 } },
	{ "two", { NUMBER, 2 } },
	{ "three", { NUMBER, 3 } },
	{ "four", { NUMBER, 4 } },
	{ "five", { NUMBER, 5 } },
	{ "six", { NUMBER, 6 } },
	{ "seven", { NUMBER, 7 } },
	{ "eight", { NUMBER, 8 } },
	{ "nine", { NUMBER, 9 } },
	{ "ten", { NUMBER, 10 } },
	{ "eleven", { NUMBER, 11 } },
	{ "twelve", { NUMBER, 12 } },
	{ "thirteen", { NUMBER, 13 } },
	{ "fourteen", { NUMBER, 14 } },
	{ "fifteen", { NUMBER, 15 } },
	{ "sixteen", { NUMBER, 16 } },
	{ "seventeen", { NUMBER, 17 } },
	{ "eighteen", { NUMBER, 18 } },
	{ "nineteen", { NUMBER, 19 } },
	{ "twenty", { NUMBER, 20 } },
	{ "thirty", { NUMBER, 30 } },
	{ "forty", { NUMBER, 40 } },
	{ "fifty", { NUMBER, 50 } },
	{ "sixty", { NUMBER, 60 } },
	{ "seventy", { NUMBER, 70 } },
	{ "eighty", { NUMBER, 80 } },
	{ "ninety", { NUMBER, 90 } },
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool put(struct tokens *t, enum token_kind kind, int value)
{
	if (t->n == N_TOKENS)
		return false;
	t->v[t->n++] = (struct token){ kind, value };
	return true;
}

static bool put_number(struct tokens *t, const char **p)
{
	int value = 0;
	for (; is_digit(**p); (*p)++)
		value = value < 100000 ? 10 * value + (**p - '0') : value;
	return put(t, NUMBER, value);
}

static bool put_word(struct tokens *t, const char **p)
{
	char w[16];
	size_t n = 0;
	for (; is_alpha(**p); (*p)++)
		if (n < sizeof w - 1)
			w[n++] = (char)(**p | 0x20);
	w[n] = '\0';
	for (size_t i = 0; i < sizeof vocabulary / sizeof *vocabulary; i++)
		if (strcmp(w, vocabulary[i].word) == 0)
			return put(t, vocabulary[i].t.kind,
				   vocabulary[i].t.value);
	return false;
}

/* The bytes of the hyphen, dash or half at p, or 0. */
static size_t sign(const char *p, enum token_kind *kind)
{
	static const struct {
		const char *s;
		enum token_kind kind;
	} signs[] = {
		{ "-", DASH },
		{ "\xe2\x80\x90", DASH },
		{ "\xe2\x80\x91", DASH },
		{ "\xe2\x80\x93", DASH },
		{ "\xc2\xbd", HALF },
		{ "<", UNDER },
	};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(p, signs[i].s)) {
			*kind = signs[i].kind;
			return strlen(signs[i].s);
		}
	return 0;
}

static bool read_tokens(const char *p, struct tokens *t)
{
	while (*p) {
		enum token_kind kind = END;
		size_t n = sign(p, &kind);
		bool ok = true;
		if (is_digit(*p))
			ok = put_number(t, &p);
		else if (is_alpha(*p))
			ok = put_word(t, &p);
		else if (n)
			ok = put(t, kind, 0), p += n;
		else if (*p == ' ' || *p == ',')
			p++;
		else if (str_starts(p, ".5") && t->n && !is_digit(p[2]))
			ok = put(t, HALF, 0), p += 2;
		else
			ok = false;
		if (!ok)
			return false;
	}
	return true;
}

/* Joins "twenty-one" and drops the hyphens that only join words. False for a
 * minus sign. */
static bool fold(struct tokens *t)
{
	size_t n = 0;
	for (size_t i = 0; i < t->n; i++) {
		struct token x = t->v[i], *last = n ? &t->v[n - 1] : NULL;
		if (x.kind == DASH) {
			const struct token *y = &t->v[i + 1];
			if (!last)
				return false;
			if (last->kind != NUMBER || y->kind != NUMBER)
				continue;
			if (last->value >= 20 && last->value % 10 == 0 &&
			    y->value > 0 && y->value < 10) {
				last->value += y->value;
				i++;
				continue;
			}
		}
		t->v[n++] = x;
	}
	t->v[n] = (struct token){ END, 0 };
	t->n = n;
	return true;
}

static bool accept(struct tokens *t, enum token_kind kind)
{
	if (t->v[t->at].kind != kind)
		return false;
	t->at++;
	return true;
}

/* NUMBER [and [a] half] [UNIT]; without a unit it is years. */
static bool quantity(struct tokens *t, struct amount *x)
{
	int n = t->v[t->at].value;
	if (!accept(t, NUMBER))
		return false;
	bool half = accept(t, HALF);
	if (!half && accept(t, AND)) {
		accept(t, A);
		half = accept(t, HALF);
		if (!half)
			return false;
	}
	enum text_age_unit unit = TEXT_AGE_YEARS;
	if (t->v[t->at].kind == UNIT)
		unit = (enum text_age_unit)t->v[t->at++].value;
	if (n > YEARS_MAX * 366 || (half && unit != TEXT_AGE_YEARS) ||
	    (x->finest && unit >= x->finest))
		return false;
	x->n[unit] = n;
	x->finest = unit;
	if (half) {
		x->n[TEXT_AGE_MONTHS] = 6;
		x->finest = TEXT_AGE_MONTHS;
	}
	return true;
}

/* Days of an amount with `more` of its finest unit, rounded down. */
static int in_days(const struct amount *x, int more)
{
	int n[TEXT_AGE_YEARS + 1];
	memcpy(n, x->n, sizeof n);
	n[x->finest] += more;
	return (int)(n[TEXT_AGE_YEARS] * DAYS_A_YEAR +
		     n[TEXT_AGE_MONTHS] * DAYS_A_MONTH) +
	       7 * n[TEXT_AGE_WEEKS] + n[TEXT_AGE_DAYS];
}

/* "14-17", "3 to 6 months": from is read, the dash was taken. */
static bool range(struct tokens *t, struct bounds *b)
{
	struct amount *from = &b->from, *to = &b->to;
	if (!quantity(t, to))
		return false;
	if (from->finest == TEXT_AGE_YEARS && to->finest < TEXT_AGE_YEARS) {
		from->n[to->finest] = from->n[TEXT_AGE_YEARS];
		from->n[TEXT_AGE_YEARS] = 0;
		from->finest = to->finest;
	}
	b->wide = true;
	return in_days(from, 0) < in_days(to, 0);
}

/* One quantity after another: "2 years, 6 months and 3 days". */
static bool sum(struct tokens *t, struct amount *x)
{
	if (!quantity(t, x))
		return false;
	while (t->v[t->at].kind == NUMBER ||
	       (t->v[t->at].kind == AND && t->v[t->at + 1].kind == NUMBER)) {
		accept(t, AND);
		if (!quantity(t, x))
			return false;
	}
	return true;
}

static bool parse(struct tokens *t, struct bounds *b)
{
	accept(t, A);
	accept(t, AGED);
	if (accept(t, UNDER)) {
		b->wide = b->open = true;
		if (!sum(t, &b->to) || in_days(&b->to, 0) == 0)
			return false;
	} else if (!sum(t, &b->from)) {
		return false;
	} else if (!accept(t, DASH)) {
		b->to = b->from;
	} else if (!range(t, b)) {
		return false;
	}
	accept(t, OLD);
	return t->v[t->at].kind == END;
}

bool text_age_parse(const char *s, struct text_age *out)
{
	struct tokens t = { 0 };
	struct bounds b = { 0 };
	*out = (struct text_age){ 0 };
	if (!read_tokens(s, &t) || !fold(&t) || !parse(&t, &b))
		return false;
	int days = in_days(&b.from, 0);
	int max = in_days(&b.to, b.open ? 0 : 1) - 1;
	/* A day more: 15 years are 5478.75 days, which days rounds down. */
	int years = (int)((days + 1) / DAYS_A_YEAR);
	if (years > YEARS_MAX)
		return false;
	if (b.wide && years != (int)(max / DAYS_A_YEAR))
		years = -1;
	*out = (struct text_age){ b.to.finest, days, max, years };
	return true;
}

const char *text_age_unit_name(enum text_age_unit u)
{
	static const char *const names[] = {
		[TEXT_NO_AGE] = "none",     [TEXT_AGE_DAYS] = "days",
		[TEXT_AGE_WEEKS] = "weeks", [TEXT_AGE_MONTHS] = "months",
		[TEXT_AGE_YEARS] = "years",
	};
	return names[u];
}
