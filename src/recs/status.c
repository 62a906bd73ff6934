/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of a recommendation, and when it is due. */
#include "status.h"

#include <string.h>

#include "text.h"
#include "words.h"

/* Words of a column, and of "The Board fully accepts …", in which the state is
 * said. */
#define COLUMN_WORDS 8
#define TEXT_WORDS   6
/* Words of "30th September 2016". */
#define DATE_WORDS 4
#define DATE_MAX   40

static const struct {
	const char *words, *status;
} states[] = {
	{ "not accepted", "rejected" },
	{ "not agreed", "rejected" },
	{ "rejected", "rejected" },
	{ "declined", "rejected" },
	{ "not supported", "rejected" },
	{ "does not accept", "rejected" },
	{ "do not accept", "rejected" },
	{ "did not accept", "rejected" },
	{ "partly accepted", "partly accepted" },
	{ "partially accepted", "partly accepted" },
	{ "accepted in part", "partly accepted" },
	{ "partly agreed", "partly accepted" },
	{ "partially agreed", "partly accepted" },
	{ "agreed in part", "partly accepted" },
	{ "accepts in part", "partly accepted" },
	{ "not complete", "in progress" },
	{ "not completed", "in progress" },
	{ "not yet complete", "in progress" },
	{ "not yet completed", "in progress" },
	{ "partly complete", "in progress" },
	{ "partially complete", "in progress" },
	{ "partly completed", "in progress" },
	{ "partially completed", "in progress" },
	{ "partly implemented", "in progress" },
	{ "partially implemented", "in progress" },
	{ "in progress", "in progress" },
	{ "ongoing", "in progress" },
	{ "on going", "in progress" },
	{ "under way", "in progress" },
	{ "underway", "in progress" },
	{ "on track", "in progress" },
	{ "not started", "not begun" },
	{ "not yet started", "not begun" },
	{ "not begun", "not begun" },
	{ "not yet begun", "not begun" },
	{ "completed", "done" },
	{ "complete", "done" },
	{ "done", "done" },
	{ "achieved", "done" },
	{ "implemented", "done" },
	{ "fully implemented", "done" },
	{ "closed", "done" },
	{ "accepted", "accepted" },
	{ "accepts", "accepted" },
	{ "accept", "accepted" },
	{ "agreed", "accepted" },
	{ "agrees", "accepted" },
	{ "agree", "accepted" },
};

/* The state that the longest of the phrases at s says, and its bytes. */
static const char *state_at(const char *s, size_t *n)
{
	const char *state = NULL;
	*n = 0;
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		size_t m = words_at(s, states[i].words);
		if (m <= *n)
			continue;
		*n = m;
		state = states[i].status;
	}
	return state;
}

const char *status_of_column(const char *s)
{
	size_t n;
	const char *p = words_length(s) ? s : words_next(s);
	for (int i = 0; *p && i < COLUMN_WORDS; i++, p = words_next(p)) {
		const char *state = state_at(p, &n);
		if (state)
			return state;
		/* What is said after the first sentence is of something else.
		 */
		if (p[words_length(p)] == '.')
			break;
	}
	return "";
}

static const char *skip_field(const char *s)
{
	static const char *const names[] = { "response",
					     "board response",
					     "status",
					     "our response",
					     "partnership response",
					     "progress",
					     "update",
					     NULL };
	size_t n = words_begin(s, names);
	return n && s[n] == ':' ? s + n + 1 + strspn(s + n + 1, " ") : s;
}

const char *status_of_text(const char *s)
{
	static const char *const boards[] = { "the board",
					      "the partnership",
					      "the lscb",
					      "the lscp",
					      "we",
					      "this recommendation",
					      "the recommendation",
					      NULL };
	size_t n;
	s = skip_field(s);
	const char *state = state_at(s, &n);
	if (state && (!s[n] || strchr(".,;:- ", s[n])) &&
	    (s[n] != ' ' || words_at(s + n + 1, "in full") || s[n + 1] == '-'))
		return state;
	if (!words_begin(s, boards))
		return "";
	const char *p = s;
	for (int i = 0; *p && i < TEXT_WORDS; i++, p = words_next(p)) {
		state = state_at(p, &n);
		if (state)
			return state;
	}
	return "";
}

bool status_answers(const char *s)
{
	static const char *const openers[] = { "response",
					       "board response",
					       "our response",
					       "partnership response",
					       "agency response",
					       "action",
					       "actions",
					       "action taken",
					       "actions taken",
					       "progress",
					       "update",
					       "what we have done",
					       "what has been done",
					       "what we will do",
					       NULL };
	size_t n = words_begin(s, openers);
	return (n && (s[n] == ':' || !s[n])) || *status_of_text(s);
}

/* Whether the n bytes at s are a date; a bare number is a number. */
static bool is_date(const char *s, size_t n, struct text_date *out)
{
	struct arena a = { 0 };
	bool is = n <= DATE_MAX && text_date_parse(arena_dup(&a, s, n), out) &&
		  out->precision != TEXT_YEAR;
	arena_release(&a);
	return is;
}

/* The longest date that begins at p. */
static const char *date_at(struct arena *a, const char *p)
{
	const char *end[DATE_WORDS] = { 0 };
	struct text_date date;
	size_t n = 0;
	for (const char *q = p; *q && n < DATE_WORDS; q = words_next(q)) {
		size_t len = words_length(q);
		/* "17/06/2014", "2014-06-17" */
		while (q[len] && strchr("/-.", q[len]) &&
		       words_is_digit(q[len + 1]))
			len += 1 + words_length(q + len + 1);
		end[n++] = q + len;
	}
	while (n--)
		if (is_date(p, (size_t)(end[n] - p), &date))
			return arena_str(a, date.value);
	return "";
}

const char *status_due(struct arena *a, const char *s, bool by)
{
	static const char *const before[] = { "by",        "due",
					      "before",    "by the end of",
					      "by end of", "by end",
					      "deadline",  "target date",
					      NULL };
	if (!by) {
		const char *p = words_length(s) ? s : words_next(s);
		for (; *p; p = words_next(p)) {
			const char *date = date_at(a, p);
			if (*date)
				return date;
		}
		return "";
	}
	/* "November 2014." by itself. */
	for (const char *p = s; *p; p = words_next(p)) {
		if (p > s + 1 && (p[-2] != '.' || p[-1] != ' '))
			continue;
		struct text_date date;
		if (is_date(p, strcspn(p, ".;"), &date))
			return arena_str(a, date.value);
	}
	for (const char *p = s; (p = words_find(p, before));
	     p = words_next(p)) {
		const char *q = p + words_begin(p, before);
		const char *date = *q ? date_at(a, words_next(q)) : "";
		if (*date)
			return date;
	}
	return "";
}
