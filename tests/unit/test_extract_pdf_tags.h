/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: the structure that word processors write into their files. */
#ifndef TEST_EXTRACT_PDF_TAGS_H
#define TEST_EXTRACT_PDF_TAGS_H

#include "test_extract_pdf_make.h"

#define TAGGED "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R"

/* Text of the content's number n at a place. */
#define AT(n, x, y, text)                                                      \
	"/P << /MCID " #n " >> BDC BT /F1 12 Tf " #x " " #y " Td (" text       \
	") Tj ET EMC "
#define FURNITURE(x, y, text)                                                  \
	"/Artifact << /Type /Pagination >> BDC BT /F1 9 Tf " #x " " #y         \
	" Td (" text ") Tj ET EMC "

static void pdf_tags_say_what_is_a_heading(void **state)
{
	struct place *p = *state;
	const char *got = made(
		state,
		&(struct made){
			.catalog = TAGGED,
			.content = FURNITURE(50, 780, "The running header") AT(
				0, 50, 700, "4 Analysis")
				AT(1, 50, 686, "A paragraph of the") AT(
					2, 50, 672, "text under it.")
					AT(3, 70, 658, "\\225 an item") AT(
						4, 70, 644, "\\225 of a list")
						FURNITURE(290, 20, "Page 7"),
			.more = { "<< /Type /StructTreeRoot /K 7 0 R /RoleMap "
				  "<< /Kopf /H2 >> >>",
				  "<< /S /Document /Pg 3 0 R /K [<< /S /Kopf "
				  "/Pg 3 0 R /K 0 >> << /S /P /Pg 3 0 R /K [1 "
				  "<< /S /Span /Pg 3 0 R /K << /Type /MCR /Pg "
				  "3 0 R /MCID 2 >> >>] >> 8 0 R] >>",
				  "<< /S /L /K [<< /S /LI /K << /S /LBody /Pg "
				  "3 0 R /K 3 >> >> << /S /LI /K << /S /LBody "
				  "/Pg 3 0 R /K 4 >> >>] >>" } });
	assert_string_equal(got, "h The running header\n"
				 "H2 4 Analysis\n"
				 "P A paragraph of the/text under it.\n"
				 "I1 [\xe2\x80\xa2] an item\n"
				 "I1 [\xe2\x80\xa2] of a list\n"
				 "f Page 7\n");
	assert_int_equal(p->doc.blocks.v[1].page, 1);
}

/* Elements that are nothing, and groups that have text. */
static void pdf_tags_of_any_name_hold_text(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .catalog = TAGGED,
			     .content = AT(0, 50, 700, "Learning") AT(
				     1, 110, 700, "point one")
				     AT(2, 50, 670, "A heading") AT(3, 50, 640,
								    "One line")
					     AT(4, 50, 610, "and another."),
			     .more = { "<< /K [7 0 R 8 0 R 9 0 R] >>",
				       "<< /S /BlockQuote /Pg 3 0 R /K [<< /S "
				       "/Span /Pg 3 0 R /K 0 >> 1] >>",
				       "<< /S /H1 /K << /S /NonStruct /Pg 3 0 "
				       "R /K 2 >> >>",
				       "<< /S /Div /K [<< /S /NonStruct /Pg 3 "
				       "0 R /K 3 >> << /S /NonStruct /Pg 3 0 R "
				       "/K 4 >>] >>" } }),
		"P Learning point one\nH1 A heading\nP One line\n"
		"P and another.\n");
}

/* The order of reading is the structure's: a box is drawn first, and stands
 * beside the text. */
static void pdf_tags_say_in_which_order_to_read(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .catalog = TAGGED,
			     .content = AT(0, 350, 690, "What is in the box")
				     AT(1, 50, 700, "The text begins")
					     AT(2, 50, 686, "and goes on.")
						     AT(3, 50, 650,
							"Another paragraph."),
			     .more = { "<< /K [7 0 R 8 0 R 9 0 R] >>",
				       "<< /S /P /Pg 3 0 R /K [1 2] >>",
				       "<< /S /P /Pg 3 0 R /K 3 >>",
				       "<< /S /P /Pg 3 0 R /K 0 >>" } }),
		"P The text begins/and goes on.\n"
		"P Another paragraph.\n"
		"P What is in the box\n");
}

#define CELL(s, n) "<< /S /" s " /K << /S /P /Pg 3 0 R /K " #n " >> >> "

static void pdf_tags_say_what_the_cells_are(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .catalog = TAGGED,
			     .content = AT(0, 50, 700, "Date") AT(
				     1, 120, 700, "Event") AT(2, 300, 700,
							      "Agency")
				     AT(3, 50, 673, "3 May") AT(
					     4, 120, 680,
					     "A visit that") AT(4, 120, 666,
								"found nobody")
					     AT(5, 300, 673, "Health") AT(
						     6, 120, 650,
						     "A letter") AT(7, 300, 650,
								    "School")
						     AT(8, 50, 620,
							"After the table."),
			     .more = { "<< /K [<< /S /Table /K [7 0 R 8 0 R 9 "
				       "0 R] >> << /S /P /Pg 3 0 R /K 8 >>] "
				       ">>",
				       "<< /S /TR /K [" CELL("TH", 0) CELL(
					       "TH", 1) CELL("TH", 2) "] >>",
				       /* The date hangs down into the next. */
				       "<< /S /TR /K [<< /S /TD /A << /O "
				       "/Table /RowSpan 2 >> /K << /S /P /Pg 3 "
				       "0 R /K 3 >> >> " CELL("TD", 4)
					       CELL("TD", 5) "] >>",
				       "<< /S /TR /K [" CELL("TD", 6)
					       CELL("TD", 7) "] >>" } }),
		"R Date|Event|Agency\n"
		"R 3 May|A visit that/found nobody|Health\n"
		"R |A letter|School\n"
		"P After the table.\n");
}

