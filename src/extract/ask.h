/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asking the worker about one file: what extract_file and extract_members
 * share. Private to this module.
 */
#ifndef EXTRACT_ASK_H
#define EXTRACT_ASK_H

#include "extract.h"
#include "wire.h"

/* A file is opened once: what is asked of it later is about the same bytes,
 * whatever has become of its name. */
struct ask_file {
	const char *path;
	int fd; /* 0: not open */
};

int ask_open(struct ask_file *f, const char *path, struct err *e) BASE_CHECKED;
void ask_close(struct ask_file *f);

/* Runs the worker on the file with these further arguments (NULL ends) and
 * decodes its answer into `a`. Every end that left no answer is an error; a
 * refusal is part of the answer. */
int ask_worker(struct arena *a, const struct extract_opts *o,
	       const struct ask_file *f, const char *const *args,
	       enum wire_wanted wanted, struct wire_answer *out,
	       struct err *e) BASE_CHECKED;

/* What it said of the file, under the name that the user gave it. Returns -1
 * with the error set when it refused the file. */
int ask_accept(const char *path, const struct wire_answer *x, struct diags *d,
	       struct err *e) BASE_CHECKED;

#endif
