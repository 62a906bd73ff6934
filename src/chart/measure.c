/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text widths, line breaking and axis steps. */
#include "measure.h"

#include <math.h>
#include <string.h>

/* Advance widths of Helvetica, U+0020 to U+007E, in thousandths of the size
 * (Adobe Font Metrics, Helvetica 1.0); Arial and Liberation Sans are equal. */
static const uint16_t advance[95] = {
	278, 278, 355, 556, 556,  889, 667, 191, 333, 333, 389, 584, 278, 333,
	278, 278, 556, 556, 556,  556, 556, 556, 556, 556, 556, 556, 278, 278,
	584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
	500, 667, 556, 833, 722,  778, 667, 778, 722, 667, 611, 722, 667, 944,
	667, 667, 611, 278, 278,  278, 469, 556, 333, 556, 556, 500, 556, 556,
	278, 556, 556, 222, 222,  500, 222, 833, 556, 556, 556, 556, 333, 500,
	278, 556, 500, 722, 500,  500, 500, 334, 260, 334, 584,
};

/* For letters outside ASCII: most Latin ones are as wide as "n"; anything
 * else is taken to be as wide as it is high. */
#define LATIN_WIDTH 600
#define OTHER_WIDTH 1000
/* The bold cut is wider, and a substitute font may be: better too much room
 * than too little. */
#define BOLD_FACTOR 1.08
#define SAFETY      1.04

double measure_text(const char *s, double size, bool bold)
{
	double sum = 0;
	size_t n = strlen(s), len;
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = utf8_decode(s + i, n - i, &len);
		if (c >= 0x20 && c < 0x7f)
			sum += advance[c - 0x20];
		else
			sum += c < 0x2100 ? LATIN_WIDTH : OTHER_WIDTH;
	}
	return sum * size / 1000 * SAFETY * (bold ? BOLD_FACTOR : 1);
}

/* The longest prefix of s, with "…" after it, that fits. */
static const char *ellipsis(struct arena *a, const char *s, double size,
			    double room)
{
	size_t n = strlen(s);
	while (n) {
		n = utf8_cut(s, n - 1);
		const char *t = arena_fmt(a, "%.*s…", (int)n, s);
		if (measure_text(t, size, false) <= room)
			return t;
	}
	return "…";
}

/* Whether a line may end at the space s[i]: "N = 41" stays together. */
static bool may_break(const char *s, size_t i)
{
	return s[i] == ' ' && s[i + 1] != '=' && !(i && s[i - 1] == '=');
}

/* Bytes of s up to the last space at which the line still fits; all of s when
 * it fits whole, the first word when not even that fits. */
static size_t line_end(struct arena *a, const char *s, double size, double room)
{
	size_t best = 0;
	for (size_t i = 0;; i++) {
		if (s[i] != '\0' && !may_break(s, i))
			continue;
		const char *part = arena_dup(a, s, i);
		if (best && measure_text(part, size, false) > room)
			return best;
		best = i;
		if (s[i] == '\0')
			return best;
	}
}

void measure_wrap(struct arena *a, const char *s, double size, double room,
		  size_t max, struct lines *out)
{
	do {
		while (*s == ' ')
			s++;
		bool last = out->n + 1 >= max;
		size_t n = last ? strlen(s) : line_end(a, s, size, room);
		const char *line = arena_dup(a, s, n);
		if (measure_text(line, size, false) > room) {
			line = ellipsis(a, line, size, room);
			out->cut = true;
		}
		double w = measure_text(line, size, false);
		out->width = w > out->width ? w : out->width;
		*ARENA_PUSH(a, out) = line;
		s += n;
	} while (*s);
}

double measure_step(double top, int parts, bool whole)
{
	static const double steps[] = { 1, 2, 5, 10 };
	if (!(top > 0))
		return 1;
	double unit = pow(10, floor(log10(top / parts)));
	double step = 10 * unit;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		/* A hair of slack: 10 parts of 0.1 must cover 1. */
		if (steps[i] * unit * parts >= top * (1 - 1e-9)) {
			step = steps[i] * unit;
			break;
		}
	}
	return whole && step < 1 ? 1 : step;
}
