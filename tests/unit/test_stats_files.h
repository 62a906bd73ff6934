/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stats: the header of query files, mistakes in them, and every one that is
 * shipped. */
#ifndef TEST_STATS_FILES_H
#define TEST_STATS_FILES_H

#include "test_stats_fixture.h"

/* ---- headers ---- */

static void a_header_gives_every_key(void **state)
{
	struct fixture *f = *state;
	struct stats_query q =
		parsed(f, HEAD PIVOT
		       "-- place: A1\n-- missing: None\n-- order: a | b\n"
		       "-- percent: row\n-- base: all of\n--   the row\n"
		       "-- interval: yes\n-- totals: row\n-- note: one\n"
		       "-- note: two\n-- chart: heat\n-- plot: n\n-- x: X\n"
		       "\nSELECT 1 AS row\n");
	assert_string_equal(q.name, "t");
	assert_string_equal(q.base, "all of the row");
	assert_string_equal(q.missing, "None");
	assert_string_equal(q.pivot_missing, "Not stated");
	assert_int_equal(q.percent, STATS_PERCENT_ROW);
	assert_true(q.interval && q.plot_n);
	assert_true(q.total_row && !q.total_column);
	assert_int_equal(q.notes.n, 2);
	assert_string_equal(q.columns.v[3].meaning, "c");
	assert_int_equal(q.line, 24);
}

static void empty_lines_may_stand_in_a_header(void **state)
{
	struct fixture *f = *state;
	struct stats_query q =
		parsed(f, "\n" HEAD "\n  \n-- note: one\n\r\n-- place: B2.1\n\n"
			  "-- not: a key\n-- remark\nSELECT 1");
	assert_int_equal(q.notes.n, 1);
	assert_string_equal(q.place, "B2.1");
	assert_int_equal(q.line, 15);
	struct diag d = refused(f, HEAD "\n\n-- chart: pie\nSELECT 1");
	assert_int_equal(d.line, 10);
	assert_int_equal(d.col, 11);
}

static void mistakes_in_a_header_are_told_by_line(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text;
		int line;
		const char *says;
	} cases[] = {
		{ "-- titel: T\n", 1, "did you mean \"title\"?" },
		{ "-- colour: red\n", 1, "the keys are title, about" },
		{ HEAD "-- chart: pie\nSELECT 1", 8, "none of bar|grouped" },
		{ HEAD "-- row: again\nSELECT 1", 8, "given twice" },
		{ HEAD "-- place: X1\nSELECT 1", 8, "\"X1\" is none" },
		{ HEAD "-- place: BX\nSELECT 1", 8, "and a number" },
		{ HEAD "-- x:\nSELECT 1", 8, "value is missing" },
		{ HEAD "-- column: size x\nSELECT 1", 8, "a table has row" },
		{ HEAD "-- column: n x\nSELECT 1", 8, "declared twice" },
		{ HEAD "-- just a remark\nSELECT 1", 8, "is not `key: value`" },
		{ HEAD "-- percent: row\nSELECT 1", 1, "what N is" },
		{ HEAD "-- interval: yes\nSELECT 1", 1, "needs percent" },
		{ HEAD "-- pivot: P\nSELECT 1", 1, "declares `column: col`" },
		{ HEAD "-- percent: own\n-- base: b\nSELECT 1", 1,
		  "declares `column: base`" },
		{ HEAD "\n\n", 8, "there is no SELECT" },
		{ "SELECT 1", 1, "\"title\" is missing" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag d = refused(f, cases[i].text);
		if (!strstr(d.text, cases[i].says))
			fail_msg("%s", d.text);
		assert_int_equal(d.line, cases[i].line);
	}
}

