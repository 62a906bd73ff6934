/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of facts. Each file of tests/data/facts is a test of its own; its
 * README.md explains the notation. What follows needs more than lines.
 */
#include "test_facts_doc.h"

#define DATA "tests/data/facts/"

static void expect_file(const char *name, size_t least)
{
	struct sheet x = { 0 };
	sheet_read(&x, name);
	if (x.wrong)
		fail_msg("%s: %zu of %zu cases are wrong", name, x.wrong, x.n);
	assert_true(x.n >= least);
	arena_release(&x.a);
}

#define FILE_TEST(test, file, least)                                           \
	static void test(void **state)                                         \
	{                                                                      \
		(void)state;                                                   \
		expect_file(DATA file, least);                                 \
	}

FILE_TEST(an_age_is_the_subjects_at_the_event, "age.t", 50)
FILE_TEST(subjects_are_those_of_the_title, "who.t", 15)
FILE_TEST(an_invented_name_is_a_childs, "pseudonym.t", 12)
FILE_TEST(several_children_are_told_apart, "group.t", 15)
FILE_TEST(an_outcome_is_said_of_a_subject, "outcome.t", 30)
FILE_TEST(a_mechanism_is_words_of_the_text, "mechanism.t", 10)
FILE_TEST(an_incident_has_the_date_of_its_sentence, "incident.t", 30)
FILE_TEST(dates_of_the_report_are_kept_apart, "report.t", 35)
FILE_TEST(kind_area_and_method_are_this_reviews, "review.t", 35)
FILE_TEST(an_author_is_named_as_one, "author.t", 20)
FILE_TEST(a_plan_is_one_of_that_time, "plan.t", 30)
FILE_TEST(identity_is_the_childs_own, "identity.t", 40)
FILE_TEST(tables_and_labels_give_facts, "table.t", 8)
FILE_TEST(a_case_needs_no_name, "nameless.t", 5)
FILE_TEST(a_whole_review_gives_what_it_says, "whole.t", 12)
FILE_TEST(a_review_may_be_in_another_style, "styles.t", 7)

/* ---- what holds of every answer ---- */

static void an_empty_document_has_no_facts(void **state)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct text_doc t = { .title = "" };
	struct facts f;
	(void)state;
	facts_find(&a, &t, &f, &d);
	assert_int_equal(f.n, 0);
	assert_int_equal(d.n, 0);
	arena_release(&a);
}

static bool has(const struct facts *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (str_eq(f->v[i].name, name))
			return true;
	return false;
}

/* Fails when it was not found. */
static struct facts_fact named(const struct facts *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (str_eq(f->v[i].name, name))
			return f->v[i];
	fail_msg("no fact '%s'", name);
	return (struct facts_fact){ 0 };
}

static void a_fact_in_the_title_is_nowhere_in_a_passage(void **state)
{
	struct sample x = { 0 };
	(void)state;
	sample_begin(&x);
	sample_title(&x, "Serious Case Review: Child N");
	sample_line(&x, "The panel met.");
	struct facts f = sample_facts(&x);
	struct facts_fact alias = named(&f, "alias");
	assert_true(alias.passage == FACTS_NOWHERE);
	assert_int_equal(alias.section, 0);
	assert_int_equal(alias.start, strlen("Serious Case Review: "));
	assert_string_equal(alias.raw, "Child N");
	sample_end(&x);
}

static void a_fact_has_the_place_of_its_words(void **state)
{
	struct sample x = { 0 };
	(void)state;
	sample_begin(&x);
	sample_title(&x, "Serious Case Review: Child N");
	sample_line(&x, "The panel met five times in that year.");
	sample_line(&x, "Then Child N died on 3 March 2014.");
	struct facts f = sample_facts(&x);
	struct facts_fact date = named(&f, "incident");
	assert_int_equal(date.passage, 1);
	assert_int_equal(date.start, strlen("Then Child N died on "));
	assert_string_equal(date.raw, "3 March 2014");
	sample_end(&x);
}

static void children_come_in_the_order_of_naming(void **state)
{
	struct sample x = { 0 };
	const char *last = "";
	size_t changes = 0;
	(void)state;
	sample_begin(&x);
	sample_title(&x, "Serious Case Review: Children C, A and B");
	sample_line(&x, "Child A, aged 3, and Child C, aged 5, died.");
	struct facts f = sample_facts(&x);
	for (size_t i = 0; i < f.n; i++) {
		changes += !str_eq(f.v[i].child, last);
		last = f.v[i].child;
	}
	assert_int_equal(changes, 3);
	assert_string_equal(last, "Child B");
	sample_end(&x);
}

