/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases like this one: the measure is told in search.h. */
#include <stdlib.h>
#include <string.h>

#include "similar.h"

#define K1 1.2
#define B  0.75

/* Words that are named as the reason, and looked for in passages. */
#define SHOWN  10
#define LOOKED 12
/* Reviews whose passages are compared with the asked one. */
#define PASSAGES 50
/* A document that holds so much of another is told of: like.c. */
#define COPY 0.5

static const double weights[SEARCH_LIKE_PARTS] = {
	[SEARCH_LIKE_TEXT] = 4, [SEARCH_LIKE_THEMES] = 4,
	[SEARCH_LIKE_AGE] = 1,  [SEARCH_LIKE_OUTCOME] = 1,
	[SEARCH_LIKE_AREA] = 1,
};

struct similar {
	struct search x;
	const struct search_unit *asked;
	bool part[SEARCH_LIKE_PARTS]; /* asked for, and known */
	struct similar_words words;
	struct similar_cases cases;
	struct similar_case me;
	struct search_likes *out;
};

const char *search_like_name(enum search_part_of_likeness part)
{
	static const char *const names[] = { "text", "themes", "age", "outcome",
					     "area" };
	return names[part];
}

/* ---- the parts ---- */

static double like_text(const struct similar *s, int64_t review)
{
	double all = 0, had = 0;
	double length = s->x.words[review] / s->x.mean_words;
	for (size_t i = 0; i < s->words.n; i++) {
		const struct similar_word *w = &s->words.v[i];
		double tf = (double)w->tf[review];
		all += w->weight;
		if (tf > 0)
			had += w->weight * tf /
			       (tf + K1 * (1 - B + B * length));
	}
	return all > 0 ? had / all : 0;
}

static bool has_theme(const uint64_t *bits, size_t t)
{
	return bits[t / 64] >> t % 64 & 1;
}

static double like_themes(const struct similar *s, const struct similar_case *o)
{
	double both = 0, any = 0;
	for (size_t t = 0; t < s->cases.n_themes; t++) {
		bool mine = has_theme(s->me.themes, t);
		bool theirs = has_theme(o->themes, t);
		both += mine && theirs ? s->cases.weight[t] : 0;
		any += mine || (theirs && !s->asked->passage)
			       ? s->cases.weight[t]
			       : 0;
	}
	return any > 0 ? both / any : 0;
}

static int bits(unsigned x)
{
	int n = 0;
	for (; x; x &= x - 1)
		n++;
	return n;
}

static double like_age(const struct similar *s, const struct similar_case *o)
{
	return (double)bits(s->me.ages & o->ages) /
	       (double)bits(s->me.ages | o->ages);
}

static void compare(const struct similar *s, struct search_like *l)
{
	const struct similar_case *o = &s->cases.v[l->review];
	for (int i = 0; i < SEARCH_LIKE_PARTS; i++)
		l->part[i] = -1;
	if (s->part[SEARCH_LIKE_TEXT])
		l->part[SEARCH_LIKE_TEXT] = like_text(s, l->review);
	if (s->part[SEARCH_LIKE_THEMES])
		l->part[SEARCH_LIKE_THEMES] = like_themes(s, o);
	if (s->part[SEARCH_LIKE_AGE])
		l->part[SEARCH_LIKE_AGE] = like_age(s, o);
	if (s->part[SEARCH_LIKE_OUTCOME])
		l->part[SEARCH_LIKE_OUTCOME] =
			str_eq_nocase(s->me.outcome, o->outcome);
	if (s->part[SEARCH_LIKE_AREA])
		l->part[SEARCH_LIKE_AREA] = str_eq_nocase(s->me.area, o->area);
}

static void add_up(const struct similar *s, struct search_like *l)
{
	double sum = 0, all = 0;
	for (int i = 0; i < SEARCH_LIKE_PARTS; i++) {
		if (!s->part[i])
			continue;
		sum += weights[i] * l->part[i];
		all += weights[i];
	}
	l->score = all > 0 ? sum / all : 0;
}

