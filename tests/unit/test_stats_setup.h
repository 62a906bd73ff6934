/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stats: the temporary tables that query files read, and the CSV files that
 * they are filled from. */
#ifndef TEST_STATS_SETUP_H
#define TEST_STATS_SETUP_H

#include "test_stats_fixture.h"

#define OF_CHILDREN                                                            \
	"-- title: T\n-- about: A.\n-- unit: children\n-- row: R\n"            \
	"-- order: bands\n-- column: row r\n-- column: n n\n"                  \
	"-- column: reviews k\n"
#define BANDS                                                                  \
	OF_CHILDREN                                                            \
	"SELECT band AS row, count(*) AS n, json_group_array(key) AS reviews"  \
	" FROM child_band b JOIN v_review r ON r.id = b.review_id GROUP BY 1"
#define HARM(order)                                                            \
	HEAD "-- order: " order                                                \
	     "\nSELECT harm AS row, count(*) AS n, json_group_array(key) AS"   \
	     " reviews FROM review_harm h JOIN v_review r ON"                  \
	     " r.id = h.review_id GROUP BY 1"
/* "label n" of each row. */
static const char *counted(struct fixture *f, const struct stats_table *t)
{
	struct buf b = { 0 };
	for (size_t r = 0; r < t->n_rows; r++)
		buf_fmt(&b, "%s%s %d", r ? "|" : "", t->rows[r],
			(int)t->cells[r * t->n_cols].n);
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void sql(struct fixture *f, const char *text)
{
	if (db_exec(store_db(f->s), text, &f->e) < 0)
		fail_msg("%s", f->e.text);
}

static const char *bands_of(struct fixture *f, const char *bands)
{
	struct stats_filter how = { .setup.age_bands = bands };
	struct stats_table t = run(f, BANDS, &how);
	return counted(f, &t);
}

/* Children of the fixture: 0, 3, 12, 0, unknown and 16 years. */
static void ages_are_put_in_the_bands_asked_for(void **state)
{
	struct fixture *f = *state;
	assert_string_equal(bands_of(f, NULL),
			    "<1 2|1-5 1|6-10 0|11-15 1|16+ 1|Not stated 1");
	assert_string_equal(bands_of(f, "0-2 | 3–11 | 12-17"),
			    "0-2 2|3–11 1|12-17 2|Not stated 1");
	assert_string_equal(bands_of(f, "<1|16"), "<1 2|16 1|Not stated 3");
}

static void an_age_that_settles_no_band_is_in_none(void **state)
{
	struct fixture *f = *state;
	/* 5 months; 26 to 27 weeks are 5.9 to 6.2 months; 200 days. */
	sql(f, "UPDATE child SET age_unit = 'months', age_days = 152 WHERE"
	       " id = 1; UPDATE child SET age_unit = 'weeks', age_days = 182"
	       " WHERE id = 4; INSERT INTO child(id, review_id, seq, age_days,"
	       " age_unit, age_years) VALUES (7, 7, 2, 200, 'days', 0)");
	struct stats_filter how = { .setup.age_bands = "0-5m|6-11m|1-5" };
	struct stats_table t = run(f, BANDS, &how);
	assert_string_equal(counted(f, &t),
			    "0-5m 1|6-11m 1|1-5 1|Not stated 4");
	assert_string_equal(t.notes[0],
			    "Children whose age is known, but not precisely "
			    "enough for these bands: 3.");
}

/* In its 53rd week a child of less than a year is still in its first. */
static void completed_years_stand_over_weeks(void **state)
{
	struct fixture *f = *state;
	sql(f, "UPDATE child SET age_unit = 'weeks', age_days = 364 WHERE"
	       " id = 1");
	assert_string_equal(bands_of(f, NULL),
			    "<1 2|1-5 1|6-10 0|11-15 1|16+ 1|Not stated 1");
}

static void bands_that_are_none_are_a_usage_error(void **state)
{
	struct fixture *f = *state;
	static const char *const bad[] = { "1-5|4-7", "5-1",  "young", "<0",
					   "1-5x",    "1..5", "",      "|" };
	struct stats_query q = parsed(f, BANDS);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct stats_filter how = { .setup.age_bands = bad[i] };
		struct stats_table t;
		struct err e = { 0 };
		if (stats_run(f->s, &f->a, &q, &how, &t, &e) == 0)
			fail_msg("\"%s\" is taken", bad[i]);
		assert_int_equal(e.kind, ERR_USAGE);
	}
}

