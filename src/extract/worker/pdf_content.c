/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The content of a page is a program (ISO 32000-1, 7.8.2). Here are the loop
 * that runs it, the graphics state, and the forms it calls.
 */
#include "pdf_content.h"

#include <string.h>

#include "pdf_run.h"

#define STATES_MAX 1000
#define FORMS_MAX  12
#define STEPS_MAX  10000000
#define CHARS_MAX  1000000

static void run_bytes(struct pdf_run *r, const char *p, size_t n);

double pdf_arg(const struct pdf_run *r, size_t i)
{
	if (i >= r->n_args)
		return 0;
	const struct pdf_object *x = &r->args[r->n_args - 1 - i];
	return x->type == PDF_NUMBER ? x->number : 0;
}

const struct pdf_object *pdf_resource(struct pdf_run *r, const char *kind,
				      const struct pdf_object *name)
{
	static const struct pdf_object nothing = { .type = PDF_NULL };
	struct pdf_file *f = r->c->file;
	const struct pdf_object *list = pdf_get(f, r->resources, kind);
	if (name->type != PDF_NAME ||
	    (list->type != PDF_DICT && list->type != PDF_STREAM))
		return &nothing;
	for (size_t i = 0; i < list->n; i++) {
		const struct pdf_object *key = &list->items[2 * i];
		if (key->type == PDF_NAME && key->n == name->n &&
		    memcmp(key->text, name->text, name->n) == 0)
			return pdf_follow(f, &list->items[2 * i + 1]);
	}
	return &nothing;
}

struct pdf_matrix pdf_times(struct pdf_matrix m, struct pdf_matrix n)
{
	return (struct pdf_matrix){
		.a = m.a * n.a + m.b * n.c,
		.b = m.a * n.b + m.b * n.d,
		.c = m.c * n.a + m.d * n.c,
		.d = m.c * n.b + m.d * n.d,
		.e = m.e * n.a + m.f * n.c + n.e,
		.f = m.e * n.b + m.f * n.d + n.f,
	};
}

static struct pdf_matrix matrix_of_args(const struct pdf_run *r)
{
	return (struct pdf_matrix){
		pdf_arg(r, 5), pdf_arg(r, 4), pdf_arg(r, 3),
		pdf_arg(r, 2), pdf_arg(r, 1), pdf_arg(r, 0)
	};
}

static void save(struct pdf_run *r)
{
	if (r->saved.n >= STATES_MAX)
		r->c->declined = true;
	else
		*ARENA_PUSH(r->c->a, &r->saved) = r->s;
}

static void restore(struct pdf_run *r, size_t least)
{
	if (r->saved.n > least)
		r->s = r->saved.v[--r->saved.n];
}

/* What the graphics state dictionary of "gs" says of text and of fills. */
static void set_state(struct pdf_run *r)
{
	struct pdf_file *f = r->c->file;
	if (r->n_args == 0)
		return;
	const struct pdf_object *gs =
		pdf_resource(r, "ExtGState", &r->args[r->n_args - 1]);
	const struct pdf_object *alpha = pdf_get(f, gs, "ca");
	const struct pdf_object *blend = pdf_get(f, gs, "BM");
	const struct pdf_object *mask = pdf_get(f, gs, "SMask");
	const struct pdf_object *font = pdf_get(f, gs, "Font");
	if (alpha->type == PDF_NUMBER)
		r->s.faint = alpha->number < 0.999;
	if (mask->type == PDF_DICT ||
	    (blend->type == PDF_NAME && !pdf_is_name(blend, "Normal") &&
	     !pdf_is_name(blend, "Compatible")))
		r->s.faint = true;
	if (font->type == PDF_ARRAY && font->n == 2) {
		r->s.font = pdf_font(f, r->c->fonts,
				     pdf_follow(f, &font->items[0]));
		const struct pdf_object *size = pdf_follow(f, &font->items[1]);
		r->s.size = size->type == PDF_NUMBER ? size->number : 0;
	}
}

