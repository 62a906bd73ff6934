/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads benchmarks.csv, populations.csv and harm-schemes.csv. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "catalogue.h"
#include "table.h"

#define FILE_MAX_BYTES ((size_t)64 << 20)
#define N_MAX          ((int64_t)1 << 50)

#define COLUMN(name)                                                           \
	{                                                                      \
		name, CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", ""             \
	}

enum { POP_KIND, POP_NAME, POP_YEAR, POP_CHILDREN, POP_SOURCE, POP_N };
static const struct catalogue_column population_columns[] = {
	[POP_KIND] = COLUMN("kind"),     [POP_NAME] = COLUMN("name"),
	[POP_YEAR] = COLUMN("year"),     [POP_CHILDREN] = COLUMN("children"),
	[POP_SOURCE] = COLUMN("source"), [POP_N] = { 0 },
};

enum {
	HARM_SCHEME,
	HARM_OUTCOME,
	HARM_HARM,
	HARM_LABEL,
	HARM_ORDER,
	HARM_RULE,
	HARM_N
};
static const struct catalogue_column harm_columns[] = {
	[HARM_SCHEME] = COLUMN("scheme"),
	[HARM_OUTCOME] = COLUMN("outcome"),
	[HARM_HARM] = COLUMN("harm"),
	[HARM_LABEL] = COLUMN("label"),
	[HARM_ORDER] = COLUMN("order"),
	[HARM_RULE] = COLUMN("rule"),
	[HARM_N] = { 0 },
};

enum {
	MARK_MEASURE,
	MARK_ROW,
	MARK_COLUMN,
	MARK_PERIOD,
	MARK_COUNTED,
	MARK_BASE,
	MARK_PERCENT,
	MARK_VALUE,
	MARK_UNIT,
	MARK_SOURCE,
	MARK_URL,
	MARK_NOTE,
	MARK_COUNT
};
static const struct catalogue_column mark_columns[] = {
	[MARK_MEASURE] = COLUMN("measure"),
	[MARK_ROW] = COLUMN("row"),
	[MARK_COLUMN] = COLUMN("column"),
	[MARK_PERIOD] = COLUMN("period"),
	[MARK_COUNTED] = COLUMN("n"),
	[MARK_BASE] = COLUMN("base"),
	[MARK_PERCENT] = COLUMN("percent"),
	[MARK_VALUE] = COLUMN("value"),
	[MARK_UNIT] = COLUMN("unit"),
	[MARK_SOURCE] = COLUMN("source"),
	[MARK_URL] = COLUMN("url"),
	[MARK_NOTE] = COLUMN("note"),
	[MARK_COUNT] = { 0 },
};

struct file {
	struct arena *a;
	const char *name;
	struct diags *d;
	struct catalogue_sheet sheet;
	size_t at[MARK_COUNT]; /* of each known column; SIZE_MAX: none */
	const struct catalogue_line *line; /* at hand */
	struct buf bytes;
};

static void lost(struct file *f, int line, const char *text)
{
	struct diag_at at = { .file = f->name, .line = line };
	diag_add(f->d, DIAG_LOST, "source-file", at, "%s", text);
}

/* false: there is no such file, or none that can be used. */
static bool open_file(struct file *f, const struct catalogue_column *known)
{
	struct err why = { 0 };
	if (!fs_is_file(f->name))
		return false;
	int rc = fs_read(f->name, FILE_MAX_BYTES, &f->bytes, &why);
	struct catalogue_input in = { .name = f->name,
				      .p = buf_text(&f->bytes),
				      .n = f->bytes.n };
	if (rc == 0)
		rc = catalogue_sheet_parse(f->a, &in, known, &f->sheet, f->d,
					   &why);
	if (rc < 0) {
		lost(f, 0,
		     arena_fmt(f->a, "the file is left out: %s", why.text));
		return false;
	}
	for (size_t i = 0; known[i].name; i++) {
		f->at[i] = catalogue_sheet_column(&f->sheet, known[i].name);
		if (f->at[i] != SIZE_MAX)
			continue;
		lost(f, 0,
		     arena_fmt(f->a,
			       "the file is left out: it has no column \"%s\"",
			       known[i].name));
		return false;
	}
	return true;
}

static const char *text(const struct file *f, size_t column)
{
	return f->line->cells[f->at[column]];
}

/* The next row that is no comment. */
static bool next(struct file *f, size_t *i)
{
	while (*i < f->sheet.n) {
		f->line = &f->sheet.v[(*i)++];
		if (*f->line->cells[0] != '#')
			return true;
	}
	return false;
}

/* "1,234" and "1234"; an empty cell leaves out as it is. */
static bool whole(struct file *f, size_t column, int64_t *out)
{
	struct buf b = { 0 };
	const char *s = text(f, column);
	bool ok = !*s;
	for (const char *p = s; *p; p++)
		if (*p != ',')
			buf_char(&b, *p);
	if (!ok)
		ok = str_int(buf_text(&b), 0, N_MAX, out);
	if (!ok)
		lost(f, f->line->line,
		     arena_fmt(f->a, "\"%s\" is not a whole number", s));
	buf_release(&b);
	return ok;
}

/* "~30" and ">40": how a number is told that its source does not give. */
static const char *told(const char *s)
{
	return *s == '~' ? "about " : *s == '>' ? "more than " : "";
}

static bool decimal(struct file *f, size_t column, double *out)
{
	const char *s = text(f, column);
	char *end;
	s += *told(s) ? 1 : 0;
	*out = (double)NAN;
	if (!*s)
		return true;
	*out = strtod(s, &end);
	if (!*end && strspn(s, "0123456789.-") == strlen(s))
		return true;
	lost(f, f->line->line, arena_fmt(f->a, "\"%s\" is not a number", s));
	return false;
}

/* A row that lacks one of the first n columns is lost. */
static bool complete(struct file *f, const struct catalogue_column *known,
		     size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (*text(f, i))
			continue;
		lost(f, f->line->line,
		     arena_fmt(f->a, "the row is left out: its \"%s\" is empty",
			       known[i].name));
		return false;
	}
	return true;
}

