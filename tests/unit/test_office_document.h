/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of Word and LibreOffice. */
#ifndef TEST_OFFICE_DOCUMENT_H
#define TEST_OFFICE_DOCUMENT_H

#include "office.h"

/* One pixel. */
static const unsigned char png[] = {
	0x89, 'P', 'N', 'G',  '\r', '\n', 26,   '\n', 0,    0,    0, 13,
	'I',  'H', 'D', 'R',  0,    0,    0,    1,    0,    0,    0, 1,
	8,    0,   0,   0,    0,    0x3a, 0x7e, 0x9b, 0x55, 0,    0, 0,
	10,   'I', 'D', 'A',  'T',  0x78, 0xda, 0x63, 0xf8, 0x0f, 0, 1,
	1,    1,   0,   0x1c, 0xb0, 0x8c, 0x99, 0,    0,    0,    0, 'I',
	'E',  'N', 'D', 0xae, 0x42, 0x60, 0x82,
};
static const struct office_picture picture = { "bars.png", png, sizeof png };

static int convert(const char *body, enum office_format f, struct buf *out,
		   struct err *e)
{
	struct arena a = { 0 };
	const struct office_document d = {
		.html = arena_fmt(&a,
				  "<html><head><title>T</title></head><body>"
				  "%s</body></html>",
				  body),
		.pictures = &picture,
		.n_pictures = 1,
	};
	int ret = office_convert(&d, f, out, e);
	arena_release(&a);
	return ret;
}

/* The text of the document that is made of some HTML. */
static const char *converted(struct arena *a, const char *body,
			     enum office_format f)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	if (convert(body, f, &b, &e) < 0)
		fail_msg("%s", e.text);
	const char *s = member(
		a, &b, f == OFFICE_ODT ? "content.xml" : "word/document.xml");
	buf_release(&b);
	return s;
}

static const char table[] =
	"<table><caption>Ages</caption><thead><tr><th scope=\"col\">Age</th>"
	"<th scope=\"col\" style=\"text-align:right\">Number</th></tr></thead>"
	"<tbody><tr><th scope=\"row\">Under 1</th>"
	"<td style=\"text-align:right\">12</td></tr>"
	"<tr><th scope=\"row\" colspan=\"2\">Not stated at all</th></tr>"
	"</tbody><tfoot><tr><th scope=\"row\">Total</th>"
	"<td style=\"text-align:right\">34</td></tr></tfoot></table>";

static void a_picture_is_embedded_with_its_alt_text(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	const char *html = "<p><img src=\"bars.png\" alt=\"Two &amp; "
			   "&quot;three&quot;\"></p>";
	assert_int_equal(convert(html, OFFICE_DOCX, &b, &e), 0);
	const char *s = member(&a, &b, "word/document.xml");
	assert_non_null(strstr(s, "<wp:docPr descr=\"Two &amp; "
				  "&quot;three&quot;\""));
	s = member(&a, &b, "word/media/*");
	assert_memory_equal(s, png, 8);
	buf_release(&b);
	arena_release(&a);
}

static void a_width_in_centimetres_is_honoured(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = converted(&a,
				  "<p><img src=\"bars.png\" alt=\"x\" "
				  "width=\"10cm\"></p>",
				  OFFICE_DOCX);
	/* 360,000 EMU to the centimetre (ISO/IEC 29500-1, 20.1.2.1), of which
	 * pandoc loses one. */
	assert_non_null(strstr(s, "<wp:extent cx=\"3599999\""));
	arena_release(&a);
}

static void a_picture_that_is_not_given_is_an_error(void **state)
{
	(void)state;
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(convert("<p><img src=\"lines.png\" alt=\"x\"></p>",
				 OFFICE_DOCX, &b, &e),
			 -1);
	assert_int_equal(e.kind, ERR_SYSTEM);
	assert_non_null(strstr(e.text, "lines.png"));
	assert_int_equal(b.n, 0);
	buf_release(&b);
}

static void refused(struct office_picture p, const char *why)
{
	const struct office_picture two[] = { picture, p };
	const struct office_document d = {
		.html = "<p>x</p>",
		.pictures = two,
		.n_pictures = 2,
	};
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(office_convert(&d, OFFICE_DOCX, &b, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, why));
	buf_release(&b);
}

static void what_is_no_png_is_refused(void **state)
{
	(void)state;
	refused((struct office_picture){ "a.png", "GIF89a, and more", 16 },
		"no PNG");
	refused((struct office_picture){ "a.png", png, 4 }, "no PNG");
	refused((struct office_picture){ "a.png", NULL, 0 }, "no PNG");
}

static void names_of_pictures_are_plain(void **state)
{
	(void)state;
	static const char *const bad[] = { "../a.png", "a b.png", ".png",
					   "-a.png",   "a.svg",   "",
					   NULL };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		refused((struct office_picture){ bad[i], png, sizeof png },
			"no name");
	refused(picture, "two pictures");
}

static void a_table_repeats_its_heading_and_has_a_caption(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = converted(&a, table, OFFICE_DOCX);
	assert_int_equal(times(s, "<w:tblHeader"), 1);
	assert_non_null(strstr(s, "<w:tblStyle w:val=\"Table\""));
	assert_non_null(strstr(s, "<w:pStyle w:val=\"TableCaption\""));
	assert_non_null(strstr(s, ">Ages<"));
	arena_release(&a);
}

