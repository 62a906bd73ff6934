/* SPDX-License-Identifier: GPL-3.0-or-later */
/* KIND.html: contents, what stands out, the tables chapter by chapter. */
#include <string.h>

#include "pack.h"

struct page {
	struct pack *p;
	struct buf *b;
};

const char *page_subtitle(struct pack *p)
{
	const struct stats_filter *f = &p->o->earlier;
	const char *period = pack_period(p->a, &p->o->filter);
	return arena_fmt(p->a, "%c%s%s%s.",
			 *period >= 'a' ? *period - 32 : *period, period + 1,
			 f->from || f->to ? ", beside " : "",
			 f->from || f->to ? pack_period(p->a, f) : "");
}

const char *page_warning(struct pack *p)
{
	return arena_fmt(p->a,
			 "This report counts reviews of the death and serious "
			 "harm of children.%s",
			 p->lists ? " It quotes none of them; the pages of the "
				    "reviews, to which the numbers lead, do."
				  : "");
}

static void warning(struct buf *b, const char *text)
{
	html_lit(b, "<p class=\"warn\">");
	html_text(b, text);
	html_lit(b, "</p>\n");
}

static void heading(struct page *x)
{
	struct pack *p = x->p;
	struct buf *b = x->b;
	const char *title = pack_title(p);
	page_head(b,
		  arena_fmt(p->a, "%s: %s", title,
			    pack_period(p->a, &p->o->filter)),
		  0);
	html_lit(b, "<header>\n<h1>");
	html_text(b, title);
	html_lit(b, "</h1>\n<p>");
	html_text(b, page_subtitle(p));
	html_lit(b, "</p>\n</header>\n");
	warning(b, page_warning(p));
	if (p->protected_)
		warning(b,
			arena_fmt(p->a,
				  "%s The reviews behind a number are not "
				  "listed, because lists could be "
				  "subtracted from each other.",
				  p->withheld.about ? p->withheld.about : ""));
}

static void link_to(struct buf *b, const char *id, const char *number,
		    const char *text)
{
	html_lit(b, "<li><a href=\"#");
	html_text(b, id);
	html_lit(b, "\">");
	html_text(b, number);
	html_lit(b, " ");
	html_text(b, text);
	html_lit(b, "</a></li>\n");
}

static const char *chapter_id(struct arena *a, const struct pack_table *t)
{
	char *s = str_lower(a, plan_chapter(t));
	for (char *c = s; *c; c++)
		if (*c < 'a' || *c > 'z')
			*c = '-';
	return s;
}

static bool opens_chapter(const struct pack *p, size_t i)
{
	return i == 0 || !str_eq(plan_chapter(&p->tables.v[i]),
				 plan_chapter(&p->tables.v[i - 1]));
}

static void contents(struct page *x)
{
	struct pack *p = x->p;
	struct buf *b = x->b;
	html_lit(b, "<nav aria-label=\"Contents\"><h2>Contents</h2>\n<ul>\n"
		    "<li><a href=\"#summary\">What stands out</a></li>\n");
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct pack_table *t = &p->tables.v[i];
		if (opens_chapter(p, i)) {
			html_lit(b, "<li><a href=\"#");
			html_text(b, chapter_id(p->a, t));
			html_lit(b, "\">");
			html_text(b, plan_chapter(t));
			html_lit(b, "</a>\n<ul>\n");
		}
		link_to(b, arena_fmt(p->a, "s-%s", t->id), t->number,
			t->stats.query->title);
		if (i + 1 == p->tables.n || opens_chapter(p, i + 1))
			html_lit(b, "</ul></li>\n");
	}
	html_lit(b, "<li><a href=\"#methods\">How this was made</a></li>\n");
	if (p->sources.n)
		html_lit(b, "<li><a href=\"#sources\">Sources of published "
			    "figures</a></li>\n");
	html_lit(b, "<li><a href=\"#files\">Files of this pack</a></li>\n"
		    "</ul></nav>\n<main id=\"main\">\n");
}

