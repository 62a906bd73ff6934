/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on drafts and restricted documents. */
#include "marking.h"

#include <string.h>
#include <strings.h>

#include "lines.h"

bool marking_is_stamp(struct span s)
{
	static const char *const words[] = {
		"draft",       "finaldraft",
		"draftreport", "confidential",
		"restricted",  "official",
		"embargoed",   "officialsensitive",
		"private",     "copy",
		"sample",      "notforpublication",
		"unpublished", "notforcirculation",
		"superseded",
	};
	struct arena a = { 0 };
	const char *key = span_key(&a, s, 40);
	bool found = false;
	for (size_t i = 0; i < sizeof words / sizeof *words && !found; i++)
		found = strcmp(key, words[i]) == 0;
	arena_release(&a);
	return found;
}

static bool begins_with(struct span s, const char *start)
{
	return s.n >= strlen(start) &&
	       strncasecmp(s.p, start, strlen(start)) == 0;
}

bool marking_is_web(struct span s)
{
	static const char *const starts[] = {
		"page last updated", "last updated:", "last updated on",
		"page updated",      "back to top",   "print this page",
		"share this page",   "skip to main",  "skip to content",
	};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (s.n <= 60 && begins_with(s, starts[i]))
			return true;
	return false;
}

bool marking_is_notice(struct span s)
{
	static const char *const starts[] = {
		"official-sensitive", "official sensitive", "official: sens",
		"official - sens",    "confidential",       "strictly conf",
		"private and conf",   "restricted",         "embargo",
		"not to be publish",  "not for publica",    "not for circul",
		"not for onward",     "final draft",        "draft v",
		"draft report",       "not protectively",   "in confidence",
	};
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (s.n <= 100 && begins_with(s, starts[i]))
			return !ends_sentence(s);
	return false;
}
