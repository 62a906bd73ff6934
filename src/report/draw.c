/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The charts of a pack, all in one go. */
#include "pack.h"

struct jobs {
	struct chart_job *v;
	size_t n, cap;
};

static void add(struct pack *p, struct jobs *jobs, struct pack_drawing *x,
		const char *id)
{
	if (x->wanted)
		*ARENA_PUSH(p->a, jobs) = (struct chart_job){
			.chart = &x->chart,
			.id = id,
		};
}

static int keep(struct pack *p, struct pack_drawing *x, const char *name,
		const struct chart_job *job, const char *file, struct err *e)
{
	x->svg = job->svg; /* released with the pack */
	x->png = job->png;
	if (job->err.kind != ERR_NONE) {
		diag_add(p->d, DIAG_LOST, "chart",
			 (struct diag_at){ .file = file }, "no chart: %s",
			 job->err.text);
		return 0;
	}
	x->drawn = true;
	p->made->charts++;
	if (folder_write(p, arena_fmt(p->a, "charts/%s.svg", name), &x->svg,
			 e) < 0)
		return -1;
	return folder_write(p, arena_fmt(p->a, "charts/%s.png", name), &x->png,
			    e);
}

int draw_charts(struct pack *p, struct err *e)
{
	struct jobs jobs = { 0 };
	size_t at = 0;
	if (p->o->no_charts)
		return 0;
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		const char *name = t->id;
		/* Of what is mostly withheld there is little to see. */
		t->drawing.wanted =
			stats_worth(&t->stats) &&
			report_figure(p->a, &t->stats, &t->drawing.chart);
		t->change_drawing.wanted =
			t->compared &&
			report_change_figure(p->a, &t->changes,
					     &t->change_drawing.chart);
		add(p, &jobs, &t->drawing, arena_fmt(p->a, "c-%s", name));
		add(p, &jobs, &t->change_drawing,
		    arena_fmt(p->a, "d-%s", name));
	}
	if (jobs.n && chart_draw_all(jobs.v, jobs.n, e) < 0)
		return -1;
	for (size_t i = 0; i < p->tables.n; i++) {
		struct pack_table *t = &p->tables.v[i];
		const char *name = t->id;
		if (t->drawing.wanted &&
		    keep(p, &t->drawing, name, &jobs.v[at++], t->query->file,
			 e) < 0)
			return -1;
		if (t->change_drawing.wanted &&
		    keep(p, &t->change_drawing,
			 arena_fmt(p->a, "%s-change", name), &jobs.v[at++],
			 t->query->file, e) < 0)
			return -1;
	}
	return 0;
}
