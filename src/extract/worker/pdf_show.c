/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text: where each character of a shown string comes to stand (ISO 32000-1,
 * 9.4), and the marks around it, which name its place in the structure of the
 * document or what it is to be read as (14.6, 14.9.4).
 */
#include <math.h>
#include <string.h>

#include "pdf_pages.h"
#include "pdf_run.h"

#define WHITE        0.97
#define SPREAD_LEAST 4 /* letters that are set apart on purpose */
#define MARKS_MAX    1000

/* How text lies: quarters clockwise, and whether between them. */
static void set_turn(struct pdf_char *x, const struct pdf_matrix *m,
		     double sign)
{
	double a = m->a * sign, b = m->b * sign;
	double most = pdf_max(fabs(a), fabs(b));
	x->askew = pdf_min(fabs(a), fabs(b)) > 0.15 * most;
	if (fabs(a) >= fabs(b))
		x->turn = a >= 0 ? 0 : 2;
	else
		x->turn = b >= 0 ? 1 : 3;
}

/* The same character at the same place again: drawn twice to look bold. */
static bool is_again(const struct pdf_chars *list, const struct pdf_char *x)
{
	if (!list->n)
		return false;
	const struct pdf_char *last = &list->v[list->n - 1];
	double near = 0.1 * (double)x->size;
	return last->c == x->c && x->c != ' ' && last->text == x->text &&
	       fabs(last->box.x0 - x->box.x0) < near &&
	       fabs(last->box.y0 - x->box.y0) < near;
}

static void add_char(struct pdf_run *r, const struct pdf_char *x)
{
	struct pdf_chars *list = &r->c->chars;
	const struct pdf_box *b = &x->box;
	if (!isfinite(b->x0 + b->x1) || !isfinite(b->y0 + b->y1))
		return;
	if (is_again(list, x))
		list->v[list->n - 1].bold = true;
	else
		*ARENA_PUSH(r->c->lasting, list) = *x;
}

static const struct pdf_glyph *find(const struct pdf_font *font, unsigned code)
{
	static const struct pdf_glyph nothing;
	const struct pdf_glyph *page = font->page[code >> 8];
	return page ? &page[code & 255] : &nothing;
}

/* A hyphen that is shown is one, whatever it may be used for. */
static uint32_t plain_hyphen(uint32_t c)
{
	return c == 0xad || c == 0x2010 || c == 0x2011 ? '-' : c;
}

static struct pdf_char proto_of(const struct pdf_run *r,
				const struct pdf_matrix *m)
{
	const struct pdf_state *s = &r->s;
	const struct pdf_mark *mark =
		r->marks.n ? &r->marks.v[r->marks.n - 1] : NULL;
	bool stroked = s->render == 1 || s->render == 2 || s->render >= 5;
	struct pdf_char x = {
		.size = (float)(fabs(s->size) * pdf_length(m->c, m->d)),
		.mark = mark ? mark->number : -1,
		.artifact = mark && mark->artifact,
		.bold = s->font->bold || s->render == 2,
		.italic = s->font->italic,
		.doubtful = s->light > WHITE && !stroked && s->render != 3,
	};
	if (s->spacing * s->scale > 0)
		x.after =
			(float)(s->spacing * s->scale * pdf_length(m->a, m->b));
	set_turn(&x, m, s->size * s->scale < 0 ? -1 : 1);
	return x;
}

static void show(struct pdf_run *r, const struct pdf_object *string)
{
	const struct pdf_state *s = &r->s;
	const struct pdf_font *font = s->font;
	if (string->type != PDF_STRING || string->n == 0)
		return;
	if (!font || !font->usable) {
		r->c->declined = true;
		return;
	}
	const struct pdf_matrix m = pdf_times(r->tm, s->ctm);
	struct pdf_char x = proto_of(r, &m);
	double at = 0, low = font->descent * s->size + s->rise;
	double high = font->ascent * s->size + s->rise;
	size_t step = font->wide ? 2 : 1;
	/* Ghostscript writes the space between two letters so. */
	if (string->n / step < SPREAD_LEAST)
		x.after = 0;
	for (size_t i = 0; i + step <= string->n; i += step) {
		unsigned code = (unsigned char)string->text[i];
		if (font->wide)
			code = code << 8 | (unsigned char)string->text[i + 1];
		const struct pdf_glyph *g = find(font, code);
		double w = (double)(g->has_width ? g->width : font->missing) /
			   1000 * s->size;
		bool blank = code == ' ' && !font->wide;
		x.c = plain_hyphen(g->c);
		x.text = g->text;
		x.box = pdf_map(&m, at, low, at + w * s->scale, high);
		if (g->c || g->text)
			add_char(r, &x);
		else if (font->wide || code >= ' ')
			r->c->declined = true;
		at += (w + s->spacing + (blank ? s->word : 0)) * s->scale;
	}
	r->tm.e += at * r->tm.a;
	r->tm.f += at * r->tm.b;
}

static void show_list(struct pdf_run *r, const struct pdf_object *list)
{
	for (size_t i = 0; list->type == PDF_ARRAY && i < list->n; i++) {
		const struct pdf_object *x = &list->items[i];
		show(r, x);
		if (x->type != PDF_NUMBER)
			continue;
		double by = -x->number / 1000 * r->s.size * r->s.scale;
		r->tm.e += by * r->tm.a;
		r->tm.f += by * r->tm.b;
	}
}

static void move_line(struct pdf_run *r, double x, double y)
{
	r->line.e += x * r->line.a + y * r->line.c;
	r->line.f += x * r->line.b + y * r->line.d;
	r->tm = r->line;
}