/* ---- why ---- */

static void put(struct buf *b, const char *s)
{
	buf_fmt(b, "%s%s", b->n ? ", " : "", s);
}

static const char *take(struct arena *a, struct buf *b)
{
	const char *s = arena_str(a, buf_text(b));
	buf_clear(b);
	return s;
}

/* Rarest first: a list of some forty is gone through again for each. */
static void put_themes(const struct similar *s, const uint64_t *theirs,
		       struct buf *b)
{
	double below = 1e300;
	for (;;) {
		double best = -1;
		for (size_t t = 0; t < s->cases.n_themes; t++)
			if (has_theme(s->me.themes, t) &&
			    has_theme(theirs, t) &&
			    s->cases.weight[t] < below &&
			    s->cases.weight[t] > best)
				best = s->cases.weight[t];
		if (best < 0)
			return;
		for (size_t t = 0; t < s->cases.n_themes; t++)
			if (has_theme(s->me.themes, t) &&
			    has_theme(theirs, t) &&
			    !(s->cases.weight[t] < best) &&
			    !(s->cases.weight[t] > best))
				put(b, s->cases.theme[t]);
		below = best;
	}
}

static void explain(struct similar *s, struct search_like *l)
{
	struct arena *a = s->x.a;
	const struct similar_case *o = &s->cases.v[l->review];
	struct buf b = { 0 };
	size_t n = 0;
	for (size_t i = 0;
	     s->part[SEARCH_LIKE_TEXT] && n < SHOWN && i < s->words.n; i++)
		if (s->words.v[i].tf[l->review] > 0) {
			put(&b, s->words.v[i].form);
			n++;
		}
	l->words = take(a, &b);
	if (s->part[SEARCH_LIKE_THEMES])
		put_themes(s, o->themes, &b);
	l->themes = take(a, &b);
	for (int i = 0; s->part[SEARCH_LIKE_AGE] && i < 5; i++)
		if (s->me.ages & o->ages & 1u << i)
			put(&b, similar_bands[i]);
	l->ages = take(a, &b);
	l->outcome = l->part[SEARCH_LIKE_OUTCOME] > 0 ? o->outcome : "";
	l->area = l->part[SEARCH_LIKE_AREA] > 0 ? o->area : "";
	buf_release(&b);
}

/* ---- near-duplicates ---- */

struct document {
	const char *file;
	struct text_mark mark;
};
struct documents {
	struct document *v;
	size_t n, cap;
};

static int read_documents(struct search *x, int64_t review,
			  struct documents *out, struct err *e)
{
	static const char sql[] =
		"SELECT source_file, mark FROM document WHERE review_id ="
		" :review ORDER BY rank, file";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_int(q, ":review", review);
	while ((rc = db_step(q, e)) > 0) {
		struct document *d = ARENA_PUSH(x->a, out);
		size_t n;
		const void *p = db_blob(q, 1, &n);
		d->file = db_text(q, 0, x->a);
		if (p && n == sizeof d->mark)
			memcpy(&d->mark, p, n);
	}
	return rc;
}

static int find_copy(struct similar *s, const struct documents *mine,
		     struct search_like *l, struct err *e)
{
	struct documents theirs = { 0 };
	double most = 0;
	l->copy = "";
	if (read_documents(&s->x, l->review, &theirs, e) < 0)
		return -1;
	for (size_t i = 0; i < mine->n; i++) {
		for (size_t k = 0; k < theirs.n; k++) {
			const struct document *a = &mine->v[i];
			const struct document *b = &theirs.v[k];
			double held = text_containment(&a->mark, &b->mark);
			if (held < COPY || held <= most)
				continue;
			most = held;
			l->copy = arena_fmt(
				s->x.a,
				"%s and %s are near-duplicates: the longer "
				"has about %.0f%% of the shorter",
				fs_base(a->file), fs_base(b->file), held * 100);
		}
	}
	return 0;
}

/* ---- passages ---- */

