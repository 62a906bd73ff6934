/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Linear programmes, by GLPK. A quantity's difference from the truth is
 * p - m, both >= 0, so that standing still is a basic solution to start from;
 * the parts of a line must differ by as much as its whole. A difference for
 * which the quantity would have to be withheld pays in columns of its own.
 *
 * The answer of floating-point numbers is only a proposal: it is rounded, and
 * move_keep checks it in whole numbers.
 */
#include <glpk.h>
#include <limits.h>
#include <math.h>

#include "parts.h"

/* Getting 1 nearer to what is wanted outweighs every cost. */
#define GAIN 1e6
/* Branches tried when the answer is not in whole numbers. */
#define NODES_MAX 100
/* Columns of a programme for which whole numbers are looked for. */
#define WHOLE_MAX 2500
/* The smallest parts that an answer may be in. */
#define PARTS_MAX 120

struct column {
	size_t i; /* quantity of the field */
	int sign; /* 1: more than the truth, -1: less */
	int64_t max;
	double gain;
};

struct programme {
	struct model *m;
	const struct field *f;
	struct arena a; /* of this programme alone */
	glp_prob *lp;
	struct {
		struct column *v;
		size_t n, cap;
	} columns;
	size_t *first; /* column of each quantity of the field; and the end */
	size_t *slack; /* of a row: the quantity of the field that takes up what
			  the others leave, plus 1; 0: none */
	int64_t *want; /* of each quantity of the field; mostly 0 */
	int64_t *by;   /* the answer, likewise */
	size_t terms;
};

/* ---- making it ---- */

/* *left is what is still wanted of the quantity after the columns before; what
 * is wanted moves only that way, and no further. */
static void add_column(struct programme *p, struct column c, int64_t *left)
{
	if (p->want[c.i]) {
		int64_t most = *left * c.sign;
		c.max = most < c.max ? most : c.max;
		c.gain += GAIN;
	}
	if (c.max <= 0)
		return;
	*left -= c.max * c.sign;
	*ARENA_PUSH(&p->a, &p->columns) = c;
}

/* A quantity that stands in this line only and can always be more needs no
 * columns: the bounds of the row say what it takes up. */
static bool make_slack(struct programme *p, size_t i, struct reach r)
{
	const struct terms *lines = &p->m->lines;
	size_t q = p->f->q[i], at = lines->at[q];
	if (p->want[i] || r.high < MODEL_FAR || lines->at[q + 1] != at + 1)
		return false;
	size_t row = p->f->row[lines->term[at].at] - 1;
	if (p->slack[row])
		return false;
	p->slack[row] = i + 1;
	bool part = lines->term[at].sign > 0;
	glp_set_row_bnds(p->lp, (int)row + 1, part ? GLP_UP : GLP_LO,
			 (double)r.low, -(double)r.low);
	return true;
}

/* How much further it may move from where the programme starts. */
static struct reach reach_from(const struct model *m, size_t q)
{
	struct reach r = model_reach(m, q);
	r.low -= m->base[q];
	r.high -= r.high < MODEL_FAR ? m->base[q] : 0;
	return r;
}

static void list_columns(struct programme *p, bool pay)
{
	const struct model *m = p->m;
	for (size_t i = 0; i < p->f->n; i++) {
		size_t q = p->f->q[i];
		struct reach r = reach_from(m, q);
		p->first[i] = p->columns.n;
		if (make_slack(p, i, r))
			continue;
		int64_t left = p->want[i],
			rest = model_reach(m, q).low - model_least(m, q);
		add_column(p, (struct column){ i, 1, r.high, 0 }, &left);
		add_column(p, (struct column){ i, -1, -r.low, 0 }, &left);
		if (!pay || !model_payable(m, q))
			continue;
		double cost = -m->cost[q];
		add_column(p, (struct column){ i, 1, MODEL_FAR, cost }, &left);
		add_column(p, (struct column){ i, -1, rest, cost }, &left);
	}
	p->first[p->f->n] = p->columns.n;
}

