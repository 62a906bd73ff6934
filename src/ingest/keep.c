/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What becomes of a result: which review it belongs to, whether it is there
 * already under another name, whether it may replace what was read before.
 * Runs in the calling thread, in order of name.
 */
#include "keep.h"

#include <string.h>
#include <time.h>

#include "names.h"

int64_t keep_clock_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

void keep_diags(struct diags *to, const struct diags *from)
{
	for (size_t i = 0; to && i < from->n; i++) {
		const struct diag *x = &from->v[i];
		diag_add(to, x->level, x->code,
			 (struct diag_at){ x->file, x->page, x->line, x->col },
			 "%s", x->text);
	}
}

int keep_run(struct keep *k, struct err *e)
{
	if (k->run)
		return 0;
	if (store_begin(k->s, e) < 0)
		return -1;
	if (store_run_begin(k->s, k->o->command ? k->o->command : "ingest",
			    k->o->now ? k->o->now : "", &k->run, e) < 0 ||
	    store_commit(k->s, e) < 0) {
		store_rollback(k->s);
		return -1;
	}
	return 0;
}

/* ---- to which review ---- */

/* A key of its own for a file that no row names. Two files of one name in one
 * folder (report.pdf, report.docx) are one report; in two they are not. */
static const char *own_key(const struct keep *k, struct arena *a,
			   const char *file)
{
	const char *const keys[] = { name_key(a, file),
				     name_key_in_folder(a, file), file };
	const struct known_document *me = known_file(k->known, file);
	size_t dir = (size_t)(fs_base(file) - file);
	for (size_t i = 0; me && i < 3; i++)
		if (str_eq(me->review, keys[i]))
			return me->review;
	for (size_t i = 0; i < 3; i++) {
		const struct known_document *x =
			known_review(k->known, keys[i]);
		size_t x_dir = x ? (size_t)(fs_base(x->file) - x->file) : 0;
		if (!x || str_eq(x->file, file) ||
		    (x_dir == dir && memcmp(x->file, file, dir) == 0))
			return keys[i];
	}
	return file;
}

/* The catalogue's review that is called as the file is, or NULL. */
static const char *catalogue_key(const struct plan *p, const char *key)
{
	for (size_t i = 0; i < p->rows.reviews.n; i++)
		if (str_eq_nocase(p->rows.reviews.v[i].key, key))
			return p->rows.reviews.v[i].key;
	return NULL;
}

/* Another document of the same content, or NULL. */
static const struct known_document *twin(const struct keep *k,
					 const struct result *r)
{
	const struct known_document *x =
		*r->sha256 ? known_content(k->known, r->sha256) : NULL;
	return x && !str_eq(x->file, r->task->name) ? x : NULL;
}

/* To which review a document goes, and why. */
struct home {
	const char *review, *role, *why;
};

/* A file that the catalogue knows: by a row, or by its name being a key. */
static int find_row(const struct keep *k, struct result *r, struct home *out,
		    struct err *e)
{
	const struct task *t = r->task;
	*out = (struct home){ .role = t->role, .why = "the catalogue" };
	if (t->row) {
		out->review = k->plan->rows.reviews.v[t->row->review].key;
		return 0;
	}
	const char *role;
	if (store_review_of_file(k->s, &r->a, t->name, &out->review, &role, e) <
	    0)
		return -1;
	if (out->review)
		out->role = role;
	else
		out->review = catalogue_key(k->plan, name_key(&r->a, t->name));
	return 0;
}

/* By what the document says of itself; else a review of its own. */
static int find_by_text(struct keep *k, struct result *r,
			const struct reading *x, struct home *out,
			struct err *e)
{
	const struct store_likeness like = { .file = r->task->name,
					     .facts = &x->facts,
					     .mark = &x->mark };
	if (store_find_like(k->s, &r->a, &like, &out->review, &out->why, e) < 0)
		return -1;
	if (out->review)
		diag_add(&r->diags, DIAG_WARNING, "linked",
			 (struct diag_at){ .file = r->task->name },
			 "%s%scounted with review \"%s\": %s", x->part,
			 *x->part ? ": " : "", out->review, out->why);
	else if (*out->why)
		diag_add(&r->diags, DIAG_WARNING, "possible-link",
			 (struct diag_at){ .file = r->task->name }, "%s",
			 out->why);
	if (!out->review)
		out->why = "";
	return 0;
}

