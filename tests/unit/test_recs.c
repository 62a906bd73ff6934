/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of recs. Every case of tests/data/recs is a test of its own, named
 * by its comment; addressees.t and matches.t are one test a file. What follows
 * them needs more than lines of data.
 */
#include "test_recs_doc.h"

#include <math.h>

#define DATA "tests/data/recs/"

struct test_files {
	struct arena a;
	struct {
		struct CMUnitTest *v;
		size_t n, cap;
	} tests;
};

static char *read_data(struct arena *a, const char *path)
{
	struct buf file = { 0 };
	struct err e = { 0 };
	if (fs_read(path, 1 << 20, &file, &e))
		fail_msg("%s", e.text);
	char *text = arena_dup(a, buf_text(&file), file.n);
	buf_release(&file);
	return text;
}

/* ---- documents ---- */

static void run_sample(void **state)
{
	struct sample *s = *state;
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct recs r;
	struct buf got = { 0 };
	struct text_doc *t = &s->doc;
	if (s->plain.n)
		structure_plain(&a, buf_text(&s->plain), t);
	recs_find(&a, t, s->role, &r, &d);
	print_recs(&got, &r, &d);
	assert_string_equal(buf_text(&got), buf_text(&s->expected));
	check_recs(t, &r);
	buf_release(&got);
	arena_release(&a);
}

static int release_sample(void **state)
{
	struct sample *s = *state;
	buf_release(&s->expected);
	buf_release(&s->plain);
	return 0;
}

static void read_samples(struct test_files *f, const char *path)
{
	char *text = read_data(&f->a, path), *line;
	struct sample *s = NULL;
	bool output = false;
	while ((line = strsep(&text, "\n"))) {
		if (str_starts(line, "# ")) {
			s = ARENA_NEW(&f->a, struct sample);
			s->name = line + 2;
			s->role = "overview";
			s->page = 1;
			output = false;
			*ARENA_PUSH(&f->a, &f->tests) = (struct CMUnitTest){
				.name = s->name,
				.test_func = run_sample,
				.teardown_func = release_sample,
				.initial_state = s,
			};
		} else if (strcmp(line, "--") == 0) {
			output = true;
		} else if (*line && !output) {
			add_input(&f->a, s, line);
		} else if (*line) {
			buf_fmt(&s->expected, "%s\n", line);
		}
	}
}

/* ---- addressees ---- */

/* Groups of two lines, or three: the text, "under HEADING", the names. */
static void the_one_that_is_asked_to_act_is_the_addressee(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *text = read_data(&a, DATA "addressees.t"), *line;
	const char *given = NULL, *heading = NULL;
	size_t n = 0;
	for (int at = 1; (line = strsep(&text, "\n")); at++) {
		if (line[0] == '#' || !*line)
			continue;
		if (!given) {
			given = line;
		} else if (str_starts(line, "under ")) {
			heading = line + 6;
		} else {
			const char *got = recs_addressees(&a, given, heading);
			if (strcmp(*got ? got : "-", line) != 0)
				fail_msg("addressees.t:%d: got '%s'", at, got);
			given = heading = NULL;
			n++;
		}
	}
	assert_true(n >= 60);
	arena_release(&a);
}

static bool is_agency(const char *name, size_t n)
{
	for (const struct recs_agency *x = recs_agencies; x->name; x++)
		if (strlen(x->name) == n && memcmp(x->name, name, n) == 0)
			return true;
	return false;
}

static void every_agency_has_a_name_of_its_own(void **state)
{
	(void)state;
	size_t n = 0;
	for (const struct recs_agency *x = recs_agencies; x->name; x++, n++) {
		assert_true(*x->name);
		assert_null(strchr(x->name, ';'));
		assert_non_null(x->about);
		for (const struct recs_agency *y = recs_agencies; y != x; y++)
			assert_string_not_equal(x->name, y->name);
	}
	assert_true(n > 30);
	assert_true(is_agency("children's social care", 22));
	assert_true(is_agency("safeguarding partnership", 24));
	assert_true(is_agency("health visiting", 15));
}

static void nobody_is_asked_by_nothing(void **state)
{
	(void)state;
	struct arena a = { 0 };
	assert_string_equal(recs_addressees(&a, "", ""), "");
	assert_string_equal(recs_addressees(&a, "", NULL), "");
	assert_string_equal(recs_addressees(&a, NULL, NULL), "");
	assert_string_equal(recs_addressees(&a, "...", " : "), "");
	arena_release(&a);
}

/* ---- answers to items ---- */

static struct recs_item item_of(const char *number, const char *text)
{
	return (struct recs_item){
		.number = number, .under = "", .text = text, .addressees = ""
	};
}

