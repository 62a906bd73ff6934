/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store of seven reviews, filled by hand, for the tests of stats. */
#ifndef TEST_STATS_FIXTURE_H
#define TEST_STATS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "emit.h"
#include "stats.h"

/* What the tests count by hand:
 * review    outcome       incident          published  area    report
 * N-1       fatal         2014-15           2016       North   read
 * N-2       fatal         2015-16           2017       North   read
 * S-1       serious harm  2016-17           2018       South   read
 * S-2       serious harm  2014-15           2015       none    failed
 * X"1       none          none              none       south   none
 * X-2       fatal         2015, year only   2018       South   none
 * X-3       fatal         2018-19           2020       none    read
 * Children: N-1 under 1 and 3, N-2 12, S-1 under 1, S-2 no age, X-3 16. */
static const char fixture_rows[] =
	"INSERT INTO review(id, key, outcome, incident, incident_fy, published,"
	" published_year, area, kind, region, in_catalogue, changed) VALUES"
	" (1, 'N-1', 'fatal', '2014-05-01', 2014, '2016', 2016, 'North',"
	"  'SCR', 'North East', 1, 0),"
	" (2, 'N-2', 'fatal', '2015-06-01', 2015, '2017', 2017, 'North',"
	"  'SCR', 'North East', 1, 0),"
	" (3, 'S-1', 'serious harm', '2016-07-01', 2016, '2018', 2018,"
	"  'South', 'SCR', 'South East', 1, 0),"
	" (4, 'S-2', 'serious harm', '2015-03-31', 2014, '2015', 2015, NULL,"
	"  'SCR', NULL, 1, 0),"
	" (5, 'X\"1', NULL, NULL, NULL, NULL, NULL, 'south', NULL, NULL, 0, 0),"
	" (6, 'X-2', 'fatal', '2015', NULL, '2018', 2018, 'South', 'SCR',"
	"  'South East', 1, 0),"
	" (7, 'X-3', 'fatal', '2018-08-01', 2018, '2020', 2020, NULL, 'LCSPR',"
	"  NULL, 1, 0);"
	"INSERT INTO child(id, review_id, seq, age_years, sex, ethnicity)"
	" VALUES (1, 1, 1, 0, 'male', 'White'), (2, 1, 2, 3, 'female', NULL),"
	" (3, 2, 1, 12, 'male', 'Black'), (4, 3, 1, 0, 'not known', 'White'),"
	" (5, 4, 1, NULL, 'female', 'not stated'),"
	" (6, 7, 1, 16, 'female', 'White');"
	"INSERT INTO document(id, review_id, file, role, format, sha256, bytes,"
	" pages, paged, ocr_pages, words, outcome) VALUES"
	" (1, 1, 'a', 'overview', 'PDF', '', 1, 1, 1, 0, 9, 'read'),"
	" (2, 2, 'b', 'overview', 'PDF', '', 1, 1, 1, 0, 9, 'partly'),"
	" (3, 3, 'c', 'overview', 'PDF', '', 1, 1, 1, 0, 9, 'read'),"
	" (4, 4, 'd', 'overview', 'PDF', '', 1, 1, 1, 0, 0, 'failed'),"
	" (5, 7, 'e', 'overview', 'PDF', '', 1, 1, 1, 0, 9, 'read');"
	"INSERT INTO theme(id, name, label, theme_group, about, hash) VALUES"
	" (1, 'neglect', 'Neglect', '', '', ''),"
	" (2, 'disability', 'Disability', '', '', '');"
	"INSERT INTO review_theme(review_id, theme_id, status, machine,"
	" evidence, strong, plain, weak, negated, boilerplate)"
	" SELECT id, 1, CASE WHEN id IN (1, 2, 3) THEN 'present'"
	"   WHEN id = 7 THEN 'to confirm' ELSE 'not coded' END,"
	"  '', 0, 0, 0, 0, 0, 0 FROM review;"
	"INSERT INTO review_theme(review_id, theme_id, status, machine,"
	" evidence, strong, plain, weak, negated, boilerplate)"
	" SELECT id, 2, CASE WHEN id IN (1, 7) THEN 'present'"
	"   WHEN id IN (2, 3) THEN 'absent' ELSE 'not coded' END,"
	"  '', 0, 0, 0, 0, 0, 0 FROM review;"
	"INSERT INTO fact(review_id, child_id, name, value, raw, source) VALUES"
	" (1, NULL, 'harm', 'neglect', '', 'text'),"
	" (1, NULL, 'harm', 'SUDI', '', 'catalogue'),"
	" (2, NULL, 'harm', 'suicide', '', 'catalogue'),"
	" (1, 1, 'cp_plan', 'current', '', 'catalogue'),"
	" (2, 3, 'cp_plan', 'not known', '', 'catalogue');";

