/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sections of any kind: only what calls itself a recommendation, a learning
 * point, a finding or a question to the board is one, and a list that a
 * sentence introduces as this review's recommendations.
 */
#include "read.h"

#include <string.h>

#include "asks.h"
#include "words.h"

struct loose {
	struct builder *b;
	const struct unit *v;
	size_t to;
	bool listing;        /* the items of a list are items */
	enum recs_kind kind; /* of this kind */
	bool inner;   /* those are bullets and the like, not paragraphs */
	bool foreign; /* what was introduced is another review's */
};

/* The closing quotes and brackets at s, in bytes. */
static size_t quotes(const char *s)
{
	static const char *const marks[] = { "\"", "'", "\xe2\x80\x9d",
					     "\xe2\x80\x99", ")" };
	size_t n = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks;) {
		bool found = str_starts(s + n, marks[i]);
		n += found ? strlen(marks[i]) : 0;
		i = found ? 0 : i + 1;
	}
	return n;
}

void read_questions(struct builder *b, const struct unit *u, const char *s)
{
	for (const char *end = s; (end = strchr(end, '?'));) {
		end += 1 + quotes(end + 1);
		const char *next = end + strspn(end, " ");
		/* A question within one: "What does 'why?' mean to …". */
		if (*next >= 'a' && *next <= 'z')
			continue;
		build_whole(b, u, RECS_QUESTION,
			    str_trim(b->a, s, (size_t)(end - s)), "");
		s = end = next;
	}
}

static void read_label(struct loose *l, const struct unit *u)
{
	l->listing = false;
	if (l->foreign) {
		build_close(l->b);
		return;
	}
	build_open(l->b, u, u->label.kind);
	if (u->label.kind == RECS_FINDING)
		l->b->finding = u->number;
}

/* "Questions for the Board. Does …? What …?", or a list of them. */
static bool read_board_questions(struct loose *l, const struct unit *u)
{
	size_t n = asks_questions(u->plain);
	if (!n)
		return false;
	build_close(l->b);
	l->listing = true;
	l->kind = RECS_QUESTION;
	l->b->context = arena_dup(l->b->scratch, u->plain, n);
	/* As it is written, unless the sign after the title is longer so. */
	bool same = strncmp(u->text, u->plain, n) == 0;
	read_questions(l->b, u, (same ? u->text : u->plain) + n);
	return true;
}

static void read_head(struct loose *l, size_t i)
{
	const struct unit *u = &l->v[i];
	bool listed = i + 1 < l->to && unit_is_inner(&l->v[i + 1]);
	if (l->b->open && !*build_text(l->b)) {
		build_add(l->b, u, false);
		return;
	}
	if (read_board_questions(l, u))
		return;
	/* Questions may stand in paragraphs of their own. */
	if (l->listing && l->kind == RECS_QUESTION &&
	    words_last(u->plain) == '?') {
		build_whole(l->b, u, RECS_QUESTION, u->text, "");
		return;
	}
	build_close(l->b);
	/* The list may be of paragraphs. */
	if (l->listing && l->kind == RECS_RECOMMENDATION && !l->inner &&
	    asks_something(u->plain) && !asks_introduces(u->plain)) {
		build_open(l->b, u, l->kind);
		build_close(l->b);
		return;
	}
	l->listing = false;
	l->foreign = words_last(u->plain) == ':' && asks_is_foreign(u->plain);
	if (asks_opens_list(u->plain)) {
		l->listing = true;
		l->inner = listed;
		l->kind = RECS_RECOMMENDATION;
		l->b->context = asks_whom(u->plain);
	}
}

void read_loose(struct builder *b, size_t from, size_t to)
{
	struct loose l = { .b = b, .v = b->units->v, .to = to };
	for (size_t i = from; i < to; i++) {
		const struct unit *u = &l.v[i];
		if (u->kind == UNIT_ROW) {
			build_close(b);
			i = read_table(b, i, to) - 1;
		} else if (u->kind == UNIT_LABEL) {
			read_label(&l, u);
		} else if (!unit_is_inner(u)) {
			read_head(&l, i);
		} else if (l.listing) {
			build_open(b, u, l.kind);
		} else if (b->open) {
			build_add(b, u, true);
		}
	}
	build_close(b);
}
