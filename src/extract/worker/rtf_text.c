/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Characters of RTF to text, and text to paragraphs, table rows and notes.
 * Text in a table is known by the paragraph's \intbl only: rows and cells
 * open when text comes and close at \cell and \row.
 */
#include "rtf.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "charset.h"

#define CHAIN_MAX  20  /* styles based on styles: also stops circles */
#define NOTE_AHEAD 300 /* bytes between the mark of a note and the note */

static int codepage_of_font(const struct rtf *r, int font)
{
	for (size_t i = r->fonts.n; i-- > 0;)
		if (r->fonts.v[i].id == font)
			return r->fonts.v[i].codepage ? r->fonts.v[i].codepage
						      : r->codepage;
	return r->codepage;
}

static const char *charset_name(int codepage, char out[32])
{
	static const struct {
		int id;
		const char *name;
	} named[] = {
		{ 932, "Shift_JIS" },   { 936, "GBK" },
		{ 949, "windows-949" }, { 950, "Big5" },
		{ 10000, "macintosh" }, { 65001, "UTF-8" },
	};
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (named[i].id == codepage)
			return named[i].name;
	snprintf(out, 32,
		 codepage >= 1250 || codepage == 874 ? "windows-%d" : "ibm-%d",
		 codepage);
	return charset_known(out) ? out : "windows-1252";
}

static bool is_multibyte(int codepage)
{
	return codepage == 932 || codepage == 936 || codepage == 949 ||
	       codepage == 950 || codepage == 1361 || codepage == 65001;
}

static const struct rtf_codepage *codepage_table(struct rtf *r, int codepage)
{
	char name[32];
	for (size_t i = 0; i < r->codepages.n; i++)
		if (r->codepages.v[i].id == codepage)
			return &r->codepages.v[i];
	struct rtf_codepage *t = ARENA_PUSH(r->job->a, &r->codepages);
	t->id = codepage;
	for (int i = 0; i < 128; i++) {
		char c = (char)(unsigned char)(128 + i);
		struct buf b = { 0 };
		charset_decode(charset_name(codepage, name), &c, 1, &b);
		snprintf(t->map[i], sizeof t->map[i], "%s", buf_text(&b));
		buf_release(&b);
	}
	return t;
}

static void end_table(struct rtf *r)
{
	if (r->table.cell) {
		build_paragraph(&r->b);
		build_pop(&r->b, FLOW_CELL);
	}
	if (r->table.row)
		build_row_end(&r->b, true);
	r->table = (struct rtf_table){ 0 };
}

static void open_cell(struct rtf *r)
{
	if (!r->table.row)
		build_row_start(&r->b);
	if (!r->table.cell)
		build_push(&r->b, FLOW_CELL, NULL);
	r->table.row = r->table.cell = true;
}

static const struct rtf_style *find_style(const struct rtf *r, int id)
{
	for (size_t i = 0; i < r->styles.n; i++)
		if (r->styles.v[i].id == id)
			return &r->styles.v[i];
	return NULL;
}

/* A heading's level by its style or one that this is based on, or -1. */
static int outline_of(struct rtf *r)
{
	const struct rtf_para *p = &rtf_group(r)->para;
	if (p->outline >= 0)
		return p->outline;
	const struct rtf_style *s = find_style(r, p->style);
	for (int i = 0; s && i < CHAIN_MAX; i++) {
		if (s->outline >= 0)
			return s->outline;
		s = s->based_on < 0 ? NULL : find_style(r, s->based_on);
	}
	return -1;
}

static bool is_contents(struct rtf *r)
{
	const struct rtf_style *s = find_style(r, rtf_group(r)->para.style);
	return s && s->contents;
}

/* "1.\t" as rendered, or a bullet in the font of bullets. */
static const char *take_label(struct rtf *r)
{
	struct buf *l = &r->label;
	while (l->n && ((unsigned char)l->p[l->n - 1] <= ' '))
		l->p[--l->n] = '\0';
	return buf_text(l);
}

/* What the paragraph is: all that says so comes before its text. */
static void classify(struct rtf *r)
{
	int outline = outline_of(r);
	const char *label = take_label(r);
	r->in_contents = is_contents(r);
	if (outline >= 0 && outline < 9)
		build_kind(&r->b, EXTRACT_HEADING, outline + 1, label);
	else if (*label)
		build_kind(&r->b, EXTRACT_LIST_ITEM,
			   rtf_group(r)->para.level + 1, label);
}

