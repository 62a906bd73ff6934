/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which printer prints a format; what several of them need. */
#include "print.h"
#include "office.h"

size_t print_end_of(const struct handout *h, size_t i)
{
	size_t depth = 0;
	for (; i < h->blocks.n; i++) {
		enum handout_kind k = h->blocks.v[i].kind;
		if (k == HANDOUT_NOTE || k == HANDOUT_HIDDEN)
			depth++;
		else if (k == HANDOUT_END && --depth == 0)
			return i;
	}
	return h->blocks.n;
}

/* Whether block k, which may be none, is in one list with block i. */
bool print_same_list(const struct handout *h, size_t i, size_t k)
{
	return k < h->blocks.n && h->blocks.v[k].kind == h->blocks.v[i].kind;
}

static int convert(const struct buf *html, enum handout_format f,
		   const char *style, struct buf *out, struct err *e)
{
	const struct office_document d = {
		.html = buf_text(html),
		.style = style,
	};
	return office_convert(&d, f == HANDOUT_ODT ? OFFICE_ODT : OFFICE_DOCX,
			      out, e);
}

int handout_print(const struct handout *h, enum handout_format f,
		  const char *styles, struct buf *out, struct err *e)
{
	static void (*const printers[HANDOUT_N_FORMATS])(const struct handout *,
							 struct buf *) = {
		[HANDOUT_TEXT] = print_text, [HANDOUT_MD] = print_md,
		[HANDOUT_HTML] = print_html, [HANDOUT_DOCX] = print_docx,
		[HANDOUT_ODT] = print_odt,
	};
	struct arena a = { 0 };
	struct buf b = { 0 };
	const char *style = fs_join(&a, styles ? styles : ".",
				    h->large      ? "large"
				    : h->one_page ? "one-page"
						  : "style");
	int ret = -1;
	printers[f](h, &b);
	if (buf_ok(&b, e) < 0)
		goto out;
	if (f != HANDOUT_DOCX && f != HANDOUT_ODT)
		buf_add(out, b.p, b.n);
	else if (convert(&b, f, style, out, e) < 0)
		goto out;
	ret = buf_ok(out, e);
out:
	arena_release(&a);
	buf_release(&b);
	return ret;
}
