/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results into the store, one transaction each. */
#ifndef INGEST_KEEP_H
#define INGEST_KEEP_H

#include "ingest.h"
#include "known.h"
#include "plan.h"
#include "recognised.h"
#include "work.h"

struct keep {
	struct store *s;
	const struct ingest_opts *o;
	const struct work *work;
	const struct plan *plan;
	struct known *known;
	struct recognised *recognised;
	struct ingest_summary *sum;
	struct diags *d;    /* all that is said, for the caller */
	struct diags loose; /* what belongs to no document */
	int64_t run;        /* 0: nothing was written yet */
	int64_t started_ms;
	int64_t us[STAGES], us_store;
	size_t done; /* tasks */
};

/* Begins the run in the store, at the first thing that is written. */
int keep_run(struct keep *k, struct err *e) BASE_CHECKED;
/* A pool_take_fn with a struct keep. */
int keep_result(void *ctx, struct result *r, struct err *e) BASE_CHECKED;
void keep_diags(struct diags *to, const struct diags *from);
int64_t keep_clock_us(void);

#endif
