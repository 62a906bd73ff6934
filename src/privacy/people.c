/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a document names people: by letters and relations or not; which names
 * it says are not the real ones; and who in it has a public part (those who
 * made the review, who hold an office, whose works are cited).
 */
#include "look.h"

#include <string.h>

/* ---- full names ---- */

/* Names known in public from inquiries, laws, reports and works. */
static const char *const public_names[] = {
	"laming",         "munro",          "climbie",    "connelly",
	"pelka",          "ishaq",          "colwell",    "beckford",
	"carlile",        "labinjo-hughes", "hobson",     "bichard",
	"gillick",        "fraser",         "savile",     "macpherson",
	"bowlby",         "ainsworth",      "erikson",    "piaget",
	"reder",          "sidebotham",     "brandon",    "wonnacott",
	"barnardo",       "barnardos",      "coram",      "faithfull",
	"rowntree",       "munchausen",     "asperger",   "tourette",
	"kempe",          "winnicott",      "maslow",     "vygotsky",
	"bronfenbrenner", "casey",          "macalister", "charlie-gard",
	"stopes",         "nightingale",    "edinburgh",  NULL
};

static const char *const holy[] = { "st",     "saint",    "queen", "king",
				    "prince", "princess", "royal", "great",
				    "mount",  "port",     "santa", "san",
				    "fort",   "lake",     "new",   "our",
				    NULL };
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
	       t->n >= 3 && !is_common(t->key);
}

/* "Thomas Coram Foundation": words with capitals go on to that of a thing. */
static bool ends_in_thing(const struct look *l, size_t i)
{
	for (size_t k = i; k < i + 4 && near(l, k); k++) {
		if (!(l->tokens.v[k].flags & TOKEN_CAP))
			return false;
		if (is_thing(l->tokens.v[k].key))
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
	    is_title(t->v[k + 1].key))
		k += 2;
	if (!near(l, k) || !is_surname(l, k))
		return none;
	if (near(l, k + 1) && is_surname(l, k + 1) &&
	    given_name(t->v[k].key, &sure))
		return (struct person){ k + 2 - i, k, k + 1, true };
	if (near(l, k + 1) && is_thing(t->v[k + 1].key) &&
	    (t->v[k + 1].flags & TOKEN_CAP))
		return none;
	return (struct person){ k + 1 - i, NO_TOKEN, k, true };
}

struct person person_at(const struct look *l, size_t i)
{
	const struct token *t = &l->tokens.v[i];
	struct person none = { .given = NO_TOKEN, .surname = NO_TOKEN };
	bool sure;
	if (is_title(t->key))
		return titled_at(l, i);
	if (!(t->flags & TOKEN_CAP) || (t->flags & TOKEN_CAPS) ||
	    (t->flags & TOKEN_OWNER) || !given_name(t->key, &sure) ||
	    in_list(t->key, months))
		return none;
	size_t k = i + 1, n = 2;
	/* A second given name. */
	bool again;
	if (near(l, k) && near(l, k + 1) && is_surname(l, k) &&
	    given_name(l->tokens.v[k].key, &again) && is_surname(l, k + 1))
		k++, n++;
	if (!near(l, k) || !is_surname(l, k) ||
	    words_have(&l->small, l->tokens.v[k].key))
		return none;
	if (ends_in_thing(l, k + 1))
		return none;
	if (near(l, i) && in_list(l->tokens.v[i - 1].key, holy))
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
/* Right beside a name. */
static const char *const works[] = { "report", "review", "act",     "law",
				     "and",    "et",     "inquiry", NULL };

bool is_cited(const struct look *l, size_t i, size_t n)
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
		    in_list(t->v[k].key, roles))
			return true;
	/* "the Laming report" */
	return i + n < t->n && t->v[i + n].passage == t->v[i].passage &&
	       strcmp(t->v[i + n].key, "and") != 0 &&
	       (t->v[i + n].flags & TOKEN_CAP) &&
	       in_list(t->v[i + n].key, works);
}

