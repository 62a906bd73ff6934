/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A web page: its characters, its parse tree (libxml2), and the part of it
 * that is the document and not the site around it.
 */
#include "html.h"

#include <libxml/HTMLparser.h>
#include <string.h>
#include <strings.h>

#include "../clean.h"
#include "charset.h"

#define PRESCAN 4096 /* bytes in which <meta charset> must stand */

bool html_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
	       strcasecmp((const char *)node->name, name) == 0;
}

const char *html_attr(struct arena *a, const xmlNode *node, const char *name)
{
	xmlChar *v = xmlGetProp(node, (const xmlChar *)name);
	const char *s = v ? arena_str(a, (const char *)v) : "";
	xmlFree(v);
	return s;
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
			bool link = html_is(x, "a");
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

/* The value after "charset=" in the opening of the page, or "". */
static const char *declared_charset(struct arena *a, const char *p, size_t n)
{
	n = n < PRESCAN ? n : PRESCAN;
	for (size_t i = 0; i + 8 < n; i++) {
		if (strncasecmp(p + i, "charset=", 8) != 0)
			continue;
		const char *s = p + i + 8;
		const char *end = p + n;
		while (s < end && (*s == '"' || *s == '\'' || *s == ' '))
			s++;
		size_t len = 0;
		while (s + len < end && len < 40 && !strchr("\"' >;/", s[len]))
			len++;
		return arena_dup(a, s, len);
	}
	return "";
}

/*
 * Bytes that make sense as UTF-8 are UTF-8 whatever the page says: pages that
 * say Latin-1 and are not are common, the other way round is not known.
 */
static const char *charset_of(struct job *j, const char *p, size_t n)
{
	const char *declared = charset_known(declared_charset(j->a, p, n));
	if (declared && strncasecmp(declared, "iso-2022", 8) == 0)
		return declared;
	if (str_eq(charset_guess(p, n), "UTF-8"))
		return "UTF-8";
	if (declared && strncasecmp(declared, "utf", 3) != 0)
		return declared;
	if (!declared)
		job_diag(j, DIAG_NOTE, "guessed-encoding", 0,
			 "the page does not say which characters it uses: "
			 "read as Windows-1252");
	return "windows-1252";
}

static htmlDocPtr parse(struct job *j)
{
	size_t skip;
	const char *p = buf_text(&j->file);
	const char *set = charset_mark(p, j->file.n, &skip);
	struct buf text = { 0 };
	p += skip;
	if (!set)
		set = charset_of(j, p, j->file.n - skip);
	charset_decode(set, p, j->file.n - skip, &text);
	htmlDocPtr doc = htmlReadMemory(
		buf_text(&text), (int)text.n, NULL, "UTF-8",
		HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
			HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	buf_release(&text);
	return doc;
}

/* The first element below node for which one of the names or its role fits. */
static const xmlNode *find(struct arena *a, const xmlNode *node,
			   const char *name, const char *role)
{
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type != XML_ELEMENT_NODE)
			continue;
		if (html_is(x, name) ||
		    (role && str_eq_nocase(html_attr(a, x, "role"), role)))
			return x;
		const xmlNode *below = find(a, x, name, role);
		if (below)
			return below;
	}
	return NULL;
}

/* Where the document is: <main>, an <article> that is most of the page, or
 * the whole body. */
static const xmlNode *choose_root(struct arena *a, const xmlNode *top,
				  bool *in_main)
{
	const xmlNode *body = find(a, top, "body", NULL);
	body = body ? body : top;
	size_t all = html_weigh(body).text;
	const xmlNode *x = find(a, body, "main", "main");
	*in_main = x && html_weigh(x).text >= all / 4;
	if (*in_main)
		return x;
	x = find(a, body, "article", NULL);
	*in_main = x && html_weigh(x).text >= all / 2;
	return *in_main ? x : body;
}

static void read_properties(struct job *j, const xmlNode *node)
{
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type != XML_ELEMENT_NODE || html_is(x, "body"))
			continue;
		const char *name = html_attr(j->a, x, "name");
		if (html_is(x, "title") && !*j->doc->title) {
			xmlChar *s = xmlNodeGetContent(x);
			const char *p = s ? (const char *)s : "";
			j->doc->title = clean_line(j->a, p, strlen(p));
			xmlFree(s);
		} else if (html_is(x, "meta") &&
			   (str_eq_nocase(name, "author") ||
			    str_eq_nocase(name, "dc.creator"))) {
			const char *p = html_attr(j->a, x, "content");
			j->doc->author = clean_line(j->a, p, strlen(p));
		}
		read_properties(j, x);
	}
}

static void read_tree(struct job *j, const xmlNode *top)
{
	bool in_main;
	struct build b;
	const xmlNode *root = choose_root(j->a, top, &in_main);
	read_properties(j, top);
	build_start(&b, j);
	html_walk(&b, root, in_main, true);
	build_finish(&b, j->doc);
	if (j->doc->blocks.n)
		return;
	/* All of it looked like furniture: rather that than nothing. */
	j->doc->pages = (struct extract_pages){ 0 };
	build_start(&b, j);
	html_walk(&b, top, false, false);
	build_finish(&b, j->doc);
}

int html_read(struct job *j)
{
	htmlDocPtr doc = parse(j);
	xmlNodePtr top = doc ? xmlDocGetRootElement(doc) : NULL;
	if (top)
		read_tree(j, top);
	xmlFreeDoc(doc);
	return top ? 0
		   : job_refuse(j, WIRE_EMPTY,
				"there is no text in the page: see that it is "
				"the right file");
}
