/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From tags to a review, and the names of things. */
#include "theme.h"

static const char *const assertions[THEME_N_ASSERTIONS] = {
	[THEME_PRESENT] = "present",
	[THEME_RECOMMENDED] = "recommended practice",
	[THEME_HYPOTHETICAL] = "hypothetical",
	[THEME_HISTORICAL] = "historical",
	[THEME_OTHER_PERSON] = "other person",
	[THEME_NEGATED] = "negated",
	[THEME_BOILERPLATE] = "boilerplate",
};

static const char *const statuses[THEME_N_STATUSES] = {
	[THEME_NOT_CODED] = "not coded",      [THEME_ABSENT] = "absent",
	[THEME_MENTIONED] = "mentioned only", [THEME_TO_CONFIRM] = "to confirm",
	[THEME_IS_PRESENT] = "present",
};

static const char *const roles[THEME_N_ROLES] = {
	[THEME_TERM] = "term",           [THEME_OLDER_TERM] = "older term",
	[THEME_INDICATOR] = "indicator", [THEME_RESPONSE] = "response",
	[THEME_REGEX] = "regex",         [THEME_NOT_WHEN] = "not when",
	[THEME_BODY] = "body",
};

/* Where a review says what mattered in the case. */
static bool weighty(enum text_section s)
{
	return s == TEXT_SUMMARY || s == TEXT_FINDINGS || s == TEXT_LEARNING ||
	       s == TEXT_CONCLUSION || s == TEXT_RECOMMENDATIONS;
}

void theme_evidence_add(struct theme_evidence *ev,
			const struct theme_threshold *t,
			enum text_section section,
			enum theme_assertion strongest, bool indicator)
{
	switch (strongest) {
	case THEME_PRESENT:
		if (weighty(section))
			ev->strong++;
		else
			ev->plain++;
		ev->weight +=
			t->weight[section] * (indicator ? t->indicator : 1);
		break;
	case THEME_RECOMMENDED:
		ev->recommended++;
		ev->weak++;
		break;
	case THEME_HYPOTHETICAL:
	case THEME_HISTORICAL:
	case THEME_OTHER_PERSON:
		ev->weak++;
		break;
	case THEME_NEGATED:
		ev->negated++;
		break;
	case THEME_BOILERPLATE:
		ev->boilerplate++;
		break;
	case THEME_N_ASSERTIONS:
		break;
	}
}

enum theme_reason theme_reason_of(const struct theme_evidence *ev,
				  const struct theme_threshold *t,
				  bool readable)
{
	int asserted = ev->strong + ev->plain;
	bool weight = ev->weight > 0 && ev->weight >= t->from;
	bool share = ev->weight > 0 && ev->weight * t->share >= ev->passages;
	if (!readable)
		return THEME_UNREADABLE;
	if ((weight || share) && ev->negated > asserted)
		return THEME_DENIED;
	if (weight || share)
		return weight ? THEME_BY_WEIGHT : THEME_BY_SHARE;
	if (asserted > 0)
		return THEME_TOO_LITTLE;
	if (ev->recommended > 0)
		return THEME_ADVISED;
	return ev->weak > 0 ? THEME_ONLY_WEAK : THEME_UNMENTIONED;
}

enum theme_status theme_status_of(const struct theme_evidence *ev,
				  const struct theme_threshold *t,
				  bool readable)
{
	static const enum theme_status of[] = {
		[THEME_UNREADABLE] = THEME_NOT_CODED,
		[THEME_BY_WEIGHT] = THEME_IS_PRESENT,
		[THEME_BY_SHARE] = THEME_IS_PRESENT,
		[THEME_DENIED] = THEME_TO_CONFIRM,
		[THEME_TOO_LITTLE] = THEME_TO_CONFIRM,
		[THEME_ADVISED] = THEME_TO_CONFIRM,
		[THEME_ONLY_WEAK] = THEME_MENTIONED,
		[THEME_UNMENTIONED] = THEME_ABSENT,
	};
	return of[theme_reason_of(ev, t, readable)];
}

/* As people write names: in any case, with spaces, hyphens or underlines. */
static bool same_name(const char *s, const char *name)
{
	for (; *s && *name; s++, name++) {
		char c = *s == '-' || *s == '_' ? ' ' : *s;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != *name)
			return false;
	}
	return *s == *name;
}

const char *theme_assertion_name(enum theme_assertion a)
{
	return assertions[a];
}

bool theme_assertion_parse(const char *s, enum theme_assertion *out)
{
	/* The short form, for cue files. */
	if (same_name(s, "recommended")) {
		*out = THEME_RECOMMENDED;
		return true;
	}
	for (int i = 0; i < THEME_N_ASSERTIONS; i++) {
		if (same_name(s, assertions[i])) {
			*out = (enum theme_assertion)i;
			return true;
		}
	}
	return false;
}

const char *theme_status_name(enum theme_status s)
{
	return statuses[s];
}

bool theme_status_parse(const char *s, enum theme_status *out)
{
	for (int i = 0; i < THEME_N_STATUSES; i++) {
		if (same_name(s, statuses[i])) {
			*out = (enum theme_status)i;
			return true;
		}
	}
	return false;
}

const char *theme_role_name(enum theme_role r)
{
	return roles[r];
}
