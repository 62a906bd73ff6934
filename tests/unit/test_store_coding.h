/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store: decisions of people on passages. Included by test_store.c. */

/* Codes the passage with these words. */
static void decide(struct fixture *f, const char *words, const char *coder,
		   const char *value, const char *date)
{
	static const char find[] = "SELECT id FROM passage WHERE text = :words"
				   " ORDER BY id DESC";
	struct diags d = { .a = &f->a };
	struct db_stmt *q;
	size_t n;
	OK(db_prepare(store_db(f->s), find, &q, &f->e));
	db_bind_text(q, ":words", words);
	OK(db_step(q, &f->e));
	struct catalogue_coding x = { .unit = db_text(q, 0, &f->a),
				      .theme = "neglect",
				      .value = value,
				      .coder = coder,
				      .date = date,
				      .note = "",
				      .line = 2 };
	struct catalogue_codings c = { .v = &x, .n = 1 };
	db_reset(q);
	OK(store_begin(f->s, &f->e));
	OK(store_put_codings(f->s, &c, "c.csv", &n, &d, &f->e));
	OK(store_commit(f->s, &f->e));
	OK(store_finish(f->s, &f->e));
	assert_int_equal(d.n, 0);
}

/* Hands in one decision on any unit and theme; what was said of it. */
static struct diags hand_in(struct fixture *f, const char *unit,
			    const char *theme)
{
	struct diags d = { .a = &f->a };
	struct catalogue_coding x = { .unit = unit,
				      .theme = theme,
				      .value = "absent",
				      .coder = "ann",
				      .date = "2026-01-01",
				      .line = 2 };
	struct catalogue_codings c = { .v = &x, .n = 1 };
	size_t n;
	OK(store_begin(f->s, &f->e));
	OK(store_put_codings(f->s, &c, "c.csv", &n, &d, &f->e));
	OK(store_commit(f->s, &f->e));
	return d;
}

static const char *status(struct fixture *f)
{
	return text(f, "SELECT status || '/' || machine || '/' || evidence"
		       " FROM v_review_theme");
}

static void a_person_takes_a_passage_out_of_the_evidence(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "other");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(status(f), "present/present/1");
	decide(f, "neglect one", "ann", "absent", "2026-01-01");
	assert_string_equal(status(f), "absent/present/0");
	/* Another coder differs: the program's reading counts again. */
	decide(f, "neglect one", "bob", "present", "2026-01-01");
	assert_string_equal(status(f), "present/present/1");
	decide(f, "neglect one", "adjudicated", "absent", "2026-01-02");
	assert_string_equal(status(f), "absent/present/0");
}

/* Every number of the status is that of the passages that are shown for it. */
static void the_evidence_shown_is_the_evidence_counted(void **state)
{
	struct fixture *f = *state;
	struct store_evidences ev = { 0 };
	struct store_review r;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "no neglect", "neglect one",
	    "neglect two", "an empty cupboard", "other");
	PUT(f, "A-1", "a.docx", TEXT_FINDINGS, "neglect one");
	decide(f, "neglect one", "ann", "present", "2026-01-01");
	decide(f, "neglect one", "bob", "absent", "2026-01-01");
	decide(f, "neglect one", "adjudicated", "absent", "2026-01-02");
	decide(f, "an empty cupboard", "ann", "present", "");
	OK(store_review(f->s, &f->a, "A-1", &r, &f->e));
	OK(store_evidence(f->s, &f->a, r.id, "neglect", 3, &ev, &f->e));
	assert_int_equal(ev.n, 3);
	assert_int_equal(ev.total, 4);
	assert_int_equal(ev.counts[THEME_PRESENT], 2);
	assert_int_equal(ev.counts[THEME_NEGATED], 1);
	assert_int_equal(ev.counts[THEME_N_ASSERTIONS], 1);
	assert_int_equal(r.themes.v[0].counted.strong, 2);
	assert_int_equal(r.themes.v[0].counted.negated, 1);
	assert_string_equal(ev.v[0].text, "neglect two");
	assert_string_equal(ev.v[0].decided, "");
	assert_string_equal(ev.v[1].text, "an empty cupboard");
	assert_string_equal(ev.v[1].assertion, "");
	assert_string_equal(ev.v[1].decided, "present by ann");
	assert_string_equal(ev.v[2].text, "neglect one");
	assert_string_equal(ev.v[2].assertion, "present");
	assert_int_equal(ev.v[2].counts, THEME_N_ASSERTIONS);
	assert_string_equal(ev.v[2].decided,
			    "absent by adjudicated, 2026-01-02 (ann, "
			    "2026-01-01: present; bob, 2026-01-01: absent)");
}

static void a_passage_comes_with_what_people_decided_on_it(void **state)
{
	struct fixture *f = *state;
	struct store_evidences ev = { 0 };
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "other");
	PUT(f, "A-1", "b.txt", TEXT_FINDINGS, "neglect one");
	decide(f, "neglect one", "ann", "present", "2026-01-01");
	decide(f, "neglect one", "bob", "absent", "2026-01-01");
	int64_t last = number(f, "SELECT max(id) FROM passage");
	int64_t first = number(f, "SELECT min(id) FROM passage");
	OK(store_passage_themes(f->s, &f->a, last, &ev, &f->e));
	assert_int_equal(ev.n, 1);
	assert_int_equal(ev.v[0].passage, first);
	assert_string_equal(ev.v[0].theme, "neglect");
	assert_int_equal(ev.v[0].counts, THEME_PRESENT);
	assert_string_equal(ev.v[0].decided,
			    "coders differ (ann, 2026-01-01: present; bob, "
			    "2026-01-01: absent)");
	ev.n = 0;
	OK(store_passage_themes(f->s, &f->a, first + 1, &ev, &f->e));
	assert_int_equal(ev.n, 0);
}

