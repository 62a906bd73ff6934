/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who wrote the report: named with that word, or alone on the title page. */
#include "pick.h"

#include <string.h>

#define ROLE                                                                   \
	"independent|lead|overview|report|scr|review|external|the|joint? "     \
	"independent|lead|overview|report|review|scr? "                        \
	"author|authors|reviewer|reviewers|writer"

/* The value begins at the name; where it ends is for claim_author. */
static const char *const stated[] = {
	("[ {name} ] ,|(|- " ROLE),
	("[ {name} ] and {name} ,|(|- " ROLE),
	"[ {name} ] ,|(|- independent? chair and report? author|reviewer",
	"author|authors|reviewer|reviewers|writer ,|:|- [ {name} ]",
	("author|authors|reviewer|reviewers|writer of this|the report|review "
	 "is|was [ {name} ]"),
	"author|reviewer of this|the report|review ,|: [ {name} ] ,",
	("author|authors|reviewer|reviewers|writer is|was|were|are|being "
	 "[ {name} ]"),
	"author|reviewer ( [ {name} ]",
	"author and chair ,|:|- [ {name} ]",
	"chair and author ,|:|- [ {name} ]",
	("report|review|scr _3 written|authored|prepared|undertaken|conducted|"
	 "produced|completed|led|compiled ~3 by [ {name} ]"),
	"report by [ {name} ]",
	"written|authored by [ {name} ]",
	("[ {name} ] ~9 was|were|has|have been? _2 "
	 "appointed|commissioned|asked|engaged|identified|selected _4 "
	 "as|to|author|reviewer|undertake|lead|write"),
	("appointed|commissioned|engaged|asked [ {name} ] ~9 "
	 "author|reviewer|reviewers|undertake|lead|write|conduct|carry"),
	("[ {name} ] is|was the? " ROLE),
	("[ {name} ] , who is|was the? " ROLE),
	NULL,
};

/* Without a mark between, as lines of a title page run together. */
static const char *const on_cover[] = {
	"[ {name} ] independent|lead|overview|report ~3 author|reviewer",
	"report|review by :? [ {name} ]",
	NULL,
};

static const char *const self[] = {
	"i am [ {name} ]",
	"my name is [ {name} ]",
	NULL,
};

static bool is_title(const char *w)
{
	return in_words(w, "dr professor prof mr mrs ms miss mx");
}

/* Joint authors: "A B and C D", "A B, C D". Takes the letters after names
 * away, and what else is in the way. */
void claim_author(struct finding *f, const struct sentence *s, size_t first,
		  size_t end, enum sureness sure)
{
	const struct reading *r = f->r;
	/* "Review relating to W A. Author": the child is no part of it. */
	while (first < end && (!r->tokens.v[first].word ||
			       (r->tokens.v[first].who &&
				r->mentions.v[r->tokens.v[first].who - 1].who)))
		first++;
	size_t to = name_end(r, first, end);
	if (to == first)
		return;
	while (to < end && in_words(word_at(r, to), "and &")) {
		size_t next = name_end(r, to + 1, end);
		if (next == to + 1)
			break;
		to = next;
	}
	/* A title alone is no name: "Dr Smith" is one. */
	if (to == first + 1 && is_title(word_at(r, first)))
		return;
	claim_put(f, FACT_REVIEWER, reading_text(r, s->line, first, to), s,
		  first, to)
		->sure = sure;
}

/* An author of something else: an agency's report, a study, the children. */
static bool is_other_author(const struct reading *r, const struct sentence *s,
			    const struct hit *h)
{
	struct hit x;
	return phrase_in(r, s->first, h->first + 1,
			 "imr|imrs|management|agency|research|study|inspection|"
			 "reviewing|inquiry|chronology|genogram|response|plan",
			 &x);
}

static void read_sentence(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	struct hit h;
	for (size_t p = 0; stated[p]; p++)
		for (size_t tok = s->first; tok < s->end; tok++)
			if (phrase_at(r, tok, s->end, stated[p], &h) &&
			    !is_other_author(r, s, &h)) {
				claim_author(f, s, h.from, s->end, SURE_STATED);
				break;
			}
	if (line_of(r, s)->rank == RANK_COVER &&
	    phrase_any(r, s->first, s->end, on_cover, &h))
		claim_author(f, s, h.from, s->end, SURE_TOLD);
	for (size_t p = 0; self[p]; p++)
		if (phrase_in(r, s->first, s->end, self[p], &h))
			claim_author(f, s, h.from, s->end, SURE_TOLD);
}

/* The first token after the title, if the line begins with it. */
static size_t after_title(const struct reading *r, const struct line *l,
			  size_t first, size_t end)
{
	const char *title = r->t->title;
	size_t n = strlen(title), tok = first;
	if (n == 0 || strncmp(l->text, title, n) != 0)
		return first;
	while (tok < end && r->tokens.v[tok].start < n)
		tok++;
	return tok;
}

/* Names joined by "and"; where they end, or first. */
static size_t names_end(const struct reading *r, size_t first, size_t end)
{
	size_t to = first < end ? name_whole(r, first, end) : first;
	while (to > first && to < end && in_words(word_at(r, to), "and &")) {
		size_t next = name_whole(r, to + 1, end);
		if (next == to + 1)
			return first;
		to = next;
	}
	return to;
}

/* A name that is all of a line of the title page, but for the title before
 * it and the date after it. */
static void read_cover(struct finding *f, const struct line *l)
{
	const struct reading *r = f->r;
	const struct sentence *s = &r->sentences.v[l->first];
	size_t end = r->sentences.v[l->end - 1].end;
	size_t first = after_title(r, l, s->first, end);
	struct hit h;
	if (first < end && in_words(word_at(r, first), "by"))
		first++;
	size_t to = names_end(r, first, end);
	if (to == first)
		return;
	size_t rest = to;
	if (phrase_at(r, rest, end, "( retired )", &h))
		rest = h.end;
	while (rest < end && in_words(word_at(r, rest), ". , - ("))
		rest++;
	if (rest < end && r->tokens.v[rest].date)
		rest = r->dates.v[r->tokens.v[rest].date - 1].end;
	if (rest == end ||
	    phrase_at(r, rest, end, "published|publication", &h) ||
	    phrase_at(r, rest, end, "for|on the|behalf", &h) ||
	    phrase_at(r, rest, end, ROLE, &h))
		claim_author(f, s, first, to, SURE_IMPLIED);
}

/* Names alone on the title page; two of them are not one author. */
static void read_covers(struct finding *f)
{
	const struct reading *r = f->r;
	size_t before = f->claims.n;
	for (size_t i = 0; i < r->lines.n; i++) {
		const struct line *l = &r->lines.v[i];
		if (l->rank == RANK_COVER && !l->heading && l->first < l->end)
			read_cover(f, l);
	}
	if (f->claims.n > before + 1)
		f->claims.n = before;
}

void rule_author(struct finding *f)
{
	const struct reading *r = f->r;
	read_covers(f);
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		uint32_t words = ABOUT_AUTHOR | ABOUT_REVIEW;
		if (l->heading ||
		    (l->rank > RANK_OPENING && l->kind != TEXT_APPENDIX))
			continue;
		if (l->rank == RANK_COVER || (s->about & words))
			read_sentence(f, s);
	}
}