static void a_conflict_names_both_readings_and_pages(void **state)
{
	struct sample x = { 0 };
	(void)state;
	sample_begin(&x);
	sample_title(&x, "Serious Case Review: Child N");
	sample_line(&x, "Child N died on 3 March 2014.");
	sample_section(&x, "chronology What happened");
	x.page = 7;
	sample_line(&x, "Child N died on 4 March 2014.");
	struct facts f = sample_facts(&x);
	assert_string_equal(named(&f, "incident").value, "2014-03-03");
	assert_int_equal(x.d.n, 1);
	assert_string_equal(x.d.v[0].code, "conflicting-facts");
	assert_int_equal(x.d.v[0].level, DIAG_WARNING);
	assert_int_equal(x.d.v[0].page, 1);
	assert_non_null(strstr(x.d.v[0].text, "\"3 March 2014\" on page 1"));
	assert_non_null(strstr(x.d.v[0].text, "\"4 March 2014\" on page 7"));
	sample_end(&x);
}

static void pages_that_are_a_guess_are_not_named(void **state)
{
	struct sample x = { 0 };
	(void)state;
	sample_begin(&x);
	sample_title(&x, "Serious Case Review: Child N");
	sample_line(&x, "Child N died on 3 March 2014.");
	sample_section(&x, "chronology What happened");
	sample_line(&x, "Child N died on 4 March 2014.");
	x.t.unpaged = true;
	sample_facts(&x);
	assert_int_equal(x.d.n, 1);
	assert_int_equal(x.d.v[0].page, 0);
	assert_null(strstr(x.d.v[0].text, "page"));
	sample_end(&x);
}

static void recommendations_and_notes_give_no_facts(void **state)
{
	struct sample x = { 0 };
	(void)state;
	sample_begin(&x);
	sample_title(&x, "Serious Case Review: Child N");
	sample_line(&x, "The panel met five times in that year.");
	sample_section(&x, "recommendations Recommendations");
	sample_line(&x, "Child N died on 3 March 2014, aged 4.");
	sample_section(&x, "references References");
	sample_line(&x, "Child N was White British and had no disability.");
	struct facts f = sample_facts(&x);
	assert_false(has(&f, "incident"));
	assert_false(has(&f, "age"));
	assert_false(has(&f, "ethnicity"));
	sample_end(&x);
}

static void names_of_a_childs_facts_are_known(void **state)
{
	size_t n = 0;
	(void)state;
	while (facts_of_child[n])
		n++;
	assert_int_equal(n, 8);
	assert_string_equal(facts_of_child[0], "alias");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_age_is_the_subjects_at_the_event),
		cmocka_unit_test(subjects_are_those_of_the_title),
		cmocka_unit_test(an_invented_name_is_a_childs),
		cmocka_unit_test(several_children_are_told_apart),
		cmocka_unit_test(an_outcome_is_said_of_a_subject),
		cmocka_unit_test(a_mechanism_is_words_of_the_text),
		cmocka_unit_test(an_incident_has_the_date_of_its_sentence),
		cmocka_unit_test(dates_of_the_report_are_kept_apart),
		cmocka_unit_test(kind_area_and_method_are_this_reviews),
		cmocka_unit_test(an_author_is_named_as_one),
		cmocka_unit_test(a_plan_is_one_of_that_time),
		cmocka_unit_test(identity_is_the_childs_own),
		cmocka_unit_test(tables_and_labels_give_facts),
		cmocka_unit_test(a_case_needs_no_name),
		cmocka_unit_test(a_whole_review_gives_what_it_says),
		cmocka_unit_test(a_review_may_be_in_another_style),
		cmocka_unit_test(an_empty_document_has_no_facts),
		cmocka_unit_test(a_fact_in_the_title_is_nowhere_in_a_passage),
		cmocka_unit_test(a_fact_has_the_place_of_its_words),
		cmocka_unit_test(children_come_in_the_order_of_naming),
		cmocka_unit_test(a_conflict_names_both_readings_and_pages),
		cmocka_unit_test(pages_that_are_a_guess_are_not_named),
		cmocka_unit_test(recommendations_and_notes_give_no_facts),
		cmocka_unit_test(names_of_a_childs_facts_are_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
