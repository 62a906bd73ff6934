/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The folder of a pack. Its manifest lists every file of it, so that the next
 * pack in the same folder can remove what it does not write: a list of
 * reviews left behind would undo disclosure control.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "pack.h"

#define MANIFEST_MAX ((size_t)256 << 20)

/* As manifest.c writes it, one file a line. */
static const char mark[] = "    {\"path\": \"";

/* Only what a pack writes, and nothing above the folder. */
static bool is_ours(const char *path)
{
	static const char *const folders[] = { "tables/", "charts/", "lists/",
					       "reviews/" };
	if (strstr(path, "..") || *path == '/' || strchr(path, '\\'))
		return false;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (str_starts(path, folders[i]))
			return !strchr(path + strlen(folders[i]), '/');
	return !strchr(path, '/');
}

static int remove_listed(struct pack *p, const char *manifest, struct err *e)
{
	for (const char *s = strstr(manifest, mark); s; s = strstr(s, mark)) {
		s += strlen(mark);
		const char *path = arena_dup(p->a, s, strcspn(s, "\"\n"));
		const char *file = fs_join(p->a, p->o->dir, path);
		if (!is_ours(path) || unlink(file) == 0 || errno == ENOENT)
			continue;
		return err_set(e, ERR_SYSTEM,
			       "%s: a file of an earlier pack cannot be "
			       "removed (%s); write to another folder",
			       file, strerror(errno));
	}
	return 0;
}

static int remove_earlier(struct pack *p, struct err *e)
{
	const char *file = fs_join(p->a, p->o->dir, "manifest.json");
	struct buf b = { 0 };
	if (!fs_is_file(file))
		return 0;
	int rc = fs_read(file, MANIFEST_MAX, &b, e);
	if (rc == 0)
		rc = remove_listed(p, buf_text(&b), e);
	buf_release(&b);
	return rc;
}

int folder_open(struct pack *p, struct err *e)
{
	static const char *const folders[] = { "tables", "charts", "lists",
					       "reviews" };
	if (remove_earlier(p, e) < 0)
		return -1;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		const char *dir = fs_join(p->a, p->o->dir, folders[i]);
		bool wanted = i == 0 || (i == 1 && !p->o->no_charts) ||
			      (i >= 2 && p->lists);
		if (wanted && fs_mkdirs(dir, e) < 0)
			return -1;
		if (!wanted)
			rmdir(dir); /* if an earlier pack left it empty */
	}
	return 0;
}

void folder_reserve(struct pack *p, const char *path)
{
	ARENA_PUSH(p->a, &p->files)->path = arena_str(p->a, path);
}

static struct pack_file *entry(struct pack *p, const char *path)
{
	for (size_t i = 0; i < p->files.n; i++)
		if (!*p->files.v[i].hash && str_eq(p->files.v[i].path, path))
			return &p->files.v[i];
	folder_reserve(p, path);
	return &p->files.v[p->files.n - 1];
}

int folder_write(struct pack *p, const char *path, const struct buf *b,
		 struct err *e)
{
	if (buf_ok(b, e) < 0)
		return -1;
	hash_bytes(buf_text(b), b->n, entry(p, path)->hash);
	return fs_write(fs_join(p->a, p->o->dir, path), buf_text(b), b->n, e);
}
