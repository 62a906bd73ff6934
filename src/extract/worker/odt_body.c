/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paragraphs, lists, tables and notes of content.xml, and the running headers
 * of styles.xml. A list item counts when a paragraph stands in it first: an
 * item that only holds a deeper list is how LibreOffice writes a paragraph of
 * that deeper level.
 */
#include "odt.h"

#include <string.h>

#define NESTED_MAX 16

enum {
	ANNOTATION = ODT_N_STYLE_IDS,
	CELL,
	FOOTER,
	H,
	HEADER,
	LINE_BREAK,
	LIST,
	LIST_HEADER,
	LIST_ITEM,
	NOTE,
	NOTE_BODY,
	NOTE_CITATION,
	P,
	ROW,
	S,
	SKIPPED,
	SOFT_PAGE_BREAK,
	SPAN,
	TAB,
	TEXT_BOX,
	TRACKED_CHANGES,
};

static const struct xml_name names[] = {
	{ "draw:text-box", TEXT_BOX },
	{ "office:annotation", SKIPPED },
	{ "office:forms", SKIPPED },
	{ "office:scripts", SKIPPED },
	{ "style:default-style", ODT_DEFAULT_STYLE },
	{ "style:footer", FOOTER },
	{ "style:footer-first", FOOTER },
	{ "style:footer-left", FOOTER },
	{ "style:header", HEADER },
	{ "style:header-first", HEADER },
	{ "style:header-left", HEADER },
	{ "style:paragraph-properties", ODT_PARAGRAPH_PROPERTIES },
	{ "style:style", ODT_STYLE },
	{ "style:text-properties", ODT_TEXT_PROPERTIES },
	{ "svg:desc", SKIPPED },
	{ "svg:title", SKIPPED },
	{ "table:covered-table-cell", CELL },
	{ "table:table-cell", CELL },
	{ "table:table-row", ROW },
	{ "text:h", H },
	{ "text:line-break", LINE_BREAK },
	{ "text:list", LIST },
	{ "text:list-header", LIST_HEADER },
	{ "text:list-item", LIST_ITEM },
	{ "text:list-level-style-bullet", ODT_LEVEL_BULLET },
	{ "text:list-level-style-number", ODT_LEVEL_NUMBER },
	{ "text:list-style", ODT_LIST_STYLE },
	{ "text:note", NOTE },
	{ "text:note-body", NOTE_BODY },
	{ "text:note-citation", NOTE_CITATION },
	{ "text:outline-level-style", ODT_LEVEL_NUMBER },
	{ "text:outline-style", ODT_OUTLINE_STYLE },
	{ "text:p", P },
	{ "text:ruby-text", SKIPPED },
	{ "text:s", S },
	{ "text:soft-page-break", SOFT_PAGE_BREAK },
	{ "text:span", SPAN },
	{ "text:tab", TAB },
	{ "text:tracked-changes", TRACKED_CHANGES },
};

/* A paragraph that is open, with the spans within it. */
struct place {
	struct odt_props look[NESTED_MAX];
	int n_looks; /* spans deeper than that keep the last look */
	bool boxed;  /* it stands in another paragraph */
};

struct body {
	struct odt *x;
	struct build *b;
	struct place at[NESTED_MAX];
	int n_at; /* paragraphs open */
	int skip;
	struct odt_list *list; /* style of the innermost list, or NULL */
	int list_depth;
	bool item_is_new; /* no paragraph in the open item yet */
	int item_start;   /* a number set by hand, or -1 */
	struct buf citation;
	bool in_citation;
};

static struct odt_props current(const struct body *y)
{
	const struct place *p = &y->at[y->n_at - 1];
	int i = p->n_looks < NESTED_MAX ? p->n_looks : NESTED_MAX - 1;
	return p->look[i];
}

static struct look look_of(const struct body *y)
{
	struct odt_props p = current(y);
	return (struct look){ .bold = p.bold == 1,
			      .italic = p.italic == 1,
			      .size = p.size > 0 ? p.size : 0 };
}

static bool is_open(const struct body *y)
{
	return y->n_at > 0 && current(y).hidden != 1;
}

static void put(struct body *y, const char *s)
{
	if (!is_open(y))
		return;
	const struct look look = look_of(y);
	build_text(y->b, s, strlen(s), &look);
}

/* Sets what the paragraph is; counts its list or heading number. */
static void classify(struct body *y, int id, const struct xml_attrs *at)
{
	struct buf label = { 0 };
	struct xml_value v;
	int level = xml_attr_int(at, "text:outline-level", 1, ODT_LEVELS, 1);
	struct odt_list *list = y->list;
	int depth = y->list_depth, start = y->item_start;
	bool counts = y->list_depth && y->item_is_new;
	if (id == H && !y->list_depth) {
		list = odt_list_find(&y->x->styles, "");
		depth = level;
		start = -1;
		counts = !xml_attr(at, "text:is-list-header", &v) ||
			 !str_eq(v.s, "true");
	}
	if (list && counts)
		odt_list_next(list,
			      depth > ODT_LEVELS ? ODT_LEVELS - 1 : depth - 1,
			      start, &label);
	y->item_is_new = false;
	y->item_start = -1;
	if (id == H)
		build_kind(y->b, EXTRACT_HEADING, level > 9 ? 9 : level,
			   buf_text(&label));
	else if (label.n)
		build_kind(y->b, EXTRACT_LIST_ITEM, depth > 9 ? 9 : depth,
			   buf_text(&label));
	buf_release(&label);
}

