/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * XLSX: the workbook as a whole. libxlsxwriter writes it to a file in a
 * private folder; it keeps the cells in memory, because only then can it mark
 * up tables.
 */
#include <string.h>
#include <time.h>

#include "parts.h"

#define FILE_MAX       ((size_t)512 << 20)
#define NOTES_WIDTH    100
#define HEADING_HEIGHT 27

struct book {
	struct arena *a;
	lxw_workbook *x;
	struct looks looks;
	struct names tables;
	struct names tabs;
	const char *contents, *notes; /* tabs; notes NULL: none */
	const char **tab;             /* of each table */
};

static int said(const char *tab, lxw_error x, struct err *e)
{
	if (!x)
		return 0;
	return err_set(e, ERR_SYSTEM, "sheet \"%s\": %s", tab, lxw_strerror(x));
}

static void set_properties(struct book *b, const struct office_workbook *w)
{
	lxw_doc_properties p = {
		.title = arena_str(b->a, text_line(b->a, w->title, 255)),
		.created = (time_t)date_inside(),
	};
	workbook_set_properties(b->x, &p);
}

static void name_tabs(struct book *b, const struct office_workbook *w)
{
	b->tab = arena_alloc(b->a, (w->n_sheets + 1) * sizeof *b->tab);
	b->contents = names_sheet(&b->tabs, "Contents");
	b->notes = w->n_notes ? names_sheet(&b->tabs, "Notes") : NULL;
	for (size_t i = 0; i < w->n_sheets; i++)
		b->tab[i] = names_sheet(&b->tabs, w->sheets[i].name);
}

/* Writes a table on a new tab. `links`: see struct sheet. */
static int put_sheet(struct book *b, const struct office_sheet *s,
		     const char *tab, const char *const *links, struct err *e)
{
	struct arena a = { 0 };
	struct sheet t = {
		.s = s,
		.looks = &b->looks,
		.ws = workbook_add_worksheet(b->x, tab),
		.a = &a,
		.table = names_table(&b->tables, tab),
		.back = links ? NULL : b->contents,
		.links = links,
	};
	if (t.ws)
		sheet_write(&t);
	else
		t.said = LXW_ERROR_PARAMETER_VALIDATION;
	arena_release(&a);
	return said(tab, t.said, e);
}

static int put_contents(struct book *b, const struct office_workbook *w,
			struct err *e)
{
	static const struct office_column columns[] = {
		{ .heading = "Sheet" },
		{ .heading = "Title" },
		{ .heading = "What it counts" },
	};
	size_t n = w->n_sheets + (b->notes ? 1 : 0);
	struct office_cell *cells =
		arena_alloc(b->a, (n * 3 + 1) * sizeof *cells);
	const char **links = arena_alloc(b->a, (n + 1) * sizeof *links);
	struct office_cell *c = cells;
	size_t k = 0;
	if (b->notes) {
		links[k++] = b->notes;
		*c++ = (struct office_cell){ .text = b->notes };
		*c++ = (struct office_cell){ .text = "Notes" };
		*c++ = (struct office_cell){
			.text = "Nothing: it tells how the tables were made",
		};
	}
	for (size_t i = 0; i < w->n_sheets; i++) {
		links[k++] = b->tab[i];
		*c++ = (struct office_cell){ .text = b->tab[i] };
		*c++ = (struct office_cell){ .text = w->sheets[i].title };
		*c++ = (struct office_cell){ .text = w->sheets[i].about };
	}
	const struct office_sheet s = {
		.title = w->title,
		.about = w->about,
		.columns = columns,
		.n_columns = 3,
		.cells = cells,
		.n_rows = n,
	};
	return put_sheet(b, &s, b->contents, links, e);
}

static int put_notes(struct book *b, const struct office_workbook *w,
		     struct err *e)
{
	struct arena a = { 0 };
	struct sheet t = {
		.looks = &b->looks,
		.ws = workbook_add_worksheet(b->x, b->notes),
		.a = &a,
	};
	size_t row = 0;
	if (!t.ws) {
		t.said = LXW_ERROR_PARAMETER_VALIDATION;
		goto out;
	}
	t.said = worksheet_set_column(t.ws, 0, 0, NOTES_WIDTH, NULL);
	sheet_text(&t, row++, 0, "Notes", b->looks.title);
	sheet_link(&t, row++, b->contents,
		   arena_fmt(&a, "Back to %s", b->contents), b->looks.link);
	for (size_t i = 0; i < w->n_notes; i++) {
		const struct office_note *x = &w->notes[i];
		if (x->heading) {
			sheet_height(&t, row, HEADING_HEIGHT);
			sheet_text(&t, row++, 0, x->heading,
				   b->looks.note_head);
		}
		if (x->text) {
			sheet_fold(&t, row, text_lines(x->text, NOTES_WIDTH));
			sheet_text(&t, row++, 0, x->text, b->looks.folded);
		}
	}
	sheet_page(&t);
out:
	arena_release(&a);
	return said(b->notes, t.said, e);
}

static int put_all(struct book *b, const struct office_workbook *w,
		   struct err *e)
{
	looks_make(b->x, &b->looks);
	set_properties(b, w);
	name_tabs(b, w);
	if (put_contents(b, w, e) < 0 || (b->notes && put_notes(b, w, e) < 0))
		return -1;
	for (size_t i = 0; i < w->n_sheets; i++)
		if (put_sheet(b, &w->sheets[i], b->tab[i], NULL, e) < 0)
			return -1;
	return 0;
}

/* Writes the file and lets go of the workbook. */
static int finish(lxw_workbook *x, const char *file, struct buf *out,
		  struct err *e)
{
	struct buf b = { 0 };
	int ret = -1;
	lxw_error bad = workbook_close(x);
	if (bad) {
		err_set(e, ERR_SYSTEM, "XLSX: %s", lxw_strerror(bad));
		goto out;
	}
	if (fs_read(file, FILE_MAX, &b, e) < 0)
		goto out;
	zip_undate((unsigned char *)b.p, b.n);
	buf_add(out, b.p, b.n);
	ret = buf_ok(out, e);
out:
	buf_release(&b);
	return ret;
}

int office_workbook(const struct office_workbook *w, struct buf *out,
		    struct err *e)
{
	struct arena a = { 0 };
	struct book b = { .a = &a, .tables = { .a = &a }, .tabs = { .a = &a } };
	char *dir = NULL;
	int ret = -1;
	for (size_t i = 0; i < w->n_sheets; i++)
		if (sheet_check(&w->sheets[i], e) < 0)
			return -1;
	if (fs_tempdir(&a, &dir, e) < 0)
		goto out;
	const char *file = fs_join(&a, dir, "workbook.xlsx");
	lxw_workbook_options o = { .tmpdir = dir };
	b.x = workbook_new_opt(file, &o);
	if (!b.x) {
		err_set(e, ERR_SYSTEM, "XLSX: no workbook");
		goto out;
	}
	if (put_all(&b, w, e) < 0) {
		lxw_workbook_free(b.x);
		goto out;
	}
	ret = finish(b.x, file, out, e);
out:
	if (dir)
		fs_remove_tree(dir);
	arena_release(&a);
	return ret;
}
