/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rtf: what the parts of the RTF reader share (Rich Text Format 1.9.1).
 *
 *	rtf.c        groups, control words, binary data
 *	rtf_words.c  what each control word does
 *	rtf_text.c   characters, paragraphs, tables, notes
 */
#ifndef WORKER_RTF_H
#define WORKER_RTF_H

#include "build.h"
#include "numeral.h"

#define RTF_DEPTH_MAX 256

/* Where the text of a group goes. */
enum rtf_dest {
	RTF_BODY,
	RTF_SKIP,
	RTF_FONTS,
	RTF_STYLES,
	RTF_TITLE,
	RTF_AUTHOR,
	RTF_OPERATOR,
	RTF_LABEL, /* the number or bullet of a list as last rendered */
	RTF_INFO,  /* only its known parts */
};

/* A table that is open in a flow. */
struct rtf_table {
	bool row, cell; /* open */
};

struct rtf_para {
	bool in_table;
	int style, outline; /* outline: 0..8, or -1 */
	int level;          /* of its list, from 0 */
	bool page_before;
};

/* What a group sets and its end takes back. */
struct rtf_group {
	enum rtf_dest dest;
	struct look look;
	bool hidden, deleted;
	int unicode_skip; /* bytes that stand for a \u character */
	int font;
	bool has_flow; /* this group opened a note, box or margin */
	enum flow_use flow;
	struct rtf_table table; /* of the flow around it */
	struct rtf_para para;
};

struct rtf_font {
	int id, codepage; /* codepage 0: the document's; -1: symbols */
};

struct rtf_style {
	int id, outline, based_on; /* -1: not set */
	bool contents;             /* of the lines of a contents page */
	bool named;                /* its name has ended */
	char name[32];
	size_t n_name;
};

/* How notes of one kind are numbered. */
struct rtf_notes {
	enum numeral form;
	int start, count;
};

/* The upper half of a code page of single bytes, as UTF-8. */
struct rtf_codepage {
	int id;
	char map[128][5];
};

struct rtf {
	struct job *job;
	struct build b;
	const char *p, *end;
	struct rtf_group group[RTF_DEPTH_MAX];
	int depth;    /* index of the innermost group */
	int too_deep; /* groups open beyond that */
	bool starred; /* "\*" came: skip the group if it is unknown */
	int to_skip;  /* characters still to be left out after \u */
	uint32_t surrogate;
	int codepage, default_font;
	struct buf bytes; /* text not yet decoded, all of one code page */
	int bytes_codepage;
	struct {
		struct rtf_font *v;
		size_t n, cap;
	} fonts;
	struct {
		struct rtf_style *v;
		size_t n, cap;
	} styles;
	struct {
		struct rtf_codepage *v;
		size_t n, cap;
	} codepages;
	struct rtf_table table;
	struct buf label, title, author, editor;
	bool section_ended, section_same_page;
	bool in_contents; /* the open paragraph is a line of contents */
	struct rtf_notes footnotes, endnotes;
	const char *note_label; /* of a mark whose note is still to come */
	bool tracked;
};

static inline struct rtf_group *rtf_group(struct rtf *r)
{
	return &r->group[r->depth];
}

/* Characters: bytes in the font's code page, or Unicode. */
void rtf_byte(struct rtf *r, unsigned char c);
void rtf_unicode(struct rtf *r, uint32_t c);
/* Decodes the bytes that wait; before anything that is not text. */
void rtf_flush(struct rtf *r);

void rtf_paragraph(struct rtf *r);
void rtf_cell(struct rtf *r);
void rtf_row(struct rtf *r);
void rtf_note_mark(struct rtf *r);
/* Lets the group's text go to a note, text box or margin until its end. */
void rtf_flow_start(struct rtf *r, enum flow_use use);
void rtf_flow_end(struct rtf *r, const struct rtf_group *g);
/* Ends what a broken file left open. */
void rtf_text_finish(struct rtf *r);

/* One control word; has_value tells "\b" from "\b0". */
void rtf_word(struct rtf *r, const char *word, bool has_value, int value);

#endif
