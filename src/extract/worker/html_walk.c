/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The walk over a page: what is left out, and what each element becomes. The
 * parser lets no tree be deeper than 256, so recursion is safe.
 */
#include "html.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "numeral.h"

#define DEPTH_WARNED 250
#define LISTS_MAX    16

enum role {
	INLINE,
	BLOCK,
	HEADING,
	LIST,
	ITEM,
	TABLE,
	ROW,
	CELL,
	BREAK,
	BOLD,
	ITALIC,
	RAISED,
	PREFORMATTED,
	DROPPED,
	FURNITURE, /* dropped outside the main part of a page */
};

static const struct {
	const char *name;
	enum role role;
} elements[] = {
	{ "p", BLOCK },          { "div", BLOCK },
	{ "li", ITEM },          { "ul", LIST },
	{ "ol", LIST },          { "h1", HEADING },
	{ "h2", HEADING },       { "h3", HEADING },
	{ "h4", HEADING },       { "h5", HEADING },
	{ "h6", HEADING },       { "table", TABLE },
	{ "tr", ROW },           { "td", CELL },
	{ "th", CELL },          { "br", BREAK },
	{ "b", BOLD },           { "strong", BOLD },
	{ "i", ITALIC },         { "em", ITALIC },
	{ "cite", ITALIC },      { "sup", RAISED },
	{ "pre", PREFORMATTED }, { "section", BLOCK },
	{ "article", BLOCK },    { "main", BLOCK },
	{ "body", BLOCK },       { "html", BLOCK },
	{ "blockquote", BLOCK }, { "dl", BLOCK },
	{ "dt", BLOCK },         { "dd", BLOCK },
	{ "figure", BLOCK },     { "figcaption", BLOCK },
	{ "caption", BLOCK },    { "details", BLOCK },
	{ "summary", BLOCK },    { "address", BLOCK },
	{ "center", BLOCK },     { "fieldset", BLOCK },
	{ "hr", BLOCK },         { "hgroup", BLOCK },
	{ "header", FURNITURE }, { "footer", FURNITURE },
	{ "aside", FURNITURE },  { "form", FURNITURE },
	{ "nav", DROPPED },      { "script", DROPPED },
	{ "style", DROPPED },    { "noscript", DROPPED },
	{ "template", DROPPED }, { "iframe", DROPPED },
	{ "object", DROPPED },   { "svg", DROPPED },
	{ "select", DROPPED },   { "button", DROPPED },
	{ "textarea", DROPPED }, { "head", DROPPED },
	{ "canvas", DROPPED },   { "audio", DROPPED },
	{ "video", DROPPED },    { "dialog", DROPPED },
	{ "map", DROPPED },
};

static enum role role_of(const xmlNode *x)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (html_is(x, elements[i].name))
			return elements[i].role;
	return INLINE;
}

static bool has_below(const xmlNode *node, const char *name)
{
	for (const xmlNode *x = node->children; x; x = x->next)
		if (x->type == XML_ELEMENT_NODE &&
		    (html_is(x, name) || has_below(x, name)))
			return true;
	return false;
}

static bool mentions(const char *s, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (strcasestr(s, words[i]))
			return true;
	return false;
}

static bool is_hidden(struct arena *a, const xmlNode *x)
{
	static const char *const none[] = { "display:none", "display: none",
					    "visibility:hidden",
					    "visibility: hidden", NULL };
	return xmlHasProp(x, (const xmlChar *)"hidden") ||
	       str_eq_nocase(html_attr(a, x, "aria-hidden"), "true") ||
	       mentions(html_attr(a, x, "style"), none);
}

/* By class and role only: an id is often made from a heading's words. */
static bool is_labelled_furniture(struct arena *a, const xmlNode *x)
{
	static const char *const classes[] = {
		"cookie",      "breadcrumb", "skip-link", "skiplink",
		"skip-to",     "pagination", "navbar",    "sidebar",
		"share-link",  "social-",    "site-nav",  "main-menu",
		"site-footer", NULL
	};
	static const char *const roles[] = { "navigation",  "banner",
					     "contentinfo", "search",
					     "dialog",      NULL };
	static const char *const ids[] = { "cookie", "breadcrumb", NULL };
	return mentions(html_attr(a, x, "class"), classes) ||
	       mentions(html_attr(a, x, "role"), roles) ||
	       (html_is(x, "div") && mentions(html_attr(a, x, "id"), ids));
}

static bool is_note_list(struct arena *a, const xmlNode *x)
{
	static const char *const notes[] = { "footnotes", "endnotes", NULL };
	return mentions(html_attr(a, x, "role"), notes) ||
	       mentions(html_attr(a, x, "class"), notes);
}

