/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables as pandoc reads them whole. To pandoc 2.17 a heading of a row is a
 * column of its own sort, which it leaves out of ODT, and of which DOCX loses
 * what spans columns; of ODT it leaves out <tfoot> too, and the style of cells
 * that are aligned. So headings of rows become cells, and for ODT the foot a
 * body and alignment a style. A table that does not say how wide its columns
 * are is told. The HTML is our own: small letters, no comments, no '>' in an
 * attribute, no table in a table, no paragraphs in a cell.
 */
#include <string.h>

#include "parts.h"

struct reading {
	struct buf *out;
	bool odt;
	bool in_body;      /* … or foot */
	const char *table; /* behind its tag, until its widths are told */
	const char *close; /* what ends the open cell */
};

bool tables_tag(const char *p, const char *name)
{
	size_t n = strlen(name);
	return !strncmp(p, name, n) && p[n] && strchr("> \n\t/", p[n]);
}

static bool has(const char *p, size_t n, const char *what)
{
	return memmem(p, n, what, strlen(what)) != NULL;
}

/* A cell: its tag, of n bytes behind the '<'. */
static void open_cell(struct reading *r, const char *p, size_t n)
{
	bool row = p[1] == 'h' && (r->in_body || has(p, n, " scope=\"row") ||
				   has(p, n, " scope=row"));
	bool head = p[1] == 'h' && !row;
	r->close = head ? "</th>" : "</td>";
	buf_str(r->out, head ? "<th" : "<td");
	buf_add(r->out, p + 2, n - 2);
	buf_char(r->out, '>');
	if (r->odt && has(p, n, "text-align:right")) {
		r->close = head ? "</p></div></th>" : "</p></div></td>";
		buf_fmt(r->out, "<div data-custom-style=\"%s\"><p>",
			head ? TABLES_HEAD : TABLES_NUMBER);
	}
}

static void close_cell(struct reading *r)
{
	buf_str(r->out, r->close);
	r->close = NULL;
}

/* Takes notice of where in a table the tag at p is. */
static void locate(struct reading *r, const char *p, size_t n)
{
	bool head = tables_tag(p, "thead");
	bool body = tables_tag(p, "tbody") || tables_tag(p, "tfoot");
	if (tables_tag(p, "table")) {
		r->table = p + n + 1;
		r->in_body = false;
	} else if (head || body)
		r->in_body = body;
	/* Behind the caption, if there is one. */
	if (r->table && (head || body || tables_tag(p, "tr"))) {
		tables_widths(r->table, r->out);
		r->table = NULL;
	}
}

/* What stands for the tag at p, of n bytes between '<' and '>'. */
static void put_tag(struct reading *r, const char *p, size_t n)
{
	locate(r, p, n);
	if (tables_tag(p, "td") || tables_tag(p, "th"))
		open_cell(r, p, n);
	else if (r->close && (tables_tag(p, "/td") || tables_tag(p, "/th")))
		close_cell(r);
	else if (r->odt && tables_tag(p, "tfoot"))
		buf_str(r->out, "<tbody>");
	else if (r->odt && tables_tag(p, "/tfoot"))
		buf_str(r->out, "</tbody>");
	else {
		buf_char(r->out, '<');
		buf_add(r->out, p, n);
		buf_char(r->out, '>');
	}
}

void tables_plain(const char *html, bool odt, struct buf *out)
{
	struct reading r = { .out = out, .odt = odt };
	for (const char *p = html; *p;) {
		size_t n = strcspn(p, "<");
		buf_add(out, p, n);
		p += n;
		n = strcspn(p, ">");
		if (!p[n]) { /* no tag, or one that is not closed */
			buf_add(out, p, n);
			break;
		}
		put_tag(&r, p + 1, n - 1);
		p += n + 1;
	}
}
