/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a document before its passages are matched. */
#include "matcher.h"

struct theme_document {
	struct arena a;
	struct theme_matcher *m;
	const char *role;
};

struct theme_document *theme_document_new(struct theme_matcher *m,
					  const char *role)
{
	struct arena a = { 0 };
	struct theme_document *d = ARENA_NEW(&a, struct theme_document);
	d->a = a;
	d->m = m;
	d->role = arena_str(&d->a, role);
	return d;
}

void theme_document_free(struct theme_document *d)
{
	if (!d)
		return;
	/* It lives in its own arena. */
	struct arena a = d->a;
	arena_release(&a);
}

const char *document_role(const struct theme_document *d)
{
	return d ? d->role : "";
}
