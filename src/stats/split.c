/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table for each value of a variable of the reviews. */
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "catalogue.h"
#include "table.h"

#define PARTS_MAX 400
#define MISSING   "Not known"

/* Those that are not, or not only, columns of the catalogue. */
static const char *const own[] = { "area",    "region", "year", "period",
				   "outcome", "kind",   "harm" };
#define N_OWN (sizeof own / sizeof *own)

struct value {
	const char *label; /* NULL: not known */
	struct buf ids;
};

struct values {
	struct value *v;
	size_t n, cap;
};

/* ---- the variable ---- */

static bool is_own(const char *name)
{
	for (size_t i = 0; i < N_OWN; i++)
		if (str_eq(own[i], name))
			return true;
	return false;
}

static int no_variable(struct store *s, struct arena *a, const char *name,
		       struct err *e)
{
	struct labels known = { 0 };
	const char **facts;
	for (size_t i = 0; i < N_OWN; i++)
		*ARENA_PUSH(a, &known) = own[i];
	for (const struct catalogue_column *c = catalogue_columns; c->name; c++)
		if (c->of == CATALOGUE_REVIEW)
			*ARENA_PUSH(a, &known) = c->name;
	if (store_fact_names(s, a, &facts, e) < 0)
		return -1;
	for (; *facts; facts++)
		*ARENA_PUSH(a, &known) = *facts;
	const char *near = str_closest(name, known.v, known.n);
	return err_set(e, ERR_USAGE,
		       "no variable \"%s\" of reviews%s%s%s; there are area, "
		       "region, year, period, outcome, kind, harm and the "
		       "catalogue's columns about the review",
		       name, near ? "; did you mean " : "", near ? near : "",
		       near ? "?" : "");
}

static int of_child(const char *name, struct err *e)
{
	return err_set(e, ERR_USAGE,
		       "\"%s\" is said of a child, and a review may have "
		       "several: a table is split by what is said of the "
		       "review",
		       name);
}

/* 1: some review has it as a fact. */
static int has_fact(struct store *s, const char *name, struct err *e)
{
	static const char sql[] = "SELECT 1 FROM fact WHERE name = :name AND"
				  " child_id IS NULL AND child_label IS NULL"
				  " LIMIT 1";
	struct db_stmt *q;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	int rc = db_step(q, e);
	if (rc > 0)
		db_reset(q);
	return rc;
}

static int check_variable(struct store *s, struct arena *a, const char *name,
			  struct err *e)
{
	if (is_own(name))
		return 0;
	for (const struct catalogue_column *c = catalogue_columns; c->name; c++)
		if (str_eq(c->name, name) && c->of != CATALOGUE_DOCUMENT)
			return c->of == CATALOGUE_REVIEW ? 0
							 : of_child(name, e);
	int rc = has_fact(s, name, e);
	return rc < 0 ? -1 : rc ? 0 : no_variable(s, a, name, e);
}

/* ---- its values ---- */

static struct value *value_of(struct arena *a, struct values *all,
			      const char *label)
{
	for (size_t i = 0; i < all->n; i++) {
		const char *x = all->v[i].label;
		if (!label == !x && (!x || str_eq_nocase(x, label)))
			return &all->v[i];
	}
	struct value *v = ARENA_PUSH(a, all);
	v->label = label;
	return v;
}

static int by_label(const void *x, const void *y)
{
	const struct value *a = x, *b = y;
	if (!a->label || !b->label)
		return !a->label - !b->label;
	return strcasecmp(a->label, b->label);
}

static int read_values(struct store *s, struct arena *a, const char *name,
		       struct values *out, struct err *e)
{
	static const char sql[] =
		"SELECT s.review_id, CASE :name WHEN 'area' THEN r.area"
		" WHEN 'region' THEN r.region WHEN 'year' THEN s.year"
		" WHEN 'period' THEN s.period WHEN 'outcome' THEN r.outcome"
		" WHEN 'kind' THEN r.kind WHEN 'harm' THEN (SELECT h.harm"
		"  FROM temp.review_harm h WHERE h.review_id = r.id)"
		" ELSE (SELECT f.value FROM v_fact f WHERE f.review_id = r.id"
		"  AND f.child_id IS NULL AND f.name = :name) END"
		" FROM temp.selected s CROSS JOIN review r ON r.id = s.review_id"
		" ORDER BY 1";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", name);
	while ((rc = db_step(q, e)) > 0) {
		const char *label = db_text(q, 1, a);
		bool none = db_is_null(q, 1) || str_eq_nocase(label, MISSING);
		struct value *v = value_of(a, out, none ? NULL : label);
		buf_fmt(&v->ids, "%c%lld", v->ids.n ? ',' : '[',
			(long long)db_int(q, 0));
		if (out->n <= PARTS_MAX)
			continue;
		db_reset(q);
		return err_set(e, ERR_USAGE,
			       "\"%s\" has more than %d values: split by "
			       "something coarser",
			       name, PARTS_MAX);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_label);
	return rc;
}

