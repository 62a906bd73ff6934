/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RTF: what each control word becomes. */
#ifndef TEST_EXTRACT_RTF_H
#define TEST_EXTRACT_RTF_H

#include "test_extract_place.h"

#define RTF(t) "{\\rtf1\\ansi\\ansicpg1252\\deff0" t "}"

static const char *rtf(void **state, const char *text)
{
	return place_text(*state, "t.rtf", text);
}

static void rtf_paragraphs_and_symbols(void **state)
{
	assert_string_equal(
		rtf(state, RTF("\\pard one\\~two\\_three \\{x\\}\\par\r\n"
			       "next\\line line\\tab t\\emdash\\par")),
		"P one two-three {x}\nP next/line|t\xe2\x80\x94\n");
}

static void rtf_unicode_skips_what_stands_in_for_it(void **state)
{
	assert_string_equal(
		rtf(state, RTF("a\\u8217?b \\uc2\\u8217??c {\\uc0\\u233}d "
			       "\\uc1\\u-10179?\\u-8704?\\u8217\\'92e")),
		"P a\xe2\x80\x99"
		"b \xe2\x80\x99"
		"c \xc3\xa9"
		"d \xf0\x9f\x98\x80\xe2\x80\x99"
		"e\n");
}

static void rtf_bytes_are_of_the_fonts_character_set(void **state)
{
	assert_string_equal(
		rtf(state, RTF("{\\fonttbl{\\f0\\fcharset0 Arial;}"
			       "{\\f1\\fcharset204 Arial Cyr;}"
			       "{\\f2\\fcharset2 Symbol;}"
			       "{\\f3\\fcharset128 Mincho;}}"
			       "\\f0 \\'93a\\'94 {\\f1 \\'e4\\'e0} {\\f2 \\'b7}"
			       " {\\f3 \\'82\\'a0}")),
		"P \xe2\x80\x9c"
		"a\xe2\x80\x9d \xd0\xb4\xd0\xb0 \xe2\x80\xa2 \xe3\x81\x82\n");
}

static void rtf_what_is_no_text_is_left_out(void **state)
{
	assert_string_equal(
		rtf(state, RTF("{\\*\\generator Any;}{\\pict 0102}"
			       "{\\*\\unknown {\\par deep}}a"
			       "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}"
			       "{\\v hidden}{\\deleted gone}\\bin3 }}}b")),
		"P a7b\n");
}

static void rtf_headings_by_style_name_or_level(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		rtf(state, RTF("{\\stylesheet{\\s0 Normal;}"
			       "{\\s1\\outlinelevel1 Mine;}{\\s2 heading 3;}}"
			       "\\pard\\s1\\b\\fs32 a\\par"
			       "\\pard\\plain\\s2 b\\par"
			       "\\pard\\outlinelevel0 c\\par\\pard d\\par")),
		"H2 a\nH3 b\nH1 c\nP d\n");
	assert_true(p->doc.blocks.v[0].bold);
	assert_int_equal(p->doc.blocks.v[0].size, 160);
	assert_false(p->doc.blocks.v[1].bold);
}

static void rtf_lists_have_the_label_that_was_rendered(void **state)
{
	assert_string_equal(
		rtf(state,
		    RTF("\\pard{\\listtext\\pard\\plain 4.2\\tab}a\\par"
			"\\pard{\\pntext\\'95\\tab}b\\par\\pard c\\par")),
		"I1 [4.2] a\nI1 [\xe2\x80\xa2] b\nP c\n");
}

static void rtf_rows_and_cells(void **state)
{
	assert_string_equal(
		rtf(state, RTF("\\trowd\\pard\\intbl a\\cell b\\par c\\cell"
			       "\\row\\trowd\\pard\\intbl\\cell d\\cell\\row"
			       "\\pard after\\par")),
		"R a|b/c\nR |d\nP after\n");
}

static void rtf_notes_margins_and_boxes(void **state)
{
	assert_string_equal(
		rtf(state,
		    RTF("{\\header Top\\par}{\\header Top\\par}"
			"\\pard{\\listtext 1.\\tab}One{\\super\\chftn}"
			"{\\*\\footnote\\pard{\\super\\chftn} Note.\\par} two"
			"{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}"
			"{\\shptxt\\pard Box\\par}}{\\shprslt Box}}.\\par")),
		"h Top\nI1 [1.] One[1] two.\nN [1] Note.\nP Box\n");
}

