/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The children of a review, as widely as it takes for others to be like them:
 * the age band, then the sex, then the region are given up. */
#include <stdlib.h>
#include <string.h>

#include "search.h"
#include "sheet.h"

#define ALIKE     3 /* reviews that must share what is told of a child */
#define TOLD_EACH 3 /* children told of one by one */

static const struct {
	int from, to; /* completed years */
	const char *name, *text, *query;
} bands[] = {
	{ 0, 0, "<1", "under 1", "age:<1" },
	{ 1, 5, "1-5", "1 to 5", "age:1..5" },
	{ 6, 10, "6-10", "6 to 10", "age:6..10" },
	{ 11, 15, "11-15", "11 to 15", "age:11..15" },
	{ 16, 200, "16+", "16 or over", "age:16.." },
};
#define N_BANDS (sizeof bands / sizeof *bands)

struct child {
	const char *name, *sex;
	size_t band; /* N_BANDS: not known */
};
struct children {
	struct child *v;
	size_t n, cap;
};

const char *who_capital(struct arena *a, const char *s)
{
	char *t = arena_str(a, s);
	if (*t >= 'a' && *t <= 'z')
		*t = (char)(*t - 'a' + 'A');
	return t;
}

static size_t band_of(const char *days)
{
	int64_t n;
	if (!str_int(days, 0, 40000, &n))
		return N_BANDS;
	/* Days are rounded down: 11 years are 4017, which is a day short. */
	int years = (int)((double)(n + 1) / 365.25);
	size_t i = 0;
	while (i < N_BANDS && years > bands[i].to)
		i++;
	return i;
}

static void find_children(struct arena *a, const struct store_review *r,
			  struct children *out)
{
	for (size_t i = 0; i < r->facts.n; i++) {
		const struct store_fact *f = &r->facts.v[i];
		size_t k = 0;
		if (!*f->child || !f->in_force)
			continue;
		while (k < out->n && !str_eq(out->v[k].name, f->child))
			k++;
		if (k == out->n)
			*ARENA_PUSH(a, out) =
				(struct child){ f->child, "", N_BANDS };
		if (str_eq(f->name, "age"))
			out->v[k].band = band_of(f->value);
		else if (str_eq(f->name, "sex"))
			out->v[k].sex = f->value;
	}
}

const char *who_band(const struct store_review *r)
{
	struct arena a = { 0 };
	struct children all = { 0 };
	size_t least = N_BANDS;
	find_children(&a, r, &all);
	for (size_t i = 0; i < all.n; i++)
		least = all.v[i].band < least ? all.v[i].band : least;
	arena_release(&a);
	return least < N_BANDS ? bands[least].name : "";
}

/* What of a child is told. */
enum { WITH_REGION = 1, WITH_SEX = 2, WITH_BAND = 4 };

static void value(struct buf *b, const char *name, const char *v)
{
	buf_fmt(b, "%s:\"", name);
	for (; *v; v++)
		buf_char(b, *v == '"' ? ' ' : *v);
	buf_str(b, "\" ");
}

/* How many reviews have such a child. */
static int count(struct look *x, const struct child *c, unsigned with,
		 size_t *n, struct err *e)
{
	struct buf b = { 0 };
	struct query q;
	struct store_ids ids = { 0 };
	int ret = -1;
	*n = SIZE_MAX;
	if (*x->r.outcome)
		value(&b, "outcome", x->r.outcome);
	if ((with & WITH_REGION) && *x->r.region)
		value(&b, "region", x->r.region);
	if ((with & WITH_SEX) && *c->sex)
		value(&b, "sex", c->sex);
	if ((with & WITH_BAND) && c->band < N_BANDS)
		buf_str(&b, bands[c->band].query);
	if (b.n) {
		if (query_parse(x->a, b.p, b.n, &q, e) < 0 ||
		    search_select(x->s, x->a, &q, &ids, e) < 0)
			goto out;
		*n = ids.n;
	}
	ret = 0;
out:
	buf_release(&b);
	return ret;
}

static const char *told(struct arena *a, const struct child *c, unsigned with)
{
	const char *noun = "child";
	bool old = c->band < N_BANDS && bands[c->band].from >= 11;
	if ((with & WITH_SEX) && str_eq(c->sex, "male"))
		noun = c->band == 0 ? "baby boy" : "boy";
	else if ((with & WITH_SEX) && str_eq(c->sex, "female"))
		noun = c->band == 0 ? "baby girl" : "girl";
	else if (old)
		noun = "young person";
	if (!(with & WITH_BAND) || c->band == N_BANDS)
		return arena_fmt(a, "a %s", noun);
	return arena_fmt(a, "a %s aged %s", noun, bands[c->band].text);
}

