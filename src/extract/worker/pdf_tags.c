/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tree of structure to a list of items. What is inline in a paragraph
 * belongs to it; what groups paragraphs is passed through; rows and cells are
 * counted, and the places that a cell of an earlier row hangs down into.
 */
#include "pdf_tags.h"

#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX  100
#define NODES_MAX  500000
#define NUMBER_MAX 65535
#define ROLE_DEPTH 8

enum kind {
	GROUP,  /* what is in it comes by itself */
	BLOCK,  /* a paragraph */
	INLINE, /* a part of one */
	LIST,
	ITEM,
	TABLE,
	ROW,
	CELL,
	NOTE,
	HEADING,
	FIGURE
};

static const struct {
	const char *name;
	enum kind kind;
} roles[] = {
	{ "P", BLOCK },        { "Span", INLINE },      { "TD", CELL },
	{ "TH", CELL },        { "TR", ROW },           { "LI", ITEM },
	{ "LBody", INLINE },   { "Lbl", INLINE },       { "L", LIST },
	{ "Link", INLINE },    { "Table", TABLE },      { "Note", NOTE },
	{ "FENote", NOTE },    { "Figure", FIGURE },    { "Formula", FIGURE },
	{ "Form", INLINE },    { "Reference", INLINE }, { "Annot", INLINE },
	{ "Quote", INLINE },   { "Em", INLINE },        { "Strong", INLINE },
	{ "Code", INLINE },    { "Sub", INLINE },       { "BibEntry", BLOCK },
	{ "Caption", BLOCK },  { "TOCI", BLOCK },       { "Title", BLOCK },
	{ "Ruby", INLINE },    { "Warichu", INLINE },   { "NonStruct", INLINE },
	{ "Private", INLINE }, { "RB", INLINE },
};

/* A paragraph that may still get an item: it is made when it gets content. */
struct open {
	struct pdf_item proto;
	int item;   /* from 1; 0: not yet */
	bool group; /* it is none, but may have text of its own */
};

/* Where in the tree the walk is. */
struct at {
	struct open *open;
	int page; /* from 0; -1: not said */
	int depth, lists, table, row, cell;
	bool in_item; /* whose first paragraph is its own */
};

struct page_of {
	const struct pdf_object *dict;
	int page;
};

struct walker {
	struct pdf_own *d;
	struct pdf_tags *out;
	const struct pdf_object *names; /* roles by other names */
	struct page_of *pages;          /* by the place of their dictionary */
	size_t nodes;
	int hangs[PDF_COLUMNS_MAX]; /* rows that a cell still takes in a column
				     */
	struct {
		bool *v;
		size_t n, cap;
	} layout;
};

static int by_dict(const void *x, const void *y)
{
	const struct page_of *a = x, *b = y;
	uintptr_t p = (uintptr_t)a->dict, q = (uintptr_t)b->dict;
	return p < q ? -1 : p > q;
}

static int page_of(const struct walker *w, const struct pdf_object *ref)
{
	const struct page_of key = { .dict = pdf_follow(&w->d->file, ref) };
	const struct page_of *found =
		bsearch(&key, w->pages, w->d->pages.n, sizeof key, by_dict);
	return found ? found->page : -1;
}

/* What an element is, by its own name or the one that stands for it. */
static enum kind kind_of(const struct walker *w, const struct pdf_object *name,
			 int *level)
{
	*level = 0;
	for (int i = 0; i < ROLE_DEPTH && name->type == PDF_NAME; i++) {
		if (name->n <= 2 && name->n > 0 && name->text[0] == 'H') {
			char digit = name->n == 2 ? name->text[1] : '1';
			*level = digit - '0';
			if (*level >= 1 && *level <= 9)
				return HEADING;
		}
		for (size_t k = 0; k < sizeof roles / sizeof *roles; k++)
			if (pdf_is_name(name, roles[k].name))
				return roles[k].kind;
		char key[128];
		if (name->n >= sizeof key || memchr(name->text, '\0', name->n))
			break;
		memcpy(key, name->text, name->n);
		key[name->n] = '\0';
		name = pdf_get(&w->d->file, w->names, key);
	}
	return GROUP;
}

static int item_of(struct walker *w, struct open *open)
{
	if (!open)
		return 0;
	if (!open->item) {
		*ARENA_PUSH(w->d->file.a, &w->out->items) = open->proto;
		open->item = (int)w->out->items.n;
	}
	return open->item;
}

