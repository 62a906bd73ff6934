/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML: what of a page is its text, and what each element becomes. */
#ifndef TEST_EXTRACT_HTML_H
#define TEST_EXTRACT_HTML_H

#include "test_extract_place.h"

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

/* Filler: invented words, many enough to be the substance of a page. */
#define SENTENCE "The worker wrote that nobody had been at home that day. "
#define MUCH                                                                   \
	SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE         \
		SENTENCE SENTENCE SENTENCE SENTENCE SENTENCE

static void html_text_beside_the_main_part_is_kept_when_it_is_much(void **state)
{
	const char *s = html(state, "<body><nav><a href=/>Home</a></nav>"
				    "<main><h1>Review</h1><p>" MUCH "</p>"
				    "</main><div><h2>Findings</h2><p>" MUCH
				    "</p></div><div class=share><a href=x>One"
				    "</a><a href=y>Two</a></div>"
				    "<footer>Contact us</footer>");
	assert_non_null(strstr(s, "H1 Review\nP The worker"));
	assert_non_null(strstr(s, "H2 Findings\nP The worker"));
	assert_null(strstr(s, "Home"));
	assert_null(strstr(s, "Two"));
	assert_null(strstr(s, "Contact"));
}

static void html_a_little_beside_the_main_part_is_the_site(void **state)
{
	assert_string_equal(html(state,
				 "<body><div>Anytown Partnership</div><main>"
				 "<p>Text of the review.</p></main>"
				 "<p>Charity number 1</p>"),
			    "P Text of the review.\n");
}

static void html_a_report_in_several_articles_is_read_whole(void **state)
{
	assert_string_equal(
		html(state, "<body><div class=site-header>Site</div>"
			    "<article><h1>Part one</h1><p>First.</p></article>"
			    "<article><h1>Part two</h1><p>Second.</p>"
			    "</article>"),
		"H1 Part one\nP First.\nH1 Part two\nP Second.\n");
}

static void html_the_title_may_stand_above_the_main_part(void **state)
{
	assert_string_equal(
		html(state, "<body><header><h1><a href=/>The site</a></h1>"
			    "</header><div class=hero><p>Published</p>"
			    "<h1>Child B: a review</h1></div><main><h2>Why</h2>"
			    "<p>Text of the review.</p></main>"),
		"H1 Child B: a review\nH2 Why\nP Text of the review.\n");
}

static void html_furniture_is_told_by_its_label(void **state)
{
	assert_string_equal(
		html(state,
		     "<body><div id=footer><p>Foot</p></div>"
		     "<ul class=\"pager next\"><li>Next</ul>"
		     "<div class=related-content><h2>Related</h2>"
		     "<a href=a>Alpha</a> <a href=b>Beta</a></div>"
		     "<div class=related-factors><p>" SENTENCE SENTENCE SENTENCE
		     "</p></div><span class=sr-only>opens here</span>"
		     "<div class=documenu><p>Kept.</p></div>"),
		"P "
		"The worker wrote that nobody had been at home that day. "
		"The worker wrote that nobody had been at home that day. "
		"The worker wrote that nobody had been at home that day.\n"
		"P Kept.\n");
}

static void html_a_label_does_not_take_titles_or_rows(void **state)
{
	assert_string_equal(
		html(state, "<body><div class=banner role=banner><h1>Child B"
			    "</h1></div><table><tr><th>Agency<th>Count"
			    "<tr class=footer><td>All<td>7</table>"),
		"H1 Child B\nR Agency|Count\nR All|7\n");
}

static void html_a_notice_of_cookies_is_told_by_its_words(void **state)
{
	assert_string_equal(
		html(state, "<body><div><div><p>We use cookies to make this "
			    "site work.</p><button>Accept</button></div></div>"
			    "<p>He hid the cookies in his room.</p>"),
		"P He hid the cookies in his room.\n");
}

