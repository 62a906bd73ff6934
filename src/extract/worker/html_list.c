/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists with their numbers, tables with their columns, notes. */
#include "html.h"

#include <stdlib.h>
#include <string.h>

#define VALUE_MAX 1000000

/* The form of numbers by style, where it says one. */
static bool styled_form(const char *style, enum numeral *out)
{
	static const struct {
		const char *word;
		enum numeral form;
	} forms[] = {
		{ "lower-alpha", NUMERAL_LOWER_LETTER },
		{ "lower-latin", NUMERAL_LOWER_LETTER },
		{ "upper-alpha", NUMERAL_UPPER_LETTER },
		{ "upper-latin", NUMERAL_UPPER_LETTER },
		{ "lower-roman", NUMERAL_LOWER_ROMAN },
		{ "upper-roman", NUMERAL_UPPER_ROMAN },
		{ "decimal-leading-zero", NUMERAL_TWO_DIGITS },
		{ "decimal", NUMERAL_DECIMAL },
		{ "none", NUMERAL_NONE },
	};
	const char *p = strcasestr(style, "list-style");
	size_t n = p ? strcspn(p, ";") : 0;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		const char *at = p ? strcasestr(p, forms[i].word) : NULL;
		if (!at || (size_t)(at - p) >= n)
			continue;
		*out = forms[i].form;
		return true;
	}
	return false;
}

static int count_items(const xmlNode *list)
{
	int n = 0;
	for (const xmlNode *x = list->children; x; x = x->next)
		n += x->type == XML_ELEMENT_NODE && html_is(x, "li");
	return n;
}

void html_list(struct html_walk *w, const xmlNode *x, bool notes)
{
	struct arena *a = w->b->job->a;
	struct html_list l = { .ordered = html_is(x, "ol"), .notes = notes };
	const char *type = html_attr(a, x, "type");
	int64_t start;
	l.form = numeral_of_sample(*type ? type : "1");
	styled_form(html_attr(a, x, "style"), &l.form);
	l.bare = l.ordered && l.form == NUMERAL_NONE;
	l.reversed = xmlHasProp(x, (const xmlChar *)"reversed");
	l.next = l.reversed ? count_items(x) : 1;
	if (str_int(html_attr(a, x, "start"), 0, VALUE_MAX, &start))
		l.next = (int)start;
	html_flush(w);
	if (w->n_lists < HTML_LISTS_MAX)
		w->lists[w->n_lists] = l;
	w->n_lists++;
	html_children(w, x);
	html_flush(w);
	w->n_lists--;
}

/* The number of this item, without what follows a number. */
static void number_item(struct html_walk *w, const xmlNode *x,
			struct html_list *l, struct buf *label)
{
	struct arena *a = w->b->job->a;
	const char *type = html_attr(a, x, "type");
	enum numeral form = *type ? numeral_of_sample(type) : l->form;
	int64_t value;
	if (str_int(html_attr(a, x, "value"), 0, VALUE_MAX, &value))
		l->next = (int)value;
	if (!l->ordered || l->bare)
		return;
	numeral_write(label, form, l->next);
	l->next += l->reversed ? -1 : 1;
}

void html_note(struct html_walk *w, const xmlNode *x, const char *label)
{
	int lists = w->n_lists;
	html_flush(w);
	w->n_lists = 0;
	build_push(w->b, FLOW_NOTE, label);
	html_block(w, x);
	build_pop(w->b, FLOW_NOTE);
	build_paragraph(w->b);
	w->n_lists = lists;
}

void html_item(struct html_walk *w, const xmlNode *x)
{
	struct buf label = { 0 };
	struct html_list none = { 0 };
	struct html_list *l = w->n_lists && w->n_lists <= HTML_LISTS_MAX
				      ? &w->lists[w->n_lists - 1]
				      : &none;
	html_flush(w);
	number_item(w, x, l, &label);
	if (l->notes) {
		html_note(w, x, arena_str(w->b->job->a, buf_text(&label)));
	} else {
		if (!l->bare)
			buf_str(&label, l->ordered ? "." : "\xe2\x80\xa2");
		size_t n = utf8_cut(buf_text(&label), label.n);
		n = n < sizeof w->label ? n : sizeof w->label - 1;
		memcpy(w->label, buf_text(&label), n);
		w->label[n] = '\0';
		html_block(w, x);
		w->label[0] = '\0';
	}
	buf_release(&label);
}

static size_t widest_row(const xmlNode *table)
{
	size_t most = 0;
	for (const xmlNode *x = table->children; x; x = x->next) {
		size_t n = 0;
		if (x->type != XML_ELEMENT_NODE)
			continue;
		for (const xmlNode *c = x->children; c && html_is(x, "tr");
		     c = c->next)
			n += html_is(c, "td") || html_is(c, "th");
		if (!html_is(x, "tr"))
			n = widest_row(x);
		most = n > most ? n : most;
	}
	return most;
}

/* A table that only puts things where they are on the page. */
static bool is_layout(struct arena *a, const xmlNode *x)
{
	return str_eq_nocase(html_attr(a, x, "role"), "presentation") ||
	       html_has_below(x, "table") || html_has_below(x, "h1") ||
	       html_has_below(x, "h2") || html_has_below(x, "h3") ||
	       widest_row(x) < 2;
}

void html_table(struct html_walk *w, const xmlNode *x)
{
	struct html_table outer = w->table;
	w->table = (struct html_table){ .layout = is_layout(w->b->job->a, x) };
	html_block(w, x);
	w->table = outer;
}

/* Places that cells of rows above still take, up to the next free one. */
static void put_covered(struct html_walk *w)
{
	struct html_table *t = &w->table;
	while (t->column < HTML_COLUMNS_MAX && t->below[t->column] > 0) {
		t->below[t->column++]--;
		build_push(w->b, FLOW_CELL, NULL);
		build_pop(w->b, FLOW_CELL);
	}
}

void html_row(struct html_walk *w, const xmlNode *x)
{
	html_flush(w);
	if (w->table.layout) {
		html_children(w, x);
		return;
	}
	build_row_start(w->b);
	w->table.column = 0;
	html_children(w, x);
	put_covered(w);
	build_row_end(w->b, true);
}

static int span_of(struct arena *a, const xmlNode *x, const char *name)
{
	int64_t n;
	return str_int(html_attr(a, x, name), 1, HTML_COLUMNS_MAX, &n) ? (int)n
								       : 1;
}

/* The places that this cell takes here and in the rows below. */
static void take_places(struct html_table *t, int columns, int rows)
{
	for (int i = 0; i < columns && t->column < HTML_COLUMNS_MAX; i++)
		t->below[t->column++] = rows - 1;
}

void html_cell(struct html_walk *w, const xmlNode *x)
{
	if (w->table.layout) {
		html_block(w, x);
		return;
	}
	struct arena *a = w->b->job->a;
	struct look outer = w->look;
	int lists = w->n_lists, columns = span_of(a, x, "colspan");
	put_covered(w);
	take_places(&w->table, columns, span_of(a, x, "rowspan"));
	w->n_lists = 0;
	w->look.bold = w->look.bold || html_is(x, "th");
	build_push(w->b, FLOW_CELL, NULL);
	build_span(w->b, columns - 1);
	html_block(w, x);
	build_pop(w->b, FLOW_CELL);
	w->look = outer;
	w->n_lists = lists;
}
