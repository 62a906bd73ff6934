/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as the passages of a document, one a line. A line that begins
 * with '#' is the heading of those that follow, with '%' their section; one
 * with '=' is the author of the file.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "privacy.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void expect(bool ok)
{
	if (!ok)
		abort();
}

struct input {
	struct privacy_text *v;
	size_t n, cap;
	const char *author;
};

static void read_input(struct arena *a, char *text, struct input *in)
{
	const char *heading = "", *section = "";
	for (char *line; (line = strsep(&text, "\n"));) {
		if (*line == '#')
			heading = line + 1;
		else if (*line == '%')
			section = line + 1;
		else if (*line == '=')
			in->author = line + 1;
		else
			*ARENA_PUSH(a, in) =
				(struct privacy_text){ line, section, heading };
	}
}

static void check(const struct input *in, const struct privacy_finds *o)
{
	for (size_t i = 0; i < o->n; i++) {
		const struct privacy_find *f = &o->v[i];
		expect(f->kind < PRIVACY_N_KINDS && *f->why && *f->text);
		expect(*privacy_kind_name(f->kind) &&
		       *privacy_certainty_name(f->certainty));
		if (f->passage == PRIVACY_NOWHERE) {
			expect(f->kind == PRIVACY_PROPERTY);
			continue;
		}
		expect(f->passage < in->n && f->start < f->end);
		const char *text = in->v[f->passage].text;
		expect(f->end <= strlen(text));
		expect(strlen(f->text) == f->end - f->start);
		expect(memcmp(f->text, text + f->start, f->end - f->start) ==
		       0);
		expect(utf8_valid(f->text, strlen(f->text)));
		expect(i == 0 || f[-1].passage < f->passage ||
		       (f[-1].passage == f->passage &&
			f[-1].start <= f->start));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena a = { 0 };
	struct input in = { .author = "" };
	struct privacy_finds o;
	char *text = utf8_clean(&a, (const char *)p, n);
	read_input(&a, text, &in);
	privacy_look(&a, in.v, in.n, in.author, in.author, &o);
	check(&in, &o);
	arena_release(&a);
	return 0;
}