/* The best passage of each review of `only` by the words. */
static int find_hits(struct similar *s, const struct store_ids *only,
		     struct search_results *out, struct err *e)
{
	struct arena *a = s->x.a;
	struct query_node *any = ARENA_NEW(a, struct query_node);
	struct query q = { .root = any };
	struct search_options how = { .passages = 1, .only = only };
	size_t n = s->words.n < LOOKED ? s->words.n : LOOKED;
	*out = (struct search_results){ 0 };
	if (!n || !only->n)
		return 0;
	any->kind = QUERY_ANY;
	any->focused = true; /* they were not typed in a row */
	any->kid = arena_alloc(a, n * sizeof *any->kid);
	any->n_kids = n;
	for (size_t i = 0; i < n; i++) {
		any->kid[i] = ARENA_NEW(a, struct query_node);
		any->kid[i]->kind = QUERY_WORD;
		any->kid[i]->text = s->words.v[i].form;
		any->kid[i]->col = 1;
	}
	return search_run(s->x.s, a, &q, &how, out, e);
}

static int by_id(const void *p, const void *q)
{
	const int64_t *a = p, *b = q;
	return *a < *b ? -1 : *a > *b;
}

/* Gives the first n their passages. Of a passage asked for, the text is then
 * compared with these instead of with whole reviews. */
static int add_hits(struct similar *s, size_t n, struct err *e)
{
	struct store_ids ids = { 0 };
	struct search_results r;
	for (size_t i = 0; i < n; i++)
		*ARENA_PUSH(s->x.a, &ids) = s->out->v[i].review;
	if (ids.n)
		qsort(ids.v, ids.n, sizeof *ids.v, by_id);
	if (find_hits(s, &ids, &r, e) < 0)
		return -1;
	for (size_t i = 0; i < n; i++) {
		struct search_like *l = &s->out->v[i];
		struct store_evidence p;
		if (s->asked->passage)
			l->part[SEARCH_LIKE_TEXT] = 0;
		for (size_t k = 0; k < r.n; k++)
			if (r.v[k].review == l->review && r.v[k].n_hits)
				l->hit = r.v[k].hits[0];
		if (!s->asked->passage || !l->hit.passage)
			continue;
		if (store_passage(s->x.s, s->x.a, l->hit.passage, &p, e) < 0 ||
		    similar_share(&s->x, &s->words, p.text,
				  &l->part[SEARCH_LIKE_TEXT], e) < 0)
			return -1;
	}
	return 0;
}

/* ---- all ---- */

static int by_score(const void *p, const void *q)
{
	const struct search_like *a = p, *b = q;
	if (a->score < b->score || a->score > b->score)
		return a->score > b->score ? -1 : 1;
	return a->review < b->review ? -1 : a->review > b->review;
}

static void rank(struct similar *s)
{
	for (size_t i = 0; i < s->out->n; i++)
		add_up(s, &s->out->v[i]);
	if (s->out->n)
		qsort(s->out->v, s->out->n, sizeof *s->out->v, by_score);
	while (s->out->n && s->out->v[s->out->n - 1].score <= 0)
		s->out->n--;
}

/* What is known of the asked one, and so can be compared. */
static int know(struct similar *s, const struct search_like_options *how,
		struct err *e)
{
	bool any = false;
	bool *part = s->part;
	memcpy(part, how->part, sizeof s->part);
	s->me = s->cases.v[s->asked->review];
	if (s->asked->passage) {
		s->me.themes = arena_alloc(
			s->x.a, s->cases.n_words * sizeof *s->me.themes);
		if (similar_passage_themes(&s->x, &s->cases, s->asked->passage,
					   s->me.themes, e) < 0)
			return -1;
	}
	s->out->stale = part[SEARCH_LIKE_TEXT] && !s->x.listed;
	if (part[SEARCH_LIKE_TEXT] && s->x.listed &&
	    similar_words(&s->x, s->asked, &s->words, e) < 0)
		return -1;
	bool themes = false;
	for (size_t i = 0; i < s->cases.n_words; i++)
		themes = themes || s->me.themes[i];
	part[SEARCH_LIKE_TEXT] = part[SEARCH_LIKE_TEXT] && s->words.n;
	part[SEARCH_LIKE_THEMES] = part[SEARCH_LIKE_THEMES] && themes;
	part[SEARCH_LIKE_AGE] = part[SEARCH_LIKE_AGE] && s->me.ages;
	part[SEARCH_LIKE_OUTCOME] = part[SEARCH_LIKE_OUTCOME] && *s->me.outcome;
	part[SEARCH_LIKE_AREA] = part[SEARCH_LIKE_AREA] && *s->me.area;
	for (int i = 0; i < SEARCH_LIKE_PARTS; i++)
		any = any || part[i];
	if (!any)
		return err_set(e, ERR_ABSENT,
			       "nothing is known of %s that others could be "
			       "compared by",
			       s->asked->key);
	return 0;
}

