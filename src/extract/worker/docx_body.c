/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paragraphs, runs, tables and notes of a part (ECMA-376-1, 17.3, 17.4,
 * 17.11). Tracked changes (17.13.5) are read as accepted: what was inserted
 * stays, what was deleted goes, with a paragraph mark that was deleted the
 * paragraph goes on in the next one. Of alternatives (part 3) the first
 * choice is taken; the fallback says the same once more.
 */
#include "docx.h"

#include <stdlib.h>
#include <string.h>

#include "numeral.h"

#define NESTED_MAX 8 /* text boxes in text boxes */

enum {
	BR = DOCX_N_PROPS,
	CHOICE,
	CR,
	DEL,
	ENDNOTE,
	ENDNOTE_REFERENCE,
	FALLBACK,
	FOOTNOTE,
	FOOTNOTE_REFERENCE,
	INS,
	NO_BREAK_HYPHEN,
	OLD_PROPERTIES,
	P,
	P_PR,
	P_STYLE,
	R,
	R_PR,
	R_STYLE,
	RENDERED_BREAK,
	SDT_CONTENT,
	SDT_PR,
	SHOWING_PLACEHOLDER,
	SKIPPED,
	SYM,
	T,
	TAB,
	TBL,
	TC,
	TR,
	TR_PR,
	TEXT_BOX,
};

static const struct xml_name names[] = {
	{ "mc:Choice", CHOICE },
	{ "mc:Fallback", FALLBACK },
	{ "w:b", DOCX_B },
	{ "w:br", BR },
	{ "w:cr", CR },
	{ "w:del", DEL },
	{ "w:endnote", ENDNOTE },
	{ "w:endnoteReference", ENDNOTE_REFERENCE },
	{ "w:footnote", FOOTNOTE },
	{ "w:footnoteReference", FOOTNOTE_REFERENCE },
	{ "w:i", DOCX_I },
	{ "w:ilvl", DOCX_ILVL },
	{ "w:ins", INS },
	{ "w:lastRenderedPageBreak", RENDERED_BREAK },
	{ "w:moveFrom", DEL },
	{ "w:moveTo", INS },
	{ "w:noBreakHyphen", NO_BREAK_HYPHEN },
	{ "w:numId", DOCX_NUM_ID },
	{ "w:numberingChange", OLD_PROPERTIES },
	{ "w:outlineLvl", DOCX_OUTLINE },
	{ "w:p", P },
	{ "w:pPr", P_PR },
	{ "w:pPrChange", OLD_PROPERTIES },
	{ "w:pStyle", P_STYLE },
	{ "w:pageBreakBefore", DOCX_PAGE_BREAK_BEFORE },
	{ "w:ptab", TAB },
	{ "w:r", R },
	{ "w:rPr", R_PR },
	{ "w:rPrChange", OLD_PROPERTIES },
	{ "w:rStyle", R_STYLE },
	{ "w:rt", SKIPPED }, /* the reading beside East Asian text */
	{ "w:sdtContent", SDT_CONTENT },
	{ "w:sdtPr", SDT_PR },
	{ "w:sectPrChange", OLD_PROPERTIES },
	{ "w:showingPlcHdr", SHOWING_PLACEHOLDER },
	{ "w:sym", SYM },
	{ "w:sz", DOCX_SZ },
	{ "w:t", T },
	{ "w:tab", TAB },
	{ "w:tbl", TBL },
	{ "w:tblPrChange", OLD_PROPERTIES },
	{ "w:tc", TC },
	{ "w:tcPrChange", OLD_PROPERTIES },
	{ "w:tr", TR },
	{ "w:trPr", TR_PR },
	{ "w:trPrChange", OLD_PROPERTIES },
	{ "w:txbxContent", TEXT_BOX },
	{ "w:vanish", DOCX_VANISH },
};

/* The paragraph and run that are open; a text box nests both. */
struct place {
	struct docx_props direct; /* of the paragraph itself */
	struct docx_props style;  /* by its style, with all it is based on */
	struct docx_props run;
	struct xml_value style_id;
	bool mark_deleted;
	bool in_ppr, in_run, in_rpr;
};

