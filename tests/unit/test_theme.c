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
static void load(struct fixture *x, const char *dir, bool cues)
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
		int rc = cues ? theme_set_cues(x->set, name, b.p, b.n, &x->d,
					       &e) :
				theme_set_add(x->set, name, b.p, b.n, &x->d,
					      &e);
		if (rc < 0)
			print_error("%s\n", e.text);
		assert_int_equal(rc, 0);
		buf_release(&b);
	}
}

static void begin_shipped(struct fixture *x)
{
	begin(x);
	load(x, "queries/assertions", true);
	load(x, "queries/themes", false);
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

/* ---- files of sentences: tests/data/theme/ ---- */

static enum text_section section_named(const char *s)
{
	static const struct {
		const char *name;
		enum text_section section;
	} names[] = { { "", TEXT_OTHER },
		      { "scope", TEXT_SCOPE },
		      { "glossary", TEXT_GLOSSARY },
		      { "references", TEXT_REFERENCES },
		      { "methodology", TEXT_METHODOLOGY },
		      { "appendix", TEXT_APPENDIX },
		      { "front", TEXT_FRONT },
		      { "recommendations", TEXT_RECOMMENDATIONS },
		      { "response", TEXT_RESPONSE } };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(names[i].name, s))
			return names[i].section;
	fail_msg("no section '%s'", s);
	return TEXT_OTHER;
}

/* The most telling assertion of the theme, or "none". */
static const char *verdict(struct fixture *x, const char *theme,
			   const char *section, const char *text,
			   const char **why)
{
	size_t t = theme_named(x->set, theme);
	enum theme_assertion best = THEME_N_ASSERTIONS;
	struct theme_tags tags = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = section_named(section) };
	theme_match(x->m, &x->a, &p, &tags, &x->d);
	*why = "";
	for (size_t i = 0; i < tags.n; i++) {
		if (tags.v[i].theme != t || tags.v[i].assertion >= best)
			continue;
		best = tags.v[i].assertion;
		*why = arena_fmt(&x->a, "%s / %s", tags.v[i].rule,
				 tags.v[i].cue);
	}
	return best == THEME_N_ASSERTIONS ? "none" :
					    theme_assertion_name(best);
}

/* Runs the groups of one file: theme [@ section], sentence, expectation. */
static size_t run_file(struct fixture *x, const char *path, size_t *n)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	size_t wrong = 0, row = 0;
	char *save, *group[3];
	assert_int_equal(fs_read(path, 1 << 20, &b, &e), 0);
	for (char *l = strtok_r(b.p, "\n", &save); l;
	     l = strtok_r(NULL, "\n", &save)) {
		if (*l == '#')
			continue;
		group[row++] = l;
		if (row < 3)
			continue;
		row = 0;
		char *at = strstr(group[0], " @ ");
		const char *why, *section = at ? at + 3 : "";
		if (at)
			*at = '\0';
		const char *got =
			verdict(x, group[0], section, group[1], &why);
		++*n;
		if (str_eq(got, group[2]))
			continue;
		wrong++;
		print_error("%s: %s: \"%s\"\n  expected %s, got %s (%s)\n",
			    path, group[0], group[1], group[2], got, why);
	}
	assert_int_equal(row, 0);
	buf_release(&b);
	return wrong;
}

static void sentences_stand_in_the_expected_assertion(void **state)
{
	struct fixture x;
	struct fs_list files = { 0 };
	struct err e = { 0 };
	size_t n = 0, wrong = 0;
	(void)state;
	begin_shipped(&x);
	assert_int_equal(fs_walk(&x.a, "tests/data/theme", &files, &x.d, &e),
			 0);
	for (size_t i = 0; i < files.n; i++)
		wrong += run_file(&x, files.v[i], &n);
	assert_int_equal(wrong, 0);
	assert_true(n >= 250);
	end(&x);
}

/* ---- the shipped files ---- */

static void shipped_files_have_no_mistakes(void **state)
{
	struct fixture x;
	(void)state;
	begin_shipped(&x);
	for (size_t i = 0; i < x.d.n; i++)
		print_error("%s:%d:%d: %s\n", x.d.v[i].file, x.d.v[i].line,
			    x.d.v[i].col, x.d.v[i].text);
	assert_int_equal(x.d.n, 0);
	assert_int_equal(theme_count(x.set), 4);
	end(&x);
}