struct fixture {
	struct arena a;
	struct store *s;
	struct err e;
	char *dir;
};

static int fixture_open(void **state, const char *rows)
{
	struct fixture *f = calloc(1, sizeof *f);
	assert_int_equal(fs_tempdir(&f->a, &f->dir, &f->e), 0);
	assert_int_equal(store_open(fs_join(&f->a, f->dir, "t.db"), DB_CREATE,
				    &f->s, &f->e),
			 0);
	if (db_exec(store_db(f->s), rows, &f->e) < 0)
		fail_msg("%s", f->e.text);
	*state = f;
	return 0;
}

static int setup(void **state)
{
	return fixture_open(state, fixture_rows);
}

static int setup_empty(void **state)
{
	return fixture_open(state, "");
}

/* Nothing but keys, for tables that are written out: k000 to k899, k1 to k24
 * and a to z, of reviews that no date or outcome is known of. */
static int setup_keys(void **state)
{
	return fixture_open(
		state,
		"WITH RECURSIVE t(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM t"
		" WHERE i < 899) INSERT INTO review(key, in_catalogue, changed)"
		" SELECT printf('k%03d', i), 1, 0 FROM t"
		" UNION ALL SELECT 'k' || i, 1, 0 FROM t WHERE i BETWEEN 1 AND"
		" 24 UNION ALL SELECT char(97 + i), 1, 0 FROM t WHERE i < 26;");
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	store_close(f->s);
	fs_remove_tree(f->dir);
	arena_release(&f->a);
	free(f);
	return 0;
}

/* Headers without columns, then the SELECT: `tail` after a minimal start. */
#define HEAD                                                                   \
	"-- title: T\n-- about: A.\n-- unit: reviews\n-- row: R\n"             \
	"-- column: row r\n-- column: n n\n-- column: reviews k\n"
#define PIVOT "-- pivot: P\n-- column: col c\n"

static struct stats_query parsed(struct fixture *f, const char *text)
{
	struct stats_query q;
	struct diags d = { .a = &f->a };
	bool ok = stats_parse(&f->a, "dir/t.sql", text, &q, &d);
	if (d.n)
		print_message("%s\n", d.v[0].text);
	assert_true(ok);
	assert_int_equal(d.n, 0);
	return q;
}

/* The first diagnostic of a file that is left out. */
static struct diag refused(struct fixture *f, const char *text)
{
	struct stats_query q;
	struct diags d = { .a = &f->a };
	assert_false(stats_parse(&f->a, "dir/t.sql", text, &q, &d));
	assert_true(d.n > 0);
	assert_string_equal(d.v[0].file, "dir/t.sql");
	return d.v[0];
}

static struct stats_table run_query(struct fixture *f,
				    const struct stats_query *q,
				    const struct stats_filter *how)
{
	static const struct stats_filter all;
	struct stats_table t;
	if (stats_run(f->s, &f->a, q, how ? how : &all, &t, &f->e) < 0)
		print_message("%s\n", f->e.text);
	assert_int_equal(f->e.kind, ERR_NONE);
	return t;
}

static struct stats_table run(struct fixture *f, const char *text,
			      const struct stats_filter *how)
{
	struct stats_query q = parsed(f, text);
	return run_query(f, &q, how);
}

/* The error of a table that cannot be run. */
static struct err failing(struct fixture *f, const char *text)
{
	static const struct stats_filter all;
	struct stats_query q = parsed(f, text);
	struct stats_table t;
	struct err e = { 0 };
	assert_int_equal(stats_run(f->s, &f->a, &q, &all, &t, &e), -1);
	return e;
}

static size_t index_of(const char *const *labels, size_t n, const char *label)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(labels[i], label))
			return i;
	fail_msg("no label \"%s\"", label);
	return 0;
}

static const struct stats_cell *cell(const struct stats_table *t,
				     const char *row, const char *col)
{
	size_t r = index_of(t->rows, t->n_rows, row);
	size_t c = index_of(t->cols, t->n_cols, col);
	return &t->cells[r * t->n_cols + c];
}

static bool near(double x, double y, double by)
{
	return x - y <= by && y - x <= by;
}

/* "A|B" of a list. */
static const char *joined(struct fixture *f, const char *const *v, size_t n)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < n; i++)
		buf_fmt(&b, "%s%s", i ? "|" : "", v[i]);
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static const char *emitted(struct fixture *f, const struct stats_table *t,
			   bool compact)
{
	struct emit_table e;
	struct emit_opts how = { .format = EMIT_CSV, .raw = true };
	struct buf b = { 0 };
	stats_emit(&f->a, t, compact, &e);
	emit_table(&b, &e, &how);
	const char *s = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	return s;
}

#endif
