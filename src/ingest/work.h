/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One task, from its bytes to passages and tags; knows no store. */
#ifndef INGEST_WORK_H
#define INGEST_WORK_H

#include "ingest.h"
#include "plan.h"

enum work_state {
	WORK_NONE,
	WORK_UNCHANGED,
	WORK_FAILED_BEFORE, /* the same bytes with the same reader */
	WORK_TO_READ,
	WORK_READ,
	WORK_FAILED,
	WORK_UNSUPPORTED
};

enum work_stage {
	STAGE_HASH,
	STAGE_EXTRACT,
	STAGE_TEXT, /* structure, facts, recommendations */
	STAGE_THEME,
	STAGES
};

/* What all threads share, unchanged while they run. */
struct work {
	const struct ingest_opts *o;
	struct extract_opts extract; /* o's, with a cache of recognised pages */
	/* What documents are told to be read with: all of it decides of those
	 * that failed or needed recognition, the version of all others. */
	const char *reader;
	size_t version; /* bytes of reader that are the version */
};

/* What was read of one document: a file, a case in it, or what such a file
 * holds besides its cases. */
struct reading {
	const char *part; /* name of the case, or "" */
	const char *title;
	bool rest;
	struct text_doc text;
	struct theme_tags *tags; /* one list a passage, or NULL */
	struct facts facts;
	struct recs recs;
	struct text_mark mark;
};

/* What has become of a task. Lives in its own arena until it is stored. */
struct result {
	struct arena a;
	const struct task *task;
	enum work_state state;
	char sha256[HASH_HEX];
	uint64_t bytes;
	struct extract_doc doc;
	struct {
		struct reading *v;
		size_t n, cap;
	} readings;
	struct diags diags;
	bool environment; /* failed through no fault of the file */
	size_t weight;    /* about its bytes in memory */
	int64_t us[STAGES];
};

/* Hashes, and decides whether there is anything to do: WORK_TO_READ. */
void work_begin(const struct work *w, const struct task *t, struct result *r);
/* Does it. m may be NULL when there are no themes. */
void work_read(const struct work *w, struct theme_matcher *m, struct result *r);
void work_release(struct result *r);

#endif
