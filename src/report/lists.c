/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The reviews behind every number: a page for each table. A total of many
 * reviews leads to the numbers that it is made of; what is then still too many
 * to read is not listed.
 */
#include "pack.h"

#define TOTAL_MANY 200  /* reviews of a total that are not listed again */
#define CELL_MANY  2000 /* more are not for reading, and slow to open */

struct links { /* to the reviews of the pack, in the order of their keys */
	struct buf text;
	size_t *end; /* of each link in it */
};

struct list { /* of one table */
	struct pack *p;
	struct buf *b;
	const struct pack_table *t;
	const struct links *links;
	size_t rows, cols; /* of the table without its totals */
};

static void make_links(struct pack *p, struct links *x)
{
	x->end = arena_alloc(p->a, (p->n_keys + 1) * sizeof *x->end);
	for (size_t i = 0; i < p->n_keys; i++) {
		buf_fmt(&x->text, "<a href=\"../reviews/%03zu.html#",
			i / REVIEWS_A_PAGE + 1);
		html_url(&x->text, p->keys[i]);
		html_lit(&x->text, "\">");
		html_text(&x->text, p->keys[i]);
		html_lit(&x->text, "</a>");
		x->end[i] = x->text.n;
	}
}

/* The index of a key among those of the pack, from `from` on; n_keys: it is
 * not there. By address, which is the order of the keys: see stats.h. */
static size_t place(const struct pack *p, const char *key, size_t from)
{
	size_t lo = from, hi = p->n_keys;
	/* Where most reviews are counted, it is the next. */
	if (from < hi && p->keys[from] == key)
		return from;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (p->keys[mid] < key)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < p->n_keys && p->keys[lo] == key ? lo : p->n_keys;
}

static void put_links(const struct list *x, const struct emit_cell *cell)
{
	const struct links *l = x->links;
	size_t next = 0;
	for (size_t i = 0; i < cell->n_keys; i++) {
		size_t at = place(x->p, cell->keys[i], next);
		html_text(x->b, i ? ", " : "");
		if (at == x->p->n_keys) { /* the SELECT invented it */
			html_text(x->b, cell->keys[i]);
			continue;
		}
		size_t from = at ? l->end[at - 1] : 0;
		buf_add(x->b, l->text.p + from, l->end[at] - from);
		next = at + 1;
	}
}

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

enum telling { LISTED, BY_PARTS, TOO_MANY };

static enum telling how_told(const struct list *x, size_t r, size_t c)
{
	const struct emit_table *t = &x->t->page;
	size_t n = t->cells[r * t->n_columns + c].n_keys;
	bool row = r >= x->rows, column = c > x->cols;
	if ((row != column && n > TOTAL_MANY) || (row && n > CELL_MANY))
		return BY_PARTS;
	return n > CELL_MANY ? TOO_MANY : LISTED;
}

static void one_cell(const struct list *x, size_t r, size_t c)
{
	const struct emit_table *t = &x->t->page;
	const struct emit_cell *cell = &t->cells[r * t->n_columns + c];
	const struct emit_column *k = &t->columns[c];
	html_lit(x->b, "<li id=\"");
	anchor(x, r, c);
	html_lit(x->b, "\"><b>");
	html_text(x->b, k->title ? k->title : k->name);
	html_lit(x->b, ": ");
	html_text(x->b, cell->text ? cell->text : "");
	html_lit(x->b, "</b>");
	html_fmt(x->b, " — in %zu review%s: ", cell->n_keys,
		 cell->n_keys == 1 ? "" : "s");
	switch (how_told(x, r, c)) {
	case BY_PARTS:
		parts(x, r, c);
		break;
	case TOO_MANY:
		html_lit(x->b, "too many to list");
		break;
	case LISTED:
		put_links(x, cell);
		break;
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

/* Says so where numbers are not listed, and how to have them listed. */
static void too_many(const struct list *x)
{
	const struct emit_table *t = &x->t->page;
	size_t n = 0;
	for (size_t i = 0; i < t->n_rows * t->n_columns; i++)
		n += how_told(x, i / t->n_columns, i % t->n_columns) ==
		     TOO_MANY;
	if (!n)
		return;
	html_lit(x->b, "<p class=\"note\">");
	html_fmt(
		x->b,
		"Numbers of more than %d reviews are not listed here. With the "
		"filters of this report, ",
		CELL_MANY);
	html_lit(x->b, "<code>");
	html_fmt(x->b, "revix stats %s --format json", x->t->query->name);
	html_lit(x->b, "</code> gives the keys of all.</p>\n");
}

static int one_table(struct pack *p, const struct pack_table *t,
		     const struct links *links, struct err *e)
{
	struct buf b = { 0 };
	const struct list x = { .p = p,
				.b = &b,
				.t = t,
				.links = links,
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
	too_many(&x);
	for (size_t r = 0; r < t->page.n_rows; r++)
		one_row(&x, r);
	page_foot(&b);
	int rc = folder_write(p, pack_list_file(p, t), &b, e);
	buf_release(&b);
	return rc;
}

int lists_write(struct pack *p, struct err *e)
{
	struct links links = { 0 };
	int rc = 0;
	make_links(p, &links);
	if (buf_ok(&links.text, e) < 0)
		rc = -1;
	for (size_t i = 0; i < p->tables.n && rc == 0; i++)
		rc = one_table(p, &p->tables.v[i], &links, e);
	buf_release(&links.text);
	return rc;
}
