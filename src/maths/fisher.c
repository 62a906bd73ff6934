/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fisher's exact test. Of two rows and two columns: the hypergeometric
 * distribution, from its mode outwards by the ratio of neighbours, which is
 * exact where logarithms of factorials lose digits.
 *
 * Of more: column by column, as a network (C. R. Mehta and N. R. Patel 1983,
 * JASA 78:427). A node is what is left of the rows after some columns, sorted,
 * since their order changes nothing; it keeps the probability of each way by
 * which it was reached. A way is finished early when the least
 * and the greatest probability with which it can end lie on one side of the
 * observed table's. Probabilities are logarithms of the product of 1/n!, with
 * the sign turned: sums of log n!, so the greater the rarer.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Tables count as equally probable within this: as R does it. */
#define RELATIVE   1e-7
#define COUNTS_MAX 1000000
#define TWO_MAX    INT64_C(1000000000000)
#define WORK_MAX   400000

/* ---- two by two ---- */

struct margins {
	int64_t row, col, n; /* of the first row and column; all */
};

/* The probability of k + 1 in the first cell over that of k. */
static double ratio(const struct margins *m, int64_t k)
{
	return (double)(m->row - k) * (double)(m->col - k) /
	       ((double)(k + 1) * (double)(m->n - m->row - m->col + k + 1));
}

struct tail {
	double observed, all, rare;
};

static void count(struct tail *t, double d)
{
	t->all += d;
	if (d <= t->observed)
		t->rare += d;
}

static double two_by_two(const int64_t *v)
{
	struct margins m = { v[0] + v[1], v[0] + v[2],
			     v[0] + v[1] + v[2] + v[3] };
	int64_t lo = m.row + m.col > m.n ? m.row + m.col - m.n : 0;
	int64_t hi = m.row < m.col ? m.row : m.col;
	int64_t mode = (int64_t)(((double)m.row + 1) * ((double)m.col + 1) /
				 ((double)m.n + 2));
	double d = 1;
	mode = mode < lo ? lo : mode > hi ? hi : mode;
	for (int64_t k = mode; k < v[0] && d > 0; k++)
		d *= ratio(&m, k);
	for (int64_t k = mode; k > v[0] && d > 0; k--)
		d /= ratio(&m, k - 1);
	struct tail t = { .observed = d * (1 + RELATIVE) };
	count(&t, 1);
	d = 1;
	for (int64_t k = mode; k < hi && d > 0; k++)
		count(&t, d *= ratio(&m, k));
	d = 1;
	for (int64_t k = mode; k > lo && d > 0; k--)
		count(&t, d /= ratio(&m, k - 1));
	return t.rare / t.all;
}

/* ---- more ---- */

struct way {
	double sum;   /* of log n! so far */
	double times; /* how often */
	double share; /* of this and those after it: times * exp(first - sum) */
};

struct node {
	int *left;          /* of each row, ascending */
	double least, most; /* between which the sums of its ends lie */
	double ends; /* logarithm of what exp(-sum) of its ends add up to */
	struct way *v;
	size_t n, cap;
};

/* The nodes between two columns. */
struct level {
	struct arena a;
	struct node *v;
	size_t n, cap;
	size_t *slot; /* hash table of indexes + 1; n_slots a power of two */
	size_t n_slots;
};

struct net {
	struct arena a;
	const double *fact; /* log n! */
	size_t rows, cols;
	int *need;      /* of each column, ascending: few ways at first */
	double *need_f; /* from a column on: the sum of fact[need] */
	int *rest;      /* from a column on: how many are counted */
	double observed;
	double all; /* logarithm of what exp(-sum) of all tables add up to */
	double p;
	double same; /* ways whose sums differ by no more are one */
	size_t work;
	struct level now, next;
	size_t col; /* how many are filled in `next` */
	int *fill, *left;
	struct way *spare;
	size_t n_spare;
};

