/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report was made from, so that it can be checked and made again. */
#include <string.h>

#include "pack.h"
#include "query.h"

static void field(struct buf *b, const char *name, const char *value)
{
	buf_str(b, "  ");
	json_text(b, name);
	buf_str(b, ": ");
	json_text(b, value);
	buf_str(b, ",\n");
}

static void put_tables(struct pack *p, struct buf *b)
{
	static const char *const additive[] = { "none", "rows", "columns",
						"both" };
	buf_str(b, "  \"tables\": [");
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		const struct stats_query *q = t->stats.query;
		int adds = (t->stats.col_totals ? 1 : 0) +
			   (t->stats.row_totals ? 2 : 0);
		char hash[HASH_HEX];
		hash_bytes(q->sql, strlen(q->sql), hash);
		buf_str(b, i ? ",\n    {\"name\": " : "\n    {\"name\": ");
		json_text(b, q->name);
		buf_str(b, ", \"id\": ");
		json_text(b, t->id);
		buf_str(b, ", \"number\": ");
		json_text(b, t->number);
		buf_str(b, ", \"unit\": ");
		json_text(b, q->unit);
		buf_fmt(b,
			", \"rows\": %zu, \"additive\": \"%s\", "
			"\"select_sha256\": \"%s\", \"chart\": %s, "
			"\"compared\": %s}",
			t->page.n_rows, additive[q->adds ? adds : 0], hash,
			t->drawing.drawn ? "true" : "false",
			t->compared ? "true" : "false");
	}
	buf_str(b, "\n  ],\n");
}

/* folder.c reads these lines back. */
static void put_files(struct pack *p, struct buf *b)
{
	buf_str(b, "  \"files\": [");
	size_t n = 0;
	for (size_t i = 0; i < p->files.n; i++) {
		if (!*p->files.v[i].hash)
			continue;
		buf_str(b, n++ ? ",\n    {\"path\": " : "\n    {\"path\": ");
		json_text(b, p->files.v[i].path);
		buf_fmt(b, ", \"sha256\": \"%s\"}", p->files.v[i].hash);
	}
	buf_str(b, "\n  ],\n");
}

struct files {
	struct buf *b;
	size_t n;
};

/* A row of `export documents`: document, review, file, role, format, pages,
 * words, sha256, outcome, ocr_pages. */
static int put_document(void *ctx, const char *const *x, struct err *e)
{
	struct files *f = ctx;
	(void)e;
	buf_str(f->b, f->n++ ? ",\n    {\"file\": " : "\n    {\"file\": ");
	json_text(f->b, x[2]);
	buf_str(f->b, ", \"review\": ");
	json_text(f->b, x[1]);
	buf_str(f->b, ", \"sha256\": ");
	json_text(f->b, x[7]);
	buf_str(f->b, ", \"outcome\": ");
	json_text(f->b, x[8]);
	buf_char(f->b, '}');
	return 0;
}

static int put_documents(struct pack *p, struct buf *b, struct err *e)
{
	const struct store_export *x = store_exports;
	struct files f = { .b = b };
	while (!str_eq(x->what, "documents"))
		x++;
	buf_str(b, "  \"documents\": [");
	if (store_export(p->s, x, put_document, &f, e) < 0)
		return -1;
	buf_str(b, "\n  ]\n");
	return 0;
}

static void put_years(struct buf *b, const char *name,
		      const struct stats_filter *f)
{
	buf_fmt(b, "  \"%s\": {\"from\": %d, \"to\": %d},\n", name, f->from,
		f->to);
}

/* What was asked for. */
static void put_question(struct pack *p, struct buf *b)
{
	const struct report_opts *o = p->o;
	const struct stats_filter *f = &o->filter;
	const char *bands = f->setup.age_bands, *harm = f->setup.harm_scheme;
	struct buf where = { 0 };
	if (f->where)
		query_print(f->where, &where);
	field(b, "program", o->program);
	if (o->now)
		field(b, "made", o->now);
	field(b, "kind", report_kind_name(o->kind));
	field(b, "subject", o->subject);
	put_years(b, "period", f);
	put_years(b, "earlier_period", &o->earlier);
	field(b, "dates",
	      f->by == STATS_BY_INCIDENT ? "incident" : "published");
	field(b, "of", f->base == STATS_OF_ALL ? "all" : "known");
	field(b, "where", buf_text(&where));
	field(b, "age_bands", bands ? bands : STATS_AGE_BANDS);
	field(b, "harm_scheme", harm ? harm : "pathways");
	field(b, "disclosure_control", o->suppress);
	buf_fmt(b, "  \"published_figures\": %s,\n",
		o->no_published ? "false" : "true");
	buf_release(&where);
}

static void put_counts(struct pack *p, struct buf *b)
{
	const struct store_counts *n = &p->counts;
	if (p->protected_)
		return;
	buf_fmt(b,
		"  \"counts\": {\"reviews\": %lld, \"with_report\": %lld, "
		"\"readable\": %lld, \"documents\": %lld, \"failed\": %lld, "
		"\"children\": %lld, \"passages\": %lld, \"tags\": %lld, "
		"\"codings\": %lld, \"reviews_in_report\": %lld},\n",
		(long long)n->reviews, (long long)n->with_report,
		(long long)n->readable, (long long)n->documents,
		(long long)n->failed, (long long)n->children,
		(long long)n->passages, (long long)n->tags,
		(long long)n->codings, (long long)p->selection.reviews);
}

int manifest_write(struct pack *p, struct err *e)
{
	const char *catalogue, *themes;
	struct buf b = { 0 };
	int ret = -1;
	if (store_setting(p->s, p->a, "catalogue", &catalogue, e) < 0 ||
	    store_setting(p->s, p->a, "themes", &themes, e) < 0)
		return -1;
	buf_str(&b, "{\n  \"format\": 2,\n");
	put_question(p, &b);
	field(&b, "dictionaries_of_store_sha256", themes);
	field(&b, "dictionaries_now_sha256", p->o->themes_hash);
	field(&b, "catalogue_sha256", catalogue);
	put_counts(p, &b);
	put_tables(p, &b);
	put_files(p, &b);
	/* Which reports an area has, and of whom, is not for its tables. */
	if (p->protected_)
		buf_str(&b, "  \"documents\": []\n");
	else if (put_documents(p, &b, e) < 0)
		goto out;
	buf_str(&b, "}\n");
	if (buf_ok(&b, e) < 0)
		goto out;
	p->made->manifest = fs_join(p->a, p->o->dir, "manifest.json");
	ret = fs_write(p->made->manifest, buf_text(&b), b.n, e);
out:
	buf_release(&b);
	return ret;
}
