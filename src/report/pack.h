/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One report under way: shared by the files of this module. */
#ifndef PACK_H
#define PACK_H

#include "emit.h"
#include "report.h"

struct pack_table {
	struct stats_table stats;
	struct emit_table page; /* compact, for people; cells carry keys */
	char csv_hash[HASH_HEX];
	bool drawn;
};

struct pack {
	struct store *s;
	struct arena *a;
	const struct report_opts *o;
	struct diags *d;
	struct buf html;
	struct {
		struct pack_table *v;
		size_t n, cap;
	} tables;
	const char **keys; /* every review in a table, sorted, each once */
	size_t n_keys;
	struct store_counts counts;
	struct report_made *made;
};

/* page.c */
void page_begin(struct pack *p);
void page_summary(struct pack *p);
int page_table(struct pack *p, size_t i, struct err *e) BASE_CHECKED;
void page_methods(struct pack *p);
void page_end(struct pack *p);

/* reviews.c: the two appendices */
void reviews_behind(struct pack *p);
int reviews_listed(struct pack *p, struct err *e) BASE_CHECKED;
/* An id fit for a fragment, made from a review's key. */
void review_anchor(struct buf *b, const char *key);

/* manifest.c */
int manifest_write(struct pack *p, struct err *e) BASE_CHECKED;

#endif
