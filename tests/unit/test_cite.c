/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cite: names, publishers, citations as people write them, RIS, CSL-JSON. */
#include "test_store_fixture.h"

#include "cite.h"

static void is_named(struct fixture *f, const char *title, const char *name)
{
	const char *got = cite_name_in(&f->a, title);
	assert_string_equal(got ? got : "(none)", name);
}

static void a_title_names_its_child(void **state)
{
	struct fixture *f = *state;
	is_named(f, "Serious Case Review: Child AB", "Child AB");
	is_named(f, "Child A: harm to a disabled child in a school", "Child A");
	is_named(f, "Serious Case Review - Child C - Overview Report",
		 "Child C");
	is_named(f, "SERIOUS CASE REVIEW CHILD AB OVERVIEW REPORT", "CHILD AB");
	is_named(f, "Executive Summary concerning Children J, K, L and M",
		 "Children J, K, L and M");
	is_named(f, "Children 1, 2 and 3: a review", "Children 1, 2 and 3");
	is_named(f, "Serious Case Review: Twin V and Twin W",
		 "Twin V and Twin W");
	is_named(f, "Joint Review: Child L and Adult L", "Child L and Adult L");
	is_named(f, "Serious Case Review: Sibling Group M", "Sibling Group M");
	is_named(f, "Review: Family W (Robyn, Jamie and Pip)", "Family W");
	is_named(f, "Child Daniel: overview report", "Child Daniel");
}

static void words_of_a_title_are_no_names(void **state)
{
	struct fixture *f = *state;
	is_named(f, "Child Safeguarding Practice Review: Child F", "Child F");
	is_named(f, "Child Protection in Northshire", "(none)");
	is_named(f, "Children Act 2004 and after", "(none)");
	is_named(f, "CHILD CARE REVIEW", "(none)");
	is_named(f, "The death of a child", "(none)");
	is_named(f, "Child Services Review", "(none)");
	is_named(f, "Deaths of Children 2014", "(none)");
	is_named(f, "", "(none)");
}

static void is_body(struct fixture *f, const char *text, const char *body)
{
	const char *got = cite_body_in(&f->a, text, "Northshire");
	assert_string_equal(got ? got : "(none)", body);
}

static void the_first_pages_name_the_publisher(void **state)
{
	struct fixture *f = *state;
	is_body(f, "By Northshire Safeguarding Children Board, 2014.",
		"Northshire Safeguarding Children Board");
	is_body(f, "NORTHSHIRE LOCAL SAFEGUARDING CHILDREN BOARD",
		"Northshire Local Safeguarding Children Board");
	is_body(f,
		"the Northshire Safeguarding Children\xe2\x80\x99s"
		" Partnership and others",
		"Northshire Safeguarding Children\xe2\x80\x99s Partnership");
	is_body(f, "Northshire Area Child Protection Committee",
		"Northshire Area Child Protection Committee");
	is_body(f, "Northshire Community Safety Partnership", "(none)");
	is_body(f, "Northshire Partnership", "(none)");
	is_body(f, "Southnorthshire Safeguarding Children Board", "(none)");
	is_body(f, "Northshire Council", "(none)");
}

static struct cite_review review_of(struct fixture *f, const char *key)
{
	struct cite_review r;
	int64_t id = number(f, arena_fmt(&f->a,
					 "SELECT id FROM review WHERE key ="
					 " '%s'",
					 key));
	OK(cite_review(f->s, &f->a, id, &r, &f->e));
	return r;
}

static const char *cited(struct fixture *f, const char *key)
{
	struct cite_review r = review_of(f, key);
	return cite_text(&f->a, &r, NULL);
}

