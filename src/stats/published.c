/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures that others have published, beside those of a table that count the
 * same. They are told as their sources print them; a difference is worked out
 * only between two shares.
 */
#include <math.h>
#include <string.h>

#include "beside.h"
#include "sheet.h"

#define ROWS_MAX 6 /* beside which a figure about the whole is repeated */

struct published {
	struct sheet s;
	const struct stats_table *t;
	bool compact, cols;
	struct beside_rule rule; /* of the comparator at hand */
	struct labels sources, notes;
	bool few_here, few_there; /* numbers too small for a difference */
};

/* ---- theirs ---- */

static const char *number(struct arena *a, double v)
{
	return isnan(v) ? "" : arena_fmt(a, "%.10g", v);
}

/* "13 of 276 deaths (4.7%)", "about 30% of children", "368 reviews", "28 deaths
 * a year (mean)" */
static const char *in_words(struct arena *a, const struct stats_benchmark *b)
{
	const char *percent =
		*b->given ? b->given : sheet_tenth(a, beside_percent(b));
	if (!isnan(b->value))
		return arena_fmt(a, "%s%s %s", b->told, b->given, b->unit);
	if (!*percent)
		return arena_fmt(a, "%s %s",
				 b->n >= 0 ? sheet_whole(a, b->n) : "–",
				 b->unit);
	if (b->N <= 0)
		return arena_fmt(a, "%s%s%% of %s", b->told, percent, b->unit);
	if (b->n < 0)
		return arena_fmt(a, "%s%s%% of %lld %s", b->told, percent,
				 (long long)b->N, b->unit);
	return arena_fmt(a, "%lld of %lld %s (%s%%)", (long long)b->n,
			 (long long)b->N, b->unit, percent);
}

/* ---- ours ---- */

/* "12 of 35 (34.3%)"; n alone where the figure is no share. */
static const char *share(struct arena *a, const struct stats_table *t,
			 const struct stats_cell *c, bool of_something)
{
	if (c->hidden)
		return t->hidden;
	if (!of_something)
		return sheet_whole(a, c->n);
	if (isnan(c->percent) || c->N <= 0)
		return sheet_share(a, t, c);
	return arena_fmt(a, "%lld of %lld (%s%%)", (long long)c->n,
			 (long long)c->N, sheet_percent(a, t, c->percent));
}

/* "1.21 (mean)" */
static const char *value(struct arena *a, const struct beside *o,
			 const struct stats_benchmark *b)
{
	double v = o->value;
	bool whole = v < 1e15 && floor(v) == v;
	const char *what = strstr(b->unit, "(median)") ? " (median)"
			   : strstr(b->unit, "(mean)") ? " (mean)"
						       : "";
	return arena_fmt(a, "%s%s", sheet_decimal(a, v, whole ? 0 : 2), what);
}

/* NULL: there is nothing of ours. */
static const char *own_words(struct arena *a, const struct stats_table *t,
			     const struct beside *o,
			     const struct stats_benchmark *b)
{
	const struct stats_cell *c = o->cell;
	const char *text = NULL;
	if (o->whole)
		text = t->N_hidden ? t->hidden : sheet_whole(a, t->N);
	else if (!isnan(o->value))
		text = value(a, o, b);
	else if (c)
		text = share(a, t, c, !isnan(beside_percent(b)));
	if (!text || str_eq(text, "–") || str_eq(o->period, t->period))
		return text;
	return arena_fmt(a, "%s in %s", text, o->period);
}

static void own_figures(struct published *p, const struct beside *o)
{
	struct sheet *s = &p->s;
	const struct stats_table *t = p->t;
	const struct stats_cell *c = o->cell;
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
	sheet_cell(s, counts ? sheet_percent(s->a, t, c->percent) : "", NULL);
	sheet_cell(s, sheet_decimal(s->a, o->value, 2), NULL);
}

/* ---- both ---- */

/* What a line is of; where the table asks for one column all are of that. */
static const char *column_of(const struct published *p,
			     const struct stats_benchmark *b)
{
	return p->rule.column ? "" : b->column;
}