static bool number_list(struct pdf_file *f, const struct pdf_object *x,
			size_t n, double *out)
{
	if (x->type != PDF_ARRAY || x->n != n)
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct pdf_object *v = pdf_follow(f, &x->items[i]);
		if (v->type != PDF_NUMBER)
			return false;
		out[i] = v->number;
	}
	return true;
}

/* A form is content of its own, with its own space and resources. */
static void run_form(struct pdf_run *r, const struct pdf_object *form)
{
	struct pdf_file *f = r->c->file;
	double m[6] = { 1, 0, 0, 1, 0, 0 }, b[4];
	struct pdf_run inner = *r;
	struct buf data = { 0 };
	const struct pdf_object *own = pdf_get(f, form, "Resources");
	if (r->depth >= FORMS_MAX || !pdf_stream(f, form, &data)) {
		r->c->declined = true;
		buf_release(&data);
		return;
	}
	if (own->type == PDF_DICT)
		inner.resources = own;
	number_list(f, pdf_get(f, form, "Matrix"), 6, m);
	inner.s.ctm = pdf_times(
		(struct pdf_matrix){ m[0], m[1], m[2], m[3], m[4], m[5] },
		r->s.ctm);
	if (number_list(f, pdf_get(f, form, "BBox"), 4, b))
		pdf_clip_to(&inner,
			    pdf_map(&inner.s.ctm, b[0], b[1], b[2], b[3]),
			    false);
	inner.depth++;
	inner.path = (struct pdf_path){ 0 };
	inner.saved = (struct pdf_states){ 0 };
	run_bytes(&inner, buf_text(&data), data.n);
	r->steps = inner.steps;
	buf_release(&data);
}

static void call_object(struct pdf_run *r)
{
	if (r->n_args == 0)
		return;
	const struct pdf_object *x =
		pdf_resource(r, "XObject", &r->args[r->n_args - 1]);
	const struct pdf_object *kind = pdf_get(r->c->file, x, "Subtype");
	if (pdf_is_name(kind, "Form"))
		run_form(r, x);
	else if (pdf_is_name(kind, "Image"))
		pdf_paint_picture(r);
}

/* Behind "BI": to behind the "EI" that ends the picture's bytes. */
static void skip_picture(struct pdf_run *r, struct pdf_bytes *b)
{
	for (;;) {
		struct pdf_object x = pdf_next(b);
		if (x.type == PDF_END || pdf_is_word(&x, "ID"))
			break;
	}
	pdf_paint_picture(r);
	for (const char *p = b->p + 1; p + 2 < b->end; p++) {
		bool before = strchr(" \n\r\t", p[-1]) != NULL;
		bool end = p + 2 == b->end || strchr(" \n\r\t", p[2]);
		if (p[0] != 'E' || p[1] != 'I' || !before || !end)
			continue;
		/* Bytes of a picture are rarely text. */
		bool text = true;
		for (const char *q = p + 2; q < b->end && q < p + 12; q++)
			text = text && (*q >= ' ' || strchr("\n\r\t", *q)) &&
			       *q > 0;
		if (text) {
			b->p = p + 2;
			return;
		}
	}
	b->p = b->end;
}

