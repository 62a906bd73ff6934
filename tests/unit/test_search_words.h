/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, their forms, other words for them, and how reviews are ranked. */
#ifndef TEST_SEARCH_WORDS_H
#define TEST_SEARCH_WORDS_H

#include <math.h>

static void forms_of_a_word_find_each_other(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "a disability");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the disabilities");
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS, "two disabled boys");
	OK(store_finish(f->s, &f->e));
	/* The stem of all three is "disabl", which does not begin with
	 * "disabilit". */
	assert_int_equal(look_up(f, "disability").n, 3);
	assert_int_equal(look_up(f, "disabilit*").n, 2);
	assert_int_equal(look_up(f, "disab*").n, 3);
	assert_int_equal(look_up(f, "\"two disab\"*").n, 1);
	assert_int_equal(look_up(f, "\"a disabilit\"*").n, 1);
	assert_int_equal(look_up(f, "\"two disabilit\"*").n, 0);
	assert_int_equal(look_up(f, "boy* NEAR/2 disab*").n, 1);
	assert_int_equal(look_up(f, "boy* NEAR/2 disabilit*").n, 0);
}

static void a_single_word_in_quotes_is_taken_as_it_is_written(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "he neglects it", "neglected");
	PUT(f, "B-1", "b.txt", TEXT_FINDINGS, "he neglected it");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "\"neglects\""), "A-1");
	assert_int_equal(look_up(f, "\"neglected\"").n, 2);
	struct search_results r = look_up(f, "\"neglects\"");
	assert_int_equal(r.v[0].n_passages, 1);
	assert_string_equal(r.v[0].hits[0].snippet, "he \x02neglects\x03 it");
	/* Where a section confines the passages, too. */
	assert_string_equal(found(f, "\"neglects\" section:findings"), "");
	assert_string_equal(found(f, "neglects section:findings"), "B-1");
}

static void a_capital_inside_a_query_means_a_name(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "Ms Banks came to the school");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the bank of the school");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "+school +Banks"), "A-1");
	assert_int_equal(look_up(f, "+school +banks").n, 2);
	assert_int_equal(look_up(f, "Banks").n, 2); /* a sentence begins so */
}

static void exact_takes_all_words_as_they_are_written(void **state)
{
	struct fixture *f = *state;
	struct query q;
	struct search_results r;
	struct search_options how = { .passages = 3, .exact = true };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "home visits were missed");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "a home visit was missed");
	OK(store_finish(f->s, &f->e));
	OK(query_parse(&f->a, "\"home visit\"", 12, &q, &f->e));
	OK(search_run(f->s, &f->a, &q, &how, &r, &f->e));
	assert_int_equal(r.n, 1);
	assert_string_equal(r.v[0].key, "B-1");
	assert_int_equal(look_up(f, "\"home visit\"").n, 2);
}

static void near_counts_words_as_the_index_does(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "mother one two three drank");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS,
	    "Mother left. He drank with her.");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "mother NEAR/3 drank"), "A-1 B-1");
	assert_string_equal(found(f, "mother NEAR/2 drank"), "B-1");
	/* Decided by the text instead: the same. */
	assert_string_equal(found(f, "mother NEAR/3 dran*"), "A-1 B-1");
	assert_string_equal(found(f, "mother NEAR/2 dran*"), "B-1");
	assert_string_equal(found(f, "moth* NEAR/1 dran*"), "");
}

static void near_s_is_within_one_sentence(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "Mother, who had been seen by Dr. Lee that week, drank.");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "Mother left. He drank.");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "mother NEAR/s drank"), "A-1");
	assert_string_equal(found(f, "drank NEAR/S moth*"), "A-1");
	assert_int_equal(look_up(f, "mother AND drank").n, 2);
}

/* ---- other words ---- */

static const char synonyms[] =
	"# groups\n"
	"domestic abuse = domestic violence (until 2013)\n"
	"LSCB = safeguarding board\n"
	"DNA > was not brought, did not attend\n";

