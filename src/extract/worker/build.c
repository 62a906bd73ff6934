/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flows, paragraphs and rows; see build.h. */
#include "build.h"

#include <string.h>

#include "../clean.h"

#define FLOWS_MAX 64
#define LABEL_MAX 80
#define SPAN_MAX  63 /* columns beyond the first */
#define SIZES     6  /* font sizes told apart within a paragraph */

struct paragraph {
	struct buf text;
	enum extract_kind kind;
	int level, page;
	char label[LABEL_MAX];
	size_t n, n_bold, n_italic; /* bytes of visible text */
	struct {
		int size;
		size_t n;
	} sizes[SIZES];
};

struct cell {
	struct extract_blocks blocks;
	int more;
};

struct row {
	struct row *outer; /* of a table around this one, in the same flow */
	struct cell *v;
	size_t n, cap;
	int page;      /* where it began */
	int page_last; /* the furthest that a cell came */
};

struct flow {
	struct flow *outer;
	enum flow_use use;
	const char *label;
	int more; /* columns that a cell goes over beyond the first */
	int page; /* where it began */
	bool page_is_fresh;
	struct paragraph para;
	struct extract_blocks done;
	struct extract_blocks after; /* to follow the open paragraph or row */
	struct row *row;
};

void build_start(struct build *b, struct job *j)
{
	*b = (struct build){ .job = j, .page = 1, .page_is_fresh = true };
	b->flow = ARENA_NEW(j->a, struct flow);
}

static void append(struct arena *a, struct extract_blocks *to,
		   struct extract_blocks *from)
{
	for (size_t i = 0; i < from->n; i++)
		*ARENA_PUSH(a, to) = from->v[i];
	*from = (struct extract_blocks){ 0 };
}

static void count(struct paragraph *p, const struct look *look, size_t n)
{
	p->n += n;
	p->n_bold += look->bold ? n : 0;
	p->n_italic += look->italic ? n : 0;
	for (size_t i = 0; i < SIZES; i++) {
		if (p->sizes[i].n && p->sizes[i].size != look->size)
			continue;
		p->sizes[i].size = look->size;
		p->sizes[i].n += n;
		return;
	}
}

static int main_size(const struct paragraph *p)
{
	size_t best = 0;
	for (size_t i = 1; i < SIZES; i++)
		if (p->sizes[i].n > p->sizes[best].n)
			best = i;
	return p->sizes[best].size;
}

void build_text(struct build *b, const char *p, size_t n,
		const struct look *look)
{
	static const struct look none;
	struct paragraph *para = &b->flow->para;
	size_t visible = 0;
	for (size_t i = 0; i < n; i++)
		visible += p[i] != ' ' && p[i] != '\n' && p[i] != '\t' &&
			   p[i] != '\r';
	if (visible && !para->n)
		para->page = b->page;
	if (visible)
		b->page_is_fresh = false;
	count(para, look ? look : &none, visible);
	buf_add(&para->text, p, n);
	if (para->text.n > WIRE_TEXT_MAX)
		build_paragraph(b);
}

void build_words(struct build *b, const char *p, size_t n,
		 const struct look *look)
{
	for (size_t at = 0; at < n;) {
		size_t len = 0;
		while (at + len < n && (unsigned char)p[at + len] >= ' ')
			len++;
		if (len)
			build_text(b, p + at, len, look);
		at += len;
		if (at < n)
			build_text(b, " ", 1, look);
		while (at < n && (unsigned char)p[at] < ' ')
			at++;
	}
}

void build_kind(struct build *b, enum extract_kind kind, int level,
		const char *label)
{
	struct paragraph *p = &b->flow->para;
	p->kind = kind;
	p->level = level;
	size_t n = label ? strlen(label) : 0;
	if (n >= sizeof p->label)
		n = utf8_cut(label, sizeof p->label - 1);
	if (n)
		memcpy(p->label, label, n);
	p->label[n] = '\0';
}

