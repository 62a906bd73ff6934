/* SPDX-License-Identifier: GPL-3.0-or-later */
/* index: lists of words by document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "index.h"

/* The first four letters are the stem. */
static const char *stem(void *ctx, const char *form, size_t n)
{
	struct buf *b = ctx;
	buf_clear(b);
	buf_add(b, form, n < 4 ? n : 4);
	return buf_text(b);
}

static int describe(void *ctx, const struct index_term *t, struct err *e)
{
	struct buf *out = ctx;
	struct index_reader r;
	struct index_entry x;
	int rc;
	(void)e;
	buf_fmt(out, "%s(", t->term);
	for (size_t i = 0; i < t->n_forms; i++)
		buf_fmt(out, "%s%s=%llu", i ? " " : "", t->forms[i],
			(unsigned long long)t->n[i]);
	buf_str(out, ")");
	assert_true(index_read(&r, t->list, t->n_list));
	while ((rc = index_next(&r, &x)) > 0) {
		size_t n;
		const char *form = index_form(&r, x.form, &n);
		buf_fmt(out, " %lld:%.*s/%d*%u", (long long)x.unit, (int)n,
			form, (int)x.zone, x.n);
	}
	assert_int_equal(rc, 0);
	buf_str(out, "\n");
	return 0;
}

enum { TITLE, STRONG, MAIN, WEAK };

static void add(struct index_builder *b, const char *word, unsigned z)
{
	index_add(b, word, strlen(word), z);
}

static void a_segment_says_where_each_form_stands(void **state)
{
	(void)state;
	struct buf s = { 0 }, out = { 0 };
	struct err e = { 0 };
	struct index_builder *b = index_builder_new(stem, &s);
	index_unit(b, 2);
	add(b, "neglected", MAIN);
	add(b, "neglect", MAIN);
	add(b, "neglected", MAIN);
	add(b, "baby", WEAK);
	index_unit(b, 300);
	add(b, "neglect", TITLE);
	index_unit(b, 70000);
	add(b, "neglect", STRONG);
	add(b, "neglect", MAIN);
	assert_int_equal(index_each(b, describe, &out, &e), 0);
	assert_string_equal(buf_text(&out),
			    "baby(baby=1) 2:baby/3*1\n"
			    "negl(neglected=2 neglect=4) 2:neglected/2*2"
			    " 2:neglect/2*1 300:neglect/0*1"
			    " 70000:neglect/1*1 70000:neglect/2*1\n");
	index_builder_free(b);
	buf_release(&s);
	buf_release(&out);
}

static void a_builder_without_words_gives_nothing(void **state)
{
	(void)state;
	struct buf s = { 0 }, out = { 0 };
	struct err e = { 0 };
	struct index_builder *b = index_builder_new(stem, &s);
	index_unit(b, 1);
	assert_int_equal(index_each(b, describe, &out, &e), 0);
	assert_string_equal(buf_text(&out), "");
	index_builder_free(b);
	index_builder_free(NULL);
	buf_release(&s);
	buf_release(&out);
}

/* Ten thousand words of a small alphabet, counted here in a plain array. */
static void counts_are_those_of_counting_by_hand(void **state)
{
	(void)state;
	enum { WORDS = 50, UNITS = 40 };
	static uint32_t n[WORDS][UNITS];
	struct buf s = { 0 };
	struct err e = { 0 };
	struct index_builder *b = index_builder_new(stem, &s);
	unsigned seed = 7;
	memset(n, 0, sizeof n);
	for (int u = 0; u < UNITS; u++) {
		index_unit(b, 10 + u * u);
		for (int i = 0; i < 250; i++) {
			char word[8];
			seed = seed * 1103515245u + 12345u;
			unsigned w = seed / 65536 % WORDS;
			snprintf(word, sizeof word, "%c%c",
				 'a' + (char)(w / 26), 'a' + (char)(w % 26));
			add(b, word, MAIN);
			n[w][u]++;
		}
	}
	struct buf out = { 0 }, want = { 0 };
	assert_int_equal(index_each(b, describe, &out, &e), 0);
	for (int w = 0; w < WORDS; w++) {
		char word[3] = { (char)('a' + w / 26), (char)('a' + w % 26),
				 0 };
		unsigned long long sum = 0;
		for (int u = 0; u < UNITS; u++)
			sum += n[w][u];
		buf_fmt(&want, "%s(%s=%llu)", word, word, sum);
		for (int u = 0; u < UNITS; u++)
			if (n[w][u])
				buf_fmt(&want, " %d:%s/2*%u", 10 + u * u, word,
					n[w][u]);
		buf_str(&want, "\n");
	}
	assert_string_equal(buf_text(&out), buf_text(&want));
	index_builder_free(b);
	buf_release(&s);
	buf_release(&out);
	buf_release(&want);
}

/* Whatever the bytes are, reading ends and stays within them. */
static void damaged_lists_are_refused_or_end(void **state)
{
	(void)state;
	struct index_writer w = { 0 };
	struct buf list = { 0 };
	const char *const forms[] = { "neglect", "neglected" };
	const struct index_entry pairs[] = {
		{ .form = 0, .zone = MAIN, .n = 3 },
		{ .form = 1, .zone = WEAK, .n = 300 },
	};
	index_write(&w, 5, pairs, 2);
	index_write(&w, 90000, pairs, 1);
	index_write_end(&w, forms, 2, &list);
	size_t refused = 0;
	for (size_t cut = 0; cut <= list.n; cut++) {
		for (int flip = 0; flip < 256; flip += 17) {
			char *copy = malloc(cut + 1);
			struct index_reader r;
			struct index_entry x;
			int rc = -1;
			memcpy(copy, list.p, cut);
			if (cut)
				copy[cut / 2] = (char)(copy[cut / 2] ^ flip);
			if (index_read(&r, copy, cut))
				while ((rc = index_next(&r, &x)) > 0)
					assert_true(x.form < r.n_forms);
			refused += rc < 0;
			free(copy);
		}
	}
	assert_true(refused > list.n);
	buf_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_segment_says_where_each_form_stands),
		cmocka_unit_test(a_builder_without_words_gives_nothing),
		cmocka_unit_test(counts_are_those_of_counting_by_hand),
		cmocka_unit_test(damaged_lists_are_refused_or_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
