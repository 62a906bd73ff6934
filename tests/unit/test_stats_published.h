/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published figures: the file that is shipped, and how they stand beside ours.
 */
#ifndef TEST_STATS_PUBLISHED_H
#define TEST_STATS_PUBLISHED_H

#include "catalogue.h"
#include "test_stats_tests.h"

#define FIGURE(name)                                                           \
	{                                                                      \
		name, CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", ""             \
	}

static struct catalogue_sheet shipped_figures(struct fixture *f)
{
	static const struct catalogue_column known[] = {
		FIGURE("measure"),
		FIGURE("row"),
		FIGURE("column"),
		FIGURE("period"),
		FIGURE("n"),
		FIGURE("base"),
		FIGURE("percent"),
		FIGURE("value"),
		FIGURE("unit"),
		FIGURE("source"),
		FIGURE("url"),
		FIGURE("note"),
		{ 0 },
	};
	struct buf b = { 0 };
	struct catalogue_sheet s = { 0 };
	struct diags d = { .a = &f->a };
	assert_int_equal(fs_read("queries/benchmarks.csv", 1 << 20, &b, &f->e),
			 0);
	const char *text = arena_str(&f->a, buf_text(&b));
	struct catalogue_input in = { .name = "benchmarks.csv",
				      .p = text,
				      .n = strlen(text) };
	buf_release(&b);
	assert_int_equal(
		catalogue_sheet_parse(&f->a, &in, known, &s, &d, &f->e), 0);
	assert_int_equal(d.n, 0);
	assert_true(s.n > 150);
	return s;
}

static const char *field(const struct catalogue_sheet *s, size_t row,
			 const char *column)
{
	size_t c = catalogue_sheet_column(s, column);
	assert_true(c < s->n_columns);
	return s->v[row].cells[c];
}

static bool is(const struct catalogue_sheet *s, size_t row, const char *column,
	       const char *value)
{
	return str_eq(field(s, row, column), value);
}

/* The sum of a column over the figures of a measure, a period and a column of
 * the publication. */
static double sum_of(const struct catalogue_sheet *s, const char *what,
		     const char *measure, const char *period,
		     const char *column, const char *source)
{
	double sum = 0;
	for (size_t i = 0; i < s->n; i++)
		if (is(s, i, "measure", measure) &&
		    is(s, i, "period", period) && is(s, i, "column", column) &&
		    *field(s, i, "row") &&
		    strstr(field(s, i, "source"), source))
			sum += strtod(field(s, i, what), NULL);
	return sum;
}

static void every_published_figure_has_a_source(void **state)
{
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	for (size_t i = 0; i < s.n; i++) {
		assert_true(*field(&s, i, "measure"));
		assert_true(*field(&s, i, "period"));
		assert_true(*field(&s, i, "unit"));
		assert_true(strlen(field(&s, i, "source")) > 20);
		assert_true(str_starts(field(&s, i, "url"), "https://"));
		assert_null(strstr(field(&s, i, "url"), ".../"));
		assert_true(*field(&s, i, "n") || *field(&s, i, "percent") ||
			    *field(&s, i, "value"));
	}
}

static void published_percentages_are_right_within_rounding(void **state)
{
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	size_t checked = 0;
	for (size_t i = 0; i < s.n; i++) {
		const char *percent = field(&s, i, "percent");
		double n = strtod(field(&s, i, "n"), NULL);
		double N = strtod(field(&s, i, "base"), NULL);
		const char *point = strchr(percent, '.');
		double half = point ? 0.05 : 0.5;
		if (*field(&s, i, "n") && *field(&s, i, "base"))
			assert_true(n <= N);
		if (!*percent || !*field(&s, i, "n") || !*field(&s, i, "base"))
			continue;
		assert_true(
			near(strtod(percent, NULL), 100 * n / N, half + 1e-9));
		checked++;
	}
	assert_true(checked > 25);
}

/* A table of 276 deaths in 2005-09 keeps the 30 that could not be classified
 * in N. */
static void published_categories_of_death_add_up(void **state)
{
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	assert_true(near(sum_of(&s, "n", "category-of-death", "2005-09",
				"Fatal", "Archives"),
			 246 + 30, 1e-9));
	assert_true(near(sum_of(&s, "percent", "category-of-death", "2005-09",
				"Fatal", "Archives"),
			 89.0, 1e-9));
	for (size_t i = 0; i < s.n; i++)
		if (is(&s, i, "row", "Not classified"))
			assert_string_equal(field(&s, i, "n"), "30");
}

static void published_plans_add_up(void **state)
{
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	assert_true(near(sum_of(&s, "n", "cp-plan-category", "2005-11", "", ""),
			 175, 1e-9));
	assert_true(near(
		sum_of(&s, "percent", "cp-plan-category", "2005-11", "", ""),
		100, 1e-9));
}

static void published_serious_harm_adds_up(void **state)
{
	static const struct {
		const char *row, *all;
	} want[] = { { "Physical assault", "23" },
		     { "Sexual assault", "7" },
		     { "Neglect", "5" },
		     { "Risk-taking or violent behaviour by young person",
		       "7" },
		     { "Other", "1" } };
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	const char *measure = "serious-harm-by-neglect";
	assert_true(near(
		sum_of(&s, "n", measure, "2009-11", "Neglect a feature", ""),
		27, 1e-9));
	assert_true(near(sum_of(&s, "n", measure, "2009-11",
				"No mention of neglect", ""),
			 16, 1e-9));
	for (size_t i = 0; i < s.n; i++)
		for (size_t k = 0; k < 5; k++)
			if (is(&s, i, "measure", measure) &&
			    is(&s, i, "row", want[k].row))
				assert_string_equal(field(&s, i, "base"),
						    want[k].all);
}

static void published_notifications_add_up(void **state)
{
	static const struct {
		const char *period, *source;
		double all;
	} want[] = { { "2024", "Department", 405 },
		     { "2025", "Department", 338 },
		     { "2026", "Department", 357 },
		     { "2022-23", "Department", 456 },
		     { "2020", "Knowledge bite", 482 } };
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	for (size_t i = 0; i < sizeof want / sizeof *want; i++)
		assert_true(near(sum_of(&s, "n", "outcome", want[i].period, "",
					want[i].source),
				 want[i].all, 1e-9));
}

static void shipped_tables_name_measures_that_there_are(void **state)
{
	struct fixture *f = *state;
	struct catalogue_sheet s = shipped_figures(f);
	struct stats_queries q = { 0 };
	struct diags d = { .a = &f->a };
	assert_int_equal(stats_load(&f->a, "queries/stats", &q, &d, &f->e), 0);
	for (size_t i = 0; i < q.n; i++) {
		for (size_t k = 0; k < q.v[i].comparators.n; k++) {
			const char *name = q.v[i].comparators.v[k].measure;
			size_t n = strcspn(name, "(/"), at = 0;
			name = str_trim(&f->a, name, n);
			while (at < s.n && !is(&s, at, "measure", name))
				at++;
			if (at == s.n)
				fail_msg("%s: no measure \"%s\"", q.v[i].file,
					 name);
		}
	}
}

static void notes_of_shipped_comparators_are_sentences(void **state)
{
	struct fixture *f = *state;
	struct stats_queries q = { 0 };
	struct diags d = { .a = &f->a };
	assert_int_equal(stats_load(&f->a, "queries/stats", &q, &d, &f->e), 0);
	for (size_t i = 0; i < q.n; i++) {
		for (size_t k = 0; k < q.v[i].comparators.n; k++) {
			const char *s = q.v[i].comparators.v[k].note;
			size_t n = strlen(s);
			if (!n || *s < 'A' || *s > 'Z' || s[n - 1] != '.')
				fail_msg("%s: \"%s\"", q.v[i].file, s);
		}
	}
}

/* ---- beside ours ---- */

#define PUBLISHED                                                              \
	"measure,row,column,period,n,base,percent,value,unit,source,url,note\n"

static const struct stats_sources *sources(struct fixture *f, const char *rows)
{
	const struct stats_sources *s = NULL;
	struct diags d = { .a = &f->a };
	const char *text = arena_fmt(&f->a, PUBLISHED "%s", rows);
	assert_int_equal(fs_write(fs_join(&f->a, f->dir, "benchmarks.csv"),
				  text, strlen(text), &f->e),
			 0);
	assert_int_equal(stats_sources_load(&f->a, f->dir, NULL, &s, &d, &f->e),
			 0);
	assert_int_equal(d.n, 0);
	return s;
}

#define TABLE(comparators)                                                     \
	CHILDREN OF_COLUMN comparators CELLS(                                  \
		"('a','x',20),('a','y',20),('b','x',40),('b','y',20)")
#define ONE "-- comparator: one | Because.\n"
#define HERE(row, column, rest)                                                \
	"one," row "," column ",2010," rest ",S,https://s.example,N\n"

static const char *text_at(const struct emit_table *e, size_t row,
			   const char *column)
{
	for (size_t c = 0; c < e->n_columns; c++)
		if (str_eq(e->columns[c].name, column))
			return e->cells[row * e->n_columns + c].text;
	fail_msg("no column \"%s\"", column);
	return NULL;
}

static struct emit_table beside(struct fixture *f, const char *table,
				const char *rows, bool compact)
{
	struct stats_table *t = ARENA_NEW(&f->a, struct stats_table);
	struct emit_table e = { 0 };
	*t = run(f, table, NULL);
	assert_true(
		stats_emit_published(&f->a, t, sources(f, rows), compact, &e));
	return e;
}

/* R: Newcombe's formula for 40 of 100 against 50 of 100 */
static void a_figure_stands_beside_the_row_of_its_label(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(
		f, TABLE(ONE), HERE("a", "", "50,100,50,,children"), true);
	assert_int_equal(e.n_rows, 1);
	assert_string_equal(text_at(&e, 0, "own"), "40 of 100 (40.0%)");
	assert_string_equal(text_at(&e, 0, "published"),
			    "50 of 100 children (50%)");
	assert_string_equal(text_at(&e, 0, "difference"),
			    "−10.0 (−23.2 to 3.7)");
	assert_string_equal(text_at(&e, 0, "source"), "[1]");
	assert_string_equal(e.notes[0], "Because.");
	assert_string_equal(e.notes[1], "[1] S. Limits: N. https://s.example");
}

static void a_share_without_counts_has_no_interval(void **state)
{
	struct fixture *f = *state;
	struct emit_table e =
		beside(f, TABLE(ONE), HERE("A", "", ",,55,,children"), true);
	assert_string_equal(text_at(&e, 0, "published"), "55% of children");
	assert_string_equal(text_at(&e, 0, "difference"), "−15.0");
	e = beside(f, TABLE(ONE), HERE("A", "", ",,55,,children"), false);
	assert_string_equal(text_at(&e, 0, "difference"), "-15.0");
	assert_string_equal(text_at(&e, 0, "difference_low"), "");
	assert_string_equal(text_at(&e, 0, "own_n"), "40");
	assert_string_equal(text_at(&e, 0, "url"), "https://s.example");
}

/* false: nothing stands beside the table. */
static bool stands(struct fixture *f, const char *table, const char *rows,
		   bool compact)
{
	struct stats_table t = run(f, table, NULL);
	struct emit_table e = { 0 };
	return stats_emit_published(&f->a, &t, sources(f, rows), compact, &e);
}

static void a_figure_without_a_row_of_ours_is_not_for_people(void **state)
{
	static const char rows[] = HERE("other", "", ",,55,,children");
	struct fixture *f = *state;
	assert_false(stands(f, TABLE(ONE), rows, true));
	struct emit_table e = beside(f, TABLE(ONE), rows, false);
	assert_string_equal(text_at(&e, 0, "row"), "other");
	assert_string_equal(text_at(&e, 0, "own_n"), "");
	assert_string_equal(text_at(&e, 0, "difference"), "");
}

static void a_note_stands_only_with_a_figure(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(
		f, TABLE("-- comparator: two | Unseen.\n" ONE),
		"two,other,,2010,,,55,,children,S,https://s.example,N\n" HERE(
			"a", "", ",,55,,children"),
		true);
	assert_int_equal(e.n_rows, 1);
	assert_string_equal(e.notes[0], "Because.");
}

static void rows_that_exclude_each_other_are_added(void **state)
{
	static const char rows[] = HERE("a + b", "", "50,100,50,,children");
	struct fixture *f = *state;
	struct emit_table e = beside(
		f,
		CHILDREN OF_COLUMN ONE CELLS(
			"('a','x',20),('b','x',10),('b','y',5),('c','y',65)"),
		rows, true);
	assert_string_equal(text_at(&e, 0, "own"), "35 of 100 (35.0%)");
	assert_true(str_starts(text_at(&e, 0, "difference"), "−15.0 ("));
}

static void rows_that_overlap_are_not_added(void **state)
{
	struct fixture *f = *state;
	assert_false(stands(f,
			    CHILDREN OF_OWN ONE OWN_CELLS(
				    "('a','x',40,90),('b','x',30,90)"),
			    HERE("a + b", "x", ",,55,,children"), true));
}

static void rows_are_not_added_where_one_is_not_there(void **state)
{
	struct fixture *f = *state;
	assert_false(stands(f, TABLE(ONE), HERE("a + z", "", ",,55,,children"),
			    true));
}

static void a_sum_is_withheld_with_one_of_its_rows(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, TABLE(ONE), NULL);
	struct emit_table e = { 0 };
	t.hidden = "c";
	t.row_totals[1].hidden = STATS_SMALL;
	assert_true(stats_emit_published(
		&f->a, &t, sources(f, HERE("a + b", "", "50,100,50,,children")),
		true, &e));
	assert_string_equal(text_at(&e, 0, "own"), "c");
	assert_string_equal(text_at(&e, 0, "difference"), "–");
}