static void flag(struct look *x, const char *found, size_t n, const char *done)
{
	struct handout *h = x->guard.h;
	*ARENA_PUSH(h->a, &h->flags) = (struct handout_flag){
		.where = x->r.key,
		.kind = "rare combination",
		.found = arena_fmt(h->a, "%s (%zu review%s here)", found, n,
				   n == 1 ? "" : "s"),
		.done = done,
		.left = x->guard.keep,
	};
}

/* Gives up the region, then the sex, then the age, until enough are alike. */
static int widen(struct look *x, const struct child *c, unsigned *with,
		 struct err *e)
{
	static const struct {
		unsigned gone;
		const char *done;
	} steps[] = {
		{ WITH_REGION, "the region is left out" },
		{ WITH_SEX, "the sex is left out" },
		{ WITH_BAND, "the age is left out" },
	};
	for (size_t i = 0; i < 3; i++) {
		size_t n;
		if (count(x, c, *with, &n, e) < 0)
			return -1;
		if (n >= ALIKE)
			break;
		bool region = (*with & WITH_REGION) && *x->r.region;
		if (*with & steps[i].gone)
			flag(x,
			     arena_fmt(x->a, "%s, %s%s%s", told(x->a, c, *with),
				       *x->r.outcome ? x->r.outcome
						     : "outcome not known",
				       region ? ", " : "",
				       region ? x->r.region : ""),
			     n,
			     x->guard.keep ? "left as it is; consider fewer "
					     "details"
					   : steps[i].done);
		if (x->guard.keep)
			break;
		*with &= ~steps[i].gone;
	}
	return 0;
}

static const char *ending(const struct look *x, size_t children)
{
	bool many = children > 1;
	if (str_eq(x->r.outcome, "fatal"))
		return many ? "of whom one or more died" : "who died";
	if (str_eq(x->r.outcome, "serious harm"))
		return many ? "who were seriously harmed"
			    : "who was seriously harmed";
	return "";
}

static const char *group(struct arena *a, const struct children *all,
			 unsigned with)
{
	size_t least = N_BANDS;
	for (size_t i = 0; i < all->n; i++)
		least = all->v[i].band < least ? all->v[i].band : least;
	if (!(with & WITH_BAND) || least == N_BANDS)
		return "a group of children";
	return arena_fmt(a, "a group of children, the youngest aged %s,",
			 bands[least].text);
}

/* A sex on record may not be the word by which a child lived: where a review
 * tells of gender identity, none is told. */
static bool tells_of_gender(const struct look *x)
{
	static const char *const words[] = {
		"transgender",
		"Transgender",
		"trans boy",
		"trans girl",
		"non-binary",
		"nonbinary",
		"gender clinic",
		"gender identity",
		"gender dysphoria",
		"gender service",
		"transition from female",
		"transition from male",
	};
	for (size_t i = 0; i < x->passages.n; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (strstr(x->passages.v[i].text, words[k]))
				return true;
	return false;
}

int who_tell(struct look *x, struct who *out, struct err *e)
{
	struct children all = { 0 };
	struct buf b = { 0 };
	unsigned with = WITH_REGION | WITH_SEX | WITH_BAND;
	int ret = -1;
	find_children(x->a, &x->r, &all);
	if (tells_of_gender(x))
		with &= ~(unsigned)WITH_SEX;
	/* A handout about one review names it anyway. */
	for (size_t i = 0; i < all.n && i < TOLD_EACH && !x->own_area; i++)
		if (widen(x, &all.v[i], &with, e) < 0)
			goto out;
	if (!all.n)
		buf_str(&b, "a child");
	else if (all.n > TOLD_EACH)
		buf_str(&b, group(x->a, &all, with));
	for (size_t i = 0; i < all.n && all.n <= TOLD_EACH; i++)
		buf_fmt(&b, "%s%s",
			!i               ? ""
			: i + 1 == all.n ? " and "
					 : ", ",
			told(x->a, &all.v[i], with));
	*out = (struct who){
		.text = arena_str(x->a, buf_text(&b)),
		.end = ending(x, all.n),
		.band = who_band(&x->r),
		.region = with & WITH_REGION ? x->r.region : "",
	};
	ret = 0;
out:
	buf_release(&b);
	return ret;
}
