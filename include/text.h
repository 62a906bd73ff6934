/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * text: blocks of a document to sections and passages, and the values that a
 * person writes (dates, ages) to numbers with a precision. Pure: no files, no
 * database, no clock. It uses the structs of extract.h and calls nothing.
 *
 * What it knows is the anatomy of a child safeguarding review: running
 * headers and page furniture, contents pages, decimal and continuous
 * paragraph numbers, headings and the kinds of section they open.
 */
#ifndef TEXT_H
#define TEXT_H

#include "base.h"
#include "extract.h"

/* Kinds of section, by what a review's parts are for. */
enum text_section {
	TEXT_FRONT,        /* title page, fiction or status notices */
	TEXT_CONTENTS,     /* dropped; kept as a kind for diagnostics */
	TEXT_FOREWORD,     /* foreword, tribute, pen picture */
	TEXT_SUMMARY,      /* executive summary */
	TEXT_INTRODUCTION, /* reason for the review, criteria */
	TEXT_SCOPE,        /* terms of reference, key lines of enquiry */
	TEXT_METHODOLOGY,  /* method, panel, reviewer, parallel proceedings */
	TEXT_FAMILY_INPUT, /* family involvement and views */
	TEXT_FAMILY,       /* composition, genogram, identity */
	TEXT_BACKGROUND,   /* background, history */
	TEXT_CHRONOLOGY,   /* narrative, key events, practice episodes */
	TEXT_LIVED_EXPERIENCE, /* voice of the child */
	TEXT_ANALYSIS,
	TEXT_FINDINGS,
	TEXT_GOOD_PRACTICE,
	TEXT_LEARNING, /* learning points, lessons */
	TEXT_CONCLUSION,
	TEXT_RECOMMENDATIONS,
	TEXT_RESPONSE, /* action plan, board response */
	TEXT_GLOSSARY,
	TEXT_REFERENCES,
	TEXT_APPENDIX,
	TEXT_OTHER,
	TEXT_N_SECTIONS
};

enum text_kind {
	TEXT_PARAGRAPH,
	TEXT_LIST_ITEM,
	TEXT_TABLE_ROW, /* cells separated by " | " */
	TEXT_FOOTNOTE,
	TEXT_N_KINDS
};

struct text_heading {
	enum text_section kind;
	int level;          /* 1 chapter, 2 section, … */
	int page;           /* 1-based physical */
	const char *number; /* "4.2", "Finding 3", or "" */
	const char *title;  /* without the number */
};

/* A heading opens a section; it is not a passage. In a document without any
 * heading, labelled paragraphs ("Recommendation 1: …") open one whose title is
 * "". */
struct text_passage {
	enum text_kind kind;
	int section;            /* index into sections */
	int page;               /* where it begins, 1-based physical */
	const char *page_label; /* as printed, or "" */
	const char *paragraph;  /* as printed, without brackets or stop around
				   it: "4.12", "57", "R5"; the mark of an item
				   or note: "(a)", "[3]"; or "" */
	const char *text;       /* one line, single spaces, hyphens joined,
				   without its paragraph number */
	int confidence;         /* of character recognition, 1-100, of its first
				   page; 0: the text was in the file */
	size_t start, end;      /* byte offsets in the document's text: all
				   passages joined by one '\n' */
};

struct text_doc {
	struct {
		struct text_heading *v;
		size_t n, cap;
	} sections; /* [0] always exists: what comes before any heading */
	struct {
		struct text_passage *v;
		size_t n, cap;
	} passages;
	size_t words;      /* of all passages */
	const char *title; /* the title as the first page has it, or "" */
	bool unpaged;      /* its pages are a guess, not to be cited */
};

/* Structures one document into `a`. Cannot fail: what it cannot place stays
 * a passage of section TEXT_OTHER. */
void text_structure(struct arena *a, const struct extract_doc *in,
		    struct text_doc *out);

/*
 * One file may hold many cases: quarterly lists, collections of summaries,
 * each case under a heading of its own kind ("Philadelphia County 12.", "Child
 * F", "Case 3"). Split only where the headings run through the document as one
 * series and what follows each reads as a case of its own (an age, a harm, a
 * date of its own); a review of several children together, a thematic review
 * that discusses its cases by theme, and chapters of one case are one case.
 */
struct text_case {
	const char *name; /* as its heading has it, unique in the file: "Fayette
			     County, 1", "Child F" */
	const char *title; /* the heading, whole */
	size_t first, n;   /* its passages */
};