static struct recs_answer answer_of(const char *number, const char *quoted)
{
	return (struct recs_answer){ .number = number,
				     .quoted = quoted,
				     .text = "Accepted.",
				     .status = "",
				     .due = "" };
}

static const char *const wells[] = {
	"The Board should publish a leaflet about garden ponds and wells.",
	"Housing should mend every broken fence within two working days.",
	"Health visitors should ask about water at the eight month visit.",
	"The police should record the names of all children in a house.",
};

static size_t match_of(const struct recs_item *items, size_t n,
		       const char *number, const char *quoted)
{
	struct arena a = { 0 };
	struct recs_answer answer = answer_of(number, quoted);
	size_t match = 77;
	recs_match(&a, &answer, 1, items, n, &match);
	arena_release(&a);
	return match;
}

static void an_answer_is_matched_by_its_number(void **state)
{
	(void)state;
	struct recs_item items[4];
	for (size_t i = 0; i < 4; i++)
		items[i] =
			item_of((const char *[]){ "1", "R2", "3a", "Four" }[i],
				wells[i]);
	assert_int_equal(match_of(items, 4, "1", ""), 0);
	assert_int_equal(match_of(items, 4, "2", ""), 1);
	assert_int_equal(match_of(items, 4, "R2", ""), 1);
	assert_int_equal(match_of(items, 4, "3(a)", ""), 2);
	assert_int_equal(match_of(items, 4, "4", ""), 3);
	assert_int_equal(match_of(items, 4, "5", ""), RECS_NOWHERE);
	assert_int_equal(match_of(items, 4, "", ""), RECS_NOWHERE);
}

static void parts_that_the_response_made_answer_the_whole(void **state)
{
	(void)state;
	struct recs_item items[] = { item_of("10", wells[0]),
				     item_of("11", wells[1]) };
	assert_int_equal(match_of(items, 2, "11a", ""), 1);
	assert_int_equal(match_of(items, 2, "11b", ""), 1);
}

static void words_outweigh_a_number_that_is_wrong(void **state)
{
	(void)state;
	struct recs_item items[4];
	for (size_t i = 0; i < 4; i++)
		items[i] = item_of((const char *[]){ "1", "2", "3", "4" }[i],
				   wells[i]);
	assert_int_equal(match_of(items, 4, "1",
				  "Broken fences to be mended by housing "
				  "within two days"),
			 1);
	/* Words of nobody leave it to the number. */
	assert_int_equal(match_of(items, 4, "1", "Agreed at once by all"), 0);
	/* The right number, said in short. */
	assert_int_equal(match_of(items, 4, "3", "Water at eight months"), 2);
}

static void an_answer_without_a_number_goes_by_its_words(void **state)
{
	(void)state;
	struct recs_item items[4];
	for (size_t i = 0; i < 4; i++)
		items[i] = item_of("", wells[i]);
	assert_int_equal(
		match_of(items, 4, "", "Leaflet about ponds and wells"), 0);
	assert_int_equal(match_of(items, 4, "", "Swimming lessons"),
			 RECS_NOWHERE);
}

static void numbers_that_begin_anew_need_words(void **state)
{
	(void)state;
	struct recs_item items[] = { item_of("1", wells[0]),
				     item_of("2", wells[1]),
				     item_of("1", wells[2]),
				     item_of("2", wells[3]) };
	assert_int_equal(match_of(items, 4, "1", ""), RECS_NOWHERE);
	assert_int_equal(match_of(items, 4, "1", wells[2]), 2);
	assert_int_equal(match_of(items, 4, "2", wells[1]), 1);
}

static void only_recommendations_are_answered_where_there_are_any(void **state)
{
	(void)state;
	struct recs_item items[] = { item_of("1", wells[0]),
				     item_of("1", wells[1]) };
	items[0].kind = RECS_LEARNING;
	assert_int_equal(match_of(items, 2, "1", ""), 1);
	items[0].kind = RECS_FINDING;
	items[1].kind = RECS_QUESTION;
	assert_int_equal(match_of(items, 2, "1", ""), 0);
}

static void no_items_match_nothing(void **state)
{
	(void)state;
	struct recs_item none = item_of("", "");
	assert_int_equal(match_of(&none, 0, "1", wells[0]), RECS_NOWHERE);
}

/* ---- names ---- */