static void mistakes_in_the_sql_are_told_by_file_and_line(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text, *says;
	} cases[] = {
		{ HEAD "SELECT 'a' AS row, 1 AS n,\n nosuch AS reviews",
		  "dir/t.sql:9:2: no such column: nosuch" },
		{ HEAD "SELECT 'a' AS row, FRM 1", "dir/t.sql:8:24: " },
		{ HEAD "SELECT 'a' AS row, 1 AS n",
		  "dir/t.sql:8: the header declares a column \"reviews\"" },
		{ HEAD "SELECT 1 AS row, 1 AS n, '' AS reviews, 2 AS col",
		  "dir/t.sql:8: the SELECT gives a column \"col\"" },
		{ HEAD "SELECT 1 AS row, 1 AS n, '' AS reviews, 2 AS n",
		  "column \"n\" twice" },
		{ HEAD "SELECT :what AS row, 1 AS n, '' AS reviews",
		  "parameter :what has no value" },
		{ HEAD "DELETE FROM review", "dir/t.sql" },
		{ HEAD "\nSELECT 1 AS row, 1 AS n, '' AS reviews FROM nosuch",
		  "dir/t.sql:9: no such table: nosuch" },
		{ HEAD "SELECT (1 AS row", "dir/t.sql:8" },
		{ HEAD "SELECT 1 AS row, 1 AS n, '' AS reviews; SELECT 2",
		  "one SELECT is expected" },
		{ HEAD "SELECT name AS row, 1 AS n, '' AS reviews FROM "
		       "pragma_database_list",
		  "not allowed" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stats_query q = parsed(f, cases[i].text);
		struct err e = { 0 };
		assert_int_equal(stats_check(f->s, &q, &e), -1);
		assert_int_equal(e.kind, ERR_INPUT);
		if (!strstr(e.text, cases[i].says))
			fail_msg("%s", e.text);
	}
}

/* ---- what is shipped ---- */

static void load_shipped(struct fixture *f, struct stats_queries *q)
{
	struct diags d = { .a = &f->a };
	assert_int_equal(stats_load(&f->a, "queries/stats", q, &d, &f->e), 0);
	if (d.n)
		fail_msg("%s:%d: %s", d.v[0].file, d.v[0].line, d.v[0].text);
	assert_true(q->n >= 15);
}

static void every_table_runs_on_an_empty_store(void **state)
{
	struct fixture *f = *state;
	struct stats_queries all = { 0 };
	load_shipped(f, &all);
	for (size_t i = 0; i < all.n; i++) {
		if (stats_check(f->s, &all.v[i], &f->e) < 0)
			fail_msg("%s", f->e.text);
		struct stats_table t = run_query(f, &all.v[i], NULL);
		assert_int_equal(t.N, 0);
		assert_true(strlen(emitted(f, &t, true)) > 0);
	}
}

static void every_table_counts_all_reviews_once(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *table;
		int64_t n;
	} parts[] = {
		/* of some of the reviews: deaths, serious harm, children
		 * with a plan, themes that this store does not have */
		{ "age-at-death", 4 },
		{ "death-category", 4 },
		{ "maltreatment-deaths", 4 },
		{ "serious-harm-category", 2 },
		{ "serious-harm-neglect", 2 },
		{ "theme-combinations", 0 },
		{ "neglect-by-category-of-death", 4 },
		{ "neglect-presentations", 0 },
		{ "cp-plan-category", 1 },
		{ "one-theme-status", 0 },
		{ "report-words-by-year", 4 },
	};
	struct stats_queries all = { 0 };
	load_shipped(f, &all);
	for (size_t i = 0; i < all.n; i++) {
		const struct stats_query *q = &all.v[i];
		if (!str_eq(q->unit, "reviews") && !str_eq(q->unit, "children"))
			continue;
		struct stats_table t = run_query(f, q, NULL);
		if (!t.col_totals)
			continue;
		int64_t want = str_eq(t.query->unit, "children") ? 6 : 7;
		for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
			if (str_eq(parts[k].table, t.query->name))
				want = parts[k].n;
		bool values = t.query->kind == STATS_VALUES;
		int64_t got = values ? t.N : t.total.n;
		if (got != want)
			fail_msg("%s counts %d", t.query->name, (int)got);
	}
}

