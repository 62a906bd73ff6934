/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of agreement. */
#include "agreement.h"

#include <math.h>

#define TEXT_(x)    #x
#define TEXT(x)     TEXT_(x)
#define LEAST_UNITS TEXT(CODING_LEAST_UNITS)

/* A table that grows by cells. */
struct grid {
	struct arena *a;
	bool compact;
	struct {
		struct emit_column *v;
		size_t n, cap;
	} columns;
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	bool headed; /* the columns are known: of the first row */
};

static void text(struct grid *g, const char *name, const char *title,
		 const char *value)
{
	if (!g->headed)
		*ARENA_PUSH(g->a, &g->columns) =
			(struct emit_column){ name, title, EMIT_LEFT, false };
	ARENA_PUSH(g->a, &g->cells)->text = value;
}

static void number(struct grid *g, const char *name, const char *title,
		   const char *value)
{
	if (!g->headed)
		*ARENA_PUSH(g->a, &g->columns) =
			(struct emit_column){ name, title, EMIT_RIGHT, true };
	ARENA_PUSH(g->a, &g->cells)->text = value;
}

static void count(struct grid *g, const char *name, const char *title,
		  int64_t n)
{
	number(g, name, title, arena_fmt(g->a, "%lld", (long long)n));
}

static const char *decimal(struct grid *g, double x)
{
	return isnan(x) ? "" : arena_fmt(g->a, "%.6f", x);
}

/* "0.86 (0.70 to 0.94)"; a dash for what cannot be had. */
static const char *in_words(struct grid *g, const struct maths_value *v)
{
	if (isnan(v->value))
		return "–";
	/* + 0.0: no "-0.00" */
	if (isnan(v->lo))
		return arena_fmt(g->a, "%.2f", v->value + 0.0);
	return arena_fmt(g->a, "%.2f (%.2f to %.2f)", v->value + 0.0,
			 round(v->lo * 100) / 100 + 0.0,
			 round(v->hi * 100) / 100 + 0.0);
}

static void value(struct grid *g, const char *name, const char *title,
		  const struct maths_value *v)
{
	if (g->compact) {
		number(g, name, title, in_words(g, v));
		return;
	}
	number(g, name, NULL, decimal(g, v->value));
	number(g, arena_fmt(g->a, "%s_low", name), NULL, decimal(g, v->lo));
	number(g, arena_fmt(g->a, "%s_high", name), NULL, decimal(g, v->hi));
}

static struct grid grid_of(struct cmd *c)
{
	bool compact =
		c->emit.format != EMIT_CSV && c->emit.format != EMIT_JSON;
	return (struct grid){ .a = &c->a, .compact = compact };
}

static void put(struct cmd *c, const struct grid *g, const char *title,
		const char *about, const char *const *notes, size_t n_notes)
{
	struct emit_table t = {
		.title = title,
		.about = about,
		.columns = g->columns.v,
		.n_columns = g->columns.n,
		.cells = g->cells.v,
		.n_rows = g->columns.n ? g->cells.n / g->columns.n : 0,
		.notes = notes,
		.n_notes = n_notes,
	};
	put_table(c, &t);
}

static void add_pair(struct grid *g, const struct maths_pair *p,
		     const char *first, const char *second)
{
	count(g, "both", "Both", p->both);
	count(g, arena_fmt(g->a, "%s_only", first),
	      arena_fmt(g->a, "Only the %s", first), p->first);
	count(g, arena_fmt(g->a, "%s_only", second),
	      arena_fmt(g->a, "Only the %s", second), p->second);
	count(g, "neither", "Neither", p->neither);
}

static const char several[] =
	"Where there are more than two coders, Both, Only the first, Only the "
	"second and Neither are sums over pairs of coders, first and second in "
	"the order of their names: a unit that three have coded counts three "
	"times. --pairs shows each pair.";
static const char measures[] =
	"Agreement with Wilson's interval, kappa (Cohen) and PABAK where there "
	"are two coders; kappa (Fleiss) and alpha (Krippendorff) for any "
	"number, with jackknife intervals over units. All intervals: 95%. All "
	"are of Units, which two or more have coded; only Fleiss is of By all, "
	"which every coder of the row has coded. A dash: not defined (more "
	"than two coders; all say one and the same of every unit), or kappa or "
	"alpha of fewer than " LEAST_UNITS " units, which say nothing of "
	"chance.";

