/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sections that are lists: of recommendations, learning points, good practice,
 * questions. What begins an item is decided for a section as a whole: labels
 * if it has any, else numbers of its own, else bullets and paragraphs.
 */
#include "read.h"

#include <string.h>

#include "agency.h"
#include "asks.h"
#include "words.h"

/* Mean bytes of a paragraph above which a chapter on learning is prose. */
#define POINT_MEAN_MAX 500

enum mode { BY_LABEL, BY_NUMBER, BY_PARAGRAPH };

struct list {
	struct builder *b;
	const struct unit *v;
	size_t to;
	size_t last; /* unit that begins an item */
	const struct zone *z;
	enum recs_kind kind;
	enum mode mode;
	bool several; /* an item had more than one paragraph */
	bool foreign; /* what was introduced is another review's */
	bool inner;   /* bullets are items, not parts of one */
	bool asked;   /* one of them read as a recommendation */
	bool mostly;  /* most paragraphs do */
	bool short_points;
	bool exact; /* there are as many as the introduction says */
};

enum recs_kind read_kind(enum zone_kind z)
{
	switch (z) {
	case ZONE_LEARNING:
		return RECS_LEARNING;
	case ZONE_GOOD:
		return RECS_GOOD_PRACTICE;
	case ZONE_QUESTIONS:
		return RECS_QUESTION;
	case ZONE_NONE:
	case ZONE_RECS:
	case ZONE_STEPS:
	case ZONE_RESPONSE:
	case ZONE_FOREIGN:
	case ZONE_SKIP:
		break;
	}
	return RECS_RECOMMENDATION;
}

static bool is_head(const struct unit *u)
{
	return u->kind == UNIT_PLAIN ||
	       (u->kind == UNIT_NUMBER && !unit_is_inner(u));
}

static bool names_agency(const char *s)
{
	struct agencies set = { 0 };
	agencies_in(&set, s);
	return set.n > 0;
}

/* ---- how a section is read ---- */

static bool leads_into_numbers(const struct list *l, size_t i)
{
	return i + 1 < l->to && is_head(&l->v[i]) &&
	       l->v[i].kind == UNIT_NUMBER && l->v[i + 1].own &&
	       words_last(l->v[i].plain) == ':' &&
	       asks_something(l->v[i].plain) && !asks_introduces(l->v[i].plain);
}

static enum mode mode_of(const struct list *l, size_t from)
{
	size_t labels = 0, own = 0, asking = 0;
	bool leads = false;
	for (size_t i = from; i < l->to; i++) {
		const struct unit *u = &l->v[i];
		labels += u->kind == UNIT_LABEL && u->label.kind == l->kind;
		own += u->own;
		asking += u->own && asks_something(u->plain);
		leads = leads || leads_into_numbers(l, i);
	}
	if (labels)
		return BY_LABEL;
	/* In a chapter of conclusions a numbered list may be of anything. */
	if (own && !leads && (!l->z->mixed || 2 * asking >= own))
		return BY_NUMBER;
	return BY_PARAGRAPH;
}

/* What the introduction says of the number, in it or in the heading. */
static int stated_in(const struct list *l, size_t from)
{
	int stated = asks_count(l->z->title);
	for (size_t i = from; i < l->to && !stated; i++)
		if (is_head(&l->v[i]))
			stated = asks_count(l->v[i].plain);
	return stated;
}

static void weigh(struct list *l, size_t from)
{
	size_t heads = 0, asking = 0, bytes = 0, closing = 0;
	for (size_t i = from; i < l->to; i++) {
		const struct unit *u = &l->v[i];
		if (!is_head(u) || asks_introduces(u->plain))
			continue;
		heads++;
		bytes += strlen(u->plain);
		asking += asks_something(u->plain);
		closing += asks_closes(u->plain);
	}
	l->exact = heads > closing + 1 &&
		   stated_in(l, from) == (int)(heads - closing);
	l->mostly = 2 * asking > heads;
	l->short_points = heads && bytes / heads <= POINT_MEAN_MAX;
}

/* ---- what stands before and between items ---- */

/* An introduction may say for whom the next ones are, and how many. */
static void introduce(struct list *l, const struct unit *u)
{
	struct builder *b = l->b;
	int stated = asks_count(u->plain);
	const char *whom = asks_whom(u->plain);
	/* Recommendations may be listed in a chapter on what was learned. */
	l->kind = asks_opens_list(u->plain) ? RECS_RECOMMENDATION
					    : read_kind(l->z->kind);
	l->foreign = words_last(u->plain) == ':' && asks_is_foreign(u->plain);
	if (stated && !l->foreign && l->kind == RECS_RECOMMENDATION) {
		struct said *s = ARENA_PUSH(b->scratch, &b->said);
		*s = (struct said){ stated, u->page,
				    b->zones[u->section].group };
	}
	if (whom || words_last(u->plain) == ':')
		b->context = whom && names_agency(whom) ? whom : NULL;
}

