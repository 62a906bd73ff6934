/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What query files may ask about two dates. */
#include "table.h"

/* A whole date; others settle no day. */
static bool date(const char *s, int *y, int *m, int *d)
{
	static const int length[] = { 31, 28, 31, 30, 31, 30,
				      31, 31, 30, 31, 30, 31 };
	for (int i = 0; i < 10; i++)
		if ((i == 4 || i == 7) ? s[i] != '-' : s[i] < '0' || s[i] > '9')
			return false;
	if (s[10])
		return false;
	*y = (s[0] - '0') * 1000 + (s[1] - '0') * 100 + (s[2] - '0') * 10 +
	     (s[3] - '0');
	*m = (s[5] - '0') * 10 + (s[6] - '0');
	*d = (s[8] - '0') * 10 + (s[9] - '0');
	bool leap = (*y % 4 == 0 && *y % 100) || *y % 400 == 0;
	return *m >= 1 && *m <= 12 && *d >= 1 &&
	       *d <= length[*m - 1] + (*m == 2 && leap);
}

static bool months_between(const char *from, const char *to, int64_t *out)
{
	int y, m, d, y2, m2, d2;
	if (!date(from, &y, &m, &d) || !date(to, &y2, &m2, &d2))
		return false;
	bool back = y2 < y || (y2 == y && (m2 < m || (m2 == m && d2 < d)));
	int64_t n = (int64_t)(y2 - y) * 12 + m2 - m;
	if (!back && d2 < d)
		n--;
	if (back && d2 > d)
		n++;
	*out = n;
	return true;
}

int stats_functions(struct db *db, struct err *e)
{
	if (db_add_function(db, "months_between", months_between, e) < 0)
		return -1;
	return 0;
}
