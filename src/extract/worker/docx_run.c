/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands in a run (ECMA-376-1, 17.3.3): text, breaks, symbols, the marks
 * of notes (17.11), and fields (17.16), of which only the result is shown.
 */
#include "docx_body.h"

#include <stdlib.h>
#include <string.h>

#include "numeral.h"

#define MARK_MAX 16 /* bytes of a note's mark that was typed */

/*
 * The instruction of a field holds text only as the result of a field in it.
 * What stands in an instruction itself is shown: a file that marks no result
 * must not lose what follows.
 */
static bool is_hidden(const struct body *y)
{
	if (!y->b || y->at[y->n_at].run.hidden == 1)
		return true;
	for (int i = 0; i + 1 < y->n_fields && i < DOCX_FIELDS_MAX; i++)
		if (!y->field_shows[i])
			return true;
	return false;
}

static struct look look_of(const struct body *y)
{
	const struct docx_props *run = &y->at[y->n_at].run;
	return (struct look){ .bold = run->bold == 1,
			      .italic = run->italic == 1,
			      .size = run->size };
}

void docx_put(struct body *y, const char *p, size_t n)
{
	const struct look look = look_of(y);
	if (!is_hidden(y))
		build_text(y->b, p, n, &look);
}

static void put_note(struct body *y, const char *label, const char *text)
{
	build_push(y->b, FLOW_NOTE, label);
	build_text(y->b, text, strlen(text), NULL);
	build_pop(y->b, FLOW_NOTE);
}

void docx_words(struct body *y, const char *p, size_t n)
{
	const struct look look = look_of(y);
	if (is_hidden(y))
		return;
	if (y->note_to_mark && n) {
		size_t len = utf8_cut(p, n < MARK_MAX ? n : MARK_MAX);
		put_note(y, arena_dup(y->x->job->a, p, len), y->note_to_mark);
		y->note_to_mark = NULL;
	}
	build_words(y->b, p, n, &look);
}

static const char *find_note(const struct docx_notes *notes, int id)
{
	for (size_t i = 0; i < notes->n; i++)
		if (notes->v[i].id == id)
			return notes->v[i].text;
	return NULL;
}

static void refer(struct body *y, struct docx_notes *notes,
		  const struct xml_attrs *attrs)
{
	const char *text =
		find_note(notes, xml_attr_int(attrs, "w:id", 0, INT32_MAX, -1));
	struct xml_value custom;
	struct buf label = { 0 };
	if (!text || is_hidden(y))
		return;
	if (xml_attr(attrs, "w:customMarkFollows", &custom) &&
	    !str_eq(custom.s, "0") && !str_eq(custom.s, "false")) {
		y->note_to_mark = text;
		return;
	}
	numeral_write(&label, notes->form, notes->start + notes->count++);
	docx_put(y, "[", 1);
	docx_put(y, buf_text(&label), label.n);
	docx_put(y, "]", 1);
	put_note(y, arena_str(y->x->job->a, buf_text(&label)), text);
	buf_release(&label);
}

static void put_symbol(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	struct buf b = { 0 };
	xml_attr(attrs, "w:char", &v);
	unsigned long c = strtoul(v.s, NULL, 16);
	utf8_append(&b, c < 0x100 ? 0xf000 + (uint32_t)c : (uint32_t)c);
	docx_put(y, buf_text(&b), b.n);
	buf_release(&b);
}

static void put_break(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	xml_attr(attrs, "w:type", &v);
	docx_put(y, "\n", 1);
	if (y->b && str_eq(v.s, "page"))
		build_page_break(y->b);
}

/* Between begin and separate stands a field's instruction, between separate
 * and end its result. */
static void field(struct body *y, const struct xml_attrs *attrs)
{
	struct xml_value v;
	xml_attr(attrs, "w:fldCharType", &v);
	if (str_eq(v.s, "begin")) {
		if (y->n_fields < DOCX_FIELDS_MAX)
			y->field_shows[y->n_fields] = false;
		y->n_fields++;
	} else if (str_eq(v.s, "separate")) {
		if (y->n_fields && y->n_fields <= DOCX_FIELDS_MAX)
			y->field_shows[y->n_fields - 1] = true;
	} else if (str_eq(v.s, "end") && y->n_fields) {
		y->n_fields--;
	}
}

void docx_fields_end(struct body *y)
{
	int n = 0;
	while (n < y->n_fields && n < DOCX_FIELDS_MAX && y->field_shows[n])
		n++;
	y->n_fields = n;
}

static bool is_on(const struct xml_attrs *attrs)
{
	struct xml_value v;
	return !xml_attr(attrs, "w:val", &v) ||
	       !(str_eq(v.s, "0") || str_eq(v.s, "false"));
}

void docx_in_run(struct body *y, int id, const struct xml_attrs *attrs)
{
	switch (id) {
	case T:
		y->in_text = true;
		break;
	case TAB:
		docx_put(y, "\t", 1);
		break;
	case CR:
		docx_put(y, "\n", 1);
		break;
	case NO_BREAK_HYPHEN:
		docx_put(y, "-", 1);
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
		refer(y, &y->x->footnotes, attrs);
		break;
	case ENDNOTE_REFERENCE:
		refer(y, &y->x->endnotes, attrs);
		break;
	case FIELD:
		field(y, attrs);
		break;
	case CHECK_BOX:
		y->in_check_box = true;
		y->checked = false;
		break;
	case DEFAULT:
	case CHECKED:
		if (y->in_check_box)
			y->checked = is_on(attrs);
		break;
	default:
		break;
	}
}

void docx_in_run_end(struct body *y, int id)
{
	if (id == T)
		y->in_text = false;
	if (id != CHECK_BOX)
		return;
	y->in_check_box = false;
	docx_put(y, y->checked ? "\xe2\x98\x92" : "\xe2\x98\x90", 3);
}
