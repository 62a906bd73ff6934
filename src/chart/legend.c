/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend: the series, and what marks and symbols mean. */
#include "script.h"

#define SWATCH  12.0
#define ENTRIES (CHART_SERIES_MAX + 6)

enum swatch {
	SWATCH_FILL,
	SWATCH_LINE,
	SWATCH_DOT,
	SWATCH_OPEN, /* not complete */
	SWATCH_MEDIAN,
	SWATCH_QUARTILES,
	SWATCH_RANGE,
	SWATCH_HIDDEN /* the symbol stands in the text */
};

struct entry {
	enum swatch swatch;
	size_t series;
	const char *text;
};

static void put(struct entry *v, size_t *n, struct entry e)
{
	v[(*n)++] = e;
}

/* Whether colour or mark tells the series apart. */
static bool by_series(const struct chart *c)
{
	return c->n_series > 1 && c->kind != CHART_HEAT &&
	       c->kind != CHART_PYRAMID && c->kind != CHART_UPSET &&
	       c->kind != CHART_MULTIPLES;
}

static size_t entries(struct arena *a, const struct chart *c, struct entry *v)
{
	size_t n = 0;
	enum swatch swatch = c->kind == CHART_LINES  ? SWATCH_LINE
			     : c->kind == CHART_DOTS ? SWATCH_DOT
						     : SWATCH_FILL;
	for (size_t s = 0; by_series(c) && s < c->n_series; s++)
		put(v, &n, (struct entry){ swatch, s, c->series[s] });
	if (c->kind == CHART_LAGS) {
		bool range = false;
		for (size_t i = 0; i < c->n_rows * c->n_series; i++)
			range = range || chart_has_range(&c->values[i]);
		put(v, &n, (struct entry){ SWATCH_MEDIAN, 0, "median" });
		put(v, &n,
		    (struct entry){ SWATCH_QUARTILES, 0,
				    "middle half (quartiles)" });
		if (range)
			put(v, &n,
			    (struct entry){ SWATCH_RANGE, 0,
					    "shortest to longest" });
	}
	if (chart_any_open(c))
		put(v, &n,
		    (struct entry){ SWATCH_OPEN, 0, "not yet complete" });
	if (chart_any_hidden(c))
		put(v, &n,
		    (struct entry){
			    SWATCH_HIDDEN, 0,
			    arena_fmt(a, "%s: withheld", chart_hidden(c)) });
	return n;
}

static void line_at(struct canvas *v, double x, double y, const char *style)
{
	buf_fmt(&v->script,
		"set arrow from screen %.6f,%.6f to screen %.6f,%.6f nohead "
		"%s\n",
		(x - 3) / v->w, 1 - y / v->h, (x + SWATCH + 3) / v->w,
		1 - y / v->h, style);
}

static void point_at(struct canvas *v, double x, double y, int type,
		     double size, const char *rgb)
{
	buf_fmt(&v->script,
		"set label '' at screen %.6f,%.6f point pt %d ps %g lc rgb "
		"'%s' front\n",
		(x + SWATCH / 2) / v->w, 1 - y / v->h, type, size, rgb);
}

static void box_at(struct canvas *v, double x, double y, double height,
		   const char *style)
{
	buf_fmt(&v->script,
		"set object rectangle from screen %.6f,%.6f to screen "
		"%.6f,%.6f %s\n",
		x / v->w, 1 - (y + height / 2) / v->h, (x + SWATCH) / v->w,
		1 - (y - height / 2) / v->h, style);
}

static void swatch(struct canvas *v, const struct entry *e, double x, double y)
{
	struct paint p = script_paint(v->c, e->series);
	switch (e->swatch) {
	case SWATCH_FILL:
		box_at(v, x, y, SWATCH, script_fill(v, e->series));
		if (p.pattern)
			box_at(v, x, y, SWATCH, script_hatch(v, e->series));
		return;
	case SWATCH_QUARTILES:
		/* Of no series, where there are several. */
		box_at(v, x, y, SWATCH - 2,
		       v->c->n_series > 1 ? "fs solid border lc rgb '" INK_EDGE
					    "' fc rgb '#c4c4c4' lw 0.5"
					  : script_fill(v, 0));
		return;
	case SWATCH_LINE:
		line_at(v, x, y,
			arena_fmt(v->a, "lc rgb '%s' lw 2 dt %d", p.rgb,
				  p.dash));
		point_at(v, x, y, p.point, 0.7, p.rgb);
		return;
	case SWATCH_OPEN:
		line_at(v, x, y,
			arena_fmt(v->a, "lc rgb '%s' lw 2 dt " DASH_OPEN,
				  p.rgb));
		point_at(v, x, y, 7, 0.9, "#ffffff");
		point_at(v, x, y, p.hollow, 0.7, p.rgb);
		return;
	case SWATCH_DOT:
		point_at(v, x, y, 7, DOT, INK_DOT);
		if (e->series == 0)
			point_at(v, x, y, 7, DOT - DOT_RIM, "#ffffff");
		return;
	case SWATCH_MEDIAN:
		point_at(v, x, y, 7, DOT, INK_EDGE);
		point_at(v, x, y, 7, DOT - DOT_RIM, "#ffffff");
		return;
	case SWATCH_RANGE:
		line_at(v, x, y, "lc rgb '" INK_EDGE "' lw 1.2");
		return;
	case SWATCH_HIDDEN:
		return;
	}
}

double legend_walk(struct canvas *v, double y, bool draw)
{
	const struct ink ink = { .size = FONT_TEXT, .colour = INK_TEXT };
	struct entry list[ENTRIES];
	size_t n = entries(v->a, v->c, list);
	double x = EDGE, row = FONT_TEXT * 1.6, start = y;
	if (!n)
		return 0;
	for (size_t i = 0; i < n; i++) {
		struct lines l = { 0 };
		measure_wrap(v->a, list[i].text, FONT_TEXT,
			     v->w - 2 * EDGE - SWATCH - 8, 1, &l);
		double mark = list[i].swatch == SWATCH_HIDDEN ? 0 : SWATCH + 6;
		double w = mark + l.width + 22;
		if (x > EDGE && x + w > v->w - EDGE) {
			x = EDGE;
			y += row;
		}
		if (draw) {
			swatch(v, &list[i], x, y + row / 2);
			script_text(v, x + mark, y + row / 2, &ink, l.v[0]);
		}
		x += w;
	}
	return y + row - start + 4;
}
