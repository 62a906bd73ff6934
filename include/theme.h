/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * theme: dictionaries of themes, and what they find in a passage. Pure: takes
 * bytes, knows no files and no database.
 *
 * A tag is evidence: which words, by which rule, in which assertion. A tag
 * counts only in its assertion: "no evidence of neglect" is a tag, negated.
 * Assertions follow ConText (Harkema and others 2009,
 * doi 10.1016/j.jbi.2009.05.002): cues with a direction and a scope that ends
 * at stops; the cues are data files too (queries/assertions/).
 *
 * Life cycle: theme_set_new, theme_set_list for each list of words,
 * theme_set_add for each dictionary and theme_set_cues for each file of cues,
 * theme_set_compile; from then on the set does not change and any number of
 * threads read it, each with a theme_matcher of its own.
 */
#ifndef THEME_H
#define THEME_H

#include "base.h"
#include "text.h"

/*
 * In order of strength when several hold for one span (last wins), for the
 * outer statement rules the inner: "should ask whether there is …" recommends,
 * "denied that as a child …" denies. Within a class the nearest cue on either
 * side decides; a list of categories gives way to a cue that denies it.
 */
enum theme_assertion {
	THEME_PRESENT,
	THEME_HYPOTHETICAL, /* "where there is …", research, general */
	THEME_RECOMMENDED,  /* "should have considered whether …" */
	THEME_HISTORICAL,   /* long before, not this child's time */
	THEME_OTHER_PERSON, /* a parent's own childhood, another child */
	THEME_NEGATED,
	THEME_BOILERPLATE, /* criteria, names of bodies, policies, training */
	THEME_N_ASSERTIONS
};

/* What the tags of a review amount to. */
enum theme_status {
	THEME_NOT_CODED,  /* no readable document */
	THEME_ABSENT,     /* read, and nothing asserts it */
	THEME_MENTIONED,  /* "mentioned only": hypothetical, other, … */
	THEME_TO_CONFIRM, /* weak evidence: a person should look */
	THEME_IS_PRESENT,
	THEME_N_STATUSES
};

/* What a theme is about: something in a family's life, or what professionals
 * do. No plain "no" or "not" denies the terms of the latter: that a thing was
 * not done is told by them too. */
enum theme_kind { THEME_FACTOR, THEME_PRACTICE, THEME_N_KINDS };

struct theme_sub {
	const char *name;  /* "medical" */
	const char *label; /* "Medical neglect" */
};

/* When the passages of a review make the theme present: see "From tags to a
 * review" below. */
struct theme_threshold {
	double weight[TEXT_N_SECTIONS];
	double indicator;   /* times this, where only indicators assert it */
	double from, share; /* share 0: no review is short */
};

struct theme_info {
	const char *name;    /* file name without .txt: "domestic-abuse" */
	const char *label;   /* "Domestic abuse" */
	const char *group;   /* "Parent and family" */
	const char *about;   /* definition, with what is in and out */
	char hash[HASH_HEX]; /* of the dictionary's bytes: its version */
	enum theme_kind kind;
	const struct theme_sub *subs;
	size_t n_subs;
	const char *const *related; /* names of themes */
	size_t n_related;
	const char *const *rejected; /* words considered and left out */
	size_t n_rejected;
	size_t n_match, n_no_match; /* examples */
	struct theme_threshold threshold;
};

/* What a line of a dictionary is for: the section it stands in. */
enum theme_role {
	THEME_TERM,
	THEME_OLDER_TERM,
	THEME_INDICATOR, /* says it without any of the obvious words */
	THEME_RESPONSE,  /* what agencies do: "no X was used" still tells */
	THEME_REGEX,
	THEME_NOT_WHEN, /* a longer phrase that swallows the match */
	THEME_BODY,     /* names of bodies, policies, training */
	THEME_N_ROLES
};

struct theme_rule {
	const char *text; /* as the dictionary writes it */
	enum theme_role role;
	int until; /* THEME_OLDER_TERM: the year it gave way; else 0 */
	int line;  /* in the dictionary, 1-based */
};

struct theme_set;

struct theme_set *theme_set_new(void);
void theme_set_free(struct theme_set *s);

