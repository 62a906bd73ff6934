/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Head and foot of every page. Own style sheet after the patterns of
 * public-sector pages; no scripts, nothing from outside.
 */
#include "pack.h"

static const char style[] =
	"body{font:1rem/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c;"
	"background:#fff;max-width:64rem;margin:0 auto;padding:0 1rem 4rem}"
	"h1{font-size:2rem;line-height:1.2}h2{font-size:1.5rem;"
	"margin:3rem 0 .5rem;border-top:2px solid #1d4f76;padding-top:1rem}"
	"h3{font-size:1.2rem;margin:2.5rem 0 .25rem}"
	"h4{font-size:1rem;margin:1.5rem 0 .25rem}"
	"a{color:#1d4f76}a:focus,summary:focus{outline:3px solid #0b0c0c;"
	"background:#fd0;color:#0b0c0c}"
	".skip{position:absolute;left:-60rem}.skip:focus{position:static}"
	".warn{border-left:6px solid #1d4f76;padding:.5rem 1rem;"
	"background:#f3f5f7}"
	"table{border-collapse:collapse;margin:1rem 0;font-size:.95rem;"
	"min-width:24rem}"
	"caption{text-align:left;font-weight:bold;padding:.25rem 0}"
	"th,td{border-bottom:1px solid #b1b4b6;padding:.35rem .75rem .35rem 0;"
	"text-align:left;vertical-align:top}thead th{border-bottom:2px solid "
	"#0b0c0c}.n{text-align:right;font-variant-numeric:tabular-nums}"
	".wide{overflow-x:auto}.note,.about,.files{color:#3d4245;"
	"font-size:.9rem;margin:.25rem 0}"
	"nav ol{margin:.25rem 0}nav li{margin:.1rem 0}"
	"figure{margin:1rem 0}figure svg{width:100%;height:auto;"
	"max-width:56rem}figcaption{font-size:.9rem;color:#3d4245}"
	"dl.k{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}"
	"dl.k dt{font-weight:bold;text-align:right}dl.k dd{margin:0}"
	"blockquote{margin:.25rem 0 .75rem;padding:.25rem 0 .25rem 1rem;"
	"border-left:4px solid #b1b4b6}mark{background:#fff2b3;color:inherit;"
	"font-weight:bold}.cite{color:#3d4245;font-size:.9rem}"
	"li:target,div:target,p:target{background:#fff7d6}"
	"@media print{body{max-width:none;font-size:10pt}nav,.skip,.files{"
	"display:none}.wide{overflow:visible}table{font-size:8pt;min-width:0}"
	"th,td{padding:.2rem .4rem .2rem 0}h2{break-before:page}h3,h4{break-after:avoid}"
	"tr,figure,blockquote{break-inside:avoid}thead{display:"
	"table-header-group}a{color:inherit;text-decoration:none}}";

void page_head(struct buf *b, const char *title, int depth)
{
	html_lit(b, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
		    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
		    "content=\"width=device-width, initial-scale=1\">\n"
		    "<title>");
	html_text(b, title);
	html_lit(b, "</title>\n<style>");
	buf_str(b, style);
	html_lit(b, "</style>\n</head>\n<body>\n<a class=\"skip\" "
		    "href=\"#main\">");
	html_text(b, depth ? "Skip to the content" : "Skip to the tables");
	html_lit(b, "</a>\n");
}

void page_foot(struct buf *b)
{
	html_lit(b, "</main>\n</body>\n</html>\n");
}
