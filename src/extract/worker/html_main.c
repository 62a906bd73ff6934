/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The main part that a page marks, by <main> or else by <article>. Around it
 * stands the site; but a report may be spread over several siblings of which
 * one is marked, and its title may stand above. So what is beside a main part
 * is kept when there is much of it that is no furniture.
 */
#include "html.h"

#include <string.h>

/* Visible characters beside a main part that a site alone does not have. */
#define SUBSTANCE_MIN 400

static void collect(struct arena *a, const xmlNode *node, const char *name,
		    const char *role, struct html_main *out)
{
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type != XML_ELEMENT_NODE || html_is(x, "head"))
			continue;
		if (!html_is(x, name) &&
		    !(role && str_eq_nocase(html_attr(a, x, "role"), role)))
			collect(a, x, name, role, out);
		else if (out->n < HTML_MAINS_MAX)
			out->v[out->n++] = x;
	}
}

static size_t text_of(const struct html_main *m)
{
	size_t n = 0;
	for (size_t i = 0; i < m->n; i++)
		n += html_weigh(m->v[i]).text;
	return n;
}

static bool is_within(const xmlNode *x, const xmlNode *outer)
{
	while (x && x != outer)
		x = x->parent;
	return x != NULL;
}

static bool is_within_main(const struct html_main *m, const xmlNode *x)
{
	for (size_t i = 0; i < m->n; i++)
		if (is_within(x, m->v[i]))
			return true;
	return false;
}

static bool holds_main(const struct html_main *m, const xmlNode *x)
{
	for (size_t i = 0; i < m->n; i++)
		if (is_within(m->v[i], x))
			return true;
	return false;
}

/* The page's title, when it stands above the main part. */
static void find_title(struct arena *a, const xmlNode *top,
		       struct html_main *out)
{
	struct html_main titles = { 0 };
	collect(a, top, "h1", NULL, &titles);
	for (size_t i = 0; i < titles.n; i++)
		if (is_within_main(out, titles.v[i]))
			return;
	for (size_t i = 0; i < titles.n && !out->title; i++) {
		/* One that is a link is the name of the site. */
		struct html_weight w = html_weigh(titles.v[i]);
		if (w.text > w.linked * 2)
			out->title = titles.v[i];
	}
}

struct html_main html_find_main(struct arena *a, const xmlNode *top)
{
	struct html_main m = { 0 };
	size_t all = html_weigh(top).text;
	collect(a, top, "main", "main", &m);
	if (text_of(&m) < all / 4) {
		m = (struct html_main){ 0 };
		collect(a, top, "article", NULL, &m);
		if (text_of(&m) < all / 2)
			m = (struct html_main){ 0 };
	}
	if (m.n)
		find_title(a, top, &m);
	return m;
}

bool html_is_main(const struct html_main *m, const xmlNode *node)
{
	for (size_t i = 0; i < m->n; i++)
		if (m->v[i] == node)
			return true;
	return false;
}

/* Text below a node that is neither link nor furniture. */
static size_t substance(struct arena *a, const xmlNode *node)
{
	struct html_weight w = html_weigh(node);
	size_t n = w.text - w.linked;
	for (const xmlNode *x = node->children; x; x = x->next) {
		if (x->type != XML_ELEMENT_NODE)
			continue;
		w = html_weigh(x);
		size_t own = w.text - w.linked;
		size_t kept =
			html_is_furniture(a, x, false) ? 0 : substance(a, x);
		n -= kept < own ? own - kept : 0;
	}
	return n;
}

/* Whether much stands beside a main part in the same element. */
static bool has_substance(struct arena *a, struct html_main *m,
			  const xmlNode *parent)
{
	size_t n = 0;
	if (m->asked == parent)
		return m->answer;
	for (const xmlNode *x = parent->children; x; x = x->next)
		if (x->type == XML_ELEMENT_NODE && !holds_main(m, x) &&
		    !html_is_furniture(a, x, false))
			n += substance(a, x);
	m->asked = parent;
	m->answer = n >= SUBSTANCE_MIN;
	return m->answer;
}

enum html_way html_way(struct arena *a, struct html_main *m,
		       const xmlNode *node)
{
	if (!m->n || html_is_main(m, node))
		return HTML_KEEP;
	if (holds_main(m, node))
		return HTML_ENTER;
	if (m->title && is_within(m->title, node))
		return node == m->title ? HTML_KEEP : HTML_ENTER;
	if (html_is_furniture(a, node, false) || !node->parent ||
	    !holds_main(m, node->parent))
		return HTML_SKIP;
	return has_substance(a, m, node->parent) ? HTML_KEEP : HTML_SKIP;
}
