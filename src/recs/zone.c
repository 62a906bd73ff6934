/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sections hold, by their titles. */
#include "zone.h"

#include <string.h>

#include "agency.h"
#include "asks.h"
#include "words.h"

#define LEVELS 10
/* Words of "Recommendations for Children's Social Care and the Police". */
#define WHOM_WORDS_MAX 14
/* Words of a heading that is but an agency's name. */
#define AGENCY_WORDS_MAX 8
/* Bytes of a heading that is a sentence. */
#define ASKING_MIN 40

static const char *const steps_titles[] = { "what we are going to do",
					    "what we will do",
					    "next steps",
					    "what will happen next",
					    "what will change",
					    "what needs to happen",
					    "actions for",
					    "what will be done",
					    "actions agreed",
					    "agreed actions",
					    "what is going to change",
					    NULL };

static const char *const response_titles[] = {
	"response to",          "response of",       "monitoring of",
	"response from",        "board response",    "board's response",
	"partnership response", "lscb response",     "lscp response",
	"progress against",     "progress on",       "progress since",
	"progress with",        "progress made",     "implementation of",
	"what has changed",     "actions taken",     "action taken",
	"improvements made",    "what happens next", NULL
};

static const char *const plan_titles[] = { "action plan*", "responses", NULL };

static const char *const recs_titles[] = { "recommendation*",
					   "recommend",
					   "recommends",
					   "recommended",
					   "proposals",
					   "what should change",
					   "what must change",
					   "what needs to change",
					   "what should happen",
					   "what must happen",
					   "what we ask",
					   "what i ask",
					   "what the board should do",
					   "what the partnership should do",
					   "what should be done",
					   NULL };

/* Beside recommendations in one title. */
static const char *const mixing[] = { "conclusion*", "learning", "lesson*",
				      "finding*",    "analysis", "themes",
				      "discussion",  NULL };

static const char *const question_titles[] = { "questions for",
					       "question for",
					       "challenge question*",
					       "considerations for",
					       "consideration for",
					       "for consideration by",
					       "issues for consideration",
					       "issues for the board",
					       "issues for the partnership",
					       "matters for the board",
					       "for discussion",
					       "reflective question*",
					       "questions to consider",
					       "questions to ask",
					       "questions arising",
					       "for your team",
					       "for your team meeting",
					       "points to consider",
					       "points for consideration",
					       NULL };

static const char *const good_titles[] = { "good practice",
					   "effective practice",
					   "positive practice",
					   "notable practice",
					   "best practice",
					   "worked well",
					   "works well",
					   "done well",
					   "went well",
					   "practice strengths",
					   NULL };

static const char *const points_titles[] = { "learning point*",
					     "key learning",
					     "learning points",
					     "practice learning",
					     "key message*",
					     "practice point*",
					     "lesson*",
					     "points of learning",
					     "learning for",
					     "learning",
					     "areas for improvement",
					     "area for improvement",
					     "areas for development",
					     "area for development",
					     "areas for practice improvement",
					     "what needs to improve",
					     "need to improve",
					     "what to do differently",
					     "what we learn*",
					     "what have we learn*",
					     "what did we learn*",
					     "to hold on to",
					     "to remember",
					     "this tells us",
					     "implications for practice",
					     "messages for",
					     "messages from",
					     NULL };

/* Titles of learning that stand by themselves among recommendations. */
static const char *const own_chapters[] = {
	"learning point*",       "key learning",          "lessons",
	"lessons learn*",        "key message*",          "practice point*",
	"areas for improvement", "areas for development", NULL
};

/* Titles in which "learning" means another thing. */
static const char *const not_learning[] = { "learning disab*",
					    "learning difficult*",
					    "learning together",
					    "learning lessons review",
					    "learning process",
					    "learning event*",
					    "learning review*",
					    "learning and improvement",
					    "learning and development",
					    "learning brief*",
					    "brief",
					    "briefing*",
					    "sub group",
					    "subgroup",
					    NULL };

static size_t count_words(const char *s)
{
	size_t n = 0;
	s = words_length(s) ? s : words_next(s);
	for (; *s; s = words_next(s))
		n++;
	return n;
}

static bool has(const char *s, const char *const *phrases)
{
	return words_find(s, phrases) != NULL;
}

static bool names_agency(const char *title, size_t words_max)
{
	struct agencies set = { 0 };
	if (count_words(title) > words_max)
		return false;
	agencies_in(&set, title);
	return set.n > 0;
}

