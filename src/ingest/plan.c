/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The files below what was named, the catalogue among them, and the rows of
 * the catalogue that carry a text. Nothing here fails: what cannot be used is
 * a diagnostic.
 */
#include "plan.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "names.h"

#define CATALOGUE_MAX ((size_t)512 << 20)
#define LOOK          ((size_t)1 << 20) /* at a CSV, to see what it is */

struct found { /* a CSV that may be the catalogue */
	const char *name, *path;
	bool named; /* catalogue.csv, or given by itself */
};

struct search {
	struct plan *p;
	const struct ingest_opts *o;
	struct {
		struct found *v;
		size_t n, cap;
	} tables;
	const char *first_no_report;
	struct err worker; /* the worker program does not run */
};

static void add_task(struct plan *p, const struct task *t)
{
	*ARENA_PUSH(p->a, &p->tasks) = *t;
}

/* ---- archives ---- */

static void add_member(struct search *s, const char *path, const char *name,
		       const struct extract_member *m)
{
	struct plan *p = s->p;
	const char *why;
	struct task t = { .name = arena_fmt(p->a, "%s/%s", name, m->name),
			  .path = path,
			  .member = m };
	struct diag_at at = { .file = t.name };
	enum name_kind kind = name_kind(t.name, &why);
	*ARENA_PUSH(p->a, &p->present) = arena_str(p->a, t.name);
	if (kind == NAME_NO_REPORT) {
		p->skipped++;
	} else if (kind == NAME_REPORT && *m->sha256) {
		add_task(p, &t);
	} else if (kind == NAME_REPORT || kind == NAME_ARCHIVE) {
		p->skipped++;
		diag_add(&p->diags, DIAG_LOST, "unread", at, "%s",
			 *m->why ? m->why
				 : "an archive within an archive: unpack it");
	} else {
		p->skipped++;
		diag_add(&p->diags, DIAG_UNSUPPORTED, "unsupported", at,
			 "not read within an archive, it is %s: unpack it",
			 kind == NAME_UNSUPPORTED ? why : "a table");
	}
}

/* An archive that cannot be listed is a file that fails, so that it is told
 * like any other; the task will say why. */
static void add_archive(struct search *s, const char *path, const char *name)
{
	struct plan *p = s->p;
	struct extract_members *all = ARENA_NEW(p->a, struct extract_members);
	struct err e = { 0 };
	if (extract_members(p->a, &s->o->extract, path, all, &e) < 0) {
		if (e.kind == ERR_SYSTEM && s->worker.kind == ERR_NONE)
			s->worker = e;
		add_task(p, &(struct task){ .name = name, .path = path });
		return;
	}
	for (size_t i = 0; i < all->n; i++)
		add_member(s, path, name, &all->v[i]);
	if (!all->n)
		add_task(p, &(struct task){ .name = name, .path = path });
}

/* One file of a folder, or one given by itself (then it is what it was taken
 * for, whatever its name). */
static void add_file(struct search *s, const char *path, bool by_itself)
{
	struct plan *p = s->p;
	const char *name = name_normal(p->a, path), *why;
	struct diag_at at = { .file = name };
	enum name_kind kind = name_kind(name, &why);
	bool table = kind == NAME_CATALOGUE || kind == NAME_TABLE;
	*ARENA_PUSH(p->a, &p->present) = arena_str(p->a, name);
	if (table) {
		*ARENA_PUSH(p->a, &s->tables) =
			(struct found){ name, path,
					by_itself || kind == NAME_CATALOGUE };
	} else if (kind == NAME_CODINGS) {
		p->skipped++;
		diag_add(&p->diags, DIAG_NOTE, "codings", at,
			 "decisions of people: read them with `revix code "
			 "import`");
	} else if (kind == NAME_ARCHIVE) {
		add_archive(s, path, name);
	} else if (kind == NAME_REPORT || by_itself) {
		add_task(p, &(struct task){ .name = name, .path = path });
	} else if (kind == NAME_UNSUPPORTED) {
		p->skipped++;
		diag_add(&p->diags, DIAG_UNSUPPORTED, "unsupported", at,
			 "not read, it is %s", why);
	} else {
		p->skipped++;
		if (!s->first_no_report)
			s->first_no_report = name;
	}
}