static void set_font(struct pdf_run *r)
{
	if (r->n_args < 2)
		return;
	const struct pdf_object *x =
		pdf_resource(r, "Font", &r->args[r->n_args - 2]);
	r->s.font = x->type == PDF_DICT ? pdf_font(r->c->file, r->c->fonts, x)
					: NULL;
	r->s.size = pdf_arg(r, 0);
}

static void show_last(struct pdf_run *r)
{
	if (!r->n_args)
		return;
	const struct pdf_object *x = &r->args[r->n_args - 1];
	if (x->type == PDF_ARRAY)
		show_list(r, x);
	else
		show(r, x);
}

static bool show_operator(struct pdf_run *r, uint32_t op)
{
	switch (op) {
	case PDF_OP2('T', 'j'):
	case PDF_OP2('T', 'J'):
		show_last(r);
		return true;
	case PDF_OP1('"'):
		r->s.word = pdf_arg(r, 2);
		r->s.spacing = pdf_arg(r, 1);
		__attribute__((fallthrough));
	case PDF_OP1('\''):
		move_line(r, 0, -r->s.leading);
		show_last(r);
		return true;
	case PDF_OP2('B', 'T'):
		r->tm = (struct pdf_matrix){ 1, 0, 0, 1, 0, 0 };
		r->line = r->tm;
		return true;
	case PDF_OP2('E', 'T'):
		return true;
	case PDF_OP2('T', 'D'):
		r->s.leading = -pdf_arg(r, 0);
		__attribute__((fallthrough));
	case PDF_OP2('T', 'd'):
		move_line(r, pdf_arg(r, 1), pdf_arg(r, 0));
		return true;
	case PDF_OP2('T', 'm'):
		r->line = (struct pdf_matrix){ pdf_arg(r, 5), pdf_arg(r, 4),
					       pdf_arg(r, 3), pdf_arg(r, 2),
					       pdf_arg(r, 1), pdf_arg(r, 0) };
		r->tm = r->line;
		return true;
	case PDF_OP2('T', '*'):
		move_line(r, 0, -r->s.leading);
		return true;
	default:
		return false;
	}
}

bool pdf_text_operator(struct pdf_run *r, uint32_t op)
{
	switch (op) {
	case PDF_OP2('T', 'f'):
		set_font(r);
		return true;
	case PDF_OP2('T', 'c'):
		r->s.spacing = pdf_arg(r, 0);
		return true;
	case PDF_OP2('T', 'w'):
		r->s.word = pdf_arg(r, 0);
		return true;
	case PDF_OP2('T', 'z'):
		r->s.scale = pdf_arg(r, 0) / 100;
		return true;
	case PDF_OP2('T', 'L'):
		r->s.leading = pdf_arg(r, 0);
		return true;
	case PDF_OP2('T', 's'):
		r->s.rise = pdf_arg(r, 0);
		return true;
	case PDF_OP2('T', 'r'):
		r->s.render = (int)pdf_arg(r, 0);
		return true;
	default:
		return show_operator(r, op);
	}
}

void pdf_begin_mark(struct pdf_run *r, bool properties)
{
	struct pdf_mark x = { .number = -1, .from = r->c->chars.n };
	size_t n = r->n_args;
	if (r->marks.n) {
		x.number = r->marks.v[r->marks.n - 1].number;
		x.artifact = r->marks.v[r->marks.n - 1].artifact;
	}
	if (r->marks.n >= MARKS_MAX || n < (properties ? 2 : 1)) {
		r->c->declined = true;
		return;
	}
	if (pdf_is_name(&r->args[n - (properties ? 2 : 1)], "Artifact"))
		x.artifact = true;
	if (properties) {
		const struct pdf_object *p = &r->args[n - 1];
		if (p->type == PDF_NAME)
			p = pdf_resource(r, "Properties", p);
		/* A form has numbers of its own. */
		if (r->depth == 0)
			x.number = pdf_int(pdf_get(r->c->file, p, "MCID"),
					   x.number);
		x.text = *pdf_get(r->c->file, p, "ActualText");
		x.has_text = x.text.type == PDF_STRING && x.text.n > 0;
	}
	*ARENA_PUSH(r->c->a, &r->marks) = x;
}

/* Characters that stand for what was shown, spread over its place. */
static void replace(struct pdf_run *r, const struct pdf_mark *mark)
{
	struct pdf_chars *list = &r->c->chars;
	struct pdf_char proto = list->v[mark->from];
	const char *text = pdf_text_string(r->c->a, &mark->text);
	size_t n = strlen(text), count = 0, len;
	struct pdf_box b = proto.box;
	for (size_t i = mark->from + 1; i < list->n; i++)
		b = pdf_union(b, list->v[i].box);
	for (size_t i = 0; i < n; i += len, count++)
		utf8_decode(text + i, n - i, &len);
	/* Several lines, or turned, are better read as they are. */
	if (!count || proto.turn || pdf_height(&b) > 1.9 * (double)proto.size)
		return;
	double step = (b.x1 - b.x0) / (double)count;
	list->n = mark->from;
	proto.text = NULL;
	for (size_t i = 0, k = 0; i < n; i += len, k++) {
		proto.c = utf8_decode(text + i, n - i, &len);
		proto.box = b;
		proto.box.x0 = b.x0 + step * (double)k;
		proto.box.x1 = proto.box.x0 + step;
		*ARENA_PUSH(r->c->lasting, list) = proto;
	}
}

void pdf_end_mark(struct pdf_run *r)
{
	if (!r->marks.n)
		return;
	const struct pdf_mark mark = r->marks.v[--r->marks.n];
	if (mark.has_text && mark.from < r->c->chars.n)
		replace(r, &mark);
}