static void shipped_examples_hold(void **state)
{
	struct fixture x;
	size_t n, failed;
	(void)state;
	begin_shipped(&x);
	failed = theme_examples_check(x.set, &x.d, &n);
	for (size_t i = 0; i < x.d.n; i++)
		print_error("%s:%d: %s\n", x.d.v[i].file, x.d.v[i].line,
			    x.d.v[i].text);
	assert_int_equal(failed, 0);
	assert_true(n >= 4 * 30);
	end(&x);
}

static void a_failing_example_is_a_diagnostic(void **state)
{
	struct fixture x;
	size_t n;
	(void)state;
	begin_with(&x, "label: T\nterms:\nred\nmatch:\nIt is blue.\n"
		       "no match:\nIt is red.\n");
	assert_int_equal(theme_examples_check(x.set, &x.d, &n), 2);
	assert_int_equal(n, 2);
	assert_string_equal(x.d.v[0].code, "example-fails");
	assert_int_equal(x.d.v[0].line, 5);
	assert_string_equal(x.d.v[1].code, "example-matches");
	assert_int_equal(x.d.v[1].line, 7);
	end(&x);
}

/* ---- the prefilter against the truth ---- */

static void expect_same(struct fixture *x, struct theme_matcher *slow,
			const char *text)
{
	struct theme_passage p = { .text = text, .n = strlen(text) };
	struct theme_tags a = { 0 }, b = { 0 };
	theme_match(x->m, &x->a, &p, &a, NULL);
	theme_match(slow, &x->a, &p, &b, NULL);
	if (a.n != b.n)
		fail_msg("%zu tags, slowly %zu: %s", a.n, b.n, text);
	for (size_t i = 0; i < a.n; i++)
		assert_memory_equal(&a.v[i], &b.v[i], sizeof a.v[i]);
}

static void prefilter_loses_nothing(void **state)
{
	static const char *const odd[] = {
		"", " ", "?", "\xe2\x80\x99", "neglect\xe2\x84\xa2",
		"domestic\xc2\xa0"
		"abuse; domestic-abuse; domestic \xe2\x80\x93 abuse",
		"ne\xc5\xbflected? neglec\xcc\x81t n\xc3\xa9glect",
		"\xef\x82\xb7neglect\xef\x82\xb7unkempt",
		"the mother\xe2\x80\x99s first language isn\xe2\x80\x99t "
		"English, (first language)",
		"NEGLECTED DV dv Dv BSL bsl Bsl \xe2\x84\xaa" "elvin",
		"domestic: none. Neglect \xe2\x80\x94 none; neglect:none",
	};
	struct fixture x;
	struct fs_list files = { 0 };
	struct err e = { 0 };
	(void)state;
	begin_shipped(&x);
	struct theme_matcher *slow = theme_matcher_new(x.set);
	theme_matcher_exhaustive(slow, true);
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		expect_same(&x, slow, odd[i]);
	assert_int_equal(fs_walk(&x.a, "tests/data/theme", &files, &x.d, &e),
			 0);
	for (size_t i = 0; i < files.n; i++) {
		struct buf b = { 0 };
		char *save;
		assert_int_equal(fs_read(files.v[i], 1 << 20, &b, &e), 0);
		for (char *l = strtok_r(b.p, "\n", &save); l;
		     l = strtok_r(NULL, "\n", &save))
			expect_same(&x, slow, l);
		buf_release(&b);
	}
	theme_matcher_free(slow);
	end(&x);
}

/* ---- the language of terms ---- */

static void plain_words_match_whole_words_in_any_case(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nneglect\n",
		     "Neglect, neglected, NEGLECT's own", "[Neglect][NEGLECT]");
}

static void a_star_stands_for_an_ending(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nneglect*\nchild* home\n",
		     "neglectful child\xe2\x80\x99s home children's home",
		     "[neglectful][child\xe2\x80\x99s home][children's home]");
}

static void capitals_are_taken_as_written(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nDV\nDV incident\n\"Prevent\" duty\n",
		     "dv Dv DV Incident, DV, prevent duty, Prevent duty",
		     "[DV Incident][DV][Prevent duty]");
}

