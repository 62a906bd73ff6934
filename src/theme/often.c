/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How often words turn up in the prose of reviews, roughly: enough to tell
 * which word of a phrase is worth looking for. A wrong guess costs time only.
 */
#include "vocab.h"

/* In 100,000 words; in order of the alphabet. */
static const struct {
	char word[14];
	unsigned short cost;
} common[] = {
	{ "a", 2500 },
	{ "about", 500 },
	{ "abuse", 250 },
	{ "account", 70 },
	{ "adult", 120 },
	{ "adults", 70 },
	{ "after", 120 },
	{ "against", 70 },
	{ "age", 70 },
	{ "aged", 70 },
	{ "agencies", 120 },
	{ "agency", 70 },
	{ "all", 120 },
	{ "although", 70 },
	{ "an", 500 },
	{ "and", 2500 },
	{ "another", 70 },
	{ "any", 250 },
	{ "appointment", 70 },
	{ "appointments", 70 },
	{ "appropriate", 70 },
	{ "are", 250 },
	{ "area", 70 },
	{ "areas", 70 },
	{ "as", 500 },
	{ "ask", 70 },
	{ "asked", 250 },
	{ "assessment", 120 },
	{ "at", 1000 },
	{ "attended", 70 },
	{ "author", 70 },
	{ "authority", 70 },
	{ "baby", 120 },
	{ "back", 70 },
	{ "be", 500 },
	{ "because", 120 },
	{ "been", 500 },
	{ "before", 120 },
	{ "behaviour", 70 },
	{ "being", 70 },
	{ "between", 120 },
	{ "birth", 70 },
	{ "board", 120 },
	{ "both", 120 },
	{ "boy", 70 },
	{ "boys", 70 },
	{ "brother", 70 },
	{ "brought", 70 },
	{ "but", 70 },
	{ "by", 500 },
	{ "call", 70 },
	{ "called", 70 },
	{ "came", 120 },
	{ "can", 250 },
	{ "care", 120 },
	{ "carers", 70 },
	{ "case", 120 },
	{ "change", 70 },
	{ "child", 500 },
	{ "children", 500 },
	{ "clear", 70 },
	{ "community", 70 },
	{ "concern", 120 },
	{ "concerns", 120 },
	{ "conference", 70 },
	{ "considered", 70 },
	{ "contact", 70 },
	{ "could", 250 },
	{ "d", 120 },
	{ "daughter", 70 },
	{ "day", 120 },
	{ "days", 70 },
	{ "death", 70 },
	{ "described", 70 },
	{ "development", 70 },
	{ "did", 500 },
	{ "discussed", 70 },
	{ "do", 250 },
	{ "does", 70 },
	{ "domestic", 120 },
	{ "done", 70 },
	{ "down", 70 },
	{ "during", 70 },
	{ "each", 120 },
	{ "early", 70 },
	{ "education", 70 },
	{ "effective", 70 },
	{ "emotional", 70 },
	{ "ensure", 70 },
	{ "every", 120 },
	{ "evidence", 70 },
	{ "family", 250 },
	{ "father", 250 },
	{ "first", 120 },
	{ "five", 120 },
	{ "for", 1000 },
	{ "form", 70 },
	{ "found", 120 },
	{ "four", 120 },
	{ "from", 500 },
	{ "further", 70 },
	{ "gave", 70 },
	{ "girl", 70 },
	{ "girls", 70 },
	{ "given", 70 },
	{ "good", 70 },
	{ "gp", 120 },
	{ "group", 70 },
	{ "had", 1000 },
	{ "harm", 70 },
	{ "has", 250 },
	{ "have", 500 },
	{ "he", 1000 },
	{ "health", 250 },
	{ "held", 120 },
	{ "her", 1000 },
	{ "high", 70 },
	{ "him", 250 },
	{ "his", 500 },
	{ "history", 70 },
	{ "home", 120 },
	{ "hospital", 70 },
	{ "hours", 70 },
	{ "house", 120 },
	{ "housing", 70 },
	{ "how", 120 },
	{ "however", 70 },
	{ "i", 250 },
	{ "identified", 70 },
	{ "if", 250 },
	{ "impact", 70 },
	{ "improve", 70 },
	{ "in", 2500 },
	{ "incident", 70 },
	{ "information", 120 },
	{ "injuries", 70 },
	{ "injury", 70 },
	{ "into", 70 },
	{ "involved", 120 },
	{ "is", 1000 },
	{ "issues", 70 },
	{ "it", 1000 },
	{ "its", 120 },
	{ "just", 70 },
	{ "kept", 70 },
	{ "key", 70 },
	{ "knew", 120 },
	{ "know", 70 },
	{ "known", 120 },
	{ "l", 120 },
	{ "language", 120 },
	{ "last", 70 },
	{ "lead", 70 },
	{ "learning", 120 },
	{ "left", 70 },
	{ "like", 70 },
	{ "local", 70 },
	{ "looked", 70 },
	{ "made", 120 },
	{ "make", 70 },
	{ "man", 70 },
	{ "may", 120 },
	{ "me", 70 },
	{ "meeting", 70 },
	{ "meetings", 70 },
	{ "men", 70 },
	{ "mental", 70 },
	{ "met", 70 },
	{ "midwife", 70 },
	{ "might", 70 },
	{ "months", 120 },
	{ "more", 250 },
	{ "most", 70 },
	{ "mother", 500 },
	{ "much", 70 },
	{ "multi", 70 },
	{ "name", 70 },
	{ "need", 120 },
	{ "needs", 120 },
	{ "neglect", 250 },
	{ "never", 70 },
	{ "night", 70 },
	{ "no", 500 },
	{ "none", 120 },
	{ "not", 1000 },
	{ "noted", 70 },
	{ "nothing", 70 },
	{ "nurse", 120 },
	{ "of", 2500 },
	{ "off", 70 },
	{ "officer", 70 },
	{ "old", 70 },
	{ "on", 1000 },
	{ "one", 500 },
	{ "only", 70 },
	{ "or", 250 },
	{ "other", 250 },
	{ "out", 250 },
	{ "over", 70 },
	{ "own", 120 },
	{ "parent", 70 },
	{ "parents", 250 },
	{ "part", 70 },
	{ "partner", 70 },
	{ "partnership", 70 },
	{ "people", 120 },
	{ "person", 70 },
	{ "physical", 70 },
	{ "place", 70 },
	{ "plan", 120 },
	{ "plans", 70 },
	{ "point", 70 },
	{ "police", 120 },
	{ "practice", 120 },
	{ "practitioners", 70 },
	{ "previous", 70 },
	{ "process", 70 },
	{ "professionals", 120 },
	{ "protection", 70 },
	{ "public", 70 },
	{ "put", 70 },
	{ "quality", 70 },
	{ "question", 70 },
	{ "read", 120 },
	{ "record", 120 },
	{ "recorded", 70 },
	{ "records", 70 },
	{ "referral", 70 },
	{ "referred", 70 },
	{ "relationship", 70 },
	{ "report", 120 },
	{ "reported", 70 },
	{ "review", 250 },
	{ "reviewer", 70 },
	{ "risk", 120 },
	{ "room", 70 },
	{ "s", 500 },
	{ "safeguarding", 70 },
	{ "said", 250 },
	{ "same", 70 },
	{ "saw", 70 },
	{ "say", 70 },
	{ "says", 70 },
	{ "school", 250 },
	{ "second", 70 },
	{ "see", 70 },
	{ "seen", 120 },
	{ "sent", 70 },
	{ "serious", 120 },
	{ "service", 120 },
	{ "services", 120 },
	{ "seven", 70 },
	{ "sexual", 70 },
	{ "she", 1000 },
	{ "should", 250 },
	{ "significant", 120 },
	{ "since", 120 },
	{ "sister", 70 },
	{ "six", 120 },
	{ "small", 70 },
	{ "so", 120 },
	{ "social", 120 },
	{ "some", 70 },
	{ "son", 70 },
	{ "staff", 70 },
	{ "such", 70 },
	{ "support", 120 },
	{ "t", 120 },
	{ "taken", 70 },
	{ "teacher", 70 },
	{ "team", 120 },
	{ "than", 70 },
	{ "that", 2500 },
	{ "the", 2500 },
	{ "their", 120 },
	{ "them", 120 },
	{ "then", 120 },
	{ "there", 500 },
	{ "these", 70 },
	{ "they", 500 },
	{ "think", 70 },
	{ "this", 500 },
	{ "those", 70 },
	{ "thought", 70 },
	{ "three", 250 },
	{ "through", 70 },
	{ "time", 120 },
	{ "times", 70 },
	{ "to", 2500 },
	{ "together", 70 },
	{ "told", 250 },
	{ "took", 120 },
	{ "trust", 70 },
	{ "twenty", 70 },
	{ "two", 250 },
	{ "under", 120 },
	{ "until", 70 },
	{ "up", 250 },
	{ "use", 120 },
	{ "used", 120 },
	{ "very", 70 },
	{ "violence", 70 },
	{ "visit", 70 },
	{ "visitor", 120 },
	{ "visits", 70 },
	{ "was", 2500 },
	{ "way", 70 },
	{ "we", 120 },
	{ "week", 70 },
	{ "weeks", 120 },
	{ "well", 120 },
	{ "went", 70 },
	{ "were", 500 },
	{ "what", 250 },
	{ "when", 250 },
	{ "where", 120 },
	{ "whether", 120 },
	{ "which", 500 },
	{ "while", 70 },
	{ "who", 500 },
	{ "why", 70 },
	{ "will", 250 },
	{ "with", 1000 },
	{ "within", 70 },
	{ "without", 70 },
	{ "woman", 70 },
	{ "women", 70 },
	{ "words", 70 },
	{ "work", 70 },
	{ "worked", 70 },
	{ "worker", 120 },
	{ "would", 250 },
	{ "written", 70 },
	{ "wrote", 70 },
	{ "year", 120 },
	{ "years", 120 },
	{ "you", 70 },
	{ "young", 120 },
};