static struct search_results widened(struct fixture *f, const char *typed,
				     const char **also)
{
	struct query q;
	struct search_results r;
	struct search_options how = { .passages = 3 };
	struct diags d = { .a = &f->a };
	struct query_synonyms *s = query_synonyms_read(&f->a, "s.txt", synonyms,
						       strlen(synonyms), &d);
	assert_int_equal(d.n, 0);
	OK(query_parse(&f->a, typed, strlen(typed), &q, &f->e));
	query_widen(&f->a, &q, s);
	*also = q.also ? q.also : "";
	OK(search_run(f->s, &f->a, &q, &how, &r, &f->e));
	return r;
}

static void older_and_newer_words_find_each_other(void **state)
{
	struct fixture *f = *state;
	const char *also;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "domestic violence was known");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "domestic abuse was known");
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS, "domestic work, and violence");
	OK(store_finish(f->s, &f->e));
	struct search_results r = widened(f, "\"domestic abuse\"", &also);
	assert_int_equal(r.n, 2);
	assert_string_equal(
		also, "domestic abuse: also domestic violence (until 2013)");
	/* Typed without quotes: both words, or the other name for them, are
	 * all of the words. */
	r = widened(f, "domestic violence", &also);
	assert_string_equal(also, "domestic violence: also domestic abuse");
	assert_int_equal(r.n, 3);
	assert_string_equal(r.v[2].key, "C-1");
	r = widened(f, "domestic violence -work", &also);
	assert_int_equal(r.n, 2);
}

static void acronyms_count_in_capitals_and_one_way_is_one_way(void **state)
{
	struct fixture *f = *state;
	const char *also;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "she was not brought");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "marked as DNA");
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS, "the LSCB met");
	OK(store_finish(f->s, &f->e));
	assert_int_equal(widened(f, "DNA", &also).n, 2);
	assert_int_equal(widened(f, "dna", &also).n, 1);
	assert_string_equal(also, "");
	assert_int_equal(widened(f, "\"was not brought\"", &also).n, 1);
	assert_int_equal(widened(f, "\"safeguarding board\"", &also).n, 1);
}

static void a_line_of_synonyms_that_is_wrong_is_told(void **state)
{
	struct fixture *f = *state;
	static const char *const wrong[] = { "alone", "a = ",
					     "a > ",  "a (since then) = b",
					     "= b",   "a (until 20133) = b" };
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct diags d = { .a = &f->a };
		query_synonyms_read(&f->a, "s.txt", wrong[i], strlen(wrong[i]),
				    &d);
		if (d.n != 1 || d.v[0].line != 1)
			fail_msg("\"%s\" is not told", wrong[i]);
	}
}

/* ---- ranks ---- */

static const char *const texts[][2] = {
	{ "A-1", "the baby cried and the baby was fed by the nurse" },
	{ "B-1", "a nurse came" },
	{ "C-1", "the baby slept in a cot beside the bed of the parents" },
	{ "D-1", "nothing of this kind" },
	{ "E-1", "baby baby baby baby and no more words than these" },
};
#define N_TEXTS (sizeof texts / sizeof *texts)

static double count(const char *text, const char *word, double *length)
{
	double n = 0;
	size_t k = strlen(word);
	*length = 0;
	for (const char *p = text; *p;) {
		size_t len = strcspn(p, " ");
		++*length;
		n += len == k && memcmp(p, word, k) == 0;
		p += len + strspn(p + len, " ");
	}
	/* The heading "Analysis", thrice as heavy as the text. */
	*length += 3;
	return n;
}

/* BM25 (Robertson and Zaragoza 2009, doi 10.1561/1500000019, section 3.4) by
 * its formula, k1 = 1.2, b = 0.75, with idf = ln(1 + (N - n + .5)/(n + .5)). */
