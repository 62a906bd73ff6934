/* SPDX-License-Identifier: GPL-3.0-or-later */
/* handout: the model and its formats, the guard, the spread, the handouts. */
#include "test_store_fixture.h"

#include "handout.h"

#include "../../src/handout/guard.h"
#include "../../src/handout/look.h"
#include "../../src/handout/spread.h"

#include "test_handout_dates.h"
#include "test_handout_print.h"

/* ---- the guard ---- */

static void what_is_no_exact_date_stays(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"In June 2014 she was 4 years old.",
		"See 4.12.7 and paragraph 1.2.14.",
		"Three of 17 may have been seen.",
		"In May 10 children were seen.",
		"Of 14 pupils 8 children were absent.",
		"The 2014/15 figures, and 31/13/2014.",
		"He was 14 when they moved.",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		GUARDED(texts[i], texts[i]);
}

static void names_are_replaced_as_whole_words(void **state)
{
	(void)state;
	GUARDED("It says, “Wren is cold”.", "It says, “[child] is cold”.");
	GUARDED("Joan Marsh met Wren’s aunt; Joan Marshall did not. Wrens.",
		"[name] met [child]’s aunt; Joan Marshall did not. Wrens.");
}

static void named_places_go_and_kinds_of_place_stay(void **state)
{
	(void)state;
	GUARDED("He went to Elmfield Primary School.", "He went to [school].");
	GUARDED("Northshire County Council and the Nursing and Midwifery "
		"Council",
		"[council] and the Nursing and Midwifery Council");
	GUARDED("a Southmoor Safeguarding Practice Review",
		"a Southmoor Safeguarding Practice Review");
	GUARDED("At the Ash Green Surgery a nurse", "At the [surgery] a nurse");
	GUARDED("Her Primary School and the Children’s Hospital",
		"Her Primary School and the Children’s Hospital");
	GUARDED("The Youth Court and the Crown Court sat.",
		"The Youth Court and the Crown Court sat.");
	GUARDED("of St Hilda’s Academy", "of [school]");
}

static void an_area_with_its_type_is_one(void **state)
{
	(void)state;
	static const char *const texts[][2] = {
		{ "in the London Borough of Southmoor and", "in [area] and" },
		{ "of Southmoor County, the County of Southmoor.",
		  "of [area], [area]." },
		{ "Southmoor County Council of Southmoor",
		  "[council] of [area]" },
		/* Known by its type alone. */
		{ "the Royal Borough of Ash Green met", "[area] met" },
		{ "a number of Southmoor staff", "a number of [area] staff" },
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct arena a = { 0 };
		struct handout h = { .a = &a };
		struct guard g = { .h = &h };
		guard_word(&g, GUARD_AREA, "Southmoor", "[area]");
		assert_string_equal(guard_text(&g, texts[i][0], "A-1"),
				    texts[i][1]);
		arena_release(&a);
	}
}

static void rare_families_are_widened(void **state)
{
	(void)state;
	GUARDED("the youngest of seven, with six older siblings",
		"the youngest of [several], with [several] older siblings");
	GUARDED("His twin slept.", "His [sibling] slept.");
	GUARDED("Five professionals met two children six times.",
		"Five professionals met two children six times.");
}

static void what_is_replaced_is_flagged_with_its_place(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct handout h = { .a = &a };
	struct guard g = { .h = &h };
	guard_text(&g, "on 1 May 2012 and on 1 May 2012", "A-1, p. 2");
	assert_int_equal(h.flags.n, 1);
	assert_string_equal(h.flags.v[0].where, "A-1, p. 2");
	assert_string_equal(h.flags.v[0].kind, "exact date");
	assert_string_equal(h.flags.v[0].found, "on 1 May 2012");
	assert_string_equal(h.flags.v[0].done,
			    "replaced by \"[in spring 2012]\"");
	assert_int_equal(g.done[GUARD_DATE], 2);
	arena_release(&a);
}

static void what_is_kept_is_flagged_too(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct handout h = { .a = &a };
	struct guard g = { .h = &h, .keep = true };
	const char *text = "on 1 May 2012";
	assert_string_equal(guard_text(&g, text, "A-1"), text);
	assert_int_equal(h.flags.n, 1);
	assert_non_null(strstr(h.flags.v[0].done, "consider"));
	arena_release(&a);
}

