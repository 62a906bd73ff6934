/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words looked up in the lists of the index (index.h): how often each review
 * has one, by what the place is worth, without visiting passages.
 */
#include "index.h"

#include <string.h>

#include "work.h"

/* What one occurrence is worth, by where it stands; the length of a review is
 * reckoned with the same (Robertson, Zaragoza and Taylor 2004, doi
 * 10.1145/1031171.1031181: weigh the frequencies, then score once). What a
 * review concludes is worth more than what it was asked to do, and than what
 * is about other reviews. */
static const double worth[INDEX_ZONES] = {
	[INDEX_TITLE] = 3,
	[INDEX_SECTION(TEXT_SUMMARY)] = 1.5,
	[INDEX_SECTION(TEXT_FINDINGS)] = 1.5,
	[INDEX_SECTION(TEXT_LEARNING)] = 1.5,
	[INDEX_SECTION(TEXT_CONCLUSION)] = 1.5,
	[INDEX_SECTION(TEXT_RECOMMENDATIONS)] = 1.5,
	[INDEX_SECTION(TEXT_FOREWORD)] = 1,
	[INDEX_SECTION(TEXT_INTRODUCTION)] = 1,
	[INDEX_SECTION(TEXT_FAMILY_INPUT)] = 1,
	[INDEX_SECTION(TEXT_FAMILY)] = 1,
	[INDEX_SECTION(TEXT_BACKGROUND)] = 1,
	[INDEX_SECTION(TEXT_CHRONOLOGY)] = 1,
	[INDEX_SECTION(TEXT_LIVED_EXPERIENCE)] = 1,
	[INDEX_SECTION(TEXT_ANALYSIS)] = 1,
	[INDEX_SECTION(TEXT_GOOD_PRACTICE)] = 1,
	[INDEX_SECTION(TEXT_RESPONSE)] = 1,
	[INDEX_SECTION(TEXT_OTHER)] = 1,
	[INDEX_SECTION(TEXT_FRONT)] = 0.5,
	[INDEX_SECTION(TEXT_CONTENTS)] = 0.5,
	[INDEX_SECTION(TEXT_SCOPE)] = 0.5,
	[INDEX_SECTION(TEXT_METHODOLOGY)] = 0.5,
	[INDEX_SECTION(TEXT_GLOSSARY)] = 0.5,
	[INDEX_SECTION(TEXT_REFERENCES)] = 0.5,
	[INDEX_SECTION(TEXT_APPENDIX)] = 0.5,
};

double search_length(const uint32_t words[INDEX_ZONES])
{
	double sum = 0;
	for (int z = 0; z < INDEX_ZONES; z++)
		sum += worth[z] * words[z];
	return sum;
}

/* Forms of a list that are asked for: 1 a form. NULL: all. */
static uint8_t *wanted_forms(struct search *x, const struct index_reader *r,
			     const struct search_word *w)
{
	size_t length = strlen(w->text);
	if (!w->exact && !w->prefix)
		return NULL;
	uint8_t *wanted = arena_alloc(x->a, r->n_forms + 1);
	for (size_t i = 0; i < r->n_forms; i++) {
		size_t n;
		const char *form = index_form(r, i, &n);
		wanted[i] = (w->prefix ? n >= length : n == length) &&
			    memcmp(form, w->text, length) == 0;
	}
	return wanted;
}

static void found(struct search *x, const struct index_entry *entry, double *tf)
{
	int32_t review = x->of[entry->unit];
	tf[review] += worth[entry->zone] * entry->n;
	if (x->sections && !x->negated && entry->zone != INDEX_TITLE)
		x->sections[review] |= UINT32_C(1) << entry->zone;
}

static int add_list(struct search *x, const struct search_word *w,
		    int64_t segment, const void *list, size_t n, double *tf,
		    struct err *e)
{
	struct index_reader r;
	struct index_entry entry;
	int rc = -1;
	if (index_read(&r, list, n)) {
		const uint8_t *wanted = wanted_forms(x, &r, w);
		while ((rc = index_next(&r, &entry)) > 0)
			if (entry.unit >= 0 &&
			    (size_t)entry.unit < x->n_units &&
			    x->segment[entry.unit] == segment &&
			    (!wanted || wanted[entry.form]))
				found(x, &entry, tf);
	}
	if (rc < 0)
		return err_set(
			e, ERR_STORE,
			"%s: the list of the word \"%s\" is damaged; run "
			"`revix verify`",
			db_path(x->db), w->text);
	return 0;
}

static int add_term(struct search *x, const struct search_word *w,
		    const char *term, double *tf, struct err *e)
{
	static const char sql[] = "SELECT segment, list FROM posting"
				  " WHERE term = :term";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":term", term);
	while ((rc = db_step(q, e)) > 0) {
		size_t n;
		const void *list = db_blob(q, 1, &n);
		if (add_list(x, w, db_int(q, 0), list, n, tf, e) < 0) {
			db_reset(q);
			return -1;
		}
	}
	return rc;
}

/* The first text that does not begin with `s`: the last byte one higher. Its
 * bytes are those of letters, so there is one. */
static const char *behind(struct arena *a, const char *s)
{
	size_t n = strlen(s);
	char *t = arena_str(a, s);
	while (n > 0 && (unsigned char)t[n - 1] == 0xff)
		n--;
	if (n > 0)
		t[n - 1]++;
	t[n] = '\0';
	return t;
}

static int add_prefix(struct search *x, const struct search_word *w, double *tf,
		      struct err *e)
{
	static const char sql[] =
		"SELECT DISTINCT term FROM word WHERE form >= :from AND form <"
		" :to ORDER BY term";
	struct store_names terms = { 0 };
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":from", w->text);
	db_bind_text(q, ":to", behind(x->a, w->text));
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(x->a, &terms) = db_text(q, 0, x->a);
	for (size_t i = 0; rc == 0 && i < terms.n; i++)
		rc = add_term(x, w, terms.v[i], tf, e);
	return rc;
}

int search_count_word(struct search *x, const struct search_word *w, double *tf,
		      struct err *e)
{
	return w->prefix ? add_prefix(x, w, tf, e)
			 : add_term(x, w, w->term, tf, e);
}

int search_forms(struct search *x, const char *prefix, size_t limit,
		 struct store_names *out, struct err *e)
{
	static const char sql[] =
		"SELECT min(form) FROM word WHERE form >= :from AND form < :to"
		" GROUP BY term ORDER BY sum(n) DESC, term LIMIT :limit";
	struct db_stmt *q;
	int rc;
	if (db_prepare(x->db, sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":from", prefix);
	db_bind_text(q, ":to", behind(x->a, prefix));
	db_bind_int(q, ":limit", (int64_t)limit);
	while ((rc = db_step(q, e)) > 0)
		*ARENA_PUSH(x->a, out) = db_text(q, 0, x->a);
	return rc;
}
