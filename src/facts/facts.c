/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of one document: reads it, lets every rule claim, and picks. */
#include "facts.h"

#include "pick.h"

/* A document that is no review and names no child has no facts: what it says
 * of boards and of dates is of something else. */
static bool is_review(const struct finding *f)
{
	return f->who->n || claim_best(f, FACT_KIND, -1) ||
	       claim_best(f, FACT_CHILDREN, -1);
}

void facts_find(struct arena *a, const struct text_doc *t, struct facts *out,
		struct diags *d)
{
	struct reading r;
	struct who who;
	*out = (struct facts){ 0 };
	reading_make(a, t, &r);
	who_find(&r, &who);
	who_mark(&r, &who);
	struct finding f = { .r = &r, .who = &who, .a = a };
	rule_child(&f);
	rule_review(&f);
	if (!is_review(&f))
		return;
	rule_table(&f);
	rule_author(&f);
	rule_report(&f);
	rule_outcome(&f);
	rule_incident(&f);
	rule_period_end(&f);
	rule_age(&f);
	rule_identity(&f);
	rule_parents(&f);
	rule_plan(&f);
	pick_all(&f, out, d);
}
