/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and numbered passages that may be one series of cases. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

#define CASE_WORDS 8  /* of the shortest case; less is a contents page */
#define OPENING    80 /* words in which a case says who and what */
#define NUMBER_MAX 999
#define NAME_WORDS 5
#define LEVELS     (HEAD_SHORT + 1)

static void add_start(struct case_work *w, size_t head, struct series *out)
{
	const struct head *h = &w->heads.v[head];
	*ARENA_PUSH(w->a, out) = (struct start){ .head = head,
						 .passage = h->passage,
						 .label = h->label,
						 .group = "",
						 .upper = "" };
}

/* ---- labels ---- */

/* A code with each run of letters and of digits as one. */
static const char *shape_of(struct arena *a, const char *id)
{
	char *shape = arena_str(a, id), *q = shape;
	for (const char *p = id; *p; p++) {
		unsigned char c = (unsigned char)*p;
		char x = char_is_digit(c) ? '9' : char_is_upper(c) ? 'A' : *p;
		if (q == shape || q[-1] != x)
			*q++ = x;
	}
	*q = '\0';
	return shape;
}

/* Keeps the codes of the commonest shape (if it is more than half). */
static void keep_shape(struct arena *a, struct series *s)
{
	const char *most = "";
	size_t votes = 0, n = 0;
	for (size_t i = 0; i < s->n; i++) {
		const char *shape = shape_of(a, s->v[i].label.id);
		if (votes == 0)
			most = shape;
		votes = strcmp(shape, most) == 0 ? votes + 1 : votes - 1;
	}
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(shape_of(a, s->v[i].label.id), most) == 0)
			s->v[n++] = s->v[i];
	s->n = n;
}

/* Drops what has no text of its own: a contents page, a list of the cases,
 * and "Case 3 (continued)". */
static void drop_empty(struct case_work *w, struct series *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->n; i++) {
		size_t end =
			i + 1 < s->n ? s->v[i + 1].passage : w->t->passages.n;
		if (w->words[end] - w->words[s->v[i].passage] < CASE_WORDS)
			continue;
		if (n && str_eq_nocase(s->v[n - 1].label.id, s->v[i].label.id))
			continue;
		s->v[n++] = s->v[i];
	}
	s->n = n;
}

/* Keeps the level that most of the starts have. */
static void keep_level(struct case_work *w, struct series *s)
{
	size_t count[LEVELS] = { 0 }, n = 0;
	int most = HEAD_SHORT;
	for (size_t i = 0; i < s->n; i++)
		count[w->heads.v[s->v[i].head].level]++;
	for (int l = HEAD_SHORT; l >= 0; l--)
		most = count[l] > count[most] ? l : most;
	for (size_t i = 0; i < s->n; i++)
		if (w->heads.v[s->v[i].head].level == most)
			s->v[n++] = s->v[i];
	s->n = n;
}

void case_series_of_labels(struct case_work *w, int noun, struct series *out)
{
	*out = (struct series){ .kind = SERIES_LABELS, .noun = noun };
	for (size_t i = 0; i < w->heads.n; i++)
		if (w->heads.v[i].label.noun == noun)
			add_start(w, i, out);
	if (noun == LABEL_KEY)
		keep_shape(w->a, out);
	drop_empty(w, out);
	case_series_place(w, out);
	if (case_series_is_orderly(w->a, out))
		return;
	keep_level(w, out);
	drop_empty(w, out);
	case_series_place(w, out);
	if (!case_series_is_orderly(w->a, out))
		out->n = 0;
}

/* ---- numbered passages ---- */

static bool is_blank_or(unsigned char c, const char *also)
{
	return c == ' ' || (c && strchr(also, c));
}

static size_t read_int(const char *s, int *out)
{
	size_t n = 0;
	for (*out = 0; char_is_digit((unsigned char)s[n]) && n < 4; n++)
		*out = *out * 10 + s[n] - '0';
	return n;
}

/* "3. A boy …", "1-2. Two sisters …", "5 & 6) …": the typed number of cases
 * in front of a passage. */
static bool typed_number(const char *s, int *lo, int *hi)
{
	size_t n = read_int(s, lo), m;
	if (!n)
		return false;
	s += n;
	*hi = *lo;
	while (*s && is_blank_or((unsigned char)*s, "-&\xe2\x80\x93"))
		s++;
	if ((m = read_int(s, hi)) > 0)
		s += m;
	else
		*hi = *lo;
	return (*s == '.' || *s == ')') && s[1] == ' ' && *hi >= *lo;
}

static bool passage_number(const struct text_passage *p, int *lo, int *hi)
{
	if (p->kind == TEXT_TABLE_ROW || p->kind == TEXT_FOOTNOTE)
		return false;
	size_t n = read_int(p->paragraph, lo);
	*hi = *lo;
	if (n && !p->paragraph[n])
		return *lo <= NUMBER_MAX;
	return !*p->paragraph && typed_number(p->text, lo, hi) &&
	       *hi <= NUMBER_MAX;
}