static int load(struct similar *s, const struct search_like_options *how,
		struct err *e)
{
	struct buf words = { 0 };
	if (search_load(&s->x, e) < 0 ||
	    similar_cases(&s->x, &s->cases, e) < 0 || know(s, how, e) < 0)
		return -1;
	for (size_t i = 0; i < s->words.n; i++)
		put(&words, s->words.v[i].form);
	s->out->words = take(s->x.a, &words);
	buf_release(&words);
	return 0;
}

/* The n likest; all that have anything in common when n is 0. */
static int choose(struct similar *s, size_t n, struct err *e)
{
	for (int64_t i = 0; i <= s->x.max; i++) {
		if (!s->cases.v[i].counted || i == s->asked->review)
			continue;
		struct search_like *l = ARENA_PUSH(s->x.a, s->out);
		l->review = i;
		compare(s, l);
	}
	rank(s);
	if (!n || n > s->out->n)
		n = s->out->n;
	if (s->asked->passage && s->part[SEARCH_LIKE_TEXT]) {
		size_t wide = n < PASSAGES ? PASSAGES : n;
		s->out->n = wide < s->out->n ? wide : s->out->n;
		if (add_hits(s, s->out->n, e) < 0)
			return -1;
		rank(s);
		s->out->n = n < s->out->n ? n : s->out->n;
		return 0;
	}
	s->out->n = n;
	return add_hits(s, n, e);
}

static int run(struct similar *s, const struct search_like_options *how,
	       struct err *e)
{
	struct documents mine = { 0 };
	if (load(s, how, e) < 0 || choose(s, how->limit, e) < 0 ||
	    read_documents(&s->x, s->asked->review, &mine, e) < 0)
		return -1;
	for (size_t i = 0; i < s->out->n; i++) {
		explain(s, &s->out->v[i]);
		if (find_copy(s, &mine, &s->out->v[i], e) < 0)
			return -1;
	}
	return 0;
}

static int name_all(struct similar *s, struct err *e)
{
	static const char sql[] = "SELECT key FROM review WHERE id = :id";
	for (size_t i = 0; i < s->out->n; i++) {
		struct db_stmt *q;
		if (db_prepare(s->x.db, sql, &q, e) < 0)
			return -1;
		db_bind_int(q, ":id", s->out->v[i].review);
		if (db_step(q, e) < 0)
			return -1;
		s->out->v[i].key = db_text(q, 0, s->x.a);
		db_reset(q);
	}
	return 0;
}

int search_similar(struct store *s, struct arena *a,
		   const struct search_unit *asked,
		   const struct search_like_options *how,
		   struct search_likes *out, struct err *e)
{
	struct search_options none = { 0 };
	struct similar x = {
		.x = { .s = s, .db = store_db(s), .a = a, .how = &none },
		.asked = asked,
		.out = out
	};
	int rc = -1;
	*out = (struct search_likes){ .words = "" };
	if (db_words_open(x.x.db, &x.x.cut, e) == 0)
		rc = run(&x, how, e);
	if (rc == 0)
		rc = name_all(&x, e);
	db_words_close(x.x.cut);
	return rc;
}
