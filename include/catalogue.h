/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * catalogue: the rows of catalogue.csv to review, document and child records,
 * with a diagnostic for everything that is odd. Pure: takes bytes.
 *
 * One row describes a review; `file` (or `text`) makes it also a row of a
 * document, anything in a column of the child also one of a child. Columns of
 * the same review repeat its `review` key (in any case); the first value
 * stands, a different one is a diagnostic. Children are told apart by `child`;
 * without it a row of a document tells of the review's first child and any
 * other row of a further one. Factors (`neglect` …) in which the children of a
 * review differ are facts of each child, and the review has what any of them
 * has. Known columns are in catalogue_columns; unknown ones are kept as facts
 * of the review.
 *
 * Read as people have them: UTF-8 with or without byte order mark, UTF-16,
 * Windows-1252; LF, CRLF or CR; comma, semicolon, tab or bar between cells
 * (RFC 4180 quoting); up to nine rows above the header.
 */
#ifndef CATALOGUE_H
#define CATALOGUE_H

#include "base.h"
#include "text.h"

/* To whom a column belongs. */
enum catalogue_of { CATALOGUE_REVIEW, CATALOGUE_DOCUMENT, CATALOGUE_CHILD };

/* What its values are: decides validation and normal form. */
enum catalogue_type {
	CATALOGUE_TEXT,
	CATALOGUE_KEY,    /* review key, at most 200 bytes */
	CATALOGUE_DATE,   /* normal form: text_date.value */
	CATALOGUE_NUMBER, /* whole number >= 0 */
	CATALOGUE_AGE,    /* normal form: days; precision its unit */
	CATALOGUE_WORD,   /* one of a vocabulary, other spellings mapped:
			     outcome "death" and "died" are "fatal"; a word
			     that is not in it stays as written */
	CATALOGUE_YESNO   /* yes, no, not known: a vocabulary too */
};

struct catalogue_column {
	const char *name;
	enum catalogue_of of;
	enum catalogue_type type;
	const char *about; /* one line for `revix help catalogue` */
	const char *words; /* CATALOGUE_WORD: "fatal|serious harm|other" */
	const char *also;  /* other usual spellings of the column: "lscb|la" */
};

extern const struct catalogue_column catalogue_columns[]; /* NULL name ends */

struct catalogue_fact {
	const char *name;      /* of the column; the user's own in lower case
				  with '_' for what is not letter or digit */
	const char *value;     /* normal form; never "" */
	const char *raw;       /* as written, on one line */
	const char *precision; /* "day", "weeks", …, or "" */
	int line, col; /* where it was read: line on which the row begins,
			  number of the cell */
};

struct catalogue_facts {
	struct catalogue_fact *v;
	size_t n, cap;
};

struct catalogue_review {
	const char *key;
	int line;
	struct catalogue_facts facts; /* review-level, known and unknown */
};

struct catalogue_document {
	size_t review; /* index */
	int line;
	const char *file; /* as written, or "" when only text is given */
	const char *role; /* "overview" if the column is empty */
	const char *text; /* the text column, or NULL */
};

struct catalogue_child {
	size_t review;
	int line;
	const char *label; /* `child` column, or "" */
	struct catalogue_facts facts;
};

struct catalogue {
	struct {
		struct catalogue_review *v;
		size_t n, cap;
	} reviews;
	struct {
		struct catalogue_document *v;
		size_t n, cap;
	} documents;
	struct {
		struct catalogue_child *v;
		size_t n, cap;
	} children;
	size_t rows, rows_lost;
};

/* A column of ours and what a catalogue calls it ("area", "Council"). */
struct catalogue_map {
	const char *ours, *theirs;
};

struct catalogue_maps {
	struct catalogue_map *v;
	size_t n, cap;
};

/* Reads "area=Council", one a line, and adds it. ERR_USAGE with the closest
 * name when ours is no known column. */
int catalogue_maps_parse(struct arena *a, const char *lines,
			 struct catalogue_maps *out,
			 struct err *e) BASE_CHECKED;

struct catalogue_input {
	const char *name; /* of the file, for diagnostics */
	const void *p;
	size_t n;
	struct catalogue_maps maps; /* stand over names and usual spellings */
};

/*
 * Parses a whole catalogue into `a`. A bad cell is a warning by line and
 * column, its value left out; a row without a key, with more cells than columns
 * or with broken quoting is lost, the rows after it are not. ERR_INPUT only
 * when there is no header with a `review` column, or the bytes are no text.
 */
int catalogue_parse(struct arena *a, const struct catalogue_input *in,
		    struct catalogue *out, struct diags *d,
		    struct err *e) BASE_CHECKED;

/* The value of a named fact, or NULL. */
const char *catalogue_value(const struct catalogue_facts *f, const char *name);

/* codings.csv: unit (review or passage id), theme, value, coder, date, note.
 * value is the name of a status (yes and no are "present" and "absent"), or
 * whatever was written; date is in ISO 8601, or "" where none could be read (a
 * warning); the others are as written. */
struct catalogue_coding {
	const char *unit, *theme, *value, *coder, *date, *note;
	int line;
};

struct catalogue_codings {
	struct catalogue_coding *v;
	size_t n, cap;
	const char *name; /* of the file */
	size_t open; /* rows without a value yet, as in a sheet half done */
};

/* ERR_INPUT when there is no column unit, theme or value; a sheet without rows
 * is a warning. */
int catalogue_codings_parse(struct arena *a, const char *name, const void *p,
			    size_t n, struct catalogue_codings *out,
			    struct diags *d, struct err *e) BASE_CHECKED;

/* What people follow up: a recommendation a row, by review and id (as `revix
 * recs list` writes it), or by review, kind and number. An empty cell says
 * nothing; "-" empties what was there. due is in ISO 8601 where it could be
 * read, else as written (a warning). */
struct catalogue_action {
	const char *review, *id, *kind, *number, *text;
	const char *status, *due, *owner, *note;
	int line;
};

struct catalogue_actions {
	struct catalogue_action *v;
	size_t n, cap;
	size_t open; /* rows that say nothing */
};

/* The status that people's words stand for ("Completed": "done"); NULL: none
 * that is known. */
const char *catalogue_status(struct arena *a, const char *written);
/* ERR_INPUT when there is no column review, or neither id nor number, or none
 * of status, due, owner and note. */
int catalogue_actions_parse(struct arena *a, const char *name, const void *p,
			    size_t n, struct catalogue_actions *out,
			    struct diags *d, struct err *e) BASE_CHECKED;

/*
 * Any CSV file. `known` are the columns that it may be asked for, by name (and
 * also), ended by an empty one; the first has to be there (else ERR_INPUT).
 * Cells are as written, on one line.
 */
struct catalogue_line {
	const char **cells;
	int line; /* 1-based, of the file */
};

struct catalogue_sheet {
	const char **columns; /* names: of those known, or as the file has it */
	size_t n_columns;
	struct catalogue_line *v;
	size_t n, cap;
};

int catalogue_sheet_parse(struct arena *a, const struct catalogue_input *in,
			  const struct catalogue_column *known,
			  struct catalogue_sheet *out, struct diags *d,
			  struct err *e) BASE_CHECKED;
/* Index of a column, or SIZE_MAX. */
size_t catalogue_sheet_column(const struct catalogue_sheet *s,
			      const char *name);

#endif
