/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which cue of a class reaches a match. The nearest on each side decides; a
 * stop, the end of the sentence or of a bracket ends every reach, and a comma
 * or a dash that of the weak cues, unless it is one of a list.
 */
#include "reach.h"

#include <string.h>

#define REACH_MAX  40  /* words: no scope is longer */
#define AROUND_MAX 256 /* cues of whole sentences that are looked at */
#define LIST_END   40  /* bytes after a match in which a list goes on */

/* ---- for whom a cue is ---- */

/* One of the cues stands in the sentence. */
static bool has_any(const struct seen_cues *l, size_t sentence)
{
	size_t lo = 0, hi = l->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (l->v[mid].sentence < sentence)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < l->n && l->v[lo].sentence == sentence;
}

static bool is_around(const struct cue *c)
{
	return c->kind == CUE_SENTENCE || c->kind == CUE_PHRASE;
}

static bool is_for(const struct asserter *x, const struct seen_cue *seen,
		   const struct place_of *p)
{
	const struct cue *c = seen->cue;
	return (c->theme == ALL_THEMES || (uint32_t)c->theme == p->theme) &&
	       !(c->not_responses && p->response) &&
	       !(c->only_responses && !p->response) &&
	       !(c->unless_case && has_any(&x->cases, p->sentence)) &&
	       !(c->unless_told && has_any(&x->told, p->sentence)) &&
	       (is_around(c) || !cover_find(&x->targets, p->theme, seen->s)) &&
	       !cue_is_silenced(x, seen, p->theme);
}

/* ---- clauses ---- */

/* Words with which a new statement begins: a list has none of them. */
static const char *const finite[] = {
	"was",  "were",  "is",    "are",   "had",   "has",   "have",   "did",
	"does", "would", "could", "will",  "went",  "came",  "he",     "she",
	"it",   "they",  "this",  "that",  "there", "who",   "which",  "where",
	"when", "but",   "so",    "began", "led",   "meant", "became",
};

static bool is_letter(char c)
{
	unsigned char u = (unsigned char)c;
	return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u >= 0x80;
}

/* Where the word at `at` ends. */
static uint32_t word_end(const struct asserter *x, uint32_t at, uint32_t end)
{
	while (at < end && is_letter(x->r->text[at]))
		at++;
	return at;
}

/* Where the first word at or after `at` starts. */
static uint32_t word_start(const struct asserter *x, uint32_t at, uint32_t end)
{
	while (at < end && !is_letter(x->r->text[at]))
		at++;
	return at;
}

static bool is_word(const struct asserter *x, struct span w, const char *word)
{
	size_t n = w.end - w.start;
	return strlen(word) == n &&
	       strncasecmp(x->r->text + w.start, word, n) == 0;
}

static bool is_finite(const struct asserter *x, struct span w)
{
	for (size_t i = 0; i < sizeof finite / sizeof *finite; i++)
		if (is_word(x, w, finite[i]))
			return true;
	return false;
}

static bool is_or(const struct asserter *x, struct span w)
{
	return is_word(x, w, "or") || is_word(x, w, "nor");
}

/* What joins the items of a list stands between the bytes. *statement: so
 * does a word that lists do not have. */
static bool joined(const struct asserter *x, uint32_t from, uint32_t to,
		   bool or_only, bool *statement)
{
	bool found = false;
	for (uint32_t at = word_start(x, from, to); at < to;) {
		struct span w = { at, word_end(x, at, to) };
		if (is_finite(x, w)) {
			*statement = true;
			return found;
		}
		found |= is_or(x, w) || (!or_only && is_word(x, w, "and"));
		at = word_start(x, w.end, to);
	}
	return found;
}

/* The comma at `comma` is one of a list to which the match belongs: "no
 * violence, neglect or drug use". */
static bool is_list(const struct asserter *x, uint32_t comma,
		    const struct place_of *p)
{
	uint32_t end = reading_sentence_span(x->r, p->sentence).end;
	uint32_t next = word_start(x, p->s.end, end);
	struct span word = { next, word_end(x, next, end) };
	bool statement = false, after = false;
	bool before = joined(x, comma, p->s.start, false, &statement);
	if (statement)
		return false;
	if (before && !is_finite(x, word))
		return true;
	if (joined(x, comma, p->s.start, true, &statement))
		return true;
	if (is_word(x, word, "and") || is_or(x, word))
		return true;
	if (end > p->s.end + LIST_END)
		end = p->s.end + LIST_END;
	return joined(x, p->s.end, end, true, &after);
}

