/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Combinations: above, a bar for each; below, a matrix whose dots say of
 * which sets it is; at the left, how large every set is.
 */
#include "script.h"

#define HEIGHT     170.0 /* of the bars above */
#define SLOT_MIN   14.0
#define SLOT_MAX   56.0
#define NAME_ROOM  190.0
#define TOTAL_ROOM 80.0 /* of the longest bar at the left */

struct places {
	double total_right; /* where the bars at the left begin */
	double name_right;
	double left, slot;  /* of the matrix, and of one combination */
	double top, base;   /* of the bars above */
	double row, matrix; /* height of a set; where the matrix begins */
};

static const char *percent_text(struct canvas *v, const struct chart_value *x)
{
	if (!(v->c->base > 0) || v->c->percent || !chart_known(x))
		return "";
	return arena_fmt(v->a, "%.1f%%", 100 * x->y / v->c->base);
}

/* What stands over a bar when it must stand upright. */
static const char *one_line(struct canvas *v, const struct chart_value *x)
{
	const char *share = percent_text(v, x);
	const char *text = script_value(v, x);
	return *share ? arena_fmt(v->a, "%s (%s)", text, share) : text;
}

/* Sets and combinations: the widths, which decide how wide the picture is. */
static struct places widths(struct canvas *v)
{
	const struct chart *c = v->c;
	struct places p = { 0 };
	double totals = 0;
	for (size_t s = 0; s < c->n_sets; s++) {
		struct chart_value x = chart_set_total(c, s);
		double w = measure_text(script_value(v, &x), FONT_SMALL, false);
		totals = w > totals ? w : totals;
	}
	p.total_right = EDGE + totals + 6 + TOTAL_ROOM;
	double names = v->label_right; /* the widest */
	p.name_right = p.total_right + 10 + names;
	p.left = p.name_right + 10;
	p.slot = (v->w - EDGE - p.left) / (double)c->n_rows;
	p.slot = p.slot < SLOT_MIN   ? SLOT_MIN
		 : p.slot > SLOT_MAX ? SLOT_MAX
				     : p.slot;
	return p;
}

/* Room over the highest bar for its number; v->turned: it stands upright. */
static double number_room(struct canvas *v, double slot)
{
	double widest = 0, longest = 0;
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, 0);
		double n = measure_text(script_value(v, x), FONT_SMALL, false);
		double share =
			measure_text(percent_text(v, x), FONT_SMALL, false);
		double all = measure_text(one_line(v, x), FONT_SMALL, false);
		n = n > share ? n : share;
		widest = n > widest ? n : widest;
		longest = all > longest ? all : longest;
	}
	v->turned = widest > slot - 3 ? longest : 0;
	return v->turned > 0 ? longest + 10 : 2 * FONT_SMALL * LINE + 6;
}

static struct places places(struct canvas *v)
{
	const struct chart *c = v->c;
	struct places p = widths(v);
	p.top = v->under + number_room(v, p.slot);
	if (c->y_title && *c->y_title)
		p.top += FONT_TEXT * LINE + 4;
	p.base = p.top + HEIGHT;
	p.row = v->slot;
	p.matrix = p.base + 14;
	return p;
}

void upset_layout(struct canvas *v)
{
	const struct chart *c = v->c;
	double high = 0, widest = 0;
	v->labels = arena_alloc(v->a, (c->n_sets + 1) * sizeof *v->labels);
	for (size_t s = 0; s < c->n_sets; s++) {
		struct lines *l = &v->labels[s];
		measure_wrap(v->a, c->sets[s], FONT_TEXT, NAME_ROOM, 3, l);
		widest = l->width > widest ? l->width : widest;
		double h = (double)l->n * FONT_TEXT * LINE + 6;
		high = h > high ? h : high;
	}
	v->slot = high;
	v->label_right = widest;
	struct places p = widths(v);
	double need = p.left + p.slot * (double)c->n_rows + EDGE;
	v->w = need > v->w ? need : v->w;
	head_layout(v);
	chart_axis(v, chart_top(c), 5);
	p = places(v);
	v->h = p.matrix + p.row * (double)c->n_sets + 14;
	if (c->x_title && *c->x_title)
		v->h += FONT_TEXT * LINE + 4;
	script_flat(v);
}

static double column_x(const struct places *p, size_t row)
{
	return p->left + p->slot * ((double)row + 0.5);
}

static void axis(struct canvas *v, const struct places *p)
{
	const struct ink ink = { .size = FONT_TEXT,
				 .colour = INK_QUIET,
				 .align = ALIGN_RIGHT };
	double right = p->left + p->slot * (double)v->c->n_rows;
	double scale = HEIGHT / v->end;
	shape_begin(v);
	for (size_t k = 0; k < axis_marks(v); k++) {
		double at = p->base - axis_mark(v, k) * scale;
		shape_add(v, p->left, at, right, at);
		script_text(v, p->left - 8, at, &ink, axis_text(v, k));
	}
	shape_end(v, SHAPE_LINE, "lw 0.75 lc rgb '" INK_GRID "'");
}

