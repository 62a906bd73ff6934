/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one call: a pack in, what may be printed out. */
#include <glpk.h>

#include "parts.h"

static void count(const struct model *m, struct disclose_result *out)
{
	for (size_t q = 0; q < m->n; q++) {
		out->sensitive += model_sensitive(m, q);
		if (!model_printed(m, q))
			continue;
		out->primary += out->v[q].state == DISCLOSE_PRIMARY;
		out->secondary += out->v[q].state == DISCLOSE_SECONDARY;
	}
}

int disclose_protect(struct arena *a, const struct disclose_pack *pack,
		     const struct disclose_rule *rule,
		     struct disclose_result *out, struct err *e)
{
	struct arena own = { 0 };
	struct model m;
	int ret = -1;
	*out = (struct disclose_result){ .v = arena_alloc(
						 a, pack->n * sizeof *out->v) };
	if (model_make(&own, pack, rule, &m, e) < 0)
		goto out;
	if (rule->threshold) {
		glp_term_out(GLP_OFF);
		out->limited = protect_all(&m);
		choose_moves(&m);
		out->in_parts = choose_in_parts(&m);
		glp_free_env();
	}
	choose_marks(&m, out->v);
	out->left_out = arena_alloc(a, pack->n_blocks * sizeof *out->left_out);
	for (size_t i = 0; i < pack->n_blocks; i++)
		out->left_out[i] = m.left_out[i];
	count(&m, out);
	out->programmes = m.programmes;
	out->steps = m.steps;
	ret = 0;
out:
	arena_release(&own);
	return ret;
}
