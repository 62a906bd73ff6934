/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of privacy. tests/data/privacy has passages with what is found in
 * them; what takes a whole document is here.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "privacy.h"

#define DATA "tests/data/privacy/"

/* ---- passages ---- */

/* A report whose people have letters, around one passage. */
static const struct privacy_text lettered[] = {
	{ "Overview report concerning Child A", "front matter", "" },
	{ "Ruth Ellery, independent reviewer", "front matter", "" },
	{ "Child A lived with Mother, Father and Sibling 1 in a flat.",
	  "family", "The family" },
	{ "The visitor told Mother that Child A was pale. MGM agreed.",
	  "chronology", "What happened" },
};
#define N_LETTERED (sizeof lettered / sizeof *lettered)

static void print_finds(struct buf *b, const struct privacy_finds *o)
{
	for (size_t i = 0; i < o->n; i++)
		buf_fmt(b, "%s%s %s %s", i ? "; " : "",
			privacy_kind_name(o->v[i].kind),
			privacy_certainty_name(o->v[i].certainty),
			o->v[i].text);
	if (!o->n)
		buf_str(b, "-");
}

/* What must hold of any findings. */
static void check_finds(const struct privacy_text *v, size_t n,
			const struct privacy_finds *o)
{
	for (size_t i = 0; i < o->n; i++) {
		const struct privacy_find *f = &o->v[i], *g = f - 1;
		size_t len = strlen(f->why);
		assert_true(f->kind < PRIVACY_N_KINDS);
		assert_true(len > 10 && f->why[len - 1] == '.');
		if (f->passage == PRIVACY_NOWHERE) {
			assert_int_equal(f->kind, PRIVACY_PROPERTY);
			continue;
		}
		assert_in_range(f->passage, 0, n - 1);
		assert_in_range(f->end, f->start + 1,
				strlen(v[f->passage].text));
		assert_int_equal(strlen(f->text), f->end - f->start);
		assert_memory_equal(f->text, v[f->passage].text + f->start,
				    f->end - f->start);
		if (i)
			assert_true(g->passage < f->passage ||
				    (g->passage == f->passage &&
				     g->start <= f->start));
	}
}

static void check_passage(const char *file, int line, const char *given,
			  const char *expected)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct privacy_text v[N_LETTERED + 1];
	struct privacy_finds o;
	memcpy(v, lettered, sizeof lettered);
	v[N_LETTERED] = (struct privacy_text){ given, "analysis", "Analysis" };
	privacy_look(&a, v, N_LETTERED + 1, "", "", &o);
	check_finds(v, N_LETTERED + 1, &o);
	print_finds(&b, &o);
	if (strcmp(buf_text(&b), expected) != 0)
		fail_msg("%s:%d: got '%s', expected '%s'", file, line,
			 buf_text(&b), expected);
	buf_release(&b);
	arena_release(&a);
}

static void for_passages(const char *path, size_t least)
{
	struct arena a = { 0 };
	struct buf file = { 0 };
	struct err e = { 0 };
	const char *given = NULL;
	size_t n = 0;
	if (fs_read(path, 1 << 20, &file, &e))
		fail_msg("%s", e.text);
	char *text = arena_dup(&a, buf_text(&file), file.n), *line;
	buf_release(&file);
	for (int at = 1; (line = strsep(&text, "\n")); at++) {
		if (line[0] == '#' || (!*line && !given))
			continue;
		if (!given) {
			given = line;
			continue;
		}
		check_passage(path, at, given, line);
		given = NULL;
		n++;
	}
	assert_true(n >= least);
	arena_release(&a);
}

static void details_are_found_by_their_form(void **state)
{
	(void)state;
	for_passages(DATA "details.t", 45);
}

static void names_are_found_and_public_ones_passed_over(void **state)
{
	(void)state;
	for_passages(DATA "names.t", 30);
}

/* ---- documents ---- */

static void expect_finds(const struct privacy_text *v, size_t n,
			 const char *expected)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct privacy_finds o;
	privacy_look(&a, v, n, "", "", &o);
	check_finds(v, n, &o);
	print_finds(&b, &o);
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	arena_release(&a);
}

#define STORY(t)                                                               \
	{                                                                      \
		(t), "chronology", "What happened"                             \
	}
#define N(v) (sizeof(v) / sizeof *(v))

static void each_name_is_listed_once_with_its_count(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct privacy_finds o;
	const struct privacy_text v[] = {
		lettered[2],
		lettered[3],
		STORY("Then Jayden was seen. The nurse rang, and asked."),
		STORY("Jayden Hollister was on the list, and Jayden cried."),
		STORY("Mr Hollister came at once."),
	};
	privacy_look(&a, v, N(v), "", "", &o);
	check_finds(v, N(v), &o);
	assert_int_equal(o.n, 1);
	assert_string_equal(o.v[0].text, "Jayden");
	assert_int_equal(o.v[0].passage, 2);
	assert_non_null(strstr(o.v[0].why, "4 times"));
	arena_release(&a);
}

static void the_name_that_the_report_gives_a_child_is_no_slip(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		{ "Rowan: a practice review", "front matter", "" },
		STORY("Rowan liked the sea. Mother took Rowan there."),
		STORY("That summer Rowan was well. In May Rowan was not."),
		STORY("A neighbour said that Keiran had been there too."),
	};
	expect_finds(v, N(v), "name possible Keiran");
}

