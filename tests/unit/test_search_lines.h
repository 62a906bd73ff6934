/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The concordance, units by name, and what is new. */
#ifndef TEST_SEARCH_LINES_H
#define TEST_SEARCH_LINES_H

struct taken {
	struct fixture *f;
	struct buf lines; /* "key|left[match]right {themes}" */
};

static int take_line(void *ctx, const struct search_line *l, struct err *e)
{
	struct taken *t = ctx;
	(void)e;
	buf_fmt(&t->lines, "%s%s|%s[%s]%s", t->lines.n ? "\n" : "", l->key,
		l->left, l->match, l->right);
	if (l->themes && *l->themes)
		buf_fmt(&t->lines, " {%s}", l->themes);
	return 0;
}

static const char *lines_of(struct fixture *f, const char *text,
			    const struct search_kwic_options *how,
			    struct search_kwic_totals *totals)
{
	struct taken t = { .f = f };
	struct search_kwic_totals none;
	struct query q;
	OK(query_parse(&f->a, text, strlen(text), &q, &f->e));
	OK(search_kwic(f->s, &q, how, take_line, &t, totals ? totals : &none,
		       &f->e));
	const char *s = arena_str(&f->a, buf_text(&t.lines));
	buf_release(&t.lines);
	return s;
}

static const struct search_kwic_options plain;

static void a_concordance_has_the_sentence_of_each_match(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_totals t;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "It was cold. The dentist wrote to Dr. Hale twice; no dentist "
	    "called. Then it ended.",
	    "nothing here", "Dentists came");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(
		lines_of(f, "dentist", &plain, &t),
		"A-1|The [dentist] wrote to Dr. Hale twice; no dentist "
		"called.\n"
		"A-1|The dentist wrote to Dr. Hale twice; no [dentist] "
		"called.\n"
		"A-1|[Dentists] came");
	assert_int_equal(t.lines, 3);
	assert_int_equal(t.found, 3);
	assert_int_equal(t.passages, 2);
	assert_int_equal(t.reviews, 1);
	assert_false(t.cut);
}

static void phrases_and_nears_are_one_match_each(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "The home conditions were poor. Home was far.",
	    "Mother told the worker, and later the mother told the school.");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(
		lines_of(f, "\"home conditions\" OR home", &plain, NULL),
		"A-1|The [home conditions] were poor.\n"
		"A-1|[Home] was far.");
	assert_string_equal(lines_of(f, "mother NEAR/2 school", &plain, NULL),
			    "A-1|Mother told the worker, and later the "
			    "[mother told the school].");
	assert_string_equal(lines_of(f, "home NEAR/s far", &plain, NULL),
			    "A-1|[Home was far].");
}

static void not_and_filters_choose_reviews(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "a dentist", "the police came");
	PUT(f, "B-1", "b.txt", TEXT_RECOMMENDATIONS, "a dentist too");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(lines_of(f, "dentist NOT police", &plain, NULL),
			    "B-1|a [dentist] too");
	assert_string_equal(lines_of(f, "dentist review:A-1", &plain, NULL),
			    "A-1|a [dentist]");
	assert_string_equal(
		lines_of(f, "dentist section:recommendations", &plain, NULL),
		"B-1|a [dentist] too");
	assert_string_equal(lines_of(f, "nowhere", &plain, NULL), "");
}

static void lines_are_sorted_by_words_outwards_from_the_match(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_options how = { .order = SEARCH_BY_RIGHT };
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "the dentist asked",
	    "our dentist");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "a dentist Zoned out",
	    "\xc3\x81 dentist as before");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "B-1|our [dentist]\n"
			    "A-1|\xc3\x81 [dentist] as before\n"
			    "B-1|the [dentist] asked\n"
			    "A-1|a [dentist] Zoned out");
	/* "Á" is folded to "a"; of equal ones what stands behind decides. */
	how.order = SEARCH_BY_LEFT;
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "A-1|\xc3\x81 [dentist] as before\n"
			    "A-1|a [dentist] Zoned out\n"
			    "B-1|our [dentist]\n"
			    "B-1|the [dentist] asked");
}

static void by_review_and_by_year(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_options how = { .order = SEARCH_BY_REVIEW };
	PUT(f, "C-1", "c.txt", TEXT_ANALYSIS, "dentist");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "dentist");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist");
	put_catalogue(f, "review,incident,file\nC-1,2010-05-01,c.txt\n"
			 "B-1,2012-05-01,b.txt\nA-1,,a.txt\n");
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "A-1|[dentist]\nB-1|[dentist]\nC-1|[dentist]");
	how.order = SEARCH_BY_YEAR;
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "C-1|[dentist]\nB-1|[dentist]\nA-1|[dentist]");
}

