/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about a node of a page's tree. The parser lets no tree be deeper
 * than 256, so recursion is safe. */
#include "html.h"

#include <string.h>
#include <strings.h>

static const struct {
	const char *name;
	enum html_role role;
} elements[] = {
	{ "p", HTML_BLOCK },          { "div", HTML_BLOCK },
	{ "li", HTML_ITEM },          { "ul", HTML_LIST },
	{ "ol", HTML_LIST },          { "menu", HTML_LIST },
	{ "dir", HTML_LIST },         { "h1", HTML_HEADING },
	{ "h2", HTML_HEADING },       { "h3", HTML_HEADING },
	{ "h4", HTML_HEADING },       { "h5", HTML_HEADING },
	{ "h6", HTML_HEADING },       { "table", HTML_TABLE },
	{ "tr", HTML_ROW },           { "td", HTML_CELL },
	{ "th", HTML_CELL },          { "br", HTML_BREAK },
	{ "b", HTML_BOLD },           { "strong", HTML_BOLD },
	{ "i", HTML_ITALIC },         { "em", HTML_ITALIC },
	{ "cite", HTML_ITALIC },      { "sup", HTML_RAISED },
	{ "pre", HTML_PREFORMATTED }, { "xmp", HTML_PREFORMATTED },
	{ "section", HTML_BLOCK },    { "article", HTML_BLOCK },
	{ "main", HTML_BLOCK },       { "body", HTML_BLOCK },
	{ "html", HTML_BLOCK },       { "blockquote", HTML_BLOCK },
	{ "dl", HTML_BLOCK },         { "dt", HTML_BLOCK },
	{ "dd", HTML_BLOCK },         { "figure", HTML_BLOCK },
	{ "figcaption", HTML_BLOCK }, { "caption", HTML_BLOCK },
	{ "details", HTML_BLOCK },    { "summary", HTML_BLOCK },
	{ "address", HTML_BLOCK },    { "center", HTML_BLOCK },
	{ "fieldset", HTML_BLOCK },   { "hr", HTML_BLOCK },
	{ "hgroup", HTML_BLOCK },     { "header", HTML_FURNITURE },
	{ "footer", HTML_FURNITURE }, { "aside", HTML_FURNITURE },
	{ "form", HTML_FURNITURE },   { "nav", HTML_DROPPED },
	{ "script", HTML_DROPPED },   { "style", HTML_DROPPED },
	{ "noscript", HTML_DROPPED }, { "template", HTML_DROPPED },
	{ "iframe", HTML_DROPPED },   { "noframes", HTML_DROPPED },
	{ "object", HTML_DROPPED },   { "svg", HTML_DROPPED },
	{ "select", HTML_DROPPED },   { "button", HTML_DROPPED },
	{ "textarea", HTML_DROPPED }, { "head", HTML_DROPPED },
	{ "title", HTML_DROPPED },    { "canvas", HTML_DROPPED },
	{ "audio", HTML_DROPPED },    { "video", HTML_DROPPED },
	{ "dialog", HTML_DROPPED },   { "map", HTML_DROPPED },
	{ "xml", HTML_DROPPED },
};

bool html_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	       strcasecmp((const char *)node->name, name) == 0;
}

enum html_role html_role(const xmlNode *node)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (html_is(node, elements[i].name))
			return elements[i].role;
	return HTML_INLINE;
}

const char *html_attr(struct arena *a, const xmlNode *node, const char *name)
{
	xmlChar *v = xmlGetProp(node, (const xmlChar *)name);
	const char *s = v ? arena_str(a, (const char *)v) : "";
	xmlFree(v);
	return s;
}

bool html_has_below(const xmlNode *node, const char *name)
{
	for (const xmlNode *x = node->children; x; x = x->next)
		if (x->type == XML_ELEMENT_NODE &&
		    (html_is(x, name) || html_has_below(x, name)))
			return true;
	return false;
}

bool html_mentions(const char *s, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		if (strcasestr(s, words[i]))
			return true;
	return false;
}

static size_t visible(const xmlChar *s)
{
	size_t n = 0;
	for (; s && *s; s++)
		n += *s > ' ';
	return n;
}

static void weigh(const xmlNode *node, bool in_link, struct html_weight *w)
{
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type == XML_TEXT_NODE) {
			size_t n = visible(x->content);
			w->text += n;
			w->linked += in_link ? n : 0;
		} else if (x->type == XML_ELEMENT_NODE &&
			   !html_is(x, "script") && !html_is(x, "style")) {
			/* An anchor without a target is no link. */
			bool link = html_is(x, "a") &&
				    xmlHasProp(x, (const xmlChar *)"href");
			w->links += link;
			weigh(x, in_link || link, w);
		}
	}
}

struct html_weight html_weigh(const xmlNode *node)
{
	struct html_weight w = { 0 };
	weigh(node, html_is(node, "a"), &w);
	return w;
}
