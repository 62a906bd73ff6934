/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page: head, summary, tables with their charts, methods. Own style sheet
 * after the patterns of public-sector pages; no scripts, nothing from outside.
 */
#include <string.h>

#include "pack.h"

static const char style[] =
	"body{font:1rem/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c;"
	"background:#fff;max-width:64rem;margin:0 auto;padding:0 1rem 4rem}"
	"h1{font-size:2rem;line-height:1.2}h2{font-size:1.4rem;"
	"margin:3rem 0 .5rem;border-top:2px solid #1d4f76;padding-top:1rem}"
	"h3{font-size:1.1rem;margin:2rem 0 .25rem}"
	"a{color:#1d4f76}a:focus,summary:focus{outline:3px solid #0b0c0c;"
	"background:#fd0;color:#0b0c0c}"
	".skip{position:absolute;left:-60rem}.skip:focus{position:static}"
	".warn{border-left:6px solid #1d4f76;padding:.5rem 1rem;"
	"background:#f3f5f7}"
	"table{border-collapse:collapse;margin:1rem 0;font-size:.95rem}"
	"caption{text-align:left;font-weight:bold;padding:.25rem 0}"
	"th,td{border-bottom:1px solid #b1b4b6;padding:.35rem .75rem .35rem 0;"
	"text-align:left;vertical-align:top}thead th{border-bottom:2px solid "
	"#0b0c0c}.n{text-align:right;font-variant-numeric:tabular-nums}"
	".wide{overflow-x:auto}.note,.about,.files{color:#3d4245;"
	"font-size:.9rem;margin:.25rem 0}"
	"figure{margin:1rem 0}figure svg{width:100%;height:auto;"
	"max-width:56rem}figcaption{font-size:.9rem;color:#3d4245}"
	"dl.k{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}"
	"dl.k dt{font-weight:bold;text-align:right}dl.k dd{margin:0}"
	"blockquote{margin:.25rem 0 .75rem;padding:.25rem 0 .25rem 1rem;"
	"border-left:4px solid #b1b4b6}mark{background:#fff2b3;color:inherit;"
	"font-weight:bold}.cite{color:#3d4245;font-size:.9rem}"
	"li:target,div:target,p:target{background:#fff7d6}"
	"@media print{body{max-width:none;font-size:10pt}nav,.skip{display:"
	"none}h2{break-before:page}table,figure,blockquote{break-inside:"
	"avoid}a{color:inherit;text-decoration:none}}";

static const char *period_words(struct pack *p)
{
	const struct stats_filter *f = &p->o->filter;
	bool incident = f->by == STATS_BY_INCIDENT;
	const char *what = incident ? "incidents" : "publication";
	if (!f->from && !f->to)
		return arena_fmt(p->a, "all dates of %s", what);
	if (!incident)
		return arena_fmt(p->a, "published in %d to %d", f->from, f->to);
	if (!f->to)
		return arena_fmt(p->a, "incidents from April %d", f->from);
	if (!f->from)
		return arena_fmt(p->a, "incidents to March %d", f->to + 1);
	return arena_fmt(p->a, "incidents from April %d to March %d", f->from,
			 f->to + 1);
}

static void contents(struct pack *p)
{
	struct buf *b = &p->html;
	html_lit(b, "<nav aria-label=\"Contents\"><h2>Contents</h2>\n<ol>\n"
		    "<li><a href=\"#summary\">Coverage</a></li>\n");
	for (size_t i = 0; i < p->tables.n; i++) {
		const struct stats_query *q = p->tables.v[i].stats.query;
		html_lit(b, "<li><a href=\"#s-");
		html_text(b, q->name);
		html_lit(b, "\">");
		html_text(b, q->title);
		html_lit(b, "</a></li>\n");
	}
	html_lit(b, "<li><a href=\"#methods\">How this was made</a></li>\n"
		    "<li><a href=\"#behind\">Reviews behind every "
		    "number</a></li>\n"
		    "<li><a href=\"#reviews\">The reviews</a></li>\n"
		    "</ol></nav>\n");
}

void page_begin(struct pack *p)
{
	struct buf *b = &p->html;
	html_lit(b, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
		    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
		    "content=\"width=device-width, initial-scale=1\">\n"
		    "<title>Child safeguarding reviews: ");
	html_text(b, period_words(p));
	html_lit(b, "</title>\n<style>");
	buf_str(b, style);
	html_lit(b, "</style>\n</head>\n<body>\n<a class=\"skip\" "
		    "href=\"#main\">Skip to the tables</a>\n<header>\n"
		    "<h1>Child safeguarding reviews: analysis</h1>\n<p>");
	html_text(b, period_words(p));
	html_lit(b, "</p>\n</header>\n");
	html_lit(b, "<p class=\"warn\">This report counts and quotes reviews "
		    "of the death and serious harm of children. Passages are "
		    "quoted at the end only.</p>\n");
	contents(p);
	html_lit(b, "<main id=\"main\">\n");
}

static void key_number(struct buf *b, int64_t n, const char *what)
{
	html_lit(b, "<dt>");
	html_fmt(b, "%lld", (long long)n);
	html_lit(b, "</dt><dd>");
	html_text(b, what);
	html_lit(b, "</dd>\n");
}

void page_summary(struct pack *p)
{
	struct buf *b = &p->html;
	const struct store_counts *n = &p->counts;
	html_lit(b, "<h2 id=\"summary\">Coverage</h2>\n<p>What the store "
		    "holds, before any period or filter. A percentage of "
		    "themes is always of the readable reviews, never of all "
		    "that are known.</p>\n<dl class=\"k\">\n");
	key_number(b, n->reviews, "reviews are known (catalogue and files)");
	key_number(b, n->children, "children are named in them");
	key_number(b, n->with_report, "reviews have a report here");
	key_number(b, n->readable, "of these are readable");
	key_number(b, n->failed, "documents that could not be read");
	key_number(b, (int64_t)p->n_keys, "reviews are counted in this report");
	html_lit(b, "</dl>\n");
}

