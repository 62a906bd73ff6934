/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row to what it says of a review, a document and a child. */
#include <string.h>

#include "parse.h"

#define SHOWN 60 /* bytes of a value in a diagnostic */
#define NONE  SIZE_MAX

static struct diag_at at_cell(const struct parse *p, const struct row *row,
			      size_t i)
{
	struct diag_at at = row_place(p, row);
	at.col = (int)i + 1;
	return at;
}

struct diag_at row_place(const struct parse *p, const struct row *row)
{
	return (struct diag_at){ .file = p->name, .line = row->line };
}

const char *row_shown(struct parse *p, const char *s)
{
	if (strlen(s) <= SHOWN)
		return s;
	return arena_fmt(&p->row, "%.*s…", (int)utf8_cut(s, SHOWN), s);
}

const char *row_cell(const struct parse *p, const struct row *row,
		     const char *name)
{
	for (size_t i = 0; i < p->header.n && i < row->n; i++)
		if (p->header.v[i].known && str_eq(p->header.v[i].name, name))
			return row->v[i];
	return "";
}

/* A word that no vocabulary has is told once, with its count. */
static void count_unknown(struct parse *p, const struct catalogue_column *k,
			  const char *word, struct diag_at at)
{
	const char *key = arena_fmt(&p->row, "%s\x1f%s", k->name,
				    cell_fold(&p->row, word));
	size_t i = slots_put(&p->words, p->a, key, p->unknown.n);
	if (i != SLOTS_NONE) {
		p->unknown.v[i].n++;
		return;
	}
	*ARENA_PUSH(p->a, &p->unknown) = (struct unknown_word){
		k->name, arena_str(p->a, row_shown(p, word)), k->words, at, 1
	};
}

/* Reads the cell of column i, saying what is wrong with it. */
static bool read_cell(struct parse *p, const struct row *row, size_t i,
		      struct cell *out)
{
	const struct column *c = &p->header.v[i];
	cell_read(&p->row, c->known, row->v[i], out);
	if (c->known && out->state == CELL_UNKNOWN)
		count_unknown(p, c->known, out->raw, at_cell(p, row, i));
	if (c->known && out->state == CELL_BAD)
		diag_add(p->d, DIAG_WARNING, "bad-value", at_cell(p, row, i),
			 "column \"%s\": \"%s\" is not %s", c->name,
			 row_shown(p, out->raw), cell_wants(c->known->type));
	return out->state == CELL_GOOD || out->state == CELL_UNKNOWN;
}

static struct catalogue_fact *find_fact(const struct catalogue_facts *facts,
					const char *name)
{
	for (size_t i = 0; i < facts->n; i++)
		if (str_eq(facts->v[i].name, name))
			return &facts->v[i];
	return NULL;
}

/* What the rows of several documents on one case may well differ in. */
static bool may_differ(const struct column *c)
{
	return !c->known || str_eq(c->name, "title") ||
	       str_eq(c->name, "source");
}

static struct catalogue_fact own_fact(struct parse *p, const struct column *c,
				      const struct cell *cell,
				      struct diag_at at)
{
	return (struct catalogue_fact){
		.name = c->name,
		.value = arena_str(p->a, cell->value),
		.raw = arena_str(p->a, cell->raw),
		.precision = arena_str(p->a, cell->precision),
		.line = at.line,
		.col = at.col,
	};
}

/* The first value stands; a different one is said. */
static void put_fact(struct parse *p, struct catalogue_facts *facts,
		     const struct column *c, const struct cell *cell,
		     struct diag_at at)
{
	const struct catalogue_fact *first = find_fact(facts, c->name);
	if (first && str_eq(first->value, cell->value))
		return;
	if (first) {
		diag_add(p->d, may_differ(c) ? DIAG_NOTE : DIAG_WARNING,
			 "conflict", at,
			 "column \"%s\": \"%s\" is not \"%s\" as in line %d; "
			 "the first stands",
			 c->name, row_shown(p, cell->raw),
			 row_shown(p, first->raw), first->line);
		return;
	}
	*ARENA_PUSH(p->a, facts) = own_fact(p, c, cell, at);
}

/*
 * The review changes its value: the children that had the same till now keep
 * theirs, the first one too if it gave it.
 */
