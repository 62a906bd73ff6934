/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A handout as a page: for a browser, standing alone; and in the plainer form
 * that pandoc turns into a document of Word or LibreOffice.
 */
#include <string.h>

#include "emit.h"
#include "print.h"

static const char style[] =
	"body{font:1.125rem/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c;"
	"background:#fff;max-width:44rem;margin:0 auto;padding:1rem 1.25rem "
	"4rem}h1{font-size:2rem;line-height:1.2;margin:.5rem 0}"
	".sub{font-size:1.2rem;margin:.25rem 0 1.5rem}"
	"h2{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .75rem;"
	"background:#e8eff5;border-left:8px solid #1d4f76;"
	"padding:.4rem .75rem}"
	"h3{font-size:1.2rem;margin:1.5rem 0 .5rem}"
	"h4{font-size:1.125rem;margin:1rem 0 .25rem}p,ul{margin:.5rem 0}"
	"li{margin:.4rem 0}.tick{list-style:none;padding-left:0}"
	"blockquote{margin:.75rem 0;padding:.1rem 0 .1rem 1rem;"
	"border-left:4px solid #b1b4b6}blockquote p{margin:.25rem 0}"
	".cite,.small{color:#3d4245;font-size:1rem}"
	".note{border:3px solid #1d4f76;padding:.5rem 1rem;margin:1.5rem 0}"
	".note h2{border:0;background:none;margin:.25rem 0;padding:0;font-size:1.2rem}"
	"details{border:1px solid #6f777b;padding:.5rem 1rem;margin:1rem 0}"
	"summary{font-weight:bold;cursor:pointer}"
	"summary:focus,a:focus{outline:3px solid #0b0c0c;background:#fd0}"
	".line{border-bottom:1px solid #6f777b;height:2rem;margin:0}"
	/* What is opened on the screen stands at the end in print. */
	".print{display:none}@media print{.print{display:block}"
	"details{display:none}ul{break-before:avoid}"
	"li:first-child{break-after:avoid}li:last-child{break-before:avoid}}"
	"@page{size:A4;margin:18mm}@media print{body{max-width:none;padding:0;"
	"font-size:12pt;line-height:1.4}h1{font-size:20pt}h2{font-size:16pt;"
	"break-after:avoid}h3,h4{font-size:13pt;break-after:avoid}"
	".cite,.small{font-size:11pt}li,.note,.f,blockquote{break-inside:avoid}"
	"p,blockquote p{orphans:3;widows:3}.cite{break-before:avoid}"
	".page{break-before:page}.page+h2{margin-top:0}h2{print-color-adjust:exact}}";

/* RNIB: giant print apart, 16 to 18 points is what "large print" means. */
static const char large_style[] =
	"body{font-size:18pt;max-width:none}h1{font-size:24pt}"
	"h2{font-size:21pt}h3,h4{font-size:19pt}.sub,.cite,.small,.note h2"
	"{font-size:18pt}@media print{body,.sub,.cite,.small,.note h2"
	"{font-size:18pt}h1{font-size:24pt}h2{font-size:21pt}"
	"h3,h4{font-size:19pt}}";

/* For one sheet of A4. */
static const char close_style[] =
	"@page{margin:12mm 14mm}@media print{body{font-size:11pt;"
	"line-height:1.25}h1{font-size:15pt;margin:0}.sub{font-size:11pt;"
	"margin:0 0 4pt}h2{font-size:12.5pt;margin:6pt 0 2pt;padding:1pt 5pt;"
	"border-width:5px}p,ul,blockquote{margin:2pt 0}li{margin:1pt 0}"
	".note{margin:4pt 0;padding:2pt 6pt;border-width:2px}"
	".note h2{font-size:10.5pt;margin:0}.note p{margin:0}"
	".tick{columns:2}.tick li{break-inside:avoid}"
	"blockquote{padding-left:8pt;border-width:2px}.cite,.small"
	"{font-size:11pt}blockquote p{margin:0;display:inline}"
	".line{height:20pt}}";