/* GLPK counts rows and columns from 1. */
static void fill(struct programme *p)
{
	const struct terms *lines = &p->m->lines;
	int *row = arena_alloc(&p->a, (p->f->n_lines + 1) * sizeof *row);
	double *value = arena_alloc(&p->a, (p->f->n_lines + 1) * sizeof *value);
	for (size_t j = 0; j < p->columns.n; j++) {
		const struct column *c = &p->columns.v[j];
		size_t q = p->f->q[c->i];
		int n = 0;
		for (size_t i = lines->at[q]; i < lines->at[q + 1]; i++) {
			row[++n] = (int)p->f->row[lines->term[i].at];
			value[n] = lines->term[i].sign * c->sign;
		}
		glp_set_mat_col(p->lp, (int)j + 1, n, row, value);
		glp_set_obj_coef(p->lp, (int)j + 1, c->gain);
		glp_set_col_bnds(p->lp, (int)j + 1,
				 c->max < MODEL_FAR ? GLP_DB : GLP_LO, 0,
				 (double)c->max);
		p->terms += (size_t)n;
	}
}

static void make(struct programme *p, bool pay)
{
	const struct field *f = p->f;
	p->lp = glp_create_prob();
	glp_set_obj_dir(p->lp, GLP_MAX);
	glp_add_rows(p->lp, (int)f->n_lines);
	for (size_t i = 0; i < f->n_lines; i++)
		glp_set_row_bnds(p->lp, (int)i + 1, GLP_FX, 0, 0);
	p->first = arena_alloc(&p->a, (f->n + 1) * sizeof *p->first);
	p->slack = arena_alloc(&p->a, f->n_lines * sizeof *p->slack);
	p->by = arena_alloc(&p->a, f->n * sizeof *p->by);
	list_columns(p, pay);
	if (!p->columns.n)
		return;
	glp_add_cols(p->lp, (int)p->columns.n);
	fill(p);
	glp_std_basis(p->lp);
}

/* ---- solving it ---- */

static int clamp_int(int64_t n)
{
	return n > INT_MAX ? INT_MAX : n < 1 ? 1 : (int)n;
}

static bool solve(struct programme *p)
{
	struct model *m = p->m;
	int64_t size = (int64_t)(p->columns.n + p->f->n_lines);
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	how.it_lim = clamp_int((m->steps_max - m->steps) / size);
	int failed = glp_simplex(p->lp, &how);
	m->programmes++;
	m->steps += (glp_get_it_cnt(p->lp) + 1) * size + (int64_t)p->terms;
	return !failed && glp_get_status(p->lp) == GLP_OPT;
}

static void count_node(glp_tree *tree, void *left)
{
	int *n = left;
	if (glp_ios_reason(tree) == GLP_ISELECT && --*n < 0)
		glp_ios_terminate(tree);
}

/* The same with whole numbers, from the answer at hand. */
static bool solve_whole(struct programme *p)
{
	int left = NODES_MAX;
	glp_iocp how;
	for (size_t j = 0; j < p->columns.n; j++)
		glp_set_col_kind(p->lp, (int)j + 1, GLP_IV);
	glp_init_iocp(&how);
	how.msg_lev = GLP_MSG_OFF;
	how.br_tech = GLP_BR_MFV;
	how.bt_tech = GLP_BT_DFS;
	how.mir_cuts = GLP_ON;
	how.gmi_cuts = GLP_ON;
	how.cb_func = count_node;
	how.cb_info = &left;
	int failed = glp_intopt(p->lp, &how);
	int status = glp_mip_status(p->lp);
	p->m->programmes++;
	p->m->steps += (NODES_MAX - left + 1) *
		       (int64_t)(p->columns.n + p->terms) * 10;
	/* It must get as far as fractions do, if at a higher price. */
	return (!failed || failed == GLP_ESTOP) &&
	       (status == GLP_OPT || status == GLP_FEAS) &&
	       glp_mip_obj_val(p->lp) > glp_get_obj_val(p->lp) - GAIN / 2;
}

/* ---- reading the answer ---- */

