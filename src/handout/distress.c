/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the words of distress.txt: words and beginnings, one after the other
 * or with a few between. */
#include <string.h>

#include "guard.h"

#define BETWEEN 4 /* words for which "..." stands, at most */

/* Who is not the child. An everyday word that is said of one of them, as of a
 * teacher's broken wrist, tells of no harm to a child. */
static const char *const workers[] = {
	"teacher",      "teachers", "worker",  "workers",   "nurse",
	"nurses",       "doctor",   "doctors", "visitor",   "officer",
	"officers",     "manager",  "midwife", "midwives",  "gp",
	"practitioner", "staff",    "panel",   "reviewer",  "consultant",
	"head",         "driver",   "agency",  "agencies",  "services",
	"service",      "budget",   "budgets", "colleague", "colleagues",
	NULL,
};

/* "broken down", "cut back": no wound. */
static const char *const turns[] = {
	"down", "off", "back", "short", "through", "up", "across", NULL,
};

static bool fits(const struct guard_tokens *t, size_t i, const char *word,
		 size_t n)
{
	size_t len;
	const char *p;
	if (i >= t->n)
		return false;
	p = t->text + t->v[i].start;
	len = t->v[i].end - t->v[i].start;
	if (n && word[n - 1] == '*')
		return len >= n - 1 && strncasecmp(word, p, n - 1) == 0;
	return len == n && strncasecmp(word, p, n) == 0;
}

/* Whether the words of the line stand from token i on. */
static bool stands(const struct guard_tokens *t, size_t i, const char *line)
{
	size_t free = 0;
	while (*line) {
		size_t n = strcspn(line, " ");
		if (n == 3 && strncmp(line, "...", 3) == 0) {
			free = BETWEEN;
		} else {
			size_t last = i + free;
			while (i < last && !fits(t, i, line, n))
				i++;
			if (!fits(t, i, line, n))
				return false;
			i++;
			free = 0;
		}
		line += n + (line[n] == ' ');
	}
	return true;
}

static bool ends_sentence(const struct guard_tokens *t, size_t i)
{
	size_t from = t->v[i].end;
	size_t to = i + 1 < t->n ? t->v[i + 1].start : from;
	return memchr(t->text + from, '.', to - from) != NULL;
}

/* Of the worker before it in the sentence, or "of the teacher" behind it. */
static bool of_worker(const struct guard_tokens *t, size_t i)
{
	if (guard_listed(t, i + 1, turns))
		return true;
	for (size_t k = i; k && i - k < 6 && !ends_sentence(t, k - 1); k--)
		if (guard_listed(t, k - 1, workers))
			return true;
	for (size_t k = i + 1; k < t->n && k < i + 4; k++)
		if (guard_is(t, k, "of"))
			return guard_listed(t, k + 1, workers) ||
			       guard_listed(t, k + 2, workers) ||
			       guard_listed(t, k + 3, workers);
	return false;
}

static bool found(const struct handout_word *w, const struct guard_tokens *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (stands(t, i, w->text) && !(w->everyday && of_worker(t, i)))
			return true;
	return false;
}

bool handout_distressing(const struct handout_book *b, const char *text)
{
	struct arena a = { 0 };
	struct guard_tokens t;
	bool yes = false;
	guard_cut(&a, text, &t);
	for (size_t i = 0; b && i < b->distress.n && !yes; i++)
		yes = found(&b->distress.v[i], &t);
	arena_release(&a);
	return yes;
}

size_t handout_contents(const struct handout_book *b, const char *text,
			const char **out, size_t max)
{
	struct arena a = { 0 };
	struct guard_tokens t;
	size_t n = 0;
	guard_cut(&a, text, &t);
	for (size_t i = 0; b && i < b->distress.n && n < max; i++) {
		const struct handout_word *w = &b->distress.v[i];
		bool known = !*w->content;
		for (size_t k = 0; k < n && !known; k++)
			known = str_eq(out[k], w->content);
		if (!known && found(w, &t))
			out[n++] = w->content;
	}
	arena_release(&a);
	return n;
}
