/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * gnuplot as a child, in a private folder with a clock. It reads all scripts
 * from its standard input, writes every picture to a file of that folder, and
 * says after each whether there was an error: it goes on after one. Should it
 * end before it has said so, that script has failed, and a new process goes on
 * with the next. Many are drawn by several processes at a time.
 */
#include "gnuplot.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CLOCK_MS     60000 /* for one picture, and */
#define CLOCK_MORE   2000  /* for every further one */
#define CLOCK_MAX_MS 600000
#define OUT_MAX      ((size_t)64 << 20)
#define LANES_MAX    4
#define LANE_LEAST   16 /* pictures that are worth a process */

/* The program on PATH: looked up here, so that its absence can be told from
 * any other failure to start it. */
static int find_gnuplot(struct arena *a, const char **out, struct err *e)
{
	const char *path = getenv("PATH");
	for (const char *p = path ? path : "/usr/bin:/bin"; *p;) {
		size_t n = strcspn(p, ":");
		const char *file = fs_join(a, arena_dup(a, p, n), "gnuplot");
		if (*p == '/' && fs_is_file(file) && access(file, X_OK) == 0) {
			*out = file;
			return 0;
		}
		p += n + (p[n] == ':');
	}
	return err_set(e, ERR_ABSENT,
		       "charts need gnuplot, which is not installed; on "
		       "Debian: apt-get install gnuplot-nox");
}

/* The first line of gnuplot's complaint that says something. */
static const char *complaint(struct arena *a, const char *text)
{
	const char *best = "no message";
	while (*text) {
		size_t n = strcspn(text, "\n");
		const char *line = str_trim(a, text, n);
		if (*line && !str_starts(line, "gnuplot>") && *line != '^') {
			best = line;
			break;
		}
		text += n + (text[n] == '\n');
	}
	return best;
}

static const char *file_name(struct arena *a, size_t i)
{
	return arena_fmt(a, "picture-%zu", i);
}

/* Nothing of one script reaches the next: settings, texts and data go, so
 * that a picture never shows the numbers of another. */
static void compose(struct buf *b, struct arena *a,
		    const struct gnuplot_job *jobs, size_t from, size_t n)
{
	for (size_t i = from; i < n; i++) {
		buf_fmt(b,
			"reset\nundefine $*\nreset errors\n"
			"set output '%s'\n",
			file_name(a, i));
		buf_str(b, buf_text(&jobs[i].script));
		/* To its standard output and, between its complaints, to its
		 * standard error. */
		buf_fmt(b,
			"\nset output\nset print '-'\n"
			"print gprintf('done %zu %%.0f', GPVAL_ERRNO)\n"
			"set print\nprint 'done %zu'\n",
			i, i);
	}
}

/* Moves *said behind what gnuplot says after script i; false: it says
 * nothing. */
static bool read_mark(const char **said, size_t i)
{
	char want[32];
	int n = snprintf(want, sizeof want, "done %zu", i);
	const char *at = strstr(*said, want);
	if (at)
		*said = at + n;
	return at != NULL;
}

static void fetch(struct arena *a, const char *dir, size_t i,
		  struct gnuplot_job *job)
{
	const char *file = fs_join(a, dir, file_name(a, i));
	if (fs_read(file, OUT_MAX, &job->out, &job->err) < 0)
		err_prefix(&job->err, "gnuplot");
	else if (!job->out.n)
		err_set(&job->err, ERR_SYSTEM, "gnuplot: the picture is empty");
}

/* The pictures of one process; gives the job at which it ended. */
static size_t collect(struct arena *a, const char *dir,
		      struct gnuplot_job *jobs, size_t from, size_t n,
		      const struct proc_result *r)
{
	const char *said = buf_text(&r->out), *errors = buf_text(&r->err);
	size_t i = from;
	for (; i < n && read_mark(&said, i); i++) {
		if (str_starts(said, " 0\n"))
			fetch(a, dir, i, &jobs[i]);
		else
			err_set(&jobs[i].err, ERR_SYSTEM, "gnuplot: %s",
				complaint(a, errors));
		read_mark(&errors, i);
	}
	if (i < n && r->timed_out)
		err_set(&jobs[i].err, ERR_LIMIT, "gnuplot: no picture in time");
	else if (i < n)
		err_set(&jobs[i].err, ERR_SYSTEM, "gnuplot: %s",
			complaint(a, errors));
	return i;
}

