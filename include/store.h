/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * store: our tables and every operation on them. Their names are known here,
 * in `search` and in queries/stats; the schema and its migrations are
 * src/store/schema.c. The file can be read and searched with the plain sqlite3
 * shell: only stock tokenizers, no triggers, views `v_*` for people.
 *
 * A review is what is counted; documents, children and facts belong to it,
 * passages to a document, tags to a passage.
 */
#ifndef STORE_H
#define STORE_H

#include "base.h"
#include "catalogue.h"
#include "coding.h"
#include "db.h"
#include "facts.h"
#include "recs.h"
#include "text.h"
#include "theme.h"

struct store;

/* DB_CREATE makes or migrates the file; DB_READ and DB_WRITE need it. */
int store_open(const char *path, enum db_mode mode, struct store **out,
	       struct err *e) BASE_CHECKED;
void store_close(struct store *s);
struct db *store_db(struct store *s);

struct store_ids { /* of rows, ascending */
	int64_t *v;
	size_t n, cap;
};

/* ---- writing: each call inside store_begin/commit of the caller ---- */
int store_begin(struct store *s, struct err *e) BASE_CHECKED;
int store_commit(struct store *s, struct err *e) BASE_CHECKED;
void store_rollback(struct store *s);

/* Commits need not wait for the disk: a power cut may cost the last of them,
 * never the file. Off again, the next makes all lasting. No transaction. */
int store_bulk(struct store *s, bool on, struct err *e) BASE_CHECKED;

/* One run of a command that writes. `now` is ISO 8601 UTC. */
int store_run_begin(struct store *s, const char *command, const char *now,
		    int64_t *run, struct err *e) BASE_CHECKED;
int store_run_end(struct store *s, int64_t run, const char *now,
		  const char *summary, struct err *e) BASE_CHECKED;

/* Replaces everything the catalogue said before by what it says now (reviews,
 * children, facts with source 'catalogue', document rows without a file).
 * A review that came from a file stays. Uses one transaction of its own. */
int store_put_catalogue(struct store *s, const struct catalogue *c,
			const char *name, const char *hash,
			struct err *e) BASE_CHECKED;
/* A setting, or "": "catalogue", "themes": hashes of what was last put. */
int store_set(struct store *s, const char *name, const char *value,
	      struct err *e) BASE_CHECKED;
int store_setting(struct store *s, struct arena *a, const char *name,
		  const char **out, struct err *e) BASE_CHECKED;

/* The themes of a set and its hash; a theme keeps its id by name. */
int store_put_themes(struct store *s, const struct theme_set *set,
		     struct err *e) BASE_CHECKED;
/* The versions that tagged the store, oldest first, kept with their files. */
struct store_version {
	const char *hash, *since; /* since: start of the first run with it */
	size_t themes;
	bool in_use;
};
struct store_versions {
	struct store_version *v;
	size_t n, cap;
};
int store_versions(struct store *s, struct arena *a, struct store_versions *out,
		   struct err *e) BASE_CHECKED;
/* Fills an empty set with the files of a version (the hash or its beginning)
 * and compiles it. ERR_ABSENT. */
int store_version(struct store *s, const char *hash, struct theme_set *set,
		  struct err *e) BASE_CHECKED;

/* Order of authority of a document among those of its review, by its role: 0
 * is the overview. What it says stands over what a later one says. */
int store_role_rank(const char *role);
enum store_outcome { STORE_READ, STORE_PARTLY, STORE_FAILED };

struct store_document {
	const char *review; /* key; made if it does not exist */
	const char *file;   /* path as ingested */
	const char *part;   /* name of a case in a file of many; "" the file */
	bool rest;          /* what such a file holds besides its cases: found
			       by search, no review that is counted */
	const char *linked; /* why it is of this review, for people; or "" */
	const char *reader; /* what read it: program, limits, recognition */
	const char *role;   /* "overview" … */
	const char *format; /* "PDF" … */
	const char *title;  /* of the review if the catalogue has none */
	const char *author, *editor; /* properties of the file, or "" */
	const char *sha256;
	int64_t bytes;
	int pages, ocr_pages;
	bool paged; /* they are real pages, which can be cited */
	enum store_outcome outcome;
	const struct text_doc *text;    /* NULL when failed */
	const struct theme_tags *tags;  /* one list a passage, or NULL */
	const struct theme_set *themes; /* to which tags refer */
	const struct facts *facts;      /* or NULL */
	const struct recs *recs;        /* or NULL */
	const struct text_mark *mark;   /* or NULL */
	const struct diags *diags;      /* of this document */
};

