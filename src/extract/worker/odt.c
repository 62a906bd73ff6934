/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The package of an OpenDocument text. */
#include "odt.h"

#include <string.h>

#include "../clean.h"

/* Encrypted parts are listed in the manifest (part 2, 3.4). */
static bool is_encrypted(struct odt *x)
{
	struct buf b = { 0 };
	bool found = package_has(&x->pack, "encrypted-package");
	if (package_peek(&x->pack, "META-INF/manifest.xml", 1 << 20, &b) ==
	    PART_READ)
		found = found || strstr(buf_text(&b), "encryption-data");
	buf_release(&b);
	return found;
}

/* meta.xml: title, who made it, who saved it last (4.3). */
enum { CREATOR = 1, INITIAL_CREATOR, TITLE };

struct properties {
	int open;
	struct buf title, author, editor;
};

static void on_start(void *ctx, int id, const struct xml_attrs *at)
{
	(void)at;
	((struct properties *)ctx)->open = id;
}

static void on_end(void *ctx, int id)
{
	(void)id;
	((struct properties *)ctx)->open = 0;
}

static void on_text(void *ctx, const char *p, size_t n)
{
	struct properties *x = ctx;
	if (x->open == TITLE)
		buf_add(&x->title, p, n);
	else if (x->open == INITIAL_CREATOR)
		buf_add(&x->author, p, n);
	else if (x->open == CREATOR)
		buf_add(&x->editor, p, n);
}

static void read_properties(struct odt *x)
{
	static const struct xml_name names[] = {
		{ "dc:creator", CREATOR },
		{ "dc:title", TITLE },
		{ "meta:initial-creator", INITIAL_CREATOR },
	};
	static const struct xml_reader reader = { names, 3, on_start, on_end,
						  on_text };
	struct properties p = { 0 };
	struct job *j = x->job;
	(void)package_parse(&x->pack, "meta.xml", &reader, &p);
	/* Without the first, the one who last saved it made it. */
	const struct buf *author = p.author.n ? &p.author : &p.editor;
	j->doc->title = clean_line(j->a, buf_text(&p.title), p.title.n);
	j->doc->author = clean_line(j->a, buf_text(author), author->n);
	j->doc->editor = clean_line(j->a, buf_text(&p.editor), p.editor.n);
	buf_release(&p.title);
	buf_release(&p.author);
	buf_release(&p.editor);
}

static enum part read_parts(struct odt *x)
{
	struct build b;
	read_properties(x);
	build_start(&b, x->job);
	enum part rc = odt_body_read(x, "styles.xml", &b);
	if (rc != PART_READ && rc != PART_ABSENT)
		job_diag(x->job, DIAG_LOST, "part-damaged", 0,
			 "its styles cannot be read: the text is read without");
	x->soft_breaks = x->tracked = false;
	b.page = 1;
	b.page_is_fresh = true;
	rc = odt_body_read(x, "content.xml", &b);
	build_finish(&b, x->job->doc);
	return rc;
}

int odt_read(struct job *j)
{
	struct odt x = { .job = j };
	x.styles.a = j->a;
	x.styles.defaults = odt_unset;
	if (package_open(&x.pack, j) < 0)
		return -1;
	enum part rc = is_encrypted(&x) ? PART_ENCRYPTED : read_parts(&x);
	package_close(&x.pack);
	if (rc != PART_READ)
		return part_refuse(j, rc);
	j->doc->paged = x.soft_breaks;
	if (x.tracked)
		job_diag(j, DIAG_NOTE, "tracked-changes", 0,
			 "it holds tracked changes: read as if all were "
			 "accepted");
	return 0;
}
