/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Disclosure control of tables that are published together. */
#ifndef TEST_STATS_PROTECT_H
#define TEST_STATS_PROTECT_H

#include "disclose.h"
#include "test_stats_compare.h"

/* One cell of reviews: those numbered from..to-1. */
struct span {
	const char *row, *col;
	int from, to;
	int base; /* with own bases */
};

#define REVIEWS                                                                \
	"-- title: T\n-- about: A.\n-- unit: reviews\n-- row: R\n"             \
	"-- column: row r\n-- column: n n\n-- column: reviews k\n" PIVOT

/* A table of reviews in which the same numbers are the same reviews. */
static struct stats_table *spans(struct fixture *f, const char *name,
				 const char *head, const struct span *v,
				 size_t n)
{
	struct stats_table *t = ARENA_NEW(&f->a, struct stats_table);
	struct buf b = { 0 };
	bool own = strstr(head, "percent: own") != NULL;
	buf_fmt(&b, "%sWITH x(row, col, n, base, k) AS (VALUES", head);
	for (size_t i = 0; i < n; i++) {
		buf_fmt(&b, "%s ('%s', '%s', %d, %d, '[", i ? "," : "",
			v[i].row, v[i].col, v[i].to - v[i].from, v[i].base);
		for (int k = v[i].from; k < v[i].to; k++)
			buf_fmt(&b, "%s\"k%03d\"", k > v[i].from ? "," : "", k);
		buf_str(&b, "]')");
	}
	buf_fmt(&b, ") SELECT row, col, n, %sk AS reviews FROM x",
		own ? "base, " : "");
	struct stats_query *q = ARENA_NEW(&f->a, struct stats_query);
	*q = parsed(f, arena_str(&f->a, buf_text(&b)));
	q->name = name;
	*t = run_query(f, q, NULL);
	buf_release(&b);
	return t;
}

static struct stats_log protected(struct fixture *f, struct stats_table **t,
				  size_t n, const char *preset, int level)
{
	struct stats_log log = { 0 };
	struct stats_release r = { t, n, preset, level };
	if (stats_protect(&f->a, &r, &log, &f->e) < 0)
		print_message("%s\n", f->e.text);
	assert_int_equal(f->e.kind, ERR_NONE);
	return log;
}

static size_t hidden_cells(const struct stats_table *t)
{
	size_t n = 0;
	for (size_t i = 0; i < t->n_rows * t->n_cols; i++)
		n += t->cells[i].hidden != STATS_SHOWN;
	return n;
}

static bool log_has(const struct stats_log *log, const char *table,
		    const char *row, const char *why)
{
	for (size_t i = 0; i < log->n; i++)
		if (str_eq(log->v[i].table, table) &&
		    str_eq(log->v[i].row, row) && strstr(log->v[i].why, why))
			return true;
	return false;
}

static const struct span by_outcome[] = {
	{ "a", "x", 0, 3, 0 },   { "a", "y", 3, 13, 0 },
	{ "b", "x", 13, 25, 0 }, { "b", "y", 25, 45, 0 },
	{ "c", "x", 45, 60, 0 }, { "c", "y", 60, 90, 0 },
};

static void a_small_count_takes_partners_with_it(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t =
		spans(f, "one", REVIEWS OF_COLUMN "-- interval: yes\n",
		      by_outcome, 6);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	/* In its row and in its column, and where those cross. */
	assert_int_equal(cell(t, "A", "X")->hidden, STATS_SMALL);
	assert_int_equal(hidden_cells(t), 4);
	assert_int_equal(cell(t, "A", "Y")->hidden, STATS_SECONDARY);
	assert_int_equal(cell(t, "B", "X")->hidden, STATS_SECONDARY);
	assert_int_equal(cell(t, "C", "Y")->n, 30);
	assert_true(near(cell(t, "C", "Y")->percent, 50, 1e-9));
	assert_int_equal(t->col_totals[0].n, 30);
}

static void a_withheld_cell_has_no_figure_left(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t =
		spans(f, "one", REVIEWS OF_COLUMN "-- interval: yes\n",
		      by_outcome, 6);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	const struct stats_cell *c = cell(t, "A", "Y");
	assert_int_equal(c->n, 0);
	assert_int_equal(c->N, 0);
	assert_true(isnan(c->percent));
	assert_true(isnan(c->lo));
	assert_true(isnan(c->hi));
	/* Not even those that are shown say which reviews they are. */
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(t->cells[i].n_keys, 0);
	assert_int_equal(t->total.n_keys, 0);
}

