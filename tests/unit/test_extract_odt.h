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
	"<text:list-level-style-bullet text:level=\"2\" "                      \
	"text:bullet-char=\"\xe2\x80\xa2\"/></text:list-style>"
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

static void odt_an_inner_list_does_not_change_the_outer(void **state)
{
	assert_string_equal(
		odt_read(
			*state, NUMBERS,
			"<text:list text:style-name=\"L\">" ITEM(
				"a") "<text:list-item><text:p>b</text:p>"
				     "<text:list text:style-name=\"B\">" ITEM(
					     "dot") "</text:list></text:list-item>" ITEM("c") "</text:list>",
			NULL),
		"I1 [1.] a\nI1 [2.] b\nI2 [\xe2\x80\xa2] dot\nI1 [3.] c\n");
}

static void odt_a_list_goes_on_from_the_one_it_names(void **state)
{
	assert_string_equal(
		odt_read(
			*state, NUMBERS,
			"<text:list xml:id=\"l1\" text:style-name=\"L\">" ITEM("a") ITEM(
				"b") "</text:list>"
				     "<text:list xml:id=\"l2\" text:style-name=\"L\">" ITEM(
					     "c") "</text:list>"
						  "<text:list text:continue-list=\"l1\" "
						  "text:style-name=\"L\">" ITEM(
							  "d") "</text:list>",
			NULL),
		"I1 [1.] a\nI1 [2.] b\nI1 [1.] c\nI1 [3.] d\n");
}

static void odt_a_list_may_have_the_style_of_its_paragraphs(void **state)
{
	assert_string_equal(
		odt_read(*state,
			 NUMBERS "<style:style style:name=\"P2\" "
				 "style:family=\"paragraph\" "
				 "style:parent-style-name=\"Q\"/>"
				 "<style:style style:name=\"Q\" "
				 "style:family=\"paragraph\" "
				 "style:list-style-name=\"L\"/>",
			 "<text:list><text:list-item><text:p "
			 "text:style-name=\"P2\">a</text:p></text:list-item>"
			 "</text:list>",
			 NULL),
		"I1 [1.] a\n");
}

static void odt_labels_are_as_their_format_says(void **state)
{
	assert_string_equal(
		odt_read(
			*state,
			"<text:list-style style:name=\"L\">"
			"<text:list-level-style-number text:level=\"1\" "
			"style:num-format=\"1\" "
			"loext:num-list-format=\"Recommendation %1%:\"/>"
			"<text:list-level-style-number text:level=\"2\" "
			"style:num-format=\"a\" text:display-levels=\"2\" "
			"loext:num-list-format=\"%1%-%2%)\"/>"
			"</text:list-style>",
			"<text:list text:style-name=\"L\"><text:list-item>"
			"<text:p>x</text:p><text:list>" ITEM(
				"y") "</text:list></text:list-item></text:list>",
			NULL),
		"I1 [Recommendation 1:] x\nI2 [1-a)] y\n");
}

#define OUTLINE                                                                \
	"<office:styles><text:outline-style><text:outline-level-style "        \
	"text:level=\"1\" style:num-format=\"1\"/></text:outline-style>"       \
	"<style:style style:name=\"Bare\" style:family=\"paragraph\" "         \
	"style:list-style-name=\"\"/></office:styles>"

static void odt_a_heading_may_say_that_it_has_no_number(void **state)
{
	assert_string_equal(
		odt_read(*state, "",
			 "<text:h text:outline-level=\"1\">a</text:h>"
			 "<text:h text:outline-level=\"1\" "
			 "text:style-name=\"Bare\">b</text:h>"
			 "<text:h text:outline-level=\"1\" "
			 "text:restart-numbering=\"true\" "
			 "text:start-value=\"7\">c</text:h>",
			 OUTLINE),
		"H1 [1] a\nH1 b\nH1 [7] c\n");
}

