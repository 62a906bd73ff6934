/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The surroundings of a quantity, breadth first. */
#include "parts.h"

void field_new(const struct model *m, struct field *out)
{
	*out = (struct field){
		.q = arena_alloc(m->a, m->n * sizeof *out->q),
		.line = arena_alloc(m->a, m->n_lines * sizeof *out->line),
		.place = arena_alloc(m->a, m->n * sizeof *out->place),
		.row = arena_alloc(m->a, m->n_lines * sizeof *out->row),
	};
}

static void clear(struct field *f)
{
	for (size_t i = 0; i < f->n; i++)
		f->place[f->q[i]] = 0;
	for (size_t i = 0; i < f->n_lines; i++)
		f->row[f->line[i]] = 0;
	f->n = f->n_lines = 0;
}

static void add(struct field *f, uint32_t q)
{
	f->q[f->n++] = q;
	f->place[q] = (uint32_t)f->n;
}

static size_t degree(const struct model *m, size_t q)
{
	return m->lines.at[q + 1] - m->lines.at[q];
}

static bool can_pay(const struct model *m, size_t q, struct field_size size)
{
	return size.pay && degree(m, q) <= size.degree && model_payable(m, q);
}

/* Of what stands in many lines, and when the field is full, only what hangs on
 * this one line joins: it can take up a difference without passing it on. */
static void add_members(const struct model *m, struct field *f, size_t line,
			struct field_size size, bool leaves)
{
	leaves = leaves || f->n >= size.most;
	for (size_t i = m->members.at[line]; i < m->members.at[line + 1]; i++) {
		uint32_t q = m->members.term[i].at;
		struct reach r = model_reach(m, q);
		if (f->place[q] || (leaves && degree(m, q) > 1) ||
		    (r.low == r.high && !can_pay(m, q, size)))
			continue;
		add(f, q);
	}
}

void field_gather(const struct model *m, struct field *f, size_t start,
		  struct field_size size)
{
	clear(f);
	add(f, (uint32_t)start);
	for (size_t at = 0; at < f->n; at++) {
		size_t q = f->q[at];
		bool hub = at && degree(m, q) > size.degree;
		for (size_t i = m->lines.at[q]; i < m->lines.at[q + 1]; i++) {
			uint32_t line = m->lines.term[i].at;
			if (f->row[line])
				continue;
			f->line[f->n_lines++] = line;
			f->row[line] = (uint32_t)f->n_lines;
			add_members(m, f, line, size, hub);
		}
	}
}
