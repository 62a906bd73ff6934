/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store holds of documents, by file, content and review. */
#ifndef INGEST_KNOWN_H
#define INGEST_KNOWN_H

#include "store.h"

struct known_document {
	const char *file, *review, *sha256;
	const char *failed_with; /* the reader it failed with, or NULL */
	const char *reason;      /* why it failed, or NULL */
	bool failed;
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
};

/* The code of the note by which a failed document says what failed on it. */
#define KNOWN_FAILED_WITH "failed-with"
/* The store's own code for a file that is gone. */
#define KNOWN_WITHDRAWN "withdrawn"

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
