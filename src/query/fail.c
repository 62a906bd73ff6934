/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes: where they are, and what was likely meant. */
#include "lex.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Characters of the query shown before and after the column. */
#define SHOWN_BEFORE 40
#define SHOWN_AFTER  20

/* Part of the text round the column in one harmless line; gives the number
 * of characters of it that stand before the column. */
static int excerpt(const char *text, size_t n, int col, struct buf *out)
{
	struct lex l = { .text = text, .n = n };
	int from = col > SHOWN_BEFORE + 1 ? col - SHOWN_BEFORE : 1;
	int before = 0;
	while (query_peek(&l) && l.s.col + 1 < from)
		query_skip(&l);
	if (from > 1) {
		utf8_append(out, 0x2026);
		before++;
	}
	for (uint32_t c; (c = query_peek(&l)); query_skip(&l)) {
		if (l.s.col + 1 > col + SHOWN_AFTER) {
			utf8_append(out, 0x2026);
			break;
		}
		utf8_append(out, query_is_space(c) ? ' ' : c);
		before += l.s.col + 1 < col;
	}
	return before;
}

int query_fail(const char *text, size_t n, int col, struct err *e,
	       const char *fmt, ...)
{
	struct buf message = { .max = 240 }, shown = { 0 };
	char line[240];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	line[utf8_cut(line, strlen(line))] = '\0';
	buf_str(&message, line);
	int before = excerpt(text, n, col, &shown);
	err_set(e, ERR_USAGE, "column %d: %s\n    %s\n    %*s^", col,
		buf_text(&message), buf_text(&shown), before, "");
	buf_release(&message);
	buf_release(&shown);
	return -1;
}

const char *query_suggest(const char *word, const char *const *names)
{
	const char *best = NULL;
	size_t best_distance = SIZE_MAX;
	if (strlen(word) < 4)
		return NULL;
	for (; names && *names; names++) {
		size_t n = strlen(*names), d = str_distance(word, *names);
		if (n < 4 || d > (n >= 8 ? 2 : 1) || d >= best_distance)
			continue;
		best = *names;
		best_distance = d;
	}
	return best;
}
