/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters: from a name and values to a set of reviews. */
#include "search.h"

#include <limits.h>
#include <string.h>

#include "work.h"

/* Marks the reviews that a prepared statement lists. */
static int collect(struct search *x, struct db_stmt *q, uint8_t *set,
		   struct err *e)
{
	int rc;
	while ((rc = db_step(q, e)) > 0) {
		int64_t id = db_int(q, 0);
		if (id >= 0 && id <= x->max)
			set[id] = 1;
	}
	return rc;
}

static bool number(const char *s, int64_t otherwise, int64_t *out)
{
	*out = otherwise;
	return !*s || str_int(s, 0, 1000000000, out);
}

bool search_years(const struct query_node *n, int64_t *lo, int64_t *hi)
{
	const char *s = n->lo ? n->lo : "";
	size_t length = strlen(s);
	if (n->op != QUERY_IS || length != 7 || (s[4] != '-' && s[4] != '/') ||
	    strspn(s, "0123456789") != 4 || strspn(s + 5, "0123456789") != 2)
		return false;
	int from = (s[0] - '0') * 1000 + (s[1] - '0') * 100 +
		   (s[2] - '0') * 10 + (s[3] - '0');
	int to = from - from % 100 + (s[5] - '0') * 10 + (s[6] - '0');
	if (to < from && from % 100 == 99)
		to += 100;
	*lo = from;
	*hi = to - 1;
	return to > from && to <= from + 20;
}

/* The inclusive range of whole numbers that a filter asks for. */
static int range(const struct query_node *n, int64_t *lo, int64_t *hi,
		 struct err *e)
{
	if ((str_eq(n->name, "year") || str_eq(n->name, "period") ||
	     str_eq(n->name, "published")) &&
	    search_years(n, lo, hi))
		return 0;
	bool ok = number(n->lo ? n->lo : "", 0, lo) &&
		  number(n->hi ? n->hi : "", INT64_MAX, hi);
	switch (n->op) {
	case QUERY_IS:
		ok = ok && n->lo && *n->lo;
		*hi = *lo;
		break;
	case QUERY_LESS:
		ok = ok && n->hi && *n->hi;
		*hi = *hi - 1;
		*lo = 0;
		break;
	case QUERY_MORE:
		ok = ok && n->lo && *n->lo;
		*lo = *lo + 1;
		*hi = INT64_MAX;
		break;
	case QUERY_RANGE:
		break;
	}
	if (!ok)
		return err_set(e, ERR_USAGE,
			       "column %d: %s: wants a whole number or a range "
			       "such as %s:%s",
			       n->col, n->name, n->name,
			       str_eq(n->name, "age") ? "1..5" : "2014..2017");
	if (*lo > *hi)
		return err_set(e, ERR_USAGE,
			       "column %d: %s: the range ends before it begins",
			       n->col, n->name);
	return 0;
}

static int by_number(struct search *x, const struct query_node *n,
		     const char *sql, uint8_t *set, struct err *e)
{
	int64_t lo = 0, hi = 0;
	struct db_stmt *q;
	if (range(n, &lo, &hi, e) < 0 || db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":lo", lo);
	db_bind_int(q, ":hi", hi);
	return collect(x, q, set, e);
}

static int by_text(struct search *x, const char *sql, const char *value,
		   uint8_t *set, struct err *e)
{
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":value", value);
	return collect(x, q, set, e);
}

/* The sub-themes that tags of a theme have, for a message. */
static int no_sub_theme(struct search *x, const struct query_node *n,
			int64_t theme, const char *sub, struct err *e)
{
	static const char sql[] =
		"SELECT coalesce(group_concat(text, ', '), 'none') FROM (SELECT"
		" DISTINCT p.text FROM tagged g JOIN phrase p ON p.id ="
		" g.sub_theme WHERE g.theme_id = :theme AND p.text <> '' ORDER"
		" BY p.text)";
	struct arena a = { 0 };
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":theme", theme);
	if (db_step(q, e) > 0)
		err_set(e, ERR_USAGE,
			"column %d: no passage has the sub-theme \"%s\"; there "
			"are: %s",
			n->col, sub, db_text(q, 0, &a));
	db_reset(q);
	arena_release(&a);
	return -1;
}

/* theme:neglect/medical: the reviews of the theme with a passage that asserts
 * that part of it. */
