/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likely names of people whom a document means to keep unnamed: a full name,
 * a surname after "Mr", a common given name, a word with a capital after
 * "her son" or "a boy called". Each is listed once.
 */
#include "look.h"

#include <stdlib.h>
#include <string.h>

/* A name used more often is how the report calls somebody. */
#define SLIPS_MAX 8

enum sign {
	SIGN_GIVEN = 1,    /* a common given name */
	SIGN_DOUBTFUL = 2, /* one that is a word as well */
	SIGN_FULL = 4,
	SIGN_TITLED = 8,
	SIGN_CALLED = 16, /* "a boy called", "her son" */
};

/* One mention. */
struct mention {
	size_t token, n;
	const char *key, *given; /* what it is counted under; given or "" */
	unsigned signs;
};

struct mentions {
	struct mention *v;
	size_t n, cap;
};

static bool near(const struct look *l, size_t i)
{
	return i < l->tokens.n && (l->tokens.v[i].flags & TOKEN_NEAR);
}

static bool near_capital(const struct look *l, size_t i)
{
	return near(l, i) && (l->tokens.v[i].flags & TOKEN_CAP);
}

/* ---- words around a name ---- */

static const char *const verbs[] = {
	"was",      "is",       "had",    "has",   "said",   "told",   "did",
	"would",    "could",    "went",   "came",  "lived",  "who",    "and",
	"did",      "died",     "asked",  "took",  "made",   "got",    "knew",
	"thought",  "felt",     "wanted", "began", "became", "stayed", "moved",
	"spoke",    "seemed",   "needed", "used",  "should", "might",  "may",
	"reported", "attended", "stated", "saw",   "gave",   "ran",    "left",
	"as",       "to",       "in",     "at",    "with",   "on",     "from",
	"aged",     NULL
};
static const char *const callings[] = { "named", "called", "nicknamed", NULL };

static const char *const between[] = { "was",   "is",   "be",   "been", "who",
				       "he",    "she",  "old",  "one",  "two",
				       "three", "four", "five", "six",  "seven",
				       "eight", "nine", "ten",  "age",  NULL };

static const struct token *token(const struct look *l, size_t i)
{
	return &l->tokens.v[i];
}

static bool same_passage(const struct look *l, size_t i, size_t k)
{
	return k < l->tokens.n && token(l, i)->passage == token(l, k)->passage;
}

/* "her son X", "a boy called X", "Uncle X". */
static bool is_called(const struct look *l, size_t i)
{
	if (i == 0 || !near(l, i))
		return false;
	const struct token *before = token(l, i - 1);
	if (is_relation(before->key) && (!(before->flags & TOKEN_CAP) ||
					 strcmp(before->key, "uncle") == 0 ||
					 strncmp(before->key, "aunt", 4) == 0))
		return !(before->flags & TOKEN_OWNER);
	if (!in_list(before->key, callings) || i < 2 ||
	    !same_passage(l, i, i - 2))
		return false;
	/* "a boy called", "a boy who was called", "a girl of six called" */
	const struct token *whom = token(l, i - 2);
	if (is_relation(whom->key))
		return true;
	if (!in_list(whom->key, between) && !(whom->flags & TOKEN_NUMBER))
		return false;
	for (size_t k = i - 2; k > 0 && i - k < 6; k--)
		if (same_passage(l, i, k - 1) &&
		    is_relation(token(l, k - 1)->key))
			return true;
	return false;
}

/* Something that is no person follows: "Hospital", "'s law". */
static bool thing_follows(const struct look *l, size_t i)
{
	return near(l, i + 1) && is_thing(token(l, i + 1)->key) &&
	       ((token(l, i + 1)->flags & TOKEN_CAP) ||
		(token(l, i)->flags & TOKEN_OWNER) ||
		strcmp(token(l, i + 1)->key, "basket") == 0);
}

/* A word with a capital right before, that belongs to the same phrase. */
static bool capital_before(const struct look *l, size_t i)
{
	if (i == 0 || !near(l, i))
		return false;
	const struct token *t = token(l, i - 1);
	if (!(t->flags & TOKEN_CAP) || (t->flags & TOKEN_OWNER))
		return false;
	return !(t->flags & TOKEN_FIRST) || is_thing(t->key) ||
	       !is_common(t->key);
}