#define DIGIT_COST 2000

#define N_COMMON (sizeof common / sizeof *common)

/* Index of the first word that is not before the text in the alphabet. */
static size_t first_from(const char *text, size_t n)
{
	size_t lo = 0, hi = N_COMMON;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (strncmp(common[mid].word, text, n) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* All words that are not common and are, begin with, or hold so many given
 * letters or digits. */
static unsigned rare(enum test_kind kind, const char *text, size_t n)
{
	static const unsigned whole[] = { 0, 40, 40, 30, 20, 14, 10, 8 };
	static const unsigned start[] = { 0, 6000, 1500, 300, 90, 40, 20, 12 };
	size_t i = n < 7 ? n : 7;
	/* Numbers are rarer than words. */
	unsigned share = *text <= '9' ? 6 : 1;
	switch (kind) {
	case TEST_WORD:
	case TEST_EXACT:
		return whole[i];
	case TEST_INSIDE:
		return 4 * start[i] / share;
	case TEST_PREFIX:
	case TEST_EXACT_PREFIX:
	case TEST_SUFFIX:
	case TEST_DIGIT:
	case N_TEST_KINDS:
		break;
	}
	return start[i] / share;
}

static unsigned cost_of_start(const char *text, size_t n, bool whole)
{
	unsigned cost = 0;
	for (size_t i = first_from(text, n); i < N_COMMON; i++) {
		if (strncmp(common[i].word, text, n) != 0)
			break;
		if (!whole || !common[i].word[n])
			cost += common[i].cost;
	}
	return cost;
}

static unsigned cost_of_part(const char *text, size_t n, bool at_end)
{
	unsigned cost = 0;
	for (size_t i = 0; i < N_COMMON; i++) {
		const char *w = common[i].word;
		size_t len = strlen(w);
		if (at_end ? len >= n && memcmp(w + len - n, text, n) == 0
			   : memmem(w, len, text, n) != NULL)
			cost += common[i].cost;
	}
	return cost;
}

unsigned often(enum test_kind kind, const char *text, size_t n)
{
	if (kind == TEST_DIGIT)
		return DIGIT_COST;
	bool part = kind == TEST_SUFFIX || kind == TEST_INSIDE;
	bool whole = kind == TEST_WORD || kind == TEST_EXACT;
	return rare(kind, text, n) +
	       (part ? cost_of_part(text, n, kind == TEST_SUFFIX)
		     : cost_of_start(text, n, whole));
}