/* A dash with spaces around it at `at`. */
static bool is_dash(const struct asserter *x, uint32_t at)
{
	const char *s = x->r->text + at;
	size_t n = x->r->n - at;
	if (n > 2 && memcmp(s, " - ", 3) == 0)
		return true;
	return n > 4 && s[0] == ' ' && s[4] == ' ' &&
	       (memcmp(s + 1, "\xe2\x80\x93", 3) == 0 ||
		memcmp(s + 1, "\xe2\x80\x94", 3) == 0);
}

/* The clause ends between a cue and the match, or the match and a cue: the
 * first of the two ends at `from`, the second is p->s. */
static bool clause_ends(const struct asserter *x, uint32_t from,
			const struct place_of *p, bool weak)
{
	int depth = 0;
	for (uint32_t at = from; at < p->s.start; at++) {
		char c = x->r->text[at];
		depth += c == '(';
		depth -= c == ')';
		if (depth < 0)
			return true;
		if (weak && c == ',')
			return !is_list(x, at, p);
		if (weak && is_dash(x, at))
			return true;
	}
	return false;
}

/* ---- reach ---- */

/* The word stands in a part of the match. */
static bool is_matched(const struct match *m, struct span w)
{
	for (uint32_t i = 0; i < m->n; i++)
		if (m->part[i].start <= w.start && m->part[i].end >= w.end)
			return true;
	return false;
}

/* The cue denies nothing but words of the match itself: of "did not have" in
 * front of "not … a doctor" only "did have" remains. */
static bool is_own(const struct asserter *x, struct span cue,
		   const struct match *m)
{
	bool matched = false;
	for (uint32_t at = word_start(x, cue.start, cue.end); at < cue.end;) {
		struct span w = { at, word_end(x, at, cue.end) };
		if (is_matched(m, w))
			matched = true;
		else if (!is_finite(x, w))
			return false;
		at = word_start(x, w.end, cue.end);
	}
	return matched;
}

/* Words between a cue and a match after it. A cue that runs into the match
 * touches it ("no concerns about" and "concerns about the home"), and so does
 * one with a gap in which the match stands; -1: it is not before the match. */
static int gap_before(const struct asserter *x, const struct seen_cue *c,
		      struct span match)
{
	bool into = c->s.end > match.start && c->s.end <= match.end;
	bool around = c->s.end > match.end &&
		      (c->cue->kind == CUE_BOTH || c->cue->kind == CUE_STOP);
	if (c->s.start < match.start ? into || around
				     : c->s.start == match.start && around)
		return 0;
	return reading_between(x->r, c->s, match);
}