/* ---- the spread ---- */

static void the_best_comes_first_and_the_unlike_next(void **state)
{
	(void)state;
	struct spread_case v[] = {
		{ "<1", "North", "N", "fatal", 2010, false },
		{ "<1", "North", "N", "fatal", 2010, false },
		{ "<1", "North", "N", "fatal", 2011, false },
		{ "11-15", "South", "S", "serious harm", 2018, false },
	};
	size_t out[4];
	assert_int_equal(spread_choose(v, 4, 2, out), 2);
	assert_int_equal(out[0], 0);
	assert_int_equal(out[1], 3);
}

static void equals_are_taken_in_order_and_all_when_more_are_wanted(void **state)
{
	(void)state;
	struct spread_case v[3] = {
		{ "", "", "", "", 0, false },
		{ "", "", "", "", 0, false },
		{ "", "", "", "", 0, false },
	};
	size_t out[5];
	assert_int_equal(spread_choose(v, 3, 5, out), 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(out[i], i);
}

static void likeness_is_one_for_the_same_and_none_for_all_unlike(void **state)
{
	(void)state;
	struct spread_case a = { "<1", "A", "N", "fatal", 2010, false };
	struct spread_case b = { "1-5", "B", "S", "serious harm", 2017, false };
	assert_true(spread_likeness(&a, &a) > 0.999);
	assert_true(spread_likeness(&a, &b) < 0.001);
	b.region = "N";
	assert_true(spread_likeness(&a, &b) > 0.124 &&
		    spread_likeness(&a, &b) < 0.126);
}

/* ---- the handouts ---- */

#define STORY                                                                   \
	"Wren was found cold on 17 June 2014 by the neighbour, who telephoned " \
	"for help, and the neglect came to light."
#define PRACTICE                                                                \
	"The health visitor saw the neglect on each of her visits to the home " \
	"and wrote it down, but told nobody of it."

static void fill(struct fixture *f)
{
	static const char csv[] =
		"review,title,area,region,incident,outcome,age,sex,alias\n"
		"A-1,Wren,Northshire,North,2014-06-17,fatal,3 years,female,"
		"Wren\n"
		"B-1,Child B,Southmoor,South,2018-02,serious harm,12 years,"
		"male,Child B\n"
		"C-1,Child C,Eastmere,East,2011,fatal,2 months,male,Child C\n";
	put_catalogue(f, csv);
	PUT(f, "A-1", "a.txt", TEXT_CHRONOLOGY, STORY, PRACTICE);
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, PRACTICE);
	OK(store_finish(f->s, &f->e));
}

static const struct handout_book *book(struct arena *a)
{
	static const char questions[] = "[general]\n- General?\n"
					"[neglect]\ncontent: going without\n"
					"- First?\n- Second?\n";
	static const char distress[] = "cold\n";
	struct handout_book *b = ARENA_NEW(a, struct handout_book);
	struct diags d = { .a = a };
	handout_read_questions(a, "q.txt", questions, strlen(questions), b, &d);
	handout_read_distress(a, "d.txt", distress, strlen(distress), b, &d);
	assert_int_equal(d.n, 0);
	return b;
}

