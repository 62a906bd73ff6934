/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pack under way: shared by the files of this module. */
#ifndef PACK_H
#define PACK_H

#include <stdio.h>

#include <pthread.h>

#include "crew.h"
#include "emit.h"
#include "report.h"

struct pack_drawing { /* a chart and its pictures */
	bool wanted, drawn;
	struct chart chart;
	struct buf svg, png;
};

struct pack_table {
	const struct stats_query *query;
	const char *number; /* "A1", "A1b": in a pack every table has its own */
	/* Its name in files, links and ids: that of the query file, made of
	 * letters, digits, '-' and '_', and another for every table. */
	const char *id;
	struct stats_table stats;
	struct emit_table page; /* compact, for people; cells carry keys */
	bool compared;          /* with the earlier period */
	struct stats_table before;
	struct stats_changes changes;
	struct emit_table change_page;
	bool has_published; /* figures beside it */
	struct emit_table published_page;
	struct pack_drawing drawing, change_drawing;
};

struct pack_lines {
	const char **v;
	size_t n, cap;
};

struct pack_selection { /* what the filters leave */
	int64_t reviews, children, with_report, readable;
};

struct pack_file {
	const char *path;    /* in the folder */
	char hash[HASH_HEX]; /* "": not written */
};

struct pack {
	struct store *s;
	struct arena *a;
	const struct report_opts *o;
	struct diags *d;
	struct report_made *made;
	struct {
		struct pack_table *v;
		size_t n, cap;
	} tables; /* in the order of the report */
	struct {
		struct pack_file *v;
		size_t n, cap;
	} files;
	FILE *journal;              /* of the folder */
	pthread_mutex_t lock;       /* of both, while files are written */
	struct pack_lines methods;  /* paragraphs, in words */
	struct pack_lines left_out; /* titles of tables that say nothing */
	struct pack_lines small;    /* and of those with nothing to print */
	struct pack_lines shared;   /* notes that most tables have */
	struct pack_lines sources;  /* of published figures, by number */
	const char *const *keys;    /* every review in a table, sorted */
	size_t n_keys;
	size_t n_lists; /* pages of reviews */
	struct store_counts counts;
	struct pack_selection selection;
	struct stats_log withheld;
	bool protected_; /* something may be withheld: no reviews are named */
	bool lists;      /* numbers link to lists of reviews */
	bool has_document;
	struct document *document; /* that is being made, or NULL */
	struct crew *crew;
};

#define REVIEWS_A_PAGE 100

/* What the report is called and what it is about, in words. */
const char *pack_title(struct pack *p);
const char *pack_period(struct arena *a, const struct stats_filter *f);
/* Where the numbers of a table are told: "lists/NAME.html#r-". */
const char *pack_list_file(struct pack *p, const struct pack_table *t);

/* plan.c: the tables of this kind of pack, in order. */
void plan_tables(struct pack *p);
/* Once they are made: leaves out those that say nothing, numbers and names
 * the rest. */
void plan_settle(struct pack *p);
/* After disclosure control: leaves out those of which nothing is left. */
void plan_withhold(struct pack *p);
/* The chapter that a table stands in. */
const char *plan_chapter(const struct pack_table *t);

/* notes.c: takes what most tables say into p->shared. */
void notes_share(struct pack *p);
/* Gathers the sources of published figures and numbers them anew. */
void notes_sources(struct pack *p);

/* folder.c */
/* Whether it can be made or written to, before there is anything to write. */
int folder_check(struct pack *p, struct err *e) BASE_CHECKED;
/* Makes the folder, and removes what an earlier pack left in it. */
int folder_open(struct pack *p, struct err *e) BASE_CHECKED;
/* The place in the manifest of a file that is written later, or not. */
void folder_reserve(struct pack *p, const char *path);
/* Writes a file of the pack and remembers it for the manifest. May be called
 * by several threads at a time for places that are reserved. */
int folder_write(struct pack *p, const char *path, const struct buf *b,
		 struct err *e) BASE_CHECKED;

/* After the last file; not whole: there will be no more, e is left alone. */
int folder_close(struct pack *p, bool whole, struct err *e) BASE_CHECKED;
/* The path of a file beside the folder, however the folder is written: "out"
 * and "out/" give out-withheld.csv, "." the name that it has. */
int folder_beside(struct pack *p, const char *ending, const char **out,
		  struct err *e) BASE_CHECKED;

/* tables.c: of those planned, the ones that can be made. */
int tables_run(struct pack *p, struct err *e) BASE_CHECKED;
/* Those of the earlier period, where there is one, beside them. */
int tables_run_earlier(struct pack *p, struct err *e) BASE_CHECKED;

/* draw.c: all charts at once, into their drawings. */
int draw_charts(struct pack *p, struct err *e) BASE_CHECKED;

/* page.c: KIND.html */
/* The period, and the one beside it; what a reader should know first. */
const char *page_subtitle(struct pack *p);
const char *page_warning(struct pack *p);
int page_write(struct pack *p, struct err *e) BASE_CHECKED;
/* The head of a page that stands `depth` folders below the report. */
void page_head(struct buf *b, const char *title, int depth);
void page_foot(struct buf *b);

/* headlines.c: what stands out, a list of sentences; where the pack says
 * nothing of the kind there is a sentence that says so. */
void headlines_changes(struct pack *p, struct pack_lines *out);
void headlines_missing(struct pack *p, struct pack_lines *out);
void headlines_coverage(struct pack *p, struct pack_lines *out);

/* methods.c: paragraphs to p->methods, and methods.txt. */
int methods_make(struct pack *p, struct err *e) BASE_CHECKED;
int methods_write(struct pack *p, struct err *e) BASE_CHECKED;

/* sheets.c: tables as CSV, and all in one workbook. */
int sheets_write(struct pack *p, struct err *e) BASE_CHECKED;
/* What was withheld and why, beside the folder: it must not be in it. */
int sheets_log(struct pack *p, struct err *e) BASE_CHECKED;

/* document.c: KIND.docx, made beside what else is done. */
int document_start(struct pack *p, struct err *e) BASE_CHECKED;
/* Waits for it and writes it. */
int document_finish(struct pack *p, struct err *e) BASE_CHECKED;
void document_drop(struct pack *p); /* after a failure, or no-op */

/* lists.c: the reviews behind every number. */
int lists_write(struct pack *p, struct err *e) BASE_CHECKED;
/* reviews.c: these reviews with their passages. */
int reviews_write(struct pack *p, struct err *e) BASE_CHECKED;
/* manifest.c */
int manifest_write(struct pack *p, struct err *e) BASE_CHECKED;

#endif
