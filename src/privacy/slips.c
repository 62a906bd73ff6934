/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One finding for each name, from all its mentions. */
#include "look.h"

#include <stdlib.h>
#include <string.h>

/* A name used more often is how the report calls somebody. */
#define SLIPS_MAX 8
/* So many given names that come back are chosen names, stated or not. */
#define NAMES_USUAL 2

struct alias {
	const char *given;
	const char *key;
};

static int by_given(const void *a, const void *b)
{
	const struct alias *x = a, *y = b;
	int c = strcmp(x->given, y->given);
	return c ? c : strcmp(x->key, y->key);
}

/* A given name alone is counted with the full name that has it. */
static void join_given(struct arena *a, struct mentions *m)
{
	struct alias *v = arena_alloc(a, (m->n + 1) * sizeof *v);
	size_t n = 0;
	for (size_t i = 0; i < m->n; i++)
		if (*m->v[i].given)
			v[n++] = (struct alias){ m->v[i].given, m->v[i].key };
	if (n)
		qsort(v, n, sizeof *v, by_given);
	for (size_t i = 0; i < m->n; i++) {
		if (*m->v[i].given)
			continue;
		size_t lo = 0, hi = n;
		while (lo < hi) {
			size_t mid = lo + (hi - lo) / 2;
			if (strcmp(v[mid].given, m->v[i].key) < 0)
				lo = mid + 1;
			else
				hi = mid;
		}
		if (lo < n && strcmp(v[lo].given, m->v[i].key) == 0)
			m->v[i].key = v[lo].key;
	}
}

static int by_key(const void *a, const void *b)
{
	const struct mention *x = a, *y = b;
	int c = strcmp(x->key, y->key);
	return c ? c : (x->token > y->token) - (x->token < y->token);
}

static const char *what_it_is(unsigned signs)
{
	if (signs & SIGN_FULL)
		return "what looks like a person's full name";
	if (signs & SIGN_TITLED)
		return "a title and a surname";
	if (signs & SIGN_CALLED)
		return "what the sentence gives as a person's name";
	return "a common given name";
}

/* The mentions of one name, in order of place. */
struct name {
	const struct mention *v;
	size_t n;
	unsigned signs; /* of all of them */
	bool chosen;    /* it may be one that the report gave */
};

static const char *say_why(struct look *l, const struct name *x)
{
	const char *times = x->n == 1 ? "once"
			    : x->n == 2
				    ? "twice"
				    : arena_fmt(&l->scratch, "%zu times", x->n);
	const char *after = "see whether this person should be named";
	if (x->chosen)
		after = "if it was chosen for the report, the report should "
			"say so";
	else if (l->all_changed)
		after = "the report says that names were changed";
	else if (l->chosen)
		after = "the report has other names for those it speaks of";
	else if (l->anonymised)
		after = "the report otherwise leaves people unnamed";
	return arena_fmt(l->a, "This is %s, used %s; %s.", what_it_is(x->signs),
			 times, after);
}

static bool is_likely(const struct look *l, const struct name *x)
{
	unsigned sure = SIGN_TITLED | SIGN_CALLED;
	/* Where children have chosen names, another may be one. */
	if (!l->chosen)
		sure |= SIGN_GIVEN;
	if (!(x->signs & SIGN_DOUBTFUL))
		sure |= SIGN_FULL;
	return (x->signs & sure) && l->anonymised && !x->chosen &&
	       !l->all_changed;
}

static void add_name(struct look *l, const struct name *x)
{
	const struct token *first = &l->tokens.v[x->v->token];
	const struct token *last = first + x->v->n - 1;
	const char *text = l->v[first->passage].text;
	size_t end = last->start + last->n;
	struct privacy_find f = { .kind = PRIVACY_NAME };
	/* Where nobody is left unnamed, a name is no slip. */
	if (!l->anonymised && !(x->signs & SIGN_CALLED))
		return;
	f.certainty = is_likely(l, x) ? PRIVACY_LIKELY : PRIVACY_POSSIBLE;
	f.passage = first->passage;
	f.start = first->start;
	f.end = end;
	f.text = arena_dup(l->a, text + f.start, end - f.start);
	f.why = say_why(l, x);
	look_add(l, f);
}

/* The name whose mentions begin at i. */
static struct name name_at(const struct mentions *m, size_t i)
{
	struct name x = { .v = m->v + i };
	while (i + x.n < m->n && strcmp(x.v[x.n].key, x.v->key) == 0)
		x.signs |= x.v[x.n++].signs;
	return x;
}

void look_slips_list(struct look *l, struct mentions *m)
{
	size_t usual = 0;
	join_given(&l->scratch, m);
	if (m->n)
		qsort(m->v, m->n, sizeof *m->v, by_key);
	/* Whether given names alone are how this report calls people. */
	for (size_t i = 0; i < m->n;) {
		struct name x = name_at(m, i);
		usual += x.n > 1 && !(x.signs & (SIGN_FULL | SIGN_TITLED));
		i += x.n;
	}
	for (size_t i = 0; i < m->n;) {
		struct name x = name_at(m, i);
		bool alone = !(x.signs & (SIGN_FULL | SIGN_TITLED));
		x.chosen = x.n > SLIPS_MAX || (alone && usual >= NAMES_USUAL);
		add_name(l, &x);
		i += x.n;
	}
}
