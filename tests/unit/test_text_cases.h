/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Collections of cases and what only looks like one (tests/data/cases, whose
 * README explains the notation), and the marks by which near-duplicates are
 * seen.
 */
#ifndef TEST_TEXT_CASES_H
#define TEST_TEXT_CASES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

#define CASE_DATA "tests/data/cases/"

struct case_file {
	struct arena a;
	struct text_doc t;
	struct {
		char **v;
		size_t n, cap;
	} expected; /* what stands behind "= " */
	size_t at;  /* offset of the next passage */
};

static inline void case_section(struct case_file *f, char *line)
{
	struct text_heading *h = ARENA_PUSH(&f->a, &f->t.sections);
	size_t level = strspn(line, "#");
	char *kind = strstr(line, " {");
	*h = (struct text_heading){
		.kind = TEXT_OTHER, .level = (int)level, .page = 1, .number = ""
	};
	if (kind) {
		*kind = '\0';
		kind[strlen(kind + 2) + 1] = '\0'; /* the brace */
		assert_true(text_section_parse(kind + 2, &h->kind));
	}
	h->title = level ? line + level + 1 : "";
}

static inline void case_passage(struct case_file *f, char *line)
{
	struct text_passage *p = ARENA_PUSH(&f->a, &f->t.passages);
	char *end = line[0] == '[' ? strchr(line, ']') : NULL;
	*p = (struct text_passage){ .section = (int)f->t.sections.n - 1,
				    .page = 1 + (int)f->t.passages.n / 4,
				    .page_label = "",
				    .paragraph = "" };
	if (end) {
		*end = '\0';
		p->paragraph = line + 1;
		line = end + 2;
	}
	p->text = line;
	p->start = f->at;
	p->end = f->at + strlen(line);
	f->at = p->end + 1;
	f->t.words += text_words(line);
}

static inline void case_read(struct case_file *f, const char *name)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	char *text, *line;
	*f = (struct case_file){ 0 };
	char *path = arena_fmt(&f->a, CASE_DATA "%s", name);
	if (fs_read(path, 1 << 20, &b, &e))
		fail_msg("%s", e.text);
	text = arena_dup(&f->a, buf_text(&b), b.n);
	buf_release(&b);
	f->t.title = "";
	case_section(f, arena_str(&f->a, ""));
	f->t.sections.v[0].kind = TEXT_FRONT;
	while ((line = strsep(&text, "\n"))) {
		if (str_starts(line, "= "))
			*ARENA_PUSH(&f->a, &f->expected) = line + 2;
		else if (str_starts(line, "! "))
			f->t.title = line + 2;
		else if (*line == '#')
			case_section(f, line);
		else if (*line)
			case_passage(f, line);
	}
}

/* What every answer must hold for. */
static inline void check_cases(const struct text_doc *t,
			       const struct text_cases *k)
{
	size_t end = 0;
	assert_true(k->n != 1);
	assert_non_null(k->why);
	assert_int_equal(k->why[strlen(k->why) - 1], '.');
	for (size_t i = 0; i < k->n; i++) {
		const struct text_case *c = &k->v[i];
		assert_true(*c->name && *c->title && c->n > 0);
		assert_true(c->first >= end);
		end = c->first + c->n;
		assert_true(end <= t->passages.n);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(c->name, k->v[j].name);
	}
}

static inline void check_part(const struct text_doc *x)
{
	size_t at = 0, words = 0;
	assert_true(x->sections.n > 0);
	for (size_t i = 0; i < x->passages.n; i++) {
		const struct text_passage *p = &x->passages.v[i];
		assert_int_equal(p->start, at);
		assert_int_equal(p->end - p->start, strlen(p->text));
		assert_in_range(p->section, 0, x->sections.n - 1);
		at = p->end + 1;
		words += text_words(p->text);
	}
	assert_int_equal(x->words, words);
}

/* Cases and the rest are together all passages, each with the heading that
 * it had. */