static void small_bases_have_no_difference(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(
		f, CHILDREN OF_COLUMN ONE CELLS("('a','x',20),('b','x',9)"),
		HERE("a", "", "50,100,50,,children"), true);
	assert_string_equal(text_at(&e, 0, "own"), "20 of 29 (69.0%)");
	assert_string_equal(text_at(&e, 0, "difference"), "–");
	assert_string_equal(e.notes[1], "No difference is given where N here "
					"is below 30.");
	e = beside(f, TABLE(ONE), HERE("a", "", "5,29,17,,children"), true);
	assert_string_equal(text_at(&e, 0, "difference"), "–");
	assert_string_equal(e.notes[1], "No difference is given where the "
					"published N is below 30.");
	e = beside(f, CHILDREN OF_COLUMN ONE CELLS("('a','x',20),('b','x',10)"),
		   HERE("a", "", "15,30,50,,children"), true);
	assert_true(str_starts(text_at(&e, 0, "difference"), "+16.7"));
}

static void a_scheme_of_harm_must_be_that_of_the_table(void **state)
{
	static const char rows[] = HERE("a", "", ",,55,,children");
	static const char table[] =
		TABLE("-- comparator: one (2005-11) | Because.\n");
	struct fixture *f = *state;
	struct emit_table e = { 0 };
	struct stats_table t = run(f, table, NULL);
	assert_false(stands(f, table, rows, true));
	assert_false(stands(f, table, rows, false));
	t.harm_scheme = "2005-11";
	assert_true(
		stats_emit_published(&f->a, &t, sources(f, rows), true, &e));
	assert_true(stands(f, TABLE("-- comparator: one (pathways)\n"), rows,
			   true));
}

