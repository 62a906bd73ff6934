/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * DOCX and ODT through pandoc, a child in a private folder with a clock. Page
 * and styles are those of documents that can be opened and changed like any.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "print.h"

#define CLOCK_MS 60000
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

/* The date inside of the file: that of the environment, else always the same,
 * so that the same handout is the same to the byte.
 * https://reproducible-builds.org/specs/source-date-epoch/ */
static const char *date_of(struct arena *a)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	int64_t n;
	if (!epoch || !str_int(epoch, 0, (int64_t)1 << 40, &n))
		epoch = "946684800"; /* 2000-01-01 */
	return arena_fmt(a, "SOURCE_DATE_EPOCH=%s", epoch);
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
	const char *const env[] = { "LC_ALL=C.UTF-8", date_of(a),
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
			r.timed_out ? "no document after 60 s"
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

int office_convert(const struct buf *html, enum handout_format f,
		   const char *style, struct buf *out, struct err *e)
{
	struct arena a = { 0 };
	const char *program = NULL, *to = f == HANDOUT_ODT ? "odt" : "docx";
	const char *file = arena_fmt(&a, "%s.%s", style, to);
	char *dir = NULL;
	int ret = -1;
	if (find_pandoc(&a, &program, e) < 0 || fs_tempdir(&a, &dir, e) < 0)
		goto out;
	/* What it reads names no file and no address. */
	const char *argv[] = { program,
			       "--from=html",
			       "--standalone",
			       arena_fmt(&a, "--to=%s", to),
			       "--output=-",
			       NULL,
			       NULL };
	if (fs_is_file(file))
		argv[5] = arena_fmt(&a, "--reference-doc=%s",
				    whole_path(&a, file));
	ret = run(&a, dir, html, argv, out, e);
	fs_remove_tree(dir);
out:
	arena_release(&a);
	return ret;
}
