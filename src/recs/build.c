/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items under construction. */
#include "build.h"

#include <string.h>

#include "agency.h"
#include "asks.h"
#include "words.h"

/* Between the bullets of an item, and its first paragraph and them. */
#define PART " \xe2\x80\xa2 "
/* Bytes of an item to which no further row is added. */
#define APPEND_MAX 20000

static enum rank rank_of(const struct builder *b, const struct unit *u,
			 enum recs_kind kind)
{
	const struct zone *z = &b->zones[u->section];
	static const enum zone_kind own[] = {
		[RECS_RECOMMENDATION] = ZONE_RECS,
		[RECS_LEARNING] = ZONE_LEARNING,
		[RECS_FINDING] = ZONE_NONE,
		[RECS_QUESTION] = ZONE_QUESTIONS,
		[RECS_GOOD_PRACTICE] = ZONE_GOOD,
	};
	_Static_assert(sizeof own / sizeof *own == RECS_N_KINDS,
		       "a zone for every kind");
	if (b->rank == RANK_LAST_RESORT)
		return RANK_LAST_RESORT;
	if (z->summary)
		return RANK_SUMMARY;
	if (z->appendix)
		return RANK_APPENDIX;
	return z->kind == own[kind] ? RANK_LIST : RANK_BODY;
}

void build_open(struct builder *b, const struct unit *u, enum recs_kind kind)
{
	build_close(b);
	struct draft *d = ARENA_PUSH(b->scratch, &b->drafts);
	/* A paragraph's number is not that of what was learned in it. */
	bool numbered = kind == RECS_RECOMMENDATION || u->kind != UNIT_NUMBER ||
			u->own || u->listed;
	*d = (struct draft){
		.item = { .kind = kind,
			  .number = arena_str(b->a, numbered ? u->number : ""),
			  .under = "",
			  .page = u->page,
			  .section = u->section,
			  .passage = u->passage,
			  .passage_last = u->passage },
		.rank = rank_of(b, u, kind),
		.group = b->zones[u->section].group,
		.order = b->drafts.n,
		.counted = u->kind == UNIT_LABEL || u->own,
	};
	if (kind == RECS_QUESTION)
		d->item.under = arena_str(b->a, b->finding);
	b->open = true;
	b->parts = b->further = 0;
	b->column = u->aside;
	buf_clear(&b->text);
	buf_str(&b->text, u->text);
}

void build_add(struct builder *b, const struct unit *u, bool part)
{
	struct draft *d = &b->drafts.v[b->drafts.n - 1];
	char last = words_last(buf_text(&b->text));
	/* A heading, and what stands under it. */
	bool title = d->item.passage == RECS_NOWHERE && !b->parts &&
		     !b->further && last && !strchr(".:;?!", last);
	if (part && b->text.n)
		buf_str(&b->text, PART);
	else if (b->text.n)
		buf_str(&b->text, title ? ": " : " ");
	if (!d->item.page || !b->text.n)
		d->item.page = d->item.page ? d->item.page : u->page;
	buf_str(&b->text, u->text);
	b->parts += part;
	b->further += !part;
	if (u->passage == RECS_NOWHERE)
		return;
	if (d->item.passage == RECS_NOWHERE)
		d->item.passage = u->passage;
	d->item.passage_last = u->passage;
}

const char *build_text(const struct builder *b)
{
	return buf_text(&b->text);
}

bool build_names_whom(const struct builder *b, const struct unit *u)
{
	struct agencies set = { 0 };
	if (b->text.n || u->kind != UNIT_PLAIN ||
	    asks_whom(u->plain) != u->plain || asks_something(u->plain) ||
	    asks_is_fragment(u->plain))
		return false;
	agencies_in(&set, u->plain);
	return set.n > 0;
}

static const char *addressees(struct builder *b, const struct draft *d)
{
	const char *heading = b->zones[d->item.section].whom;
	if (d->item.kind == RECS_FINDING || d->item.kind == RECS_GOOD_PRACTICE)
		return "";
	if (b->column && *b->column) {
		const char *named = recs_addressees(b->a, "", b->column);
		if (*named)
			return named;
	}
	if (b->context && *b->context) {
		const char *named = recs_addressees(b->a, "", b->context);
		heading = *named ? b->context : heading;
	}
	/* "Housing was not told" asks nothing of housing. */
	bool asks = d->item.kind == RECS_RECOMMENDATION ||
		    asks_something(d->words) || strchr(d->words, ':');
	return recs_addressees(b->a, asks ? d->item.text : "", heading);
}

void build_close(struct builder *b)
{
	if (!b->open)
		return;
	b->open = false;
	struct draft *d = &b->drafts.v[b->drafts.n - 1];
	d->item.text = str_trim(b->a, buf_text(&b->text), b->text.n);
	if (!words_length(d->item.text) && !*words_next(d->item.text)) {
		b->drafts.n--;
		return;
	}
	d->words = words_plain(b->scratch, d->item.text);
	d->item.addressees = addressees(b, d);
}

void build_whole(struct builder *b, const struct unit *u, enum recs_kind kind,
		 const char *text, const char *column)
{
	build_open(b, u, kind);
	buf_clear(&b->text);
	buf_str(&b->text, text);
	b->column = column;
	build_close(b);
}

void build_append(struct builder *b, const struct unit *u, const char *text)
{
	if (b->open || !b->drafts.n)
		return;
	struct draft *d = &b->drafts.v[b->drafts.n - 1];
	if (strlen(d->item.text) > APPEND_MAX)
		return;
	d->item.text = arena_fmt(b->a, "%s %s", d->item.text, text);
	d->words = words_plain(b->scratch, d->item.text);
	if (u->passage != RECS_NOWHERE)
		d->item.passage_last = u->passage;
}
