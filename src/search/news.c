/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new since a day. */
#include "search.h"

#include "text.h"

const char *search_news_name(enum search_news_kind kind)
{
	static const char *const names[] = { "new review", "new document",
					     "changed document", "published" };
	return names[kind];
}

/* A run's start is "2026-05-01T…", which sorts behind "2026-05-01". */
static const char arrived_sql[] =
	"SELECT kind, review, key, substr(at, 1, 10) AS date, file FROM ("
	"SELECT 0 AS kind, r.id AS review, r.key, w.since AS at, '' AS file"
	" FROM review_arrival w JOIN review r ON r.key = w.key"
	" UNION ALL SELECT 1, r.id, r.key, w.since, d.file FROM"
	" document_arrival w JOIN document d ON d.file = w.file JOIN review r"
	" ON r.id = d.review_id"
	" UNION ALL SELECT 2, r.id, r.key, w.changed, d.file FROM"
	" document_arrival w JOIN document d ON d.file = w.file JOIN review r"
	" ON r.id = d.review_id WHERE w.changed NOT NULL)"
	" WHERE at >= :since ORDER BY date DESC, key, kind, file";
/* As far as both are precise; a quarter or season counts as its year. */
static const char published_sql[] =
	"SELECT 3, id, key, published, '' FROM (SELECT id, key, published,"
	" iif(published GLOB '[0-9][0-9][0-9][0-9]-[0-9]*', length(published),"
	" 4) AS n FROM review WHERE published NOT NULL) WHERE substr(published,"
	" 1, n) >= substr(:since, 1, n) ORDER BY published DESC, key";

static int read_since(const char *since, struct text_date *out, struct err *e)
{
	if (text_date_parse(since, out) &&
	    (out->precision == TEXT_DAY || out->precision == TEXT_MONTH ||
	     out->precision == TEXT_YEAR))
		return 0;
	return err_set(e, ERR_USAGE,
		       "\"%s\" is not a date such as 2026-05-31, 31 May 2026, "
		       "May 2026 or 2026",
		       since);
}

/* The reviews behind the events, each once. */
static void list_reviews(struct arena *a, int64_t max, struct search_news *out)
{
	uint8_t *set = arena_alloc(a, (size_t)max + 1);
	for (size_t i = 0; i < out->n; i++)
		set[out->v[i].review] = 1;
	for (int64_t i = 0; i <= max; i++)
		if (set[i])
			*ARENA_PUSH(a, &out->reviews) = i;
}

int search_news(struct store *s, struct arena *a, const char *since,
		bool published, struct search_news *out, struct err *e)
{
	struct text_date date;
	struct db_stmt *q;
	int64_t max = 0;
	int rc;
	*out = (struct search_news){ 0 };
	if (read_since(since, &date, e) < 0 ||
	    db_prepare(store_db(s), published ? published_sql : arrived_sql, &q,
		       e) < 0)
		return -1;
	db_bind_text(q, ":since", date.value);
	while ((rc = db_step(q, e)) > 0) {
		struct search_event *v = ARENA_PUSH(a, out);
		v->kind = (enum search_news_kind)db_int(q, 0);
		v->review = db_int(q, 1);
		v->key = db_text(q, 2, a);
		v->date = db_text(q, 3, a);
		v->file = db_text(q, 4, a);
		max = v->review > max ? v->review : max;
	}
	list_reviews(a, max, out);
	return rc;
}
