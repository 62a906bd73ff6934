/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of recommendations and learning points. */
#include <string.h>

#include "asks.h"
#include "column.h"
#include "read.h"
#include "words.h"

/* Bytes of a cell that is but a number, and of one that names agencies. */
#define NUMBER_MAX 24
#define WHOM_MAX   120

struct table {
	struct builder *b;
	const struct zone *z;
	struct columns k;
	enum recs_kind kind;
	bool numbered; /* a row had a number in its column */
	bool headed;   /* the row before is the head */
};

/* The number of a row, from its column or the beginning of its text. */
static bool find_number(struct table *t, const char *cell, struct unit *u,
			const char **text)
{
	struct label l;
	struct arena *a = t->b->a;
	if (*cell && strlen(cell) <= NUMBER_MAX) {
		bool label = label_read(cell, true, &l) && l.n;
		u->number = label ? arena_dup(a, l.number, l.n)
				  : mark_bare(a, cell);
	} else if (label_read(*text, false, &l) && !label_is_range(*text)) {
		u->number = mark_bare(a, arena_dup(a, l.number, l.n));
		*text += l.after;
		if (l.n)
			t->kind = l.kind;
	} else {
		/* "1. The Board should": typed in the cell. */
		struct mark m = mark_read(*text);
		size_t n = strspn(*text, "0123456789");
		if (m.style != MARK_COUNT || !n || !(*text)[n] ||
		    !strchr(".)", (*text)[n]) || (*text)[n + 1] != ' ')
			return false;
		u->number = arena_dup(a, *text, n);
		*text += n + 2;
	}
	u->own = true;
	return *u->number;
}

/* A row that went over the page, or whose text did. */
static bool continues_row(const struct table *t, const struct unit *u,
			  const char *text)
{
	const struct builder *b = t->b;
	if (!b->drafts.n ||
	    b->drafts.v[b->drafts.n - 1].item.section != u->section)
		return false;
	char last = words_last(b->drafts.v[b->drafts.n - 1].item.text);
	return t->headed || (*text >= 'a' && *text <= 'z') ||
	       !strchr(".?!", last);
}

static void add_row(struct table *t, const struct unit *row, const char *cell,
		    const char *text, const char *whom)
{
	struct unit u = *row;
	u.number = "";
	bool number = find_number(t, cell, &u, &text);
	if (!*text)
		return;
	bool rest = !number && t->numbered && continues_row(t, &u, text);
	t->numbered = t->numbered || number;
	u.text = text;
	if (rest)
		build_append(t->b, &u, text);
	else
		build_whole(t->b, &u, t->kind, text, whom);
}

static void read_known(struct table *t, const struct unit *u,
		       const struct cells *c)
{
	bool recs = columns_have(&t->k, COLUMN_RECOMMENDATION);
	bool learning = columns_have(&t->k, COLUMN_LEARNING);
	/* "No | Action | Lead" in a section on recommendations. */
	enum column from = recs       ? COLUMN_RECOMMENDATION
			   : learning ? COLUMN_LEARNING
				      : COLUMN_ACTION;
	if (!recs && !learning && t->z->kind != ZONE_RECS)
		return;
	t->kind = from == COLUMN_LEARNING ? RECS_LEARNING : RECS_RECOMMENDATION;
	add_row(t, u, cells_of(c, &t->k, COLUMN_NUMBER),
		cells_of(c, &t->k, from), cells_of(c, &t->k, COLUMN_WHOM));
}

/* A row without a head above it, in a list: its number, its longest cell. */
static void read_bare(struct table *t, const struct unit *u,
		      const struct cells *c)
{
	size_t text = 0;
	struct label l;
	t->kind = read_kind(t->z->kind);
	for (size_t i = 1; i < c->n; i++)
		if (strlen(c->v[i]) > strlen(c->v[text]))
			text = i;
	const char *number =
		text && strlen(c->v[0]) <= NUMBER_MAX ? c->v[0] : "";
	if (label_read(number, true, &l) && l.n)
		t->kind = l.kind;
	bool numbered = (l.n && *number) ||
			mark_read(number).style == MARK_COUNT ||
			mark_read(number).style == MARK_CODE;
	const char *whom = "";
	for (size_t i = text + 1; i < c->n && !*whom; i++)
		if (strlen(c->v[i]) <= WHOM_MAX &&
		    *recs_addressees(t->b->scratch, "", c->v[i]))
			whom = c->v[i];
	const char *s = c->v[text];
	bool labelled = label_read(s, false, &l) && l.n && !label_is_range(s);
	if (numbered || labelled ||
	    asks_something(words_plain(t->b->scratch, s)))
		add_row(t, u, numbered ? number : "", s, whom);
}

size_t read_table(struct builder *b, size_t from, size_t to)
{
	const struct unit *v = b->units->v;
	struct table t = { .b = b, .z = &b->zones[v[from].section] };
	size_t i = from;
	for (; i < to && v[i].kind == UNIT_ROW; i++) {
		struct cells c;
		cells_split(b->scratch, v[i].text, &c);
		bool head = columns_read(b->scratch, &c, &t.k);
		if (!head && t.k.n && (c.n > 1 || t.k.n == 1))
			read_known(&t, &v[i], &c);
		else if (!head &&
			 (t.z->kind == ZONE_RECS || t.z->kind == ZONE_LEARNING))
			read_bare(&t, &v[i], &c);
		t.headed = head;
	}
	b->header = t.k.n ? t.k.line : NULL;
	return i;
}
