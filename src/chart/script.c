/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text, numbers and paint as gnuplot reads them. Between single quotes gnuplot
 * expands neither backquotes nor macros nor escapes. A quote in the text is
 * put in by the variable q (doubling it, as the manual has it, fails at the
 * start of a string); control characters, the only way out of a line, become
 * spaces.
 */
#include "script.h"

#include <math.h>
#include <string.h>

/* Colours that differ in hue for colour-blind readers (after Okabe and Ito
 * 2008, "Color universal design") and, neighbour from neighbour, by 20 or
 * more steps of lightness (CIE L*, hatching counted in) for grey print. There
 * are no more than three such steps on white: from the fourth on some are
 * hatched, with gnuplot's patterns. */
static const struct paint fills[] = {
	{ .rgb = "#00497a", .dark = true },                     /* L* 30 */
	{ .rgb = "#d55e00" },                                   /* 53 */
	{ .rgb = "#a9daf5" },                                   /* 84 */
	{ .rgb = "#882255", .pattern = 4, .hatch = "#ffffff" }, /* 45 */
	{ .rgb = "#ffffff", .pattern = 5, .hatch = "#004d36" }, /* 91 */
	{ .rgb = "#333333", .dark = true },                     /* 21 */
	{ .rgb = "#d9c79a" },                                   /* 81 */
	{ .rgb = "#004d36", .pattern = 7, .hatch = "#ffffff" }, /* 60 */
};
/* Later rounds of the colours are hatched otherwise. */
static const int rounds[] = { 1, 6, 7 };

/* Lines need contrast with white, and are told apart by mark and dash too.
 * A hollow mark means something else: not complete. */
static const struct paint strokes[] = {
	{ .rgb = "#00497a", .point = 7, .hollow = 6, .dash = 1 },
	{ .rgb = "#d55e00", .point = 5, .hollow = 4, .dash = 1 },
	{ .rgb = "#007a59", .point = 9, .hollow = 8, .dash = 1 },
	{ .rgb = "#882255", .point = 13, .hollow = 12, .dash = 1 },
	{ .rgb = "#0072b2", .point = 11, .hollow = 10, .dash = 4 },
	{ .rgb = "#8a6d00", .point = 15, .hollow = 14, .dash = 4 },
	{ .rgb = "#b0528a", .point = 7, .hollow = 6, .dash = 4 },
	{ .rgb = "#333333", .point = 5, .hollow = 4, .dash = 4 },
};

#define N_FILLS   (sizeof fills / sizeof *fills)
#define N_ROUNDS  (sizeof rounds / sizeof *rounds)
#define N_STROKES (sizeof strokes / sizeof *strokes)

/* The grey of "not stated" that is farther from its neighbour's in print. */
static const char *grey(size_t series)
{
	size_t before = (series - 1) % N_FILLS;
	return before == 2 || before == 4 || before == 6 ? "#a0a0a0"
							 : "#e8e8e8";
}

struct paint script_paint(const struct chart *c, size_t series)
{
	bool lines = c->kind == CHART_LINES ||
		     (c->kind == CHART_MULTIPLES && c->as_lines);
	/* The panels tell the series apart. */
	if (c->kind == CHART_MULTIPLES)
		series = 0;
	if (c->kind != CHART_MULTIPLES && c->series_missing &&
	    series + 1 == c->n_series && series > 0)
		return (struct paint){ .rgb = lines ? "#767676" : grey(series),
				       .point = 2,
				       .dash = 3 };
	if (lines) {
		struct paint p = strokes[series % N_STROKES];
		p.dash += (int)(series / N_STROKES);
		return p;
	}
	struct paint p = fills[series % N_FILLS];
	if (series >= N_FILLS) {
		p.pattern = rounds[(series / N_FILLS - 1) % N_ROUNDS];
		p.hatch = p.hatch ? p.hatch : p.dark ? "#ffffff" : "#333333";
	}
	return p;
}

double canvas_x(const struct canvas *v, double x)
{
	return v->left +
	       (x - v->x_from) / (v->x_to - v->x_from) * (v->right - v->left);
}

double canvas_y(const struct canvas *v, double y)
{
	return v->bottom -
	       (y - v->y_from) / (v->y_to - v->y_from) * (v->bottom - v->top);
}

void script_quote(struct buf *b, const char *s)
{
	struct arena a = { 0 };
	size_t n = strlen(s), len;
	const char *clean = utf8_valid(s, n) ? s : utf8_clean(&a, s, n);
	n = strlen(clean);
	buf_char(b, '\'');
	for (size_t i = 0; i < n; i += len) {
		uint32_t c = utf8_decode(clean + i, n - i, &len);
		if (c == '\'')
			buf_str(b, "'.q.'");
		else if (c < 0x20 || (c >= 0x7f && c < 0xa0))
			buf_char(b, ' ');
		else if ((c & 0xfffe) == 0xfffe) /* no XML character */
			utf8_append(b, 0xfffd);
		else
			buf_add(b, clean + i, len);
	}
	buf_char(b, '\'');
	arena_release(&a);
}