static void number(struct canvas *v, const struct chart_value *x, double at,
		   double end)
{
	struct ink ink = { .size = FONT_SMALL, .colour = INK_TEXT };
	if (v->turned > 0) {
		ink.turn = 90;
		script_text(v, at, end - 5, &ink, one_line(v, x));
		return;
	}
	const char *share = percent_text(v, x);
	ink.align = ALIGN_CENTRE;
	script_text(v, at, end - 8, &ink, *share ? share : script_value(v, x));
	if (*share)
		script_text(v, at, end - 8 - FONT_SMALL * 1.15, &ink,
			    script_value(v, x));
}

static void bars(struct canvas *v, const struct places *p)
{
	double half = p->slot * 0.34;
	shape_begin(v);
	for (size_t i = 0; i < v->c->n_rows; i++) {
		const struct chart_value *x = chart_at(v->c, i, 0);
		double at = column_x(p, i), end = p->base;
		if (chart_known(x)) {
			end -= x->y * HEIGHT / v->end;
			shape_add(v, at - half, end, at + half, p->base);
		}
		number(v, x, at, end);
	}
	shape_fill(v, 0);
}

/* A line from the first to the last set of every combination. */
static void joints(struct canvas *v, const struct places *p)
{
	const struct chart *c = v->c;
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++) {
		size_t first = c->n_sets, last = 0;
		for (size_t s = 0; s < c->n_sets; s++) {
			if (!chart_is_member(c, i, s))
				continue;
			first = first == c->n_sets ? s : first;
			last = s;
		}
		if (first < last)
			shape_add(v, column_x(p, i),
				  p->matrix + p->row * ((double)first + 0.5),
				  column_x(p, i),
				  p->matrix + p->row * ((double)last + 0.5));
	}
	shape_end(v, SHAPE_LINE, "lw 2.5 lc rgb '" INK_TEXT "'");
}

static void dots(struct canvas *v, const struct places *p, bool member,
		 const char *rgb)
{
	const struct chart *c = v->c;
	shape_begin(v);
	for (size_t i = 0; i < c->n_rows; i++)
		for (size_t s = 0; s < c->n_sets; s++)
			if (chart_is_member(c, i, s) == member)
				shape_add(v, column_x(p, i),
					  p->matrix +
						  p->row * ((double)s + 0.5),
					  0, 0);
	shape_end(v, SHAPE_POINT,
		  arena_fmt(v->a, "pt 7 ps %g lc rgb '%s'", DOT, rgb));
}

static void matrix(struct canvas *v, const struct places *p)
{
	const struct chart *c = v->c;
	double right = p->left + p->slot * (double)c->n_rows;
	shape_begin(v);
	for (size_t s = 0; s < c->n_sets; s += 2) {
		double y = p->matrix + p->row * (double)s;
		shape_add(v, EDGE, y, right, y + p->row);
	}
	shape_end(v, SHAPE_BOX, "fs solid noborder fc rgb '" INK_BAND "'");
	dots(v, p, false, "#c4c4c4");
	joints(v, p);
	dots(v, p, true, INK_TEXT);
}

static void sets(struct canvas *v, const struct places *p)
{
	const struct chart *c = v->c;
	const struct ink name = { .size = FONT_TEXT,
				  .colour = INK_TEXT,
				  .align = ALIGN_RIGHT };
	const struct ink small = { .size = FONT_SMALL,
				   .colour = INK_TEXT,
				   .align = ALIGN_RIGHT };
	double top = 0;
	for (size_t s = 0; s < c->n_sets; s++) {
		struct chart_value x = chart_set_total(c, s);
		top = chart_known(&x) && x.y > top ? x.y : top;
	}
	shape_begin(v);
	for (size_t s = 0; s < c->n_sets; s++) {
		struct chart_value x = chart_set_total(c, s);
		double y = p->matrix + p->row * ((double)s + 0.5);
		double end = p->total_right;
		if (chart_known(&x) && x.y > 0) {
			end -= TOTAL_ROOM * x.y / top;
			shape_add(v, end, y - 6, p->total_right, y + 6);
		}
		script_text(v, end - 5, y, &small, script_value(v, &x));
		script_lines(v, p->name_right, y, &name, &v->labels[s]);
	}
	shape_fill(v, 0);
	script_text(v, p->total_right, p->matrix - 8, &small, "in all");
}

void upset_draw(struct canvas *v)
{
	const struct chart *c = v->c;
	const struct places p = places(v);
	struct ink ink = { .size = FONT_TEXT, .colour = INK_QUIET };
	buf_str(&v->script, "unset xtics\nunset ytics\nunset border\n");
	axis(v, &p);
	bars(v, &p);
	matrix(v, &p);
	sets(v, &p);
	if (c->y_title)
		script_text(v, p.left, v->under + FONT_TEXT * LINE / 2, &ink,
			    c->y_title);
	ink.align = ALIGN_CENTRE;
	if (c->x_title)
		script_text(v, p.left + p.slot * (double)c->n_rows / 2,
			    v->h - 8 - FONT_TEXT * LINE / 2, &ink, c->x_title);
}