/* More than half of it links, and several: a menu or a list of pages. */
static bool is_link_list(const xmlNode *x)
{
	if (!html_is(x, "ul") && !html_is(x, "ol") && !html_is(x, "div"))
		return false;
	if (html_is(x, "div") && (has_below(x, "p") || has_below(x, "h1") ||
				  has_below(x, "h2") || has_below(x, "table")))
		return false;
	struct html_weight w = html_weigh(x);
	return w.links >= 3 && w.linked * 2 > w.text && w.linked / w.links < 80;
}

/* A page's <header> may hold its title and no more; a <form> of some sites
 * is wrapped around the whole page. */
static bool is_kept_furniture(const xmlNode *x, bool in_main)
{
	struct html_weight w = html_weigh(x);
	if (html_is(x, "header"))
		return in_main || (has_below(x, "h1") && w.links < 3);
	if (html_is(x, "form"))
		return w.text > 2000;
	if (html_is(x, "aside"))
		return in_main && w.linked * 3 < w.text;
	return in_main && w.links < 3;
}

bool html_is_furniture(struct arena *a, const xmlNode *x, bool in_main)
{
	enum role role = role_of(x);
	if (role == DROPPED || is_hidden(a, x))
		return true;
	if (is_note_list(a, x))
		return false;
	if (role == HEADING)
		return false;
	if (role == FURNITURE && !is_kept_furniture(x, in_main))
		return true;
	/* A label on most of the page is a label on its layout. */
	if (is_labelled_furniture(a, x) && html_weigh(x).text < 2000)
		return true;
	return is_link_list(x);
}

struct list {
	bool ordered, notes;
	enum numeral form;
	int next;
};

struct walk {
	struct build *b;
	bool in_main, clean;
	struct look look;
	struct list lists[LISTS_MAX];
	int n_lists; /* open; deeper ones than LISTS_MAX are not told apart */
	int heading; /* level of the open one, or 0 */
	char label[32]; /* of the item whose text has not come yet */
	bool after_break;
	int layout_tables;
	int depth, warned;
};

static void walk(struct walk *w, const xmlNode *node);

/* Ends the paragraph that is open. */
static void flush(struct walk *w)
{
	struct build *b = w->b;
	w->after_break = false;
	if (build_is_empty(b))
		return;
	if (w->heading)
		build_kind(b, EXTRACT_HEADING, w->heading, NULL);
	else if (*w->label)
		build_kind(b, EXTRACT_LIST_ITEM,
			   w->n_lists > 9 ? 9 : w->n_lists, w->label);
	w->label[0] = '\0';
	build_paragraph(b);
}

static void put_text(struct walk *w, const xmlChar *s)
{
	const char *p = (const char *)s;
	size_t n = strlen(p);
	if (strspn(p, " \t\r\n") < n)
		w->after_break = false;
	build_words(w->b, p, n, &w->look);
}

/* One <br> is a line, two are a paragraph. */
static void put_break(struct walk *w)
{
	if (w->after_break) {
		flush(w);
		return;
	}
	build_text(w->b, "\n", 1, &w->look);
	w->after_break = true;
}

static void walk_block(struct walk *w, const xmlNode *x)
{
	flush(w);
	walk(w, x);
	flush(w);
}

static void walk_heading(struct walk *w, const xmlNode *x)
{
	int outer = w->heading;
	flush(w);
	w->heading = x->name[1] - '0';
	walk(w, x);
	flush(w);
	w->heading = outer;
}

static void walk_list(struct walk *w, const xmlNode *x, bool notes)
{
	struct arena *a = w->b->job->a;
	struct list l = { .ordered = html_is(x, "ol"), .notes = notes };
	const char *type = html_attr(a, x, "type");
	int64_t start;
	l.form = numeral_of_sample(*type ? type : "1");
	l.next = str_int(html_attr(a, x, "start"), 0, 1000000, &start)
			 ? (int)start
			 : 1;
	flush(w);
	if (w->n_lists < LISTS_MAX)
		w->lists[w->n_lists] = l;
	w->n_lists++;
	walk(w, x);
	flush(w);
	w->n_lists--;
}

