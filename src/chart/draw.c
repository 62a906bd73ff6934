/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a chart to the bytes of its picture: check, lay out, run gnuplot. */
#include "chart.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "script.h"

#define WIDTH    860.0
#define CLOCK_MS 60000
#define OUT_MAX  ((size_t)64 << 20)

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

static int check(const struct chart *c, const char *id, struct err *e)
{
	bool any = false;
	if (c->n_rows > CHART_ROWS_MAX || c->n_series > CHART_SERIES_MAX)
		return err_set(e, ERR_LIMIT,
			       "chart \"%s\": %zu rows and %zu series are too "
			       "many to read (at most %d and %d)",
			       c->title ? c->title : "", c->n_rows, c->n_series,
			       CHART_ROWS_MAX, CHART_SERIES_MAX);
	for (size_t i = 0; i < c->n_rows * c->n_series; i++) {
		double y = c->values[i].y;
		if (isinf(y) || y < 0)
			return err_set(e, ERR_USAGE,
				       "chart \"%s\": %g cannot be drawn",
				       c->title ? c->title : "", y);
		any = any || !isnan(y);
	}
	if (!any)
		return err_set(e, ERR_USAGE, "chart \"%s\": nothing to draw",
			       c->title ? c->title : "");
	if (!id || !*id ||
	    id[strspn(id, "abcdefghijklmnopqrstuvwxyz"
			  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			  "0123456789-")])
		return err_set(e, ERR_USAGE,
			       "chart id \"%s\": only letters, digits and '-'",
			       id ? id : "");
	return 0;
}

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

static int run(struct arena *a, const struct buf *script, struct buf *out,
	       struct err *e)
{
	const char *program = NULL;
	char *dir = NULL;
	struct proc_result r = { 0 };
	int ret = -1;
	if (find_gnuplot(a, &program, e) < 0 || fs_tempdir(a, &dir, e) < 0)
		return -1;
	/* -d: no start-up files. The folder is for fontconfig's caches, and
	 * for whatever a script might write. */
	const char *const argv[] = { program, "-d", NULL };
	const char *const env[] = { "LC_ALL=C.UTF-8",
				    arena_fmt(a, "HOME=%s", dir), NULL };
	const struct proc_spec spec = {
		.argv = argv,
		.env = env,
		.cwd = dir,
		.input = script->p,
		.n_input = script->n,
		.out_max = OUT_MAX,
		.err_max = 65536,
		.timeout_ms = CLOCK_MS,
	};
	if (proc_run(&spec, &r, e) < 0)
		goto out;
	if (r.timed_out || r.out_full) {
		err_set(e, ERR_LIMIT, "gnuplot: %s",
			r.timed_out ? "no picture after 60 s"
				    : "the picture is too large");
		goto out;
	}
	if (r.exit_code != 0 || !r.out.n) {
		err_set(e, ERR_SYSTEM, "gnuplot: %s",
			complaint(a, buf_text(&r.err)));
		goto out;
	}
	buf_add(out, r.out.p, r.out.n);
	ret = 0;
out:
	proc_release(&r);
	fs_remove_tree(dir);
	return ret;
}

static void compose(struct canvas *v, enum chart_format f)
{
	kinds[v->c->kind].layout(v);
	script_begin(v, f);
	head_draw(v);
	kinds[v->c->kind].draw(v);
	buf_str(&v->script, buf_text(&v->data));
	/* Where every value is 0 there is no shape; the frame is still drawn,
	 * with a line that lies outside of it. */
	buf_str(&v->script, v->plot.n ? buf_text(&v->plot) : "plot -1 notitle");
	buf_char(&v->script, '\n');
}

int chart_draw(const struct chart *c, enum chart_format f, const char *id,
	       struct buf *out, struct err *e)
{
	struct arena a = { 0 };
	struct canvas v = { .a = &a, .c = c, .w = WIDTH };
	struct buf raw = { 0 };
	int ret = -1;
	if (check(c, id, e) < 0)
		return -1;
	compose(&v, f);
	if (buf_ok(&v.script, e) < 0 || run(&a, &v.script, &raw, e) < 0)
		goto out;
	if (f == CHART_SVG) {
		if (svg_finish(c, id, buf_text(&raw), out, e) < 0)
			goto out;
	} else {
		buf_add(out, raw.p, raw.n);
	}
	ret = buf_ok(out, e);
out:
	buf_release(&v.script);
	buf_release(&v.data);
	buf_release(&v.plot);
	buf_release(&raw);
	arena_release(&a);
	return ret;
}
