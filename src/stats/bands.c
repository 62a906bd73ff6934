/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Age bands as people write them: "<1|1-5|6-10|11-15|16+", years; with "m"
 * months: "0-5m|6-11m|1-5". */
#include <string.h>

#include "table.h"

#define AGE_MAX 1200 /* months */

/* Digits at *p, and the months that one of them stands for; moves on. */
static bool number(const char **p, int *n)
{
	size_t digits = strspn(*p, "0123456789");
	*n = 0;
	if (!digits || digits > 3)
		return false;
	for (; digits; digits--, (*p)++)
		*n = *n * 10 + (**p - '0');
	return true;
}

static const char *skip(const char *p, const char *text)
{
	return str_starts(p, text) ? p + strlen(text) : p;
}

/* "<1", "1-5", "6–11m", "16+", "17" */
static bool band(const char *s, struct stats_band *out)
{
	const char *p = s;
	int a = 0, b;
	bool under = *p == '<', open = false;
	p += under;
	if (!number(&p, &a))
		return false;
	b = a;
	if (!under && (*p == '-' || str_starts(p, "\xe2\x80\x93"))) {
		p = skip(skip(p, "-"), "\xe2\x80\x93");
		if (!number(&p, &b))
			return false;
	} else if (!under && *p == '+') {
		p++;
		open = true;
	}
	int unit = *p == 'm' ? 1 : 12;
	p += *p == 'm' || *p == 'y';
	if (!open && *p == '+' && !under && a == b) { /* "18m+" */
		open = true;
		p++;
	}
	*out = (struct stats_band){
		.label = s,
		.low = under ? 0 : a * unit,
		.high = under  ? a * unit
			: open ? AGE_MAX
			       : (b + 1) * unit,
	};
	return !*p && out->low < out->high;
}

int stats_bands(struct arena *a, const char *text, struct stats_bands *out,
		struct err *e)
{
	struct labels l = { 0 };
	stats_list(a, text ? text : STATS_AGE_BANDS, &l);
	*out = (struct stats_bands){ 0 };
	for (size_t i = 0; i < l.n; i++) {
		struct stats_band x;
		if (!band(l.v[i], &x))
			return err_set(e, ERR_USAGE,
				       "age bands: \"%s\" is not a band such "
				       "as <1, 1-5, 16+ (years) or 0-5m, 18m+ "
				       "(months)",
				       l.v[i]);
		if (i && x.low < out->v[i - 1].high)
			return err_set(e, ERR_USAGE,
				       "age bands: \"%s\" begins before \"%s\" "
				       "ends",
				       x.label, out->v[i - 1].label);
		*ARENA_PUSH(a, out) = x;
	}
	if (!out->n)
		return err_set(e, ERR_USAGE, "age bands: \"%s\" names none",
			       text);
	return 0;
}
