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
	CONTENTS,
	COVERED_CELL,
	FOOTER,
	H,
	HEADER,
	HIDDEN_PARAGRAPH,
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
	SECTION,
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
	{ "table:covered-table-cell", COVERED_CELL },
	{ "table:table-cell", CELL },
	{ "table:table-row", ROW },
	{ "text:alphabetical-index", CONTENTS },
	{ "text:h", H },
	{ "text:hidden-paragraph", HIDDEN_PARAGRAPH },
	{ "text:illustration-index", CONTENTS },
	{ "text:index-title-template", SKIPPED },
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
	{ "text:section", SECTION },
	{ "text:soft-page-break", SOFT_PAGE_BREAK },
	{ "text:span", SPAN },
	{ "text:tab", TAB },
	{ "text:table-index", CONTENTS },
	{ "text:table-of-content", CONTENTS },
	{ "text:tracked-changes", TRACKED_CHANGES },
};

/* A paragraph that is open, with the spans within it. */
struct place {
	struct odt_props look[NESTED_MAX];
	int n_looks; /* spans deeper than that keep the last look */
	bool boxed;  /* it stands in another paragraph */
	bool break_after;
};

/* The lists that are open; a note, a cell or a box begins without any. */
struct lists {
	struct lists *outer;
	struct odt_list *style[ODT_LEVELS]; /* of each, or NULL */
	const char *id;                     /* of the outermost */
	int depth;
	bool item_is_new; /* no paragraph in the open item yet */
	int item_start;   /* a number set by hand, or -1 */
};

/* How far a list had counted when it ended: another may go on from it. */
struct ended {
	const char *id;
	const struct odt_list *style;
	struct odt_counters at;
};

