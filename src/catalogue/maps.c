/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user says that columns are: "ours=theirs". */
#include "catalogue.h"

#include <string.h>

#include "cells.h"

static bool is_column(const char *name)
{
	for (size_t i = 0; catalogue_columns[i].name; i++)
		if (str_eq(catalogue_columns[i].name, name))
			return true;
	return false;
}

static int no_column(const char *name, struct err *e)
{
	const char *best = catalogue_columns[0].name;
	for (size_t i = 0; catalogue_columns[i].name; i++)
		if (str_distance(name, catalogue_columns[i].name) <
		    str_distance(name, best))
			best = catalogue_columns[i].name;
	return err_set(e, ERR_USAGE,
		       "\"%s\" is no column of the catalogue; did you mean "
		       "\"%s\"? See `revix help catalogue`; the form is "
		       "OURS=THEIRS",
		       name, best);
}

int catalogue_maps_parse(struct arena *a, const char *lines,
			 struct catalogue_maps *out, struct err *e)
{
	for (const char *p = lines; *p;) {
		size_t n = strcspn(p, "\n"), eq = strcspn(p, "=\n");
		const char *line = arena_dup(a, p, n);
		p += n + (p[n] == '\n');
		if (!*str_trim(a, line, n))
			continue;
		const char *theirs =
			eq < n ? str_trim(a, line + eq + 1, n - eq - 1) : "";
		const char *ours =
			column_fold(a, str_trim(a, line, eq < n ? eq : n));
		if (!is_column(ours))
			return no_column(ours, e);
		if (!*theirs)
			return err_set(e, ERR_USAGE,
				       "\"%s\": which column of yours is it? "
				       "The form is OURS=THEIRS",
				       line);
		*ARENA_PUSH(a, out) = (struct catalogue_map){ ours, theirs };
	}
	return 0;
}
