/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what the caller says to lists that can be walked both ways. */
#include <inttypes.h>
#include <math.h>

#include "parts.h"

static int check_rule(const struct disclose_rule *rule, struct err *e)
{
	if (rule->threshold < 0 || rule->threshold > DISCLOSE_K_MAX)
		return err_set(e, ERR_INPUT,
			       "disclosure rule “%s”: the threshold must be "
			       "0 to %d",
			       rule->name, DISCLOSE_K_MAX);
	for (int i = 0; i < DISCLOSE_LEVELS; i++)
		if (rule->round_to[i] < 0 || rule->round_to[i] > DISCLOSE_MAX)
			return err_set(e, ERR_INPUT,
				       "disclosure rule “%s”: cannot round to "
				       "%" PRId64,
				       rule->name, rule->round_to[i]);
	return 0;
}

static int check_quantities(const struct disclose_pack *p, struct err *e)
{
	if (p->n >= UINT32_MAX / 4 || p->n_sums >= UINT32_MAX / 4)
		return err_set(e, ERR_LIMIT, "too many numbers in one pack");
	for (size_t i = 0; i < p->n; i++)
		if (p->q[i].n < 0 || p->q[i].n > DISCLOSE_MAX ||
		    (int)p->q[i].level < 0 ||
		    (int)p->q[i].level >= DISCLOSE_LEVELS)
			return err_set(e, ERR_INPUT,
				       "quantity %zu is not a count: %" PRId64,
				       i, p->q[i].n);
	return 0;
}

/* `seen` has a place for every quantity: the number, plus 1, of the sum in
 * which it was met last. */
static int check_sum(const struct disclose_pack *p, size_t at, size_t *seen,
		     struct err *e)
{
	const struct disclose_sum *s = &p->sums[at];
	int64_t rest = s->whole < p->n ? p->q[s->whole].n : -1;
	if (rest < 0)
		return err_set(e, ERR_INPUT, "sum %zu has no whole", at);
	seen[s->whole] = at + 1;
	for (size_t i = 0; i < s->n_parts; i++) {
		size_t q = s->parts[i];
		if (q >= p->n || seen[q] == at + 1)
			return err_set(e, ERR_INPUT,
				       "sum %zu: part %zu is not a quantity of "
				       "its own",
				       at, i);
		seen[q] = at + 1;
		rest -= p->q[q].n;
		if (rest < 0)
			break;
	}
	if (rest)
		return err_set(e, ERR_INPUT,
			       "sum %zu: the parts are not the whole, %" PRId64,
			       at, p->q[s->whole].n);
	return 0;
}

static int check_blocks(const struct disclose_pack *p, struct err *e)
{
	for (size_t i = 0; i < p->n_blocks; i++)
		for (size_t j = 0; j < p->blocks[i].n; j++)
			if (p->blocks[i].q[j] >= p->n)
				return err_set(e, ERR_INPUT,
					       "block %zu: %zu is no quantity",
					       i, j);
	return 0;
}

static void push(struct terms *t, size_t of, size_t at, int sign)
{
	t->term[t->at[of]++] = (struct term){ (uint32_t)at, sign };
}

/* Room for n lists. They are counted at at[i + 2], opened, filled (at[i + 1] is
 * then where the next term of i goes) and closed. */
static void terms_new(struct model *m, struct terms *t, size_t n)
{
	t->at = arena_alloc(m->a, (n + 2) * sizeof *t->at);
}

static void terms_open(struct model *m, struct terms *t, size_t n)
{
	for (size_t i = 0; i < n; i++)
		t->at[i + 2] += t->at[i + 1];
	t->term = arena_alloc(m->a, t->at[n + 1] * sizeof *t->term);
	t->at++;
}

static void link_sums(struct model *m)
{
	const struct disclose_pack *p = m->pack;
	terms_new(m, &m->members, m->n_lines);
	terms_new(m, &m->lines, m->n);
	for (size_t i = 0; i < p->n_sums; i++) {
		const struct disclose_sum *s = &p->sums[i];
		m->members.at[i + 2] = s->n_parts + 1;
		m->lines.at[s->whole + 2]++;
		for (size_t j = 0; j < s->n_parts; j++)
			m->lines.at[s->parts[j] + 2]++;
	}
	terms_open(m, &m->members, m->n_lines);
	terms_open(m, &m->lines, m->n);
	for (size_t i = 0; i < p->n_sums; i++) {
		const struct disclose_sum *s = &p->sums[i];
		push(&m->members, i, s->whole, -1);
		push(&m->lines, s->whole, i, -1);
		for (size_t j = 0; j < s->n_parts; j++) {
			push(&m->members, i, s->parts[j], 1);
			push(&m->lines, s->parts[j], i, 1);
		}
	}
	m->members.at--;
	m->lines.at--;
}

