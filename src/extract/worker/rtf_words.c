/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the control words of RTF do. A word that is not here does nothing. */
#include "rtf.h"

#include <stdlib.h>
#include <string.h>

enum action {
	CHARACTER,   /* prints the character in `arg` */
	DESTINATION, /* the group's text goes to `arg` */
	FLOW,        /* the group is the flow in `arg` */
	OPEN,        /* a group that is read although it may be starred */
	CELL,
	CODEPAGE,    /* of the document */
	CODEPAGE_IS, /* the same, given by the word itself */
	DELETED,
	FONT,
	FONT_CHARSET,
	FONT_CODEPAGE,
	BOLD,
	DEFAULT_FONT,
	HIDDEN,
	IN_TABLE,
	ITALIC,
	LINE,
	NESTED_CELL,
	NOTE_MARK,
	OUTLINE,
	PAGE,
	PAGE_BEFORE,
	PARAGRAPH,
	PARAGRAPH_PLAIN,
	PLAIN,
	REVISED,
	ROW,
	SECTION,
	SECTION_BREAK,
	SECTION_PLAIN,
	SIZE,
	SOFT_PAGE,
	STYLE,
	UNICODE,
	UNICODE_SKIP,
};

/* Sorted by word. */
static const struct word {
	const char *word;
	enum action action;
	int arg;
} words[] = {
	{ "ansicpg", CODEPAGE, 0 },
	{ "author", DESTINATION, RTF_AUTHOR },
	{ "b", BOLD, 0 },
	{ "bullet", CHARACTER, 0x2022 },
	{ "cell", CELL, 0 },
	{ "chftn", NOTE_MARK, 0 },
	{ "colortbl", DESTINATION, RTF_SKIP },
	{ "cpg", FONT_CODEPAGE, 0 },
	{ "deff", DEFAULT_FONT, 0 },
	{ "deleted", DELETED, 0 },
	{ "emdash", CHARACTER, 0x2014 },
	{ "emspace", CHARACTER, ' ' },
	{ "endash", CHARACTER, 0x2013 },
	{ "enspace", CHARACTER, ' ' },
	{ "f", FONT, 0 },
	{ "fcharset", FONT_CHARSET, 0 },
	{ "filetbl", DESTINATION, RTF_SKIP },
	{ "fldinst", DESTINATION, RTF_SKIP },
	{ "fonttbl", DESTINATION, RTF_FONTS },
	{ "footer", FLOW, FLOW_FOOTER },
	{ "footerf", FLOW, FLOW_FOOTER },
	{ "footerl", FLOW, FLOW_FOOTER },
	{ "footerr", FLOW, FLOW_FOOTER },
	{ "footnote", FLOW, FLOW_NOTE },
	{ "fs", SIZE, 0 },
	{ "header", FLOW, FLOW_HEADER },
	{ "headerf", FLOW, FLOW_HEADER },
	{ "headerl", FLOW, FLOW_HEADER },
	{ "headerr", FLOW, FLOW_HEADER },
	{ "i", ITALIC, 0 },
	{ "info", DESTINATION, RTF_INFO },
	{ "intbl", IN_TABLE, 0 },
	{ "ldblquote", CHARACTER, 0x201c },
	{ "line", LINE, 0 },
	{ "listtext", DESTINATION, RTF_LABEL },
	{ "lquote", CHARACTER, 0x2018 },
	{ "mac", CODEPAGE_IS, 10000 },
	{ "nestcell", NESTED_CELL, 0 },
	{ "nestrow", PARAGRAPH, 0 },
	{ "nonesttables", DESTINATION, RTF_SKIP },
	{ "nonshppict", DESTINATION, RTF_SKIP },
	{ "outlinelevel", OUTLINE, 0 },
	{ "page", PAGE, 0 },
	{ "pagebb", PAGE_BEFORE, 0 },
	{ "par", PARAGRAPH, 0 },
	{ "pard", PARAGRAPH_PLAIN, 0 },
	{ "pc", CODEPAGE_IS, 437 },
	{ "pca", CODEPAGE_IS, 850 },
	{ "pict", DESTINATION, RTF_SKIP },
	{ "plain", PLAIN, 0 },
	{ "pn", DESTINATION, RTF_SKIP },
	{ "pntext", DESTINATION, RTF_LABEL },
	{ "private", DESTINATION, RTF_SKIP },
	{ "qmspace", CHARACTER, ' ' },
	{ "rdblquote", CHARACTER, 0x201d },
	{ "revised", REVISED, 0 },
	{ "revtbl", DESTINATION, RTF_SKIP },
	{ "row", ROW, 0 },
	{ "rquote", CHARACTER, 0x2019 },
	{ "rxe", DESTINATION, RTF_SKIP },
	{ "s", STYLE, 0 },
	{ "sbkcol", SECTION_BREAK, 1 },
	{ "sbkeven", SECTION_BREAK, 0 },
	{ "sbknone", SECTION_BREAK, 1 },
	{ "sbkodd", SECTION_BREAK, 0 },
	{ "sbkpage", SECTION_BREAK, 0 },
	{ "sect", SECTION, 0 },
	{ "sectd", SECTION_PLAIN, 0 },
	{ "shpinst", OPEN, 0 },
	{ "shprslt", DESTINATION, RTF_SKIP },
	{ "shptxt", FLOW, FLOW_BOX },
	{ "softpage", SOFT_PAGE, 0 },
	{ "sp", DESTINATION, RTF_SKIP },
	{ "stylesheet", DESTINATION, RTF_STYLES },
	{ "tab", CHARACTER, '\t' },
	{ "tc", DESTINATION, RTF_SKIP },
	{ "template", DESTINATION, RTF_SKIP },
	{ "title", DESTINATION, RTF_TITLE },
	{ "u", UNICODE, 0 },
	{ "uc", UNICODE_SKIP, 0 },
	{ "v", HIDDEN, 0 },
	{ "xe", DESTINATION, RTF_SKIP },
};

