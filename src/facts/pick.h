/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pick: what the rules found, and which of it is given. Every rule puts
 * claims; of the claims for one fact the surest kind wins, then the line of
 * the greatest authority, then the first. A claim that says the same more
 * exactly takes its place. What is firm and contradicts it is reported.
 */
#ifndef FACTS_PICK_H
#define FACTS_PICK_H

#include "facts.h"
#include "who.h"

/* In the order in which facts are given. */
enum fact {
	FACT_KIND,
	FACT_AREA,
	FACT_INCIDENT,
	FACT_PERIOD_FROM,
	FACT_PERIOD_TO,
	FACT_COMPLETED,
	FACT_PUBLISHED,
	FACT_OUTCOME,
	FACT_MECHANISM,
	FACT_METHODOLOGY,
	FACT_REVIEWER,
	FACT_CHILDREN,
	FACT_ALIAS,
	FACT_AGE,
	FACT_SEX,
	FACT_ETHNICITY,
	FACT_DISABILITY,
	FACT_CP_PLAN,
	FACT_CP_PLAN_CATEGORY,
	FACT_LEGAL_STATUS,
	N_FACTS
};

/* How surely the words say just this. */
enum sureness {
	SURE_STATED,  /* "died on 3 March", "Lead reviewer: …" */
	SURE_TOLD,    /* by the words about it, in the right place */
	SURE_IMPLIED, /* a bare date on the cover */
	SURE_LAST
};

/* Claims for one document; what comes after them is late in it. */
#define CLAIMS_MAX 4000

struct claim {
	enum fact fact;
	int subject; /* -1: of the review */
	const char *value, *precision;
	size_t line, first, end; /* tokens of the words */
	enum sureness sure;
	struct text_date date; /* of facts that are dates */
	struct text_age age;
	bool loud; /* a conflict is told even when this is less sure */
};

struct finding {
	const struct reading *r;
	struct who *who;
	struct arena *a;
	LIST(struct claim) claims;
	struct claim spare; /* where claims go that are too many */
};

/* What a rule needs to claim something: where, and how surely. */
struct claim *claim_put(struct finding *f, enum fact fact, const char *value,
			const struct sentence *s, size_t first, size_t end);
/* The same for each subject of a set. */
void claim_put_all(struct finding *f, enum fact fact, uint32_t who,
		   const struct claim *model);
struct claim *claim_put_date(struct finding *f, enum fact fact,
			     const struct dated *d, const struct sentence *s);

/* The claim that would win now, or NULL. */
const struct claim *claim_best(const struct finding *f, enum fact fact,
			       int subject);

void pick_all(struct finding *f, struct facts *out, struct diags *d);

/* What words say, as the catalogue's vocabulary has it; NULL: nothing. */
const char *ethnicity_of(const struct reading *r, size_t first, size_t end,
			 struct hit *h);
/* Do the words before tok lead to a group: "is", "identified as"? */
bool ethnicity_is_said(const struct reading *r, const struct sentence *s,
		       size_t tok);
const char *method_of(const struct reading *r, size_t first, size_t end,
		      struct hit *h);
const char *legal_of(const struct reading *r, size_t first, size_t end,
		     struct hit *h);

/* What is told of subjects, and by which words. */
struct event {
	uint32_t who;
	struct hit h;
};

/* Does the sentence tell of the death of a subject? Of harm? */
bool outcome_is_death(const struct finding *f, const struct sentence *s,
		      struct event *e);
bool outcome_is_harm(const struct finding *f, const struct sentence *s,
		     struct event *e);

/* Claims the age for all of a set. */
void claim_age(struct finding *f, uint32_t who, const struct aged *g,
	       const struct sentence *s, enum sureness sure);
/* Claims the names at [first, end) for the reviewer. */
void claim_author(struct finding *f, const struct sentence *s, size_t first,
		  size_t end, enum sureness sure);
/* Claims the two dates of a period, or its one, from the words on. */
bool claim_period(struct finding *f, const struct sentence *s, size_t first,
		  enum sureness sure);

/* Some of the subjects, said before `end`: the eldest two by their ages; "she
 * and her brother"; a pronoun that begins the sentence (part.c). */
uint32_t part_by_age(const struct finding *f, const struct sentence *s,
		     size_t end);
uint32_t part_with_kin(const struct finding *f, const struct sentence *s,
		       size_t end);
uint32_t part_of_pronoun(const struct finding *f, const struct sentence *s,
			 size_t tok);
/* "None of the other three": those whom the passage has not named, when they
 * are so many. */
uint32_t part_others(const struct finding *f, const struct sentence *s,
		     size_t end);

/* The date before `to` that has its year from it; the day that begins the
 * sentence, with the year, or the month, of a date before it; or NULL. */
const struct dated *period_half(struct finding *f, const struct sentence *s,
				const struct dated *to);
const struct dated *period_carried(struct finding *f, const struct sentence *s);

/* The period that ends with the death: its last day is the incident's. */
void rule_period_end(struct finding *f);

/* The rules, by what they read. */
void rule_table(struct finding *f);  /* labels and rows */
void rule_review(struct finding *f); /* kind, area, methodology */
void rule_author(struct finding *f);
void rule_report(struct finding *f);   /* completed, published, period */
void rule_outcome(struct finding *f);  /* outcome, mechanism */
void rule_incident(struct finding *f); /* after the outcome */
void rule_child(struct finding *f);    /* alias, sex, number */
void rule_age(struct finding *f);
void rule_identity(struct finding *f); /* ethnicity, disability */
void rule_parents(struct finding *f);  /* the ethnicity of both parents */
void rule_plan(struct finding *f);     /* plan, its category, legal status */

#endif