/* ---- candidates ---- */

static bool goes_on_as_person(const struct look *l, size_t i)
{
	return (token(l, i)->flags & TOKEN_OWNER) ||
	       (near(l, i + 1) && in_list(token(l, i + 1)->key, verbs));
}

/* A given name alone at token i; 0 or its sign. */
static unsigned given_alone(const struct look *l, size_t i)
{
	const struct token *t = token(l, i);
	bool sure;
	if (!given_name(t->key, &sure) || !(t->flags & TOKEN_CAP) ||
	    (t->flags & TOKEN_CAPS) || thing_follows(l, i) ||
	    near_capital(l, i + 1) || capital_before(l, i))
		return 0;
	if (sure)
		return SIGN_GIVEN;
	static const char *const places[] = {
		"in",     "at",    "from", "to",   "near",  "of",
		"the",    "a",     "an",   "this", "each",  "every",
		"on",     "last",  "next", "by",   "until", "since",
		"during", "early", "late", "mid",  "for",   NULL
	};
	if ((t->flags & TOKEN_FIRST) || words_have(&l->small, t->key) ||
	    !goes_on_as_person(l, i) || is_common(t->key) ||
	    (i && in_list(token(l, i - 1)->key, places)))
		return 0;
	return SIGN_DOUBTFUL;
}

/* A word that is only seen to be a name by what calls it one. */
static bool called_alone(const struct look *l, size_t i)
{
	const struct token *t = token(l, i);
	bool sure;
	return (t->flags & TOKEN_CAP) && !(t->flags & TOKEN_CAPS) &&
	       t->n >= 3 && !is_common(t->key) && is_called(l, i) &&
	       !near_capital(l, i + 1) && !thing_follows(l, i) &&
	       !words_have(&l->small, t->key) &&
	       (given_name(t->key, &sure) || goes_on_as_person(l, i) ||
		in_list(token(l, i - 1)->key, callings));
}

static bool is_excused(const struct look *l, const char *key)
{
	return words_have(&l->titled, key) || words_have(&l->stated, key);
}

/* What stands at token i, if it may name somebody. */
static struct mention mention_at(const struct look *l, size_t i)
{
	struct mention m = { .token = i, .given = "" };
	struct person x = person_at(l, i);
	if (x.n) {
		m.n = x.n;
		m.key = token(l, x.surname)->key;
		m.given = x.given == NO_TOKEN ? "" : token(l, x.given)->key;
		m.signs = is_title(token(l, i)->key) ? SIGN_TITLED : SIGN_FULL;
		m.signs |= x.sure ? 0 : SIGN_DOUBTFUL;
		m.signs |= is_called(l, i) ? SIGN_CALLED : 0;
		if (words_have(&l->known, m.key) || is_excused(l, m.key) ||
		    (*m.given && is_excused(l, m.given)))
			m.signs = 0;
		return m;
	}
	m.n = 1;
	m.key = token(l, i)->key;
	m.signs = given_alone(l, i);
	if (called_alone(l, i))
		m.signs |= SIGN_CALLED;
	if (m.signs && (is_excused(l, m.key) || words_have(&l->known, m.key) ||
			is_cited(l, i, 1)))
		m.signs = 0;
	return m;
}

/* ---- one entry for each name ---- */

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

static const char *say_why(struct look *l, unsigned signs, size_t n, bool often)
{
	const char *times = n == 1   ? "once"
			    : n == 2 ? "twice"
				     : arena_fmt(&l->scratch, "%zu times", n);
	const char *after =
		often ? "so often that it may be a name chosen for the report; "
			"say so in the report if it is"
		: l->all_changed ? "the report says that names were changed"
		: l->anonymised  ? "the report otherwise leaves people unnamed"
				 : "see whether this person should be named";
	return arena_fmt(l->a, "This is %s, used %s; %s.", what_it_is(signs),
			 times, after);
}

