/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pack from start to end: tables, change, disclosure control, files. */
#include "report.h"

#include "pack.h"
#include "query.h"

static const char *const kinds[] = {
	[REPORT_TRIENNIAL] = "triennial",
	[REPORT_ANNUAL] = "annual",
	[REPORT_AREA] = "area",
	[REPORT_THEMATIC] = "thematic",
};
#define N_KINDS (sizeof kinds / sizeof *kinds)

const char *report_kind_name(enum report_kind k)
{
	return kinds[k];
}

bool report_kind_parse(const char *s, enum report_kind *out)
{
	for (size_t i = 0; i < N_KINDS; i++) {
		if (str_eq(s, kinds[i])) {
			*out = (enum report_kind)i;
			return true;
		}
	}
	return false;
}

bool report_period_before(const struct stats_filter *f, int *from, int *to)
{
	if (!f->from || !f->to)
		return false;
	*to = f->from - 1;
	*from = f->from - (f->to - f->from + 1);
	return true;
}

static bool asks_area(const struct query_node *x)
{
	if (!x)
		return false;
	if (x->kind == QUERY_FILTER)
		return str_eq(x->name, "area");
	for (size_t i = 0; i < x->n_kids; i++)
		if (asks_area(x->kid[i]))
			return true;
	return false;
}

bool report_is_local(const struct query *q)
{
	return q && asks_area(q->root);
}

const char *pack_period(struct arena *a, const struct stats_filter *f)
{
	bool incident = f->by == STATS_BY_INCIDENT;
	const char *what = incident ? "incidents" : "publication";
	if (!f->from && !f->to)
		return arena_fmt(a, "all dates of %s", what);
	if (!incident && f->from == f->to)
		return arena_fmt(a, "published in %d", f->from);
	if (!incident)
		return f->to ? f->from ? arena_fmt(a, "published in %d to %d",
						   f->from, f->to)
				       : arena_fmt(a, "published up to %d",
						   f->to)
			     : arena_fmt(a, "published from %d", f->from);
	if (!f->to)
		return arena_fmt(a, "incidents from April %d", f->from);
	if (!f->from)
		return arena_fmt(a, "incidents to March %d", f->to + 1);
	return arena_fmt(a, "incidents from April %d to March %d", f->from,
			 f->to + 1);
}

const char *pack_title(struct pack *p)
{
	switch (p->o->kind) {
	case REPORT_ANNUAL:
		return "Child safeguarding reviews: annual analysis";
	case REPORT_AREA:
		return arena_fmt(p->a, "Child safeguarding reviews: %s",
				 p->o->subject);
	case REPORT_THEMATIC:
		return arena_fmt(p->a,
				 "Child safeguarding reviews: the theme \"%s\"",
				 p->o->label);
	case REPORT_TRIENNIAL:
		break;
	}
	return "Child safeguarding reviews: triennial analysis";
}

const char *pack_list_file(struct pack *p, const struct pack_table *t)
{
	return arena_fmt(p->a, "lists/%s.html", t->id);
}

static int protect(struct pack *p, struct err *e)
{
	struct stats_table **v =
		arena_alloc(p->a, (2 * p->tables.n + 1) * sizeof *v);
	size_t n = 0;
	if (!p->protected_)
		return 0;
	for (size_t i = 0; i < p->tables.n; i++)
		v[n++] = &p->tables.v[i].stats;
	for (size_t i = 0; i < p->tables.n; i++)
		if (p->tables.v[i].compared)
			v[n++] = &p->tables.v[i].before;
	const struct stats_release r = {
		.tables = v,
		.n_tables = n,
		.preset = p->o->suppress,
		.level = p->o->level,
	};
	if (stats_protect(p->a, &r, &p->withheld, e) < 0)
		return -1;
	p->made->withheld = p->withheld.n;
	plan_withhold(p);
	return 0;
}

