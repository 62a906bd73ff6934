/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: text at places to words, lines, paragraphs, columns and tables. */
#ifndef TEST_EXTRACT_PDF_H
#define TEST_EXTRACT_PDF_H

#include "test_extract_place.h"

#include <stdio.h>

/* A line of text: x and y in points from the top left, size, font (1
 * Helvetica, 2 bold, 3 oblique). A NULL text starts a page. */
struct ink {
	double x, y, size;
	int font;
	const char *text;
};

#define PAGE_HEIGHT 800

struct pdf_file {
	struct buf b;
	size_t at[64]; /* offsets of objects */
	int n;
};

static void pdf_object(struct pdf_file *f, const char *body)
{
	f->at[++f->n] = f->b.n;
	buf_fmt(&f->b, "%d 0 obj\n%s\nendobj\n", f->n, body);
}

static void pdf_stream(struct pdf_file *f, const struct buf *content)
{
	struct buf b = { 0 };
	buf_fmt(&b, "<< /Length %zu >>\nstream\n", content->n);
	buf_add(&b, content->p, content->n);
	buf_str(&b, "\nendstream");
	pdf_object(f, buf_text(&b));
	buf_release(&b);
}

/* One page is an object and its content; 1 to 6 are catalogue, list of pages
 * and fonts. `extra` are operators put before the text. */
static size_t pdf_page(struct pdf_file *f, const struct ink *v,
		       const char *extra)
{
	struct buf b = { 0 };
	size_t n = 0;
	buf_str(&b, extra);
	for (; v[n].text; n++)
		buf_fmt(&b, "BT /F%d %g Tf %g %g Td (%s) Tj ET\n", v[n].font,
			v[n].size, v[n].x, PAGE_HEIGHT - v[n].y, v[n].text);
	char body[400];
	snprintf(
		body, sizeof body,
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 %d] "
		"/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> >> "
		"/Contents %d 0 R >>",
		PAGE_HEIGHT, f->n + 2);
	pdf_object(f, body);
	pdf_stream(f, &b);
	buf_release(&b);
	return n;
}

static void pdf_finish(struct pdf_file *f)
{
	size_t xref = f->b.n;
	buf_fmt(&f->b, "xref\n0 %d\n0000000000 65535 f \n", f->n + 1);
	for (int i = 1; i <= f->n; i++)
		buf_fmt(&f->b, "%010zu 00000 n \n", f->at[i]);
	buf_fmt(&f->b,
		"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n",
		f->n + 1, xref);
}

/* The pages end with an ink of font 0. `catalogue` are further entries. */
static void pdf_make(struct pdf_file *f, const struct ink *v,
		     const char *catalogue, const char *extra)
{
	static const char *const fonts[] = { "Helvetica", "Helvetica-Bold",
					     "Helvetica-Oblique" };
	struct buf kids = { 0 }, b = { 0 };
	int pages = 1;
	for (size_t i = 0; v[i].text || v[i].font; i++)
		pages += v[i].text == NULL;
	for (int i = 0; i < pages; i++)
		buf_fmt(&kids, "%d 0 R ", 7 + 2 * i);
	buf_str(&f->b, "%PDF-1.4\n");
	buf_fmt(&b, "<< /Type /Catalog /Pages 2 0 R %s >>", catalogue);
	pdf_object(f, buf_text(&b));
	buf_clear(&b);
	buf_fmt(&b, "<< /Type /Pages /Kids [%s] /Count %d >>", buf_text(&kids),
		pages);
	pdf_object(f, buf_text(&b));
	for (int i = 0; i < 3; i++) {
		buf_clear(&b);
		buf_fmt(&b,
			"<< /Type /Font /Subtype /Type1 /BaseFont /%s "
			"/Encoding /WinAnsiEncoding >>",
			fonts[i]);
		pdf_object(f, buf_text(&b));
	}
	pdf_object(f, "<< /Type /Font /Subtype /TrueType /BaseFont /Thin "
		      "/FirstChar 97 /LastChar 122 /Widths [0 0 0 0 0 0 0 0 "
		      "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0] >>");
	for (int i = 0; i < pages; i++)
		v += pdf_page(f, v, extra) + 1;
	pdf_finish(f);
	buf_release(&kids);
	buf_release(&b);
}