static void rtf_pages_and_sections(void **state)
{
	struct place *p = *state;
	assert_string_equal(rtf(state, RTF("a\\par\\page b\\par\\sect\\sectd"
					   "\\sbknone c\\par\\sect\\sectd d"
					   "\\par\\pard\\pagebb e\\par")),
			    "P a\nP@2 b\nP@2 c\nP@3 d\nP@4 e\n");
	assert_false(p->doc.paged);
	assert_int_equal(p->doc.pages.n, 4);
}

static void rtf_title_and_author(void **state)
{
	struct place *p = *state;
	rtf(state, RTF("{\\info{\\title A title}{\\author X}{\\operator Y}}"
		       "text"));
	assert_string_equal(p->doc.title, "A title");
	assert_string_equal(p->doc.author, "X");
	assert_string_equal(p->doc.editor, "Y");
}

static void rtf_a_style_may_be_based_on_a_heading(void **state)
{
	assert_string_equal(
		rtf(state, RTF("{\\stylesheet{\\s1\\sbasedon0 heading 2;}"
			       "{\\s7\\sbasedon1 Mine;}{Normal;}"
			       "{\\s8\\sbasedon222 Plain;}}"
			       "\\pard\\s7 a\\par\\pard\\s8 b\\par")),
		"H2 a\nP b\n");
}

static void rtf_a_line_of_contents_has_its_dots(void **state)
{
	assert_string_equal(
		rtf(state, RTF("{\\stylesheet{\\s3 toc 1;}}\\pard\\s3 1\\tab "
			       "Background\\tab 12\\par\\pard Children\\tab "
			       "12\\par")),
		"P 1|Background .... 12\nP Children|12\n");
}

static void rtf_a_list_has_levels(void **state)
{
	assert_string_equal(
		rtf(state, RTF("\\pard\\ilvl0{\\listtext 1\\tab}a\\par"
			       "\\pard\\ilvl1{\\listtext 1.1\\tab}b\\par")),
		"I1 [1] a\nI2 [1.1] b\n");
}

static void rtf_footnotes_and_endnotes_are_counted_apart(void **state)
{
	assert_string_equal(
		rtf(state,
		    RTF("\\aftnnrlc\\ftnstart5 One{\\super\\chftn{\\*\\footnote "
			"\\chftn A.}} two{\\super\\chftn{\\*\\footnote\\ftnalt "
			"\\chftn B.}} three{\\super *{\\*\\footnote C.}}"
			" four{\\super\\chftn{\\*\\footnote \\chftn D.}}\\par")),
		"P One[5] two[i] three* four[6]\nN [5] A.\nN [i] B.\n"
		"N C.\nN [6] D.\n");
}

static void rtf_changes_are_read_as_accepted(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		rtf(state, RTF("one{\\deleted  gone\\par}{\\revised  two}\\par"
			       "{\\mvf moved}{\\mvt kept}\\par")),
		"P one two\nP kept\n");
	assert_true(place_has_diag(p, "tracked-changes"));
}

static void rtf_old_text_boxes_are_read_once(void **state)
{
	assert_string_equal(
		rtf(state, RTF("a{\\*\\do\\dptxbx{\\dptxbxtext\\pard Old\\par}}"
			       "{\\shp{\\*\\shpinst{\\shptxt New\\par}}"
			       "{\\shprslt{\\*\\do{\\dptxbxtext New\\par}}}}"
			       "\\par")),
		"P a\nP Old\nP New\n");
}

static void rtf_a_file_that_is_cut_off_says_so(void **state)
{
	struct place *p = *state;
	assert_string_equal(rtf(state, "{\\rtf1 begun{\\b and"),
			    "P begunand\n");
	assert_true(place_has_diag(p, "part-damaged"));
}

static void rtf_groups_without_end_are_counted_not_followed(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 };
	buf_str(&b, "{\\rtf1 ");
	for (int i = 0; i < 5000; i++)
		buf_char(&b, '{');
	buf_str(&b, "deep");
	for (int i = 0; i < 5000; i++)
		buf_char(&b, '}');
	buf_str(&b, " up}");
	assert_string_equal(rtf(state, buf_text(&b)), "P up\n");
	assert_true(place_has_diag(p, "too-deep"));
	buf_release(&b);
}

#endif