static int ascending(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

/* The greatest sum when n is cut into parts of at most v, which ascends. */
static double heap(const struct net *t, int n, const int *v, size_t k)
{
	double sum = 0;
	while (k-- > 0 && n > 0) {
		int part = n < v[k] ? n : v[k];
		sum += t->fact[part];
		n -= part;
	}
	return sum;
}

/*
 * The least: by duality. With m = row * column / all, log n! - n log m is least
 * at n = floor(m), whatever the margins; and over all tables the sum of n log m
 * is that of m log m.
 */
static double even(const struct net *t, int row, int col, int all)
{
	double m = (double)row * col / all;
	double n = floor(m);
	return row ? t->fact[(int)n] + (m - n) * log(m) : 0;
}

static void set_bounds(const struct net *t, size_t col, struct node *node)
{
	double by_row = 0, by_col = 0, least = 0;
	const int *need = t->need + col;
	size_t k = t->cols - col;
	for (size_t i = 0; i < t->rows; i++) {
		by_row += heap(t, node->left[i], need, k);
		for (size_t j = 0; j < k; j++)
			least += even(t, node->left[i], need[j], t->rest[col]);
	}
	for (size_t j = 0; j < k; j++)
		by_col += heap(t, need[j], node->left, t->rows);
	node->most = fmin(by_row, by_col);
	/* With one column left there is one end, and no rounding. */
	node->least = k < 2 ? node->most : least;
	node->ends = t->fact[t->rest[col]] - t->need_f[col];
	for (size_t i = 0; i < t->rows; i++)
		node->ends -= t->fact[node->left[i]];
}

static size_t *find(const struct level *l, const int *left, size_t rows)
{
	uint64_t h = 0;
	for (size_t i = 0; i < rows; i++)
		h = (h ^ (uint64_t)left[i]) * 0x9e3779b97f4a7c15U;
	for (size_t at = (size_t)(h ^ (h >> 29));; at++) {
		size_t *slot = &l->slot[at & (l->n_slots - 1)];
		if (!*slot || memcmp(l->v[*slot - 1].left, left,
				     rows * sizeof *left) == 0)
			return slot;
	}
}

static void make_room(struct level *l, size_t rows)
{
	if (2 * l->n < l->n_slots)
		return;
	l->n_slots = l->n_slots ? 2 * l->n_slots : 64;
	l->slot = arena_alloc(&l->a, l->n_slots * sizeof *l->slot);
	for (size_t i = 0; i < l->n; i++)
		*find(l, l->v[i].left, rows) = i + 1;
}

static struct node *node_of(struct net *t, const int *left)
{
	struct level *l = &t->next;
	size_t bytes = t->rows * sizeof *left;
	make_room(l, t->rows);
	size_t *slot = find(l, left, t->rows);
	if (*slot)
		return &l->v[*slot - 1];
	struct node *node = ARENA_PUSH(&l->a, l);
	*slot = l->n;
	node->left = memcpy(arena_alloc(&l->a, bytes), left, bytes);
	set_bounds(t, t->col, node);
	t->work += t->rows * (t->cols - t->col);
	return node;
}

/* By sum. What is added comes in long runs that are sorted, so halves are often
 * in order; spare has room for half. */
static void sort(struct way *v, size_t n, struct way *spare)
{
	size_t half = n / 2, i = 0, j = half, to = 0;
	if (n < 2)
		return;
	sort(v, half, spare);
	sort(v + half, n - half, spare);
	if (v[half - 1].sum <= v[half].sum)
		return;
	memcpy(spare, v, half * sizeof *v);
	while (i < half)
		v[to++] =
			j < n && v[j].sum < spare[i].sum ? v[j++] : spare[i++];
}

/* Sorts the ways and makes one of those that are the same. */
static void merge(struct net *t, struct node *node)
{
	size_t n = 0;
	if (!node->n)
		return;
	if (t->n_spare < node->n) {
		t->n_spare = 2 * node->n;
		t->spare = arena_alloc(&t->a, t->n_spare * sizeof *t->spare);
	}
	sort(node->v, node->n, t->spare);
	for (size_t i = 1; i < node->n; i++) {
		if (node->v[i].sum - node->v[n].sum <= t->same)
			node->v[n].times += node->v[i].times;
		else
			node->v[++n] = node->v[i];
	}
	node->n = n + 1;
}

static void add_way(struct net *t, struct node *node, double sum, double times)
{
	if (node->n == node->cap) {
		merge(t, node);
		/* What merging frees must be worth the sorting. */
		if (2 * node->n >= node->cap)
			node->v = arena_grow(&t->next.a, node->v, node->cap,
					     &node->cap, sizeof *node->v);
	}
	node->v[node->n++] = (struct way){ sum, times, 0 };
}

static void add_shares(struct node *node)
{
	double share = 0;
	for (size_t i = node->n; i-- > 0;) {
		struct way *w = &node->v[i];
		share += w->times * exp(node->v[0].sum - w->sum);
		w->share = share;
	}
}

/* The first way whose sum is `from` or more. */
static size_t first_from(const struct node *node, double from)
{
	size_t lo = 0, hi = node->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (node->v[mid].sum < from)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* A filled column: each way of the node counts, is dropped, or goes on. */
static void settle(struct net *t, const struct node *from)
{
	double sum = 0;
	int *left = t->left;
	for (size_t i = 0; i < t->rows; i++) {
		left[i] = from->left[i] - t->fill[i];
		sum += t->fact[t->fill[i]];
	}
	qsort(left, t->rows, sizeof *left, ascending);
	struct node *to = node_of(t, left);
	size_t on = first_from(from, t->observed - sum - to->most);
	size_t in = first_from(from, t->observed - sum - to->least);
	if (in < from->n)
		t->p += from->v[in].share *
			exp(to->ends - from->v[0].sum - sum - t->all);
	t->work += 1 + (in - on);
	for (size_t i = on; i < in; i++)
		add_way(t, to, from->v[i].sum + sum, from->v[i].times);
}

/* All ways to put `need` into the rows from `row` on, which have room for
 * `room`. */
static void fill_from(struct net *t, const struct node *from, size_t row,
		      int need, int room)
{
	if (row == t->rows) {
		settle(t, from);
		return;
	}
	room -= from->left[row];
	int most = need < from->left[row] ? need : from->left[row];
	for (int n = need > room ? need - room : 0; n <= most; n++) {
		if (t->work > WORK_MAX)
			return;
		t->fill[row] = n;
		fill_from(t, from, row + 1, need - n, room);
	}
}

static void set_out(struct net *t, const int64_t *counts, size_t rows,
		    size_t cols)
{
	bool flip = rows > cols;
	t->rows = flip ? cols : rows;
	t->cols = flip ? rows : cols;
	t->need = arena_alloc(&t->a, t->cols * sizeof *t->need);
	t->rest = arena_alloc(&t->a, (t->cols + 1) * sizeof *t->rest);
	t->need_f = arena_alloc(&t->a, (t->cols + 1) * sizeof *t->need_f);
	t->fill = arena_alloc(&t->a, t->rows * sizeof *t->fill);
	t->left = arena_alloc(&t->a, t->rows * sizeof *t->left);
	for (size_t i = 0; i < rows * cols; i++) {
		int n = (int)counts[i];
		t->need[flip ? i / cols : i % cols] += n;
		t->left[flip ? i % cols : i / cols] += n;
		t->observed += t->fact[n];
	}
	/* What merging moves, column by column, stays within half of it. */
	t->observed -= RELATIVE;
	t->same = RELATIVE / (2 * (double)t->cols);
	qsort(t->need, t->cols, sizeof *t->need, ascending);
	qsort(t->left, t->rows, sizeof *t->left, ascending);
	for (size_t j = t->cols; j-- > 0;) {
		t->rest[j] = t->rest[j + 1] + t->need[j];
		t->need_f[j] = t->need_f[j + 1] + t->fact[t->need[j]];
	}
	struct node *start = node_of(t, t->left);
	add_way(t, start, 0, 1);
	t->all = start->ends;
}

static double *factorials(struct arena *a, int n)
{
	double *v = arena_alloc(a, ((size_t)n + 1) * sizeof *v);
	int sign;
	for (int i = 2; i <= n; i++)
		v[i] = lgamma_r((double)i + 1, &sign);
	return v;
}

static void next_column(struct net *t)
{
	arena_release(&t->now.a);
	t->now = t->next;
	t->next = (struct level){ 0 };
	t->col++;
	for (size_t i = 0; i < t->now.n; i++) {
		struct node *node = &t->now.v[i];
		merge(t, node);
		add_shares(node);
		if (node->n)
			fill_from(t, node, 0, t->need[t->col - 1],
				  t->rest[t->col - 1]);
	}
}

double maths_fisher(const int64_t *counts, size_t rows, size_t cols)
{
	struct net t = { 0 };
	int64_t n = 0;
	bool two = rows == 2 && cols == 2;
	for (size_t i = 0; i < rows * cols; i++) {
		if (counts[i] > (two ? TWO_MAX : COUNTS_MAX) - n)
			return (double)NAN;
		n += counts[i];
	}
	if (two)
		return two_by_two(counts);
	t.fact = factorials(&t.a, (int)n);
	set_out(&t, counts, rows, cols);
	do
		next_column(&t);
	while (t.col < t.cols && t.work <= WORK_MAX);
	arena_release(&t.now.a);
	arena_release(&t.next.a);
	arena_release(&t.a);
	return t.work > WORK_MAX ? (double)NAN : fmin(1, t.p);
}
