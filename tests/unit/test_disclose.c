/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disclose: what is withheld, and that nobody gets it back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "disclose.h"
#include "test_disclose_pack.h"

/* ---- rules ---- */

static void presets_are_found_by_name(void **state)
{
	(void)state;
	static const struct {
		const char *name, *symbol;
		int threshold;
	} cases[] = { { "dfe-census", "c", 5 },
		      { "notifications", "c", 5 },
		      { "nhs", "*", 7 },
		      { "none", "", 0 } };
	assert_int_equal(disclose_n_rules, 4);
	for (size_t i = 0; i < 4; i++) {
		const struct disclose_rule *r = disclose_find(cases[i].name);
		assert_ptr_equal(r, &disclose_rules[i]);
		assert_string_equal(r->symbol, cases[i].symbol);
		assert_int_equal(r->threshold, cases[i].threshold);
	}
	assert_null(disclose_find("dfe"));
	assert_null(disclose_find(""));
}

static void rounding_goes_by_level_and_halves_go_up(void **state)
{
	(void)state;
	const struct disclose_rule *census = disclose_find("dfe-census");
	const struct disclose_rule *nhs = disclose_find("nhs");
	const struct disclose_rule *sin = disclose_find("notifications");
	assert_int_equal(disclose_round(census, DISCLOSE_AREA, 17), 17);
	assert_int_equal(disclose_round(census, DISCLOSE_REGION, 14), 10);
	assert_int_equal(disclose_round(census, DISCLOSE_REGION, 15), 20);
	assert_int_equal(disclose_round(census, DISCLOSE_NATIONAL, 994), 990);
	assert_int_equal(disclose_round(sin, DISCLOSE_NATIONAL, 994), 994);
	assert_int_equal(disclose_round(sin, DISCLOSE_REGION, 996), 1000);
	assert_int_equal(disclose_round(nhs, DISCLOSE_AREA, 12), 10);
	assert_int_equal(disclose_round(nhs, DISCLOSE_AREA, 13), 15);
	assert_int_equal(disclose_round(nhs, DISCLOSE_AREA, 0), 0);
}

static void words_say_threshold_symbol_and_rounding(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = disclose_words(&a, disclose_find("nhs"), DISCLOSE_AREA);
	assert_non_null(strstr(s, "from 1 to 7"));
	assert_non_null(strstr(s, "“*”"));
	assert_non_null(strstr(s, "nearest 5"));
	s = disclose_words(&a, disclose_find("dfe-census"), DISCLOSE_AREA);
	assert_null(strstr(s, "nearest"));
	s = disclose_words(&a, disclose_find("none"), DISCLOSE_AREA);
	assert_string_equal(s, "");
	arena_release(&a);
}

/* ---- one table ---- */

static void nothing_is_withheld_where_nothing_is_small(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	ROW(&p, 6, 0, 40, 12);
	protect(&p);
	assert_int_equal(p.r.primary + p.r.secondary + p.r.sensitive, 0);
	assert_int_equal(n_withheld(&p, 0, p.q.n), 0);
	arena_release(&p.a);
}

