/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a paragraph does in a list of recommendations, by its words. */
#include "asks.h"

#include <string.h>

#include "agency.h"
#include "label.h"
#include "words.h"

/* Bytes of a fragment, of a closing line, of a field's name. */
#define FRAGMENT_MAX 160
#define FIELD_MAX    40
#define TITLE_MAX    60
/* Words after "should" in "should now do the following five things". */
#define THINGS_WORDS_MAX 7
/* Words of a line that is but the name of agencies. */
#define GROUP_WORDS_MAX 8
/* Words in which the verb of "Housing and the PCT to ask …" is found. */
#define TO_WORDS_MAX 14

static const char *const verbs[] = {
	"accept",      "act",       "adapt",       "address",     "adopt",
	"advise",      "agree",     "allocate",    "allow",       "amend",
	"analyse",     "appoint",   "approve",     "arrange",     "ask",
	"assess",      "assist",    "audit",       "avoid",       "build",
	"carry out",   "challenge", "change",      "check",       "circulate",
	"clarify",     "collect",   "commission",  "commit",      "communicate",
	"complete",    "conduct",   "confirm",     "consider",    "consult",
	"continue",    "convene",   "co ordinate", "coordinate",  "copy",
	"create",      "define",    "deliver",     "demonstrate", "design",
	"determine",   "develop",   "devise",      "discontinue", "discuss",
	"disseminate", "draw up",   "embed",       "enable",      "encourage",
	"end",         "engage",    "enhance",     "ensure",      "establish",
	"evaluate",    "examine",   "expand",      "explore",     "extend",
	"facilitate",  "file",      "fill",        "find",        "follow",
	"formulate",   "fund",      "give",        "guarantee",   "hold",
	"identify",    "implement", "improve",     "include",     "increase",
	"inform",      "introduce", "invest",      "invite",      "involve",
	"issue",       "keep",      "launch",      "lobby",       "maintain",
	"make",        "map",       "meet",        "monitor",     "name",
	"notify",      "obtain",    "offer",       "organise",    "pass",
	"pilot",       "plan",      "prepare",     "prioritise",  "produce",
	"promote",     "propose",   "provide",     "publicise",   "publish",
	"put",         "raise",     "recognise",   "reconsider",  "record",
	"reduce",      "refer",     "refresh",     "reinforce",   "reissue",
	"relaunch",    "remind",    "remove",      "replace",     "report",
	"request",     "require",   "research",    "reserve",     "review",
	"revise",      "revisit",   "run",         "satisfy",     "secure",
	"see",         "seek",      "send",        "set",         "share",
	"show",        "sign",      "simplify",    "specify",     "standardise",
	"start",       "stop",      "strengthen",  "supply",      "support",
	"take",        "task",      "test",        "tell",        "train",
	"treat",       "undertake", "update",      "use",         "validate",
	"weigh",       "work with", "work",        "write",       NULL
};

static const char *const requests[] = { "should",
					"must",
					"ought to",
					"needs to",
					"need to",
					"is to",
					"are to",
					"shall",
					"recommend",
					"is asked to",
					"are asked to",
					"is invited to",
					"recommends",
					"recommended",
					"are invited to",
					"be asked to",
					"may wish to",
					"is advised to",
					"is requested to",
					"are requested to",
					"be required to",
					"be reminded",
					"seeks assurance",
					"seek assurance",
					"I ask",
					"we ask",
					"I would ask",
					"we would ask",
					"I would like",
					"we would like",
					"I want",
					"we want",
					"invites",
					"urges",
					"is urged to",
					"are urged to",
					"is encouraged to",
					"are encouraged to",
					"could usefully",
					"might usefully",
					"may want to",
					"might consider",
					"would do well to",
					"has to",
					"have to",
					NULL };

/* "should have been seen" looks back. */
static bool looks_back(const char *after)
{
	static const char *const back[] = {
		"have",         "not have",      "never have", "also have",
		"perhaps have", "now have been", NULL
	};
	static const char *const on[] = {
		"have a",        "have an",    "have access", "have the",
		"have in place", "have clear", "not have to", "have to",
		"have regard",   "have due",   NULL
	};
	after += strspn(after, " ");
	return words_begin(after, back) && !words_begin(after, on);
}

