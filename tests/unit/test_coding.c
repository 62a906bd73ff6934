/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coding: which decision stands, agreement, samples. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "coding.h"

#define COUNT(x) (sizeof(x) / sizeof *(x))
#define P        THEME_IS_PRESENT
#define A        THEME_ABSENT
#define M        THEME_MENTIONED
#define C        THEME_TO_CONFIRM

static bool near(double x, double y)
{
	return fabs(x - y) < 1e-9;
}

/* ---- which decision stands ---- */

struct said {
	const char *coder, *date;
	enum theme_status value;
};

static enum coding_standing force(const struct said *v, size_t n, size_t *at)
{
	struct coding c[8] = { 0 };
	for (size_t i = 0; i < n; i++)
		c[i] = (struct coding){ .unit = "A",
					.theme = "t",
					.coder = v[i].coder,
					.date = v[i].date,
					.value = v[i].value };
	return coding_in_force(c, n, at);
}

#define FORCE(...)                                                             \
	force((const struct said[]){ __VA_ARGS__ },                            \
	      COUNT(((const struct said[]){ __VA_ARGS__ })), &at)

static void one_coder_stands(void **state)
{
	(void)state;
	size_t at;
	assert_int_equal(FORCE({ "ann", "2026-01-01", A }), CODING_STANDS);
	assert_int_equal(at, 0);
	assert_int_equal(coding_in_force(NULL, 0, &at), CODING_NONE);
}

static void the_later_decision_of_a_coder_stands(void **state)
{
	(void)state;
	size_t at;
	assert_int_equal(
		FORCE({ "ann", "2026-02-01", P }, { "ann", "2026-01-01", A }),
		CODING_STANDS);
	assert_int_equal(at, 0);
	assert_int_equal(
		FORCE({ "ann", "2026-01-01", P }, { "ann", "2026-01-01", A }),
		CODING_STANDS);
	assert_int_equal(at, 1);
}

static void coders_who_differ_decide_nothing(void **state)
{
	(void)state;
	size_t at;
	assert_int_equal(
		FORCE({ "ann", "2026-01-01", P }, { "bob", "2026-03-01", A }),
		CODING_DIFFERS);
	assert_int_equal(
		FORCE({ "ann", "2026-01-01", P }, { "bob", "2026-03-01", P }),
		CODING_STANDS);
	/* ann changed her mind and now agrees */
	assert_int_equal(FORCE({ "ann", "2026-01-01", P },
			       { "bob", "2026-03-01", A },
			       { "ann", "2026-04-01", A }),
			 CODING_STANDS);
}

static void an_adjudication_stands_over_all(void **state)
{
	(void)state;
	size_t at;
	assert_int_equal(FORCE({ "ann", "2026-05-01", P },
			       { "Adjudicated", "2026-02-01", M },
			       { "bob", "2026-03-01", A }),
			 CODING_STANDS);
	assert_int_equal(at, 1);
	assert_true(coding_is_adjudicated("adjudicated by cat"));
	assert_true(coding_is_adjudicated("consensus"));
	assert_false(coding_is_adjudicated("ann"));
}

static void an_open_value_gives_way_to_a_decision(void **state)
{
	(void)state;
	size_t at;
	assert_int_equal(
		FORCE({ "ann", "2026-01-01", C }, { "bob", "2026-01-01", P }),
		CODING_STANDS);
	assert_int_equal(at, 1);
	assert_int_equal(
		FORCE({ "ann", "2026-01-01", P }, { "bob", "2026-01-01", C }),
		CODING_STANDS);
	assert_int_equal(at, 0);
}

/* ---- agreement ---- */

static void say(struct arena *a, struct codings *c, const char *theme,
		const char *unit, const char *coder, enum theme_status value)
{
	*ARENA_PUSH(a, c) = (struct coding){ .unit = unit,
					     .theme = theme,
					     .coder = coder,
					     .date = "2026-01-01",
					     .value = value };
}

static void two_coders_have_a_two_by_two_table(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_agreements out = { 0 };
	const char *const units[] = { "1", "2", "3", "4", "5", "6" };
	const enum theme_status ann[] = { P, P, A, M, A, C };
	const enum theme_status bob[] = { P, A, A, A, P, P };
	for (size_t i = 0; i < 6; i++) {
		say(&a, &c, "t", units[i], "bob", bob[i]);
		say(&a, &c, "t", units[i], "ann", ann[i]);
	}
	say(&a, &c, "t", "1", "adjudicated", A);
	coding_sort(&c);
	coding_agree(&a, &c, &out);
	assert_int_equal(out.n, 2);
	assert_string_equal(out.v[0].theme, "t");
	assert_int_equal(out.v[0].coders, 2);
	assert_int_equal(out.v[0].units, 5);
	assert_int_equal(out.v[0].pair.both, 1);
	assert_int_equal(out.v[0].pair.first, 1);
	assert_int_equal(out.v[0].pair.second, 1);
	assert_int_equal(out.v[0].pair.neither, 2);
	/* po 0.6, pe (0.4² + 0.6²) 0.52 */
	assert_true(near(out.v[0].kappa.value, 0.08 / 0.48));
	assert_true(near(out.v[0].pabak.value, 0.2));
	assert_true(near(out.v[1].kappa.value, 0.08 / 0.48));
	arena_release(&a);
}

