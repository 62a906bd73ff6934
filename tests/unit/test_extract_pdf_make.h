/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PDFs for tests, written object by object. Objects 1 to 5 are the catalogue,
 * the list of pages, the page, its content and a font (Helvetica); what a
 * test adds begins with 6. A body with "~~" is a stream: a dictionary, then
 * its bytes.
 */
#ifndef TEST_EXTRACT_PDF_MAKE_H
#define TEST_EXTRACT_PDF_MAKE_H

#include "test_extract_pdf.h"

struct made {
	const char *content;
	const char *page;      /* entries of the page */
	const char *fonts;     /* entries of its fonts; /F1 is there */
	const char *resources; /* its other resources */
	const char *catalog;   /* entries of the catalogue */
	const char *trailer;
	const char *more[24]; /* objects from 6 on, to the first NULL */
};

#define HELVETICA                                                              \
	"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "                 \
	"/Encoding /WinAnsiEncoding >>"

static const char *or_nothing(const char *s)
{
	return s ? s : "";
}

static void made_object(struct pdf_file *f, const char *body)
{
	const char *mark = strstr(body, "~~");
	struct buf b = { 0 };
	if (!mark) {
		pdf_object(f, body);
		return;
	}
	/* The dictionary ends in ">>": the length goes before it. */
	buf_add(&b, body, (size_t)(mark - body) - 2);
	buf_fmt(&b, "/Length %zu >>\nstream\n%s\nendstream", strlen(mark + 2),
		mark + 2);
	pdf_object(f, buf_text(&b));
	buf_release(&b);
}

static void made_bytes(struct pdf_file *f, const struct made *m)
{
	struct buf b = { 0 };
	buf_str(&f->b, "%PDF-1.7\n");
	buf_fmt(&b, "<< /Type /Catalog /Pages 2 0 R %s >>",
		or_nothing(m->catalog));
	made_object(f, buf_text(&b));
	made_object(f, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
	buf_clear(&b);
	buf_fmt(&b,
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
		"/Contents 4 0 R /Resources << /Font << /F1 5 0 R %s >> %s >> "
		"%s >>",
		or_nothing(m->fonts), or_nothing(m->resources),
		or_nothing(m->page));
	made_object(f, buf_text(&b));
	buf_clear(&b);
	buf_fmt(&b, "<< >>~~%s", m->content);
	made_object(f, buf_text(&b));
	made_object(f, HELVETICA);
	for (size_t i = 0; m->more[i]; i++)
		made_object(f, m->more[i]);
	size_t xref = f->b.n;
	buf_fmt(&f->b, "xref\n0 %d\n0000000000 65535 f \n", f->n + 1);
	for (int i = 1; i <= f->n; i++)
		buf_fmt(&f->b, "%010zu 00000 n \n", f->at[i]);
	buf_fmt(&f->b,
		"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%zu\n%%%%EOF\n",
		f->n + 1, or_nothing(m->trailer), xref);
	buf_release(&b);
}

/* What is read from it. */
static const char *made(void **state, const struct made *m)
{
	struct pdf_file f = { 0 };
	made_bytes(&f, m);
	const char *got = place_bytes(*state, "t.pdf", f.b.p, f.b.n);
	buf_release(&f.b);
	return got;
}

/* One page of Helvetica, 12 points; the content is operators. */
static const char *made_of(void **state, const char *content)
{
	struct buf b = { 0 };
	buf_fmt(&b, "BT /F1 12 Tf %s ET", content);
	const char *got =
		made(state, &(struct made){ .content = buf_text(&b) });
	buf_release(&b);
	return got;
}

#endif