static int by_word(const void *key, const void *item)
{
	return strcmp(key, ((const struct word *)item)->word);
}

/* A font's character set (\fcharset) to a code page. */
static int codepage_of_charset(int charset)
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
	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
		if (sets[i].charset == charset)
			return sets[i].codepage;
	return 0;
}

static struct rtf_style *open_style(struct rtf *r)
{
	return r->styles.n ? &r->styles.v[r->styles.n - 1] : NULL;
}

/* Within the tables of fonts and styles, words define instead of apply. */
static bool define(struct rtf *r, const struct word *w, int value)
{
	enum rtf_dest dest = rtf_group(r)->dest;
	struct rtf_font *font = r->fonts.n ? &r->fonts.v[r->fonts.n - 1] : NULL;
	if (dest == RTF_FONTS) {
		if (w->action == FONT)
			ARENA_PUSH(r->job->a, &r->fonts)->id = value;
		else if (w->action == FONT_CHARSET && font)
			font->codepage = codepage_of_charset(value);
		else if (w->action == FONT_CODEPAGE && font)
			font->codepage = value;
		return true;
	}
	if (dest != RTF_STYLES)
		return false;
	if (w->action == STYLE) {
		struct rtf_style *s = ARENA_PUSH(r->job->a, &r->styles);
		s->id = value;
		s->outline = -1;
	} else if (w->action == OUTLINE && open_style(r)) {
		open_style(r)->outline = value;
	}
	return true;
}

static void paragraph_word(struct rtf *r, enum action action, int value)
{
	switch (action) {
	case PARAGRAPH_PLAIN:
		r->para = (struct rtf_para){ .outline = -1 };
		break;
	case IN_TABLE:
		r->para.in_table = true;
		break;
	case STYLE:
		r->para.style = value;
		break;
	case OUTLINE:
		r->para.outline = value;
		break;
	case PAGE_BEFORE:
		r->para.page_before = value != 0;
		break;
	case PARAGRAPH:
		rtf_paragraph(r);
		break;
	case CELL:
		rtf_cell(r);
		break;
	case ROW:
		rtf_row(r);
		break;
	default:
		break;
	}
}