/* ---- files ---- */

static void put_file(struct fixture *f, const char *name, const char *text)
{
	assert_int_equal(fs_write(fs_join(&f->a, f->dir, name), text,
				  strlen(text), &f->e),
			 0);
}

static const struct stats_sources *load(struct fixture *f, const char *file,
					struct diags *d)
{
	const struct stats_sources *s;
	*d = (struct diags){ .a = &f->a };
	if (stats_sources_load(&f->a, f->dir, file, &s, d, &f->e) < 0)
		fail_msg("%s", f->e.text);
	return s;
}

/* One diagnostic that says this. */
static void only(const struct diags *d, int line, const char *says)
{
	assert_int_equal(d->n, 1);
	assert_int_equal(d->v[0].line, line);
	if (!strstr(d->v[0].text, says))
		fail_msg("%s", d->v[0].text);
}

#define SCHEMES                                                                \
	"scheme,outcome,harm,label,order,rule\n"                               \
	"short,fatal,SUDI,Sudden,2,\nshort,,suicide,Own hand,1,\n"             \
	"short,serious harm,SUDI,Odd,3,\nshort,fatal,neglect,,,cannot tell\n"

static void harm_is_told_in_the_scheme_asked_for(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	struct stats_filter how = { 0 };
	put_file(f, "harm-schemes.csv", SCHEMES);
	how.setup.sources = load(f, NULL, &d);
	assert_int_equal(d.n, 0);
	struct stats_table t = run(f, HARM("harm"), &how);
	assert_string_equal(counted(f, &t), "SUDI 1|Suicide 1|Not stated 5");
	how.setup.harm_scheme = "short";
	t = run(f, HARM("harm"), &how);
	assert_string_equal(counted(f, &t),
			    "Own hand 1|Sudden 1|Odd 0|Not stated 5");
	t = run(f, HARM("harm fatal"), &how);
	assert_string_equal(counted(f, &t), "Own hand 1|Sudden 1|Not stated 5");
	assert_int_equal(t.n_notes, 0);
}

static void tables_of_harm_say_their_scheme(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	struct stats_filter how = { 0 };
	put_file(f, "harm-schemes.csv", SCHEMES);
	how.setup.sources = load(f, NULL, &d);
	struct stats_table t = run(f, HARM("harm fatal"), &how);
	assert_non_null(strstr(t.about, "Categories of the scheme pathways."));
	how.setup.harm_scheme = "short";
	t = run(f, HARM("harm"), &how);
	assert_non_null(strstr(t.about, "Categories of the scheme short."));
	t = run(f, HARM("a | b"), &how);
	assert_null(strstr(t.about, "scheme"));
}

#define BY_PERIOD(title)                                                       \
	"-- title: " title "\n-- about: A.\n-- unit: reviews\n-- row: R\n"     \
	"-- column: row r\n-- column: n n\n-- column: reviews k\n" PIVOT       \
	"-- pivot-order: periods\n-- percent: column\n-- base: b\n"            \
	"-- test: trend\n"                                                     \
	"SELECT r.kind AS row, s.period AS col, count(*) AS n,"                \
	" json_group_array(r.key) AS reviews FROM selected s JOIN v_review r"  \
	" ON r.id = s.review_id GROUP BY 1, 2"

static void a_title_of_one_period_speaks_of_no_others(void **state)
{
	struct fixture *f = *state;
	struct stats_filter one = { .from = 2014, .to = 2016 };
	static const char *const texts[] = {
		BY_PERIOD("Kind, by three years of {dates}"),
		BY_PERIOD("Kind by three years of {dates}"),
	};
	for (size_t i = 0; i < 2; i++) {
		struct stats_table t = run(f, texts[i], &one);
		assert_int_equal(t.n_cols, 1);
		assert_string_equal(t.title, "Kind (reviews, 2014-17, N = 4)");
		assert_null(
			strstr(joined(f, t.notes, t.n_notes), "not tested"));
		t = run(f, texts[i], NULL);
		assert_non_null(strstr(t.title, "by three years of incident"));
	}
}

