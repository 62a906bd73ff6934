/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parent's side: open the file, run the worker on it, decode what it
 * says, and put every way in which that can end into words.
 */
#include "extract.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "clean.h"
#include "wire.h"

#define TIMEOUT_MS 120000
#define OUT_MAX    ((size_t)256 << 20)
#define FILE_MAX   ((off_t)256 << 20)
#define WORKER     "revix-worker"

static const struct extract_opts no_opts;

/* Opens a regular file that is worth a worker. */
static int open_input(const char *path, int *out, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return err_errno(e, "%s", path);
	struct stat st;
	if (fstat(fd, &st) < 0)
		err_errno(e, "%s", path);
	else if (!S_ISREG(st.st_mode))
		err_set(e, ERR_INPUT, "%s: not a regular file", path);
	else if (st.st_size == 0)
		err_set(e, ERR_INPUT,
			"%s: the file is empty: fetch or save it again", path);
	else if (st.st_size > FILE_MAX)
		err_set(e, ERR_LIMIT,
			"%s: larger than %d MB: split it or save it smaller",
			path, (int)(FILE_MAX >> 20));
	if (e->kind != ERR_NONE) {
		close(fd);
		return -1;
	}
	*out = fd;
	return 0;
}

static int find_worker(struct arena *a, const struct extract_opts *o,
		       const char **out, struct err *e)
{
	if (o->worker) {
		/* A bare name is a file here, not a search along PATH. */
		*out = strchr(o->worker, '/') ? o->worker
					      : fs_join(a, ".", o->worker);
		return 0;
	}
	const char *dir = fs_program_dir(a);
	*out = fs_join(a, dir, WORKER);
	if (fs_is_file(*out))
		return 0;
	*out = fs_join(a, dir, "../libexec/revix/" WORKER);
	if (fs_is_file(*out))
		return 0;
	return err_set(e, ERR_SYSTEM,
		       WORKER " is neither in %s nor in %s/../libexec/revix: "
			      "install it beside the program",
		       dir, dir);
}

/* What the worker last said on its standard error, as one line. */
static const char *last_words(struct arena *a, const struct proc_result *r)
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

static bool mentions_memory(const char *words)
{
	return strstr(words, "out of memory") ||
	       strstr(words, "Out of memory") || strstr(words, "bad_alloc");
}

/* Ends that left no answer. Returns 0 when there is one to decode. */
static int check_end(struct arena *a, const char *path, int timeout_ms,
		     const struct proc_result *r, struct err *e)
{
	const char *words = last_words(a, r);
	if (r->timed_out || r->signal == SIGXCPU)
		return err_set(e, ERR_LIMIT,
			       "%s: took more than %d seconds to read: print "
			       "it to a new PDF, or leave it out",
			       path, timeout_ms / 1000);
	if (r->out_full)
		return err_set(e, ERR_LIMIT,
			       "%s: gives too much text to be a report: leave "
			       "it out",
			       path);
	if (r->signal == SIGSYS)
		return err_set(e, ERR_SYSTEM,
			       "%s: the worker asked for what its sandbox "
			       "forbids and was stopped",
			       path);
	if (r->signal && mentions_memory(words))
		return err_set(e, ERR_LIMIT,
			       "%s: needs too much memory to read: print it "
			       "to a new PDF, or leave it out",
			       path);
	if (r->signal)
		return err_set(e, ERR_INPUT,
			       "%s: it is damaged in a way that ends its "
			       "reader (signal %d): open it and save it again",
			       path, r->signal);
	if (r->exit_code != 0)
		return err_set(e, ERR_SYSTEM, "%s: the worker failed: %s", path,
			       *words ? words : "it did not say why");
	return 0;
}

static int run_worker(const struct extract_opts *o, const char *const *argv,
		      int fd, struct proc_result *r, struct err *e)
{
	/* Poppler names characters by the locale; nothing else is passed. */
	static const char *const env[] = { "LANG=C.UTF-8", NULL };
	const struct proc_spec spec = {
		.argv = argv,
		.env = env,
		.out_max = o->out_max ? o->out_max : OUT_MAX,
		.err_max = 4096,
		.pass_fd = fd,
		.timeout_ms = o->timeout_ms ? o->timeout_ms : TIMEOUT_MS,
	};
	if (proc_run(&spec, r, e) == 0)
		return 0;
	e->kind = ERR_SYSTEM; /* it is not the document that is absent */
	return -1;
}

