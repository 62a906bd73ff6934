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
	find_child(&f);
	find_review(&f);
	if (!is_review(&f))
		return;
	find_table(&f);
	find_author(&f);
	find_report(&f);
	find_outcome(&f);
	find_incident(&f);
	find_age(&f);
	find_identity(&f);
	find_plan(&f);
	pick_all(&f, out, d);
}