static struct maths_value difference(struct published *p,
				     const struct beside *o,
				     const struct stats_benchmark *b)
{
	const double none = (double)NAN;
	enum beside_reason why;
	if (p->t->round_to)
		return (struct maths_value){ none, none, none };
	struct maths_value v = beside_difference(o, &p->rule, b, &why);
	p->few_here = p->few_here || why == BESIDE_FEW_HERE;
	p->few_there = p->few_there || why == BESIDE_FEW_THERE;
	return v;
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

/* What people read: not a figure about a row or a share that the table does not
 * have. */
static void add_compact(struct published *p, const struct stats_benchmark *b,
			const struct beside *o)
{
	struct sheet *s = &p->s;
	const char *own = own_words(s->a, p->t, o, b);
	struct maths_value d = difference(p, o, b);
	sheet_cell(s, *o->row ? o->row : "All", NULL);
	if (p->cols)
		sheet_cell(s, column_of(p, b), NULL);
	sheet_cell(s, own ? own : "–", o->cell);
	sheet_cell(s, in_words(s->a, b), NULL);
	sheet_cell(s, b->period, NULL);
	sheet_cell(s, sheet_points(s->a, &d), NULL);
	sheet_cell(s, reference(p, b), NULL);
}

static void add_typed(struct published *p, const struct stats_benchmark *b,
		      const struct beside *o)
{
	struct sheet *s = &p->s;
	struct maths_value d = difference(p, o, b);
	const double ends[] = { d.value, d.lo, d.hi };
	sheet_cell(s, *o->row ? o->row : "All", NULL);
	if (p->cols)
		sheet_cell(s, column_of(p, b), NULL);
	sheet_cell(s, b->period, NULL);
	sheet_cell(s, b->n >= 0 ? sheet_whole(s->a, b->n) : "", NULL);
	sheet_cell(s, b->N >= 0 ? sheet_whole(s->a, b->N) : "", NULL);
	sheet_cell(s, number(s->a, b->percent), NULL);
	sheet_cell(s, number(s->a, b->value), NULL);
	sheet_cell(s, b->unit, NULL);
	own_figures(p, o);
	for (size_t i = 0; i < 3; i++)
		sheet_cell(s, sheet_tenth(s->a, ends[i]), NULL);
	sheet_cell(s, b->source, NULL);
	sheet_cell(s, b->url, NULL);
	sheet_cell(s, b->note, NULL);
}

/* Whether people are shown it: beside something of ours, or about the whole
 * and no share. */
static bool shown(const struct published *p, const struct beside *o,
		  const struct stats_benchmark *b)
{
	const char *own = own_words(p->s.a, p->t, o, b);
	if (!p->compact || (own && !str_eq(own, "–")))
		return true;
	return !*b->row && isnan(beside_percent(b));
}

typedef void figure_fn(struct published *p, const struct stats_benchmark *b,
		       const struct beside *o);

static void at_row(struct published *p, const struct stats_benchmark *b,
		   const char *row, figure_fn *f)
{
	struct beside o = beside_find(p->s.a, p->t, &p->rule, b, row);
	if (shown(p, &o, b))
		f(p, b, &o);
}

/* A value about the whole, in a table without a total: beside every row. */
static void at_rows(struct published *p, const struct stats_benchmark *b,
		    figure_fn *f)
{
	const struct stats_table *t = p->t;
	if (*b->row || t->query->kind == STATS_COUNTS || t->col_totals ||
	    t->n_rows > ROWS_MAX) {
		at_row(p, b, b->row, f);
		return;
	}
	for (size_t r = 0; r < t->n_rows; r++)
		at_row(p, b, t->rows[r], f);
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
		       { "source", "Reference", false },
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
		 figure_fn *f)
{
	const struct stats_query *q = p->t->query;
	for (size_t i = 0; i < q->comparators.n; i++) {
		p->rule = beside_rule(p->s.a, &q->comparators.v[i]);
		if (!beside_scheme(p->t, &p->rule))
			continue;
		for (size_t k = 0; k < src->benchmarks.n; k++) {
			const struct stats_benchmark *b = &src->benchmarks.v[k];
			if (beside_belongs(p->t, &p->rule, b))
				at_rows(p, b, f);
		}
	}
}

static void add_note(struct published *p, const char *note)
{
	if (*note && stats_label_at(p->notes.v, p->notes.n, note) == SIZE_MAX)
		*ARENA_PUSH(p->s.a, &p->notes) = note;
}

/* A look beforehand: which columns and notes there will be. */
static void look(struct published *p, const struct stats_benchmark *b,
		 const struct beside *o)
{
	(void)o;
	p->cols = p->cols || *column_of(p, b);
	add_note(p, p->rule.note);
}

static void explain(struct published *p)
{
	if (p->t->round_to)
		add_note(p, "No difference is given where counts are rounded.");
	if (p->few_here)
		add_note(p, "No difference is given where N here is below 30.");
	if (p->few_there)
		add_note(p, "No difference is given where the published N is "
			    "below 30.");
	for (size_t i = 0; i < p->sources.n; i++)
		*ARENA_PUSH(p->s.a, &p->notes) =
			arena_fmt(p->s.a, "[%zu] %s", i + 1, p->sources.v[i]);
	if (p->t->control)
		*ARENA_PUSH(p->s.a, &p->notes) = p->t->control;
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
	each(&p, src, compact ? add_compact : add_typed);
	if (!p.s.cells.n)
		return false;
	explain(&p);
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