/* Before the first character of a paragraph: where it stands. */
static void place_paragraph(struct rtf *r)
{
	if (!build_is_empty(&r->b))
		return;
	if (rtf_group(r)->para.in_table)
		open_cell(r);
	else
		end_table(r);
	if (r->section_ended && !r->section_same_page)
		build_rendered_break(&r->b);
	r->section_ended = false;
	if (rtf_group(r)->para.page_before)
		build_rendered_break(&r->b);
	classify(r);
}

static bool is_visible(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)p[i] > ' ')
			return true;
	return false;
}

/* Clean UTF-8 to where the group's text goes. */
static void put(struct rtf *r, const char *p, size_t n)
{
	const struct rtf_group *g = rtf_group(r);
	if (r->too_deep || g->hidden || g->deleted || !n)
		return;
	switch (g->dest) {
	case RTF_BODY:
		if (build_is_empty(&r->b) && !is_visible(p, n))
			break;
		place_paragraph(r);
		build_text(&r->b, p, n, &g->look);
		break;
	case RTF_LABEL:
		buf_add(&r->label, p, n);
		break;
	case RTF_TITLE:
		buf_add(&r->title, p, n);
		break;
	case RTF_AUTHOR:
		buf_add(&r->author, p, n);
		break;
	case RTF_OPERATOR:
		buf_add(&r->editor, p, n);
		break;
	case RTF_STYLES:
	case RTF_FONTS:
	case RTF_INFO:
	case RTF_SKIP:
		break;
	}
}

static bool is_numbered(const struct rtf_style *s, const char *name)
{
	size_t n = strlen(name);
	return s->n_name == n + 1 && strncasecmp(s->name, name, n) == 0 &&
	       s->name[n] >= '1' && s->name[n] <= '9';
}

/* The name of a style ends with ';' and comes after its control words. */
static void style_name(struct rtf *r, unsigned char c)
{
	struct rtf_style *s =
		r->styles.n ? &r->styles.v[r->styles.n - 1] : NULL;
	if (!s || s->named)
		return;
	if (c != ';') {
		if (s->n_name + 1 < sizeof s->name)
			s->name[s->n_name++] = (char)c;
		return;
	}
	s->named = true;
	/* LibreOffice has a name of its own. */
	s->contents = is_numbered(s, "toc ") || is_numbered(s, "contents ");
	if (s->outline < 0 && is_numbered(s, "heading "))
		s->outline = s->name[8] - '1';
}

void rtf_byte(struct rtf *r, unsigned char c)
{
	const struct rtf_group *g = rtf_group(r);
	if (r->to_skip) {
		r->to_skip--;
		return;
	}
	if (g->dest == RTF_STYLES)
		style_name(r, c);
	if (g->dest == RTF_SKIP || g->dest == RTF_FONTS ||
	    g->dest == RTF_STYLES || g->dest == RTF_INFO)
		return;
	int codepage = codepage_of_font(r, g->font);
	if (r->bytes.n && codepage != r->bytes_codepage)
		rtf_flush(r);
	r->bytes_codepage = codepage;
	buf_char(&r->bytes, (char)c);
	if (r->bytes.n >= 65536 && c == ' ')
		rtf_flush(r);
}

/* Fonts of symbols: their characters live at U+F000. */
static void symbols(struct buf *out, const struct buf *in)
{
	for (size_t i = 0; i < in->n; i++) {
		unsigned char c = (unsigned char)in->p[i];
		utf8_append(out, c > ' ' ? 0xf000u + c : ' ');
	}
}

void rtf_flush(struct rtf *r)
{
	char name[32];
	struct buf out = { 0 };
	int codepage = r->bytes_codepage;
	if (!r->bytes.n)
		return;
	if (codepage < 0) {
		symbols(&out, &r->bytes);
	} else if (is_multibyte(codepage)) {
		charset_decode(charset_name(codepage, name), r->bytes.p,
			       r->bytes.n, &out);
	} else {
		const struct rtf_codepage *t = codepage_table(r, codepage);
		for (size_t i = 0; i < r->bytes.n; i++) {
			unsigned char c = (unsigned char)r->bytes.p[i];
			if (c < 128)
				buf_char(&out, (char)c);
			else
				buf_str(&out, t->map[c - 128]);
		}
	}
	r->bytes.n = 0;
	put(r, buf_text(&out), out.n);
	buf_release(&out);
}

