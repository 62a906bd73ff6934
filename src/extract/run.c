/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting the worker and the recogniser; see run.h. */
#include "run.h"

#include <string.h>

#include "clean.h"

#define ERR_KEPT 4096 /* bytes of its standard error */

/* A bare name is a file here, not a search along PATH. */
static const char *as_path(struct arena *a, const char *given)
{
	return strchr(given, '/') ? given : fs_join(a, ".", given);
}

int run_find_worker(struct arena *a, const struct extract_opts *o,
		    const char **out, struct err *e)
{
	if (o->worker) {
		*out = as_path(a, o->worker);
		return 0;
	}
	const char *dir = fs_program_dir(a);
	*out = fs_join(a, dir, RUN_WORKER);
	if (fs_is_file(*out))
		return 0;
	*out = fs_join(a, dir, "../libexec/revix/" RUN_WORKER);
	if (fs_is_file(*out))
		return 0;
	return err_set(e, ERR_SYSTEM,
		       RUN_WORKER " is neither in %s nor in "
				  "%s/../libexec/revix: install it beside the "
				  "program",
		       dir, dir);
}

int run_find_ocr(struct arena *a, const struct extract_opts *o,
		 const char **out, struct err *e)
{
	if (o->ocr_worker) {
		*out = as_path(a, o->ocr_worker);
		return 0;
	}
	const char *worker;
	if (run_find_worker(a, o, &worker, e) < 0)
		return -1;
	size_t dir = (size_t)(fs_base(worker) - worker);
	*out = arena_fmt(a, "%.*s" RUN_OCR, (int)dir, worker);
	if (fs_is_file(*out))
		return 0;
	return err_set(e, ERR_SYSTEM,
		       "%s is not there: install it beside " RUN_WORKER, *out);
}

int run_program(const char *const *argv, int fd,
		const struct run_limits *limits, struct proc_result *r,
		struct err *e)
{
	/* Poppler names characters by the locale, and pages are recognised
	 * side by side rather than one by many threads; nothing else is
	 * passed. */
	static const char *const env[] = { "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1",
					   NULL };
	const struct proc_spec spec = {
		.argv = argv,
		.env = env,
		.out_max = limits->out_max,
		.err_max = ERR_KEPT,
		.pass_fd = fd,
		.timeout_ms = limits->timeout_ms,
	};
	if (proc_run(&spec, r, e) == 0)
		return 0;
	e->kind = ERR_SYSTEM; /* it is not the document that is absent */
	return -1;
}

const char *run_last_words(struct arena *a, const struct proc_result *r)
{
	const char *p = buf_text(&r->err);
	size_t n = r->err.n;
	while (n && p[n - 1] == '\n')
		n--;
	size_t start = n;
	while (start && p[start - 1] != '\n' && n - start < 200)
		start--;
	return clean_line(a, p + start, n - start);
}

bool run_lacked_memory(const char *words)
{
	return strstr(words, "out of memory") ||
	       strstr(words, "Out of memory") || strstr(words, "bad_alloc");
}