static void numbers_are_told_as_vaguely_as_they_were(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(f, TABLE(ONE),
				     HERE("a", "", ",,~55,,children")
					     HERE("a", "", ",,>30,,children")
						     HERE("", "", ",,,~28.0,a"),
				     true);
	assert_string_equal(text_at(&e, 0, "published"),
			    "about 55% of children");
	assert_string_equal(text_at(&e, 0, "difference"), "−15.0");
	assert_string_equal(text_at(&e, 1, "published"),
			    "more than 30% of children");
	assert_string_equal(text_at(&e, 1, "difference"), "–");
	assert_string_equal(text_at(&e, 2, "published"), "about 28.0 a");
}

static void a_figure_may_say_that_it_cannot_be_compared(void **state)
{
	struct fixture *f = *state;
	struct emit_table e =
		beside(f, TABLE(ONE),
		       "one,a,,2010,50,100,50,,children,S,https://s.example,"
		       "not comparable: of others\n",
		       true);
	assert_string_equal(text_at(&e, 0, "difference"), "–");
}

static void a_mean_is_called_a_mean(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(f, VALUES ONE DAYS_OF("'a'"),
				     HERE("a", "", ",,,47,days (mean)")
					     HERE("", "", ",,,3,days (median)"),
				     true);
	assert_string_equal(text_at(&e, 0, "own"), "4 (mean)");
	assert_string_equal(text_at(&e, 0, "published"), "47 days (mean)");
	assert_string_equal(text_at(&e, 1, "own"), "3 (median)");
}

