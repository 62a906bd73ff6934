/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search: words, joins, filters and what is shown. */
#include "test_store_fixture.h"

#include "search.h"

static struct search_results look_up(struct fixture *f, const char *text)
{
	struct query q;
	struct search_results r;
	struct search_options how = { .passages = 3 };
	OK(query_parse(&f->a, text, strlen(text), &q, &f->e));
	OK(search_run(f->s, &f->a, &q, &how, &r, &f->e));
	return r;
}

/* The keys found, in order, joined by spaces. */
static const char *found(struct fixture *f, const char *text)
{
	struct search_results r = look_up(f, text);
	struct buf b = { 0 };
	for (size_t i = 0; i < r.n; i++)
		buf_fmt(&b, "%s%s", i ? " " : "", r.v[i].key);
	char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void a_document_can_be_found_with_its_place(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "The home was cold.",
	    "The neglected children were hungry.");
	OK(store_finish(f->s, &f->e));
	struct search_results r = look_up(f, "neglect");
	assert_int_equal(r.n, 1);
	assert_string_equal(r.v[0].key, "A-1");
	assert_int_equal(r.v[0].n_passages, 1);
	const struct search_hit *h = &r.v[0].hits[0];
	assert_int_equal(h->at.page, 2);
	assert_string_equal(h->at.page_label, "iv");
	assert_string_equal(h->at.paragraph, "4.2");
	assert_string_equal(h->at.heading, "4 Analysis");
	assert_non_null(strstr(h->snippet, "\x02"
					   "neglected\x03"));
	assert_string_equal(h->themes, "neglect");
	assert_string_equal(store_cite(&f->a, &h->at),
			    "para 4.2, p. 2 (printed iv), a.txt");
}

static void boolean_joins_hold_over_the_review_as_a_whole(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "the police came",
	    "a midwife visited");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the police came again");
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS, "a midwife only");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "police AND midwife"), "A-1");
	assert_string_equal(found(f, "police NOT midwife"), "B-1");
	assert_string_equal(found(f, "+midwife -police"), "C-1");
	assert_int_equal(look_up(f, "police OR midwife").n, 3);
	assert_string_equal(found(f, "\"police came again\""), "B-1");
	assert_string_equal(found(f, "polic* AND visit*"), "A-1");
	assert_string_equal(found(f, "midwife NEAR/1 visited"), "A-1");
	assert_string_equal(found(f, "nothing"), "");
}

static void reviews_with_all_words_come_first(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist dentist dentist",
	    "dentist", "dentist");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS,
	    "one dentist in a long text about many other things", "school",
	    "more", "and more", "and more again");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "dentist school"), "B-1 A-1");
}

/* The leaves that query prints must never be a syntax error of FTS5. */
static void no_text_of_a_person_breaks_the_index(void **state)
{
	struct fixture *f = *state;
	static const char *const odd[] = {
		"\"",
		"\"\"",
		"*",
		"a*b",
		"(",
		")",
		"NEAR",
		"NEAR/3",
		"a NEAR/3",
		"AND",
		"OR NOT",
		"NOT",
		"^a",
		"a:b:c",
		"-",
		"+",
		"--",
		"\xe2\x80\x9cquote",
		"it\xe2\x80\x99s",
		"self-harm",
		"10:30",
		"http://x/y?z",
		"{a}",
		"a;DROP TABLE",
		"'",
		"\\",
		"\xf0\x9f\x98\x80",
		"…",
		"theme:",
		"year:x",
	};
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "self-harm at 10:30");
	OK(store_finish(f->s, &f->e));
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		struct query q;
		struct search_results r;
		struct search_options how = { .passages = 1 };
		struct err e = { 0 };
		if (query_parse(&f->a, odd[i], strlen(odd[i]), &q, &e) < 0 ||
		    search_run(f->s, &f->a, &q, &how, &r, &e) < 0)
			assert_int_equal(e.kind, ERR_USAGE);
	}
	assert_string_equal(found(f, "self-harm"), "A-1");
}

static void an_unknown_filter_names_the_columns_there_are(void **state)
{
	struct fixture *f = *state;
	struct query q;
	struct search_results r;
	struct search_options how = { 0 };
	put_catalogue(f, "review,colour\nA-1,red\n");
	OK(query_parse(&f->a, "flavour:x", 9, &q, &f->e));
	assert_int_equal(search_run(f->s, &f->a, &q, &how, &r, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_USAGE);
	assert_non_null(strstr(f->e.text, "colour"));
}

static void a_theme_filter_shows_its_evidence(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "nothing", "there was neglect");
	OK(store_finish(f->s, &f->e));
	struct search_results r = look_up(f, "theme:neglect");
	assert_int_equal(r.n, 1);
	assert_int_equal(r.v[0].n_hits, 1);
	assert_string_equal(r.v[0].hits[0].snippet, "there was \x02neglect"
						    "\x03");
}

static void section_and_role_restrict_the_passages(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_RECOMMENDATIONS, "training");
	PUT(f, "B-1", "b.txt", TEXT_CHRONOLOGY, "training");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "training section:recommendations"),
			    "A-1");
	assert_string_equal(found(f, "training role:briefing"), "");
	assert_int_equal(look_up(f, "training role:overview").n, 2);
}

static void the_catalogue_can_be_filtered_by(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,area,outcome,incident,child,age,colour\n"
			 "A-1,North,fatal,2012-05-01,A,3 months,red\n"
			 "B-1,South,serious harm,2014-05-01,B,4 years,\n");
	assert_string_equal(found(f, "colour:red"), "A-1");
	assert_string_equal(found(f, "age:<1"), "A-1");
	assert_string_equal(found(f, "outcome:\"serious harm\""), "B-1");
	assert_string_equal(found(f, "year:2012..2013"), "A-1");
	assert_string_equal(found(f, "area:south"), "B-1");
}