static inline void check_parts(const struct text_doc *t,
			       const struct text_cases *k)
{
	struct arena a = { 0 };
	struct text_doc x;
	size_t n = 0;
	for (size_t i = 0; i < k->n; i++) {
		text_take_case(&a, t, &k->v[i], &x);
		check_part(&x);
		assert_string_equal(x.title, k->v[i].title);
		assert_int_equal(x.passages.n, k->v[i].n);
		n += x.passages.n;
		for (size_t j = 0; j < x.passages.n; j++) {
			const struct text_passage *p =
				&t->passages.v[k->v[i].first + j];
			assert_string_equal(x.passages.v[j].text, p->text);
			assert_int_equal(x.passages.v[j].page, p->page);
			assert_string_equal(
				x.sections.v[x.passages.v[j].section].title,
				t->sections.v[p->section].title);
		}
	}
	text_take_rest(&a, t, k, &x);
	check_part(&x);
	assert_int_equal(n + x.passages.n, t->passages.n);
	arena_release(&a);
}

static inline void expect_collection(const char *name)
{
	struct case_file f;
	struct text_cases k;
	case_read(&f, name);
	text_find_cases(&f.a, &f.t, &k);
	if (k.n != f.expected.n)
		fail_msg("%s: %zu cases, not %zu: %s", name, k.n, f.expected.n,
			 k.why);
	check_cases(&f.t, &k);
	check_parts(&f.t, &k);
	for (size_t i = 0; i < k.n; i++) {
		const struct text_case *c = &k.v[i];
		char *got = arena_fmt(&f.a, "%s | %s | %s", c->name, c->title,
				      f.t.passages.v[c->first].text);
		if (!str_starts(got, f.expected.v[i]))
			fail_msg("%s: got '%s', expected '%s'", name, got,
				 f.expected.v[i]);
	}
	arena_release(&f.a);
}

static inline void expect_one_case(const char *name)
{
	struct case_file f;
	struct text_cases k;
	case_read(&f, name);
	text_find_cases(&f.a, &f.t, &k);
	if (k.n)
		fail_msg("%s: %zu cases: %s", name, k.n, k.why);
	assert_int_equal(f.expected.n, 1);
	const char *words = f.expected.v[0] + strlen("none |");
	if (!strstr(k.why, words))
		fail_msg("%s: '%s' does not say '%s'", name, k.why, words);
	check_cases(&f.t, &k);
	check_parts(&f.t, &k);
	arena_release(&f.a);
}

#define COLLECTION(test, file)                                                 \
	static void test(void **state)                                         \
	{                                                                      \
		(void)state;                                                   \
		expect_collection("collection-" file ".txt");                  \
	}
#define ONE_CASE(test, file)                                                   \
	static void test(void **state)                                         \
	{                                                                      \
		(void)state;                                                   \
		expect_one_case("one-" file ".txt");                           \
	}

COLLECTION(numbered_cases_with_parts_of_their_own_are_split, "case-number")
COLLECTION(children_by_letter_are_split, "child-letter")
COLLECTION(case_studies_whose_headings_are_passages_are_split, "case-study")
COLLECTION(families_are_split, "families")
COLLECTION(cases_under_names_of_places_are_split, "places")
COLLECTION(cases_under_codes_are_split, "keys")
COLLECTION(numbered_summaries_under_groups_are_split, "numbered")
COLLECTION(cases_under_pseudonyms_are_split, "pseudonyms")
COLLECTION(labels_in_front_of_a_paragraph_are_split, "run-in")
COLLECTION(numbers_that_begin_again_are_told_apart_by_their_part, "restart")
ONE_CASE(siblings_who_speak_of_one_another_are_one_case, "siblings")
ONE_CASE(children_named_together_are_one_case, "siblings-named-together")
ONE_CASE(the_title_of_one_family_makes_one_case, "siblings-title")
ONE_CASE(a_review_by_theme_is_one_case, "thematic")
ONE_CASE(a_title_that_says_thematic_makes_one_case, "thematic-title")
ONE_CASE(episodes_are_one_case, "chapters")
ONE_CASE(examples_in_a_learning_brief_are_no_cases, "learning-brief")
ONE_CASE(an_inspection_report_is_not_split, "inspection")
ONE_CASE(numbered_paragraphs_are_no_cases, "numbered-paragraphs")
ONE_CASE(two_children_are_one_case, "two-children")
ONE_CASE(what_each_agency_knew_is_one_case, "agencies")

