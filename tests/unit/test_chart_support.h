/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts to try, and what can be asked of a picture. */
#ifndef TEST_CHART_SUPPORT_H
#define TEST_CHART_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart.h"

#define NONE    ((double)NAN)
#define ENDLESS ((double)INFINITY)
#define N_ROWS  3
#define N_COLS  2

static const char *const rows[] = { "Neglect", "Domestic abuse", "Not stated" };
static const char *const cols[] = { "Fatal", "Serious harm" };
#define NUMBER(v)                                                              \
	{                                                                      \
		.y = (v), .lo = NONE, .hi = NONE                               \
	}
#define SPAN(v, from, to)                                                      \
	{                                                                      \
		.y = (v), .lo = (from), .hi = (to)                             \
	}
#define MISSING NUMBER(NONE)
/* A number stands in it all the same: nothing may show it. */
#define WITHHELD                                                               \
	{                                                                      \
		.y = 77, .lo = 66, .hi = 88, .max = 99, .suppressed = true     \
	}

static const struct chart_value values[] = {
	SPAN(34.3, 20.8, 50.8), SPAN(25, 15, 40), SPAN(12.5, 4, 31),
	SPAN(12.5, 5, 30),      MISSING,          SPAN(0, 0, 16.1),
};

static const bool member[16] = {
	true, true, false, true, false, false, false, false, true,
};

static struct chart sample(enum chart_kind kind)
{
	return (struct chart){
		.kind = kind,
		.title = "Themes by outcome (reviews, N = 70)",
		.subtitle = "Percentage of the outcome.",
		.x_title = "Theme",
		.y_title = "Percentage",
		.rows = rows,
		.n_rows = N_ROWS,
		.series = cols,
		.n_series = N_COLS,
		.values = values,
		.percent = true,
		.sets = rows,
		.n_sets = N_ROWS,
		.member = member,
	};
}

/* How many series of n the kind can draw. */
static size_t series_of(enum chart_kind kind, size_t n)
{
	if (kind == CHART_UPSET)
		return 1;
	return kind == CHART_DOTS || kind == CHART_PYRAMID ? 2 : n;
}

static struct chart sample_of(enum chart_kind kind)
{
	struct chart c = sample(kind);
	c.n_series = series_of(kind, c.n_series);
	return c;
}

/* The picture as text; the caller frees it. */
static char *drawn(const struct chart *c, const char *id)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	if (chart_draw(c, CHART_SVG, id, &b, &e) < 0)
		fail_msg("%s", e.text);
	char *s = strdup(buf_text(&b));
	assert_non_null(s);
	buf_release(&b);
	return s;
}

static size_t count(const char *text, const char *part)
{
	size_t n = 0;
	for (const char *p = text; (p = strstr(p, part)); p += strlen(part))
		n++;
	return n;
}

