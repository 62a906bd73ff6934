/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dictionaries, matching, assertions, and the status of a review. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "theme.h"

/* A set with what it said while it was built. */
struct fixture {
	struct arena a;
	struct diags d;
	struct theme_set *set;
	struct theme_matcher *m;
};

static void begin(struct fixture *x)
{
	*x = (struct fixture){ 0 };
	x->d.a = &x->a;
	x->set = theme_set_new();
}

static void compile(struct fixture *x)
{
	struct err e = { 0 };
	assert_int_equal(theme_set_compile(x->set, &x->d, &e), 0);
	x->m = theme_matcher_new(x->set);
}

static void end(struct fixture *x)
{
	theme_matcher_free(x->m);
	theme_set_free(x->set);
	arena_release(&x->a);
}

static int add(struct fixture *x, const char *name, const char *text)
{
	struct err e = { 0 };
	return theme_set_add(x->set, name, text, strlen(text), &x->d, &e);
}

static int add_cues(struct fixture *x, const char *name, const char *text)
{
	struct err e = { 0 };
	return theme_set_cues(x->set, name, text, strlen(text), &x->d, &e);
}

/* All files of a folder of queries. */
static void load(struct fixture *x, const char *dir,
		 int (*put)(struct theme_set *, const char *, const char *,
			    size_t, struct diags *, struct err *))
{
	struct fs_list files = { 0 };
	struct err e = { 0 };
	assert_int_equal(fs_walk(&x->a, dir, &files, &x->d, &e), 0);
	for (size_t i = 0; i < files.n; i++) {
		struct buf b = { 0 };
		if (!str_ends_nocase(files.v[i], ".txt"))
			continue;
		assert_int_equal(fs_read(files.v[i], 1 << 20, &b, &e), 0);
		const char *name = fs_stem(&x->a, files.v[i]);
		int rc = put(x->set, name, b.p, b.n, &x->d, &e);
		if (rc < 0)
			print_error("%s\n", e.text);
		assert_int_equal(rc, 0);
		buf_release(&b);
	}
}

static void begin_shipped(struct fixture *x)
{
	begin(x);
	load(x, "queries/lists", theme_set_list);
	load(x, "queries/assertions", theme_set_cues);
	load(x, "queries/themes", theme_set_add);
	compile(x);
}

/* The shipped cues with plain dictionaries: what is tested are the cues. */
static void begin_plain(struct fixture *x)
{
	begin(x);
	load(x, "queries/assertions", theme_set_cues);
	load(x, "tests/data/assertions/themes", theme_set_add);
	compile(x);
}

/* One dictionary of the terms given and no cues. */
static void begin_with(struct fixture *x, const char *text)
{
	begin(x);
	assert_int_equal(add(x, "t", text), 0);
	compile(x);
}

static struct theme_tags tags_in(struct fixture *x, const char *text)
{
	struct theme_tags tags = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = TEXT_OTHER };
	theme_match(x->m, &x->a, &p, &tags, &x->d);
	return tags;
}

static void expect_spans(const char *dictionary, const char *text,
			 const char *spans)
{
	struct fixture x;
	struct buf b = { 0 };
	begin_with(&x, dictionary);
	assert_int_equal(x.d.n, 0);
	struct theme_tags tags = tags_in(&x, text);
	for (size_t i = 0; i < tags.n; i++) {
		buf_char(&b, '[');
		buf_add(&b, text + tags.v[i].start,
			tags.v[i].end - tags.v[i].start);
		buf_char(&b, ']');
	}
	assert_string_equal(buf_text(&b), spans);
	buf_release(&b);
	end(&x);
}

static size_t theme_named(const struct theme_set *s, const char *name)
{
	for (size_t i = 0; i < theme_count(s); i++)
		if (str_eq(theme_info(s, i)->name, name))
			return i;
	fail_msg("no theme '%s'", name);
	return 0;
}

#include "test_theme_data.h"
#include "test_theme_files.h"
#include "test_theme_terms.h"
#include "test_theme_words.h"

/* ---- cues, one mechanism at a time ---- */

