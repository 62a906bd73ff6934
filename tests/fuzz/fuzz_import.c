/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dictionaries of other programs: whatever they hold, what is made of them
 * can be read without a fault. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "import.h"
#include "theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check(const struct import_file *f, struct arena *a)
{
	struct diags d = { .a = a };
	struct err e = { 0 };
	struct theme_set *s = theme_set_new();
	if (theme_set_add(s, f->name, f->text, strlen(f->text), &d, &e) < 0)
		abort();
	for (size_t i = 0; i < d.n; i++)
		if (d.v[i].level == DIAG_LOST)
			abort();
	theme_set_free(s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct err e = { 0 };
	struct import_files files = { 0 };
	if (n <= 4096 && import_read(&a, "words", (const char *)data, n, &files,
				     &d, &e) == 0)
		for (size_t i = 0; i < files.n; i++)
			check(&files.v[i], &a);
	arena_release(&a);
	return 0;
}
