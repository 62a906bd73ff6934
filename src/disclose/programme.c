/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Linear programmes, by GLPK. A quantity's difference from the truth is
 * p - m, both >= 0, so that standing still is a basic solution to start from,
 * and the parts of a line must differ by as much as its whole. What would have
 * to be withheld for a difference pays for it in columns of its own.
 *
 * The answer of floating-point numbers is only a proposal: it is rounded, and
 * move_keep checks it in whole numbers.
 */
#include <glpk.h>
#include <limits.h>
#include <math.h>

#include "parts.h"

/* Reaching what is wanted by 1 outweighs every cost. */
#define GAIN 1e6
/* Branches tried when the answer is not in whole numbers. */
#define NODES_MAX 200

struct column {
	uint32_t q; /* place in the field */
	int sign;   /* 1: more than the truth, -1: less */
	int64_t max;
	double cost;
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
	size_t *first; /* column of each quantity of the field; + 1 at the end
			*/
	size_t terms;
	double *by; /* the answer, a difference for each of them */
	struct step *step;
};

static void add_column(struct programme *p, size_t q, int sign, int64_t max,
		       double cost)
{
	if (max <= 0)
		return;
	*ARENA_PUSH(&p->a, &p->columns) =
		(struct column){ (uint32_t)q, sign, max, cost };
}

static void list_columns(struct programme *p, bool pay)
{
	const struct model *m = p->m;
	p->first = arena_alloc(&p->a, (p->f->n + 1) * sizeof *p->first);
	for (size_t i = 0; i < p->f->n; i++) {
		size_t q = p->f->q[i];
		struct reach r = model_reach(m, q);
		p->first[i] = p->columns.n;
		add_column(p, i, 1, r.high, 0);
		add_column(p, i, -1, -r.low, 0);
		if (!pay || !model_payable(m, q))
			continue;
		int64_t rest = m->pack->q[q].n - 1 + r.low;
		add_column(p, i, 1, MODEL_FAR, m->cost[q]);
		add_column(p, i, -1, rest, m->cost[q]);
	}
	p->first[p->f->n] = p->columns.n;
}

static void limit(struct programme *p, size_t column, int64_t max)
{
	int j = (int)column + 1;
	if (max <= 0)
		glp_set_col_bnds(p->lp, j, GLP_FX, 0, 0);
	else if (max >= MODEL_FAR)
		glp_set_col_bnds(p->lp, j, GLP_LO, 0, 0);
	else
		glp_set_col_bnds(p->lp, j, GLP_DB, 0, (double)max);
}

/* GLPK counts rows and columns from 1. */
static void fill(struct programme *p)
{
	const struct terms *lines = &p->m->lines;
	size_t most = 0;
	for (size_t i = 0; i < p->f->n; i++) {
		size_t q = p->f->q[i], n = lines->at[q + 1] - lines->at[q];
		most = n > most ? n : most;
	}
	int *row = arena_alloc(&p->a, (most + 1) * sizeof *row);
	double *value = arena_alloc(&p->a, (most + 1) * sizeof *value);
	for (size_t j = 0; j < p->columns.n; j++) {
		const struct column *c = &p->columns.v[j];
		size_t q = p->f->q[c->q];
		int n = 0;
		for (size_t i = lines->at[q]; i < lines->at[q + 1]; i++) {
			row[++n] = (int)p->f->row[lines->term[i].at];
			value[n] = lines->term[i].sign * c->sign;
		}
		glp_set_mat_col(p->lp, (int)j + 1, n, row, value);
		glp_set_obj_coef(p->lp, (int)j + 1, -c->cost);
		limit(p, j, c->max);
		p->terms += (size_t)n;
	}
}

