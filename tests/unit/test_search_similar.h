/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases like this one. */
#ifndef TEST_SEARCH_SIMILAR_H
#define TEST_SEARCH_SIMILAR_H

#include <math.h>

static const struct search_like_options all_parts = {
	.part = { true, true, true, true, true }
};

static struct search_likes likes(struct fixture *f, const char *name,
				 const struct search_like_options *how)
{
	struct search_unit u;
	struct search_likes all;
	OK(search_unit(f->s, &f->a, name, &u, &f->e));
	OK(search_similar(f->s, &f->a, &u, how, &all, &f->e));
	return all;
}

static bool is_like(const struct search_likes *all, const char *key)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->v[i].key, key))
			return true;
	return false;
}

static const struct search_like *like_of(const struct search_likes *all,
					 const char *key)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_eq(all->v[i].key, key))
			return &all->v[i];
	fail_msg("%s is not among them", key);
	return all->v;
}

/* Two infants who died on a sofa, and others. */
static void put_cases(struct fixture *f)
{
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "The infant slept on a sofa beside an adult who had drunk.",
	    "Mr Oakes of Kingsmead had warned of the sofa; there was neglect.");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS,
	    "Two people slept on the sofa with the infant after drinking.",
	    "Whether anybody drunk should be near an infant: neglect.");
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS,
	    "A teenager went missing from a placement and was exploited.",
	    "Mr Oakes of Kingsmead drove to the placement.");
	PUT(f, "D-1", "d.txt", TEXT_ANALYSIS,
	    "The teenager was exploited while missing from the placement.",
	    "Nobody asked.");
	put_catalogue(f, "review,outcome,age,file,area_type\n"
			 "A-1,fatal,3 months,a.txt,London\n"
			 "B-1,fatal,5 months,b.txt,county\n"
			 "C-1,serious harm,15,c.txt,London\n"
			 "D-1,fatal,16,d.txt,\n"
			 "E-1,fatal,2 months,,\n");
}

static void the_obviously_similar_case_comes_first(void **state)
{
	struct fixture *f = *state;
	put_cases(f);
	struct search_likes all = likes(f, "A-1", &all_parts);
	assert_string_equal(all.v[0].key, "B-1");
	assert_false(is_like(&all, "A-1"));
	const struct search_like *b = like_of(&all, "B-1");
	assert_non_null(strstr(b->words, "sofa"));
	assert_non_null(strstr(b->words, "infant"));
	assert_string_equal(b->themes, "Neglect");
	assert_string_equal(b->ages, "under 1");
	assert_string_equal(b->outcome, "fatal");
	assert_string_equal(b->area, "");
	assert_string_equal(b->copy, "");
	assert_non_null(strstr(b->hit.snippet, "\x02sofa\x03"));
	assert_string_equal(likes(f, "C-1", &all_parts).v[0].key, "D-1");
}

static void names_of_people_and_places_do_not_count(void **state)
{
	struct fixture *f = *state;
	put_cases(f);
	struct search_likes all = likes(f, "A-1", &all_parts);
	assert_null(strstr(all.words, "oakes"));
	assert_null(strstr(all.words, "kingsmead"));
}

static void each_part_can_be_left_out(void **state)
{
	struct fixture *f = *state;
	struct search_like_options how = { 0 };
	put_cases(f);
	how.part[SEARCH_LIKE_OUTCOME] = true;
	struct search_likes all = likes(f, "A-1", &how);
	assert_int_equal(all.n, 3); /* C-1 has nothing in common */
	assert_true(all.v[0].score > 0.999);
	assert_true(all.v[0].part[SEARCH_LIKE_TEXT] < 0);
	how.part[SEARCH_LIKE_OUTCOME] = false;
	how.part[SEARCH_LIKE_AREA] = true;
	all = likes(f, "A-1", &how);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.v[0].key, "C-1");
	assert_string_equal(all.v[0].area, "London");
}

static void the_score_is_the_weighted_mean_of_what_is_known(void **state)
{
	struct fixture *f = *state;
	put_cases(f);
	struct search_likes all = likes(f, "A-1", &all_parts);
	const struct search_like *e = like_of(&all, "E-1");
	/* Of E-1 there is no text and no theme: that counts as unlike. */
	assert_true(e->part[SEARCH_LIKE_TEXT] < 1e-9);
	assert_true(fabs(e->score - 2.0 / 11) < 1e-9);
	const struct search_like *b = like_of(&all, "B-1");
	assert_true(fabs(b->part[SEARCH_LIKE_THEMES] - 1) < 1e-9);
	assert_true(fabs(b->score -
			 (4 * b->part[SEARCH_LIKE_TEXT] + 4 + 2) / 11) < 1e-9);
	/* Of E-1 itself, only age and outcome can be compared. */
	all = likes(f, "E-1", &all_parts);
	assert_true(fabs(like_of(&all, "B-1")->score - 1) < 1e-9);
	assert_true(fabs(like_of(&all, "D-1")->score - 0.5) < 1e-9);
}

static void a_passage_is_compared_by_its_own_words(void **state)
{
	struct fixture *f = *state;
	struct search_like_options how = { 0 };
	put_cases(f);
	how.part[SEARCH_LIKE_TEXT] = true;
	const char *id = arena_fmt(
		&f->a, "%lld",
		(long long)number(f, "SELECT min(id) FROM passage WHERE text"
				     " LIKE 'The teenager was%'"));
	struct search_likes all = likes(f, id, &how);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.v[0].key, "C-1");
	assert_non_null(strstr(all.v[0].hit.snippet, "\x02teenager\x03"));
	assert_true(fabs(all.v[0].score - 1) < 1e-9);
}

static void near_duplicates_are_told(void **state)
{
	struct fixture *f = *state;
	struct text_mark mark = { .runs = 500 };
	put_cases(f);
	for (uint32_t i = 0; i < TEXT_MARK; i++)
		mark.v[i] = i + 1;
	struct db_stmt *q;
	OK(db_prepare(store_db(f->s),
		      "UPDATE document SET mark = :mark WHERE file IN"
		      " ('a.txt', 'd.txt')",
		      &q, &f->e));
	db_bind_blob(q, ":mark", &mark, sizeof mark);
	OK(db_run(q, &f->e));
	struct search_likes all = likes(f, "A-1", &all_parts);
	assert_string_equal(like_of(&all, "B-1")->copy, "");
	assert_string_equal(like_of(&all, "D-1")->copy,
			    "a.txt and d.txt are near-duplicates: the longer "
			    "has about 100% of the shorter");
}

static void nothing_known_is_an_error(void **state)
{
	struct fixture *f = *state;
	struct search_unit u;
	struct search_likes all;
	put_catalogue(f, "review,title\nA-1,Child A\nB-1,Child B\n");
	OK(search_unit(f->s, &f->a, "A-1", &u, &f->e));
	assert_int_equal(
		search_similar(f->s, &f->a, &u, &all_parts, &all, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

static void a_limit_keeps_the_likest(void **state)
{
	struct fixture *f = *state;
	struct search_like_options how = all_parts;
	put_cases(f);
	how.limit = 1;
	struct search_likes all = likes(f, "A-1", &how);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.v[0].key, "B-1");
}

#endif
