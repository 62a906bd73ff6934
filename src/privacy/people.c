/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Full names, and who has a public part: those who made the review, who hold
 * an office, whose works are cited.
 */
#include "look.h"

#include <string.h>

/* ---- full names ---- */

/* Names known in public from inquiries, laws, reports and works. */
static const char *const public_names[] = {
	"laming",         "munro",     "climbie",
	"connelly",       "pelka",     "ishaq",
	"colwell",        "beckford",  "carlile",
	"labinjo-hughes", "hobson",    "bichard",
	"gillick",        "fraser",    "savile",
	"macpherson",     "bowlby",    "ainsworth",
	"erikson",        "piaget",    "reder",
	"sidebotham",     "brandon",   "wonnacott",
	"barnardo",       "barnardos", "coram",
	"faithfull",      "rowntree",  "munchausen",
	"asperger",       "tourette",  "kempe",
	"winnicott",      "maslow",    "vygotsky",
	"bronfenbrenner", "casey",     "macalister",
	"charlie-gard",   "stopes",    "nightingale",
	"edinburgh",      "potter",    NULL
};

/* Before a name that is no one's: "St", "the". */
static const char *const holy[] = { "st",     "saint",    "queen", "king",
				    "prince", "princess", "royal", "great",
				    "mount",  "port",     "santa", "san",
				    "fort",   "lake",     "new",   "our",
				    "the",    "a",        "an",    NULL };
static const char *const months[] = { "april",  "may",    "june",   "august",
				      "summer", "autumn", "winter", NULL };

static bool near(const struct look *l, size_t i)
{
	return i < l->tokens.n && (l->tokens.v[i].flags & TOKEN_NEAR);
}

/* Whether a token can be a surname: a word with a capital that is no code
 * and none of the common words. */
static bool is_surname(const struct look *l, size_t i)
{
	const struct token *t = &l->tokens.v[i];
	return (t->flags & TOKEN_CAP) && !(t->flags & TOKEN_CAPS) &&
	       t->n >= 3 && !look_is_common(t->key);
}

/* "Thomas Coram Foundation": words with capitals go on to that of a thing. */
static bool ends_in_thing(const struct look *l, size_t i)
{
	for (size_t k = i; k < i + 4 && near(l, k); k++) {
		if (!(l->tokens.v[k].flags & TOKEN_CAP))
			return false;
		if (look_is_thing(l->tokens.v[k].key))
			return true;
	}
	return false;
}

static struct person titled_at(const struct look *l, size_t i)
{
	const struct tokens *t = &l->tokens;
	struct person none = { .given = NO_TOKEN, .surname = NO_TOKEN };
	size_t k = i + 1;
	bool sure;
	if (!(t->v[i].flags & TOKEN_CAP))
		return none;
	/* "Mr and Mrs X" */
	if (k + 1 < t->n && strcmp(t->v[k].key, "and") == 0 &&
	    look_is_title(t->v[k + 1].key))
		k += 2;
	if (!near(l, k) || !is_surname(l, k))
		return none;
	if (near(l, k + 1) && is_surname(l, k + 1) &&
	    look_given_name(t->v[k].key, &sure))
		return (struct person){ k + 2 - i, k, k + 1, true };
	if (near(l, k + 1) && look_is_thing(t->v[k + 1].key) &&
	    (t->v[k + 1].flags & TOKEN_CAP))
		return none;
	return (struct person){ k + 1 - i, NO_TOKEN, k, true };
}

struct person look_person_at(const struct look *l, size_t i)
{
	const struct token *t = &l->tokens.v[i];
	struct person none = { .given = NO_TOKEN, .surname = NO_TOKEN };
	bool sure;
	if (look_is_title(t->key))
		return titled_at(l, i);
	if (!(t->flags & TOKEN_CAP) || (t->flags & TOKEN_CAPS) ||
	    (t->flags & TOKEN_OWNER) || !look_given_name(t->key, &sure) ||
	    look_in_list(t->key, months))
		return none;
	size_t k = i + 1, n = 2;
	/* A second given name. */
	bool again;
	if (near(l, k) && near(l, k + 1) && is_surname(l, k) &&
	    look_given_name(l->tokens.v[k].key, &again) && is_surname(l, k + 1))
		k++, n++;
	if (!near(l, k) || !is_surname(l, k) ||
	    look_words_have(&l->small, l->tokens.v[k].key))
		return none;
	if (ends_in_thing(l, k + 1))
		return none;
	if (near(l, i) && look_in_list(l->tokens.v[i - 1].key, holy))
		return none;
	return (struct person){ n, i, k, sure };
}

/* ---- public parts ---- */

#define ROLE_WORDS 8

