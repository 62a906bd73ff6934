/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * index: which words stand in which documents, and how often, in lists that
 * are read in one go: for ranking whole reviews, where the full-text index of
 * passages would have to visit every place of a common word. Pure.
 *
 * A unit is what is ranked or part of it: a number that the caller chose. A
 * word as it is written (its form, "neglected") belongs to a term, its stem
 * ("neglect"), and stands in a zone of the unit, such as a kind of section.
 *
 * A segment is what was built together: a list a term. A list is made of
 * variable-length numbers, seven bits a byte, low bits first: the number of
 * forms; each form's length and bytes; then by ascending unit the distance to
 * the unit before, the number of pairs, and pairs of (form * 32 + zone) and
 * how often.
 */
#ifndef INDEX_H
#define INDEX_H

#include "base.h"

#define INDEX_ZONES         32 /* zones are 0 to 31: */
#define INDEX_TITLE         0  /* title of the review, headings */
#define INDEX_SECTION(kind) (1 + (unsigned)(kind)) /* enum text_section */

struct index_entry {
	int64_t unit;
	size_t form; /* of the list's forms */
	unsigned zone;
	uint32_t n;
};

/* ---- a list, read ---- */
struct index_reader {
	const unsigned char *p, *end;
	const unsigned char *forms; /* their bytes: index_form */
	size_t n_forms, pairs;
	int64_t unit;
};
/* The bytes stay the caller's. False: damaged. */
bool index_read(struct index_reader *r, const void *list, size_t n);
/* 1 an entry, 0 the end, -1 damaged. */
int index_next(struct index_reader *r, struct index_entry *out);
/* A form's text, n bytes, not ended by NUL. */
const char *index_form(const struct index_reader *r, size_t form, size_t *n);

/* How many words a unit has by zone, as bytes, and back. False: damaged. */
void index_put_words(struct buf *out, const uint32_t n[INDEX_ZONES]);
bool index_get_words(const void *p, size_t n, uint32_t out[INDEX_ZONES]);

/* ---- a list, written ---- */
struct index_writer {
	struct buf entries;
	int64_t unit;
};
/* All pairs of the next unit, which is greater than the one before. */
void index_write(struct index_writer *w, int64_t unit,
		 const struct index_entry *pairs, size_t n);
/* The list with its forms in front; empties w. */
void index_write_end(struct index_writer *w, const char *const *forms,
		     size_t n_forms, struct buf *out);

/* ---- a segment, built ---- */
struct index_builder;
/* The term of a form that was not seen before; called once a form. */
typedef const char *index_stem_fn(void *ctx, const char *form, size_t n);
struct index_builder *index_builder_new(index_stem_fn *stem, void *ctx);
void index_builder_free(struct index_builder *b);
/* From now on words are of this unit; units ascend. */
void index_unit(struct index_builder *b, int64_t unit);
void index_add(struct index_builder *b, const char *form, size_t n,
	       unsigned zone);
/* About the bytes of all lists so far. */
size_t index_size(const struct index_builder *b);
/* Each term's list, terms in byte order; `n` is how often each form stands in
 * the segment. */
struct index_term {
	const char *term;
	const char *const *forms;
	const uint64_t *n;
	size_t n_forms;
	const void *list;
	size_t n_list;
};
typedef int index_term_fn(void *ctx, const struct index_term *t, struct err *e);
int index_each(struct index_builder *b, index_term_fn *fn, void *ctx,
	       struct err *e) BASE_CHECKED;

#endif
