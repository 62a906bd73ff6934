/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes import: dictionaries of other programs. */
#include "import.h"
#include "themes.h"

#include <string.h>

#define IMPORT_MAX ((size_t)32 << 20)

/* Nothing is written when any of the files is there already. */
static int write_files(struct cmd *c, const struct import_files *files,
		       const char *dir, struct err *e)
{
	for (size_t i = 0; i < files->n; i++) {
		const char *path =
			fs_join(&c->a, dir,
				arena_fmt(&c->a, "%s.txt", files->v[i].name));
		if (fs_is_file(path))
			return err_set(e, ERR_INPUT,
				       "%s is there already: nothing was "
				       "written",
				       path);
	}
	if (fs_mkdirs(dir, e) < 0)
		return -1;
	for (size_t i = 0; i < files->n; i++) {
		const struct import_file *f = &files->v[i];
		const char *path = fs_join(&c->a, dir,
					   arena_fmt(&c->a, "%s.txt", f->name));
		if (fs_write(path, f->text, strlen(f->text), e) < 0)
			return -1;
	}
	return 0;
}

int themes_import(struct cmd *c, struct err *e)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "terms", "Terms", EMIT_RIGHT, true },
		{ "left_out", "Left out", EMIT_RIGHT, true },
	};
	const char *dir = args_text(&c->args, "output-dir");
	struct import_files files = { 0 };
	struct buf b = { 0 };
	bool lost = false;
	int ret = -1;
	if (c->args.n_words != 2)
		return err_set(e, ERR_USAGE,
			       "import what? a quanteda dictionary (.yml) or a "
			       "LIWC one (.dic, .dicx)");
	const char *file = c->args.words[1];
	if (!dir)
		dir = fs_stem(&c->a, file);
	if (fs_read(file, IMPORT_MAX, &b, e) < 0 ||
	    import_read(&c->a, file, buf_text(&b), b.n, &files, &c->diags, e) <
		    0 ||
	    write_files(c, &files, dir, e) < 0)
		goto out;
	struct emit_cell *x = arena_alloc(&c->a, (3 * files.n + 1) * sizeof *x);
	for (size_t i = 0; i < files.n; i++) {
		const struct import_file *f = &files.v[i];
		x[3 * i].text = f->name;
		x[3 * i + 1].text = arena_fmt(&c->a, "%zu", f->terms);
		x[3 * i + 2].text = arena_fmt(&c->a, "%zu", f->lost);
		lost = lost || f->lost;
	}
	themes_print(c, NULL, columns, 3, x, files.n);
	if (!c->quiet && c->emit.format == EMIT_TEXT)
		fprintf(c->out,
			"\nWritten to %s. They are a beginning: give "
			"each a definition and examples.\n",
			dir);
	ret = lost ? CMD_LOST : CMD_OK;
out:
	buf_release(&b);
	return ret;
}