/* What is asked among what was learned is a question. */
static enum recs_kind kind_of(const struct list *l, const struct unit *u)
{
	if (l->kind == RECS_LEARNING && words_last(u->plain) == '?')
		return RECS_QUESTION;
	return l->kind;
}

static bool starts(const struct list *l, const struct unit *u)
{
	if (u->kind == UNIT_LABEL)
		return true;
	return l->mode == BY_NUMBER && u->own;
}

/* "For the police:", before the next item. */
static bool opens_group(const struct list *l, size_t i)
{
	const char *s = l->v[i].plain;
	if (i + 1 >= l->to || !starts(l, &l->v[i + 1]))
		return false;
	if (words_last(s) == ':')
		return true;
	return asks_whom(s) == s && names_agency(s);
}

/* Whether a plain paragraph is more of the item before it. */
static bool follows(struct list *l, size_t i)
{
	const struct unit *u = &l->v[i];
	const char *text = build_text(l->b);
	char last = words_last(text);
	if (!last || last == ':')
		return true;
	if (opens_group(l, i) ||
	    (asks_closes(u->plain) && !asks_something(u->plain)))
		return false;
	if (asks_goes_on(u->plain))
		return true;
	/* A learning point's title, and what it is. */
	if (!strchr(".?!\"", last) && !l->b->further)
		return true;
	if (l->b->drafts.v[l->b->drafts.n - 1].item.kind != l->kind ||
	    l->kind != RECS_RECOMMENDATION)
		return false;
	return i < l->last || l->several;
}

/* Text after the item that is open, in a list by labels or numbers. */
static void follow(struct list *l, size_t i)
{
	const struct unit *u = &l->v[i];
	const char *whom;
	const struct draft *d = &l->b->drafts.v[l->b->drafts.n - 1];
	struct mark outer = mark_read(d->item.number);
	if (u->kind == UNIT_PLAIN && asks_is_field(u->plain, &whom)) {
		l->b->column = *whom ? whom : l->b->column;
	} else if (build_names_whom(l->b, u)) {
		l->b->column = u->plain;
	} else if (unit_is_inner(u) || mark_within(&u->mark, &outer)) {
		build_add(l->b, u, true);
	} else if (u->kind == UNIT_PLAIN && follows(l, i)) {
		l->several = l->several || *build_text(l->b);
		build_add(l->b, u, false);
	} else if (u->kind == UNIT_NUMBER && !*build_text(l->b)) {
		build_add(l->b, u, false);
	} else {
		build_close(l->b);
		introduce(l, u);
	}
}

/* What page ends leave behind a table: its head once more, the end of its
 * last row. */
static bool is_remnant(struct list *l, const struct unit *u)
{
	struct builder *b = l->b;
	if (!b->header || u->kind != UNIT_PLAIN)
		return false;
	if (str_eq(u->plain, b->header))
		return true;
	const char *last =
		b->drafts.n ? b->drafts.v[b->drafts.n - 1].item.text : "";
	if (!(*u->plain >= 'a' && *u->plain <= 'z') ||
	    strchr(".?!", words_last(last)))
		return false;
	build_append(b, u, u->text);
	return true;
}

static void by_mark(struct list *l, size_t from)
{
	for (size_t i = from; i < l->to; i++)
		if (starts(l, &l->v[i]))
			l->last = i;
	for (size_t i = from; i < l->to; i++) {
		const struct unit *u = &l->v[i];
		if (u->kind == UNIT_ROW) {
			build_close(l->b);
			i = read_table(l->b, i, l->to) - 1;
		} else if (starts(l, u) && l->foreign) {
			build_close(l->b);
		} else if (starts(l, u)) {
			build_open(l->b, u,
				   u->kind == UNIT_LABEL ? u->label.kind
							 : kind_of(l, u));
		} else if (l->b->open) {
			follow(l, i);
		} else if (!is_remnant(l, u)) {
			introduce(l, u);
		}
	}
	build_close(l->b);
}

/* ---- bullets and paragraphs ---- */