static void cases_are_found_in_plain_text(void **state)
{
	(void)state;
	static const char text[] =
		"Reviews of the year\n\nCase 1\n\nA boy aged 4 drowned in "
		"May 2003 in a garden pond. He had been out of sight for "
		"ten minutes.\n\nWhat was learned\n\nNobody had asked about "
		"the garden.\n\nCase 2\n\nA girl of six weeks was 6 weeks old "
		"when she died of injuries in July 2003. The visitor had been "
		"refused.\n\nWhat was learned\n\nRefusal is information, and "
		"should have been treated so.\n\nCase 3\n\nA boy aged 15 died "
		"in August 2003 of an overdose in a hostel for adults."
		"\n\nWhat was learned\n\nHe should not have been there.\n";
	struct arena a = { 0 };
	struct extract_doc in = { 0 };
	struct text_doc t;
	struct text_cases k;
	extract_plain(&a, text, sizeof text - 1, &in);
	text_structure(&a, &in, &t);
	text_find_cases(&a, &t, &k);
	assert_int_equal(k.n, 3);
	check_cases(&t, &k);
	check_parts(&t, &k);
	assert_string_equal(k.v[2].name, "Case 3");
	arena_release(&a);
}

static void an_empty_document_holds_no_cases(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct extract_doc in = { 0 };
	struct text_doc t, rest;
	struct text_cases k;
	text_structure(&a, &in, &t);
	text_find_cases(&a, &t, &k);
	assert_int_equal(k.n, 0);
	text_take_rest(&a, &t, &k, &rest);
	assert_int_equal(rest.sections.n, 1);
	assert_int_equal(rest.passages.n, 0);
	arena_release(&a);
}

static void a_case_keeps_its_headings(void **state)
{
	(void)state;
	struct case_file f;
	struct text_cases k;
	struct text_doc x;
	case_read(&f, "collection-case-number.txt");
	text_find_cases(&f.a, &f.t, &k);
	text_take_case(&f.a, &f.t, &k.v[1], &x);
	assert_int_equal(x.sections.n, 4);
	assert_string_equal(x.sections.v[1].title, "Case 2");
	assert_int_equal(x.sections.v[2].kind, TEXT_CHRONOLOGY);
	assert_int_equal(x.sections.v[3].kind, TEXT_LEARNING);
	assert_int_equal(x.passages.v[0].section, 2);
	text_take_rest(&f.a, &f.t, &k, &x);
	assert_int_equal(x.passages.n, 2);
	assert_string_equal(x.sections.v[1].title, "About this collection");
	assert_string_equal(x.sections.v[2].title, "Themes across the cases");
	assert_string_equal(x.title, f.t.title);
	arena_release(&f.a);
}

/* ---- marks ---- */

/* A text of words "w<seed>", `from` to `to`, in passages of `per` words. */
static inline void make_words(struct arena *a, unsigned from, unsigned to,
			      unsigned per, struct text_doc *t)
{
	*t = (struct text_doc){ 0 };
	for (unsigned i = from; i < to; i += per) {
		struct buf b = { 0 };
		for (unsigned k = i; k < i + per && k < to; k++)
			buf_fmt(&b, "%sW%u,", k > i ? " " : "",
				k * 2654435761u % 100003);
		ARENA_PUSH(a, &t->passages)->text = arena_dup(a, b.p, b.n);
		buf_release(&b);
	}
}