/* The years of a publication are those of incidents. */
static void a_year_of_publication_is_no_published_year(void **state)
{
	static const char table[] = CHILDREN OF_COLUMN ONE CELLS(
		"('a','2010',20),('a','2011',20),('b','2010',60)");
	struct fixture *f = *state;
	struct stats_filter how = { .by = STATS_BY_PUBLISHED };
	struct stats_table t = run(f, table, &how);
	struct emit_table e = { 0 };
	assert_true(stats_emit_published(
		&f->a, &t, sources(f, HERE("a", "", ",,30,,children")), true,
		&e));
	assert_string_equal(text_at(&e, 0, "own"), "40 of 100 (40.0%)");
}

static void a_figure_about_all_stands_beside_n(void **state)
{
	struct fixture *f = *state;
	struct emit_table e =
		beside(f, TABLE(ONE),
		       HERE("", "", "368,,,,children")
			       HERE("", "", ",,,28,children a year"),
		       true);
	assert_string_equal(text_at(&e, 0, "row"), "All");
	assert_string_equal(text_at(&e, 0, "own"), "100");
	assert_string_equal(text_at(&e, 0, "published"), "368 children");
	assert_string_equal(text_at(&e, 1, "own"), "–");
	assert_string_equal(text_at(&e, 1, "published"), "28 children a year");
}

