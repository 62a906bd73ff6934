/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures that others have published, beside those of a table that count the
 * same. They are told as their sources print them; a difference is worked out
 * only between two shares.
 */
#include <math.h>
#include <string.h>

#include "sheet.h"
#include "table.h"

#define ROWS_MAX 6 /* beside which a figure about the whole is repeated */

struct published {
	struct sheet s;
	const struct stats_table *t;
	bool compact, cols;
	const struct stats_comparator *of; /* at hand */
	const char *column;                /* that it asks for, or NULL */
	struct labels sources, notes;
};

struct own { /* what the table has beside a figure */
	const char *row;
	const struct stats_cell *cell; /* NULL: nothing */
	bool whole;                    /* only N of the table */
	const char *period;
};

/* "MEASURE / COLUMN": only the figures of that column. */
static const char *measure_of(struct arena *a, const char *text,
			      const char **column)
{
	const char *slash = strstr(text, " / ");
	*column = slash ? str_trim(a, slash + 3, strlen(slash + 3)) : NULL;
	return slash ? str_trim(a, text, (size_t)(slash - text)) : text;
}

/* Whether a figure belongs beside this table: with the comparator's column, or
 * about all, or about one of the table's columns. */
static bool belongs(const struct published *p, const struct stats_benchmark *b)
{
	if (p->column)
		return str_eq_nocase(p->column, b->column);
	return !*b->column ||
	       (*p->t->query->pivot && stats_label_at(p->t->cols, p->t->n_cols,
						      b->column) != SIZE_MAX);
}

static bool counted(const struct stats_benchmark *b)
{
	return b->n >= 0 && b->N > 0;
}

static double percent_of(const struct stats_benchmark *b)
{
	if (isnan(b->percent) && counted(b))
		return 100 * (double)b->n / (double)b->N;
	return b->percent;
}

/* ---- ours ---- */

/* The column beside a figure: the one that it names, or that of its period;
 * SIZE_MAX: the total of the row. */
static size_t column_of(const struct published *p,
			const struct stats_benchmark *b, const char **period)
{
	const struct stats_table *t = p->t;
	*period = t->period ? t->period : "";
	if (*b->column && !p->column)
		return stats_label_at(t->cols, t->n_cols, b->column);
	size_t c = stats_label_at(t->cols, t->n_cols, b->period);
	if (c != SIZE_MAX && *t->query->pivot)
		*period = t->cols[c];
	else
		c = *t->query->pivot ? SIZE_MAX : 0;
	/* Of yes and no, a share that is told alone is that of yes. */
	if (c == SIZE_MAX && t->query->percent == STATS_PERCENT_ROW)
		c = stats_label_at(t->cols, t->n_cols, "Yes");
	return c;
}

static const struct stats_cell *cell_of(const struct stats_table *t, size_t r,
					size_t c)
{
	bool all = r == SIZE_MAX;
	if (!all && c != SIZE_MAX)
		return &t->cells[r * t->n_cols + c];
	if (!all)
		return t->row_totals ? &t->row_totals[r] : NULL;
	if (c != SIZE_MAX)
		return t->col_totals ? &t->col_totals[c] : NULL;
	return t->row_totals && t->col_totals ? &t->total : NULL;
}

static struct own own_of(const struct published *p,
			 const struct stats_benchmark *b, const char *row)
{
	const struct stats_table *t = p->t;
	struct own o = { .row = row };
	size_t c = column_of(p, b, &o.period);
	size_t r = *row ? stats_label_at(t->rows, t->n_rows, row) : SIZE_MAX;
	if (*row && r == SIZE_MAX)
		return o;
	o.cell = cell_of(t, r, c);
	/* A number of ours says nothing beside a share of theirs. */
	if (o.cell && !o.cell->hidden && isnan(o.cell->percent) &&
	    !isnan(percent_of(b)) && t->query->kind == STATS_COUNTS)
		o.cell = NULL;
	o.whole = r == SIZE_MAX && (c == SIZE_MAX || !*t->query->pivot) &&
		  t->query->kind == STATS_COUNTS && b->N < 0;
	return o;
}

/* The median, mean or rate that a published value is to be held against. */
static double value_of(const struct stats_table *t, const struct own *o,
		       const struct stats_benchmark *b)
{
	const struct stats_cell *c = o->cell;
	if (!c || c->hidden)
		return (double)NAN;
	if (t->query->kind == STATS_RATES && str_starts(b->unit, "per 100,000"))
		return c->rate.value;
	if (t->query->kind != STATS_VALUES || !c->n)
		return (double)NAN;
	return strstr(b->unit, "(median)") ? c->values.median
	       : strstr(b->unit, "(mean)") ? c->values.mean
					   : (double)NAN;
}

/* ---- theirs ---- */

/* As the source prints it: "4.7", "55". */
static const char *as_given(struct arena *a, double v)
{
	return isnan(v) ? "" : arena_fmt(a, "%.10g", v);
}