/* The assertion of the word "red" in a text, with the cues given. */
static enum theme_assertion red_in(const char *cues, const char *more,
				   const char *text)
{
	struct fixture x;
	begin(&x);
	assert_int_equal(add_cues(&x, "c", cues), 0);
	assert_int_equal(
		add(&x, "t",
		    arena_fmt(&x.a, "label: T\nterms:\nred\n%s", more)),
		0);
	assert_int_equal(x.d.n, 0);
	compile(&x);
	struct theme_tags tags = tags_in(&x, text);
	assert_int_equal(tags.n, 1);
	enum theme_assertion as = tags.v[0].assertion;
	end(&x);
	return as;
}

static void a_cue_reaches_as_far_as_its_scope(void **state)
{
	const char *cues = "class: negated\nforward 2:\nno\n";
	(void)state;
	assert_int_equal(red_in(cues, "", "no a b red"), THEME_NEGATED);
	assert_int_equal(red_in(cues, "", "no a b c red"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "red no"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "No. Red"), THEME_PRESENT);
}

static void a_cue_reaches_in_its_direction(void **state)
{
	const char *back = "class: negated\nbackward 2:\nabsent\n";
	const char *both = "class: negated\nboth 2:\nabsent\n";
	const char *all = "class: hypothetical\nsentence:\nresearch\n";
	(void)state;
	assert_int_equal(red_in(back, "", "red was absent"), THEME_NEGATED);
	assert_int_equal(red_in(back, "", "absent red"), THEME_PRESENT);
	assert_int_equal(red_in(both, "", "absent red"), THEME_NEGATED);
	assert_int_equal(red_in(all, "", "red, says much of the old research"),
			 THEME_HYPOTHETICAL);
	assert_int_equal(red_in(all, "", "Research is done. It is red."),
			 THEME_PRESENT);
}

static void stops_commas_and_pseudo_cues_end_a_reach(void **state)
{
	const char *cues = "class: negated\nforward 9, stop at comma:\nno\n"
			   "pseudo:\nno doubt\nno >3 doubt\nstops:\nbut\n";
	(void)state;
	assert_int_equal(red_in(cues, "", "no blue but red"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no blue, red"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no blue, red or green"),
			 THEME_NEGATED);
	assert_int_equal(red_in(cues, "", "no doubt red"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no one in doubt: red"),
			 THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no red"), THEME_NEGATED);
}

static void responses_and_what_is_given_take_a_negation(void **state)
{
	const char *cues =
		"class: negated\nforward 9, unless given:\nno\n"
		"response:\nassess*\nresponse after 1:\nform\ngiven:\nthe\n"
		"cancel 2:\nwrong to say\n";
	(void)state;
	assert_int_equal(red_in(cues, "", "no assessment of red"),
			 THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no red form"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no view of the red"), THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "no view of the old red"),
			 THEME_NEGATED);
	assert_int_equal(red_in(cues, "", "wrong to say no red"),
			 THEME_PRESENT);
}

static void a_dictionary_may_have_cues_of_its_own(void **state)
{
	const char *cues = "class: negated\nforward 2:\nno\n";
	const char *own = "other person, forward 2:\nmother's\n"
			  "boilerplate, phrase:\nred tape\n";
	(void)state;
	assert_int_equal(red_in(cues, own, "mother's red"), THEME_OTHER_PERSON);
	assert_int_equal(red_in(cues, own, "red tape"), THEME_BOILERPLATE);
	assert_int_equal(red_in(cues, own, "a red herring"), THEME_PRESENT);
}

static void names_of_bodies_are_boilerplate(void **state)
{
	const char *cues = "class: negated\nforward 2:\nno\n";
	(void)state;
	assert_int_equal(
		red_in(cues, "bodies:\nred cross\n", "the Red Cross came"),
		THEME_BOILERPLATE);
}

static void the_stronger_assertion_wins(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x);
	assert_int_equal(
		add_cues(&x, "n", "class: negated\nforward 5:\nno\n") |
			add_cues(&x, "h",
				 "class: hypothetical\nforward 5:\nif\n") |
			add(&x, "t", "label: T\nterms:\nred\n"),
		0);
	compile(&x);
	struct theme_tags tags = tags_in(&x, "if there is no red");
	assert_int_equal(tags.v[0].assertion, THEME_NEGATED);
	end(&x);
}

#include "test_theme_language.h"

