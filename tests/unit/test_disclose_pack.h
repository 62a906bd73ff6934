/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Packs made by hand or at random, and an attacker that shares no code with
 * the module: it tries every set of whole numbers that agrees with what is
 * printed.
 */
#ifndef TEST_DISCLOSE_PACK_H
#define TEST_DISCLOSE_PACK_H

struct made {
	struct arena a;
	struct {
		struct disclose_quantity *v;
		size_t n, cap;
	} q;
	struct {
		struct disclose_sum *v;
		size_t n, cap;
	} sums;
	struct {
		struct disclose_block *v;
		size_t n, cap;
	} blocks;
	struct disclose_result r;
	struct disclose_rule rule;
	enum disclose_level level;
};

static size_t put(struct made *p, int64_t n, bool printed)
{
	*ARENA_PUSH(&p->a, &p->q) =
		(struct disclose_quantity){ n, printed, p->level };
	return p->q.n - 1;
}

static size_t printed(struct made *p, int64_t n)
{
	return put(p, n, true);
}

static void sum_of(struct made *p, size_t whole, const size_t *parts, size_t n)
{
	size_t *copy = arena_alloc(&p->a, n * sizeof *copy);
	memcpy(copy, parts, n * sizeof *copy);
	*ARENA_PUSH(&p->a, &p->sums) = (struct disclose_sum){ whole, copy, n };
}

/* Makes a block of the quantities first … first + n - 1 and one more. */
static void block_of(struct made *p, size_t first, size_t n, size_t other)
{
	size_t *q = arena_alloc(&p->a, (n + 1) * sizeof *q);
	for (size_t i = 0; i < n; i++)
		q[i] = first + i;
	q[n] = other;
	*ARENA_PUSH(&p->a, &p->blocks) = (struct disclose_block){ q, n + 1 };
}

#define SUM(p, whole, ...)                                                     \
	sum_of((p), (whole), (const size_t[]){ __VA_ARGS__ },                  \
	       sizeof((const size_t[]){ __VA_ARGS__ }) / sizeof(size_t))

/* A total of numbers, printed in a row; gives the index of the first, the
 * total comes after the last. */
static size_t row_of(struct made *p, const int64_t *n, size_t count)
{
	size_t parts[64], first = p->q.n;
	int64_t total = 0;
	for (size_t i = 0; i < count; i++) {
		parts[i] = printed(p, n[i]);
		total += n[i];
	}
	sum_of(p, printed(p, total), parts, count);
	return first;
}

#define ROW(p, ...)                                                            \
	row_of((p), (const int64_t[]){ __VA_ARGS__ },                          \
	       sizeof((const int64_t[]){ __VA_ARGS__ }) / sizeof(int64_t))

/* A table with all its margins; cell (i, j) is first + i * cols + j, then come
 * the totals of rows, those of columns, and the whole. */
static size_t table_of(struct made *p, const int64_t *n, size_t rows,
		       size_t cols)
{
	size_t first = p->q.n, parts[64], margins[64];
	int64_t total = 0;
	for (size_t i = 0; i < rows * cols; i++) {
		printed(p, n[i]);
		total += n[i];
	}
	for (size_t i = 0; i < rows; i++) {
		int64_t t = 0;
		for (size_t j = 0; j < cols; j++) {
			parts[j] = first + i * cols + j;
			t += n[i * cols + j];
		}
		sum_of(p, margins[i] = printed(p, t), parts, cols);
	}
	for (size_t j = 0; j < cols; j++) {
		int64_t t = 0;
		for (size_t i = 0; i < rows; i++) {
			parts[i] = first + i * cols + j;
			t += n[i * cols + j];
		}
		sum_of(p, margins[rows + j] = printed(p, t), parts, rows);
	}
	size_t whole = printed(p, total);
	sum_of(p, whole, margins, rows);
	sum_of(p, whole, margins + rows, cols);
	return first;
}

static void start(struct made *p, const char *preset)
{
	*p = (struct made){ .rule = *disclose_find(preset) };
}

static int try_protect(struct made *p, int64_t effort, struct err *e)
{
	struct disclose_pack pack = {
		.q = p->q.v,
		.n = p->q.n,
		.sums = p->sums.v,
		.n_sums = p->sums.n,
		.blocks = p->blocks.v,
		.n_blocks = p->blocks.n,
		.effort = effort,
	};
	return disclose_protect(&p->a, &pack, &p->rule, &p->r, e);
}

static void protect(struct made *p)
{
	struct err e = { 0 };
	assert_int_equal(try_protect(p, 0, &e), 0);
}

static bool withheld(const struct made *p, size_t q)
{
	return p->r.v[q].state != DISCLOSE_SHOWN;
}

