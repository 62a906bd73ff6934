/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ends of a job: its file comes in, its answer goes out. */
#ifndef WORKER_JOB_H
#define WORKER_JOB_H

#include "worker.h"

#define JOB_FILE_MAX ((size_t)256 << 20)

/* Reads the file on descriptor 3 from its beginning, whatever was read of it
 * before. */
int job_read(struct job *j) BASE_CHECKED;
/* Writes to standard output. */
int job_write(const struct buf *b) BASE_CHECKED;

#endif