static void keep_shared(struct parse *p, const struct whose *w,
			const struct catalogue_fact *was)
{
	struct catalogue_child *all = p->out->children.v;
	struct catalogue_facts *of_first = &all[w->first_child].facts;
	bool from_first = true;
	for (size_t i = 0; i < p->shared.n; i++) {
		const struct shared_factor *x = &p->shared.v[i];
		struct catalogue_child *child = &all[x->child];
		if (child->review != w->review ||
		    !str_eq(x->fact.name, was->name))
			continue;
		if (x->fact.line == was->line)
			from_first = false;
		if (!find_fact(&child->facts, was->name))
			*ARENA_PUSH(p->a, &child->facts) = x->fact;
	}
	if (from_first && !find_fact(of_first, was->name))
		*ARENA_PUSH(p->a, of_first) = *was;
}

/*
 * A factor (neglect: yes, no, not known) of a further child's family: that
 * child keeps it, and the review has what any of its children has.
 */
static void put_factor(struct parse *p, const struct whose *w,
		       const struct column *c, const struct cell *cell,
		       struct diag_at at)
{
	struct catalogue_facts *of_review = &p->out->reviews.v[w->review].facts;
	struct catalogue_fact *first = find_fact(of_review, c->name);
	if (!first || str_eq(first->value, cell->value)) {
		put_fact(p, of_review, c, cell, at);
		*ARENA_PUSH(p->a, &p->shared) =
			(struct shared_factor){ w->child,
						own_fact(p, c, cell, at) };
		return;
	}
	char *key = arena_fmt(&p->row, "%zu", w->review);
	if (slots_put(&p->differing, p->a, key, 0) == SLOTS_NONE)
		diag_add(
			p->d, DIAG_NOTE, "children-differ", at,
			"the children of review \"%s\" differ, first in column "
			"\"%s\"; each keeps its own, and the review has what "
			"any of them has",
			p->out->reviews.v[w->review].key, c->name);
	put_fact(p, &p->out->children.v[w->child].facts, c, cell, at);
	if (!str_eq(cell->value, "yes"))
		return;
	keep_shared(p, w, first);
	first->value = "yes";
	first->raw = arena_str(p->a, cell->raw);
	first->line = at.line;
	first->col = at.col;
}

void record_review(struct parse *p, const struct row *row,
		   const struct whose *w)
{
	struct catalogue_facts *facts = &p->out->reviews.v[w->review].facts;
	bool further = w->child != NONE && w->child != w->first_child;
	struct cell cell;
	for (size_t i = 0; i < p->header.n && i < row->n; i++) {
		const struct column *c = &p->header.v[i];
		if (!*c->name ||
		    (c->known && (c->known->of != CATALOGUE_REVIEW ||
				  c->known->type == CATALOGUE_KEY)) ||
		    !read_cell(p, row, i, &cell))
			continue;
		if (further && c->known && c->known->type == CATALOGUE_YESNO)
			put_factor(p, w, c, &cell, at_cell(p, row, i));
		else
			put_fact(p, facts, c, &cell, at_cell(p, row, i));
	}
}

/* A second row for a file: the same again, or another claim on it. */
static bool is_new_file(struct parse *p, const struct row *row, size_t review,
			const char *file, const char *role)
{
	size_t i = slots_put(&p->documents, p->a, str_lower(&p->row, file),
			     p->out->documents.n);
	if (i == SLOTS_NONE)
		return true;
	const struct catalogue_document *x = &p->out->documents.v[i];
	if (x->review != review) {
		diag_add(p->d, DIAG_WARNING, "file-twice", row_place(p, row),
			 "file \"%s\" belongs to review \"%s\" by line %d",
			 row_shown(p, file), p->out->reviews.v[x->review].key,
			 x->line);
		return true;
	}
	if (!str_eq(x->role, role))
		diag_add(
			p->d, DIAG_WARNING, "conflict", row_place(p, row),
			"file \"%s\" is \"%s\" here and \"%s\" in line %d; the "
			"first stands",
			row_shown(p, file), role, x->role, x->line);
	return false;
}