static struct signs opening(const struct case_work *w, size_t passage,
			    size_t end)
{
	struct signs s = { 0 };
	size_t left = OPENING;
	for (size_t i = passage; i < end && left; i++)
		left -= case_signs_read(&s, span_of(w->t->passages.v[i].text),
					left);
	return s;
}

/* Whether a numbered passage may be the next case of the series. Numbers
 * begin again only under a heading. */
static bool is_next(const struct case_work *w, const struct series *s,
		    size_t passage, int lo)
{
	const struct text_passage *p = &w->t->passages.v[passage];
	struct signs x = opening(w, passage, passage + 1);
	bool headed = passage == 0 || p->section != p[-1].section ||
		      case_passage_is_short(&p[-1]);
	int last = s->n ? s->v[s->n - 1].hi : 0;
	if (s->n && lo == last + 1 && x.child && x.harm && x.date)
		return true;
	if (lo > last && lo - last <= 2 && (s->n || lo == 1))
		return (x.age || x.stage) && (x.harm || x.date);
	return lo == 1 && headed && x.age && x.harm;
}

void case_series_of_numbers(struct case_work *w, struct series *out)
{
	int lo, hi;
	*out = (struct series){ .kind = SERIES_NUMBERS };
	for (size_t i = 0; i < w->t->passages.n; i++)
		if (passage_number(&w->t->passages.v[i], &lo, &hi) &&
		    is_next(w, out, i, lo))
			*ARENA_PUSH(w->a, out) =
				(struct start){ .head = CASE_NONE,
						.passage = i,
						.label = { .noun = -1 },
						.lo = lo,
						.hi = hi,
						.group = "",
						.upper = "" };
	case_series_place(w, out);
}

/* ---- names ---- */

static const char *const joiners[] = { "of",   "and", "the",  "upon", "on",
				       "in",   "by",  "with", "le",   "under",
				       "next", "s",   NULL };

/* What a service or a stretch of a life is called with: chapters that go
 * through the agencies or the years of one case. */
static const char *const no_names[] = {
	"service",    "services",   "trust",      "nursery",   "school",
	"college",    "police",     "probation",  "hospital",  "care",
	"health",     "housing",    "education",  "council",   "authority",
	"board",      "agency",     "agencies",   "midwifery", "visiting",
	"ambulance",  "cafcass",    "department", "team",      "court",
	"mother",     "father",     "parents",    "family",    "household",
	"pregnancy",  "birth",      "childhood",  "years",     "months",
	"period",     "episode",    "events",     "incident",  "section",
	"chapter",    "part",       "theme",      "finding",   "question",
	"background", "chronology", "spring",     "summer",    "autumn",
	"winter",     "january",    "february",   "march",     "april",
	"may",        "june",       "july",       "august",    "september",
	"october",    "november",   "december",   NULL
};
/* What a text goes on with, rather than begins. */
static const char *const going_on[] = { "he",    "she", "they", "his",   "her",
					"their", "it",  "this", "these", NULL };

/* A few words with capitals: a place, a pseudonym. */
static bool is_named(const struct head *h)
{
	struct span s = span_of(h->title);
	struct word w;
	size_t at = 0, n = 0;
	while (case_word_next(s, &at, &w)) {
		uint32_t c = span_first(w.shown);
		if ((!char_is_upper(c) && !case_word_in(w.key, joiners)) ||
		    case_word_in(w.key, no_names))
			return false;
		n++;
	}
	return n > 0 && n <= NAME_WORDS && char_is_upper(span_first(s)) &&
	       h->kind == TEXT_OTHER && !h->run_in && h->label.noun < 0;
}

static bool opens_as_case(const struct case_work *w, const struct series *s,
			  size_t i)
{
	size_t end = i + 1 < s->n ? s->v[i + 1].passage : w->t->passages.n;
	struct signs x = opening(w, s->v[i].passage, end);
	struct word word;
	size_t at = 0;
	return x.age && x.harm &&
	       case_word_next(span_of(w->t->passages.v[s->v[i].passage].text),
			      &at, &word) &&
	       !case_word_in(word.key, going_on);
}

void case_series_of_names(struct case_work *w, int level, struct series *out)
{
	struct series s = { .kind = SERIES_NAMES };
	size_t first = 0;
	for (size_t i = 0; i < w->heads.n; i++) {
		const struct head *h = &w->heads.v[i];
		if (h->level == level && !h->recurs && !h->run_in)
			add_start(w, i, &s);
	}
	/* What stands before and after the cases. */
	while (s.n && (!is_named(&w->heads.v[s.v[s.n - 1].head]) ||
		       !opens_as_case(w, &s, s.n - 1)))
		s.n--;
	while (first < s.n && (!is_named(&w->heads.v[s.v[first].head]) ||
			       !opens_as_case(w, &s, first)))
		first++;
	*out = s;
	out->n = 0;
	for (size_t i = first; i < s.n; i++) {
		if (!is_named(&w->heads.v[s.v[i].head])) {
			out->n = 0;
			return;
		}
		out->v[out->n++] = s.v[i];
	}
	case_series_place(w, out);
}
