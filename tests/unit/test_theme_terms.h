/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the language of terms; part of test_theme.c. */

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

static void an_ampersand_in_a_name_is_a_letter_of_it(void **state)
{
	(void)state;
	expect_spans("label: T\nterms:\nA&E\nin a b&b\n\"Marks&Spencer\"\n",
		     "He lived in a B&B and went to A&E at Marks&Spencer.",
		     "[in a B&B][A&E][Marks&Spencer]");
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
	assert_int_equal(tags.v[0].sentence_start,
			 strlen("See Dr. Green at 3 "
				"p.m. on s. 47 day. "));
	assert_int_equal(tags.v[0].sentence_end, strlen(text) - 9);
	end(&x);
}
