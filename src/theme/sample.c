/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms against each other, and written out. */
#include "lint.h"

#include <string.h>

/* ---- covering ---- */

static bool phrase_covers(const struct phrase *a, const struct phrase *b);

static bool word_covers(const struct element *a, const struct element *b)
{
	size_t n = strlen(a->text);
	if (a->exact && !b->exact)
		return false;
	if (b->star && !a->star)
		return false;
	if (strlen(b->text) < n || (!a->star && b->text[n]))
		return false;
	return a->exact ? strncmp(a->text, b->text, n) == 0
			: strncasecmp(a->text, b->text, n) == 0;
}

/* Whether an alternative of a covers the phrase. */
static bool any_covers(const struct element *a, const struct phrase *b)
{
	for (size_t i = 0; i < a->alts.n; i++)
		if (phrase_covers(&a->alts.v[i], b))
			return true;
	return false;
}

static bool element_covers(const struct element *a, const struct element *b)
{
	struct element one = *b;
	struct phrase as_phrase = { &one, 1, 1 };
	if (b->optional && !a->optional)
		return false;
	one.optional = false;
	if (b->kind == EL_GROUP) {
		for (size_t i = 0; i < b->alts.n; i++) {
			const struct phrase *alt = &b->alts.v[i];
			if (a->kind == EL_GROUP
				    ? !any_covers(a, alt)
				    : alt->n != 1 || !element_covers(a, alt->v))
				return false;
		}
		return true;
	}
	if (a->kind == EL_GROUP)
		return any_covers(a, &as_phrase);
	if (a->kind == EL_ANY)
		return b->kind == EL_ANY || b->kind == EL_WORD;
	if (a->kind != b->kind)
		return false;
	return a->kind == EL_WORD ? word_covers(a, b)
				  : str_eq(a->text, b->text);
}

static bool phrase_covers(const struct phrase *a, const struct phrase *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!element_covers(&a->v[i], &b->v[i]))
			return false;
	return true;
}

bool term_covers(const struct term *a, const struct term *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		if (i && (a->near[i].words < b->near[i].words ||
			  (a->near[i].ordered && !b->near[i].ordered)))
			return false;
		if (!phrase_covers(&a->part[i], &b->part[i]))
			return false;
	}
	return true;
}

/* ---- writing out ---- */

/* One of so many ways: as the last time, until next_choices moves on. */
static size_t choose(struct samples *x, size_t ways)
{
	if (x->at == sizeof x->choices / sizeof *x->choices) {
		x->cut = true;
		return 0;
	}
	if (x->at == x->n) {
		x->choices[x->n].way = 0;
		x->choices[x->n++].ways = ways;
	}
	return x->choices[x->at++].way;
}

/* Moves the last choice that has a way left on, and forgets those after. */
static bool next_choices(struct samples *x)
{
	x->at = 0;
	if (!x->begun) {
		x->begun = true;
		return true;
	}
	while (x->n &&
	       x->choices[x->n - 1].way + 1 == x->choices[x->n - 1].ways)
		x->n--;
	if (!x->n)
		return false;
	x->choices[x->n - 1].way++;
	return true;
}

static void space(struct buf *out)
{
	if (out->n)
		buf_char(out, ' ');
}

static void sample_phrase(const struct phrase *p, struct samples *x,
			  struct buf *out)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct element *el = &p->v[i];
		if (el->optional && choose(x, 2))
			continue;
		switch (el->kind) {
		case EL_GROUP:
			sample_phrase(&el->alts.v[choose(x, el->alts.n)], x,
				      out);
			break;
		case EL_ANY:
			space(out);
			buf_str(out, "xq");
			break;
		case EL_WORD:
			space(out);
			buf_str(out, el->text);
			if (el->star && choose(x, 2))
				buf_str(out, "xq");
			break;
		case EL_PUNCT:
			buf_str(out, el->text);
			break;
		}
	}
}

bool term_sample(const struct term *t, struct samples *x, struct buf *out)
{
	if (!next_choices(x))
		return false;
	for (size_t i = 0; i < t->n; i++) {
		if (i && t->near[i].words && choose(x, 2))
			buf_str(out, " xq");
		sample_phrase(&t->part[i], x, out);
	}
	return true;
}

static bool phrase_is_open(const struct phrase *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct element *el = &p->v[i];
		if (el->kind == EL_ANY || el->star)
			return true;
		for (size_t k = 0; k < el->alts.n; k++)
			if (phrase_is_open(&el->alts.v[k]))
				return true;
	}
	return false;
}

bool term_is_open(const struct term *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (phrase_is_open(&t->part[i]))
			return true;
	return false;
}

/* ---- words that say nothing alone ---- */

static const char *const common[] = {
	"about",    "adult",        "adults",        "again",    "agencies",
	"agency",   "alone",        "assessment",    "baby",     "bed",
	"case",     "care",         "child",         "children", "concern",
	"concerns", "contact",      "day",           "days",     "did",
	"doctor",   "family",       "father",        "food",     "friend",
	"friends",  "girl",         "going",         "help",     "home",
	"house",    "health",       "hospital",      "hurt",     "information",
	"issue",    "issues",       "living",        "money",    "mother",
	"need",     "needs",        "new",           "night",    "nurse",
	"old",      "parent",       "parents",       "partner",  "people",
	"person",   "plan",         "police",        "practice", "problem",
	"problems", "professional", "professionals", "referral", "report",
	"review",   "risk",         "risks",         "safe",     "school",
	"service",  "services",     "sister",        "social",   "staff",
	"support",  "team",         "time",          "visit",    "visits",
	"week",     "woman",        "work",          "worker",   "workers",
	"year",     "years",        "young",         "boy",      "brother",
	"worried",
};

static const char *common_in(const struct phrase *p)
{
	if (p->n != 1)
		return NULL;
	const struct element *el = p->v;
	for (size_t i = 0; i < el->alts.n; i++) {
		const char *word = common_in(&el->alts.v[i]);
		if (word)
			return word;
	}
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (el->kind == EL_WORD && !el->exact &&
		    str_eq_nocase(el->text, common[i]))
			return common[i];
	return NULL;
}

const char *term_common_word(const struct term *t)
{
	return t->n == 1 ? common_in(&t->part[0]) : NULL;
}