static void a_limit_says_that_there_is_more(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_totals t;
	struct search_kwic_options how = { .limit = 2 };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist b", "dentist c",
	    "dentist a");
	OK(store_finish(f->s, &f->e));
	lines_of(f, "dentist", &how, &t);
	assert_int_equal(t.lines, 2);
	assert_true(t.cut);
	how.order = SEARCH_BY_RIGHT;
	assert_string_equal(lines_of(f, "dentist", &how, &t),
			    "A-1|[dentist] a\nA-1|[dentist] b");
	assert_int_equal(t.found, 3);
	assert_true(t.cut);
	how.limit = 3;
	lines_of(f, "dentist", &how, &t);
	assert_false(t.cut);
	how.order = SEARCH_BY_REVIEW;
	lines_of(f, "dentist", &how, &t);
	assert_int_equal(t.lines, 3);
	assert_false(t.cut);
}

static void context_is_counted_in_words(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_options how = { .context = 2 };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "one two three dentist four, five six. Seven.");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "A-1|…two three [dentist] four, five…");
	how.context = 3;
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "A-1|one two three [dentist] four, five six.");
}

static void themes_are_shown_with_what_is_asserted(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_options how = { .themes = true };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist saw neglect",
	    "dentist saw no neglect", "dentist");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(lines_of(f, "dentist", &how, NULL),
			    "A-1|[dentist] saw neglect {neglect (present)}\n"
			    "A-1|[dentist] saw no neglect {neglect "
			    "(negated)}\n"
			    "A-1|[dentist]");
}

static void a_concordance_wants_words(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_totals t;
	struct taken none = { .f = f };
	struct query q;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist");
	OK(store_finish(f->s, &f->e));
	OK(query_parse(&f->a, "theme:neglect", 13, &q, &f->e));
	assert_int_equal(
		search_kwic(f->s, &q, &plain, take_line, &none, &t, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_USAGE);
	f->e = (struct err){ 0 };
	/* It leaves nothing behind: the next one runs. */
	assert_string_equal(lines_of(f, "dentist", &plain, NULL),
			    "A-1|[dentist]");
}

static int refuse(void *ctx, const struct search_line *l, struct err *e)
{
	(void)ctx;
	(void)l;
	return err_set(e, ERR_SYSTEM, "full");
}

static void a_caller_can_break_off(void **state)
{
	struct fixture *f = *state;
	struct search_kwic_totals t;
	struct query q;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist", "dentist");
	OK(store_finish(f->s, &f->e));
	OK(query_parse(&f->a, "dentist", 7, &q, &f->e));
	for (int i = 0; i < 4; i++) {
		struct search_kwic_options how = {
			.order = (enum search_order)i
		};
		assert_int_equal(
			search_kwic(f->s, &q, &how, refuse, NULL, &t, &f->e),
			-1);
		assert_string_equal(f->e.text, "full");
		f->e = (struct err){ 0 };
	}
	assert_string_equal(lines_of(f, "dentist", &plain, NULL),
			    "A-1|[dentist]\nA-1|[dentist]");
}

/* ---- units ---- */

static void a_unit_is_a_review_or_a_passage(void **state)
{
	struct fixture *f = *state;
	struct search_unit u;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "first", "second");
	PUT(f, "B#1", "b.txt", TEXT_ANALYSIS, "third");
	PUT(f, "2", "c.txt", TEXT_ANALYSIS, "fourth");
	OK(store_finish(f->s, &f->e));
	OK(search_unit(f->s, &f->a, "a-1", &u, &f->e));
	assert_string_equal(u.key, "A-1");
	assert_int_equal(u.passage, 0);
	OK(search_unit(f->s, &f->a, "1", &u, &f->e));
	assert_int_equal(u.passage, 1);
	assert_string_equal(u.text, "first");
	assert_string_equal(u.at.paragraph, "4.1");
	OK(search_unit(f->s, &f->a, "A-1#2", &u, &f->e));
	assert_string_equal(u.text, "second");
	/* A key stands over a number, and may have the sign in it. */
	OK(search_unit(f->s, &f->a, "2", &u, &f->e));
	assert_string_equal(u.key, "2");
	assert_int_equal(u.passage, 0);
	OK(search_unit(f->s, &f->a, "B#1", &u, &f->e));
	assert_string_equal(u.key, "B#1");
	OK(search_unit(f->s, &f->a, "B#1#3", &u, &f->e));
	assert_string_equal(u.text, "third");
}

