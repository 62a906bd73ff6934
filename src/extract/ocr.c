/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages that are pictures: which they are, and one run of revix-ocr for each
 * that the cache does not have, within limits for the page and for the file.
 */
#include "ocr.h"

#include <signal.h>
#include <string.h>

#include "clean.h"
#include "run.h"

#define PAGE_MS    60000
#define FILE_MS    3600000
#define STATUS_MS  10000
#define PAGE_OUT   ((size_t)16 << 20)
#define TOTAL_OUT  ((size_t)256 << 20)
#define ARGS_MAX   12
#define STATUS_OUT 4096

#define TIME_IS_UP                                                             \
	"the time for recognising one file was over: read the file again, or " \
	"split it"

struct recogniser {
	struct arena *a;
	const struct extract_opts *o;
	const struct ask_file *f;
	struct ocr_pages pages;
	const char *program;
	const char *engine; /* all that answers depend on, in words */
	char hash[HASH_HEX];
	int64_t deadline; /* for all pages */
	size_t room;      /* bytes that may still come */
	const char *stop; /* why no further page is tried, or NULL */
};

static const struct extract_opts no_opts;

static bool is_wanted(const struct extract_opts *o,
		      const struct extract_page *p)
{
	return o->ocr == EXTRACT_OCR_FORCE || p->no_text;
}

static size_t count_wanted(const struct extract_opts *o,
			   const struct extract_pages *pages)
{
	size_t n = 0;
	for (size_t i = 0; i < pages->n; i++)
		n += is_wanted(o, &pages->v[i]);
	return n;
}

/* Asks the recogniser who it is. On failure *why says why there is none. */
static const char *engine_of(struct arena *a, const struct extract_opts *o,
			     const char *program, const char **why)
{
	struct err e = { 0 };
	struct proc_result r = { 0 };
	const struct run_limits limits = { STATUS_MS, STATUS_OUT };
	const char *const argv[] = { program, "--status",
				     o->no_sandbox ? "--no-sandbox" : NULL,
				     NULL };
	const char *engine = NULL;
	if (run_program(argv, 0, &limits, &r, &e) < 0)
		*why = arena_str(a, e.text);
	else if (r.exit_code == 0 && !r.out_full && r.out.n)
		engine = clean_line(a, buf_text(&r.out), r.out.n);
	else
		*why = run_last_words(a, &r);
	if (!engine && !**why)
		*why = arena_fmt(a, "%s does not work", program);
	proc_release(&r);
	return engine;
}

static const char *find_engine(struct arena *a, const struct extract_opts *o,
			       const char **program, const char **why)
{
	struct err e = { 0 };
	*why = "";
	if (run_find_ocr(a, o, program, &e) == 0)
		return engine_of(a, o, *program, why);
	*why = arena_str(a, e.text);
	return NULL;
}

const char *ocr_status(struct arena *a, const struct extract_opts *o)
{
	const char *program, *why;
	const char *engine = find_engine(a, o ? o : &no_opts, &program, &why);
	return engine ? arena_fmt(a, "text recognition: %s", engine)
		      : arena_fmt(a, "no text recognition: %s", why);
}

/* Why a run left no answer, and what to do; NULL when it left one. */
static const char *end_of(struct arena *a, const struct proc_result *r, int ms)
{
	const char *words = run_last_words(a, r);
	if (r->timed_out || r->signal == SIGXCPU)
		return arena_fmt(a,
				 "its recognition took more than %d s: scan it "
				 "at 300 dots an inch, or print it to a new "
				 "PDF",
				 ms / 1000);
	if (r->out_full)
		return "it gives too much text to be a page";
	if (r->signal == SIGSYS)
		return "its recogniser asked for what its sandbox forbids "
		       "and was stopped";
	if (r->signal && run_lacked_memory(words))
		return "its recognition needs too much memory: scan it at "
		       "300 dots an inch";
	if (r->signal)
		return arena_fmt(a,
				 "it is damaged in a way that ends its "
				 "recogniser (signal %d): scan it again",
				 r->signal);
	if (r->exit_code != 0)
		return arena_fmt(a, "its recogniser failed: %s",
				 *words ? words : "it did not say why");
	return NULL;
}

static struct run_limits limits_of(const struct recogniser *r)
{
	struct run_limits l = {
		.timeout_ms = r->o->ocr_page_ms ? r->o->ocr_page_ms : PAGE_MS,
		.out_max = r->room < PAGE_OUT ? r->room : PAGE_OUT,
	};
	int64_t left = r->deadline - clock_ms();
	if (left < l.timeout_ms)
		l.timeout_ms = left > 0 ? (int)left : 1;
	return l;
}

