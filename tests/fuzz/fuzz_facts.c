/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as plain text, structured, and its facts: their words must be
 * where they say, and their names and children known.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "facts.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void expect(bool ok)
{
	if (!ok)
		abort();
}

static void check_fact(const struct text_doc *t, const struct facts_fact *f)
{
	expect(f->child && f->name && f->precision && f->value && *f->value);
	expect(f->section < t->sections.n);
	const char *text = t->sections.v[f->section].title;
	if (f->passage != FACTS_NOWHERE) {
		expect(f->passage < t->passages.n);
		text = t->passages.v[f->passage].text;
	} else if (!*text) {
		text = t->title;
	}
	expect(f->start < f->end && f->end <= strlen(text));
	expect(strlen(f->raw) == f->end - f->start);
	expect(memcmp(text + f->start, f->raw, f->end - f->start) == 0);
	expect(utf8_valid(f->raw, f->end - f->start));
	expect(utf8_valid(f->value, strlen(f->value)));
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct extract_doc in = { 0 };
	struct text_doc t;
	struct facts f;
	char *text = utf8_clean(&a, (const char *)p, n);
	extract_plain(&a, text, strlen(text), &in);
	text_structure(&a, &in, &t);
	facts_find(&a, &t, &f, &d);
	for (size_t i = 0; i < f.n; i++)
		check_fact(&t, &f.v[i]);
	arena_release(&a);
	return 0;
}
