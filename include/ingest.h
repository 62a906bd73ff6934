/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ingest: the pipeline. Files are hashed and extracted by `jobs` threads (each
 * drives its own sandboxed worker), structured and tagged there, and stored by
 * the calling thread, a transaction a file, those with a row of the catalogue
 * first. At most a
 * few documents are in memory at a time, whatever the number of files; only
 * the catalogue is held whole. A run that finds nothing new writes nothing,
 * and one that was killed is gone on with by the next.
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
	const char *maps; /* "ours=theirs" lines of the catalogue's columns;
			     NULL: as the time before */
	int jobs;         /* 0: one a processor */
	bool force;       /* read unchanged files again */
	struct extract_opts extract;
	const struct theme_set *themes;
	const char *command, *now; /* for the run record */
	void (*progress)(void *ctx, const struct ingest_progress *p);
	void *ctx;
};

/* Of the tasks (files, and rows with a text) each is counted once: read,
 * text_rows, partly, failed, failed_before, unchanged or skipped. */
struct ingest_summary {
	size_t files, read, partly, failed, unchanged, skipped, withdrawn;
	size_t failed_before;   /* same bytes, same program: not tried again */
	size_t rows, rows_lost; /* of the catalogue */
	size_t text_rows;       /* documents from a text column */
	size_t catalogue_only;  /* reviews without a report here */
	size_t passages, cases; /* cases: of files that hold many */
	int64_t ocr_pages;      /* whose text was recognised */
	int64_t pages, bytes, elapsed_ms;
	int64_t ms_hash, ms_extract, ms_text, ms_theme, ms_store; /* summed
								    over
								    threads */
};

/*
 * Folders are walked; README*, sources, pictures and other files that are no
 * reports by their names are skipped and said so. A file is known by its path
 * as first named, and by its inode when the folder is named another way. It is
 * read when its content has changed, or what reads it: the way of reading, and
 * after a failure or recognition also limits and engine. Dictionaries that
 * changed are applied to what is there.
 *
 * A ZIP is read like a folder: a member is "reports.zip/a/b.pdf".
 *
 * A document belongs to the review that the catalogue names for its file
 * (matched by name, case-insensitively, then by stem) or whose key is the
 * file's stem; else to that of a file with the same content; else to that of
 * a document or row that is like it (store_find_like), which a diagnostic
 * says; else it is a review of its own with the stem as key ("folder/stem"
 * when another folder has that name already), and a diagnostic says so when
 * there is a catalogue. A file that holds many cases (text_find_cases) is a
 * document each, of review "stem/case"; what is around the cases is searched
 * and not counted.
 * A copy of a document of the same review is listed without passages, so that
 * nothing is found or counted twice.
 *
 * The catalogue is the one named, else catalogue.csv, else the only CSV with
 * columns `review` and `text`; it is put in when its bytes have changed. One
 * that was only found, not named, does not take the place of another file's:
 * that is a diagnostic (lost). Each
 * text is a document "catalogue.csv#KEY" ("#KEY-2" …), but for rows whose file
 * is here.
 *
 * Diagnostics go to d (which may be NULL) and to the store. A file that fails
 * is a failed document with its reason; when the fault is not the file's, what
 * was read before is kept. The call fails only when the store does, or the
 * worker program cannot be run at all.
 */
int ingest_run(struct store *s, const struct ingest_opts *o,
	       struct ingest_summary *out, struct diags *d,
	       struct err *e) BASE_CHECKED;

/* The themes of everything in the store, matched anew with these dictionaries;
 * no file is read. jobs 0: as many threads as there are processors. */
struct ingest_retagged {
	size_t documents, passages, tags, bytes;
};
int ingest_retag(struct store *s, const struct theme_set *set, int jobs,
		 struct ingest_retagged *out, struct diags *d,
		 struct err *e) BASE_CHECKED;

#endif
