/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what is said about dictionaries and cues; part of test_theme.c. */

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
		{ "[the] : home", "bad-term", "before punctuation", 1 },
		{ "\"DV", "bad-term", "partner", 1 },
		{ "a ~1 b ~1 c ~1 d ~1 e", "bad-term", "four", 18 },
		{ "a&b&c&d&e", "bad-term", "spaces around '&'", 2 },
		{ "letters &English", "bad-term", "spaces around '&'", 9 },
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

static void a_misspelt_heading_is_no_example(void **state)
{
	static const struct {
		const char *line, *says;
	} cases[] = {
		{ "math:", "did you mean 'match'" },
		{ "no mach, in findings:", "did you mean 'no match'" },
		{ "Good practice here:", "no section is called" },
		{ "The police told the panel this:", NULL },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture x;
		begin(&x);
		const char *text =
			arena_fmt(&x.a,
				  "label: T\nterms:\nred\nno match:\nblue\n%s\n"
				  "Red.\n",
				  cases[i].line);
		assert_int_equal(add(&x, "t", text), 0);
		compile(&x);
		assert_int_equal(theme_info(x.set, 0)->n_no_match,
				 cases[i].says ? 1 : 3);
		assert_int_equal(x.d.n, cases[i].says ? 1 : 0);
		if (cases[i].says) {
			assert_int_equal(x.d.v[0].level, DIAG_LOST);
			assert_int_equal(x.d.v[0].line, 6);
			assert_non_null(strstr(x.d.v[0].text, cases[i].says));
		}
		end(&x);
	}
}

static void a_line_goes_into_a_section_and_out_of_it(void **state)
{
	struct arena a = { 0 };
	static const char text[] = "label: T\r\nterms:\r\nred\r\nblue\r\n\r\n"
				   "Rejected:\r\nblue # a comment\r\n"
				   "green\r\n";
	(void)state;
	assert_string_equal(theme_dictionary_add(&a, text, "terms", "grey"),
			    "label: T\r\nterms:\r\nred\r\nblue\r\ngrey\r\n"
			    "\r\nRejected:\r\nblue # a comment\r\n"
			    "green\r\n");
	assert_string_equal(
		theme_dictionary_remove(&a, text, "rejected", "Blue"),
		"label: T\r\nterms:\r\nred\r\nblue\r\n\r\n"
		"Rejected:\r\ngreen\r\n");
	assert_null(theme_dictionary_remove(&a, text, "rejected", "red"));
	arena_release(&a);
}

static void patterns_that_can_blow_up_are_refused(void **state)
{
	static const char *const bad[] = {
		"(a+)+b",
		"(a|aa)+$",
		"(a*)*",
		"(?:\\w+\\s?)*x",
		"(.+)+x",
		"x.*y",
		"a[^b]*c",
		"(\\w+)\\1",
		"(?R)x",
		"(?<n>a)",
		"(*LIMIT_MATCH=9)a",
		"a{1,1000}b",
		"(?:a?){40}a{40}",
		"[",
		"(?C)a",
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
	assert_int_equal(theme_set_add(x.set, "t",
				       "\xff\xfe"
				       "l\0",
				       4, &x.d, &e),
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
	assert_string_equal(theme_role_name(theme_rule(x.set, 0, 2)->role),
			    "not when");
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