static void three_coders_have_no_cohens_kappa(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_agreements out = { 0 };
	struct coding_pairs pairs = { 0 };
	const char *const units[] = { "1", "2", "3", "4", "5", "6" };
	for (size_t i = 0; i < 6; i++) {
		say(&a, &c, "t", units[i], "ann", i < 3 ? P : A);
		say(&a, &c, "t", units[i], "bob", i < 3 ? P : A);
		say(&a, &c, "t", units[i], "cat", i < 3 ? A : P);
	}
	coding_sort(&c);
	coding_agree(&a, &c, &out);
	assert_int_equal(out.v[0].coders, 3);
	assert_true(isnan(out.v[0].kappa.value));
	/* Each unit has one pair of three that agrees: po = 1/3, pe = 1/2. */
	assert_true(near(out.v[0].fleiss.value, (1.0 / 3 - 0.5) / 0.5));
	coding_pairs(&a, &c, &pairs);
	assert_int_equal(pairs.n, 3);
	assert_true(near(pairs.v[0].kappa.value, 1));
	assert_string_equal(pairs.v[1].second, "cat");
	assert_true(near(pairs.v[1].kappa.value, -1));
	arena_release(&a);
}

/* Ten coders, of whom most coded few: what all of them coded is too little for
 * Fleiss' kappa, which has no place for a missing value; alpha has. */
static void few_units_that_all_coded_have_no_fleiss(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_agreements out = { 0 };
	for (int u = 0; u < 40; u++) {
		int coders = u < 4 ? 10 : 2;
		for (int k = 0; k < coders; k++)
			say(&a, &c, "t", arena_fmt(&a, "%02d", u),
			    arena_fmt(&a, "coder %d", k),
			    u % 2 || (u < 4 && k == 9) ? P : A);
	}
	coding_sort(&c);
	coding_agree(&a, &c, &out);
	assert_int_equal(out.v[0].coders, 10);
	assert_int_equal(out.v[0].units, 40);
	assert_int_equal(out.v[0].all_units, 4);
	assert_true(isnan(out.v[0].fleiss.value));
	assert_true(out.v[0].alpha.value > 0.8);
	arena_release(&a);
}

static void four_units_have_no_kappa_and_five_have(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *const units[] = { "1", "2", "3", "4", "5" };
	for (size_t n = 4; n <= 5; n++) {
		struct codings c = { 0 };
		struct coding_agreements out = { 0 };
		struct coding_pairs pairs = { 0 };
		for (size_t i = 0; i < n; i++) {
			say(&a, &c, "t", units[i], "ann", i % 2 ? P : A);
			say(&a, &c, "t", units[i], "bob", i % 2 ? P : A);
		}
		coding_sort(&c);
		coding_agree(&a, &c, &out);
		coding_pairs(&a, &c, &pairs);
		assert_true(near(out.v[0].agreement.value, 1));
		assert_int_equal(isnan(out.v[0].kappa.value), n < 5);
		assert_int_equal(isnan(out.v[0].alpha.value), n < 5);
		assert_int_equal(isnan(out.v[0].fleiss.value), n < 5);
		assert_int_equal(isnan(pairs.v[0].kappa.value), n < 5);
	}
	arena_release(&a);
}

static void decisions_without_a_name_are_no_coder(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_agreements out = { 0 };
	struct coding_pairs pairs = { 0 };
	say(&a, &c, "t", "1", "ann", P);
	say(&a, &c, "t", "1", "bob", P);
	say(&a, &c, "t", "1", "", A);
	say(&a, &c, "t", "2", NULL, A);
	coding_sort(&c);
	coding_agree(&a, &c, &out);
	coding_pairs(&a, &c, &pairs);
	assert_int_equal(out.v[0].coders, 2);
	assert_int_equal(out.v[0].nameless, 2);
	assert_int_equal(out.v[0].units, 1);
	assert_int_equal(out.v[0].pair.both, 1);
	assert_int_equal(out.v[0].pair.first, 0);
	assert_int_equal(pairs.n, 1);
	arena_release(&a);
}

/* ---- the program and people ---- */

static void machine(struct arena *a, struct codings *c, const char *theme,
		    const char *unit, enum theme_status value, bool says)
{
	say(a, c, theme, unit, "ann", value);
	c->v[c->n - 1].machine = says;
}