static void odt_covered_cells_belong_to_who_covers_them(void **state)
{
#define SPANNED(n, t)                                                          \
	"<table:table-cell table:number-columns-spanned=\"" n "\"><text:p>" t  \
	"</text:p></table:table-cell>"
	assert_string_equal(
		odt_read(
			*state, "",
			"<table:table><table:table-row>" SPANNED("2", "wide") "<table:covered-table-cell/>" SPANNED(
				"1",
				"c") "</table:table-row><table:table-row>"
				     "<table:covered-table-cell/>" SPANNED("1", "d") SPANNED(
					     "1",
					     "e") "</table:table-row>"
						  "<table:table-row>" SPANNED(
							  "3",
							  "over all") "<table:covered-table-cell "
								      "table:number-columns-repeated=\"2\"/>"
								      "</table:table-row></table:table>",
			NULL),
		"R wide||c\nR |d|e\nP over all\n");
}

static void odt_a_line_of_contents_has_its_dots(void **state)
{
	assert_string_equal(
		odt_read(*state, "",
			 "<text:table-of-content><text:table-of-content-source>"
			 "<text:index-title-template>Not text"
			 "</text:index-title-template>"
			 "</text:table-of-content-source><text:index-body>"
			 "<text:p>Background<text:tab/>12</text:p>"
			 "</text:index-body></text:table-of-content>"
			 "<text:p>Children<text:tab/>12</text:p>",
			 NULL),
		"P Background .... 12\nP Children|12\n");
}

static void odt_notes_that_were_never_laid_out_are_counted(void **state)
{
#define NOTE(class, mark)                                                      \
	"<text:note text:note-class=\"" class                                  \
		"\"><text:note-citation>" mark                                 \
		"</text:note-citation><text:note-body><text:p>n</text:p>"      \
		"</text:note-body></text:note>"
	assert_string_equal(
		odt_read(*state, "",
			 "<text:p>a" NOTE("footnote", "0") "b" NOTE(
				 "endnote", "0") "c" NOTE("footnote", "0")
				 NOTE("footnote", "*") "</text:p>",
			 NULL),
		"P a[1]b[i]c[2][*]\nN [1] n\nN [i] n\nN [2] n\nN [*] n\n");
}

static void odt_a_break_in_a_header_is_no_page(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		odt_read(p, "", "<text:p>a</text:p>",
			 "<office:master-styles><style:master-page>"
			 "<style:header><text:p>Top</text:p>"
			 "<text:soft-page-break/><text:p>more</text:p>"
			 "</style:header></style:master-page>"
			 "</office:master-styles>"),
		"h Top\nh more\nP a\n");
	assert_int_equal(p->doc.pages.n, 1);
}

static void odt_what_is_not_shown_is_not_read(void **state)
{
	assert_string_equal(
		odt_read(*state, "",
			 "<text:section text:display=\"none\"><text:p>a"
			 "</text:p></text:section><text:section><text:p>b"
			 "</text:p></text:section><text:p>"
			 "<text:hidden-paragraph text:is-hidden=\"true\"/>c"
			 "</text:p>",
			 NULL),
		"P b\n");
}

static void odt_properties_say_who_made_and_who_saved_it(void **state)
{
	struct place *p = *state;
	const struct part v[] = {
		{ "mimetype", "application/vnd.oasis.opendocument.text" },
		{ "content.xml",
		  "<office:document-content " ODF_NS "><office:body>"
		  "<office:text><text:p>x</text:p></office:text>"
		  "</office:body></office:document-content>" },
		{ "meta.xml",
		  "<office:document-meta " ODF_NS " xmlns:meta=\"" ODF
		  "meta:1.0\"><office:meta><meta:initial-creator>First Person"
		  "</meta:initial-creator><dc:creator>Second Person"
		  "</dc:creator><dc:title>A title</dc:title></office:meta>"
		  "</office:document-meta>" },
		{ NULL, NULL }
	};
	assert_int_equal(place_read(p, zip_put(p, "t.odt", v)), 0);
	assert_string_equal(p->doc.title, "A title");
	assert_string_equal(p->doc.author, "First Person");
	assert_string_equal(p->doc.editor, "Second Person");
}

#endif