/* A table with one column is a frame, and so is a row across. */
static void pdf_tags_of_frames_are_no_tables(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .catalog = TAGGED,
			     .content = AT(0, 50, 700, "In a frame.")
				     AT(1, 50, 650, "Health")
					     AT(2, 50, 630, "3 May")
						     AT(3, 200, 630, "A visit"),
			     .more = { "<< /K [<< /S /Table /K << /S /TR /K " CELL(
					       "TD",
					       0) ">> >> << /S /Table /K [7 "
						  "0 R 8 0 R] >>] >>",
				       "<< /S /TR /K [" CELL("TD", 1) "] >>",
				       "<< /S /TR /K [" CELL("TD", 2)
					       CELL("TD", 3) "] >>" } }),
		"P In a frame.\nP Health\nR 3 May|A visit\n");
}

static void pdf_tags_of_notes_come_after_the_text(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .catalog = TAGGED,
			     .content = AT(
				     0, 50, 700,
				     "There was harm") "/P << /MCID 1 >> BDC BT /F1 7 Tf 136 704 "
						       "Td (4) Tj ET EMC " AT(
							       2, 50, 670,
							       "And more.") "/P << /MCID 3 >> BDC BT /F1 6 Tf 50 103 "
									    "Td (4) Tj /F1 9 Tf 5 -3 Td (As the "
									    "guidance says.) Tj ET EMC ",
			     .more = { "<< /K [7 0 R << /S /P /Pg 3 0 R /K 2 "
				       ">>] >>",
				       "<< /S /P /Pg 3 0 R /K [0 << /S "
				       "/Reference /Pg 3 0 R /K 1 >> << /S "
				       "/Note /Pg 3 0 R /K 3 >>] >>" } }),
		"P There was harm[4]\nP And more.\n"
		"N [4] As the guidance says.\n");
}

/* Line ends that were pasted with the text are no paragraphs. */
static void pdf_tags_that_cut_a_paragraph_are_mended(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){
			     .catalog = TAGGED,
			     .content = AT(0, 50, 700,
					   "The first line of what was "
					   "pasted is as long as")
				     AT(1, 50, 686,
					"the Second one, which is "
					"its own paragraph in") AT(2, 50, 672,
								   "the file.")
					     AT(3, 50, 658, "A new one."),
			     .more = { "<< /K [7 0 R 8 0 R 9 0 R 10 0 R] >>",
				       "<< /S /P /Pg 3 0 R /K 0 >>",
				       "<< /S /P /Pg 3 0 R /K 1 >>",
				       "<< /S /P /Pg 3 0 R /K 2 >>",
				       "<< /S /P /Pg 3 0 R /K 3 >>" } }),
		"P The first line of what was pasted is as long as/"
		"the Second one, which is its own paragraph in/the file.\n"
		"P A new one.\n");
}

/* An order in which nobody can have read the page is not believed. */
static void pdf_tags_without_sense_are_not_believed(void **state)
{
	struct buf content = { 0 }, tree = { 0 };
	buf_str(&tree, "<< /K [");
	for (int i = 0; i < 12; i++) {
		buf_fmt(&content,
			"/P << /MCID %d >> BDC BT /F1 12 Tf 50 %d Td "
			"(Paragraph %d.) Tj ET EMC ",
			i, 700 - 40 * i, i);
		buf_fmt(&tree, "<< /S /P /Pg 3 0 R /K %d >> ", i * 5 % 12);
	}
	buf_str(&tree, "] >>");
	const char *got =
		made(state, &(struct made){ .catalog = TAGGED,
					    .content = buf_text(&content),
					    .more = { buf_text(&tree) } });
	assert_true(str_starts(got, "P Paragraph 0.\nP Paragraph 1.\n"
				    "P Paragraph 2.\n"));
	buf_release(&content);
	buf_release(&tree);
}

/* A tree that holds itself, numbers beyond reason, pages that are none. */
static void pdf_tags_without_end_are_not_followed(void **state)
{
	static const char *const trees[] = {
		"<< /K [6 0 R 6 0 R 6 0 R] /S /Sect >>",
		"<< /K << /S /P /Pg 3 0 R /K [-1 99999999 0 null (x)] >> >>",
		"<< /K << /S /P /Pg 1 0 R /K 0 >> >>",
		"<< /K << /S /Table /K << /S /TR /K [<< /S /TD /A << /RowSpan "
		"2147483647 /ColSpan -5 >> /Pg 3 0 R /K 0 >> null 7] >> >> >>",
		"<< /K << /S /Loop /Pg 3 0 R /K 0 >> /RoleMap << /Loop /Loop "
		">> >>",
	};
	for (size_t i = 0; i < sizeof trees / sizeof *trees; i++)
		assert_string_equal(
			made(state,
			     &(struct made){ .catalog = TAGGED,
					     .content = AT(0, 50, 700, "Text."),
					     .more = { trees[i] } }),
			"P Text.\n");
}

#endif
