/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * report: tables, charts and passages to a pack that people can read, print,
 * calculate with and check. A pack is a folder:
 *
 *   KIND.html      the report: headings, charts in the page, tables; no
 *                  scripts, nothing from outside
 *   KIND.docx      the same for Word, charts as pictures
 *   KIND.xlsx      every table as typed cells, one sheet each
 *   methods.txt    how it was made, in words to paste
 *   tables/        every table as CSV
 *   charts/        every chart as SVG and PNG
 *   lists/         the reviews behind every number
 *   reviews/       these reviews, with the passages that made their themes
 *   manifest.json  inputs, versions, filters, counts, and every file by hash
 *
 * and, with disclosure control, beside the folder and not in it
 * DIR-withheld.csv: what was withheld and why, for whoever keeps the data.
 *
 * The same store, files and options give the same bytes. With disclosure
 * control there are no lists and no reviews, for whoever can subtract one
 * list from another can name what a table withholds.
 */
#ifndef REPORT_H
#define REPORT_H

#include "base.h"
#include "chart.h"
#include "stats.h"
#include "store.h"

enum report_kind {
	REPORT_TRIENNIAL,
	REPORT_ANNUAL,
	REPORT_AREA,    /* subject: an area */
	REPORT_THEMATIC /* subject: name of a theme */
};

/* "triennial", "annual", "area", "thematic". */
const char *report_kind_name(enum report_kind k);
bool report_kind_parse(const char *s, enum report_kind *out);

struct report_opts {
	enum report_kind kind;
	const char *subject; /* area or theme; "" for the others */
	const char *label;   /* the theme as people call it */
	const char *dir;     /* output folder, made if need be */
	const struct stats_queries *queries;
	struct stats_filter filter;  /* with area and period in it */
	struct stats_filter earlier; /* from and to 0: no earlier period */
	const char *suppress;        /* a preset of disclose.h, or "none" */
	int level;         /* enum disclose_level of what is counted */
	const char *style; /* reference document, or NULL */
	int passages;      /* of each theme on the page of a review; 0: none */
	bool no_charts;    /* tables only */
	bool no_reviews;   /* neither lists nor reviews */
	bool no_published; /* no published figures beside the tables */
	const char *program; /* "revix 0.1.0" */
	const char *themes_hash;
	const char *now; /* ISO date to print, or NULL: none */
};

/* The period of the same length before a period that has both ends; false
 * when it has not. */
bool report_period_before(const struct stats_filter *f, int *from, int *to);

/* The area as the store writes it. ERR_USAGE with the closest one. */
int report_area(struct store *s, struct arena *a, const char *name,
		const char **out, struct err *e) BASE_CHECKED;
/* The name of a theme as the store writes it, and what it is called (its name
 * when it has no label). ERR_USAGE with the closest one. */
int report_theme(struct store *s, struct arena *a, const char **name,
		 const char **label, struct err *e) BASE_CHECKED;
/* The last year that a review is of, 0: none is dated. */
int report_last_year(struct store *s, enum stats_by by, int *out,
		     struct err *e) BASE_CHECKED;

/* Whether a query asks for an area: what is printed of it is of one area, or
 * of a few. */
bool report_is_local(const struct query *q);

/* The chart that the table's query file asks for, borrowing from t; false
 * when it asks for none or there is nothing to draw. */
bool report_figure(struct arena *a, const struct stats_table *t,
		   struct chart *out) BASE_CHECKED;
/* The dot plot of a table's change between two periods; false: nothing to
 * draw. */
bool report_change_figure(struct arena *a, const struct stats_changes *x,
			  struct chart *out) BASE_CHECKED;
/* Small multiples: one panel for each value. */
bool report_split_figure(struct arena *a, const struct stats_split *x,
			 struct chart *out) BASE_CHECKED;

struct report_made {
	const char *html;     /* path */
	const char *manifest; /* path */
	const char *log;      /* path of DIR-withheld.csv, or NULL */
	size_t tables, charts, reviews, passages, withheld;
};

/* Writes the pack. What cannot be drawn or run is a diagnostic; the rest
 * still stands. Files of an earlier pack in the folder, as its manifest names
 * them, are removed first. Reads the store in one view. */
int report_write(struct store *s, struct arena *a, const struct report_opts *o,
		 struct report_made *out, struct diags *d,
		 struct err *e) BASE_CHECKED;

#endif
