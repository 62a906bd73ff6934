/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parent's side: open the file, run the worker on it, decode what it
 * says, and put every way in which that can end into words.
 */
#include "extract.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ask.h"
#include "clean.h"
#include "ocr.h"
#include "run.h"
#include "wire.h"

#define TIMEOUT_MS 120000
#define OUT_MAX    ((size_t)256 << 20)
#define FILE_MAX   ((off_t)256 << 20)
#define ARGS_MAX   12

static const struct extract_opts no_opts;

int ask_open(struct ask_file *f, const char *path, struct err *e)
{
	struct stat st;
	*f = (struct ask_file){ .path = path };
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return err_errno(e, "%s", path);
	f->fd = fd;
	if (fstat(fd, &st) < 0)
		return err_errno(e, "%s", path);
	if (!S_ISREG(st.st_mode))
		return err_set(e, ERR_INPUT, "%s: not a regular file", path);
	if (st.st_size == 0)
		return err_set(e, ERR_INPUT,
			       "%s: the file is empty: fetch or save it again",
			       path);
	if (st.st_size > FILE_MAX)
		return err_set(e, ERR_LIMIT,
			       "%s: larger than %d MB: split it or save it "
			       "smaller",
			       path, (int)(FILE_MAX >> 20));
	return 0;
}

void ask_close(struct ask_file *f)
{
	if (f->fd > 0)
		close(f->fd);
	f->fd = 0;
}

/* Ends that left no answer. Returns 0 when there is one to decode. */
static int check_end(struct arena *a, const char *path, int timeout_ms,
		     const struct proc_result *r, struct err *e)
{
	const char *words = run_last_words(a, r);
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
	if (r->signal && run_lacked_memory(words))
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

static struct run_limits limits_of(const struct extract_opts *o)
{
	return (struct run_limits){
		.timeout_ms = o->timeout_ms ? o->timeout_ms : TIMEOUT_MS,
		.out_max = o->out_max ? o->out_max : OUT_MAX,
	};
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

int ask_accept(const char *path, const struct wire_answer *x, struct diags *d,
	       struct err *e)
{
	for (size_t i = 0; i < x->diags.n; i++) {
		const struct diag *v = &x->diags.v[i];
		struct diag_at at = { path, v->page, v->line, v->col };
		diag_add(d, v->level, v->code, at, "%s", v->text);
	}
	return x->refusal.fault ? refuse(path, &x->refusal, e) : 0;
}

int ask_worker(struct arena *a, const struct extract_opts *o,
	       const struct ask_file *f, const char *const *args,
	       enum wire_wanted wanted, struct wire_answer *out, struct err *e)
{
	int ret = -1;
	struct proc_result r = { 0 };
	const char *argv[ARGS_MAX] = { NULL };
	o = o ? o : &no_opts;
	const struct run_limits limits = limits_of(o);
	size_t n = 1;
	if (run_find_worker(a, o, &argv[0], e) < 0)
		goto out;
	argv[n++] = "--seconds";
	argv[n++] = arena_fmt(a, "%d", (limits.timeout_ms + 999) / 1000);
	if (o->no_sandbox)
		argv[n++] = "--no-sandbox";
	for (size_t i = 0; args && args[i] && n + 1 < ARGS_MAX; i++)
		argv[n++] = args[i];
	if (run_program(argv, f->fd, &limits, &r, e) < 0 ||
	    check_end(a, f->path, limits.timeout_ms, &r, e) < 0)
		goto out;
	ret = wire_read(a, buf_text(&r.out), r.out.n, wanted, out, e);
	if (ret < 0)
		err_prefix(e, "%s", f->path);
out:
	proc_release(&r);
	return ret;
}

int extract_file(struct arena *a, const struct extract_opts *o,
		 const char *path, struct extract_doc *out, struct diags *d,
		 struct err *e)
{
	struct wire_answer answer = { 0 };
	struct ask_file f = { 0 };
	const char *args[3] = { NULL };
	int ret = -1;
	o = o ? o : &no_opts;
	*out = (struct extract_doc){ .title = "", .author = "", .editor = "" };
	if (o->member) {
		args[0] = "--member";
		args[1] = arena_fmt(a, "%d", o->member);
	}
	if (ask_open(&f, path, e) < 0 ||
	    ask_worker(a, o, &f, args, WIRE_DOCUMENT, &answer, e) < 0)
		goto out;
	if (!answer.refusal.fault)
		ocr_recognise(a, o, &f, &answer);
	if (ask_accept(path, &answer, d, e) < 0)
		goto out;
	if (!args[0]) /* the archive's name is not the member's */
		note_misnamed(path, answer.doc.format, d);
	*out = answer.doc;
	ret = 0;
out:
	ask_close(&f);
	return ret;
}

int extract_sandbox_status(struct arena *a, const struct extract_opts *o,
			   const char **out, struct err *e)
{
	struct proc_result r = { 0 };
	const char *worker;
	int ret = -1;
	o = o ? o : &no_opts;
	const struct run_limits limits = limits_of(o);
	if (run_find_worker(a, o, &worker, e) < 0)
		goto out;
	const char *const argv[] = { worker, "--status",
				     o->no_sandbox ? "--no-sandbox" : NULL,
				     NULL };
	if (run_program(argv, 0, &limits, &r, e) < 0)
		goto out;
	if (r.timed_out || r.exit_code != 0) {
		const char *words = run_last_words(a, &r);
		err_set(e, ERR_SYSTEM, "%s does not work: %s", worker,
			*words ? words : "it did not say why");
		goto out;
	}
	*out = arena_fmt(a, "%s; %s", clean_line(a, buf_text(&r.out), r.out.n),
			 ocr_status(a, o));
	ret = 0;
out:
	proc_release(&r);
	return ret;
}