static bool has_request(const char *s)
{
	for (const char *p = s; (p = words_find(p, requests));
	     p = words_next(p)) {
		size_t n = words_begin(p, requests);
		if (!looks_back(p + n))
			return true;
	}
	return false;
}

/* "Housing to ask about …": an agency's name, then "to" and a verb. */
static bool has_infinitive(const char *s)
{
	enum agency x;
	const char *p = words_after_article(s);
	bool named = false;
	for (int i = 0; *p && i < TO_WORDS_MAX; i++) {
		size_t n = words_at(p, "to");
		if (n && named)
			return words_after_article(p + n + 1) == p + n + 1;
		n = agency_at(p, &x);
		named = named || n;
		p = words_next(n ? p + n - 1 : p);
	}
	return false;
}

/* "Review the form", but not "Review of the form" and "Report completed". */
static bool is_imperative(const char *s)
{
	static const char *const noun[] = {
		"of",     "completed",    "by",       "is",
		"was",    "has",          "had",      "were",
		"are",    "published",    "written",  "prepared",
		"author", "commissioned", "findings", NULL
	};
	size_t n = words_begin(s, verbs);
	return n && !words_begin(s + n + strspn(s + n, " "), noun);
}

bool asks_something(const char *s)
{
	static const char *const openers[] = { "to", "that", "not to", NULL };
	s = words_length(s) ? s : words_next(s);
	if (is_imperative(s) || has_request(s) || has_infinitive(s))
		return true;
	size_t n = words_begin(s, openers);
	return n && (words_at(s, "that") ||
		     is_imperative(s + n + strspn(s + n, " ")));
}

bool asks_is_phrase(const char *s)
{
	static const char *const finite[] = { "is",    "are",  "was",   "were",
					      "has",   "have", "had",   "did",
					      "does",  "will", "would", "made",
					      "could", NULL };
	return words_find(s, finite) == NULL;
}

static const char *const recommendation[] = { "recommendation",
					      "recommendations", NULL };

static const char *const first_person[] = { "i recommend", "we recommend",
					    NULL };

bool asks_introduces(const char *s)
{
	static const char *const making[] = {
		"following recommendation*",   "recommendations below",
		"recommendations are",         "recommendations have been",
		"recommendations were",        "recommendations follow",
		"recommendations that follow", "these recommendations",
		"recommendations made",        "recommendations arising",
		"recommendations for",         "recommendations to",
		"recommendations in this",     "recommendations only",
		"recommendations and",         NULL
	};
	static const char *const makes[] = {
		"makes",  "make",      "made", "contains", "sets out",
		"offers", "there are", "has",  "presents", NULL
	};
	if (words_last(s) == ':' && !asks_is_fragment(s) && !asks_something(s))
		return true;
	if (words_find(s, recommendation))
		return words_find(s, making) || words_find(s, makes) ||
		       words_last(s) == ':';
	/* "I recommend four things only." */
	return words_begin(s, first_person) && asks_count(s);
}

static const char *const other_reviews[] = {
	"previous review*",
	"previous serious case review*",
	"previous recommendation*",
	"previous case review*",
	"previous SCR",
	"previous SCRs",
	"previous learning",
	"previous report*",
	"previous inquir*",
	"previous inspection*",
	"previous local review*",
	"earlier review*",
	"earlier serious case review*",
	"earlier recommendation*",
	"earlier report*",
	"earlier case review*",
	"earlier learning",
	"earlier inspection*",
	"other review*",
	"other serious case review*",
	"other case review*",
	"other local review*",
	"other local child safeguarding practice review*",
	"other SCRs",
	"other reports",
	"past review*",
	"past serious case review*",
	"prior review*",
	"related review*",
	"similar review*",
	"similar case*",
	"national review*",
	"national serious case review*",
	"public inquir*",
	"recommendations of the inspection",
	"learning from elsewhere",
	NULL
};