/* ---- explaining, guarding ---- */

static void what_was_ruled_out_is_explained(void **state)
{
	struct fixture x;
	struct theme_explanation why = { 0 };
	const char *text = "He neglected to tell. No emotional neglect.";
	struct theme_passage p = { .text = text, .n = strlen(text) };
	(void)state;
	begin(&x);
	assert_int_equal(
		add_cues(&x, "negated", "class: negated\nforward 3:\nno\n"), 0);
	assert_int_equal(add(&x, "t",
			     "label: T\nterms:\nneglect*\nemotional neglect\n"
			     "not when:\nneglect* to tell\n"),
			 0);
	compile(&x);
	theme_explain(x.m, &x.a, &p, &why, &x.d);
	assert_int_equal(why.tags.n, 1);
	assert_int_equal(why.tags.v[0].assertion, THEME_NEGATED);
	assert_string_equal(why.tags.v[0].cue, "No");
	assert_int_equal(why.ruled_out.n, 2);
	assert_int_equal(why.ruled_out.v[0].why, THEME_SWALLOWED);
	assert_string_equal(why.ruled_out.v[0].by, "neglect* to tell");
	assert_int_equal(why.ruled_out.v[1].why, THEME_OUTGROWN);
	assert_int_equal(why.cues.n, 1);
	assert_string_equal(why.cues.v[0].kind, "forward");
	end(&x);
}

static void a_match_limit_is_a_diagnostic(void **state)
{
	struct fixture x;
	struct buf b = { 0 };
	(void)state;
	begin_with(&x, "label: T\nregex:\n(?:q|w|qw){0,20}(?:q|w|qw){0,20}z\n");
	assert_int_equal(x.d.n, 0);
	for (int i = 0; i < 4000; i++)
		buf_str(&b, "qw");
	buf_str(&b, "-z");
	tags_in(&x, buf_text(&b));
	assert_int_equal(x.d.n, 1);
	assert_string_equal(x.d.v[0].code, "match-limit");
	buf_release(&b);
	end(&x);
}

static void text_that_is_not_utf8_is_a_diagnostic(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x, "label: T\nterms:\nred\n");
	assert_int_equal(tags_in(&x, "red \xff red").n, 0);
	assert_int_equal(x.d.n, 1);
	assert_string_equal(x.d.v[0].code, "not-utf8");
	end(&x);
}

struct job {
	const struct theme_set *set;
	size_t tags;
};

static void *match_often(void *arg)
{
	struct job *j = arg;
	struct arena a = { 0 };
	struct theme_matcher *m = theme_matcher_new(j->set);
	const char *text = "No neglect was seen; the home was dirty and cold.";
	struct theme_passage p = { .text = text, .n = strlen(text) };
	for (int i = 0; i < 500; i++) {
		struct theme_tags tags = { 0 };
		theme_match(m, &a, &p, &tags, NULL);
		j->tags += tags.n;
	}
	theme_matcher_free(m);
	arena_release(&a);
	return NULL;
}

static void threads_share_a_set(void **state)
{
	struct fixture x;
	pthread_t thread[2];
	struct job job[2];
	(void)state;
	begin_shipped(&x);
	for (int i = 0; i < 2; i++) {
		job[i] = (struct job){ x.set, 0 };
		assert_int_equal(
			pthread_create(&thread[i], NULL, match_often, &job[i]),
			0);
	}
	for (int i = 0; i < 2; i++)
		pthread_join(thread[i], NULL);
	assert_int_equal(job[0].tags, 1000);
	assert_int_equal(job[1].tags, 1000);
	end(&x);
}

/* ---- reviews ---- */

