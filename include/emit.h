/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * emit: the only code that escapes, and the table that statistics, charts,
 * reports and the command line share. Pure.
 */
#ifndef EMIT_H
#define EMIT_H

#include "base.h"

enum emit_format {
	EMIT_TEXT, /* for a terminal: aligned columns */
	EMIT_CSV,  /* RFC 4180, CRLF, UTF-8 */
	EMIT_JSON,
	EMIT_MD,
	EMIT_HTML
};

bool emit_format_parse(const char *name, enum emit_format *out);

/* Escaping. The escaping call has the short name; html_lit takes only a
 * string literal. */
void html_text(struct buf *b, const char *s); /* also fit for attributes */
void html_fmt(struct buf *b, const char *fmt, ...) BASE_PRINTF(2, 3);
#define html_lit(b, lit) buf_str((b), "" lit)
void html_url(struct buf *b, const char *s);  /* percent-encodes a component */
void json_text(struct buf *b, const char *s); /* with its quotes */
/* One CSV field. `safe`: a field that a spreadsheet would take for a formula
 * (first character = + - @ tab CR) gets a leading apostrophe; numbers are
 * left as they are. */
void csv_field(struct buf *b, const char *s, bool safe);
/* The byte order mark, by which Excel on Windows knows a CSV file for UTF-8. */
#define CSV_MARK "\xef\xbb\xbf"
void md_text(struct buf *b, const char *s); /* escapes | * _ ` < and \ */

/*
 * A table of text cells. A cell may carry the reviews that made it.
 */
enum emit_align { EMIT_LEFT, EMIT_RIGHT };

struct emit_column {
	const char *name;  /* machine name: csv header, json key */
	const char *title; /* for people; NULL: name */
	enum emit_align align;
	bool number; /* json: unquoted when the cell is a number */
};

struct emit_cell {
	const char *text;        /* NULL: empty */
	const char *const *keys; /* review keys behind it, or NULL */
	size_t n_keys;
};

struct emit_table {
	const char *title;
	const char *about; /* unit, base, period, in a sentence */
	const struct emit_column *columns;
	size_t n_columns;
	const struct emit_cell *cells; /* row after row */
	size_t n_rows;
	const char *const *notes; /* footnotes */
	size_t n_notes;
};

struct emit_opts {
	enum emit_format format;
	bool raw;  /* CSV cells exact, not made safe for spreadsheets */
	bool mark; /* CSV begins with CSV_MARK */
	int width; /* text: terminal columns; 0: do not fold */
	/* html: each cell with keys links to this prefix + an id made from
	 * table id, row and column, where the report lists the reviews. */
	const char *link_prefix;
	const char *id; /* html: id of the table */
};

/* csv: header and rows only (no title, no notes). json: an object with
 * "format": 1, title, about, columns, rows (arrays of objects), notes. */
void emit_table(struct buf *b, const struct emit_table *t,
		const struct emit_opts *o);

/* The same piece by piece, for more rows than fit in memory; not as EMIT_TEXT,
 * whose columns are as wide as all rows need. The rows given are those of t;
 * `before` is how many were written already. Notes are written at the end. */
void emit_begin(struct buf *b, const struct emit_table *t,
		const struct emit_opts *o);
void emit_rows(struct buf *b, const struct emit_table *t,
	       const struct emit_opts *o, size_t before);
void emit_end(struct buf *b, const struct emit_table *t,
	      const struct emit_opts *o, size_t before);

#endif