static void nearness_keeps_to_the_sentence(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nhouse ~3 dirty\n",
		     "The house was dirty. A dirty old house. The house. "
		     "Dirty hands. A house that once had been dirty.",
		     "[house was dirty][dirty old house]");
}

static void ordered_nearness_is_one_way(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nhit >2 mother\n",
		     "Mother hit him. He hit his mother.", "[hit his mother]");
}

static void the_ampersand_spans_the_sentence(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nletter* & English & read\n",
		     "The letters, all of them and for many months, came in "
		     "English and she could not read. A letter. English.",
		     "[letters, all of them and for many months, came in "
		     "English and she could not read]");
}

static void alternatives_and_optional_words_combine(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\n(poor|bad) [home|living] condition*\n",
		     "poor conditions, bad living conditions, poor old "
		     "conditions, bad home-conditions",
		     "[poor conditions][bad living conditions]"
		     "[bad home-conditions]");
}

static void a_longer_context_swallows_the_match(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nneglect*\nnot when:\n"
		     "neglect* to (record|tell)\n",
		     "He neglected to record the neglect.", "[neglect]");
}

static void the_longest_match_of_a_theme_stays(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nabuse\ndomestic abuse\n"
		     "domestic abuse incident*\n",
		     "domestic abuse incidents and abuse",
		     "[domestic abuse incidents][abuse]");
}

static void offsets_are_those_of_the_text(void **state)
{
	struct fixture x;
	const char *text = "caf\xc3\xa9 \xe2\x80\x9c"
			   "mother\xe2\x80\x99s\xc2\xa0home\xe2\x80\x9d";
	(void)state;
	begin_with(&x, "label: T\nterms:\nmother's home\n");
	struct theme_tags tags = tags_in(&x, text);
	assert_int_equal(tags.n, 1);
	assert_int_equal(tags.v[0].start, 9);
	assert_int_equal(tags.v[0].end, strlen(text) - 3);
	assert_string_equal(tags.v[0].rule, "mother's home");
	end(&x);
}

static void tags_come_by_place_then_theme(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x);
	assert_int_equal(add(&x, "b", "label: B\nterms:\nred\nblue\n"), 0);
	assert_int_equal(add(&x, "a", "label: A\nterms:\nblue sky\n"), 0);
	compile(&x);
	struct theme_tags tags = tags_in(&x, "blue sky, red sky");
	assert_int_equal(tags.n, 3);
	assert_int_equal(tags.v[0].theme, 0);
	assert_int_equal(tags.v[1].theme, 1);
	assert_int_equal(tags.v[2].start, 10);
	end(&x);
}

static void a_tag_knows_its_sentence(void **state)
{
	struct fixture x;
	const char *text = "See Dr. Green at 3 p.m. on s. 47 day. It was red "
			   "e.g. dark. No more.";
	(void)state;
	begin_with(&x, "label: T\nterms:\nred\n");
	struct theme_tags tags = tags_in(&x, text);
	assert_int_equal(tags.n, 1);
	assert_int_equal(tags.v[0].sentence_start, strlen("See Dr. Green at 3 "
							  "p.m. on s. 47 day. "));
	assert_int_equal(tags.v[0].sentence_end, strlen(text) - 9);
	end(&x);
}

/* ---- mistakes in files ---- */