static bool small(const struct made *p, size_t q)
{
	return p->q.v[q].n >= 1 && p->q.v[q].n <= p->rule.threshold;
}

static size_t n_withheld(const struct made *p, size_t first, size_t n)
{
	size_t count = 0;
	for (size_t i = 0; i < n; i++)
		count += withheld(p, first + i);
	return count;
}

/* ---- the attacker ---- */

#define ATTACK_MAX 64
struct attack {
	const struct made *p;
	int64_t lo[ATTACK_MAX], hi[ATTACK_MAX]; /* what the number tells */
	int64_t x[ATTACK_MAX];                  /* tried */
	int64_t min[ATTACK_MAX], max[ATTACK_MAX];
	int64_t far; /* nothing is tried beyond the truth and this */
	size_t order[ATTACK_MAX], n;
	bool set[ATTACK_MAX];
	int64_t tries;
};

/* Whether all blocks that it stands in are left out. */
static bool left_out(const struct made *p, size_t q)
{
	bool any = false;
	for (size_t i = 0; i < p->blocks.n; i++)
		for (size_t k = 0; k < p->blocks.v[i].n; k++) {
			if (p->blocks.v[i].q[k] != q)
				continue;
			if (!p->r.left_out[i])
				return false;
			any = true;
		}
	return any;
}

static void what_is_told(struct attack *t, size_t q)
{
	const struct made *p = t->p;
	int64_t n = p->q.v[q].n, to = p->rule.round_to[p->q.v[q].level];
	t->lo[q] = t->hi[q] = n;
	if (!p->q.v[q].printed || withheld(p, q)) {
		bool least_1 = p->q.v[q].printed && n && !left_out(p, q) &&
			       !p->rule.zeros_too;
		t->lo[q] = least_1 ? 1 : 0;
		t->hi[q] = n + t->far;
	} else if (to > 1 && n) {
		int64_t shown = disclose_round(&p->rule, p->q.v[q].level, n);
		while (t->lo[q] - 1 > p->rule.threshold &&
		       disclose_round(&p->rule, p->q.v[q].level,
				      t->lo[q] - 1) == shown)
			t->lo[q]--;
		while (disclose_round(&p->rule, p->q.v[q].level,
				      t->hi[q] + 1) == shown)
			t->hi[q]++;
	}
}

/* Whether a sum can still come out. */
static bool possible(const struct attack *t, const struct disclose_sum *s)
{
	int64_t lo = 0, hi = 0;
	for (size_t i = 0; i < s->n_parts; i++) {
		size_t q = s->parts[i];
		lo += t->set[q] ? t->x[q] : t->lo[q];
		hi += t->set[q] ? t->x[q] : t->hi[q];
	}
	return lo <= (t->set[s->whole] ? t->x[s->whole] : t->hi[s->whole]) &&
	       hi >= (t->set[s->whole] ? t->x[s->whole] : t->lo[s->whole]);
}

static void attack_from(struct attack *t, size_t at)
{
	for (size_t i = 0; i < t->p->sums.n; i++)
		if (!possible(t, &t->p->sums.v[i]))
			return;
	assert_true(++t->tries < 50000000);
	if (at == t->n) {
		for (size_t i = 0; i < t->n; i++) {
			size_t q = t->order[i];
			t->min[q] = t->x[q] < t->min[q] ? t->x[q] : t->min[q];
			t->max[q] = t->x[q] > t->max[q] ? t->x[q] : t->max[q];
		}
		return;
	}
	size_t q = t->order[at];
	t->set[q] = true;
	for (t->x[q] = t->lo[q]; t->x[q] <= t->hi[q]; t->x[q]++)
		attack_from(t, at + 1);
	t->set[q] = false;
}

/* Tries everything; how many small numbers he narrows down too far. */
static size_t attack(const struct made *p, int64_t far)
{
	struct attack t = { .p = p, .far = far };
	size_t broken = 0;
	assert_true(p->q.n <= ATTACK_MAX);
	for (size_t q = 0; q < p->q.n; q++) {
		what_is_told(&t, q);
		t.min[q] = t.max[q] = p->q.v[q].n;
		t.x[q] = t.lo[q];
		t.set[q] = t.lo[q] == t.hi[q];
		if (!t.set[q])
			t.order[t.n++] = q;
	}
	attack_from(&t, 0);
	for (size_t q = 0; q < p->q.n; q++)
		if (small(p, q) &&
		    (t.max[q] - t.min[q] < p->rule.threshold - 1 ||
		     t.max[q] == t.min[q]))
			broken++;
	return broken;
}

#endif