static void assign(struct walker *w, const struct at *at, int page, int number)
{
	int item = item_of(w, at->open);
	if (page < 0 || number < 0 || number > NUMBER_MAX || !item)
		return;
	struct pdf_numbers *list = &w->out->pages[page];
	if ((size_t)number >= list->n) {
		size_t n = (size_t)number < 64 ? 64 : (size_t)number * 2;
		int *v = arena_alloc(w->d->file.a, n * sizeof *v);
		if (list->n)
			memcpy(v, list->v, list->n * sizeof *v);
		list->v = v;
		list->n = n;
	}
	list->v[number] = item;
	if (at->row) {
		struct pdf_row *row = &w->out->rows.v[at->row - 1];
		if (row->first < 0 || page < row->first)
			row->first = page;
		if (page > row->last)
			row->last = page;
	}
}

/* An attribute of a cell, such as how many rows it hangs down. */
static int attribute(struct walker *w, const struct pdf_object *x,
		     const char *key)
{
	struct pdf_file *f = &w->d->file;
	const struct pdf_object *a = pdf_get(f, x, "A");
	if (a->type != PDF_ARRAY)
		return pdf_int(pdf_get(f, a, key), 1);
	for (size_t i = 0; i < a->n; i++) {
		int v = pdf_int(pdf_get(f, pdf_follow(f, &a->items[i]), key),
				0);
		if (v > 0)
			return v;
	}
	return 1;
}

static void walk(struct walker *w, const struct pdf_object *x, struct at at);

static void walk_kids(struct walker *w, const struct pdf_object *x,
		      const struct at *at)
{
	struct pdf_file *f = &w->d->file;
	const struct pdf_object *kids = pdf_get(f, x, "K");
	if (kids->type == PDF_ARRAY)
		for (size_t i = 0; i < kids->n; i++)
			walk(w, pdf_follow(f, &kids->items[i]), *at);
	else
		walk(w, kids, *at);
}

/* Past the columns that cells of earlier rows hang down into. */
static int pass_hanging(struct walker *w, int cell)
{
	while (cell < PDF_COLUMNS_MAX && w->hangs[cell] > 0)
		w->hangs[cell++]--;
	return cell;
}

static void walk_row(struct walker *w, const struct pdf_object *x, struct at at)
{
	struct pdf_file *f = &w->d->file;
	const struct pdf_object *kids = pdf_get(f, x, "K");
	size_t n = kids->type == PDF_ARRAY ? kids->n : 1;
	*ARENA_PUSH(f->a, &w->out->rows) =
		(struct pdf_row){ .table = at.table, .first = -1, .last = -1 };
	at.row = (int)w->out->rows.n;
	for (size_t i = 0; i < n; i++) {
		const struct pdf_object *cell =
			kids->type == PDF_ARRAY ? pdf_follow(f, &kids->items[i])
						: kids;
		at.cell = pass_hanging(w, at.cell);
		if (at.cell >= PDF_COLUMNS_MAX)
			return;
		int wide = attribute(w, cell, "ColSpan");
		w->hangs[at.cell++] = attribute(w, cell, "RowSpan") - 1;
		walk(w, cell, at);
		for (; wide > 1 && at.cell < PDF_COLUMNS_MAX; wide--)
			w->hangs[at.cell++] = 0;
	}
	w->out->rows.v[at.row - 1].cells = pass_hanging(w, at.cell);
}

static void walk_table(struct walker *w, const struct pdf_object *x,
		       struct at at)
{
	if (!at.table) { /* else its text is a part of the cell it is in */
		ARENA_PUSH(w->d->file.a, &w->layout);
		memset(w->hangs, 0, sizeof w->hangs);
		at.table = (int)w->layout.n;
	}
	walk_kids(w, x, &at);
}

/* The element that opens a paragraph of its own. */
static void walk_block(struct walker *w, const struct pdf_object *x,
		       struct at at, enum pdf_role role, int level)
{
	struct open own = { .proto = { role, level, at.row, at.cell } };
	at.open = &own;
	at.in_item = false;
	walk_kids(w, x, &at);
	if (role == PDF_ROLE_HEADING && at.table && own.item)
		w->layout.v[at.table - 1] = true;
}

/* Whether an element has content of its own, besides other elements. */
static bool has_content(struct walker *w, const struct pdf_object *x)
{
	struct pdf_file *f = &w->d->file;
	const struct pdf_object *kids = pdf_get(f, x, "K");
	size_t n = kids->type == PDF_ARRAY ? kids->n : 1;
	for (size_t i = 0; i < n; i++) {
		const struct pdf_object *k =
			kids->type == PDF_ARRAY ? pdf_follow(f, &kids->items[i])
						: kids;
		if (k->type == PDF_NUMBER ||
		    pdf_entry(k, "MCID")->type != PDF_NULL)
			return true;
	}
	return false;
}

