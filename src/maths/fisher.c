/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fisher's exact test. Of two rows and two columns: the hypergeometric
 * distribution, from its mode outwards by the ratio of neighbours, which is
 * exact where logarithms of factorials lose digits.
 *
 * Of more: column by column, as a network (C. R. Mehta and N. R. Patel 1983,
 * JASA 78:427). A node is what is left of the rows after some columns, in
 * descending order since their order changes nothing; paths that reach it with
 * the same probability are one. A path is finished early when the least and the
 * greatest probability with which it can end lie on one side of the observed
 * table's: those bounds leave out one set of margins, so they are wide, but
 * never wrong. Probabilities are logarithms of the product of 1/n!.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "parts.h"

/* Tables count as equally probable within this: as R does it. */
#define RELATIVE   1e-7
#define COUNTS_MAX 1000000
#define WORK_MAX   2000000
/* Logarithms of paths that agree to this are one. */
#define SAME 1e10

/* ---- two by two ---- */

struct margins {
	double row, col, n; /* of the first row and column; all */
};

/* The probability of k + 1 in the first cell over that of k. */
static double ratio(const struct margins *m, double k)
{
	return (m->row - k) * (m->col - k) /
	       ((k + 1) * (m->n - m->row - m->col + k + 1));
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
	double a = (double)v[0], b = (double)v[1], c = (double)v[2];
	struct margins m = { a + b, a + c, a + b + c + (double)v[3] };
	double lo = fmax(0, m.row + m.col - m.n), hi = fmin(m.row, m.col);
	double mode = floor((m.row + 1) * (m.col + 1) / (m.n + 2));
	double d = 1;
	mode = fmin(fmax(mode, lo), hi);
	for (double k = mode; k < a && d > 0; k++)
		d *= ratio(&m, k);
	for (double k = mode; k > a && d > 0; k--)
		d /= ratio(&m, k - 1);
	struct tail t = { .observed = d * (1 + RELATIVE) };
	count(&t, 1);
	d = 1;
	for (double k = mode; k < hi && d > 0; k++)
		count(&t, d *= ratio(&m, k));
	d = 1;
	for (double k = mode; k > lo && d > 0; k--)
		count(&t, d /= ratio(&m, k - 1));
	return t.rare / t.all;
}

/* ---- more ---- */

struct path {
	double log;   /* of its product */
	double times; /* how many */
	int64_t key;  /* the log, rounded */
	int *left;    /* of each row, descending */
};

struct slot {
	uint32_t hash;
	uint32_t at; /* index of the path + 1; 0: free */
};

/* The nodes between two columns. */
struct level {
	struct arena a;
	struct path *v;
	size_t n, cap;
	struct slot *slot; /* hash table; n_slots a power of two */
	size_t n_slots;
};

struct net {
	struct arena a;
	const double *fact; /* logarithms of factorials */
	size_t rows, cols;
	int *need;      /* of each column, descending */
	double *need_f; /* from a column on: the sum of fact[need] */
	double *even;   /* from a column on: the least sum of fact[] */
	int *rest;      /* from a column on: how many are counted */
	double observed;
	double all; /* of all tables */
	double p;
	size_t work;
	struct level now, next;
	size_t col; /* that is being filled */
	int *fill, *left;
};

static int descending(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x < y) - (x > y);
}

/* The few rows of a table. */
static void sort_rows(int *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		int x = v[i];
		size_t k = i;
		for (; k > 0 && v[k - 1] < x; k--)
			v[k] = v[k - 1];
		v[k] = x;
	}
}

/* The least sum of fact[] when n is cut into k parts. */
static double spread(const struct net *t, int n, size_t k)
{
	int parts = (int)k, each = n / parts, more = n % parts;
	return (parts - more) * t->fact[each] + more * t->fact[each + 1];
}