static void add_path(struct search *s, const char *path)
{
	struct plan *p = s->p;
	struct fs_list files = { 0 };
	struct err e = { 0 };
	bool folder = fs_is_dir(path);
	size_t before = p->skipped;
	s->first_no_report = NULL;
	if (fs_walk(p->a, path, &files, &p->diags, &e) < 0) {
		diag_add(&p->diags, DIAG_LOST, "not-there",
			 (struct diag_at){ .file = name_normal(p->a, path) },
			 "no such file or folder");
		return;
	}
	for (size_t i = 0; i < files.n; i++)
		add_file(s, files.v[i], !folder);
	const char *root = name_normal(p->a, path);
	if (folder)
		*ARENA_PUSH(p->a, &p->roots) =
			*root && !str_eq(root, "/")
				? arena_fmt(p->a, "%s/", root)
				: arena_str(p->a, root);
	if (s->first_no_report)
		diag_add(&p->diags, DIAG_NOTE, "no-report",
			 (struct diag_at){ .file = root },
			 "%zu files are no reports by their names (%s and "
			 "others of its kind); not read",
			 p->skipped - before, fs_base(s->first_no_report));
}

/* ---- the catalogue ---- */

/* Whether a CSV is a catalogue with texts, by its beginning. */
static bool has_texts(const char *path, const struct catalogue_maps *maps)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct buf b = { 0 };
	struct err e = { 0 }, e2 = { 0 };
	struct catalogue c;
	bool texts = false;
	if (fs_read(path, LOOK, &b, &e) == 0 || e.kind == ERR_LIMIT)
		if (catalogue_parse(
			    &a,
			    &(struct catalogue_input){ path, b.p, b.n, *maps },
			    &c, &d, &e2) == 0)
			for (size_t i = 0; i < c.documents.n && !texts; i++)
				texts = c.documents.v[i].text != NULL;
	buf_release(&b);
	arena_release(&a);
	return texts;
}

static void refuse_table(struct search *s, const struct found *f, bool texts)
{
	struct diag_at at = { .file = f->name };
	s->p->skipped++;
	if (texts && !s->o->catalogue)
		diag_add(&s->p->diags, DIAG_LOST, "other-catalogue", at,
			 "there is more than one catalogue; this one was not "
			 "read: name the one to use with --catalogue");
	else
		diag_add(&s->p->diags, DIAG_NOTE, "no-catalogue", at,
			 "a table that is not the catalogue; not read");
}

/* Which CSV is the catalogue: one called so or given by itself, else the only
 * one that looks like one. */
static const struct found *choose_table(struct search *s)
{
	const struct found *chosen = NULL;
	size_t n_texts = 0;
	bool *texts = arena_alloc(s->p->a, s->tables.n + 1);
	for (size_t i = 0; i < s->tables.n && !s->o->catalogue; i++)
		if (s->tables.v[i].named && !chosen)
			chosen = &s->tables.v[i];
	for (size_t i = 0; i < s->tables.n; i++) {
		texts[i] = s->tables.v[i].named ||
			   has_texts(s->tables.v[i].path, &s->p->maps);
		n_texts += texts[i];
	}
	for (size_t i = 0; i < s->tables.n && !s->o->catalogue; i++)
		if (!chosen && texts[i] && n_texts == 1)
			chosen = &s->tables.v[i];
	for (size_t i = 0; i < s->tables.n; i++) {
		const struct found *f = &s->tables.v[i];
		bool same =
			s->o->catalogue &&
			str_eq(f->name, name_normal(s->p->a, s->o->catalogue));
		if (f != chosen && !same)
			refuse_table(s, f, texts[i]);
	}
	return chosen;
}

