/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a passage says of a theme as a whole. A passage that names a theme to
 * deny it, "suicide was expressly excluded", does not assert it by what stands
 * beside the denial: by the fear that is laid to rest there, or by the clinic
 * that was asked ("Two psychiatrists saw him; neither found mental illness").
 * What it asserts in the theme's own words stands, and keeps the rest.
 */
#include "settle.h"
#include "reach.h"

/* Sentences from a denial to what goes with it. */
#define APART 1
/* The scope of a lone word, "not" or "never", which denies what is next to it
 * and no more. */
#define LONE 3

struct settler {
	const struct asserter *x;
	const struct targets *t;
	struct verdict *v; /* of the targets */
};

static size_t sentence_of(const struct settler *s, size_t i)
{
	return reading_sentence(s->x->r, s->t->v[i].m.start);
}

static bool is_practice(const struct settler *s, uint32_t theme)
{
	return s->x->set->themes.v[theme].info.kind == THEME_PRACTICE;
}

/* The match names the theme, and is no sign of it or answer to it. */
static bool is_named(const struct settler *s, size_t i)
{
	enum theme_role r = s->t->v[i].rule->role;
	return r != THEME_INDICATOR && r != THEME_RESPONSE;
}

/* Of a practice a plain "not" tells that it was left undone: only what says
 * that there is nothing to say of it denies. */
static bool is_denial(const struct settler *s, size_t i)
{
	const struct cue *by = s->v[i].by;
	if (s->v[i].assertion != THEME_NEGATED || !by || !is_named(s, i))
		return false;
	return !s->t->v[i].response || by->past_responses ||
	       by->only_responses || by->if_claimed || by->kind == CUE_NEXT;
}

/* "was ruled out", "baseless": it closes the question. "No sign of" tells what
 * was seen by one of them. */
static bool is_final(const struct cue *by)
{
	return by->kind == CUE_BACKWARD || by->kind == CUE_NEXT ||
	       by->if_claimed || by->past_responses || by->only_responses;
}

static bool is_claimed(const struct settler *s, size_t i)
{
	const struct target *t = &s->t->v[i];
	struct place_of p = { .s = { t->m.start, t->m.end },
			      .m = &t->m,
			      .theme = t->theme,
			      .response = t->response,
			      .sentence = sentence_of(s, i) };
	return cue_claims(s->x, &p);
}

/* No more than a denial can take along. What is present although a "no" stands
 * before it is a gap in practice, which is asserted. */
static bool is_soft(const struct settler *s, size_t i, const struct cue *by)
{
	bool final = is_final(by);
	const struct target *t = &s->t->v[i];
	if (s->v[i].by)
		return false;
	if (is_practice(s, t->theme))
		return final;
	if (t->rule->role == THEME_RESPONSE)
		return by->kind != CUE_FORWARD || by->scope > LONE;
	if (t->rule->role == THEME_INDICATOR)
		return final;
	return is_claimed(s, i);
}

static bool goes_with(const struct settler *s, size_t i, size_t denial)
{
	return s->t->v[i].theme == s->t->v[denial].theme &&
	       s->v[i].assertion == THEME_PRESENT;
}

/* Nothing of the theme is asserted beside the denial but what it can take
 * along. */
static bool is_settled(const struct settler *s, size_t denial)
{
	for (size_t i = 0; i < s->t->n; i++)
		if (goes_with(s, i, denial) && !is_soft(s, i, s->v[denial].by))
			return false;
	return true;
}

static bool is_near(size_t a, size_t b)
{
	return a > b ? a - b <= APART : b - a <= APART;
}

static void take_along(const struct settler *s, size_t denial)
{
	for (size_t i = 0; i < s->t->n; i++)
		if (goes_with(s, i, denial) &&
		    is_near(sentence_of(s, i), sentence_of(s, denial)))
			s->v[i] = s->v[denial];
}

void settle(const struct asserter *x, const struct targets *t,
	    struct verdict *v)
{
	struct settler s = { x, t, v };
	size_t n = 0;
	for (size_t i = 0; i < t->n; i++)
		n += is_denial(&s, i);
	for (size_t i = 0; n && i < t->n; i++)
		if (is_denial(&s, i) && is_settled(&s, i))
			take_along(&s, i);
}