static const char *pdf_read_with(void **state, const struct ink *v,
				 const char *catalogue, const char *extra)
{
	struct pdf_file f = { 0 };
	pdf_make(&f, v, catalogue, extra);
	const char *got = place_bytes(*state, "t.pdf", f.b.p, f.b.n);
	buf_release(&f.b);
	return got;
}

static const char *pdf(void **state, const struct ink *v)
{
	return pdf_read_with(state, v, "", "");
}

/* Lines of a paragraph, one below the other. */
#define LEAD 14
#define LINE(i, x, text)                                                       \
	{                                                                      \
		x, 100 + LEAD *(i), 12, 1, text                                \
	}
#define END                                                                    \
	{                                                                      \
		0, 0, 0, 0, NULL                                               \
	}
#define NEW_PAGE                                                               \
	{                                                                      \
		0, 0, 0, 1, NULL                                               \
	}

static void pdf_lines_are_kept_in_their_paragraph(void **state)
{
	struct place *p = *state;
	const struct ink v[] = {
		LINE(0, 50, "Mother told the health visitor that the baby was"),
		LINE(1, 50, "feeding well. There was nothing to suggest harm"),
		LINE(2, 50, "of any kind."),
		LINE(4, 50, "The next visit did not take place."), END
	};
	assert_string_equal(
		pdf(state, v),
		"P Mother told the health visitor that the baby was/"
		"feeding well. There was nothing to suggest harm/of any kind.\n"
		"P The next visit did not take place.\n");
	assert_true(p->doc.paged);
	assert_int_equal(p->doc.pages.v[0].width, 6000);
	assert_int_equal(p->doc.pages.v[0].height, 8000);
	const struct extract_block *x = &p->doc.blocks.v[0];
	assert_int_equal(x->size, 120);
	assert_in_range(x->x0, 495, 515);
	assert_in_range(x->y0, 880, 920);
	assert_in_range(x->y1, 1270, 1320);
}

static void pdf_a_line_that_ends_early_ends_its_paragraph(void **state)
{
	const struct ink v[] = {
		LINE(0, 50,
		     "The first paragraph is as long as lines are here,"),
		LINE(1, 50, "and ends soon."),
		LINE(2, 50, "The second follows without any space between the"),
		LINE(3, 50, "two of them."), END
	};
	assert_string_equal(
		pdf(state, v),
		"P The first paragraph is as long as lines are here,/"
		"and ends soon.\n"
		"P The second follows without any space between the/"
		"two of them.\n");
}

static void pdf_numbers_and_bullets_begin_paragraphs(void **state)
{
	const struct ink v[] = {
		{ 50, 100, 12, 1, "4.1" },
		{ 90, 100, 12, 1,
		  "The first numbered paragraph, of which the" },
		{ 90, 114, 12, 1, "lines hang." },
		{ 50, 128, 12, 1, "4.2" },
		{ 90, 128, 12, 1, "The second one" },
		{ 70, 142, 12, 1, "\\225" },
		{ 90, 142, 12, 1,
		  "a point of the list, which is so long that it" },
		{ 90, 156, 12, 1, "goes on" },
		{ 70, 170, 12, 1, "\\225" },
		{ 90, 170, 12, 1, "another" },
		END
	};
	assert_string_equal(
		pdf(state, v),
		"P 4.1 The first numbered paragraph, of which the/lines hang.\n"
		"P 4.2 The second one\n"
		"I1 [\xe2\x80\xa2] a point of the list, which is so long that "
		"it/goes on\n"
		"I1 [\xe2\x80\xa2] another\n");
}

static void pdf_size_and_weight_part_headings_from_text(void **state)
{
	struct place *p = *state;
	const struct ink v[] = {
		{ 50, 100, 16, 2, "4 Analysis" },
		{ 50, 118, 12, 2, "4.1 Neglect" },
		{ 50, 132, 12, 1, "The text under the heading is not bold at" },
		{ 50, 146, 12, 3, "all." },
		END
	};
	assert_string_equal(
		pdf(state, v),
		"P 4 Analysis\nP 4.1 Neglect\n"
		"P The text under the heading is not bold at/all.\n");
	assert_int_equal(p->doc.blocks.v[0].size, 160);
	assert_true(p->doc.blocks.v[1].bold);
	assert_false(p->doc.blocks.v[2].bold);
}

/* Twenty characters wide at least, in two columns that are of one height. */
#define LEFT(i, text)  LINE(i, 50, text)
#define RIGHT(i, text) LINE(i, 320, text)