static void a_small_number_takes_the_cheapest_partner(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t at = ROW(&p, 40, 3, 9, 0, 25);
	protect(&p);
	assert_int_equal(p.r.v[at + 1].state, DISCLOSE_PRIMARY);
	assert_int_equal(p.r.v[at + 2].state, DISCLOSE_SECONDARY);
	assert_int_equal(n_withheld(&p, 0, p.q.n), 2);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void a_partner_says_what_it_protects_and_in_which_sum(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	ROW(&p, 30, 30);
	size_t at = ROW(&p, 40, 3, 9, 25);
	protect(&p);
	assert_int_equal(p.r.v[at + 2].protects, at + 1);
	assert_int_equal(p.r.v[at + 2].sum, 1);
	assert_int_equal(p.r.v[at + 1].sum, DISCLOSE_NONE);
	assert_true(p.r.v[at + 1].high - p.r.v[at + 1].low >= 4);
	assert_true(p.r.v[at + 1].low >= 1);
	arena_release(&p.a);
}

static void two_small_numbers_can_protect_each_other(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t at = ROW(&p, 40, 3, 4, 25);
	protect(&p);
	assert_int_equal(n_withheld(&p, 0, p.q.n), 2);
	assert_int_equal(p.r.v[at].state, DISCLOSE_SHOWN);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

/* 2 + 3 = 5 leaves each only 1 to 4. */
static void two_that_are_too_small_take_a_third(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t at = ROW(&p, 40, 3, 2, 25);
	protect(&p);
	assert_int_equal(p.r.secondary, 1);
	assert_int_equal(p.r.v[at + 3].state, DISCLOSE_SECONDARY);
	assert_int_equal(attack(&p, 30), 0);
	arena_release(&p.a);
}

static void zeros_are_shown_even_when_nothing_else_is(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t at = ROW(&p, 0, 3, 0, 0);
	protect(&p);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(withheld(&p, at + i), i == 1);
	assert_true(withheld(&p, at + 4));
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void the_total_goes_when_its_parts_cannot_be_kept_otherwise(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	/* Seven things that are not zero and make seven are all 1. */
	size_t at = ROW(&p, 1, 1, 1, 1, 1, 1, 1);
	protect(&p);
	assert_int_equal(p.r.v[at + 7].state, DISCLOSE_SECONDARY);
	assert_int_equal(attack(&p, 5), 0);
	arena_release(&p.a);
}

static void a_tiny_pack_is_withheld_as_a_whole(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	ROW(&p, 1, 2, 0);
	SUM(&p, 3, printed(&p, 3), printed(&p, 0));
	protect(&p);
	for (size_t q = 0; q < p.q.n; q++)
		assert_int_equal(withheld(&p, q), p.q.v[q].n > 0);
	assert_false(p.r.limited);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void a_number_in_no_sum_needs_no_partner(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	printed(&p, 4);
	printed(&p, 40);
	protect(&p);
	assert_int_equal(p.r.v[0].state, DISCLOSE_PRIMARY);
	assert_int_equal(p.r.v[1].state, DISCLOSE_SHOWN);
	assert_false(p.r.limited);
	arena_release(&p.a);
}

/* The textbook case: one small cell of a table with margins costs a
 * rectangle. */
static void one_small_cell_of_a_table_costs_a_rectangle(void **state)
{
	(void)state;
	static const int64_t n[] = { 20, 50, 10, 8, 19, 22, 17, 32, 3 };
	struct made p;
	start(&p, "dfe-census");
	size_t at = table_of(&p, n, 3, 3);
	protect(&p);
	assert_true(p.r.v[at + 8].state == DISCLOSE_PRIMARY);
	assert_int_equal(p.r.secondary, 3);
	assert_int_equal(n_withheld(&p, at + 9, 7), 0); /* margins stay */
	for (size_t i = 0; i < 3; i++) {
		size_t row = n_withheld(&p, at + 3 * i, 3);
		assert_true(row == 0 || row == 2);
	}
	assert_int_equal(attack(&p, 12), 0);
	arena_release(&p.a);
}

/* ---- what can only be had by subtraction ---- */

static void a_percentage_does_not_tell_the_few_that_are_left(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t N = printed(&p, 20), n = printed(&p, 18);
	size_t rest = put(&p, 2, false);
	SUM(&p, N, n, rest);
	protect(&p);
	assert_int_equal(p.r.v[n].state, DISCLOSE_SECONDARY);
	assert_int_equal(p.r.v[n].protects, rest);
	assert_int_equal(p.r.v[rest].state, DISCLOSE_SHOWN);
	assert_int_equal(p.r.v[N].state, DISCLOSE_SHOWN);
	assert_int_equal(p.r.sensitive, 1);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void a_percentage_that_leaves_many_is_shown(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t N = printed(&p, 20), n = printed(&p, 14);
	SUM(&p, N, n, put(&p, 6, false));
	protect(&p);
	assert_int_equal(n_withheld(&p, 0, p.q.n), 0);
	arena_release(&p.a);
}

static void nested_totals_do_not_tell_their_gap(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t all = printed(&p, 60), with_report = printed(&p, 57);
	size_t readable = printed(&p, 51);
	SUM(&p, all, with_report, put(&p, 3, false));
	SUM(&p, with_report, readable, put(&p, 6, false));
	protect(&p);
	assert_int_equal(p.r.secondary, 1);
	assert_true(withheld(&p, all) || withheld(&p, with_report));
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

/* ---- tables that are linked ---- */

/* The total of one table is a cell of the next, and so on. */
static void a_chain_of_tables_is_protected_to_its_end(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t small_one = printed(&p, 2), t1 = printed(&p, 9);
	SUM(&p, t1, small_one, printed(&p, 7));
	size_t t2 = printed(&p, 17);
	SUM(&p, t2, t1, printed(&p, 8));
	size_t t3 = printed(&p, 26);
	SUM(&p, t3, t2, printed(&p, 9));
	protect(&p);
	assert_int_equal(attack(&p, 12), 0);
	assert_int_equal(p.r.secondary, 1); /* 7 suffices: 2 + 7 = 9 */
	arena_release(&p.a);
}

/* The partner that serves one table stands in another, which has to keep it
 * too. */
static void a_partner_is_protected_in_every_table_it_stands_in(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t few = printed(&p, 2), shared = printed(&p, 11);
	SUM(&p, printed(&p, 13), few, shared);
	size_t other = printed(&p, 8), more = printed(&p, 30);
	SUM(&p, printed(&p, 49), shared, other, more);
	protect(&p);
	assert_int_equal(attack(&p, 25), 0);
	assert_true(withheld(&p, few) && p.r.secondary >= 1);
	arena_release(&p.a);
}

static void years_do_not_tell_what_the_period_withholds(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t period[2], year[3][2], n = printed(&p, 34);
	static const int64_t counts[3][2] = { { 2, 9 }, { 6, 5 }, { 7, 5 } };
	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 2; j++)
			year[i][j] = printed(&p, counts[i][j]);
	for (size_t j = 0; j < 2; j++) {
		period[j] = printed(&p, j ? 19 : 15);
		SUM(&p, period[j], year[0][j], year[1][j], year[2][j]);
	}
	SUM(&p, n, period[0], period[1]);
	protect(&p);
	assert_int_equal(attack(&p, 15), 0);
	assert_int_equal(p.r.v[n].state, DISCLOSE_SHOWN);
	arena_release(&p.a);
}

/* ---- rounding ---- */

static void rounded_numbers_protect_a_small_one(void **state)
{
	(void)state;
	struct made p;
	start(&p, "nhs");
	size_t few = printed(&p, 3), many = printed(&p, 40);
	SUM(&p, printed(&p, 43), few, many);
	protect(&p);
	/* 40 is 38 to 42, 45 is 43 to 47: 1 to 9 are left. */
	assert_int_equal(p.r.primary, 1);
	assert_int_equal(p.r.secondary, 0);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void rounding_that_leaves_too_little_gets_a_partner(void **state)
{
	(void)state;
	struct made p;
	start(&p, "nhs");
	p.rule.round_to[DISCLOSE_AREA] = 2;
	size_t few = printed(&p, 3), many = printed(&p, 40);
	SUM(&p, printed(&p, 43), few, many);
	protect(&p);
	assert_int_equal(p.r.secondary, 1);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void no_rule_withholds_nothing(void **state)
{
	(void)state;
	struct made p;
	start(&p, "none");
	ROW(&p, 1, 2, 3);
	protect(&p);
	assert_int_equal(n_withheld(&p, 0, p.q.n), 0);
	assert_int_equal(p.r.sensitive, 0);
	arena_release(&p.a);
}

/* Of a threshold of 1 the guarantee is still that it is not determined. */
static void a_single_one_is_not_determined_either(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	p.rule.threshold = 1;
	ROW(&p, 1, 5, 9);
	protect(&p);
	assert_int_equal(p.r.primary, 1);
	assert_int_equal(p.r.secondary, 1);
	assert_int_equal(attack(&p, 10), 0);
	arena_release(&p.a);
}

/* ---- leaving out tables, withholding zeros ---- */

/* Seven of eight reviews differ in the second table, so that with 8 printed
 * each of them is known to be 1 or 2. */
static void sparse_beside_full(struct made *p, bool blocks)
{
	size_t first[2] = { printed(p, 8), 0 }, parts[7], full[2];
	for (size_t i = 0; i < 7; i++)
		parts[i] = printed(p, i ? 1 : 2);
	sum_of(p, first[0], parts, 7);
	full[0] = printed(p, 8);
	full[1] = printed(p, 0);
	sum_of(p, first[0], full, 2);
	if (!blocks)
		return;
	block_of(p, 1, 7, first[0]);
	block_of(p, full[0], 2, first[0]);
}

static void a_total_goes_where_no_table_may_be_left_out(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	sparse_beside_full(&p, false);
	protect(&p);
	assert_true(withheld(&p, 0));
	assert_int_equal(attack(&p, 8), 0);
	arena_release(&p.a);
}

static void a_table_is_left_out_rather_than_a_total_of_many(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	sparse_beside_full(&p, true);
	/* Many other tables print the 8, too. */
	for (size_t i = 0; i < 20; i++) {
		size_t n = printed(&p, 8), none = printed(&p, 0);
		SUM(&p, 0, n, none);
		block_of(&p, n, 2, 0);
	}
	protect(&p);
	assert_true(p.r.left_out[0]);
	for (size_t i = 1; i < p.blocks.n; i++)
		assert_false(p.r.left_out[i]);
	assert_false(withheld(&p, 0));
	for (size_t i = 1; i < 8; i++)
		assert_true(withheld(&p, i));
	assert_int_equal(p.r.primary + p.r.secondary, 0);
	assert_int_equal(attack(&p, 8), 0);
	arena_release(&p.a);
}

static void zeros_can_be_partners_where_the_rule_says_so(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	p.rule.zeros_too = true;
	size_t at = ROW(&p, 40, 3, 0, 25);
	protect(&p);
	assert_int_equal(p.r.v[at + 1].state, DISCLOSE_PRIMARY);
	assert_int_equal(p.r.secondary, 1);
	assert_int_equal(attack(&p, 20), 0);
	/* 3 and 0 make 3, and a range of four: it takes more. */
	assert_int_equal(p.r.v[at + 2].state, DISCLOSE_SHOWN);
	arena_release(&p.a);
	start(&p, "dfe-census");
	p.rule.zeros_too = true;
	at = ROW(&p, 40, 4, 0, 25);
	protect(&p);
	assert_int_equal(p.r.v[at + 2].state, DISCLOSE_SECONDARY);
	assert_int_equal(p.r.secondary, 1);
	assert_int_equal(attack(&p, 20), 0);
	arena_release(&p.a);
}

static void words_do_not_promise_zeros_that_may_go(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct disclose_rule r = *disclose_find("dfe-census");
	assert_non_null(strstr(disclose_words(&a, &r, DISCLOSE_AREA),
			       "Zeros are shown."));
	r.zeros_too = true;
	assert_null(strstr(disclose_words(&a, &r, DISCLOSE_AREA),
			   "Zeros are shown."));
	arena_release(&a);
}

/* ---- many packs ---- */

struct dice {
	uint64_t s;
};

static int64_t roll(struct dice *d, int64_t n)
{
	d->s ^= d->s << 13;
	d->s ^= d->s >> 7;
	d->s ^= d->s << 17;
	return (int64_t)((d->s >> 11) % (uint64_t)n);
}

/* Two small tables that share the totals of their rows, with the rest of a
 * percentage for one of them. */
static void random_pack(struct made *p, struct dice *d)
{
	size_t rows = 2, cols = 2 + (size_t)roll(d, 2), cell[2][3], other[2][2];
	size_t total[2];
	int64_t of[2] = { 0, 0 }, most = 3 + roll(d, 12);
	for (size_t i = 0; i < rows; i++) {
		for (size_t j = 0; j < cols; j++) {
			int64_t n = roll(d, 4) ? roll(d, most) : 0;
			cell[i][j] = printed(p, n);
			of[i] += n;
		}
		total[i] = printed(p, of[i]);
		sum_of(p, total[i], cell[i], cols);
		int64_t part = roll(d, of[i] + 1);
		other[i][0] = printed(p, part);
		other[i][1] = put(p, of[i] - part, roll(d, 2));
		sum_of(p, total[i], other[i], 2);
	}
	for (size_t j = 0; j < cols; j++) {
		size_t column[2] = { cell[0][j], cell[1][j] };
		int64_t n = p->q.v[column[0]].n + p->q.v[column[1]].n;
		sum_of(p, printed(p, n), column, 2);
	}
	sum_of(p, printed(p, of[0] + of[1]), total, 2);
}

enum kind { PLAIN, WITH_ZEROS, WITH_BLOCKS };

static void random_packs_hold(const char *preset, enum kind kind, size_t n,
			      uint64_t seed)
{
	struct dice d = { seed };
	size_t shown = 0, limited = 0;
	for (size_t i = 0; i < n; i++) {
		struct made p;
		start(&p, preset);
		random_pack(&p, &d);
		p.rule.zeros_too = kind == WITH_ZEROS;
		if (kind == WITH_BLOCKS) {
			block_of(&p, 0, p.q.n / 2, p.q.n - 1);
			block_of(&p, p.q.n / 2, p.q.n - p.q.n / 2, 0);
		}
		protect(&p);
		assert_int_equal(attack(&p, p.rule.threshold), 0);
		for (size_t q = 0; q < p.q.n; q++) {
			assert_false(kind == PLAIN && withheld(&p, q) &&
				     !p.q.v[q].n);
			assert_false(withheld(&p, q) && !p.q.v[q].printed);
			assert_true(withheld(&p, q) || !small(&p, q) ||
				    !p.q.v[q].printed);
			shown += !withheld(&p, q) && p.q.v[q].n;
		}
		limited += p.r.limited;
		arena_release(&p.a);
	}
	/* It would be easy to withhold everything. */
	assert_true(shown > n);
	assert_int_equal(limited, 0);
}

static void random_packs_hold_against_every_try(void **state)
{
	(void)state;
	random_packs_hold("dfe-census", PLAIN, 150, 20240117);
}

static void random_packs_with_zeros_withheld_hold(void **state)
{
	(void)state;
	random_packs_hold("dfe-census", WITH_ZEROS, 60, 31);
}

static void random_packs_with_tables_left_out_hold(void **state)
{
	(void)state;
	random_packs_hold("dfe-census", WITH_BLOCKS, 60, 47);
}

static void random_rounded_packs_hold_against_every_try(void **state)
{
	(void)state;
	random_packs_hold("nhs", PLAIN, 15, 7);
}

/* That the attacker of these tests finds what is there to be found. */
static void the_attacker_breaks_primary_suppression_alone(void **state)
{
	(void)state;
	struct dice d = { 99 };
	size_t broken = 0;
	for (size_t i = 0; i < 30; i++) {
		struct made p;
		start(&p, "dfe-census");
		random_pack(&p, &d);
		protect(&p);
		for (size_t q = 0; q < p.q.n; q++)
			if (p.r.v[q].state == DISCLOSE_SECONDARY)
				p.r.v[q].state = DISCLOSE_SHOWN;
		broken += p.r.secondary && attack(&p, 5) > 0;
		arena_release(&p.a);
	}
	assert_true(broken > 10);
}

static void the_same_pack_gives_the_same_answer(void **state)
{
	(void)state;
	struct made p[2];
	for (size_t i = 0; i < 2; i++) {
		struct dice d = { 4711 };
		start(&p[i], "dfe-census");
		for (int k = 0; k < 12; k++)
			random_pack(&p[i], &d);
		protect(&p[i]);
	}
	assert_int_equal(p[0].r.steps, p[1].r.steps);
	for (size_t q = 0; q < p[0].q.n; q++)
		assert_memory_equal(&p[0].r.v[q], &p[1].r.v[q],
				    sizeof p[0].r.v[q]);
	arena_release(&p[0].a);
	arena_release(&p[1].a);
}

/* ---- limits and mistakes ---- */

static void without_steps_left_all_that_is_linked_goes(void **state)
{
	(void)state;
	static const int64_t n[] = { 20, 50, 10, 8, 19, 22, 17, 32, 3 };
	struct made p;
	struct err e = { 0 };
	start(&p, "dfe-census");
	size_t at = table_of(&p, n, 3, 3), apart = ROW(&p, 30, 40);
	assert_int_equal(try_protect(&p, 1, &e), 0);
	assert_true(p.r.limited);
	assert_int_equal(n_withheld(&p, at, 16), 16);
	assert_int_equal(n_withheld(&p, apart, 3), 0);
	assert_true(p.r.v[at + 8].high - p.r.v[at + 8].low >= 4);
	arena_release(&p.a);
}

static void mistake(struct made *p, const char *says)
{
	struct err e = { 0 };
	assert_int_equal(try_protect(p, 0, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, says));
	arena_release(&p->a);
}

static void a_sum_that_does_not_add_up_is_named(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	ROW(&p, 1, 2);
	SUM(&p, 2, 0, 0 + printed(&p, 1));
	mistake(&p, "sum 1: the parts are not the whole");
	start(&p, "dfe-census");
	SUM(&p, printed(&p, 3), printed(&p, 2), printed(&p, 2));
	mistake(&p, "sum 0");
}

static void malformed_packs_are_refused(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	printed(&p, -1);
	mistake(&p, "quantity 0 is not a count");
	start(&p, "dfe-census");
	printed(&p, DISCLOSE_MAX + 1);
	mistake(&p, "quantity 0");
	start(&p, "dfe-census");
	printed(&p, 2);
	SUM(&p, 0, 7);
	mistake(&p, "sum 0: part 0");
	start(&p, "dfe-census");
	printed(&p, 0);
	SUM(&p, 0, 0);
	mistake(&p, "sum 0: part 0");
	start(&p, "dfe-census");
	SUM(&p, printed(&p, 4), printed(&p, 2), 1);
	mistake(&p, "sum 0: part 1");
	start(&p, "dfe-census");
	SUM(&p, 9, printed(&p, 4));
	mistake(&p, "sum 0 has no whole");
	start(&p, "dfe-census");
	printed(&p, 4);
	block_of(&p, 0, 1, 9);
	mistake(&p, "block 0");
	start(&p, "dfe-census");
	p.rule.threshold = -1;
	mistake(&p, "threshold");
	start(&p, "dfe-census");
	p.rule.round_to[0] = -5;
	mistake(&p, "round");
}

static void an_empty_pack_is_no_trouble(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	protect(&p);
	assert_int_equal(p.r.primary + p.r.secondary, 0);
	arena_release(&p.a);
}

static void great_numbers_are_moved_exactly(void **state)
{
	(void)state;
	struct made p;
	start(&p, "dfe-census");
	size_t at = ROW(&p, DISCLOSE_MAX / 2, 3, DISCLOSE_MAX / 4);
	protect(&p);
	assert_int_equal(p.r.secondary, 1);
	assert_int_equal(p.r.v[at + 2].state, DISCLOSE_SECONDARY);
	arena_release(&p.a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(presets_are_found_by_name),
		cmocka_unit_test(rounding_goes_by_level_and_halves_go_up),
		cmocka_unit_test(words_say_threshold_symbol_and_rounding),
		cmocka_unit_test(nothing_is_withheld_where_nothing_is_small),
		cmocka_unit_test(a_small_number_takes_the_cheapest_partner),
		cmocka_unit_test(
			a_partner_says_what_it_protects_and_in_which_sum),
		cmocka_unit_test(two_small_numbers_can_protect_each_other),
		cmocka_unit_test(two_that_are_too_small_take_a_third),
		cmocka_unit_test(zeros_are_shown_even_when_nothing_else_is),
		cmocka_unit_test(
			the_total_goes_when_its_parts_cannot_be_kept_otherwise),
		cmocka_unit_test(a_tiny_pack_is_withheld_as_a_whole),
		cmocka_unit_test(a_number_in_no_sum_needs_no_partner),
		cmocka_unit_test(one_small_cell_of_a_table_costs_a_rectangle),
		cmocka_unit_test(
			a_percentage_does_not_tell_the_few_that_are_left),
		cmocka_unit_test(a_percentage_that_leaves_many_is_shown),
		cmocka_unit_test(nested_totals_do_not_tell_their_gap),
		cmocka_unit_test(a_chain_of_tables_is_protected_to_its_end),
		cmocka_unit_test(
			a_partner_is_protected_in_every_table_it_stands_in),
		cmocka_unit_test(years_do_not_tell_what_the_period_withholds),
		cmocka_unit_test(rounded_numbers_protect_a_small_one),
		cmocka_unit_test(
			rounding_that_leaves_too_little_gets_a_partner),
		cmocka_unit_test(no_rule_withholds_nothing),
		cmocka_unit_test(a_single_one_is_not_determined_either),
		cmocka_unit_test(a_total_goes_where_no_table_may_be_left_out),
		cmocka_unit_test(
			a_table_is_left_out_rather_than_a_total_of_many),
		cmocka_unit_test(zeros_can_be_partners_where_the_rule_says_so),
		cmocka_unit_test(words_do_not_promise_zeros_that_may_go),
		cmocka_unit_test(random_packs_hold_against_every_try),
		cmocka_unit_test(random_packs_with_zeros_withheld_hold),
		cmocka_unit_test(random_packs_with_tables_left_out_hold),
		cmocka_unit_test(random_rounded_packs_hold_against_every_try),
		cmocka_unit_test(the_attacker_breaks_primary_suppression_alone),
		cmocka_unit_test(the_same_pack_gives_the_same_answer),
		cmocka_unit_test(without_steps_left_all_that_is_linked_goes),
		cmocka_unit_test(a_sum_that_does_not_add_up_is_named),
		cmocka_unit_test(malformed_packs_are_refused),
		cmocka_unit_test(an_empty_pack_is_no_trouble),
		cmocka_unit_test(great_numbers_are_moved_exactly),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
