/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The walk over a page: what each element becomes. The parser lets no tree be
 * deeper than 256, so recursion is safe. */
#include "html.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_WARNED 250
#define LOOSE_MIN    400 /* visible characters beside a main part */

void html_flush(struct html_walk *w)
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

/*
 * A number that was typed in an item: then the style sheet, which we do not
 * read, takes the list's own away. "4.2", "(b)", "3."; not "2019" or "12.5".
 */
static bool has_typed_number(const char *p)
{
	p += strspn(p, " \t\r\n");
	bool open = *p == '(';
	size_t n = strspn(p + open, "0123456789.");
	if (!n && isalpha((unsigned char)p[open]))
		n = 1;
	const char *end = p + open + n;
	if (open)
		return n && *end == ')';
	if (!n || n > 10)
		return false;
	return *end == ')' || (isdigit((unsigned char)*p) && end[-1] == '.') ||
	       (*end == '\0' && isdigit((unsigned char)*p) &&
		memchr(p, '.', n) != NULL);
}

static void put_text(struct html_walk *w, const xmlChar *s)
{
	const char *p = (const char *)s;
	size_t n = strlen(p);
	if (strspn(p, " \t\r\n") == n) {
		build_words(w->b, p, n, &w->look);
		return;
	}
	w->after_break = false;
	bool ordered = w->n_lists && w->n_lists <= HTML_LISTS_MAX &&
		       w->lists[w->n_lists - 1].ordered;
	if (*w->label && ordered && build_is_empty(w->b) && has_typed_number(p))
		w->label[0] = '\0';
	build_words(w->b, p, n, &w->look);
}

/* One <br> is a line, two are a paragraph. */
static void put_break(struct html_walk *w)
{
	if (w->after_break) {
		html_flush(w);
		return;
	}
	build_text(w->b, "\n", 1, &w->look);
	w->after_break = true;
}

void html_block(struct html_walk *w, const xmlNode *x)
{
	html_flush(w);
	html_children(w, x);
	html_flush(w);
}

static void walk_heading(struct html_walk *w, const xmlNode *x)
{
	int outer = w->heading;
	html_flush(w);
	w->heading = x->name[1] - '0';
	html_children(w, x);
	html_flush(w);
	w->heading = outer;
}

/* A raised number that links is the mark of a note. */
static void walk_raised(struct html_walk *w, const xmlNode *x)
{
	xmlChar *s = xmlNodeGetContent(x);
	const char *p = s ? (const char *)s : "";
	size_t n = strspn(p, "0123456789");
	bool links = html_has_below(x, "a") || html_is(x->parent, "a");
	bool mark = links && n > 0 && n < 4 && p[n] == '\0';
	xmlFree(s);
	if (mark)
		build_text(w->b, "[", 1, &w->look);
	html_children(w, x);
	if (mark)
		build_text(w->b, "]", 1, &w->look);
}

static void walk_preformatted(struct html_walk *w, const xmlNode *x)
{
	struct extract_doc doc;
	xmlChar *s = xmlNodeGetContent(x);
	const char *p = s ? (const char *)s : "";
	html_flush(w);
	extract_plain(w->b->job->a, p, strlen(p), &doc);
	for (size_t i = 0; i < doc.blocks.n; i++) {
		const char *text = doc.blocks.v[i].text;
		build_text(w->b, text, strlen(text), &w->look);
		html_flush(w);
	}
	xmlFree(s);
}

static bool is_backlink(struct arena *a, const xmlNode *x)
{
	static const char *const back[] = { "footnote-back", "doc-backlink",
					    NULL };
	return html_is(x, "a") &&
	       (html_mentions(html_attr(a, x, "class"), back) ||
		html_mentions(html_attr(a, x, "role"), back));
}

static void walk_styled(struct html_walk *w, const xmlNode *x,
			enum html_role role)
{
	struct look outer = w->look;
	w->look.bold = w->look.bold || role == HTML_BOLD;
	w->look.italic = w->look.italic || role == HTML_ITALIC;
	html_children(w, x);
	w->look = outer;
}

static void walk_role(struct html_walk *w, const xmlNode *x,
		      enum html_role role)
{
	switch (role) {
	case HTML_HEADING:
		walk_heading(w, x);
		break;
	case HTML_ITEM:
		html_item(w, x);
		break;
	case HTML_TABLE:
		html_table(w, x);
		break;
	case HTML_ROW:
		html_row(w, x);
		break;
	case HTML_CELL:
		html_cell(w, x);
		break;
	case HTML_BREAK:
		put_break(w);
		break;
	case HTML_RAISED:
		walk_raised(w, x);
		break;
	case HTML_PREFORMATTED:
		walk_preformatted(w, x);
		break;
	case HTML_BOLD:
	case HTML_ITALIC:
	case HTML_INLINE:
		walk_styled(w, x, role);
		break;
	case HTML_DROPPED:
		break;
	case HTML_LIST:
	case HTML_BLOCK:
	case HTML_FURNITURE:
		html_block(w, x);
		break;
	}
}

/* What is kept of a page: furniture is left out, and notes are told. */
static void walk_kept(struct html_walk *w, const xmlNode *x)
{
	struct arena *a = w->b->job->a;
	const char *label = html_note_label(a, x);
	bool notes =
		html_is_note_list(a, x) || (html_is(x, "ol") && x->parent &&
					    html_is_note_list(a, x->parent));
	if (is_backlink(a, x))
		return;
	if (w->clean && !notes && html_is_furniture(a, x, w->in_main))
		return;
	/* The mark is in the label; in a note's text it leads back. */
	if (w->after_mark && html_is(x, "a")) {
		w->after_mark = false;
		return;
	}
	if (label) {
		w->after_mark = true;
		html_note(w, x, label);
		w->after_mark = false;
	} else if (html_role(x) == HTML_LIST) {
		html_list(w, x, notes);
	} else {
		walk_role(w, x, html_role(x));
	}
}

static void walk_element(struct html_walk *w, const xmlNode *x)
{
	bool around = w->around, in_main = w->in_main;
	enum html_way way = HTML_KEEP;
	if (around)
		way = html_way(w->b->job->a, w->main, x);
	w->around = way == HTML_ENTER;
	w->in_main = in_main || html_is_main(w->main, x);
	if (way == HTML_KEEP)
		walk_kept(w, x);
	else if (way == HTML_ENTER)
		html_block(w, x);
	w->around = around;
	w->in_main = in_main;
}

static bool is_kept_text(const struct html_walk *w, const xmlNode *x)
{
	return !w->around || strlen((const char *)x->content) >= LOOSE_MIN;
}

void html_children(struct html_walk *w, const xmlNode *parent)
{
	if (++w->depth == DEPTH_WARNED && w->clean && !w->warned++)
		job_diag(w->b->job, DIAG_LOST, "too-deep", 0,
			 "the page is nested more than %d deep: what lies "
			 "deeper is not read",
			 DEPTH_WARNED);
	for (const xmlNode *x = parent->children; x; x = x->next) {
		if (x->type == XML_ELEMENT_NODE)
			walk_element(w, x);
		else if ((x->type == XML_TEXT_NODE ||
			  x->type == XML_CDATA_SECTION_NODE) &&
			 is_kept_text(w, x))
			put_text(w, x->content);
	}
	w->depth--;
}

void html_walk(struct build *b, const xmlNode *top, struct html_main *main,
	       bool clean)
{
	struct html_walk w = {
		.b = b, .main = main, .clean = clean, .around = main->n > 0
	};
	html_children(&w, top);
	html_flush(&w);
}
