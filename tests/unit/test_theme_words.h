/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the short cuts of matching against the truth: rules and texts at
 * random, from few words, so that they meet often; part of test_theme.c. */

static uint32_t dice(uint32_t *seed, uint32_t n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % n;
}

static const char *one_of(uint32_t *seed, const char *const *list, uint32_t n)
{
	return list[dice(seed, n)];
}

#define ONE_OF(seed, list) one_of(seed, list, sizeof(list) / sizeof *(list))

static const char *const some_words[] = {
	"red",
	"reds",
	"redder",
	"blue",
	"bluest",
	"green",
	"of",
	"the",
	"sky",
	"skies",
	"DV",
	"GPs",
	"x1",
	"24",
	"mother",
	"child",
	"home",
	"s",
	"t",
	"kite",
	"sun",
	"m\xc3\xb6re",
	"Red",
	"Moth",
	"Sky",
	"moth",
	/* Digits of another script, an accent of its own, a power. */
	"\xd9\xa1\xd9\xa2",
	"\xcc\x81red",
	"x\xc2\xb2",
};

/* One word of a rule: red, red*, mother's, parents', "DV". */
static void random_word(uint32_t *seed, struct buf *b)
{
	static const char *const odd[] = {
		"mother's", "sun's*",  "child'",  "\"DV\"",    "24/7",
		"kite-sky", "skies'*", "\"Red\"", "m\xc3\xb6*"
	};
	switch (dice(seed, 8)) {
	case 0:
		buf_str(b, ONE_OF(seed, odd));
		break;
	case 1:
	case 2:
		buf_fmt(b, "%.3s*", ONE_OF(seed, some_words) + 0);
		break;
	default:
		buf_str(b, ONE_OF(seed, some_words));
	}
}

static void random_phrase(uint32_t *seed, int depth, struct buf *b)
{
	uint32_t n = 1 + dice(seed, depth ? 2 : 4);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t kind = dice(seed, depth < 2 ? 10 : 5);
		if (i)
			buf_char(b, ' ');
		if (i && kind == 5) {
			buf_char(b, '*');
		} else if (i && kind == 6) {
			buf_str(b, "[*] [*] ");
			random_word(seed, b);
		} else if (kind < 7) {
			random_word(seed, b);
		} else {
			bool optional = kind == 7 && i;
			buf_char(b, optional ? '[' : '(');
			uint32_t alts = 1 + dice(seed, 4);
			for (uint32_t k = 0; k < alts; k++) {
				if (k)
					buf_char(b, '|');
				random_phrase(seed, depth + 1, b);
			}
			buf_char(b, optional ? ']' : ')');
		}
	}
}

static void random_rule(uint32_t *seed, struct buf *b)
{
	static const char *const near[] = { " ~2 ", " >3 ", " & ", " ~9 " };
	random_phrase(seed, 0, b);
	/* Some phrases are in several rules. */
	for (uint32_t n = dice(seed, 6); n > 3; n--) {
		buf_str(b, ONE_OF(seed, near));
		if (dice(seed, 2))
			buf_str(b, ONE_OF(seed, some_words));
		else
			random_phrase(seed, 0, b);
	}
	buf_char(b, '\n');
}

static void random_text(uint32_t *seed, struct buf *b)
{
	static const char *const gaps[] = {
		" ",   " ",        " ",
		" ",   " ",        "-",
		"'",   "' ",       "\xe2\x80\x99",
		", ",  ". ",       " (",
		"'s ", "  ",       "/",
		"'-",  "\xc2\xa0", " \xe2\x80\x93 ",
		"'' ", "\n",
	};
	for (uint32_t n = dice(seed, 40); n > 0; n--) {
		buf_str(b, ONE_OF(seed, some_words));
		buf_str(b, ONE_OF(seed, gaps));
	}
}