/* Adds one dictionary (format: queries/themes/README.md). Every mistake is a
 * diagnostic with line and column; a faulty term is left out, the rest goes
 * in. ERR_INPUT: not a dictionary at all, or a name that is already there. */
int theme_set_add(struct theme_set *s, const char *name, const char *text,
		  size_t n, struct diags *d, struct err *e) BASE_CHECKED;
/* Adds a list of words (format: queries/themes/README.md), which dictionaries
 * and cues that are added later can use: <name>. */
int theme_set_list(struct theme_set *s, const char *name, const char *text,
		   size_t n, struct diags *d, struct err *e) BASE_CHECKED;
/* The thresholds of all themes that are added later (queries/status.txt), over
 * the default; a dictionary's header `status:` goes before it. */
void theme_set_status(struct theme_set *s, const char *name, const char *text,
		      size_t n, struct diags *d);
/* Adds a file of assertion cues (format: queries/assertions/README.md). */
int theme_set_cues(struct theme_set *s, const char *name, const char *text,
		   size_t n, struct diags *d, struct err *e) BASE_CHECKED;
/* Compiles all rules; call once after the last add. ERR_INPUT: there is no
 * dictionary. */
int theme_set_compile(struct theme_set *s, struct diags *d,
		      struct err *e) BASE_CHECKED;

size_t theme_count(const struct theme_set *s);
const struct theme_info *theme_info(const struct theme_set *s, size_t i);
/* The rules of theme i, in the order of its dictionary. */
size_t theme_rule_count(const struct theme_set *s, size_t i);
const struct theme_rule *theme_rule(const struct theme_set *s, size_t i,
				    size_t k);
/* Whether words stand under `rejected:` in the dictionary of theme i. */
bool theme_rejects(const struct theme_set *s, size_t i, const char *words);
/* A dictionary's text with one more line at the end of a section ("terms",
 * "rejected"), which is made at the end of the file when it is missing. */
char *theme_dictionary_add(struct arena *a, const char *text,
			   const char *section, const char *line);
/* A dictionary's text without a line (in any case) of a section; NULL: it does
 * not stand there. */
char *theme_dictionary_remove(struct arena *a, const char *text,
			      const char *section, const char *line);
/* The files that the set is made of, by kind and name once compiled: in this
 * order they can be added to another set (theme_set_source). */
enum theme_source_kind {
	THEME_SOURCE_STATUS,
	THEME_SOURCE_LIST,
	THEME_SOURCE_THEME,
	THEME_SOURCE_CUES,
	THEME_SOURCE_KINDS
};

struct theme_source {
	enum theme_source_kind kind;
	const char *name; /* without .txt; of a status file with it */
	const char *text;
	size_t n;
	char hash[HASH_HEX];
};

size_t theme_source_count(const struct theme_set *s);
const struct theme_source *theme_source(const struct theme_set *s, size_t i);
int theme_set_source(struct theme_set *s, const struct theme_source *x,
		     struct diags *d, struct err *e) BASE_CHECKED;
/* Hash over all dictionaries and cues, in name order; valid once compiled, or
 * once asked for where nothing is to be found with the set. */
const char *theme_set_hash(const struct theme_set *s);
void theme_set_ask_hash(struct theme_set *s);

struct theme_tag {
	size_t theme;                        /* index in the set */
	size_t start, end;                   /* bytes in the passage's text */
	size_t sentence_start, sentence_end; /* the sentence around start */
	enum theme_assertion assertion;
	const char *rule;     /* the term as the dictionary writes it */
	enum theme_role role; /* what the term is for */
	const char *sub;      /* name of the sub-theme, or NULL */
	/* What decided the assertion: the passage's own words, or "section: …",
	 * or the name of a body; or "". With THEME_PRESENT: the word that took
	 * a negation upon itself ("no *assessment* of …"), a practice gap. */
	const char *cue;
	size_t cue_start, cue_end; /* where; 0 and 0: not in the passage */
};

struct theme_tags {
	struct theme_tag *v;
	size_t n, cap;
};

