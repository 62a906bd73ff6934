/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The worker program: what its parts share. One process reads one file: it
 * enters the sandbox, recognises the format by content, fills a document,
 * and writes one answer. It may crash or hang on a hostile file: the parent
 * expects that.
 */
#ifndef WORKER_H
#define WORKER_H

#include "../wire.h"
#include "base.h"
#include "extract.h"

/* One file that is read. Readers return 0 with doc filled, or -1 with the
 * refusal set. */
struct job {
	struct arena *a;
	struct buf file; /* its bytes */
	struct extract_doc *doc;
	struct diags *d;
	struct wire_refusal refusal;
};

/* Sets why the file is not read, unless something already is; returns -1.
 * The text says what it is and what to do about it. */
int job_refuse(struct job *j, enum wire_fault fault, const char *fmt, ...)
	BASE_PRINTF(3, 4);
void job_diag(struct job *j, enum diag_level level, const char *code, int page,
	      const char *fmt, ...) BASE_PRINTF(5, 6);

/* What the bytes are; for what we do not read, EXTRACT_UNKNOWN and the
 * refusal set. ZIP files are opened to see. */
enum extract_format sniff(struct job *j);

/* A ZIP that was not made as one document, of any kind: an archive. */
struct package;
bool sniff_archive(struct package *k);

int pdf_read(struct job *j) BASE_CHECKED;
int docx_read(struct job *j) BASE_CHECKED;
int odt_read(struct job *j) BASE_CHECKED;
int html_read(struct job *j) BASE_CHECKED;
int rtf_read(struct job *j) BASE_CHECKED;
int txt_read(struct job *j) BASE_CHECKED;

#endif
