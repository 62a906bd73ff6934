/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The triennial report: runs every table, writes page, CSV, charts. */
#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "pack.h"

/* "A1" before "A10": by place, letters then number, then by name. */
static int by_place(const void *x, const void *y)
{
	const struct stats_query *a = *(const struct stats_query *const *)x,
				 *b = *(const struct stats_query *const *)y;
	int c = strncmp(a->place, b->place, 1);
	if (c == 0 && *a->place && *b->place) {
		long m = strtol(a->place + 1, NULL, 10),
		     n = strtol(b->place + 1, NULL, 10);
		c = m < n ? -1 : m > n;
	}
	if (c == 0)
		return strcmp(a->name, b->name);
	/* A table without a place comes last. */
	return !*a->place ? 1 : !*b->place ? -1 : c;
}

static int run_tables(struct pack *p, struct err *e)
{
	size_t n = p->o->queries->n;
	const struct stats_query **order =
		arena_alloc(p->a, (n + 1) * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = &p->o->queries->v[i];
	qsort(order, n, sizeof *order, by_place);
	for (size_t i = 0; i < n; i++) {
		struct stats_table t;
		struct err why = { 0 };
		if (stats_run(p->s, p->a, order[i], &p->o->filter, &t, &why) <
		    0) {
			/* One bad file costs its own table, not the pack; a
			 * filter that is wrong is wrong for all. */
			if (why.kind != ERR_INPUT && why.kind != ERR_LIMIT) {
				*e = why;
				return -1;
			}
			diag_add(p->d, DIAG_LOST, "table",
				 (struct diag_at){ .file = order[i]->file },
				 "left out of the report: %s", why.text);
			continue;
		}
		struct pack_table *x = ARENA_PUSH(p->a, &p->tables);
		x->stats = t;
		stats_emit(p->a, &x->stats, true, &x->page);
	}
	return 0;
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

/* Every review that some number counts. */
static void gather_keys(struct pack *p)
{
	size_t n = 0, k = 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct emit_table *t = &p->tables.v[i].page;
		for (size_t c = 0; c < t->n_rows * t->n_columns; c++)
			n += t->cells[c].n_keys;
	}
	const char **keys = arena_alloc(p->a, (n + 1) * sizeof *keys);
	n = 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct emit_table *t = &p->tables.v[i].page;
		for (size_t c = 0; c < t->n_rows * t->n_columns; c++)
			for (size_t m = 0; m < t->cells[c].n_keys; m++)
				keys[n++] = t->cells[c].keys[m];
	}
	qsort(keys, n, sizeof *keys, by_text);
	for (size_t i = 0; i < n; i++)
		if (!k || !str_eq(keys[k - 1], keys[i]))
			keys[k++] = keys[i];
	p->keys = keys;
	p->n_keys = k;
}

static int write_csv(struct pack *p, struct pack_table *t, struct err *e)
{
	struct emit_table typed;
	struct emit_opts how = { .format = EMIT_CSV, .mark = true };
	struct buf b = { 0 };
	stats_emit(p->a, &t->stats, false, &typed);
	emit_table(&b, &typed, &how);
	hash_bytes(buf_text(&b), b.n, t->csv_hash);
	int rc = fs_write(arena_fmt(p->a, "%s/tables/%s.csv", p->o->dir,
				    t->stats.query->name),
			  buf_text(&b), b.n, e);
	buf_release(&b);
	return rc;
}

static int make_folders(struct pack *p, struct err *e)
{
	static const char *const parts[] = { "tables", "charts" };
	for (size_t i = 0; i < 2; i++)
		if (fs_mkdirs(fs_join(p->a, p->o->dir, parts[i]), e) < 0)
			return -1;
	return 0;
}

static int write_page(struct pack *p, struct err *e)
{
	page_begin(p);
	page_summary(p);
	for (size_t i = 0; i < p->tables.n; i++)
		if (page_table(p, i, e) < 0 ||
		    write_csv(p, &p->tables.v[i], e) < 0)
			return -1;
	page_methods(p);
	reviews_behind(p);
	if (reviews_listed(p, e) < 0)
		return -1;
	page_end(p);
	if (buf_ok(&p->html, e) < 0)
		return -1;
	p->made->html = fs_join(p->a, p->o->dir, "triennial.html");
	return fs_write(p->made->html, buf_text(&p->html), p->html.n, e);
}

int report_triennial(struct store *s, struct arena *a,
		     const struct report_opts *o, struct report_made *out,
		     struct diags *d, struct err *e)
{
	struct pack p = { .s = s, .a = a, .o = o, .d = d, .made = out };
	*out = (struct report_made){ 0 };
	int ret = -1;
	if (make_folders(&p, e) < 0 || store_counts(s, &p.counts, e) < 0 ||
	    run_tables(&p, e) < 0)
		goto out;
	gather_keys(&p);
	out->tables = p.tables.n;
	out->reviews = p.n_keys;
	if (write_page(&p, e) < 0 || manifest_write(&p, e) < 0)
		goto out;
	ret = 0;
out:
	buf_release(&p.html);
	return ret;
}
