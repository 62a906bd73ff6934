/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One sheet: what it is about, the way back, its table, its notes. Rows and
 * columns are counted from 0, as the library does, but not in what is said.
 */
#include <math.h>
#include <string.h>

#include "parts.h"

#define TOP_ROWS    8 /* at most, above the table */
#define WIDTH_MIN   8
#define WIDTH_MAX   60
#define HEADING_MAX 255
#define FILTER_ROOM 3   /* of a button beside a heading */
#define LONG_LINE   100 /* characters of a landscape page; more is folded */
#define LONG_TITLE  75
#define LINE_HEIGHT 15  /* points, of 11-point letters */
#define HEIGHT_MAX  405 /* points; Excel goes to 409 */
#define TITLE_LINE  20
#define NOTES_SPACE 27
#define PAPER_A4    9
/* ISO/IEC 29500-1, 18.3.1.46: &A the tab, &P the page, &N their number. */
#define FOOTER "&L&A&RPage &P of &N"

int sheet_check(const struct office_sheet *s, struct err *e)
{
	const char *title = s->title ? s->title : "";
	if (!s->n_columns)
		return err_set(e, ERR_USAGE, "a table without columns: \"%s\"",
			       title);
	if (s->n_columns > LXW_COL_MAX)
		return err_set(e, ERR_LIMIT,
			       "\"%s\": %zu columns, more than the %d that a "
			       "sheet holds",
			       title, s->n_columns, LXW_COL_MAX);
	if (s->n_rows > LXW_ROW_MAX - TOP_ROWS ||
	    s->n_notes > LXW_ROW_MAX - TOP_ROWS - s->n_rows)
		return err_set(
			e, ERR_LIMIT,
			"\"%s\": %zu rows, more than the %d that a sheet "
			"holds",
			title, s->n_rows, LXW_ROW_MAX);
	return 0;
}

static void say(struct sheet *t, lxw_error said)
{
	if (!t->said)
		t->said = said;
}

void sheet_text(struct sheet *t, size_t row, size_t col, const char *text,
		lxw_format *look)
{
	const char *s = text_cell(t->a, text);
	say(t, *s ? worksheet_write_string(t->ws, (lxw_row_t)row,
					   (lxw_col_t)col, s, look)
		  : worksheet_write_blank(t->ws, (lxw_row_t)row, (lxw_col_t)col,
					  look));
}

void sheet_height(struct sheet *t, size_t row, size_t points)
{
	say(t,
	    worksheet_set_row(t->ws, (lxw_row_t)row,
			      points < HEIGHT_MAX ? (double)points : HEIGHT_MAX,
			      NULL));
}

void sheet_fold(struct sheet *t, size_t row, size_t lines)
{
	if (lines > 1)
		sheet_height(t, row, lines * LINE_HEIGHT);
}

void sheet_link(struct sheet *t, size_t row, const char *tab, const char *text,
		lxw_format *look)
{
	const char *to = arena_fmt(t->a, "internal:'%s'!A1", tab);
	say(t, worksheet_write_url_opt(t->ws, (lxw_row_t)row, 0, to, look, text,
				       NULL));
}

void sheet_page(struct sheet *t)
{
	worksheet_set_landscape(t->ws);
	worksheet_set_paper(t->ws, PAPER_A4);
	worksheet_fit_to_pages(t->ws, 1, 0);
	say(t, worksheet_set_footer(t->ws, FOOTER));
}

static bool is_numeric(const struct office_column *c)
{
	return c->type != OFFICE_TEXT;
}

static size_t places_of(const struct office_column *c)
{
	if (c->type == OFFICE_PERCENT)
		return 1;
	if (c->type != OFFICE_DECIMAL || c->places < 0)
		return 0;
	return c->places > LOOKS_PLACES_MAX ? LOOKS_PLACES_MAX
					    : (size_t)c->places;
}

/* Whether it says that it is in per cent; "95%" alone does not. */
static bool says_percent(const char *s)
{
	for (const char *p = s; (p = strchr(p, '%')); p++)
		if (p == s || p[-1] < '0' || p[-1] > '9')
			return true;
	return false;
}

