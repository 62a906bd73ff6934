/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack can be about: the areas and years that the store knows. */
#include "report.h"

#include "db.h"

struct names {
	const char **v;
	size_t n, cap;
};

int report_area(struct store *s, struct arena *a, const char *name,
		const char **out, struct err *e)
{
	static const char sql[] =
		"SELECT DISTINCT area FROM v_review WHERE area <> '' ORDER BY 1";
	struct names names = { 0 };
	struct db_stmt *q;
	int rc;
	*out = NULL;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	while ((rc = db_step(q, e)) > 0) {
		const char *area = db_text(q, 0, a);
		*ARENA_PUSH(a, &names) = area;
		if (str_eq_nocase(area, name))
			*out = area;
	}
	if (rc < 0 || *out)
		return rc;
	const char *near = str_closest(name, names.v, names.n);
	return err_set(e, ERR_USAGE, "no review is of the area \"%s\"%s%s%s",
		       name,
		       near ? "; did you mean "
			    : "; `revix stats reviews-by-area` lists them",
		       near ? near : "", near ? "?" : "");
}

int report_theme(struct store *s, struct arena *a, const char **name,
		 const char **label, struct err *e)
{
	static const char sql[] =
		"SELECT name, label FROM theme WHERE id = :id";
	struct db_stmt *q;
	int64_t id;
	if (store_theme_named(s, *name, &id, e) < 0 ||
	    db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":id", id);
	int rc = db_step(q, e);
	if (rc > 0)
		*name = db_text(q, 0, a);
	*label = rc > 0 && *db_peek(q, 1) ? db_text(q, 1, a) : *name;
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

int report_last_year(struct store *s, enum stats_by by, int *out, struct err *e)
{
	static const char sql[] =
		"SELECT CASE :by WHEN 1 THEN max(published_year) ELSE"
		" max(incident_fy) END FROM v_review";
	struct db_stmt *q;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":by", by == STATS_BY_PUBLISHED);
	if (db_step(q, e) < 0)
		return -1;
	*out = (int)db_int(q, 0);
	db_reset(q);
	return 0;
}