/* Several texts with each of several dictionaries. */
static void compare_at_random(uint32_t seed, const char *section,
			      void (*rule)(uint32_t *, struct buf *))
{
	size_t tags = 0;
	for (int round = 0; round < 60; round++) {
		struct fixture x;
		struct buf b = { 0 };
		begin(&x);
		assert_int_equal(add_cues(&x, "c",
					  "class: negated\nforward 3:\nthe\n"
					  "class: historical\nsentence:\n"
					  "of * sky\n"),
				 0);
		buf_fmt(&b, "label: T\n%s:\n", section);
		for (int i = 0; i < 30; i++)
			rule(&seed, &b);
		assert_int_equal(add(&x, "t", buf_text(&b)), 0);
		compile(&x);
		struct theme_matcher *slow = theme_matcher_new(x.set);
		theme_matcher_exhaustive(slow, true);
		for (int i = 0; i < 30; i++) {
			buf_clear(&b);
			random_text(&seed, &b);
			tags += tags_in(&x, buf_text(&b)).n;
			expect_same(&x, slow, buf_text(&b));
		}
		theme_matcher_free(slow);
		buf_release(&b);
		end(&x);
	}
	assert_true(tags > 1000);
}

static void phrases_match_as_their_patterns_do(void **state)
{
	(void)state;
	compare_at_random(1, "terms", random_rule);
}

static void random_regex(uint32_t *seed, struct buf *b)
{
	static const char *const parts[] = {
		"red\\w*",
		"(?:blue|sky|kite)",
		"\\bof\\b",
		"\\d+",
		"(?<!the )sun",
		"[a-z]+",
		"\\s",
		"(?:the |of ){0,3}",
		".{0,12}",
		"[\\w'-]+ ",
		"(?=moth)\\w{3,9}",
		"x\\d",
		"(?-i:DV)",
		"gree?n",
		"[ -]",
		"(?: \\w+){0,2}",
		"m\xc3\xb6",
		"child(?:ren)?",
		"['/-]",
		"[\\x{2019}\\x{2013}(]",
		"\\(?",
		"[,.]",
		"\\/",
		"\\b(?:red|blue|moth)\\b",
		"(?-i:Red|DV|[A-Z]\\w)",
		"\\b(?-i:(?:Moth|Sky) )",
		"(?:[0-9]{1,2}|sky)",
		"(?:\\d|sun) ?",
		"(?:red|of the)[- ](?:sky|kite)\\b",
		"(?:(?:blue|of) |moth[,.] )",
		"\\b",
		"(?!of)\\bth",
		"(?:kite\\b|the){1,3}",
		"['\\x{2019}]?",
		"(?:\\b(?i:dv|s)|(?-i:Sun)\\b)",
	};
	for (uint32_t n = 1 + dice(seed, 4); n > 0; n--)
		buf_str(b, ONE_OF(seed, parts));
	buf_str(b, dice(seed, 5) ? "\n" : "|skies$\n");
}

static void regular_expressions_match_near_their_words(void **state)
{
	(void)state;
	compare_at_random(2, "regex", random_regex);
}

static void more_words_than_are_kept_in_mind_are_read(void **state)
{
	struct fixture x;
	struct buf b = { 0 };
	(void)state;
	begin_with(&x, "label: T\nterms:\nred sky\n");
	for (int i = 0; i < 300000; i++)
		buf_fmt(&b, "w%d ", i);
	buf_str(&b, "red sky");
	assert_int_equal(tags_in(&x, buf_text(&b)).n, 1);
	assert_int_equal(tags_in(&x, "a red sky, sky red").n, 1);
	assert_int_equal(tags_in(&x, buf_text(&b)).n, 1);
	buf_release(&b);
	end(&x);
}

/* A match, or a diagnostic that says that it was too much: but soon. */
static void words_that_may_be_left_out_do_not_take_for_ever(void **state)
{
	struct fixture x;
	struct buf b = { 0 };
	(void)state;
	buf_str(&b, "label: T\nterms:\nred");
	for (int i = 0; i < 40; i++)
		buf_str(&b, " [*] [(a|b|a b)]");
	buf_str(&b, " sky\ngreen [*] [*] [*] [*] [*] [*] [*] [*] sky\n");
	begin_with(&x, buf_text(&b));
	buf_clear(&b);
	for (int i = 0; i < 100; i++)
		buf_str(&b, "red a b a ");
	buf_str(&b, "green a b c d e f g h sky");
	int64_t from = clock_ms();
	struct theme_tags tags = tags_in(&x, buf_text(&b));
	assert_true(clock_ms() - from < 5000);
	assert_true(tags.n >= 1 && x.d.n <= 1);
	assert_int_equal(tags.v[tags.n - 1].end, b.n);
	buf_release(&b);
	end(&x);
}