/* The greatest, when the parts are at most v, which descends. */
static double heap(const struct net *t, int n, const int *v, size_t k)
{
	double sum = 0;
	for (size_t i = 0; i < k && n > 0; i++) {
		int part = n < v[i] ? n : v[i];
		sum += t->fact[part];
		n -= part;
	}
	return sum;
}

/* Sums of fact[] over what is left, within which every end lies. */
static void bounds(const struct net *t, size_t col, const int *left, double *lo,
		   double *hi)
{
	size_t k = t->cols - col;
	double by_row = 0, by_col = 0, even = 0;
	for (size_t i = 0; i < t->rows && k; i++) {
		even += spread(t, left[i], k);
		by_row += heap(t, left[i], t->need + col, k);
	}
	for (size_t j = col; j < t->cols; j++)
		by_col += heap(t, t->need[j], left, t->rows);
	*lo = fmax(even, t->even[col]);
	*hi = fmin(by_row, by_col);
}

static uint32_t hash(const struct path *p, size_t rows)
{
	uint64_t h = (uint64_t)p->key;
	for (size_t i = 0; i < rows; i++)
		h = (h ^ (uint64_t)p->left[i]) * 0x9e3779b97f4a7c15U;
	return (uint32_t)(h ^ (h >> 29));
}

static bool same(const struct path *p, const struct path *q, size_t rows)
{
	return q->key == p->key &&
	       memcmp(q->left, p->left, rows * sizeof *p->left) == 0;
}

/* Twice the slots: they know where they belong by themselves. */
static void make_room(struct level *l)
{
	const struct slot *old = l->slot;
	size_t n_old = l->n_slots;
	if (2 * l->n < n_old)
		return;
	l->n_slots = n_old ? 2 * n_old : 64;
	l->slot = arena_alloc(&l->a, l->n_slots * sizeof *l->slot);
	for (size_t i = 0; i < n_old; i++) {
		size_t at = old[i].hash & (l->n_slots - 1);
		if (!old[i].at)
			continue;
		while (l->slot[at].at)
			at = (at + 1) & (l->n_slots - 1);
		l->slot[at] = old[i];
	}
}

static void add_path(struct level *l, struct path p, size_t rows)
{
	uint32_t h = hash(&p, rows);
	make_room(l);
	size_t at = h & (l->n_slots - 1);
	for (; l->slot[at].at; at = (at + 1) & (l->n_slots - 1)) {
		struct path *q = &l->v[l->slot[at].at - 1];
		if (l->slot[at].hash == h && same(&p, q, rows)) {
			q->times += p.times;
			return;
		}
	}
	p.left = memcpy(arena_alloc(&l->a, rows * sizeof *p.left), p.left,
			rows * sizeof *p.left);
	*ARENA_PUSH(&l->a, l) = p;
	l->slot[at] = (struct slot){ h, (uint32_t)l->n };
}

/* A path that has filled t->col: counts, is dropped, or goes on. */
static void settle(struct net *t, double log, double times)
{
	size_t col = t->col + 1;
	double lo, hi, rest = t->fact[t->rest[col]] - t->need_f[col];
	for (size_t i = 0; i < t->rows; i++) {
		int n = t->left[i] - t->fill[i];
		log -= t->fact[t->fill[i]];
		rest -= t->fact[n];
		t->left[t->rows + i] = n;
	}
	int *left = t->left + t->rows;
	sort_rows(left, t->rows);
	bounds(t, col, left, &lo, &hi);
	if (log - lo <= t->observed)
		t->p += times * exp(log + rest - t->all);
	else if (log - hi <= t->observed)
		add_path(&t->next,
			 (struct path){ log, times, llround(log * SAME), left },
			 t->rows);
}

/* In how many ways fill_from puts `need` into the rows; not told exactly where
 * they are more than WORK_MAX. */
