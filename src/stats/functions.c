/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What query files may ask about two dates. Dates that are not whole settle no
 * number: NULL. */
#include "days.h"
#include "db.h"
#include "table.h"

static bool both(const char *from, const char *to, int *a, int *b)
{
	return days_parse(from, a) && days_parse(to, b);
}

static bool days_between(const char *from, const char *to, int64_t *out)
{
	int a, b;
	if (!both(from, to, &a, &b))
		return false;
	*out = (int64_t)b - a;
	return true;
}

/* In England: see days.h. */
static bool working_days(const char *from, const char *to, int64_t *out)
{
	int a, b, n;
	if (!both(from, to, &a, &b) || !days_working(a, b, &n))
		return false;
	*out = n;
	return true;
}

/* Whole months: 31 January to 28 February is none. */
static bool months_between(const char *from, const char *to, int64_t *out)
{
	int a, b;
	if (!both(from, to, &a, &b))
		return false;
	struct days_date x = days_date(a), y = days_date(b);
	int64_t n = (int64_t)(y.year - x.year) * 12 + y.month - x.month;
	if (a <= b && y.day < x.day)
		n--;
	if (a > b && y.day > x.day)
		n++;
	*out = n;
	return true;
}

int stats_functions(struct db *db, struct err *e)
{
	static const struct {
		const char *name;
		db_number_fn *fn;
	} all[] = { { "days_between", days_between },
		    { "working_days", working_days },
		    { "months_between", months_between } };
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (db_add_function(db, all[i].name, all[i].fn, e) < 0)
			return -1;
	return 0;
}