static void the_symbol_stands_in_every_form(void **state)
{
	struct fixture *f = *state;
	struct emit_table e;
	struct emit_opts how = { .format = EMIT_JSON };
	struct buf b = { 0 };
	struct stats_table *t =
		spans(f, "one", REVIEWS OF_COLUMN, by_outcome, 6);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	stats_emit(&f->a, t, true, &e);
	assert_string_equal(e.cells[1].text, "c");
	assert_string_equal(e.cells[2].text, "c");
	assert_non_null(strstr(emitted(f, t, false), "A,c,,,c,,,13,90,14.4"));
	stats_emit(&f->a, t, false, &e);
	emit_table(&b, &e, &how);
	assert_non_null(strstr(buf_text(&b), "\"x_n\": \"c\""));
	assert_non_null(strstr(buf_text(&b), "\"x_percent\": null"));
	buf_release(&b);
}

static void zeros_are_shown(void **state)
{
	static const struct span v[] = { { "a", "x", 0, 0, 0 },
					 { "a", "y", 0, 20, 0 },
					 { "b", "x", 20, 40, 0 },
					 { "b", "y", 40, 40, 0 } };
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", REVIEWS OF_COLUMN, v, 4);
	struct stats_log log = protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(hidden_cells(t), 0);
	assert_int_equal(log.n, 0);
	assert_true(near(cell(t, "A", "X")->percent, 0, 1e-9));
}

/* The number that protects in one table stands in another one too. */
static void the_same_reviews_are_withheld_in_every_table(void **state)
{
	static const struct span v[] = { { "a", "", 0, 3, 0 },
					 { "b", "", 3, 13, 0 } };
	static const struct span w[] = { { "ten", "", 3, 13, 0 },
					 { "others", "", 20, 60, 0 } };
	struct fixture *f = *state;
	struct stats_table *t[] = { spans(f, "one", REVIEWS OF_COLUMN, v, 2),
				    spans(f, "two", REVIEWS OF_COLUMN, w, 2) };
	struct stats_log log = protected(f, t, 2, "dfe-census", DISCLOSE_AREA);
	bool ten = t[1]->cells[0].hidden;
	assert_int_equal(t[0]->cells[0].hidden, STATS_SMALL);
	assert_true(t[0]->cells[1].hidden || t[0]->col_totals[0].hidden);
	assert_int_equal(ten, t[0]->cells[1].hidden != STATS_SHOWN);
	/* Then it cannot be the rest of the second table either. */
	if (ten)
		assert_true(t[1]->cells[1].hidden || t[1]->N_hidden);
	assert_true(log_has(&log, "one", "A", "small"));
}

static void what_a_percentage_leaves_of_its_base_is_protected(void **state)
{
	static const struct span v[] = { { "a", "", 0, 28, 30 },
					 { "b", "", 0, 12, 30 } };
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", REVIEWS OF_OWN, v, 2);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	/* 28 of 30 tells of two that are not: one of the two goes. */
	const struct stats_cell *a = &t->cells[0], *b = &t->cells[1];
	assert_true(a->hidden || a->base_hidden);
	assert_true(isnan(a->percent));
	if (a->base_hidden)
		assert_true(b->base_hidden && t->N_hidden);
	else
		assert_int_equal(b->n, 12);
}

static void a_base_that_is_withheld_takes_its_percentages(void **state)
{
	static const struct span v[] = { { "a", "x", 0, 3, 4 },
					 { "b", "x", 0, 0, 4 },
					 { "a", "y", 4, 24, 40 },
					 { "b", "y", 4, 14, 40 } };
	struct fixture *f = *state;
	struct emit_table e;
	struct stats_table *t = spans(f, "one", REVIEWS OF_OWN, v, 4);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_true(cell(t, "B", "X")->base_hidden);
	assert_int_equal(cell(t, "B", "X")->n, 0);
	assert_int_equal(cell(t, "B", "X")->N, 0);
	assert_true(isnan(cell(t, "B", "X")->percent));
	stats_emit(&f->a, t, true, &e);
	assert_string_equal(e.columns[1].title, "X, N = c");
	assert_string_equal(e.cells[4].text, "0");
	assert_non_null(strstr(emitted(f, t, false), "B,0,c,,10,40,25.0"));
}