static void a_unit_that_is_not_there_is_told(void **state)
{
	struct fixture *f = *state;
	struct search_unit u;
	static const char *const none[] = { "A-2",    "99",    "A-1#3",
					    "A-1#99", "A-1#x", "" };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "first", "second");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "third");
	OK(store_finish(f->s, &f->e));
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		struct err e = { 0 };
		assert_int_equal(search_unit(f->s, &f->a, none[i], &u, &e), -1);
		assert_int_equal(e.kind, ERR_ABSENT);
	}
}

/* ---- news ---- */

static const char *news_of(struct fixture *f, const char *since, bool published)
{
	struct search_news n;
	struct buf b = { 0 };
	OK(search_news(f->s, &f->a, since, published, &n, &f->e));
	for (size_t i = 0; i < n.n; i++)
		buf_fmt(&b, "%s%s %s %s%s%s", i ? "; " : "", n.v[i].date,
			n.v[i].key, search_news_name(n.v[i].kind),
			*n.v[i].file ? " " : "", n.v[i].file);
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* A run on a day: ends the one before. */
static void new_run(struct fixture *f, const char *now)
{
	OK(store_begin(f->s, &f->e));
	OK(store_run_end(f->s, f->run, now, "", &f->e));
	OK(store_run_begin(f->s, "test", now, &f->run, &f->e));
	OK(store_commit(f->s, &f->e));
}

static void what_came_and_changed_since_a_day_is_new(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "old");
	OK(store_finish(f->s, &f->e));
	new_run(f, "2026-02-01T00:00:00Z");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "old, read again");
	PUT(f, "A-1", "a2.txt", TEXT_ANALYSIS, "a further one");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "new");
	OK(store_finish(f->s, &f->e));
	new_run(f, "2026-03-01T00:00:00Z");
	OK(db_exec(store_db(f->s),
		   "UPDATE document SET sha256 = 'other' WHERE file = 'b.txt'",
		   &f->e));
	new_run(f, "2026-04-01T00:00:00Z");
	assert_string_equal(news_of(f, "2026-03-01", false),
			    "2026-03-01 B-1 changed document b.txt");
	assert_string_equal(news_of(f, "1 Feb 2026", false),
			    "2026-03-01 B-1 changed document b.txt; "
			    "2026-02-01 A-1 new document a2.txt; "
			    "2026-02-01 B-1 new review; "
			    "2026-02-01 B-1 new document b.txt");
	assert_string_equal(news_of(f, "2026-03-02", false), "");
	assert_string_equal(news_of(f, "2026-04", false), "");
	assert_int_equal(number(f, "SELECT count(*) FROM document_arrival"), 3);
}

static void what_was_published_since_a_day_is_new(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,published\nA-1,2014-05-29\nB-1,2014-05\n"
			 "C-1,2014\nD-1,2013-12-31\nE-1,\nF-1,2014 Q1\n");
	assert_string_equal(news_of(f, "2014-05-29", true),
			    "2014-Q1 F-1 published; 2014-05-29 A-1 published; "
			    "2014-05 B-1 published; 2014 C-1 published");
	assert_string_equal(news_of(f, "2014-05-30", true),
			    "2014-Q1 F-1 published; 2014-05 B-1 published; "
			    "2014 C-1 published");
	assert_string_equal(news_of(f, "2015", true), "");
}

static void since_wants_a_date(void **state)
{
	struct fixture *f = *state;
	struct search_news n;
	static const char *const odd[] = { "", "yesterday", "2014-Q2",
					   "31 February 2014" };
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		struct err e = { 0 };
		assert_int_equal(
			search_news(f->s, &f->a, odd[i], false, &n, &e), -1);
		assert_int_equal(e.kind, ERR_USAGE);
	}
}

static void a_search_can_be_confined_to_reviews(void **state)
{
	struct fixture *f = *state;
	struct query q;
	struct search_results r;
	int64_t ids[] = { 2 };
	struct store_ids only = { ids, 1, 1 };
	struct search_options how = { .passages = 1, .only = &only };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "dentist");
	PUT(f, "B-1", "b.txt", TEXT_ANALYSIS, "dentist");
	OK(store_finish(f->s, &f->e));
	OK(query_parse(&f->a, "dentist", 7, &q, &f->e));
	OK(search_run(f->s, &f->a, &q, &how, &r, &f->e));
	assert_int_equal(r.total, 1);
	assert_string_equal(r.v[0].key, "B-1");
	only.n = 0;
	OK(search_run(f->s, &f->a, &q, &how, &r, &f->e));
	assert_int_equal(r.total, 0);
}

#endif