static void what_the_text_says_stands_over_the_law(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FRONT,
	    "Northshire Safeguarding Children Partnership");
	put_catalogue(f, "review,title,kind,area,published,file,child\n"
			 "A-1,Review: Child A,SCR,Northshire,2019-05,a.txt,A\n"
			 "B-1,Review: Child B,SCR,Northshire,2014,,B\n"
			 "C-1,Review: Child C,LCSPR,Northshire,2023,,C\n"
			 "D-1,Finn: a review,SCR,Northshire,,,Finn\n"
			 "E-1,Six deaths,SCR,Northshire LSCB,2014,,\n");
	assert_string_equal(cited(f, "A-1"), "Child A, Northshire LSCP 2019");
	assert_string_equal(cited(f, "B-1"), "Child B, Northshire LSCB 2014");
	assert_string_equal(cited(f, "C-1"), "Child C, Northshire 2023");
	assert_string_equal(review_of(f, "C-1").body,
			    "Northshire safeguarding partners");
	assert_string_equal(cited(f, "D-1"), "Finn, Northshire undated");
	assert_string_equal(cited(f, "E-1"),
			    "Six deaths, Northshire LSCB 2014");
}

static void without_a_name_in_the_title_the_children_are_named(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,title,kind,area,published,child\n"
			 "A-1,A review concerning R and S,,North,2014,S\n"
			 "A-1,A review concerning R and S,,North,2014,R\n"
			 "B-1,Overview,,North,2014,Isaac\n"
			 "C-1,,,,2014,\n"
			 "D-1,\"Six babies: a thematic review\",,,2014,\n"
			 "E-1,Near deaths: Erie,,,,\n");
	assert_string_equal(cited(f, "A-1"), "Children R and S, North 2014");
	assert_string_equal(cited(f, "B-1"), "Isaac, North 2014");
	assert_string_equal(cited(f, "C-1"), "C-1, 2014");
	assert_string_equal(cited(f, "D-1"), "Six babies (D-1), 2014");
	assert_string_equal(cited(f, "E-1"),
			    "Near deaths: Erie (E-1), undated");
}

static const struct cite_review example = {
	.key = "NOR-1",
	.title = "Serious Case Review: Child AB",
	.name = "Child AB",
	.kind = "SCR",
	.area = "Northshire",
	.body = "Northshire Safeguarding Children Board",
	.body_short = "Northshire LSCB",
	.published = "2014-05-29",
	.reviewer = "Dr Ann B Lee; Jan van der Berg & Cole Ltd",
	.source = "https://example.org/ab?x=1",
	.region = "",
};

static struct store_place place(void)
{
	return (struct store_place){ .document = "in/ab.pdf",
				     .role = "overview",
				     .section = "findings",
				     .heading = "4 Findings",
				     .paragraph = "4.12",
				     .page_label = "17",
				     .page = 17 };
}

static void a_passage_is_cited_as_people_do(void **state)
{
	struct fixture *f = *state;
	struct store_place at = place();
	assert_string_equal(cite_text(&f->a, &example, &at),
			    "Child AB, Northshire LSCB 2014, para 4.12, p. 17");
	at.page_label = "15";
	at.role = "executive summary";
	assert_string_equal(cite_text(&f->a, &example, &at),
			    "Child AB, Northshire LSCB 2014, executive"
			    " summary, para 4.12, p. 17 (printed 15)");
	at.page = 0;
	at.paragraph = "";
	at.role = "other";
	assert_string_equal(cite_text(&f->a, &example, &at),
			    "Child AB, Northshire LSCB 2014, under"
			    " \xe2\x80\x9c"
			    "4 Findings\xe2\x80\x9d");
}

