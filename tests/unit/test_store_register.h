/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store: recommendations as a register: clusters, themes, what people follow
 * up. Included by test_store.c. */

/* ---- what several reviews say ---- */

static const char bruises[] = "The Board should reissue the bruising protocol "
			      "to all staff who see babies.";
static const char bruises_too[] = "Eastport Partnership to relaunch the "
				  "bruising protocol to all staff who see "
				  "infants.";
static const char bruises_not[] = "The Board should audit the use of the "
				  "bruising protocol.";

static void keep_rec(struct fixture *f, const char *review, const char *file,
		     const char *number, const char *text)
{
	struct said *x = arena_alloc(&f->a, sizeof *x);
	recommend(f, x, number, text, "police");
	keep_one(f, x, review, file);
}

static const char *clusters(struct fixture *f)
{
	return text(f, "SELECT group_concat(n, ' ') FROM (SELECT"
		       " group_concat(key, '+') AS n FROM (SELECT r.key,"
		       " m.cluster FROM recommendation m JOIN review r ON"
		       " r.id = m.review_id WHERE m.cluster IS NOT NULL ORDER"
		       " BY r.key, m.id) GROUP BY cluster ORDER BY n)");
}

static void what_two_reviews_say_is_a_cluster(void **state)
{
	struct fixture *f = *state;
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	keep_rec(f, "A-1", "a-summary.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	assert_string_equal(clusters(f), ""); /* one review alone */
	keep_rec(f, "C-1", "c.txt", "7", bruises_not);
	keep_rec(f, "B-1", "b.txt", "4", bruises_too);
	OK(store_finish(f->s, &f->e));
	assert_string_equal(clusters(f), "A-1+A-1+B-1");
}

static void
a_cluster_keeps_its_number_when_a_document_is_read_anew(void **state)
{
	static const char number_sql[] =
		"SELECT max(cluster) * (min(cluster) = max(cluster)) *"
		" (count(cluster) = count(*)) FROM recommendation";
	struct fixture *f = *state;
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	keep_rec(f, "B-1", "b.txt", "4", bruises_too);
	OK(store_finish(f->s, &f->e));
	int64_t was = number(f, number_sql);
	assert_true(was >= 100000 && was <= 999999);
	keep_rec(f, "B-1", "b.txt", "4", bruises_too);
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, number_sql), was);
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, number_sql), was);
	keep_rec(f, "C-1", "c.txt", "2", bruises_too);
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, number_sql), was);
	/* What repeats is of the cluster of what it repeats. */
	keep_rec(f, "A-1", "a-summary.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, number_sql), was);
	assert_int_equal(number(f, "SELECT count(*) FROM recommendation"), 4);
}

static void
a_cluster_ends_when_its_second_review_says_something_else(void **state)
{
	struct fixture *f = *state;
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	keep_rec(f, "B-1", "b.txt", "4", bruises_too);
	OK(store_finish(f->s, &f->e));
	keep_rec(f, "B-1", "b.txt", "4", bruises_not);
	OK(store_finish(f->s, &f->e));
	assert_string_equal(clusters(f), "");
}

/* ---- what people follow up ---- */

static size_t follow_up(struct fixture *f, const char *sheet, struct diags *d)
{
	struct catalogue_actions v;
	size_t n_new;
	d->a = &f->a;
	OK(catalogue_actions_parse(&f->a, "r.csv", sheet, strlen(sheet), &v, d,
				   &f->e));
	OK(store_begin(f->s, &f->e));
	OK(store_put_actions(f->s, &v, "r.csv", f->run, &n_new, d, &f->e));
	OK(store_commit(f->s, &f->e));
	return n_new;
}

static struct store_rec *first_rec(struct fixture *f, const char *key)
{
	struct store_review *v = arena_alloc(&f->a, sizeof *v);
	OK(store_review(f->s, &f->a, key, v, &f->e));
	assert_true(v->recs.n > 0);
	return &v->recs.v[0];
}

static char *sheet_of(struct fixture *f, const char *cells)
{
	const struct store_rec *x = first_rec(f, "A-1");
	return arena_fmt(&f->a,
			 "review;id;status;due;owner;note\r\n%s;%s;%s\r\n",
			 x->review, x->identity, cells);
}

static void what_was_entered_is_kept_and_found_again(void **state)
{
	struct fixture *f = *state;
	struct diags d = { 0 };
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	char *sheet = sheet_of(f, "Completed;01/02/2026;Ann;see minutes");
	assert_int_equal(follow_up(f, sheet, &d), 1);
	assert_int_equal(follow_up(f, sheet, &d), 0);
	/* Read anew, with another number, then with a word more. */
	keep_rec(f, "A-1", "a.txt", "3", bruises);
	OK(store_finish(f->s, &f->e));
	const struct store_rec *x = first_rec(f, "A-1");
	assert_string_equal(x->entered[0], "done");
	assert_string_equal(x->entered[1], "2026-02-01");
	assert_string_equal(x->entered[2], "Ann");
	assert_string_equal(x->entered[3], "see minutes");
	keep_rec(f, "A-1", "a.txt", "1",
		 "The Board should now reissue the bruising protocol to all "
		 "staff who see babies.");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(first_rec(f, "A-1")->entered[2], "Ann");
	/* The sheet of old still means it. */
	assert_int_equal(follow_up(f, sheet, &d), 0);
	assert_int_equal(d.n, 0);
	OK(store_lost_actions(f->s, &d, &f->e));
	assert_int_equal(d.n, 0);
}