static void mistakes_are_shown_where_they_are(void **state)
{
	static const struct {
		const char *line, *code, *says;
		int col;
	} cases[] = {
		{ "*abuse", "bad-term", "end of a word", 1 },
		{ "ab*", "bad-term", "too few letters", 3 },
		{ "chi*ld", "bad-term", "cannot be followed", 4 },
		{ "(poor|bad home", "bad-term", "'(' without ')'", 1 },
		{ "poor [home", "bad-term", "'[' without ']'", 6 },
		{ "poor) home", "bad-term", "not opened", 5 },
		{ "one | two", "bad-term", "needs brackets", 5 },
		{ "house ~ dirty", "bad-term", "number of words", 7 },
		{ "house ~5", "bad-term", "word is missing", 9 },
		{ "house ~99 dirty", "bad-term", "at most 50", 7 },
		{ "[the|a]", "bad-term", "optional", 1 },
		{ "(a|) b", "bad-term", "begin and end", 4 },
		{ "* home", "bad-term", "cannot begin", 1 },
		{ "\"DV", "bad-term", "partner", 1 },
		{ "a ~1 b ~1 c ~1 d ~1 e", "bad-term", "four", 18 },
		{ "da", "bad-term", "capitals", 1 },
		{ "m\xc3\xb6re) x", "bad-term", "not opened", 5 },
		{ "  /(x+)+y/", "bad-regex", "take for ever", 3 },
		{ "neglect", "duplicate-term", "line 3", 1 },
		{ "trems:", "unknown-section", "did you mean 'terms'", 1 },
		{ "negated, foward 3:", "unknown-section", "'forward'", 1 },
		{ "negated, forward:", "unknown-section", "number of words",
		  1 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture x;
		begin(&x);
		const char *text = arena_fmt(
			&x.a, "label: T\nterms:\nneglect\n%s\n", cases[i].line);
		assert_int_equal(add(&x, "t", text), 0);
		if (x.d.n != 1)
			fail_msg("'%s': %zu diagnostics", cases[i].line, x.d.n);
		assert_string_equal(x.d.v[0].code, cases[i].code);
		assert_string_equal(x.d.v[0].file, "t.txt");
		if (!strstr(x.d.v[0].text, cases[i].says))
			fail_msg("'%s': %s", cases[i].line, x.d.v[0].text);
		assert_int_equal(x.d.v[0].line, 4);
		if (cases[i].code[4] != 'r')
			assert_int_equal(x.d.v[0].col, cases[i].col);
		compile(&x);
		assert_int_equal(tags_in(&x, "neglect").n, 1);
		end(&x);
	}
}

static void patterns_that_can_blow_up_are_refused(void **state)
{
	static const char *const bad[] = {
		"(a+)+b",     "(a|aa)+$",    "(a*)*",	 "(?:\\w+\\s?)*x",
		"(.+)+x",     "x.*y",	     "a[^b]*c",	 "(\\w+)\\1",
		"(?R)x",      "(?<n>a)",     "(*LIMIT_MATCH=9)a",
		"a{1,1000}b", "(?:a?){40}a{40}", "[",	 "(?C)a",
		"(\\w*\\w*\\w*\\w*\\w*)z",
	};
	static const char *const good[] = {
		"\\bneglect\\w*",
		"home.{0,60}dirty",
		"(?:no|little)\\s+(?:food|heat)",
		"(?<!un)safe(?=ly)",
		"(?-i:DV)[- ]incident",
		"(?:\\W+\\w+){0,5}x",
		"a{2,3}b",
	};
	struct fixture x;
	(void)state;
	begin(&x);
	struct buf b = { 0 };
	buf_str(&b, "label: T\nregex:\n");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		buf_fmt(&b, "%s\n", bad[i]);
	assert_int_equal(add(&x, "t", buf_text(&b)), 0);
	for (size_t i = 0; i < x.d.n; i++)
		assert_int_equal(x.d.v[i].line, (int)i + 3);
	assert_int_equal(x.d.n, sizeof bad / sizeof *bad);
	buf_clear(&b);
	buf_str(&b, "label: T\nregex:\n");
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		buf_fmt(&b, "%s\n", good[i]);
	x.d.n = 0;
	assert_int_equal(add(&x, "u", buf_text(&b)), 0);
	for (size_t i = 0; i < x.d.n; i++)
		print_error("%d: %s\n", x.d.v[i].line, x.d.v[i].text);
	assert_int_equal(x.d.n, 0);
	buf_release(&b);
	end(&x);
}

static void regular_expressions_match_and_are_prefiltered(void **state)
{
	(void)state;
	expect_spans("label: T\nregex:\n\\bno\\s+(?:food|heat\\w*)\nx?y+z\n",
		     "No  food, no heating, xyyz, yz; nothing",
		     "[No  food][no heating][xyyz][yz]");
}

static void files_from_any_editor_are_read(void **state)
{
	expect_spans("\xef\xbb\xbflabel: T\r\n# note\r\nterms:\r\n"
		     "  mother\xe2\x80\x99s\xc2\xa0home  # a comment\r\n"
		     "\xe2\x80\x9c"
		     "DV\xe2\x80\x9d\r\nnon\xe2\x80\x91verbal\r\n",
		     "mother's home; dv; DV; non-verbal",
		     "[mother's home][DV][non-verbal]");
	(void)state;
}

static void what_is_no_dictionary_is_refused(void **state)
{
	struct fixture x;
	struct err e = { 0 };
	(void)state;
	begin(&x);
	assert_int_equal(add(&x, "t", "just some words\n"), -1);
	assert_int_equal(add(&x, "t", ""), -1);
	assert_int_equal(theme_set_add(x.set, "t", "\xff\xfe" "l\0", 4, &x.d,
				       &e),
			 -1);
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, "UTF-16"));
	assert_int_equal(add(&x, "Bad Name", "label: T\n"), -1);
	assert_int_equal(add(&x, "t", "label: T\n"), 0);
	assert_int_equal(add(&x, "t", "label: T\n"), -1);
	assert_int_equal(add_cues(&x, "c", "no cues here\n"), -1);
	assert_int_equal(theme_count(x.set), 1);
	end(&x);
}