static void tagged(struct buf *b, const char *tag, const char *text)
{
	buf_fmt(b, "<%s>", tag);
	html_text(b, text);
	buf_fmt(b, "</%s>\n", tag);
}

static void put_list(struct buf *b, const struct handout *h, size_t i,
		     const char *open, bool items)
{
	if (!i || !print_same_list(h, i, i - 1))
		buf_str(b, open);
	bool keep = items && print_same_list(h, i, i + 1);
	buf_str(b, keep ? "<li><div data-custom-style=\"Item\"><p>" : "<li>");
	if (h->blocks.v[i].kind == HANDOUT_TICK)
		html_lit(b, "☐ ");
	html_text(b, h->blocks.v[i].text);
	buf_str(b, keep ? "</p></div></li>\n" : "</li>\n");
	if (!print_same_list(h, i, i + 1))
		html_lit(b, "</ul>\n");
}

static void put_field(struct buf *b, const struct handout_block *x)
{
	html_lit(b, "<p class=\"f\"><strong>");
	html_text(b, x->label);
	html_lit(b, ":</strong> ");
	html_text(b, x->text);
	html_lit(b, "</p>\n");
}

/* What both forms print in the same way; false: not this block. */
static bool put_common(struct buf *b, const struct handout *h, size_t i,
		       int shift, bool items)
{
	const struct handout_block *x = &h->blocks.v[i];
	switch (x->kind) {
	case HANDOUT_HEAD:
		buf_fmt(b, "<h%d>", x->level - shift);
		html_text(b, x->text);
		buf_fmt(b, "</h%d>\n", x->level - shift);
		return true;
	case HANDOUT_PARA:
		tagged(b, "p", x->text);
		return true;
	case HANDOUT_ITEM:
		put_list(b, h, i, "<ul>\n", items);
		return true;
	case HANDOUT_TICK:
		put_list(b, h, i, "<ul class=\"tick\">\n", items);
		return true;
	case HANDOUT_FIELD:
		put_field(b, x);
		return true;
	case HANDOUT_SMALL:
	case HANDOUT_QUOTE:
	case HANDOUT_LINES:
	case HANDOUT_PAGE:
	case HANDOUT_NOTE:
	case HANDOUT_HIDDEN:
	case HANDOUT_END:
		break;
	}
	return false;
}

/* ---- for a browser ---- */

static void put_quote(struct buf *b, const struct handout_block *x)
{
	html_lit(b, "<blockquote><p>“");
	html_text(b, x->text);
	html_lit(b, "”</p>\n");
	if (x->cite) {
		html_lit(b, "<p class=\"cite\">");
		html_text(b, x->cite);
		html_lit(b, "</p>");
	}
	html_lit(b, "</blockquote>\n");
}

static void put_frame(struct buf *b, const struct handout_block *x)
{
	if (x->kind == HANDOUT_NOTE) {
		html_lit(b, "<section class=\"note\" aria-label=\"");
		html_text(b, x->label);
		html_lit(b, "\">\n<h2>");
		html_text(b, x->label);
		html_lit(b, "</h2>\n");
		return;
	}
	html_lit(b, "<details><summary>");
	html_text(b, x->label);
	html_lit(b, "</summary>\n");
}

/* Frames lie in each other at most two deep; `open` remembers which. */
static void put_block(struct buf *b, const struct handout *h, size_t i,
		      enum handout_kind open[4], size_t *depth)
{
	const struct handout_block *x = &h->blocks.v[i];
	if (put_common(b, h, i, 0, false))
		return;
	if (x->kind == HANDOUT_QUOTE) {
		put_quote(b, x);
	} else if (x->kind == HANDOUT_SMALL) {
		html_lit(b, "<p class=\"small\">");
		html_text(b, x->text);
		html_lit(b, "</p>\n");
	} else if (x->kind == HANDOUT_LINES) {
		for (int k = 0; k < x->level; k++)
			html_lit(b, "<p class=\"line\"></p>\n");
	} else if (x->kind == HANDOUT_PAGE) {
		html_lit(b, "<div class=\"page\"></div>\n");
	} else if (x->kind == HANDOUT_END) {
		buf_str(b, *depth && open[--*depth] == HANDOUT_NOTE
				   ? "</section>\n"
				   : "</details>\n");
	} else {
		if (*depth < 4)
			open[(*depth)++] = x->kind;
		put_frame(b, x);
	}
}