static void walk_item(struct walk *w, const xmlNode *x)
{
	struct buf label = { 0 };
	struct list none = { 0 };
	struct list *l = w->n_lists && w->n_lists <= LISTS_MAX
				 ? &w->lists[w->n_lists - 1]
				 : &none;
	int64_t value;
	flush(w);
	if (str_int(html_attr(w->b->job->a, x, "value"), 0, 1000000, &value))
		l->next = (int)value;
	if (l->ordered)
		numeral_write(&label, l->form, l->next++);
	if (l->notes) {
		build_push(w->b, FLOW_NOTE,
			   arena_str(w->b->job->a, buf_text(&label)));
		walk_block(w, x);
		build_pop(w->b, FLOW_NOTE);
		build_paragraph(w->b);
	} else {
		buf_str(&label, l->ordered ? "." : "\xe2\x80\xa2");
		memcpy(w->label, label.p,
		       label.n < sizeof w->label ? label.n + 1
						 : sizeof w->label);
		w->label[sizeof w->label - 1] = '\0';
		walk_block(w, x);
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
	       has_below(x, "table") || has_below(x, "h1") ||
	       has_below(x, "h2") || has_below(x, "h3") || widest_row(x) < 2;
}

static void walk_table(struct walk *w, const xmlNode *x)
{
	bool layout = is_layout(w->b->job->a, x);
	int outer = w->layout_tables;
	w->layout_tables = layout;
	walk_block(w, x);
	w->layout_tables = outer;
}

static void walk_row(struct walk *w, const xmlNode *x)
{
	flush(w);
	if (w->layout_tables) {
		walk(w, x);
		return;
	}
	build_row_start(w->b);
	walk(w, x);
	build_row_end(w->b, true);
}

static void walk_cell(struct walk *w, const xmlNode *x)
{
	if (w->layout_tables) {
		walk_block(w, x);
		return;
	}
	struct look outer = w->look;
	int lists = w->n_lists;
	w->n_lists = 0;
	w->look.bold = w->look.bold || html_is(x, "th");
	build_push(w->b, FLOW_CELL, NULL);
	walk_block(w, x);
	build_pop(w->b, FLOW_CELL);
	w->look = outer;
	w->n_lists = lists;
}

/* A raised number that links is the mark of a note. */
static void walk_raised(struct walk *w, const xmlNode *x)
{
	xmlChar *s = xmlNodeGetContent(x);
	const char *p = s ? (const char *)s : "";
	size_t n = strspn(p, "0123456789");
	bool links = has_below(x, "a") || html_is(x->parent, "a");
	bool mark = links && n > 0 && n < 4 && p[n] == '\0';
	xmlFree(s);
	if (mark)
		build_text(w->b, "[", 1, &w->look);
	walk(w, x);
	if (mark)
		build_text(w->b, "]", 1, &w->look);
}

static void walk_preformatted(struct walk *w, const xmlNode *x)
{
	struct extract_doc doc;
	xmlChar *s = xmlNodeGetContent(x);
	const char *p = s ? (const char *)s : "";
	flush(w);
	extract_plain(w->b->job->a, p, strlen(p), &doc);
	for (size_t i = 0; i < doc.blocks.n; i++) {
		const char *text = doc.blocks.v[i].text;
		build_text(w->b, text, strlen(text), &w->look);
		flush(w);
	}
	xmlFree(s);
}

static bool is_backlink(struct arena *a, const xmlNode *x)
{
	static const char *const back[] = { "footnote-back", "doc-backlink",
					    NULL };
	return html_is(x, "a") && (mentions(html_attr(a, x, "class"), back) ||
				   mentions(html_attr(a, x, "role"), back));
}

static void walk_styled(struct walk *w, const xmlNode *x, enum role role)
{
	struct look outer = w->look;
	w->look.bold = w->look.bold || role == BOLD;
	w->look.italic = w->look.italic || role == ITALIC;
	walk(w, x);
	w->look = outer;
}

static void walk_element(struct walk *w, const xmlNode *x)
{
	struct arena *a = w->b->job->a;
	enum role role = role_of(x);
	bool notes = is_note_list(a, x) || (html_is(x, "ol") && x->parent &&
					    is_note_list(a, x->parent));
	if (is_backlink(a, x) ||
	    (w->clean && !notes && html_is_furniture(a, x, w->in_main)))
		return;
	switch (role) {
	case HEADING:
		walk_heading(w, x);
		break;
	case LIST:
		walk_list(w, x, notes);
		break;
	case ITEM:
		walk_item(w, x);
		break;
	case TABLE:
		walk_table(w, x);
		break;
	case ROW:
		walk_row(w, x);
		break;
	case CELL:
		walk_cell(w, x);
		break;
	case BREAK:
		put_break(w);
		break;
	case RAISED:
		walk_raised(w, x);
		break;
	case PREFORMATTED:
		walk_preformatted(w, x);
		break;
	case BOLD:
	case ITALIC:
	case INLINE:
		walk_styled(w, x, role);
		break;
	case DROPPED:
		break;
	case BLOCK:
	case FURNITURE:
		walk_block(w, x);
		break;
	}
}

static void walk(struct walk *w, const xmlNode *node)
{
	if (++w->depth == DEPTH_WARNED && w->clean && !w->warned++)
		job_diag(w->b->job, DIAG_LOST, "too-deep", 0,
			 "the page is nested more than %d deep: what lies "
			 "deeper is not read",
			 DEPTH_WARNED);
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type == XML_TEXT_NODE ||
		    x->type == XML_CDATA_SECTION_NODE)
			put_text(w, x->content);
		else if (x->type == XML_ELEMENT_NODE)
			walk_element(w, x);
	}
	w->depth--;
}

void html_walk(struct build *b, const xmlNode *node, bool in_main, bool clean)
{
	struct walk w = { .b = b, .in_main = in_main, .clean = clean };
	walk(&w, node);
	flush(&w);
}