struct body {
	struct odt *x;
	struct build *b;
	struct place at[NESTED_MAX];
	int n_at; /* paragraphs open */
	int skip;
	struct lists *lists;
	struct {
		struct ended *v;
		size_t n, cap;
	} ended;
	int covered;     /* covered cells that the last one goes over */
	int in_contents; /* open elements that list what is where */
	struct buf citation;
	bool in_citation, note_is_end;
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

static void push_lists(struct body *y)
{
	struct lists *l = ARENA_NEW(y->x->job->a, struct lists);
	l->outer = y->lists;
	l->item_start = -1;
	l->id = "";
	y->lists = l;
}

static void pop_lists(struct body *y)
{
	if (y->lists->outer)
		y->lists = y->lists->outer;
}

/* The label of a heading that stands in no list: the document's numbering of
 * headings, unless its style says that it has another, or none. */
static void number_heading(struct body *y, const char *style, int level,
			   const struct xml_attrs *at, struct buf *label)
{
	struct odt_list *list = odt_list_find(&y->x->styles, "");
	struct xml_value v;
	bool unnumbered =
		xml_attr(at, "text:is-list-header", &v) && str_eq(v.s, "true");
	if (!list || unnumbered || odt_style_list(&y->x->styles, style))
		return;
	bool anew = xml_attr(at, "text:restart-numbering", &v) &&
		    str_eq(v.s, "true");
	int start = xml_attr_int(at, "text:start-value", 0, 1000000,
				 list->levels[level - 1].start);
	odt_list_next(list, level - 1, anew ? start : -1, label);
}

static void number_item(struct body *y, const char *style, struct buf *label)
{
	struct lists *l = y->lists;
	int level = l->depth > ODT_LEVELS ? ODT_LEVELS - 1 : l->depth - 1;
	struct odt_list *list = l->style[level];
	/* A list that names no style has that of its paragraphs. */
	const char *own = list ? NULL : odt_style_list(&y->x->styles, style);
	if (own && *own)
		list = l->style[level] = odt_list_find(&y->x->styles, own);
	if (list && l->item_is_new)
		odt_list_next(list, level, l->item_start, label);
	l->item_is_new = false;
	l->item_start = -1;
}

/* Sets what the paragraph is; counts its list or heading number. */
static void classify(struct body *y, int id, const char *style,
		     const struct xml_attrs *at)
{
	struct buf label = { 0 };
	int level = xml_attr_int(at, "text:outline-level", 1, ODT_LEVELS, 1);
	int depth = y->lists->depth;
	if (depth)
		number_item(y, style, &label);
	else if (id == H)
		number_heading(y, style, level, at, &label);
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
	p->break_after = p->look[0].page_break_after == 1;
	if (p->look[0].page_break == 1)
		build_rendered_break(y->b);
	classify(y, id, style.s, at);
}

static void end_paragraph(struct body *y)
{
	if (!y->n_at)
		return;
	if (y->in_contents)
		build_contents(y->b);
	build_paragraph(y->b);
	const struct place *p = &y->at[--y->n_at];
	if (p->boxed)
		build_pop(y->b, FLOW_BOX);
	if (p->break_after)
		build_rendered_break(y->b);
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

/* Goes on where the list of this name stopped, or where the style did. */
static void continue_list(struct body *y, struct odt_list *list, const char *id)
{
	for (size_t i = y->ended.n; *id && i-- > 0;)
		if (y->ended.v[i].style == list &&
		    str_eq(y->ended.v[i].id, id)) {
			list->now = y->ended.v[i].at;
			return;
		}
}

static void start_list(struct body *y, const struct xml_attrs *at)
{
	struct lists *l = y->lists;
	struct xml_value style, go_on, id;
	int level = l->depth++;
	if (level >= ODT_LEVELS)
		return;
	xml_attr(at, "text:style-name", &style);
	l->style[level] = level ? l->style[level - 1] : NULL;
	if (*style.s)
		l->style[level] = odt_list_find(&y->x->styles, style.s);
	if (level == 0 && xml_attr(at, "xml:id", &id))
		l->id = arena_str(y->x->job->a, id.s);
	else if (level == 0)
		l->id = "";
	if (!l->style[level])
		return;
	bool continued = xml_attr(at, "text:continue-numbering", &go_on) &&
			 str_eq(go_on.s, "true");
	if (xml_attr(at, "text:continue-list", &id))
		continue_list(y, l->style[level], id.s);
	else if (!continued)
		odt_list_restart(l->style[level], level);
}

static void end_list(struct body *y)
{
	struct lists *l = y->lists;
	if (!l->depth)
		return;
	if (--l->depth == 0 && *l->id && l->style[0])
		*ARENA_PUSH(y->x->job->a, &y->ended) =
			(struct ended){ l->id, l->style[0], l->style[0]->now };
	l->item_is_new = false;
}

static void start_item(struct body *y, int id, const struct xml_attrs *at)
{
	y->lists->item_is_new = id == LIST_ITEM;
	y->lists->item_start =
		xml_attr_int(at, "text:start-value", 0, 1000000, -1);
}

/* The covered cells that follow a cell which goes over several columns are
 * these; others lie below a cell of a row above. */
static void start_cell(struct body *y, const struct xml_attrs *at)
{
	int n = xml_attr_int(at, "table:number-columns-spanned", 1, 1000, 1);
	y->covered = n - 1;
	push_lists(y);
	build_push(y->b, FLOW_CELL, NULL);
	build_span(y->b, n - 1);
}

static void put_covered_cell(struct body *y, const struct xml_attrs *at)
{
	int n = xml_attr_int(at, "table:number-columns-repeated", 1, 1000, 1);
	int own = n < y->covered ? n : y->covered;
	y->covered -= own;
	if (own == n)
		return;
	build_push(y->b, FLOW_CELL, NULL);
	build_span(y->b, n - own - 1);
	build_pop(y->b, FLOW_CELL);
}

/* What LibreOffice writes when it has not laid the page out. */
static bool is_placeholder(const struct buf *citation)
{
	return !citation->n || str_eq(citation->p, "0");
}

static void start_note_body(struct body *y)
{
	struct arena *a = y->x->job->a;
	int n = y->note_is_end ? ++y->x->endnotes : ++y->x->footnotes;
	if (is_placeholder(&y->citation)) {
		buf_clear(&y->citation);
		numeral_write(&y->citation,
			      y->note_is_end ? NUMERAL_LOWER_ROMAN
					     : NUMERAL_DECIMAL,
			      n);
	}
	const char *label = arena_str(a, buf_text(&y->citation));
	put(y, "[");
	put(y, label);
	put(y, "]");
	push_lists(y);
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

static void start_container(struct body *y, int id, const struct xml_attrs *at)
{
	if (id == ROW)
		build_row_start(y->b);
	else if (id == CELL)
		start_cell(y, at);
	else if (id == COVERED_CELL)
		put_covered_cell(y, at);
	else if (id == TEXT_BOX) {
		push_lists(y);
		build_push(y->b, FLOW_BOX, NULL);
	} else if (id == HEADER)
		build_push(y->b, FLOW_HEADER, NULL);
	else if (id == FOOTER)
		build_push(y->b, FLOW_FOOTER, NULL);
	else if (id == NOTE_BODY)
		start_note_body(y);
	else
		start_mark(y, id);
}

/* A field in a paragraph says that it is not shown. */
static void hide_paragraph(struct body *y, const struct xml_attrs *at)
{
	struct xml_value v;
	if (!y->n_at || !xml_attr(at, "text:is-hidden", &v) ||
	    !str_eq(v.s, "true"))
		return;
	struct place *p = &y->at[y->n_at - 1];
	for (int i = 0; i < NESTED_MAX; i++)
		p->look[i].hidden = 1;
}

/* True for an element whose content is left out. */
static bool is_skipped(struct body *y, int id, const struct xml_attrs *at)
{
	struct xml_value v;
	if (id == TRACKED_CHANGES)
		y->x->tracked = true;
	if (id == SECTION)
		return xml_attr(at, "text:display", &v) && str_eq(v.s, "none");
	if (id == HEADER || id == FOOTER)
		return xml_attr(at, "style:display", &v) &&
		       str_eq(v.s, "false");
	return id == SKIPPED || id == TRACKED_CHANGES;
}

static void on_start(void *ctx, int id, const struct xml_attrs *at)
{
	struct body *y = ctx;
	if (y->skip || is_skipped(y, id, at)) {
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
		start_item(y, id, at);
	} else if (id == NOTE) {
		struct xml_value class;
		xml_attr(at, "text:note-class", &class);
		y->note_is_end = str_eq(class.s, "endnote");
	} else if (id == NOTE_CITATION) {
		buf_clear(&y->citation);
		y->in_citation = true;
	} else if (id == CONTENTS) {
		y->in_contents++;
	} else if (id == HIDDEN_PARAGRAPH) {
		hide_paragraph(y, at);
	} else {
		start_container(y, id, at);
	}
}

static void end_container(struct body *y, int id)
{
	if (id == CELL || id == TEXT_BOX || id == NOTE_BODY)
		pop_lists(y);
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
	else if (id == CONTENTS && y->in_contents)
		y->in_contents--;
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
	struct body y = { .x = x, .b = b };
	push_lists(&y);
	enum part rc = package_parse(&x->pack, part, &reader, &y);
	buf_release(&y.citation);
	return rc;
}
