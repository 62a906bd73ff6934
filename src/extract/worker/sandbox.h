/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The worker's cage, in two steps. sandbox_enter comes before the first byte
 * of the document: from then on nothing can be written, started or connected
 * to, and the only files that open are poppler's own tables.
 * sandbox_close_files, for the formats that need no tables, takes these too.
 * Both fail rather than leave something out.
 */
#ifndef WORKER_SANDBOX_H
#define WORKER_SANDBOX_H

#include "base.h"

/* seconds: processor time for the whole file. */
int sandbox_enter(int seconds, struct err *e) BASE_CHECKED;
int sandbox_close_files(struct err *e) BASE_CHECKED;
/* "landlock abi 7, seccomp": what sandbox_enter sets up in this build. */
void sandbox_describe(struct buf *out);

/* Tries what must be forbidden: open, write, socket, fork, exec, kill, code.
 * Returns 3 when it was denied, 1 when it was not, 2 for an unknown word;
 * usually the kernel ends the process. */
int sandbox_probe(const char *what);

#endif
