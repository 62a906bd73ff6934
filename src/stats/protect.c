/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Disclosure control of tables that are published together: says which numbers
 * there are and how they add up (model.c), has disclose.h decide, and carries
 * the decision out (withhold.c).
 */
#include "protect.h"

#include <stdlib.h>

#include "table.h"

#define ROUNDS 8 /* then every doubt is taken for true */

struct run {
	struct arena *a;
	struct model *m;
	const struct disclose_rule *rule;
	const struct disclose_result *result;
	struct stats_log *log;
	/* Of each quantity: the table in whose log its base stands already. */
	const struct stats_table **logged;
};

static int no_preset(struct arena *a, const char *name, struct err *e)
{
	const char **names =
		arena_alloc(a, (disclose_n_rules + 1) * sizeof *names);
	struct buf b = { 0 };
	for (size_t i = 0; i < disclose_n_rules; i++) {
		names[i] = disclose_rules[i].name;
		buf_fmt(&b, "%s%s", i ? ", " : "", names[i]);
	}
	const char *near = str_closest(name, names, disclose_n_rules);
	err_set(e, ERR_USAGE,
		"\"%s\": no such rule of disclosure control%s%s%s; "
		"there are %s",
		name, near ? "; did you mean \"" : "", near ? near : "",
		near ? "\"?" : "", buf_text(&b));
	buf_release(&b);
	return -1;
}

static enum stats_hidden state(const struct run *r, size_t q)
{
	if (q == NOT_COUNTED)
		return STATS_SHOWN;
	q = model_root(r->m, q);
	if (r->m->traits.v[q].also)
		return STATS_SECONDARY;
	switch (r->result->v[q].state) {
	case DISCLOSE_SHOWN:
		return STATS_SHOWN;
	case DISCLOSE_PRIMARY:
		return STATS_SMALL;
	case DISCLOSE_SECONDARY:
		return STATS_SECONDARY;
	}
	return STATS_SECONDARY;
}

/* ---- the log ---- */

static const char *in_words(struct arena *a, const struct place *p)
{
	const char *name = p->t->query->name ? p->t->query->name : "";
	const char *row = *p->row ? p->row : "the title's N";
	const char *rest = p->rest ? "what is left of the base at " : "";
	if (!*p->col)
		return arena_fmt(a, "%s%s of %s", rest, row, name);
	return arena_fmt(a, "%s%s × %s of %s", rest, row, p->col, name);
}

static const char *why(const struct run *r, size_t q)
{
	const struct disclose_mark *x = &r->result->v[model_root(r->m, q)];
	if (x->state == DISCLOSE_SHOWN)
		return "may be a number that is withheld elsewhere";
	if (x->state == DISCLOSE_PRIMARY)
		return "small";
	if (x->protects == DISCLOSE_NONE)
		return "linked with small numbers";
	return arena_fmt(r->a, "to protect %s",
			 in_words(r->a, &r->m->traits.v[x->protects].at));
}

static void note_down(struct run *r, const struct printed *p, size_t q,
		      bool base)
{
	const char *table = p->t->query->name ? p->t->query->name : "";
	const char *row = p->row;
	if (base && p->t->query->kind == STATS_VALUES)
		row = arena_fmt(r->a, "%s: not known", p->row);
	else if (base)
		row = arena_fmt(r->a, "%s: N", p->row);
	else if (!p->cell)
		row = "N in the title";
	*ARENA_PUSH(r->a, r->log) = (struct stats_withheld){
		.table = table,
		.row = row,
		.col = p->col,
		.why = why(r, q),
	};
}

/* ---- carrying out ---- */

/* Whether the place lost something. */
static bool carry_out(struct run *r, const struct printed *p)
{
	struct verdict v = { state(r, p->n), state(r, p->base) != STATS_SHOWN };
	if (v.n)
		note_down(r, p, p->n, false);
	if (!p->cell) {
		p->t->N_hidden = v.n != STATS_SHOWN;
		p->t->N = v.n ? 0 : p->t->N;
		return false;
	}
	if (v.base) {
		size_t q = model_root(r->m, p->base);
		if (!v.n && r->logged[q] != p->t)
			note_down(r, p, p->base, true);
		r->logged[q] = p->t;
	}
	withhold_cell(p->t, r->rule, r->m->level, v, p->cell);
	return v.n || v.base;
}

static int rising(const void *x, const void *y)
{
	const int64_t *a = x, *b = y;
	return *a < *b ? -1 : *a > *b;
}