/* "13 of 276 (4.7%)", "55%", "368 reviews", "28 deaths a year (mean)" */
static const char *in_words(struct arena *a, const struct stats_benchmark *b)
{
	const char *percent = isnan(b->percent) ? sheet_tenth(a, percent_of(b))
						: as_given(a, b->percent);
	if (!isnan(b->value))
		return arena_fmt(a, "%s %s", as_given(a, b->value), b->unit);
	if (counted(b))
		return arena_fmt(a, "%lld of %lld (%s%%)", (long long)b->n,
				 (long long)b->N, percent);
	if (*percent)
		return b->N > 0 ? arena_fmt(a, "%s%% of %lld", percent,
					    (long long)b->N)
				: arena_fmt(a, "%s%%", percent);
	return arena_fmt(a, "%s %s", b->n >= 0 ? sheet_whole(a, b->n) : "–",
			 b->unit);
}

/* ---- both ---- */

/* Of two shares only, and not where the header says that they cannot be
 * compared. The interval needs the counts of both. */
static struct maths_value difference(const struct published *p,
				     const struct own *o,
				     const struct stats_benchmark *b)
{
	const double none = (double)NAN;
	struct maths_value v = { none, none, none };
	const struct stats_cell *c = o->cell;
	if (!c || c->hidden || isnan(c->percent) || isnan(percent_of(b)) ||
	    !isnan(b->value) ||
	    str_starts_nocase(p->of->note, "not comparable"))
		return v;
	v.value = c->percent - percent_of(b);
	if (!counted(b) || c->N <= 0)
		return v;
	v = maths_difference(c->n, c->N, b->n, b->N, MATHS_Z95);
	v.value *= 100;
	v.lo *= 100;
	v.hi *= 100;
	return v;
}

static const char *own_words(struct published *p, const struct own *o,
			     const struct stats_benchmark *b)
{
	struct arena *a = p->s.a;
	const struct stats_table *t = p->t;
	double value = value_of(t, o, b);
	const char *text = "–";
	if (!isnan(b->value) && !(o->cell && o->cell->hidden))
		text = isnan(value) ? "–" : arena_fmt(a, "%.4g", value);
	else if (o->whole)
		text = t->N_hidden ? t->hidden : sheet_whole(a, t->N);
	else if (o->cell)
		text = sheet_share(a, t, o->cell);
	if (str_eq(text, "–") || str_eq(o->period, t->period))
		return text;
	return arena_fmt(a, "%s in %s", text, o->period);
}

static void own_figures(struct published *p, const struct own *o,
			const struct stats_benchmark *b)
{
	struct sheet *s = &p->s;
	const struct stats_table *t = p->t;
	const struct stats_cell *c = o->whole ? NULL : o->cell;
	bool counts = c && t->query->kind == STATS_COUNTS;
	const char *n =
		o->whole    ? t->N_hidden ? t->hidden : sheet_whole(s->a, t->N)
		   : !c ? ""
		: c->hidden ? t->hidden
			    : sheet_whole(s->a, c->n);
	sheet_cell(s, c || o->whole ? o->period : "", NULL);
	sheet_cell(s, n, c);
	sheet_cell(s,
		   !counts          ? ""
		   : c->base_hidden ? t->hidden
		   : c->N           ? sheet_whole(s->a, c->N)
				    : "",
		   NULL);
	sheet_cell(s, counts ? sheet_tenth(s->a, c->percent) : "", NULL);
	sheet_cell(s, sheet_decimal(s->a, value_of(t, o, b), 2), NULL);
}

/* "[3]": what is said of it stands under the table. */
static const char *reference(struct published *p,
			     const struct stats_benchmark *b)
{
	struct arena *a = p->s.a;
	const char *text = arena_fmt(a, "%s. %s%s%s", b->source,
				     *b->note ? "Limits: " : "", b->note,
				     *b->note ? ". " : "");
	text = arena_fmt(a, "%s%s", text, b->url);
	size_t at = stats_label_at(p->sources.v, p->sources.n, text);
	if (at == SIZE_MAX) {
		at = p->sources.n;
		*ARENA_PUSH(a, &p->sources) = text;
	}
	return arena_fmt(a, "[%zu]", at + 1);
}