static bool read_population(struct file *f, struct stats_population *x)
{
	static const char *const kinds[] = { "england", "region", "area",
					     "sex",     "age",    "ethnicity" };
	int64_t year = 0;
	*x = (struct stats_population){ .kind = text(f, POP_KIND),
					.name = text(f, POP_NAME),
					.source = text(f, POP_SOURCE),
					.line = f->line->line };
	const char *near = str_closest(x->kind, kinds, 6);
	if (!complete(f, population_columns, POP_SOURCE) ||
	    !whole(f, POP_YEAR, &year) || !whole(f, POP_CHILDREN, &x->children))
		return false;
	x->year = (int)year;
	if (year < 1900 || year > 2100)
		lost(f, x->line,
		     arena_fmt(f->a, "\"%s\" is not a year",
			       text(f, POP_YEAR)));
	else if (near && !str_eq(near, x->kind))
		lost(f, x->line,
		     arena_fmt(f->a, "kind \"%s\": did you mean \"%s\"?",
			       x->kind, near));
	else
		return true;
	return false;
}

static int by_place_and_year(const void *p, const void *q)
{
	const struct stats_population *x = p, *y = q;
	int c = strcmp(x->kind, y->kind);
	if (!c)
		c = strcasecmp(x->name, y->name);
	if (!c)
		c = (x->year > y->year) - (x->year < y->year);
	return c;
}

static int and_line(const void *p, const void *q)
{
	const struct stats_population *x = p, *y = q;
	int c = by_place_and_year(p, q);
	return c ? c : (x->line > y->line) - (x->line < y->line);
}