static void validation_counts_each_theme_then_their_mean_and_all(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_validations out = { 0 };
	machine(&a, &c, "t", "1", P, true);
	machine(&a, &c, "t", "2", P, false);
	machine(&a, &c, "t", "3", A, true);
	machine(&a, &c, "t", "4", M, false);
	machine(&a, &c, "t", "5", C, true);
	machine(&a, &c, "u", "1", P, true);
	machine(&a, &c, "u", "2", A, false);
	say(&a, &c, "u", "2", "bob", P);
	coding_sort(&c);
	coding_validate(&a, &c, CODING_ALL, &out);
	assert_int_equal(out.n, 4);
	assert_int_equal(out.v[0].units, 4);
	assert_int_equal(out.v[0].open, 1);
	assert_true(near(out.v[0].precision.value, 0.5));
	assert_true(near(out.v[0].recall.value, 0.5));
	assert_int_equal(out.v[1].units, 1);
	assert_int_equal(out.v[1].differs, 1);
	assert_string_equal(out.v[2].theme, "macro");
	assert_true(near(out.v[2].precision.value, 0.75));
	assert_true(isnan(out.v[2].precision.lo));
	assert_string_equal(out.v[3].theme, "all");
	assert_int_equal(out.v[3].units, 5);
	assert_true(near(out.v[3].precision.value, 2.0 / 3));
	assert_true(isnan(out.v[0].all_recall.value));
	arena_release(&a);
}

/* Whom `code agree` counts as agreeing, validation does not leave out. */
static void absent_and_mentioned_only_agree_on_presence(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_agreements agreed = { 0 };
	struct coding_validations out = { 0 };
	const enum theme_status ann[] = { P, A, M, A, C };
	const enum theme_status bob[] = { P, M, A, P, A };
	const char *const units[] = { "1", "2", "3", "4", "5" };
	for (size_t i = 0; i < 5; i++) {
		machine(&a, &c, "t", units[i], ann[i], i == 0);
		say(&a, &c, "t", units[i], "bob", bob[i]);
	}
	/* She changed her mind: what she said before divides nobody. */
	say(&a, &c, "t", "1", "ann", A);
	c.v[c.n - 1].date = "2025-01-01";
	coding_sort(&c);
	coding_agree(&a, &c, &agreed);
	coding_validate(&a, &c, CODING_ALL, &out);
	assert_int_equal(agreed.v[0].pair.first + agreed.v[0].pair.second, 1);
	assert_int_equal(out.v[0].differs, 1);
	assert_int_equal(out.v[0].units, 4);
	assert_int_equal(out.v[0].pair.both, 1);
	assert_int_equal(out.v[0].pair.neither, 3);
	arena_release(&a);
}

static void halves_are_every_other_unit_and_make_the_whole(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_validations odd = { 0 }, even = { 0 };
	const char *const units[] = { "A", "B", "C", "D", "E" };
	for (size_t i = 0; i < 5; i++)
		machine(&a, &c, "t", units[i], i % 2 ? A : P, true);
	/* the halves are of the units of all themes */
	machine(&a, &c, "u", "B", P, true);
	machine(&a, &c, "u", "D", P, true);
	coding_sort(&c);
	coding_validate(&a, &c, CODING_ODD, &odd);
	coding_validate(&a, &c, CODING_EVEN, &even);
	assert_int_equal(odd.v[0].units, 3);
	assert_int_equal(odd.v[0].pair.both, 3);
	assert_int_equal(even.v[0].units, 2);
	assert_int_equal(even.v[0].pair.first, 2);
	assert_int_equal(odd.v[1].units, 0);
	assert_int_equal(even.v[1].units, 2);
	arena_release(&a);
}

/* Ten of 100 tagged passages coded, eight right; ten of 900 others, one
 * missed: recall is not 8/9 but 80/(80 + 90). */
static void strata_are_weighed_by_their_size(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct codings c = { 0 };
	struct coding_validations out = { 0 };
	for (int i = 0; i < 20; i++) {
		bool tagged = i < 10;
		bool present = i < 8 || i == 10;
		machine(&a, &c, "t", arena_fmt(&a, "%02d", i), present ? P : A,
			tagged);
		struct coding *x = &c.v[c.n - 1];
		x->stratum = tagged ? CODING_ASSERTED : CODING_ELSEWHERE;
		x->stratum_size = tagged ? 100 : 900;
		x->stratum_n = 10;
	}
	machine(&a, &c, "t", "not drawn", P, true);
	coding_sort(&c);
	coding_validate(&a, &c, CODING_ALL, &out);
	assert_true(near(out.v[0].recall.value, 9.0 / 10));
	assert_true(near(out.v[0].all_recall.value, 80.0 / 170));
	assert_true(near(out.v[0].all_precision.value, 0.8));
	assert_true(out.v[0].all_recall.lo < 0.4);
	arena_release(&a);
}