void script_text(struct canvas *v, double x, double y, const struct ink *ink,
		 const char *s)
{
	static const char *const aligns[] = { "left", "center", "right" };
	if (!*s)
		return;
	buf_str(&v->script, "set label ");
	script_quote(&v->script, s);
	buf_fmt(&v->script, " at screen %.6f,%.6f %s", x / v->w, 1 - y / v->h,
		aligns[ink->align]);
	if (ink->turn)
		buf_fmt(&v->script, " rotate by %d", ink->turn);
	buf_fmt(&v->script, " font 'Arial%s,%g' tc rgb '%s' front\n",
		ink->bold ? ":Bold" : "", ink->size, ink->colour);
}

void script_lines(struct canvas *v, double x, double y, const struct ink *ink,
		  const struct lines *l)
{
	double step = ink->size * LINE;
	for (size_t i = 0; i < l->n; i++) {
		double at = step * ((double)i - (double)(l->n - 1) / 2);
		if (ink->turn)
			script_text(v, x + at, y, ink, l->v[i]);
		else
			script_text(v, x, y + at, ink, l->v[i]);
	}
}

void script_ground(struct canvas *v, double x1, double y1, double x2, double y2)
{
	buf_fmt(&v->script,
		"set object rectangle from screen %.6f,%.6f to screen "
		"%.6f,%.6f front fs solid noborder fc rgb '#ffffff'\n",
		x1 / v->w, 1 - y2 / v->h, x2 / v->w, 1 - y1 / v->h);
}

void script_begin(struct canvas *v, enum chart_format f)
{
	struct buf *b = &v->script;
	if (f == CHART_SVG)
		buf_fmt(b,
			"set terminal svg size %.0f,%.0f noenhanced "
			"font 'Arial,12' background rgb 'white'\n",
			v->w, v->h);
	else /* twice the size, for print; its fonts are in points */
		buf_fmt(b,
			"set terminal pngcairo size %.0f,%.0f noenhanced "
			"font 'Arial,12' fontscale 1.5 linewidth 2 "
			"pointscale 2.8 background rgb 'white'\n",
			2 * v->w, 2 * v->h);
	buf_str(b, "q = \"'\"\nset encoding utf8\nunset key\nset tics scale 0\n"
		   "set style line 9 lc rgb '" INK_GRID "' lw 0.75\n");
	buf_fmt(b,
		"set lmargin at screen %.6f\nset rmargin at screen %.6f\n"
		"set tmargin at screen %.6f\nset bmargin at screen %.6f\n",
		v->left / v->w, v->right / v->w, 1 - v->top / v->h,
		1 - v->bottom / v->h);
	buf_fmt(b, "set xrange [%.9g:%.9g]\nset yrange [%.9g:%.9g]\n",
		v->x_from, v->x_to, v->y_from, v->y_to);
}

const char *script_fill(struct canvas *v, size_t series)
{
	struct paint p = script_paint(v->c, series);
	return arena_fmt(v->a,
			 "fs solid border lc rgb '" INK_EDGE "' fc rgb '%s' "
			 "lw 0.5",
			 p.rgb);
}

const char *script_hatch(struct canvas *v, size_t series)
{
	struct paint p = script_paint(v->c, series);
	if (!p.pattern)
		return NULL;
	return arena_fmt(v->a,
			 "fs transparent pattern %d border lc rgb '" INK_EDGE
			 "' fc rgb '%s' lw 0.5",
			 p.pattern, p.hatch);
}

void script_axis(struct canvas *v, char axis, double end)
{
	buf_fmt(&v->script,
		"set %ctics 0,%.9g,%.9g font 'Arial,%g' tc rgb '" INK_QUIET
		"'\nset format %c '%%.10g%s'\nset grid %ctics ls 9\n"
		"set border %d lc rgb '" INK_EDGE "' lw 0.75\n",
		axis, v->step, end, FONT_TEXT, axis, v->c->percent ? "%%" : "",
		axis, axis == 'x' ? 2 : 1);
	buf_fmt(&v->script, "unset %ctics\n", axis == 'x' ? 'y' : 'x');
}

size_t axis_marks(const struct canvas *v)
{
	return (size_t)ceil(v->end / v->step - 1e-9) + 1;
}

double axis_mark(const struct canvas *v, size_t i)
{
	return fmin(v->step * (double)i, v->end);
}

const char *axis_text(struct canvas *v, size_t i)
{
	return arena_fmt(v->a, "%.10g%s", axis_mark(v, i),
			 v->c->percent ? "%" : "");
}

const char *script_number(struct canvas *v, double y)
{
	if (v->c->percent)
		return arena_fmt(v->a, "%.1f%%", y);
	if (floor(y) == y)
		return arena_fmt(v->a, "%.0f", y);
	return arena_fmt(v->a, "%.1f", y);
}

const char *script_value(struct canvas *v, const struct chart_value *x)
{
	if (x->suppressed)
		return chart_hidden(v->c);
	return isnan(x->y) ? "–" : script_number(v, x->y);
}

void script_flat(struct canvas *v)
{
	v->left = v->top = v->x_from = v->y_to = 0;
	v->right = v->x_to = v->w;
	v->bottom = v->y_from = v->h;
}
