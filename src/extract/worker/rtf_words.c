/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the control words of RTF do. A word that is not here does nothing. */
#include "rtf.h"

#include <stdlib.h>
#include <string.h>

/* Every word has a function; arg is from the table, value from the file: 1
 * when it gives none, so that "\b" is on and "\b0" off. */

static struct rtf_font *last_font(struct rtf *r)
{
	return r->fonts.n ? &r->fonts.v[r->fonts.n - 1] : NULL;
}

static struct rtf_style *last_style(struct rtf *r)
{
	return r->styles.n ? &r->styles.v[r->styles.n - 1] : NULL;
}

static bool defines(struct rtf *r, enum rtf_dest table)
{
	return rtf_group(r)->dest == table;
}

/* Characters. */

static void character(struct rtf *r, int arg, int value)
{
	(void)value;
	rtf_unicode(r, (uint32_t)arg);
}

static void unicode(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_unicode(r, (uint32_t)(value < 0 ? value + 65536 : value));
	r->to_skip = rtf_group(r)->unicode_skip;
}

static void unicode_skip(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->unicode_skip = value < 0 || value > 16 ? 1 : value;
}

static void note_mark(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_note_mark(r);
}

/* The look of characters; in the table of fonts, its entries. */

static void bold(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->look.bold = value != 0;
}

static void italic(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->look.italic = value != 0;
}

static void size(struct rtf *r, int arg, int value)
{
	(void)arg; /* half points */
	rtf_group(r)->look.size = value > 0 && value < 4000 ? value * 5 : 0;
}

static void hidden(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->hidden = value != 0;
}

static void deleted(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->deleted = value != 0;
	r->tracked = r->tracked || value != 0;
}

static void revised(struct rtf *r, int arg, int value)
{
	(void)arg;
	r->tracked = r->tracked || value != 0;
}

static void plain(struct rtf *r, int arg, int value)
{
	struct rtf_group *g = rtf_group(r);
	(void)arg;
	(void)value;
	g->look = (struct look){ .size = 120 };
	g->hidden = g->deleted = false;
	g->font = r->default_font;
}

static void font(struct rtf *r, int arg, int value)
{
	(void)arg;
	if (defines(r, RTF_FONTS))
		ARENA_PUSH(r->job->a, &r->fonts)->id = value;
	else
		rtf_group(r)->font = value;
}

/* \fcharset to a code page; -1 is for symbols. */
static void font_charset(struct rtf *r, int arg, int value)
{
	static const struct {
		int charset, codepage;
	} sets[] = {
		{ 0, 1252 },   { 2, -1 },     { 77, 10000 }, { 128, 932 },
		{ 129, 949 },  { 130, 1361 }, { 134, 936 },  { 136, 950 },
		{ 161, 1253 }, { 162, 1254 }, { 163, 1258 }, { 177, 1255 },
		{ 178, 1256 }, { 186, 1257 }, { 204, 1251 }, { 222, 874 },
		{ 238, 1250 }, { 254, 437 },  { 255, 850 },
	};
	(void)arg;
	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
		if (sets[i].charset == value && last_font(r))
			last_font(r)->codepage = sets[i].codepage;
}

static void font_codepage(struct rtf *r, int arg, int value)
{
	(void)arg;
	if (defines(r, RTF_FONTS) && last_font(r))
		last_font(r)->codepage = value;
}

/* The document. */

static void codepage(struct rtf *r, int arg, int value)
{
	if (arg || value > 0)
		r->codepage = arg ? arg : value;
}

static void default_font(struct rtf *r, int arg, int value)
{
	(void)arg;
	r->default_font = rtf_group(r)->font = value;
}

/* Paragraphs; in the style sheet, its entries. */

static void paragraph(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_paragraph(r);
}

static void paragraph_plain(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_group(r)->para = (struct rtf_para){ .outline = -1 };
}

static void style(struct rtf *r, int arg, int value)
{
	(void)arg;
	if (!defines(r, RTF_STYLES)) {
		rtf_group(r)->para.style = value;
		return;
	}
	struct rtf_style *s = ARENA_PUSH(r->job->a, &r->styles);
	s->id = value;
	s->outline = s->based_on = -1;
}

static void based_on(struct rtf *r, int arg, int value)
{
	(void)arg;
	/* 222 is how the format says: on none. */
	if (last_style(r) && value != 222)
		last_style(r)->based_on = value;
}

static void outline(struct rtf *r, int arg, int value)
{
	(void)arg;
	if (!defines(r, RTF_STYLES))
		rtf_group(r)->para.outline = value;
	else if (last_style(r))
		last_style(r)->outline = value;
}