static void make_pages(struct pack *p)
{
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		stats_emit(p->a, &t->stats, true, &t->page);
		t->has_published =
			!p->o->no_published &&
			stats_emit_published(p->a, &t->stats,
					     p->o->filter.setup.sources, true,
					     &t->published_page);
		if (!t->compared)
			continue;
		stats_compare(p->a, &t->stats, &t->before, &t->changes);
		t->compared = t->changes.n > 0;
		stats_emit_changes(p->a, &t->changes, true, &t->change_page);
	}
}

/* ---- the reviews that are counted ---- */

static void gather_keys(struct pack *p)
{
	const struct stats_keys *keys = p->o->filter.setup.keys;
	struct stats_set *all = stats_set_new(p->a, keys);
	size_t n;
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct emit_table *t = &p->tables.v[i].page;
		for (size_t c = 0; c < t->n_rows * t->n_columns; c++)
			stats_set_add(all, t->cells[c].keys,
				      t->cells[c].n_keys);
	}
	const char *const *v = stats_set_take(all, p->a, &n);
	const char **known = arena_alloc(p->a, (n + 1) * sizeof *known);
	for (size_t i = 0; i < n; i++)
		if (stats_keys_hold(keys, v[i]))
			known[p->n_keys++] = v[i];
	p->keys = known;
}

/* ---- all ---- */

/* The manifest names the report before the reviews, though it is written
 * last. */
static void reserve(struct pack *p)
{
	const char *kind = report_kind_name(p->o->kind);
	folder_reserve(p, arena_fmt(p->a, "%s.docx", kind));
	folder_reserve(p, arena_fmt(p->a, "%s.html", kind));
}

static int make(struct pack *p, struct err *e)
{
	if (folder_check(p, e) < 0 || store_counts(p->s, &p->counts, e) < 0)
		return -1;
	plan_tables(p);
	/* The tree is settled before several threads read it. */
	if (p->o->filter.where)
		query_focus(p->a, p->o->filter.where->root);
	if (tables_run(p, e) < 0)
		return -1;
	plan_settle(p);
	/* An earlier pack stays until there is another. */
	if (tables_run_earlier(p, e) < 0 || protect(p, e) < 0 ||
	    folder_open(p, e) < 0)
		return -1;
	make_pages(p);
	notes_share(p);
	notes_sources(p);
	if (p->lists)
		gather_keys(p);
	p->made->tables = p->tables.n;
	p->made->reviews = (size_t)p->selection.reviews;
	if (draw_charts(p, e) < 0 || methods_make(p, e) < 0 ||
	    methods_write(p, e) < 0 || document_start(p, e) < 0 ||
	    sheets_write(p, e) < 0)
		return -1;
	reserve(p);
	if (p->protected_ && sheets_log(p, e) < 0)
		return -1;
	if (p->lists && (lists_write(p, e) < 0 || reviews_write(p, e) < 0))
		return -1;
	if (document_finish(p, e) < 0 || page_write(p, e) < 0)
		return -1;
	return manifest_write(p, e);
}

static void release_drawing(struct pack_drawing *x)
{
	buf_release(&x->svg);
	buf_release(&x->png);
}

int report_write(struct store *s, struct arena *a, const struct report_opts *o,
		 struct report_made *out, struct diags *d, struct err *e)
{
	struct report_opts mine = *o;
	struct pack p = { .s = s, .a = a, .o = &mine, .d = d, .made = out };
	*out = (struct report_made){ 0 };
	p.protected_ = !str_eq(o->suppress, "none");
	p.lists = !p.protected_ && !o->no_reviews;
	/* One view of the data from the first table to the last passage. */
	if (crew_open(s, a, &p.crew, e) < 0)
		return -1;
	pthread_mutex_init(&p.lock, NULL);
	int rc = stats_keys_read(s, a, &mine.filter.setup.keys, e);
	mine.earlier.setup.keys = mine.filter.setup.keys;
	if (rc == 0)
		rc = make(&p, e);
	document_drop(&p);
	if (folder_close(&p, rc == 0, e) < 0)
		rc = -1;
	for (size_t i = 0; i < p.tables.n; i++) {
		release_drawing(&p.tables.v[i].drawing);
		release_drawing(&p.tables.v[i].change_drawing);
	}
	pthread_mutex_destroy(&p.lock);
	crew_close(p.crew);
	return rc;
}