/* Headings, each unlike the others: Excel renames those that are not. */
static const char **headings(struct sheet *t)
{
	const struct office_sheet *s = t->s;
	struct names seen = { .a = t->a };
	const char **out = arena_alloc(t->a, s->n_columns * sizeof *out);
	for (size_t i = 0; i < s->n_columns; i++) {
		const struct office_column *c = &s->columns[i];
		const char *h = c->heading ? c->heading : c->name;
		h = text_line(t->a, h, HEADING_MAX - 4);
		if (!*h)
			h = arena_fmt(t->a, "Column %zu", i + 1);
		if (c->type == OFFICE_PERCENT && !says_percent(h))
			h = arena_fmt(t->a, "%s (%%)", h);
		out[i] = names_unique(&seen, h, HEADING_MAX);
	}
	return out;
}

static size_t cell_width(const struct office_cell *x,
			 const struct office_column *c)
{
	char s[400]; /* DBL_MAX has 309 digits */
	int n = 0;
	if (x->text)
		return text_width(x->text);
	if (x->is_number && isfinite(x->number))
		n = is_numeric(c) ? snprintf(s, sizeof s, "%.*f",
					     (int)places_of(c), x->number)
				  : snprintf(s, sizeof s, "%.9g", x->number);
	return n > 0 ? (size_t)n : 0;
}

static bool is_long(const char *s)
{
	return s && text_width(s) > LONG_LINE;
}

/* Whether something above or below the table is folded in the first column,
 * which then is as wide as may be. */
static bool folds(const struct office_sheet *s)
{
	bool yes = is_long(s->about) ||
		   (s->title && text_width(s->title) > LONG_TITLE);
	for (size_t i = 0; i < s->n_notes && !yes; i++)
		yes = is_long(s->notes[i]);
	return yes;
}

/* Characters that a column needs, of which some stand aside. */
static size_t width_of(const struct sheet *t, size_t k, const char *head)
{
	const struct office_sheet *s = t->s;
	/* A heading may take three lines. */
	size_t most = text_word(head), third = text_width(head) / 3 + 2;
	most = third > most ? third : most;
	most += s->filter ? FILTER_ROOM : 0;
	for (size_t i = 0; i < s->n_rows && most < WIDTH_MAX; i++) {
		size_t n = cell_width(&s->cells[i * s->n_columns + k],
				      &s->columns[k]);
		most = n > most ? n : most;
	}
	if (most > WIDTH_MAX || (!k && folds(s)))
		most = WIDTH_MAX;
	return most < WIDTH_MIN ? WIDTH_MIN : most;
}

/* The unit of a width is a digit of the workbook's own font. Digits of ours
 * are a sixth wider, words on the whole are not. */
static void set_widths(struct sheet *t, const char *const *heads)
{
	const struct office_sheet *s = t->s;
	t->widths = arena_alloc(t->a, s->n_columns * sizeof *t->widths);
	for (size_t k = 0; k < s->n_columns; k++) {
		size_t n = width_of(t, k, heads[k]);
		if (is_numeric(&s->columns[k]))
			n += n / 6 + 2;
		t->widths[k] = n < WIDTH_MAX ? n : WIDTH_MAX;
		say(t, worksheet_set_column(t->ws, (lxw_col_t)k, (lxw_col_t)k,
					    (double)t->widths[k], NULL));
	}
}

/* What is where, for one who does not see it. */
static const char *plan(const struct sheet *t)
{
	const struct office_sheet *s = t->s;
	size_t first = t->head + 1, last = first + s->n_rows;
	const char *table =
		s->n_rows ? arena_fmt(t->a,
				      "This sheet has one table, in rows %zu "
				      "to %zu",
				      first, last)
			  : "This sheet has one table, without rows";
	if (!s->n_notes)
		return arena_fmt(t->a, "%s.", table);
	return arena_fmt(t->a, "%s, and %s below it, from row %zu.", table,
			 s->n_notes == 1 ? "a note" : "notes", last + 1);
}

/* A text that is not too wide goes on over the cells beside it, which are
 * empty; a wider one is folded. */
static void put_line(struct sheet *t, size_t row, const char *text)
{
	bool fold = is_long(text) || strchr(text, '\n');
	sheet_text(t, row, 0, text, fold ? t->looks->folded : t->looks->line);
	if (fold)
		sheet_fold(t, row, text_lines(text, t->widths[0]));
}

static void put_title(struct sheet *t, size_t row)
{
	const char *s = text_line(t->a, t->s->title, TEXT_CELL_MAX);
	bool fold = text_width(s) > LONG_TITLE;
	size_t lines = fold ? text_lines(s, t->widths[0] * 2 / 3) : 1;
	sheet_text(t, row, 0, s,
		   fold ? t->looks->title_folded : t->looks->title);
	sheet_height(t, row, lines * TITLE_LINE + 2);
}