/* Puts the documents of one file in (one, or a case each), in place of all
 * that was read from that file before: passages, index rows, tags, facts,
 * recommendations, diagnostics. A failed one keeps its reason. */
int store_put_file(struct store *s, const struct store_document *v, size_t n,
		   int64_t run, struct err *e) BASE_CHECKED;
/* Diagnostics that belong to no document. Replaces those of the same file. */
int store_put_diags(struct store *s, const struct diags *d, int64_t run,
		    struct err *e) BASE_CHECKED;
/* After the last document: status of every theme, counts, FTS merge. */
int store_finish(struct store *s, struct err *e) BASE_CHECKED;
/* Files of earlier runs below `root` that are not in `present`: their
 * documents are kept and marked withdrawn; diagnostics say so. */
int store_mark_withdrawn(struct store *s, const char *root,
			 const struct fs_list *present, struct diags *d,
			 struct err *e) BASE_CHECKED;

/* The review and role that the catalogue gives a file: by its name (any case),
 * else by its stem when one row alone has it; *review NULL: none. */
int store_review_of_file(struct store *s, struct arena *a, const char *file,
			 const char **review, const char **role,
			 struct err *e) BASE_CHECKED;

/* What is known of a document. */
struct store_file {
	const char *file, *part, *review, *sha256, *reader;
	const char *reason; /* why it failed, or "" */
	bool failed, partly, withdrawn;
	int ocr_pages;
};
struct store_files { /* by file, then part */
	struct store_file *v;
	size_t n, cap;
};
int store_files(struct store *s, struct arena *a, struct store_files *out,
		struct err *e) BASE_CHECKED;

/*
 * The review that a document without a row of the catalogue belongs to by what
 * it says of itself: near-duplicate text (text_containment of at least one
 * half) where nothing else disagrees; or identifier, area and year of the
 * incident all the same. *review is NULL when there is none; *why then may say
 * what was like and not enough, or is "". Documents of `file` are not looked
 * at.
 */
struct store_likeness {
	const char *file;
	const struct facts *facts;
	const struct text_mark *mark;
};
int store_find_like(struct store *s, struct arena *a,
		    const struct store_likeness *x, const char **review,
		    const char **why, struct err *e) BASE_CHECKED;

/* Pages recognised before (extract_cache). get: 1 found, 0 not. */
int store_recognised(struct store *s, const char *key, struct buf *out,
		     struct err *e) BASE_CHECKED;
int store_put_recognised(struct store *s, const char *key, const void *p,
			 size_t n, struct err *e) BASE_CHECKED;

/* People's decisions. Unknown units or themes are diagnostics. Importing the
 * same coding again changes nothing. A decision on a passage is kept with its
 * words and finds them again when the document is read anew. */
int store_put_codings(struct store *s, const struct catalogue_codings *c,
		      const char *file, size_t *n_new, struct diags *d,
		      struct err *e) BASE_CHECKED;
/* All decisions on reviews, or on passages, with what the program says of the
 * same unit; theme "": of all. Sorted (coding_sort). */
int store_codings(struct store *s, struct arena *a, bool passages,
		  const char *theme, struct codings *out,
		  struct err *e) BASE_CHECKED;
/* The same of decisions that are not in the store. */
int store_codings_of(struct store *s, struct arena *a,
		     const struct catalogue_codings *c, bool passages,
		     struct codings *out, struct diags *d,
		     struct err *e) BASE_CHECKED;
/* Decisions whose passage is no longer here: a diagnostic each. */
int store_lost_codings(struct store *s, struct diags *d,
		       struct err *e) BASE_CHECKED;
/* What people follow up on recommendations, kept and found again likewise. */
int store_put_actions(struct store *s, const struct catalogue_actions *v,
		      const char *file, int64_t run, size_t *n_new,
		      struct diags *d, struct err *e) BASE_CHECKED;
int store_lost_actions(struct store *s, struct diags *d,
		       struct err *e) BASE_CHECKED;

