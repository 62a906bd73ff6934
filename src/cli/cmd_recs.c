/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix recs: recommendations and other learning as a register: which are
 * asked for, and in what order. */
#include "catalogue.h"
#include "commands.h"
#include "register.h"
#include "search.h"

#include <stdlib.h>
#include <string.h>

/* What is asked for. */
struct asked {
	const char *kind, *to, *status; /* to, status: NULL, any */
	const char *themes;             /* a name a line, or NULL */
};

/* Whether a list with `sep` between has the name; a theme stands there with
 * its assertion behind it. */
static bool has_name(const char *list, const char *sep, const char *name,
		     size_t n)
{
	while (*list) {
		size_t len = strcspn(list, sep), own = strcspn(list, "(");
		own = own < len ? own - 1 : len;
		if (own == n && strncasecmp(list, name, n) == 0)
			return true;
		list += len;
		list += strspn(list, sep);
		list += strspn(list, " ");
	}
	return false;
}

static bool has_theme(const struct store_rec *x, const char *themes)
{
	while (*themes) {
		size_t n = strcspn(themes, "\n");
		if (has_name(x->themes, ";", themes, n))
			return true;
		themes += n + (themes[n] == '\n');
	}
	return false;
}

static bool is_asked(const struct asked *q, const struct store_rec *x)
{
	const char *status = register_status(x);
	bool none = q->status && str_eq_nocase(q->status, "none");
	return (str_eq(q->kind, "all") || str_eq(x->kind, q->kind)) &&
	       (!q->to || has_name(x->addressees, ";", q->to, strlen(q->to))) &&
	       (!q->themes || has_theme(x, q->themes)) &&
	       (!q->status || (none && !*status) ||
		str_eq_nocase(q->status, status));
}

/* ---- order ---- */

enum order { BY_REVIEW, BY_AREA, BY_YEAR, BY_TO, BY_THEME, BY_STATUS, BY_DUE };
static const char *const orders[] = { "review", "area",   "year", "to",
				      "theme",  "status", "due" };
#define N_ORDERS (sizeof orders / sizeof *orders)

struct sorted {
	struct store_rec rec;
	const char *by;
	size_t i; /* as it was */
};

static const char *sort_value(struct arena *a, const struct store_rec *x,
			      enum order by)
{
	switch (by) {
	case BY_AREA:
		return x->area;
	case BY_YEAR:
		return register_year(a, x);
	case BY_TO:
		return x->addressees;
	case BY_THEME:
		return x->themes;
	case BY_STATUS:
		return register_status(x);
	case BY_DUE:
		return register_due(x);
	case BY_REVIEW:
		break;
	}
	return x->review;
}

/* What has no value comes last. */
static int compare_sorted(const void *va, const void *vb)
{
	const struct sorted *a = va, *b = vb;
	if (!*a->by != !*b->by)
		return *a->by ? -1 : 1;
	int by = strcasecmp(a->by, b->by);
	return by ? by : a->i < b->i ? -1 : a->i > b->i;
}

static void sort(struct arena *a, struct store_recs *all, enum order by)
{
	struct sorted *v = arena_alloc(a, (all->n + 1) * sizeof *v);
	for (size_t i = 0; i < all->n; i++)
		v[i] = (struct sorted){ all->v[i],
					sort_value(a, &all->v[i], by), i };
	qsort(v, all->n, sizeof *v, compare_sorted);
	for (size_t i = 0; i < all->n; i++)
		all->v[i] = v[i].rec;
}

static int read_order(const char *name, enum order *out, struct err *e)
{
	struct buf b = { 0 };
	*out = BY_REVIEW;
	for (size_t i = 0; i < N_ORDERS; i++) {
		if (!name || str_eq_nocase(orders[i], name)) {
			*out = (enum order)i;
			buf_release(&b);
			return 0;
		}
		buf_fmt(&b, "%s%s", i ? ", " : "", orders[i]);
	}
	err_set(e, ERR_USAGE, "no order \"%s\"; there are: %s", name,
		buf_text(&b));
	buf_release(&b);
	return -1;
}

/* ---- what was typed ---- */

/* The agency as it is called here: by its name, or by words that stand for it
 * ("GPs", "CCG"). */
static int read_addressee(struct cmd *c, const char **to, struct err *e)
{
	const char *names[64];
	size_t n = 0;
	for (; recs_agencies[n].name && n < 64; n++) {
		names[n] = recs_agencies[n].name;
		if (!str_eq_nocase(names[n], *to))
			continue;
		*to = names[n];
		return 0;
	}
	const char *read = recs_addressees(
		&c->a, arena_fmt(&c->a, "The %s should act.", *to), "");
	if (*read) {
		*to = arena_dup(&c->a, read, strcspn(read, ";"));
		diag_add(&c->diags, DIAG_NOTE, "recs", (struct diag_at){ 0 },
			 "--to: read as \"%s\"", *to);
		return 0;
	}
	const char *near = str_closest(*to, names, n);
	if (near)
		return err_set(e, ERR_USAGE,
			       "no addressee \"%s\"; did you mean \"%s\"?", *to,
			       near);
	struct buf b = { 0 };
	for (size_t i = 0; i < n; i++)
		buf_fmt(&b, "%s%s", i ? ", " : "", names[i]);
	diag_add(&c->diags, DIAG_NOTE, "recs", (struct diag_at){ 0 },
		 "addressees: %s", buf_text(&b));
	buf_release(&b);
	return err_set(e, ERR_USAGE,
		       "no addressee \"%s\"; all are listed below", *to);
}