/* What has content is a paragraph, whatever it is called. */
static void walk_group(struct walker *w, const struct pdf_object *x,
		       struct at at)
{
	struct open own = { .proto = { PDF_ROLE_PARAGRAPH, 0, at.row, at.cell },
			    .group = !has_content(w, x) };
	at.open = &own;
	at.in_item = false;
	walk_kids(w, x, &at);
}

static void walk_item(struct walker *w, const struct pdf_object *x,
		      struct at at)
{
	struct open own = { .proto = { PDF_ROLE_ITEM,
				       at.lists < 9 ? at.lists : 9, at.row,
				       at.cell } };
	at.open = &own;
	at.in_item = true;
	walk_kids(w, x, &at);
}

static void walk_element(struct walker *w, const struct pdf_object *x,
			 struct at at)
{
	int level;
	enum kind kind = kind_of(w, pdf_get(&w->d->file, x, "S"), &level);
	/* The first paragraph of a list's item is the item. */
	if (kind == BLOCK && at.in_item && at.open && !at.open->item)
		kind = INLINE;
	switch (kind) {
	case INLINE:
		if (at.open && !at.open->group) {
			walk_kids(w, x, &at);
			return;
		}
		__attribute__((fallthrough));
	case BLOCK:
	case CELL:
		walk_block(w, x, at, PDF_ROLE_PARAGRAPH, 0);
		return;
	case GROUP:
		walk_group(w, x, at);
		return;
	case HEADING:
		walk_block(w, x, at, PDF_ROLE_HEADING, level);
		return;
	case NOTE:
		at.table = at.row = at.cell = 0;
		walk_block(w, x, at, PDF_ROLE_NOTE, 0);
		return;
	case FIGURE:
		walk_block(w, x, at, PDF_ROLE_FIGURE, 0);
		return;
	case LIST:
		at.lists++;
		walk_kids(w, x, &at);
		return;
	case ITEM:
		walk_item(w, x, at);
		return;
	case TABLE:
		walk_table(w, x, at);
		return;
	case ROW:
		if (at.table && !at.row)
			walk_row(w, x, at);
		else
			walk_kids(w, x, &at);
		return;
	}
}

static void walk(struct walker *w, const struct pdf_object *x, struct at at)
{
	struct pdf_file *f = &w->d->file;
	if (++w->nodes > NODES_MAX || ++at.depth > DEPTH_MAX)
		return;
	if (x->type == PDF_NUMBER) {
		assign(w, &at, at.page, pdf_int(x, -1));
		return;
	}
	if (x->type != PDF_DICT)
		return;
	const struct pdf_object *page = pdf_entry(x, "Pg");
	if (page->type != PDF_NULL)
		at.page = page_of(w, page);
	if (pdf_entry(x, "S")->type != PDF_NULL)
		walk_element(w, x, at);
	else if (pdf_entry(x, "Stm")->type == PDF_NULL)
		assign(w, &at, at.page, pdf_int(pdf_get(f, x, "MCID"), -1));
}

bool pdf_tags_read(struct pdf_own *d, struct pdf_tags *out)
{
	struct pdf_file *f = &d->file;
	struct walker w = { .d = d, .out = out };
	const struct pdf_object *catalog = pdf_get(f, &f->trailer, "Root");
	const struct pdf_object *root = pdf_get(f, catalog, "StructTreeRoot");
	const struct at top = { .page = -1 };
	*out = (struct pdf_tags){ 0 };
	if (root->type != PDF_DICT)
		return false;
	w.names = pdf_get(f, root, "RoleMap");
	w.pages = arena_alloc(f->a, d->pages.n * sizeof *w.pages);
	out->pages = arena_alloc(f->a, d->pages.n * sizeof *out->pages);
	for (size_t i = 0; i < d->pages.n; i++)
		w.pages[i] = (struct page_of){ d->pages.v[i].dict, (int)i };
	qsort(w.pages, d->pages.n, sizeof *w.pages, by_dict);
	walk_kids(&w, root, &top);
	out->layout = w.layout.v;
	out->n_tables = w.layout.n;
	return out->items.n > 0 && w.nodes <= NODES_MAX;
}

const struct pdf_item *pdf_tag(const struct pdf_tags *t, int page, int number)
{
	const struct pdf_numbers *list = &t->pages[page];
	if (number < 0 || (size_t)number >= list->n || !list->v[number])
		return NULL;
	return &t->items.v[list->v[number] - 1];
}

const struct pdf_row *pdf_tag_row(const struct pdf_tags *t,
				  const struct pdf_item *item)
{
	if (!item->row)
		return NULL;
	const struct pdf_row *row = &t->rows.v[item->row - 1];
	return row->cells > 1 && !t->layout[row->table - 1] ? row : NULL;
}
