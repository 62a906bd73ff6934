/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a document names people: by letters and relations, by names that it
 * says are not the real ones, or plainly.
 */
#include "look.h"

#include <string.h>

/* What shows that a document leaves people unnamed. */
#define DEFINITES_MIN 5
#define LABELS_MIN    3
#define LETTERS_MIN   5
#define SUBJECT_MIN   3

static bool near(const struct look *l, size_t i)
{
	return i < l->tokens.n && (l->tokens.v[i].flags & TOKEN_NEAR);
}

/* Beside another word with a capital: part of a full name. */
static bool near_name(const struct look *l, size_t i)
{
	return (near(l, i + 1) && (l->tokens.v[i + 1].flags & TOKEN_CAP)) ||
	       (i && near(l, i) && (l->tokens.v[i - 1].flags & TOKEN_CAP));
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
		    !look_is_common(l->tokens.v[i].key))
			look_words_add(&l->scratch, out, l->tokens.v[i].key);
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
			look_words_add(&l->scratch, &l->stated, t->key);
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
		    strstr(lower, "names are not the") ||
		    strstr(lower, "all names") ||
		    strstr(lower, "names are pseudonyms"))
			l->all_changed = true;
		l->chosen = l->chosen || direct;
		if (direct ||
		    (states(lower, callings) && states(lower, of_report)))
			said = i;
		else if (said != NO_TOKEN && !goes_on(l, said, i))
			said = NO_TOKEN;
		if (said != NO_TOKEN)
			add_capitals(l, from, to, &l->stated);
	}
	look_words_close(&l->stated);
}

/* ---- headings, small words, letters ---- */

/* Labels: "Child A", "Mr K", "Sibling 2", "MGM", "Mother" as a name. */
static bool is_label(const struct look *l, size_t i)
{
	static const char *const codes[] = { "mgm", "mgf", "pgm", "pgf", NULL };
	const struct token *t = &l->tokens.v[i], *next = t + 1;
	if (!(t->flags & TOKEN_CAP))
		return false;
	if (look_in_list(t->key, codes))
		return true;
	if (!look_is_relation(t->key) && !look_is_title(t->key))
		return false;
	if (!(t->flags & TOKEN_FIRST) && !(t->flags & TOKEN_CAPS) &&
	    (strcmp(t->key, "mother") == 0 || strcmp(t->key, "father") == 0))
		return true;
	if (near(l, i + 1) && strcmp(next->key, "group") == 0)
		i++, next++;
	return near(l, i + 1) && next->n <= 3 &&
	       ((next->flags & (TOKEN_CAPS | TOKEN_NUMBER)) ||
		((next->flags & TOKEN_CAP) && next->n == 1));
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
		look_scan_words(&l->scratch, last, i, &heads);
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
	look_words_close(&l->titled);
	return labels;
}

/* A letter that stands for a person, or one with a number: "for two years D
 * lived there", "M1 rang". */
static bool is_letter(const struct look *l, size_t i)
{
	const struct token *t = &l->tokens.v[i];
	bool numbered = t->n == 2 && is_digit(t->key[1]);
	return (t->flags & TOKEN_CAP) && (t->n == 1 || numbered) &&
	       *t->key != 'i' && *t->key != 'a' && !(t->flags & TOKEN_FIRST) &&
	       ((t->flags & TOKEN_OWNER) ||
		(near(l, i + 1) && !(t[1].flags & (TOKEN_CAP | TOKEN_NUMBER))));
}

/* Whether a given name of the title is that of the story: the child has a
 * name that was chosen. */
static bool has_subject(const struct look *l)
{
	size_t n = 0;
	bool sure;
	for (size_t i = 0; i < l->tokens.n; i++) {
		const struct token *t = &l->tokens.v[i];
		n += l->place[t->passage] == PLACE_STORY &&
		     (t->flags & TOKEN_CAP) &&
		     look_words_have(&l->titled, t->key) &&
		     look_given_name(t->key, &sure) && !near_name(l, i);
	}
	return n >= SUBJECT_MIN;
}

/* "the mother", "the child": as much without a name. */
static bool is_definite(const struct look *l, size_t i)
{
	static const char *const whom[] = { "mother", "father", "parents",
					    "boy",    "girl",   "baby",
					    NULL };
	return i > 0 && !(l->tokens.v[i].flags & TOKEN_CAP) && near(l, i) &&
	       strcmp(l->tokens.v[i - 1].key, "the") == 0 &&
	       look_in_list(l->tokens.v[i].key, whom);
}

void look_manner_read(struct look *l)
{
	size_t labels = 0, letters = 0, definites = 0;
	for (size_t i = 0; i < l->tokens.n; i++) {
		const struct token *t = &l->tokens.v[i];
		if (!(t->flags & (TOKEN_CAP | TOKEN_NUMBER)))
			look_words_add(&l->scratch, &l->small, t->key);
		labels += is_label(l, i);
		letters += is_letter(l, i);
		definites += is_definite(l, i);
	}
	look_words_close(&l->small);
	/* A title with a label makes a promise that the text is to keep. */
	l->anonymised = read_titles(l) > 0 || labels >= LABELS_MIN ||
			letters >= LETTERS_MIN || definites >= DEFINITES_MIN;
	read_quoted(l);
	read_statements(l);
	l->chosen = l->chosen || has_subject(l);
	l->anonymised = l->anonymised || l->chosen;
	look_public_read(l);
}