/* A second text under one key may be two cases: both are kept. */
static bool is_new_text(struct parse *p, const struct row *row, size_t review,
			const char *text)
{
	char hash[HASH_HEX];
	hash_bytes(text, strlen(text), hash);
	const char *same = arena_fmt(&p->row, "%zu %s", review, hash);
	const char *any = arena_fmt(&p->row, "%zu", review);
	if (slots_put(&p->texts, p->a, same, 0) != SLOTS_NONE) {
		diag_add(p->d, DIAG_NOTE, "same-text", row_place(p, row),
			 "the text of this row is there already; left out");
		return false;
	}
	size_t i = slots_put(&p->texts, p->a, any, p->out->documents.n);
	if (i != SLOTS_NONE)
		diag_add(p->d, DIAG_WARNING, "same-key", row_place(p, row),
			 "another text for review \"%s\" than in line %d: see "
			 "that the two are one case",
			 p->out->reviews.v[review].key,
			 p->out->documents.v[i].line);
	return true;
}

bool record_document(struct parse *p, const struct row *row, size_t review)
{
	struct cell role = { .value = "" };
	const char *file = cell_tidy(&p->row, row_cell(p, row, "file"));
	const char *raw = row_cell(p, row, "text");
	const char *text = str_trim(&p->row, raw, strlen(raw));
	if (!*file && !*text)
		return false;
	for (size_t i = 0; i < p->header.n && i < row->n; i++)
		if (p->header.v[i].known && str_eq(p->header.v[i].name, "role"))
			read_cell(p, row, i, &role);
	if (!*role.value)
		role.value = "overview";
	if (*file ? !is_new_file(p, row, review, file, role.value)
		  : !is_new_text(p, row, review, text))
		return true;
	*ARENA_PUSH(p->a, &p->out->documents) = (struct catalogue_document){
		.review = review,
		.line = row->line,
		.file = arena_str(p->a, file),
		.role = arena_str(p->a, role.value),
		.text = *text ? arena_str(p->a, text) : NULL,
	};
	return true;
}

/*
 * Which child a row tells of. A label names it. Without one, a row of a
 * document tells again of the review's first child, any other row of a
 * further one.
 */
static size_t need_child(struct parse *p, const struct row *row,
			 const struct whose *w, const char *label)
{
	size_t next = p->out->children.n, i = NONE;
	if (*label)
		i = slots_put(&p->children, p->a,
			      arena_fmt(&p->row, "%zu %s", w->review,
					cell_fold(&p->row, label)),
			      next);
	else if (w->of_document)
		i = w->first_child;
	if (i != NONE)
		return i;
	*ARENA_PUSH(p->a, &p->out->children) = (struct catalogue_child){
		.review = w->review,
		.line = row->line,
		.label = arena_str(p->a, label),
	};
	return next;
}

/* The facts of a row's child, looked at before it is known which it is, so
 * that a row of none makes none. */
static bool tells_of_child(struct parse *p, const struct row *row)
{
	struct cell cell;
	if (*cell_tidy(&p->row, row_cell(p, row, "child")))
		return true;
	for (size_t i = 0; i < p->header.n && i < row->n; i++) {
		const struct column *c = &p->header.v[i];
		if (!c->known || c->known->of != CATALOGUE_CHILD)
			continue;
		cell_read(&p->row, c->known, row->v[i], &cell);
		if (cell.state == CELL_GOOD || cell.state == CELL_UNKNOWN)
			return true;
	}
	return false;
}

void record_child(struct parse *p, const struct row *row, struct whose *w)
{
	struct catalogue_facts none = { 0 }, *facts = &none;
	struct cell cell;
	char *key = arena_fmt(&p->row, "%zu", w->review);
	w->child = w->first_child = NONE;
	if (tells_of_child(p, row)) {
		size_t n = p->out->children.n;
		w->first_child = slots_put(&p->children, p->a, key, n);
		w->child = need_child(
			p, row, w,
			cell_tidy(&p->row, row_cell(p, row, "child")));
		if (w->first_child == NONE)
			w->first_child = w->child;
		facts = &p->out->children.v[w->child].facts;
	}
	for (size_t i = 0; i < p->header.n && i < row->n; i++) {
		const struct column *c = &p->header.v[i];
		if (c->known && c->known->of == CATALOGUE_CHILD &&
		    !str_eq(c->name, "child") && read_cell(p, row, i, &cell))
			put_fact(p, facts, c, &cell, at_cell(p, row, i));
	}
}