static void status_follows_the_evidence(void **state)
{
	static const struct {
		struct theme_evidence ev;
		enum theme_status status;
		enum theme_reason reason;
	} cases[] = {
		{ { 0 }, THEME_ABSENT, THEME_UNMENTIONED },
		{ { .negated = 3, .boilerplate = 9 },
		  THEME_ABSENT,
		  THEME_UNMENTIONED },
		{ { .strong = 1, .plain = 3, .passages = 200 },
		  THEME_IS_PRESENT,
		  THEME_BY_WEIGHT },
		{ { .strong = 3, .passages = 200 },
		  THEME_TO_CONFIRM,
		  THEME_TOO_LITTLE },
		{ { .plain = 3, .passages = 24 },
		  THEME_IS_PRESENT,
		  THEME_BY_SHARE },
		{ { .plain = 3, .passages = 25 },
		  THEME_TO_CONFIRM,
		  THEME_TOO_LITTLE },
		{ { .plain = 1, .passages = 1 },
		  THEME_IS_PRESENT,
		  THEME_BY_SHARE },
		{ { .plain = 4, .negated = 4, .passages = 90 },
		  THEME_IS_PRESENT,
		  THEME_BY_WEIGHT },
		{ { .plain = 4, .negated = 5, .passages = 90 },
		  THEME_TO_CONFIRM,
		  THEME_DENIED },
		{ { .plain = 1, .negated = 5, .passages = 90 },
		  THEME_TO_CONFIRM,
		  THEME_TOO_LITTLE },
		{ { .plain = 1, .weak = 4, .passages = 90 },
		  THEME_TO_CONFIRM,
		  THEME_TOO_LITTLE },
		{ { .weak = 2, .recommended = 2 },
		  THEME_TO_CONFIRM,
		  THEME_ADVISED },
		{ { .weak = 2 }, THEME_MENTIONED, THEME_ONLY_WEAK },
	};
	(void)state;
	struct theme_threshold t = { .from = 4, .share = 8 };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct theme_evidence ev = cases[i].ev;
		ev.weight = ev.strong + ev.plain;
		assert_int_equal(theme_status_of(&ev, &t, true),
				 cases[i].status);
		assert_int_equal(theme_reason_of(&ev, &t, true),
				 cases[i].reason);
		assert_int_equal(theme_status_of(&ev, &t, false),
				 THEME_NOT_CODED);
	}
}

static void a_threshold_is_read_and_written_as_text(void **state)
{
	static const char text[] = "# a comment\n"
				   "present from: 3\n"
				   "weight findings, summary: 2\n"
				   "weight glossary: 0\n"
				   "kind: practice\n"
				   "present from: 6\n"
				   "or one in: 5\n"
				   "kind: any\n"
				   "weight chronology: 0.5\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	(void)state;
	for (int k = 0; k < THEME_N_KINDS; k++) {
		struct theme_threshold t, u = { 0 };
		t = theme_threshold_default(THEME_FACTOR);
		theme_threshold_read("status.txt", text, strlen(text),
				     (enum theme_kind)k, &t, &d);
		assert_true(t.from == (k == THEME_PRACTICE ? 6 : 3));
		assert_true(t.share == (k == THEME_PRACTICE ? 5 : 8));
		assert_true(t.weight[TEXT_FINDINGS] == 2);
		assert_true(t.weight[TEXT_SUMMARY] == 2);
		assert_true(t.weight[TEXT_GLOSSARY] == 0);
		assert_true(t.weight[TEXT_CHRONOLOGY] == 0.5);
		assert_true(t.weight[TEXT_ANALYSIS] == 1);
		char *again = theme_threshold_text(&a, &t);
		theme_threshold_read("", again, strlen(again), THEME_FACTOR, &u,
				     &d);
		assert_memory_equal(&t, &u, sizeof t);
	}
	assert_int_equal(d.n, 0);
	arena_release(&a);
}

static void mistakes_in_a_threshold_are_told_by_place(void **state)
{
	static const char text[] = "present from: many\n"
				   "weight finding: 2\n"
				   "at least 3\n"
				   "or one in: 6\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct theme_threshold t = { .from = 4 };
	(void)state;
	theme_threshold_read("status.txt", text, strlen(text), THEME_FACTOR, &t,
			     &d);
	assert_int_equal(d.n, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(d.v[i].line, i + 1);
	assert_int_equal(d.v[0].col, 15);
	assert_non_null(strstr(d.v[0].text, "4 is used instead"));
	assert_true(t.from == 4 && t.share == 6);
	arena_release(&a);
}

static void what_a_status_file_lacks_is_as_the_program_comes(void **state)
{
	static const char *const texts[] = {
		"present from: two\nor one in: 8\n",
		"or one in: 8\n",
		"kind: practice\npresent from: 5\nkind: any\nor one in: 8\n",
	};
	static const char *const told[] = { "2 is used instead",
					    "no line 'present from:'; 2",
					    "no line 'present from:'; 2" };
	static const char dictionary[] = "label: One\nterms:\nneglect\n";
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct arena a = { 0 };
		struct diags d = { .a = &a };
		struct err e = { 0 };
		struct theme_set *s = theme_set_new();
		theme_set_status(s, "status.txt", texts[i], strlen(texts[i]),
				 &d);
		assert_int_equal(theme_set_add(s, "one", dictionary,
					       strlen(dictionary), &d, &e),
				 0);
		assert_int_equal(d.n, 1);
		assert_int_equal(d.v[0].level, i ? DIAG_WARNING : DIAG_LOST);
		assert_string_equal(d.v[0].file, "status.txt");
		assert_non_null(strstr(d.v[0].text, told[i]));
		assert_true(theme_info(s, 0)->threshold.from == 2);
		theme_set_free(s);
		arena_release(&a);
	}
}

