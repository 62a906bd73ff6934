/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The recommendations, learning points, findings and questions of a document:
 * what its sections may hold (zone.c), its passages in a row (unit.c), read
 * section by section (list.c, loose.c, table.c) into drafts (build.c), of which
 * copies are dropped (settle.c). Answers are read apart (answers.c).
 */
#include "recs.h"

#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "asks.h"
#include "read.h"
#include "settle.h"
#include "words.h"

/* Paragraphs below a heading that still are all of one learning point. */
#define POINT_PARAGRAPHS 4
/* Bytes of a heading that may be a recommendation by itself. */
#define HEADING_MIN 40

static const char *const kind_names[] = {
	[RECS_RECOMMENDATION] = "recommendation",
	[RECS_LEARNING] = "learning point",
	[RECS_FINDING] = "finding",
	[RECS_QUESTION] = "question",
	[RECS_GOOD_PRACTICE] = "good practice",
};
_Static_assert(sizeof kind_names / sizeof *kind_names == RECS_N_KINDS,
	       "a name for every kind");

const char *recs_kind_name(enum recs_kind k)
{
	return kind_names[k];
}

static bool is_name(const char *s, const char *name)
{
	for (; *s && *name; s++, name++) {
		char c = words_is_upper(*s) ? (char)(*s | 0x20) : *s;
		if (c != *name && !(*name == ' ' && (c == '-' || c == '_')))
			return false;
	}
	return *s == *name;
}

bool recs_kind_parse(const char *name, enum recs_kind *out)
{
	for (int k = 0; k < RECS_N_KINDS; k++)
		if (is_name(name, kind_names[k])) {
			*out = (enum recs_kind)k;
			return true;
		}
	return false;
}

/* ---- an item that is a heading ---- */

/* Whether the text is but a title: what it is about stands below. */
static bool is_title(const char *s)
{
	char last = words_last(s);
	return !last || last == ':' || !strchr(".?!", last);
}

/* Paragraphs from `from` to the next label or table. */
static size_t count_paragraphs(const struct unit *v, size_t from, size_t to)
{
	size_t n = 0;
	for (; from < to; from++) {
		if (v[from].kind == UNIT_LABEL || v[from].kind == UNIT_ROW)
			break;
		n += !unit_is_inner(&v[from]);
	}
	return n;
}

/* Whether the plain paragraph at i is of the item whose heading is above. */
static bool is_of_heading(const struct builder *b, size_t i, size_t to,
			  bool all)
{
	const struct unit *u = &b->units->v[i];
	if (!*build_text(b))
		return true;
	if (b->zones[u->section].kind == ZONE_RECS) {
		bool last = i + 1 == to;
		return !last ||
		       (words_last(u->plain) != ':' &&
			(!asks_closes(u->plain) || asks_something(u->plain)));
	}
	if (all)
		return true;
	if (!b->further && !b->parts && is_title(build_text(b)))
		return true;
	return u->kind == UNIT_PLAIN && asks_something(u->plain) &&
	       b->drafts.v[b->drafts.n - 1].item.kind == RECS_RECOMMENDATION;
}

/* The unit after the last one that belongs to the heading at `from`. */
static size_t read_heading(struct builder *b, size_t from, size_t to)
{
	const struct unit *v = b->units->v, *head = &v[from];
	enum recs_kind kind = head->label.kind;
	size_t i = from + 1;
	bool all = kind == RECS_LEARNING && is_title(head->plain) &&
		   count_paragraphs(v, i, to) <= POINT_PARAGRAPHS;
	const char *whom;
	build_open(b, head, kind);
	if (kind == RECS_FINDING && *build_text(b)) {
		build_close(b);
		return i;
	}
	for (; i < to && v[i].kind != UNIT_LABEL && v[i].kind != UNIT_ROW;
	     i++) {
		if (asks_is_field(v[i].plain, &whom))
			b->column = *whom ? whom : b->column;
		else if (build_names_whom(b, &v[i]))
			b->column = v[i].plain;
		else if (unit_is_inner(&v[i]))
			build_add(b, &v[i], true);
		else if (is_of_heading(b, i, to, all))
			build_add(b, &v[i], false);
		else
			break;
		if (kind == RECS_FINDING)
			break;
	}
	build_close(b);
	return i;
}

/* Whether a heading without a label is a recommendation, with what stands
 * below it, and not the head of a list. */