static struct stats_table shipped(struct fixture *f, const char *name,
				  const struct stats_filter *how)
{
	struct stats_queries all = { 0 };
	load_shipped(f, &all);
	const struct stats_query *q = stats_find(&all, name);
	assert_non_null(q);
	return run_query(f, q, how);
}

static void shipped_tables_count_what_was_counted_by_hand(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *table, *row, *col;
		int64_t n, N;
	} cases[] = {
		{ "reviews-by-year", "2014-15", "Fatal", 1, 2 },
		{ "reviews-by-year", "Not dated", "Not known or not stated", 1,
		  2 },
		{ "age-band-by-outcome", "<1", "Fatal", 1, 4 },
		{ "age-band-by-outcome", "Age not known", "Serious harm", 1,
		  2 },
		{ "sex-by-outcome", "Not known or not stated", "Serious harm",
		  1, 2 },
		{ "ethnicity", "Not known or not stated", "", 2, 6 },
		{ "reviews-by-area", "South", "", 3, 7 },
		{ "harm-category", "SUDI", "Fatal", 1, 4 },
		{ "harm-category",
		  "Not coded, or not to be told in this scheme", "Fatal", 2,
		  4 },
		{ "cp-plan", "Current", "2014-17", 1, 5 },
		{ "cp-plan", "Not known or not stated", "2014-17", 4, 5 },
		{ "coverage", "The report could be read", "2014-17", 3, 4 },
		{ "coverage", "A report is here", "2014-17", 4, 4 },
		{ "coverage", "In the catalogue", "Not dated", 1, 2 },
		{ "theme-prevalence", "Neglect", "2014-17", 3, 3 },
		{ "theme-prevalence", "Neglect", "2017-20", 0, 1 },
		{ "theme-prevalence", "Disability", "2017-20", 1, 1 },
		{ "theme-by-outcome", "Disability", "Fatal", 2, 3 },
		{ "theme-cooccurrence", "Disability", "Neglect", 1, 2 },
		{ "theme-cooccurrence", "Neglect", "Disability", 1, 3 },
		{ "outcome-by-year", "Fatal", "2014-15", 1, 2 },
		{ "maltreatment-deaths", "2014-15",
		  "Related, not directly caused", 1, 1 },
		{ "review-funnel", "Notified", "2014-17", 0, 4 },
		{ "incidence", "A death", "", 3, 0 },
		{ "rates-by-area", "South", "", 1, 0 },
		{ "death-profile", "SUDI",
		  "Child protection plan, current or past", 1, 1 },
		{ "death-profile", "SUDI", "Not white", 0, 1 },
		{ "sex-by-harm", "SUDI", "Female", 1, 2 },
		{ "age-sex-pyramid", "<1", "Male", 1, 6 },
		{ "education", "Not known or not stated", "Under 5", 3, 3 },
		{ "child-vulnerabilities", "Disability", "<1", 1, 2 },
		{ "child-vulnerabilities-11-plus", "Disability",
		  "Aged 11 or over", 1, 2 },
		{ "theme-by-age", "Neglect", "16+", 0, 1 },
		{ "theme-by-age", "Neglect", "Age not known", 0, 0 },
		{ "theme-by-region", "Neglect", "North East", 2, 2 },
		{ "parental-factors", "Domestic abuse",
		  "Not known or not stated", 7, 7 },
		{ "parental-factors-by-outcome", "Domestic abuse", "Fatal", 0,
		  0 },
		{ "factor-count", "None of them coded", "Fatal", 4, 4 },
		{ "factor-combinations", "Not all three known", "", 7, 7 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct stats_table t = shipped(f, cases[i].table, NULL);
		const struct stats_cell *x =
			cell(&t, cases[i].row, cases[i].col);
		if (x->n != cases[i].n || x->N != cases[i].N)
			fail_msg("%s, %s, %s: %d of %d", cases[i].table,
				 cases[i].row, cases[i].col, (int)x->n,
				 (int)x->N);
	}
}

/* "To confirm" is an open question about a review that was read: leaving it
 * out of the base would turn the share of what is settled into a prevalence. */
