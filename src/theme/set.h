/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a set of dictionaries and cues is made of. */
#ifndef THEME_SET_H
#define THEME_SET_H

#include "theme.h"

#include "book.h"
#include "lines.h"

enum cue_kind {
	CUE_FORWARD,  /* reaches what follows it */
	CUE_BACKWARD, /* reaches what stands before it */
	CUE_BOTH,
	CUE_SENTENCE,       /* reaches all of its sentence */
	CUE_PHRASE,         /* reaches what stands inside it */
	CUE_PSEUDO,         /* looks like a cue and is none */
	CUE_STOP,           /* no cue reaches past it */
	CUE_RESPONSE,       /* before the match: takes a negation upon itself */
	CUE_RESPONSE_AFTER, /* the same, right after the match */
	CUE_GIVEN,          /* right before the match: it is taken as given */
	CUE_CANCEL,         /* undoes a negation that follows */
	CUE_NEXT,  /* reaches what stands before it, in its sentence and in the
		      one before */
	CUE_CLAIM, /* puts a match forward: `if claimed` looks for it */
	CUE_FACT,  /* in learning and recommendations: the case is told */
	CUE_CASE,  /* people of the case: `unless case` looks for them */
	CUE_TOLD,  /* something is told that happened: `unless told` */
	N_CUE_KINDS
};

#define ALL_THEMES (-1)

/* What a section of a file of cues says of the cues in it. */
struct cue {
	enum theme_assertion assertion;
	enum cue_kind kind;
	int scope;           /* words between the cue and the match, at most */
	bool stop_at_comma;  /* reaches past a comma only within a list */
	bool not_responses;  /* leaves alone the `responses` of a dictionary */
	bool unless_given;   /* leaves alone what stands after a CUE_GIVEN */
	bool unless_case;    /* not in a sentence with a CUE_CASE */
	bool unless_told;    /* not in a sentence with a CUE_TOLD */
	bool unless_negated; /* gives way to a cue that denies the match */
	bool only_responses; /* for the `responses` of a dictionary alone */
	bool past_responses; /* no CUE_RESPONSE takes it upon itself */
	bool past_stops;     /* no stop but a semicolon ends its reach */
	bool if_claimed;     /* only of what a CUE_CLAIM puts forward */
	int theme;           /* ALL_THEMES, or the only theme it is for */
	const char *text;
};

enum condition_kind {
	COND_WITH,    /* other words near the match */
	COND_SECTION, /* the section that the passage stands in */
	COND_ROLE,    /* the role of the document */
};

/* Words between a match and its context: what is written as "in passage". */
#define NEAR_PASSAGE (2 * NEAR_SENTENCE)

/* What has to hold, or must not, for the terms of a section to count. */
struct condition {
	enum condition_kind kind;
	bool only;        /* "only with"; else "not with" */
	const char *text; /* as written */
	uint32_t context; /* COND_WITH: in theme_set.contexts.rules */
	int words;        /* COND_WITH: at most so many between */
	uint32_t in;      /* COND_SECTION, COND_ROLE: one bit each */
};

/* What a section's heading says of the lines below it. */
struct section {
	struct {
		struct condition *v;
		size_t n, cap;
	} conditions;
	int at_least;       /* places at which its terms match, or 0 */
	size_t counter;     /* its number among those that count places */
	const char *counts; /* as written: "at least 2" */
	int sub;            /* sub-theme: index in the theme, or NO_SUB */
};

#define NO_SUB (-1)

static inline bool section_is_conditional(const struct section *s)
{
	return s->conditions.n || s->at_least;
}

struct set_rule {
	struct theme_rule rule;
	uint32_t theme;
	const struct section *under;
	const struct term *term; /* NULL: a regular expression */
	/* Acronyms of it that another term of the theme spells out. */
	struct {
		const char **v;
		size_t n, cap;
	} acronyms;
	int col; /* in the dictionary, 1-based */
};

struct example {
	const char *text;
	int line;
	bool must;
	enum text_section section; /* that it is tried in */
	const char *role;
};