struct programme *programme_new(struct model *m, const struct field *f,
				bool pay)
{
	struct arena a = { 0 };
	struct programme *p = ARENA_NEW(&a, struct programme);
	*p = (struct programme){ .m = m, .f = f, .a = a };
	list_columns(p, pay);
	p->by = arena_alloc(&p->a, f->n * sizeof *p->by);
	p->step = arena_alloc(&p->a, f->n * sizeof *p->step);
	p->lp = glp_create_prob();
	glp_set_obj_dir(p->lp, GLP_MAX);
	if (f->n_lines)
		glp_add_rows(p->lp, (int)f->n_lines);
	for (size_t i = 0; i < f->n_lines; i++)
		glp_set_row_bnds(p->lp, (int)i + 1, GLP_FX, 0, 0);
	if (p->columns.n)
		glp_add_cols(p->lp, (int)p->columns.n);
	fill(p);
	glp_std_basis(p->lp);
	return p;
}

void programme_free(struct programme *p)
{
	if (!p)
		return;
	struct arena a = p->a; /* p itself lives in it */
	glp_delete_prob(p->lp);
	arena_release(&a);
}

/* Sets, or takes back, what is wanted of a quantity. */
static void aim(struct programme *p, struct step want, bool on)
{
	size_t place = p->f->place[want.q] - 1;
	int way = want.by > 0 ? 1 : -1;
	int64_t left = want.by * way;
	for (size_t j = p->first[place]; j < p->first[place + 1]; j++) {
		const struct column *c = &p->columns.v[j];
		double gain = on && c->sign == way ? GAIN : 0;
		int64_t max = c->max;
		if (on) {
			max = c->sign != way ? 0 : max < left ? max : left;
			left -= c->sign == way ? max : 0;
		}
		glp_set_obj_coef(p->lp, (int)j + 1, gain - c->cost);
		limit(p, j, max);
	}
}

/* At most max, whatever the solver says. */
static int clamp_int(int64_t n, int max)
{
	return n > max ? max : n < 1 ? 1 : (int)n;
}

static bool solve(struct programme *p)
{
	struct model *m = p->m;
	int64_t size = (int64_t)(p->columns.n + p->f->n_lines);
	int before = glp_get_it_cnt(p->lp);
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	how.it_lim = clamp_int((m->steps_max - m->steps) / size, INT_MAX);
	int failed = glp_simplex(p->lp, &how);
	m->programmes++;
	m->steps +=
		(glp_get_it_cnt(p->lp) - before + 1) * size + (int64_t)p->terms;
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
	how.cb_func = count_node;
	how.cb_info = &left;
	int failed = glp_intopt(p->lp, &how);
	int status = glp_mip_status(p->lp);
	p->m->programmes++;
	p->m->steps += (NODES_MAX - left + 1) *
		       (int64_t)(p->columns.n + p->terms) * 10;
	return (!failed || failed == GLP_ESTOP) &&
	       (status == GLP_OPT || status == GLP_FEAS);
}

/* Reads the answer; false when it is not in whole numbers. */
static bool read_answer(struct programme *p, bool whole, size_t *n)
{
	bool exact = true;
	*n = 0;
	for (size_t i = 0; i < p->f->n; i++) {
		double by = 0;
		for (size_t j = p->first[i]; j < p->first[i + 1]; j++)
			by += p->columns.v[j].sign *
			      (whole ? glp_mip_col_val(p->lp, (int)j + 1)
				     : glp_get_col_prim(p->lp, (int)j + 1));
		double near = round(by);
		exact = exact && fabs(by - near) < 1e-5;
		if (near > 0.5 || near < -0.5)
			p->step[(*n)++] =
				(struct step){ p->f->q[i], (int64_t)near };
	}
	return exact;
}

struct move programme_run(struct programme *p, const struct step *want,
			  size_t n)
{
	struct move found = { .step = p->step };
	if (p->m->steps >= p->m->steps_max || !p->columns.n)
		return found;
	for (size_t i = 0; i < n; i++)
		aim(p, want[i], true);
	bool good = solve(p);
	if (good && !read_answer(p, false, &found.n))
		good = solve_whole(p) && read_answer(p, true, &found.n);
	for (size_t j = 0; j < p->columns.n; j++)
		glp_set_col_kind(p->lp, (int)j + 1, GLP_CV);
	for (size_t i = 0; i < n; i++)
		aim(p, want[i], false);
	if (!good)
		found.n = 0;
	return found;
}
