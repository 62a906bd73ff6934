/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is painted besides text: rectangles and pictures. White text is seen
 * only on something dark; and text under a bar is not seen, although it is
 * there: whoever drew the bar meant it not to be read.
 */
#include <math.h>

#include "pdf_run.h"

#define PAINTS_MAX 5000
#define RULES_MAX  5000
#define RULE_LEAST 8.0 /* points */
#define LOOKS_MAX  100000000
#define WHITE      0.97
#define NO_LINE    2.5 /* points: thinner is a rule, not a ground */

/* When the axes stay axes. */
static struct pdf_box map_straight(const struct pdf_matrix *m, double x0,
				   double y0, double x1, double y1)
{
	double ax = m->a * x0 + m->e, bx = m->a * x1 + m->e;
	double ay = m->d * y0 + m->f, by = m->d * y1 + m->f;
	return (struct pdf_box){ pdf_min(ax, bx), pdf_min(ay, by),
				 pdf_max(ax, bx), pdf_max(ay, by) };
}

struct pdf_box pdf_map(const struct pdf_matrix *m, double x0, double y0,
		       double x1, double y1)
{
	if (m->b == 0 && m->c == 0)
		return map_straight(m, x0, y0, x1, y1);
	double x[4] = { x0, x1, x0, x1 }, y[4] = { y0, y0, y1, y1 };
	struct pdf_box out = { HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL };
	for (int i = 0; i < 4; i++) {
		double px = m->a * x[i] + m->c * y[i] + m->e;
		double py = m->b * x[i] + m->d * y[i] + m->f;
		out.x0 = pdf_min(out.x0, px);
		out.y0 = pdf_min(out.y0, py);
		out.x1 = pdf_max(out.x1, px);
		out.y1 = pdf_max(out.y1, py);
	}
	return out;
}

static bool is_straight(const struct pdf_matrix *m)
{
	return (m->b == 0 && m->c == 0) || (m->a == 0 && m->d == 0);
}

static struct pdf_box common(struct pdf_box a, struct pdf_box b)
{
	return (struct pdf_box){ pdf_max(a.x0, b.x0), pdf_max(a.y0, b.y0),
				 pdf_min(a.x1, b.x1), pdf_min(a.y1, b.y1) };
}

void pdf_clip_to(struct pdf_run *r, struct pdf_box box, bool round)
{
	r->s.clip = common(r->s.clip, box);
	r->s.round = r->s.round || round;
}

static void add_rule(struct pdf_run *r, struct pdf_box box)
{
	struct pdf_content *c = r->c;
	box = common(box, r->s.clip);
	double w = box.x1 - box.x0, h = box.y1 - box.y0;
	if (w >= 0 && h >= 0 && pdf_max(w, h) >= RULE_LEAST &&
	    c->rules.n < RULES_MAX)
		*ARENA_PUSH(c->a, &c->rules) = box;
}

static void add_paint(struct pdf_run *r, struct pdf_box box,
		      struct pdf_paint proto)
{
	struct pdf_content *c = r->c;
	proto.box = common(box, r->s.clip);
	proto.at = c->chars.n;
	if (proto.box.x1 - proto.box.x0 <= NO_LINE ||
	    proto.box.y1 - proto.box.y0 <= NO_LINE)
		add_rule(r, box);
	else if (c->paints.n < PAINTS_MAX)
		*ARENA_PUSH(c->a, &c->paints) = proto;
}

void pdf_paint_picture(struct pdf_run *r)
{
	add_paint(r, pdf_map(&r->s.ctm, 0, 0, 1, 1),
		  (struct pdf_paint){ .picture = true });
}

/* Three or four straight lines around a place: a rectangle, drawn by hand. */
static void find_rect(struct pdf_path *p)
{
	if (!p->other || p->bent || p->begun != 1 || p->n || p->n_lines < 3 ||
	    p->n_lines > 4)
		return;
	p->rects[p->n++] = p->box;
	p->other = false;
}

static void fill(struct pdf_run *r)
{
	struct pdf_path *p = &r->path;
	struct pdf_paint paint = { .white = r->s.light > WHITE };
	find_rect(p);
	if (p->other)
		add_paint(r, p->box, paint);
	/* Of several, one may be the hole of another. */
	paint.covers = p->n == 1 && !r->s.faint && !r->s.round &&
		       !r->s.pattern && is_straight(&r->s.ctm);
	for (size_t i = 0; i < p->n && !p->other; i++)
		add_paint(r, p->rects[i], paint);
}