static void read_populations(struct file *f, struct stats_sources *out)
{
	struct stats_population x, *v;
	size_t n = 0;
	for (size_t i = 0; next(f, &i);)
		if (read_population(f, &x))
			*ARENA_PUSH(f->a, &out->populations) = x;
	v = out->populations.v;
	if (!v)
		return;
	qsort(v, out->populations.n, sizeof *v, and_line);
	for (size_t i = 0; i < out->populations.n; i++) {
		if (n && !by_place_and_year(&v[n - 1], &v[i]))
			lost(f, v[i].line,
			     arena_fmt(f->a,
				       "%s %s %d is there twice; line %d "
				       "stands",
				       v[i].kind, v[i].name, v[i].year,
				       v[n - 1].line));
		else
			v[n++] = v[i];
	}
	out->populations.n = n;
}

static void read_harms(struct file *f, struct stats_sources *out)
{
	for (size_t i = 0; next(f, &i);) {
		struct stats_harm x = { .scheme = text(f, HARM_SCHEME),
					.outcome = text(f, HARM_OUTCOME),
					.harm = text(f, HARM_HARM),
					.label = text(f, HARM_LABEL),
					.rule = text(f, HARM_RULE) };
		if (!*x.scheme || !*x.harm) {
			lost(f, f->line->line,
			     "the row is left out: it needs scheme and harm");
			continue;
		}
		if (whole(f, HARM_ORDER, &x.order))
			*ARENA_PUSH(f->a, &out->harms) = x;
	}
}

static void read_benchmarks(struct file *f, struct stats_sources *out)
{
	for (size_t i = 0; next(f, &i);) {
		const char *given = text(f, MARK_VALUE);
		given = *given ? given : text(f, MARK_PERCENT);
		struct stats_benchmark x = {
			.measure = text(f, MARK_MEASURE),
			.row = text(f, MARK_ROW),
			.column = text(f, MARK_COLUMN),
			.period = text(f, MARK_PERIOD),
			.n = -1,
			.N = -1,
			.told = told(given),
			.given = given + (*told(given) ? 1 : 0),
			.unit = text(f, MARK_UNIT),
			.source = text(f, MARK_SOURCE),
			.url = text(f, MARK_URL),
			.note = text(f, MARK_NOTE),
			.line = f->line->line,
		};
		if (!*x.measure || !*x.source) {
			lost(f, f->line->line,
			     "the row is left out: it needs measure and "
			     "source");
			continue;
		}
		if (whole(f, MARK_COUNTED, &x.n) && whole(f, MARK_BASE, &x.N) &&
		    decimal(f, MARK_PERCENT, &x.percent) &&
		    decimal(f, MARK_VALUE, &x.value))
			*ARENA_PUSH(f->a, &out->benchmarks) = x;
	}
}

typedef void read_fn(struct file *f, struct stats_sources *out);

/* Reads a file, if it is there, and adds what was in it to `seen`. */
static void load(struct file *f, const struct catalogue_column *known,
		 read_fn *read, struct stats_sources *out, struct buf *seen)
{
	if (open_file(f, known))
		read(f, out);
	if (seen)
		buf_fmt(seen, "%zu %s\n", f->bytes.n, buf_text(&f->bytes));
	buf_release(&f->bytes);
}

int stats_sources_load(struct arena *a, const char *dir,
		       const char *populations,
		       const struct stats_sources **out, struct diags *d,
		       struct err *e)
{
	struct stats_sources *s = ARENA_NEW(a, struct stats_sources);
	struct buf seen = { 0 };
	char hash[HASH_HEX];
	if (populations && !fs_is_file(populations))
		return err_set(e, ERR_ABSENT, "%s: no such file", populations);
	struct file f = { .a = a, .d = d };
	f.name = fs_join(a, dir, "benchmarks.csv");
	load(&f, mark_columns, read_benchmarks, s, NULL);
	f = (struct file){ .a = a, .d = d };
	f.name = fs_join(a, dir, "harm-schemes.csv");
	load(&f, harm_columns, read_harms, s, &seen);
	f = (struct file){ .a = a, .d = d };
	f.name = populations ? populations : fs_join(a, dir, "populations.csv");
	load(&f, population_columns, read_populations, s, &seen);
	hash_bytes(buf_text(&seen), seen.n, hash);
	s->hash = arena_str(a, hash);
	buf_release(&seen);
	*out = s;
	return 0;
}