static inline void expect_share(double got, double exact, double within)
{
	if (fabs(got - exact) > within)
		fail_msg("estimate %.3f, exact %.3f", got, exact);
}

/* All words differ, so the runs of six that two texts share are those of the
 * words that they share. */
static void estimates_are_near_the_exact_values(void **state)
{
	(void)state;
	static const struct {
		unsigned from, to;
	} other[] = { { 0, 4000 },    { 400, 4400 },  { 1000, 5000 },
		      { 2000, 6000 }, { 3000, 7000 }, { 3900, 7900 },
		      { 5000, 9000 }, { 0, 1000 },    { 1000, 2500 } };
	struct arena a = { 0 };
	struct text_doc t, u;
	struct text_mark m, k;
	make_words(&a, 0, 4000, 37, &t);
	text_mark(&t, &m);
	assert_int_equal(m.runs, 3995);
	for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
		unsigned hi = other[i].to < 4000 ? other[i].to : 4000;
		double n = other[i].to - other[i].from - 5.0;
		double both =
			hi > other[i].from + 5 ? hi - other[i].from - 5.0 : 0.0;
		make_words(&a, other[i].from, other[i].to, 11, &u);
		text_mark(&u, &k);
		assert_int_equal(k.runs, (int)n);
		/* Three standard errors at the most. */
		expect_share(text_resemblance(&m, &k), both / (3995 + n - both),
			     0.13);
		expect_share(text_containment(&m, &k),
			     both / (n < 3995 ? n : 3995), 0.2);
		expect_share(text_containment(&k, &m), text_containment(&m, &k),
			     0.0);
	}
	arena_release(&a);
}

/* Exact Jaccard of runs of six words by comparing each with each. */
static inline double exact_jaccard(const unsigned *x, size_t n,
				   const unsigned *y, size_t m)
{
	size_t both = 0;
	for (size_t i = 0; i + 6 <= n; i++)
		for (size_t k = 0; k + 6 <= m; k++)
			if (memcmp(x + i, y + k, 6 * sizeof *x) == 0) {
				both++;
				break;
			}
	return (double)both / ((double)(n - 5 + m - 5) - (double)both);
}

static inline void print_words(struct arena *a, const unsigned *x, size_t n,
			       struct text_doc *t)
{
	struct buf b = { 0 };
	*t = (struct text_doc){ 0 };
	for (size_t i = 0; i < n; i++)
		buf_fmt(&b, "word%u ", x[i]);
	ARENA_PUSH(a, &t->passages)->text = arena_dup(a, b.p, b.n);
	buf_release(&b);
}

/* A revised report: one word in so many is another. */
static void a_revision_is_estimated_as_it_is(void **state)
{
	(void)state;
	static const unsigned every[] = { 500, 100, 40, 15 };
	unsigned x[1500], y[1500], seed = 7;
	struct arena a = { 0 };
	struct text_doc t;
	struct text_mark m, k;
	for (size_t i = 0; i < 1500; i++) {
		seed = seed * 1664525u + 1013904223u;
		x[i] = seed >> 8;
	}
	print_words(&a, x, 1500, &t);
	text_mark(&t, &m);
	for (size_t j = 0; j < 4; j++) {
		for (size_t i = 0; i < 1500; i++)
			y[i] = i % every[j] == every[j] / 2 ? x[i] + 1 : x[i];
		print_words(&a, y, 1500, &t);
		text_mark(&t, &k);
		expect_share(text_resemblance(&m, &k),
			     exact_jaccard(x, 1500, y, 1500), 0.13);
	}
	arena_release(&a);
}

static inline void mark_of(const char *text, struct text_mark *m)
{
	struct text_passage p = { .text = text };
	struct text_doc t = { .passages = { &p, 1, 1 } };
	text_mark(&t, m);
}

#define FORTY                                                                  \
	"one two three four five six seven eight nine ten eleven twelve "      \
	"thirteen fourteen fifteen sixteen seventeen eighteen nineteen "       \
	"twenty and one two three more for good measure until the end of it"