static const char *examples(struct fixture *f, const char *query,
			    struct handout_opts o, struct handout *h)
{
	struct query q;
	struct buf b = { 0 };
	o.book = book(&f->a);
	o.about = query;
	o.number = o.number ? o.number : 3;
	*h = (struct handout){ .a = &f->a };
	OK(query_parse(&f->a, query, strlen(query), &q, &f->e));
	OK(handout_examples(f->s, &q, &o, h, &f->e));
	OK(handout_print(h, HANDOUT_MD, NULL, &b, &f->e));
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void examples_are_quoted_cited_and_guarded(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	const char *s = examples(f, "neglect", (struct handout_opts){ 0 }, &h);
	assert_non_null(strstr(s, "\\[child\\] was found cold "
				  "\\[in summer 2014, the day of the "
				  "incident\\]"));
	assert_non_null(strstr(s, "para 4.1, p. 1 (printed iv)"));
	assert_non_null(strstr(s, "- going without"));
	assert_non_null(strstr(s, "- the death of a child"));
	assert_non_null(strstr(s, "- First?"));
	assert_null(strstr(s, "17 June"));
	assert_true(h.flags.n >= 2);
}

static void the_sources_are_a_sheet_of_their_own(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	struct buf b = { 0 };
	fill(f);
	const char *s = examples(f, "neglect", (struct handout_opts){ 0 }, &h);
	assert_null(strstr(s, "A-1"));
	assert_null(strstr(s, "Northshire"));
	assert_non_null(h.sources);
	OK(handout_print(h.sources, HANDOUT_MD, NULL, &b, &f->e));
	assert_true(str_starts(b.p, "# For the trainer only"));
	assert_non_null(strstr(b.p, "A-1"));
	assert_non_null(strstr(b.p, "Northshire"));
	buf_release(&b);
}

static void a_combination_that_few_share_is_widened(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	const char *s = examples(f, "neglect", (struct handout_opts){ 0 }, &h);
	assert_non_null(strstr(s, ": a child who died"));
	assert_null(strstr(s, "a girl aged 1 to 5"));
	bool told = false;
	for (size_t i = 0; i < h.flags.n; i++)
		told = told || str_eq(h.flags.v[i].kind, "rare combination");
	assert_true(told);
}

static void details_may_be_left_and_the_handout_says_so(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	const char *s = examples(
		f, "neglect", (struct handout_opts){ .identifying = true }, &h);
	assert_non_null(strstr(s, "Wren was found cold on 17 June 2014"));
	assert_non_null(strstr(s, "a girl aged 1 to 5 who died"));
	assert_non_null(strstr(s, "**Identifying details**"));
}

static void details_of_harm_stand_at_the_end_on_request(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	struct buf b = { 0 };
	fill(f);
	const char *s =
		examples(f, "neglect",
			 (struct handout_opts){ .low_distress = true }, &h);
	assert_true(strstr(s, "was found cold") >
		    strstr(s, "## Details of harm"));
	OK(handout_print(&h, HANDOUT_HTML, NULL, &b, &f->e));
	assert_true(strstr(b.p, "was found cold") > strstr(b.p, "<details>"));
	/* Once more behind the cases, for print alone. */
	assert_true(strstr(strstr(b.p, "<section class=\"print page\">"),
			   "was found cold"));
	assert_non_null(strstr(b.p, "@media print{.print{display:block}"));
	buf_release(&b);
}

#define LONG                                                                    \
	"The midwife and the nurse wrote of neglect in the same week in which " \
	"the panel met for the second time about the family."

static void a_text_of_two_documents_is_quoted_once(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	PUT(f, "A-1", "summary.txt", TEXT_SUMMARY, LONG, STORY);
	PUT(f, "A-1", "whole.txt", TEXT_BACKGROUND, LONG " More of it.");
	OK(store_finish(f->s, &f->e));
	const char *s = examples(f, "neglect review:A-1",
				 (struct handout_opts){ 0 }, &h);
	assert_int_equal(times(s, "The midwife and the nurse wrote"), 1);
	assert_int_equal(times(s, "was found cold"), 1);
}

static void only_the_sentence_of_harm_is_closed(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	PUT(f, "B-1", "c.txt", TEXT_CHRONOLOGY,
	    "He was cold. The school wrote to the parents about the neglect "
	    "and to the social worker.");
	OK(store_finish(f->s, &f->e));
	const char *s =
		examples(f, "neglect review:B-1",
			 (struct handout_opts){ .low_distress = true }, &h);
	const char *harm = strstr(s, "## Details of harm");
	assert_non_null(harm);
	assert_non_null(strstr(s, "The review is about a "));
	assert_true(strstr(s, "The school wrote to the parents") < harm);
	assert_true(strstr(s, "He was cold") > harm);
}

static void what_happened_holds_no_advice(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	PUT(f, "B-1", "d.txt", TEXT_FINDINGS,
	    "Look at where the baby slept and write down the neglect that you "
	    "see on every visit.",
	    "Every visit should have been written down, since neglect shows "
	    "in what comes back again.");
	OK(store_finish(f->s, &f->e));
	const char *s = examples(f, "neglect review:B-1",
				 (struct handout_opts){ 0 }, &h);
	const char *what = strstr(s, "### What happened"),
		   *did = strstr(s, "### What practitioners did"),
		   *look = strstr(s, "Look at where"),
		   *should = strstr(s, "should have been");
	assert_true(!look || look < what || look > did);
	assert_true(!should || should < what || should > did);
}

static void filters_alone_are_ranked_by_the_theme(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	const char *s =
		examples(f, "theme:neglect", (struct handout_opts){ 0 }, &h);
	assert_non_null(strstr(s, "# Case examples: Neglect"));
	assert_non_null(strstr(s, "2 passages match"));
	/* A title tells no place. */
	s = examples(f, "area:Northshire visits \"the home\"",
		     (struct handout_opts){ 0 }, &h);
	assert_true(str_starts(s, "# Case examples: visits; the home\n"));
}

static void nothing_to_quote_is_said(void **state)
{
	struct fixture *f = *state;
	struct query q;
	struct handout h = { .a = &f->a };
	struct handout_opts o = { .about = "x", .number = 2 };
	fill(f);
	OK(query_parse(&f->a, "area:Eastmere", 13, &q, &f->e));
	assert_int_equal(handout_examples(f->s, &q, &o, &h, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

typedef int make_fn(struct store *s, const char *review,
		    const struct handout_opts *o, struct handout *out,
		    struct err *e);

static const char *made(struct fixture *f, make_fn *fn, const char *review)
{
	struct handout h = { .a = &f->a };
	struct handout_opts o = { .book = book(&f->a) };
	struct buf b = { 0 };
	OK(fn(f->s, review, &o, &h, &f->e));
	OK(handout_print(&h, HANDOUT_MD, NULL, &b, &f->e));
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void a_briefing_is_a_draft_of_seven_boxes(void **state)
{
	struct fixture *f = *state;
	fill(f);
	const char *s = made(f, handout_briefing, "A-1");
	assert_true(str_starts(s, "# DRAFT: seven-minute briefing on Wren"));
	for (int i = 1; i <= 7; i++)
		assert_non_null(strstr(s, arena_fmt(&f->a, "\n## %d. ", i)));
	assert_non_null(strstr(s, "\\[in summer 2014, the day of"));
	assert_non_null(strstr(s, "part on chronology"));
	assert_non_null(
		strstr(s, "does not say: no recommendations were found"));
}

#define LEARNED                                                                \
	"When neglect is suspected somebody should write down what was seen "  \
	"at home."

static void what_has_a_box_of_its_own_stands_in_no_other(void **state)
{
	struct fixture *f = *state;
	fill(f);
	PUT(f, "A-1", "f.txt", TEXT_FINDINGS, "Learning: " LEARNED, PRACTICE);
	OK(store_begin(f->s, &f->e));
	OK(db_exec(
		store_db(f->s),
		"INSERT INTO recommendation(review_id, document_id,"
		" passage_id, kind, number, text, seq, under, addressees, page) SELECT review_id,"
		" document_id, id, 'learning point', '', '" LEARNED
		"', 1, '', '', 1 FROM passage WHERE text LIKE 'Learning:%'",
		&f->e));
	OK(store_commit(f->s, &f->e));
	const char *s = made(f, handout_briefing, "A-1");
	assert_int_equal(times(s, "somebody should write down"), 1);
	assert_true(strstr(s, "somebody should write down") >
		    strstr(s, "## 5. What can be learned"));
}

static void an_outline_leaves_room_to_write(void **state)
{
	struct fixture *f = *state;
	fill(f);
	const char *s = made(f, handout_outline, "A-1");
	assert_non_null(strstr(s, "☐ Neglect"));
	assert_non_null(strstr(s, "## Could it happen here?\n\n…"));
	assert_non_null(strstr(s, "Content note: "));
	assert_non_null(strstr(s, "It tells of: the death of a child; going "
				  "without."));
	assert_non_null(strstr(s, "Against identification: "));
	assert_non_null(strstr(s, "some may remain"));
	assert_non_null(strstr(s, "Northshire"));
}

static void a_review_without_a_report_has_no_briefing(void **state)
{
	struct fixture *f = *state;
	struct handout h = { .a = &f->a };
	struct handout_opts o = { 0 };
	fill(f);
	assert_int_equal(handout_briefing(f->s, "C-1", &o, &h, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

static void what_is_no_review_of_a_case_is_refused(void **state)
{
	struct fixture *f = *state;
	struct handout h = { .a = &f->a };
	struct handout_opts o = { .book = book(&f->a) };
	fill(f);
	PUT(f, "page", "page.html", TEXT_LEARNING, PRACTICE);
	OK(store_finish(f->s, &f->e));
	assert_int_equal(handout_briefing(f->s, "page", &o, &h, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_INPUT);
	assert_non_null(strstr(f->e.text, "--anyway"));
	f->e = (struct err){ 0 };
	assert_int_equal(handout_outline(f->s, "page", &o, &h, &f->e), -1);
	f->e = (struct err){ 0 };
	o.anyway = true;
	OK(handout_briefing(f->s, "page", &o, &h, &f->e));
}

static void examples_leave_out_what_is_no_review(void **state)
{
	struct fixture *f = *state;
	struct handout h;
	fill(f);
	PUT(f, "page", "page.html", TEXT_LEARNING, PRACTICE);
	OK(store_finish(f->s, &f->e));
	const char *s = examples(f, "neglect", (struct handout_opts){ 0 }, &h);
	assert_non_null(strstr(s, "2 examples"));
	assert_non_null(strstr(s, "Left out: 1 that matches"));
	s = examples(f, "theme:neglect",
		     (struct handout_opts){ .anyway = true }, &h);
	assert_non_null(strstr(s, "3 examples"));
	assert_null(strstr(s, "Left out"));
}

static void a_review_that_does_not_exist_is_absent(void **state)
{
	struct fixture *f = *state;
	struct handout h = { .a = &f->a };
	struct handout_opts o = { 0 };
	assert_int_equal(handout_outline(f->s, "Z-9", &o, &h, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

/* A document without pages and paragraph numbers is cited by its headings. */
static void headings_in_citations_are_guarded(void **state)
{
	struct fixture *f = *state;
	struct handout h = { .a = &f->a };
	struct look_themes themes = { 0 };
	struct look x = { .s = f->s,
			  .a = &f->a,
			  .themes = &themes,
			  .guard = { .h = &h },
			  .own_area = true };
	const struct store_place at = { .document = "a.txt",
					.role = "overview",
					.section = "chronology",
					.heading = "Joan Marsh on 1 May 2012",
					.paragraph = "",
					.page_label = "" };
	fill(f);
	OK(look_open(&x, "A-1", &f->e));
	guard_word(&x.guard, GUARD_NAME, "Joan Marsh", "[name]");
	const char *s = look_cite(&x, &at);
	assert_null(strstr(s, "Joan"));
	assert_null(strstr(s, "1 May"));
	assert_non_null(strstr(s, "under “[name] ["));
}

#define STORED(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		PRINT_TESTS,
		DATE_TESTS,
		cmocka_unit_test(what_is_no_exact_date_stays),
		cmocka_unit_test(names_are_replaced_as_whole_words),
		cmocka_unit_test(named_places_go_and_kinds_of_place_stay),
		cmocka_unit_test(an_area_with_its_type_is_one),
		cmocka_unit_test(rare_families_are_widened),
		cmocka_unit_test(what_is_replaced_is_flagged_with_its_place),
		cmocka_unit_test(what_is_kept_is_flagged_too),
		cmocka_unit_test(the_best_comes_first_and_the_unlike_next),
		cmocka_unit_test(
			equals_are_taken_in_order_and_all_when_more_are_wanted),
		cmocka_unit_test(
			likeness_is_one_for_the_same_and_none_for_all_unlike),
		STORED(examples_are_quoted_cited_and_guarded),
		STORED(the_sources_are_a_sheet_of_their_own),
		STORED(a_combination_that_few_share_is_widened),
		STORED(details_may_be_left_and_the_handout_says_so),
		STORED(details_of_harm_stand_at_the_end_on_request),
		STORED(a_text_of_two_documents_is_quoted_once),
		STORED(only_the_sentence_of_harm_is_closed),
		STORED(what_happened_holds_no_advice),
		STORED(filters_alone_are_ranked_by_the_theme),
		STORED(nothing_to_quote_is_said),
		STORED(a_briefing_is_a_draft_of_seven_boxes),
		STORED(what_has_a_box_of_its_own_stands_in_no_other),
		STORED(an_outline_leaves_room_to_write),
		STORED(headings_in_citations_are_guarded),
		STORED(a_review_without_a_report_has_no_briefing),
		STORED(what_is_no_review_of_a_case_is_refused),
		STORED(examples_leave_out_what_is_no_review),
		STORED(a_review_that_does_not_exist_is_absent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
