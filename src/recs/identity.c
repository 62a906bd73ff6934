/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what a recommendation is known again. */
#include <string.h>

#include "recs.h"
#include "words.h"

#define LETTERS 8

/* Letters and digits alone count, and no capitals: what a reader of documents
 * makes of hyphens, quotes and spaces may change. */
static uint64_t hash(const char *p)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325);
	for (; *p; p++) {
		unsigned char c = (unsigned char)*p;
		if (words_is_upper(*p))
			c |= 0x20;
		else if (!words_is_letter(*p) && !words_is_digit(*p))
			continue;
		h = (h ^ c) * UINT64_C(0x100000001b3);
	}
	return h ^ h >> 29;
}

/* Of letters, and none of them a vowel, so that no spreadsheet takes them for
 * a number and they are nobody's word. */
char *recs_identity(struct arena *a, const char *kind, const char *number,
		    const char *text)
{
	static const char letters[] = "bcdfghjklmnpqrstvwxz";
	struct arena scratch = { 0 };
	uint64_t h = hash(words_plain(&scratch, text));
	char s[LETTERS + 1] = { 0 };
	for (int i = 0; i < LETTERS; i++) {
		s[i] = letters[h % (sizeof letters - 1)];
		h /= sizeof letters - 1;
	}
	arena_release(&scratch);
	return arena_fmt(a, "%s/%s/%s", kind, number, s);
}