static void html_lists_count_as_they_are_drawn(void **state)
{
	assert_string_equal(
		html(state, "<body><ol reversed><li>x<li>y</ol>"
			    "<ol style=\"list-style-type: lower-roman\">"
			    "<li>x<li value=9>y</ol>"
			    "<ol style=\"list-style: none\"><li>bare</ol>"
			    "<ol start=0><li>x<li>y</ol>"),
		"I1 [2.] x\nI1 [1.] y\nI1 [i.] x\nI1 [ix.] y\nP bare\n"
		"I1 [0.] x\nI1 [1.] y\n");
}

static void html_a_number_that_was_typed_is_not_counted_again(void **state)
{
	assert_string_equal(
		html(state, "<body><ol class=legal><li>4.1. One<li>(b) Two"
			    "<li><b>4.2</b> Three<li>2019 was wet.<li>1.5 "
			    "million</ol>"),
		"P 4.1. One\nP (b) Two\nP 4.2 Three\nI1 [4.] 2019 was wet.\n"
		"I1 [5.] 1.5 million\n");
}

static void html_cells_stay_in_their_columns(void **state)
{
	assert_string_equal(
		html(state,
		     "<body><table><tr><th>A<th>B<th>C<tr><td rowspan=2>1"
		     "<td colspan=2>2<tr><td>3<td>4<tr><td>5<td>6<td>7"
		     "</table>"),
		"R A|B|C\nR 1|2|\nR |3|4\nR 5|6|7\n");
}

static void html_terms_and_details_are_text(void **state)
{
	assert_string_equal(
		html(state, "<body><dl><dt>Area<dd>Anytown</dl><details>"
			    "<summary>Finding 1</summary><p>Closed text.</p>"
			    "</details>"),
		"P Area\nP Anytown\nP Finding 1\nP Closed text.\n");
}

static void html_notes_of_word_processors_are_notes(void **state)
{
	assert_string_equal(
		html(state,
		     "<body><p>One<a class=sdfootnoteanc href=#s1>"
		     "<sup>1</sup></a>.</p><p>Two<a href=\"#_ftn2\"><span>[2]"
		     "</span></a>.</p><div id=sdfootnote1><p><a "
		     "href=#a>1</a>First note.</p></div><div><div id=ftn2><p>"
		     "<a href=\"#_ftnref2\"><span>[2]</span></a> See <a "
		     "href=x>this</a>.</p></div></div>"),
		"P One[1].\nP Two[2].\nN [1] First note.\n"
		"N [2] See this.\n");
}

static void html_scripts_and_styles_are_never_text(void **state)
{
	assert_string_equal(
		html(state,
		     "<body><style>p{color:red}</style><script>if (a < b) "
		     "{ document.write('<p>no</p>'); }</script><noscript>no"
		     "</noscript><template><p>no</p></template><svg><title>no"
		     "</title><text>no</text></svg><p onclick=\"no()\">Yes."
		     "<script type=text/template><p>no</p></script></p>"),
		"P Yes.\n");
}

static void html_of_a_page_in_utf16(void **state)
{
	struct place *p = *state;
	static const char text[] = "<html><head><meta charset=utf-8></head>"
				   "<body><p>Plain words</p></body></html>";
	struct buf b = { 0 };
	for (const char *s = text; *s; s++)
		buf_add(&b, (const char[]){ *s, 0 }, 2);
	assert_string_equal(place_bytes(p, "t.html", b.p, b.n),
			    "P Plain words\n");
	assert_false(place_has_diag(p, "guessed-encoding"));
	buf_release(&b);
}

static void html_of_an_xml_declaration(void **state)
{
	struct place *p = *state;
	assert_string_equal(html(state, "<?xml version=\"1.0\" encoding="
					"\"ISO-8859-2\"?><html><body><p>\xb1"),
			    "P \xc4\x85\n");
	assert_false(place_has_diag(p, "guessed-encoding"));
}

static void html_that_only_frames_others_is_told(void **state)
{
	struct place *p = *state;
	static const char text[] =
		"<html><frameset cols=\"20%,*\"><frame src=a><frame src=b>"
		"<noframes>Your browser is old.</noframes></frameset></html>";
	place_refused(p, place_put(p, "t.html", text, strlen(text)), ERR_INPUT,
		      "only frames others");
}

#endif
