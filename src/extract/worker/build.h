/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * build: paragraphs, tables, notes and text boxes, as formats that flow
 * (DOCX, ODT, HTML, RTF) hand them over, to the blocks of a document.
 *
 * A flow is something that holds paragraphs: the body, a table cell, a note,
 * a text box, a running header. Flows nest; text goes to the innermost. What
 * is written wrongly (a cell that never ends) is closed by build_finish.
 */
#ifndef WORKER_BUILD_H
#define WORKER_BUILD_H

#include "worker.h"

enum flow_use {
	FLOW_BODY,
	FLOW_CELL,
	FLOW_NOTE,   /* becomes one footnote, after the paragraph it is in */
	FLOW_BOX,    /* its blocks follow the paragraph it is in */
	FLOW_HEADER, /* kept once, if the same text was not there before */
	FLOW_FOOTER,
	FLOW_VOID, /* read and thrown away */
};

/* How characters look. */
struct look {
	bool bold, italic;
	int size; /* tenths of a point; 0: unknown */
};

struct flow;

struct build {
	struct job *job;
	struct flow *flow; /* innermost */
	int depth;
	int page;           /* 1-based, where text goes now */
	bool page_is_fresh; /* no text on it yet */
};

void build_start(struct build *b, struct job *j);
/* Closes all flows; the blocks and pages are then in the document. */
void build_finish(struct build *b, struct extract_doc *out);

/* Text of the paragraph that is open (one always is). '\n' breaks the line,
 * '\t' parts columns. */
void build_text(struct build *b, const char *p, size_t n,
		const struct look *look);
/* The same for text of XML or HTML, where a line end is a space. */
void build_words(struct build *b, const char *p, size_t n,
		 const struct look *look);
/* What the paragraph is, until build_paragraph ends it. label may be NULL. */
void build_kind(struct build *b, enum extract_kind kind, int level,
		const char *label);
/* The open paragraph is an entry of a contents page: what stands between its
 * title and its page number is drawn as dots, as a reader sees it. */
void build_contents(struct build *b);
/* Ends the paragraph; one without text leaves nothing. */
void build_paragraph(struct build *b);
/* True when the open paragraph has no visible text yet. */
bool build_is_empty(const struct build *b);

/* Ends a flow with the paragraph open in it. A push too deep is counted but
 * its text stays in the flow around it. label is a note's number. */
void build_push(struct build *b, enum flow_use use, const char *label);
void build_pop(struct build *b, enum flow_use use);

/* A row of a table, whose cells are flows: build_push(b, FLOW_CELL, NULL).
 * A row with a single cell is a frame around paragraphs, not a table. */
void build_row_start(struct build *b);
void build_row_end(struct build *b, bool keep);
/* The cell that is open goes over so many more columns. */
void build_span(struct build *b, int columns);

void build_page_break(struct build *b);
/* A break that a layout engine recorded: it repeats a hard break before. */
void build_rendered_break(struct build *b);

#endif