/* An SVG stands in the page without its XML declaration. */
static const char *inline_svg(const struct buf *svg)
{
	const char *s = strstr(buf_text(svg), "<svg");
	return s ? s : "";
}

static int save(struct pack *p, const char *name, const char *ext,
		const struct buf *b, struct err *e)
{
	return fs_write(
		arena_fmt(p->a, "%s/charts/%s.%s", p->o->dir, name, ext),
		buf_text(b), b->n, e);
}

static int put_chart(struct pack *p, struct pack_table *t, struct err *e)
{
	const char *name = t->stats.query->name;
	struct chart chart = { 0 };
	struct buf svg = { 0 }, png = { 0 };
	struct err why = { 0 };
	int ret = 0;
	if (p->o->no_charts || !report_figure(p->a, &t->stats, &chart))
		return 0;
	char *id = arena_fmt(p->a, "c-%s", name);
	if (chart_draw(&chart, CHART_SVG, id, &svg, &why) < 0 ||
	    chart_draw(&chart, CHART_PNG, id, &png, &why) < 0) {
		diag_add(p->d, DIAG_LOST, "chart",
			 (struct diag_at){ .file = t->stats.query->file },
			 "no chart: %s", why.text);
		goto out;
	}
	t->drawn = true;
	p->made->charts++;
	html_lit(&p->html, "<figure>");
	buf_str(&p->html, inline_svg(&svg));
	html_lit(&p->html, "<figcaption>");
	html_text(&p->html, chart_alt(p->a, &chart));
	html_lit(&p->html, "</figcaption></figure>\n");
	ret = save(p, name, "svg", &svg, e) < 0 ||
			      save(p, name, "png", &png, e) < 0
		      ? -1
		      : 0;
out:
	buf_release(&svg);
	buf_release(&png);
	return ret;
}

static void files_line(struct buf *b, const struct pack_table *t)
{
	const char *name = t->stats.query->name;
	html_lit(b, "<p class=\"files\">Data: <a href=\"tables/");
	html_url(b, name);
	html_lit(b, ".csv\">table as CSV</a>");
	if (t->drawn) {
		html_lit(b, ", chart as <a href=\"charts/");
		html_url(b, name);
		html_lit(b, ".svg\">SVG</a> and <a href=\"charts/");
		html_url(b, name);
		html_lit(b, ".png\">PNG</a>");
	}
	html_lit(b, "</p>\n");
}

int page_table(struct pack *p, size_t i, struct err *e)
{
	struct pack_table *t = &p->tables.v[i];
	struct buf *b = &p->html;
	const char *name = t->stats.query->name;
	html_lit(b, "<section aria-labelledby=\"s-");
	html_text(b, name);
	html_lit(b, "\">\n<h2 id=\"s-");
	html_text(b, name);
	html_lit(b, "\">");
	html_text(b, t->stats.query->title);
	html_lit(b, "</h2>\n<p class=\"about\">");
	html_text(b, t->page.about ? t->page.about : "");
	html_lit(b, "</p>\n");
	if (put_chart(p, t, e) < 0)
		return -1;
	html_lit(b, "<div class=\"wide\">\n");
	struct emit_opts how = { .format = EMIT_HTML,
				 .id = arena_fmt(p->a, "t-%s", name),
				 .link_prefix = "#r-" };
	emit_table(b, &t->page, &how);
	html_lit(b, "</div>\n");
	files_line(b, t);
	html_lit(b, "</section>\n");
	return 0;
}

void page_methods(struct pack *p)
{
	struct buf *b = &p->html;
	html_lit(b,
		 "<h2 id=\"methods\">How this was made</h2>\n"
		 "<p>Reviews or children are counted, never files; every table "
		 "says which. A period is by the financial year (April to "
		 "March) of the incident unless the table says published; a "
		 "review whose date does not settle its year is left out of a "
		 "period and the table says how many. Missing values are a row "
		 "of their own");
	if (p->o->filter.base == STATS_OF_KNOWN)
		html_lit(b, ", and are left out of the base of percentages "
			    "(N is of known values)");
	else
		html_lit(b, ", and count in the base of percentages");
	html_lit(
		b,
		".</p>\n<p>Themes were found by dictionaries of words and "
		"phrases. A mention counts only as what it asserts: what the "
		"text denies, supposes, recommends, tells of another person "
		"or of the past, and statutory or other standing phrases, are "
		"kept apart and do not make a theme present. A theme is "
		"present in a review when enough passages assert it, or a "
		"share of all its passages (the numbers, and the weights of "
		"sections, are in queries/status.txt), and no more deny it; "
		"fewer are \"to confirm\", for a person to look at, and are not "
		"counted as present. A person's coding overrides the "
		"dictionary. That a review does not mention something does "
		"not show that it was absent.</p>\n"
		"<p>Intervals are 95% Wilson score intervals (Wilson 1927; "
		"Newcombe 1998). They describe the uncertainty of a share in "
		"a set of this size, not error in the coding. Percentages "
		"may not sum to 100 because of rounding.</p>\n<p>");
	html_fmt(b, "Made by %s; dictionaries version %.12s.", p->o->program,
		 p->o->themes_hash);
	if (p->o->now)
		html_fmt(b, " Made on %s.", p->o->now);
	html_lit(b, " The file manifest.json lists every input by its SHA-256 "
		    "hash. Figures of areas are not measures of performance."
		    "</p>\n");
}

void page_end(struct pack *p)
{
	html_lit(&p->html, "</main>\n</body>\n</html>\n");
}