static void what_was_entered_outlives_its_recommendation(void **state)
{
	struct fixture *f = *state;
	struct diags d = { 0 };
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	follow_up(f, sheet_of(f, "done;;Ann;"), &d);
	keep_rec(f, "A-1", "a.txt", "1",
		 "Housing should mend every broken fence within two days.");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(first_rec(f, "A-1")->entered[0], "");
	OK(store_lost_actions(f->s, &d, &f->e));
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "action-without-recommendation");
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	assert_string_equal(first_rec(f, "A-1")->entered[0], "done");
}

static void an_empty_cell_changes_nothing_and_a_dash_empties(void **state)
{
	struct fixture *f = *state;
	struct diags d = { 0 };
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	follow_up(f, sheet_of(f, "done;2026-02-01;Ann;"), &d);
	assert_int_equal(follow_up(f, sheet_of(f, ";;Bob;"), &d), 1);
	assert_string_equal(first_rec(f, "A-1")->entered[0], "done");
	assert_string_equal(first_rec(f, "A-1")->entered[2], "Bob");
	assert_int_equal(follow_up(f, sheet_of(f, "-;;;"), &d), 1);
	assert_string_equal(first_rec(f, "A-1")->entered[0], "");
	assert_string_equal(first_rec(f, "A-1")->entered[1], "2026-02-01");
	assert_int_equal(d.n, 0);
}

static void rows_that_mean_nothing_here_are_told_by_line(void **state)
{
	struct fixture *f = *state;
	struct diags d = { 0 };
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	assert_int_equal(follow_up(f,
				   "review,number,status\nZ-9,1,done\n"
				   "A-1,8,done\na-1,1,done\n",
				   &d),
			 1);
	assert_int_equal(d.n, 2);
	assert_string_equal(d.v[0].code, "unknown-review");
	assert_int_equal(d.v[0].line, 2);
	assert_string_equal(d.v[1].code, "unknown-recommendation");
	assert_int_equal(d.v[1].line, 3);
	assert_string_equal(first_rec(f, "A-1")->entered[0], "done");
}

static void a_person_stands_over_the_board_and_both_are_kept(void **state)
{
	struct fixture *f = *state;
	struct diags d = { 0 };
	struct said board = { 0 };
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	say(f, &board, "Accepted.");
	*ARENA_PUSH(&f->a, &board.recs.answers) =
		(struct recs_answer){ .number = "1",
				      .quoted = bruises,
				      .text = "Accepted.",
				      .status = "accepted",
				      .due = "2025-06",
				      .page = 1 };
	keep_one(f, &board, "A-1", "a-response.txt");
	OK(store_finish(f->s, &f->e));
	/* A sheet holds the board's word too; that is nobody's entry. */
	assert_int_equal(follow_up(f, sheet_of(f, "accepted;2025-06;;"), &d),
			 0);
	assert_string_equal(first_rec(f, "A-1")->entered[0], "");
	assert_int_equal(follow_up(f, sheet_of(f, "ongoing;2025-06;;"), &d), 1);
	const struct store_rec *x = first_rec(f, "A-1");
	assert_string_equal(x->entered[0], "in progress");
	assert_string_equal(x->entered[1], "");
	assert_string_equal(x->status, "accepted");
	assert_string_equal(x->due, "2025-06");
	assert_string_equal(text(f, "SELECT status FROM v_recommendation"),
			    "in progress");
}

static void a_recommendation_has_the_themes_of_its_words(void **state)
{
	struct fixture *f = *state;
	keep_rec(f, "A-1", "a.txt", "1", bruises);
	OK(store_finish(f->s, &f->e));
	static const char tag[] =
		"INSERT INTO tagged SELECT id, (SELECT id FROM theme), 17, 24,"
		" 2, (SELECT id FROM phrase), (SELECT id FROM phrase), (SELECT"
		" id FROM phrase), 0 FROM passage";
	OK(db_exec(store_db(f->s), "INSERT INTO phrase(text) VALUES('x')",
		   &f->e));
	OK(db_exec(store_db(f->s), tag, &f->e));
	assert_string_equal(first_rec(f, "A-1")->themes,
			    "neglect (recommended practice)");
	OK(db_exec(store_db(f->s), "UPDATE tagged SET assertion = 0", &f->e));
	assert_string_equal(first_rec(f, "A-1")->themes, "neglect (present)");
	OK(db_exec(store_db(f->s), "UPDATE tagged SET assertion = 5", &f->e));
	assert_string_equal(first_rec(f, "A-1")->themes, "");
	/* Words of the passage that are not the recommendation's. */
	OK(db_exec(store_db(f->s),
		   "UPDATE tagged SET assertion = 2; UPDATE recommendation"
		   " SET text = 'Mend the gate.'",
		   &f->e));
	assert_string_equal(first_rec(f, "A-1")->themes, "");
}