struct body {
	struct docx *x;
	struct build *b;
	struct docx_notes *notes; /* when the part is one of notes */
	int note_id;
	bool in_note;
	struct build note_build;
	struct extract_doc note_doc;
	struct place at[NESTED_MAX];
	size_t n_at; /* index of the innermost */
	int skip;    /* open elements below one that is left out */
	bool in_text, in_sdt_pr, in_tr_pr;
	bool placeholder; /* the next content control shows a prompt only */
	bool row_deleted;
};

static struct place *place(struct body *y)
{
	return &y->at[y->n_at];
}

static struct look look_of(const struct body *y)
{
	const struct docx_props *run = &y->at[y->n_at].run;
	return (struct look){ .bold = run->bold == 1,
			      .italic = run->italic == 1,
			      .size = run->size };
}

static bool is_hidden(const struct body *y)
{
	return !y->b || y->at[y->n_at].run.hidden == 1;
}

static void put(struct body *y, const char *p, size_t n)
{
	const struct look look = look_of(y);
	if (!is_hidden(y))
		build_text(y->b, p, n, &look);
}

static void start_paragraph(struct body *y)
{
	struct place *at = place(y);
	at->direct = docx_unset;
	at->style = docx_style_props(&y->x->styles, "");
	at->run = at->style;
	at->style_id.s[0] = '\0';
	at->mark_deleted = at->in_ppr = at->in_run = at->in_rpr = false;
}

static void start_run(struct body *y)
{
	struct place *at = place(y);
	at->in_run = true;
	at->run = at->style;
}

static void set_paragraph_style(struct body *y, const struct xml_attrs *attrs)
{
	struct place *at = place(y);
	xml_attr(attrs, "w:val", &at->style_id);
	at->style = docx_style_props(&y->x->styles, at->style_id.s);
	at->run = at->style;
}

static void set_run_style(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	struct docx_styles only = y->x->styles;
	only.defaults = docx_unset;
	xml_attr(attrs, "w:val", &v);
	if (*v.s)
		place(y)->run =
			docx_over(docx_style_props(&only, v.s), place(y)->run);
}

/* The level of a paragraph in its list: said directly, or by its style, or by
 * the list, which may name the style of each level (17.9.23). */
static int list_level(const struct body *y, int num)
{
	const struct place *at = &y->at[y->n_at];
	if (at->direct.level >= 0)
		return at->direct.level;
	if (at->direct.num >= 0)
		return 0;
	if (at->style.level >= 0)
		return at->style.level;
	return docx_list_level(y->x->lists, num, at->style_id.s);
}

/* What the paragraph is: known when it ends, because a deleted mark hands
 * its text on to the next one. */
static void classify(struct body *y)
{
	const struct place *at = place(y);
	struct docx_props p = docx_over(at->direct, at->style);
	struct buf label = { 0 };
	int level = p.num > 0 ? list_level(y, p.num) : 0;
	if (p.num > 0)
		docx_list_next(y->x->lists, p.num, level, &label);
	if (p.outline >= 0 && p.outline < DOCX_LEVELS)
		build_kind(y->b, EXTRACT_HEADING, p.outline + 1,
			   buf_text(&label));
	else if (label.n)
		build_kind(y->b, EXTRACT_LIST_ITEM, level + 1,
			   buf_text(&label));
	else
		build_kind(y->b, EXTRACT_PARAGRAPH, 0, NULL);
	buf_release(&label);
}

static void end_paragraph(struct body *y)
{
	if (!y->b || place(y)->mark_deleted)
		return;
	classify(y);
	build_paragraph(y->b);
}

static void end_paragraph_properties(struct body *y)
{
	struct place *at = place(y);
	at->in_ppr = false;
	if (y->b && docx_over(at->direct, at->style).page_break == 1)
		build_rendered_break(y->b);
}

static const char *find_note(const struct docx_notes *notes, int id)
{
	for (size_t i = 0; i < notes->n; i++)
		if (notes->v[i].id == id)
			return notes->v[i].text;
	return NULL;
}

