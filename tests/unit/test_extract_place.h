/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A place for the tests of extract: a folder, files made in it, and what the
 * worker reads from them, written as one line a block:
 *
 *	KIND LEVEL? @PAGE? [LABEL]? text with / for line ends and | for tabs
 */
#ifndef TEST_EXTRACT_PLACE_H
#define TEST_EXTRACT_PLACE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base.h"
#include "extract.h"

struct place {
	struct arena a;
	char *dir;
	struct extract_doc doc; /* of the last read */
	struct diags d;
	struct err e;
	struct extract_opts o;
};

static int place_setup(void **state)
{
	struct place *p = calloc(1, sizeof *p);
	assert_non_null(p);
	p->d.a = &p->a;
	assert_int_equal(fs_tempdir(&p->a, &p->dir, &p->e), 0);
	*state = p;
	return 0;
}

static int place_teardown(void **state)
{
	struct place *p = *state;
	fs_remove_tree(p->dir);
	arena_release(&p->a);
	free(p);
	return 0;
}

static const char *place_put(struct place *p, const char *name,
			     const void *bytes, size_t n)
{
	struct err e = { 0 };
	const char *path = fs_join(&p->a, p->dir, name);
	assert_int_equal(fs_write(path, bytes, n, &e), 0);
	return path;
}

static int place_read(struct place *p, const char *path)
{
	p->e = (struct err){ 0 };
	p->d.n = 0;
	return extract_file(&p->a, &p->o, path, &p->doc, &p->d, &p->e);
}

static const char *place_show(struct place *p)
{
	static const char *const kinds[] = {
		"P", "H", "I", "R", "N", "h", "f"
	};
	struct buf b = { 0 };
	for (size_t i = 0; i < p->doc.blocks.n; i++) {
		const struct extract_block *x = &p->doc.blocks.v[i];
		buf_str(&b, kinds[x->kind]);
		if (x->level)
			buf_fmt(&b, "%d", x->level);
		if (x->page != 1)
			buf_fmt(&b, "@%d", x->page);
		if (*x->label)
			buf_fmt(&b, " [%s]", x->label);
		buf_char(&b, ' ');
		for (const char *s = x->text; *s; s++)
			buf_char(&b, *s == '\n' ? '/' : *s == '\t' ? '|' : *s);
		buf_char(&b, '\n');
	}
	const char *s = arena_str(&p->a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* Reads bytes as a file of this name and gives what is in it. */
static const char *place_bytes(struct place *p, const char *name,
			       const void *bytes, size_t n)
{
	if (place_read(p, place_put(p, name, bytes, n)) < 0)
		fail_msg("%s", p->e.text);
	return place_show(p);
}

static const char *place_text(struct place *p, const char *name,
			      const char *text)
{
	return place_bytes(p, name, text, strlen(text));
}

/* The file must be refused with this kind, and words that say why. */
static void place_refused(struct place *p, const char *path, enum err_kind kind,
			  const char *words)
{
	assert_int_equal(place_read(p, path), -1);
	if (!strstr(p->e.text, words) || p->e.kind != kind)
		fail_msg("kind %d, not %d with \"%s\": %s", (int)p->e.kind,
			 (int)kind, words, p->e.text);
	assert_non_null(strstr(p->e.text, fs_base(path)));
}

static bool place_has_diag(const struct place *p, const char *code)
{
	for (size_t i = 0; i < p->d.n; i++)
		if (str_eq(p->d.v[i].code, code))
			return true;
	return false;
}

#endif
