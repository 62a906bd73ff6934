/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shapes as blocks of numbers, each drawn by one element of the plot command.
 * A block without a number is not drawn: gnuplot would take it for a mistake.
 */
#include "script.h"

static struct buf *plot_element(struct canvas *v)
{
	buf_str(&v->plot, v->plot.n ? ", " : "plot ");
	return &v->plot;
}

void shape_begin(struct canvas *v)
{
	v->blocks++;
	v->block_rows = 0;
	buf_fmt(&v->data, "$b%zu << EOD\n", v->blocks);
}

void shape_add(struct canvas *v, double a, double b, double c, double d)
{
	buf_fmt(&v->data, "%.9g %.9g %.9g %.9g\n", a, b, c, d);
	v->block_rows++;
}

void shape_gap(struct canvas *v)
{
	buf_char(&v->data, '\n');
}

static void plot_block(struct canvas *v, enum shape shape, const char *style)
{
	static const char *const draws[] = {
		[SHAPE_BOX] = "(($1+$3)/2):(($2+$4)/2):1:3:2:4 with boxxy",
		[SHAPE_LINE] = "1:2:($3-$1):($4-$2) with vectors nohead",
		[SHAPE_POINT] = "1:2 with points",
		[SHAPE_PATH] = "1:2 with lines",
		[SHAPE_CELL] = ("1:2:($1-.485):($1+.485):($2-.47):($2+.47):3 "
				"with boxxy"),
		[SHAPE_BAND] = "1:2:3 with filledcurves",
	};
	buf_fmt(plot_element(v), "$b%zu using %s %s notitle", v->blocks,
		draws[shape], style);
}

void shape_end(struct canvas *v, enum shape shape, const char *style)
{
	buf_str(&v->data, "EOD\n");
	if (v->block_rows)
		plot_block(v, shape, style);
}

void shape_fill(struct canvas *v, size_t series)
{
	const char *hatch = script_hatch(v, series);
	shape_end(v, SHAPE_BOX, script_fill(v, series));
	if (hatch && v->block_rows)
		plot_block(v, SHAPE_BOX, hatch);
}

void shape_whiskers(struct canvas *v)
{
	static const struct {
		const char *rgb;
		double width;
	} layers[] = { { "#ffffff", 3.2 }, { "#000000", 1.2 } };
	buf_str(&v->data, "EOD\n");
	for (size_t i = 0; v->block_rows && i < 2; i++)
		buf_fmt(plot_element(v),
			"$b%zu using 1:2:($3-$1):($4-$2) with vectors heads "
			"size screen %.6f,90 lw %g lc rgb '%s' notitle",
			v->blocks, 3 / v->w, layers[i].width, layers[i].rgb);
}
