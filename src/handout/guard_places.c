/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Named places of a kind that can be told by their last word ("Elmfield
 * Primary School"), and families that few have (seven children, twins). Towns
 * and rivers are not known: who hands out must look.
 */
#include "guard.h"

static const struct {
	const char *last, *instead;
} places[] = {
	{ "school", "[school]" },         { "academy", "[school]" },
	{ "college", "[college]" },       { "nursery", "[nursery]" },
	{ "hospital", "[hospital]" },     { "infirmary", "[hospital]" },
	{ "surgery", "[surgery]" },       { "clinic", "[clinic]" },
	{ "hospice", "[hospice]" },       { "prison", "[prison]" },
	{ "hostel", "[hostel]" },         { "street", "[street]" },
	{ "road", "[street]" },           { "avenue", "[street]" },
	{ "lane", "[street]" },           { "crescent", "[street]" },
	{ "terrace", "[street]" },        { "estate", "[estate]" },
	{ "university", "[university]" }, { "house", "[house]" },
	{ "court", "[court]" },           { "county", "[area]" },
	{ "borough", "[area]" },          { "council", "[council]" },
};

/* Words that say what kind of place it is, and name none. */
static const char *const kinds_of_place[] = {
	"the",         "a",           "an",
	"primary",     "secondary",   "junior",
	"infant",      "infants",     "nursery",
	"high",        "grammar",     "middle",
	"special",     "boarding",    "general",
	"community",   "district",    "local",
	"acute",       "mental",      "health",
	"children",    "s",           "child",
	"university",  "teaching",    "royal",
	"gp",          "medical",     "group",
	"family",      "crown",       "county",
	"magistrates", "youth",       "court",
	"house",       "good",        "best",
	"social",      "work",        "professional",
	"key",         "practice",    "serious",
	"case",        "review",      "safeguarding",
	"protection",  "and",         "of",
	"in",          "at",          "to",
	"for",         "her",         "his",
	"their",       "this",        "that",
	"no",          "from",        "coroner",
	"appeal",      "supreme",     "when",
	"where",       "if",          "as",
	"but",         "after",       "before",
	"clinical",    "private",     "full",
	"open",        "safe",        "both",
	"each",        "one",         "another",
	"every",       "any",         "lords",
	"commons",     "home",        "public",
	"further",     "sixth",       "form",
	"church",      "hospital",    "school",
	"ambulance",   "nhs",         "nursing",
	"midwifery",   "professions", "research",
	"national",    "privy",       "city",
	"parish",      "town",        "metropolitan",
	"unitary",     "borough",     "council",
	"care",        "student",     "all",
	NULL,
};

/* What stands for a place whose last word is token i; NULL: it is no place. */
static const char *place(const struct guard_tokens *t, size_t i)
{
	for (size_t k = 0; k < sizeof places / sizeof *places; k++)
		if (guard_capital(t, i) && guard_is(t, i, places[k].last))
			return places[k].instead;
	return NULL;
}

void guard_find_places(struct arena *a, const struct guard_tokens *t,
		       struct guard_finds *out)
{
	for (size_t i = 1; i < t->n; i++) {
		const char *instead = place(t, i);
		size_t first = i;
		bool named = false;
		if (!instead)
			continue;
		while (first &&
		       (guard_capital(t, first - 1) ||
			guard_is(t, first - 1, "s")) &&
		       (guard_gap(t, first - 1, " ") ||
			guard_gap(t, first - 1, "’") ||
			guard_gap(t, first - 1, "'"))) {
			first--;
			named = named ||
				!guard_listed(t, first, kinds_of_place);
		}
		/* "The", "At" in front of the name stay. */
		while (first < i && guard_listed(t, first, kinds_of_place))
			first++;
		if (named && first < i)
			*ARENA_PUSH(a, out) = (struct guard_find){
				.kind = GUARD_PLACE,
				.start = t->v[first].start,
				.end = t->v[i].end,
				.instead = instead,
			};
	}
}

/* ---- areas ---- */

static const char *const kinds_of_area[] = {
	"county", "borough", "city",   "district", "metropolitan", "unitary",
	"royal",  "town",    "london", "parish",   "area",         NULL,
};

static bool area_word(const struct guard_tokens *t, size_t i)
{
	return guard_capital(t, i) && guard_listed(t, i, kinds_of_area);
}

/* "the Royal Borough of" in front of token i: where it begins, else i. */
static size_t area_from(const struct guard_tokens *t, size_t i)
{
	size_t k = i - 1;
	if (i < 2 || !guard_is(t, k, "of") || !area_word(t, k - 1))
		return i;
	while (k && area_word(t, k - 1) &&
	       (k == i - 1 || guard_gap(t, k - 1, " ")))
		k--;
	return k && guard_is(t, k - 1, "the") ? k - 1 : k;
}

/* "Borough of Ash Green", of an area that nothing else tells. */
static void find_borough(struct arena *a, const struct guard_tokens *t,
			 size_t i, struct guard_finds *out)
{
	size_t last = i;
	if (!guard_capital(t, i) || area_from(t, i) == i)
		return;
	while (guard_gap(t, last, " ") && guard_capital(t, last + 1) &&
	       last < i + 2)
		last++;
	*ARENA_PUSH(a, out) = (struct guard_find){
		.kind = GUARD_AREA,
		.start = t->v[i].start,
		.end = t->v[last].end,
		.instead = "[area]",
	};
}

/* The token that begins or ends at this place of the text. */
static size_t token_at(const struct guard_tokens *t, size_t at, bool end)
{
	size_t i = 0;
	while (i < t->n && (end ? t->v[i].end : t->v[i].start) != at)
		i++;
	return i;
}

void guard_find_areas(struct arena *a, const struct guard_tokens *t,
		      struct guard_finds *all)
{
	for (size_t i = 2; i < t->n; i++)
		find_borough(a, t, i, all);
	for (size_t i = 0; i < all->n; i++) {
		struct guard_find *f = &all->v[i];
		size_t first, last;
		if (f->kind != GUARD_AREA)
			continue;
		first = token_at(t, f->start, false);
		last = token_at(t, f->end, true);
		if (first == t->n || last == t->n)
			continue;
		f->start = t->v[area_from(t, first)].start;
		while (guard_gap(t, last, " ") && area_word(t, last + 1))
			last++;
		f->end = t->v[last].end;
	}
}

/* ---- families ---- */

static const char *const many[] = {
	"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "5",
	"6",    "7",   "8",     "9",     "10",   "11",  "12",     NULL,
};
static const char *const offspring[] = {
	"children", "siblings",  "brothers", "sisters",
	"sons",     "daughters", NULL,
};
static const char *const of_family[] = {
	"of",  "had", "has",   "have", "having",
	"her", "his", "their", "the",  NULL,
};
static const char *const of_birth[] = {
	"eldest",
	"oldest",
	"youngest",
	NULL,
};
static const char *const twins[] = {
	"twin",       "twins",       "triplet", "triplets",
	"quadruplet", "quadruplets", NULL,
};

/* "seven (half-)siblings", "had six older children": a number of children in
 * a family, which has no more than a word or two before what it counts. */
static bool large_family(const struct guard_tokens *t, size_t i)
{
	for (size_t k = i + 1; k <= i + 3; k++) {
		if (guard_listed(t, k, offspring))
			return !guard_is(t, k, "children") ||
			       (i && guard_listed(t, i - 1, of_family));
		if (!guard_is(t, k, "other") && !guard_is(t, k, "older") &&
		    !guard_is(t, k, "younger") && !guard_is(t, k, "half") &&
		    !guard_is(t, k, "living") && !guard_is(t, k, "of"))
			return false;
	}
	return false;
}

void guard_find_families(struct arena *a, const struct guard_tokens *t,
			 struct guard_finds *out)
{
	for (size_t i = 0; i < t->n; i++) {
		size_t twin = guard_listed(t, i, twins);
		bool order = i > 1 && guard_is(t, i - 1, "of") &&
			     guard_listed(t, i - 2, of_birth);
		struct guard_find f = {
			.kind = GUARD_FAMILY,
			.start = t->v[i].start,
			.end = t->v[i].end,
		};
		if (twin)
			f.instead = twin % 2 ? "[sibling]" : "[siblings]";
		else if (guard_listed(t, i, many) &&
			 (order || large_family(t, i)))
			f.instead = "[several]";
		else
			continue;
		*ARENA_PUSH(a, out) = f;
	}
}