static void pdf_columns_are_read_one_after_the_other(void **state)
{
	const struct ink v[] = { { 50, 70, 16, 2,
				   "A briefing in two columns of text" },
				 LEFT(0, "left one is a line of words here"),
				 RIGHT(0, "right one is a line of words too"),
				 LEFT(1, "left two is a line of words here"),
				 RIGHT(1, "right two is a line of words too"),
				 LEFT(2, "left three is a line of words in"),
				 RIGHT(2, "right three is a line of words a"),
				 LEFT(3, "left four is a line of words her"),
				 RIGHT(3, "right four is a line of words to"),
				 LEFT(4, "left five ends."),
				 RIGHT(4, "right five ends."),
				 END };
	assert_string_equal(
		pdf(state, v),
		"P A briefing in two columns of text\n"
		"P left one is a line of words here/"
		"left two is a line of words here/"
		"left three is a line of words in/"
		"left four is a line of words her/left five ends.\n"
		"P right one is a line of words too/"
		"right two is a line of words too/"
		"right three is a line of words a/"
		"right four is a line of words to/right five ends.\n");
}

static void pdf_a_box_beside_the_text_does_not_cut_it(void **state)
{
	const struct ink v[] = {
		LINE(0, 50, "The paragraph begins beside a box, and"),
		{ 340, 100, 10, 2, "Learning Point 1. Ask who was" },
		LINE(1, 50, "its lines are short as long as the box"),
		{ 340, 112, 10, 1, "seen, and where the baby was" },
		LINE(2, 50, "is there, after which they go on over"),
		{ 340, 124, 10, 1, "asleep." },
		LINE(3, 50,
		     "the whole page from the one side to the other "
		     "side of it, until the end of the"),
		LINE(4, 50, "paragraph."),
		LINE(6, 50, "Another paragraph."),
		END
	};
	assert_string_equal(
		pdf(state, v),
		"P The paragraph begins beside a box, and/"
		"its lines are short as long as the box/"
		"is there, after which they go on over/"
		"the whole page from the one side to the other side of it, "
		"until the end of the/paragraph.\n"
		"P Learning Point 1. Ask who was/"
		"seen, and where the baby was/asleep.\n"
		"P Another paragraph.\n");
}

static void pdf_tables_are_rows_of_cells(void **state)
{
	const struct ink v[] = {
		{ 50, 100, 12, 2, "Date" },
		{ 150, 100, 12, 2, "Event" },
		{ 420, 100, 12, 2, "Agency" },
		LINE(2, 50, "3 March 2014"),
		LINE(2, 150, "The health visitor called and nobody was in,"),
		LINE(2, 420, "Health"),
		LINE(3, 150, "so she left a card."),
		LINE(4, 50, "10 March"),
		LINE(4, 150, "A neighbour said that they had moved."),
		LINE(4, 420, "Police"),
		LINE(5, 50, "11 March"),
		LINE(5, 420, "CSC"),
		END
	};
	assert_string_equal(
		pdf(state, v),
		"R Date|Event|Agency\n"
		"R 3 March 2014|The health visitor called and nobody was in,/"
		"so she left a card.|Health\n"
		"R 10 March|A neighbour said that they had moved.|Police\n"
		"R 11 March||CSC\n");
}

static void pdf_a_contents_page_is_lines(void **state)
{
	const struct ink v[] = { LINE(0, 50, "1 Introduction"),
				 LINE(0, 500, "3"),
				 LINE(1, 50, "2 Analysis of practice"),
				 LINE(1, 500, "5"),
				 LINE(2, 50, "3 Recommendations"),
				 LINE(2, 500, "9"),
				 END };
	assert_string_equal(pdf(state, v),
			    "P 1 Introduction|3/2 Analysis of practice|5/"
			    "3 Recommendations|9\n");
}

static void pdf_footnote_marks_do_not_stick_to_words(void **state)
{
	const struct ink v[] = { { 50, 100, 12, 1, "There was neglect" },
				 { 143.5, 96, 7, 1, "1" },
				 { 148, 100, 12, 1, "of the 1" },
				 { 188.1, 96, 7, 1, "st" },
				 { 195, 100, 12, 1, "child." },
				 { 50, 700, 6, 1, "1" },
				 { 55, 703, 9, 1, "As defined in guidance." },
				 END };
	assert_string_equal(pdf(state, v),
			    "P There was neglect[1] of the 1st child.\n"
			    "N [1] As defined in guidance.\n");
}

