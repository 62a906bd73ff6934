/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ingest: the pipeline. Files are hashed and extracted by `jobs` threads (each
 * drives its own sandboxed worker), structured and tagged there, and stored by
 * the calling thread, a transaction a document, in order of name. At most a
 * few documents are in memory at a time.
 */
#ifndef INGEST_H
#define INGEST_H

#include "base.h"
#include "extract.h"
#include "store.h"
#include "theme.h"

struct ingest_progress {
	size_t done, total;
	int64_t elapsed_ms;
	const char *file; /* just finished */
};

struct ingest_opts {
	const char *const *paths; /* files and folders */
	size_t n_paths;
	const char *catalogue; /* file, or NULL: <folder>/catalogue.csv of a
				  path that has one */
	int jobs;              /* 0: one a processor */
	bool force;            /* read unchanged files again */
	struct extract_opts extract;
	const struct theme_set *themes;
	const char *command, *now; /* for the run record */
	void (*progress)(void *ctx, const struct ingest_progress *p);
	void *ctx;
};

struct ingest_summary {
	size_t files, read, partly, failed, unchanged, skipped, withdrawn;
	size_t failed_before; /* same bytes, same program: not tried again */
	size_t rows, rows_lost; /* of the catalogue */
	size_t text_rows;       /* documents from a text column */
	size_t catalogue_only;  /* reviews without a report here */
	size_t passages;
	int64_t pages, bytes, elapsed_ms;
	int64_t ms_hash, ms_extract, ms_text, ms_theme, ms_store; /* summed
								    over
								    threads */
};

/*
 * A document belongs to the review that the catalogue names for its file
 * (matched by name, case-insensitively, then by stem); without a row it is a
 * review of its own with the file's stem as key, and a diagnostic says so
 * when there is a catalogue. CSV files with a text column count as one
 * document a row; codings.csv and other CSV files are skipped by name or
 * header and said so. Diagnostics go to d and to the store. The call fails
 * only when the store does.
 */
int ingest_run(struct store *s, const struct ingest_opts *o,
	       struct ingest_summary *out, struct diags *d,
	       struct err *e) BASE_CHECKED;

#endif