static void a_person_adds_a_passage_to_the_evidence(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "an empty cupboard", "other");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(status(f), "absent/absent/0");
	decide(f, "an empty cupboard", "ann", "present", "2026-01-01");
	assert_string_equal(status(f), "present/absent/1");
}

static void a_decision_finds_its_passage_again_by_its_words(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "other");
	decide(f, "neglect one", "ann", "absent", "2026-01-01");
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "new", "other", "neglect one");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(status(f), "absent/present/0");
	assert_int_equal(number(f, "SELECT p.text = 'neglect one' FROM coding c"
				   " JOIN passage p ON p.id = c.passage_id"),
			 1);
	OK(store_lost_codings(f->s, &d, &f->e));
	assert_int_equal(d.n, 0);
}

static void a_decision_whose_passage_went_decides_nothing(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "other");
	decide(f, "neglect one", "ann", "absent", "2026-01-01");
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect two", "other");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(status(f), "present/present/1");
	OK(store_lost_codings(f->s, &d, &f->e));
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "coding-without-passage");
	/* It is kept, and counts when the words are back. */
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "other");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(status(f), "absent/present/0");
}

static void a_decision_on_a_passage_does_not_make_a_review_coded(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "other");
	decide(f, "neglect one", "ann", "absent", "2026-01-01");
	assert_int_equal(number(f, "SELECT coded FROM v_review"), 0);
}

static void codings_come_with_what_the_program_says(void **state)
{
	struct fixture *f = *state;
	struct codings c = { 0 };
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one", "no neglect",
	    "other words");
	decide(f, "neglect one", "ann", "present", "2026-01-01");
	decide(f, "no neglect", "ann", "absent", "2026-01-01");
	decide(f, "other words", "ann", "absent", "2026-01-01");
	OK(store_codings(f->s, &f->a, true, "", &c, &f->e));
	assert_int_equal(c.n, 3);
	assert_true(c.v[0].machine && c.v[0].tagged);
	assert_true(!c.v[1].machine && c.v[1].tagged);
	assert_true(!c.v[2].machine && !c.v[2].tagged);
	c.n = 0;
	OK(store_codings(f->s, &f->a, false, "neglect", &c, &f->e));
	assert_int_equal(c.n, 0);
}

static void
a_sample_is_drawn_from_passages_and_weighs_their_codings(void **state)
{
	struct fixture *f = *state;
	struct coding_candidates all = { 0 };
	struct coding_sample drawn = { 0 };
	struct codings c = { 0 };
	static const char told[] = "neglect in words that are long enough to "
				   "be read alone";
	static const char beside[] = "other words that are long enough to be "
				     "read by a person alone";
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, told, beside, "short");
	PUT(f, "A-1", "a.docx", TEXT_FINDINGS, told, beside);
	PUT(f, "B-1", "b.txt", TEXT_FINDINGS, beside);
	PUT(f, "C-1", "c.txt", TEXT_GLOSSARY, beside);
	OK(store_finish(f->s, &f->e));
	OK(store_candidates(f->s, &f->a, "neglect", &all, &f->e));
	assert_int_equal(all.n, 3);
	assert_int_equal(all.v[0].stratum, CODING_ASSERTED);
	assert_int_equal(all.v[1].stratum, CODING_BESIDE);
	assert_int_equal(all.v[2].stratum, CODING_ELSEWHERE);
	coding_draw(&f->a, &all, 10, 1, &drawn);
	OK(store_begin(f->s, &f->e));
	OK(store_put_sample(f->s, "neglect", &drawn, "2026-01-01", &f->e));
	OK(store_commit(f->s, &f->e));
	decide(f, told, "ann", "present", "2026-01-01");
	OK(store_codings(f->s, &f->a, true, "", &c, &f->e));
	assert_int_equal(c.n, 1);
	assert_int_equal(c.v[0].stratum, CODING_ASSERTED);
	assert_int_equal(c.v[0].stratum_size, 1);
}

static void reviews_and_themes_are_found_in_any_case(void **state)
{
	struct fixture *f = *state;
	PUT(f, "WEA-2015-L", "a.txt", TEXT_FINDINGS, "neglect one");
	assert_int_equal(hand_in(f, "wea-2015-l", "Neglect").n, 0);
	assert_int_equal(hand_in(f, "WEA-2015-L", "neglect").n, 0);
	/* One unit and one theme, however they were written. */
	assert_string_equal(text(f, "SELECT group_concat(unit) FROM coding"),
			    "WEA-2015-L");
}

static void a_key_that_may_be_two_in_another_case_is_none(void **state)
{
	struct fixture *f = *state;
	PUT(f, "Ab-1", "a.txt", TEXT_FINDINGS, "neglect one");
	PUT(f, "aB-1", "b.txt", TEXT_FINDINGS, "neglect two");
	struct diags d = hand_in(f, "AB-1", "neglect");
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "unknown-unit");
	assert_int_equal(hand_in(f, "aB-1", "neglect").n, 0);
}

static void a_misspelt_theme_is_told_with_the_closest(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect one");
	struct diags d = hand_in(f, "A-1", "negelct");
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].text,
			    "no theme \"negelct\"; did you mean neglect?");
	d = hand_in(f, "A-1", "poverty");
	assert_string_equal(d.v[0].text, "no theme \"poverty\"; see `revix "
					 "themes list`");
}
