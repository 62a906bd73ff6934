/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whom a recommendation is addressed to. Not every agency that it names: the
 * one that its sentences ask to act ("The Board should ask the police …" is
 * for the Board), or that is named before or after it ("Housing: …", "(GPs)"),
 * or else the one of its heading.
 */
#include "agency.h"

#include <string.h>

#include "words.h"

/* Bytes in which "Adult mental health: …" names one, and the last sentence
 * "Hospital trust, by December 2018." */
#define PREFIX_MAX  90
#define SUFFIX_MAX  90
#define SUBJECT_MAX 300

static const char *const modals[] = { "should",
				      "must",
				      "ought to",
				      "needs to",
				      "need to",
				      "is to",
				      "has to",
				      "have to",
				      "are to",
				      "will",
				      "shall",
				      "is asked",
				      "are asked",
				      "is invited",
				      "are invited",
				      "is requested",
				      "are requested",
				      "is advised",
				      "are advised",
				      "is recommended",
				      "are recommended",
				      "to",
				      "is reminded",
				      "are reminded",
				      "has been asked",
				      "have been asked",
				      "may wish to",
				      "be asked to",
				      "undertakes",
				      "seeks assurance",
				      "is encouraged",
				      "are encouraged",
				      "satisfies itself",
				      NULL };

/* What makes of the rest of a sentence a clause that asks nobody. */
static const char *const subordinate[] = {
	"that",    "which",   "who",   "whose",  "whom",  "whether",
	"how",     "what",    "where", "when",   "why",   "if",
	"so that", "because", "until", "unless", "while", NULL
};

/* A sentence may begin with them before its main clause. */
static const char *const openers[] = {
	"when",    "where",     "if",     "before",   "after",     "in",
	"for",     "following", "given",  "once",     "whenever",  "as",
	"until",   "at",        "on",     "during",   "to ensure", "with",
	"because", "since",     "from",   "wherever", "to",        "within",
	"by",      "alongside", "unless", NULL
};

static const char *const lead_ins[] = {
	"it is recommended that",
	"it is therefore recommended that",
	"it is further recommended that",
	"it is also recommended that",
	"it is suggested that",
	"the review recommends that",
	"this review recommends that",
	"the panel recommends that",
	"the review panel recommends that",
	"the report recommends that",
	"the author recommends that",
	"the overview author recommends that",
	"the independent author recommends that",
	"the lead reviewer recommends that",
	"the lead reviewers recommend that",
	"the reviewer recommends that",
	"we recommend that",
	"i recommend that",
	"i ask that",
	"i ask",
	"we ask that",
	"we ask",
	"i would ask that",
	"i would like",
	"we would like",
	"i want",
	"we want",
	"we would ask that",
	"i recommend to",
	"recommend that",
	"recommended that",
	"the recommendation is that",
	"this review recommends",
	"the review recommends",
	"we recommend",
	"that",
	NULL
};

static const char *const prepositions[] = {
	"of",     "for",    "to",      "from",    "in",
	"on",     "about",  "between", "at",      "through",
	"under",  "within", "against", "via",     "regarding",
	"across", "after",  "before",  "without", NULL
};

/* Bytes of the sentence at s, with its stop; a part of a list is one. */
static size_t sentence_length(const char *s)
{
	size_t n = 0;
	for (; s[n]; n++) {
		if (strncmp(s + n, " \xe2\x80\xa2 ", 5) == 0)
			return n;
		if (strchr(".?!", s[n]) && s[n + 1] == ' ' &&
		    !(s[n + 2] >= 'a' && s[n + 2] <= 'z'))
			return n + 1;
	}
	return n;
}

static const char *skip_to_word(const char *p, const char *end)
{
	while (p < end && !words_length(p))
		p++;
	return p;
}

/* What comes right after an agency's name leaves it the subject: nothing, a
 * further one, its people, or what says more of it. "Police training" is
 * training. */
static bool stays_subject(const char *p, const char *end)
{
	static const char *const going_on[] = {
		"and",  "or",    "as well as", "together",  "along",
		"with", "who",   "which",      "that",      "where",
		"also", "both",  "working",    "including", "jointly",
		"each", "where", NULL
	};
	size_t n = 0;
	enum agency next;
	if (strncmp(p, "'s", 2) == 0)
		p += 2;
	else if (*p == '\'')
		p++;
	do {
		p += n;
		p += strspn(p, " ");
	} while (p < end && agency_has_role(p, &n));
	return p >= end || strchr(",;&/()-", *p) || words_begin(p, going_on) ||
	       words_begin(p, prepositions) || agency_at(p, &next);
}

