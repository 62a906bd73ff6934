/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: what the content of a page shows, and what of it can be seen. */
#ifndef TEST_EXTRACT_PDF_PAGE_H
#define TEST_EXTRACT_PDF_PAGE_H

#include "test_extract_pdf_make.h"

static void pdf_operators_place_text(void **state)
{
	assert_string_equal(
		made_of(state, "50 700 Td 14 TL (One) Tj T* (two) Tj "
			       "(three) ' 0 0 (four) \" 0 -28 TD (five) Tj"),
		"P One/two/three/four\nP five\n");
	assert_string_equal(made_of(state, "1 0 0 1 50 700 Tm [(ne) -20 "
					   "(gl) 15 (ect) -400 (seen)] TJ"),
			    "P neglect seen\n");
}

static void pdf_strings_are_unescaped(void **state)
{
	assert_string_equal(
		made_of(state,
			"50 700 Td (a \\(b\\) \\\\ \\143\\53x \\\nd) Tj "
			"0 -40 Td <48 6f6D65> Tj 0 -40 Td (\\(v\\)\\053) Tj"),
		"P a (b) \\ c+x d\nP Home\nP (v)+\n");
}

/* Without a character for the space. */
static void pdf_words_are_parted_where_there_are_no_spaces(void **state)
{
	assert_string_equal(made_of(state,
				    "50 700 Td (was) Tj 25 0 Td (told) Tj "
				    "23 0 Td (him) Tj"),
			    "P was told him\n");
}

static void pdf_letters_set_apart_are_words(void **state)
{
	/* By the spacing of the font, and letter by letter. */
	assert_string_equal(made_of(state, "50 700 Td 6 Tc (SUMMARY) Tj"),
			    "P SUMMARY\n");
	assert_string_equal(made_of(state,
				    "50 700 Td [(P) -300 (a) -300 (g) -300 (e) "
				    "-900 (3) -900 (of) -900 (25)] TJ"),
			    "P Page 3 of 25\n");
}

static void pdf_text_drawn_twice_is_read_once(void **state)
{
	struct place *p = *state;
	assert_string_equal(made_of(state,
				    "50 700 Td (Bold twice) Tj 0.3 0 Td "
				    "(Bold twice) Tj 0 -40 Td (once) Tj"),
			    "P Bold twice\nP once\n");
	assert_true(p->doc.blocks.v[0].bold);
	assert_false(p->doc.blocks.v[1].bold);
	/* The same word, further on, is not the same place. */
	assert_string_equal(made_of(state, "50 700 Td (no no) Tj"),
			    "P no no\n");
}

static void pdf_text_with_an_outline_is_bold(void **state)
{
	struct place *p = *state;
	assert_string_equal(made_of(state, "2 Tr 50 700 Td (Heading) Tj"),
			    "P Heading\n");
	assert_true(p->doc.blocks.v[0].bold);
}

static void pdf_raised_digits_are_marks(void **state)
{
	assert_string_equal(
		made_of(state,
			"50 700 Td (was hurt) Tj 7 Tf 4 Ts /F1 7 Tf (3) Tj "
			"0 Ts /F1 12 Tf ( at home) Tj"),
		"P was hurt[3] at home\n");
	/* Hardly smaller, as browsers have them. */
	assert_string_equal(
		made_of(state, "50 700 Td (was hurt.) Tj /F1 10 Tf 5 Ts (12) "
			       "Tj 0 Ts /F1 12 Tf ( Later) Tj"),
		"P was hurt.[12] Later\n");
	/* As characters of their own; but an area is no note. */
	assert_string_equal(
		made_of(state, "50 700 Td (the plan\\262 had 4 km\\262.) Tj"),
		"P the plan[2] had 4 km\xc2\xb2.\n");
}

static void pdf_white_text_is_seen_only_on_something_dark(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .content =
				     "0 0 0.6 rg 40 690 200 30 re f "
				     "BT /F1 12 Tf 1 g 50 700 Td (On blue) Tj "
				     "0 -100 Td (on paper) Tj 0 g "
				     "0 -100 Td (black) Tj ET" }),
		"P On blue\nP black\n");
}

