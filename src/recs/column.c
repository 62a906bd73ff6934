/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells and columns of tables. */
#include "column.h"

#include <string.h>

#include "words.h"

/* Bytes of a column's title. */
#define TITLE_MAX 70

/* The next bar between cells, which has a space or an edge on either side. */
static const char *next_bar(const char *row)
{
	for (const char *p = row; (p = strchr(p, '|')); p++)
		if ((p == row || p[-1] == ' ') && (!p[1] || p[1] == ' '))
			return p;
	return NULL;
}

void cells_split(struct arena *a, const char *row, struct cells *out)
{
	const char *bar;
	*out = (struct cells){ 0 };
	while (out->n < CELLS_MAX - 1 && (bar = next_bar(row))) {
		out->v[out->n++] = str_trim(a, row, (size_t)(bar - row));
		row = bar + 1;
	}
	out->v[out->n++] = str_trim(a, row, strlen(row));
}

const char *cells_of(const struct cells *c, const struct columns *k,
		     enum column kind)
{
	for (size_t i = 0; i < c->n && i < k->n; i++)
		if (k->v[i] == kind)
			return c->v[i];
	return "";
}

bool columns_have(const struct columns *k, enum column kind)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->v[i] == kind)
			return true;
	return false;
}

static const char *const numbers[] = { "no",
				       "number",
				       "ref",
				       "ref no",
				       "reference",
				       "rec no",
				       "recommendation no",
				       "recommendation number",
				       "rec ref",
				       "item",
				       "item no",
				       "rec",
				       NULL };
static const char *const recommendations[] = {
	"recommendation",           "recommendations",
	"what we recommend",        "the recommendation",
	"overview recommendation*", "multi agency recommendation*",
	"imr recommendation*",      "scr recommendation*",
	"agency recommendation*",   "review recommendation*",
	"lcspr recommendation*",    NULL
};
static const char *const learning[] = { "learning point*", "learning",
					"lesson*", "key learning", NULL };
static const char *const subjects[] = { "subject",  "theme",   "finding*",
					"issue",    "topic",   "area",
					"in short", "summary", NULL };
static const char *const whom[] = { "for",          "to",
				    "agency",       "agencies",
				    "lead",         "owner",
				    "responsible",  "responsibility",
				    "by whom",      "who",
				    "addressed to", "lead agency",
				    "lead officer", "accountable*",
				    "organisation", "lead agencies",
				    "addressee",    "lead person",
				    "agency lead",  "action by",
				    "lead partner", "responsible agency",
				    "who by",       NULL };
static const char *const when[] = {
	"by",        "when",         "timescale*", "time scale*",
	"timeframe", "date",         "deadline",   "target date",
	"target",    "due",          "due date",   "completion date",
	"by when",   "completed by", "time",       "date for completion",
	NULL
};
static const char *const responses[] = { "response",
					 "board response",
					 "agency response",
					 "accepted",
					 "partnership response",
					 "accepted?",
					 "decision",
					 "our response",
					 "board's response",
					 "responses",
					 NULL };
static const char *const actions[] = { "action*",
				       "what we will do",
				       "what we have done",
				       "agreed action*",
				       "key action*",
				       "proposed action*",
				       "planned action*",
				       "what has been done",
				       "update",
				       "comment*",
				       "required action*",
				       "single agency action*",
				       "work done",
				       NULL };
static const char *const statuses[] = {
	"status",           "rag",       "rag status",
	"rag rating",       "progress*", "current status",
	"current position", "position",  NULL
};

static const struct {
	const char *const *titles;
	enum column kind;
} kinds[] = {
	{ numbers, COLUMN_NUMBER },
	{ recommendations, COLUMN_RECOMMENDATION },
	{ learning, COLUMN_LEARNING },
	{ subjects, COLUMN_SUBJECT },
	{ whom, COLUMN_WHOM },
	{ when, COLUMN_WHEN },
	{ responses, COLUMN_RESPONSE },
	{ actions, COLUMN_ACTION },
	{ statuses, COLUMN_STATUS },
};

/* The kind whose title covers the most of the cell's beginning. */
static enum column column_of(const char *cell)
{
	enum column kind = COLUMN_OTHER;
	size_t best = 0;
	if (*cell == '#' && !cell[1])
		return COLUMN_NUMBER;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t n = words_begin(cell, kinds[i].titles);
		if (n <= best)
			continue;
		best = n;
		kind = kinds[i].kind;
	}
	return kind;
}

bool columns_read(struct arena *a, const struct cells *c, struct columns *out)
{
	struct columns k = { .n = c->n };
	size_t known = 0;
	struct buf line = { 0 };
	bool head = c->n > 1;
	for (size_t i = 0; i < c->n && head; i++) {
		const char *cell = words_plain(a, c->v[i]);
		char last = words_last(cell);
		head = strlen(cell) <= TITLE_MAX && !words_is_digit(*cell) &&
		       (last != '.' || strlen(cell) < 5);
		k.v[i] = *cell ? column_of(cell) : COLUMN_OTHER;
		known += k.v[i] != COLUMN_OTHER;
		if (*cell && line.n)
			buf_char(&line, ' ');
		buf_str(&line, cell);
	}
	/* A head has a title for every column that is not left empty. */
	head = head && known >= 2 && 2 * known >= c->n &&
	       (columns_have(&k, COLUMN_RECOMMENDATION) ||
		columns_have(&k, COLUMN_LEARNING) ||
		columns_have(&k, COLUMN_NUMBER) ||
		columns_have(&k, COLUMN_RESPONSE) ||
		columns_have(&k, COLUMN_ACTION));
	if (head) {
		k.line = arena_str(a, buf_text(&line));
		*out = k;
	}
	buf_release(&line);
	return head;
}
