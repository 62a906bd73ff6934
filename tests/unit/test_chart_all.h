/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many charts through one gnuplot: the same bytes, and each for itself. */
#ifndef TEST_CHART_ALL_H
#define TEST_CHART_ALL_H

#include <sys/stat.h>

#include "test_chart_support.h"

#define N_KINDS (CHART_MULTIPLES + 1)

static void release_jobs(struct chart_job *jobs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_release(&jobs[i].svg);
		buf_release(&jobs[i].png);
	}
}

static void many_charts_give_the_bytes_of_each(void **state)
{
	(void)state;
	struct chart charts[N_KINDS];
	struct chart_job jobs[N_KINDS] = { 0 };
	struct err e = { 0 };
	for (size_t i = 0; i < N_KINDS; i++) {
		charts[i] = sample_of((enum chart_kind)i);
		jobs[i] = (struct chart_job){ .chart = &charts[i], .id = "x" };
	}
	assert_int_equal(chart_draw_all(jobs, N_KINDS, &e), 0);
	for (size_t i = 0; i < N_KINDS; i++) {
		struct buf b = { 0 };
		assert_int_equal(jobs[i].err.kind, ERR_NONE);
		assert_int_equal(chart_draw(&charts[i], CHART_SVG, "x", &b, &e),
				 0);
		assert_string_equal(b.p, jobs[i].svg.p);
		buf_clear(&b);
		assert_int_equal(chart_draw(&charts[i], CHART_PNG, "x", &b, &e),
				 0);
		assert_int_equal(b.n, jobs[i].png.n);
		assert_memory_equal(b.p, jobs[i].png.p, b.n);
		buf_release(&b);
	}
	release_jobs(jobs, N_KINDS);
}

static void no_charts_are_no_error(void **state)
{
	(void)state;
	struct err e = { 0 };
	assert_int_equal(chart_draw_all(NULL, 0, &e), 0);
}

static void a_chart_that_is_refused_costs_only_itself(void **state)
{
	(void)state;
	struct chart good = sample(CHART_BARS), bad = sample(CHART_BARS);
	struct chart_job jobs[] = {
		{ .chart = &bad, .id = "x" },
		{ .chart = &good, .id = "x" },
		{ .chart = &good, .id = "no id" },
		{ .chart = &good, .id = "y" },
	};
	struct err e = { 0 };
	bad.n_rows = 0;
	assert_int_equal(chart_draw_all(jobs, 4, &e), 0);
	assert_int_equal(jobs[0].err.kind, ERR_USAGE);
	assert_non_null(strstr(jobs[0].err.text, "nothing to draw"));
	assert_int_equal(jobs[2].err.kind, ERR_USAGE);
	assert_int_equal(jobs[0].svg.n + jobs[2].png.n, 0);
	assert_true(jobs[1].svg.n > 0 && jobs[3].png.n > 0);
	assert_non_null(strstr(jobs[3].svg.p, "y-title"));
	release_jobs(jobs, 4);
}

/* A program that stands before gnuplot on PATH for one call; what it does to
 * its input is a shell command. Every start leaves a line in `log`. */
static int draw_through(struct arena *a, const char *command, const char *log,
			struct chart_job *jobs, size_t n, struct err *e)
{
	char *dir, *path = strdup(getenv("PATH"));
	assert_int_equal(fs_tempdir(a, &dir, e), 0);
	const char *file = fs_join(a, dir, "gnuplot");
	const char *text = arena_fmt(a,
				     "#!/bin/sh\nPATH='%s'\n"
				     "echo start >>'%s'\n%s\n",
				     path, log, command);
	assert_int_equal(fs_write(file, text, strlen(text), e), 0);
	assert_int_equal(chmod(file, 0700), 0);
	setenv("PATH", arena_fmt(a, "%s:%s", dir, path), 1);
	int rc = chart_draw_all(jobs, n, e);
	setenv("PATH", path, 1);
	free(path);
	fs_remove_tree(dir);
	return rc;
}

static size_t starts(const char *log)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(fs_read(log, 4096, &b, &e), 0);
	size_t n = count(buf_text(&b), "start\n");
	buf_release(&b);
	return n;
}

struct five {
	struct arena a;
	struct chart charts[5];
	struct chart_job jobs[5];
	struct err e;
	char *dir;
	const char *log;
};