static void lines(struct buf *b, const struct pack_lines *l)
{
	html_lit(b, "<ul>\n");
	for (size_t i = 0; i < l->n; i++) {
		html_lit(b, "<li>");
		html_text(b, l->v[i]);
		html_lit(b, "</li>\n");
	}
	html_lit(b, "</ul>\n");
}

static void summary(struct page *x)
{
	struct pack *p = x->p;
	struct buf *b = x->b;
	struct pack_lines coverage = { 0 }, changes = { 0 }, missing = { 0 };
	html_lit(b, "<h2 id=\"summary\">What stands out</h2>\n");
	headlines_coverage(p, &coverage);
	lines(b, &coverage);
	headlines_changes(p, &changes);
	if (changes.n) {
		html_lit(b, "<h3>Change between the periods</h3>\n");
		lines(b, &changes);
	}
	headlines_missing(p, &missing);
	html_lit(b, "<h3>What to be careful with</h3>\n");
	lines(b, &missing);
}

/* ---- one table ---- */

/* An SVG stands in the page without its XML declaration. */
static const char *inline_svg(const struct buf *svg)
{
	const char *s = strstr(buf_text(svg), "<svg");
	return s ? s : "";
}

static void figure(struct page *x, const struct pack_drawing *d)
{
	if (!d->drawn)
		return;
	html_lit(x->b, "<figure>");
	buf_str(x->b, inline_svg(&d->svg));
	html_lit(x->b, "<figcaption>");
	html_text(x->b, chart_alt(x->p->a, &d->chart));
	html_lit(x->b, "</figcaption></figure>\n");
}

static void table(struct page *x, const struct emit_table *t, const char *id,
		  const char *links)
{
	const struct emit_opts how = { .format = EMIT_HTML,
				       .id = id,
				       .link_prefix = links };
	html_lit(x->b, "<div class=\"wide\" tabindex=\"0\" role=\"region\" "
		       "aria-label=\"");
	html_text(x->b, t->title ? t->title : "");
	html_lit(x->b, "\">\n");
	emit_table(x->b, t, &how);
	html_lit(x->b, "</div>\n");
}

static void file_link(struct buf *b, const char *folder, const char *name,
		      const char *ext, const char *text)
{
	html_lit(b, "<a href=\"");
	html_text(b, folder);
	html_lit(b, "/");
	html_url(b, name);
	html_text(b, ext);
	html_lit(b, "\">");
	html_text(b, text);
	html_lit(b, "</a>");
}

static void files_line(struct buf *b, const char *name, bool drawn)
{
	html_lit(b, "<p class=\"files\">Data: ");
	file_link(b, "tables", name, ".csv", "table as CSV");
	if (drawn) {
		html_lit(b, ", chart as ");
		file_link(b, "charts", name, ".svg", "SVG");
		html_lit(b, " and ");
		file_link(b, "charts", name, ".png", "PNG");
	}
	html_lit(b, "</p>\n");
}

static void change(struct page *x, const struct pack_table *t)
{
	struct arena *a = x->p->a;
	const char *name = t->id;
	html_lit(x->b,
		 "<h4>Beside the earlier period</h4>\n<p class=\"about\">");
	html_text(x->b, t->change_page.about ? t->change_page.about : "");
	html_lit(x->b, "</p>\n");
	figure(x, &t->change_drawing);
	table(x, &t->change_page, arena_fmt(a, "h-%s", name), NULL);
	files_line(x->b, arena_fmt(a, "%s-change", name),
		   t->change_drawing.drawn);
}

static void published(struct page *x, const struct pack_table *t)
{
	struct arena *a = x->p->a;
	const char *name = t->id;
	html_lit(x->b, "<h4>Published figures</h4>\n<p class=\"about\">");
	html_text(x->b, t->published_page.about ? t->published_page.about : "");
	html_lit(x->b, "</p>\n");
	table(x, &t->published_page, arena_fmt(a, "p-%s", name), NULL);
	files_line(x->b, arena_fmt(a, "%s-published", name), false);
}