static double bm25(const char *text, const char *word)
{
	double sum = 0, df = 0, length, tf;
	for (size_t i = 0; i < N_TEXTS; i++) {
		df += count(texts[i][1], word, &length) > 0;
		sum += length;
	}
	tf = count(text, word, &length);
	double norm = 0.25 + 0.75 * length / (sum / N_TEXTS);
	return log(1 + (N_TEXTS - df + 0.5) / (df + 0.5)) * tf * 2.2 /
	       (tf + 1.2 * norm);
}

static void scores_are_those_of_the_formula(void **state)
{
	struct fixture *f = *state;
	for (size_t i = 0; i < N_TEXTS; i++)
		PUT(f, texts[i][0], texts[i][0], TEXT_ANALYSIS, texts[i][1]);
	OK(store_finish(f->s, &f->e));
	struct search_results r = look_up(f, "baby OR nurse");
	assert_int_equal(r.n, 4);
	for (size_t i = 0; i < r.n; i++)
		for (size_t k = 0; k < N_TEXTS; k++)
			if (str_eq(r.v[i].key, texts[k][0]))
				assert_true(fabs(r.v[i].score -
						 bm25(texts[k][1], "baby") -
						 bm25(texts[k][1], "nurse")) <
					    1e-9);
	assert_string_equal(r.v[0].key, "A-1"); /* it has both */
}

static void findings_weigh_more_than_appendices(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_APPENDIX, "baby one two");
	PUT(f, "B-1", "b.txt", TEXT_FINDINGS, "baby one two");
	PUT(f, "C-1", "c.txt", TEXT_CHRONOLOGY, "baby one two");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "baby"), "B-1 C-1 A-1");
}

static void titles_and_headings_are_found(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f,
		      "review,title,file\nA-1,The drowning of a boy,a.txt\n");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "he fell into the canal");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "a car");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "drowning"), "A-1");
	assert_int_equal(look_up(f, "analysis").n, 2);
	put_catalogue(f, "review,title,file\nA-1,A fall,a.txt\n");
	assert_string_equal(found(f, "drowning"), "");
	assert_string_equal(found(f, "fall"), "A-1");
}

/* ---- the index in time ---- */

static void what_was_read_anew_counts_once(void **state)
{
	struct fixture *f = *state;
	for (int i = 0; i < 40; i++) {
		PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "baby",
		    i % 2 ? "an odd reading" : "an even reading");
		PUT(f, "B-1", arena_fmt(&f->a, "b%d.txt", i), TEXT_ANALYSIS,
		    "midwife");
		OK(store_finish(f->s, &f->e));
	}
	assert_string_equal(found(f, "odd"), "A-1");
	assert_string_equal(found(f, "even"), "");
	assert_int_equal(number(f, "SELECT n FROM v_word WHERE form = 'odd'"),
			 1);
	/* Few segments, however often documents came in. */
	assert_true(number(f, "SELECT count(*) FROM segment") <= 7);
	assert_int_equal(number(f, "SELECT count(*) FROM indexed WHERE unit % 2"
				   " = 0"),
			 41);
	double before = look_up(f, "baby").v[0].score;
	OK(store_finish(f->s, &f->e));
	assert_true(look_up(f, "baby").v[0].score == before);
}

static void an_index_that_lags_behind_loses_nothing(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "the baby cried");
	OK(store_finish(f->s, &f->e));
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the baby slept");
	/* Broken off here: store_finish was not called. */
	assert_int_equal(look_up(f, "baby").n, 2);
	assert_string_equal(found(f, "slep*"), "B-1");
	assert_string_equal(found(f, "\"slept\""), "B-1");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "slep*"), "B-1");
}

/* ---- what helps ---- */