static void what_a_scheme_cannot_tell_is_missing_and_noted(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	struct stats_filter how = { .setup.harm_scheme = "short" };
	put_file(f, "harm-schemes.csv", SCHEMES);
	how.setup.sources = load(f, NULL, &d);
	sql(f, "UPDATE fact SET value = 'neglect' WHERE name = 'harm' AND"
	       " review_id = 1");
	struct stats_table t = run(f, HARM("harm"), &how);
	assert_string_equal(counted(f, &t),
			    "Own hand 1|Sudden 0|Odd 0|Not stated 6");
	assert_non_null(strstr(t.notes[0], "cannot be told in the scheme "
					   "\"short\": 1."));
}

static void an_unknown_scheme_is_a_usage_error(void **state)
{
	struct fixture *f = *state;
	struct stats_query q = parsed(f, HARM("harm"));
	struct stats_filter how = { .setup.harm_scheme = "panel" };
	struct stats_table t;
	struct err e = { 0 };
	assert_int_equal(stats_run(f->s, &f->a, &q, &how, &t, &e), -1);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_non_null(strstr(e.text, "there are pathways"));
}

/* The vocabulary of the catalogue, each in each scheme at most once. */
static void the_shipped_schemes_cover_the_vocabulary(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	struct stats_filter how = { 0 };
	static const char *const schemes[] = { "pathways", "2005-11", "panel" };
	assert_int_equal(stats_sources_load(&f->a, "queries", NULL,
					    &how.setup.sources, &d, &f->e),
			 0);
	assert_int_equal(d.n, 0);
	/* Each category once as a death and once as serious harm. */
	sql(f, "DELETE FROM fact WHERE name = 'harm'");
	static const char *const words[] = {
		"fatal physical abuse",
		"severe persistent cruelty",
		"overt filicide",
		"covert filicide",
		"extreme neglect",
		"extra-familial homicide",
		"SUDI",
		"suicide",
		"accident",
		"medical cause",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		sql(f, arena_fmt(&f->a,
				 "INSERT INTO review(id, key, outcome,"
				 " in_catalogue, changed) VALUES (%d, 'w%d',"
				 " 'fatal', 1, 0); INSERT INTO fact(review_id,"
				 " name, value, raw, source) VALUES (%d,"
				 " 'harm', '%s', '', 'catalogue')",
				 (int)i + 100, (int)i, (int)i + 100, words[i]));
	static const char *const want[] = {
		"Fatal physical abuse 1|Severe persistent cruelty 1|"
		"Overt filicide 1|Covert filicide 1|Extreme neglect 1|"
		"Extra-familial homicide 1|SUDI 1|Suicide 1|Accident 1|"
		"Medical cause 1|",
		"Infanticide and covert homicide 1|Severe physical assaults 1|"
		"Extreme neglect / deprivational abuse 1|"
		"Deliberate / overt homicides 1|"
		"Deaths related to but not directly caused by maltreatment 4|"
		"Not stated 9",
		"Maltreatment within the family 5|"
		"Extra-familial assault or homicide 1|"
		"Sudden unexpected death in infancy 1|Suicide 1|"
		"Other cause of death 2|Not stated 7",
	};
	for (size_t i = 0; i < 3; i++) {
		how.setup.harm_scheme = schemes[i];
		struct stats_table t = run(f, HARM("harm fatal"), &how);
		if (!str_starts(counted(f, &t), want[i]))
			fail_msg("%s", counted(f, &t));
	}
}

#define EXPOSURE                                                               \
	"-- title: T\n-- about: A.\n-- kind: rates\n-- unit: children\n"       \
	"-- row: R\n-- column: row r\n-- column: n n\n"                        \
	"-- column: population p\n-- column: reviews k\n"                      \
	"SELECT name AS row, years AS n, children_years AS population,"        \
	" '[]' AS reviews FROM exposure WHERE kind = 'area'"

static void exposure_is_children_times_years_of_the_period(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	struct stats_filter how = { .from = 2014, .to = 2015 };
	put_file(f, "populations.csv",
		 "kind,name,year,children,source\n"
		 "# a remark, with a comma\n"
		 "area,North,2014,\"1,000\",x\narea,North,2015,1100,x\n"
		 "area,South,2014,500,x\n");
	how.setup.sources = load(f, NULL, &d);
	assert_int_equal(d.n, 0);
	struct stats_table t = run(f, EXPOSURE, &how);
	assert_int_equal(cell(&t, "North", "")->N, 2100);
	assert_int_equal(cell(&t, "North", "")->n, 2);
	assert_int_equal(cell(&t, "South", "")->N, 0);
	how.to = 2014;
	t = run(f, EXPOSURE, &how);
	assert_int_equal(cell(&t, "North", "")->N, 1000);
	assert_int_equal(cell(&t, "South", "")->N, 500);
}

/* Without a period: from the first to the last year of the reviews. */
static void an_open_period_has_the_years_of_its_reviews(void **state)
{
	struct fixture *f = *state;
	struct stats_table t =
		run(f,
		    HEAD "SELECT 'y' || y AS row, 0 AS n, '[]' AS reviews FROM"
			 " period_year",
		    NULL);
	assert_string_equal(joined(f, t.rows, t.n_rows),
			    "Y2014|Y2015|Y2016|Y2017|Y2018");
}

static void files_that_are_not_there_are_empty(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	struct stats_filter how = { .setup.sources = load(f, NULL, &d) };
	assert_int_equal(d.n, 0);
	struct stats_table t = run(f, EXPOSURE, &how);
	assert_int_equal(t.n_rows, 0);
}

static void a_named_file_has_to_be_there(void **state)
{
	struct fixture *f = *state;
	const struct stats_sources *s;
	struct diags d = { .a = &f->a };
	assert_int_equal(
		stats_sources_load(&f->a, f->dir, "no/such.csv", &s, &d, &f->e),
		-1);
	assert_int_equal(f->e.kind, ERR_ABSENT);
}

static void a_bad_row_or_file_costs_only_itself(void **state)
{
	struct fixture *f = *state;
	struct diags d;
	static const struct {
		const char *text;
		int line;
		const char *says;
	} cases[] = {
		{ "kind,name,year,children,source\narea,A,2014,many,x\n", 2,
		  "not a whole number" },
		{ "kind,name,year,children,source\narea,A,14,5,x\n", 2,
		  "not a year" },
		{ "kind,name,year,children,source\narae,A,2014,5,x\n", 2,
		  "did you mean \"area\"" },
		{ "kind,name,year,children,source\narea,,2014,5,x\n", 2,
		  "\"name\" is empty" },
		{ "kind,name,year,children,source\narea,A,2014,5,x\n"
		  "area,a,2014,6,x\n",
		  3, "is there twice" },
		{ "kind,name,children,source\narea,A,5,x\n", 0,
		  "no column \"year\"" },
		{ "who,what\n", 0, "the file is left out" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		put_file(f, "populations.csv", cases[i].text);
		load(f, NULL, &d);
		only(&d, cases[i].line, cases[i].says);
	}
	put_file(f, "populations.csv", "kind,name,year,children,source\n");
	put_file(f, "benchmarks.csv",
		 "measure,row,column,period,n,base,percent,value,unit,source,"
		 "url,note\nm,,,,,,12%,,,s,,\n");
	load(f, NULL, &d);
	only(&d, 2, "not a number");
}

/* ---- when they are filled ---- */

static int64_t number_of(struct fixture *f, const char *text)
{
	struct db_stmt *q;
	if (db_prepare_select(store_db(f->s), text, &q, &f->e) < 0 ||
	    db_step(q, &f->e) <= 0)
		fail_msg("%s", f->e.text);
	int64_t n = db_int(q, 0);
	db_stmt_free(q);
	return n;
}

static void tables_of_one_filter_are_filled_once(void **state)
{
	struct fixture *f = *state;
	run(f, BANDS, NULL);
	sql(f, "DELETE FROM temp.child_band"); /* to see that it stays so */
	struct stats_table t = run(f, BANDS, NULL);
	assert_int_equal(t.N, 0);
	struct stats_filter how = { .from = 2014 };
	t = run(f, BANDS, &how);
	assert_int_equal(t.N, 6);
	assert_int_equal(number_of(f, "SELECT count(*) FROM selected_for"), 1);
}

static void tables_are_filled_anew_when_the_data_changed(void **state)
{
	struct fixture *f = *state;
	struct stats_table t = run(f, BANDS, NULL);
	assert_int_equal(t.N, 6);
	sql(f, "DELETE FROM child WHERE id = 6");
	t = run(f, BANDS, NULL);
	assert_int_equal(t.N, 5);
	/* and by somebody else */
	struct store *other;
	assert_int_equal(store_open(fs_join(&f->a, f->dir, "t.db"), DB_WRITE,
				    &other, &f->e),
			 0);
	assert_int_equal(db_exec(store_db(other),
				 "DELETE FROM child WHERE id = 5", &f->e),
			 0);
	store_close(other);
	t = run(f, BANDS, NULL);
	assert_int_equal(t.N, 4);
}

/* It can be found, but is not counted. */
static void a_file_of_many_cases_is_not_selected(void **state)
{
	struct fixture *f = *state;
	struct stats_filter how = { .from = 2014, .to = 2016 };
	struct stats_table t = run(f, BANDS, &how);
	assert_int_equal(t.reviews, 4);
	sql(f, "UPDATE review SET counted = 0 WHERE id IN (1, 5)");
	t = run(f, BANDS, &how);
	assert_int_equal(t.reviews, 3);
	for (size_t i = 0; i < t.n_notes; i++)
		assert_null(strstr(t.notes[i], "no date of incident"));
}

static void own_queries_can_write_nothing(void **state)
{
	struct fixture *f = *state;
	static const char *const bad[] = {
		"DELETE FROM temp.selected",
		"INSERT INTO child_band VALUES (1, 1, '')",
		"CREATE TEMP TABLE x(y)",
		"DROP TABLE temp.exposure",
		"PRAGMA temp_store",
		"ATTACH 'x.db' AS x",
		"WITH x AS (SELECT 1) DELETE FROM selected",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct stats_query q =
			parsed(f, arena_fmt(&f->a, "%s%s", HEAD, bad[i]));
		struct err e = { 0 };
		if (stats_check(f->s, &q, &e) == 0)
			fail_msg("allowed: %s", bad[i]);
		assert_int_equal(e.kind, ERR_INPUT);
		assert_true(str_starts(e.text, "dir/t.sql"));
	}
	assert_int_equal(run(f, BANDS, NULL).N, 6);
}

static void the_theme_asked_for_is_a_parameter(void **state)
{
	struct fixture *f = *state;
	static const char text[] =
		HEAD "SELECT 'is ' || :theme AS row, 0 AS n, '[]' AS reviews";
	struct stats_filter how = { .setup.theme = "neglect" };
	struct stats_table t = run(f, text, &how);
	assert_string_equal(t.rows[0], "Is neglect");
	t = run(f, text, NULL);
	assert_string_equal(t.rows[0], "Is ");
}

static void dates_are_held_against_each_other_by_functions(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *text;
		int64_t n; /* -1: NULL */
	} cases[] = {
		{ "months_between('2014-01-31', '2014-02-28')", 0 },
		{ "months_between('2014-01-15', '2014-02-15')", 1 },
		{ "months_between('2013-12-15', '2015-01-14')", 12 },
		{ "months_between('2014-02-15', '2014-01-15') + 10", 9 },
		{ "months_between('2014', '2014-01-15')", -1 },
		{ "months_between('2014-02-30', '2014-03-15')", -1 },
		{ "months_between(NULL, '2014-03-15')", -1 },
		{ "days_between('2015-12-31', '2016-03-01')", 61 },
		{ "days_between('2016-03-01', '2016-02-29') + 10", 9 },
		{ "days_between('2016', '2016-02-29')", -1 },
		/* Friday to Tuesday over Easter Monday */
		{ "working_days('2014-04-17', '2014-04-22')", 1 },
		{ "working_days('2014-04-22', '2014-05-06')", 9 },
		{ "working_days('1950-01-01', '1950-01-10')", -1 },
	};
	run(f, BANDS, NULL);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *text = arena_fmt(&f->a, "SELECT coalesce(%s, -1)",
					     cases[i].text);
		if (number_of(f, text) != cases[i].n)
			fail_msg("%s", text);
	}
}

#endif