/*
 * What is known of the document that a passage is of: its role, and what it
 * says its acronyms stand for ("words (ABC)", "ABC (words)", rows of a
 * glossary). An acronym that a dictionary and the document spell out
 * differently does not match; one that the document spells out in a theme's
 * words matches that theme. Life cycle: theme_document_new, by the thread of
 * the matcher; theme_document_read for every passage; then the passages are
 * matched with it, by that matcher; theme_document_free.
 */
struct theme_document;
struct theme_matcher;
struct theme_document *theme_document_new(struct theme_matcher *m,
					  const char *role);
void theme_document_free(struct theme_document *d);
struct theme_passage;
void theme_document_read(struct theme_document *d,
			 const struct theme_passage *p);

struct theme_passage {
	const char *text;
	size_t n;
	enum text_section section;
	enum text_kind kind;
	const struct theme_document *document; /* that it is of, or NULL */
};

/* Working memory of one thread. */
struct theme_matcher;
struct theme_matcher *theme_matcher_new(const struct theme_set *s);
void theme_matcher_free(struct theme_matcher *m);
/* Tries every rule at every character instead of asking the prefilter where
 * to look: a hundred times slower, and the truth in tests. */
void theme_matcher_exhaustive(struct theme_matcher *m, bool on);

/*
 * All tags of one passage, by start, then theme; appended to out, which lives
 * in `a` (rule lives as long as the set and `a`). Within one theme the longest
 * of overlapping spans stays. A match limit that is hit is a diagnostic
 * (code "match-limit"), not a silence; text that is not UTF-8 has no tags and
 * a diagnostic (code "not-utf8").
 */
void theme_match(struct theme_matcher *m, struct arena *a,
		 const struct theme_passage *p, struct theme_tags *out,
		 struct diags *d);

/* A whole document. */
struct theme_text {
	const char *role;
	const struct theme_passage *passages; /* their document is not used */
	size_t n;
};

/* Reads what the document says of itself, then theme_match for each passage:
 * tags has one list for each. */
void theme_match_document(struct theme_matcher *m, struct arena *a,
			  const struct theme_text *t, struct theme_tags *tags,
			  struct diags *d);

/* Why a match is not a tag. */
enum theme_loss {
	THEME_SWALLOWED,     /* it stands inside a `not when` context */
	THEME_OUTGROWN,      /* a longer match of the same theme covers it */
	THEME_NO_CONTEXT,    /* "only with": the words are not there */
	THEME_IN_CONTEXT,    /* "not with": they are */
	THEME_WRONG_SECTION, /* "only in", "not in" */
	THEME_WRONG_ROLE,    /* "only in role", "not in role" */
	THEME_TOO_FEW,       /* "at least 2" */
	THEME_ACRONYM,       /* it stands for something else here */
	THEME_N_LOSSES
};

struct theme_ruled_out {
	size_t theme, start, end;
	enum theme_loss why;
	const char *rule;
	/* The context, the longer rule, the condition as written, or what the
	 * acronym stands for; and where it was seen, if it is in the text. */
	const char *by;
	size_t by_start, by_end;
};

/* A cue that was seen, whether or not it reached a tag. */
struct theme_cue_hit {
	enum theme_assertion assertion; /* what it is a cue for */
	size_t start, end;
	const char *cue;  /* as the file writes it */
	const char *kind; /* "forward", "pseudo", "stop", … */
	int scope;        /* in words; 0 when the kind has none */
};

struct theme_explanation {
	struct theme_tags tags;
	struct {
		struct theme_ruled_out *v;
		size_t n, cap;
	} ruled_out;
	struct {
		struct theme_cue_hit *v;
		size_t n, cap;
	} cues;
};

/* theme_match that shows its work; *out is empty before, and lives in `a`. */
void theme_explain(struct theme_matcher *m, struct arena *a,
		   const struct theme_passage *p, struct theme_explanation *out,
		   struct diags *d);