static bool state_operator(struct pdf_run *r, uint32_t op)
{
	switch (op) {
	case PDF_OP1('q'):
		save(r);
		return true;
	case PDF_OP1('Q'):
		restore(r, 0);
		return true;
	case PDF_OP2('c', 'm'):
		r->s.ctm = pdf_times(matrix_of_args(r), r->s.ctm);
		return true;
	case PDF_OP2('g', 's'):
		set_state(r);
		return true;
	case PDF_OP2('D', 'o'):
		call_object(r);
		return true;
	case PDF_OP3('B', 'D', 'C'):
	case PDF_OP3('B', 'M', 'C'):
		pdf_begin_mark(r, op == PDF_OP3('B', 'D', 'C'));
		return true;
	case PDF_OP3('E', 'M', 'C'):
		pdf_end_mark(r);
		return true;
	case PDF_OP1('w'): /* lines and points that say nothing of text */
	case PDF_OP1('J'):
	case PDF_OP1('j'):
	case PDF_OP1('M'):
	case PDF_OP1('d'):
	case PDF_OP1('i'):
	case PDF_OP2('r', 'i'):
	case PDF_OP2('M', 'P'):
	case PDF_OP2('D', 'P'):
	case PDF_OP2('B', 'X'):
	case PDF_OP2('E', 'X'):
		return true;
	default:
		return false;
	}
}

static uint32_t code_of(const struct pdf_object *word)
{
	uint32_t op = 0;
	if (word->n > 3)
		return UINT32_MAX;
	for (size_t i = 0; i < word->n; i++)
		op |= (uint32_t)(unsigned char)word->text[i] << (8 * i);
	return op;
}

static void operate(struct pdf_run *r, uint32_t op)
{
	if (!pdf_text_operator(r, op) && !pdf_path_operator(r, op) &&
	    !pdf_color_operator(r, op) && !state_operator(r, op))
		r->c->declined = true;
	r->n_args = 0;
	if (++r->steps > STEPS_MAX || r->c->chars.n > CHARS_MAX)
		r->c->declined = true;
}

static void run_bytes(struct pdf_run *r, const char *p, size_t n)
{
	struct pdf_bytes b = { .a = r->c->a, .p = p, .end = p + n };
	size_t marks = r->marks.n;
	r->n_args = 0;
	while (!r->c->declined) {
		struct pdf_object x = pdf_next(&b);
		if (x.type == PDF_END)
			break;
		if (x.type != PDF_WORD) {
			if (r->n_args < PDF_ARGS)
				r->args[r->n_args++] = x;
			continue;
		}
		uint32_t op = code_of(&x);
		if (op == PDF_OP2('B', 'I')) {
			skip_picture(r, &b);
			r->n_args = 0;
		} else {
			operate(r, op);
		}
	}
	while (r->marks.n > marks)
		pdf_end_mark(r);
	r->c->declined = r->c->declined || b.bad;
}

/* The parts of a page's content are one program, cut between words. */
static bool read_content(struct pdf_file *f, const struct pdf_object *x,
			 struct buf *out)
{
	size_t n = x->type == PDF_ARRAY ? x->n : x->type == PDF_STREAM;
	for (size_t i = 0; i < n; i++) {
		struct buf part = { 0 };
		const struct pdf_object *s =
			x->type == PDF_ARRAY ? pdf_follow(f, &x->items[i]) : x;
		bool ok = s->type == PDF_NULL || pdf_stream(f, s, &part);
		buf_add(out, part.p, part.n);
		buf_char(out, '\n');
		buf_release(&part);
		if (!ok || out->full)
			return false;
	}
	return true;
}

void pdf_content_run(struct pdf_content *c, const struct pdf_object *page,
		     const struct pdf_object *resources, struct pdf_matrix base)
{
	struct buf data = { .max = (size_t)256 << 20 };
	struct pdf_run *r = ARENA_NEW(c->a, struct pdf_run);
	const double far = 1e6;
	r->c = c;
	r->resources = resources;
	r->s = (struct pdf_state){ .ctm = base,
				   .clip = { -far, -far, far, far },
				   .scale = 1,
				   .space = SPACE_GRAY };
	r->tm = r->line = (struct pdf_matrix){ 1, 0, 0, 1, 0, 0 };
	if (read_content(c->file, pdf_get(c->file, page, "Contents"), &data)) {
		run_bytes(r, buf_text(&data), data.n);
	} else {
		c->declined = true;
	}
	buf_release(&data);
}
