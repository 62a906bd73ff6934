/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program held against the decisions of people. */
#include "coding.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Strata are told apart by number. */
#define MAX_STRATA 16

struct held { /* one unit with a decision that stands */
	bool machine, person;
	const struct coding *unit;
};

struct helds {
	struct held *v;
	size_t n, cap;
};

struct units {
	const char **v;
	size_t n, cap;
};

static int by_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

/* All units, sorted, each once: the halves are halves of these. */
static void list_units(struct arena *a, const struct codings *c,
		       struct units *out)
{
	size_t n = 0;
	for (size_t i = 0; i < c->n; i++)
		*ARENA_PUSH(a, out) = c->v[i].unit;
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_name);
	for (size_t i = 0; i < out->n; i++)
		if (!n || !str_eq(out->v[n - 1], out->v[i]))
			out->v[n++] = out->v[i];
	out->n = n;
}

static bool is_in(const struct units *units, const char *unit,
		  enum coding_half half)
{
	if (half == CODING_ALL)
		return true;
	const char **x =
		bsearch(&unit, units->v, units->n, sizeof *units->v, by_name);
	bool odd = x && (x - units->v) % 2 == 0;
	return odd == (half == CODING_ODD);
}

static void hold(struct arena *a, const struct codings *c, size_t from,
		 size_t to, struct coding_validation *x, struct helds *out)
{
	size_t at;
	const struct coding *all = &c->v[from];
	enum coding_standing s = coding_in_force(all, to - from, &at);
	const struct coding *v = &all[at];
	if (s == CODING_DIFFERS && coding_is_divided(all, to - from)) {
		x->differs++;
		return;
	}
	if (coding_is_open(v->value)) {
		x->open++;
		return;
	}
	*ARENA_PUSH(a, out) = (struct held){
		.machine = v->machine,
		.person = v->value == THEME_IS_PRESENT,
		.unit = v,
	};
}

/* x: said by both; y: said by the one whose share it is. Units that were not
 * drawn say nothing of the others. */
static struct maths_value estimate(const struct helds *l, bool of_machine)
{
	struct maths_stratum s[MAX_STRATA] = { 0 };
	for (size_t i = 0; i < l->n; i++) {
		const struct held *h = &l->v[i];
		int k = h->unit->stratum;
		if (h->unit->stratum_size <= 0 || k < 0 || k >= MAX_STRATA)
			continue;
		double y = of_machine ? h->machine : h->person;
		double x = h->machine && h->person;
		s[k].size = h->unit->stratum_size;
		s[k].n++;
		s[k].x += x;
		s[k].y += y;
		s[k].xx += x * x;
		s[k].yy += y * y;
		s[k].xy += x * y;
	}
	return maths_ratio(s, MAX_STRATA, MATHS_Z95);
}

static void summarise(struct coding_validation *x, const struct helds *l)
{
	struct arena a = { 0 };
	int *v = arena_alloc(&a, (2 * l->n + 1) * sizeof *v);
	struct maths_pair *p = &x->pair;
	x->units = l->n;
	for (size_t i = 0; i < l->n; i++) {
		const struct held *h = &l->v[i];
		v[2 * i] = h->machine;
		v[2 * i + 1] = h->person;
		p->both += h->machine && h->person;
		p->first += h->machine && !h->person;
		p->second += !h->machine && h->person;
		p->neither += !h->machine && !h->person;
	}
	struct maths_ratings r = { v, l->n, 2, 2 };
	x->agreement = maths_agreement(p, MATHS_Z95);
	x->kappa = maths_kappa(p, MATHS_Z95);
	x->pabak = maths_pabak(p, MATHS_Z95);
	x->alpha = maths_alpha(&r, MATHS_Z95);
	x->precision = maths_precision(p, MATHS_Z95);
	x->recall = maths_recall(p, MATHS_Z95);
	x->f1 = maths_f1(p, MATHS_Z95);
	x->all_precision = estimate(l, true);
	x->all_recall = estimate(l, false);
	arena_release(&a);
}

/* ---- the mean of the themes ---- */

static const size_t values[] = {
	offsetof(struct coding_validation, agreement),
	offsetof(struct coding_validation, kappa),
	offsetof(struct coding_validation, pabak),
	offsetof(struct coding_validation, alpha),
	offsetof(struct coding_validation, precision),
	offsetof(struct coding_validation, recall),
	offsetof(struct coding_validation, f1),
	offsetof(struct coding_validation, all_precision),
	offsetof(struct coding_validation, all_recall),
};

static void put_mean(struct coding_validations *out, size_t rows,
		     struct coding_validation *mean)
{
	mean->theme = "macro";
	for (size_t k = 0; k < sizeof values / sizeof *values; k++) {
		double sum = 0;
		size_t n = 0;
		for (size_t i = 0; i < rows; i++) {
			struct maths_value v;
			memcpy(&v, (const char *)&out->v[i] + values[k],
			       sizeof v);
			if (isnan(v.value))
				continue;
			sum += v.value;
			n++;
		}
		struct maths_value v = { n ? sum / (double)n : (double)NAN,
					 (double)NAN, (double)NAN };
		memcpy((char *)mean + values[k], &v, sizeof v);
	}
	for (size_t i = 0; i < rows; i++)
		mean->units += out->v[i].units;
}

void coding_validate(struct arena *a, const struct codings *c,
		     enum coding_half half, struct coding_validations *out)
{
	struct arena scratch = { 0 };
	struct units units = { 0 };
	struct helds all = { 0 };
	struct coding_validation total = { .theme = "all" };
	list_units(&scratch, c, &units);
	for (size_t i = 0; i < c->n;) {
		struct coding_validation *x = ARENA_PUSH(a, out);
		struct helds l = { 0 };
		size_t first = i;
		x->theme = c->v[i].theme;
		while (i < c->n && str_eq(c->v[i].theme, c->v[first].theme)) {
			size_t end = coding_group(c, i);
			if (is_in(&units, c->v[i].unit, half))
				hold(&scratch, c, i, end, x, &l);
			i = end;
		}
		summarise(x, &l);
		total.differs += x->differs;
		total.open += x->open;
		for (size_t k = 0; k < l.n; k++)
			*ARENA_PUSH(&scratch, &all) = l.v[k];
	}
	if (out->n) {
		struct coding_validation mean = { 0 };
		put_mean(out, out->n, &mean);
		*ARENA_PUSH(a, out) = mean;
		summarise(&total, &all);
		/* Strata of several themes are not one population. */
		total.all_precision = total.all_recall =
			(struct maths_value){ (double)NAN, (double)NAN,
					      (double)NAN };
		*ARENA_PUSH(a, out) = total;
	}
	arena_release(&scratch);
}