/* By its words, or by those that the structure knows; not because it stands in
 * "Learning brief for practitioners". */
static bool is_learning(const struct text_heading *h, const char *title,
			const struct text_heading *above)
{
	if (has(title, not_learning))
		return false;
	return (h->kind == TEXT_LEARNING &&
		(!above || above->kind != TEXT_LEARNING)) ||
	       (has(title, points_titles) && h->kind != TEXT_ANALYSIS &&
		h->kind != TEXT_METHODOLOGY);
}

/* "Lessons and recommendations", "Recommendations and conclusions"; not
 * "Recommendations for learning". */
static bool is_mixed(const char *title)
{
	static const char *const joins[] = { "and", NULL };
	const char *recs = words_find(title, recs_titles);
	const char *other = words_find(title, mixing);
	const char *first = other < recs ? other : recs;
	const char *second = other < recs ? recs : other;
	if (!recs || !other)
		return false;
	const char *join = words_find(words_next(first), joins);
	return (join && join < second) ||
	       memchr(first, ',', (size_t)(second - first)) ||
	       memchr(first, '&', (size_t)(second - first)) ||
	       memchr(first, '/', (size_t)(second - first));
}

/* What the title itself says. */
static enum zone_kind of_title(const struct text_heading *h,
			       const struct text_heading *above, struct zone *z)
{
	const char *title = z->title;
	if (asks_names_other(title))
		return ZONE_FOREIGN;
	if (has(title, steps_titles))
		return ZONE_STEPS;
	if (has(title, response_titles))
		return ZONE_RESPONSE;
	if (has(title, recs_titles)) {
		z->mixed = is_mixed(title);
		z->plan = has(title, plan_titles);
		return ZONE_RECS;
	}
	if (has(title, plan_titles))
		return ZONE_RESPONSE;
	if (has(title, question_titles))
		return ZONE_QUESTIONS;
	if (has(title, good_titles) ||
	    (h->kind == TEXT_GOOD_PRACTICE && *title))
		return ZONE_GOOD;
	if (is_learning(h, title, above)) {
		z->points = has(title, points_titles);
		return ZONE_LEARNING;
	}
	return ZONE_NONE;
}

static bool is_skipped(enum text_section kind)
{
	return kind == TEXT_CONTENTS || kind == TEXT_GLOSSARY ||
	       kind == TEXT_REFERENCES;
}

/* A section without a title of its own kind belongs to what is above it. */
static bool belongs(const struct text_heading *h, const struct zone *z,
		    const struct text_heading *above, const struct zone *up)
{
	if (up->kind == ZONE_NONE || is_skipped(h->kind))
		return false;
	if (up->kind == ZONE_FOREIGN || up->kind == ZONE_SKIP)
		return true;
	if (z->labelled)
		return up->kind == ZONE_RECS || up->kind == ZONE_RESPONSE ||
		       up->kind == ZONE_LEARNING;
	/* The chapter's own parts, as the structure has them. */
	if (up->kind == ZONE_LEARNING)
		return h->kind == TEXT_LEARNING;
	if (up->kind == ZONE_GOOD)
		return h->kind == TEXT_GOOD_PRACTICE;
	if (up->kind == ZONE_RECS && names_agency(z->title, AGENCY_WORDS_MAX))
		return h->kind != TEXT_RESPONSE;
	return h->kind == above->kind || h->kind == TEXT_OTHER ||
	       h->kind == TEXT_RECOMMENDATIONS;
}

/* A heading that asks, and is no title: "Review of supervision". */
static bool is_sentence(const struct zone *z)
{
	return strlen(z->title) >= ASKING_MIN && asks_something(z->title);
}

/* "8.2 The Board should review how it tests the use of its pathway",
 * and "3 Fathers" with the recommendation below. */
static bool is_asking(const struct text_heading *h, const struct zone *z)
{
	struct mark m = mark_read(h->number);
	if (z->kind != ZONE_RECS || z->labelled || has(z->title, recs_titles))
		return false;
	return m.style == MARK_COUNT || is_sentence(z);
}

/* A heading that belongs to the list before it though its level does not say
 * so: "Police", "Recommendation 3". */
static bool continues(const struct text_heading *h, const struct zone *z,
		      const struct zone *before)
{
	if (before->kind != ZONE_RECS)
		return false;
	if (z->labelled)
		return z->label.kind == RECS_RECOMMENDATION;
	if (is_sentence(z))
		return h->kind == TEXT_OTHER || h->kind == TEXT_RECOMMENDATIONS;
	return h->kind == TEXT_OTHER &&
	       count_words(z->title) <= AGENCY_WORDS_MAX / 2 &&
	       names_agency(z->title, AGENCY_WORDS_MAX / 2);
}