struct theme {
	struct theme_info info;
	size_t first_rule, n_rules; /* in theme_set.rules */
	unsigned keeps; /* assertions that do not apply to it, as bits */
	struct {
		const char **v;
		size_t n, cap;
	} related;
	struct {
		struct line *v;
		size_t n, cap;
	} related_at; /* the lines that name them */
	struct {
		const char **v;
		size_t n, cap;
	} rejected;
	struct {
		struct theme_sub *v;
		size_t n, cap;
	} subs;
	struct {
		struct example *v;
		size_t n, cap;
	} examples;
};

struct theme_set {
	struct arena a;
	struct {
		struct theme *v;
		size_t n, cap;
	} themes;
	struct {
		struct set_rule *v;
		size_t n, cap;
	} rules; /* in step with terms.rules */
	struct {
		struct cue *v;
		size_t n, cap;
	} cues; /* in step with phrases.rules */
	struct {
		struct theme_source *v;
		size_t n, cap;
	} sources;
	struct word_lists lists;
	struct book terms;    /* of the dictionaries */
	struct book contexts; /* of the conditions of their sections */
	struct book phrases;  /* of the cues */
	size_t n_counted;     /* sections that want a number of places */
	/* Rules of the theme that is read, by a hash of their text: index + 1
	 * of the last, and of the one before it of the same hash. */
	struct offsets by_text, before;
	struct theme_threshold thresholds[THEME_N_KINDS];
	bool compiled;
	char hash[HASH_HEX];
};

/* A file while it is read. */
struct source_file {
	struct theme_set *set;
	const char *name; /* for diagnostics: with .txt */
	struct diags *d;
};

/* cue.c */
const char *cue_kind_name(enum cue_kind k);
/* Reads "negated, forward 6, stop at comma" (the assertion may be missing
 * when *out has one). False: it is no such heading; *why, if it nearly is. */
bool cue_heading_parse(struct arena *a, const char *heading, struct cue *out,
		       const char **why);
/* Adds the cue on a line, like the heading's. */
void cue_add(const struct source_file *f, const struct line *l,
	     const struct cue *like);

/* condition.c: what follows the name of a section: "only with <parent> within
 * 8, at least 2". False: a diagnostic says why. */
bool conditions_parse(const struct source_file *f, const struct line *l,
		      const char *from, const struct theme *t,
		      struct section *out);
/* Where an example is tried: "in findings, in role slides". */
bool place_parse(const struct source_file *f, const struct line *l,
		 const char *from, struct example *out);
/* The bit of a document's role; those that are not known share one, and a
 * document is an overview report unless it is said what else. */
uint32_t role_bit(const char *role);

/* queries/status.txt as it was when the program was built (Makefile). */
extern const char theme_shipped_status[];

/* The role of a document as it was given, or "". */
const char *document_role(const struct theme_document *d);

/* Names go into queries, URLs and columns. */
bool name_is_good(const char *name);

/* Remembers a file that the set is made of (set.c). */
void source_add(struct theme_set *s, enum theme_source_kind kind,
		const char *name, const char *text, size_t n);

/* dict.c: reads a dictionary into t, its rules into the set. */
int dictionary_read(const struct source_file *f, const char *text, size_t n,
		    struct theme *t, struct err *e);

/* rule.c: parses a term or /regex/ that starts at p within l->text and adds it
 * to the book; false: it is faulty, a diagnostic says so. */
bool rule_add(const struct source_file *f, struct book *b, const struct line *l,
	      const char *p);
/* Knows which acronyms of each rule its theme spells out. */
void rules_spell(struct theme_set *s);
/* The same for a line of a dictionary; rules_begin before its first. */
void rules_begin(struct theme_set *s);
void rule_line(const struct source_file *f, const struct line *l,
	       enum theme_role role, const struct section *under);

/* header.c: the lines before the sections. */
#define N_HEADERS 10
struct header {
	struct buf v[N_HEADERS];
	struct line at[N_HEADERS]; /* the line that it began in */
	int open; /* index + 1; lines that follow belong to it */
};
extern const char *const header_names[N_HEADERS];
/* False: the line is something else. */
bool header_line(const struct source_file *f, const struct line *l,
		 struct header *h, struct theme *t);
void header_more(const struct source_file *f, const struct line *l,
		 struct header *h, struct theme *t);
/* Fills t from what was read. */
void header_end(const struct source_file *f, const struct header *h,
		struct theme *t);

#endif