/* ---- the parts ---- */

/* The years that a label of years or periods stands for. */
static void years_of(const char *name, const char *label,
		     struct stats_part *out)
{
	if (label && (str_eq(name, "year") || str_eq(name, "period")))
		stats_period_parse(label, &out->first, &out->last);
}

/* A period by publication is "2014-16": all three of them. */
static void put_years(const struct stats_filter *f, struct stats_part *out)
{
	if (f->by == STATS_BY_PUBLISHED && out->last > out->first)
		out->last++;
	else if (f->by == STATS_BY_PUBLISHED && out->first)
		out->last = out->first;
}

static bool of_place(const char *name)
{
	return str_eq(name, "area") || str_eq(name, "region");
}

static int run_one(struct store *s, struct arena *a, struct stats_run *x,
		   struct value *v, struct stats_split *out, struct err *e)
{
	struct stats_part part = { .place = of_place(out->name) ? out->name
								: NULL,
				   .place_name = v->label };
	struct stats_table *t = &out->tables[out->n];
	buf_char(&v->ids, ']');
	if (buf_ok(&v->ids, e) < 0)
		return -1;
	part.name = arena_fmt(a, "%s=%s", out->name,
			      v->label ? v->label : "(none)");
	part.ids = arena_str(a, buf_text(&v->ids));
	years_of(out->name, v->label, &part);
	put_years(x->f, &part);
	x->part = &part;
	int rc = stats_run_part(s, a, x, t, e);
	x->part = NULL;
	t->has_ratio = out->all.has_ratio;
	out->n++;
	return rc;
}

/* "cp_plan" → "Cp plan" */
static const char *heading(struct arena *a, const char *name)
{
	char *s = arena_str(a, name);
	for (char *p = s; *p; p++)
		if (*p == '_')
			*p = ' ';
	return stats_shown(a, s);
}

/* From the undivided table as it is now: after disclosure control its notes
 * are others. Parts have no tests, so that nothing is said of tests of rows. */
void stats_split_words(struct arena *a, const struct stats_split *x,
		       struct emit_table *out)
{
	const struct stats_table *t = &x->all;
	struct labels notes = { 0 };
	for (size_t i = 0; i < t->n_notes; i++)
		if (t->test.method || i < t->tested.from ||
		    i - t->tested.from >= t->tested.n)
			*ARENA_PUSH(a, &notes) = t->notes[i];
	if (t->test.method)
		*ARENA_PUSH(a, &notes) = "The test is of all together; the "
					 "parts are not tested.";
	if (of_place(x->name) && t->query->kind == STATS_RATES)
		*ARENA_PUSH(a, &notes) = arena_fmt(
			a,
			"The rate of a part is per children of that %s; where "
			"their number is not known it has none.",
			x->name);
	if (of_place(x->name) && t->has_ratio)
		*ARENA_PUSH(a, &notes) =
			"The parts have no ratios: the numbers of children are "
			"those of the whole.";
	out->title =
		arena_fmt(a, "%s, by %s", t->title, str_lower(a, x->variable));
	out->about = t->about;
	out->notes = notes.v;
	out->n_notes = notes.n;
}

int stats_run_by(struct store *s, struct arena *a, const struct stats_query *q,
		 const struct stats_filter *f, const char *variable,
		 struct stats_split *out, struct err *e)
{
	struct stats_filter shared = *f;
	struct stats_run x = { .q = q, .f = &shared };
	struct values values = { 0 };
	const char **labels;
	int ret = -1;
	*out = (struct stats_split){ .name = arena_str(a, variable) };
	if (check_variable(s, a, variable, e) < 0 ||
	    (!f->setup.keys &&
	     stats_keys_read(s, a, &shared.setup.keys, e) < 0) ||
	    stats_run(s, a, q, &shared, &out->all, e) < 0)
		return -1;
	if (read_values(s, a, variable, &values, e) < 0)
		goto out;
	out->variable = heading(a, variable);
	out->tables = arena_alloc(a, (values.n + 1) * sizeof *out->tables);
	out->labels = labels = arena_alloc(a, (values.n + 1) * sizeof *labels);
	x.frame = &out->all;
	for (size_t i = 0; i < values.n; i++) {
		const char *label = values.v[i].label;
		labels[i] = label ? stats_shown(a, label) : MISSING;
		out->missing = out->missing || !label;
		if (run_one(s, a, &x, &values.v[i], out, e) < 0)
			goto out;
	}
	ret = 0;
out:
	for (size_t i = 0; i < values.n; i++)
		buf_release(&values.v[i].ids);
	return ret;
}