static int check_kind(const char *name, struct err *e)
{
	struct buf b = { 0 };
	enum recs_kind k;
	if (str_eq(name, "all") || recs_kind_parse(name, &k))
		return 0;
	for (int i = 0; i < RECS_N_KINDS; i++)
		buf_fmt(&b, "%s, ", recs_kind_name((enum recs_kind)i));
	err_set(e, ERR_USAGE, "no kind \"%s\"; there are: %sall", name,
		buf_text(&b));
	buf_release(&b);
	return -1;
}

static int check_themes(struct cmd *c, const char *themes, struct err *e)
{
	while (themes && *themes) {
		size_t n = strcspn(themes, "\n");
		int64_t id;
		if (store_theme_named(c->store, arena_dup(&c->a, themes, n),
				      &id, e) < 0)
			return -1;
		themes += n + (themes[n] == '\n');
	}
	return 0;
}

static int read_asked(struct cmd *c, struct asked *q, struct err *e)
{
	const char *kind = args_text(&c->args, "kind");
	*q = (struct asked){
		.kind = kind ? kind : recs_kind_name(RECS_RECOMMENDATION),
		.to = args_text(&c->args, "to"),
		.status = args_text(&c->args, "status"),
		.themes = args_text(&c->args, "theme"),
	};
	if (q->status && catalogue_status(&c->a, q->status))
		q->status = catalogue_status(&c->a, q->status);
	if (check_kind(q->kind, e) < 0 ||
	    (q->to && read_addressee(c, &q->to, e) < 0))
		return -1;
	return check_themes(c, q->themes, e);
}

/* ---- list and clusters ---- */

struct selection {
	struct store_ids ids; /* of reviews */
	struct search_texts *words;
};

static int select_reviews(struct cmd *c, const char *text,
			  struct selection *out, struct err *e)
{
	struct query q = { 0 };
	if (*text && use_query(c, text, &q, e) < 0)
		return -1;
	if (search_select(c->store, &c->a, &q, &out->ids, e) < 0)
		return -1;
	return search_texts_open(c->store, &c->a, &q, &out->words, e);
}

/* Of the recommendations, those that have the words themselves: all of the
 * words where one has all, else any. Nothing is left out when no words were
 * asked for. */
static int keep_words(struct cmd *c, struct selection *x,
		      struct store_recs *all, bool *keep, struct err *e)
{
	size_t most = 0, asked = search_texts_asked(x->words);
	size_t *found = arena_alloc(&c->a, (all->n + 1) * sizeof *found);
	for (size_t i = 0; asked && i < all->n; i++) {
		if (search_texts_count(x->words, all->v[i].text, &found[i], e) <
		    0)
			return -1;
		most = found[i] > most ? found[i] : most;
	}
	for (size_t i = 0; i < all->n; i++)
		keep[i] = !asked ||
			  (most && found[i] >= (most == asked ? asked : 1));
	return 0;
}

/* Reviews with at least one of them: those of a review stand together. */
static size_t count_reviews(const struct store_recs *all)
{
	size_t n = 0;
	for (size_t i = 0; i < all->n; i++)
		n += !i || !str_eq(all->v[i].review, all->v[i - 1].review);
	return n;
}

static int list(struct cmd *c, struct err *e)
{
	struct selection x = { 0 };
	struct store_recs all = { 0 };
	struct asked q;
	enum order by;
	const char *text = args_join(&c->a, &c->args, 1);
	if (read_asked(c, &q, e) < 0 ||
	    read_order(args_text(&c->args, "sort"), &by, e) < 0 ||
	    select_reviews(c, text, &x, e) < 0)
		return -1;
	int rc = 0;
	for (size_t i = 0; rc == 0 && i < x.ids.n; i++)
		rc = store_recs(c->store, &c->a, x.ids.v[i], &all, e);
	bool *keep = arena_alloc(&c->a, all.n + 1);
	if (rc == 0)
		rc = keep_words(c, &x, &all, keep, e);
	bool words = search_texts_asked(x.words) > 0;
	search_texts_close(x.words);
	if (rc < 0)
		return -1;
	size_t n = 0;
	for (size_t i = 0; i < all.n; i++)
		if (keep[i] && is_asked(&q, &all.v[i]))
			all.v[n++] = all.v[i];
	all.n = n;
	size_t n_reviews = count_reviews(&all);
	sort(&c->a, &all, by);
	const char *what = str_eq(q.kind, "all") ? "item" : q.kind;
	register_list(
		c, &all,
		arena_fmt(&c->a,
			  "%zu %s%s from %zu of %zu reviews%s%s%s; what "
			  "several documents of a review repeat is listed "
			  "once",
			  all.n, what, all.n == 1 ? "" : "s", n_reviews,
			  x.ids.n, *text ? " for " : "", text,
			  words ? "; the words are in the recommendation "
				  "itself"
				: ""));
	return all.n ? CMD_OK : CMD_LOST;
}

