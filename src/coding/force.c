/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions in order, and which of them stands. */
#include "coding.h"

#include <stdlib.h>
#include <string.h>

#include "parts.h"

static int order(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static int compare(const void *x, const void *y)
{
	const struct coding *a = x, *b = y;
	int c = order(a->theme, b->theme);
	c = c ? c : order(a->unit, b->unit);
	c = c ? c : order(a->coder, b->coder);
	return c ? c : order(a->date, b->date);
}

/* Stable, so that of two decisions of one day the later one stays later. */
void coding_sort(struct codings *c)
{
	struct arena a = { 0 };
	struct coding *to = arena_alloc(&a, (c->n + 1) * sizeof *to);
	for (size_t width = 1; width < c->n; width *= 2) {
		for (size_t i = 0; i < c->n; i += 2 * width) {
			size_t mid = i + width < c->n ? i + width : c->n;
			size_t end = mid + width < c->n ? mid + width : c->n;
			size_t l = i, r = mid;
			for (size_t k = i; k < end; k++) {
				bool left = l < mid &&
					    (r >= end ||
					     compare(&c->v[l], &c->v[r]) <= 0);
				to[k] = left ? c->v[l++] : c->v[r++];
			}
		}
		memcpy(c->v, to, c->n * sizeof *to);
	}
	arena_release(&a);
}

bool coding_is_adjudicated(const char *coder)
{
	return str_starts_nocase(coder, "adjudicat") ||
	       str_eq_nocase(coder, "agreed") ||
	       str_eq_nocase(coder, "consensus");
}

bool coding_is_open(enum theme_status s)
{
	return s == THEME_TO_CONFIRM || s == THEME_NOT_CODED;
}

/* The later of two decisions: v[b] comes after v[a] in the list. */
static bool later(const struct coding *v, size_t a, size_t b)
{
	return order(v[b].date, v[a].date) >= 0;
}

static bool find_adjudication(const struct coding *v, size_t n, size_t *at)
{
	bool found = false;
	for (size_t i = 0; i < n; i++) {
		if (!coding_is_adjudicated(v[i].coder))
			continue;
		if (!found || later(v, *at, i))
			*at = i;
		found = true;
	}
	return found;
}

/* Whether a later decision of the same coder is in the list. */
static bool is_superseded(const struct coding *v, size_t n, size_t i)
{
	for (size_t k = 0; k < n; k++)
		if (k != i && order(v[k].coder, v[i].coder) == 0 &&
		    (k > i ? later(v, i, k) : !later(v, k, i)))
			return true;
	return false;
}

enum coding_standing coding_in_force(const struct coding *v, size_t n,
				     size_t *at)
{
	bool found = false, differs = false;
	*at = 0;
	if (!n)
		return CODING_NONE;
	if (find_adjudication(v, n, at))
		return CODING_STANDS;
	for (size_t i = 0; i < n; i++) {
		if (is_superseded(v, n, i))
			continue;
		if (!found || (coding_is_open(v[*at].value) &&
			       !coding_is_open(v[i].value)))
			*at = i;
		else if (!coding_is_open(v[i].value) &&
			 v[i].value != v[*at].value)
			differs = true;
		found = true;
	}
	return differs ? CODING_DIFFERS : CODING_STANDS;
}

bool coding_is_divided(const struct coding *v, size_t n)
{
	bool said[2] = { false, false };
	for (size_t i = 0; i < n; i++)
		if (!coding_is_open(v[i].value) && !is_superseded(v, n, i))
			said[v[i].value == THEME_IS_PRESENT] = true;
	return said[0] && said[1];
}

size_t coding_group(const struct codings *c, size_t from)
{
	size_t to = from;
	while (to < c->n && str_eq(c->v[to].theme, c->v[from].theme) &&
	       str_eq(c->v[to].unit, c->v[from].unit))
		to++;
	return to;
}
