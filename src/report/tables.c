/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a pack, of its period and of the earlier one. */
#include <stdlib.h>

#include "db.h"
#include "pack.h"

struct task { /* one table */
	const struct stats_query *q;
	struct stats_table *out;
	size_t of;      /* index in the pack */
	struct err why; /* it is left out */
};

struct tasks {
	struct task *v;
	size_t n, cap;
	const struct stats_filter *f;
};

/* One bad file costs its own table, not the pack; a filter that is wrong is
 * wrong for all. */
static int run_one(void *ctx, size_t i, const struct hand *h, struct err *e)
{
	const struct tasks *x = ctx;
	struct task *t = &x->v[i];
	if (stats_run(h->s, h->a, t->q, x->f, t->out, &t->why) == 0 ||
	    t->why.kind == ERR_INPUT || t->why.kind == ERR_LIMIT)
		return 0;
	*e = t->why;
	return -1;
}

static void tell(struct pack *p, const struct task *t)
{
	diag_add(p->d, DIAG_LOST, "table",
		 (struct diag_at){ .file = t->q->file },
		 "left out of the report: %s", t->why.text);
}

/* What was selected for the tables that were just made. */
static int count_selection(struct pack *p, struct err *e)
{
	static const char sql[] =
		"SELECT count(*), sum(r.has_report), sum(r.readable),"
		" (SELECT count(*) FROM v_child c JOIN temp.selected x ON"
		" x.review_id = c.review_id) FROM temp.selected s"
		" JOIN v_review r ON r.id = s.review_id";
	struct db_stmt *q;
	if (db_prepare(store_db(p->s), sql, &q, e) < 0)
		return -1;
	int rc = db_step(q, e);
	if (rc > 0)
		p->selection = (struct pack_selection){
			.reviews = db_int(q, 0),
			.with_report = db_int(q, 1),
			.readable = db_int(q, 2),
			.children = db_int(q, 3),
		};
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

int tables_run(struct pack *p, struct err *e)
{
	struct tasks x = { .f = &p->o->filter };
	size_t n = 0;
	for (size_t i = 0; i < p->tables.n; i++)
		*ARENA_PUSH(p->a, &x) = (struct task){
			.q = p->tables.v[i].query,
			.out = &p->tables.v[i].stats,
		};
	if (crew_do(p->crew, x.n, run_one, &x, e) < 0 ||
	    count_selection(p, e) < 0)
		return -1;
	for (size_t i = 0; i < x.n; i++) {
		if (x.v[i].why.kind != ERR_NONE)
			tell(p, &x.v[i]);
		else
			p->tables.v[n++] = p->tables.v[i];
	}
	p->tables.n = n;
	return 0;
}

/* After all tables of the period: what is selected changes once. */
int tables_run_earlier(struct pack *p, struct err *e)
{
	struct tasks x = { .f = &p->o->earlier };
	if (!x.f->from && !x.f->to)
		return 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		if (t->query->compare)
			*ARENA_PUSH(p->a, &x) = (struct task){
				.q = t->query,
				.out = &t->before,
				.of = i,
			};
	}
	if (crew_do(p->crew, x.n, run_one, &x, e) < 0)
		return -1;
	for (size_t i = 0; i < x.n; i++) {
		bool made = x.v[i].why.kind == ERR_NONE;
		p->tables.v[x.v[i].of].compared = made;
		if (!made)
			tell(p, &x.v[i]);
	}
	return 0;
}
