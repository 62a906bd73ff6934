/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page furniture. Elements say it by their name, makers of sites by class,
 * role and id, and some things only by what they are: a block of links, a
 * notice about cookies with a button. A label on much text is a label on the
 * page's layout, and is not believed.
 */
#include "html.h"

#include <string.h>
#include <strings.h>

#define LABELLED_MAX 2000 /* visible characters below a label */
#define LABEL_SHORT  100
#define NOTICE_MAX   800
#define ASIDE_MAX    60 /* a hint for who hears the page */

static bool is_hidden(struct arena *a, const xmlNode *x)
{
	static const char *const none[] = { "display:none", "display: none",
					    "visibility:hidden",
					    "visibility: hidden", NULL };
	return xmlHasProp(x, (const xmlChar *)"hidden") ||
	       str_eq_nocase(html_attr(a, x, "aria-hidden"), "true") ||
	       html_mentions(html_attr(a, x, "style"), none);
}

/* Whether one of the words stands in s as a word of a name: "menu" in
 * "main-menu open", but not in "documenu". */
static bool names(const char *s, const char *const *words)
{
	for (size_t i = 0; words[i]; i++) {
		size_t n = strlen(words[i]);
		for (const char *p = s; (p = strcasestr(p, words[i])); p += n)
			if ((p == s || strchr(" -_", p[-1])) &&
			    (p[n] == '\0' || strchr(" -_", p[n])))
				return true;
	}
	return false;
}

/* What is never text, whatever it holds. */
static bool is_labelled(struct arena *a, const xmlNode *x, const char *classes)
{
	static const char *const parts[] = {
		"cookie",      "breadcrumb",  "skip-link",   "skiplink",
		"skip-to",     "pagination",  "navbar",      "sidebar",
		"share-link",  "social-",     "site-nav",    "main-menu",
		"site-footer", "site-header", "back-to-top", NULL
	};
	static const char *const words[] = { "footer",   "masthead",
					     "nav",      "navigation",
					     "pager",    "noprint",
					     "no-print", NULL };
	static const char *const roles[] = { "navigation",  "banner",
					     "contentinfo", "search",
					     "dialog",      NULL };
	static const char *const ids[] = { "cookie", "breadcrumb", NULL };
	static const char *const whole_ids[] = { "footer", "nav",  "navigation",
						 "header", "menu", NULL };
	if (html_mentions(classes, parts) || names(classes, words) ||
	    html_mentions(html_attr(a, x, "role"), roles))
		return true;
	/* Other ids are made from the words of a heading. */
	const char *id = html_attr(a, x, "id");
	for (size_t i = 0; whole_ids[i]; i++)
		if (str_eq_nocase(id, whole_ids[i]))
			return true;
	return html_is(x, "div") && html_mentions(id, ids);
}

/* What is text elsewhere: believed of what is mostly links, or short. */
static bool is_perhaps(const char *classes, const struct html_weight *w)
{
	static const char *const words[] = {
		"related",   "share",    "sharing",  "social", "menu",
		"banner",    "promo",    "widget",   "tags",   "newsletter",
		"subscribe", "feedback", "comments", "login",  "toolbar",
		"print",     "search",   NULL
	};
	return names(classes, words) &&
	       (w->text < LABEL_SHORT ||
		(w->links > 1 && w->linked * 3 > w->text));
}

/* The page's title, with no menu beside it. */
static bool holds_title(const xmlNode *x, const struct html_weight *w)
{
	return w->links < 3 && html_has_below(x, "h1");
}

static bool is_for_hearing(const char *classes, const struct html_weight *w)
{
	static const char *const words[] = { "visually-hidden", "sr-only",
					     "screen-reader-text",
					     "visuallyhidden", NULL };
	return w->text < ASIDE_MAX && html_mentions(classes, words);
}

/* More than half of it links, and several: a menu or a list of pages. */
static bool is_link_list(const xmlNode *x, const struct html_weight *w)
{
	bool list = html_is(x, "ul") || html_is(x, "ol");
	if (!list && !html_is(x, "div"))
		return false;
	if (!list && (html_has_below(x, "p") || html_has_below(x, "h1") ||
		      html_has_below(x, "h2") || html_has_below(x, "table")))
		return false;
	return w->links >= 3 && w->linked * 2 > w->text &&
	       w->linked / w->links < 80;
}

/* A notice that a site puts before its pages, by its words. */
static bool is_notice(const xmlNode *x, const struct html_weight *w)
{
	static const char *const cookies[] = { "use cookies",
					       "uses cookies",
					       "cookie policy",
					       "accept cookies",
					       "cookies on this",
					       "accept all cookies",
					       NULL };
	if ((!html_is(x, "div") && !html_is(x, "section")) ||
	    w->text > NOTICE_MAX || (!w->links && !html_has_below(x, "button")))
		return false;
	xmlChar *s = xmlNodeGetContent(x);
	bool found = s && html_mentions((const char *)s, cookies);
	xmlFree(s);
	return found;
}

/* A page's <header> may hold its title and no more; a <form> of some sites
 * is wrapped around the whole page. */
static bool is_kept(const xmlNode *x, const struct html_weight *w, bool in_main)
{
	if (html_is(x, "header"))
		return in_main || holds_title(x, w);
	if (html_is(x, "form"))
		return w->text > LABELLED_MAX;
	if (html_is(x, "aside"))
		return in_main && w->linked * 3 < w->text;
	return in_main && w->links < 3;
}

bool html_is_furniture(struct arena *a, const xmlNode *x, bool in_main)
{
	enum html_role role = html_role(x);
	if (role == HTML_DROPPED || is_hidden(a, x))
		return true;
	if (html_is_note_list(a, x) || role == HTML_HEADING)
		return false;
	/* A page's own frame is no part of it. */
	if (html_is(x, "body") || html_is(x, "html") || html_is(x, "main"))
		return false;
	struct html_weight w = html_weigh(x);
	if (role == HTML_FURNITURE && !is_kept(x, &w, in_main))
		return true;
	const char *classes = html_attr(a, x, "class");
	bool labelled = is_labelled(a, x, classes) || is_perhaps(classes, &w);
	/* Rows and cells are labelled for their place in their table. */
	if (labelled && w.text < LABELLED_MAX && role != HTML_ROW &&
	    role != HTML_CELL && !holds_title(x, &w))
		return true;
	return is_for_hearing(classes, &w) || is_link_list(x, &w) ||
	       is_notice(x, &w);
}

bool html_is_note_list(struct arena *a, const xmlNode *x)
{
	static const char *const notes[] = { "footnotes", "endnotes", NULL };
	return html_mentions(html_attr(a, x, "role"), notes) ||
	       html_mentions(html_attr(a, x, "class"), notes);
}

const char *html_note_label(struct arena *a, const xmlNode *x)
{
	/* Of Word and of LibreOffice. */
	static const char *const begins[] = { "ftn", "edn", "sdfootnote",
					      "sdendnote" };
	if (!html_is(x, "div"))
		return NULL;
	const char *id = html_attr(a, x, "id");
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		const char *digits = id + strlen(begins[i]);
		if (str_starts(id, begins[i]) && *digits &&
		    !digits[strspn(digits, "0123456789")] && strlen(digits) < 6)
			return digits;
	}
	return NULL;
}