/* The sizes of what is withheld, each once. */
static void withheld_values(const struct run *r, struct hiding *h)
{
	int64_t *v = arena_alloc(r->a, (r->m->q.n + 1) * sizeof *v);
	size_t n = 0, k = 0;
	for (size_t i = 0; i < r->m->q.n; i++)
		if (state(r, i) && r->m->q.v[i].printed)
			v[n++] = r->m->q.v[i].n;
	qsort(v, n, sizeof *v, rising);
	for (size_t i = 0; i < n; i++)
		if (!k || v[k - 1] != v[i])
			v[k++] = v[i];
	h->values = v;
	h->n_values = k;
}

static void carry_out_all(struct run *r, const struct stats_release *rel)
{
	struct hiding h = { .rule = r->rule, .level = r->m->level };
	size_t at = 0;
	withheld_values(r, &h);
	r->logged = arena_alloc(r->a, (r->m->q.n + 1) * sizeof *r->logged);
	for (size_t i = 0; i < rel->n_tables; i++) {
		struct stats_table *t = rel->tables[i];
		bool lost = false;
		t->hidden = r->rule->symbol;
		for (; at < r->m->printed.n && r->m->printed.v[at].t == t; at++)
			lost |= carry_out(r, &r->m->printed.v[at]);
		withhold_words(r->a, t, &h, lost);
	}
}

static const char *about(struct arena *a, const struct stats_release *rel,
			 const struct disclose_rule *rule,
			 const struct disclose_result *result)
{
	const char *words =
		disclose_words(a, rule, (enum disclose_level)rel->level);
	struct buf b = { 0 };
	if (!*words)
		return "No disclosure control: every number is shown as it was "
		       "counted.";
	buf_fmt(&b, "Disclosure control, preset %s. %s", rule->name, words);
	if (rel->n_tables > 1)
		buf_fmt(&b,
			" This holds over all %zu tables published here "
			"together.",
			rel->n_tables);
	buf_fmt(&b,
		" Where a number is withheld, so is what was computed from it; "
		"the reviews behind the numbers are not listed; of values, "
		"only medians and quartiles of more than %lld are given.",
		(long long)rule->threshold);
	if (result->limited)
		buf_str(&b, " More numbers are withheld than may be needed, "
			    "because the search for fewer was cut short.");
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* Again and again, until no number is withheld in one place and shown in
 * another where it may be the same. */
static int decide(struct model *m, const struct disclose_rule *rule,
		  struct disclose_result *out, struct err *e)
{
	for (int round = 1;; round++) {
		struct disclose_pack pack = model_pack(m);
		if (disclose_protect(m->a, &pack, rule, out, e) < 0)
			return -1;
		if (!model_settle_doubts(m, out, round >= ROUNDS))
			return 0;
	}
}

int stats_protect(struct arena *a, const struct stats_release *rel,
		  struct stats_log *log, struct err *e)
{
	struct model m = { .a = a, .level = (enum disclose_level)rel->level };
	struct disclose_result result = { 0 };
	struct run r = { .a = a, .m = &m, .result = &result, .log = log };
	r.rule = disclose_find(rel->preset);
	if (!r.rule)
		return no_preset(a, rel->preset, e);
	if (!r.rule->threshold && !r.rule->round_to[rel->level]) {
		log->about = about(a, rel, r.rule, &result);
		return 0;
	}
	for (size_t i = 0; i < rel->n_tables; i++) {
		protect_order(a, rel->tables[i]);
		model_add_table(&m, rel->tables[i]);
	}
	model_weigh_bases(&m);
	if (decide(&m, r.rule, &result, e) < 0)
		return -1;
	carry_out_all(&r, rel);
	log->about = about(a, rel, r.rule, &result);
	return 0;
}

/* ---- what is left ---- */

struct left {
	size_t shown, all;
};

static void look(struct left *x, const struct stats_cell *v, size_t n)
{
	for (size_t i = 0; v && i < n; i++) {
		bool shown = v[i].hidden == STATS_SHOWN;
		if (shown && !v[i].n)
			continue;
		x->all++;
		x->shown += shown;
	}
}

bool stats_worth(const struct stats_table *t)
{
	struct left x = { 0 };
	look(&x, t->cells, t->n_rows * t->n_cols);
	look(&x, t->row_totals, t->n_rows);
	look(&x, t->col_totals, t->n_cols);
	if (t->row_totals && t->col_totals)
		look(&x, &t->total, 1);
	return 3 * x.shown >= x.all;
}