static int refuse(const char *path, const struct wire_refusal *x, struct err *e)
{
	static const enum err_kind kinds[] = {
		[WIRE_NO_FAULT] = ERR_SYSTEM, [WIRE_DAMAGED] = ERR_INPUT,
		[WIRE_ENCRYPTED] = ERR_INPUT, [WIRE_UNSUPPORTED] = ERR_INPUT,
		[WIRE_EMPTY] = ERR_INPUT,     [WIRE_LIMIT] = ERR_LIMIT,
		[WIRE_SYSTEM] = ERR_SYSTEM,
	};
	_Static_assert(sizeof kinds / sizeof *kinds == WIRE_N_FAULTS,
		       "a kind for every fault");
	return err_set(e, kinds[x->fault], "%s: %s", path, x->text);
}

/* A file whose name promises something else than it is. */
static void note_misnamed(const char *path, enum extract_format format,
			  struct diags *d)
{
	static const struct {
		const char *ending;
		enum extract_format format;
	} endings[] = {
		{ ".pdf", EXTRACT_PDF },  { ".docx", EXTRACT_DOCX },
		{ ".odt", EXTRACT_ODT },  { ".html", EXTRACT_HTML },
		{ ".htm", EXTRACT_HTML }, { ".rtf", EXTRACT_RTF },
	};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_ends_nocase(path, endings[i].ending) &&
		    endings[i].format != format)
			diag_add(d, DIAG_WARNING, "misnamed",
				 (struct diag_at){ .file = path },
				 "named %s, but it is %s and was read as such: "
				 "see that it is the report and not an error "
				 "page",
				 endings[i].ending,
				 extract_format_name(format));
}

/* Hands an answer on under the name that the user gave the file. */
static int accept(const char *path, const struct wire_answer *x,
		  struct extract_doc *out, struct diags *d, struct err *e)
{
	for (size_t i = 0; i < x->diags.n; i++) {
		const struct diag *v = &x->diags.v[i];
		struct diag_at at = { path, v->page, v->line, v->col };
		diag_add(d, v->level, v->code, at, "%s", v->text);
	}
	if (x->refusal.fault)
		return refuse(path, &x->refusal, e);
	note_misnamed(path, x->doc.format, d);
	*out = x->doc;
	return 0;
}

int extract_file(struct arena *a, const struct extract_opts *o,
		 const char *path, struct extract_doc *out, struct diags *d,
		 struct err *e)
{
	int fd = -1, ret = -1;
	struct proc_result r = { 0 };
	struct wire_answer answer = { 0 };
	const char *worker;
	o = o ? o : &no_opts;
	int timeout_ms = o->timeout_ms ? o->timeout_ms : TIMEOUT_MS;
	*out = (struct extract_doc){ .title = "", .author = "", .editor = "" };
	if (open_input(path, &fd, e) < 0 || find_worker(a, o, &worker, e) < 0)
		goto out;
	const char *const argv[] = {
		worker, "--seconds",
		arena_fmt(a, "%d", (timeout_ms + 999) / 1000),
		o->no_sandbox ? "--no-sandbox" : NULL, NULL
	};
	if (run_worker(o, argv, fd, &r, e) < 0 ||
	    check_end(a, path, timeout_ms, &r, e) < 0)
		goto out;
	if (wire_read(a, buf_text(&r.out), r.out.n, WIRE_DOCUMENT, &answer, e) <
	    0) {
		err_prefix(e, "%s", path);
		goto out;
	}
	ret = accept(path, &answer, out, d, e);
out:
	if (fd >= 0)
		close(fd);
	proc_release(&r);
	return ret;
}

int extract_sandbox_status(struct arena *a, const struct extract_opts *o,
			   const char **out, struct err *e)
{
	struct proc_result r = { 0 };
	const char *worker;
	int ret = -1;
	o = o ? o : &no_opts;
	if (find_worker(a, o, &worker, e) < 0)
		goto out;
	const char *const argv[] = { worker, "--status",
				     o->no_sandbox ? "--no-sandbox" : NULL,
				     NULL };
	if (run_worker(o, argv, 0, &r, e) < 0)
		goto out;
	if (r.timed_out || r.exit_code != 0) {
		const char *words = last_words(a, &r);
		err_set(e, ERR_SYSTEM, "%s does not work: %s", worker,
			*words ? words : "it did not say why");
		goto out;
	}
	*out = clean_line(a, buf_text(&r.out), r.out.n);
	ret = 0;
out:
	proc_release(&r);
	return ret;
}
