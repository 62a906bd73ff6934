/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mistakes: where they are, and what was likely meant. */
#include "lex.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Characters of the query shown before and after the column. */
#define SHOWN_BEFORE   40
#define SHOWN_AFTER    20
#define NAME_MAX_CHARS 64

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

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: insert, delete, replace, swap neighbours. */
static size_t distance(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);
	size_t row[3][NAME_MAX_CHARS + 1];
	if (n > NAME_MAX_CHARS || m > NAME_MAX_CHARS)
		return SIZE_MAX;
	for (size_t j = 0; j <= m; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *now = row[i % 3], *last = row[(i + 2) % 3];
		const size_t *before = row[(i + 1) % 3];
		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t cost = a[i - 1] != b[j - 1];
			now[j] = least(last[j - 1] + cost,
				       least(last[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
	}
	return row[n % 3][m];
}

const char *query_suggest(const char *word, const char *const *names)
{
	const char *best = NULL;
	size_t best_distance = SIZE_MAX;
	if (strlen(word) < 4)
		return NULL;
	for (; names && *names; names++) {
		size_t n = strlen(*names), d = distance(word, *names);
		if (n < 4 || d > (n >= 8 ? 2 : 1) || d >= best_distance)
			continue;
		best = *names;
		best_distance = d;
	}
	return best;
}