static void no_row_heading_and_no_foot_is_lost(void **state)
{
	(void)state;
	static const char *const all[] = {
		"Age",   "Number", "Under 1",           "12",
		"Total", "34",     "Not stated at all", "Ages"
	};
	struct arena a = { 0 };
	for (int f = OFFICE_DOCX; f <= OFFICE_ODT; f++) {
		const char *s = converted(&a, table, (enum office_format)f);
		for (size_t i = 0; i < sizeof all / sizeof *all; i++)
			assert_int_equal(
				times(s, arena_fmt(&a, ">%s<", all[i])), 1);
	}
	arena_release(&a);
}

static void numbers_stay_to_the_right(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = converted(&a, table, OFFICE_DOCX);
	assert_int_equal(times(s, "<w:jc w:val=\"right\""), 3);
	s = converted(&a, table, OFFICE_ODT);
	assert_int_equal(times(s, "\"TableNumberHeading\">Number<"), 1);
	assert_int_equal(times(s, "\"TableNumber\">12<"), 1);
	assert_int_equal(times(s, "\"TableNumber\">34<"), 1);
	arena_release(&a);
}

static void columns_are_as_wide_as_they_need(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = converted(&a,
				  "<table><tr><th>Ab &amp; d</th>"
				  "<th>Six é</th></tr></table>",
				  OFFICE_DOCX);
	/* Six and five characters with four of room, of a hundred: 19 % of
	 * the page, in fiftieths of a per cent. */
	assert_non_null(strstr(s, "<w:tblW w:type=\"pct\" w:w=\"950\""));
	arena_release(&a);
}

static void widths_that_are_given_hold(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s =
		converted(&a,
			  "<table><colgroup><col style=\"width:30%\">"
			  "<col style=\"width:20%\"></colgroup><tr><td>a</td>"
			  "<td>b</td></tr></table>",
			  OFFICE_DOCX);
	assert_non_null(strstr(s, "w:w=\"2500\""));
	arena_release(&a);
}

static void wide_tables_fill_the_page(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	buf_str(&b, "<table><tr><td>7</td><td>");
	for (int i = 0; i < 60; i++)
		buf_str(&b, "many words ");
	buf_str(&b, "</td></tr></table>");
	const char *s = converted(&a, b.p, OFFICE_DOCX);
	const char *w = strstr(s, "<w:tblW w:type=\"pct\" w:w=\"");
	assert_non_null(w);
	double pct = strtod(strstr(w, "w:w=\"") + 5, NULL);
	assert_true(pct > 4990 && pct < 5010);
	buf_release(&b);
	arena_release(&a);
}

static void documents_are_the_same_to_the_byte(void **state)
{
	(void)state;
	struct buf x = { 0 }, y = { 0 };
	struct err e = { 0 };
	const char *html = "<p><img src=\"bars.png\" alt=\"x\"></p>";
	for (int f = OFFICE_DOCX; f <= OFFICE_ODT; f++) {
		buf_clear(&x);
		buf_clear(&y);
		assert_int_equal(convert(html, (enum office_format)f, &x, &e),
				 0);
		assert_int_equal(convert(html, (enum office_format)f, &y, &e),
				 0);
		assert_int_equal(x.n, y.n);
		assert_memory_equal(x.p, y.p, x.n);
	}
	buf_release(&x);
	buf_release(&y);
}

static void documents_need_pandoc(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	const char *path = getenv("PATH");
	char *before = arena_str(&a, path ? path : "");
	setenv("PATH", "/nowhere", 1);
	int got = convert("<p>x</p>", OFFICE_DOCX, &b, &e);
	setenv("PATH", before, 1);
	assert_int_equal(got, -1);
	assert_int_equal(e.kind, ERR_ABSENT);
	assert_non_null(strstr(e.text, "apt-get install pandoc"));
	buf_release(&b);
	arena_release(&a);
}

static void a_style_file_gives_its_styles(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	struct office_document d = {
		.html = table,
		.style = "queries/reports/report",
	};
	assert_int_equal(office_convert(&d, OFFICE_DOCX, &b, &e), 0);
	const char *s = member(&a, &b, "word/styles.xml");
	assert_non_null(strstr(s, "<w:insideH "));
	assert_non_null(strstr(s, "w:ascii=\"Arial\""));
	assert_non_null(
		strstr(member(&a, &b, "word/document.xml"), "w:w=\"11906\""));
	buf_clear(&b);
	assert_int_equal(office_convert(&d, OFFICE_ODT, &b, &e), 0);
	s = member(&a, &b, "styles.xml");
	assert_non_null(strstr(s, "style:name=\"TableNumber\""));
	/* One that is not there is none. */
	d.style = "queries/reports/nothing";
	buf_clear(&b);
	assert_int_equal(office_convert(&d, OFFICE_DOCX, &b, &e), 0);
	s = member(&a, &b, "word/styles.xml");
	assert_null(strstr(s, "<w:insideH "));
	buf_release(&b);
	arena_release(&a);
}

#endif