struct text_cases {
	struct text_case *v; /* in order, not overlapping; n is 0 or > 1 */
	size_t n, cap;
	const char *why; /* one sentence for people: what series was seen */
};

void text_find_cases(struct arena *a, const struct text_doc *t,
		     struct text_cases *out);
/* A case as a document of its own: its passages with the sections that they
 * stand in (offsets from its own start, pages as they are). */
void text_take_case(struct arena *a, const struct text_doc *t,
		    const struct text_case *c, struct text_doc *out);
/* What is in no case: what stands before, between and after. */
void text_take_rest(struct arena *a, const struct text_doc *t,
		    const struct text_cases *cases, struct text_doc *out);

/*
 * How much two documents have in common, by min-wise hashes of runs of six
 * words (Broder 1997, "On the resemblance and containment of documents",
 * doi 10.1109/SEQUEN.1997.666900). All zero: a document too short to say.
 */
#define TEXT_MARK 128
struct text_mark {
	uint32_t v[TEXT_MARK];
	uint32_t runs; /* distinct runs hashed */
};
void text_mark(const struct text_doc *t, struct text_mark *out);
/* Resemblance, 0 to 1 (Jaccard, standard error about 0.04), and the estimate
 * of the share of the shorter one that the longer one holds. */
double text_resemblance(const struct text_mark *a, const struct text_mark *b);
double text_containment(const struct text_mark *a, const struct text_mark *b);

/* "recommendations", "lived experience", …: the names used in section:,
 * exports and dictionaries. The parse of a name is the inverse; it takes
 * capitals, and '-' or '_' for the space. */
const char *text_section_name(enum text_section s);
bool text_section_parse(const char *name, enum text_section *out);
const char *text_kind_name(enum text_kind k);
bool text_kind_parse(const char *name, enum text_kind *out);

/* Number of words: runs of letters, digits and inner apostrophes/hyphens. */
size_t text_words(const char *s);

/*
 * Dates as people write them, with their precision. `value` sorts as text:
 * "2014-06-17", "2014-06", "2014-Q2", "2014". A season is kept as the months
 * that the Met Office uses (spring March-May, …): "2014-summer".
 * fy is the financial year of England and Wales (1 April to 31 March) by its
 * first year, or -1 where the precision does not settle it (a bare year; the
 * first quarter belongs to the year before).
 */
enum text_precision {
	TEXT_NO_DATE,
	TEXT_DAY,
	TEXT_MONTH,
	TEXT_QUARTER,
	TEXT_SEASON,
	TEXT_YEAR
};

struct text_date {
	enum text_precision precision;
	int year, month, day; /* month 1-12 or quarter/season 1-4; 0: none */
	int fy;
	char value[16];
};

/* Reads a whole string: ISO, 17/06/2014, 17 June 2014, June 2014, Jun-14,
 * 2014 Q2, Q2 2014, summer 2014, winter 2013/14, 2014; a time of day after a
 * full date is passed over. False: not a date. Never guesses: 3/14/2014 and
 * 31 February are not dates, neither is 2005/06 or "Jun 14". Day before month,
 * as in England. Years of two digits are those of POSIX: 69-99 are 1969-1999,
 * 00-68 are 2000-2068. */
bool text_date_parse(const char *s, struct text_date *out);
const char *text_precision_name(enum text_precision p); /* day month … */

/* Ages: "14 weeks", "2-year-6-month-old", "sixteen months", "aged 15",
 * "8 days", "15" (years), "under 1", "14-17". days is the lower bound (1 year
 * = 365.25 days, 1 month = 30.4375, rounded down), days_max the upper: "14
 * weeks" is 98 to 104. unit is the precision as given. */
enum text_age_unit {
	TEXT_NO_AGE,
	TEXT_AGE_DAYS,
	TEXT_AGE_WEEKS,
	TEXT_AGE_MONTHS,
	TEXT_AGE_YEARS
};

struct text_age {
	enum text_age_unit unit;
	int days, days_max;
	int years; /* completed years, for bands; -1: "under two", "14-17" */
};

bool text_age_parse(const char *s, struct text_age *out);
const char *text_age_unit_name(enum text_age_unit u);

/* Where a sentence starts within the gap [from, to) between two words of a
 * passage; 0: nowhere. word is the start of the word before the gap, and `to`
 * of the one behind it. Knows abbreviations and bullets. */
size_t text_sentence(const char *text, size_t word, size_t from, size_t to);

#endif