static void add_line(struct published *p, const struct stats_benchmark *b,
		     const char *row)
{
	struct sheet *s = &p->s;
	struct own o = own_of(p, b, row);
	struct maths_value d = difference(p, &o, b);
	const double ends[] = { d.value, d.lo, d.hi };
	sheet_cell(s, *row ? row : "All", NULL);
	if (p->cols)
		sheet_cell(s, b->column, NULL);
	if (p->compact) {
		sheet_cell(s, own_words(p, &o, b), o.whole ? NULL : o.cell);
		sheet_cell(s, in_words(s->a, b), NULL);
		sheet_cell(s, b->period, NULL);
		sheet_cell(s, sheet_points(s->a, &d), NULL);
		sheet_cell(s, reference(p, b), NULL);
		return;
	}
	sheet_cell(s, b->period, NULL);
	sheet_cell(s, b->n >= 0 ? sheet_whole(s->a, b->n) : "", NULL);
	sheet_cell(s, b->N >= 0 ? sheet_whole(s->a, b->N) : "", NULL);
	sheet_cell(s, as_given(s->a, b->percent), NULL);
	sheet_cell(s, as_given(s->a, b->value), NULL);
	sheet_cell(s, b->unit, NULL);
	own_figures(p, &o, b);
	for (size_t i = 0; i < 3; i++)
		sheet_cell(s, sheet_tenth(s->a, ends[i]), NULL);
	sheet_cell(s, b->source, NULL);
	sheet_cell(s, b->url, NULL);
	sheet_cell(s, b->note, NULL);
}

/* A value about the whole, in a table without a total: beside every row. */
static void add_figure(struct published *p, const struct stats_benchmark *b)
{
	const struct stats_table *t = p->t;
	if (*b->row || t->query->kind == STATS_COUNTS || t->col_totals ||
	    t->n_rows > ROWS_MAX) {
		add_line(p, b, b->row);
		return;
	}
	for (size_t r = 0; r < t->n_rows; r++)
		add_line(p, b, t->rows[r]);
}

static void columns(struct published *p)
{
	static const struct heading {
		const char *name, *title;
		bool number;
	} people[] = { { "own", "Here", false },
		       { "published", "Published", false },
		       { "period", "Period", false },
		       { "difference", "Difference in points (95%)", false },
		       { "source", "Source", false },
		       { NULL, NULL, false } },
	  typed[] = { { "period", "Period", false },
		      { "n", "Published n", true },
		      { "base", "Published N", true },
		      { "percent", "Published %", true },
		      { "value", "Published value", true },
		      { "unit", "Unit", false },
		      { "own_period", "Period here", false },
		      { "own_n", "n here", true },
		      { "own_base", "N here", true },
		      { "own_percent", "% here", true },
		      { "own_value", "Value here", true },
		      { "difference", "Difference in points", true },
		      { "difference_low", "95% from", true },
		      { "difference_high", "95% to", true },
		      { "source", "Source", false },
		      { "url", "Address", false },
		      { "note", "Limits", false },
		      { NULL, NULL, false } };
	sheet_column(&p->s, "row", p->t->row_title, false);
	if (p->cols)
		sheet_column(&p->s, "column", "Of", false);
	const struct heading *h = p->compact ? people : typed;
	for (; h->name; h++)
		sheet_column(&p->s, h->name, h->title, h->number);
}

/* Calls f for every figure beside the table. */
static void each(struct published *p, const struct stats_sources *src,
		 void f(struct published *, const struct stats_benchmark *))
{
	const struct stats_query *q = p->t->query;
	for (size_t i = 0; i < q->comparators.n; i++) {
		p->of = &q->comparators.v[i];
		const char *measure =
			measure_of(p->s.a, p->of->measure, &p->column);
		for (size_t k = 0; k < src->benchmarks.n; k++) {
			const struct stats_benchmark *b = &src->benchmarks.v[k];
			if (str_eq(b->measure, measure) && belongs(p, b))
				f(p, b);
		}
	}
}

/* A look beforehand: which columns and notes there will be. */
static void look(struct published *p, const struct stats_benchmark *b)
{
	const char *note = p->of->note;
	p->cols = p->cols || *b->column;
	if (*note && stats_label_at(p->notes.v, p->notes.n, note) == SIZE_MAX)
		*ARENA_PUSH(p->s.a, &p->notes) = note;
}

bool stats_emit_published(struct arena *a, const struct stats_table *t,
			  const struct stats_sources *src, bool compact,
			  struct emit_table *out)
{
	static const char about[] =
		"Figures that others have published, beside those of this "
		"table, matched by the label of the row. They were counted of "
		"other cases and by other rules. A difference in percentage "
		"points has an interval (95%, Newcombe) where the counts are "
		"published too; it is not tested.";
	struct published p = { .s = { .a = a, .t = t }, .t = t };
	p.compact = compact;
	if (!src)
		return false;
	each(&p, src, look);
	columns(&p);
	each(&p, src, add_figure);
	if (!p.s.cells.n)
		return false;
	for (size_t i = 0; i < p.sources.n; i++)
		*ARENA_PUSH(a, &p.notes) =
			arena_fmt(a, "[%zu] %s", i + 1, p.sources.v[i]);
	*out = (struct emit_table){
		.title = arena_fmt(a,
				   "%s: published figures beside ours (%s%s%s)",
				   t->query->title, t->query->unit,
				   t->period && *t->period ? ", " : "",
				   t->period ? t->period : ""),
		.about = about,
		.notes = p.notes.v,
		.n_notes = p.notes.n,
	};
	sheet_close(&p.s, out);
	return true;
}