bool asks_names_other(const char *s)
{
	return words_find(s, other_reviews) != NULL;
}

bool asks_is_foreign(const char *s)
{
	static const char *const bodies[] = { "inspection",    "inspectors",
					      "inquest",       "coroner*",
					      "ofsted",        "that review",
					      "that report",   "another review",
					      "laming",        "review of 20*",
					      "review of 19*", NULL };
	static const char *const recommended[] = { "recommended", "made",
						   "recommendations", NULL };
	return (asks_names_other(s) || words_find(s, bodies)) &&
	       words_find(s, recommended);
}

bool asks_opens_list(const char *s)
{
	static const char *const ours[] = { "following recommendation*",
					    "recommendations are as follows",
					    "makes the following",
					    "recommendations are made",
					    "recommendations are",
					    "recommends the following",
					    "recommends that",
					    "it is recommended that",
					    "the review recommends",
					    "this review recommends",
					    "the panel recommends",
					    "we recommend",
					    "i recommend",
					    "recommendations of this review",
					    "recommended as follows",
					    NULL };
	if (asks_is_foreign(s))
		return false;
	/* "Recommendations" that is no heading. */
	if (words_begin(s, recommendation) && !strchr(".?!", words_last(s)) &&
	    asks_whom(s))
		return true;
	return words_last(s) == ':' && words_find(s, ours);
}

bool asks_closes(const char *s)
{
	static const char *const closing[] = {
		"action plan*",
		"these recommendations",
		"all recommendations",
		"recommendations have been accepted",
		"accepted all",
		"accepted the recommendation*",
		"accepted these recommendations",
		"recommendations will be",
		"report completed",
		"end of report",
		"last updated",
		"independent author",
		"independent reviewer",
		"lead reviewer",
		"independent chair",
		"overview author",
		"overview report author",
		"will report publicly",
		"information for practitioners",
		"published by",
		"the full report",
		"will monitor the implementation",
		"will be monitored",
		"recommendations above",
		"above recommendations",
		"recommendations from",
		"individual management review*",
		"single agency recommendations",
		NULL
	};
	return !*s || words_find(s, closing) != NULL;
}

bool asks_goes_on(const char *s)
{
	static const char *const on[] = { "this",
					  "these",
					  "it should",
					  "it must",
					  "in doing so",
					  "such",
					  "specifically",
					  "in particular",
					  "to achieve this",
					  "rationale",
					  "reason*",
					  "why",
					  "outcome",
					  "intended outcome",
					  "desired outcome",
					  "the purpose",
					  "the aim",
					  "they should",
					  "for example",
					  "as part of this",
					  "within this",
					  NULL };
	size_t n = words_begin(s, on);
	enum agency x;
	/* "This Partnership should …" begins anew. */
	return (n && !agency_at(s, &x) &&
		!agency_at(s + n + strspn(s + n, " "), &x)) ||
	       (*s >= 'a' && *s <= 'z');
}

/* "should do five things:", "should take the following steps:" */
static bool names_things(const char *p, const char *end)
{
	static const char *const things[] = { "following", "things",
					      "steps",     "changes",
					      "actions",   "improvements",
					      "measures",  NULL };
	int n = 0;
	for (p += strspn(p, " "); p < end; p = words_next(p)) {
		if (++n > THINGS_WORDS_MAX)
			return false;
		if (words_begin(p, things) && words_next(p) >= end)
			return true;
	}
	return false;
}

bool asks_is_fragment(const char *s)
{
	static const char *const ends[] = { "should",
					    "should ensure",
					    "should ensure that",
					    "must",
					    "to",
					    "that",
					    "should consider",
					    "recommended",
					    "recommends",
					    "will",
					    "should include",
					    "should each",
					    "should also",
					    "recommended to",
					    "need to",
					    "needs to",
					    "recommend",
					    "should seek to",
					    "asked to",
					    "are to",
					    "is to",
					    NULL };
	size_t n = strlen(s);
	while (n && strchr(" :-", s[n - 1]))
		n--;
	if (words_last(s) != ':' || n > FRAGMENT_MAX || strstr(s, ". "))
		return false;
	for (const char *p = words_next(s); *p; p = words_next(p)) {
		size_t m = words_begin(p, ends);
		if (m &&
		    ((size_t)(p - s) + m == n || names_things(p + m, s + n)))
			return true;
	}
	return false;
}

