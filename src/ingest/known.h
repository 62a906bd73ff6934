/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store holds of files, by name, content and review. */
#ifndef INGEST_KNOWN_H
#define INGEST_KNOWN_H

#include "store.h"

struct known_document {
	const char *file, *review, *sha256;
	const char *reader; /* what read it, or failed to */
	const char *reason; /* why it failed, or "" */
	bool failed;
	bool whole;     /* read, and all of it from its own text */
	bool withdrawn; /* its file was gone when its folder was last read */
};

struct known {
	struct arena *a;
	struct {
		struct known_document **v; /* by file, as the store sorts */
		size_t n, cap;
	} all; /* as loaded */
	void *by_file, *by_hash, *by_review;
	const char *catalogue; /* the file that the store has, or "" */
	const char *maps;      /* with which it was read, or "" */
};

int known_load(struct known *k, struct arena *a, struct store *s,
	       struct err *e) BASE_CHECKED;
void known_release(struct known *k);

/* Adds or replaces. Of several with one content or review the first stays. */
void known_add(struct known *k, const struct known_document *x);

const struct known_document *known_file(const struct known *k,
					const char *file);
const struct known_document *known_content(const struct known *k,
					   const char *sha256);
const struct known_document *known_review(const struct known *k,
					  const char *review);

#endif