/* What the columns leave to those without any. */
static void read_slacks(struct programme *p)
{
	const struct terms *lines = &p->m->lines;
	int64_t *rest = arena_alloc(&p->a, p->f->n_lines * sizeof *rest);
	for (size_t i = 0; i < p->f->n; i++) {
		size_t q = p->f->q[i];
		if (!p->by[i])
			continue;
		for (size_t t = lines->at[q]; t < lines->at[q + 1]; t++)
			rest[p->f->row[lines->term[t].at] - 1] -=
				lines->term[t].sign * p->by[i];
	}
	for (size_t row = 0; row < p->f->n_lines; row++)
		if (p->slack[row]) {
			size_t i = p->slack[row] - 1;
			size_t at = lines->at[p->f->q[i]];
			p->by[i] = rest[row] * lines->term[at].sign;
		}
}

/* The answer, times `times`; false when it is not in whole numbers. */
static bool read_answer(struct programme *p, bool whole, int times)
{
	bool exact = true;
	for (size_t i = 0; i < p->f->n; i++) {
		double by = 0;
		for (size_t j = p->first[i]; j < p->first[i + 1]; j++)
			by += p->columns.v[j].sign *
			      (whole ? glp_mip_col_val(p->lp, (int)j + 1)
				     : glp_get_col_prim(p->lp, (int)j + 1));
		by *= times;
		exact = exact && fabs(by - round(by)) < 1e-5;
		p->by[i] = (int64_t)round(by);
	}
	read_slacks(p);
	return exact;
}

/* Whether every quantity keeps to what it may do. */
static bool fits(const struct programme *p, bool pay)
{
	for (size_t i = 0; i < p->f->n; i++) {
		size_t q = p->f->q[i];
		struct reach r = reach_from(p->m, q);
		if (pay && model_payable(p->m, q)) {
			r.low = model_least(p->m, q) - p->m->base[q];
			r.high = MODEL_FAR;
		}
		if (p->by[i] < r.low || p->by[i] > r.high)
			return false;
	}
	return true;
}

/*
 * The answer in whole numbers. Where it is in halves, twice of it is often as
 * good. Where no whole numbers are found, *parts is what the answer is in
 * parts of.
 */
static bool whole_answer(struct programme *p, bool pay, int64_t *parts)
{
	if (read_answer(p, false, 1) ||
	    (read_answer(p, false, 2) && fits(p, pay)))
		return true;
	if (p->columns.n <= WHOLE_MAX && solve_whole(p) &&
	    read_answer(p, true, 1))
		return true;
	for (*parts = 2; *parts <= PARTS_MAX && !p->m->start.n; ++*parts)
		if (read_answer(p, false, (int)*parts))
			return true;
	return false;
}

/* From a difference from the start to one from the truth. */
static struct move whole_move(const struct programme *p)
{
	struct model *m = p->m;
	size_t most = p->f->n + m->start.n;
	struct move out = { .step = arena_alloc(m->a,
						most * sizeof *out.step) };
	for (size_t i = 0; i < p->f->n; i++) {
		uint32_t q = p->f->q[i];
		int64_t by = m->base[q] + p->by[i];
		if (by)
			out.step[out.n++] = (struct step){ q, by };
	}
	for (size_t i = 0; i < m->start.n; i++)
		if (!p->f->place[m->start.step[i].q])
			out.step[out.n++] = m->start.step[i];
	return out;
}

void programme_start(struct model *m, struct move from)
{
	for (size_t i = 0; i < m->start.n; i++)
		m->base[m->start.step[i].q] = 0;
	m->start = from;
	for (size_t i = 0; i < from.n; i++)
		m->base[from.step[i].q] = from.step[i].by;
}

struct move programme_run(struct model *m, const struct field *f, bool pay,
			  const struct step *want, size_t n)
{
	struct programme p = { .m = m, .f = f };
	struct move found = { 0 };
	if (m->steps >= m->steps_max || !f->n_lines)
		return found;
	p.want = arena_alloc(&p.a, f->n * sizeof *p.want);
	for (size_t i = 0; i < n; i++)
		p.want[f->place[want[i].q] - 1] =
			want[i].by - m->base[want[i].q];
	make(&p, pay);
	int64_t parts = 1;
	if (p.columns.n && solve(&p) && whole_answer(&p, pay, &parts)) {
		found = whole_move(&p);
		found.parts = parts;
	}
	glp_delete_prob(p.lp);
	arena_release(&p.a);
	return found;
}