/* A line for all kinds once, one for practice too. */
static void a_mistake_in_a_status_file_is_told_once(void **state)
{
	static const char text[] = "present from: x\nor one in: 8\n"
				   "kind: practice\nor one in: x\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct theme_set *s = theme_set_new();
	(void)state;
	theme_set_status(s, "status.txt", text, strlen(text), &d);
	assert_int_equal(d.n, 2);
	assert_int_equal(d.v[0].line, 1);
	assert_int_equal(d.v[1].line, 4);
	theme_set_free(s);
	arena_release(&a);
}

static void the_default_threshold_is_the_shipped_file(void **state)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct err e = { 0 };
	struct buf b = { 0 };
	(void)state;
	assert_int_equal(fs_read("queries/status.txt", 1 << 20, &b, &e), 0);
	for (int k = 0; k < THEME_N_KINDS; k++) {
		enum theme_kind kind = (enum theme_kind)k;
		struct theme_threshold t = { 0 }, u;
		u = theme_threshold_default(kind);
		theme_threshold_read("status.txt", buf_text(&b), b.n, kind, &t,
				     &d);
		assert_string_equal(theme_threshold_text(&a, &t),
				    theme_threshold_text(&a, &u));
		assert_true(t.from > 0 && t.share > 0 && t.indicator > 0);
	}
	assert_int_equal(d.n, 0);
	buf_release(&b);
	arena_release(&a);
}

static void a_dictionary_may_have_a_threshold_of_its_own(void **state)
{
	static const char rules[] = "present from: 5\nor one in: 8\n"
				    "kind: practice\npresent from: 7\n";
	static const char one[] = "label: One\nkind: practice\nstatus: present "
				  "from: 2, or one in: 9\nterms:\nneglect\n";
	static const char two[] = "label: Two\nkind: practice\nterms:\nharm\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct err e = { 0 };
	struct theme_set *s = theme_set_new();
	(void)state;
	theme_set_status(s, "status.txt", rules, strlen(rules), &d);
	assert_int_equal(theme_set_add(s, "one", one, strlen(one), &d, &e), 0);
	assert_int_equal(theme_set_add(s, "two", two, strlen(two), &d, &e), 0);
	assert_int_equal(d.n, 0);
	assert_true(theme_info(s, 0)->threshold.from == 2);
	assert_true(theme_info(s, 0)->threshold.share == 9);
	assert_true(theme_info(s, 1)->threshold.from == 7);
	theme_set_free(s);
	arena_release(&a);
}

static void evidence_is_weighed_by_section(void **state)
{
	struct theme_evidence ev = { 0 };
	struct theme_threshold t = theme_threshold_default(THEME_FACTOR);
	(void)state;
	t.weight[TEXT_FINDINGS] = 2;
	theme_evidence_add(&ev, &t, TEXT_FINDINGS, THEME_PRESENT, false);
	theme_evidence_add(&ev, &t, TEXT_CHRONOLOGY, THEME_PRESENT, false);
	theme_evidence_add(&ev, &t, TEXT_FINDINGS, THEME_NEGATED, false);
	theme_evidence_add(&ev, &t, TEXT_SUMMARY, THEME_OTHER_PERSON, false);
	theme_evidence_add(&ev, &t, TEXT_RECOMMENDATIONS, THEME_RECOMMENDED,
			   false);
	theme_evidence_add(&ev, &t, TEXT_GLOSSARY, THEME_BOILERPLATE, false);
	assert_true(ev.weight == 3);
	t.indicator = 0.5;
	theme_evidence_add(&ev, &t, TEXT_OTHER, THEME_PRESENT, true);
	assert_true(ev.weight == 3.5);
	ev.plain--;
	assert_int_equal(ev.strong, 1);
	assert_int_equal(ev.plain, 1);
	assert_int_equal(ev.negated, 1);
	assert_int_equal(ev.weak, 2);
	assert_int_equal(ev.recommended, 1);
	assert_int_equal(ev.boilerplate, 1);
}

