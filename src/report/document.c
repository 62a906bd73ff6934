/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * KIND.docx: the report for Word, through office. No links, no appendices.
 * While it is made, the pack goes on: making it takes as long as all tables.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "office.h"
#include "pack.h"

#define PAGE_WIDTH  16.0 /* cm, between the margins */
#define PAGE_HEIGHT 22.0

struct document {
	struct pack *p;
	struct buf html, out;
	struct err why;
	struct office_document from;
	const char *file; /* KIND.docx */
	pthread_t thread;
	struct {
		struct office_picture *v;
		size_t n, cap;
	} pictures;
};

static void text_in(struct buf *b, const char *open, const char *text,
		    const char *close)
{
	if (!text || !*text)
		return;
	buf_str(b, open);
	html_text(b, text);
	buf_str(b, close);
}

static void list(struct document *x, const char *title,
		 void (*fill)(struct pack *p, struct pack_lines *out))
{
	struct pack_lines l = { 0 };
	fill(x->p, &l);
	if (!l.n)
		return;
	text_in(&x->html, "<h2>", title, "</h2>\n");
	html_lit(&x->html, "<ul>\n");
	for (size_t i = 0; i < l.n; i++)
		text_in(&x->html, "<li>", l.v[i], "</li>\n");
	html_lit(&x->html, "</ul>\n");
}

static void begin(struct document *x)
{
	struct pack *p = x->p;
	html_lit(&x->html, "<!DOCTYPE html>\n<html lang=\"en-GB\"><head>"
			   "<meta charset=\"utf-8\"><title>");
	html_text(&x->html, pack_title(p));
	html_lit(&x->html, "</title></head><body>\n");
	text_in(&x->html, "<p>", page_subtitle(p), "</p>\n");
	text_in(&x->html, "<p>", page_warning(p), "</p>\n");
	text_in(&x->html, "<p>", p->withheld.about, "</p>\n");
	html_lit(&x->html, "<h1>What stands out</h1>\n");
	list(x, "Coverage", headlines_coverage);
	list(x, "Change between the periods", headlines_changes);
	list(x, "What to be careful with", headlines_missing);
}

/* Width and height of a PNG, which stand at fixed places (ISO/IEC 15948,
 * 11.2.2); 0: it is none. */
static unsigned long be32(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;
	return (unsigned long)u[0] << 24 | (unsigned long)u[1] << 16 |
	       (unsigned long)u[2] << 8 | u[3];
}

/* As wide as the page, and no higher. */
static double width_of(const struct buf *png)
{
	if (png->n < 24 || !be32(png->p + 16) || !be32(png->p + 20))
		return PAGE_WIDTH;
	double high = PAGE_WIDTH * (double)be32(png->p + 20) /
		      (double)be32(png->p + 16);
	return high > PAGE_HEIGHT ? PAGE_WIDTH * PAGE_HEIGHT / high
				  : PAGE_WIDTH;
}

static void picture(struct document *x, const struct pack_drawing *d,
		    const char *name)
{
	struct arena *a = x->p->a;
	if (!d->drawn)
		return;
	*ARENA_PUSH(a, &x->pictures) = (struct office_picture){
		.name = name,
		.bytes = d->png.p,
		.n = d->png.n,
	};
	html_lit(&x->html, "<p><img src=\"");
	html_text(&x->html, name);
	html_lit(&x->html, "\" width=\"");
	html_fmt(&x->html, "%.1fcm", width_of(&d->png));
	html_lit(&x->html, "\" alt=\"");
	html_text(&x->html, chart_alt(a, &d->chart));
	html_lit(&x->html, "\"></p>\n");
}

/* Numbers stand at the right; a class says nothing to a word processor. */
static void table(struct document *x, const struct emit_table *t)
{
	static const char class[] = " class=\"n\"";
	const struct emit_opts how = { .format = EMIT_HTML };
	struct buf b = { 0 };
	emit_table(&b, t, &how);
	for (const char *s = buf_text(&b); *s;) {
		const char *at = strstr(s, class);
		size_t n = at ? (size_t)(at - s) : strlen(s);
		buf_add(&x->html, s, n);
		if (at)
			html_lit(&x->html, " style=\"text-align:right\"");
		s += n + (at ? strlen(class) : 0);
	}
	buf_release(&b);
}