static void read_catalogue(struct plan *p, const char *path)
{
	struct diags *d = &p->catalogue_diags;
	struct diag_at at = { .file = p->catalogue };
	struct buf b = { 0 };
	struct err e = { 0 };
	int rc = fs_read(path, CATALOGUE_MAX, &b, &e);
	const struct catalogue_input in = { p->catalogue, b.p, b.n, p->maps };
	if (rc < 0 || catalogue_parse(p->a, &in, &p->rows, d, &e) < 0) {
		diag_add(&p->diags, DIAG_LOST, "bad-catalogue", at,
			 "the catalogue was not read: %s", e.text);
	} else {
		p->has_catalogue = true;
		/* Other maps make another catalogue of the same bytes. */
		buf_str(&b, p->map_lines);
		hash_bytes(b.p, b.n, p->catalogue_hash);
		/* Also takes away what was said of an earlier state of it. */
		diag_add(d, DIAG_NOTE, "catalogue", at,
			 "%zu rows: %zu reviews, %zu children, %zu documents; "
			 "%zu rows lost",
			 p->rows.rows, p->rows.reviews.n, p->rows.children.n,
			 p->rows.documents.n, p->rows.rows_lost);
	}
	buf_release(&b);
}

static void find_catalogue(struct search *s, const struct known *known)
{
	struct plan *p = s->p;
	const struct found *f = choose_table(s);
	const char *path = f ? f->path : s->o->catalogue;
	if (!path)
		return;
	const char *name = name_normal(p->a, path);
	/* A catalogue takes the place of the one before: not unasked, since
	 * what only the other one says would be gone. */
	if (!s->o->catalogue && *known->catalogue &&
	    !str_eq(known->catalogue, name)) {
		diag_add(&p->diags, DIAG_LOST, "other-catalogue",
			 (struct diag_at){ .file = name },
			 "not read: the catalogue of this store is \"%s\"; to "
			 "put this one in its place name it with --catalogue, "
			 "to have both join their rows in one file",
			 known->catalogue);
		return;
	}
	p->catalogue = name;
	read_catalogue(p, path);
}

/* ---- tasks ---- */

