/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The package of a DOCX: where its parts are (ECMA-376-2, relationships), and
 * the order in which they are read: what others refer to comes first.
 */
#include "docx.h"

#include <string.h>

#include "../clean.h"

struct relation {
	const char *type; /* last word of its URI: "styles" */
	const char *part; /* full name in the package */
};

struct relations {
	struct arena *a;
	const char *dir; /* targets are relative to it; "" or "word/" */
	struct relation *v;
	size_t n, cap;
};

/* "../docProps/core.xml" from "word/" is "docProps/core.xml". */
static const char *resolve(const struct relations *r, const char *target)
{
	if (*target == '/')
		return arena_str(r->a, target + 1);
	if (str_starts(target, "../"))
		return arena_str(r->a, target + 3);
	return arena_fmt(r->a, "%s%s", r->dir, target);
}

enum { RELATIONSHIP = 1 };

static void on_relation(void *ctx, int id, const struct xml_attrs *at)
{
	struct relations *r = ctx;
	struct xml_value type, target, mode;
	/* Its attributes are in no namespace. */
	if (id != RELATIONSHIP || !xml_attr(at, "?:Type", &type) ||
	    !xml_attr(at, "?:Target", &target))
		return;
	xml_attr(at, "?:TargetMode", &mode);
	const char *slash = strrchr(type.s, '/');
	if (!slash || str_eq(mode.s, "External"))
		return;
	struct relation *x = ARENA_PUSH(r->a, r);
	x->type = arena_str(r->a, slash + 1);
	x->part = resolve(r, target.s);
}

static void on_nothing(void *ctx, int id)
{
	(void)ctx;
	(void)id;
}

/* The relations of a part; "" is the package itself. */
static struct relations relations_of(struct docx *x, const char *part)
{
	static const struct xml_name names[] = { { "rel:Relationship",
						   RELATIONSHIP } };
	static const struct xml_reader reader = { names, 1, on_relation,
						  on_nothing, NULL };
	struct arena *a = x->job->a;
	const char *base = fs_base(part);
	struct relations r = { .a = a };
	r.dir = arena_dup(a, part, (size_t)(base - part));
	const char *name = arena_fmt(a, "%s_rels/%s.rels", r.dir, base);
	(void)package_parse(&x->pack, name, &reader, &r);
	return r;
}

static const char *part_of(const struct relations *r, const char *type)
{
	for (size_t i = 0; i < r->n; i++)
		if (str_eq(r->v[i].type, type))
			return r->v[i].part;
	return NULL;
}

/* Title, who made it, who saved it last (ECMA-376-2, core properties). */
enum { CREATOR = 1, LAST_MODIFIED_BY, TITLE, N_PROPERTIES };

struct properties {
	int open; /* 0: none of them */
	struct buf text[N_PROPERTIES];
};

static void on_property(void *ctx, int id, const struct xml_attrs *at)
{
	(void)at;
	((struct properties *)ctx)->open = id;
}

static void on_property_end(void *ctx, int id)
{
	(void)id;
	((struct properties *)ctx)->open = 0;
}

static void on_property_text(void *ctx, const char *p, size_t n)
{
	struct properties *x = ctx;
	if (x->open)
		buf_add(&x->text[x->open], p, n);
}

static void read_properties(struct docx *x, const char *part)
{
	static const struct xml_name names[] = {
		{ "cp:lastModifiedBy", LAST_MODIFIED_BY },
		{ "dc:creator", CREATOR },
		{ "dc:title", TITLE },
	};
	static const struct xml_reader reader = { names, 3, on_property,
						  on_property_end,
						  on_property_text };
	struct properties p = { 0 };
	const char *s[N_PROPERTIES];
	if (part)
		(void)package_parse(&x->pack, part, &reader, &p);
	struct job *j = x->job;
	for (int i = 0; i < N_PROPERTIES; i++) {
		s[i] = clean_line(j->a, buf_text(&p.text[i]), p.text[i].n);
		buf_release(&p.text[i]);
	}
	j->doc->title = s[TITLE];
	j->doc->author = s[CREATOR];
	j->doc->editor = s[LAST_MODIFIED_BY];
}

/* A part that the text can do without: its damage is said, not fatal. */
static void optional(struct docx *x, enum part rc, const char *what)
{
	if (rc != PART_READ && rc != PART_ABSENT)
		job_diag(x->job, DIAG_LOST, "part-damaged", 0,
			 "its %s cannot be read: the text is read without",
			 what);
}

static void read_references(struct docx *x, const struct relations *r,
			    const char *body)
{
	const char *part = part_of(r, "styles");
	x->styles.defaults = docx_unset;
	if (part)
		optional(
			x,
			docx_styles_read(&x->pack, part, x->job->a, &x->styles),
			"styles");
	part = part_of(r, "numbering");
	if (part)
		optional(x,
			 docx_lists_read(&x->pack, part, x->job->a, &x->styles,
					 &x->lists),
			 "numbering");
	x->footnotes.form = NUMERAL_DECIMAL;
	x->endnotes.form = NUMERAL_LOWER_ROMAN;
	x->footnotes.start = x->endnotes.start = 1;
	part = part_of(r, "settings");
	if (part)
		docx_sections_read(x, part);
	docx_sections_read(x, body);
	part = part_of(r, "footnotes");
	if (part)
		optional(x, docx_notes_read(x, part, &x->footnotes),
			 "footnotes");
	part = part_of(r, "endnotes");
	if (part)
		optional(x, docx_notes_read(x, part, &x->endnotes), "endnotes");
}

static void read_margins(struct docx *x, const struct relations *r,
			 struct build *b)
{
	for (size_t i = 0; i < r->n; i++) {
		bool header = str_eq(r->v[i].type, "header");
		enum flow_use use = header ? FLOW_HEADER : FLOW_FOOTER;
		if (!header && !str_eq(r->v[i].type, "footer"))
			continue;
		build_push(b, use, NULL);
		optional(x, docx_body_read(x, r->v[i].part, b),
			 header ? "header" : "footer");
		build_pop(b, use);
	}
	b->page = 1;
	b->page_is_fresh = true;
}

static enum part read_parts(struct docx *x)
{
	struct build b;
	struct relations top = relations_of(x, "");
	const char *body = part_of(&top, "officeDocument");
	if (!body || !package_has(&x->pack, body))
		body = "word/document.xml";
	struct relations r = relations_of(x, body);
	read_properties(x, part_of(&top, "core-properties"));
	read_references(x, &r, body);
	build_start(&b, x->job);
	read_margins(x, &r, &b);
	x->rendered = false;
	enum part rc = docx_body_read(x, body, &b);
	build_finish(&b, x->job->doc);
	return rc;
}

int docx_read(struct job *j)
{
	struct docx x = { .job = j };
	if (package_open(&x.pack, j) < 0)
		return -1;
	enum part rc = read_parts(&x);
	package_close(&x.pack);
	if (rc != PART_READ)
		return part_refuse(j, rc);
	j->doc->paged = x.rendered;
	if (x.tracked)
		job_diag(j, DIAG_NOTE, "tracked-changes", 0,
			 "it holds tracked changes: read as if all were "
			 "accepted");
	return 0;
}
