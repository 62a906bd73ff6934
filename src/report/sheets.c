/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables to calculate with: each as CSV, and all in one workbook. */
#include <stdlib.h>
#include <string.h>

#include "office.h"
#include "pack.h"

struct sheets {
	struct office_sheet *v;
	size_t n, cap;
};

/* "34.3" and "12" are numbers; "c", "–" and labels are not. */
static bool is_number(const char *s, double *out)
{
	char *end;
	if (!s || !*s || s[strspn(s, "0123456789.-")])
		return false;
	*out = strtod(s, &end);
	return *end == '\0';
}

/* What a column of a typed table holds, by its machine name: "low" stands
 * for the end of an interval of percentages only where there are any. */
static enum office_type type_of(const struct emit_table *t, size_t c)
{
	static const char *const shares[] = { "percent", "low", "high" };
	const struct emit_column *k = &t->columns[c];
	bool percents = false;
	if (!k->number)
		return OFFICE_TEXT;
	for (size_t i = 0; i < t->n_columns; i++)
		percents = percents ||
			   str_ends_nocase(t->columns[i].name, "percent");
	for (size_t i = 0; i < 3 && percents; i++)
		if (str_ends_nocase(k->name, shares[i]))
			return OFFICE_PERCENT;
	for (size_t r = 0; r < t->n_rows; r++) {
		const char *s = t->cells[r * t->n_columns + c].text;
		if (s && strchr(s, '.'))
			return OFFICE_DECIMAL;
	}
	return OFFICE_INTEGER;
}

/* The digits behind the point, at most. */
static int places_of(const struct emit_table *t, size_t c)
{
	int most = 0;
	for (size_t r = 0; r < t->n_rows; r++) {
		const char *s = t->cells[r * t->n_columns + c].text;
		const char *dot = s ? strchr(s, '.') : NULL;
		int n = dot ? (int)strlen(dot + 1) : 0;
		most = n > most ? n : most;
	}
	return most > 10 ? 10 : most;
}

static void add_sheet(struct pack *p, struct sheets *out, const char *name,
		      const struct emit_table *t)
{
	struct arena *a = p->a;
	struct office_column *columns =
		arena_alloc(a, (t->n_columns + 1) * sizeof *columns);
	struct office_cell *cells =
		arena_alloc(a, (t->n_rows * t->n_columns + 1) * sizeof *cells);
	for (size_t c = 0; c < t->n_columns; c++)
		columns[c] = (struct office_column){
			.name = t->columns[c].name,
			.heading = t->columns[c].title,
			.type = type_of(t, c),
			.places = places_of(t, c),
		};
	for (size_t i = 0; i < t->n_rows * t->n_columns; i++) {
		const char *s = t->cells[i].text;
		cells[i].is_number =
			columns[i % t->n_columns].type != OFFICE_TEXT &&
			is_number(s, &cells[i].number);
		cells[i].text = cells[i].is_number || !s || !*s ? NULL : s;
	}
	*ARENA_PUSH(a, out) = (struct office_sheet){
		.name = name,
		.title = t->title,
		.about = t->about,
		.columns = columns,
		.n_columns = t->n_columns,
		.cells = cells,
		.n_rows = t->n_rows,
		.notes = t->notes,
		.n_notes = t->n_notes,
	};
}

static int put(struct pack *p, struct sheets *out, const struct emit_table *t,
	       const char *file, const char *tab, struct err *e)
{
	const struct emit_opts how = { .format = EMIT_CSV, .mark = true };
	struct buf b = { 0 };
	emit_table(&b, t, &how);
	int rc = folder_write(p, arena_fmt(p->a, "tables/%s.csv", file), &b, e);
	buf_release(&b);
	add_sheet(p, out, tab, t);
	return rc;
}

/* A table, its change and the figures published beside it. */
static int put_table(struct pack *p, const struct pack_table *t,
		     struct sheets *out, struct err *e)
{
	struct arena *a = p->a;
	const char *name = t->id;
	struct emit_table typed;
	stats_emit(a, &t->stats, false, &typed);
	if (put(p, out, &typed, name, t->number, e) < 0)
		return -1;
	if (t->compared) {
		stats_emit_changes(a, &t->changes, false, &typed);
		if (put(p, out, &typed, arena_fmt(a, "%s-change", name),
			arena_fmt(a, "%s change", t->number), e) < 0)
			return -1;
	}
	if (t->has_published &&
	    stats_emit_published(a, &t->stats, p->o->filter.setup.sources,
				 false, &typed))
		return put(p, out, &typed, arena_fmt(a, "%s-published", name),
			   arena_fmt(a, "%s published", t->number), e);
	return 0;
}

static int write_workbook(struct pack *p, const struct sheets *s, struct err *e)
{
	struct office_note *notes =
		arena_alloc(p->a, (p->methods.n + 1) * sizeof *notes);
	struct buf b = { 0 };
	for (size_t i = 0; i < p->methods.n; i++)
		notes[i].text = p->methods.v[i];
	const struct office_workbook w = {
		.title = pack_title(p),
		.about = pack_period(p->a, &p->o->filter),
		.sheets = s->v,
		.n_sheets = s->n,
		.notes = notes,
		.n_notes = p->methods.n,
	};
	int rc = office_workbook(&w, &b, e);
	if (rc == 0)
		rc = folder_write(p,
				  arena_fmt(p->a, "%s.xlsx",
					    report_kind_name(p->o->kind)),
				  &b, e);
	buf_release(&b);
	return rc;
}

int sheets_write(struct pack *p, struct err *e)
{
	struct sheets sheets = { 0 };
	for (size_t i = 0; i < p->tables.n; i++)
		if (put_table(p, &p->tables.v[i], &sheets, e) < 0)
			return -1;
	return write_workbook(p, &sheets, e);
}

int sheets_log(struct pack *p, struct err *e)
{
	static const struct emit_column columns[] = {
		{ .name = "table" },
		{ .name = "row" },
		{ .name = "column" },
		{ .name = "why" },
	};
	const struct stats_log *log = &p->withheld;
	const struct emit_opts how = { .format = EMIT_CSV, .mark = true };
	struct emit_cell *x = arena_alloc(p->a, (4 * log->n + 1) * sizeof *x);
	struct buf b = { 0 };
	for (size_t i = 0; i < log->n; i++) {
		x[4 * i].text = log->v[i].table;
		x[4 * i + 1].text = log->v[i].row;
		x[4 * i + 2].text = log->v[i].col;
		x[4 * i + 3].text = log->v[i].why;
	}
	const struct emit_table t = {
		.columns = columns, .n_columns = 4, .cells = x, .n_rows = log->n
	};
	emit_table(&b, &t, &how);
	int rc = buf_ok(&b, e);
	if (rc == 0)
		rc = folder_beside(p, "-withheld.csv", &p->made->log, e);
	if (rc == 0)
		rc = fs_write(p->made->log, buf_text(&b), b.n, e);
	buf_release(&b);
	return rc;
}
