/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likely names of people whom a document means to keep unnamed: a full name,
 * a surname after "Mr", a common given name, a word with a capital after
 * "her son" or "a boy called". Each is listed once.
 */
#include "look.h"

#include <stdlib.h>
#include <string.h>

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
	if (look_is_relation(before->key) &&
	    (!(before->flags & TOKEN_CAP) ||
	     strcmp(before->key, "uncle") == 0 ||
	     strncmp(before->key, "aunt", 4) == 0))
		return !(before->flags & TOKEN_OWNER);
	if (!look_in_list(before->key, callings) || i < 2 ||
	    !same_passage(l, i, i - 2))
		return false;
	/* "a boy called", "a boy who was called", "a girl of six called" */
	const struct token *whom = token(l, i - 2);
	if (look_is_relation(whom->key))
		return true;
	if (!look_in_list(whom->key, between) && !(whom->flags & TOKEN_NUMBER))
		return false;
	for (size_t k = i - 2; k > 0 && i - k < 6; k--)
		if (same_passage(l, i, k - 1) &&
		    look_is_relation(token(l, k - 1)->key))
			return true;
	return false;
}

/* Something that is no person follows: "Hospital", "'s law". */
static bool thing_follows(const struct look *l, size_t i)
{
	return near(l, i + 1) && look_is_thing(token(l, i + 1)->key) &&
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
	return !(t->flags & TOKEN_FIRST) || look_is_thing(t->key) ||
	       !look_is_common(t->key);
}

/* ---- candidates ---- */

static bool goes_on_as_person(const struct look *l, size_t i)
{
	return (token(l, i)->flags & TOKEN_OWNER) ||
	       (near(l, i + 1) && look_in_list(token(l, i + 1)->key, verbs));
}

/* "Thomas the Tank", "Rob a bank" */
static const char *const articles[] = { "the", "a", "an", NULL };

/* A given name alone at token i; 0 or its sign. */
static unsigned given_alone(const struct look *l, size_t i)
{
	const struct token *t = token(l, i);
	bool sure;
	if (!look_given_name(t->key, &sure) || !(t->flags & TOKEN_CAP) ||
	    (t->flags & TOKEN_CAPS) || thing_follows(l, i) ||
	    near_capital(l, i + 1) || capital_before(l, i) ||
	    (near(l, i + 1) && look_in_list(token(l, i + 1)->key, articles)))
		return 0;
	if (sure)
		return SIGN_GIVEN;
	static const char *const places[] = {
		"in",     "at",    "from", "to",   "near",  "of",
		"the",    "a",     "an",   "this", "each",  "every",
		"on",     "last",  "next", "by",   "until", "since",
		"during", "early", "late", "mid",  "for",   NULL
	};
	if ((t->flags & TOKEN_FIRST) || look_words_have(&l->small, t->key) ||
	    !goes_on_as_person(l, i) || look_is_common(t->key) ||
	    (i && look_in_list(token(l, i - 1)->key, places)))
		return 0;
	return SIGN_DOUBTFUL;
}

/* A word that is only seen to be a name by what calls it one. */
static bool called_alone(const struct look *l, size_t i)
{
	const struct token *t = token(l, i);
	bool sure;
	return (t->flags & TOKEN_CAP) && !(t->flags & TOKEN_CAPS) &&
	       t->n >= 3 && !look_is_common(t->key) && is_called(l, i) &&
	       !near_capital(l, i + 1) && !thing_follows(l, i) &&
	       !look_words_have(&l->small, t->key) &&
	       (look_given_name(t->key, &sure) || goes_on_as_person(l, i) ||
		look_in_list(token(l, i - 1)->key, callings));
}

static bool is_excused(const struct look *l, const char *key)
{
	return look_words_have(&l->titled, key) ||
	       look_words_have(&l->stated, key);
}

/* What stands at token i, if it may name somebody. */
static struct mention mention_at(const struct look *l, size_t i)
{
	struct mention m = { .token = i, .given = "" };
	struct person x = look_person_at(l, i);
	if (x.n) {
		m.n = x.n;
		m.key = token(l, x.surname)->key;
		m.given = x.given == NO_TOKEN ? "" : token(l, x.given)->key;
		m.signs = look_is_title(token(l, i)->key) ? SIGN_TITLED
							  : SIGN_FULL;
		m.signs |= x.sure ? 0 : SIGN_DOUBTFUL;
		m.signs |= is_called(l, i) ? SIGN_CALLED : 0;
		if (look_words_have(&l->known, m.key) || is_excused(l, m.key) ||
		    (*m.given && is_excused(l, m.given)))
			m.signs = 0;
		return m;
	}
	m.n = 1;
	m.key = token(l, i)->key;
	m.signs = given_alone(l, i);
	if (called_alone(l, i))
		m.signs |= SIGN_CALLED;
	if (m.signs &&
	    (is_excused(l, m.key) || look_words_have(&l->known, m.key) ||
	     look_is_cited(l, i, 1)))
		m.signs = 0;
	return m;
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
	look_slips_list(l, &m);
}
