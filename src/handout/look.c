/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a review: its texts, facts and evidence out of the store. */
#include "look.h"

#include <stdlib.h>
#include <string.h>

#include "db.h"
#include "privacy.h"

int look_themes(struct store *s, struct arena *a, struct look_themes *out,
		struct err *e)
{
	static const char sql[] =
		"SELECT name, label, CASE WHEN theme_group IN ('Practice',"
		" 'System') THEN 1 WHEN theme_group = 'Harm' THEN 2 ELSE 0 END"
		" FROM theme WHERE active ORDER BY name";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		struct look_theme *t = ARENA_PUSH(a, out);
		t->name = db_text(q, 0, a);
		t->label = db_text(q, 1, a);
		t->group = (enum look_group)db_int(q, 2);
	}
	return rc;
}

#define NEAR 4 /* passages */

/* ---- texts ---- */

static struct store_place place_of(struct arena *a, const struct store_place *p)
{
	return (struct store_place){
		.document = arena_str(a, p->document),
		.role = arena_str(a, p->role),
		.section = arena_str(a, p->section),
		.heading = arena_str(a, p->heading),
		.paragraph = arena_str(a, p->paragraph),
		.page_label = arena_str(a, p->page_label),
		.page = p->page,
		.confidence = p->confidence,
	};
}

static void add_passage(struct look *x, const struct store_evidence *v,
			const char *role)
{
	struct look_passage *p = ARENA_PUSH(x->a, &x->passages);
	p->id = v->passage;
	p->at = place_of(x->a, &v->at);
	p->text = arena_str(x->a, v->text);
	p->words = text_words(p->text);
	p->item = str_eq(v->kind, text_kind_name(TEXT_LIST_ITEM));
	p->table = str_eq(v->kind, text_kind_name(TEXT_TABLE_ROW)) ||
		   str_eq(v->kind, text_kind_name(TEXT_FOOTNOTE));
	p->rank = store_role_rank(role);
	p->response = str_eq(role, "response");
	p->harm = handout_distressing(x->book, p->text);
	p->letters = look_letters(x->a, p->text);
	p->tells = arena_alloc(x->a, x->themes->n + 1);
	p->by = arena_alloc(x->a, (x->themes->n + 1) * sizeof *p->by);
	if (!text_section_parse(p->at.section, &p->section))
		p->section = TEXT_OTHER;
}

/* Whether a handout on this review may use the name, since the review gives it
 * to its children for the public. */
static bool is_public(const struct look *x, const char *name)
{
	if (!x->own_area)
		return false;
	for (size_t i = 0; i < x->r.facts.n; i++)
		if (str_eq(x->r.facts.v[i].name, "alias") &&
		    str_eq(x->r.facts.v[i].value, name))
			return true;
	return strstr(x->r.title, name) != NULL;
}

/* What the publisher's look at a document finds is replaced in its words. */
static void guard_document(struct look *x, struct arena *a,
			   const struct store_texts *t)
{
	struct privacy_finds found = { 0 };
	size_t n = t->passages.n;
	struct privacy_text *v = arena_alloc(a, (n + 1) * sizeof *v);
	for (size_t i = 0; i < n; i++)
		v[i] = (struct privacy_text){
			.text = t->passages.v[i].text,
			.section = t->passages.v[i].at.section,
			.heading = t->passages.v[i].at.heading,
		};
	privacy_look(a, v, n, "", "", &found);
	for (size_t i = 0; i < found.n; i++) {
		const struct privacy_find *f = &found.v[i];
		bool name = f->kind == PRIVACY_NAME;
		if (f->passage == PRIVACY_NOWHERE ||
		    f->kind == PRIVACY_DATE_OF_BIRTH ||
		    (name && is_public(x, f->text)))
			continue;
		guard_word(&x->guard, name ? GUARD_NAME : GUARD_IDENTIFIER,
			   arena_str(x->a, f->text),
			   name ? "[name]" : "[removed]");
	}
}

/* The date told last before each passage and first behind it, no more than a
 * few passages away. */
static void add_dates(struct look *x, size_t from)
{
	size_t n = x->passages.n - from;
	struct look_passage *v = x->passages.v + from;
	int64_t *first = arena_alloc(x->a, (n + 1) * sizeof *first);
	int64_t *last = arena_alloc(x->a, (n + 1) * sizeof *last);
	for (size_t i = 0; i < n; i++)
		guard_span(x->a, v[i].text, &first[i], &last[i]);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 1; k <= NEAR && k <= i && !v[i].before; k++)
			v[i].before = last[i - k];
		for (size_t k = 1; k <= NEAR && i + k < n && !v[i].after; k++)
			v[i].after = first[i + k];
	}
}

static int add_document(void *ctx, struct arena *a, const struct store_texts *t,
			struct err *e)
{
	struct look *x = ctx;
	size_t from = x->passages.n;
	(void)e;
	for (size_t i = 0; i < t->passages.n; i++)
		add_passage(x, &t->passages.v[i], t->role);
	add_dates(x, from);
	guard_document(x, a, t);
	return 0;
}

