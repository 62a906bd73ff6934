/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexis: key words, and passages like a set. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "lexis.h"
#include "maths.h"

static const struct lexis_key *key(const struct lexis_keys *k, const char *text)
{
	for (size_t i = 0; i < k->n; i++)
		if (str_eq(k->v[i].text, text))
			return &k->v[i];
	return NULL;
}

/* Twenty passages of the set and eighty others. */
static struct lexis *example(void)
{
	struct lexis *x = lexis_new();
	for (int i = 0; i < 20; i++)
		lexis_add(x,
			  i % 2 ? "The cupboards were bare, and there was no "
				  "food for the children."
				: "Food was kept in bare cupboards; the "
				  "children’s beds had no sheets.",
			  true);
	for (int i = 0; i < 80; i++)
		lexis_add(x,
			  i % 2 ? "The meeting was held in the school, and the "
				  "children were discussed."
				: "There was no meeting for the children.",
			  false);
	return x;
}

static void words_of_the_set_are_key_words(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = example();
	struct lexis_keys k = { 0 };
	lexis_keys(x, &a, 2, &k);
	const struct lexis_key *food = key(&k, "food");
	if (!food) {
		fail();
		return;
	}
	assert_int_equal(food->in, 20);
	assert_int_equal(food->out, 0);
	assert_int_equal(food->passages, 20);
	/* 240 words in the set: ten passages of 12, ten of 12. */
	assert_true(fabs(food->in_rate - 1e4 * 20 / 240) < 1e-9);
	/* 40 passages of 12 words and 40 of 7 are the others. */
	assert_true(fabs(food->keyness -
			 maths_log_likelihood(20, 240, 0, 760)) < 1e-9);
	assert_non_null(key(&k, "cupboards"));
	assert_null(key(&k, "meeting"));
	assert_null(key(&k, "children"));
	lexis_free(x);
	arena_release(&a);
}

static void words_of_the_grammar_do_not_stand_alone(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = lexis_new();
	struct lexis_keys k = { 0 };
	for (int i = 0; i < 30; i++)
		lexis_add(x, "which with about left alone", true);
	for (int i = 0; i < 30; i++)
		lexis_add(x, "left and right, alone or together", false);
	lexis_keys(x, &a, 2, &k);
	assert_null(key(&k, "which"));
	assert_null(key(&k, "with about"));
	assert_non_null(key(&k, "left alone"));
	assert_null(key(&k, "left"));
	lexis_free(x);
	arena_release(&a);
}

static void pairs_do_not_reach_over_punctuation(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = lexis_new();
	struct lexis_keys k = { 0 };
	for (int i = 0; i < 30; i++)
		lexis_add(x, "Alone, beaten. Cold\u00a0night – dark", true);
	for (int i = 0; i < 30; i++)
		lexis_add(x, "something else", false);
	lexis_keys(x, &a, 2, &k);
	assert_int_equal(k.n, 5);
	for (size_t i = 0; i < k.n; i++)
		assert_null(strchr(k.v[i].text, ' '));
	lexis_free(x);
	arena_release(&a);
}

static void
letters_of_other_languages_and_apostrophes_belong_to_words(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = lexis_new();
	struct lexis_keys k = { 0 };
	for (int i = 0; i < 30; i++)
		lexis_add(x, "Zoë’s well-being", true);
	for (int i = 0; i < 30; i++)
		lexis_add(x, "other", false);
	lexis_keys(x, &a, 2, &k);
	assert_non_null(key(&k, "zoë's"));
	assert_non_null(key(&k, "well-being"));
	lexis_free(x);
	arena_release(&a);
}

static void rare_words_are_no_key_words(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = lexis_new();
	struct lexis_keys k = { 0 };
	lexis_add(x, "maggots maggots maggots maggots maggots maggots", true);
	for (int i = 0; i < 300; i++)
		lexis_add(x, "other words of many kinds", false);
	lexis_keys(x, &a, 2, &k);
	assert_int_equal(k.n, 0);
	lexis_keys(x, &a, 1, &k);
	assert_int_equal(k.n, 1);
	lexis_free(x);
	arena_release(&a);
}

static void passages_with_key_words_are_like_the_set(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = example();
	struct lexis_likeness *l = lexis_likeness(x, &a);
	double bare = lexis_like(l, "The cupboards were bare.");
	double once = lexis_like(l, "Bare bare bare walls.");
	assert_true(bare > once && once > 0);
	assert_true(lexis_like(l, "The meeting was held.") == 0);
	assert_true(lexis_like(l, "") == 0);
	lexis_free(x);
	arena_release(&a);
}

static void nothing_is_like_an_empty_set(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct lexis *x = lexis_new();
	struct lexis_keys k = { 0 };
	lexis_keys(x, &a, 1, &k);
	assert_int_equal(k.n, 0);
	lexis_add(x, "words", false);
	lexis_keys(x, &a, 1, &k);
	assert_int_equal(k.n, 0);
	assert_true(lexis_like(lexis_likeness(x, &a), "words") == 0);
	lexis_free(x);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_the_set_are_key_words),
		cmocka_unit_test(words_of_the_grammar_do_not_stand_alone),
		cmocka_unit_test(pairs_do_not_reach_over_punctuation),
		cmocka_unit_test(
			letters_of_other_languages_and_apostrophes_belong_to_words),
		cmocka_unit_test(rare_words_are_no_key_words),
		cmocka_unit_test(passages_with_key_words_are_like_the_set),
		cmocka_unit_test(nothing_is_like_an_empty_set),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
