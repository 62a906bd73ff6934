/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The author and the last editor in the properties of a file. */
#include "look.h"

#include <string.h>

static const char *const offices[] = {
	"board",        "council",   "unit",   "group",
	"subgroup",     "sub-group", "team",   "partnership",
	"safeguarding", "user",      "admin",  "administrator",
	"microsoft",    "office",    "ltd",    "limited",
	"business",     "lscb",      "scp",    "service",
	"services",     "nhs",       "trust",  "department",
	"government",   "report",    "review", "windows",
	"default",      NULL
};

/* Words with capitals up to a comma: "Ruth Ellery, reviewer"; one may be a
 * common given name alone, and "Ellery, Ruth" is a name too. */
static bool is_person(const struct tokens *t, size_t *surname)
{
	size_t n = 0;
	bool given = false, sure;
	for (size_t i = 0; i < t->n; i++)
		if (look_in_list(t->v[i].key, offices))
			return false;
	while (n < t->n && (t->v[n].flags & TOKEN_CAP) &&
	       (n == 0 || (t->v[n].flags & TOKEN_NEAR))) {
		given = given || look_given_name(t->v[n].key, &sure);
		n++;
	}
	*surname = n ? n - 1 : 0;
	if (n == 1 && t->n == 2 && (t->v[1].flags & TOKEN_CAP))
		return look_given_name(t->v[1].key, &sure);
	return (n >= 2 && n <= 5) || (n == 1 && t->n == 1 && given);
}

/* Whether the text has the surname with a capital. */
static bool is_in_text(const struct look *l, const char *key)
{
	for (size_t i = 0; i < l->tokens.n; i++)
		if ((l->tokens.v[i].flags & TOKEN_CAP) &&
		    strcmp(l->tokens.v[i].key, key) == 0)
			return true;
	return false;
}

void look_property(struct look *l, const char *value, const char *what)
{
	struct tokens t = { 0 };
	size_t surname;
	look_scan_words(&l->scratch, value, 0, &t);
	if (!t.n || !is_person(&t, &surname))
		return;
	bool known = is_in_text(l, t.v[surname].key);
	look_add(l,
		 (struct privacy_find){
			 .kind = PRIVACY_PROPERTY,
			 .certainty = known ? PRIVACY_POSSIBLE : PRIVACY_LIKELY,
			 .passage = PRIVACY_NOWHERE,
			 .text = arena_str(l->a, value),
			 .why = arena_fmt(
				 l->a,
				 "The properties of the file name this person "
				 "as %s; %s.",
				 what,
				 known ? "the text has the name too"
				       : "the text does not") });
}