/* Offices that are named in public. A front-line worker's is not here. */
static const char *const roles[] = {
	"author",       "authored",     "reviewer",
	"reviewers",    "chair",        "chaired",
	"chairs",       "chairing",     "chairperson",
	"chairman",     "chairwoman",   "facilitator",
	"facilitators", "facilitated",  "scrutineer",
	"director",     "minister",     "secretary",
	"lord",         "lady",         "baroness",
	"sir",          "dame",         "judge",
	"justice",      "professor",    "prof",
	"coroner",      "commissioner", "hmi",
	"hmci",         "mp",           "qc",
	"kc",           "obe",          "cbe",
	"mbe",          "ofsted",       "researcher",
	"written",      "inquiry",      "enquiry",
	"barrister",    "inspector",    "inspectors",
	"commissioned", "scrutiny",     "signed",
	"assisted",     "advised",      "adviser",
	"advisor",      "membership",   NULL
};
/* With a capital, after a name and a comma. */
static const char *const posts[] = {
	"head",      "designated", "named",          "director", "manager",
	"chief",     "detective",  "superintendent", "service",  "lead",
	"principal", "senior",     "assistant",      "deputy",   "consultant",
	"nurse",     "professor",  "independent",    "legal",    "business",
	"solicitor", "team",       "safeguarding",   "group",    "strategic",
	"executive", "partner",    "quality",        NULL
};
/* Right beside a name. */
static const char *const works[] = { "report", "review",  "act", "law",
				     "et",     "inquiry", NULL };

bool look_is_cited(const struct look *l, size_t i, size_t n)
{
	const struct token *t = &l->tokens.v[i];
	const struct token *last = &l->tokens.v[i + n - 1];
	if (l->place[t->passage] == PLACE_WORKS)
		return true;
	const char *p = l->v[t->passage].text + last->start + last->n;
	for (size_t k = 0; k < 60 && p[k] && p[k] != ';'; k++) {
		if (strncmp(p + k, "et al", 5) == 0)
			return true;
		if ((p[k] == '(' || (p[k] == ' ' && k < 3)) &&
		    (strncmp(p + k + 1, "19", 2) == 0 ||
		     strncmp(p + k + 1, "20", 2) == 0) &&
		    is_digit(p[k + 3]) && is_digit(p[k + 4]))
			return true;
		if (p[k] == '.' && p[k + 1] == ' ')
			break;
	}
	return false;
}

/* Whether an office is named within some words of tokens i to i+n, in their
 * passage. */
static bool has_role(const struct look *l, size_t i, size_t n)
{
	const struct tokens *t = &l->tokens;
	size_t from = i > ROLE_WORDS ? i - ROLE_WORDS : 0;
	size_t to = i + n + ROLE_WORDS < t->n ? i + n + ROLE_WORDS : t->n;
	for (size_t k = from; k < to; k++)
		if (t->v[k].passage == t->v[i].passage &&
		    look_in_list(t->v[k].key, roles))
			return true;
	if (i + n >= t->n)
		return false;
	const struct token *next = &t->v[i + n];
	if (next->passage != t->v[i].passage)
		return false;
	if (!(next->flags & (TOKEN_NEAR | TOKEN_FIRST)) &&
	    (next->flags & TOKEN_CAP) && look_in_list(next->key, posts))
		return true;
	/* "the Laming Report" */
	return (next->flags & TOKEN_CAP) && look_in_list(next->key, works);
}

static bool is_public(const struct look *l, size_t i, const struct person *x)
{
	const struct token *t = &l->tokens.v[i];
	enum place place = l->place[t->passage];
	return place != PLACE_STORY || has_role(l, i, x->n) ||
	       look_is_cited(l, i, x->n) ||
	       look_in_list(l->tokens.v[x->surname].key, public_names);
}

/* Two words with capitals: where people of the review are named, their given
 * names need not be common. */
static struct person pair_at(const struct look *l, size_t i)
{
	struct person none = { .given = NO_TOKEN, .surname = NO_TOKEN };
	if (!is_surname(l, i) || !near(l, i + 1) || !is_surname(l, i + 1))
		return none;
	return (struct person){ 2, i, i + 1, false };
}

void look_public_read(struct look *l)
{
	for (const char *const *p = public_names; *p; p++)
		look_words_add(&l->scratch, &l->known, *p);
	for (size_t i = 0; i < l->tokens.n; i++) {
		struct person x = look_person_at(l, i);
		if (!x.n)
			x = pair_at(l, i);
		if (x.n && is_public(l, i, &x))
			look_words_add(&l->scratch, &l->known,
				       l->tokens.v[x.surname].key);
	}
	look_words_close(&l->known);
}
