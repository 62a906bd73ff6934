/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a chart to the bytes of its picture: check, lay out, run gnuplot. */
#include "chart.h"

#include <stdlib.h>
#include <string.h>

#include "gnuplot.h"
#include "png.h"
#include "script.h"

#define PAPER 0.16 /* metres that a picture is wide when printed */

static const struct {
	const char *name;
	void (*layout)(struct canvas *v);
	void (*draw)(struct canvas *v);
} kinds[] = {
	[CHART_BARS] = { "bar", bars_layout, bars_draw },
	[CHART_GROUPED] = { "grouped", grouped_layout, grouped_draw },
	[CHART_STACKED] = { "stacked", stacked_layout, stacked_draw },
	[CHART_LINES] = { "line", lines_layout, lines_draw },
	[CHART_HEAT] = { "heat", heat_layout, heat_draw },
	[CHART_DOTS] = { "dots", dots_layout, dots_draw },
	[CHART_UPSET] = { "upset", upset_layout, upset_draw },
	[CHART_PYRAMID] = { "pyramid", pyramid_layout, pyramid_draw },
	[CHART_LAGS] = { "lags", lags_layout, lags_draw },
	[CHART_MULTIPLES] = { "multiples", multiples_layout, multiples_draw },
};

bool chart_kind_parse(const char *s, enum chart_kind *out)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (str_eq(s, kinds[i].name)) {
			*out = (enum chart_kind)i;
			return true;
		}
	}
	return false;
}

double chart_height(const struct chart *c)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct canvas v = { .a = &a, .c = c, .w = CHART_WIDTH };
	if (check_chart(c, "x", &e) == 0)
		kinds[c->kind].layout(&v);
	arena_release(&a);
	return v.h * CHART_WIDTH / v.w;
}

/* The script of a chart that was checked. */
static int compose(const struct chart *c, enum chart_format f, struct buf *out,
		   struct err *e)
{
	struct arena a = { 0 };
	struct canvas v = { .a = &a, .c = c, .w = CHART_WIDTH };
	int ret = -1;
	kinds[c->kind].layout(&v);
	if (check_size(&v, e) < 0)
		goto out;
	script_begin(&v, f);
	head_draw(&v);
	kinds[c->kind].draw(&v);
	buf_add(&v.script, buf_text(&v.data), v.data.n);
	/* Where every value is 0 there is no shape; the frame is still drawn,
	 * with a line that lies outside of it. */
	buf_str(&v.script, v.plot.n ? buf_text(&v.plot) : "plot -1 notitle");
	buf_char(&v.script, '\n');
	if (buf_ok(&v.data, e) < 0 || buf_ok(&v.plot, e) < 0 ||
	    buf_ok(&v.script, e) < 0)
		goto out;
	*out = v.script;
	v.script = (struct buf){ 0 };
	ret = 0;
out:
	buf_release(&v.script);
	buf_release(&v.data);
	buf_release(&v.plot);
	arena_release(&a);
	return ret;
}

/* What gnuplot drew, as the caller gets it. */
static int finish(const struct chart *c, enum chart_format f, const char *id,
		  const struct gnuplot_job *job, struct buf *out, struct err *e)
{
	if (job->err.kind != ERR_NONE) {
		*e = job->err;
		return -1;
	}
	if (f == CHART_SVG)
		return svg_finish(c, id, buf_text(&job->out), out, e);
	return png_finish(job->out.p, job->out.n, PAPER, out, e);
}

int chart_draw(const struct chart *c, enum chart_format f, const char *id,
	       struct buf *out, struct err *e)
{
	struct gnuplot_job job = { 0 };
	int ret = -1;
	if (check_chart(c, id, e) < 0 || compose(c, f, &job.script, e) < 0 ||
	    gnuplot_run(&job, 1, e) < 0)
		goto out;
	ret = finish(c, f, id, &job, out, e);
out:
	buf_release(&job.script);
	buf_release(&job.out);
	return ret;
}

/* Both scripts of a chart; false, with its err: it cannot be drawn. */
static bool prepare(struct chart_job *job, struct gnuplot_job two[2])
{
	bool ok = check_chart(job->chart, job->id, &job->err) == 0 &&
		  compose(job->chart, CHART_SVG, &two[CHART_SVG].script,
			  &job->err) == 0 &&
		  compose(job->chart, CHART_PNG, &two[CHART_PNG].script,
			  &job->err) == 0;
	if (!ok)
		buf_release(&two[CHART_SVG].script);
	return ok;
}

static void fetch(struct chart_job *job, const struct gnuplot_job two[2])
{
	if (finish(job->chart, CHART_SVG, job->id, &two[CHART_SVG], &job->svg,
		   &job->err) == 0 &&
	    finish(job->chart, CHART_PNG, job->id, &two[CHART_PNG], &job->png,
		   &job->err) == 0)
		return;
	buf_release(&job->svg);
	buf_release(&job->png);
}

int chart_draw_all(struct chart_job *jobs, size_t n, struct err *e)
{
	struct arena a = { 0 };
	struct gnuplot_job *runs = arena_alloc(&a, 2 * (n + 1) * sizeof *runs);
	size_t *of = arena_alloc(&a, (n + 1) * sizeof *of), n_of = 0;
	for (size_t i = 0; i < n; i++)
		if (prepare(&jobs[i], &runs[2 * n_of]))
			of[n_of++] = i;
	int ret = n_of ? gnuplot_run(runs, 2 * n_of, e) : 0;
	for (size_t k = 0; k < n_of; k++) {
		if (ret == 0)
			fetch(&jobs[of[k]], &runs[2 * k]);
		for (size_t f = 0; f < 2; f++) {
			buf_release(&runs[2 * k + f].script);
			buf_release(&runs[2 * k + f].out);
		}
	}
	arena_release(&a);
	return ret;
}