static void put_top(struct sheet *t)
{
	const struct office_sheet *s = t->s;
	bool about = s->about && *s->about;
	size_t row = 0;
	t->head = 2 + (about ? 1u : 0u) + (t->back ? 1u : 0u);
	put_title(t, row++);
	if (about)
		put_line(t, row++, s->about);
	put_line(t, row++, plan(t));
	if (t->back)
		sheet_link(t, row++, t->back,
			   arena_fmt(t->a, "Back to %s", t->back),
			   t->looks->link);
}

static void put_cell(struct sheet *t, size_t i, size_t k)
{
	const struct office_column *c = &t->s->columns[k];
	const struct office_cell *x = &t->s->cells[i * t->s->n_columns + k];
	const struct looks *l = t->looks;
	size_t row = t->head + 1 + i;
	if (x->text && k == 0 && t->links && t->links[i])
		sheet_link(t, row, t->links[i], text_cell(t->a, x->text),
			   l->cell_link);
	else if (x->text || !x->is_number || !isfinite(x->number))
		sheet_text(t, row, k, x->text,
			   is_numeric(c) ? l->symbol : l->text);
	else
		say(t,
		    worksheet_write_number(
			    t->ws, (lxw_row_t)row, (lxw_col_t)k, x->number,
			    is_numeric(c) ? l->places[places_of(c)] : l->any));
}

static void put_row(struct sheet *t, size_t i)
{
	const struct office_sheet *s = t->s;
	size_t lines = 1;
	for (size_t k = 0; k < s->n_columns; k++) {
		const char *text = s->cells[i * s->n_columns + k].text;
		size_t n = text && !is_numeric(&s->columns[k])
				   ? text_lines(text, t->widths[k])
				   : 1;
		lines = n > lines ? n : lines;
		put_cell(t, i, k);
	}
	sheet_fold(t, t->head + 1 + i, lines);
}

/* Marks the cells up as a table, and writes its headings. */
static void put_headings(struct sheet *t, const char *const *heads)
{
	const struct office_sheet *s = t->s;
	size_t n = s->n_columns;
	lxw_table_column *all = arena_alloc(t->a, n * sizeof *all);
	lxw_table_column **list = arena_alloc(t->a, (n + 1) * sizeof *list);
	lxw_table_options o = {
		.name = arena_str(t->a, t->table),
		.no_autofilter = !s->filter,
		.first_column = !is_numeric(&s->columns[0]),
		.style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
		.style_type_number = 1,
		.columns = list,
	};
	size_t lines = 1;
	for (size_t k = 0; k < n; k++) {
		size_t room = t->widths[k] - (s->filter ? FILTER_ROOM : 0);
		size_t high = text_lines(heads[k], room);
		lines = high > lines ? high : lines;
		lxw_format *look = is_numeric(&s->columns[k])
					   ? t->looks->head_right
					   : t->looks->head;
		all[k].header = arena_str(t->a, text_cell(t->a, heads[k]));
		all[k].header_format = look;
		list[k] = &all[k];
		/* A table needs a row to be one. */
		if (!s->n_rows)
			sheet_text(t, t->head, k, heads[k], look);
	}
	sheet_fold(t, t->head, lines);
	if (s->n_rows)
		say(t, worksheet_add_table(t->ws, (lxw_row_t)t->head, 0,
					   (lxw_row_t)(t->head + s->n_rows),
					   (lxw_col_t)(n - 1), &o));
}

static void put_notes(struct sheet *t)
{
	const struct office_sheet *s = t->s;
	size_t row = t->head + 1 + s->n_rows;
	if (!s->n_notes)
		return;
	sheet_height(t, row, NOTES_SPACE);
	sheet_text(t, row++, 0, "Notes", t->looks->note_head);
	for (size_t i = 0; i < s->n_notes; i++)
		put_line(t, row++, s->notes[i] ? s->notes[i] : "");
}

void sheet_write(struct sheet *t)
{
	const struct office_sheet *s = t->s;
	const char **heads = headings(t);
	set_widths(t, heads);
	put_top(t);
	put_headings(t, heads);
	for (size_t i = 0; i < s->n_rows; i++)
		put_row(t, i);
	put_notes(t);
	sheet_page(t);
	worksheet_freeze_panes(t->ws, (lxw_row_t)(t->head + 1), 0);
	say(t, worksheet_repeat_rows(t->ws, (lxw_row_t)t->head,
				     (lxw_row_t)t->head));
}
