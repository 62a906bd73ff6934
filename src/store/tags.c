/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags into the store, their words kept once. */
#include "store.h"

#include <string.h>

#include "parts.h"

/* FNV-1a (Fowler, Noll and Vo), 64 bits: of the few thousand texts of a review
 * no two are taken for each other by chance. */
static uint64_t hash(const char *s)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3u;
	return h ^ h >> 29;
}

int64_t store_words(const char *text)
{
	return (int64_t)(hash(text) >> 1);
}

static struct store_phrase *slot_of(const struct store_phrases *x,
				    const char *text)
{
	size_t i = (size_t)hash(text) & (x->n_slots - 1);
	while (x->v[i].text && strcmp(x->v[i].text, text) != 0)
		i = (i + 1) & (x->n_slots - 1);
	return &x->v[i];
}

static void widen(struct store_phrases *x)
{
	struct store_phrase *old = x->v;
	size_t n = x->n_slots;
	x->n_slots = n ? 2 * n : 256;
	x->v = arena_alloc(x->a, x->n_slots * sizeof *x->v);
	for (size_t i = 0; i < n; i++)
		if (old[i].text)
			*slot_of(x, old[i].text) = old[i];
}

static int find_phrase(struct store *s, const char *text, int64_t *id,
		       struct err *e)
{
	static const char sql[] =
		"INSERT INTO phrase(text) VALUES(:text) ON CONFLICT(text) DO"
		" UPDATE SET text = text RETURNING id";
	struct db_stmt *q;
	if (db_prepare(s->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":text", text);
	int rc = db_step(q, e);
	if (rc > 0)
		*id = db_int(q, 0);
	db_reset(q);
	return rc < 0 ? -1 : 0;
}

static int need_phrase(struct store *s, struct store_phrases *x,
		       const char *text, int64_t *id, struct err *e)
{
	text = text ? text : "";
	if (2 * x->n >= x->n_slots)
		widen(x);
	struct store_phrase *p = slot_of(x, text);
	if (!p->text) {
		if (find_phrase(s, text, &p->id, e) < 0)
			return -1;
		p->text = arena_str(x->a, text);
		x->n++;
	}
	*id = p->id;
	return 0;
}

int store_put_tags(struct store *s, int64_t passage,
		   const struct theme_tags *tags, const int64_t *themes,
		   struct store_phrases *phrases, struct err *e)
{
	static const char sql[] =
		"INSERT INTO tagged(passage_id, theme_id, start_offset,"
		" end_offset, assertion, rule, cue, sub_theme,"
		" role) VALUES("
		":passage, :theme, :start, :end, :assertion, :rule, :cue,"
		" :sub, :role)";
	for (size_t i = 0; i < tags->n; i++) {
		const struct theme_tag *t = &tags->v[i];
		int64_t rule, cue, sub;
		struct db_stmt *q;
		if (need_phrase(s, phrases, t->rule, &rule, e) < 0 ||
		    need_phrase(s, phrases, t->cue, &cue, e) < 0 ||
		    need_phrase(s, phrases, t->sub, &sub, e) < 0 ||
		    db_prepare(s->db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":passage", passage);
		db_bind_int(q, ":theme", themes[t->theme]);
		db_bind_int(q, ":start", (int64_t)t->start);
		db_bind_int(q, ":end", (int64_t)t->end);
		db_bind_int(q, ":assertion", (int64_t)t->assertion);
		db_bind_int(q, ":rule", rule);
		db_bind_int(q, ":cue", cue);
		db_bind_int(q, ":sub", sub);
		db_bind_int(q, ":role", (int64_t)t->role);
		if (db_run(q, e) < 0)
			return -1;
	}
	return 0;
}
