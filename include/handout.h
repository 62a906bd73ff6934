/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * handout: sheets that trainers and subgroups hand to people. A pack of case
 * examples, a seven-minute briefing, the outline of one review on a page; each
 * filled from the reviews' own words, with the place of every word.
 *
 * A handout is a list of blocks, printed by one function for each format. It
 * holds no mark-up: escaping is emit's. The same store, query and files give
 * the same blocks, and the same blocks the same bytes.
 *
 * Nothing here is written by the program but headings, labels, and sentences
 * that say where words come from. What a review does not say is said to be
 * missing.
 */
#ifndef HANDOUT_H
#define HANDOUT_H

#include "base.h"
#include "query.h"
#include "store.h"

enum handout_kind {
	HANDOUT_HEAD,  /* level 2 to 4, text */
	HANDOUT_PARA,  /* text */
	HANDOUT_SMALL, /* text: where words come from, what was changed */
	HANDOUT_ITEM,  /* text; those side by side are one list */
	HANDOUT_TICK,  /* an item with a box to tick */
	HANDOUT_FIELD, /* label, text */
	HANDOUT_QUOTE, /* text: the review's words; cite: their place */
	HANDOUT_LINES, /* level: so many empty lines to write on */
	HANDOUT_PAGE,  /* what follows is on a page of its own */
	/* Open and close a frame; label names it. */
	HANDOUT_NOTE,   /* a notice: label, e.g. "Content note" */
	HANDOUT_HIDDEN, /* label; shown on request, printed at the end */
	HANDOUT_END     /* closes the last one opened */
};

struct handout_block {
	enum handout_kind kind;
	int level;
	const char *label, *text, *cite; /* NULL: none */
};

/* What the guard found in the words of a review, for the one who hands out. */
struct handout_flag {
	const char *where; /* review and place */
	const char *kind;  /* "exact date", "name", … */
	const char *found; /* as written */
	const char *done;  /* what stands there now, or what to do */
	bool left;         /* it is in the handout as it was found */
};

struct handout {
	struct arena *a; /* where all of it lives; set by the owner */
	const char *title, *subtitle;
	bool one_page; /* set close, to fit one sheet of A4 */
	bool large;    /* 18 point, and then no page is made to fit */
	/* Which reviews the cases are, to be printed apart from them and kept
	 * back; or NULL. */
	const struct handout *sources;
	struct {
		struct handout_block *v;
		size_t n, cap;
	} blocks;
	struct {
		struct handout_flag *v;
		size_t n, cap;
	} flags;
};

/* ---- the blocks ---- */
struct handout_block *handout_add(struct handout *h, enum handout_kind kind,
				  const char *text);
void handout_head(struct handout *h, int level, const char *text);
void handout_field(struct handout *h, const char *label, const char *text);
void handout_quote(struct handout *h, const char *text, const char *cite);
void handout_open(struct handout *h, enum handout_kind kind, const char *label);
void handout_close(struct handout *h);
/* Adds the blocks and flags of another, which has the same arena. */
void handout_append(struct handout *h, const struct handout *body);

/* ---- the formats ---- */
enum handout_format {
	HANDOUT_TEXT, /* for large print: lines of 40 characters at most */
	HANDOUT_MD,   /* CommonMark */
	HANDOUT_HTML, /* stands alone; no scripts */
	HANDOUT_DOCX,
	HANDOUT_ODT,
	HANDOUT_N_FORMATS
};
/* "text", "txt", "md", "html", "htm", "docx", "odt"; any case. */
bool handout_format_parse(const char *name, enum handout_format *out);

/* `styles` is a folder with style.docx, one-page.docx, large.docx and the same
 * as .odt, whose page and styles are used; a file that is not there gives
 * those of pandoc. DOCX and ODT are
 * made by pandoc as a child. ERR_ABSENT: it is not installed. */
int handout_print(const struct handout *h, enum handout_format f,
		  const char *styles, struct buf *out,
		  struct err *e) BASE_CHECKED;

/* ---- the files that trainers edit: queries/handouts ---- */
struct handout_theme {
	const char *name;    /* of a theme, or "general" */
	const char *content; /* for the content note, or "" */
	struct {
		const char **v;
		size_t n, cap;
	} questions;
};

struct handout_book {
	struct {
		struct handout_theme *v;
		size_t n, cap;
	} themes;
	struct {
		struct handout_word {
			const char *text;    /* lower case; '*' and "..." as
						the README says */
			const char *content; /* for the content note, or "" */
			bool everyday; /* not of those who work with the child
					*/
		} * v;
		size_t n, cap;
	} distress;
};

/* Adds questions.txt or distress.txt, as queries/handouts/README.md says how
 * they are written. Odd lines are diagnostics, the others go in. */
void handout_read_questions(struct arena *a, const char *file, const char *text,
			    size_t n, struct handout_book *out,
			    struct diags *d);
void handout_read_distress(struct arena *a, const char *file, const char *text,
			   size_t n, struct handout_book *out, struct diags *d);
/* NULL: the book has nothing on it. */
const struct handout_theme *handout_theme(const struct handout_book *b,
					  const char *name);
/* Whether a word of the list is in the text. */
bool handout_distressing(const struct handout_book *b, const char *text);
/* What the content note says of the words in the text, each once. */
size_t handout_contents(const struct handout_book *b, const char *text,
			const char **out, size_t max);

/* ---- the handouts ---- */
struct handout_opts {
	const struct handout_book *book;
	bool identifying;  /* words stay as they are published */
	bool anyway;       /* also of what looks like no review of a case */
	bool low_distress; /* details of harm are shown only on request */
	const char *about; /* what was asked, as typed; of examples */
	size_t number;     /* of examples */
};

/*
 * Examples of what a query finds, a review each, spread over ages, years,
 * areas and outcomes by maximal marginal relevance (see src/handout/spread.c).
 * ERR_ABSENT when nothing that can be quoted is found.
 */
int handout_examples(struct store *s, const struct query *q,
		     const struct handout_opts *o, struct handout *out,
		     struct err *e) BASE_CHECKED;
/* A draft of a briefing in seven boxes; the outline of one review. ERR_INPUT:
 * what is kept under the key looks like no review of a case. */
int handout_briefing(struct store *s, const char *review,
		     const struct handout_opts *o, struct handout *out,
		     struct err *e) BASE_CHECKED;
int handout_outline(struct store *s, const char *review,
		    const struct handout_opts *o, struct handout *out,
		    struct err *e) BASE_CHECKED;

#endif
