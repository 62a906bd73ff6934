/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coders held against each other. */
#include "coding.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "parts.h"

struct names {
	const char **v;
	size_t n, cap;
};

struct values { /* units x coders */
	int *v;
	size_t n, cap;
};

static int by_name(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

static size_t index_of(const struct names *l, const char *name)
{
	size_t i = 0;
	while (i < l->n && !str_eq(l->v[i], name))
		i++;
	return i;
}

/* Decisions that may be of one person or of many are nobody's. */
static bool is_nameless(const struct coding *c)
{
	return !c->coder || !*c->coder;
}

/* Who coded any of v[from..to), sorted. */
static void list_coders(struct arena *a, const struct codings *c, size_t from,
			size_t to, struct names *out)
{
	for (size_t i = from; i < to; i++) {
		const char *name = c->v[i].coder;
		if (!is_nameless(&c->v[i]) && !coding_is_adjudicated(name) &&
		    index_of(out, name) == out->n)
			*ARENA_PUSH(a, out) = name;
	}
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_name);
}

/* The values of one unit after another, a row of coders each: 1 present, 0
 * not, MATHS_NONE. A later decision of a coder replaces the earlier. */
static void read_values(struct arena *a, const struct codings *c, size_t from,
			size_t to, const struct names *coders,
			struct values *out)
{
	for (size_t i = from; i < to;) {
		size_t end = coding_group(c, i);
		for (size_t k = 0; k < coders->n; k++)
			*ARENA_PUSH(a, out) = MATHS_NONE;
		int *row = coders->n ? out->v + (out->n - coders->n) : NULL;
		for (; i < end; i++) {
			size_t k = index_of(coders, c->v[i].coder);
			if (!row || k == coders->n)
				continue;
			row[k] = coding_is_open(c->v[i].value)
					 ? MATHS_NONE
					 : c->v[i].value == THEME_IS_PRESENT;
		}
	}
}

static void add_pair(struct maths_pair *p, int first, int second)
{
	if (first == MATHS_NONE || second == MATHS_NONE)
		return;
	if (first && second)
		p->both++;
	else if (first)
		p->first++;
	else if (second)
		p->second++;
	else
		p->neither++;
}

static const struct maths_value none = { (double)NAN, (double)NAN,
					 (double)NAN };

static struct maths_value kappa(const struct maths_pair *p)
{
	int64_t n = p->both + p->first + p->second + p->neither;
	return n < CODING_LEAST_UNITS ? none : maths_kappa(p, MATHS_Z95);
}

static void summarise(struct coding_agreement *x, const struct values *values,
		      const struct names *coders)
{
	size_t k = coders->n, units = k ? values->n / k : 0;
	struct maths_ratings r = { values->v, units, k, 2 };
	x->coders = k;
	for (size_t u = 0; u < units; u++) {
		size_t n = 0;
		for (size_t i = 0; i < k; i++) {
			n += values->v[u * k + i] != MATHS_NONE;
			for (size_t j = i + 1; j < k; j++)
				add_pair(&x->pair, values->v[u * k + i],
					 values->v[u * k + j]);
		}
		x->units += n > 1;
		x->all_units += n > 1 && n == k;
	}
	bool two = k == 2;
	x->agreement = two ? maths_agreement(&x->pair, MATHS_Z95) : none;
	x->kappa = two ? kappa(&x->pair) : none;
	x->pabak = two ? maths_pabak(&x->pair, MATHS_Z95) : none;
	x->alpha = x->units < CODING_LEAST_UNITS ? none
						 : maths_alpha(&r, MATHS_Z95);
	x->fleiss = x->all_units < CODING_LEAST_UNITS
			    ? none
			    : maths_fleiss(&r, MATHS_Z95);
}

static void agree_on(struct arena *a, const struct codings *c, size_t from,
		     size_t to, const char *theme,
		     struct coding_agreements *out)
{
	struct arena scratch = { 0 };
	struct names coders = { 0 };
	struct values values = { 0 };
	struct coding_agreement *x = ARENA_PUSH(a, out);
	x->theme = theme;
	for (size_t i = from; i < to; i++)
		x->nameless += is_nameless(&c->v[i]);
	list_coders(&scratch, c, from, to, &coders);
	read_values(&scratch, c, from, to, &coders, &values);
	summarise(x, &values, &coders);
	arena_release(&scratch);
}

void coding_agree(struct arena *a, const struct codings *c,
		  struct coding_agreements *out)
{
	for (size_t i = 0; i < c->n;) {
		size_t to = i;
		while (to < c->n && str_eq(c->v[to].theme, c->v[i].theme))
			to++;
		agree_on(a, c, i, to, c->v[i].theme, out);
		i = to;
	}
	if (c->n)
		agree_on(a, c, 0, c->n, "", out);
}

void coding_pairs(struct arena *a, const struct codings *c,
		  struct coding_pairs *out)
{
	struct arena scratch = { 0 };
	struct names coders = { 0 };
	struct values values = { 0 };
	list_coders(&scratch, c, 0, c->n, &coders);
	read_values(&scratch, c, 0, c->n, &coders, &values);
	for (size_t i = 0; i < coders.n; i++) {
		for (size_t j = i + 1; j < coders.n; j++) {
			struct coding_pair *p = ARENA_PUSH(a, out);
			p->first = coders.v[i];
			p->second = coders.v[j];
			for (size_t u = 0; u + coders.n <= values.n;
			     u += coders.n)
				add_pair(&p->pair, values.v[u + i],
					 values.v[u + j]);
			p->agreement = maths_agreement(&p->pair, MATHS_Z95);
			p->kappa = kappa(&p->pair);
		}
	}
	arena_release(&scratch);
}