static void start_paragraph(struct body *y, int id, const struct xml_attrs *at)
{
	struct xml_value style;
	if (y->n_at == NESTED_MAX) {
		y->skip = 1;
		return;
	}
	struct place *p = &y->at[y->n_at++];
	*p = (struct place){ .boxed = y->n_at > 1 };
	if (p->boxed)
		build_push(y->b, FLOW_BOX, NULL);
	xml_attr(at, "text:style-name", &style);
	p->look[0] = odt_style_props(&y->x->styles, "paragraph", style.s);
	if (p->look[0].page_break == 1)
		build_rendered_break(y->b);
	classify(y, id, at);
}

static void end_paragraph(struct body *y)
{
	if (!y->n_at)
		return;
	build_paragraph(y->b);
	if (y->at[--y->n_at].boxed)
		build_pop(y->b, FLOW_BOX);
}

static void start_span(struct body *y, const struct xml_attrs *at)
{
	struct xml_value style;
	if (!y->n_at)
		return;
	struct place *p = &y->at[y->n_at - 1];
	struct odt_props under = current(y);
	xml_attr(at, "text:style-name", &style);
	if (++p->n_looks < NESTED_MAX)
		p->look[p->n_looks] = odt_over(
			odt_style_props(&y->x->styles, "text", style.s), under);
}

static void start_list(struct body *y, const struct xml_attrs *at)
{
	struct xml_value style, go_on, id;
	xml_attr(at, "text:style-name", &style);
	if (*style.s)
		y->list = odt_list_find(&y->x->styles, style.s);
	bool continued = (xml_attr(at, "text:continue-numbering", &go_on) &&
			  str_eq(go_on.s, "true")) ||
			 xml_attr(at, "text:continue-list", &id);
	if (y->list && !continued && y->list_depth < ODT_LEVELS)
		odt_list_restart(y->list, y->list_depth);
	y->list_depth++;
}

static void end_list(struct body *y)
{
	if (y->list_depth)
		y->list_depth--;
	if (!y->list_depth)
		y->list = NULL;
	y->item_is_new = false;
}

static void start_note_body(struct body *y)
{
	const char *label = arena_str(y->x->job->a, buf_text(&y->citation));
	put(y, "[");
	put(y, label);
	put(y, "]");
	build_push(y->b, FLOW_NOTE, label);
}

static void start_mark(struct body *y, int id)
{
	if (id == S)
		put(y, " ");
	else if (id == TAB)
		put(y, "\t");
	else if (id == LINE_BREAK)
		put(y, "\n");
	else if (id == SOFT_PAGE_BREAK) {
		y->x->soft_breaks = true;
		build_rendered_break(y->b);
	}
}

static void start_container(struct body *y, int id)
{
	if (id == ROW)
		build_row_start(y->b);
	else if (id == CELL)
		build_push(y->b, FLOW_CELL, NULL);
	else if (id == TEXT_BOX)
		build_push(y->b, FLOW_BOX, NULL);
	else if (id == HEADER)
		build_push(y->b, FLOW_HEADER, NULL);
	else if (id == FOOTER)
		build_push(y->b, FLOW_FOOTER, NULL);
	else if (id == NOTE_BODY)
		start_note_body(y);
	else
		start_mark(y, id);
}

static void on_start(void *ctx, int id, const struct xml_attrs *at)
{
	struct body *y = ctx;
	if (id == TRACKED_CHANGES)
		y->x->tracked = true;
	if (y->skip || id == SKIPPED || id == TRACKED_CHANGES) {
		y->skip++;
		return;
	}
	if (odt_style_start(&y->x->styles, id, at))
		return;
	if (id == P || id == H) {
		start_paragraph(y, id, at);
	} else if (id == SPAN) {
		start_span(y, at);
	} else if (id == LIST) {
		start_list(y, at);
	} else if (id == LIST_ITEM || id == LIST_HEADER) {
		y->item_is_new = id == LIST_ITEM;
		y->item_start =
			xml_attr_int(at, "text:start-value", 0, 1000000, -1);
	} else if (id == NOTE_CITATION) {
		buf_clear(&y->citation);
		y->in_citation = true;
	} else {
		start_container(y, id);
	}
}

static void end_container(struct body *y, int id)
{
	if (id == ROW)
		build_row_end(y->b, true);
	else if (id == CELL)
		build_pop(y->b, FLOW_CELL);
	else if (id == TEXT_BOX)
		build_pop(y->b, FLOW_BOX);
	else if (id == HEADER)
		build_pop(y->b, FLOW_HEADER);
	else if (id == FOOTER)
		build_pop(y->b, FLOW_FOOTER);
	else if (id == NOTE_BODY)
		build_pop(y->b, FLOW_NOTE);
}

static void on_end(void *ctx, int id)
{
	struct body *y = ctx;
	if (y->skip) {
		y->skip--;
		return;
	}
	if (odt_style_end(&y->x->styles, id))
		return;
	if (id == P || id == H)
		end_paragraph(y);
	else if (id == SPAN && y->n_at && y->at[y->n_at - 1].n_looks)
		y->at[y->n_at - 1].n_looks--;
	else if (id == LIST)
		end_list(y);
	else if (id == NOTE_CITATION)
		y->in_citation = false;
	else
		end_container(y, id);
}

static void on_text(void *ctx, const char *p, size_t n)
{
	struct body *y = ctx;
	if (y->skip)
		return;
	if (y->in_citation) {
		if (y->citation.n + n < 64)
			buf_add(&y->citation, p, n);
	} else if (is_open(y)) {
		const struct look look = look_of(y);
		build_words(y->b, p, n, &look);
	}
}

enum part odt_body_read(struct odt *x, const char *part, struct build *b)
{
	static const struct xml_reader reader = { names,
						  sizeof names / sizeof *names,
						  on_start, on_end, on_text };
	struct body y = { .x = x, .b = b, .item_start = -1 };
	enum part rc = package_parse(&x->pack, part, &reader, &y);
	buf_release(&y.citation);
	return rc;
}
