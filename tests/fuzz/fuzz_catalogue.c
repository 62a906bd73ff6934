/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a catalogue and as codings: what comes out hangs together. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base.h"
#include "catalogue.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void expect(bool ok)
{
	if (!ok)
		abort();
}

static void check_facts(const struct catalogue_facts *f)
{
	for (size_t i = 0; i < f->n; i++) {
		expect(*f->v[i].name && *f->v[i].value && f->v[i].line > 0);
		expect(utf8_valid(f->v[i].raw, strlen(f->v[i].raw)));
	}
}

static void check_catalogue(const struct catalogue *c)
{
	expect(c->rows_lost <= c->rows && c->reviews.n <= c->rows);
	for (size_t i = 0; i < c->reviews.n; i++) {
		expect(*c->reviews.v[i].key != '\0');
		check_facts(&c->reviews.v[i].facts);
	}
	for (size_t i = 0; i < c->documents.n; i++) {
		expect(c->documents.v[i].review < c->reviews.n);
		expect(*c->documents.v[i].file || c->documents.v[i].text);
		expect(*c->documents.v[i].role != '\0');
	}
	for (size_t i = 0; i < c->children.n; i++) {
		expect(c->children.v[i].review < c->reviews.n);
		check_facts(&c->children.v[i].facts);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct err e = { 0 }, e2 = { 0 };
	struct catalogue c;
	struct catalogue_codings k;
	if (catalogue_parse(
		    &a, &(struct catalogue_input){ "fuzz.csv", p, n, { 0 } },
		    &c, &d, &e) == 0)
		check_catalogue(&c);
	if (catalogue_codings_parse(&a, "fuzz.csv", p, n, &k, &d, &e2) == 0)
		for (size_t i = 0; i < k.n; i++)
			expect(*k.v[i].unit && *k.v[i].theme && *k.v[i].value);
	for (size_t i = 0; i < d.n; i++)
		expect(utf8_valid(d.v[i].text, strlen(d.v[i].text)));
	arena_release(&a);
	return 0;
}