static const char *hints(struct fixture *f, const char *typed)
{
	struct search_results r = look_up(f, typed);
	struct buf b = { 0 };
	for (size_t i = 0; i < r.hints.n; i++)
		buf_fmt(&b, "%s%s", i ? " | " : "", r.hints.v[i]);
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void a_query_that_finds_nothing_says_why(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,area,file\nA-1,Northshire,a.txt\n"
			 "B-1,Eastmere,b.txt\n");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "exploitation of a boy");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the dentist saw a boy");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(hints(f, "boy"), "");
	assert_string_equal(hints(f, "explotation"),
			    "no document has the word \"explotation\"; did you "
			    "mean \"exploitation\"?");
	assert_string_equal(hints(f, "zebra"),
			    "no document has the word \"zebra\"");
	assert_string_equal(hints(f, "\"boy dentist\""),
			    "the words of \"boy dentist\" are there, but "
			    "nowhere so together");
	assert_string_equal(hints(f, "boy area:Northshir"),
			    "no review has area:Northshir; did you mean "
			    "area:\"Northshire\"?");
	assert_string_equal(hints(f, "boy area:Paris"),
			    "no review has area:Paris; there are: Eastmere, "
			    "Northshire");
	assert_string_equal(hints(f, "exploitation AND dentist AND boy"),
			    "without exploitation there is 1 review | without "
			    "dentist there is 1 review");
}

static const char *explained(struct fixture *f, const char *typed)
{
	struct query q;
	struct buf b = { 0 };
	struct search_options how = { 0 };
	OK(query_parse(&f->a, typed, strlen(typed), &q, &f->e));
	OK(search_explain(f->s, &f->a, &q, &how, &b, &f->e));
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void a_query_is_explained_in_plain_words(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "neglect, neglected, neglect");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(
		explained(f, "neglect year:2014..2017 -police"),
		"A review is found when it has, in whatever passages:\n"
		"- all of these:\n"
		"  - the word \"neglect\" in all its forms (neglect, "
		"neglected)\n"
		"  - incident in the financial year(s), April to March, from "
		"2014 to 2017\n"
		"  - none of these:\n"
		"    - the word \"police\" in all its forms (no document has "
		"it)\n");
	assert_string_equal(explained(f, ""), "Every review is found.\n");
}

static void facets_count_each_review_once(void **state)
{
	struct fixture *f = *state;
	struct query q;
	struct search_results r;
	struct search_options how = { .passages = 1, .facets = true };
	struct buf b = { 0 };
	put_catalogue(f, "review,area,incident,child,age,file\n"
			 "A-1,North,2012-05-01,A,3 months,a.txt\n"
			 "A-1,,,B,4 months,\n"
			 "B-1,North,2014-05-01,C,4 years,b.txt\n"
			 "C-1,South,,,,c.txt\n");
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect of it", "neglect");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "neglect");
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS, "something else");
	OK(store_finish(f->s, &f->e));
	OK(query_parse(&f->a, "neglect", 7, &q, &f->e));
	OK(search_run(f->s, &f->a, &q, &how, &r, &f->e));
	for (size_t i = 0; i < r.n_facets; i++) {
		buf_fmt(&b, "%s:", r.facets[i].name);
		for (size_t k = 0; k < r.facets[i].n; k++)
			buf_fmt(&b, " %s=%zu", r.facets[i].v[k].value,
				r.facets[i].v[k].n);
		buf_str(&b, "\n");
	}
	assert_string_equal(buf_text(&b), "theme: neglect=2\n"
					  "year: 2012=1 2014=1\n"
					  "published: =2\n"
					  "area: North=2\n"
					  "region: =2\n"
					  "kind: =2\n"
					  "outcome: =2\n"
					  "age: <1=1 1-5=1\n"
					  "section: analysis=1 findings=1\n");
	buf_release(&b);
}