static size_t count_ways(const int *left, size_t rows, int need, int room)
{
	room -= left[0];
	int least = need > room ? need - room : 0;
	int most = need < left[0] ? need : left[0];
	size_t ways = 0;
	if (rows == 2) /* the last one takes the rest */
		return (size_t)(most - least) + 1;
	for (int n = least; n <= most && ways <= WORK_MAX; n++)
		ways += count_ways(left + 1, rows - 1, need - n, room);
	return ways;
}

/* Whether the column can be filled within WORK_MAX: what cannot be finished
 * need not be begun. */
static bool within_work(const struct net *t)
{
	size_t work = t->work;
	for (size_t i = 0; i < t->now.n && work <= WORK_MAX; i++)
		work += count_ways(t->now.v[i].left, t->rows, t->need[t->col],
				   t->rest[t->col]);
	return work <= WORK_MAX;
}

/* All ways to put `need` into the rows from `row` on, which have room for
 * `room`. */
static void fill_from(struct net *t, const struct path *p, size_t row, int need,
		      int room)
{
	if (row == t->rows) {
		t->work++;
		settle(t, p->log, p->times);
		return;
	}
	room -= t->left[row];
	int most = need < t->left[row] ? need : t->left[row];
	for (int n = need > room ? need - room : 0; n <= most; n++) {
		t->fill[row] = n;
		fill_from(t, p, row + 1, need - n, room);
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
	t->even = arena_alloc(&t->a, (t->cols + 1) * sizeof *t->even);
	t->fill = arena_alloc(&t->a, t->rows * sizeof *t->fill);
	t->left = arena_alloc(&t->a, 2 * t->rows * sizeof *t->left);
	for (size_t i = 0; i < rows * cols; i++) {
		int n = (int)counts[i];
		t->need[flip ? i / cols : i % cols] += n;
		t->left[flip ? i % cols : i / cols] += n;
		t->observed -= t->fact[n];
	}
	t->observed += RELATIVE;
	qsort(t->need, t->cols, sizeof *t->need, descending);
	qsort(t->left, t->rows, sizeof *t->left, descending);
	for (size_t j = t->cols; j-- > 0;) {
		t->rest[j] = t->rest[j + 1] + t->need[j];
		t->need_f[j] = t->need_f[j + 1] + t->fact[t->need[j]];
		t->even[j] = t->even[j + 1] + spread(t, t->need[j], t->rows);
	}
	t->all = t->fact[t->rest[0]] - t->need_f[0];
	for (size_t i = 0; i < t->rows; i++)
		t->all -= t->fact[t->left[i]];
	add_path(&t->now, (struct path){ 0, 1, 0, t->left }, t->rows);
}

static double *factorials(struct arena *a, int n)
{
	double *v = arena_alloc(a, ((size_t)n + 1) * sizeof *v);
	int sign;
	for (int i = 2; i <= n; i++)
		v[i] = lgamma_r((double)i + 1, &sign);
	return v;
}

double maths_fisher(const int64_t *counts, size_t rows, size_t cols)
{
	struct net t = { 0 };
	int64_t n = 0;
	bool done = true;
	if (rows == 2 && cols == 2)
		return two_by_two(counts);
	for (size_t i = 0; i < rows * cols; i++) {
		if (counts[i] > COUNTS_MAX - n)
			return (double)NAN;
		n += counts[i];
	}
	t.fact = factorials(&t.a, (int)n);
	set_out(&t, counts, rows, cols);
	for (; t.col < t.cols && (done = within_work(&t)); t.col++) {
		for (size_t i = 0; i < t.now.n; i++) {
			const struct path *p = &t.now.v[i];
			memcpy(t.left, p->left, t.rows * sizeof *t.left);
			fill_from(&t, p, 0, t.need[t.col], t.rest[t.col]);
		}
		arena_release(&t.now.a);
		t.now = t.next;
		t.next = (struct level){ 0 };
	}
	double p = done ? fmin(1, t.p) : (double)NAN;
	arena_release(&t.now.a);
	arena_release(&t.a);
	return p;
}