static void a_line_that_is_not_utf8_is_left_out(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x, "label: T\nterms:\nred\ncaf\xe9 blue\ngreen\n");
	assert_int_equal(x.d.n, 1);
	assert_string_equal(x.d.v[0].code, "not-utf8");
	assert_int_equal(x.d.v[0].line, 4);
	assert_int_equal(x.d.v[0].col, 4);
	assert_int_equal(tags_in(&x, "red green blue").n, 2);
	end(&x);
}

static void an_empty_set_does_not_compile(void **state)
{
	struct fixture x;
	struct err e = { 0 };
	(void)state;
	begin(&x);
	assert_int_equal(theme_set_compile(x.set, &x.d, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	end(&x);
}

static void a_set_tells_of_its_themes_and_rules(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x, "label: The label\ngroup: G\nabout: one\n two\n"
		       "includes: three\nterms:\nred\nolder terms:\n"
		       "until 2009: blue sky\nnot when:\nred tape\n");
	const struct theme_info *i = theme_info(x.set, 0);
	assert_string_equal(i->label, "The label");
	assert_string_equal(i->group, "G");
	assert_string_equal(i->about, "one two\nIncludes: three");
	assert_int_equal(theme_rule_count(x.set, 0), 3);
	assert_string_equal(theme_rule(x.set, 0, 1)->text, "blue sky");
	assert_int_equal(theme_rule(x.set, 0, 1)->until, 2009);
	assert_int_equal(theme_rule(x.set, 0, 1)->role, THEME_OLDER_TERM);
	assert_string_equal(
		theme_role_name(theme_rule(x.set, 0, 2)->role), "not when");
	end(&x);
}

static void the_hash_is_that_of_the_files_in_any_order(void **state)
{
	static const char *const text[] = { "label: A\nterms:\nred\n",
					    "label: B\nterms:\nblue\n" };
	struct fixture x, y, z;
	(void)state;
	begin(&x), begin(&y), begin(&z);
	assert_int_equal(add(&x, "a", text[0]) | add(&x, "b", text[1]), 0);
	assert_int_equal(add(&y, "b", text[1]) | add(&y, "a", text[0]), 0);
	assert_int_equal(add(&z, "a", text[0]) | add(&z, "b", text[0]), 0);
	compile(&x), compile(&y), compile(&z);
	assert_string_equal(theme_set_hash(x.set), theme_set_hash(y.set));
	assert_string_not_equal(theme_set_hash(x.set), theme_set_hash(z.set));
	end(&x), end(&y), end(&z);
}

/* ---- explaining, guarding ---- */

static void what_was_ruled_out_is_explained(void **state)
{
	struct fixture x;
	struct theme_explanation why = { 0 };
	const char *text = "He neglected to tell. No emotional neglect.";
	struct theme_passage p = { .text = text, .n = strlen(text) };
	(void)state;
	begin(&x);
	assert_int_equal(add_cues(&x, "negated",
				  "class: negated\nforward 3:\nno\n"),
			 0);
	assert_int_equal(add(&x, "t",
			     "label: T\nterms:\nneglect*\nemotional neglect\n"
			     "not when:\nneglect* to tell\n"),
			 0);
	compile(&x);
	theme_explain(x.m, &x.a, &p, &why, &x.d);
	assert_int_equal(why.tags.n, 1);
	assert_int_equal(why.tags.v[0].assertion, THEME_NEGATED);
	assert_string_equal(why.tags.v[0].cue, "no");
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
	buf_str(&b, " z");
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
		assert_int_equal(pthread_create(&thread[i], NULL, match_often,
						&job[i]),
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
	} cases[] = {
		{ { 0 }, THEME_ABSENT },
		{ { .negated = 3, .boilerplate = 9 }, THEME_ABSENT },
		{ { .strong = 1 }, THEME_IS_PRESENT },
		{ { .strong = 1, .negated = 5 }, THEME_IS_PRESENT },
		{ { .plain = 2 }, THEME_IS_PRESENT },
		{ { .plain = 2, .negated = 2 }, THEME_IS_PRESENT },
		{ { .plain = 2, .negated = 3 }, THEME_TO_CONFIRM },
		{ { .plain = 1, .weak = 4 }, THEME_TO_CONFIRM },
		{ { .weak = 2, .recommended = 2 }, THEME_TO_CONFIRM },
		{ { .weak = 2 }, THEME_MENTIONED },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(theme_status_of(&cases[i].ev, true),
				 cases[i].status);
		assert_int_equal(theme_status_of(&cases[i].ev, false),
				 THEME_NOT_CODED);
	}
}

static void evidence_is_weighed_by_section(void **state)
{
	struct theme_evidence ev = { 0 };
	(void)state;
	theme_evidence_add(&ev, TEXT_FINDINGS, THEME_PRESENT);
	theme_evidence_add(&ev, TEXT_CHRONOLOGY, THEME_PRESENT);
	theme_evidence_add(&ev, TEXT_FINDINGS, THEME_NEGATED);
	theme_evidence_add(&ev, TEXT_SUMMARY, THEME_OTHER_PERSON);
	theme_evidence_add(&ev, TEXT_RECOMMENDATIONS, THEME_RECOMMENDED);
	theme_evidence_add(&ev, TEXT_GLOSSARY, THEME_BOILERPLATE);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_stand_in_the_expected_assertion),
		cmocka_unit_test(shipped_files_have_no_mistakes),
		cmocka_unit_test(shipped_examples_hold),
		cmocka_unit_test(a_failing_example_is_a_diagnostic),
		cmocka_unit_test(prefilter_loses_nothing),
		cmocka_unit_test(plain_words_match_whole_words_in_any_case),
		cmocka_unit_test(a_star_stands_for_an_ending),
		cmocka_unit_test(capitals_are_taken_as_written),
		cmocka_unit_test(nearness_keeps_to_the_sentence),
		cmocka_unit_test(ordered_nearness_is_one_way),
		cmocka_unit_test(the_ampersand_spans_the_sentence),
		cmocka_unit_test(alternatives_and_optional_words_combine),
		cmocka_unit_test(a_longer_context_swallows_the_match),
		cmocka_unit_test(the_longest_match_of_a_theme_stays),
		cmocka_unit_test(offsets_are_those_of_the_text),
		cmocka_unit_test(tags_come_by_place_then_theme),
		cmocka_unit_test(a_tag_knows_its_sentence),
		cmocka_unit_test(mistakes_are_shown_where_they_are),
		cmocka_unit_test(patterns_that_can_blow_up_are_refused),
		cmocka_unit_test(regular_expressions_match_and_are_prefiltered),
		cmocka_unit_test(files_from_any_editor_are_read),
		cmocka_unit_test(what_is_no_dictionary_is_refused),
		cmocka_unit_test(a_line_that_is_not_utf8_is_left_out),
		cmocka_unit_test(an_empty_set_does_not_compile),
		cmocka_unit_test(a_set_tells_of_its_themes_and_rules),
		cmocka_unit_test(the_hash_is_that_of_the_files_in_any_order),
		cmocka_unit_test(what_was_ruled_out_is_explained),
		cmocka_unit_test(a_match_limit_is_a_diagnostic),
		cmocka_unit_test(text_that_is_not_utf8_is_a_diagnostic),
		cmocka_unit_test(threads_share_a_set),
		cmocka_unit_test(status_follows_the_evidence),
		cmocka_unit_test(evidence_is_weighed_by_section),
		cmocka_unit_test(names_are_read_as_they_are_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