static bool is_public(const struct look *l, size_t i, const struct person *x)
{
	const struct token *t = &l->tokens.v[i];
	enum place place = l->place[t->passage];
	return place != PLACE_STORY || has_role(l, i, x->n) ||
	       is_cited(l, i, x->n) ||
	       in_list(l->tokens.v[x->surname].key, public_names);
}

static void read_public(struct look *l)
{
	for (const char *const *p = public_names; *p; p++)
		words_add(&l->scratch, &l->known, *p);
	for (size_t i = 0; i < l->tokens.n; i++) {
		struct person x = person_at(l, i);
		if (x.n && is_public(l, i, &x))
			words_add(&l->scratch, &l->known,
				  l->tokens.v[x.surname].key);
	}
	words_close(&l->known);
}

/* ---- names that are said not to be the real ones ---- */

static const char *const statements[] = { "pseudonym",
					  "not his real name",
					  "not her real name",
					  "not their real name",
					  "not the real name",
					  "not his name",
					  "not her name",
					  "not their name",
					  "real names",
					  "names have been ch",
					  "name has been ch",
					  "names were ch",
					  "name was ch",
					  "names in this report",
					  "names used",
					  "name used",
					  "fictitious name",
					  "chosen name",
					  "chose the name",
					  "name chosen",
					  "names chosen",
					  "invented name",
					  "name is changed",
					  "names are changed",
					  NULL };
/* These say so only of a report. */
static const char *const callings[] = {
	"referred to", "is called", "are called",  "be called",   "known as",
	"we call ",    "i call ",   "been called", "called here", "refer to",
	"shall call",  "will call", NULL
};
static const char *const of_report[] = { "report",   "review",  "here",
					 "document", "shall",   "we call",
					 "i call",   "will be", "brief",
					 NULL };

static bool states(const char *lower, const char *const *words)
{
	for (; *words; words++)
		if (strstr(lower, *words))
			return true;
	return false;
}

static void add_capitals(struct look *l, size_t from, size_t to,
			 struct words *out)
{
	for (size_t i = from; i < to; i++)
		if ((l->tokens.v[i].flags & TOKEN_CAP) &&
		    !is_common(l->tokens.v[i].key))
			words_add(&l->scratch, out, l->tokens.v[i].key);
}

#define LIST_BYTES 120

/* What passages after a statement belong to it: the rows of its table, the
 * short items of its list. */
static bool goes_on(const struct look *l, size_t said, size_t i)
{
	const char *first = l->v[said].text, *text = l->v[i].text;
	size_t n = strlen(first);
	if (strstr(first, " | "))
		return strstr(text, " | ") != NULL;
	return n && first[n - 1] == ':' && strlen(text) <= LIST_BYTES;
}

/* "Jake" in quotation marks is what somebody calls himself, or a name that
 * the report gave. */
static void read_quoted(struct look *l)
{
	for (size_t i = 0; i < l->tokens.n; i++) {
		const struct token *t = &l->tokens.v[i];
		const char *text = l->v[t->passage].text;
		const char *end = text + t->start + t->n;
		bool open =
			(t->start >= 1 && strchr("\"'", text[t->start - 1])) ||
			(t->start >= 3 &&
			 (strncmp(end - t->n - 3, "\xe2\x80\x9c", 3) == 0 ||
			  strncmp(end - t->n - 3, "\xe2\x80\x98", 3) == 0));
		bool close = *end == '"' || *end == '\'' ||
			     strncmp(end, "\xe2\x80\x9d", 3) == 0 ||
			     strncmp(end, "\xe2\x80\x99", 3) == 0;
		if (open && close && (t->flags & TOKEN_CAP))
			words_add(&l->scratch, &l->stated, t->key);
	}
}

static void read_statements(struct look *l)
{
	size_t said = NO_TOKEN, from = 0, to;
	for (size_t i = 0; i < l->n; i++, from = to) {
		const char *lower = str_lower(&l->scratch, l->v[i].text);
		bool direct = states(lower, statements);
		for (to = from;
		     to < l->tokens.n && l->tokens.v[to].passage == i;)
			to++;
		if (strstr(lower, "names have been ch") ||
		    strstr(lower, "names were ch") ||
		    strstr(lower, "names are not") ||
		    strstr(lower, "all names") ||
		    strstr(lower, "names are pseudonyms"))
			l->all_changed = true;
		if (direct ||
		    (states(lower, callings) && states(lower, of_report)))
			said = i;
		else if (said != NO_TOKEN && !goes_on(l, said, i))
			said = NO_TOKEN;
		if (said != NO_TOKEN)
			add_capitals(l, from, to, &l->stated);
	}
	words_close(&l->stated);
}

