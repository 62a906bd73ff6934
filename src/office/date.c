/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The date inside of a file, so that the same content is the same to the byte.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
#include <stdlib.h>

#include "parts.h"

#define YEAR_2000 946684800
#define YEAR_9999 253370764800

int64_t date_inside(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	int64_t n;
	if (!epoch || !str_int(epoch, 0, YEAR_9999, &n))
		return YEAR_2000;
	return n ? n : 1; /* 0 is "now" to the library */
}