static void names_that_were_changed_are_only_possible(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		lettered[2],
		lettered[3],
		{ "All names have been changed.", "introduction",
		  "Introduction" },
		STORY("Then Jayden was seen."),
	};
	expect_finds(v, N(v), "name possible Jayden");
}

static void a_table_of_chosen_names_is_believed(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		lettered[2],
		lettered[3],
		{ "Name used in this report | Relationship", "family", "" },
		{ "Aminata | subject child", "family", "" },
		{ "Kofi | her brother", "family", "" },
		STORY("Then Kofi was seen, and Aminata was not."),
	};
	expect_finds(v, N(v), "-");
}

static void people_of_the_review_are_not_listed_later(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		lettered[1],
		lettered[2],
		lettered[3],
		{ "Members were Sunita Farrow and Colin Tate.", "methodology",
		  "The panel" },
		STORY("Ms Ellery met Mother, and Mrs Farrow took notes."),
	};
	expect_finds(v, N(v), "-");
}

static void works_cited_are_passed_over(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		lettered[2],
		lettered[3],
		{ "Farrow, Sunita and Tate, Colin: On Listening. Leeds.",
		  "references", "References" },
		STORY("Colin Tate (2004) Hearing. London: Press."),
	};
	expect_finds(v, N(v), "-");
}

static void a_report_that_names_its_people_has_no_slips(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		STORY("Inspectors met children and saw good work."),
		STORY("Jayden Hollister leads the service. Sunita helps."),
		STORY("Mrs Farrow is new."),
	};
	expect_finds(v, N(v), "-");
}

static void dates_in_a_column_of_births_are_found(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		{ "Name | Date of birth | Relation", "family", "" },
		{ "Child A | 3/4/2012 | subject", "family", "" },
		{ "Mother | not given | mother", "family", "" },
		{ "Sibling 1 | 5 May 2014 | sister", "family", "" },
		STORY("On 3/4/2013 nobody came."),
		{ "Date | Event", "chronology", "" },
		{ "6/7/2013 | Seen by the doctor", "chronology", "" },
	};
	expect_finds(v, N(v),
		     "date of birth likely 3/4/2012; "
		     "date of birth likely 5 May 2014");
}

static void how_to_reach_an_office_is_listed_once(void **state)
{
	(void)state;
	const struct privacy_text v[] = {
		STORY("Childline is on 0800 1111."),
		STORY("That is Childline, 0800 1111, at night."),
		STORY("Her number was 07700 900123."),
		STORY("He rang 07700 900123 too."),
	};
	expect_finds(v, N(v),
		     "telephone number possible 0800 1111; "
		     "telephone number likely 07700 900123; "
		     "telephone number likely 07700 900123");
}

/* ---- properties ---- */

static void expect_property(const char *author, const char *editor,
			    const char *expected)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct privacy_finds o;
	privacy_look(&a, lettered, N_LETTERED, author, editor, &o);
	check_finds(lettered, N_LETTERED, &o);
	print_finds(&b, &o);
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	arena_release(&a);
}

static void a_person_in_the_properties_is_listed(void **state)
{
	(void)state;
	expect_property("", "", "-");
	expect_property("Kayleigh Farrow", "",
			"document property likely Kayleigh Farrow");
	expect_property("", "Farrow, Kayleigh",
			"document property likely Farrow, Kayleigh");
	expect_property("Ruth Ellery", "",
			"document property possible Ruth Ellery");
	expect_property("Ruth Ellery, reviewer", "Ruth Ellery, reviewer",
			"document property possible Ruth Ellery, reviewer");
	expect_property("Safeguarding Children Board", "Microsoft Office User",
			"-");
	expect_property("admin", "dpwuser", "-");
}

static void nothing_is_found_in_nothing(void **state)
{
	(void)state;
	const struct privacy_text v[] = { { "", "", "" } };
	expect_finds(v, 0, "-");
	expect_finds(v, 1, "-");
}

static void names_of_the_enumerators(void **state)
{
	(void)state;
	for (int k = 0; k < PRIVACY_N_KINDS; k++)
		assert_true(*privacy_kind_name((enum privacy_kind)k));
	assert_string_equal(privacy_kind_name(PRIVACY_NHS_NUMBER),
			    "NHS number");
	assert_string_equal(privacy_certainty_name(PRIVACY_LIKELY), "likely");
	assert_string_equal(privacy_certainty_name(PRIVACY_POSSIBLE),
			    "possible");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(details_are_found_by_their_form),
		cmocka_unit_test(names_are_found_and_public_ones_passed_over),
		cmocka_unit_test(each_name_is_listed_once_with_its_count),
		cmocka_unit_test(
			the_name_that_the_report_gives_a_child_is_no_slip),
		cmocka_unit_test(names_that_were_changed_are_only_possible),
		cmocka_unit_test(a_table_of_chosen_names_is_believed),
		cmocka_unit_test(people_of_the_review_are_not_listed_later),
		cmocka_unit_test(works_cited_are_passed_over),
		cmocka_unit_test(a_report_that_names_its_people_has_no_slips),
		cmocka_unit_test(dates_in_a_column_of_births_are_found),
		cmocka_unit_test(how_to_reach_an_office_is_listed_once),
		cmocka_unit_test(a_person_in_the_properties_is_listed),
		cmocka_unit_test(nothing_is_found_in_nothing),
		cmocka_unit_test(names_of_the_enumerators),
	};
	return cmocka_run_group_tests_name("privacy", tests, NULL, NULL);
}
