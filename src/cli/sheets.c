/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handouts on the command line: the format, the files they are made with, the
 * guard's list. */
#include "sheets.h"

#include <string.h>

#define BOOK_MAX ((size_t)1 << 20)

static int choose_format(struct cmd *c, struct sheet *s, struct err *e)
{
	const char *asked = args_text(&c->args, "format");
	const char *dot = c->output ? strrchr(fs_base(c->output), '.') : NULL;
	s->format = HANDOUT_TEXT;
	if (asked && !handout_format_parse(asked, &s->format))
		return err_set(
			e, ERR_USAGE,
			"--format: \"%s\" is not text, md, html, docx or "
			"odt",
			asked);
	if (!asked && dot && !handout_format_parse(dot + 1, &s->format))
		return err_set(
			e, ERR_USAGE,
			"\"%s\": the ending is none of .txt, .md, .html, "
			".docx and .odt; or say --format",
			fs_base(c->output));
	if (!c->output &&
	    (s->format == HANDOUT_DOCX || s->format == HANDOUT_ODT))
		return err_set(e, ERR_USAGE,
			       "name the file to write with -o FILE");
	return 0;
}

typedef void read_fn(struct arena *a, const char *file, const char *text,
		     size_t n, struct handout_book *out, struct diags *d);

/* A queries folder without the file has none of it. */
static int read_file(struct cmd *c, struct sheet *s, const char *name,
		     read_fn *fn, struct err *e)
{
	const char *file = fs_join(&c->a, s->folder, name);
	struct buf b = { 0 };
	int rc = 0;
	if (!fs_is_file(file)) {
		diag_add(&c->diags, DIAG_WARNING, "no-handout-file",
			 (struct diag_at){ .file = file },
			 "there is no such file: nothing is taken from it");
		return 0;
	}
	rc = fs_read(file, BOOK_MAX, &b, e);
	if (rc == 0)
		fn(&c->a, file, buf_text(&b), b.n, &s->book, &c->diags);
	buf_release(&b);
	return rc;
}

int sheet_begin(struct cmd *c, struct sheet *s, struct err *e)
{
	const char *dir = NULL;
	*s = (struct sheet){ 0 };
	if (choose_format(c, s, e) < 0)
		return -1;
	s->large = args_flag(&c->args, "large-print");
	if (s->large && s->format == HANDOUT_MD)
		return err_set(e, ERR_USAGE,
			       "--large-print: Markdown has no size; write "
			       ".html, .docx or .odt");
	if (use_queries(c, &dir, e) < 0)
		return -1;
	s->folder = fs_join(&c->a, dir, "handouts");
	s->made.a = &c->a;
	s->opts.book = &s->book;
	s->opts.identifying = args_flag(&c->args, "allow-identifying");
	s->opts.anyway = args_flag(&c->args, "anyway");
	if (read_file(c, s, "questions.txt", handout_read_questions, e) < 0)
		return -1;
	return read_file(c, s, "distress.txt", handout_read_distress, e);
}

static void tell_flags(struct cmd *c, const struct sheet *s)
{
	for (size_t i = 0; i < s->made.flags.n; i++) {
		const struct handout_flag *f = &s->made.flags.v[i];
		diag_add(&c->diags, f->left ? DIAG_WARNING : DIAG_NOTE, "guard",
			 (struct diag_at){ 0 }, "%s: %s \"%s\": %s", f->where,
			 f->kind, f->found, f->done);
	}
}

/* "pack.docx" with "-sources" and another ending is "pack-sources.html". */
static const char *beside(struct cmd *c, const char *more, const char *ending)
{
	const char *dot = strrchr(c->output, '.');
	bool has = dot && dot > fs_base(c->output);
	size_t n = has ? (size_t)(dot - c->output) : strlen(c->output);
	return arena_fmt(&c->a, "%.*s%s%s", (int)n, c->output, more,
			 ending ? ending
			 : has  ? dot
				: "");
}

static int write_file(const struct sheet *s, const struct handout *h,
		      enum handout_format f, const char *file, struct err *e)
{
	struct buf b = { 0 };
	struct handout sized = *h;
	sized.large = s->large;
	int rc = handout_print(&sized, f, s->folder, &b, e);
	if (rc == 0)
		rc = fs_write(file, buf_text(&b), b.n, e);
	buf_release(&b);
	return rc;
}

/* What must not be handed out with the rest goes to a file of its own; where
 * there is no file, to the person's eyes alone. */
static int put_sources(struct cmd *c, const struct sheet *s,
		       enum handout_format f, const char *ending, struct err *e)
{
	const struct handout *h = s->made.sources;
	if (!h)
		return 0;
	if (c->output) {
		const char *file = beside(c, "-sources", ending);
		if (write_file(s, h, f, file, e) < 0)
			return -1;
		diag_add(&c->diags, DIAG_NOTE, "sources",
			 (struct diag_at){ .file = file },
			 "which reviews these are: for the trainer only");
		return 0;
	}
	for (size_t i = 0; i < h->blocks.n; i++)
		if (h->blocks.v[i].kind == HANDOUT_ITEM)
			diag_add(&c->diags, DIAG_NOTE, "sources",
				 (struct diag_at){ 0 },
				 "for the trainer only: %s",
				 h->blocks.v[i].text);
	return 0;
}

/* Without pandoc there is at least a page that a word processor opens. */
static void without_pandoc(struct cmd *c, struct sheet *s)
{
	struct err why = { 0 };
	const char *file = beside(c, "", ".html");
	int rc = write_file(s, &s->made, HANDOUT_HTML, file, &why);
	if (rc == 0)
		rc = put_sources(c, s, HANDOUT_HTML, ".html", &why);
	if (rc == 0)
		diag_add(&c->diags, DIAG_WARNING, "no-pandoc",
			 (struct diag_at){ .file = file },
			 "written instead, as HTML, which Word and LibreOffice "
			 "open");
}

int sheet_end(struct cmd *c, struct sheet *s, struct err *e)
{
	struct buf b = { 0 };
	s->made.large = s->large;
	int rc = handout_print(&s->made, s->format, s->folder, &b, e);
	bool absent = rc < 0 && e->kind == ERR_ABSENT;
	tell_flags(c, s);
	if (rc == 0)
		rc = put_sources(c, s, s->format, NULL, e);
	if (rc == 0)
		fwrite(buf_text(&b), 1, b.n, c->out);
	buf_release(&b);
	if (absent)
		without_pandoc(c, s);
	return rc < 0 ? -1 : CMD_OK;
}
