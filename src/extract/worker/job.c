/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file that is read, by either program: what went wrong with it, how its
 * bytes come in and the answer goes out. */
#include "job.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define DOCUMENT_FD 3

int job_refuse(struct job *j, enum wire_fault fault, const char *fmt, ...)
{
	if (j->refusal.fault)
		return -1;
	char text[WIRE_LINE_MAX];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	j->refusal.fault = fault;
	j->refusal.text = arena_str(j->a, text);
	return -1;
}

void job_diag(struct job *j, enum diag_level level, const char *code, int page,
	      const char *fmt, ...)
{
	char text[WIRE_LINE_MAX];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	diag_add(j->d, level, code, (struct diag_at){ .page = page }, "%s",
		 text);
}

int job_read(struct job *j)
{
	char block[65536];
	j->file.max = JOB_FILE_MAX;
	for (off_t at = 0;;) {
		ssize_t n = pread(DOCUMENT_FD, block, sizeof block, at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return job_refuse(j, WIRE_SYSTEM,
					  "it cannot be read: %s",
					  strerror(errno));
		if (n == 0)
			break;
		buf_add(&j->file, block, (size_t)n);
		at += n;
	}
	if (j->file.full)
		return job_refuse(j, WIRE_LIMIT,
				  "larger than %zu MB: split it or save it "
				  "smaller",
				  JOB_FILE_MAX >> 20);
	return 0;
}

int job_write(const struct buf *b)
{
	for (size_t at = 0; at < b->n;) {
		ssize_t n = write(STDOUT_FILENO, b->p + at, b->n - at);
		if (n < 0 && errno != EINTR)
			return -1;
		at += n > 0 ? (size_t)n : 0;
	}
	return 0;
}