/* `seen` as in check_sum, of blocks. */
static void link_blocks(struct model *m, size_t *seen)
{
	const struct disclose_pack *p = m->pack;
	terms_new(m, &m->inside, p->n_blocks);
	terms_new(m, &m->blocks, m->n);
	for (size_t i = 0; i < p->n_blocks; i++)
		for (size_t j = 0; j < p->blocks[i].n; j++) {
			size_t q = p->blocks[i].q[j];
			if (seen[q] == i + 1)
				continue;
			seen[q] = i + 1;
			m->inside.at[i + 2]++;
			m->blocks.at[q + 2]++;
			m->places[q]++;
		}
	terms_open(m, &m->inside, p->n_blocks);
	terms_open(m, &m->blocks, m->n);
	for (size_t q = 0; q < m->n; q++)
		seen[q] = 0;
	for (size_t i = 0; i < p->n_blocks; i++)
		for (size_t j = 0; j < p->blocks[i].n; j++) {
			size_t q = p->blocks[i].q[j];
			if (seen[q] == i + 1)
				continue;
			seen[q] = i + 1;
			push(&m->inside, i, q, 0);
			push(&m->blocks, q, i, 0);
		}
	m->inside.at--;
	m->blocks.at--;
}

/* A greater number is a greater loss, but not in proportion; a total, the
 * more sums it closes. */
static double cost_of(const struct model *m, size_t q)
{
	size_t closes = 0;
	for (size_t i = m->lines.at[q]; i < m->lines.at[q + 1]; i++)
		closes += m->lines.term[i].sign < 0;
	return (1 + log2(1 + (double)m->pack->q[q].n)) *
	       (closes ? 2 + log2((double)closes) * 2 : 1);
}

int model_make(struct arena *a, const struct disclose_pack *pack,
	       const struct disclose_rule *rule, struct model *out,
	       struct err *e)
{
	*out = (struct model){ .a = a,
			       .pack = pack,
			       .rule = rule,
			       .n = pack->n,
			       .n_lines = pack->n_sums };
	struct model *m = out;
	size_t *seen = arena_alloc(a, m->n * sizeof *seen);
	if (check_rule(rule, e) < 0 || check_quantities(pack, e) < 0 ||
	    check_blocks(pack, e) < 0)
		return -1;
	for (size_t i = 0; i < m->n_lines; i++)
		if (check_sum(pack, i, seen, e) < 0)
			return -1;
	link_sums(m);
	m->places = arena_alloc(a, m->n * sizeof *m->places);
	m->left_out = arena_alloc(a, pack->n_blocks * sizeof *m->left_out);
	link_blocks(m, arena_alloc(a, m->n * sizeof *seen));
	m->hidden = arena_alloc(a, m->n * sizeof *m->hidden);
	m->cost = arena_alloc(a, m->n * sizeof *m->cost);
	m->ends = arena_alloc(a, m->n * sizeof *m->ends);
	m->base = arena_alloc(a, m->n * sizeof *m->base);
	m->scratch = arena_alloc(a, m->n_lines * sizeof *m->scratch);
	m->steps_max = pack->effort ? pack->effort : DISCLOSE_EFFORT;
	for (size_t i = 0; i < m->n; i++) {
		m->hidden[i] = pack->q[i].printed && model_sensitive(m, i);
		m->cost[i] = cost_of(m, i);
	}
	return 0;
}

int64_t model_width(const struct model *m)
{
	int64_t k = m->rule->threshold;
	return k > 2 ? k - 1 : 1;
}

bool model_sensitive(const struct model *m, size_t q)
{
	int64_t n = m->pack->q[q].n;
	return n >= 1 && n <= m->rule->threshold;
}

bool model_safe(const struct model *m, size_t q)
{
	return !model_sensitive(m, q) ||
	       m->ends[q].high - m->ends[q].low >= model_width(m);
}

struct reach model_reach(const struct model *m, size_t q)
{
	const struct disclose_quantity *x = &m->pack->q[q];
	int64_t to = m->rule->round_to[x->level];
	if (!model_printed(m, q))
		return (struct reach){ -x->n, MODEL_FAR };
	if (m->hidden[q])
		return (struct reach){ model_least(m, q), MODEL_FAR };
	if (!x->n || to <= 1)
		return (struct reach){ 0, 0 };
	/* What rounds to the same, and is not small. */
	int64_t low = disclose_round(m->rule, x->level, x->n) - to / 2;
	int64_t high = low + to - 1, least = m->rule->threshold + 1;
	return (struct reach){ (low < least ? least : low) - x->n,
			       high - x->n };
}

bool model_payable(const struct model *m, size_t q)
{
	return model_printed(m, q) && !m->hidden[q] &&
	       (m->pack->q[q].n > 0 || m->rule->zeros_too);
}

int64_t model_least(const struct model *m, size_t q)
{
	int64_t n = m->pack->q[q].n;
	return m->rule->zeros_too || !n ? -n : 1 - n;
}

bool model_printed(const struct model *m, size_t q)
{
	return m->pack->q[q].printed &&
	       (m->places[q] || m->blocks.at[q] == m->blocks.at[q + 1]);
}

void model_leave_out(struct model *m, size_t block, bool out)
{
	if (m->left_out[block] == out)
		return;
	m->left_out[block] = out;
	for (size_t i = m->inside.at[block]; i < m->inside.at[block + 1]; i++)
		m->places[m->inside.term[i].at] += out ? -1u : 1u;
}