static void list_level(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->para.level = value >= 0 && value < 9 ? value : 0;
}

static void page_before(struct rtf *r, int arg, int value)
{
	(void)arg;
	rtf_group(r)->para.page_before = value != 0;
}

static void in_table(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_group(r)->para.in_table = true;
}

static void cell(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_cell(r);
}

static void row(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_row(r);
}

/* Pages. */

static void page(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_unicode(r, '\n');
	build_page_break(&r->b);
}

static void soft_page(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	build_rendered_break(&r->b);
}

static void section(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	rtf_paragraph(r);
	r->section_ended = true;
}

static void section_plain(struct rtf *r, int arg, int value)
{
	(void)arg;
	(void)value;
	r->section_same_page = false;
}

static void section_break(struct rtf *r, int arg, int value)
{
	(void)value;
	r->section_same_page = arg;
}

/* Notes. */

static void footnote_form(struct rtf *r, int arg, int value)
{
	(void)value;
	r->footnotes.form = (enum numeral)arg;
}

static void endnote_form(struct rtf *r, int arg, int value)
{
	(void)value;
	r->endnotes.form = (enum numeral)arg;
}

static void note_start(struct rtf *r, int arg, int value)
{
	struct rtf_notes *notes = arg ? &r->endnotes : &r->footnotes;
	notes->start = value > 0 && value < 100000 ? value : 1;
}

/* Where the text of a group goes. */

static void destination(struct rtf *r, int arg, int value)
{
	struct rtf_group *g = rtf_group(r);
	bool property =
		arg == RTF_TITLE || arg == RTF_AUTHOR || arg == RTF_OPERATOR;
	(void)value;
	if (property && g->dest != RTF_INFO)
		return; /* the word has other uses elsewhere */
	if ((arg == RTF_TITLE && r->title.n) ||
	    (arg == RTF_AUTHOR && r->author.n) ||
	    (arg == RTF_OPERATOR && r->editor.n))
		arg = RTF_SKIP; /* the first is the one */
	if (arg == RTF_LABEL)
		buf_clear(&r->label);
	g->dest = (enum rtf_dest)arg;
}

static void flow(struct rtf *r, int arg, int value)
{
	(void)value;
	rtf_flow_start(r, (enum flow_use)arg);
}

/* A group that is read on although it is starred. */
static void open_starred(struct rtf *r, int arg, int value)
{
	(void)r;
	(void)arg;
	(void)value;
}

struct word {
	const char *word;
	void (*run)(struct rtf *r, int arg, int value);
	int arg;
};

