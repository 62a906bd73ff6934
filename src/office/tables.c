/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables as pandoc reads them whole. To pandoc 2.17 a heading of a row is a
 * column of its own sort, which it leaves out of ODT, and of which DOCX loses
 * what spans columns; of ODT it leaves out <tfoot> too. So headings of rows
 * become cells, and for ODT the foot a body. The HTML is our own: small
 * letters, no comments, no '>' in an attribute.
 */
#include <string.h>

#include "parts.h"

struct reading {
	bool in_body; /* … or foot */
	bool row;     /* in the heading of a row */
	bool no_foot;
};

/* Whether a tag at p, behind its '<' or "</", has this name. */
static bool is(const char *p, const char *name)
{
	size_t n = strlen(name);
	return !strncmp(p, name, n) &&
	       (p[n] == '>' || p[n] == ' ' || p[n] == '\n' || p[n] == '\t');
}

static bool has(const char *p, size_t n, const char *what)
{
	return memmem(p, n, what, strlen(what)) != NULL;
}

/* The name that the tag at p gets instead of `*len` bytes, or NULL. */
static const char *opening(struct reading *r, const char *p, size_t n,
			   size_t *len)
{
	*len = 2;
	if (is(p, "th")) {
		r->row = r->in_body || has(p, n, " scope=\"row") ||
			 has(p, n, " scope=row");
		return r->row ? "td" : NULL;
	}
	if (is(p, "tbody") || is(p, "tfoot"))
		r->in_body = true;
	*len = 5;
	return r->no_foot && is(p, "tfoot") ? "tbody" : NULL;
}

static const char *closing(struct reading *r, const char *p, size_t *len)
{
	bool row = r->row;
	*len = 2;
	if (is(p, "th")) {
		r->row = false;
		return row ? "td" : NULL;
	}
	if (is(p, "tbody") || is(p, "tfoot") || is(p, "table"))
		r->in_body = false;
	*len = 5;
	return r->no_foot && is(p, "tfoot") ? "tbody" : NULL;
}

void tables_plain(const char *html, bool no_foot, struct buf *out)
{
	struct reading r = { .no_foot = no_foot };
	for (const char *p = html; *p;) {
		size_t n = strcspn(p, "<"), len = 0;
		buf_add(out, p, n);
		p += n;
		if (!*p)
			break;
		n = p[1] == '/' ? 2 : 1;
		buf_add(out, p, n);
		p += n;
		const char *name =
			n == 2 ? closing(&r, p, &len)
			       : opening(&r, p, strcspn(p, ">"), &len);
		if (name) {
			buf_str(out, name);
			p += len;
		}
	}
}
