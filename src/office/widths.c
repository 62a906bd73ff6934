/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How wide the columns of a table in HTML have to be: as wide as they need if
 * all of them fit on the page; else each as wide as its longest word, and of
 * what is left as much as they want, in proportion.
 */
#include <stdlib.h>
#include <string.h>

#include "parts.h"

#define COLUMNS_MAX 60
#define PAGE        100 /* characters of 9 points on 174 mm */
#define ROOM        4   /* beside the text of a cell */
#define ENTITY_MAX  10

struct column {
	size_t word, text; /* characters of the longest */
};

struct measure {
	struct column v[COLUMNS_MAX];
	size_t n, k;       /* columns; of the next cell of the row */
	size_t word, text; /* so far, of the open cell; SIZE_MAX: not told */
	bool odd;          /* widths are given, or cannot be told */
};

static void open_cell(struct measure *m, const char *p, size_t n)
{
	const char *span = memmem(p, n, "colspan=", 8);
	size_t wide = 1;
	if (span)
		wide = strtoul(span + 8 + (span[8] == '"'), NULL, 10);
	if (memmem(p, n, "rowspan=", 8) || !wide || wide > COLUMNS_MAX ||
	    m->k + wide > COLUMNS_MAX) {
		m->odd = true;
		return;
	}
	m->k += wide;
	m->n = m->k > m->n ? m->k : m->n;
	/* What spans columns says nothing of one. */
	m->text = m->word = wide > 1 ? SIZE_MAX : 0;
}

/* A tag, of n bytes behind the '<'. */
static void measure_tag(struct measure *m, const char *p, size_t n)
{
	if (tables_tag(p, "tr"))
		m->k = 0;
	else if (tables_tag(p, "td") || tables_tag(p, "th"))
		open_cell(m, p, n);
	else if (tables_tag(p, "/td") || tables_tag(p, "/th"))
		m->text = SIZE_MAX;
	else if (tables_tag(p, "col"))
		m->odd = true;
	else if (tables_tag(p, "br") && m->text != SIZE_MAX)
		m->text = m->word = 0;
}

/* A character. */
static void measure_text(struct measure *m, bool space)
{
	struct column *c = &m->v[m->k - 1];
	if (m->text == SIZE_MAX)
		return;
	m->text++;
	m->word = space ? 0 : m->word + 1;
	c->text = m->text > c->text ? m->text : c->text;
	c->word = m->word > c->word ? m->word : c->word;
}

/* Goes through the table whose tag ends before p. */
static void measure(struct measure *m, const char *p)
{
	while (*p && !m->odd) {
		size_t n = 1;
		if (*p == '<') {
			n = strcspn(p, ">");
			if (tables_tag(p + 1, "/table"))
				return;
			measure_tag(m, p + 1, n);
			n += p[n] == '>';
		} else if (m->k && ((unsigned char)*p & 0xc0) != 0x80) {
			measure_text(m, *p == ' ' || *p == '\n');
			size_t end = strcspn(p, ";<");
			if (*p == '&' && end < ENTITY_MAX && p[end] == ';')
				n = end + 1;
		}
		p += n;
	}
}

void tables_widths(const char *table, struct buf *out)
{
	struct measure m = { 0 };
	double words = 0, want = 0;
	measure(&m, table);
	if (m.odd || !m.n)
		return;
	for (size_t i = 0; i < m.n; i++) {
		words += (double)(m.v[i].word + ROOM);
		want += (double)(m.v[i].text - m.v[i].word);
	}
	double left = words < PAGE ? PAGE - words : 0;
	double share = want > left ? left / want : 1;
	double page = words > PAGE ? words : PAGE;
	buf_str(out, "<colgroup>");
	for (size_t i = 0; i < m.n; i++) {
		double more = (double)(m.v[i].text - m.v[i].word) * share;
		double wide = (double)(m.v[i].word + ROOM) + more;
		buf_fmt(out, "<col style=\"width:%.1f%%\">", 100 * wide / page);
	}
	buf_str(out, "</colgroup>");
}