static void years_may_be_a_period(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,incident\nA-1,2014-05-01\nB-1,2016-12-01\n"
			 "C-1,2017-05-01\nD-1,2015-01-01\n");
	assert_string_equal(found(f, "year:2014-17"), "A-1 B-1 D-1");
	assert_string_equal(found(f, "year:2014-15"), "A-1 D-1");
	assert_string_equal(found(f, "year:2014"), "A-1 D-1");
}

/* ---- what analysts recounted ---- */

/* A word in more titles than there are reports has a weight all the same. */
static void reviews_without_a_report_do_not_spoil_the_counts(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,title,file\nA-1,Child A,a.txt\nB-1,Child B,\n"
			 "C-1,Child C,\nD-1,Child D,\n");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "the child was seen",
	    "a child cried", "no one came");
	OK(store_finish(f->s, &f->e));
	struct search_results r = look_up(f, "child");
	assert_int_equal(r.total, 4);
	assert_int_equal(r.read, 1);
	assert_string_equal(r.v[0].key, "A-1");
	assert_true(r.v[0].read);
	assert_false(r.v[1].read);
	assert_int_equal(r.v[0].n_passages, 2);
	assert_true(r.v[0].score > 0);
	/* What was not read lacks no theme either. */
	assert_string_equal(found(f, "-theme:neglect"), "A-1");
}

static void a_month_is_no_range_of_years(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,published,incident\n"
			 "A-1,2018-04-05,2014-04-26\nB-1,2019-01-01,2014-04\n"
			 "C-1,2018-05-01,2015-04-01\n");
	assert_string_equal(found(f, "published:2018-04"), "A-1");
	assert_string_equal(found(f, "published:2018-19"), "A-1 C-1");
	assert_string_equal(found(f, "incident:2014-04"), "A-1 B-1");
	struct query q;
	struct search_results r;
	struct search_options how = { 0 };
	OK(query_parse(&f->a, "year:2015-04", 12, &q, &f->e));
	assert_int_equal(search_run(f->s, &f->a, &q, &how, &r, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_USAGE);
}

static void a_word_is_not_near_itself(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "the child came");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the child saw the children");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "child NEAR/3 child*"), "B-1");
}

static void a_theme_that_is_to_be_confirmed_is_told(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect", "neglect of it");
	OK(store_finish(f->s, &f->e));
	OK(db_exec(store_db(f->s),
		   "UPDATE review_theme SET status = 'to confirm'", &f->e));
	assert_string_equal(hints(f, "theme:neglect"),
			    "1 more of all reviews have neglect for a person "
			    "to confirm: theme:neglect status:\"to confirm\"");
}

/* ---- what matters in plain words ---- */

static void small_words_are_passed_over_where_there_are_others(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "what was the matter with it");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "curiosity");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "what was the curiosity"), "B-1");
	assert_string_equal(found(f, "what was the"), "A-1");
	assert_int_equal(look_up(f, "\"was the\"").n, 1);
	assert_string_equal(found(f, "+the curiosity"), "A-1");
}

static void words_side_by_side_count_for_more(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "home was far and conditions were poor");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS,
	    "the home conditions and so were poor");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "home conditions"), "B-1 A-1");
	assert_int_equal(look_up(f, "home conditions").n, 2);
}

static void words_are_counted_in_other_texts(void **state)
{
	struct fixture *f = *state;
	struct query q;
	struct search_texts *t;
	size_t n;
	static const char typed[] = "the safer sleep* \"each visit\" -police";
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "anything");
	OK(store_finish(f->s, &f->e));
	OK(query_parse(&f->a, typed, strlen(typed), &q, &f->e));
	OK(search_texts_open(f->s, &f->a, &q, &t, &f->e));
	assert_int_equal(search_texts_asked(t), 3);
	OK(search_texts_count(t, "Safer sleeping at each visit.", &n, &f->e));
	assert_int_equal(n, 3);
	OK(search_texts_count(t, "The visit of each police officer.", &n,
			      &f->e));
	assert_int_equal(n, 0);
	search_texts_close(t);
}

#endif