/* Passages that may be drawn to be coded for a theme: each text of a review
 * once, no contents, references or glossary. */
int store_candidates(struct store *s, struct arena *a, const char *theme,
		     struct coding_candidates *out, struct err *e) BASE_CHECKED;
/* Keeps how passages were drawn: their decisions are weighed by it. */
int store_put_sample(struct store *s, const char *theme,
		     const struct coding_sample *x, const char *date,
		     struct err *e) BASE_CHECKED;

/*
 * Re-tagging without reading files: begin, then next for each document and put
 * for its tags (in the order of next, but other calls of next may come
 * between), then end; keep false undoes all. One transaction; on one thread.
 */
struct store_retag;
struct store_retagged { /* a document */
	const char *role;
	int64_t first; /* id of its first passage */
	struct {
		struct theme_passage *v;
		size_t n, cap;
	} passages;
};
int store_retag_begin(struct store *s, const struct theme_set *set,
		      struct store_retag **out, struct err *e) BASE_CHECKED;
/* 1: a document, in `a`; 0: there are no more. */
int store_retag_next(struct store_retag *x, struct arena *a,
		     struct store_retagged *out, struct err *e) BASE_CHECKED;
int store_retag_put(struct store_retag *x, const struct store_retagged *d,
		    const struct theme_tags *tags, struct err *e) BASE_CHECKED;
int store_retag_end(struct store_retag *x, bool keep,
		    struct err *e) BASE_CHECKED;

/* ---- reading ---- */
/* Names of the themes in use, sorted. */
struct store_names {
	const char **v;
	size_t n, cap;
};
int store_themes(struct store *s, struct arena *a, struct store_names *out,
		 struct err *e) BASE_CHECKED;
/* The theme of a name, or ERR_USAGE with the closest one. */
int store_theme_named(struct store *s, const char *name, int64_t *id,
		      struct err *e) BASE_CHECKED;
struct store_counts {
	int64_t reviews, with_report, readable, documents, failed, children,
		passages, words, tags, themes, codings, diagnostics,
		recommendations, files;
};
int store_counts(struct store *s, struct store_counts *out,
		 struct err *e) BASE_CHECKED;

/* Where a passage stands. */
struct store_place {
	const char *document, *role, *section, *heading, *paragraph,
		*page_label;
	int page;       /* 0: the document has no fixed pages */
	int confidence; /* of recognition, per cent; 0: the file had the text */
};

/* A place in a statement: passage p, document d, section x. */
#define STORE_PLACE                                                            \
	"d.source_file, d.role, x.kind, trim(x.number || ' ' || x.title),"     \
	" p.paragraph, p.page_label, p.page * d.paged, p.confidence"

/* Its eight columns, from column i. */
void store_read_place(struct db_stmt *q, int i, struct arena *a,
		      struct store_place *out);

/* "para 4.12, p. 17 (printed 15), file.pdf, recognised 91%". */
char *store_cite(struct arena *a, const struct store_place *p);
/* Names of the facts that the store holds (catalogue columns), NULL at the
 * end: what may stand before the colon of a filter. */
int store_fact_names(struct store *s, struct arena *a, const char ***out,
		     struct err *e) BASE_CHECKED;

/* ---- one review, with everything behind it ---- */
struct store_fact {
	const char *child; /* "" for the review itself */
	const char *name, *value, *raw, *precision, *source;
	int line;         /* of the catalogue, or 0 */
	const char *cite; /* where the text says it, or "" */
	int64_t passage;  /* or 0 */
	bool in_force;    /* no other source stands over it */
};
struct store_file_of { /* a document of the review */
	const char *file, *part, *role, *format, *outcome;
	const char *linked; /* why it is of this review, or "" */
	int pages, ocr_pages;
	int64_t words;
	bool withdrawn;
};
struct store_rec { /* a recommendation, learning point … of a review */
	int64_t id, passage, cluster; /* cluster 0: no other review says it */
	const char *review, *area, *published; /* key and its values */
	int year;                              /* of publication, or 0 */
	const char *kind, *number, *under, *text, *addressees, *cite;
	const char *answer, *status, *due, *answer_cite; /* of the board, "" */
	const char *entered[4]; /* by people: status, due, owner, note; "" */
	const char *identity;   /* in the review: recs_identity */
	const char *themes;     /* "neglect (recommended practice); …" */
};