static int by_name(const void *x, const void *y)
{
	return strcmp(((const struct task *)x)->name,
		      ((const struct task *)y)->name);
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

/* Whether a file of this name is to be read anyway. */
static bool is_here(const struct plan *p, const char *file)
{
	for (size_t i = 0; i < p->tasks.n; i++)
		if (p->tasks.v[i].path &&
		    str_eq_nocase(fs_base(p->tasks.v[i].name), fs_base(file)))
			return true;
	return false;
}

static bool is_key(const struct plan *p, const char *key)
{
	for (size_t i = 0; i < p->rows.reviews.n; i++)
		if (str_eq(p->rows.reviews.v[i].key, key))
			return true;
	return false;
}

/* What the n-th text of a review is called: "A", "A-2" … but for names that
 * are keys of other reviews. */
static const char *text_name(const struct plan *p, const char *key, size_t *n)
{
	const char *name = key;
	if (++*n > 1)
		name = arena_fmt(p->a, "%s-%zu", key, *n);
	while (*n > 1 && is_key(p, name))
		name = arena_fmt(p->a, "%s-%zu", key, ++*n);
	return name;
}

/* A text is known by its catalogue's name without folders, so that it stays
 * itself wherever the program is run. Rows of one key need not be next to each
 * other. */
static void add_rows(struct plan *p)
{
	const char *base = fs_base(p->catalogue ? p->catalogue : "");
	size_t *texts =
		arena_alloc(p->a, (p->rows.reviews.n + 1) * sizeof *texts);
	for (size_t i = 0; i < p->rows.documents.n; i++) {
		const struct catalogue_document *x = &p->rows.documents.v[i];
		if (!x->text || (*x->file && is_here(p, x->file)))
			continue;
		const char *name = text_name(
			p, p->rows.reviews.v[x->review].key, &texts[x->review]);
		struct task t = { .name = arena_fmt(p->a, "%s#%s", base, name),
				  .row = x };
		add_task(p, &t);
		*ARENA_PUSH(p->a, &p->present) = arena_str(p->a, t.name);
	}
}

/* A known document with the file it was read from, as the system sees it. */
struct inode {
	dev_t dev;
	ino_t ino;
	const struct known_document *known;
};

static int by_inode(const void *x, const void *y)
{
	const struct inode *a = x, *b = y;
	if (a->dev != b->dev)
		return a->dev < b->dev ? -1 : 1;
	return (a->ino > b->ino) - (a->ino < b->ino);
}

static bool inode_of(const char *path, struct inode *out)
{
	struct stat st;
	if (stat(path, &st) < 0)
		return false;
	out->dev = st.st_dev;
	out->ino = st.st_ino;
	return true;
}

/* A file whose folder is named by another way (./corpus, /x/corpus) is
 * the file that it was before. */
static void recognise(struct plan *p, const struct known *known)
{
	struct arena a = { 0 };
	struct inode *v = arena_alloc(&a, (known->all.n + 1) * sizeof *v), x;
	size_t n = 0;
	for (size_t i = 0; i < known->all.n; i++) {
		v[n].known = known->all.v[i];
		n += inode_of(v[n].known->file, &v[n]);
	}
	qsort(v, n, sizeof *v, by_inode);
	for (size_t i = 0; n && i < p->tasks.n; i++) {
		struct task *t = &p->tasks.v[i];
		if (!t->path || known_file(known, t->name) ||
		    !inode_of(t->path, &x))
			continue;
		const struct inode *same =
			bsearch(&x, v, n, sizeof *v, by_inode);
		if (!same)
			continue;
		t->name = same->known->file;
		*ARENA_PUSH(p->a, &p->present) = arena_str(p->a, t->name);
	}
	arena_release(&a);
}

/* ---- roles ---- */

static int by_file(const void *x, const void *y)
{
	const struct catalogue_document *const *a = x, *const *b = y;
	return strcasecmp(fs_base((*a)->file), fs_base((*b)->file));
}

/* What the catalogue says a file is, else what its name says. */
static void set_roles(struct plan *p)
{
	size_t n = p->rows.documents.n;
	const struct catalogue_document **v =
		arena_alloc(p->a, (n + 1) * sizeof *v);
	for (size_t i = 0; i < n; i++)
		v[i] = &p->rows.documents.v[i];
	qsort(v, n, sizeof *v, by_file);
	for (size_t i = 0; i < p->tasks.n; i++) {
		struct task *t = &p->tasks.v[i];
		const struct catalogue_document x = { .file = t->name };
		const struct catalogue_document *key = &x;
		const struct catalogue_document **row =
			n ? bsearch(&key, v, n, sizeof *v, by_file) : NULL;
		t->role = t->row ? t->row->role
			  : row  ? (*row)->role
				 : name_role(p->a, t->name);
		t->has_row = t->row || row;
	}
}

static int by_authority(const void *x, const void *y)
{
	const struct task *a = x, *b = y;
	int d = (a->has_row ? 0 : 1) - (b->has_row ? 0 : 1);
	if (!d)
		d = store_role_rank(a->role) - store_role_rank(b->role);
	return d ? d : strcmp(a->name, b->name);
}

/* In order of name, each once, with what is known of it. */
static void settle(struct plan *p, const struct known *known)
{
	size_t n = 0;
	recognise(p, known);
	if (p->present.n)
		qsort(p->present.v, p->present.n, sizeof *p->present.v,
		      by_text);
	if (p->tasks.n)
		qsort(p->tasks.v, p->tasks.n, sizeof *p->tasks.v, by_name);
	for (size_t i = 0; i < p->tasks.n; i++)
		if (!n || !str_eq(p->tasks.v[n - 1].name, p->tasks.v[i].name))
			p->tasks.v[n++] = p->tasks.v[i];
	p->tasks.n = n;
	for (size_t i = 0; i < n; i++)
		p->tasks.v[i].known = known_file(known, p->tasks.v[i].name);
}

int plan_make(struct plan *p, struct arena *a, const struct ingest_opts *o,
	      const struct known *known, struct err *e)
{
	struct search s = { .p = p, .o = o };
	*p = (struct plan){ .a = a,
			    .map_lines = o->maps ? o->maps : known->maps,
			    .diags.a = a,
			    .catalogue_diags.a = a };
	if (catalogue_maps_parse(a, p->map_lines, &p->maps, e) < 0)
		return -1;
	for (size_t i = 0; i < o->n_paths; i++)
		add_path(&s, o->paths[i]);
	find_catalogue(&s, known);
	add_rows(p);
	settle(p, known);
	set_roles(p);
	if (p->tasks.n)
		qsort(p->tasks.v, p->tasks.n, sizeof *p->tasks.v, by_authority);
	if (s.worker.kind == ERR_NONE)
		return 0;
	/* Not this archive's fault: is anything to be read at all? */
	const char *status;
	return extract_sandbox_status(a, &o->extract, &status, e);
}