void rtf_unicode(struct rtf *r, uint32_t c)
{
	struct buf b = { 0 };
	rtf_flush(r);
	if (c >= 0xd800 && c < 0xdc00) {
		r->surrogate = c;
		return;
	}
	if (c >= 0xdc00 && c < 0xe000 && r->surrogate)
		c = 0x10000 + ((r->surrogate - 0xd800) << 10) + (c - 0xdc00);
	r->surrogate = 0;
	utf8_append(&b, c);
	put(r, buf_text(&b), b.n);
	buf_release(&b);
}

static void end_paragraph(struct rtf *r)
{
	rtf_flush(r);
	if (r->in_contents)
		build_contents(&r->b);
	r->in_contents = false;
	build_paragraph(&r->b);
	buf_clear(&r->label);
}

void rtf_paragraph(struct rtf *r)
{
	const struct rtf_group *g = rtf_group(r);
	rtf_flush(r);
	/* A mark that was deleted, or is hidden, ends nothing. */
	if (!g->deleted && !g->hidden)
		end_paragraph(r);
	else if (build_is_empty(&r->b))
		buf_clear(&r->label);
}

void rtf_cell(struct rtf *r)
{
	rtf_flush(r);
	open_cell(r);
	end_paragraph(r);
	build_pop(&r->b, FLOW_CELL);
	r->table.cell = false;
}

void rtf_row(struct rtf *r)
{
	rtf_flush(r);
	end_table(r);
}

/* The mark comes before the note, and the note says first which it is. */
static bool is_endnote_ahead(const struct rtf *r)
{
	static const char word[] = "\\footnote", alt[] = "\\ftnalt";
	size_t n = (size_t)(r->end - r->p);
	n = n < NOTE_AHEAD ? n : NOTE_AHEAD;
	const char *p = memmem(r->p, n, word, strlen(word));
	if (!p)
		return false;
	n -= (size_t)(p - r->p);
	n = n < 2 * sizeof word + sizeof alt ? n : 2 * sizeof word + sizeof alt;
	return memmem(p, n, alt, strlen(alt)) != NULL;
}

void rtf_note_mark(struct rtf *r)
{
	struct rtf_notes *notes =
		is_endnote_ahead(r) ? &r->endnotes : &r->footnotes;
	const struct rtf_group *g = rtf_group(r);
	struct buf mark = { 0 };
	for (int i = r->depth; i > 0; i--)
		if (r->group[i].has_flow && r->group[i].flow == FLOW_NOTE)
			return; /* the mark repeated in the note itself */
	if (g->dest != RTF_BODY || g->hidden || g->deleted)
		return;
	numeral_write(&mark, notes->form, notes->start + notes->count++);
	r->note_label = arena_str(r->job->a, buf_text(&mark));
	buf_clear(&mark);
	buf_fmt(&mark, "[%s]", r->note_label);
	rtf_flush(r);
	put(r, buf_text(&mark), mark.n);
	buf_release(&mark);
}

void rtf_flow_start(struct rtf *r, enum flow_use use)
{
	struct rtf_group *g = rtf_group(r);
	rtf_flush(r);
	if (g->dest == RTF_SKIP || g->has_flow)
		return;
	if (use == FLOW_NOTE || use == FLOW_BOX)
		place_paragraph(r);
	buf_clear(&r->label);
	g->dest = RTF_BODY;
	g->has_flow = true;
	g->flow = use;
	g->table = r->table;
	r->table = (struct rtf_table){ 0 };
	g->para = (struct rtf_para){ .outline = -1 };
	/* A note whose mark was typed has no label. */
	build_push(&r->b, use, use == FLOW_NOTE ? r->note_label : NULL);
	if (use == FLOW_NOTE)
		r->note_label = NULL;
}

void rtf_flow_end(struct rtf *r, const struct rtf_group *g)
{
	end_paragraph(r);
	end_table(r);
	build_pop(&r->b, g->flow);
	r->table = g->table;
}

void rtf_text_finish(struct rtf *r)
{
	end_paragraph(r);
	end_table(r);
}