/* Tags open and close in order; a hand-made check that needs no parser. */
static void assert_well_formed(const char *xml)
{
	struct {
		char name[16];
	} open[64];
	size_t depth = 0;
	for (const char *p = xml; (p = strchr(p, '<')); p++) {
		bool close = p[1] == '/';
		const char *name = p + 1 + close;
		size_t n = strspn(name, "abcdefghijklmnopqrstuvwxyz"
					"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		const char *end = strchr(p, '>');
		assert_true(n > 0 && n < sizeof open->name && end);
		if (close) {
			assert_true(depth > 0);
			depth--;
			assert_int_equal(strlen(open[depth].name), n);
			assert_memory_equal(open[depth].name, name, n);
		} else if (end[-1] != '/') {
			assert_true(depth < 64);
			snprintf(open[depth++].name, sizeof open->name, "%.*s",
				 (int)n, name);
		}
	}
	assert_int_equal(depth, 0);
}

/* Marks of one colour; points have their number in gnuplot's own list. */
static size_t boxes(const char *svg, const char *rgb)
{
	struct arena a = { 0 };
	size_t n = count(svg, arena_fmt(&a, "<polygon fill = '%s'", rgb));
	arena_release(&a);
	return n;
}

static size_t points(const char *svg, int type, const char *rgb)
{
	struct arena a = { 0 };
	const char *mark = arena_fmt(&a, "<use xlink:href='#x-gpPt%d'", type);
	const char *colour = arena_fmt(&a, "color='%s'", rgb);
	size_t n = 0;
	for (const char *p = svg; (p = strstr(p, mark)); p++) {
		const char *end = strchr(p, '>'), *hit = strstr(p, colour);
		n += hit && hit < end;
	}
	arena_release(&a);
	return n;
}

#define BLUE   "rgb(  0,  73, 122)"
#define ORANGE "rgb(213,  94,   0)"
#define WHITE  "rgb(255, 255, 255)"
#define INK    "rgb( 26,  26,  26)"
#define EDGE   "rgb( 51,  51,  51)"
#define PALE   "rgb(196, 196, 196)"

/* Where a text stands, by a width that no font undercuts. */
struct place {
	double x1, y1, x2, y2;
	const char *text;
	int length;
};

static double attribute(const char *p, const char *name)
{
	const char *at = strstr(p, name);
	assert_non_null(at);
	return strtod(at + strlen(name), NULL);
}

/* The next text at or after *p that lies or stands upright. */
static bool next_text(const char **p, struct place *out)
{
	const char *g, *t = strstr(*p, "<text>");
	if (!t)
		return false;
	*p = t + 6;
	for (g = t; !str_starts(g, "<g transform="); g--)
		assert_true(g > t - 400);
	double x = attribute(g, "translate("), size, w;
	double y = strtod(strchr(strstr(g, "translate("), ',') + 1, NULL);
	const char *turn = strstr(g, "rotate(");
	int degrees = turn && turn < t ? (int)strtod(turn + 7, NULL) : 0;
	size = attribute(g, "font-size=\"");
	out->text = *p;
	out->length = (int)(strstr(*p, "</text>") - *p);
	w = 0.42 * size * out->length;
	const char *anchor = strstr(g, "text-anchor=\"") + 13;
	double from = *anchor == 'm' ? -w / 2 : *anchor == 'e' ? -w : 0;
	double up = 0.6 * size;
	if (degrees == 0)
		*out = (struct place){ x + from, y - up,    x + from + w,
				       y,        out->text, out->length };
	else if (degrees == -90)
		*out = (struct place){ x - up,   y - from - w, x,
				       y - from, out->text,    out->length };
	else
		return next_text(p, out);
	return true;
}

/* No text lies on another, and none outside of the picture. */
static void assert_texts_apart(const char *svg, size_t which)
{
	static struct place v[4000];
	size_t n = 0;
	double w = attribute(svg, " width=\""),
	       h = attribute(svg, " height=\"");
	const char *p = svg;
	while (n < 4000 && next_text(&p, &v[n])) {
		struct place *t = &v[n++];
		if (t->x1 < 0 || t->x2 > w || t->y1 < 0 || t->y2 > h)
			fail_msg("%zu: \"%.*s\" leaves the picture", which,
				 t->length, t->text);
		for (size_t i = 0; i + 1 < n; i++)
			if (v[i].x1 < t->x2 && t->x1 < v[i].x2 &&
			    v[i].y1 < t->y2 && t->y1 < v[i].y2)
				fail_msg("%zu: \"%.*s\" lies on \"%.*s\"",
					 which, t->length, t->text, v[i].length,
					 v[i].text);
	}
	assert_true(n > 3);
}

static void assert_refused(const struct chart *c, const char *id,
			   enum err_kind kind)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(chart_draw(c, CHART_SVG, id, &b, &e), -1);
	assert_int_equal(e.kind, kind);
	assert_int_equal(b.n, 0);
	buf_release(&b);
}

#endif