static int by_sub_theme(struct search *x, const struct query_node *n,
			int64_t theme, const char *sub, uint8_t *set,
			struct err *e)
{
	static const char known[] =
		"SELECT 1 FROM tagged g JOIN phrase p ON p.id = g.sub_theme"
		" WHERE g.theme_id = :theme AND p.text = :sub COLLATE NOCASE"
		" LIMIT 1";
	static const char sql[] =
		"SELECT DISTINCT p.review_id FROM tagged g JOIN phrase w ON"
		" w.id = g.sub_theme AND w.text = :sub COLLATE NOCASE JOIN"
		" passage p ON p.id = g.passage_id JOIN review_theme x ON"
		" x.review_id = p.review_id AND x.theme_id = g.theme_id AND"
		" x.status = :status WHERE g.theme_id = :theme AND"
		" g.assertion = 0";
	struct db_stmt *q;
	if (db_prepare(x->db, known, &q, e) < 0)
		return -1;
	db_bind_int(q, ":theme", theme);
	db_bind_text(q, ":sub", sub);
	int rc = db_step(q, e);
	db_reset(q);
	if (rc <= 0)
		return rc < 0 ? -1 : no_sub_theme(x, n, theme, sub, e);
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":theme", theme);
	db_bind_text(q, ":sub", sub);
	db_bind_text(q, ":status",
		     x->status ? x->status
			       : theme_status_name(THEME_IS_PRESENT));
	return collect(x, q, set, e);
}

static int by_theme(struct search *x, const struct query_node *n, uint8_t *set,
		    struct err *e)
{
	static const char sql[] = "SELECT review_id FROM review_theme WHERE"
				  " theme_id = :theme AND status = :status";
	const char *slash = strchr(n->lo, '/');
	const char *name =
		slash ? arena_dup(x->a, n->lo, (size_t)(slash - n->lo)) : n->lo;
	struct db_stmt *q;
	int64_t theme;
	if (store_theme_named(x->s, name, &theme, e) < 0)
		return err_prefix(e, "column %d", n->col);
	if (slash)
		return by_sub_theme(x, n, theme, slash + 1, set, e);
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":theme", theme);
	db_bind_text(q, ":status",
		     x->status ? x->status
			       : theme_status_name(THEME_IS_PRESENT));
	return collect(x, q, set, e);
}

static int by_group(struct search *x, const struct query_node *n, uint8_t *set,
		    struct err *e)
{
	static const char sql[] =
		"SELECT x.review_id FROM review_theme x JOIN theme t ON t.id ="
		" x.theme_id AND t.active WHERE t.theme_group = :value COLLATE"
		" NOCASE AND x.status = :status";
	struct db_stmt *q;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":value", n->lo);
	db_bind_text(q, ":status",
		     x->status ? x->status
			       : theme_status_name(THEME_IS_PRESENT));
	return collect(x, q, set, e);
}

/* status: alone, without theme: or group:, asks of any theme. */
static int by_status(struct search *x, uint8_t *set, struct err *e)
{
	static const char sql[] = "SELECT DISTINCT review_id FROM review_theme"
				  " WHERE status = :value";
	if (x->themes.n) {
		memset(set, 1, (size_t)x->max + 1);
		return 0;
	}
	return by_text(x, sql, x->status, set, e);
}

/* Reviews with at least one passage in the ranges that section: and role:
 * leave. */
static void by_ranges(const struct search *x, uint8_t *set)
{
	for (size_t i = 0; i < x->ranges.n; i++)
		set[x->ranges.v[i].review] = 1;
}

static int by_fact(struct search *x, const struct query_node *n, uint8_t *set,
		   struct err *e)
{
	static const char known[] = "SELECT 1 FROM fact WHERE name = :value"
				    " LIMIT 1";
	static const char names[] =
		"SELECT coalesce(group_concat(name, ', '), 'none') FROM"
		" (SELECT DISTINCT name FROM fact ORDER BY name)";
	static const char equal[] =
		"SELECT review_id FROM v_fact WHERE name = :name AND"
		/* of a date, its beginning too */
		" (value = :value COLLATE NOCASE OR (:value GLOB"
		" '[12][0-9][0-9][0-9]*' AND substr(value, 1, length(:value)"
		" + 1) = :value || '-'))";
	static const char between[] =
		"SELECT review_id FROM v_fact WHERE name = :name AND"
		" CAST(value AS INTEGER) BETWEEN :lo AND :hi"
		" AND value GLOB '[0-9]*'";
	struct db_stmt *q;
	struct arena a = { 0 };
	int64_t lo = 0, hi = 0;
	if (db_prepare(x->db, known, &q, e) < 0)
		return -1;
	db_bind_text(q, ":value", n->name);
	int rc = db_step(q, e);
	db_reset(q);
	if (rc == 0 && db_prepare(x->db, names, &q, e) == 0 &&
	    db_step(q, e) > 0)
		err_set(e, ERR_USAGE,
			"column %d: no filter and no catalogue column \"%s\"; "
			"see `revix help query`; the catalogue has: %s",
			n->col, n->name, db_text(q, 0, &a));
	arena_release(&a);
	if (rc <= 0)
		return -1;
	bool exact = n->op == QUERY_IS;
	if (!exact && range(n, &lo, &hi, e) < 0)
		return -1;
	if (db_prepare(x->db, exact ? equal : between, &q, e) < 0)
		return -1;
	db_bind_text(q, ":name", n->name);
	if (exact) {
		db_bind_text(q, ":value", n->lo);
	} else {
		db_bind_int(q, ":lo", lo);
		db_bind_int(q, ":hi", hi);
	}
	return collect(x, q, set, e);
}

