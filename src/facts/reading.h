/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reading: a document as lines, sentences and words, with the dates, ages and
 * persons in them. A line is a passage, a heading, or the title. Everything
 * in this module works on it; it is made once and then only looked at.
 */
#ifndef FACTS_READING_H
#define FACTS_READING_H

#include "base.h"
#include "text.h"

/* How much a line's word counts when the document disagrees with itself. */
enum reading_rank {
	RANK_COVER,   /* title, title page */
	RANK_OPENING, /* reason for the review, summary, family, first words */
	RANK_BODY,
	RANK_LATE, /* analysis, findings, appendices */
	RANK_OUT   /* what others said: recommendations, references, notes */
};

/* What a sentence has words about (lexicon.c); a set. */
enum reading_about {
	ABOUT_DEATH = 1 << 0,
	ABOUT_HARM = 1 << 1,
	ABOUT_PLAN = 1 << 2,
	ABOUT_LEGAL = 1 << 3,
	ABOUT_ETHNICITY = 1 << 4,
	ABOUT_DISABILITY = 1 << 5,
	ABOUT_METHOD = 1 << 6,
	ABOUT_AUTHOR = 1 << 7,
	ABOUT_PERIOD = 1 << 8,
	ABOUT_REPORT = 1 << 9,
	ABOUT_REVIEW = 1 << 10,
	ABOUT_BOARD = 1 << 11,
	ABOUT_DOUBT = 1 << 12, /* whether, if, would */
	ABOUT_CHILDREN = 1 << 13
};

struct token {
	size_t start, end; /* bytes in the line's text */
	const char *w;     /* small letters, plain marks; "'s" is a token */
	uint32_t date, age, who; /* what begins here: 1 + index, or 0 */
	bool word;               /* not a mark */
	bool cap;                /* begins with a capital or a digit */
	bool upper;              /* letters and all of them capitals */
};

struct dated {
	size_t first, end; /* tokens */
	struct text_date d;
};

/* How sure it is that a quantity of time is an age. */
enum aged_form {
	AGED_SAID, /* "aged 5", "5-year-old", "5 years of age" */
	AGED_UNIT, /* "14 weeks" */
	AGED_BARE  /* "fifteen" */
};

struct aged {
	size_t first, end;
	enum aged_form form;
	struct text_age g;
};

/* A person named at a place. */
struct mention {
	size_t first, end;
	uint32_t who; /* set of subjects; 0: somebody else */
	bool plural;
	bool loose; /* "the children" where the review is about one */
	bool pronoun;
	bool owner;    /* "his", "Child A's": not itself what is spoken of */
	bool governed; /* after "with", "by", "of": not who acts */
	int sex;       /* -1 male, 1 female, 0 not known */
};

struct sentence {
	size_t line, first, end; /* tokens */
	size_t who, who_end;     /* mentions */
	uint32_t about;
};

struct line {
	const char *text;
	size_t section, passage; /* as in struct facts_fact */
	enum text_section kind;
	enum text_kind form;
	enum reading_rank rank;
	int page;
	bool heading;
	bool early;        /* among the first words of the body */
	size_t first, end; /* sentences */
};

#define LIST(type)                                                             \
	struct {                                                               \
		type *v;                                                       \
		size_t n, cap;                                                 \
	}

struct reading {
	struct arena *a;
	const struct text_doc *t;
	LIST(struct line) lines;
	LIST(struct sentence) sentences;
	LIST(struct token) tokens;
	LIST(struct dated) dates;
	LIST(struct aged) ages;
	LIST(struct mention) mentions;
};

void reading_make(struct arena *a, const struct text_doc *t,
		  struct reading *out);

/* Finds the dates and ages of a token list (scan.c). */
void scan_dates(struct reading *r, size_t first, size_t end);
void scan_ages(struct reading *r, size_t first, size_t end);

/* What a word is about (lexicon.c). */
uint32_t lexicon_about(const char *w);
/* A word among the words of a list parted by spaces. */
bool in_words(const char *w, const char *list);

static inline const struct line *line_of(const struct reading *r,
					 const struct sentence *s)
{
	return &r->lines.v[s->line];
}

static inline const char *word_at(const struct reading *r, size_t tok)
{
	return tok < r->tokens.n ? r->tokens.v[tok].w : "";
}

/* The source text of tokens [first, end) of a line, copied. */
char *reading_text(const struct reading *r, size_t line, size_t first,
		   size_t end);

#endif