struct store_recs {
	struct store_rec *v;
	size_t n, cap;
};
struct store_theme { /* status of a theme in the review */
	const char *name, *label, *status, *machine, *coder;
	struct theme_evidence counted; /* but not .recommended */
	struct theme_threshold needs;
};
struct store_review {
	int64_t id;
	const char *key, *title, *kind, *area, *region, *incident, *published,
		*outcome;
	struct {
		struct store_fact *v;
		size_t n, cap;
	} facts;
	struct {
		struct store_file_of *v;
		size_t n, cap;
	} documents;
	struct store_recs recs; /* each once; recommendations first */
	struct {
		struct store_theme *v;
		size_t n, cap;
	} themes;
};

/* ERR_ABSENT with the closest keys when there is no such review. */
int store_review(struct store *s, struct arena *a, const char *key,
		 struct store_review *out, struct err *e) BASE_CHECKED;
/* The recommendations and other learning of a review, added to out. */
int store_recs(struct store *s, struct arena *a, int64_t review,
	       struct store_recs *out, struct err *e) BASE_CHECKED;
/* Evidence: passages of a review that the program or a person tells of a theme,
 * each text once, with its most telling tag. First what decides the status,
 * then by place in the document; at most `limit` (0: all). */
struct store_evidence {
	int64_t passage;
	struct store_place at;
	const char *assertion, *rule, *cue, *text; /* assertion "": no tag */
	size_t start, end;                         /* of the match in text */
	const char *kind;            /* of the passage: paragraph, … */
	const char *theme, *decided; /* by whom, when and what; or "" */
	/* What it is counted as; THEME_N_ASSERTIONS: a person took it out. */
	enum theme_assertion counts;
};
struct store_evidences {
	struct store_evidence *v;
	size_t n, cap, total, counts[THEME_N_ASSERTIONS + 1]; /* of all */
};
int store_evidence(struct store *s, struct arena *a, int64_t review,
		   const char *theme, size_t limit, struct store_evidences *out,
		   struct err *e) BASE_CHECKED;
/* One passage by its id, as evidence without a tag. ERR_ABSENT. */
int store_passage(struct store *s, struct arena *a, int64_t passage,
		  struct store_evidence *out, struct err *e) BASE_CHECKED;
/* Its evidence of every theme; where its words stand first in the review. */
int store_passage_themes(struct store *s, struct arena *a, int64_t passage,
			 struct store_evidences *out,
			 struct err *e) BASE_CHECKED;
/* A passage, before and behind it its neighbours; no text: there is none. */
int store_around(struct store *s, struct arena *a, int64_t passage,
		 struct store_evidence out[3], struct err *e) BASE_CHECKED;

/* The passages of a document, document by document in order of file. */
struct store_texts {
	const char *file, *review, *role, *author, *editor;
	int published, incident; /* year, financial year; 0: not known */
	struct store_evidences passages;
};
typedef int store_texts_fn(void *ctx, struct arena *a,
			   const struct store_texts *x, struct err *e);
/* review NULL: of all. The arena is released after each call of fn. */
int store_each_document(struct store *s, const char *review, store_texts_fn *fn,
			void *ctx, struct err *e) BASE_CHECKED;

/* Catalogue and files held against each other: rows whose file is not here,
 * files without a row, reviews of the catalogue alone, withdrawn files. */
int store_reconcile(struct store *s, struct diags *d,
		    struct err *e) BASE_CHECKED;

/* `revix export WHAT`: rows of the stable columns; places are in characters. */
struct store_export {
	const char *what;
	const char *const *columns;
	size_t n_columns;
	const bool *number;
	const char *sql;
};
extern const struct store_export store_exports[]; /* NULL what ends */
typedef int store_row_fn(void *ctx, const char *const *cells, struct err *e);
int store_export(struct store *s, const struct store_export *x,
		 store_row_fn *fn, void *ctx, struct err *e) BASE_CHECKED;

/* SQLite's check, FTS5, foreign keys, counts: each fault a diagnostic. */
int store_verify(struct store *s, struct diags *d, struct err *e) BASE_CHECKED;

#endif