static void refer(struct body *y, struct docx_notes *notes, bool roman,
		  const struct xml_attrs *attrs)
{
	const char *text =
		find_note(notes, xml_attr_int(attrs, "w:id", 0, INT32_MAX, -1));
	if (!text || !y->b || y->notes)
		return;
	struct buf label = { 0 };
	numeral_write(&label, roman ? NUMERAL_LOWER_ROMAN : NUMERAL_DECIMAL,
		      ++notes->count);
	put(y, "[", 1);
	put(y, buf_text(&label), label.n);
	put(y, "]", 1);
	build_push(y->b, FLOW_NOTE, arena_str(y->x->job->a, buf_text(&label)));
	build_text(y->b, text, strlen(text), NULL);
	build_pop(y->b, FLOW_NOTE);
	buf_release(&label);
}

static void put_symbol(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	struct buf b = { 0 };
	xml_attr(attrs, "w:char", &v);
	unsigned long c = strtoul(v.s, NULL, 16);
	utf8_append(&b, c < 0x100 ? 0xf000 + (uint32_t)c : (uint32_t)c);
	put(y, buf_text(&b), b.n);
	buf_release(&b);
}

static void put_break(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	xml_attr(attrs, "w:type", &v);
	put(y, "\n", 1);
	if (y->b && str_eq(v.s, "page"))
		build_page_break(y->b);
}

/* What stands in a run. */
static void start_in_run(struct body *y, int id, const struct xml_attrs *attrs)
{
	switch (id) {
	case T:
		y->in_text = true;
		break;
	case TAB:
		put(y, "\t", 1);
		break;
	case CR:
		put(y, "\n", 1);
		break;
	case NO_BREAK_HYPHEN:
		put(y, "-", 1);
		break;
	case BR:
		put_break(y, attrs);
		break;
	case SYM:
		put_symbol(y, attrs);
		break;
	case RENDERED_BREAK:
		y->x->rendered = true;
		if (y->b)
			build_rendered_break(y->b);
		break;
	case FOOTNOTE_REFERENCE:
		refer(y, &y->x->footnotes, false, attrs);
		break;
	case ENDNOTE_REFERENCE:
		refer(y, &y->x->endnotes, true, attrs);
		break;
	default:
		break;
	}
}

/* Properties of the paragraph, of its mark, or of the run. */
static void start_property(struct body *y, int id,
			   const struct xml_attrs *attrs)
{
	struct place *at = place(y);
	if (id == P_STYLE && at->in_ppr)
		set_paragraph_style(y, attrs);
	else if (id == R_STYLE && !at->in_ppr)
		set_run_style(y, attrs);
	else if (id == DEL && at->in_ppr)
		at->mark_deleted = y->x->tracked = true;
	else if (id == R_PR)
		at->in_rpr = true;
	else if (at->in_ppr && !at->in_rpr)
		docx_prop(&at->direct, id, attrs);
	else if (!at->in_ppr && at->in_rpr)
		docx_prop(&at->run, id, attrs);
}

static void start_note(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	if (!y->notes)
		return;
	/* Separators between text and notes have a type of their own. */
	if (xml_attr(attrs, "w:type", &v) && !str_eq(v.s, "normal")) {
		y->skip = 1;
		return;
	}
	y->note_id = xml_attr_int(attrs, "w:id", 0, INT32_MAX, -1);
	y->note_doc = (struct extract_doc){ 0 };
	build_start(&y->note_build, y->x->job);
	y->b = &y->note_build;
}

static void end_note(struct body *y)
{
	struct arena *a = y->x->job->a;
	struct buf text = { 0 };
	if (!y->notes || !y->b)
		return;
	build_finish(y->b, &y->note_doc);
	y->b = NULL;
	for (size_t i = 0; i < y->note_doc.blocks.n; i++) {
		buf_str(&text, i ? "\n" : "");
		buf_str(&text, y->note_doc.blocks.v[i].text);
	}
	struct docx_note *n = ARENA_PUSH(a, y->notes);
	n->id = y->note_id;
	n->text = arena_str(a, buf_text(&text));
	buf_release(&text);
}

static void start_text_box(struct body *y)
{
	if (y->n_at + 1 == NESTED_MAX || !y->b) {
		y->skip = 1;
		return;
	}
	y->n_at++;
	start_paragraph(y);
	build_push(y->b, FLOW_BOX, NULL);
}