static void read_label(struct arena *a, const struct text_heading *h,
		       struct zone *z)
{
	z->text = h->title;
	z->title = words_plain(a, h->title);
	if (*h->number && label_read(h->number, true, &z->label) &&
	    z->label.alone) {
		z->labelled = true;
		z->label.after = 0;
	} else if (label_read(h->title, true, &z->label)) {
		/* "Learning" is a title, "Learning point 3" an item. */
		z->labelled = (z->label.n > 0 && !label_is_range(h->title)) ||
			      (z->label.kind == RECS_RECOMMENDATION &&
			       !z->label.n && !z->label.alone);
	}
}

static void inherit(struct zone *z, const struct zone *from)
{
	z->kind = from->kind;
	z->mixed = from->mixed;
	z->plan = from->plan;
	z->points = from->points;
	z->group = from->group;
}

static void find_one(const struct text_doc *t, struct zone *v, size_t i,
		     const struct text_heading *above, const struct zone *up)
{
	const struct text_heading *h = &t->sections.v[i];
	struct zone *z = &v[i];
	bool known = false;
	z->group = i;
	z->summary =
		z->summary || h->kind == TEXT_SUMMARY || (up && up->summary);
	z->appendix = h->kind == TEXT_APPENDIX || (up && up->appendix);
	if (is_skipped(h->kind))
		z->kind = ZONE_SKIP;
	/* A document's own title says nothing of its parts. */
	else if (!z->labelled && !str_eq(h->title, t->title))
		z->kind = of_title(h, above, z);
	known = z->kind != ZONE_NONE;
	/* What another review recommended stays its; and a theme below
	 * "Recommendations" is no chapter on learning. */
	if (up && up->kind == ZONE_FOREIGN && z->kind == ZONE_RECS)
		inherit(z, up);
	else if (up && up->kind == ZONE_RECS && z->kind == ZONE_LEARNING &&
		 !words_begin(z->title, own_chapters))
		inherit(z, up);
	else if (!known && up && belongs(h, z, above, up))
		inherit(z, up);
	else if (!known && i && continues(h, z, &v[i - 1]))
		inherit(z, &v[i - 1]);
	else if (z->kind == ZONE_RECS && up && up->kind == ZONE_RECS)
		z->group = up->group;
	else if (!known && !z->labelled && h->kind == TEXT_RECOMMENDATIONS)
		/* "Improving systems and practice" */
		z->kind = ZONE_RECS;
	z->asking = z->group != i && is_asking(h, z);
	bool whom = z->kind != ZONE_NONE && z->kind != ZONE_SKIP &&
		    !z->labelled && !is_sentence(z) &&
		    names_agency(z->title, WHOM_WORDS_MAX);
	bool same = up && up->group == z->group;
	z->whom = whom ? z->title : same ? up->whom : "";
}

/* An executive summary whose parts stand on its own level goes on to the
 * first chapter with a number. */
static bool is_in_summary(const struct text_doc *t, size_t i, bool before)
{
	const struct text_heading *h = &t->sections.v[i];
	if (h->kind == TEXT_SUMMARY)
		return i + 1 < t->sections.n && h[1].level <= h->level;
	return before && h->kind != TEXT_INTRODUCTION &&
	       mark_read(h->number).style == MARK_NONE;
}

struct zone *zones_find(struct arena *a, const struct text_doc *t)
{
	size_t open[LEVELS] = { 0 }; /* index + 1 at each level */
	bool summary = false;
	struct zone *v = arena_alloc(a, (t->sections.n + 1) * sizeof *v);
	for (size_t i = 0; i < t->sections.n; i++) {
		struct text_heading *h = &t->sections.v[i];
		int level = h->level < 0        ? 0
			    : h->level < LEVELS ? h->level
						: LEVELS - 1;
		size_t up = 0;
		for (int k = level - 1; k > 0 && !up; k--)
			up = open[k];
		read_label(a, h, &v[i]);
		v[i].summary = summary = is_in_summary(t, i, summary);
		find_one(t, v, i, up ? &t->sections.v[up - 1] : NULL,
			 up ? &v[up - 1] : NULL);
		open[level] = i + 1;
		for (int k = level + 1; k < LEVELS; k++)
			open[k] = 0;
	}
	return v;
}