static void kinds_have_names_that_are_read_back(void **state)
{
	(void)state;
	enum recs_kind k;
	for (int i = 0; i < RECS_N_KINDS; i++) {
		assert_true(
			recs_kind_parse(recs_kind_name((enum recs_kind)i), &k));
		assert_int_equal(k, i);
	}
	assert_true(recs_kind_parse("Learning-Point", &k));
	assert_int_equal(k, RECS_LEARNING);
	assert_true(recs_kind_parse("good_practice", &k));
	assert_int_equal(k, RECS_GOOD_PRACTICE);
	assert_false(recs_kind_parse("learning", &k));
	assert_false(recs_kind_parse("recommendations", &k));
	assert_false(recs_kind_parse("", &k));
}

/* ---- any document ---- */

static void an_empty_document_recommends_nothing(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct text_heading front = { .page = 1, .number = "", .title = "" };
	struct text_doc t = { .sections = { &front, 1, 1 }, .title = "" };
	struct recs r;
	recs_find(&a, &t, "overview", &r, &d);
	assert_int_equal(r.items.n, 0);
	assert_int_equal(r.answers.n, 0);
	assert_int_equal(d.n, 0);
	recs_find(&a, &t, NULL, &r, &d);
	assert_int_equal(r.items.n, 0);
	arena_release(&a);
}

/* The time of a document of n recommendations, each given twice. */
static int64_t time_of(size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct text_heading sections[] = {
		{ .kind = TEXT_ANALYSIS,
		  .level = 1,
		  .page = 1,
		  .number = "",
		  .title = "Analysis" },
		{ .kind = TEXT_RECOMMENDATIONS,
		  .level = 1,
		  .page = 1,
		  .number = "",
		  .title = "Recommendations" },
	};
	struct text_doc t = { .sections = { sections, 2, 2 }, .title = "" };
	for (size_t i = 0; i < 2 * n; i++)
		*ARENA_PUSH(&a, &t.passages) = (struct text_passage){
			.section = i >= n,
			.page = 1,
			.page_label = "",
			.paragraph = arena_fmt(&a, "Recommendation %zu",
					       i % n % 999 + 1),
			.text = arena_fmt(&a,
					  "The Board and the police should "
					  "mend gate%zu and fence%zu to keep "
					  "children from pond%zu.",
					  i % n, i % n, i % n),
		};
	struct recs r;
	int64_t from = clock_ms();
	recs_find(&a, &t, "overview", &r, &d);
	int64_t took = clock_ms() - from;
	assert_int_equal(r.items.n, n);
	arena_release(&a);
	return took;
}

static void time_grows_with_the_document_and_no_faster(void **state)
{
	(void)state;
	int64_t small = time_of(500), large = time_of(4000);
	if (large > 16 * (small + 20))
		fail_msg("500: %d ms, 4000: %d ms", (int)small, (int)large);
}

#include "test_recs_cluster.h"

int main(void)
{
	static const char *const files[] = {
		DATA "labels.t",   DATA "lists.t",   DATA "tables.t",
		DATA "groups.t",   DATA "copies.t",  DATA "foreign.t",
		DATA "learning.t", DATA "answers.t", DATA "documents.t",
		DATA "shapes.t",
	};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_one_that_is_asked_to_act_is_the_addressee),
		cmocka_unit_test(every_agency_has_a_name_of_its_own),
		cmocka_unit_test(nobody_is_asked_by_nothing),
		cmocka_unit_test(an_answer_is_matched_by_its_number),
		cmocka_unit_test(parts_that_the_response_made_answer_the_whole),
		cmocka_unit_test(words_outweigh_a_number_that_is_wrong),
		cmocka_unit_test(an_answer_without_a_number_goes_by_its_words),
		cmocka_unit_test(numbers_that_begin_anew_need_words),
		cmocka_unit_test(
			only_recommendations_are_answered_where_there_are_any),
		cmocka_unit_test(no_items_match_nothing),
		cmocka_unit_test(kinds_have_names_that_are_read_back),
		cmocka_unit_test(an_empty_document_recommends_nothing),
		cmocka_unit_test(time_grows_with_the_document_and_no_faster),
		cmocka_unit_test(a_person_would_file_the_pairs_so),
		cmocka_unit_test(likeness_is_the_same_from_both_sides),
		cmocka_unit_test(a_chain_does_not_join_what_is_unlike),
		cmocka_unit_test(clusters_do_not_depend_on_the_order),
		cmocka_unit_test(none_and_one_are_clustered),
		cmocka_unit_test(the_same_text_many_times_is_quick),
		cmocka_unit_test(differing_words_are_marked_and_told),
		cmocka_unit_test(a_recommendation_is_known_by_its_letters),
	};
	struct test_files f = { 0 };
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		*ARENA_PUSH(&f.a, &f.tests) = tests[i];
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		read_samples(&f, files[i]);
	int failed = _cmocka_run_group_tests("recs", f.tests.v, f.tests.n, NULL,
					     NULL);
	arena_release(&f.a);
	return failed;
}
