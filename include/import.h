/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import: dictionaries of other programs to those of queries/themes. Pure:
 * takes the bytes of a file, gives the texts of files.
 *
 * Read are quanteda's dictionaries in YAML (https://quanteda.io: categories,
 * nested as one likes, of words with '*' and '?') and LIWC's (.dic: numbered
 * categories between lines "%", then words with the numbers of theirs; .dicx:
 * a table with a column a category).
 */
#ifndef IMPORT_H
#define IMPORT_H

#include "base.h"

struct import_file {
	const char *name; /* of the theme: without .txt, unique */
	const char *text; /* a dictionary that can be read without fault */
	size_t terms, lost;
};

struct import_files {
	struct import_file *v;
	size_t n, cap;
};

/*
 * One file a category of the top level, its categories below as sub-themes.
 * What cannot be carried over is a diagnostic with the line and the reason;
 * the rest goes in. ERR_INPUT: not such a dictionary at all.
 */
int import_read(struct arena *a, const char *file, const char *p, size_t n,
		struct import_files *out, struct diags *d,
		struct err *e) BASE_CHECKED;

#endif
