/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assertions against the tables in tests/data/assertions; part of
 * test_theme.c. */

enum { A_THEME, A_TARGET, A_EXPECTED, A_TRAP, A_SECTION, A_TEXT, A_FIELDS };

/* How many rows of each expectation there are, and how many came out so. */
struct tally {
	size_t n[THEME_N_ASSERTIONS], right[THEME_N_ASSERTIONS];
	size_t all, all_right, skipped;
};

/* Cuts a line of CSV into its fields, in place. */
static size_t csv_cut(char *p, char *field[A_FIELDS])
{
	size_t n = 0;
	while (n < A_FIELDS) {
		bool quoted = *p == '"';
		char *to = p += quoted;
		field[n++] = p;
		while (*p && (quoted || *p != ',')) {
			if (quoted && *p == '"' && *++p != '"')
				break;
			*to++ = *p++;
		}
		bool more = *p == ',';
		*to = '\0';
		if (!more)
			break;
		p++;
	}
	return n;
}

static bool has_theme(const struct fixture *x, const char *name, size_t *out)
{
	for (*out = 0; *out < theme_count(x->set); ++*out)
		if (str_eq(theme_info(x->set, *out)->name, name))
			return true;
	return false;
}

/* The assertion of the tag of the theme that touches the first place of the
 * target; "none": there is no such tag. */
static const char *asserted(struct fixture *x, size_t theme, char **f,
			    const char **why)
{
	struct theme_tags tags = { 0 };
	struct theme_passage p = { .text = f[A_TEXT],
				   .n = strlen(f[A_TEXT]),
				   .section = section_named(f[A_SECTION]) };
	const char *at = strcasestr(f[A_TEXT], f[A_TARGET]);
	assert_non_null(at);
	size_t start = (size_t)(at - f[A_TEXT]);
	theme_match(x->m, &x->a, &p, &tags, &x->d);
	*why = "";
	for (size_t i = 0; i < tags.n; i++) {
		const struct theme_tag *t = &tags.v[i];
		if (t->theme != theme || t->end <= start ||
		    t->start >= start + strlen(f[A_TARGET]))
			continue;
		*why = arena_fmt(&x->a, "%s / %s", t->rule, t->cue);
		return theme_assertion_name(t->assertion);
	}
	return "none";
}

static void judge_row(struct fixture *x, const char *path, int line, char **f,
		      struct tally *t)
{
	enum theme_assertion expected;
	const char *why;
	size_t theme;
	assert_true(theme_assertion_parse(f[A_EXPECTED], &expected));
	if (!has_theme(x, f[A_THEME], &theme)) {
		t->skipped++;
		return;
	}
	const char *got = asserted(x, theme, f, &why);
	t->n[expected]++;
	t->all++;
	if (str_eq(got, f[A_EXPECTED])) {
		t->right[expected]++;
		t->all_right++;
		return;
	}
	print_message("%s:%d: [%s] %s: %s, not %s (%s): %s\n", path, line,
		      f[A_TRAP], f[A_TARGET], got, f[A_EXPECTED], why,
		      f[A_TEXT]);
}

static struct tally judge_table(struct fixture *x, const char *path)
{
	struct tally t = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	char *save, *f[A_FIELDS];
	int line = 1;
	assert_int_equal(fs_read(path, 1 << 20, &b, &e), 0);
	char *l = strtok_r(b.p, "\n", &save);
	while ((l = strtok_r(NULL, "\n", &save))) {
		line++;
		if (csv_cut(l, f) != A_FIELDS)
			fail_msg("%s:%d: six fields are needed", path, line);
		judge_row(x, path, line, f, &t);
	}
	buf_release(&b);
	for (int i = 0; i < THEME_N_ASSERTIONS; i++)
		if (t.n[i])
			print_message("%s: %s: %zu of %zu right\n", path,
				      theme_assertion_name(i), t.right[i],
				      t.n[i]);
	print_message("%s: all: %zu of %zu right, %zu without a theme\n", path,
		      t.all_right, t.all, t.skipped);
	return t;
}

static void assertions_come_out_as_a_reader_would_have_them(void **state)
{
	struct fixture x;
	(void)state;
	begin_shipped(&x);
	struct tally t =
		judge_table(&x, "tests/data/assertions/sentences.csv");
	assert_int_equal(t.skipped, 0);
	assert_true(t.all >= 260);
	assert_int_equal(t.all_right, t.all);
	end(&x);
}

/* Sentences that were written with the others and not looked at while the
 * cues were mended. */
static void assertions_hold_on_sentences_not_tuned_on(void **state)
{
	struct fixture x;
	(void)state;
	begin_shipped(&x);
	struct tally t = judge_table(&x, "tests/data/assertions/held-out.csv");
	assert_int_equal(t.skipped, 0);
	assert_true(t.all >= 120);
	assert_true(t.all_right * 100 >= t.all * 85);
	end(&x);
}

static void assertions_hold_for_every_theme_there_is(void **state)
{
	struct fixture x;
	(void)state;
	begin_shipped(&x);
	struct tally t =
		judge_table(&x, "tests/data/assertions/other-themes.csv");
	assert_true(t.all_right * 100 >= t.all * 85);
	end(&x);
}
