/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ODT: what each construct of LibreOffice becomes. */
#ifndef TEST_EXTRACT_ODT_H
#define TEST_EXTRACT_ODT_H

#include "test_extract_zip.h"

static void odt_paragraphs_headings_and_spaces(void **state)
{
	assert_string_equal(
		odt_read(*state, "",
			 "<text:h text:outline-level=\"2\">Head</text:h>"
			 "<text:p>one<text:s text:c=\"3\"/>two<text:tab/>three"
			 "<text:line-break/>\n  four</text:p><text:p/>",
			 NULL),
		"H2 Head\nP one two|three/four\n");
}

static void odt_a_style_says_bold_and_page_breaks(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		odt_read(p,
			 "<style:style style:name=\"P1\" "
			 "style:family=\"paragraph\" "
			 "style:parent-style-name=\"Big\">"
			 "<style:paragraph-properties "
			 "fo:break-before=\"page\"/></style:style>"
			 "<style:style style:name=\"Big\" "
			 "style:family=\"paragraph\"><style:text-properties "
			 "fo:font-weight=\"bold\" fo:font-size=\"14pt\"/>"
			 "</style:style>",
			 "<text:p text:style-name=\"P1\">a</text:p>"
			 "<text:p>b</text:p><text:p text:style-name=\"P1\">c"
			 "</text:p>",
			 NULL),
		"P a\nP b\nP@2 c\n");
	assert_true(p->doc.blocks.v[0].bold);
	assert_int_equal(p->doc.blocks.v[0].size, 140);
	assert_false(p->doc.blocks.v[1].bold);
	assert_false(p->doc.paged);
}

#define NUMBERS                                                                \
	"<text:list-style style:name=\"L\">"                                   \
	"<text:list-level-style-number text:level=\"1\" "                      \
	"style:num-format=\"1\" style:num-suffix=\".\"/>"                      \
	"<text:list-level-style-number text:level=\"2\" "                      \
	"style:num-format=\"a\" style:num-prefix=\"(\" "                       \
	"style:num-suffix=\")\"/></text:list-style>"                           \
	"<text:list-style style:name=\"B\"><text:list-level-style-bullet "     \
	"text:level=\"1\" text:bullet-char=\"\xe2\x80\xa2\"/>"                 \
	"</text:list-style>"
#define ITEM(t) "<text:list-item><text:p>" t "</text:p></text:list-item>"

static void odt_lists_are_numbered(void **state)
{
	assert_string_equal(
		odt_read(
			*state, NUMBERS,
			"<text:list text:style-name=\"L\">" ITEM(
				"a") "<text:list-item><text:p>b</text:p><text:p>more</text:p>"
				     "<text:list>" ITEM("c") ITEM(
					     "d") "</text:list>"
						  "</text:list-item></text:list><text:p>between</text:p>"
						  "<text:list text:style-name=\"L\" "
						  "text:continue-numbering=\"true\">" ITEM("e") "</text:list><text:list text:style-name=\"L\">" ITEM(
							  "f") "</text:list><text:list "
							       "text:style-name=\"B\">" ITEM(
								       "g") "</text:list>",
			NULL),
		"I1 [1.] a\nI1 [2.] b\nP more\nI2 [(a)] c\nI2 [(b)] d\n"
		"P between\nI1 [3.] e\nI1 [1.] f\nI1 [\xe2\x80\xa2] g\n");
}

static void odt_headings_are_numbered_by_the_outline(void **state)
{
	assert_string_equal(
		odt_read(*state, "",
			 "<text:h text:outline-level=\"1\">a</text:h>"
			 "<text:h text:outline-level=\"2\">b</text:h>"
			 "<text:h text:outline-level=\"2\" "
			 "text:is-list-header=\"true\">c</text:h>"
			 "<text:h text:outline-level=\"2\">d</text:h>",
			 "<office:styles><text:outline-style>"
			 "<text:outline-level-style text:level=\"1\" "
			 "style:num-format=\"1\"/>"
			 "<text:outline-level-style text:level=\"2\" "
			 "style:num-format=\"1\" text:display-levels=\"2\"/>"
			 "</text:outline-style></office:styles>"),
		"H1 [1] a\nH2 [1.1] b\nH2 c\nH2 [1.2] d\n");
}

static void odt_rows_notes_and_boxes(void **state)
{
	assert_string_equal(
		odt_read(*state, "",
			 "<table:table><table:table-row><table:table-cell>"
			 "<text:p>a</text:p></table:table-cell>"
			 "<table:covered-table-cell/><table:table-cell>"
			 "<text:p>b</text:p></table:table-cell>"
			 "</table:table-row></table:table>"
			 "<text:p>See<text:note><text:note-citation>1"
			 "</text:note-citation><text:note-body><text:p>Note."
			 "</text:p></text:note-body></text:note> on"
			 "<draw:frame><svg:desc>not text</svg:desc>"
			 "<draw:text-box><text:p>Box</text:p></draw:text-box>"
			 "</draw:frame>.</text:p>",
			 NULL),
		"R a||b\nP See[1] on.\nN [1] Note.\nP Box\n");
}

static void odt_deleted_text_and_comments_are_left_out(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		odt_read(p, "",
			 "<text:tracked-changes><text:changed-region>"
			 "<text:deletion><text:p>old</text:p></text:deletion>"
			 "</text:changed-region></text:tracked-changes>"
			 "<text:p>new<office:annotation><text:p>why</text:p>"
			 "</office:annotation></text:p>",
			 NULL),
		"P new\n");
	assert_true(place_has_diag(p, "tracked-changes"));
}

static void odt_soft_page_breaks_are_real_pages(void **state)
{
	struct place *p = *state;
	assert_string_equal(odt_read(p, "",
				     "<text:p>a</text:p><text:soft-page-break/>"
				     "<text:p>b</text:p>",
				     "<office:master-styles><style:master-page>"
				     "<style:header><text:p>Top</text:p>"
				     "</style:header></style:master-page>"
				     "</office:master-styles>"),
			    "h Top\nP a\nP@2 b\n");
	assert_true(p->doc.paged);
}

static void odt_a_password_is_told(void **state)
{
	struct place *p = *state;
	static const struct part v[] = {
		{ "mimetype", "application/vnd.oasis.opendocument.text" },
		{ "content.xml", "\x01\x02" },
		{ "META-INF/manifest.xml",
		  "<m><manifest:encryption-data/></m>" },
		{ NULL, NULL }
	};
	place_refused(p, zip_put(p, "t.odt", v), ERR_INPUT, "password");
}

#endif
