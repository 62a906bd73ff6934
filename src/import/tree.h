/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every format is read into: categories in a tree, each with words. */
#ifndef IMPORT_TREE_H
#define IMPORT_TREE_H

#include "import.h"

#define NO_CATEGORY SIZE_MAX

struct import_word {
	const char *text; /* as the file writes it */
	int line;         /* 1-based */
};

struct import_category {
	const char *label;
	size_t parent; /* or NO_CATEGORY */
	struct {
		struct import_word *v;
		size_t n, cap;
	} words;
};

struct import_tree {
	struct arena *a;
	const char *file; /* for diagnostics */
	struct diags *d;
	struct {
		struct import_category *v;
		size_t n, cap;
	} categories; /* parents before children */
};

/* The category of a label below a parent; made when it is not there. */
size_t import_category(struct import_tree *t, size_t parent, const char *label);
/* Puts a word into a category. */
void import_word(struct import_tree *t, size_t category, const char *text,
		 int line);
void import_lost(struct import_tree *t, int line, const char *what,
		 const char *why);

int import_yaml(struct import_tree *t, const char *p, size_t n,
		struct err *e) BASE_CHECKED;
int import_dic(struct import_tree *t, const char *p, size_t n,
	       struct err *e) BASE_CHECKED;
int import_dicx(struct import_tree *t, const char *p, size_t n,
		struct err *e) BASE_CHECKED;

/* glob.c: a word with '*' and '?' in our notation; NULL: *why says why not. */
const char *import_term(struct arena *a, const char *word, const char **why);

/* write.c: the dictionaries of a tree. */
void import_write(struct import_tree *t, struct import_files *out);

#endif