void put_agreement(struct cmd *c, const struct coding_agreements *x,
		   const char *unit)
{
	struct grid g = grid_of(c);
	const struct coding_agreement *all = &x->v[x->n - 1];
	for (size_t i = 0; i < x->n; i++) {
		const struct coding_agreement *v = &x->v[i];
		text(&g, "theme", "Theme", *v->theme ? v->theme : "all");
		count(&g, "coders", "Coders", (int64_t)v->coders);
		count(&g, "units", "Units", (int64_t)v->units);
		add_pair(&g, &v->pair, "first", "second");
		value(&g, "agreement", "Agreement", &v->agreement);
		value(&g, "kappa", "Kappa", &v->kappa);
		value(&g, "pabak", "PABAK", &v->pabak);
		if (g.compact)
			count(&g, "fleiss_units", "By all",
			      (int64_t)v->all_units);
		value(&g, "fleiss_kappa", "Fleiss", &v->fleiss);
		value(&g, "alpha", "Alpha", &v->alpha);
		if (!g.compact)
			count(&g, "fleiss_units", NULL, (int64_t)v->all_units);
		g.headed = true;
	}
	const char *notes[4];
	size_t n = 0;
	notes[n++] = "Present against everything else; \"to confirm\" and "
		     "\"not coded\" are missing. Adjudicated decisions are no "
		     "coder.";
	if (all->coders > 2)
		notes[n++] = several;
	notes[n++] = measures;
	if (all->nameless)
		notes[n++] = arena_fmt(&c->a,
				       "Left out: %zu without the "
				       "name of a coder.",
				       all->nameless);
	put(c, &g, arena_fmt(&c->a, "Agreement of coders on %ss", unit), "",
	    notes, n);
}

void put_pairs(struct cmd *c, const struct coding_pairs *x, const char *unit)
{
	struct grid g = grid_of(c);
	for (size_t i = 0; i < x->n; i++) {
		const struct coding_pair *v = &x->v[i];
		text(&g, "first", "First coder", v->first);
		text(&g, "second", "Second coder", v->second);
		add_pair(&g, &v->pair, "first", "second");
		value(&g, "agreement", "Agreement", &v->agreement);
		value(&g, "kappa", "Kappa", &v->kappa);
		g.headed = true;
	}
	static const char *const notes[] = {
		"A dash: not defined, or kappa of fewer than " LEAST_UNITS
		" units.",
	};
	put(c, &g, arena_fmt(&c->a, "Pairs of coders on %ss", unit), "", notes,
	    1);
}

static void add_validation(struct grid *g, const char *half,
			   const struct coding_validation *v, bool drawn)
{
	if (half)
		text(g, "half", "Half", half);
	text(g, "theme", "Theme", v->theme);
	count(g, "units", "Units", (int64_t)v->units);
	add_pair(g, &v->pair, "program", "person");
	/* A mean of shares has no counts. */
	for (size_t i = g->cells.n - 4;
	     str_eq(v->theme, "macro") && i < g->cells.n; i++)
		g->cells.v[i].text = "";
	if (!g->compact) {
		count(g, "differs", NULL, (int64_t)v->differs);
		count(g, "open", NULL, (int64_t)v->open);
	}
	value(g, "agreement", "Agreement", &v->agreement);
	value(g, "kappa", "Kappa", &v->kappa);
	if (!g->compact) {
		value(g, "pabak", NULL, &v->pabak);
		value(g, "alpha", NULL, &v->alpha);
	}
	value(g, "precision", "Precision", &v->precision);
	value(g, "recall", "Recall", &v->recall);
	value(g, "f1", "F1", &v->f1);
	if (drawn || !g->compact) {
		value(g, "all_precision", "Precision, all passages",
		      &v->all_precision);
		value(g, "all_recall", "Recall, all passages", &v->all_recall);
	}
	g->headed = true;
}

void put_validation(struct cmd *c, const struct validation *x, size_t n,
		    const char *unit)
{
	struct grid g = grid_of(c);
	size_t differs = 0, open = 0;
	bool drawn = false;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < x[i].v.n; k++)
			drawn |= !isnan(x[i].v.v[k].all_recall.value);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < x[i].v.n; k++) {
			const struct coding_validation *v = &x[i].v.v[k];
			bool all = str_eq(v->theme, "all");
			add_validation(&g,
				       g.compact && n == 1 ? NULL : x[i].half,
				       v, drawn);
			differs += i == 0 && all ? v->differs : 0;
			open += i == 0 && all ? v->open : 0;
		}
	}
	const char *notes[] = {
		"Positive is \"present\"; everything else is negative, for "
		"the program also \"to confirm\". Of people, the decision "
		"that stands (an adjudication, else what all coders say).",
		arena_fmt(&c->a,
			  "Left out: %zu that one coder calls present and "
			  "another not, %zu that a person left \"to confirm\" "
			  "or \"not coded\".",
			  differs, open),
		"95% intervals: Wilson's for agreement, precision, recall and "
		"F1; that of Fleiss, Cohen and Everitt for kappa. \"macro\" is "
		"the mean of the themes, \"all\" their units together. Odd "
		"and even are the 1st, 3rd … and 2nd, 4th … of the sorted "
		"units. --format csv has PABAK and alpha too.",
		"Precision and recall of all passages are estimated from the "
		"strata of `revix code sample`.",
	};
	put(c, &g,
	    arena_fmt(&c->a, "The program held against people, by %s", unit),
	    "", notes, drawn ? 4 : 3);
}