static void recommendations_can_be_filtered_by_addressee(void **state)
{
	struct fixture *f = *state;
	static const char words[] = "The police should write it down.";
	struct text_doc t = { 0 };
	struct recs recs = { 0 };
	struct store_document doc = { .review = "A-1",
				      .file = "a.txt",
				      .role = "overview",
				      .format = "TXT",
				      .sha256 = "",
				      .text = &t,
				      .recs = &recs };
	ARENA_PUSH(&f->a, &t.sections)->page = 1;
	t.sections.v[0].number = t.sections.v[0].title = "";
	*ARENA_PUSH(&f->a, &t.passages) =
		(struct text_passage){ .page = 1,
				       .page_label = "",
				       .paragraph = "",
				       .text = words,
				       .end = strlen(words) };
	*ARENA_PUSH(&f->a, &recs.items) = (struct recs_item){
		.kind = RECS_RECOMMENDATION,
		.number = "1",
		.under = "",
		.text = words,
		.addressees = "police",
		.page = 1,
	};
	OK(store_begin(f->s, &f->e));
	OK(store_put_file(f->s, &doc, 1, f->run, &f->e));
	OK(store_commit(f->s, &f->e));
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "addressee:police"), "A-1");
	assert_string_equal(found(f, "addressee:housing"), "");
}

static void a_decision_of_a_person_is_what_is_found(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	size_t n;
	struct catalogue_coding x = { "A-1",        "neglect", "absent", "ann",
				      "2026-01-01", "",        2 };
	struct catalogue_codings c = { .v = &x, .n = 1 };
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect");
	OK(store_begin(f->s, &f->e));
	OK(store_put_codings(f->s, &c, "c.csv", &n, &d, &f->e));
	OK(store_commit(f->s, &f->e));
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "theme:neglect"), "");
	assert_string_equal(found(f, "theme:neglect status:absent"), "A-1");
}

#include "test_search_lines.h"
#include "test_search_similar.h"
#include "test_search_words.h"

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_document_can_be_found_with_its_place),
		TEST(boolean_joins_hold_over_the_review_as_a_whole),
		TEST(reviews_with_all_words_come_first),
		TEST(no_text_of_a_person_breaks_the_index),
		TEST(an_unknown_filter_names_the_columns_there_are),
		TEST(a_theme_filter_shows_its_evidence),
		TEST(section_and_role_restrict_the_passages),
		TEST(the_catalogue_can_be_filtered_by),
		TEST(recommendations_can_be_filtered_by_addressee),
		TEST(a_decision_of_a_person_is_what_is_found),
		TEST(forms_of_a_word_find_each_other),
		TEST(a_single_word_in_quotes_is_taken_as_it_is_written),
		TEST(a_capital_inside_a_query_means_a_name),
		TEST(exact_takes_all_words_as_they_are_written),
		TEST(near_counts_words_as_the_index_does),
		TEST(near_s_is_within_one_sentence),
		TEST(older_and_newer_words_find_each_other),
		TEST(acronyms_count_in_capitals_and_one_way_is_one_way),
		TEST(a_line_of_synonyms_that_is_wrong_is_told),
		TEST(scores_are_those_of_the_formula),
		TEST(findings_weigh_more_than_appendices),
		TEST(titles_and_headings_are_found),
		TEST(what_was_read_anew_counts_once),
		TEST(an_index_that_lags_behind_loses_nothing),
		TEST(a_query_that_finds_nothing_says_why),
		TEST(a_query_is_explained_in_plain_words),
		TEST(facets_count_each_review_once),
		TEST(years_may_be_a_period),
		TEST(reviews_without_a_report_do_not_spoil_the_counts),
		TEST(a_month_is_no_range_of_years),
		TEST(a_word_is_not_near_itself),
		TEST(a_theme_that_is_to_be_confirmed_is_told),
		TEST(small_words_are_passed_over_where_there_are_others),
		TEST(words_side_by_side_count_for_more),
		TEST(words_are_counted_in_other_texts),
		TEST(a_concordance_has_the_sentence_of_each_match),
		TEST(phrases_and_nears_are_one_match_each),
		TEST(not_and_filters_choose_reviews),
		TEST(lines_are_sorted_by_words_outwards_from_the_match),
		TEST(by_review_and_by_year),
		TEST(a_limit_says_that_there_is_more),
		TEST(context_is_counted_in_words),
		TEST(themes_are_shown_with_what_is_asserted),
		TEST(a_concordance_wants_words),
		TEST(a_caller_can_break_off),
		TEST(a_unit_is_a_review_or_a_passage),
		TEST(a_unit_that_is_not_there_is_told),
		TEST(what_came_and_changed_since_a_day_is_new),
		TEST(what_was_published_since_a_day_is_new),
		TEST(since_wants_a_date),
		TEST(a_search_can_be_confined_to_reviews),
		TEST(the_obviously_similar_case_comes_first),
		TEST(names_of_people_and_places_do_not_count),
		TEST(each_part_can_be_left_out),
		TEST(the_score_is_the_weighted_mean_of_what_is_known),
		TEST(a_passage_is_compared_by_its_own_words),
		TEST(near_duplicates_are_told),
		TEST(nothing_known_is_an_error),
		TEST(a_limit_keeps_the_likest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