/* Sorted by word. */
static const struct word words[] = {
	{ "aftnnalc", endnote_form, NUMERAL_LOWER_LETTER },
	{ "aftnnar", endnote_form, NUMERAL_DECIMAL },
	{ "aftnnauc", endnote_form, NUMERAL_UPPER_LETTER },
	{ "aftnnchi", endnote_form, NUMERAL_SYMBOL },
	{ "aftnnrlc", endnote_form, NUMERAL_LOWER_ROMAN },
	{ "aftnnruc", endnote_form, NUMERAL_UPPER_ROMAN },
	{ "aftnstart", note_start, 1 },
	{ "ansicpg", codepage, 0 },
	{ "author", destination, RTF_AUTHOR },
	{ "b", bold, 0 },
	{ "bullet", character, 0x2022 },
	{ "cell", cell, 0 },
	{ "chftn", note_mark, 0 },
	{ "colortbl", destination, RTF_SKIP },
	{ "cpg", font_codepage, 0 },
	{ "deff", default_font, 0 },
	{ "deleted", deleted, 0 },
	{ "do", open_starred, 0 },
	{ "dptxbxtext", flow, FLOW_BOX },
	{ "emdash", character, 0x2014 },
	{ "emspace", character, ' ' },
	{ "endash", character, 0x2013 },
	{ "enspace", character, ' ' },
	{ "f", font, 0 },
	{ "fcharset", font_charset, 0 },
	{ "filetbl", destination, RTF_SKIP },
	{ "fldinst", destination, RTF_SKIP },
	{ "fonttbl", destination, RTF_FONTS },
	{ "footer", flow, FLOW_FOOTER },
	{ "footerf", flow, FLOW_FOOTER },
	{ "footerl", flow, FLOW_FOOTER },
	{ "footerr", flow, FLOW_FOOTER },
	{ "footnote", flow, FLOW_NOTE },
	{ "fs", size, 0 },
	{ "ftnnalc", footnote_form, NUMERAL_LOWER_LETTER },
	{ "ftnnar", footnote_form, NUMERAL_DECIMAL },
	{ "ftnnauc", footnote_form, NUMERAL_UPPER_LETTER },
	{ "ftnnchi", footnote_form, NUMERAL_SYMBOL },
	{ "ftnnrlc", footnote_form, NUMERAL_LOWER_ROMAN },
	{ "ftnnruc", footnote_form, NUMERAL_UPPER_ROMAN },
	{ "ftnstart", note_start, 0 },
	{ "header", flow, FLOW_HEADER },
	{ "headerf", flow, FLOW_HEADER },
	{ "headerl", flow, FLOW_HEADER },
	{ "headerr", flow, FLOW_HEADER },
	{ "i", italic, 0 },
	{ "ilvl", list_level, 0 },
	{ "info", destination, RTF_INFO },
	{ "intbl", in_table, 0 },
	{ "ldblquote", character, 0x201c },
	{ "line", character, '\n' },
	{ "listtext", destination, RTF_LABEL },
	{ "lquote", character, 0x2018 },
	{ "mac", codepage, 10000 },
	{ "mvf", deleted, 0 },
	{ "mvt", revised, 0 },
	{ "nestcell", character, ' ' },
	{ "nestrow", paragraph, 0 },
	{ "nonesttables", destination, RTF_SKIP },
	{ "nonshppict", destination, RTF_SKIP },
	{ "operator", destination, RTF_OPERATOR },
	{ "outlinelevel", outline, 0 },
	{ "page", page, 0 },
	{ "pagebb", page_before, 0 },
	{ "par", paragraph, 0 },
	{ "pard", paragraph_plain, 0 },
	{ "pc", codepage, 437 },
	{ "pca", codepage, 850 },
	{ "pict", destination, RTF_SKIP },
	{ "plain", plain, 0 },
	{ "pn", destination, RTF_SKIP },
	{ "pntext", destination, RTF_LABEL },
	{ "private", destination, RTF_SKIP },
	{ "qmspace", character, ' ' },
	{ "rdblquote", character, 0x201d },
	{ "revised", revised, 0 },
	{ "revtbl", destination, RTF_SKIP },
	{ "row", row, 0 },
	{ "rquote", character, 0x2019 },
	{ "rxe", destination, RTF_SKIP },
	{ "s", style, 0 },
	{ "sbasedon", based_on, 0 },
	{ "sbkcol", section_break, 1 },
	{ "sbkeven", section_break, 0 },
	{ "sbknone", section_break, 1 },
	{ "sbkodd", section_break, 0 },
	{ "sbkpage", section_break, 0 },
	{ "sect", section, 0 },
	{ "sectd", section_plain, 0 },
	{ "shpinst", open_starred, 0 },
	{ "shprslt", destination, RTF_SKIP },
	{ "shptxt", flow, FLOW_BOX },
	{ "softpage", soft_page, 0 },
	{ "sp", destination, RTF_SKIP },
	{ "stylesheet", destination, RTF_STYLES },
	{ "tab", character, '\t' },
	{ "tc", destination, RTF_SKIP },
	{ "template", destination, RTF_SKIP },
	{ "title", destination, RTF_TITLE },
	{ "u", unicode, 0 },
	{ "uc", unicode_skip, 0 },
	{ "v", hidden, 0 },
	{ "xe", destination, RTF_SKIP },
};

static int by_word(const void *key, const void *item)
{
	return strcmp(key, ((const struct word *)item)->word);
}

/* What a starred group may be; all others are skipped when they are. */
static bool opens_group(const struct word *w)
{
	return w->run == destination || w->run == flow ||
	       w->run == open_starred;
}

/* Within the tables of fonts and styles words define and do not apply. */
static bool is_for_tables(const struct word *w)
{
	return w->run == font || w->run == font_charset ||
	       w->run == font_codepage || w->run == style ||
	       w->run == outline || w->run == based_on;
}

void rtf_word(struct rtf *r, const char *word, bool has_value, int value)
{
	const struct word *w =
		bsearch(word, words, sizeof words / sizeof *words,
			sizeof *words, by_word);
	struct rtf_group *g = rtf_group(r);
	bool starred = r->starred;
	r->starred = false;
	rtf_flush(r);
	if (starred && (!w || !opens_group(w)))
		g->dest = RTF_SKIP;
	if (!w || g->dest == RTF_SKIP)
		return;
	bool table = g->dest == RTF_FONTS || g->dest == RTF_STYLES;
	if (!table || is_for_tables(w))
		w->run(r, w->arg, has_value ? value : 1);
}
