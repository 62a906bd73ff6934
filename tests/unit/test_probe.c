/* SPDX-License-Identifier: GPL-3.0-or-later */
/* probe: trend, diff, suggest on a small store. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "probe.h"

struct fixture {
	struct arena a;
	struct store *s;
	struct theme_set *themes;
	struct err e;
	char *dir;
	int64_t run;
};

#define OK(x)                                                                  \
	do {                                                                   \
		if ((x) < 0)                                                   \
			fail_msg("%s", f->e.text);                             \
	} while (0)

static const char dictionary[] = "label: Cold\n"
				 "about: a test\n"
				 "terms:\n"
				 "cold\n"
				 "older terms:\n"
				 "until 2010: chilly\n"
				 "rejected:\n"
				 "bedroom\n"
				 "negated, forward 4:\n"
				 "not\n";

static struct theme_set *made(struct fixture *f, const char *text)
{
	struct theme_set *set = theme_set_new();
	struct diags d = { .a = &f->a };
	OK(theme_set_add(set, "cold", text, strlen(text), &d, &f->e));
	OK(theme_set_compile(set, &d, &f->e));
	return set;
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	*state = f;
	OK(fs_tempdir(&f->a, &f->dir, &f->e));
	OK(store_open(fs_join(&f->a, f->dir, "t.db"), DB_CREATE, &f->s, &f->e));
	f->themes = made(f, dictionary);
	OK(store_begin(f->s, &f->e));
	OK(store_put_themes(f->s, f->themes, &f->e));
	OK(store_run_begin(f->s, "test", "2026-01-01T00:00:00Z", &f->run,
			   &f->e));
	OK(store_commit(f->s, &f->e));
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	store_close(f->s);
	theme_set_free(f->themes);
	fs_remove_tree(f->dir);
	arena_release(&f->a);
	free(f);
	return 0;
}

static void put(struct fixture *f, const char *review, const char *file,
		const char *const *text, size_t n)
{
	struct text_doc t = { 0 };
	size_t at = 0;
	ARENA_PUSH(&f->a, &t.sections)->page = 1;
	t.sections.v[0].kind = TEXT_FINDINGS;
	t.sections.v[0].number = t.sections.v[0].title = "";
	for (size_t i = 0; i < n; i++) {
		struct text_passage *p = ARENA_PUSH(&f->a, &t.passages);
		p->page_label = p->paragraph = "";
		p->text = text[i];
		p->start = at;
		p->end = at + strlen(text[i]);
		at = p->end + 1;
	}
	struct store_document doc = { .review = review,
				      .file = file,
				      .role = "overview",
				      .format = "TXT",
				      .sha256 = "00",
				      .text = &t };
	OK(store_begin(f->s, &f->e));
	OK(store_put_file(f->s, &doc, 1, f->run, &f->e));
	OK(store_commit(f->s, &f->e));
}

#define PUT(f, review, file, ...)                                              \
	put(f, review, file, (const char *const[]){ __VA_ARGS__ },             \
	    sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static void year(struct fixture *f, const char *review, const char *value)
{
	static const char sql[] =
		"UPDATE review SET published_year = :year WHERE key = :key";
	struct db_stmt *q;
	int64_t y;
	assert_true(str_int(value, 0, 9999, &y));
	OK(db_prepare(store_db(f->s), sql, &q, &f->e));
	db_bind_int(q, ":year", y);
	db_bind_text(q, ":key", review);
	OK(db_run(q, &f->e));
}

static void example(struct fixture *f)
{
	PUT(f, "A", "a.txt", "It was cold and chilly in the house.",
	    "It was cold, cold.");
	PUT(f, "A", "a.docx", "It was cold, cold.", "A chilly wind.");
	PUT(f, "B", "b.txt", "It was not cold in there.");
	PUT(f, "C", "c.txt", "Cold.");
	OK(store_finish(f->s, &f->e));
	year(f, "A", "2009");
	year(f, "B", "2012");
}

static void words_are_counted_by_year_each_text_once(void **state)
{
	struct fixture *f = *state;
	struct probe_trend t;
	const struct probe_words words[] = { { "cold", 0 }, { "chill*", 0 } };
	const struct probe_asked asked = { NULL, words, 2 };
	example(f);
	OK(probe_trend_words(f->s, &f->a, &asked, PROBE_BY_PUBLISHED, &t,
			     &f->e));
	assert_int_equal(t.from, 2009);
	assert_int_equal(t.to, 2012);
	assert_int_equal(t.words[0], 8 + 4 + 3);
	assert_int_equal(t.reviews[0], 1);
	assert_int_equal(t.words[1], 0);
	assert_int_equal(t.words[3], 6);
	assert_int_equal(t.undated_words, 1);
	assert_int_equal(t.series[0].n[0], 3);
	assert_int_equal(t.series[0].n[3], 1);
	assert_int_equal(t.series[0].undated, 1);
	assert_int_equal(t.series[0].total, 5);
	assert_int_equal(t.series[1].n[0], 2);
}

static void a_theme_has_words_of_today_and_older_ones(void **state)
{
	struct fixture *f = *state;
	struct probe_trend t;
	example(f);
	OK(probe_trend_theme(f->s, &f->a, f->themes, 0, PROBE_BY_PUBLISHED, &t,
			     &f->e));
	assert_int_equal(t.n_series, 2);
	assert_int_equal(t.series[0].total, 5);
	assert_int_equal(t.series[1].total, 2);
	OK(probe_trend_theme(f->s, &f->a, f->themes, 0, PROBE_BY_INCIDENT, &t,
			     &f->e));
	assert_int_equal(t.to, -1);
	assert_int_equal(t.series[0].undated, 5);
}

/* Beside a term a theme is still all its words, as it is alone. */
static void a_theme_beside_a_term_is_all_its_words(void **state)
{
	struct fixture *f = *state;
	struct probe_trend t;
	const struct probe_words words[] = { { NULL, 0 }, { "wind", 0 } };
	const struct probe_asked asked = { f->themes, words, 2 };
	example(f);
	OK(probe_trend_words(f->s, &f->a, &asked, PROBE_BY_PUBLISHED, &t,
			     &f->e));
	assert_int_equal(t.n_series, 2);
	assert_string_equal(t.series[0].label, "theme cold");
	assert_int_equal(t.series[0].total, 5 + 2);
	assert_int_equal(t.series[1].total, 1);
}