bool asks_is_field(const char *s, const char **whom)
{
	static const char *const who[] = { "lead",
					   "lead agency",
					   "lead officer",
					   "owner",
					   "responsible",
					   "responsible agency",
					   "responsibility",
					   "addressed to",
					   "for",
					   "agency",
					   "agencies",
					   "to",
					   "lead agencies",
					   "recommendation for",
					   "recommendation to",
					   "responsible lead",
					   "for action by",
					   "action by",
					   "by whom",
					   NULL };
	static const char *const other[] = {
		"timescale", "timescales",  "timeframe",
		"by when",   "target date", "deadline",
		"date",      "due",         "completion date",
		"status",    "progress",    "priority",
		NULL
	};
	const char *colon = strchr(s, ':');
	*whom = "";
	if (!colon || colon - s > FIELD_MAX)
		return false;
	size_t n = words_begin(s, who);
	if (n && s + n + strspn(s + n, " ") == colon) {
		*whom = colon + 1;
		return true;
	}
	n = words_begin(s, other);
	return n && s + n + strspn(s + n, " ") == colon;
}

size_t asks_questions(const char *s)
{
	static const char *const openers[] = {
		"questions for",       "question for",
		"considerations for",  "consideration for",
		"issues for",          "matters for",
		"challenge questions", NULL
	};
	enum agency x;
	size_t n = words_begin(s, openers), max = n + TITLE_MAX;
	const char *whom = words_after_article(s + n + strspn(s + n, " "));
	if (!n ||
	    (!words_at(s, "challenge questions") && !agency_at(whom, &x) &&
	     !agency_at(s + n + strspn(s + n, " "), &x)))
		return 0;
	/* To the sign that ends the title. */
	while (n < max && s[n] && !strchr(".:?", s[n]) &&
	       strncmp(s + n, " - ", 3) != 0)
		n++;
	return n < max ? n + strspn(s + n, " .:?-") : 0;
}

const char *asks_whom(const char *s)
{
	static const char *const to[] = { "for", "to", NULL };
	static const char *const addressed[] = { "recommendations for",
						 "recommendations to",
						 "recommendation for",
						 "recommendation to",
						 "recommendations addressed to",
						 "are for",
						 "are addressed to",
						 NULL };
	if (asks_is_fragment(s) || (words_begin(s, to) && words_last(s) == ':'))
		return s;
	const char *p = words_find(s, addressed);
	if (p)
		return p;
	/* "Children's Social Care", "Police:" */
	size_t n = 0;
	for (p = words_length(s) ? s : words_next(s); *p; p = words_next(p))
		n++;
	return n <= GROUP_WORDS_MAX && !strchr(".?!", words_last(s)) ? s : NULL;
}

int asks_count(const char *s)
{
	static const char *const whose[] = { "overview report makes",
					     "overview report made",
					     "overview report has",
					     "overview report contains",
					     "imrs",
					     "IMR",
					     "single agency",
					     "individual management review*",
					     "of which",
					     "individual agency",
					     NULL };
	static const char *const between[] = {
		"key",         "main",      "multi agency", "further",
		"overarching", "strategic", "specific",     "broad",
		"important",   "new",       "priority",     "formal",
		"separate",    "linked",    "overview",     NULL
	};
	static const char *const things[] = { "recommendations",
					      "recommendation", "things",
					      NULL };
	if (words_find(s, whose))
		return 0;
	for (const char *p = s; *p; p = words_next(p)) {
		int v = mark_word(p);
		const char *next = words_next(p);
		while (v && words_begin(next, between))
			next = words_next(next);
		/* "do five things" is one recommendation's. */
		bool of = words_begin(next, recommendation) ||
			  words_begin(s, first_person);
		if (v && of && words_begin(next, things))
			return v;
	}
	return 0;
}
