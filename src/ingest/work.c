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

void work_begin(const struct work *w, const struct task *t, struct result *r)
{
	int64_t since = now_us();
	struct err e = { 0 };
	const struct known_document *k = t->known;
	*r = (struct result){ .task = t, .state = WORK_TO_READ };
	r->diags.a = &r->a;
	if (!t->path) {
		r->bytes = strlen(t->row->text);
		hash_bytes(t->row->text, r->bytes, r->sha256);
	} else if (hash_file(t->path, r->sha256, &r->bytes, &e) < 0) {
		r->sha256[0] = '\0';
		fail(r, "unreadable", &e);
		r->environment = true; /* it may be there the next time */
	}
	if (r->state == WORK_TO_READ && k && !w->o->force && !k->withdrawn &&
	    str_eq(k->sha256, r->sha256)) {
		if (!k->failed)
			r->state = WORK_UNCHANGED;
		else if (k->failed_with && str_eq(k->failed_with, w->reader))
			r->state = WORK_FAILED_BEFORE;
	}
	lap(r, STAGE_HASH, &since);
}

static int read_blocks(const struct work *w, struct result *r, struct err *e)
{
	const struct task *t = r->task;
	if (t->path)
		return extract_file(&r->a, &w->o->extract, t->path, &r->doc,
				    &r->diags, e);
	extract_plain(&r->a, t->row->text, strlen(t->row->text), &r->doc);
	r->doc.format = EXTRACT_CSV;
	return 0;
}

static void match(struct theme_matcher *m, struct result *r)
{
	const struct text_doc *t = &r->text;
	r->tags = arena_alloc(&r->a, (t->passages.n + 1) * sizeof *r->tags);
	for (size_t i = 0; i < t->passages.n; i++) {
		const struct text_passage *x = &t->passages.v[i];
		struct theme_passage p = {
			.text = x->text,
			.n = strlen(x->text),
			.section = t->sections.v[x->section].kind,
			.kind = x->kind,
		};
		size_t before = r->diags.n;
		theme_match(m, &r->a, &p, &r->tags[i], &r->diags);
		for (; before < r->diags.n; before++) {
			struct diag *d = &r->diags.v[before];
			d->file = r->task->name;
			d->page = x->page;
		}
	}
}

static size_t weigh(const struct result *r)
{
	size_t n = r->text.passages.n * 256 + r->doc.blocks.n * 128;
	if (r->text.passages.n)
		n += 2 * r->text.passages.v[r->text.passages.n - 1].end;
	return n;
}

void work_read(const struct work *w, struct theme_matcher *m, struct result *r)
{
	struct err e = { 0 };
	int64_t since = now_us();
	int rc = read_blocks(w, r, &e);
	lap(r, STAGE_EXTRACT, &since);
	if (rc < 0) {
		fail(r, "unread", &e);
		return;
	}
	text_structure(&r->a, &r->doc, &r->text);
	lap(r, STAGE_TEXT, &since);
	if (!r->text.passages.n) {
		err_set(&e, ERR_LIMIT,
			"there is no text in it: if it is scanned, have its "
			"text recognised first");
		fail(r, "no-text", &e);
		return;
	}
	if (m)
		match(m, r);
	lap(r, STAGE_THEME, &since);
	r->weight = weigh(r);
	r->state = WORK_READ;
}

void work_release(struct result *r)
{
	arena_release(&r->a);
	*r = (struct result){ 0 };
}