static void a_term_that_cannot_be_read_is_an_input_error(void **state)
{
	struct fixture *f = *state;
	struct probe_trend t;
	static const char *const terms[] = { "(open", "a b\nc" };
	for (int i = 0; i < 2; i++) {
		const struct probe_words words = { terms[i], 0 };
		const struct probe_asked asked = { NULL, &words, 1 };
		assert_int_equal(probe_trend_words(f->s, &f->a, &asked,
						   PROBE_BY_PUBLISHED, &t,
						   &f->e),
				 -1);
		assert_int_equal(f->e.kind, ERR_INPUT);
		f->e = (struct err){ 0 };
	}
}

static void a_diff_says_which_passages_and_reviews_move(void **state)
{
	struct fixture *f = *state;
	struct probe_diff d;
	static const char changed[] = "label: Cold\nterms:\nchilly\nwind\n";
	struct theme_set *after = made(f, changed);
	example(f);
	OK(probe_diff(f->s, &f->a, f->themes, after, &d, &f->e));
	assert_int_equal(d.documents, 4);
	assert_int_equal(d.passages, 5);
	assert_int_equal(d.changes.n, 1);
	const struct probe_change *c = &d.changes.v[0];
	/* before: two of A, "a chilly wind", C; B's is negated */
	assert_int_equal(c->passages[PROBE_OLD], 4);
	assert_int_equal(c->passages[PROBE_NEW], 2);
	assert_int_equal(c->gained, 0);
	assert_int_equal(c->lost, 2);
	assert_int_equal(d.moves.n, 3);
	assert_string_equal(d.moves.v[0].review, "A");
	assert_string_equal(d.moves.v[0].before, "present");
	assert_string_equal(d.moves.v[0].after, "");
	assert_string_equal(d.moves.v[1].review, "B");
	assert_string_equal(d.moves.v[1].before, "negated");
	assert_int_equal(c->reviews[PROBE_OLD], 2);
	assert_int_equal(c->reviews[PROBE_NEW], 1);
	assert_int_equal(c->reviews_lost, 1);
	assert_int_equal(d.turns.n, 1);
	assert_string_equal(d.turns.v[0].review, "C");
	assert_string_equal(d.turns.v[0].after, "absent");
	theme_set_free(after);
}

static void a_diff_of_equals_is_empty(void **state)
{
	struct fixture *f = *state;
	struct probe_diff d;
	example(f);
	OK(probe_diff(f->s, &f->a, f->themes, f->themes, &d, &f->e));
	assert_int_equal(d.moves.n, 0);
	assert_int_equal(d.turns.n, 0);
	assert_int_equal(d.changes.v[0].passages[0],
			 d.changes.v[0].passages[1]);
}

static void words_that_are_lacking_are_suggested(void **state)
{
	struct fixture *f = *state;
	struct probe_suggestions x;
	for (int i = 0; i < 12; i++)
		PUT(f, arena_fmt(&f->a, "R%d", i),
		    arena_fmt(&f->a, "r%d.txt", i),
		    arena_fmt(&f->a,
			      "It was cold in the bedroom, and frost "
			      "lay inside the window number %d.",
			      i),
		    "The meeting went on for the whole of the afternoon.",
		    "There was frost on the window of the hall and on the "
		    "stairs.");
	OK(store_finish(f->s, &f->e));
	OK(probe_suggest(f->s, &f->a, f->themes, 0,
			 &(struct probe_most){ 20, 5 }, &x, &f->e));
	assert_int_equal(x.tagged, 12);
	assert_int_equal(x.untagged, 24);
	bool lay = false;
	for (size_t i = 0; i < x.words.n; i++) {
		const char *w = x.words.v[i].text;
		assert_string_not_equal(w, "cold");
		assert_string_not_equal(w, "bedroom"); /* rejected */
		lay |= str_eq(w, "lay") || str_eq(w, "frost lay") ||
		       str_eq(w, "inside");
	}
	assert_true(lay);
	OK(probe_suggest(f->s, &f->a, f->themes, 0,
			 &(struct probe_most){ 1, 0 }, &x, &f->e));
	assert_int_equal(x.words.n, 1);
	assert_int_equal(x.passages.n, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_counted_by_year_each_text_once),
		TEST(a_theme_has_words_of_today_and_older_ones),
		TEST(a_theme_beside_a_term_is_all_its_words),
		TEST(a_term_that_cannot_be_read_is_an_input_error),
		TEST(a_diff_says_which_passages_and_reviews_move),
		TEST(a_diff_of_equals_is_empty),
		TEST(words_that_are_lacking_are_suggested),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