static void break_word(struct rtf *r, enum action action, int arg)
{
	switch (action) {
	case LINE:
		rtf_unicode(r, '\n');
		break;
	case NESTED_CELL:
		rtf_unicode(r, ' ');
		break;
	case PAGE:
		rtf_unicode(r, '\n');
		build_page_break(&r->b);
		break;
	case SOFT_PAGE:
		build_rendered_break(&r->b);
		break;
	case SECTION:
		rtf_paragraph(r);
		r->section_ended = true;
		break;
	case SECTION_PLAIN:
		r->section_same_page = false;
		break;
	case SECTION_BREAK:
		r->section_same_page = arg;
		break;
	default:
		break;
	}
}

static void character_word(struct rtf *r, enum action action, int value)
{
	struct rtf_group *g = rtf_group(r);
	switch (action) {
	case BOLD:
		g->look.bold = value != 0;
		break;
	case ITALIC:
		g->look.italic = value != 0;
		break;
	case SIZE: /* half points */
		g->look.size = value > 0 && value < 4000 ? value * 5 : 0;
		break;
	case HIDDEN:
		g->hidden = value != 0;
		break;
	case DELETED:
		g->deleted = value != 0;
		r->tracked = r->tracked || g->deleted;
		break;
	case REVISED:
		r->tracked = r->tracked || value != 0;
		break;
	case FONT:
		g->font = value;
		break;
	case PLAIN:
		g->look = (struct look){ .size = 120 };
		g->hidden = g->deleted = false;
		g->font = r->default_font;
		break;
	default:
		break;
	}
}

static void document_word(struct rtf *r, const struct word *w, int value)
{
	switch (w->action) {
	case CODEPAGE:
		r->codepage = value > 0 ? value : r->codepage;
		break;
	case CODEPAGE_IS:
		r->codepage = w->arg;
		break;
	case DEFAULT_FONT:
		r->default_font = rtf_group(r)->font = value;
		break;
	case UNICODE:
		rtf_unicode(r, (uint32_t)(value < 0 ? value + 65536 : value));
		r->to_skip = rtf_group(r)->unicode_skip;
		break;
	case UNICODE_SKIP:
		rtf_group(r)->unicode_skip =
			value < 0 || value > 16 ? 1 : value;
		break;
	case CHARACTER:
		rtf_unicode(r, (uint32_t)w->arg);
		break;
	case NOTE_MARK:
		rtf_note_mark(r);
		break;
	default:
		break;
	}
}

/* Turns the text of the group elsewhere. A title is one only in \info. */
static void turn(struct rtf *r, const struct word *w)
{
	struct rtf_group *g = rtf_group(r);
	bool property = w->arg == RTF_TITLE || w->arg == RTF_AUTHOR;
	if (g->dest == RTF_SKIP || (property && g->dest != RTF_INFO))
		return;
	if (w->arg == RTF_LABEL)
		buf_clear(&r->label);
	g->dest = (enum rtf_dest)w->arg;
}

void rtf_word(struct rtf *r, const char *word, bool has_value, int value)
{
	const struct word *w =
		bsearch(word, words, sizeof words / sizeof *words,
			sizeof *words, by_word);
	bool starred = r->starred;
	r->starred = false;
	rtf_flush(r);
	if (!w || (starred && w->action != FLOW && w->action != OPEN &&
		   w->action != DESTINATION)) {
		if (starred)
			rtf_group(r)->dest = RTF_SKIP;
		return;
	}
	value = has_value ? value : 1;
	if (rtf_group(r)->dest == RTF_SKIP || define(r, w, value))
		return;
	if (w->action == DESTINATION)
		turn(r, w);
	else if (w->action == FLOW)
		rtf_flow_start(r, (enum flow_use)w->arg);
	paragraph_word(r, w->action, value);
	break_word(r, w->action, w->arg);
	character_word(r, w->action, value);
	document_word(r, w, value);
}