static void end_text_box(struct body *y)
{
	if (!y->n_at || !y->b)
		return;
	y->n_at--;
	build_pop(y->b, FLOW_BOX);
}

static void start_table(struct body *y, int id)
{
	if (!y->b)
		return;
	if (id == TR) {
		y->row_deleted = false;
		build_row_start(y->b);
	} else if (id == TC) {
		build_push(y->b, FLOW_CELL, NULL);
	}
}

static void end_table(struct body *y, int id)
{
	if (!y->b)
		return;
	if (id == TC)
		build_pop(y->b, FLOW_CELL);
	else if (id == TR)
		build_row_end(y->b, !y->row_deleted);
	if (id == TR)
		y->row_deleted = false;
}

/* True for an element whose content is left out. */
static bool is_skipped(struct body *y, int id)
{
	if (id == OLD_PROPERTIES || id == FALLBACK || id == SKIPPED)
		return true;
	if (id == SDT_CONTENT && y->placeholder) {
		y->placeholder = false;
		return true;
	}
	if (id != DEL || place(y)->in_ppr)
		return false;
	y->x->tracked = true;
	if (y->in_tr_pr)
		y->row_deleted = true;
	return true;
}

static void on_start(void *ctx, int id, const struct xml_attrs *attrs)
{
	struct body *y = ctx;
	if (y->skip || is_skipped(y, id)) {
		y->skip++;
		return;
	}
	if (id == INS)
		y->x->tracked = true;
	if (id == SHOWING_PLACEHOLDER)
		y->placeholder = true;
	else if (id == SDT_PR)
		y->in_sdt_pr = true;
	else if (id == TR_PR)
		y->in_tr_pr = true;
	else if (id == FOOTNOTE || id == ENDNOTE)
		start_note(y, attrs);
	else if (y->in_sdt_pr)
		return;
	else if (id == P)
		start_paragraph(y);
	else if (id == P_PR)
		place(y)->in_ppr = true;
	else if (id == R)
		start_run(y);
	else if (id == TEXT_BOX)
		start_text_box(y);
	else if (id == TR || id == TC)
		start_table(y, id);
	else if (place(y)->in_ppr || place(y)->in_rpr || id == R_PR)
		start_property(y, id, attrs);
	else if (place(y)->in_run)
		start_in_run(y, id, attrs);
}

static void on_end(void *ctx, int id)
{
	struct body *y = ctx;
	if (y->skip) {
		y->skip--;
		return;
	}
	struct place *at = place(y);
	if (id == T)
		y->in_text = false;
	else if (id == SDT_PR)
		y->in_sdt_pr = false;
	else if (id == TR_PR)
		y->in_tr_pr = false;
	else if (id == FOOTNOTE || id == ENDNOTE)
		end_note(y);
	else if (id == P)
		end_paragraph(y);
	else if (id == P_PR)
		end_paragraph_properties(y);
	else if (id == R)
		at->in_run = false;
	else if (id == R_PR)
		at->in_rpr = false;
	else if (id == TEXT_BOX)
		end_text_box(y);
	else if (id == TR || id == TC)
		end_table(y, id);
}

static void on_text(void *ctx, const char *p, size_t n)
{
	struct body *y = ctx;
	const struct look look = look_of(y);
	if (y->in_text && !y->skip && !is_hidden(y))
		build_words(y->b, p, n, &look);
}

static enum part parse(struct body *y, const char *part)
{
	static const struct xml_reader reader = { names,
						  sizeof names / sizeof *names,
						  on_start, on_end, on_text };
	start_paragraph(y);
	return package_parse(&y->x->pack, part, &reader, y);
}

enum part docx_body_read(struct docx *x, const char *part, struct build *b)
{
	struct body y = { .x = x, .b = b };
	enum part rc = parse(&y, part);
	/* A last paragraph whose mark was deleted has no next one. */
	if (!build_is_empty(b))
		build_paragraph(b);
	return rc;
}

enum part docx_notes_read(struct docx *x, const char *part,
			  struct docx_notes *out)
{
	struct body y = { .x = x, .notes = out };
	enum part rc = parse(&y, part);
	end_note(&y);
	return rc;
}
