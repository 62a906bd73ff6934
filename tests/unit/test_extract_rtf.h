/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RTF and HTML. */
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

static const char *html(void **state, const char *text)
{
	return place_text(*state, "t.html", text);
}

static void html_the_main_part_and_nothing_around_it(void **state)
{
	assert_string_equal(
		html(state,
		     "<!DOCTYPE html><title>T</title><body>"
		     "<div class=\"cookie-banner\"><p>Cookies</p></div>"
		     "<nav><a href=/>Home</a></nav><header>Site</header>"
		     "<main><nav>In this page</nav><h1>Review</h1><p>Text of "
		     "the review.</p><script>x()</script></main>"
		     "<aside>Related</aside><footer>Contact</footer>"),
		"H1 Review\nP Text of the review.\n");
}

static void html_without_a_main_part_furniture_is_left_out(void **state)
{
	assert_string_equal(
		html(state,
		     "<html><body><header><h1>Title</h1></header>"
		     "<ul><li><a href=a>Alpha</a><li><a href=b>Beta</a>"
		     "<li><a href=c>Gamma</a></ul><form>Search</form>"
		     "<div style=\"display:none\">hidden</div>"
		     "<section id=\"breadcrumbs-of-care\"><p>One <b>two</b>"
		     "\n three.</p></section><footer>Contact</footer>"),
		"H1 Title\nP One two three.\n");
}

static void html_when_all_is_furniture_it_is_read(void **state)
{
	assert_string_equal(
		html(state, "<html><body><aside><p>Only this.</p></aside>"),
		"P Only this.\n");
}

static void html_lists_and_their_numbers(void **state)
{
	assert_string_equal(
		html(state, "<body><ol start=3 type=a><li>x<li><p>y</p><p>z</p>"
			    "<ul><li>deep</ul></ol>"),
		"I1 [c.] x\nI1 [d.] y\nP z\nI2 [\xe2\x80\xa2] deep\n");
}

static void html_tables_and_layout_tables(void **state)
{
	assert_string_equal(
		html(state,
		     "<body><table><tr><td><h2>Laid out</h2><p>Text</p></table>"
		     "<table><caption>Table 1</caption><tr><th>A<th>B"
		     "<tr><td>1<td>x<br>y</table>"),
		"H2 Laid out\nP Text\nP Table 1\nR A|B\nR 1|x/y\n");
}

static void html_breaks_and_preformatted_text(void **state)
{
	assert_string_equal(html(state, "<body>one<br>two<br><br>three<pre>a\n"
					"b\n\nc</pre>"),
			    "P one/two\nP three\nP a/b\nP c\n");
}

static void html_notes_are_marked(void **state)
{
	assert_string_equal(
		html(state,
		     "<body><p>Text<a href=#n1 role=doc-noteref><sup>1</sup>"
		     "</a>, 10<sup>th</sup>.</p><section class=footnotes><ol>"
		     "<li id=n1><p>The note.<a href=#r class=footnote-back>"
		     "back</a></p></ol></section>"),
		"P Text[1], 10th.\nN [1] The note.\n");
}

static void html_character_sets(void **state)
{
	struct place *p = *state;
	assert_string_equal(html(state, "<html><meta charset=iso-8859-1><body>"
					"<p>caf\xe9 \x96 x"),
			    "P caf\xc3\xa9 \xe2\x80\x93 x\n");
	assert_false(place_has_diag(p, "guessed-encoding"));
	assert_string_equal(html(state, "<html><meta charset=iso-8859-1><body>"
					"<p>caf\xc3\xa9"),
			    "P caf\xc3\xa9\n");
	assert_string_equal(html(state, "<html><body><p>caf\xe9"),
			    "P caf\xc3\xa9\n");
	assert_true(place_has_diag(p, "guessed-encoding"));
}

static void html_named_pdf_is_read_and_reported(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		place_text(p, "report.pdf", "<html><body><p>Page not found"),
		"P Page not found\n");
	assert_int_equal(p->doc.format, EXTRACT_HTML);
	assert_true(place_has_diag(p, "misnamed"));
}

#endif