static int find_review(struct keep *k, struct result *r,
		       const struct known_document *same, struct home *out,
		       struct err *e)
{
	const struct reading *x = r->readings.v;
	if (find_row(k, r, out, e) < 0)
		return -1;
	if (out->review)
		return 0;
	if (same) {
		out->review = same->review;
		out->why =
			arena_fmt(&r->a, "the same content as %s", same->file);
		return 0;
	}
	out->why = "";
	if (r->readings.n && find_by_text(k, r, x, out, e) < 0)
		return -1;
	if (!out->review)
		out->review = own_key(k, &r->a, r->task->name);
	/* Not kept with the document: `check` finds it out anew. */
	if (k->plan->has_catalogue && !*out->why)
		diag_add(k->d, DIAG_WARNING, "no-row",
			 (struct diag_at){ .file = r->task->name },
			 "the catalogue has no row for this file; it counts as "
			 "review \"%s\"",
			 out->review);
	return 0;
}

/* ---- storing ---- */

static enum store_outcome outcome_of(const struct result *r, int *ocr_pages)
{
	bool partly = false;
	*ocr_pages = 0;
	for (size_t i = 0; i < r->doc.pages.n; i++) {
		partly = partly ||
			 (r->doc.pages.v[i].no_text && !r->doc.pages.v[i].ocr);
		*ocr_pages += r->doc.pages.v[i].ocr;
	}
	if (r->state != WORK_READ)
		return STORE_FAILED;
	return partly ? STORE_PARTLY : STORE_READ;
}

static void count(struct keep *k, const struct result *r,
		  enum store_outcome outcome)
{
	struct ingest_summary *s = k->sum;
	s->failed += outcome == STORE_FAILED;
	s->partly += outcome == STORE_PARTLY;
	s->read += outcome == STORE_READ && !r->task->row;
	s->text_rows += outcome == STORE_READ && r->task->row;
	for (size_t i = 0; i < r->readings.n; i++) {
		s->passages += r->readings.v[i].text.passages.n;
		s->cases += r->readings.n > 1 && !r->readings.v[i].rest;
	}
	for (size_t i = 0; i < r->doc.pages.n; i++)
		s->ocr_pages += r->doc.pages.v[i].ocr;
	s->pages += r->state == WORK_READ ? (int64_t)r->doc.pages.n : 0;
	s->bytes += (int64_t)r->bytes;
}

static int put(struct keep *k, const struct store_document *v, size_t n,
	       struct err *e)
{
	if (keep_run(k, e) < 0 || store_begin(k->s, e) < 0)
		return -1;
	if (recognised_flush(k->recognised, k->s, e) < 0 ||
	    store_put_file(k->s, v, n, k->run, e) < 0 ||
	    store_commit(k->s, e) < 0) {
		store_rollback(k->s);
		return -1;
	}
	return 0;
}

/* What all documents of a file have in common. */
static struct store_document
document_of(const struct keep *k, const struct result *r, const struct home *h)
{
	struct store_document x = {
		.review = h->review,
		.file = r->task->name,
		.part = "",
		.linked = h->why,
		.reader = k->work->reader,
		.role = h->role,
		.format = extract_format_name(r->doc.format),
		.title = "",
		.author = r->doc.author,
		.editor = r->doc.editor,
		.sha256 = r->sha256,
		.bytes = (int64_t)r->bytes,
		.pages = (int)r->doc.pages.n,
		.paged = r->doc.paged,
		.themes = k->o->themes,
	};
	x.outcome = outcome_of(r, &x.ocr_pages);
	return x;
}

static void add_reading(struct store_document *to, const struct reading *x)
{
	to->part = x->part;
	to->title = x->title;
	to->text = &x->text;
	to->tags = x->tags;
	to->facts = &x->facts;
	to->recs = &x->recs;
	to->mark = &x->mark;
}

/* A file of many cases: a review each, which has the file's name before the
 * case's; and what is around them, which is searched and not counted. */
static int store_cases(struct keep *k, struct result *r,
		       const struct home *whole, struct err *e)
{
	size_t n = r->readings.n;
	struct store_document *v = arena_alloc(&r->a, n * sizeof *v);
	for (size_t i = 0; i < n; i++) {
		const struct reading *x = &r->readings.v[i];
		struct home h = { .role = whole->role, .why = "" };
		if (!x->rest && find_by_text(k, r, x, &h, e) < 0)
			return -1;
		if (!h.review)
			h.review = x->rest ? whole->review
					   : arena_fmt(&r->a, "%s/%s",
						       whole->review, x->part);
		v[i] = document_of(k, r, &h);
		v[i].rest = x->rest;
		add_reading(&v[i], x);
	}
	v[n - 1].diags = &r->diags;
	return put(k, v, n, e);
}

