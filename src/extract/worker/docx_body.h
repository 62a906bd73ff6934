/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What docx_body.c (paragraphs, tables, notes) and docx_run.c (what stands in
 * a run) share while a part is read.
 */
#ifndef WORKER_DOCX_BODY_H
#define WORKER_DOCX_BODY_H

#include "docx.h"

#define DOCX_NESTED_MAX 8  /* text boxes in text boxes */
#define DOCX_FIELDS_MAX 16 /* fields in fields */

enum {
	BR = DOCX_N_PROPS,
	ALTERNATIVES,
	ALT_CHUNK,
	CHECKED,
	CHECK_BOX,
	CHOICE,
	CR,
	DEFAULT,
	DEL,
	ENDNOTE,
	ENDNOTE_REFERENCE,
	FALLBACK,
	FIELD,
	FOOTNOTE,
	FOOTNOTE_REFERENCE,
	FRAME_PR,
	GRID_SPAN,
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
	SECT_PR,
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

/* The paragraph and run that are open; a text box nests both. */
struct place {
	struct docx_props direct; /* of the paragraph itself */
	struct docx_props style;  /* by its style, with all it is based on */
	struct docx_props run;
	struct xml_value style_id;
	bool mark_deleted; /* or none: a large first letter of the next one */
	int mark_hidden;   /* -1: as its style says */
	bool in_contents;  /* an entry of a contents page */
	bool ends_section;
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
	const char *note_to_mark; /* one whose own mark follows as text */
	struct place at[DOCX_NESTED_MAX];
	size_t n_at; /* index of the innermost */
	int skip;    /* open elements below one that is left out */
	/* Open fields; true: its result, false: its instruction. */
	bool field_shows[DOCX_FIELDS_MAX];
	int n_fields;                 /* may be more than the array holds */
	bool chosen[DOCX_FIELDS_MAX]; /* in the open alternatives */
	int n_alternatives;
	size_t section;
	bool in_text, in_sdt_pr, in_tr_pr;
	bool in_check_box, checked;
	bool placeholder; /* the next content control shows a prompt only */
	bool row_deleted;
};

static inline struct place *docx_place(struct body *y)
{
	return &y->at[y->n_at];
}

/* Text of the open run: as it stands, or words of XML. */
void docx_put(struct body *y, const char *p, size_t n);
void docx_words(struct body *y, const char *p, size_t n);
/* An element within a run. */
void docx_in_run(struct body *y, int id, const struct xml_attrs *attrs);
void docx_in_run_end(struct body *y, int id);
/* Takes back what a broken file left open in a paragraph. */
void docx_fields_end(struct body *y);

#endif