static void names_are_read_as_they_are_written(void **state)
{
	enum theme_assertion a;
	enum theme_status s;
	(void)state;
	for (int i = 0; i < THEME_N_ASSERTIONS; i++) {
		assert_true(theme_assertion_parse(
			theme_assertion_name((enum theme_assertion)i), &a));
		assert_int_equal(a, i);
	}
	for (int i = 0; i < THEME_N_STATUSES; i++) {
		assert_true(theme_status_parse(
			theme_status_name((enum theme_status)i), &s));
		assert_int_equal(s, i);
	}
	assert_true(theme_status_parse("To-Confirm", &s));
	assert_int_equal(s, THEME_TO_CONFIRM);
	assert_false(theme_status_parse("maybe", &s));
	assert_false(theme_assertion_parse("present!", &a));
}

#include "test_theme_assert.h"
#include "test_theme_settle.h"

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_stand_in_the_expected_assertion),
		cmocka_unit_test(
			assertions_come_out_as_a_reader_would_have_them),
		cmocka_unit_test(assertions_hold_on_sentences_once_held_out),
		cmocka_unit_test(assertions_hold_for_every_theme_there_is),
		cmocka_unit_test(
			shipped_dictionaries_claim_nothing_that_is_not_asserted),
		cmocka_unit_test(prefilter_loses_no_cue),
		cmocka_unit_test(brackets_and_dashes_end_a_reach),
		cmocka_unit_test(a_list_is_denied_as_a_whole),
		cmocka_unit_test(a_new_statement_is_no_part_of_a_list),
		cmocka_unit_test(what_is_given_is_spared_only_where_it_is_said),
		cmocka_unit_test(general_cues_spare_sentences_about_the_case),
		cmocka_unit_test(words_of_one_theme_are_cues_for_another),
		cmocka_unit_test(a_dictionary_silences_cues_for_itself_alone),
		cmocka_unit_test(a_list_of_categories_may_be_denied),
		cmocka_unit_test(a_stop_may_stand_around_the_match),
		cmocka_unit_test(words_of_a_cue_are_not_its_response),
		cmocka_unit_test(the_negation_may_belong_to_the_match),
		cmocka_unit_test(a_cue_that_begins_in_a_pseudo_cue_is_none),
		cmocka_unit_test(a_cancel_may_stand_around_the_negation),
		cmocka_unit_test(the_rest_of_a_sentence_is_no_heading),
		cmocka_unit_test(a_sentence_may_take_back_the_one_before),
		cmocka_unit_test(a_sentence_may_take_back_its_own_beginning),
		cmocka_unit_test(only_what_is_claimed_is_taken_back),
		cmocka_unit_test(a_far_denial_goes_past_stops_but_no_semicolon),
		cmocka_unit_test(a_claim_silences_no_cue),
		cmocka_unit_test(a_denial_may_begin_in_the_match),
		cmocka_unit_test(
			a_response_takes_no_negation_that_goes_past_it),
		cmocka_unit_test(a_response_in_the_next_clause_takes_nothing),
		cmocka_unit_test(some_cues_are_for_responses_alone),
		cmocka_unit_test(two_denials_make_a_statement),
		cmocka_unit_test(an_imperative_recommends_whatever_it_tells),
		cmocka_unit_test(a_denial_takes_along_what_agencies_did),
		cmocka_unit_test(only_a_final_denial_takes_signs_along),
		cmocka_unit_test(what_is_feared_is_denied_with_the_rest),
		cmocka_unit_test(what_is_asserted_keeps_the_rest),
		cmocka_unit_test(a_denial_settles_the_sentences_beside_it),
		cmocka_unit_test(a_practice_is_settled_by_what_closes_it_alone),
		cmocka_unit_test(
			cues_may_spare_sentences_that_tell_of_something),
		cmocka_unit_test(denials_are_told_from_what_is_like_them),
		cmocka_unit_test(shipped_files_have_no_mistakes),
		cmocka_unit_test(shipped_examples_hold),
		cmocka_unit_test(a_failing_example_is_a_diagnostic),
		cmocka_unit_test(a_failing_example_names_the_cue),
		cmocka_unit_test(prefilter_loses_nothing),
		cmocka_unit_test(plain_words_match_whole_words_in_any_case),
		cmocka_unit_test(a_star_stands_for_an_ending),
		cmocka_unit_test(capitals_are_taken_as_written),
		cmocka_unit_test(nearness_keeps_to_the_sentence),
		cmocka_unit_test(ordered_nearness_is_one_way),
		cmocka_unit_test(the_ampersand_spans_the_sentence),
		cmocka_unit_test(an_ampersand_in_a_name_is_a_letter_of_it),
		cmocka_unit_test(alternatives_and_optional_words_combine),
		cmocka_unit_test(a_longer_context_swallows_the_match),
		cmocka_unit_test(the_longest_match_of_a_theme_stays),
		cmocka_unit_test(offsets_are_those_of_the_text),
		cmocka_unit_test(tags_come_by_place_then_theme),
		cmocka_unit_test(a_tag_knows_its_sentence),
		cmocka_unit_test(phrases_match_as_their_patterns_do),
		cmocka_unit_test(regular_expressions_match_near_their_words),
		cmocka_unit_test(more_words_than_are_kept_in_mind_are_read),
		cmocka_unit_test(
			words_that_may_be_left_out_do_not_take_for_ever),
		cmocka_unit_test(mistakes_are_shown_where_they_are),
		cmocka_unit_test(a_line_goes_into_a_section_and_out_of_it),
		cmocka_unit_test(a_misspelt_heading_is_no_example),
		cmocka_unit_test(patterns_that_can_blow_up_are_refused),
		cmocka_unit_test(regular_expressions_match_and_are_prefiltered),
		cmocka_unit_test(files_from_any_editor_are_read),
		cmocka_unit_test(what_is_no_dictionary_is_refused),
		cmocka_unit_test(a_line_that_is_not_utf8_is_left_out),
		cmocka_unit_test(an_empty_set_does_not_compile),
		cmocka_unit_test(a_set_tells_of_its_themes_and_rules),
		cmocka_unit_test(the_hash_is_that_of_the_files_in_any_order),
		LANGUAGE_TESTS,
		cmocka_unit_test(a_cue_reaches_as_far_as_its_scope),
		cmocka_unit_test(a_cue_reaches_in_its_direction),
		cmocka_unit_test(stops_commas_and_pseudo_cues_end_a_reach),
		cmocka_unit_test(responses_and_what_is_given_take_a_negation),
		cmocka_unit_test(a_dictionary_may_have_cues_of_its_own),
		cmocka_unit_test(names_of_bodies_are_boilerplate),
		cmocka_unit_test(the_stronger_assertion_wins),
		cmocka_unit_test(what_was_ruled_out_is_explained),
		cmocka_unit_test(a_match_limit_is_a_diagnostic),
		cmocka_unit_test(text_that_is_not_utf8_is_a_diagnostic),
		cmocka_unit_test(threads_share_a_set),
		cmocka_unit_test(status_follows_the_evidence),
		cmocka_unit_test(evidence_is_weighed_by_section),
		cmocka_unit_test(a_threshold_is_read_and_written_as_text),
		cmocka_unit_test(mistakes_in_a_threshold_are_told_by_place),
		cmocka_unit_test(
			what_a_status_file_lacks_is_as_the_program_comes),
		cmocka_unit_test(a_mistake_in_a_status_file_is_told_once),
		cmocka_unit_test(the_default_threshold_is_the_shipped_file),
		cmocka_unit_test(a_dictionary_may_have_a_threshold_of_its_own),
		cmocka_unit_test(names_are_read_as_they_are_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
