/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What there is to do: files and catalogue rows. First those that the
 * catalogue knows, so that others can be held against them; then by authority
 * (overviews before summaries), so that a review is called as its overview is;
 * then by name.
 */
#ifndef INGEST_PLAN_H
#define INGEST_PLAN_H

#include "catalogue.h"
#include "ingest.h"
#include "known.h"

struct task {
	const char *name; /* identity in the store */
	const char *path; /* to open; NULL: the text of a catalogue row */
	const char *role; /* by the catalogue's row, else by the name */
	bool has_row;
	const struct extract_member *member; /* of the ZIP at path, or NULL */
	const struct catalogue_document *row;
	const struct known_document *known; /* NULL: new */
};

struct plan {
	struct arena *a;
	struct {
		struct task *v;
		size_t n, cap;
	} tasks;
	struct fs_list present; /* names of all files seen, sorted */
	struct fs_list roots;   /* folders named: "corpus/", or "" for "." */
	size_t skipped;         /* files that are no reports by their name */

	/* The catalogue, when there is one. */
	bool has_catalogue;
	const char *catalogue; /* its name */
	const char *map_lines; /* what its columns are, as the user said */
	struct catalogue_maps maps;
	char catalogue_hash[HASH_HEX];
	struct catalogue rows;
	struct diags catalogue_diags;
	struct diags diags; /* all others, of no document */
};

/* ERR_SYSTEM when the worker program cannot be run at all, ERR_USAGE for a
 * map of a column that there is not. */
int plan_make(struct plan *p, struct arena *a, const struct ingest_opts *o,
	      const struct known *known, struct err *e) BASE_CHECKED;

#endif