static void a_small_table_hides_its_n_in_the_title(void **state)
{
	static const struct span v[] = { { "a", "", 0, 2, 0 },
					 { "b", "", 2, 4, 0 } };
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", REVIEWS OF_COLUMN, v, 2);
	struct stats_log log = protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_true(t->N_hidden);
	assert_int_equal(t->N, 0);
	assert_string_equal(t->title, "T (reviews, N = c)");
	assert_true(log_has(&log, "one", "N in the title", "small"));
}

static void tests_of_a_table_that_lost_a_cell_are_left_out(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t =
		spans(f, "one", REVIEWS OF_COLUMN "-- test: association\n",
		      by_outcome, 6);
	struct stats_table *u =
		spans(f, "one", REVIEWS OF_COLUMN "-- test: association\n",
		      &by_outcome[1], 5);
	assert_true(has_note(t, "Fisher's"));
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(t->test.method, MATHS_NO_TEST);
	assert_false(has_note(t, "Fisher's"));
	assert_true(has_note(t, "Tests are left out"));
	/* One that lost nothing keeps them. */
	assert_true(has_note(u, "Fisher's"));
	protected(f, &u, 1, "dfe-census", DISCLOSE_AREA);
	assert_true(has_note(u, "Fisher's"));
}

static void notes_lose_small_numbers(void **state)
{
	static const struct span v[] = { { "a", "", 0, 20, 0 } };
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", REVIEWS OF_COLUMN, v, 1);
	static const char *const notes[] = {
		"At least 3 of the file.",
		"No child: 12.",
		"No number.",
		"Left out: 3.",
		"Left out, 2014-15: 1,704; a median of 1.9 years.",
	};
	t->notes = notes;
	t->n_notes = 5;
	t->told = (struct stats_span){ 1, 2 };
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(t->n_notes, 6);
	assert_string_equal(t->notes[0], notes[0]);
	assert_string_equal(t->notes[1], notes[2]);
	assert_string_equal(t->notes[2], "Left out: c.");
	assert_string_equal(t->notes[3], notes[4]);
	assert_non_null(strstr(t->notes[4], "from the data are left out"));
}

#define DAYS_OF_TWO                                                            \
	"-- title: T\n-- about: A.\n-- unit: children\n-- row: R\n"            \
	"-- kind: values\n-- measure: days\n-- totals: none\n"                 \
	"-- column: row r\n-- column: value v\n-- column: review k\n"          \
	"WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x"       \
	" WHERE i < 24) SELECT CASE WHEN i > 4 THEN 'a' ELSE 'b' END AS row,"  \
	" CASE WHEN i < 18 THEN i END AS value, 'k' || i AS review FROM x"

static void of_values_only_the_middle_is_given(void **state)
{
	struct fixture *f = *state;
	struct stats_table v = run(f, DAYS_OF_TWO, NULL), *t = &v;
	assert_true(near(cell(t, "A", "")->values.min, 5, 1e-9));
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	const struct stats_cell *a = cell(t, "A", ""), *b = cell(t, "B", "");
	assert_true(b->hidden == STATS_SMALL);
	assert_true(isnan(b->values.median));
	assert_int_equal(a->n, 13);
	assert_true(near(a->values.median, 11, 1e-9));
	assert_true(isnan(a->values.min));
	assert_true(isnan(a->values.max));
	assert_true(isnan(a->values.mean));
}

/* One table may have to withhold twelve reviews; another has a base of twelve,
 * of which those from..to-1 are known to be in it. */