static void say_duplicate(struct result *r, const struct known_document *same,
			  bool again)
{
	diag_add(&r->diags, again ? DIAG_WARNING : DIAG_NOTE, "duplicate",
		 (struct diag_at){ .file = r->task->name },
		 again ? "the same content as %s: listed, but not searched and "
			 "counted again"
		       : "the same content as %s, but the catalogue has it for "
			 "another review",
		 same->file);
}

static int store_result(struct keep *k, struct result *r, struct err *e)
{
	/* Two empty files are not one report. */
	const struct known_document *same =
		r->state == WORK_READ ? twin(k, r) : NULL;
	struct home h;
	int rc;
	if (r->readings.n > 1 && !same) {
		h = (struct home){ .role = r->task->role, .why = "" };
		h.review = own_key(k, &r->a, r->task->name);
		rc = store_cases(k, r, &h, e);
	} else {
		if (find_review(k, r, same, &h, e) < 0)
			return -1;
		/* The same words of the same review are evidence once. */
		bool again = same && str_eq(same->review, h.review);
		if (same)
			say_duplicate(r, same, again);
		struct store_document x = document_of(k, r, &h);
		x.diags = &r->diags;
		if (x.outcome != STORE_FAILED && !again)
			add_reading(&x, r->readings.v);
		rc = put(k, &x, 1, e);
	}
	if (rc < 0)
		return -1;
	int ocr_pages;
	enum store_outcome outcome = outcome_of(r, &ocr_pages);
	count(k, r, outcome);
	keep_diags(k->d, &r->diags);
	if (r->task->known && r->task->known->withdrawn)
		diag_add(&k->loose, DIAG_NOTE, "returned",
			 (struct diag_at){ .file = r->task->name },
			 "the file is here again");
	known_add(k->known, &(struct known_document){ .file = r->task->name,
						      .review = h.review,
						      .sha256 = r->sha256,
						      .failed = outcome ==
								STORE_FAILED });
	return 0;
}

/* A failure for which the file is not to blame. When nothing can be read at
 * all, the run ends instead of failing every file. */
static int check_worker(struct keep *k, struct result *r, struct err *e)
{
	const char *status;
	if (!*r->sha256) /* it did not come to that */
		return 0;
	return extract_sandbox_status(&r->a, &k->o->extract, &status, e);
}

static int keep_failed(struct keep *k, struct result *r, struct err *e)
{
	const struct known_document *known = r->task->known;
	if (r->environment && check_worker(k, r, e) < 0)
		return -1;
	if (!r->environment || !known || known->failed)
		return store_result(k, r, e);
	diag_add(&r->diags, DIAG_NOTE, "kept",
		 (struct diag_at){ .file = r->task->name },
		 "what was read from it before is kept");
	keep_diags(k->d, &r->diags);
	k->sum->failed++;
	return 0;
}

int keep_result(void *ctx, struct result *r, struct err *e)
{
	struct keep *k = ctx;
	int64_t since = keep_clock_us();
	int rc = 0;
	switch (r->state) {
	case WORK_UNCHANGED:
		k->sum->unchanged++;
		break;
	case WORK_FAILED_BEFORE:
		k->sum->failed_before++;
		diag_add(k->d, DIAG_LOST, "failed-before",
			 (struct diag_at){ .file = r->task->name },
			 "not tried again (--force does): %s",
			 *r->task->known->reason ? r->task->known->reason
						 : "it could not be read");
		break;
	case WORK_UNSUPPORTED:
		k->sum->skipped++;
		keep_diags(&k->loose, &r->diags);
		break;
	case WORK_READ:
		rc = store_result(k, r, e);
		break;
	case WORK_FAILED:
		rc = keep_failed(k, r, e);
		break;
	case WORK_NONE:
	case WORK_TO_READ:
		break;
	}
	if (rc < 0)
		return -1;
	for (int i = 0; i < STAGES; i++)
		k->us[i] += r->us[i];
	k->us_store += keep_clock_us() - since;
	k->done++;
	if (k->o->progress)
		k->o->progress(k->o->ctx,
			       &(struct ingest_progress){
				       .done = k->done,
				       .total = k->plan->tasks.n,
				       .elapsed_ms = clock_ms() - k->started_ms,
				       .file = r->task->name });
	return 0;
}
