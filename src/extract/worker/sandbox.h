/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cage of the two programs that see untrusted bytes. It is shut before the
 * first byte of the document: from then on nothing can be written, started,
 * signalled or connected to, and the only files that open are the tables and
 * fonts named here. Whatever cannot be set up is an error: nothing is left
 * out.
 *
 *	revix-worker	sandbox_enter, then sandbox_close_files for formats
 *			that need no tables
 *	revix-ocr	sandbox_enter_ocr; its language is loaded before
 *
 * The kernel ends the process for what no parser has reason to ask.
 */
#ifndef WORKER_SANDBOX_H
#define WORKER_SANDBOX_H

#include "base.h"

/* seconds: processor time for the whole file, or the page. */
int sandbox_enter(int seconds, struct err *e) BASE_CHECKED;
int sandbox_enter_ocr(int seconds, struct err *e) BASE_CHECKED;
int sandbox_close_files(struct err *e) BASE_CHECKED;
/* "landlock abi 7, seccomp": what is set up in this build. */
void sandbox_describe(struct buf *out);

/* Tries what must be forbidden, by its name in probe.c. Returns 3 when it was
 * denied, 1 when it was not, 2 for an unknown word; usually the kernel ends
 * the process. */
int sandbox_probe(const char *what);

#endif