static void with_a_base(struct fixture *f, int from, int to,
			struct stats_table *t[2])
{
	static const struct span v[] = { { "a", "", 0, 3, 0 },
					 { "b", "", 3, 15, 0 },
					 { "c", "", 100, 800, 0 } };
	const struct span w[] = { { "p", "", from, to, 12 },
				  { "q", "", 70, 70, 12 } };
	t[0] = spans(f, "one", REVIEWS OF_COLUMN, v, 3);
	t[1] = spans(f, "two", REVIEWS OF_OWN, w, 2);
	protected(f, t, 2, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(t[0]->cells[0].hidden, STATS_SMALL);
	assert_int_equal(t[1]->cells[1].base_hidden, t[1]->N_hidden);
}

/* Six of the twelve are known: it is taken for the same number. */
static void a_base_is_one_with_the_count_that_it_is(void **state)
{
	struct stats_table *t[2];
	with_a_base(*state, 3, 9, t);
	assert_int_equal(t[0]->cells[1].hidden != STATS_SHOWN,
			 t[1]->cells[1].base_hidden);
	assert_true(hidden_cells(t[0]) > 1 || t[0]->N_hidden);
}

/* Two are known: it is withheld because the count is. */
static void a_base_that_may_be_a_withheld_count_goes_too(void **state)
{
	struct stats_table *t[2];
	with_a_base(*state, 3, 5, t);
	assert_int_equal(t[0]->cells[1].hidden, STATS_SECONDARY);
	assert_true(t[1]->cells[1].base_hidden);
}

static void a_base_of_other_reviews_stays(void **state)
{
	struct stats_table *t[2];
	with_a_base(*state, 2, 8, t);
	assert_int_equal(t[0]->cells[1].hidden, STATS_SECONDARY);
	assert_false(t[1]->cells[1].base_hidden);
}

static void what_is_not_known_of_values_is_rounded_by_itself(void **state)
{
	struct fixture *f = *state;
	struct stats_table v = run(f, DAYS_OF_TWO, NULL), *t = &v;
	protected(f, &t, 1, "nhs", DISCLOSE_AREA);
	/* Of 20 in the row, 13 have a value; 7 are withheld. */
	assert_int_equal(cell(t, "A", "")->n, 15);
	assert_true(cell(t, "A", "")->base_hidden);
	struct stats_table w = run(f, DAYS_OF_TWO, NULL), *u = &w;
	u->cells[0].N = u->cells[0].n = 0;
	protected(f, &u, 1, "dfe-census", DISCLOSE_NATIONAL);
	assert_int_equal(cell(u, "A", "")->n, 10);
	assert_int_equal(cell(u, "A", "")->N, 20);
}

/* 21 of 60, and 18 of 40, to the nearest ten. */
static const struct span few_to_round[] = { { "a", "x", 0, 21, 0 },
					    { "b", "x", 21, 60, 0 },
					    { "a", "y", 60, 78, 0 },
					    { "b", "y", 78, 100, 0 } };
/* 131 of 204, and 149 of 201. */
static const struct span many_to_round[] = { { "a", "x", 0, 131, 0 },
					     { "b", "x", 131, 204, 0 },
					     { "a", "y", 204, 353, 0 },
					     { "b", "y", 353, 405, 0 } };
#define TESTED                                                                 \
	REVIEWS OF_COLUMN "-- interval: yes\n-- test: rows\n-- totals: row\n"

static void small_bases_that_are_rounded_have_no_percentage(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", TESTED, few_to_round, 4);
	protected(f, &t, 1, "dfe-census", DISCLOSE_NATIONAL);
	assert_int_equal(t->round_to, 10);
	assert_int_equal(cell(t, "A", "X")->n, 20);
	assert_int_equal(cell(t, "A", "X")->N, 60);
	assert_true(isnan(cell(t, "A", "X")->percent));
	assert_string_equal(t->title, "T (reviews, N = 100)");
	assert_non_null(strstr(emitted(f, t, false),
			       "\r\nA,20,60,,,,20,40,,,,,,,,\r\n"));
}

static void percentages_of_rounded_counts_are_whole(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", TESTED, many_to_round, 4);
	protected(f, &t, 1, "dfe-census", DISCLOSE_NATIONAL);
	/* 130 of 200, and 150 of 200. */
	assert_non_null(strstr(emitted(f, t, false),
			       "\r\nA,130,200,65,,,150,200,75,,,,,,,\r\n"));
	assert_non_null(
		strstr(emitted(f, t, true), "A,130 (65%),150 (75%)\r\n"));
	assert_null(strstr(t->about, "Intervals"));
	assert_non_null(strstr(t->about, "Each percentage is of the column"));
}

static void rounded_counts_are_not_tested(void **state)
{
	static const char *const tests[] = { "association", "rows" };
	struct fixture *f = *state;
	for (size_t i = 0; i < 2; i++) {
		const char *head = arena_fmt(&f->a, "%s-- test: %s\n",
					     REVIEWS OF_COLUMN, tests[i]);
		struct stats_table *t = spans(f, "one", head, many_to_round, 4);
		assert_true(t->test.method || t->row_tests[0].test.method);
		protected(f, &t, 1, "dfe-census", DISCLOSE_NATIONAL);
		assert_int_equal(t->test.method, MATHS_NO_TEST);
		if (t->row_tests) {
			assert_true(isnan(t->row_tests[0].test.p));
			assert_true(isnan(t->row_tests[0].ratio.value));
		}
		assert_false(has_note(t, "χ²"));
		assert_true(has_note(t, "because counts are rounded"));
	}
}

static void changes_of_rounded_counts_are_not_given(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t[] = {
		spans(f, "now", TESTED, many_to_round, 4),
		spans(f, "before", TESTED, &many_to_round[0], 2),
	};
	struct stats_changes x;
	struct emit_table e;
	protected(f, t, 2, "dfe-census", DISCLOSE_NATIONAL);
	stats_compare(&f->a, t[0], t[1], &x);
	assert_true(isnan(change(&x, "A", "X")->points.value));
	assert_int_equal(change(&x, "A", "X")->test.method, MATHS_NO_TEST);
	assert_null(strstr(x.about, "Change in percentage points"));
	assert_non_null(strstr(x.about, "N is b."));
	stats_emit_changes(&f->a, &x, true, &e);
	assert_int_equal(e.n_columns, 4);
	assert_non_null(strstr(joined(f, e.notes, e.n_notes),
			       "rounded to the nearest 10"));
}

static void rates_of_rounded_counts_have_no_interval(void **state)
{
	static const char text[] =
		"-- title: T\n-- about: A.\n-- kind: rates\n-- unit: children\n"
		"-- row: R\n-- column: row r\n-- column: n n\n"
		"-- column: population p\n-- column: reviews k\n"
		"SELECT 'a' AS row, 203 AS n, 400000 AS population, '[]' AS"
		" reviews UNION ALL SELECT 'b', 194, 500000, '[]'";
	struct fixture *f = *state;
	struct stats_table v = run(f, text, NULL), *t = &v;
	protected(f, &t, 1, "dfe-census", DISCLOSE_NATIONAL);
	assert_true(near(cell(t, "A", "")->rate.value, 50, 1e-9));
	assert_true(isnan(cell(t, "A", "")->rate.lo));
	assert_true(isnan(cell(t, "B", "")->rate.value));
	assert_non_null(strstr(emitted(f, t, true), "A,200,400000,50.00\r\n"));
	assert_null(strstr(t->about, "Poisson"));
}

static void every_table_of_a_release_says_what_was_done(void **state)
{
	static const struct span v[] = { { "a", "", 0, 20, 0 } };
	struct fixture *f = *state;
	struct stats_table *t[] = {
		spans(f, "one", REVIEWS OF_COLUMN, by_outcome, 6),
		spans(f, "two", REVIEWS, v, 1),
	};
	static const char said[] =
		"c: withheld by disclosure control (rule dfe-census: numbers "
		"of 1 to 5, and others that they could be worked out from).";
	protected(f, t, 2, "dfe-census", DISCLOSE_AREA);
	assert_string_equal(t[0]->notes[t[0]->n_notes - 1], said);
	assert_string_equal(t[1]->notes[t[1]->n_notes - 1], said);
	t[0] = spans(f, "three", REVIEWS, v, 1);
	protected(f, t, 1, "nhs", DISCLOSE_AREA);
	assert_true(has_note(t[0], "*: withheld by disclosure control (rule "
				   "nhs: numbers of 1 to 7"));
	assert_true(has_note(t[0], "Counts are rounded to the nearest 5."));
}

static void a_pack_without_control_stays_as_it_is(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t =
		spans(f, "one", REVIEWS OF_COLUMN, by_outcome, 6);
	struct stats_log log = protected(f, &t, 1, "none", DISCLOSE_AREA);
	assert_int_equal(cell(t, "A", "X")->n, 3);
	assert_int_equal(cell(t, "A", "X")->n_keys, 3);
	assert_null(t->hidden);
	assert_true(str_starts(log.about, "No disclosure control"));
}

static void an_unknown_preset_names_those_that_there_are(void **state)
{
	struct fixture *f = *state;
	struct stats_release r = { NULL, 0, "dfe-censis", DISCLOSE_AREA };
	struct stats_log log = { 0 };
	struct err e = { 0 };
	assert_int_equal(stats_protect(&f->a, &r, &log, &e), -1);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_non_null(strstr(e.text, "did you mean \"dfe-census\"?"));
	assert_non_null(strstr(e.text, "nhs"));
}

static void the_log_says_what_and_why(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t =
		spans(f, "one", REVIEWS OF_COLUMN, by_outcome, 6);
	struct stats_log log = protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(log.n, 4);
	assert_true(log_has(&log, "one", "A", "small"));
	assert_true(log_has(&log, "one", "B", "to protect A × X of one"));
	assert_non_null(strstr(log.about, "preset dfe-census"));
	assert_null(strstr(log.about, "published here together"));
}

static void changes_of_withheld_figures_are_not_given(void **state)
{
	struct fixture *f = *state;
	struct stats_changes x;
	struct emit_table e;
	struct stats_table *t[] = {
		spans(f, "now", REVIEWS OF_COLUMN "-- totals: row\n",
		      by_outcome, 6),
		spans(f, "before", REVIEWS OF_COLUMN "-- totals: row\n",
		      &by_outcome[1], 5),
	};
	protected(f, t, 2, "dfe-census", DISCLOSE_AREA);
	stats_compare(&f->a, t[0], t[1], &x);
	assert_true(isnan(change(&x, "A", "X")->points.value));
	assert_int_equal(change(&x, "A", "X")->test.method, MATHS_NO_TEST);
	assert_true(str_starts(x.notes[0], "Where a figure is withheld"));
	stats_emit_changes(&f->a, &x, true, &e);
	for (size_t i = 0; i < x.n; i++)
		if (x.v[i].now.hidden)
			assert_string_equal(e.cells[i * e.n_columns + 3].text,
					    "c");
}

/* ---- sums that are printed ---- */

#define OWN_TOTALS                                                             \
	REVIEWS "-- percent: own\n-- base: b\n-- column: base b\n"             \
		"-- totals: column\n"

/* Of three numbers that add up, one alone cannot be withheld. */
static size_t row_hides(const struct stats_table *t, size_t r)
{
	size_t n = t->row_totals[r].hidden != STATS_SHOWN;
	for (size_t c = 0; c < t->n_cols; c++)
		n += t->cells[r * t->n_cols + c].hidden != STATS_SHOWN;
	return n;
}

static void totals_of_own_bases_are_sums_too(void **state)
{
	static const struct span v[] = { { "a", "x", 0, 3, 40 },
					 { "a", "y", 40, 60, 50 },
					 { "b", "x", 0, 20, 40 },
					 { "b", "y", 40, 70, 50 } };
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", OWN_TOTALS, v, 4);
	assert_int_equal(t->row_totals[0].n, 23);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(cell(t, "A", "X")->hidden, STATS_SMALL);
	assert_true(row_hides(t, 0) >= 2);
}

/* 60 in the title, 56 at one column: 4 at the other, which is withheld. */
static void the_title_adds_up_bases_of_columns(void **state)
{
	static const struct span v[] = { { "a", "x", 0, 2, 4 },
					 { "b", "x", 0, 0, 4 },
					 { "a", "y", 40, 60, 56 },
					 { "b", "y", 40, 70, 56 } };
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", REVIEWS OF_OWN, v, 4);
	assert_int_equal(t->N, 60);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	const struct stats_cell *x = cell(t, "B", "X"), *y = cell(t, "B", "Y");
	assert_true(x->base_hidden);
	assert_true(t->N_hidden || y->base_hidden || y->hidden);
}

#define RATES_OF_TWO                                                           \
	"-- title: T\n-- about: A.\n-- kind: rates\n-- unit: reviews\n"        \
	"-- row: R\n-- column: row r\n-- column: n n\n"                        \
	"-- column: population p\n-- column: reviews k\n-- totals: row\n"      \
	"SELECT 'a' AS row, 3 AS n, 400000 AS population,"                     \
	" '[\"k001\",\"k002\",\"k003\"]' AS reviews UNION ALL SELECT 'b', 10," \
	" 500000, (SELECT json_group_array(key) FROM review WHERE key LIKE"    \
	" 'k01_')"

static void totals_of_rates_are_sums_too(void **state)
{
	struct fixture *f = *state;
	struct stats_table v = run(f, RATES_OF_TWO, NULL), *t = &v;
	assert_int_equal(t->col_totals[0].n, 13);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_int_equal(cell(t, "A", "")->hidden, STATS_SMALL);
	assert_true(cell(t, "B", "")->hidden || t->col_totals[0].hidden);
	assert_true(cell(t, "B", "")->hidden || t->N_hidden);
}

/* ---- what is left ---- */

static void a_table_of_which_little_is_left_is_not_worth_a_page(void **state)
{
	struct fixture *f = *state;
	static const struct span nothing[] = { { "a", "x", 0, 0, 0 } };
	struct stats_table *t = spans(f, "one", REVIEWS, by_outcome, 6);
	struct stats_table *no = spans(f, "two", REVIEWS, nothing, 1);
	assert_true(stats_worth(t));
	assert_true(stats_worth(no));
	/* Six cells, three and two totals and one of all: 12. */
	for (size_t i = 0; i < 6; i++)
		t->cells[i].hidden = STATS_SMALL;
	t->row_totals[0].hidden = STATS_SECONDARY;
	t->row_totals[1].hidden = STATS_SECONDARY;
	assert_true(stats_worth(t));
	t->col_totals[1].hidden = STATS_SECONDARY;
	assert_false(stats_worth(t));
	/* Zeros do not count. */
	t->col_totals[1].hidden = STATS_SHOWN;
	t->total.n = 0;
	assert_false(stats_worth(t));
}

/* ---- order ---- */

static const struct span by_size[] = {
	{ "9 or less", "y", 0, 30, 0 },    { "9 or less", "x", 30, 40, 0 },
	{ "10 or more", "y", 40, 60, 0 },  { "10 or more", "x", 60, 69, 0 },
	{ "Nothing", "y", 69, 79, 0 },     { "Nothing", "x", 79, 87, 0 },
	{ "another", "y", 87, 90, 0 },     { "another", "x", 90, 97, 0 },
	{ "Not stated", "y", 97, 140, 0 }, { "Not stated", "x", 140, 146, 0 },
};

static void rows_without_an_order_are_sorted_by_label(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t = spans(f, "one", REVIEWS OF_COLUMN, by_size, 10);
	assert_string_equal(joined(f, t->cols, t->n_cols), "Y|X");
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_string_equal(joined(f, t->rows, t->n_rows),
			    "9 or less|10 or more|Another|Nothing|Not stated");
	assert_string_equal(joined(f, t->cols, t->n_cols), "X|Y");
	assert_int_equal(cell(t, "Another", "Y")->hidden, STATS_SMALL);
	assert_int_equal(cell(t, "Not stated", "Y")->n, 43);
	assert_int_equal(t->col_totals[1].n, 106);
	assert_int_equal(t->row_totals[0].n, 40);
}

static void a_fixed_order_is_kept_and_what_follows_it_sorted(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t =
		spans(f, "one",
		      REVIEWS OF_COLUMN "-- order: Nothing | 9 or less\n"
					"-- pivot-order: y | x\n",
		      by_size, 10);
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_string_equal(joined(f, t->rows, t->n_rows),
			    "Nothing|9 or less|10 or more|Another|Not stated");
	assert_string_equal(joined(f, t->cols, t->n_cols), "y|x");
	/* Without control the SELECT's order stays. */
	t = spans(f, "one", REVIEWS OF_COLUMN, by_size, 10);
	protected(f, &t, 1, "none", DISCLOSE_AREA);
	assert_string_equal(t->rows[2], "Nothing");
}

static void tests_follow_the_columns(void **state)
{
	struct fixture *f = *state;
	struct stats_table *t = spans(
		f, "one", REVIEWS OF_COLUMN "-- test: rows\n", by_size, 6);
	double was = t->row_tests[0].ratio.value;
	protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
	assert_string_equal(t->rows[0], "9 or less");
	assert_true(near(t->row_tests[0].ratio.value, 1 / was, 1e-9));
	assert_true(has_note(t, "by itself, X against Y"));
	assert_false(has_note(t, "by itself, Y against X"));
}

/* ---- somebody who tries ---- */

#define SIDE 3

/* What a reader knows of a table: the sums, and the cells but those marked. */
struct riddle {
	int64_t n[SIDE][SIDE], row[SIDE], col[SIDE];
	bool open[SIDE][SIDE], row_open[SIDE], col_open[SIDE];
	int64_t low[SIDE][SIDE], high[SIDE][SIDE];
	int64_t most;
};

static bool fits(const struct riddle *x)
{
	for (int i = 0; i < SIDE; i++) {
		int64_t r = 0, c = 0;
		for (int k = 0; k < SIDE; k++) {
			r += x->n[i][k];
			c += x->n[k][i];
		}
		if ((!x->row_open[i] && r != x->row[i]) ||
		    (!x->col_open[i] && c != x->col[i]))
			return false;
	}
	return true;
}

/* Tries everything that the open cells could be. */
static void try_all(struct riddle *x, int at)
{
	int r = at / SIDE, c = at % SIDE;
	if (at == SIDE * SIDE) {
		for (int i = 0; fits(x) && i < SIDE * SIDE; i++) {
			int64_t n = x->n[i / SIDE][i % SIDE];
			int64_t *low = &x->low[i / SIDE][i % SIDE];
			int64_t *high = &x->high[i / SIDE][i % SIDE];
			*low = n < *low ? n : *low;
			*high = n > *high ? n : *high;
		}
		return;
	}
	if (!x->open[r][c]) {
		try_all(x, at + 1);
		return;
	}
	int64_t row = 0, col = 0;
	for (int k = 0; k < c; k++)
		row += x->n[r][k];
	for (int k = 0; k < r; k++)
		col += x->n[k][c];
	int64_t most = x->row_open[r] ? x->most : x->row[r] - row;
	if (!x->col_open[c] && x->col[c] - col < most)
		most = x->col[c] - col;
	for (x->n[r][c] = 1; x->n[r][c] <= most; x->n[r][c]++)
		try_all(x, at + 1);
}

static void pose(const struct stats_table *t, struct riddle *x)
{
	*x = (struct riddle){ .most = 9 };
	for (int r = 0; r < SIDE; r++) {
		x->row[r] = t->row_totals[r].n;
		x->row_open[r] = t->row_totals[r].hidden;
		x->col[r] = t->col_totals[r].n;
		x->col_open[r] = t->col_totals[r].hidden;
		for (int c = 0; c < SIDE; c++) {
			const struct stats_cell *y = &t->cells[r * SIDE + c];
			x->n[r][c] = y->n;
			x->open[r][c] = y->hidden;
			x->low[r][c] = INT64_MAX;
		}
	}
}

static void nobody_can_work_out_a_small_count(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 20170401;
	static const char *const names[] = { "a", "b", "c" };
	for (int round = 0; round < 40; round++) {
		struct span v[SIDE * SIDE];
		struct riddle x;
		int small[SIDE * SIDE], from = 0;
		for (int i = 0; i < SIDE * SIDE; i++) {
			seed = seed * 1103515245 + 12345;
			int n = (int)(seed >> 16) % 10;
			v[i] = (struct span){ names[i / SIDE], names[i % SIDE],
					      from, from + n, 0 };
			small[i] = n >= 1 && n <= 5;
			from += n;
		}
		struct stats_table *t =
			spans(f, "one", REVIEWS OF_COLUMN, v, SIDE * SIDE);
		protected(f, &t, 1, "dfe-census", DISCLOSE_AREA);
		pose(t, &x);
		try_all(&x, 0);
		for (int i = 0; i < SIDE * SIDE; i++) {
			int64_t low = x.low[i / SIDE][i % SIDE];
			int64_t high = x.high[i / SIDE][i % SIDE];
			if (!small[i])
				continue;
			assert_true(t->cells[i].hidden != STATS_SHOWN);
			assert_true(high - low >= 4);
		}
	}
}

#endif
