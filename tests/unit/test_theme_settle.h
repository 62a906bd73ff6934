/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a passage says of a theme as a whole, and denials against the table in
 * tests/data/assertions; part of test_theme.c. */

#define SETTLE                                                                 \
	"class: negated\nforward 9:\nno sign of\nforward 3:\nno\n"             \
	"backward 4:\nwas ruled out\nclaim 4:\nfeared\n"

/* The assertions of "red", a term, "clinic", a response, and "spot", a sign,
 * in order: "NP" is a denied one, then one that is present. */
static void expect_settled(const char *header, const char *text,
			   const char *expected)
{
	struct fixture x;
	struct buf b = { 0 };
	begin(&x);
	assert_int_equal(add_cues(&x, "c", SETTLE), 0);
	assert_int_equal(add(&x, "t",
			     arena_fmt(&x.a,
				       "label: T\n%sterms:\nred\ncrimson\n"
				       "indicators:\nspot\nresponses:\n"
				       "clinic\n",
				       header)),
			 0);
	compile(&x);
	struct theme_tags tags = tags_in(&x, text);
	for (size_t i = 0; i < tags.n; i++)
		buf_char(&b, tags.v[i].assertion == THEME_NEGATED   ? 'N'
			     : tags.v[i].assertion == THEME_PRESENT ? 'P'
								    : '?');
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	end(&x);
}

static void a_denial_takes_along_what_agencies_did(void **state)
{
	(void)state;
	expect_settled("", "The clinic saw him. There was no sign of red.",
		       "NN");
	expect_settled("", "The clinic saw him.", "P");
	expect_settled("", "No red was seen when the clinic rang.", "NP");
}

static void only_a_final_denial_takes_signs_along(void **state)
{
	(void)state;
	expect_settled("", "A spot was seen. Red was ruled out.", "NN");
	expect_settled("", "A spot was seen. There was no sign of red.", "PN");
}

static void what_is_feared_is_denied_with_the_rest(void **state)
{
	(void)state;
	expect_settled("", "Crimson was feared. There was no sign of red.",
		       "NN");
	expect_settled("", "Crimson was there. There was no sign of red.",
		       "PN");
}

static void what_is_asserted_keeps_the_rest(void **state)
{
	(void)state;
	expect_settled("", "The clinic saw crimson. It saw no sign of red.",
		       "PPN");
}

static void a_denial_settles_the_sentences_beside_it(void **state)
{
	(void)state;
	expect_settled("", "The clinic came. It left. No sign of red.", "PN");
	expect_settled("", "There was no sign of red. The clinic came.", "NN");
}

static void a_practice_is_settled_by_what_closes_it_alone(void **state)
{
	(void)state;
	expect_settled("kind: practice\n",
		       "Crimson was feared. There was no sign of red.", "PN");
}

static void cues_may_spare_sentences_that_tell_of_something(void **state)
{
	const char *cues = "class: hypothetical\nsentence, unless told:\n"
			   "may\ntold:\nwas\nwent\n";
	(void)state;
	assert_int_equal(red_in(cues, "", "it may be red"), THEME_HYPOTHETICAL);
	assert_int_equal(red_in(cues, "", "he went and may be red"),
			 THEME_PRESENT);
	assert_int_equal(red_in(cues, "", "He was. It may be red."),
			 THEME_HYPOTHETICAL);
}

/* Written for this: 36 of the first 88 came out right before the cues. */
static void denials_are_told_from_what_is_like_them(void **state)
{
	struct fixture x;
	(void)state;
	begin_plain(&x);
	struct tally t = judge_table(&x, "tests/data/assertions/denials.csv");
	assert_int_equal(t.skipped, 0);
	assert_true(t.all >= 100);
	assert_true(t.all_right * 100 >= t.all * 95);
	end(&x);
}