/* One process, from job *from on; *from is then where the next must begin. */
static int process(struct arena *a, const char *const *argv, const char *dir,
		   struct gnuplot_job *jobs, size_t n, size_t *from,
		   struct err *e)
{
	struct proc_result r = { 0 };
	struct buf input = { 0 };
	int ret = -1;
	size_t clock = CLOCK_MS + (n - *from - 1) * CLOCK_MORE;
	compose(&input, a, jobs, *from, n);
	if (buf_ok(&input, e) < 0)
		goto out;
	/* The folder is also for fontconfig's caches. */
	const char *const env[] = { "LC_ALL=C.UTF-8",
				    arena_fmt(a, "HOME=%s", dir), NULL };
	const struct proc_spec spec = {
		.argv = argv,
		.env = env,
		.cwd = dir,
		.input = input.p,
		.n_input = input.n,
		.err_max = 65536,
		.timeout_ms =
			(int)(clock < CLOCK_MAX_MS ? clock : CLOCK_MAX_MS),
	};
	if (proc_run(&spec, &r, e) < 0)
		goto out;
	*from = collect(a, dir, jobs, *from, n, &r) + 1;
	ret = 0;
out:
	buf_release(&input);
	proc_release(&r);
	return ret;
}

/* Some of the jobs, drawn one after the other. */
struct lane {
	const char *program;
	struct gnuplot_job *jobs;
	size_t n;
	struct err err;
	pthread_t thread;
};

static void *draw(void *ctx)
{
	struct lane *x = ctx;
	struct arena a = { 0 };
	char *dir = NULL;
	int rc = fs_tempdir(&a, &dir, &x->err);
	/* -d: no start-up files. */
	const char *const argv[] = { x->program, "-d", NULL };
	for (size_t from = 0; rc == 0 && from < x->n;)
		rc = process(&a, argv, dir, x->jobs, x->n, &from, &x->err);
	if (dir)
		fs_remove_tree(dir);
	arena_release(&a);
	return NULL;
}

/* As many processes as there are processors to run them. */
static size_t count_lanes(size_t n)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t lanes = processors > 1 ? (size_t)processors : 1;
	lanes = lanes < LANES_MAX ? lanes : LANES_MAX;
	return n / LANE_LEAST < lanes ? n / LANE_LEAST + 1 : lanes;
}

static int run_lanes(struct lane *v, size_t lanes, struct gnuplot_job *jobs,
		     size_t n, struct err *e)
{
	size_t started = 0;
	int ret = 0;
	for (; started < lanes; started++) {
		struct lane *x = &v[started];
		size_t from = started * n / lanes;
		x->program = v->program;
		x->jobs = jobs + from;
		x->n = (started + 1) * n / lanes - from;
		errno = pthread_create(&x->thread, NULL, draw, x);
		if (errno) {
			ret = err_errno(e, "gnuplot");
			break;
		}
	}
	for (size_t i = 0; i < started; i++) {
		pthread_join(v[i].thread, NULL);
		if (ret == 0 && v[i].err.kind != ERR_NONE) {
			*e = v[i].err;
			ret = -1;
		}
	}
	return ret;
}

int gnuplot_run(struct gnuplot_job *jobs, size_t n, struct err *e)
{
	struct arena a = { 0 };
	struct lane v[LANES_MAX] = { 0 };
	int ret = find_gnuplot(&a, &v->program, e);
	if (ret == 0)
		ret = run_lanes(v, count_lanes(n), jobs, n, e);
	arena_release(&a);
	return ret;
}