static void of_known_keeps_what_is_to_confirm_in_the_base(void **state)
{
	struct fixture *f = *state;
	struct stats_filter known = { .base = STATS_OF_KNOWN };
	struct stats_table t = shipped(f, "theme-prevalence", &known);
	assert_int_equal(cell(&t, "Neglect", "2017-20")->N, 1);
	assert_int_equal(cell(&t, "Disability", "2017-20")->N, 1);
	assert_int_equal(t.N, 4);
}

static void theme_tables_say_what_they_do_not_count(void **state)
{
	struct fixture *f = *state;
	static const char *const tables[] = { "theme-prevalence",
					      "theme-by-outcome",
					      "theme-cooccurrence" };
	for (size_t i = 0; i < 3; i++) {
		struct stats_table t = shipped(f, tables[i], NULL);
		const char *notes = joined(f, t.notes, t.n_notes);
		assert_non_null(strstr(notes, "not counted as present:"));
		assert_non_null(strstr(notes, "Neglect 1"));
		if (i == 0)
			assert_non_null(
				strstr(notes, "a person coded them: 3."));
	}
	struct stats_table t = shipped(f, "age-band-by-outcome", NULL);
	assert_non_null(
		strstr(joined(f, t.notes, t.n_notes), "describe no child: 2."));
}

/* A column never claims years that the period asked for leaves out. */
static void three_years_cut_by_the_period_say_which_are_left(void **state)
{
	struct fixture *f = *state;
	struct stats_filter some = { .from = 2015, .to = 2016 };
	struct stats_table t = shipped(f, "coverage", &some);
	for (size_t i = 0; i < t.n_cols; i++)
		assert_string_equal(t.cols[i], "2015-17");
	struct stats_filter one = { .from = 2015, .to = 2015 };
	t = shipped(f, "coverage", &one);
	for (size_t i = 0; i < t.n_cols; i++)
		assert_string_equal(t.cols[i], "2015-16");
}

static void the_example_of_the_manual_runs(void **state)
{
	struct fixture *f = *state;
	struct buf b = { 0 };
	assert_int_equal(fs_read("queries/stats/README.md", 1 << 20, &b, &f->e),
			 0);
	const char *from = strstr(buf_text(&b), "```sql\n");
	assert_non_null(from);
	from += strlen("```sql\n");
	const char *to = strstr(from, "```");
	assert_non_null(to);
	struct stats_table t =
		run(f, arena_dup(&f->a, from, (size_t)(to - from)), NULL);
	assert_int_equal(t.total.n, 6);
	buf_release(&b);
}

static void a_folder_that_is_not_there_is_an_error(void **state)
{
	struct fixture *f = *state;
	struct stats_queries q = { 0 };
	struct diags d = { .a = &f->a };
	assert_int_equal(stats_load(&f->a, "no/such/folder", &q, &d, &f->e),
			 -1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

static void a_faulty_file_leaves_out_itself_only(void **state)
{
	struct fixture *f = *state;
	static const char good[] = HEAD "SELECT 'a' AS row, 0 AS n, '[]' AS"
					" reviews";
	static const struct {
		const char *name, *text;
	} files[] = {
		{ "good.sql", good },
		{ "bad.sql", "-- titel: x\nSELECT 1" },
		{ "latin.sql", "-- title: caf\xe9\nSELECT 1" },
		{ "notes.txt", "not a query" },
	};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		assert_int_equal(fs_write(fs_join(&f->a, f->dir, files[i].name),
					  files[i].text, strlen(files[i].text),
					  &f->e),
				 0);
	struct stats_queries q = { 0 };
	struct diags d = { .a = &f->a };
	assert_int_equal(stats_load(&f->a, f->dir, &q, &d, &f->e), 0);
	assert_int_equal(q.n, 1);
	assert_string_equal(q.v[0].name, "good");
	assert_null(stats_find(&q, "bad"));
	bool latin = false;
	for (size_t i = 0; i < d.n; i++)
		latin = latin || strstr(d.v[i].file, "latin.sql");
	assert_true(latin);
}

#endif