/* Agencies that are the subject from p to the modal at end. False when what
 * stands there is a clause of another kind. */
static void add_subject(struct agencies *set, const char *p, const char *end)
{
	const char *before = NULL;
	for (p = skip_to_word(p, end); p < end; before = p, p = words_next(p)) {
		enum agency x = AGENCY_ALL;
		size_t n = agency_at(p, &x), role;
		if (n && p + n <= end) {
			if (stays_subject(p + n, end))
				agencies_add(set, x);
			p += n - 1;
			continue;
		}
		/* "The Chair of the Board" */
		if (words_at(p, "of") && before &&
		    agency_has_role(before, &role))
			continue;
		if (words_begin(p, subordinate) || words_begin(p, prepositions))
			return;
	}
}

static const char *find_before(const char *p, const char *end,
			       const char *const *phrases, size_t *n)
{
	for (p = skip_to_word(p, end); p < end; p = words_next(p)) {
		*n = words_begin(p, phrases);
		if (*n && p + *n <= end)
			return p;
	}
	return NULL;
}

/* "to", as a modal, has a verb after it: "Housing to ask", not "letters to
 * families". Only a name stands before it. */
static bool is_infinitive(const char *p, const char *to)
{
	struct agencies set = { 0 };
	if (to - p > SUBJECT_MAX || words_after_article(to + 3) != to + 3)
		return false;
	enum agency x;
	if (agency_at(to + 3, &x))
		return false;
	add_subject(&set, p, to);
	return set.n > 0;
}

/* The first modal that has a subject from p on. */
static const char *find_modal(const char *p, const char *end, size_t *n)
{
	for (const char *m = p; (m = find_before(m, end, modals, n));
	     m = words_next(m)) {
		if (m == p ||
		    (*n == 2 && words_at(m, "to") && !is_infinitive(p, m)))
			continue;
		return m;
	}
	return NULL;
}

/* "be reviewed by the CCG": after a modal whose subject is no agency. */
static void add_doer(struct agencies *set, const char *p, const char *end)
{
	static const char *const by[] = { "by", NULL };
	size_t n;
	enum agency x = AGENCY_ALL;
	if (!words_at(skip_to_word(p, end), "be"))
		return;
	for (; (p = find_before(p, end, by, &n)); p = words_next(p)) {
		const char *q = p + n + strspn(p + n, " ");
		const char *bare = words_after_article(q);
		if (agency_at(q, &x) || agency_at(bare, &x)) {
			agencies_add(set, x);
			return;
		}
	}
}

/* After "; " or " and " a further agency may be asked: "…, and the Trust
 * should". */
static void add_further(struct agencies *set, const char *p, const char *end)
{
	static const char *const joins[] = { "and", "while", "whilst", NULL };
	size_t n;
	if (find_before(p, end, subordinate, &n))
		return;
	for (; (p = find_before(p, end, joins, &n)); p = words_next(p)) {
		const char *q = words_after_article(skip_to_word(p + n, end));
		const char *near = end - q > PREFIX_MAX ? q + PREFIX_MAX : end;
		enum agency x;
		const char *m;
		if ((agency_at(q, &x) || agency_at(p + n + 1, &x)) &&
		    (m = find_modal(q, near, &n)))
			add_subject(set, q, m);
	}
}

static const char *skip_opener(const char *p, const char *end)
{
	const char *comma;
	size_t n = words_begin(p, lead_ins);
	while (n) {
		p = skip_to_word(p + n, end);
		n = words_begin(p, lead_ins);
	}
	if (!words_begin(p, openers))
		return p;
	comma = memchr(p, ',', (size_t)(end - p));
	size_t n_modal;
	const char *m = find_before(p, end, modals, &n_modal);
	/* "To" opens the sentence and is no modal in it. */
	while (m && words_at(m, "to"))
		m = find_before(words_next(m), end, modals, &n_modal);
	while (m && comma && comma < m) {
		p = comma + 1;
		comma = memchr(p, ',', (size_t)(m - p));
		/* "…, the Board, with schools, should" */
		enum agency x;
		if (agency_at(skip_to_word(p, end), &x) ||
		    agency_at(words_after_article(skip_to_word(p, end)), &x))
			break;
	}
	return skip_to_word(p, end);
}

/* The agencies that a sentence begins with: "the CCG and the Trust review".
 */
static void add_run(struct agencies *set, const char *p)
{
	static const char *const joins[] = { "and", "or", "with", NULL };
	enum agency x;
	for (;;) {
		const char *bare = words_after_article(p);
		size_t n = agency_at(p, &x), more;
		if (!n) {
			p = bare;
			n = agency_at(p, &x);
		}
		if (!n)
			return;
		agencies_add(set, x);
		p += n;
		while (*p == ' ' && agency_has_role(p + 1, &more))
			p += 1 + more;
		p += strspn(p, " ,;&/");
		more = words_begin(p, joins);
		p += more + strspn(p + more, " ");
	}
}

