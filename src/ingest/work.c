/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hash, extract, structure, match: what a thread does for one task. */
#include "work.h"

#include <string.h>
#include <time.h>

#include "names.h"

static int64_t now_us(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Adds the time since *since to a stage and begins the next. */
static void lap(struct result *r, enum work_stage stage, int64_t *since)
{
	int64_t now = now_us();
	r->us[stage] += now - *since;
	*since = now;
}

static struct diag_at place(const struct result *r)
{
	return (struct diag_at){ .file = r->task->name };
}

/* The text of an error without the file that it begins with: a diagnostic
 * has a place of its own for that. */
static const char *without_file(const struct result *r, const struct err *e)
{
	const char *path = r->task->path ? r->task->path : r->task->name;
	size_t n = strlen(path);
	if (strncmp(e->text, path, n) == 0 && str_starts(e->text + n, ": "))
		return e->text + n + 2;
	return e->text;
}

static void fail(struct result *r, const char *code, const struct err *e)
{
	bool other = e->kind == ERR_INPUT && r->task->path &&
		     !name_is_document(r->task->path);
	r->state = other ? WORK_UNSUPPORTED : WORK_FAILED;
	r->environment = e->kind != ERR_INPUT && e->kind != ERR_LIMIT;
	diag_add(&r->diags, other ? DIAG_UNSUPPORTED : DIAG_LOST,
		 other ? "unsupported" : code, place(r), "%s",
		 without_file(r, e));
}

/* Whether this program would make of the same bytes what it made before. What
 * was read whole does not depend on limits or recognition. */
static bool is_settled(const struct work *w, const struct known_document *k)
{
	if (k->whole && w->o->extract.ocr != EXTRACT_OCR_FORCE)
		return strncmp(k->reader, w->reader, w->version) == 0;
	return str_eq(k->reader, w->reader);
}

void work_begin(const struct work *w, const struct task *t, struct result *r)
{
	int64_t since = now_us();
	struct err e = { 0 };
	const struct known_document *k = t->known;
	*r = (struct result){ .task = t, .state = WORK_TO_READ };
	r->diags.a = &r->a;
	if (t->member) {
		r->bytes = (uint64_t)t->member->bytes;
		memcpy(r->sha256, t->member->sha256, sizeof r->sha256);
	} else if (!t->path) {
		r->bytes = strlen(t->row->text);
		hash_bytes(t->row->text, r->bytes, r->sha256);
	} else if (hash_file(t->path, r->sha256, &r->bytes, &e) < 0) {
		r->sha256[0] = '\0';
		fail(r, "unreadable", &e);
		r->environment = true; /* it may be there the next time */
	}
	if (r->state == WORK_TO_READ && k && !w->o->force && !k->withdrawn &&
	    str_eq(k->sha256, r->sha256) && is_settled(w, k))
		r->state = k->failed ? WORK_FAILED_BEFORE : WORK_UNCHANGED;
	lap(r, STAGE_HASH, &since);
}

static int read_blocks(const struct work *w, struct result *r, struct err *e)
{
	const struct task *t = r->task;
	if (t->path) {
		struct extract_opts o = w->extract;
		o.member = t->member ? t->member->index : 0;
		int rc =
			extract_file(&r->a, &o, t->path, &r->doc, &r->diags, e);
		for (size_t i = 0; i < r->diags.n; i++)
			r->diags.v[i].file = t->name;
		return rc;
	}
	extract_plain(&r->a, t->row->text, strlen(t->row->text), &r->doc);
	r->doc.format = EXTRACT_CSV;
	return 0;
}

static struct theme_passage passage_of(const struct text_doc *t, size_t i)
{
	const struct text_passage *v = &t->passages.v[i];
	return (struct theme_passage){
		.text = v->text,
		.n = strlen(v->text),
		.section = t->sections.v[v->section].kind,
		.kind = v->kind,
	};
}

static void match(struct theme_matcher *m, struct result *r, struct reading *x)
{
	const struct text_doc *t = &x->text;
	struct theme_document *document = theme_document_new(m, r->task->role);
	for (size_t i = 0; i < t->passages.n; i++) {
		struct theme_passage p = passage_of(t, i);
		theme_document_read(document, &p);
	}
	x->tags = arena_alloc(&r->a, (t->passages.n + 1) * sizeof *x->tags);
	for (size_t i = 0; i < t->passages.n; i++) {
		struct theme_passage p = passage_of(t, i);
		size_t before = r->diags.n;
		p.document = document;
		theme_match(m, &r->a, &p, &x->tags[i], &r->diags);
		for (; before < r->diags.n; before++) {
			struct diag *d = &r->diags.v[before];
			d->file = r->task->name;
			d->page = t->passages.v[i].page;
		}
	}
	theme_document_free(document);
}

static size_t weigh(const struct result *r)
{
	size_t n = r->doc.blocks.n * 128;
	for (size_t i = 0; i < r->readings.n; i++) {
		const struct text_doc *t = &r->readings.v[i].text;
		n += t->passages.n * 256 +
		     (t->passages.n ? 3 * t->passages.v[t->passages.n - 1].end
				    : 0);
	}
	return n;
}

/* The date on a briefing or a response is its own and not the report's. */
static void drop_own_date(struct facts *f, const char *role)
{
	size_t n = 0;
	if (store_role_rank(role) <= store_role_rank("executive summary"))
		return;
	for (size_t i = 0; i < f->n; i++)
		if (!str_eq(f->v[i].name, "completed"))
			f->v[n++] = f->v[i];
	f->n = n;
}

/* What one document says: the facts and recommendations in its text. */
static void learn(struct result *r, struct reading *x)
{
	size_t before = r->diags.n;
	facts_find(&r->a, &x->text, &x->facts, &r->diags);
	drop_own_date(&x->facts, r->task->role);
	recs_find(&r->a, &x->text, r->task->role, &x->recs, &r->diags);
	text_mark(&x->text, &x->mark);
	for (; before < r->diags.n; before++) {
		struct diag *d = &r->diags.v[before];
		d->file = r->task->name;
		d->page = r->doc.paged ? d->page : 0;
		if (*x->part)
			d->text = arena_fmt(&r->a, "%s: %s", x->part, d->text);
	}
}

static struct reading *add_reading(struct result *r, const char *part,
				   const char *title)
{
	struct reading *x = ARENA_PUSH(&r->a, &r->readings);
	x->part = part;
	x->title = title;
	return x;
}

/* One document, or one a case and one for what is around them. */
static void split(struct result *r, const struct text_doc *whole)
{
	struct text_cases cases = { 0 };
	text_find_cases(&r->a, whole, &cases);
	if (!cases.n) {
		add_reading(r, "", whole->title ? whole->title : "")->text =
			*whole;
		return;
	}
	diag_add(&r->diags, DIAG_NOTE, "split", place(r),
		 "holds %zu cases, each counted as a review: %s", cases.n,
		 cases.why);
	for (size_t i = 0; i < cases.n; i++) {
		const struct text_case *c = &cases.v[i];
		text_take_case(&r->a, whole, c,
			       &add_reading(r, c->name, c->title)->text);
	}
	struct text_doc rest;
	text_take_rest(&r->a, whole, &cases, &rest);
	if (!rest.passages.n)
		return;
	struct reading *x = add_reading(r, "", whole->title);
	x->text = rest;
	x->rest = true;
}

void work_read(const struct work *w, struct theme_matcher *m, struct result *r)
{
	struct err e = { 0 };
	struct text_doc whole;
	int64_t since = now_us();
	int rc = read_blocks(w, r, &e);
	lap(r, STAGE_EXTRACT, &since);
	if (rc < 0) {
		fail(r, "unread", &e);
		return;
	}
	text_structure(&r->a, &r->doc, &whole);
	if (!whole.passages.n) {
		err_set(&e, ERR_LIMIT,
			"there is no text in it: if it is scanned, have its "
			"text recognised (--ocr)");
		fail(r, "no-text", &e);
		return;
	}
	split(r, &whole);
	for (size_t i = 0; i < r->readings.n; i++)
		learn(r, &r->readings.v[i]);
	lap(r, STAGE_TEXT, &since);
	for (size_t i = 0; m && i < r->readings.n; i++)
		match(m, r, &r->readings.v[i]);
	lap(r, STAGE_THEME, &since);
	r->weight = weigh(r);
	r->state = WORK_READ;
}

void work_release(struct result *r)
{
	arena_release(&r->a);
	*r = (struct result){ 0 };
}
