/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * facts: what a review says of itself and of its children, found in its text.
 * Pure. Each fact has the place that says it; what is not in the text is
 * missing, never guessed: when two readings are possible there is no fact,
 * and when the text contradicts itself there is a diagnostic
 * ("conflicting-facts", a warning) and the first in order of authority.
 *
 * Names and values are those of the catalogue's columns (catalogue.h), so
 * that a person's value stands over the one found here:
 *
 *   of the review                         value; precision
 *   kind          SCR, LCSPR, …           as catalogue.csv's vocabulary
 *   area          board or partnership's area: "Northshire"
 *   incident      date; "day" …           text_date.value, of the death or harm
 *   period_from, period_to                text_date.value, under review
 *   completed     date of the report      text_date.value
 *   published     date of publication     text_date.value
 *   outcome       "fatal", "serious harm"
 *   mechanism     a few words of the text: "non-accidental head injury"
 *   methodology   as catalogue.csv's vocabulary
 *   reviewer      name of the author or lead reviewer
 *   children      number of children the review is about
 *
 *   of a child (child is its name in the text, "" when the review has one)
 *   alias         what the text calls it: "Child N", "Rowan"
 *   age           days at the incident, lower bound; text_age_unit_name
 *   sex           "male", "female"
 *   ethnicity     as catalogue.csv's vocabulary; "not stated" only where the
 *                 text itself says that it was not recorded or is withheld
 *   disability    "yes", "no"
 *   cp_plan       "current", "past", "never"
 *   cp_plan_category, legal_status        as catalogue.csv's vocabulary
 *
 * A fact about a parent, a sibling who is no subject, or another review is
 * not a fact of this one.
 */
#ifndef FACTS_H
#define FACTS_H

#include "base.h"
#include "text.h"

#define FACTS_NOWHERE ((size_t)-1)

struct facts_fact {
	const char *child; /* an alias, or "" for the review / only child */
	const char *name, *value;
	const char *raw;       /* the words, on one line */
	const char *precision; /* "day", "weeks", …, or "" */
	size_t section;        /* index into the document's sections */
	size_t passage;        /* index, or FACTS_NOWHERE: in the heading (or
				  the title) of the section */
	size_t start, end;     /* of raw in the passage's or heading's text */
};

struct facts {
	struct facts_fact *v; /* children in order of naming */
	size_t n, cap;
};

/* Names of facts that are of a child: NULL ends. */
extern const char *const facts_of_child[];

/* Finds the facts of one document (one case). Diagnostics have no file. */
void facts_find(struct arena *a, const struct text_doc *t, struct facts *out,
		struct diags *d);

#endif