static const char *run_page(struct recogniser *r, int page, struct buf *out)
{
	struct proc_result p = { 0 };
	struct err e = { 0 };
	const struct run_limits limits = limits_of(r);
	const char *argv[ARGS_MAX] = { r->program, "--page",
				       arena_fmt(r->a, "%d", page) };
	size_t n = 3;
	argv[n++] = "--seconds";
	argv[n++] = arena_fmt(r->a, "%d", (limits.timeout_ms + 999) / 1000);
	if (r->o->member) {
		argv[n++] = "--member";
		argv[n++] = arena_fmt(r->a, "%d", r->o->member);
	}
	if (r->o->no_sandbox)
		argv[n++] = "--no-sandbox";
	const char *why = NULL;
	if (run_program(argv, r->f->fd, &limits, &p, &e) < 0)
		why = r->stop = arena_str(r->a, e.text);
	else
		why = end_of(r->a, &p, limits.timeout_ms);
	if (p.timed_out && clock_ms() >= r->deadline)
		why = r->stop = TIME_IS_UP;
	*out = p.out;
	p.out = (struct buf){ 0 };
	proc_release(&p);
	return why;
}

static bool get_cached(struct recogniser *r, const char *key,
		       struct wire_answer *out)
{
	const struct extract_cache *c = r->o->cache;
	struct buf b = { .max = PAGE_OUT };
	bool ok = c->get(c->ctx, key, &b) && !b.full && b.n <= r->room &&
		  !ocr_decode(r->a, &b, out);
	r->room -= ok ? b.n : 0;
	buf_release(&b);
	return ok;
}

/* The answer on a page, kept or new. Returns why there is none, or NULL. */
static const char *ask(struct recogniser *r, int page, struct wire_answer *out)
{
	const struct extract_cache *c = *r->hash ? r->o->cache : NULL;
	struct buf b = { 0 };
	const char *key = arena_fmt(r->a, "%s:%d:%d:%s", r->hash, r->o->member,
				    page, r->engine);
	if (c && get_cached(r, key, out))
		return NULL;
	*out = (struct wire_answer){ 0 };
	const char *why = run_page(r, page, &b);
	if (!why)
		why = ocr_decode(r->a, &b, out);
	/* No sandbox, no memory: the next page would not have them either. */
	if (why && out->refusal.fault == WIRE_SYSTEM)
		r->stop = why;
	if (!why && c)
		c->put(c->ctx, key, b.p, b.n);
	if (!why)
		r->room -= b.n;
	buf_release(&b);
	return why;
}

static void recognise(struct recogniser *r, size_t i)
{
	struct wire_answer x = { 0 };
	if (!r->stop && clock_ms() >= r->deadline)
		r->stop = TIME_IS_UP;
	if (!r->stop && r->room == 0)
		r->stop = "its recognition gives too much text";
	const char *why = r->stop ? r->stop : ask(r, (int)i + 1, &x);
	if (why)
		r->pages.v[i].why = why;
	else
		ocr_take(&r->pages, i, &x);
}

/* By the descriptor, because the name may be another file's by now. A file
 * without a hash is recognised without the cache. */
static void find_hash(struct recogniser *r)
{
	struct err e = { 0 };
	uint64_t size;
	const char *path = arena_fmt(r->a, "/proc/self/fd/%d", r->f->fd);
	if (hash_file(path, r->hash, &size, &e) < 0)
		r->hash[0] = '\0';
}

static int open_recogniser(struct recogniser *r, size_t n_wanted)
{
	const char *why = "";
	r->engine = find_engine(r->a, r->o, &r->program, &why);
	if (r->engine) {
		find_hash(r);
		return 0;
	}
	ocr_note(&r->pages, DIAG_LOST, "no-recognition", 0,
		 arena_fmt(r->a,
			   "%zu of %zu pages %s, and there is no text "
			   "recognition: %s",
			   n_wanted, r->pages.x->doc.pages.n,
			   r->o->ocr == EXTRACT_OCR_FORCE
				   ? "were to be recognised"
				   : "are pictures without text",
			   why));
	return -1;
}

void ocr_recognise(struct arena *a, const struct extract_opts *o,
		   const struct ask_file *f, struct wire_answer *x)
{
	const struct extract_pages *pages = &x->doc.pages;
	struct recogniser r = { .a = a, .o = o, .f = f };
	size_t n = count_wanted(o, pages);
	if (o->ocr == EXTRACT_OCR_NEVER || x->doc.format != EXTRACT_PDF || !n)
		return;
	ocr_begin(&r.pages, a, x);
	if (open_recogniser(&r, n) == 0) {
		r.deadline = clock_ms() +
			     (o->ocr_file_ms ? o->ocr_file_ms : FILE_MS);
		r.room = o->out_max ? o->out_max : TOTAL_OUT;
		for (size_t i = 0; i < pages->n; i++)
			if (is_wanted(o, &pages->v[i]))
				recognise(&r, i);
	}
	ocr_merge(&r.pages);
}
