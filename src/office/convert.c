/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * DOCX and ODT through pandoc, a child in a private folder with a clock. Page
 * and styles are those of documents that can be opened and changed like any.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "parts.h"

#define CLOCK_MS 300000
#define OUT_MAX  ((size_t)64 << 20)

/* The program on PATH: looked up here, so that its absence can be told from
 * any other failure to start it. */
static int find_pandoc(struct arena *a, const char **out, struct err *e)
{
	const char *path = getenv("PATH");
	for (const char *p = path ? path : "/usr/bin:/bin"; *p;) {
		size_t n = strcspn(p, ":");
		const char *file = fs_join(a, arena_dup(a, p, n), "pandoc");
		if (*p == '/' && fs_is_file(file) && access(file, X_OK) == 0) {
			*out = file;
			return 0;
		}
		p += n + (p[n] == ':');
	}
	return err_set(e, ERR_ABSENT,
		       "DOCX and ODT need pandoc, which is not installed; on "
		       "Debian: apt-get install pandoc. Or write HTML "
		       "(-o FILE.html), which Word and LibreOffice open");
}

static const char *first_line(struct arena *a, const struct buf *b)
{
	const char *s = buf_text(b);
	const char *line = str_trim(a, s, strcspn(s, "\n"));
	return *line ? line : "no message";
}

/* A path that holds wherever the child stands. */
static const char *whole_path(struct arena *a, const char *file)
{
	char *real = realpath(file, NULL);
	const char *s = arena_str(a, real ? real : file);
	free(real);
	return s;
}

static int run(struct arena *a, const char *dir, const struct buf *html,
	       const char *const argv[], struct buf *out, struct err *e)
{
	struct proc_result r = { 0 };
	const char *const env[] = { "LC_ALL=C.UTF-8",
				    arena_fmt(a, "SOURCE_DATE_EPOCH=%" PRId64,
					      date_inside()),
				    arena_fmt(a, "HOME=%s", dir), NULL };
	const struct proc_spec spec = {
		.argv = argv,
		.env = env,
		.cwd = dir,
		.input = buf_text(html),
		.n_input = html->n,
		.out_max = OUT_MAX,
		.err_max = 65536,
		.timeout_ms = CLOCK_MS,
	};
	int ret = -1;
	if (proc_run(&spec, &r, e) < 0)
		goto out;
	if (r.timed_out || r.out_full) {
		err_set(e, ERR_LIMIT, "pandoc: %s",
			r.timed_out ? "no document after five minutes"
				    : "the document is too large");
		goto out;
	}
	if (r.exit_code != 0 || !r.out.n) {
		err_set(e, ERR_SYSTEM, "pandoc: %s", first_line(a, &r.err));
		goto out;
	}
	zip_undate((unsigned char *)r.out.p, r.out.n);
	buf_add(out, r.out.p, r.out.n);
	ret = 0;
out:
	proc_release(&r);
	return ret;
}

static bool is_picture(const struct office_picture *p)
{
	static const unsigned char mark[] = { 0x89, 'P',  'N', 'G',
					      '\r', '\n', 26,  '\n' };
	return p->n > sizeof mark && !memcmp(p->bytes, mark, sizeof mark);
}

static bool is_name(const char *s)
{
	static const char ok[] = "abcdefghijklmnopqrstuvwxyz"
				 "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
	return s && s[0] != '.' && s[0] != '-' && !s[strspn(s, ok)] &&
	       str_ends_nocase(s, ".png");
}

/* Puts the pictures where pandoc stands. */
static int put_pictures(struct arena *a, const char *dir,
			const struct office_document *d, struct err *e)
{
	for (size_t i = 0; i < d->n_pictures; i++) {
		const struct office_picture *p = &d->pictures[i];
		if (!is_name(p->name))
			return err_set(e, ERR_INPUT,
				       "no name of a picture: \"%s\"",
				       p->name ? p->name : "");
		const char *file = fs_join(a, dir, p->name);
		if (fs_is_file(file))
			return err_set(e, ERR_INPUT,
				       "two pictures of one name: \"%s\"",
				       p->name);
		if (!is_picture(p))
			return err_set(e, ERR_INPUT, "no PNG: \"%s\"", p->name);
		if (fs_write(file, p->bytes, p->n, e) < 0)
			return -1;
	}
	return 0;
}

int office_convert(const struct office_document *d, enum office_format f,
		   struct buf *out, struct err *e)
{
	struct arena a = { 0 };
	const char *program = NULL, *to = f == OFFICE_ODT ? "odt" : "docx";
	const char *file = arena_fmt(&a, "%s.%s", d->style ? d->style : "", to);
	struct buf html = { 0 };
	char *dir = NULL;
	int ret = -1;
	tables_plain(d->html, f == OFFICE_ODT, &html);
	if (buf_ok(&html, e) < 0 || find_pandoc(&a, &program, e) < 0 ||
	    fs_tempdir(&a, &dir, e) < 0 || put_pictures(&a, dir, d, e) < 0)
		goto out;
	/* A picture that is not there is only a warning to it. */
	const char *argv[] = { program,
			       "--from=html",
			       "--standalone",
			       "--fail-if-warnings",
			       arena_fmt(&a, "--to=%s", to),
			       "--output=-",
			       NULL,
			       NULL,
			       NULL,
			       NULL };
	size_t n = 6;
	if (d->style && fs_is_file(file))
		argv[n++] = arena_fmt(&a, "--reference-doc=%s",
				      whole_path(&a, file));
	if (d->contents) {
		argv[n++] = "--toc";
		argv[n++] = "--toc-depth=2";
	}
	if (run(&a, dir, &html, argv, out, e) < 0)
		goto out;
	ret = buf_ok(out, e);
out:
	if (dir)
		fs_remove_tree(dir);
	buf_release(&html);
	arena_release(&a);
	return ret;
}
