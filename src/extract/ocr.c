/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pages that are pictures: which they are, one run of revix-ocr for each that
 * the cache does not have, and its answer, checked as any other, in the place
 * of the page. The recogniser is believed no more than the worker is.
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
#define DOUBTFUL   75 /* mean confidence below which a page is named */
#define ARGS_MAX   12
#define STATUS_OUT 4096

/* What became of a page. */
struct page {
	bool recognised; /* blocks take the place of the page's own */
	const char *why; /* it stays as it was, or NULL */
	struct extract_blocks blocks;
};

struct recogniser {
	struct arena *a;
	const struct extract_opts *o;
	const struct ask_file *f;
	struct extract_doc *doc;
	struct diags *d;
	const char *program;
	const char *engine; /* all that answers depend on, in words */
	char hash[HASH_HEX];
	int64_t deadline; /* for all pages */
	size_t room;      /* bytes that may still come */
	const char *stop; /* why no further page is tried, or NULL */
	struct page *v;   /* one for each page of the document */
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
				 "its recognition took more than %d seconds: "
				 "scan it at 300 dots an inch",
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

/* Whether an answer is what was asked for: one recognised page. */
static const char *fault_of(const struct wire_answer *x)
{
	const struct extract_page *p = x->doc.pages.v;
	bool empty = x->doc.blocks.n == 0;
	if (x->refusal.fault)
		return x->refusal.text;
	if (x->doc.format != EXTRACT_PDF || x->doc.pages.n != 1 || !p->ocr ||
	    p->no_text != empty || (empty && p->confidence))
		return "its recogniser answered another question";
	return NULL;
}

/* Decodes what a recogniser, or the cache, says of a page. Returns why it is
 * not to be used, or NULL. */
static const char *decode(struct recogniser *r, const struct buf *b,
			  struct wire_answer *out)
{
	struct err e = { 0 };
	if (wire_read(r->a, buf_text(b), b->n, WIRE_DOCUMENT, out, &e) < 0)
		return arena_str(r->a, e.text);
	return fault_of(out);
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
	bool ok = c && c->get(c->ctx, key, &b) && !b.full && b.n <= r->room &&
		  !decode(r, &b, out);
	r->room -= ok ? b.n : 0;
	buf_release(&b);
	return ok;
}

/* The answer on a page, kept or new. Returns why there is none, or NULL. */
static const char *ask(struct recogniser *r, int page, struct wire_answer *out)
{
	const struct extract_cache *c = r->o->cache;
	struct buf b = { 0 };
	const char *key = arena_fmt(r->a, "%s:%d:%d:%s", r->hash, r->o->member,
				    page, r->engine);
	if (get_cached(r, key, out))
		return NULL;
	const char *why = run_page(r, page, &b);
	if (!why) {
		*out = (struct wire_answer){ 0 };
		why = decode(r, &b, out);
		/* No sandbox, no memory: the next page would not have them
		 * either. */
		if (why && out->refusal.fault == WIRE_SYSTEM)
			r->stop = why;
	}
	if (!why && c)
		c->put(c->ctx, key, b.p, b.n);
	if (!why)
		r->room -= b.n;
	buf_release(&b);
	return why;
}

static bool says(const struct diags *d, const char *code)
{
	for (size_t i = 0; i < d->n; i++)
		if (str_eq(d->v[i].code, code))
			return true;
	return false;
}

static void note(struct recogniser *r, enum diag_level level, const char *code,
		 int page, const char *text)
{
	diag_add(r->d, level, code, (struct diag_at){ .page = page }, "%s",
		 text);
}

/* Takes what was recognised, unless that is nothing. */
static void take(struct recogniser *r, size_t i, const struct wire_answer *x)
{
	struct extract_page *p = &r->doc->pages.v[i];
	const struct extract_page *got = x->doc.pages.v;
	int page = (int)i + 1;
	if (got->no_text && !p->no_text) {
		r->v[i].why = "nothing was recognised";
		return;
	}
	p->ocr = true;
	p->no_text = got->no_text;
	p->confidence = got->confidence;
	if (got->no_text && says(&x->diags, "blank-page"))
		note(r, DIAG_NOTE, "blank-page", page,
		     "the page is a picture of blank paper");
	else if (got->no_text)
		r->v[i].why = "no text was found on it";
	if (got->no_text)
		return;
	p->width = got->width;
	p->height = got->height;
	r->v[i].recognised = true;
	r->v[i].blocks = x->doc.blocks;
	for (size_t k = 0; k < x->doc.blocks.n; k++)
		r->v[i].blocks.v[k].page = page;
	if (p->confidence < DOUBTFUL)
		note(r, DIAG_WARNING, "ocr-doubtful", page,
		     arena_fmt(r->a,
			       "its text was recognised with a confidence of "
			       "only %d of 100: compare it with the page "
			       "before using it",
			       p->confidence));
}

static void recognise(struct recogniser *r, size_t i)
{
	struct wire_answer x = { 0 };
	if (!r->stop && clock_ms() >= r->deadline)
		r->stop = "the time for the recognition of one file was over: "
			  "read it again, pages that are done are kept";
	if (!r->stop && r->room == 0)
		r->stop = "its recognition gives too much text";
	r->v[i].why = r->stop ? r->stop : ask(r, (int)i + 1, &x);
	if (!r->v[i].why)
		take(r, i, &x);
}

/* Blocks by page: the new ones of a page that was recognised, else its own. */
static void merge(struct recogniser *r)
{
	struct extract_blocks old = r->doc->blocks, all = { 0 };
	size_t at = 0;
	for (size_t i = 0; i < r->doc->pages.n; i++) {
		const struct page *p = &r->v[i];
		for (; at < old.n && old.v[at].page <= (int)i + 1; at++)
			if (!p->recognised)
				*ARENA_PUSH(r->a, &all) = old.v[at];
		for (size_t k = 0; k < p->blocks.n; k++)
			*ARENA_PUSH(r->a, &all) = p->blocks.v[k];
	}
	r->doc->blocks = all;
}

/* What the worker said of pages that need recognition is out of date. */
static void drop_outdated(struct recogniser *r)
{
	size_t n = 0;
	for (size_t i = 0; i < r->d->n; i++) {
		const struct diag *d = &r->d->v[i];
		size_t page = (size_t)d->page;
		bool done = page && page <= r->doc->pages.n &&
			    r->v[page - 1].recognised;
		if (!str_eq(d->code, "no-text-layer") &&
		    !(str_eq(d->code, "garbled-text") && done))
			r->d->v[n++] = *d;
	}
	r->d->n = n;
}

/* One message for each stretch of pages with one reason. */
static void report_failures(struct recogniser *r)
{
	const struct extract_pages *p = &r->doc->pages;
	for (size_t i = 0; i < p->n; i++) {
		size_t first = i;
		const char *why = r->v[i].why;
		if (!why)
			continue;
		while (i + 1 < p->n && r->v[i + 1].why &&
		       str_eq(r->v[i + 1].why, why) &&
		       p->v[i + 1].no_text == p->v[first].no_text)
			i++;
		const char *stays = p->v[first].no_text
					    ? "pictures without text"
					    : "read from their text layer";
		note(r, DIAG_LOST, "no-text-layer", (int)first + 1,
		     arena_fmt(r->a, "pages %zu to %zu of %zu stay %s: %s",
			       first + 1, i + 1, p->n, stays, why));
	}
}

static void report(struct recogniser *r)
{
	size_t n = 0, sum = 0;
	for (size_t i = 0; i < r->doc->pages.n; i++)
		if (r->v[i].recognised) {
			n++;
			sum += (size_t)r->doc->pages.v[i].confidence;
		}
	report_failures(r);
	if (n)
		note(r, DIAG_NOTE, "recognised", 0,
		     arena_fmt(r->a,
			       "the text of %zu of %zu pages was recognised "
			       "from pictures, with a mean confidence of %zu "
			       "of 100: compare quotations with the page",
			       n, r->doc->pages.n, sum / n));
}

static int open_recogniser(struct recogniser *r, size_t n_wanted)
{
	struct err e = { 0 };
	const char *why = "";
	uint64_t size;
	r->engine = find_engine(r->a, r->o, &r->program, &why);
	/* By the descriptor, because the name may be another file's by now. */
	if (r->engine &&
	    hash_file(arena_fmt(r->a, "/proc/self/fd/%d", r->f->fd), r->hash,
		      &size, &e) < 0) {
		r->engine = NULL;
		why = e.text;
	}
	if (r->engine)
		return 0;
	note(r, DIAG_LOST, "no-recognition", 0,
	     arena_fmt(r->a,
		       "%zu of %zu pages %s, and there is no text "
		       "recognition: %s",
		       n_wanted, r->doc->pages.n,
		       r->o->ocr == EXTRACT_OCR_FORCE
			       ? "were to be recognised"
			       : "are pictures without text",
		       why));
	return -1;
}

void ocr_pages(struct arena *a, const struct extract_opts *o,
	       const struct ask_file *f, struct wire_answer *x)
{
	struct recogniser r = {
		.a = a, .o = o, .f = f, .doc = &x->doc, .d = &x->diags
	};
	size_t n = count_wanted(o, &x->doc.pages);
	if (o->ocr == EXTRACT_OCR_NEVER || x->doc.format != EXTRACT_PDF || !n)
		return;
	r.v = arena_alloc(a, x->doc.pages.n * sizeof *r.v);
	if (open_recogniser(&r, n) < 0) {
		drop_outdated(&r);
		return;
	}
	r.deadline = clock_ms() + (o->ocr_file_ms ? o->ocr_file_ms : FILE_MS);
	r.room = o->out_max ? o->out_max : TOTAL_OUT;
	for (size_t i = 0; i < x->doc.pages.n; i++)
		if (is_wanted(o, &x->doc.pages.v[i]))
			recognise(&r, i);
	drop_outdated(&r);
	merge(&r);
	report(&r);
}