static void add_clauses(struct agencies *set, const char *p, const char *end)
{
	size_t n;
	bool led = words_begin(p, lead_ins) > 0;
	p = skip_opener(skip_to_word(p, end), end);
	if (p >= end)
		return;
	const char *m = find_modal(p, end, &n);
	size_t before = set->n;
	if (m)
		add_subject(set, p, m);
	/* "It is recommended that the CCG reviews …" */
	if (led && set->n == before)
		add_run(set, p);
	if (!m)
		return;
	if (set->n == before)
		add_doer(set, m + n, end);
	else
		add_further(set, m + n, end);
}

static void add_sentence(struct agencies *set, const char *p, const char *end)
{
	while (p < end) {
		const char *semi = memchr(p, ';', (size_t)(end - p));
		const char *stop = semi ? semi : end;
		add_clauses(set, p, stop);
		p = stop + 1;
	}
}

/* "Adult mental health: …", "For the CCG and the Trust – …". */
static const char *add_prefix(struct agencies *set, const char *s)
{
	const char *colon = strchr(s, ':');
	const char *dash = strstr(s, " - ");
	if (!colon || (dash && dash < colon))
		colon = dash ? dash + 1 : colon;
	if (!colon || colon - s > PREFIX_MAX)
		return s;
	struct arena a = { 0 };
	struct agencies found = { 0 };
	const char *head = arena_dup(&a, s, (size_t)(colon - s));
	if (!words_find(head, modals) || words_at(head, "to"))
		agencies_in(&found, head);
	arena_release(&a);
	for (size_t i = 0; i < found.n; i++)
		agencies_add(set, found.v[i]);
	return found.n ? colon + 1 : s;
}

/* The words of "Hospital trust; GP federation, by January 2019." that are
 * not names. */
static bool is_lead_word(const char *p)
{
	static const char *const words[] = {
		"and",  "by",          "the",     "with",     "in",      "now",
		"team", "teams",       "service", "services", "at once", "once",
		"at",   "immediately", "ongoing", "lead",     "all",     "end",
		"of",   "within",      "months",  "month",    NULL
	};
	size_t n;
	return words_begin(p, words) || words_is_upper(*p) ||
	       words_is_digit(*p) || agency_has_role(p, &n);
}

/* Who is to do it, in a last sentence without a verb, or in brackets. The only
 * sentence of a text is not of that kind. */
static void add_suffix(struct agencies *set, const char *last, bool only)
{
	const char *end = last + strlen(last);
	struct agencies found = { 0 };
	size_t n = (size_t)(end - last);
	while (n && strchr(" .", last[n - 1]))
		n--;
	if (n && last[n - 1] == ')') {
		while (n && last[n - 1] != '(')
			n--;
		last += n;
	} else if (only) {
		return;
	}
	if ((size_t)(end - last) > SUFFIX_MAX)
		return;
	for (const char *p = skip_to_word(last, end); p < end;) {
		enum agency x = AGENCY_ALL;
		n = agency_at(p, &x);
		if (n)
			agencies_add(&found, x);
		else if (!is_lead_word(p))
			return;
		p = words_next(n ? p + n - 1 : p);
	}
	for (size_t i = 0; i < found.n; i++)
		agencies_add(set, found.v[i]);
}

/* "GP records should be …": when nobody else is asked, the one it begins
 * with. */
static void add_first(struct agencies *set, const char *s)
{
	add_run(set, words_length(s) ? s : words_next(s));
}

const char *recs_addressees(struct arena *a, const char *text,
			    const char *heading)
{
	struct arena scratch = { 0 };
	struct agencies set = { 0 };
	const char *s = words_plain(&scratch, text ? text : "");
	const char *rest = add_prefix(&set, s), *last = NULL;
	for (const char *p = rest; *p;) {
		size_t n = sentence_length(p);
		add_sentence(&set, p, p + n);
		last = p;
		p += n;
		p += strspn(p, " ");
		if (strncmp(p, "\xe2\x80\xa2 ", 4) == 0)
			p += 4;
	}
	if (last)
		add_suffix(&set, last, last == rest);
	if (!set.n && heading)
		agencies_in(&set, words_plain(&scratch, heading));
	if (!set.n)
		add_first(&set, s);
	const char *joined = agencies_join(a, &set);
	arena_release(&scratch);
	return joined;
}