/*
 * From tags to a review. Evidence is counted in distinct passages, each once,
 * by the most telling of its tags of the theme (the smallest assertion):
 *
 *   strong       asserted present in summary, findings, learning, conclusion
 *                or recommendations: where a review says what mattered
 *   plain        asserted present elsewhere
 *   weight       sum over both, each passage by its section's weight, less
 *                where only indicators assert the theme, which do not name it
 *   weak         recommended, hypothetical, historical, another person
 *   recommended  those of them that tell agencies what to do about it
 *   negated, boilerplate
 *
 * The status is the first that holds:
 *   not coded       nothing of the review could be read
 *   present         the weight reaches `from`, or one in `share` of all
 *                   passages of the review (a short one has no room to say it
 *                   often), and no more passages deny it than assert it
 *   to confirm      any lesser assertion: a person should look; or a
 *                   recommendation about it with nothing that asserts it
 *                   (a recommendation is rarely made without a reason)
 *   mentioned only  anything weak
 *   absent          it does not appear, or only negated or as boilerplate
 *
 * `from` is more than one because in a long report one or two assertions are
 * as often a misread sentence, or a fear that the review then lays to rest, as
 * they are a fact. The numbers stand in queries/status.txt, for all themes,
 * and in the header `status:` of a dictionary, for one; those that come with
 * the program were chosen on the tuning half of corpus/codings.csv (see
 * corpus/README.md) and favour precision. What they leave out is listed to be
 * confirmed, not hidden.
 */
/* As queries/status.txt comes with the program. */
struct theme_threshold theme_threshold_default(enum theme_kind kind);
/*
 * Reads lines such as "present from: 2", "or one in: 8", "weight findings,
 * summary: 2", "weight indicators: 0.5" into *out, over what is there; '#'
 * begins a comment. Lines below "kind: practice" (or factor) are for themes of
 * that kind, below "kind: any" for all again. Mistakes are diagnostics with
 * line and column. `name` is the file's, for them.
 */
void theme_threshold_read(const char *name, const char *text, size_t n,
			  enum theme_kind kind, struct theme_threshold *out,
			  struct diags *d);
/* The same as text that theme_threshold_read makes *t of again. */
char *theme_threshold_text(struct arena *a, const struct theme_threshold *t);

struct theme_evidence {
	int strong, plain, weak, recommended, negated, boilerplate;
	double weight;
	int passages; /* of the whole review, tagged or not */
};

/* indicator: of the tags with the strongest assertion all are indicators. */
void theme_evidence_add(struct theme_evidence *ev,
			const struct theme_threshold *t,
			enum text_section section,
			enum theme_assertion strongest, bool indicator);
/* Which of the rules above decided. */
enum theme_reason {
	THEME_UNREADABLE,
	THEME_BY_WEIGHT,   /* present: the weight reaches `from` */
	THEME_BY_SHARE,    /* present: one in `share` */
	THEME_DENIED,      /* enough, but more passages deny it */
	THEME_TOO_LITTLE,  /* asserted, but not enough */
	THEME_ADVISED,     /* recommended, and nothing asserts it */
	THEME_ONLY_WEAK,   /* mentioned only */
	THEME_UNMENTIONED, /* absent */
};
enum theme_reason theme_reason_of(const struct theme_evidence *ev,
				  const struct theme_threshold *t,
				  bool readable);
enum theme_status theme_status_of(const struct theme_evidence *ev,
				  const struct theme_threshold *t,
				  bool readable);

const char *theme_assertion_name(enum theme_assertion a); /* "present" … */
bool theme_assertion_parse(const char *s, enum theme_assertion *out);
const char *theme_status_name(enum theme_status s); /* "mentioned only" … */
bool theme_status_parse(const char *s, enum theme_status *out);
const char *theme_role_name(enum theme_role r); /* "not when" … */
const char *theme_loss_name(enum theme_loss x); /* "inside a longer phrase" */

/* What is odd in the dictionaries though it can be read: terms that others
 * make idle or that can never match, words that stand everywhere, names of
 * themes that are not there, too few examples (notes). After compiling. */
void theme_set_lint(const struct theme_set *s, struct diags *d);

/* The examples of the dictionaries, as tests: every sentence under "match"
 * must give a present tag of its theme, every one under "no match" must not.
 * Each failure is a diagnostic; returns their number. */
size_t theme_examples_check(const struct theme_set *s, struct diags *d,
			    size_t *n_examples);

#endif
