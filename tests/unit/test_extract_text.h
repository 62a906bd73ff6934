/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text: paragraphs, pages, and tables drawn with spaces. */
#ifndef TEST_EXTRACT_TEXT_H
#define TEST_EXTRACT_TEXT_H

#include "test_extract_place.h"

/* extract_plain, which runs in the parent too. */
static const char *plain(void **state, const char *text)
{
	struct place *p = *state;
	extract_plain(&p->a, text, strlen(text), &p->doc);
	return place_show(p);
}

static void plain_blank_lines_part_paragraphs(void **state)
{
	struct place *p = *state;
	assert_string_equal(plain(state, "one\ntwo\n\n \t\nthree\r\n\r\nfour\r"
					 "five\r\rsix"),
			    "P one/two\nP three\nP four/five\nP six\n");
	assert_int_equal(p->doc.pages.n, 1);
	assert_int_equal(p->doc.format, EXTRACT_TXT);
	assert_false(p->doc.paged);
}

static void plain_form_feeds_part_pages(void **state)
{
	struct place *p = *state;
	assert_string_equal(plain(state, "a\n\f\fb\nc\f"), "P a\nP@3 b/c\n");
	assert_int_equal(p->doc.pages.n, 3);
	assert_true(p->doc.paged);
	assert_string_equal(plain(state, ""), "");
	assert_int_equal(p->doc.pages.n, 1);
}

static void plain_long_lines_are_paragraphs(void **state)
{
	struct buf b = { 0 }, want = { 0 };
	buf_str(&b, "Heading\n");
	buf_str(&want, "P Heading\nP ");
	for (int i = 0; i < 40; i++) {
		buf_str(&b, "word ");
		buf_str(&want, i < 39 ? "word " : "word\nP end\n");
	}
	buf_str(&b, "\nend");
	assert_string_equal(plain(state, buf_text(&b)), buf_text(&want));
	buf_release(&b);
	buf_release(&want);
}

static void plain_text_is_cleaned(void **state)
{
	assert_string_equal(
		plain(state,
		      "a\x01\x1b[1mb\xc2\xa0\xc2\xa0"
		      "c \xef\xac\x81nd\xe2\x80\x8b so\xc2\xadme\xc2\xad\n"
		      "x\xe2\x80\xaey\x80"),
		"P a[1mb c find some-/xy\xef\xbf\xbd\n");
}

static void plain_a_block_has_a_greatest_length(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 };
	size_t total = 0;
	for (int i = 0; i < 300000; i++)
		buf_str(&b, "words ");
	extract_plain(&p->a, b.p, b.n, &p->doc);
	assert_int_equal(p->doc.blocks.n, 2);
	for (size_t i = 0; i < p->doc.blocks.n; i++)
		total += strlen(p->doc.blocks.v[i].text);
	assert_int_equal(total, b.n - 2);
	buf_release(&b);
}

static void plain_columns_in_lines_that_follow_are_rows(void **state)
{
	assert_string_equal(plain(state,
				  "The dates are these.\n"
				  "Date            Event          Agency\n"
				  "3 March 2014    Home visit     Health\n"
				  "                by two\n"
				  "10 March 2014                  Police\n"
				  "Nothing else was written down at all.\n"),
			    "P The dates are these.\nR Date|Event|Agency\n"
			    "R 3 March 2014|Home visit/by two|Health\n"
			    "R 10 March 2014||Police\n"
			    "P Nothing else was written down at all.\n");
}

static void plain_rules_draw_tables(void **state)
{
	static const char want[] = "R Date|Event\nR 3 March 2014|Home "
				   "visit,/nobody in.\nR 10 March/2014|Call.\n"
				   "P After it.\n";
	assert_string_equal(plain(state, "  ------------------------------\n"
					 "  Date         Event\n"
					 "  ------------ -----------------\n"
					 "  3 March 2014 Home visit,\n"
					 "               nobody in.\n\n"
					 "  10 March     Call.\n"
					 "  2014\n"
					 "  ------------------------------\n\n"
					 "After it."),
			    want);
}

static void plain_a_blank_line_may_part_rows(void **state)
{
	assert_string_equal(plain(state, "Date          Event\n"
					 "3 March       Visit\n\n"
					 "10 March      Call\n\n"
					 "What was said here is not a row.\n\n"
					 "11 March      No more"),
			    "R Date|Event\nR 3 March|Visit\nR 10 March|Call\n"
			    "P What was said here is not a row.\n"
			    "P 11 March No more\n");
}

static void plain_tabs_and_bars_part_cells(void **state)
{
	assert_string_equal(plain(state, "Name\tAge\tSex\nA\t\tfemale\n"
					 "B\t4\tmale"),
			    "R Name|Age|Sex\nR A||female\nR B|4|male\n");
	assert_string_equal(plain(state, "| Name | Age |\n|------|-----|\n"
					 "| A    | 12  |"),
			    "R Name|Age\nR A|12\n");
}

static void plain_justified_text_stays_text(void **state)
{
	assert_string_equal(
		plain(state,
		      "The  child   was  seen  twice  in  the  month  and  the\n"
		      "health  visitor   did  not  write  it  down  at  all,\n"
		      "which   nobody  noticed.  It was the second time."),
		"P The child was seen twice in the month and the/health visitor "
		"did not write it down at all,/which nobody noticed. It was "
		"the second time.\n");
}

static void plain_items_that_hang_stay_text(void **state)
{
	assert_string_equal(plain(state, "4.1    The first paragraph goes\n"
					 "       on in this line.\n"
					 "4.2    The second one too\n"
					 "       goes on."),
			    "P 4.1 The first paragraph goes/on in this line./"
			    "4.2 The second one too/goes on.\n");
	assert_string_equal(plain(state, "4.1\tOne thing\n4.2\tAnother"),
			    "P 4.1|One thing/4.2|Another\n");
}

static void plain_contents_stay_text(void **state)
{
	assert_string_equal(
		plain(state, "Introduction           3\n"
			     "Key events            12\n"
			     "What we found         14"),
		"P Introduction 3/Key events 12/What we found 14\n");
	assert_string_equal(plain(state, "1\tIntroduction\t3\n"
					 "2\tKey events\t12"),
			    "P 1|Introduction|3/2|Key events|12\n");
}

static void plain_one_line_alone_is_no_table(void **state)
{
	assert_string_equal(plain(state, "Dear Sir,           12 March 2014\n"
					 "we write to you about the review."),
			    "P Dear Sir, 12 March 2014/we write to you about "
			    "the review.\n");
}

#endif
