/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paragraphs, runs, tables and notes of a part (ECMA-376-1, 17.3, 17.4,
 * 17.11). Tracked changes (17.13.5) are read as accepted: what was inserted
 * stays, what was deleted goes, with a paragraph mark that was deleted the
 * paragraph goes on in the next one. Of alternatives (part 3) the first
 * choice is taken; the fallback says the same once more.
 */
#include "docx_body.h"

#include <stdlib.h>
#include <string.h>

static const struct xml_name names[] = {
	{ "mc:AlternateContent", ALTERNATIVES },
	{ "mc:Choice", CHOICE },
	{ "mc:Fallback", FALLBACK },
	{ "w:altChunk", ALT_CHUNK },
	{ "w:b", DOCX_B },
	{ "w:br", BR },
	{ "w:checkBox", CHECK_BOX },
	{ "w:checked", CHECKED },
	{ "w:cr", CR },
	{ "w:default", DEFAULT },
	{ "w:del", DEL },
	{ "w:endnote", ENDNOTE },
	{ "w:endnoteReference", ENDNOTE_REFERENCE },
	{ "w:fldChar", FIELD },
	{ "w:footnote", FOOTNOTE },
	{ "w:footnoteReference", FOOTNOTE_REFERENCE },
	{ "w:framePr", FRAME_PR },
	{ "w:gridSpan", GRID_SPAN },
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
	{ "w:sectPr", SECT_PR },
	{ "w:sectPrChange", OLD_PROPERTIES },
	{ "w:showingPlcHdr", SHOWING_PLACEHOLDER },
	{ "w:specVanish", DOCX_VANISH },
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

static void start_paragraph(struct body *y)
{
	struct place *at = docx_place(y);
	at->direct = docx_unset;
	at->style = docx_style_props(&y->x->styles, "");
	at->run = at->style;
	at->style_id.s[0] = '\0';
	at->mark_deleted = at->ends_section = at->in_contents = false;
	at->mark_hidden = -1;
	at->in_ppr = at->in_run = at->in_rpr = false;
}

static void start_run(struct body *y)
{
	struct place *at = docx_place(y);
	at->in_run = true;
	at->run = at->style;
}

static void set_paragraph_style(struct body *y, const struct xml_attrs *attrs)
{
	struct place *at = docx_place(y);
	xml_attr(attrs, "w:val", &at->style_id);
	at->style = docx_style_props(&y->x->styles, at->style_id.s);
	at->run = at->style;
	at->in_contents = docx_style_is_contents(&y->x->styles, at->style_id.s);
}

static void set_run_style(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	struct docx_styles only = y->x->styles;
	only.defaults = docx_unset;
	xml_attr(attrs, "w:val", &v);
	if (*v.s)
		docx_place(y)->run = docx_over(docx_style_props(&only, v.s),
					       docx_place(y)->run);
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
	const struct place *at = docx_place(y);
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

/* A paragraph whose mark is hidden too is not there at all, and is not
 * counted; one with text goes on in the next, which Word shows as such. */
static bool is_hidden_whole(const struct body *y)
{
	const struct place *at = &y->at[y->n_at];
	int hidden = at->mark_hidden >= 0 ? at->mark_hidden : at->style.hidden;
	return hidden == 1 && build_is_empty(y->b);
}

static void end_paragraph(struct body *y)
{
	struct place *at = docx_place(y);
	docx_fields_end(y);
	if (!y->b || at->mark_deleted)
		return;
	if (!is_hidden_whole(y))
		classify(y);
	if (at->in_contents)
		build_contents(y->b);
	build_paragraph(y->b);
	if (at->ends_section && docx_section_breaks_page(y->x, ++y->section))
		build_page_break(y->b);
	at->ends_section = false;
}

static void end_paragraph_properties(struct body *y)
{
	struct place *at = docx_place(y);
	at->in_ppr = false;
	if (y->b && docx_over(at->direct, at->style).page_break == 1)
		build_rendered_break(y->b);
}

/* A large first letter stands in a frame of its own (17.3.1.11). */
static bool is_drop_cap(const struct xml_attrs *attrs)
{
	struct xml_value v;
	return xml_attr(attrs, "w:dropCap", &v) && !str_eq(v.s, "none");
}

static void start_paragraph_property(struct body *y, int id,
				     const struct xml_attrs *attrs)
{
	struct place *at = docx_place(y);
	struct docx_props mark = docx_unset;
	if (id == R_PR)
		at->in_rpr = true;
	else if (id == P_STYLE)
		set_paragraph_style(y, attrs);
	else if (id == DEL)
		at->mark_deleted = y->x->tracked = true;
	else if (id == SECT_PR)
		at->ends_section = true;
	else if (id == FRAME_PR)
		at->mark_deleted = at->mark_deleted || is_drop_cap(attrs);
	else if (!at->in_rpr)
		docx_prop(&at->direct, id, attrs);
	else if (docx_prop(&mark, id, attrs) && mark.hidden >= 0)
		at->mark_hidden = mark.hidden;
}

/* Properties of the paragraph, of its mark, or of the run. */
static void start_property(struct body *y, int id,
			   const struct xml_attrs *attrs)
{
	struct place *at = docx_place(y);
	if (at->in_ppr)
		start_paragraph_property(y, id, attrs);
	else if (id == R_PR)
		at->in_rpr = true;
	else if (id == R_STYLE)
		set_run_style(y, attrs);
	else
		docx_prop(&at->run, id, attrs);
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
		const struct extract_block *x = &y->note_doc.blocks.v[i];
		buf_str(&text, i ? "\n" : "");
		if (*x->label)
			buf_fmt(&text, "%s ", x->label);
		buf_str(&text, x->text);
	}
	struct docx_note *n = ARENA_PUSH(a, y->notes);
	n->id = y->note_id;
	n->text = arena_str(a, buf_text(&text));
	buf_release(&text);
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
	end_note(y); /* one that a broken part left open */
	y->note_id = xml_attr_int(attrs, "w:id", 0, INT32_MAX, -1);
	y->note_doc = (struct extract_doc){ 0 };
	build_start(&y->note_build, y->x->job);
	y->b = &y->note_build;
}

static void start_text_box(struct body *y)
{
	if (y->n_at + 1 == DOCX_NESTED_MAX || !y->b) {
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

/* Of alternatives the first choice is read; the others say the same. */
static bool is_other_choice(struct body *y, int id)
{
	int i = y->n_alternatives - 1;
	if (i < 0 || i >= DOCX_FIELDS_MAX)
		return id == FALLBACK;
	bool other = y->chosen[i];
	y->chosen[i] = true;
	return other;
}

static void start_alternatives(struct body *y)
{
	if (y->n_alternatives < DOCX_FIELDS_MAX)
		y->chosen[y->n_alternatives] = false;
	y->n_alternatives++;
}

/* True for an element whose content is left out. */
static bool is_skipped(struct body *y, int id)
{
	if (id == OLD_PROPERTIES || id == SKIPPED)
		return true;
	if (id == CHOICE || id == FALLBACK)
		return is_other_choice(y, id);
	if (id == SDT_CONTENT && y->placeholder) {
		y->placeholder = false;
		return true;
	}
	if (id != DEL || docx_place(y)->in_ppr)
		return false;
	y->x->tracked = true;
	if (y->in_tr_pr)
		y->row_deleted = true;
	return true;
}

static void note_lost_part(struct body *y)
{
	job_diag(y->x->job, DIAG_LOST, "part-damaged", 0,
		 "another document is embedded in it and is not read: open it "
		 "in Word and save it again");
}

/* What may stand anywhere and is no text; true: it was that. */
static bool start_setting(struct body *y, int id, const struct xml_attrs *attrs)
{
	switch (id) {
	case INS:
		y->x->tracked = true;
		return false; /* also a property of paragraph marks */
	case ALTERNATIVES:
		start_alternatives(y);
		return true;
	case SHOWING_PLACEHOLDER:
		y->placeholder = true;
		return true;
	case SDT_PR:
		y->in_sdt_pr = true;
		return true;
	case TR_PR:
		y->in_tr_pr = true;
		return true;
	case GRID_SPAN:
		if (y->b)
			build_span(y->b,
				   xml_attr_int(attrs, "w:val", 1, 1000, 1) -
					   1);
		return true;
	case ALT_CHUNK:
		note_lost_part(y);
		return true;
	case FOOTNOTE:
	case ENDNOTE:
		start_note(y, attrs);
		return true;
	default:
		return y->in_sdt_pr;
	}
}

static void on_start(void *ctx, int id, const struct xml_attrs *attrs)
{
	struct body *y = ctx;
	if (y->skip || is_skipped(y, id)) {
		y->skip++;
		return;
	}
	if (start_setting(y, id, attrs))
		return;
	const struct place *at = docx_place(y);
	if (id == P)
		start_paragraph(y);
	else if (id == P_PR)
		docx_place(y)->in_ppr = true;
	else if (id == R)
		start_run(y);
	else if (id == TEXT_BOX)
		start_text_box(y);
	else if (id == TR || id == TC)
		start_table(y, id);
	else if (at->in_ppr || at->in_rpr || id == R_PR)
		start_property(y, id, attrs);
	else if (at->in_run)
		docx_in_run(y, id, attrs);
}

static void on_end(void *ctx, int id)
{
	struct body *y = ctx;
	if (y->skip) {
		y->skip--;
		return;
	}
	struct place *at = docx_place(y);
	if (id == T || id == CHECK_BOX)
		docx_in_run_end(y, id);
	else if (id == ALTERNATIVES && y->n_alternatives)
		y->n_alternatives--;
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
	if (y->in_text && !y->skip)
		docx_words(y, p, n);
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