/* Passages of a document have ids in order. */
static int by_rank(const void *p, const void *q)
{
	const struct look_passage *a = p, *b = q;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return a->id < b->id ? -1 : a->id > b->id;
}

struct look_passage *look_passage(struct look *x, int64_t id)
{
	for (size_t i = 0; i < x->passages.n; i++)
		if (x->passages.v[i].id == id)
			return &x->passages.v[i];
	return NULL;
}

/* ---- what they tell of ---- */

static int add_theme(struct look *x, size_t i, struct err *e)
{
	struct store_evidences all = { 0 };
	const struct look_theme *t = &x->themes->v[i];
	if (store_evidence(x->s, x->a, x->r.id, t->name, 0, &all, e) < 0)
		return -1;
	for (size_t k = 0; k < all.n; k++) {
		const struct store_evidence *v = &all.v[k];
		struct look_passage *p = look_passage(x, v->passage);
		if (!p || v->counts != THEME_PRESENT)
			continue;
		p->tells[i] = true;
		if (v->start < v->end && v->end <= strlen(v->text))
			p->by[i] = arena_dup(x->a, v->text + v->start,
					     v->end - v->start);
		p->practice += t->group == LOOK_PRACTICE;
		if (!p->from || v->start < p->from)
			p->from = v->start;
	}
	return 0;
}

static int add_themes(struct look *x, struct err *e)
{
	for (size_t i = 0; i < x->themes->n; i++) {
		const char *status = "";
		for (size_t k = 0; k < x->r.themes.n; k++)
			if (str_eq(x->r.themes.v[k].name, x->themes->v[i].name))
				status = x->r.themes.v[k].status;
		if ((str_eq(status, theme_status_name(THEME_IS_PRESENT)) ||
		     str_eq(status, theme_status_name(THEME_TO_CONFIRM))) &&
		    add_theme(x, i, e) < 0)
			return -1;
	}
	return 0;
}

/* ---- what names the child ---- */

/* "Casey" reads like a name; "Child L", "Baby A", "H" do not. */
static bool is_given_name(const char *alias)
{
	return strlen(alias) > 2 && !strchr(alias, ' ') && alias[0] >= 'A' &&
	       alias[0] <= 'Z' && alias[1] >= 'a' && alias[1] <= 'z';
}

static void guard_review(struct look *x)
{
	size_t children = 0;
	for (size_t i = 0; i < x->r.facts.n; i++) {
		const struct store_fact *f = &x->r.facts.v[i];
		if (str_eq(f->name, "area"))
			guard_word(&x->guard, GUARD_AREA, f->value, "[area]");
		if (!str_eq(f->name, "alias") || !is_given_name(f->value))
			continue;
		size_t known = x->guard.words.n;
		guard_word(&x->guard, GUARD_CHILD, f->value, "[child]");
		children += x->guard.words.n > known;
	}
	for (size_t i = 0, n = 0; children > 1 && i < x->guard.words.n; i++)
		if (x->guard.words.v[i].kind == GUARD_CHILD)
			x->guard.words.v[i].instead =
				arena_fmt(x->a, "[child %zu]", ++n);
}

const struct store_fact *look_fact(const struct look *x, const char *name)
{
	for (size_t i = 0; i < x->r.facts.n; i++)
		if (x->r.facts.v[i].in_force &&
		    str_eq(x->r.facts.v[i].name, name))
			return &x->r.facts.v[i];
	return NULL;
}

/* The areas of all reviews: one review speaks of its neighbours too. */
static int guard_areas(struct look *x, struct err *e)
{
	static const char sql[] = "SELECT DISTINCT area FROM review WHERE area"
				  " <> '' ORDER BY area";
	struct db_stmt *q;
	int rc;
	if (db_prepare(store_db(x->s), sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0)
		guard_word(&x->guard, GUARD_AREA, db_text(q, 0, x->a),
			   "[area]");
	return rc;
}

static void set_clock(struct look *x)
{
	struct text_date d;
	if (text_date_parse(x->r.incident, &d) && d.precision == TEXT_DAY)
		x->guard.clock.incident =
			guard_day_number(d.year, d.month, d.day);
}

int look_open(struct look *x, const char *review, struct err *e)
{
	if (store_review(x->s, x->a, review, &x->r, e) < 0)
		return -1;
	x->guard.review = x->r.key;
	set_clock(x);
	/* Names of children go before what the look at names makes of them. */
	if (!x->own_area) {
		guard_review(x);
		if (guard_areas(x, e) < 0)
			return -1;
	}
	if (store_each_document(x->s, x->r.key, add_document, x, e) < 0)
		return -1;
	if (x->passages.n)
		qsort(x->passages.v, x->passages.n, sizeof *x->passages.v,
		      by_rank);
	for (size_t i = 0; i < x->r.recs.n; i++) {
		struct look_passage *p =
			look_passage(x, x->r.recs.v[i].passage);
		if (p)
			p->rec = true;
	}
	return add_themes(x, e);
}
