/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the shipped dictionaries and cues; part of test_theme.c. */

static enum text_section section_named(const char *s)
{
	static const struct {
		const char *name;
		enum text_section section;
	} names[] = { { "", TEXT_OTHER },
		      { "scope", TEXT_SCOPE },
		      { "learning", TEXT_LEARNING },
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
	return best == THEME_N_ASSERTIONS ? "none" : theme_assertion_name(best);
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
		const char *got = verdict(x, group[0], section, group[1], &why);
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
	begin_plain(&x);
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
	assert_int_equal(theme_count(x.set), 42);
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
	assert_true(n >= 42 * 24);
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

static void a_failing_example_names_the_cue(void **state)
{
	struct fixture x;
	size_t n;
	(void)state;
	begin(&x);
	assert_int_equal(
		add_cues(&x, "negated", "class: negated\nforward 3:\nno\n"), 0);
	assert_int_equal(
		add(&x, "t", "label: T\nterms:\nred\nmatch:\nNo red.\n"), 0);
	compile(&x);
	assert_int_equal(theme_examples_check(x.set, &x.d, &n), 1);
	assert_string_equal(x.d.v[0].text, "must match, but 'No' makes 'red' "
					   "negated: \"No red.\"");
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
	for (size_t i = 0; i < a.n; i++) {
		assert_string_equal(a.v[i].cue, b.v[i].cue);
		a.v[i].cue = b.v[i].cue = NULL;
		assert_memory_equal(&a.v[i], &b.v[i], sizeof a.v[i]);
	}
}

static void prefilter_loses_nothing(void **state)
{
	static const char *const odd[] = {
		"",
		" ",
		"?",
		"\xe2\x80\x99",
		"neglect\xe2\x84\xa2",
		"domestic\xc2\xa0"
		"abuse; domestic-abuse; domestic \xe2\x80\x93 abuse",
		"ne\xc5\xbflected? neglec\xcc\x81t n\xc3\xa9glect",
		"\xef\x82\xb7neglect\xef\x82\xb7unkempt",
		"the mother\xe2\x80\x99s first language isn\xe2\x80\x99t "
		"English, (first language)",
		"NEGLECTED DV dv Dv BSL bsl Bsl \xe2\x84\xaa"
		"elvin",
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