/* The mentions of one name, in order of place. */
static void add_name(struct look *l, const struct mention *v, size_t n)
{
	unsigned signs = 0;
	for (size_t i = 0; i < n; i++)
		signs |= v[i].signs;
	bool often = n > SLIPS_MAX;
	/* Where nobody is left unnamed, a name is no slip. */
	if (!l->anonymised && !(signs & SIGN_CALLED))
		return;
	bool sure = (signs & (SIGN_GIVEN | SIGN_TITLED | SIGN_CALLED)) ||
		    ((signs & SIGN_FULL) && !(signs & SIGN_DOUBTFUL));
	const struct token *first = token(l, v->token);
	const struct token *last = token(l, v->token + v->n - 1);
	size_t end = last->start + last->n;
	find_add(l,
		 (struct privacy_find){
			 .kind = PRIVACY_NAME,
			 .certainty = sure && !often && l->anonymised &&
						      !l->all_changed
					      ? PRIVACY_LIKELY
					      : PRIVACY_POSSIBLE,
			 .passage = first->passage,
			 .start = first->start,
			 .end = end,
			 .text = arena_dup(
				 l->a, l->v[first->passage].text + first->start,
				 end - first->start),
			 .why = say_why(l, signs, n, often) });
}

void look_names(struct look *l)
{
	struct mentions m = { 0 };
	for (size_t i = 0; i < l->tokens.n;) {
		struct mention x = mention_at(l, i);
		if (x.signs && l->place[token(l, i)->passage] != PLACE_WORKS)
			*ARENA_PUSH(&l->scratch, &m) = x;
		i += x.n;
	}
	join_given(&l->scratch, &m);
	if (m.n)
		qsort(m.v, m.n, sizeof *m.v, by_key);
	for (size_t i = 0, k; i < m.n; i = k) {
		for (k = i + 1; k < m.n && strcmp(m.v[k].key, m.v[i].key) == 0;
		     k++)
			;
		add_name(l, m.v + i, k - i);
	}
}

/* ---- properties of the file ---- */

static const char *const offices[] = {
	"board",        "council",   "unit",   "group",
	"subgroup",     "sub-group", "team",   "partnership",
	"safeguarding", "user",      "admin",  "administrator",
	"microsoft",    "office",    "ltd",    "limited",
	"business",     "lscb",      "scp",    "service",
	"services",     "nhs",       "trust",  "department",
	"government",   "report",    "review", "windows",
	"default",      NULL
};

/* Two to four words with capitals, up to a comma: a person's name. */
static bool is_person(const struct tokens *t, size_t *surname)
{
	size_t n = 0;
	bool sure = false, given;
	for (size_t i = 0; i < t->n; i++)
		if (in_list(t->v[i].key, offices))
			return false;
	while (n < t->n && (t->v[n].flags & TOKEN_CAP)) {
		sure = sure || (given_name(t->v[n].key, &given) && n < 2);
		n++;
		if (n < t->n && !(t->v[n].flags & TOKEN_NEAR))
			break;
	}
	if (n < t->n && n >= 2 && !(t->v[n].flags & TOKEN_NEAR))
		sure = true;
	*surname = n ? n - 1 : 0;
	return n >= (sure && n == 1 && t->n == 1 ? 1 : 2) && n <= 5;
}

/* Whether the text has the surname with a capital. */
static bool is_in_text(const struct look *l, const char *key)
{
	for (size_t i = 0; i < l->tokens.n; i++)
		if ((l->tokens.v[i].flags & TOKEN_CAP) &&
		    strcmp(l->tokens.v[i].key, key) == 0)
			return true;
	return false;
}

void look_property(struct look *l, const char *value, const char *what)
{
	struct tokens t = { 0 };
	size_t surname;
	scan_words(&l->scratch, value, 0, &t);
	if (!t.n || !is_person(&t, &surname))
		return;
	bool known = is_in_text(l, t.v[surname].key);
	find_add(l,
		 (struct privacy_find){
			 .kind = PRIVACY_PROPERTY,
			 .certainty = known ? PRIVACY_POSSIBLE : PRIVACY_LIKELY,
			 .passage = PRIVACY_NOWHERE,
			 .text = arena_str(l->a, value),
			 .why = arena_fmt(
				 l->a,
				 "The properties of the file name this person "
				 "as %s; %s.",
				 what,
				 known ? "the text has the name too"
				       : "the text does not") });
}
