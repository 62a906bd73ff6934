/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes validate: the program held against people. */
#include "agreement.h"
#include "code.h"

static bool asked_for(const struct store_names *themes, const char *name)
{
	size_t i = 0;
	while (i < themes->n && !str_eq_nocase(themes->v[i], name))
		i++;
	return i < themes->n || !themes->n;
}

static int read_decisions(struct cmd *c, struct store *s, bool passages,
			  struct codings *out, struct err *e)
{
	const char *file = args_text(&c->args, "codings");
	struct catalogue_codings sheet = { 0 };
	struct codings all = { 0 };
	struct store_names themes = { 0 };
	int64_t id;
	code_themes(c, &themes);
	for (size_t i = 0; i < themes.n; i++)
		if (store_theme_named(s, themes.v[i], &id, e) < 0)
			return -1;
	if (!file && store_codings(s, &c->a, passages, "", &all, e) < 0)
		return -1;
	if (file && (read_codings(c, file, &sheet, e) < 0 ||
		     store_codings_of(s, &c->a, &sheet, passages, &all,
				      &c->diags, e) < 0))
		return -1;
	for (size_t i = 0; i < all.n; i++)
		if (asked_for(&themes, all.v[i].theme))
			*ARENA_PUSH(&c->a, out) = all.v[i];
	return 0;
}

int themes_validate(struct cmd *c, struct err *e)
{
	static const char *const names[] = { "all", "odd", "even" };
	bool passages = args_flag(&c->args, "passages");
	struct validation x[3] = { 0 };
	struct codings codings = { 0 };
	struct store *s = NULL;
	if (store_open(c->db_path, DB_READ, &s, e) < 0)
		return -1;
	int rc = read_decisions(c, s, passages, &codings, e);
	store_close(s);
	if (rc < 0)
		return -1;
	if (!codings.n) {
		diag_add(&c->diags, DIAG_NOTE, "no-codings",
			 (struct diag_at){ 0 },
			 "there are no codings of %ss to hold the program "
			 "against: import some with `revix code import`, or "
			 "name a file with --codings",
			 passages ? "passage" : "review");
		return CMD_LOST;
	}
	for (int i = 0; i < 3; i++) {
		x[i].half = names[i];
		coding_validate(&c->a, &codings, (enum coding_half)i, &x[i].v);
	}
	put_validation(c, x, args_flag(&c->args, "halves") ? 3 : 1,
		       passages ? "passage" : "review");
	return CMD_OK;
}