/* It asks, and says whom. */
static bool asks_somebody(const struct unit *u)
{
	struct arena a = { 0 };
	bool named = *recs_addressees(&a, u->plain, NULL);
	arena_release(&a);
	return named && asks_something(u->plain);
}

static bool accepts(const struct list *l, const struct unit *u)
{
	if (asks_introduces(u->plain))
		return false;
	switch (l->z->kind) {
	case ZONE_RECS:
		if (l->z->mixed)
			return asks_somebody(u);
		return asks_something(u->plain) ||
		       (l->exact && !asks_closes(u->plain)) ||
		       (l->mostly && l->asked && asks_is_phrase(u->plain) &&
			!asks_closes(u->plain));
	case ZONE_LEARNING:
		return l->z->points && l->short_points &&
		       !asks_closes(u->plain) && !asks_is_fragment(u->plain);
	case ZONE_GOOD:
		return !asks_closes(u->plain);
	case ZONE_QUESTIONS:
		return strchr(u->plain, '?') != NULL;
	case ZONE_NONE:
	case ZONE_STEPS:
	case ZONE_RESPONSE:
	case ZONE_FOREIGN:
	case ZONE_SKIP:
		break;
	}
	return false;
}

static void read_head(struct list *l, size_t i)
{
	const struct unit *u = &l->v[i];
	struct builder *b = l->b;
	bool listed = i + 1 < l->to && unit_is_inner(&l->v[i + 1]);
	bool fragment =
		u->kind == UNIT_PLAIN &&
		(asks_is_fragment(u->plain) || l->kind != RECS_RECOMMENDATION);
	const char *whom;
	if (b->open && asks_is_field(u->plain, &whom)) {
		b->column = *whom ? whom : b->column;
		return;
	}
	if (b->open && u->kind == UNIT_PLAIN && asks_goes_on(u->plain) &&
	    !asks_introduces(u->plain)) {
		build_add(b, u, false);
		return;
	}
	build_close(b);
	l->inner = !l->z->mixed;
	if (is_remnant(l, u))
		return;
	if (listed &&
	    (fragment ||
	     (words_last(u->plain) == ':' && !asks_something(u->plain)) ||
	     asks_introduces(u->plain))) {
		l->inner =
			!asks_is_foreign(u->plain) &&
			(!l->z->mixed || fragment || asks_opens_list(u->plain));
		b->context = NULL;
		introduce(l, u);
	} else if (l->kind == RECS_QUESTION && accepts(l, u)) {
		read_questions(b, u, u->text);
	} else if (accepts(l, u)) {
		build_open(b, u, l->kind);
		l->asked = true;
		l->inner = false;
	} else {
		introduce(l, u);
	}
}

static void read_inner(struct list *l, const struct unit *u)
{
	if (l->b->open && !l->inner)
		build_add(l->b, u, true);
	else if (l->inner || (l->z->mixed && asks_somebody(u)))
		build_open(l->b, u, kind_of(l, u));
}

static void by_paragraph(struct list *l, size_t from)
{
	weigh(l, from);
	l->inner = !l->z->mixed;
	for (size_t i = from; i < l->to; i++) {
		const struct unit *u = &l->v[i];
		if (u->kind == UNIT_ROW) {
			build_close(l->b);
			i = read_table(l->b, i, l->to) - 1;
		} else if (u->kind == UNIT_LABEL) {
			build_open(l->b, u, u->label.kind);
			l->inner = false;
		} else if (unit_is_inner(u)) {
			read_inner(l, u);
		} else {
			read_head(l, i);
		}
	}
	build_close(l->b);
}

/* Numbers that begin after the bullets of a list are of the text again: its
 * heading was lost. */
static size_t end_of_bullets(const struct unit *v, size_t from, size_t to)
{
	bool bullets = false;
	for (size_t i = from; i < to; i++) {
		if (v[i].kind == UNIT_NUMBER)
			return bullets ? i : to;
		bullets = bullets || v[i].kind == UNIT_BULLET;
	}
	return to;
}

void read_list(struct builder *b, size_t from, size_t to)
{
	if (from >= to)
		return;
	size_t end = to;
	if (b->zones[b->units->v[from].section].kind == ZONE_LEARNING)
		end = end_of_bullets(b->units->v, from, to);
	struct list l = { .b = b, .v = b->units->v, .to = end };
	l.z = &b->zones[l.v[from].section];
	l.kind = read_kind(l.z->kind);
	l.mode = mode_of(&l, from);
	if (l.mode == BY_PARAGRAPH)
		by_paragraph(&l, from);
	else
		by_mark(&l, from);
	read_loose(b, end, to);
}
