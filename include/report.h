/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * report: tables, charts and passages to a page that people can read, print
 * and check. The triennial report is one self-contained HTML file: no
 * scripts, no outside resources; every number links to the list of reviews
 * behind it, and every review to the passages that made its themes.
 */
#ifndef REPORT_H
#define REPORT_H

#include "base.h"
#include "chart.h"
#include "stats.h"
#include "store.h"

struct report_opts {
	const char *dir; /* output folder, made if need be */
	const struct stats_queries *queries;
	struct stats_filter filter;
	const char *period; /* as asked, or "" for all */
	bool no_charts;
	const char *program; /* "revix 0.1.0" */
	const char *themes_hash;
	const char *now; /* ISO date to print, or NULL: none */
};

/* The chart that the table's query file asks for, borrowing from t; false
 * when it asks for none or there is nothing to draw. */
bool report_figure(struct arena *a, const struct stats_table *t,
		   struct chart *out) BASE_CHECKED;

struct report_made {
	const char *html;     /* path */
	const char *manifest; /* path */
	size_t tables, charts, reviews, passages;
};

/* Writes DIR/triennial.html, DIR/tables/NAME.csv, DIR/charts/NAME.svg and
 * .png, DIR/manifest.json. What cannot be drawn is a diagnostic; the table
 * still stands. The same store and options give the same bytes. */
int report_triennial(struct store *s, struct arena *a,
		     const struct report_opts *o, struct report_made *out,
		     struct diags *d, struct err *e) BASE_CHECKED;

#endif
