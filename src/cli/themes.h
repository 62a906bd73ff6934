/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of `revix themes`, a file each. */
#ifndef THEMES_H
#define THEMES_H

#include "cmd.h"

/* The index of a theme by its name or label, in any case; or SIZE_MAX. */
size_t themes_find(const struct theme_set *set, const char *name);
/* The same; ERR_USAGE with the closest name. */
int themes_named(const struct theme_set *set, const char *name, size_t *out,
		 struct err *e) BASE_CHECKED;
/* The themes of --theme, a flag for each of the set; NULL: it is not given. */
int themes_asked(struct cmd *c, const struct theme_set *set, bool **out,
		 struct err *e) BASE_CHECKED;
void themes_print(struct cmd *c, const char *title,
		  const struct emit_column *columns, size_t n_columns,
		  struct emit_cell *cells, size_t n_rows);

int themes_list(struct cmd *c, const struct theme_set *set);
int themes_show(struct cmd *c, const struct theme_set *set, struct err *e);
int themes_try(struct cmd *c, const struct theme_set *set, struct err *e);
int themes_try_table(struct cmd *c, const struct theme_set *set,
		     const char *file, struct err *e);
int themes_import(struct cmd *c, struct err *e);

/* Each opens the store by itself. */
int themes_trend(struct cmd *c, const struct theme_set *set, struct err *e);
int themes_versions(struct cmd *c, struct err *e);
int themes_diff(struct cmd *c, struct err *e);
int themes_suggest(struct cmd *c, const struct theme_set *set, struct err *e);

#endif
