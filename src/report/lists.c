/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reviews behind every number: a page for each table. A total of many
 * reviews leads to the numbers that it is made of.
 */
#include <stdlib.h>
#include <string.h>

#include "pack.h"

#define TOTAL_MANY 200 /* reviews of a total that are not listed again */

/* By address, which is the order of the keys: see stats.h. */
static int by_place(const void *x, const void *y)
{
	const char *a = *(const char *const *)x, *b = *(const char *const *)y;
	return a < b ? -1 : a > b;
}

void lists_link(struct pack *p, struct buf *b, const char *key)
{
	const char *const *at =
		bsearch(&key, p->keys, p->n_keys, sizeof *p->keys, by_place);
	if (!at) {
		html_text(b, key);
		return;
	}
	buf_fmt(b, "<a href=\"../reviews/%03zu.html#",
		(size_t)(at - p->keys) / REVIEWS_A_PAGE + 1);
	html_url(b, key);
	html_lit(b, "\">");
	html_text(b, key);
	html_lit(b, "</a>");
}

struct list { /* of one table */
	struct pack *p;
	struct buf *b;
	const struct pack_table *t;
	size_t rows, cols; /* of the table without its totals */
};

static void anchor(const struct list *x, size_t r, size_t c)
{
	html_fmt(x->b, "r-t-%s-%zu-%zu", x->t->id, r, c);
}

/* The numbers that a total adds up, as links. */
static void parts(const struct list *x, size_t r, size_t c)
{
	const struct emit_table *t = &x->t->page;
	bool down = r >= x->rows;
	size_t n = down ? x->rows : x->cols, told = 0;
	html_lit(x->b, "those of ");
	for (size_t i = 0; i < n; i++) {
		size_t row = down ? i : r, col = down ? c : i + 1;
		if (!t->cells[row * t->n_columns + col].n_keys)
			continue;
		html_text(x->b, told++ ? ", " : "");
		html_lit(x->b, "<a href=\"#");
		anchor(x, row, col);
		html_lit(x->b, "\">");
		html_text(x->b, down ? t->cells[row * t->n_columns].text
				     : t->columns[col].title);
		html_lit(x->b, "</a>");
	}
}

static void one_cell(const struct list *x, size_t r, size_t c)
{
	const struct emit_table *t = &x->t->page;
	const struct emit_cell *cell = &t->cells[r * t->n_columns + c];
	const struct emit_column *k = &t->columns[c];
	bool total = (r >= x->rows) != (c > x->cols);
	html_lit(x->b, "<li id=\"");
	anchor(x, r, c);
	html_lit(x->b, "\"><b>");
	html_text(x->b, k->title ? k->title : k->name);
	html_lit(x->b, ": ");
	html_text(x->b, cell->text ? cell->text : "");
	html_lit(x->b, "</b>");
	html_fmt(x->b, " — in %zu review%s: ", cell->n_keys,
		 cell->n_keys == 1 ? "" : "s");
	if (total && cell->n_keys > TOTAL_MANY) {
		parts(x, r, c);
	} else {
		for (size_t i = 0; i < cell->n_keys; i++) {
			html_text(x->b, i ? ", " : "");
			lists_link(x->p, x->b, cell->keys[i]);
		}
	}
	html_lit(x->b, "</li>\n");
}

static void one_row(const struct list *x, size_t r)
{
	const struct emit_table *t = &x->t->page;
	const struct emit_cell *cells = &t->cells[r * t->n_columns];
	html_lit(x->b, "<h2>");
	html_text(x->b, cells[0].text ? cells[0].text : "");
	html_lit(x->b, "</h2>\n<ul>\n");
	for (size_t c = 1; c < t->n_columns; c++)
		if (cells[c].n_keys)
			one_cell(x, r, c);
	html_lit(x->b, "</ul>\n");
}

static int one_table(struct pack *p, const struct pack_table *t, struct err *e)
{
	struct buf b = { 0 };
	const struct list x = { .p = p,
				.b = &b,
				.t = t,
				.rows = t->stats.n_rows,
				.cols = t->stats.n_cols };
	const char *title = arena_fmt(p->a, "Reviews behind %s %s", t->number,
				      t->stats.query->title);
	page_head(&b, title, 1);
	html_lit(&b, "<p><a href=\"../");
	html_fmt(&b, "%s.html#s-%s", report_kind_name(p->o->kind), t->id);
	html_lit(&b, "\">Back to the table</a></p>\n<main id=\"main\">\n"
		     "<h1>");
	html_text(&b, title);
	html_lit(&b, "</h1>\n<p class=\"about\">");
	html_text(&b, t->stats.title);
	html_lit(&b, "</p>\n");
	for (size_t r = 0; r < t->page.n_rows; r++)
		one_row(&x, r);
	page_foot(&b);
	int rc = folder_write(p, pack_list_file(p, t), &b, e);
	buf_release(&b);
	return rc;
}

int lists_write(struct pack *p, struct err *e)
{
	for (size_t i = 0; i < p->tables.n; i++)
		if (one_table(p, &p->tables.v[i], e) < 0)
			return -1;
	return 0;
}