static bool has_id(const struct store_ids *ids, int64_t id)
{
	size_t lo = 0, hi = ids->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (ids->v[mid] < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < ids->n && ids->v[lo] == id;
}

/* All reviews are read: a cluster is shown whole. */
static int clusters(struct cmd *c, struct err *e)
{
	struct selection x = { 0 }, every = { 0 };
	struct store_recs all = { 0 };
	struct { /* whether its review was asked for */
		bool *v;
		size_t n, cap;
	} in = { 0 };
	struct asked q;
	int rc = 0;
	const char *text = args_join(&c->a, &c->args, 1);
	if (read_asked(c, &q, e) < 0 || select_reviews(c, text, &x, e) < 0)
		return -1;
	rc = select_reviews(c, "", &every, e);
	search_texts_close(every.words);
	for (size_t i = 0; rc == 0 && i < every.ids.n; i++) {
		rc = store_recs(c->store, &c->a, every.ids.v[i], &all, e);
		while (in.n < all.n)
			*ARENA_PUSH(&c->a, &in) =
				has_id(&x.ids, every.ids.v[i]);
	}
	bool *asked = arena_alloc(&c->a, all.n + 1);
	if (rc == 0)
		rc = keep_words(c, &x, &all, asked, e);
	search_texts_close(x.words);
	if (rc < 0)
		return -1;
	for (size_t i = 0; i < all.n; i++)
		asked[i] = asked[i] && i < in.n && in.v[i] &&
			   is_asked(&q, &all.v[i]);
	const char *about = arena_fmt(
		&c->a,
		"with a %s of the %zu reviews%s%s. Nearly the same words make a "
		"cluster; for the same subject in other words use `revix recs "
		"list --theme NAME`",
		str_eq(q.kind, "all") ? "member" : q.kind, x.ids.n,
		*text ? " for " : "", text);
	return register_clusters(c, &all, asked, about) ? CMD_OK : CMD_LOST;
}

static int run(struct cmd *c, struct err *e)
{
	const char *what = c->args.n_words ? c->args.words[0] : "";
	int ret;
	if (str_eq(what, "import") && c->args.n_words == 2)
		return register_import(c, c->args.words[1], e);
	if (str_eq(what, "list"))
		ret = list(c, e);
	else if (str_eq(what, "clusters"))
		ret = clusters(c, e);
	else
		return err_set(e, ERR_USAGE,
			       "recs what? one of: list [QUERY], clusters "
			       "[QUERY], import FILE");
	if (ret >= 0 && store_lost_actions(c->store, &c->diags, e) < 0)
		return -1;
	return ret;
}

static const struct option options[] = {
	{ "kind", 'k', "KIND",
	  "recommendation (default), learning point, finding, question, good "
	  "practice, or all" },
	{ "to", 't', "AGENCY", "only what is addressed to this agency" },
	{ "theme", 0, "NAME…",
	  "only what is about this theme; may be given again, for either" },
	{ "status", 0, "STATUS",
	  "only what has this status (\"in progress\"), or none" },
	{ "sort", 's', "ORDER",
	  "list: by review (default), area, year, to, theme, status or due" },
	{ 0 },
};

const struct command cmd_recs = {
	.name = "recs",
	.usage = "list [QUERY…] | clusters [QUERY…] | import FILE",
	.summary = "recommendations and other learning as a register: with "
		   "addressee, theme, page and what was answered; what is said "
		   "again and again; what was done about it",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "`list` has what the documents themselves number or list as a "
		"recommendation, of the reviews that a query finds (`revix "
		"help query`: area:, year: and others), or of all. An answer "
		"is matched by number and words when a response or action plan "
		"of the same review is in the store. A theme is that of the "
		"words of the recommendation, as something recommended or as "
		"present; which of the two stands behind it.\n\n"
		"`clusters` shows what several reviews say in nearly the same "
		"words, however the agency is called: how often, since when, "
		"in how many areas, and the words that differ. Another action "
		"(audit, train), its opposite or another subject is another "
		"cluster. Clusters are counted in reviews; what several "
		"documents of a review repeat counts once. The number of a "
		"cluster is made of its oldest member, and stays when it "
		"grows.\n\n"
		"To follow up: `revix recs list -o register.csv`, fill in "
		"status, due (2026-02-01 or, day first, 01/02/2026), owner and "
		"note, and `revix recs import register.csv`. Other columns are "
		"for reading; review and id say which one is meant, in a sheet "
		"of your own review and number will do. An empty cell changes "
		"nothing, \"-\" empties what was there. What a person entered "
		"stands over what a board answered, and both are shown. It is "
		"kept by the words of the recommendation and found again when "
		"a document is read anew.",
	.run = run,
};