static void put_head(struct buf *b, const struct handout *h)
{
	html_lit(b, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
		    "<meta charset=\"utf-8\">\n");
	html_lit(b, "<meta name=\"viewport\" content=\"width=device-width, "
		    "initial-scale=1\">\n");
	tagged(b, "title", h->title);
}

/* In print, where the details stand instead. */
static void put_pointer(struct buf *b, const struct handout *h, size_t i,
			size_t nth)
{
	html_lit(b, "<p class=\"print\">");
	html_fmt(b, "%s: at the end, %s %zu.", h->blocks.v[i].label,
		 PRINT_APPENDIX, nth);
	html_lit(b, "</p>\n");
}

/* A browser prints closed details as they are, so that they stand here once
 * more, for print alone. */
static void put_appendix(struct buf *b, const struct handout *h)
{
	enum handout_kind open[4];
	size_t n = 0, depth = 0;
	for (size_t i = 0; i < h->blocks.n; i++) {
		if (h->blocks.v[i].kind != HANDOUT_HIDDEN)
			continue;
		if (!n++) {
			html_lit(b, "<section class=\"print page\">\n");
			tagged(b, "h2", PRINT_APPENDIX);
			tagged(b, "p", PRINT_APPENDIX_ABOUT);
		}
		html_lit(b, "<h3>");
		html_fmt(b, "%s %zu: %s", PRINT_APPENDIX, n,
			 h->blocks.v[i].label);
		html_lit(b, "</h3>\n");
		for (size_t k = i + 1; k < print_end_of(h, i); k++)
			put_block(b, h, k, open, &depth);
	}
	if (n)
		html_lit(b, "</section>\n");
}

void print_html(const struct handout *h, struct buf *b)
{
	enum handout_kind open[4];
	size_t depth = 0, hidden = 0;
	put_head(b, h);
	html_lit(b, "<style>");
	buf_str(b, style);
	buf_str(b, h->large ? large_style : h->one_page ? close_style : "");
	html_lit(b, "</style>\n</head>\n<body>\n<header>\n");
	tagged(b, "h1", h->title);
	if (h->subtitle) {
		html_lit(b, "<p class=\"sub\">");
		html_text(b, h->subtitle);
		html_lit(b, "</p>\n");
	}
	html_lit(b, "</header>\n<main>\n");
	for (size_t i = 0; i < h->blocks.n; i++) {
		if (h->blocks.v[i].kind == HANDOUT_HIDDEN)
			put_pointer(b, h, i, ++hidden);
		put_block(b, h, i, open, &depth);
	}
	put_appendix(b, h);
	html_lit(b, "</main>\n</body>\n</html>\n");
}

/* ---- for pandoc ---- */

/* A paragraph in a style of style.docx and style.odt. */
static void styled(struct buf *b, const char *name, const char *before,
		   const char *text, const char *behind)
{
	buf_fmt(b, "<div data-custom-style=\"%s\"><p>%s", name, before);
	html_text(b, text);
	buf_fmt(b, "%s</p></div>\n", behind);
}

static void office_quote(struct buf *b, const struct handout_block *x,
			 bool close)
{
	if (close && x->cite) {
		html_lit(b, "<div data-custom-style=\"Quoted\"><p>“");
		html_text(b, x->text);
		html_lit(b, "” <span data-custom-style=\"Cited\">");
		html_text(b, x->cite);
		html_lit(b, "</span></p></div>\n");
		return;
	}
	styled(b, "Quoted", "“", x->text, "”");
	if (x->cite)
		styled(b, "Source", "", x->cite, "");
}