bool build_is_empty(const struct build *b)
{
	return b->flow->para.n == 0;
}

void build_contents(struct build *b)
{
	struct buf *text = &b->flow->para.text;
	size_t i = text->n;
	while (i && strchr("0123456789ivxlIVXL ", text->p[i - 1]))
		i--;
	if (!i || i == text->n || text->p[i - 1] != '\t')
		return;
	const char *page = arena_str(b->job->a, text->p + i);
	text->n = i - 1;
	buf_str(text, " .... ");
	buf_str(text, page);
}

void build_paragraph(struct build *b)
{
	struct arena *a = b->job->a;
	struct flow *f = b->flow;
	struct paragraph *p = &f->para;
	struct extract_block x = {
		.kind = p->kind,
		.page = p->page,
		.level = p->level,
		.size = main_size(p),
		.bold = p->n_bold * 2 > p->n,
		.italic = p->n_italic * 2 > p->n,
	};
	if (p->n) {
		x.label = clean_line(a, p->label, strlen(p->label));
		clean_block(a, &f->done, &x, buf_text(&p->text), p->text.n);
	}
	buf_release(&p->text);
	*p = (struct paragraph){ 0 };
	if (!f->row)
		append(a, &f->done, &f->after);
}

void build_push(struct build *b, enum flow_use use, const char *label)
{
	if (++b->depth > FLOWS_MAX)
		return;
	struct flow *f = ARENA_NEW(b->job->a, struct flow);
	f->outer = b->flow;
	f->use = use;
	f->label = label;
	f->page = b->page;
	f->page_is_fresh = b->page_is_fresh;
	b->flow = f;
}

/* Blocks as the lines of one: the text of a cell or a note. */
static void join(struct buf *out, const struct extract_blocks *list,
		 bool in_cell)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct extract_block *x = &list->v[i];
		if (out->n)
			buf_char(out, '\n');
		if (*x->label) {
			buf_str(out, x->label);
			buf_char(out, ' ');
		}
		for (const char *p = x->text; *p; p++)
			buf_char(out, in_cell && *p == '\t' ? ' ' : *p);
	}
}

static void close_note(struct build *b, struct flow *f)
{
	struct buf text = { 0 };
	if (!f->done.n)
		return;
	struct extract_block x = f->done.v[0];
	x.kind = EXTRACT_FOOTNOTE;
	x.level = 0;
	x.label = f->label ? arena_str(b->job->a, f->label) : "";
	join(&text, &f->done, false);
	clean_block(b->job->a, &b->flow->after, &x, buf_text(&text), text.n);
	buf_release(&text);
}

static void close_cell(struct build *b, struct flow *f)
{
	struct row *row = b->flow->row;
	if (!row) {
		append(b->job->a, &b->flow->done, &f->done);
		return;
	}
	struct cell *c = ARENA_PUSH(b->job->a, row);
	c->more = f->more;
	for (size_t i = 0; i < f->done.n; i++)
		if (f->done.v[i].kind == EXTRACT_FOOTNOTE)
			*ARENA_PUSH(b->job->a, &b->flow->after) = f->done.v[i];
		else
			*ARENA_PUSH(b->job->a, &c->blocks) = f->done.v[i];
	if (b->page > row->page_last)
		row->page_last = b->page;
	b->page = row->page;
}

static void close_margin(struct build *b, struct flow *f,
			 enum extract_kind kind)
{
	struct extract_blocks *done = &b->flow->done;
	/* It stands on every page: a break in it is none of the text. */
	b->page = f->page;
	b->page_is_fresh = f->page_is_fresh;
	for (size_t i = 0; i < f->done.n; i++) {
		bool known = false;
		for (size_t k = 0; k < done->n && !known; k++)
			known = done->v[k].kind == kind &&
				str_eq(done->v[k].text, f->done.v[i].text);
		f->done.v[i].kind = kind;
		f->done.v[i].page = f->page;
		if (!known)
			*ARENA_PUSH(b->job->a, done) = f->done.v[i];
	}
}

