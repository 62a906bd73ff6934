/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A catalogue, row by row: what a row must have to be used at all. What it
 * says is read in records.c; what only shows in a review as a whole is looked
 * at afterwards, in check.c.
 */
#include "catalogue.h"

#include <string.h>

#include "parse.h"

#define ROWS_MAX 1000000
#define KEY_MAX  200 /* bytes; longer ones are text that ran out of its cell */

/* The review of a key; keys that differ only in case are one. */
static size_t need_review(struct parse *p, const struct row *row,
			  const char *key)
{
	size_t i = slots_put(&p->reviews, p->a, str_lower(&p->row, key),
			     p->out->reviews.n);
	if (i == SLOTS_NONE) {
		i = p->out->reviews.n;
		struct catalogue_review *r = ARENA_PUSH(p->a, &p->out->reviews);
		r->key = arena_str(p->a, key);
		r->line = row->line;
	} else if (!str_eq(p->out->reviews.v[i].key, key)) {
		diag_add(p->d, DIAG_WARNING, "key-case", row_place(p, row),
			 "\"%s\" is taken for \"%s\" of line %d", key,
			 p->out->reviews.v[i].key, p->out->reviews.v[i].line);
	}
	return i;
}

/* More cells than columns: empty ones are a spreadsheet's, others have moved
 * every value behind a comma that should have been in quotes. */
static bool check_width(struct parse *p, const struct row *row)
{
	size_t columns = p->header.n, last = row->n;
	while (last > columns && !row->v[last - 1][0])
		last--;
	if (last > columns) {
		diag_add(p->d, DIAG_LOST, "too-many-cells", row_place(p, row),
			 "the row has %zu cells for %zu columns and is left "
			 "out: put a cell with a separator in it in quotation "
			 "marks",
			 last, columns);
		return false;
	}
	if (row->n < columns)
		diag_add(p->d, DIAG_WARNING, "too-few-cells", row_place(p, row),
			 "the row has %zu cells for %zu columns; the others "
			 "are taken as empty",
			 row->n, columns);
	return true;
}

static const char *check_key(struct parse *p, const struct row *row)
{
	const char *key = cell_tidy(&p->row, row_cell(p, row, "review"));
	if (!*key)
		diag_add(p->d, DIAG_LOST, "no-key", row_place(p, row),
			 "the row has nothing in column \"review\" and is left "
			 "out");
	else if (strlen(key) > KEY_MAX)
		diag_add(p->d, DIAG_LOST, "bad-key", row_place(p, row),
			 "\"%s\" is too long for a review key; the row is left "
			 "out",
			 row_shown(p, key));
	else
		return key;
	return NULL;
}

/* The same row again adds nothing. */
static bool is_repeated(struct parse *p, const struct row *row)
{
	struct buf all = { 0 };
	char hash[HASH_HEX];
	for (size_t i = 0; i < row->n; i++)
		buf_fmt(&all, "%zu %s ", strlen(row->v[i]), row->v[i]);
	hash_bytes(buf_text(&all), all.n, hash);
	buf_release(&all);
	size_t line = slots_put(&p->rows, p->a, hash, (size_t)row->line);
	if (line == SLOTS_NONE)
		return false;
	diag_add(p->d, DIAG_NOTE, "same-row", row_place(p, row),
		 "the same row as in line %zu; left out", line);
	return true;
}

/* Cells under no name are said once a column. */
static void check_unnamed(struct parse *p, const struct row *row)
{
	for (size_t i = 0; i < p->header.n && i < row->n; i++) {
		struct column *c = &p->header.v[i];
		if (*c->name || c->told || !*cell_tidy(&p->row, row->v[i]))
			continue;
		c->told = true;
		diag_add(p->d, DIAG_WARNING, "unnamed-column",
			 (struct diag_at){ p->name, 0, row->line, (int)i + 1 },
			 "the column has no name; its values are left out");
	}
}

static bool read_row(struct parse *p, const struct row *row)
{
	struct whose w = { 0 };
	if (!check_width(p, row))
		return false;
	const char *key = check_key(p, row);
	if (!key)
		return false;
	if (is_repeated(p, row))
		return true;
	check_unnamed(p, row);
	w.review = need_review(p, row, key);
	w.of_document = record_document(p, row, w.review);
	record_child(p, row, &w);
	record_review(p, row, &w);
	return true;
}

static void read_rows(struct parse *p, struct rows *r)
{
	struct row row;
	int rc;
	while ((rc = rows_next(r, &row)) != 0) {
		if (rc > 0 && row_is_empty(&row))
			continue;
		if (++p->out->rows > ROWS_MAX) {
			diag_add(p->d, DIAG_LOST, "too-many-rows",
				 row_place(p, &row),
				 "more than %d rows; this and all below are "
				 "left out",
				 ROWS_MAX);
			break;
		}
		if (rc < 0)
			row_tell(&row, p->name, p->d);
		if (rc < 0 || !read_row(p, &row))
			p->out->rows_lost++;
		arena_release(&p->row);
	}
}

int catalogue_parse(struct arena *a, const struct catalogue_input *in,
		    struct catalogue *out, struct diags *d, struct err *e)
{
	struct parse x = { .a = a, .name = in->name, .out = out, .d = d };
	struct table t = { .a = a,
			   .name = in->name,
			   .columns = catalogue_columns,
			   .maps = &in->maps };
	*out = (struct catalogue){ 0 };
	if (table_open(&t, in->p, in->n, d, e) < 0)
		return -1;
	x.header = t.header;
	read_rows(&x, &t.rows);
	check_words(&x);
	check_reviews(&x);
	table_close(&t);
	arena_release(&x.row);
	slots_release(&x.reviews);
	slots_release(&x.documents);
	slots_release(&x.texts);
	slots_release(&x.children);
	slots_release(&x.differing);
	slots_release(&x.rows);
	slots_release(&x.words);
	return 0;
}

const char *catalogue_value(const struct catalogue_facts *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (str_eq(f->v[i].name, name))
			return f->v[i].value;
	return NULL;
}