/* On one page, those side by side are one paragraph. */
static void office_tick(struct buf *b, const struct handout *h, size_t i)
{
	bool follows =
		h->one_page && !h->large && i && print_same_list(h, i, i - 1);
	bool more = h->one_page && !h->large && print_same_list(h, i, i + 1);
	buf_str(b,
		follows ? " \xc2\xa0 " : "<div data-custom-style=\"Tick\"><p>");
	html_lit(b, "☐\xc2\xa0");
	html_text(b, h->blocks.v[i].text);
	buf_str(b, more ? "" : "</p></div>\n");
}

static void office_block(struct buf *b, const struct handout *h, size_t i,
			 bool odt)
{
	const struct handout_block *x = &h->blocks.v[i];
	if (x->kind == HANDOUT_TICK) {
		office_tick(b, h, i);
	} else if (put_common(b, h, i, 1, odt)) {
		return;
	} else if (x->kind == HANDOUT_QUOTE) {
		office_quote(b, x, h->one_page && !h->large);
	} else if (x->kind == HANDOUT_SMALL) {
		styled(b, "Small", "", x->text, "");
	} else if (x->kind == HANDOUT_LINES) {
		for (int k = 0; k < x->level; k++)
			styled(b, "Line to write on", "", "\xc2\xa0", "");
	} else if (x->kind == HANDOUT_PAGE) {
		styled(b, "New page", "", "\xc2\xa0", "");
	}
}

/* The paragraphs of a notice, all in its style. */
static void office_note(struct buf *b, const struct handout *h, size_t i,
			size_t end)
{
	styled(b, "Notice heading", "", h->blocks.v[i].label, "");
	for (size_t k = i + 1; k < end; k++) {
		const struct handout_block *x = &h->blocks.v[k];
		styled(b, "Notice", x->kind == HANDOUT_ITEM ? "• " : "",
		       x->text, "");
	}
}

static void office_part(struct buf *b, const struct handout *h, size_t from,
			size_t to, bool odt, size_t *hidden)
{
	for (size_t i = from; i < to; i++) {
		enum handout_kind k = h->blocks.v[i].kind;
		size_t end = print_end_of(h, i);
		if (k == HANDOUT_NOTE) {
			office_note(b, h, i, end);
			i = end;
		} else if (k == HANDOUT_HIDDEN) {
			++*hidden;
			styled(b, "Small", "", h->blocks.v[i].label,
			       arena_fmt(h->a, ": at the end, %s %zu.",
					 PRINT_APPENDIX, *hidden));
			i = end;
		} else {
			office_block(b, h, i, odt);
		}
	}
}

static void print_office(const struct handout *h, struct buf *b, bool odt)
{
	size_t hidden = 0, n = 0;
	put_head(b, h);
	html_lit(b, "</head>\n<body>\n");
	if (h->subtitle)
		styled(b, "Subtitle", "", h->subtitle, "");
	office_part(b, h, 0, h->blocks.n, odt, &hidden);
	for (size_t i = 0; i < h->blocks.n; i++) {
		if (h->blocks.v[i].kind != HANDOUT_HIDDEN)
			continue;
		if (!n++) {
			styled(b, "New page", "", "\xc2\xa0", "");
			tagged(b, "h1", PRINT_APPENDIX);
			tagged(b, "p", PRINT_APPENDIX_ABOUT);
		}
		html_lit(b, "<h2>");
		html_fmt(b, "%s %zu: %s", PRINT_APPENDIX, n,
			 h->blocks.v[i].label);
		html_lit(b, "</h2>\n");
		office_part(b, h, i + 1, print_end_of(h, i), odt, &hidden);
	}
	html_lit(b, "</body>\n</html>\n");
}

/* In Word the style of list items keeps them together; LibreOffice has to be
 * told of each, which Word would not read in the order that pandoc writes. */
void print_docx(const struct handout *h, struct buf *b)
{
	print_office(h, b, false);
}

void print_odt(const struct handout *h, struct buf *b)
{
	print_office(h, b, true);
}