/* Index of the first cue that starts at or after `at`. */
static size_t first_from(const struct seen_cues *l, uint32_t at)
{
	size_t lo = 0, hi = l->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (l->v[mid].s.start < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* What stands before the negation l->v[k], or around it, and undoes it:
 * "cannot be said that"; or NULL. */
static const struct seen_cue *cancelled_by(const struct asserter *x,
					   const struct seen_cues *l, size_t k,
					   const struct place_of *p)
{
	const struct seen_cue *c = &l->v[k];
	while (k-- > 0 && l->v[k].sentence == c->sentence) {
		const struct seen_cue *by = &l->v[k];
		int n = by->s.end >= c->s.end
				? 0
				: reading_between(x->r, by->s, c->s);
		if (n > REACH_MAX || by->cue->kind == CUE_STOP)
			return NULL;
		if (by->cue->kind == CUE_CANCEL && n >= 0 &&
		    n <= by->cue->scope && is_for(x, by, p))
			return by;
	}
	return NULL;
}

/* A clause may end between the two bytes: "no abuse*;* the police". */
static bool has_mark(const struct asserter *x, uint32_t from, uint32_t to)
{
	for (; from < to; from++)
		if (strchr(",;:()", x->r->text[from]))
			return true;
	return false;
}

/* A response right after the match: "no domestic abuse *assessment*". */
static const struct seen_cue *response_after(const struct asserter *x,
					     const struct seen_cues *l,
					     const struct place_of *p)
{
	for (size_t k = first_from(l, p->s.end); k < l->n; k++) {
		const struct seen_cue *c = &l->v[k];
		int n = reading_between(x->r, p->s, c->s);
		if (c->sentence != p->sentence || n > REACH_MAX ||
		    has_mark(x, p->s.end, c->s.start))
			break;
		if (c->cue->kind == CUE_RESPONSE_AFTER && n >= 0 &&
		    n <= c->cue->scope && is_for(x, c, p))
			return c;
	}
	return NULL;
}

/* What marks the match as given: the words right before it, or its first
 * ("*the* neglect", "*her* asthma"). */
static const struct seen_cue *given_at(const struct asserter *x,
				       const struct seen_cues *l,
				       const struct place_of *p)
{
	for (size_t k = first_from(l, p->s.start + 1); k-- > 0;) {
		const struct seen_cue *c = &l->v[k];
		if (c->sentence != p->sentence)
			break;
		if (c->cue->kind == CUE_GIVEN &&
		    (c->s.start == p->s.start || gap_before(x, c, p->s) == 0))
			return c;
	}
	return NULL;
}

static bool reaches_forward(const struct asserter *x, const struct seen_cues *l,
			    size_t k, int n, const struct place_of *p)
{
	const struct cue *c = l->v[k].cue;
	return (c->kind == CUE_FORWARD || c->kind == CUE_BOTH) &&
	       n <= c->scope && !is_own(x, l->v[k].s, p->m) &&
	       !clause_ends(x, l->v[k].s.end, p, c->stop_at_comma);
}

/* The words of a cue are not the response that it denies: "none of the
 * *records* suggest". */
static bool is_inside(const struct seen_cue *by, const struct seen_cue *c)
{
	return c->cue->kind == CUE_FORWARD && by->s.start >= c->s.start &&
	       by->s.end <= c->s.end;
}

/* What keeps the forward cue from denying the match: a response word, or that
 * it is given; or NULL. `response`: the one between the two. */
static const struct seen_cue *taken_by(const struct asserter *x,
				       const struct seen_cues *l,
				       const struct seen_cue *c,
				       const struct seen_cue *response,
				       const struct place_of *p)
{
	const struct seen_cue *by = NULL;
	if (!c->cue->past_responses)
		by = response_after(x, l, p);
	if (!by && !c->cue->past_responses)
		by = response;
	if (!by && c->cue->unless_given)
		by = given_at(x, l, p);
	return by && is_inside(by, c) ? NULL : by;
}

/* What counts on the way from a match to the cues before it. */
static bool is_before(enum cue_kind k)
{
	return k == CUE_FORWARD || k == CUE_BOTH || k == CUE_STOP ||
	       k == CUE_RESPONSE;
}

const struct seen_cue *cue_before(const struct asserter *x,
				  enum theme_assertion class,
				  const struct place_of *p,
				  const struct seen_cue **taken)
{
	const struct seen_cues *l = &x->by_class[class];
	const struct seen_cue *response = NULL;
	for (size_t k = first_from(l, p->s.start); k-- > 0;) {
		const struct seen_cue *c = &l->v[k];
		if (c->sentence != p->sentence)
			break;
		int n = gap_before(x, c, p->s);
		if (n > REACH_MAX)
			break;
		if (n < 0 || !is_before(c->cue->kind) || !is_for(x, c, p))
			continue;
		if (c->cue->kind == CUE_STOP)
			break;
		if (!response && c->cue->kind == CUE_RESPONSE)
			response = c;
		if (!reaches_forward(x, l, k, n, p))
			continue;
		*taken = cancelled_by(x, l, k, p);
		if (!*taken)
			*taken = taken_by(x, l, c, response, p);
		return *taken ? NULL : c;
	}
	return NULL;
}

/* Words between a match and a cue after it; one that begins in the match and
 * ends past it touches it ("supervision *was not | a factor*"); -1: it is not
 * after the match. */
static int gap_after(const struct asserter *x, const struct seen_cue *c,
		     struct span match)
{
	if (c->cue->kind == CUE_BACKWARD && c->cue->theme == ALL_THEMES &&
	    c->s.start > match.start && c->s.start < match.end &&
	    c->s.end > match.end)
		return 0;
	return reading_between(x->r, match, c->s);
}

/* A stop stands between the two bytes. */
static bool is_stopped(const struct asserter *x, const struct seen_cues *l,
		       struct span gap, const struct place_of *p)
{
	for (size_t k = first_from(l, gap.start);
	     k < l->n && l->v[k].s.end <= gap.end; k++)
		if (l->v[k].cue->kind == CUE_STOP && is_for(x, &l->v[k], p))
			return true;
	return false;
}

/* Something in the sentence puts the match forward as what may not be so
 * ("*queried as* neglect"), before the byte `by`; `outside` of the match's own
 * words. */
static bool is_claimed(const struct asserter *x, const struct seen_cues *l,
		       uint32_t by, const struct place_of *p, bool outside)
{
	struct span sentence = reading_sentence_span(x->r, p->sentence);
	for (size_t k = first_from(l, sentence.start);
	     k < l->n && l->v[k].s.start < by; k++) {
		const struct seen_cue *c = &l->v[k];
		if (c->cue->kind != CUE_CLAIM || !is_for(x, c, p))
			continue;
		if (outside && c->s.end > p->s.start && c->s.start < p->s.end)
			continue;
		bool after = c->s.start >= p->s.end;
		struct span gap = { c->s.end, p->s.start };
		if (after)
			gap = (struct span){ p->s.end, c->s.start };
		int n = gap.start > gap.end ? 0
			: after             ? reading_between(x->r, p->s, c->s)
					    : reading_between(x->r, c->s, p->s);
		if (n <= c->cue->scope && !is_stopped(x, l, gap, p))
			return true;
	}
	return false;
}

bool cue_claims(const struct asserter *x, const struct place_of *p)
{
	return is_claimed(x, &x->by_class[THEME_NEGATED], UINT32_MAX, p, true);
}

static bool has_semicolon(const struct asserter *x, uint32_t from, uint32_t to)
{
	return from < to && memchr(x->r->text + from, ';', to - from);
}

static bool is_back(enum cue_kind k)
{
	return k == CUE_BACKWARD || k == CUE_BOTH || k == CUE_NEXT;
}

static bool reaches_back(const struct asserter *x, const struct seen_cues *l,
			 size_t k, int n, const struct place_of *p)
{
	const struct seen_cue *c = &l->v[k];
	struct place_of here = *p;
	here.s = c->s;
	if (c->cue->kind != CUE_NEXT && n > c->cue->scope)
		return false;
	if (c->cue->past_stops && has_semicolon(x, p->s.end, c->s.start))
		return false;
	if (c->cue->if_claimed && !is_claimed(x, l, c->s.start, p, false))
		return false;
	return !(c->cue->stop_at_comma &&
		 clause_ends(x, p->s.end, &here, true));
}

/* A cue at the beginning of the sentence after: "*That was ruled out.*" */
static const struct seen_cue *cue_next(const struct asserter *x,
				       const struct seen_cues *l,
				       const struct place_of *p)
{
	size_t next = p->sentence + 1;
	if (!x->looks_on || next >= x->r->sentences.n)
		return NULL;
	struct span s = reading_sentence_span(x->r, next);
	for (size_t k = first_from(l, s.start); k < l->n; k++) {
		const struct seen_cue *c = &l->v[k];
		struct span start = { s.start, s.start };
		if (c->sentence != next)
			break;
		if (c->cue->kind == CUE_NEXT && is_for(x, c, p) &&
		    reading_between(x->r, start, c->s) <= c->cue->scope &&
		    (!c->cue->if_claimed ||
		     is_claimed(x, l, s.start, p, false)))
			return c;
	}
	return NULL;
}

/* The cue is not in question: what it denies is said to be given. */
static bool is_given(const struct asserter *x, const struct seen_cues *l,
		     const struct seen_cue *c, const struct place_of *p,
		     const struct seen_cue **taken)
{
	const struct seen_cue *by =
		c->cue->unless_given ? given_at(x, l, p) : NULL;
	if (by)
		*taken = by;
	return by;
}

const struct seen_cue *cue_after(const struct asserter *x,
				 enum theme_assertion class,
				 const struct place_of *p,
				 const struct seen_cue **taken)
{
	const struct seen_cues *l = &x->by_class[class];
	bool stopped = false;
	for (size_t k = first_from(l, p->s.start); k < l->n; k++) {
		const struct seen_cue *c = &l->v[k];
		enum cue_kind kind = c->cue->kind;
		bool weak = kind != CUE_NEXT && !c->cue->past_stops;
		if (c->sentence != p->sentence)
			break;
		int n = gap_after(x, c, p->s);
		if (n > REACH_MAX)
			break;
		if (n < 0 || (!is_back(kind) && kind != CUE_STOP) ||
		    !is_for(x, c, p))
			continue;
		if (kind == CUE_STOP)
			stopped = true;
		if (kind == CUE_STOP || (stopped && weak) ||
		    !reaches_back(x, l, k, n, p) || is_given(x, l, c, p, taken))
			continue;
		const struct seen_cue *by = cancelled_by(x, l, k, p);
		if (!by || by->s.end > p->s.start)
			return c;
		*taken = by;
		return NULL;
	}
	const struct seen_cue *c = cue_next(x, l, p);
	return c && !is_given(x, l, c, p, taken) ? c : NULL;
}

const struct seen_cue *cue_around(const struct asserter *x,
				  enum theme_assertion class,
				  const struct place_of *p)
{
	const struct seen_cues *l = &x->around[class];
	for (size_t k = 0; k < l->n && k < AROUND_MAX; k++) {
		const struct seen_cue *c = &l->v[k];
		bool holds = c->cue->kind == CUE_SENTENCE
				     ? c->sentence == p->sentence
				     : c->s.start <= p->s.start &&
					       c->s.end >= p->s.end;
		if (holds && is_for(x, c, p))
			return c;
	}
	return NULL;
}
