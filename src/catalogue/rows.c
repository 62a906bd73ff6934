/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libcsv tells neither where a record begins nor what to do after a broken
 * one. So it is fed line by line: the line that is fed when no record is open
 * is the one where the next begins.
 */
#include "rows.h"

#include <string.h>

#define BUFFER_STEP ((size_t)64 << 10)

struct sink {
	struct arena *a;
	struct row *row;
	bool done, too_wide, too_big;
};

static void on_cell(void *p, size_t n, void *ctx)
{
	struct sink *s = ctx;
	s->too_big = s->too_big || n > ROWS_CELL_MAX;
	s->too_wide = s->too_wide || s->row->n >= ROWS_WIDE_MAX;
	if (!s->too_big && !s->too_wide)
		*ARENA_PUSH(s->a, s->row) = arena_dup(s->a, p, n);
}

static void on_row(int c, void *ctx)
{
	(void)c;
	((struct sink *)ctx)->done = true;
}

static void reset(struct rows *r)
{
	csv_free(&r->csv);
	csv_init(&r->csv, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_blk_size(&r->csv, BUFFER_STEP);
	csv_set_delim(&r->csv, (unsigned char)r->delim);
}

void rows_open(struct rows *r, const char *p, size_t n, char delim)
{
	*r = (struct rows){ .p = p, .n = n, .line = 1, .delim = delim };
	csv_init(&r->csv, 0);
	reset(r);
}

void rows_close(struct rows *r)
{
	csv_free(&r->csv);
	arena_release(&r->cells);
}

/* Bytes of the line at `at`, with its end: LF, CR LF or CR. */
static size_t line_length(const struct rows *r)
{
	size_t i = r->at;
	while (i < r->n && r->p[i] != '\n' && r->p[i] != '\r')
		i++;
	if (i + 1 < r->n && r->p[i] == '\r' && r->p[i + 1] == '\n')
		i++;
	return (i < r->n ? i + 1 : r->n) - r->at;
}

static void next_line(struct rows *r)
{
	r->at += line_length(r);
	r->line++;
}

static bool is_blank(const struct rows *r, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char c = r->p[r->at + i];
		if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
			return false;
	}
	return true;
}

/* What is wrong with the line of `len` bytes of which `got` were taken. */
static const char *fault_at(struct rows *r, const struct sink *s, size_t got,
			    size_t len)
{
	if (s->too_wide)
		return "it has more than 5000 cells";
	if (s->too_big || r->csv.entry_pos > ROWS_CELL_MAX)
		return "a cell is larger than 8 MB";
	if (got == len)
		return NULL;
	if (csv_error(&r->csv) != CSV_EPARSE)
		return "it does not fit in memory";
	if (r->p[r->at + got] == '"')
		return "there is a quotation mark within a cell: put the cell "
		       "in quotation marks and double those inside";
	return "there is text after a closing quotation mark: double the "
	       "quotation marks inside a cell";
}

/* One record, from a line's beginning. */
static int read_record(struct rows *r, struct row *out)
{
	struct sink s = { .a = &r->cells, .row = out };
	bool begun = false;
	arena_release(&r->cells);
	*out = (struct row){ .line = r->line, .last_line = r->line };
	while (!s.done && r->at < r->n) {
		size_t len = line_length(r);
		if (!begun && is_blank(r, len)) {
			next_line(r);
			continue;
		}
		if (!begun)
			out->line = r->line;
		begun = true;
		out->last_line = r->line;
		size_t got = csv_parse(&r->csv, r->p + r->at, len, on_cell,
				       on_row, &s);
		out->fault = fault_at(r, &s, got, len);
		if (out->fault) {
			reset(r);
			return -1;
		}
		next_line(r);
	}
	if (!s.done && csv_fini(&r->csv, on_cell, on_row, &s) != 0) {
		out->fault = "a quotation mark is opened and never closed";
		reset(r);
		return -1;
	}
	out->fault = fault_at(r, &s, 0, 0);
	return out->fault ? -1 : s.done;
}

/* Moves to the first line from which a row of the usual width can be read.
 * A line cannot both open a cell that runs on and lie within one that began
 * above it, so all tries together read the rest about twice. */
static void resume(struct rows *r, size_t at, int line)
{
	struct row probe;
	r->at = at;
	r->line = line;
	while (r->at < r->n) {
		next_line(r);
		at = r->at;
		line = r->line;
		int rc = read_record(r, &probe);
		bool good = !r->usual || (rc == 1 && probe.n == r->usual);
		r->at = at;
		r->line = line;
		if (good)
			return;
	}
}

int rows_next(struct rows *r, struct row *out)
{
	size_t at = r->at;
	int line = r->line;
	int rc = read_record(r, out);
	if (rc < 0) {
		while (line < out->line) { /* blank lines before it */
			r->at = at;
			at += line_length(r);
			line++;
		}
		resume(r, at, line);
		out->last_line = r->line - (r->line > out->line);
	}
	return rc;
}

bool row_is_empty(const struct row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (row->v[i][strspn(row->v[i], " \t\r\n")])
			return false;
	return true;
}

void row_tell(const struct row *row, const char *name, struct diags *d)
{
	struct diag_at at = { .file = name, .line = row->line };
	if (row->last_line > row->line)
		diag_add(d, DIAG_LOST, "bad-row", at,
			 "lines %d to %d are left out: %s", row->line,
			 row->last_line, row->fault);
	else
		diag_add(d, DIAG_LOST, "bad-row", at, "the row is left out: %s",
			 row->fault);
}
