/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The folder of a pack. Its manifest lists every file of it, so that the next
 * pack in the same folder can remove what it does not write: a list of
 * reviews left behind would undo disclosure control. While a pack is under
 * way there is no manifest but a journal, which lists what is written before
 * it is: a pack that was interrupted can be told from a whole one, and the
 * next one removes it just as well.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "pack.h"

#define MANIFEST_MAX ((size_t)256 << 20)

/* As manifest.c writes it, one file a line. */
static const char mark[] = "    {\"path\": \"";

static const char journal[] = "unfinished.txt";

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

static int remove_one(struct pack *p, const char *path, struct err *e)
{
	const char *file = fs_join(p->a, p->o->dir, path);
	if (!is_ours(path) || unlink(file) == 0 || errno == ENOENT)
		return 0;
	return err_set(e, ERR_SYSTEM,
		       "%s: a file of an earlier pack cannot be removed (%s); "
		       "write to another folder",
		       file, strerror(errno));
}

/* The paths that a text lists: each between `before` and the end of its line,
 * or a quotation mark. */
static int remove_listed(struct pack *p, const char *text, const char *before,
			 struct err *e)
{
	for (const char *s = strstr(text, before); s; s = strstr(s, before)) {
		s += strlen(before);
		const char *path = arena_dup(p->a, s, strcspn(s, "\"\n"));
		if (remove_one(p, path, e) < 0)
			return -1;
	}
	return 0;
}

/* Removes what a list in the folder names, and then the list. */
static int remove_earlier(struct pack *p, const char *name, const char *before,
			  struct err *e)
{
	const char *file = fs_join(p->a, p->o->dir, name);
	struct buf b = { 0 };
	if (!fs_is_file(file))
		return 0;
	int rc = fs_read(file, MANIFEST_MAX, &b, e);
	if (rc == 0)
		rc = remove_listed(p, buf_text(&b), before, e);
	if (rc == 0)
		rc = remove_one(p, name, e);
	buf_release(&b);
	return rc;
}

/* What fs_write had not yet given its name when it was interrupted. */
static int remove_halves(struct pack *p, struct err *e)
{
	static const char tail[] = ".tmp-", digits[] = "0123456789-";
	struct fs_list files = { 0 };
	struct diags d = { .a = p->a };
	size_t n = strlen(fs_join(p->a, p->o->dir, ""));
	if (!fs_is_file(fs_join(p->a, p->o->dir, journal)))
		return 0;
	if (fs_walk(p->a, p->o->dir, &files, &d, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++) {
		const char *at = strstr(fs_base(files.v[i]), tail);
		if (at &&
		    !at[strlen(tail) + strspn(at + strlen(tail), digits)] &&
		    remove_one(p, files.v[i] + n, e) < 0)
			return -1;
	}
	return 0;
}

static int begin_journal(struct pack *p, struct err *e)
{
	const char *file = fs_join(p->a, p->o->dir, journal);
	p->journal = fopen(file, "wxe");
	if (!p->journal)
		return fs_write_error(file, e);
	fputs("This pack is not finished: it is being made, or was "
	      "interrupted. Make it again.\n",
	      p->journal);
	if (fflush(p->journal))
		return fs_write_error(file, e);
	return 0;
}

int folder_check(struct pack *p, struct err *e)
{
	char *at = arena_str(p->a, p->o->dir);
	if (fs_is_dir(at) || access(at, F_OK) == 0)
		return fs_is_dir(at)
			       ? 0
			       : err_set(e, ERR_INPUT, "%s: not a folder", at);
	/* The first of its parents that is there. */
	while (access(at, F_OK) < 0) {
		char *slash = strrchr(at, '/');
		if (!slash)
			return 0;
		slash[slash == at] = '\0';
	}
	return fs_is_dir(at) ? 0
			     : err_set(e, ERR_INPUT, "%s: not a folder", at);
}

int folder_open(struct pack *p, struct err *e)
{
	static const char *const folders[] = { "tables", "charts", "lists",
					       "reviews" };
	if (remove_halves(p, e) < 0 ||
	    remove_earlier(p, "manifest.json", mark, e) < 0 ||
	    remove_earlier(p, journal, "\n- ", e) < 0 ||
	    fs_mkdirs(p->o->dir, e) < 0 || begin_journal(p, e) < 0)
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
	char hash[HASH_HEX];
	if (buf_ok(b, e) < 0)
		return -1;
	hash_bytes(buf_text(b), b->n, hash);
	pthread_mutex_lock(&p->lock);
	bool told = fprintf(p->journal, "- %s\n", path) >= 0 &&
		    fflush(p->journal) == 0;
	const char *file = fs_join(p->a, p->o->dir, told ? path : journal);
	if (told)
		memcpy(entry(p, path)->hash, hash, sizeof hash);
	else
		err_errno(e, "%s", file);
	pthread_mutex_unlock(&p->lock);
	return told ? fs_write(file, buf_text(b), b->n, e) : -1;
}

int folder_close(struct pack *p, bool whole, struct err *e)
{
	if (p->journal)
		fclose(p->journal); /* its text is written already */
	p->journal = NULL;
	return whole ? remove_one(p, journal, e) : 0;
}

int folder_beside(struct pack *p, const char *ending, const char **out,
		  struct err *e)
{
	const char *dir = p->o->dir;
	size_t n = strlen(dir);
	while (n > 1 && dir[n - 1] == '/')
		n--;
	const char *path = arena_dup(p->a, dir, n);
	const char *name = fs_base(path);
	if (str_eq(name, ".") || str_eq(name, "..")) {
		char *real = realpath(dir, NULL);
		if (!real)
			return err_errno(e, "%s", dir);
		path = arena_str(p->a, real);
		free(real);
	}
	*out = arena_fmt(p->a, "%s%s", path, ending);
	return 0;
}