static void close_flow(struct build *b)
{
	struct flow *f = b->flow;
	while (f->row)
		build_row_end(b, true);
	build_paragraph(b);
	b->flow = f->outer;
	switch (f->use) {
	case FLOW_NOTE:
		close_note(b, f);
		break;
	case FLOW_CELL:
		close_cell(b, f);
		break;
	case FLOW_HEADER:
		close_margin(b, f, EXTRACT_HEADER);
		break;
	case FLOW_FOOTER:
		close_margin(b, f, EXTRACT_FOOTER);
		break;
	case FLOW_BODY:
	case FLOW_BOX:
		append(b->job->a, &b->flow->after, &f->done);
		break;
	case FLOW_VOID:
		break;
	}
}

void build_pop(struct build *b, enum flow_use use)
{
	if (b->depth > FLOWS_MAX) {
		b->depth--;
		return;
	}
	if (!b->flow->outer || b->flow->use != use)
		return;
	b->depth--;
	close_flow(b);
}

void build_row_start(struct build *b)
{
	struct row *row = ARENA_NEW(b->job->a, struct row);
	if (!build_is_empty(b))
		build_paragraph(b);
	row->outer = b->flow->row;
	row->page = row->page_last = b->page;
	b->flow->row = row;
}

void build_span(struct build *b, int columns)
{
	if (b->flow->use == FLOW_CELL && columns > 0)
		b->flow->more = columns < SPAN_MAX ? columns : SPAN_MAX;
}

static void add_row(struct build *b, const struct row *row)
{
	struct buf text = { 0 };
	struct extract_block x = { 0 };
	for (size_t i = 0; i < row->n; i++) {
		const struct extract_blocks *c = &row->v[i].blocks;
		struct buf cell = { 0 };
		join(&cell, c, true);
		if (i)
			buf_char(&text, '\t');
		buf_add(&text, cell.p, cell.n);
		for (int k = 0; k < row->v[i].more; k++)
			buf_char(&text, '\t');
		if (!x.text && c->n)
			x = c->v[0];
		if (c->n && !c->v[0].bold)
			x.bold = false;
		buf_release(&cell);
	}
	x.kind = EXTRACT_TABLE_ROW;
	x.level = 0;
	x.label = "";
	x.page = row->page;
	clean_block(b->job->a, &b->flow->done, &x, buf_text(&text), text.n);
	buf_release(&text);
}

void build_row_end(struct build *b, bool keep)
{
	struct row *row = b->flow->row;
	if (!row)
		return;
	if (!build_is_empty(b))
		build_paragraph(b);
	b->flow->row = row->outer;
	b->page = row->page_last;
	if (keep && row->n == 1)
		append(b->job->a, &b->flow->done, &row->v[0].blocks);
	else if (keep && row->n)
		add_row(b, row);
	if (!row->outer)
		append(b->job->a, &b->flow->done, &b->flow->after);
}

void build_page_break(struct build *b)
{
	if (b->page < WIRE_PAGES_MAX)
		b->page++;
	b->page_is_fresh = true;
}

void build_rendered_break(struct build *b)
{
	if (!b->page_is_fresh)
		build_page_break(b);
}

void build_finish(struct build *b, struct extract_doc *out)
{
	while (b->flow->outer)
		close_flow(b);
	while (b->flow->row)
		build_row_end(b, true);
	build_paragraph(b);
	out->blocks = b->flow->done;
	/* Readers may set the page back: what was said of pages stays true. */
	for (size_t i = 0; i < out->blocks.n; i++)
		if (out->blocks.v[i].page > b->page)
			b->page = out->blocks.v[i].page;
	for (int i = 0; i < b->page; i++)
		ARENA_PUSH(b->job->a, &out->pages)->label = "";
}