static void pdf_text_under_a_bar_is_not_read(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .content =
				     "BT /F1 12 Tf 50 700 Td (The child) Tj "
				     "0 -30 Td (Secret Name) Tj 0 -30 Td "
				     "(was seen.) Tj ET 0 g 45 662 100 16 re "
				     "f" }),
		"P The child\nP was seen.\n");
	/* A frame is a rectangle with a hole. */
	assert_string_equal(
		made(state,
		     &(struct made){ .content = "BT /F1 12 Tf 50 700 Td "
						"(Framed) Tj ET 40 690 200 30 "
						"re 42 692 196 26 re f*" }),
		"P Framed\n");
	/* What shines through a mark can be read. */
	assert_string_equal(
		made(state,
		     &(struct made){
			     .resources = "/ExtGState << /G << /ca 0.4 >> >>",
			     .content = "BT /F1 12 Tf 50 700 Td (Marked) Tj ET "
					"/G gs 1 1 0 rg 45 692 100 16 re f" }),
		"P Marked\n");
}

static void pdf_text_outside_of_the_page_is_not_read(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		made(state,
		     &(struct made){ .page = "/CropBox [0 100 600 750]",
				     .content =
					     "BT /F1 12 Tf 50 700 Td (in) Tj "
					     "0 -650 Td (below) Tj 650 600 "
					     "Td (beside) Tj ET" }),
		"P in\n");
	assert_int_equal(p->doc.pages.v[0].height, 6500);
	assert_in_range(p->doc.blocks.v[0].y0, 380, 420);
}

static void pdf_pages_are_turned_as_they_are_shown(void **state)
{
	struct place *p = *state;
	static const char *const turns[][2] = {
		{ "/Rotate 90", "0 1 -1 0 100 50 Tm" },
		{ "/Rotate 180", "-1 0 0 -1 550 700 Tm" },
		{ "/Rotate -90", "0 -1 1 0 500 750 Tm" },
		/* A wide table on a page that is not turned. */
		{ "", "0 1 -1 0 100 50 Tm" },
		{ "", "0 -1 1 0 500 750 Tm" },
		{ "", "-1 0 0 -1 550 100 Tm" },
	};
	for (size_t i = 0; i < sizeof turns / sizeof *turns; i++) {
		struct buf b = { 0 };
		buf_fmt(&b,
			"BT /F1 12 Tf 14 TL %s (The first line of a page) Tj "
			"T* (and the second) Tj ET",
			turns[i][1]);
		const char *got =
			made(state, &(struct made){ .page = turns[i][0],
						    .content = buf_text(&b) });
		buf_release(&b);
		assert_string_equal(got, "P The first line of a page/"
					 "and the second\n");
		bool wide = i == 0 || i == 2 || i == 3 || i == 4;
		assert_int_equal(p->doc.pages.v[0].width, wide ? 8000 : 6000);
		const struct extract_block *x = &p->doc.blocks.v[0];
		assert_in_range(x->x0, 480, 520);
		assert_true(x->y1 > x->y0 && x->y1 < x->y0 + 400);
	}
}

static void pdf_text_at_an_angle_is_words_of_their_own(void **state)
{
	assert_string_equal(
		made_of(state,
			"50 700 Td (The text of the page.) Tj "
			"0.7 0.7 -0.7 0.7 200 300 Tm /F1 40 Tf (DRAFT v2) Tj "
			"0 1 -1 0 580 200 Tm /F1 9 Tf (On the edge) Tj"),
		"P The text of the page.\nP On the edge\nP DRAFT v2\n");
}

static void pdf_forms_are_run(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .resources = "/XObject << /X 6 0 R >>",
			     .content = "q 1 0 0 1 50 600 cm /X Do Q BT /F1 12 "
					"Tf 50 700 Td (first) Tj ET",
			     .more = { "<< /Type /XObject /Subtype /Form /BBox "
				       "[0 0 400 100] /Matrix [1 0 0 1 0 20] "
				       "/Resources << /Font << /G 5 0 R >> >> "
				       ">>~~BT /G 12 Tf (second) Tj ET" } }),
		"P first\nP second\n");
}

/* A form that calls itself, and ten that call the next ten times. */
static void pdf_forms_without_end_are_not_followed(void **state)
{
	struct place *p = *state;
	struct made m = { .resources = "/XObject << /X 6 0 R >>",
			  .content = "BT /F1 12 Tf 50 700 Td (text) Tj ET "
				     "/X Do",
			  .more = { "<< /Subtype /Form /BBox [0 0 9 9] "
				    "/Resources << /XObject << /X 6 0 R >> >> "
				    ">>~~/X Do /X Do" } };
	struct pdf_file f = { 0 };
	int64_t from = clock_ms();
	made_bytes(&f, &m);
	int rc = place_read(p, place_put(p, "t.pdf", f.b.p, f.b.n));
	assert_true(rc == 0 || p->e.kind == ERR_INPUT);
	assert_true(clock_ms() - from < 20000);
	buf_release(&f.b);
}