static void ris_has_a_tag_a_line_from_type_to_end(void **state)
{
	struct store_place at = place();
	struct buf b = { 0 };
	(void)state;
	cite_ris(&b, &example, &at, 7);
	assert_string_equal(
		buf_text(&b),
		"TY  - RPRT\r\n"
		"TI  - Serious Case Review: Child AB\r\n"
		"ST  - Child AB\r\n"
		"AU  - Lee, Ann B\r\n"
		"AU  - van der Berg, Jan\r\n"
		"AU  - Cole Ltd,\r\n"
		"PB  - Northshire Safeguarding Children Board\r\n"
		"PY  - 2014\r\n"
		"DA  - 2014/05/29/\r\n"
		"M3  - SCR\r\n"
		"SP  - 17\r\n"
		"AN  - NOR-1\r\n"
		"UR  - https://example.org/ab?x=1\r\n"
		"N1  - Review key: NOR-1\r\n"
		"N1  - Cite as: Child AB, Northshire LSCB 2014, para 4.12, p. "
		"17\r\n"
		"N1  - Passage 7 of ab.pdf\r\n"
		"ER  - \r\n");
	buf_release(&b);
}

static void what_is_not_known_has_no_tag(void **state)
{
	struct cite_review r = example;
	struct buf b = { 0 };
	(void)state;
	r.reviewer = r.kind = "";
	r.published = "2013-09";
	r.source = "board\nwebsite";
	r.title = "Two\nlines";
	cite_ris(&b, &r, NULL, 0);
	const char *s = buf_text(&b);
	assert_non_null(strstr(s, "\r\nTI  - Two lines\r\n"));
	assert_non_null(strstr(
		s, "\r\nAU  - Northshire Safeguarding Children Board,\r\n"));
	assert_non_null(strstr(s, "\r\nDA  - 2013/09//\r\n"));
	assert_non_null(strstr(s, "\r\nN1  - Source: board website\r\n"));
	assert_null(strstr(s, "UR  -"));
	assert_null(strstr(s, "M3  -"));
	assert_null(strstr(s, "SP  -"));
	r.published = "";
	buf_clear(&b);
	cite_ris(&b, &r, NULL, 0);
	assert_null(strstr(buf_text(&b), "PY  -"));
	assert_null(strstr(buf_text(&b), "DA  -"));
	buf_release(&b);
}

static void csl_is_an_object_of_the_schema(void **state)
{
	struct store_place at = place();
	struct buf b = { 0 };
	(void)state;
	cite_csl(&b, &example, &at, 7);
	assert_string_equal(
		buf_text(&b),
		"  {\n"
		"    \"id\": \"NOR-1#7\",\n"
		"    \"type\": \"report\",\n"
		"    \"title\": \"Serious Case Review: Child AB\",\n"
		"    \"title-short\": \"Child AB\",\n"
		"    \"author\": [{\"family\": \"Lee\", \"given\": \"Ann "
		"B\"}, {\"family\": \"van der Berg\", \"given\": \"Jan\"}, "
		"{\"literal\": \"Cole Ltd\"}],\n"
		"    \"publisher\": \"Northshire Safeguarding Children "
		"Board\",\n"
		"    \"genre\": \"SCR\",\n"
		"    \"issued\": {\"date-parts\": [[2014, 5, 29]]},\n"
		"    \"URL\": \"https://example.org/ab?x=1\",\n"
		"    \"locator\": \"17\",\n"
		"    \"note\": \"Child AB, Northshire LSCB 2014, para 4.12, p. "
		"17\"\n"
		"  }");
	buf_release(&b);
}

static void a_review_that_is_not_there_is_an_error(void **state)
{
	struct fixture *f = *state;
	struct cite_review r;
	assert_int_equal(cite_review(f->s, &f->a, 99, &r, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

#define TEST(x) cmocka_unit_test_setup_teardown(x, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_title_names_its_child),
		TEST(words_of_a_title_are_no_names),
		TEST(the_first_pages_name_the_publisher),
		TEST(what_the_text_says_stands_over_the_law),
		TEST(without_a_name_in_the_title_the_children_are_named),
		TEST(a_passage_is_cited_as_people_do),
		TEST(ris_has_a_tag_a_line_from_type_to_end),
		TEST(what_is_not_known_has_no_tag),
		TEST(csl_is_an_object_of_the_schema),
		TEST(a_review_that_is_not_there_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