static void a_figure_of_a_column_goes_to_that_column(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(f, TABLE(ONE),
				     HERE("a", "y", ",,55,,children")
					     HERE("a", "z", ",,60,,children"),
				     true);
	assert_int_equal(e.n_rows, 1);
	assert_string_equal(text_at(&e, 0, "own"), "20 of 40 (50.0%)");
	e = beside(f, TABLE("-- comparator: one / z | Because.\n"),
		   HERE("a", "y", ",,55,,children")
			   HERE("a", "z", ",,60,,children"),
		   true);
	assert_int_equal(e.n_rows, 1);
	assert_string_equal(text_at(&e, 0, "published"), "60% of children");
	assert_string_equal(text_at(&e, 0, "own"), "40 of 100 (40.0%)");
}

static void the_column_of_the_same_period_is_taken(void **state)
{
	struct fixture *f = *state;
	struct emit_table e = beside(
		f,
		CHILDREN OF_COLUMN ONE CELLS(
			"('a','2010',20),('a','2011',20),('b','2010',60)"),
		HERE("a", "", ",,30,,children"), true);
	assert_string_equal(text_at(&e, 0, "own"), "20 of 80 (25.0%) in 2010");
	assert_string_equal(text_at(&e, 0, "difference"), "−5.0");
}

static void a_share_stands_beside_that_of_yes(void **state)
{
	static const char table[] =
		CHILDREN "-- percent: row\n-- base: b\n" ONE CELLS(
			"('a','yes',30),('a','no',60),('a',NULL,10)");
	struct fixture *f = *state;
	struct emit_table e =
		beside(f, table, HERE("a", "", ",,55,,children"), true);
	assert_string_equal(text_at(&e, 0, "own"), "30 of 100 (30.0%)");
	assert_string_equal(text_at(&e, 0, "difference"), "−25.0");
	assert_string_equal(e.title, "T: published figures beside ours "
				     "(children)");
}

static void a_number_is_not_set_beside_a_share(void **state)
{
	static const char table[] = CHILDREN ONE CELLS("('a','x',30)");
	struct fixture *f = *state;
	struct emit_table e =
		beside(f, table, HERE("a", "", ",,55,,children"), false);
	assert_string_equal(text_at(&e, 0, "own_n"), "");
	assert_false(stands(f, table, HERE("a", "", ",,55,,children"), true));
}

static void what_cannot_be_compared_has_no_difference(void **state)
{
	struct fixture *f = *state;
	struct emit_table e =
		beside(f, TABLE("-- comparator: one | Not comparable: x.\n"),
		       HERE("a", "", "50,100,50,,children"), true);
	assert_string_equal(text_at(&e, 0, "difference"), "–");
	assert_string_equal(e.notes[0], "Not comparable: x.");
}

static void a_table_without_figures_has_no_comparison(void **state)
{
	struct fixture *f = *state;
	struct emit_table e;
	struct stats_table t = run(f, TABLE(ONE), NULL);
	assert_false(stats_emit_published(&f->a, &t, NULL, true, &e));
	assert_false(stats_emit_published(&f->a, &t, sources(f, ""), true, &e));
	t = run(f, TABLE(""), NULL);
	assert_false(stats_emit_published(
		&f->a, &t, sources(f, HERE("a", "", ",,55,,children")), true,
		&e));
}

#endif