static void pdf_what_stands_for_text_is_read(void **state)
{
	assert_string_equal(
		made_of(state,
			"50 700 Td /Span << /ActualText (office) >> BDC "
			"(o~ce) Tj EMC ( hours) Tj 0 -40 Td "
			"/Span << /ActualText <FEFF00E9> >> BDC (e) Tj EMC "
			"(tude) Tj"),
		"P office hours\nP \xc3\xa9tude\n");
}

static void pdf_hyphens_are_hyphens(void **state)
{
	/* U+00AD at the end of a line and within one; U+2010, U+2011. */
	assert_string_equal(
		made(state,
		     &(struct made){
			     .fonts = "/F2 6 0 R",
			     .content =
				     "BT /F2 12 Tf 50 700 Td (well-known "
				     "chil-) Tj 0 -14 Td (dren a_b c=d) Tj ET",
			     .more = { "<< /Type /Font /Subtype /TrueType "
				       "/BaseFont /Arial /Encoding "
				       "/WinAnsiEncoding /ToUnicode 7 0 R >>",
				       "<< >>~~3 beginbfchar <2D> <00AD> <5F> "
				       "<2010> <3D> <2011> endbfchar" } }),
		"P well-known chil-/dren a-b c-d\n");
}

static void pdf_inline_pictures_are_passed_over(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){ .content =
					     "q 10 0 0 10 9 9 cm BI /W 4 /H 2 "
					     "/CS /G /BPC 8 ID ab EI\xff\x01 "
					     "EI Q BT /F1 12 Tf 50 700 Td "
					     "(After it) Tj ET" }),
		"P After it\n");
}

/* Lines between the rows of a table say what its rows are, when cells stand
 * in the middle of their rows. */
static void pdf_rules_part_the_rows_of_a_table(void **state)
{
	assert_string_equal(
		made_of(state, "50 700 Td (Date) Tj 100 0 Td (Event) Tj "
			       "200 0 Td (Grade) Tj "
			       "-200 -24 Td (A visit was made to the home) Tj "
			       "0 -14 Td (and nobody was there) Tj "
			       "-100 7 Td (3 May) Tj 300 7 Td (Requires) Tj "
			       "0 -14 Td (work) Tj "
			       "-200 -24 Td (Another visit was made to) Tj "
			       "0 -14 Td (the home at night) Tj "
			       "-100 7 Td (9 May) Tj 300 7 Td (Requires) Tj "
			       "0 -14 Td (work) Tj ET "
			       "0.5 w 45 716 m 450 716 l S 45 694 400 0.5 re f "
			       "45 652 m 450 652 l S 45 610 m 450 610 l S BT"),
		"R Date|Event|Grade\n"
		"R 3 May|A visit was made to the home/and nobody was there|"
		"Requires/work\n"
		"R 9 May|Another visit was made to/the home at night|"
		"Requires/work\n");
}

/* A box that lies over the footer, with the text's lines running below. */
static void pdf_a_box_is_whole_whatever_stands_beside_it(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .content =
				     "BT /F1 12 Tf 14 TL 50 700 Td (The text "
				     "runs over the whole of the page from "
				     "left to right and) Tj T* (on to a second "
				     "line that is as long as the first one "
				     "is here) Tj T* (and a third line of the "
				     "same length as the other two are.) Tj "
				     "T* (Beside the box the lines end) Tj T* "
				     "(where it begins, until they) Tj T* (are "
				     "below it and go on as long as they have "
				     "been before that.) Tj ET "
				     "0.9 0.9 1 rg 300 640 200 24 re f 0 g "
				     "BT /F1 9 Tf 11 TL 305 653 Td (Learning: "
				     "ask who was) Tj T* (seen, and where.) Tj "
				     "ET" }),
		"P The text runs over the whole of the page from left to "
		"right and/on to a second line that is as long as the first "
		"one is here/and a third line of the same length as the other "
		"two are./Beside the box the lines end/where it begins, until "
		"they/are below it and go on as long as they have been before "
		"that.\n"
		"P Learning: ask who was/seen, and where.\n");
}

#endif