static void stroke(struct pdf_run *r)
{
	const struct pdf_path *p = &r->path;
	for (size_t i = 0; i < p->n_lines; i++)
		add_rule(r, p->lines[i]);
	for (size_t i = 0; i < p->n; i++) {
		struct pdf_box top = p->rects[i], bottom = top;
		top.y1 = top.y0;
		bottom.y0 = bottom.y1;
		add_rule(r, top);
		add_rule(r, bottom);
		add_paint(r, p->rects[i],
			  (struct pdf_paint){ .outline = true });
	}
}

static void end_path(struct pdf_run *r)
{
	struct pdf_path *p = &r->path;
	if (p->clips && p->any)
		pdf_clip_to(r, p->box,
			    p->other || p->bent || p->n != 1 ||
				    !is_straight(&r->s.ctm));
	p->n = p->n_lines = p->begun = 0;
	p->any = p->other = p->clips = p->bent = false;
}

static void add_to_path(struct pdf_run *r, struct pdf_box b)
{
	struct pdf_path *p = &r->path;
	p->box = p->any ? pdf_union(p->box, b) : b;
	p->any = true;
}

static void add_points(struct pdf_run *r, size_t n)
{
	for (size_t i = n; i-- > 0;) {
		double x = pdf_arg(r, 2 * i + 1), y = pdf_arg(r, 2 * i);
		struct pdf_box b = pdf_map(&r->s.ctm, x, y, x, y);
		add_to_path(r, b);
		r->path.x = b.x0;
		r->path.y = b.y0;
	}
	r->path.other = true;
}

/* A straight line, kept when it runs along an edge of the page. */
static void add_line(struct pdf_run *r)
{
	struct pdf_path *p = &r->path;
	double x = p->x, y = p->y;
	add_points(r, 1);
	struct pdf_box b = { pdf_min(x, p->x), pdf_min(y, p->y),
			     pdf_max(x, p->x), pdf_max(y, p->y) };
	if (b.x1 - b.x0 >= 0.5 && b.y1 - b.y0 >= 0.5)
		p->bent = true;
	else if (p->n_lines < PDF_RECTS)
		p->lines[p->n_lines++] = b;
}

static void add_rect(struct pdf_run *r)
{
	double x = pdf_arg(r, 3), y = pdf_arg(r, 2);
	struct pdf_box b =
		pdf_map(&r->s.ctm, x, y, x + pdf_arg(r, 1), y + pdf_arg(r, 0));
	add_to_path(r, b);
	if (r->path.n < PDF_RECTS)
		r->path.rects[r->path.n++] = b;
	else
		r->path.other = true;
}

bool pdf_path_operator(struct pdf_run *r, uint32_t op)
{
	switch (op) {
	case PDF_OP1('m'):
		add_points(r, 1);
		r->path.begun++;
		return true;
	case PDF_OP1('l'):
		add_line(r);
		return true;
	case PDF_OP1('c'):
		add_points(r, 3);
		r->path.bent = true;
		return true;
	case PDF_OP1('v'):
	case PDF_OP1('y'):
		add_points(r, 2);
		r->path.bent = true;
		return true;
	case PDF_OP2('r', 'e'):
		add_rect(r);
		return true;
	case PDF_OP1('h'):
		return true;
	case PDF_OP1('W'):
	case PDF_OP2('W', '*'):
		r->path.clips = true;
		return true;
	case PDF_OP1('f'):
	case PDF_OP1('F'):
	case PDF_OP2('f', '*'):
		fill(r);
		end_path(r);
		return true;
	case PDF_OP1('B'):
	case PDF_OP2('B', '*'):
	case PDF_OP1('b'):
	case PDF_OP2('b', '*'):
		fill(r);
		stroke(r);
		end_path(r);
		return true;
	case PDF_OP1('S'):
	case PDF_OP1('s'):
		stroke(r);
		end_path(r);
		return true;
	case PDF_OP1('n'):
		end_path(r);
		return true;
	case PDF_OP2('s', 'h'):
		add_paint(r, r->s.clip, (struct pdf_paint){ .picture = true });
		return true;
	default:
		return false;
	}
}

/* How light the color is that the last operands are the parts of. */
static double light_of(const struct pdf_run *r, enum pdf_space space)
{
	switch (space) {
	case SPACE_GRAY:
		return pdf_arg(r, 0);
	case SPACE_RGB:
		return (pdf_arg(r, 0) + pdf_arg(r, 1) + pdf_arg(r, 2)) / 3;
	case SPACE_CMYK:
		return 1 - pdf_min(1, pdf_arg(r, 0) +
					      (pdf_arg(r, 1) + pdf_arg(r, 2) +
					       pdf_arg(r, 3)) /
						      3);
	case SPACE_OTHER:
		break;
	}
	return 0.5;
}

