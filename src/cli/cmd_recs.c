/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix recs: recommendations and other learning as a register: which are
 * asked for, and in what order. */
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

static int check_addressee(const char *to, struct err *e)
{
	struct buf b = { 0 };
	for (size_t i = 0; recs_agencies[i].name; i++) {
		if (str_eq_nocase(recs_agencies[i].name, to)) {
			buf_release(&b);
			return 0;
		}
		buf_fmt(&b, "%s%s", i ? ", " : "", recs_agencies[i].name);
	}
	err_set(e, ERR_USAGE, "no addressee \"%s\"; there are: %s", to,
		buf_text(&b));
	buf_release(&b);
	return -1;
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
	if (check_kind(q->kind, e) < 0 ||
	    (q->to && check_addressee(q->to, e) < 0))
		return -1;
	return check_themes(c, q->themes, e);
}

/* ---- list and clusters ---- */

static int select_reviews(struct cmd *c, const char *text,
			  struct store_ids *out, struct err *e)
{
	struct query q = { 0 };
	if (*text && use_query(c, text, &q, e) < 0)
		return -1;
	return search_select(c->store, &c->a, &q, out, e);
}

static int list(struct cmd *c, struct err *e)
{
	struct store_ids ids = { 0 };
	struct store_recs all = { 0 };
	struct asked q;
	enum order by;
	const char *text = args_join(&c->a, &c->args, 1);
	if (read_asked(c, &q, e) < 0 ||
	    read_order(args_text(&c->args, "sort"), &by, e) < 0 ||
	    select_reviews(c, text, &ids, e) < 0)
		return -1;
	for (size_t i = 0; i < ids.n; i++)
		if (store_recs(c->store, &c->a, ids.v[i], &all, e) < 0)
			return -1;
	size_t n = 0;
	for (size_t i = 0; i < all.n; i++)
		if (is_asked(&q, &all.v[i]))
			all.v[n++] = all.v[i];
	all.n = n;
	sort(&c->a, &all, by);
	const char *what = str_eq(q.kind, "all") ? "item" : q.kind;
	register_list(c, &all,
		      arena_fmt(&c->a,
				"%zu %s%s of %zu reviews%s%s; what several "
				"documents of a review repeat is listed once",
				all.n, what, all.n == 1 ? "" : "s", ids.n,
				*text ? " for " : "", text));
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
	struct store_ids ids = { 0 }, every = { 0 };
	struct store_recs all = { 0 };
	struct {
		bool *v;
		size_t n, cap;
	} asked = { 0 };
	struct asked q;
	const char *text = args_join(&c->a, &c->args, 1);
	if (read_asked(c, &q, e) < 0 || select_reviews(c, text, &ids, e) < 0 ||
	    select_reviews(c, "", &every, e) < 0)
		return -1;
	for (size_t i = 0; i < every.n; i++) {
		bool in = has_id(&ids, every.v[i]);
		if (store_recs(c->store, &c->a, every.v[i], &all, e) < 0)
			return -1;
		while (asked.n < all.n) {
			bool is = in && is_asked(&q, &all.v[asked.n]);
			*ARENA_PUSH(&c->a, &asked) = is;
		}
	}
	const char *about = arena_fmt(&c->a, "with a %s of the %zu reviews%s%s",
				      str_eq(q.kind, "all") ? "member" : q.kind,
				      ids.n, *text ? " for " : "", text);
	return register_clusters(c, &all, asked.v, about) ? CMD_OK : CMD_LOST;
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