/* ---- headings, small words, letters ---- */

/* Labels: "Child A", "Mr K", "Sibling 2", "MGM", "Mother" as a name. */
static bool is_label(const struct look *l, size_t i)
{
	static const char *const codes[] = { "mgm", "mgf", "pgm", "pgf", NULL };
	const struct token *t = &l->tokens.v[i], *next = t + 1;
	if (!(t->flags & TOKEN_CAP))
		return false;
	if (in_list(t->key, codes))
		return true;
	if (!is_relation(t->key) && !is_title(t->key))
		return false;
	if (!(t->flags & TOKEN_FIRST) && !(t->flags & TOKEN_CAPS) &&
	    (strcmp(t->key, "mother") == 0 || strcmp(t->key, "father") == 0))
		return true;
	return near(l, i + 1) && next->n <= 3 &&
	       (next->flags & (TOKEN_CAP | TOKEN_NUMBER)) != 0;
}

/* Reads headings and the title page; gives the labels that they have. */
static size_t read_titles(struct look *l)
{
	size_t labels = 0;
	struct tokens heads = { 0 }, all = l->tokens;
	const char *last = "";
	for (size_t i = 0; i < l->n; i++) {
		if (str_eq(last, l->v[i].heading))
			continue;
		last = l->v[i].heading;
		scan_words(&l->scratch, last, i, &heads);
	}
	l->tokens = heads;
	add_capitals(l, 0, heads.n, &l->titled);
	for (size_t i = 0; i < heads.n; i++)
		labels += is_label(l, i);
	l->tokens = all;
	for (size_t i = 0; i < all.n; i++) {
		if (l->place[all.v[i].passage] != PLACE_FRONT)
			continue;
		add_capitals(l, i, i + 1, &l->titled);
		labels += is_label(l, i);
	}
	words_close(&l->titled);
	return labels;
}

/* A letter that stands for a person: "for two years D lived there". */
static bool is_letter(const struct look *l, size_t i)
{
	const struct token *t = &l->tokens.v[i];
	return (t->flags & TOKEN_CAP) && t->n == 1 && *t->key != 'i' &&
	       *t->key != 'a' && !(t->flags & TOKEN_FIRST) &&
	       ((t->flags & TOKEN_OWNER) ||
		(near(l, i + 1) && !(t[1].flags & (TOKEN_CAP | TOKEN_NUMBER))));
}

/* "the mother", "the child": as much without a name. */
static bool is_definite(const struct look *l, size_t i)
{
	static const char *const whom[] = { "mother", "father", "parents",
					    "boy",    "girl",   "baby",
					    NULL };
	return i > 0 && !(l->tokens.v[i].flags & TOKEN_CAP) && near(l, i) &&
	       strcmp(l->tokens.v[i - 1].key, "the") == 0 &&
	       in_list(l->tokens.v[i].key, whom);
}

#define LABELS_MIN    3
#define LETTERS_MIN   5
#define DEFINITES_MIN 5

void people_read(struct look *l)
{
	size_t labels = 0, letters = 0, definites = 0;
	for (size_t i = 0; i < l->tokens.n; i++) {
		const struct token *t = &l->tokens.v[i];
		if (!(t->flags & (TOKEN_CAP | TOKEN_NUMBER)))
			words_add(&l->scratch, &l->small, t->key);
		labels += is_label(l, i);
		letters += is_letter(l, i);
		definites += is_definite(l, i);
	}
	words_close(&l->small);
	/* A title with a label makes a promise that the text is to keep. */
	l->anonymised = read_titles(l) > 0 || labels >= LABELS_MIN ||
			letters >= LETTERS_MIN || definites >= DEFINITES_MIN;
	read_quoted(l);
	read_statements(l);
	read_public(l);
}