static void section(struct document *x, const struct pack_table *t)
{
	struct arena *a = x->p->a;
	const char *name = t->id;
	text_in(&x->html, "<h2>",
		arena_fmt(a, "%s %s", t->number, t->stats.query->title),
		"</h2>\n");
	text_in(&x->html, "<p>", t->page.about, "</p>\n");
	picture(x, &t->drawing, arena_fmt(a, "%s.png", name));
	table(x, &t->page);
	if (t->compared) {
		html_lit(&x->html, "<h3>Beside the earlier period</h3>\n");
		text_in(&x->html, "<p>", t->change_page.about, "</p>\n");
		picture(x, &t->change_drawing,
			arena_fmt(a, "%s-change.png", name));
		table(x, &t->change_page);
	}
	if (t->has_published) {
		html_lit(&x->html, "<h3>Published figures</h3>\n");
		text_in(&x->html, "<p>", t->published_page.about, "</p>\n");
		table(x, &t->published_page);
	}
}

static void sections(struct document *x)
{
	const char *chapter = "";
	for (size_t i = 0; i < x->p->tables.n; i++) {
		const struct pack_table *t = &x->p->tables.v[i];
		if (!str_eq(chapter, plan_chapter(t)))
			text_in(&x->html, "<h1>", plan_chapter(t), "</h1>\n");
		chapter = plan_chapter(t);
		section(x, t);
	}
}

static void *convert(void *ctx)
{
	struct document *x = ctx;
	/* It has its own arena and err; what it reads is not touched now. */
	if (office_convert(&x->from, OFFICE_DOCX, &x->out, &x->why) < 0)
		buf_release(&x->out);
	return NULL;
}

int document_start(struct pack *p, struct err *e)
{
	struct document *x = ARENA_NEW(p->a, struct document);
	x->p = p;
	x->file = arena_fmt(p->a, "%s.docx", report_kind_name(p->o->kind));
	begin(x);
	sections(x);
	html_lit(&x->html, "<h1>How this was made</h1>\n");
	for (size_t i = 0; i < p->methods.n; i++)
		text_in(&x->html, "<p>", p->methods.v[i], "</p>\n");
	if (p->sources.n)
		html_lit(&x->html, "<h1>Sources of published figures</h1>\n");
	for (size_t i = 0; i < p->sources.n; i++)
		text_in(&x->html, "<p>",
			arena_fmt(p->a, "[%zu] %s", i + 1, p->sources.v[i]),
			"</p>\n");
	html_lit(&x->html, "</body></html>\n");
	x->from = (struct office_document){
		.html = buf_text(&x->html),
		.style = p->o->style,
		.pictures = x->pictures.v,
		.n_pictures = x->pictures.n,
		.contents = true,
	};
	int rc = buf_ok(&x->html, e);
	if (rc == 0 && (errno = pthread_create(&x->thread, NULL, convert, x)))
		rc = err_errno(e, "%s", x->file);
	if (rc == 0)
		p->document = x;
	else
		buf_release(&x->html);
	return rc;
}

static void join(struct pack *p, struct document *x)
{
	pthread_join(x->thread, NULL);
	buf_release(&x->html);
	p->document = NULL;
}

int document_finish(struct pack *p, struct err *e)
{
	struct document *x = p->document;
	int rc = 0;
	join(p, x);
	/* The rest of the pack stands without it. */
	if (x->why.kind == ERR_ABSENT || x->why.kind == ERR_LIMIT) {
		diag_add(p->d, DIAG_LOST, "document",
			 (struct diag_at){ .file = x->file }, "left out: %s",
			 x->why.text);
	} else if (x->why.kind != ERR_NONE) {
		*e = x->why;
		rc = -1;
	} else {
		p->has_document = true;
		rc = folder_write(p, x->file, &x->out, e);
	}
	buf_release(&x->out);
	return rc;
}

void document_drop(struct pack *p)
{
	struct document *x = p->document;
	if (!x)
		return;
	join(p, x);
	buf_release(&x->out);
}