static void section(struct page *x, const struct pack_table *t)
{
	struct arena *a = x->p->a;
	struct buf *b = x->b;
	const char *name = t->id;
	const char *links =
		x->p->lists ? arena_fmt(a, "%s#r-", pack_list_file(x->p, t))
			    : NULL;
	html_lit(b, "<section aria-labelledby=\"s-");
	html_text(b, name);
	html_lit(b, "\">\n<h3 id=\"s-");
	html_text(b, name);
	html_lit(b, "\">");
	html_text(b, t->number);
	html_lit(b, " ");
	html_text(b, t->stats.query->title);
	html_lit(b, "</h3>\n<p class=\"about\">");
	html_text(b, t->page.about ? t->page.about : "");
	html_lit(b, "</p>\n");
	figure(x, &t->drawing);
	table(x, &t->page, arena_fmt(a, "t-%s", name), links);
	files_line(b, name, t->drawing.drawn);
	if (t->compared)
		change(x, t);
	if (t->has_published)
		published(x, t);
	html_lit(b, "</section>\n");
}

static void sections(struct page *x)
{
	struct pack *p = x->p;
	for (size_t i = 0; i < p->tables.n; i++) {
		if (opens_chapter(p, i)) {
			html_lit(x->b, "<h2 id=\"");
			html_text(x->b, chapter_id(p->a, &p->tables.v[i]));
			html_lit(x->b, "\">");
			html_text(x->b, plan_chapter(&p->tables.v[i]));
			html_lit(x->b, "</h2>\n");
		}
		section(x, &p->tables.v[i]);
	}
}

/* ---- the end ---- */

static void methods(struct page *x)
{
	html_lit(x->b, "<h2 id=\"methods\">How this was made</h2>\n");
	for (size_t i = 0; i < x->p->methods.n; i++) {
		html_lit(x->b, "<p>");
		html_text(x->b, x->p->methods.v[i]);
		html_lit(x->b, "</p>\n");
	}
}

static void sources(struct page *x)
{
	const struct pack_lines *l = &x->p->sources;
	if (!l->n)
		return;
	html_lit(x->b, "<h2 id=\"sources\">Sources of published figures</h2>\n"
		       "<ol>\n");
	for (size_t i = 0; i < l->n; i++) {
		html_lit(x->b, "<li>");
		html_text(x->b, l->v[i]);
		html_lit(x->b, "</li>\n");
	}
	html_lit(x->b, "</ol>\n");
}

static void one_file(struct buf *b, const char *file, const char *text)
{
	html_lit(b, "<li><a href=\"");
	html_text(b, file);
	html_lit(b, "\">");
	html_text(b, text);
	html_lit(b, "</a></li>\n");
}

static void files(struct page *x)
{
	struct arena *a = x->p->a;
	const char *kind = report_kind_name(x->p->o->kind);
	html_lit(x->b, "<h2 id=\"files\">Files of this pack</h2>\n<ul>\n");
	one_file(x->b, arena_fmt(a, "%s.xlsx", kind),
		 "All tables as a workbook (XLSX)");
	if (x->p->has_document)
		one_file(x->b, arena_fmt(a, "%s.docx", kind),
			 "This report as a document (DOCX)");
	one_file(x->b, "methods.txt", "How this was made, as text");
	one_file(x->b, "manifest.json",
		 "What it was made from: inputs, versions, filters, and every "
		 "file with its SHA-256 hash");
	html_lit(x->b, "</ul>\n");
}

int page_write(struct pack *p, struct err *e)
{
	struct buf b = { 0 };
	struct page x = { p, &b };
	const char *file =
		arena_fmt(p->a, "%s.html", report_kind_name(p->o->kind));
	heading(&x);
	contents(&x);
	summary(&x);
	sections(&x);
	methods(&x);
	sources(&x);
	files(&x);
	page_foot(&b);
	p->made->html = fs_join(p->a, p->o->dir, file);
	int rc = folder_write(p, file, &b, e);
	buf_release(&b);
	return rc;
}