static void five_charts(struct five *f)
{
	*f = (struct five){ 0 };
	assert_int_equal(fs_tempdir(&f->a, &f->dir, &f->e), 0);
	f->log = fs_join(&f->a, f->dir, "log");
	for (size_t i = 0; i < 5; i++) {
		f->charts[i] = sample(CHART_BARS);
		f->charts[i].title = arena_fmt(&f->a, "Chart %zu", i);
		f->jobs[i].chart = &f->charts[i];
		f->jobs[i].id = "x";
	}
}

static void release_five(struct five *f)
{
	release_jobs(f->jobs, 5);
	fs_remove_tree(f->dir);
	arena_release(&f->a);
}

static void gnuplot_is_started_once(void **state)
{
	(void)state;
	struct five f;
	five_charts(&f);
	assert_int_equal(
		draw_through(&f.a, "exec gnuplot -d", f.log, f.jobs, 5, &f.e),
		0);
	assert_int_equal(starts(f.log), 1);
	for (size_t i = 0; i < 5; i++)
		assert_true(f.jobs[i].svg.n > 0 && f.jobs[i].png.n > 0);
	release_five(&f);
}

static void what_gnuplot_rejects_costs_only_itself(void **state)
{
	(void)state;
	struct five f;
	five_charts(&f);
	assert_int_equal(
		draw_through(&f.a,
			     "sed \"s/^set label 'Chart [13]'.*/set nosuch/\" "
			     "| gnuplot -d",
			     f.log, f.jobs, 5, &f.e),
		0);
	assert_int_equal(starts(f.log), 1);
	for (size_t i = 0; i < 5; i++) {
		bool bad = i == 1 || i == 3;
		assert_int_equal(f.jobs[i].err.kind,
				 bad ? ERR_SYSTEM : ERR_NONE);
		assert_int_equal(f.jobs[i].svg.n > 0, !bad);
		assert_int_equal(f.jobs[i].png.n > 0, !bad);
		if (bad)
			assert_non_null(strstr(f.jobs[i].err.text,
					       "Unrecognized option"));
		else
			assert_non_null(
				strstr(f.jobs[i].svg.p, f.charts[i].title));
	}
	release_five(&f);
}

static void what_is_no_png_costs_only_itself(void **state)
{
	(void)state;
	struct five f;
	five_charts(&f);
	assert_int_equal(draw_through(&f.a,
				      "sed 's/^set terminal pngcairo.*/set "
				      "terminal svg/' | gnuplot -d",
				      f.log, f.jobs, 5, &f.e),
			 0);
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(f.jobs[i].err.kind, ERR_SYSTEM);
		assert_non_null(strstr(f.jobs[i].err.text, "no PNG"));
		assert_int_equal(f.jobs[i].svg.n + f.jobs[i].png.n, 0);
	}
	release_five(&f);
}

static void a_chart_at_which_gnuplot_ends_costs_only_itself(void **state)
{
	(void)state;
	struct five f;
	five_charts(&f);
	assert_int_equal(draw_through(&f.a,
				      "sed \"s/^set label 'Chart 2'.*/exit/\" "
				      "| gnuplot -d",
				      f.log, f.jobs, 5, &f.e),
			 0);
	/* It ends at both formats of the chart. */
	assert_int_equal(starts(f.log), 3);
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(f.jobs[i].err.kind,
				 i == 2 ? ERR_SYSTEM : ERR_NONE);
		assert_int_equal(f.jobs[i].png.n > 0, i != 2);
	}
	release_five(&f);
}

static void a_gnuplot_that_draws_nothing_is_an_error_of_each(void **state)
{
	(void)state;
	struct five f;
	five_charts(&f);
	assert_int_equal(draw_through(&f.a, "cat >/dev/null; exit 3", f.log,
				      f.jobs, 5, &f.e),
			 0);
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(f.jobs[i].err.kind, ERR_SYSTEM);
		assert_int_equal(f.jobs[i].svg.n + f.jobs[i].png.n, 0);
	}
	release_five(&f);
}

static void many_charts_without_gnuplot_fail_at_once(void **state)
{
	(void)state;
	struct five f;
	five_charts(&f);
	char *path = strdup(getenv("PATH"));
	setenv("PATH", "/nonexistent", 1);
	int rc = chart_draw_all(f.jobs, 5, &f.e);
	setenv("PATH", path, 1);
	free(path);
	assert_int_equal(rc, -1);
	assert_int_equal(f.e.kind, ERR_ABSENT);
	release_five(&f);
}

#endif
