/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Starting the programs that see untrusted bytes, revix-worker and revix-ocr:
 * where they are, what they are given, and their last words.
 */
#ifndef EXTRACT_RUN_H
#define EXTRACT_RUN_H

#include "base.h"
#include "extract.h"

#define RUN_WORKER "revix-worker"
#define RUN_OCR    "revix-ocr"

/* The path of the worker, and of the recogniser that belongs to it. */
int run_find_worker(struct arena *a, const struct extract_opts *o,
		    const char **out, struct err *e) BASE_CHECKED;
int run_find_ocr(struct arena *a, const struct extract_opts *o,
		 const char **out, struct err *e) BASE_CHECKED;

struct run_limits {
	int timeout_ms;
	size_t out_max;
};

/* Runs one of them on a file (0: none). -1 only when it did not start: how it
 * ended is in r, to be released in any case. */
int run_program(const char *const *argv, int fd,
		const struct run_limits *limits, struct proc_result *r,
		struct err *e) BASE_CHECKED;

/* Its standard error as one clean line, the end of it if that is long. */
const char *run_last_words(struct arena *a, const struct proc_result *r);
/* Whether these say that memory ran out. */
bool run_lacked_memory(const char *words);

#endif