static void pdf_turned_text_comes_last(void **state)
{
	assert_string_equal(
		pdf_read_with(state,
			      (const struct ink[]){
				      LINE(0, 90, "Text of the page."), END },
			      "",
			      "BT /F1 12 Tf 0 1 -1 0 40 300 Tm (DRAFT) Tj ET "),
		"P Text of the page.\nP DRAFT\n");
}

/* A letter of a font without widths has the edge of its column in its very
 * middle. */
static void pdf_words_without_width_are_not_lost(void **state)
{
	const struct ink v[] = { { 50, 100, 12, 1, "one" },
				 { 90, 100, 12, 1, "two" },
				 END };
	assert_string_equal(
		pdf_read_with(
			state, v, "",
			"BT /F4 12 Tf 9 Tc 427.71 700 Td (xix) Tj ET 0 Tc "),
		"P one two|xix\n");
}

static void pdf_pages_and_their_labels(void **state)
{
	struct place *p = *state;
	const struct ink v[] = { LINE(0, 50, "one"), NEW_PAGE, NEW_PAGE,
				 LINE(0, 50, "three"), END };
	assert_string_equal(pdf_read_with(state, v,
					  "/PageLabels << /Nums [0 << /S /r >> "
					  "2 << /S /D >>] >>",
					  ""),
			    "P one\nP@3 three\n");
	assert_int_equal(p->doc.pages.n, 3);
	assert_string_equal(p->doc.pages.v[1].label, "ii");
	assert_string_equal(p->doc.pages.v[2].label, "1");
	pdf(state, v);
	assert_string_equal(p->doc.pages.v[2].label, "");
	assert_false(p->doc.pages.v[1].no_text); /* empty, not scanned */
}

#define IMAGE "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q "

static void pdf_pages_that_are_pictures_are_reported(void **state)
{
	struct place *p = *state;
	const struct ink v[] = { LINE(0, 50, "stamp"), NEW_PAGE,
				 LINE(0, 50, "A page with enough text on it."),
				 END };
	p->o.ocr = EXTRACT_OCR_NEVER;
	pdf_read_with(state, v, "", IMAGE);
	assert_true(p->doc.pages.v[0].no_text);
	assert_false(p->doc.pages.v[1].no_text);
	assert_true(place_has_diag(p, "no-text-layer"));
	assert_int_equal(p->d.v[0].page, 1);
	assert_int_equal(p->d.v[0].level, DIAG_LOST);
}

static void pdf_behind_other_bytes_is_found(void **state)
{
	struct pdf_file f = { 0 };
	const struct ink v[] = { LINE(0, 50, "Found."), END };
	struct buf b = { 0 };
	pdf_make(&f, v, "", "");
	buf_str(&b, "<br />\n<b>Warning</b>: line 12\n");
	buf_add(&b, f.b.p, f.b.n);
	assert_string_equal(place_bytes(*state, "t.pdf", b.p, b.n),
			    "P Found.\n");
	buf_release(&b);
	buf_release(&f.b);
}

static void pdf_cut_off_is_refused(void **state)
{
	struct place *p = *state;
	place_refused(p, place_put(p, "t.pdf", "%PDF-1.4\n1 0 obj\n<<", 20),
		      ERR_INPUT, "damaged");
}

/* Encrypted with a user password that is not empty (standard handler, 40
 * bits; the strings need not be right for poppler to ask). */
static void pdf_with_a_password_is_refused(void **state)
{
	struct place *p = *state;
	struct pdf_file f = { 0 };
	const struct ink v[] = { LINE(0, 50, "x"), END };
	pdf_make(&f, v, "", "");
	char *text = arena_dup(&p->a, f.b.p, f.b.n);
	char *trailer = strstr(text, "trailer << ");
	assert_non_null(trailer);
	struct buf b = { 0 };
	buf_add(&b, text, (size_t)(trailer - text));
	buf_str(&b, "trailer << /ID [<00><00>] /Encrypt << /Filter /Standard "
		    "/V 1 /R 2 /P -4 "
		    "/O (01234567890123456789012345678901) "
		    "/U (01234567890123456789012345678901) >> ");
	buf_str(&b, trailer + strlen("trailer << "));
	place_refused(p, place_put(p, "t.pdf", b.p, b.n), ERR_INPUT,
		      "password");
	buf_release(&b);
	buf_release(&f.b);
}

#endif