static bool heads_one(const struct builder *b, size_t from, size_t to)
{
	const struct unit *v = b->units->v;
	bool asks = asks_something(v[from].plain) &&
		    strlen(v[from].plain) >= HEADING_MIN;
	for (size_t i = from + 1; i < to; i++) {
		if (v[i].kind == UNIT_LABEL || v[i].kind == UNIT_ROW ||
		    v[i].own)
			return false;
		asks = asks ||
		       (!unit_is_inner(&v[i]) && asks_something(v[i].plain) &&
			!asks_is_fragment(v[i].plain));
	}
	return asks;
}

/* ---- sections ---- */

/* Questions belong to the finding under which they stand. */
static void enter_section(struct builder *b, size_t s)
{
	const struct zone *z = &b->zones[s];
	int level = b->t->sections.v[s].level;
	b->context = NULL;
	b->header = NULL;
	if (z->labelled && z->label.kind == RECS_FINDING) {
		b->finding = b->units->v[b->units->first[s]].number;
		b->finding_level = level;
	} else if (*b->finding && z->kind != ZONE_QUESTIONS &&
		   level <= b->finding_level) {
		b->finding = "";
	}
}

static void read_section(struct builder *b, size_t s)
{
	const struct zone *z = &b->zones[s];
	size_t from = b->units->first[s], to = b->units->first[s + 1];
	enter_section(b, s);
	if (z->kind == ZONE_SKIP || z->kind == ZONE_FOREIGN ||
	    z->kind == ZONE_RESPONSE || z->kind == ZONE_STEPS)
		return;
	int stated = z->kind == ZONE_RECS ? asks_count(z->title) : 0;
	if (stated)
		*ARENA_PUSH(b->scratch, &b->said) =
			(struct said){ stated, b->t->sections.v[s].page,
				       z->group };
	if (from < to && b->units->v[from].passage == RECS_NOWHERE) {
		if (z->labelled || heads_one(b, from, to))
			from = read_heading(b, from, to);
		else
			from++;
	}
	if (z->kind == ZONE_NONE)
		read_loose(b, from, to);
	else
		read_list(b, from, to);
}

static size_t count_recommendations(const struct builder *b)
{
	size_t n = 0;
	for (size_t i = 0; i < b->drafts.n; i++)
		n += b->drafts.v[i].item.kind == RECS_RECOMMENDATION;
	return n;
}

/* What a board is going to do counts where a review recommends nothing: then
 * each point names who does it. */
static void read_steps(struct builder *b, size_t s)
{
	size_t before = b->drafts.n, named = 0;
	read_list(b, b->units->first[s], b->units->first[s + 1]);
	for (size_t i = before; i < b->drafts.n; i++)
		named += *b->drafts.v[i].item.addressees != '\0';
	if (2 * named < b->drafts.n - before)
		b->drafts.n = before;
}

static void read_last_resort(struct builder *b)
{
	b->rank = RANK_LAST_RESORT;
	for (size_t s = 0; s < b->t->sections.n; s++) {
		enter_section(b, s);
		if (b->zones[s].kind == ZONE_STEPS)
			read_steps(b, s);
		else if (b->zones[s].kind == ZONE_RESPONSE)
			read_loose(b, b->units->first[s],
				   b->units->first[s + 1]);
	}
}

static int compare_drafts(const void *va, const void *vb)
{
	const struct draft *a = va, *b = vb;
	if (a->item.section != b->item.section)
		return a->item.section < b->item.section ? -1 : 1;
	return a->order < b->order ? -1 : 1;
}

static void read_all(struct builder *b)
{
	b->rank = RANK_LIST;
	for (size_t s = 0; s < b->t->sections.n; s++)
		read_section(b, s);
	if (!count_recommendations(b))
		read_last_resort(b);
	if (b->drafts.n)
		qsort(b->drafts.v, b->drafts.n, sizeof *b->drafts.v,
		      compare_drafts);
	settle_copies(b);
	settle_parts(b);
}

void recs_find(struct arena *a, const struct text_doc *t, const char *role,
	       struct recs *out, struct diags *d)
{
	struct arena scratch = { 0 };
	struct units units = { 0 };
	struct zone *zones = zones_find(&scratch, t);
	bool response = role && str_eq(role, "response");
	*out = (struct recs){ 0 };
	units_find(&scratch, t, zones, &units);
	answers_find(a, t, zones, &units, response, out);
	/* What a response repeats is not recommended anew. */
	if (!response || !out->answers.n) {
		struct builder b = { .a = a,
				     .scratch = &scratch,
				     .t = t,
				     .zones = zones,
				     .units = &units,
				     .finding = "" };
		read_all(&b);
		for (size_t i = 0; i < b.drafts.n; i++)
			*ARENA_PUSH(a, &out->items) = b.drafts.v[i].item;
		settle_check(&b, d);
		buf_release(&b.text);
	}
	arena_release(&scratch);
}