static void case_and_punctuation_leave_no_mark(void **state)
{
	(void)state;
	struct text_mark m, k;
	mark_of(FORTY, &m);
	mark_of("\xe2\x80\x9cOne, TWO; three-four (five) six. Seven eight "
		"nine \xe2\x80\x93 ten eleven twelve thirteen fourteen "
		"fifteen sixteen seventeen eighteen nineteen twenty, and one "
		"two three more: for good measure \xe2\x80\xa6 until the end "
		"of it!\xe2\x80\x9d",
		&k);
	assert_memory_equal(&m, &k, sizeof m);
	assert_true(m.runs > 0);
	expect_share(text_resemblance(&m, &k), 1.0, 0.0);
	expect_share(text_containment(&m, &k), 1.0, 0.0);
}

static void a_text_too_short_to_say_has_no_mark(void **state)
{
	(void)state;
	static const struct text_mark nothing = { 0 };
	struct text_mark m, k;
	mark_of("Six words or so are no document, and nor are these.", &m);
	assert_memory_equal(&m, &nothing, sizeof m);
	mark_of("", &m);
	assert_memory_equal(&m, &nothing, sizeof m);
	mark_of(FORTY, &k);
	expect_share(text_resemblance(&m, &k), 0.0, 0.0);
	expect_share(text_resemblance(&m, &m), 0.0, 0.0);
	expect_share(text_containment(&k, &m), 0.0, 0.0);
}

static void runs_that_are_said_again_count_once(void **state)
{
	(void)state;
	struct text_mark m, k;
	mark_of(FORTY, &m);
	mark_of(FORTY " " FORTY " " FORTY, &k);
	/* Five more, across the seam. */
	assert_int_equal(k.runs, m.runs + 5);
}

static const struct CMUnitTest case_tests[] = {
	cmocka_unit_test(numbered_cases_with_parts_of_their_own_are_split),
	cmocka_unit_test(children_by_letter_are_split),
	cmocka_unit_test(case_studies_whose_headings_are_passages_are_split),
	cmocka_unit_test(families_are_split),
	cmocka_unit_test(cases_under_names_of_places_are_split),
	cmocka_unit_test(cases_under_codes_are_split),
	cmocka_unit_test(numbered_summaries_under_groups_are_split),
	cmocka_unit_test(cases_under_pseudonyms_are_split),
	cmocka_unit_test(labels_in_front_of_a_paragraph_are_split),
	cmocka_unit_test(numbers_that_begin_again_are_told_apart_by_their_part),
	cmocka_unit_test(siblings_who_speak_of_one_another_are_one_case),
	cmocka_unit_test(children_named_together_are_one_case),
	cmocka_unit_test(the_title_of_one_family_makes_one_case),
	cmocka_unit_test(a_review_by_theme_is_one_case),
	cmocka_unit_test(a_title_that_says_thematic_makes_one_case),
	cmocka_unit_test(episodes_are_one_case),
	cmocka_unit_test(examples_in_a_learning_brief_are_no_cases),
	cmocka_unit_test(an_inspection_report_is_not_split),
	cmocka_unit_test(numbered_paragraphs_are_no_cases),
	cmocka_unit_test(two_children_are_one_case),
	cmocka_unit_test(what_each_agency_knew_is_one_case),
	cmocka_unit_test(cases_are_found_in_plain_text),
	cmocka_unit_test(an_empty_document_holds_no_cases),
	cmocka_unit_test(a_case_keeps_its_headings),
	cmocka_unit_test(estimates_are_near_the_exact_values),
	cmocka_unit_test(a_revision_is_estimated_as_it_is),
	cmocka_unit_test(case_and_punctuation_leave_no_mark),
	cmocka_unit_test(a_text_too_short_to_say_has_no_mark),
	cmocka_unit_test(runs_that_are_said_again_count_once),
};

#endif