static enum pdf_space space_named(struct pdf_run *r)
{
	struct pdf_file *f = r->c->file;
	if (r->n_args == 0)
		return SPACE_OTHER;
	const struct pdf_object *x = &r->args[r->n_args - 1];
	if (pdf_is_name(x, "DeviceGray"))
		return SPACE_GRAY;
	if (pdf_is_name(x, "DeviceRGB"))
		return SPACE_RGB;
	if (pdf_is_name(x, "DeviceCMYK"))
		return SPACE_CMYK;
	x = pdf_resource(r, "ColorSpace", x);
	if (x->type != PDF_ARRAY || x->n < 2)
		return SPACE_OTHER;
	const struct pdf_object *kind = pdf_follow(f, &x->items[0]);
	if (pdf_is_name(kind, "CalGray"))
		return SPACE_GRAY;
	if (pdf_is_name(kind, "CalRGB"))
		return SPACE_RGB;
	if (!pdf_is_name(kind, "ICCBased"))
		return SPACE_OTHER;
	switch (pdf_int(pdf_get(f, pdf_follow(f, &x->items[1]), "N"), 0)) {
	case 1:
		return SPACE_GRAY;
	case 3:
		return SPACE_RGB;
	case 4:
		return SPACE_CMYK;
	default:
		return SPACE_OTHER;
	}
}

static void set_color(struct pdf_run *r, enum pdf_space space)
{
	r->s.space = space;
	r->s.light = light_of(r, space);
	r->s.pattern = r->n_args > 0 && r->args[r->n_args - 1].type == PDF_NAME;
}

bool pdf_color_operator(struct pdf_run *r, uint32_t op)
{
	switch (op) {
	case PDF_OP1('g'):
		set_color(r, SPACE_GRAY);
		return true;
	case PDF_OP2('r', 'g'):
		set_color(r, SPACE_RGB);
		return true;
	case PDF_OP1('k'):
		set_color(r, SPACE_CMYK);
		return true;
	case PDF_OP2('c', 's'):
		r->s.space = space_named(r);
		r->s.light = r->s.space == SPACE_OTHER ? 0.5 : 0;
		return true;
	case PDF_OP2('s', 'c'):
	case PDF_OP3('s', 'c', 'n'):
		set_color(r, r->s.space);
		return true;
	case PDF_OP1('G'):
	case PDF_OP2('R', 'G'):
	case PDF_OP1('K'):
	case PDF_OP2('C', 'S'):
	case PDF_OP2('S', 'C'):
	case PDF_OP3('S', 'C', 'N'):
		return true;
	default:
		return false;
	}
}

static bool holds(const struct pdf_box *b, double x, double y)
{
	return x >= b->x0 && x <= b->x1 && y >= b->y0 && y <= b->y1;
}

/* Whether character i, which may be white, has a ground that it shows on or
 * lies under something. */
static bool is_seen(const struct pdf_content *c, size_t i)
{
	const struct pdf_char *x = &c->chars.v[i];
	double mx = (x->box.x0 + x->box.x1) / 2, my = pdf_mid_y(&x->box);
	bool ground = !x->doubtful;
	for (size_t k = 0; k < c->paints.n; k++) {
		const struct pdf_paint *p = &c->paints.v[k];
		if (p->outline || !holds(&p->box, mx, my))
			continue;
		if (p->at <= i)
			ground = ground || !p->white || p->picture;
		else if (p->covers &&
			 pdf_height(&p->box) > 0.5 * pdf_height(&x->box))
			return false;
	}
	return ground;
}

void pdf_content_hide(struct pdf_content *c)
{
	size_t n = 0, last = 0;
	bool doubt = false;
	for (size_t k = 0; k < c->paints.n; k++)
		if (c->paints.v[k].covers && c->paints.v[k].at > last)
			last = c->paints.v[k].at;
	for (size_t i = 0; i < c->chars.n; i++)
		doubt = doubt || c->chars.v[i].doubtful;
	if ((!last && !doubt) || c->chars.n * c->paints.n > LOOKS_MAX)
		return;
	for (size_t i = 0; i < c->chars.n; i++)
		if ((i >= last && !c->chars.v[i].doubtful) || is_seen(c, i))
			c->chars.v[n++] = c->chars.v[i];
	c->chars.n = n;
}