/* ---- samples ---- */

#define N 1000

static void fill(struct coding_candidates *all, struct coding_candidate *v)
{
	*all = (struct coding_candidates){ v, N, N };
	for (int i = 0; i < N; i++) {
		v[i].passage = 5000 + i;
		v[i].stratum = i < 20    ? CODING_ASSERTED
			       : i < 23  ? CODING_OTHERWISE
			       : i < 100 ? CODING_BESIDE
					 : CODING_ELSEWHERE;
	}
}

static void a_sample_takes_from_every_stratum(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct coding_sample s = { 0 };
	struct coding_candidates all;
	struct coding_candidate v[N];
	size_t n[CODING_N_STRATA] = { 0 };
	fill(&all, v);
	coding_draw(&a, &all, 50, 1, &s);
	assert_int_equal(s.n, 50);
	for (size_t i = 0; i < s.n; i++) {
		size_t k = (size_t)(s.v[i].passage - 5000);
		assert_true(k < N);
		assert_int_equal(v[k].stratum, s.v[i].stratum);
		n[s.v[i].stratum]++;
		for (size_t j = 0; j < i; j++)
			assert_true(s.v[i].passage != s.v[j].passage);
	}
	/* 20 + 3 + 10 + 10, and the 7 that "otherwise" lacks */
	assert_int_equal(n[CODING_ASSERTED], 20);
	assert_int_equal(n[CODING_OTHERWISE], 3);
	assert_int_equal(n[CODING_BESIDE], 17);
	assert_int_equal(n[CODING_ELSEWHERE], 10);
	for (size_t i = 0; i < s.n; i++)
		assert_int_equal(s.v[i].stratum_n, n[s.v[i].stratum]);
	arena_release(&a);
}

static void a_seed_draws_the_same_and_another_another(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct coding_sample s = { 0 }, t = { 0 }, u = { 0 };
	struct coding_candidates all;
	struct coding_candidate v[N];
	size_t same = 0;
	fill(&all, v);
	coding_draw(&a, &all, 50, 7, &s);
	coding_draw(&a, &all, 50, 7, &t);
	coding_draw(&a, &all, 50, 8, &u);
	for (size_t i = 0; i < 50; i++) {
		assert_int_equal(s.v[i].passage, t.v[i].passage);
		same += s.v[i].passage == u.v[i].passage;
	}
	assert_true(same < 10);
	arena_release(&a);
}

static void the_order_of_a_sample_says_nothing_of_the_stratum(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct coding_sample s = { 0 };
	struct coding_candidates all;
	struct coding_candidate v[N];
	size_t changes = 0;
	fill(&all, v);
	coding_draw(&a, &all, 50, 3, &s);
	for (size_t i = 1; i < s.n; i++)
		changes += s.v[i].stratum != s.v[i - 1].stratum;
	assert_true(changes > 15);
	arena_release(&a);
}

static void a_sample_of_few_takes_all(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct coding_sample s = { 0 };
	struct coding_candidate v[] = { { 1, CODING_ELSEWHERE },
					{ 2, CODING_ASSERTED },
					{ 3, CODING_ELSEWHERE } };
	struct coding_candidates all = { v, 3, 3 }, none = { 0 };
	coding_draw(&a, &all, 50, 1, &s);
	assert_int_equal(s.n, 3);
	coding_draw(&a, &none, 50, 1, &s);
	assert_int_equal(s.n, 3);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_coder_stands),
		cmocka_unit_test(the_later_decision_of_a_coder_stands),
		cmocka_unit_test(coders_who_differ_decide_nothing),
		cmocka_unit_test(an_adjudication_stands_over_all),
		cmocka_unit_test(an_open_value_gives_way_to_a_decision),
		cmocka_unit_test(two_coders_have_a_two_by_two_table),
		cmocka_unit_test(three_coders_have_no_cohens_kappa),
		cmocka_unit_test(few_units_that_all_coded_have_no_fleiss),
		cmocka_unit_test(four_units_have_no_kappa_and_five_have),
		cmocka_unit_test(decisions_without_a_name_are_no_coder),
		cmocka_unit_test(
			validation_counts_each_theme_then_their_mean_and_all),
		cmocka_unit_test(absent_and_mentioned_only_agree_on_presence),
		cmocka_unit_test(
			halves_are_every_other_unit_and_make_the_whole),
		cmocka_unit_test(strata_are_weighed_by_their_size),
		cmocka_unit_test(a_sample_takes_from_every_stratum),
		cmocka_unit_test(a_seed_draws_the_same_and_another_another),
		cmocka_unit_test(
			the_order_of_a_sample_says_nothing_of_the_stratum),
		cmocka_unit_test(a_sample_of_few_takes_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