/* Filters that are one statement with one value or one range. */
static const struct simple {
	const char *name;
	bool number;
	const char *sql;
} simple[] = {
	{ "year", true,
	  "SELECT id FROM review WHERE incident_fy BETWEEN :lo AND :hi" },
	{ "period", true,
	  "SELECT id FROM review WHERE incident_fy BETWEEN :lo AND :hi" },
	{ "published", true,
	  "SELECT id FROM review WHERE published_year BETWEEN :lo AND :hi" },
	{ "age", true,
	  "SELECT review_id FROM child WHERE age_years BETWEEN :lo AND :hi" },
	{ "area", false,
	  "SELECT id FROM review WHERE area = :value COLLATE NOCASE" },
	{ "region", false,
	  "SELECT id FROM review WHERE region = :value COLLATE NOCASE" },
	{ "kind", false,
	  "SELECT id FROM review WHERE kind = :value COLLATE NOCASE" },
	{ "outcome", false,
	  "SELECT id FROM review WHERE outcome = :value COLLATE NOCASE" },
	{ "sex", false,
	  "SELECT review_id FROM child WHERE sex = :value COLLATE NOCASE" },
	{ "addressee", false,
	  "SELECT review_id FROM v_recommendation WHERE instr(';' ||"
	  " addressees || ';', ';' || lower(:value) || ';')" },
	{ "review", false,
	  "SELECT id FROM review WHERE key = :value COLLATE NOCASE" },
};

/* "2018-04"; what can be two years, as 2011-12, is two years. */
static bool is_month(const struct query_node *n)
{
	int64_t lo, hi;
	const char *s = n->lo ? n->lo : "";
	return n->op == QUERY_IS && strlen(s) == 7 && s[4] == '-' &&
	       strspn(s, "0123456789") == 4 &&
	       strspn(s + 5, "0123456789") == 2 && !search_years(n, &lo, &hi) &&
	       strcmp(s + 5, "12") <= 0 && strcmp(s + 5, "00") > 0;
}

int search_filter(struct search *x, const struct query_node *n, uint8_t *set,
		  struct err *e)
{
	memset(set, 0, (size_t)x->max + 1);
	if (str_eq(n->name, "theme"))
		return by_theme(x, n, set, e);
	if (str_eq(n->name, "group"))
		return by_group(x, n, set, e);
	if (str_eq(n->name, "status"))
		return by_status(x, set, e);
	if (str_eq(n->name, "section") || str_eq(n->name, "role")) {
		by_ranges(x, set);
		return 0;
	}
	if (str_eq(n->name, "published") && is_month(n))
		return by_text(x,
			       "SELECT id FROM review WHERE"
			       " substr(published, 1, 7) = :value",
			       n->lo, set, e);
	for (size_t i = 0; i < sizeof simple / sizeof *simple; i++) {
		if (!str_eq(n->name, simple[i].name))
			continue;
		if (simple[i].number)
			return by_number(x, n, simple[i].sql, set, e);
		return by_text(x, simple[i].sql, n->lo, set, e);
	}
	return by_fact(x, n, set, e);
}

/* The names that section: and status: take, for a message. */
static int unknown_value(const struct query_node *n, struct err *e)
{
	struct buf b = { 0 };
	bool section = str_eq(n->name, "section");
	const char *names[TEXT_N_SECTIONS + THEME_N_STATUSES];
	int count = section ? (int)TEXT_N_SECTIONS : (int)THEME_N_STATUSES;
	for (int i = 0; i < count; i++) {
		names[i] = section ? text_section_name((enum text_section)i)
				   : theme_status_name((enum theme_status)i);
		buf_fmt(&b, "%s%s", i ? ", " : "", names[i]);
	}
	const char *near = str_closest(n->lo, names, (size_t)count);
	if (near)
		err_set(e, ERR_USAGE,
			"column %d: no %s \"%s\"; did you mean %s?", n->col,
			n->name, n->lo, near);
	else
		err_set(e, ERR_USAGE, "column %d: no %s \"%s\"; there are: %s",
			n->col, n->name, n->lo, buf_text(&b));
	buf_release(&b);
	return -1;
}

int search_scope(struct search *x, const struct query_node *n, struct err *e)
{
	for (size_t i = 0; i < n->n_kids; i++)
		if (search_scope(x, n->kid[i], e) < 0)
			return -1;
	if (n->kind != QUERY_FILTER)
		return 0;
	if (str_eq(n->name, "section")) {
		enum text_section s;
		if (!text_section_parse(n->lo, &s))
			return unknown_value(n, e);
		x->section = text_section_name(s);
	} else if (str_eq(n->name, "status")) {
		enum theme_status s;
		if (!theme_status_parse(n->lo, &s))
			return unknown_value(n, e);
		x->status = theme_status_name(s);
	} else if (str_eq(n->name, "role")) {
		x->role = n->lo;
	} else if (str_eq(n->name, "theme") || str_eq(n->name, "group")) {
		*ARENA_PUSH(x->a, &x->themes) = n;
	}
	return 0;
}
