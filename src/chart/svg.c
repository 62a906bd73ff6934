/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * gnuplot's SVG made fit to stand in a page: its fixed title, description and
 * ids would collide with those of the next chart and tell a screen reader
 * nothing. Only tags are rewritten, never the text between them.
 */
#include "script.h"

#include <string.h>

static void xml_text(struct buf *b, const char *s)
{
	for (; *s; s++) {
		if (*s == '&')
			buf_str(b, "&amp;");
		else if (*s == '<')
			buf_str(b, "&lt;");
		else if (*s == '>')
			buf_str(b, "&gt;");
		else if ((unsigned char)*s < 0x20)
			buf_char(b, ' ');
		else
			buf_char(b, *s);
	}
}

/* What gnuplot writes in a tag, and what stands there afterwards; %s is the
 * prefix of ids. */
static const struct {
	const char *from, *to;
	bool prefix;
} rewrites[] = {
	{ " id='", " id='", true },
	{ " id=\"", " id=\"", true },
	{ "href='#", "href='#", true },
	{ "url(#", "url(#", true },
	{ "font-family=\"Arial:Bold\"", "font-weight=\"bold\"", false },
	{ "font-family=\"Arial\" ", "", false },   /* stands in the root */
	{ " stroke-linecap=\"butt\"", "", false }, /* are the defaults */
	{ " stroke-linejoin=\"miter\"", "", false },
};

static void tag(struct buf *b, const char *p, size_t n, const char *id)
{
	for (size_t i = 0; i < n;) {
		size_t done = 0;
		for (size_t k = 0; k < sizeof rewrites / sizeof *rewrites;
		     k++) {
			size_t len = strlen(rewrites[k].from);
			if (len > n - i ||
			    memcmp(p + i, rewrites[k].from, len) != 0)
				continue;
			buf_str(b, rewrites[k].to);
			if (rewrites[k].prefix)
				buf_fmt(b, "%s-", id);
			done = len;
			break;
		}
		if (!done) {
			buf_char(b, p[i]);
			done = 1;
		}
		i += done;
	}
}

/* Bytes of an element that shows nothing: the title that gnuplot gives every
 * plot, and a group without content. 0: it is none. */
static size_t useless(const char *p)
{
	static const char title[] = "<title>", title_end[] = "</title>",
			  group[] = "<g ", group_end[] = "</g>";
	const char *end = strchr(p, '>');
	if (str_starts(p, title)) {
		end = strstr(p, title_end);
		return end ? (size_t)(end - p) + strlen(title_end) : 0;
	}
	if (!str_starts(p, group) || !end)
		return 0;
	end++;
	end += strspn(end, " \t\n");
	return str_starts(end, group_end)
		       ? (size_t)(end - p) + strlen(group_end)
		       : 0;
}

/* Tags and text after gnuplot's own description. */
static void body(struct buf *b, const char *p, const char *id)
{
	while (*p) {
		size_t text = strcspn(p, "<");
		buf_add(b, p, text);
		p += text;
		size_t skip = useless(p);
		if (skip) {
			p += skip;
			p += strspn(p, " \t\n");
			continue;
		}
		size_t n = strcspn(p, ">");
		n += p[n] == '>';
		tag(b, p, n, id);
		p += n;
	}
}

int svg_finish(const struct chart *c, const char *id, const char *svg,
	       struct buf *out, struct err *e)
{
	static const char desc_end[] = "</desc>";
	const char *open = strstr(svg, "<svg");
	const char *open_end = open ? strchr(open, '>') : NULL;
	const char *rest = open_end ? strstr(open_end, desc_end) : NULL;
	if (!rest || !strstr(rest, "</svg>"))
		return err_set(e, ERR_SYSTEM,
			       "gnuplot wrote no picture that can be used");
	struct arena a = { 0 };
	buf_fmt(out,
		"<svg role=\"img\" aria-labelledby=\"%s-title %s-desc\" "
		"font-family=\"Arial, Helvetica, sans-serif\"",
		id, id);
	/* gnuplot's own attributes, on one line. */
	for (const char *p = open + strlen("<svg"); p < open_end; p++)
		if (*p != '\n' || p[1] != '>')
			buf_char(out, *p == '\n' ? ' ' : *p);
	buf_fmt(out, ">\n<title id=\"%s-title\">", id);
	xml_text(out, c->title ? c->title : "");
	buf_fmt(out, "</title>\n<desc id=\"%s-desc\">", id);
	xml_text(out, chart_alt(&a, c));
	buf_str(out, "</desc>\n");
	body(out, rest + strlen(desc_end), id);
	arena_release(&a);
	return buf_ok(out, e);
}
