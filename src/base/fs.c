/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files, folders, hashes. */
#include "base.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK     ((size_t)128 * 1024)
#define TMP_TRIES 100

static ssize_t read_some(int fd, void *p, size_t n)
{
	ssize_t got;
	do
		got = read(fd, p, n);
	while (got < 0 && errno == EINTR);
	return got;
}

static int open_file(const char *path, struct err *e)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return err_errno(e, "%s", path);
	struct stat st;
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		return err_set(e, ERR_INPUT, "%s: this is %s", path,
			       fs_is_dir(path) ? "a folder, not a file"
					       : "no regular file");
	}
	return fd;
}

int fs_read(const char *path, size_t max, struct buf *out, struct err *e)
{
	int fd = open_file(path, e);
	if (fd < 0)
		return -1;
	int ret = -1;
	char *block = malloc(BLOCK);
	ssize_t n = -1;
	out->max = max;
	while (block && (n = read_some(fd, block, BLOCK)) > 0) {
		buf_add(out, block, (size_t)n);
		if (out->full) {
			err_set(e, ERR_LIMIT, "%s: larger than %zu bytes", path,
				max);
			goto out;
		}
	}
	if (n < 0) {
		err_errno(e, "%s", path);
		goto out;
	}
	ret = 0;
out:
	free(block);
	close(fd);
	return ret;
}

static int write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t w = write(fd, p, n);
		if (w < 0 && errno == EINTR)
			continue;
		if (w < 0)
			return -1;
		p += w;
		n -= (size_t)w;
	}
	return 0;
}

int fs_write_error(const char *path, struct err *e)
{
	int saved = errno;
	size_t dir = (size_t)(fs_base(path) - path);
	if (saved == ENOENT && dir > 1)
		return err_set(e, ERR_ABSENT,
			       "%s: there is no folder \"%.*s\"; make it first",
			       path, (int)dir - 1, path);
	if (saved == EISDIR)
		return err_set(e, ERR_INPUT,
			       "%s: this is a folder; name a file", path);
	errno = saved;
	return err_errno(e, "%s", path);
}

/* A new file beside path, named path.tmp-XXXXXX. Not by mkostemp: its mode is
 * to be that of any file, and the mask for it can be asked for only by changing
 * it, which other threads would see. */
static int open_beside(const char *path, char *name, size_t room)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	int fd = -1;
	for (int i = 0; i < TMP_TRIES && fd < 0; i++) {
		unsigned char x[6];
		if (getrandom(x, sizeof x, 0) != sizeof x)
			return -1;
		for (size_t k = 0; k < sizeof x; k++)
			x[k] = (unsigned char)
				letters[x[k] % (sizeof letters - 1)];
		snprintf(name, room, "%s.tmp-%.6s", path, (const char *)x);
		fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (fd < 0 && errno != EEXIST)
			return -1;
	}
	return fd;
}

int fs_write(const char *path, const void *p, size_t n, struct err *e)
{
	char tmp[PATH_MAX];
	if (strlen(path) + sizeof ".tmp-XXXXXX" > sizeof tmp)
		return err_set(e, ERR_USAGE, "%s: name too long", path);
	int fd = open_beside(path, tmp, sizeof tmp);
	if (fd < 0)
		return fs_write_error(path, e);
	bool ok = write_all(fd, p, n) == 0;
	ok = close(fd) == 0 && ok;
	if (!ok || rename(tmp, path) < 0) {
		fs_write_error(path, e);
		unlink(tmp);
		return -1;
	}
	return 0;
}

int fs_mkdirs(const char *path, struct err *e)
{
	char part[PATH_MAX];
	size_t n = strlen(path);
	if (n >= sizeof part)
		return err_set(e, ERR_USAGE, "%s: name too long", path);
	for (size_t i = 1; i <= n; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0777) < 0 && errno != EEXIST)
			return err_errno(e, "%s", part);
	}
	if (!fs_is_dir(path))
		return err_set(e, ERR_INPUT, "%s: not a folder", path);
	return 0;
}

bool fs_is_dir(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool fs_is_file(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

char *fs_join(struct arena *a, const char *dir, const char *name)
{
	size_t n = strlen(dir);
	if (n && dir[n - 1] == '/')
		return arena_fmt(a, "%s%s", dir, name);
	return arena_fmt(a, "%s/%s", dir, name);
}

const char *fs_base(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

char *fs_stem(struct arena *a, const char *path)
{
	const char *base = fs_base(path);
	const char *dot = strrchr(base, '.');
	size_t n = dot && dot != base ? (size_t)(dot - base) : strlen(base);
	return arena_dup(a, base, n);
}

char *fs_program_dir(struct arena *a)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
	if (n <= 0)
		return arena_str(a, ".");
	path[n] = '\0';
	char *slash = strrchr(path, '/');
	if (slash && slash != path)
		*slash = '\0';
	return arena_str(a, path);
}

int fs_tempdir(struct arena *a, char **out, struct err *e)
{
	const char *base = getenv("TMPDIR");
	char *path = fs_join(a, base && *base ? base : "/tmp", "revix-XXXXXX");
	if (!mkdtemp(path))
		return err_errno(e, "%s", path);
	*out = path;
	return 0;
}

void fs_remove_tree(const char *path)
{
	struct arena a = { 0 };
	DIR *d = opendir(path);
	struct dirent *x;
	while (d && (x = readdir(d))) {
		if (str_eq(x->d_name, ".") || str_eq(x->d_name, ".."))
			continue;
		char *p = fs_join(&a, path, x->d_name);
		if (unlink(p) < 0 && (errno == EISDIR || errno == EPERM))
			fs_remove_tree(p);
	}
	if (d)
		closedir(d);
	rmdir(path);
	arena_release(&a);
}

static int by_name(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

static void walk(struct arena *a, const char *path, int depth,
		 struct fs_list *out, struct diags *d)
{
	DIR *dir = depth < 64 ? opendir(path) : NULL;
	if (!dir) {
		diag_add(d, DIAG_LOST, "unreadable-folder",
			 (struct diag_at){ .file = path },
			 "the folder cannot be read: %s",
			 depth < 64 ? strerror(errno) : "nested too deep");
		return;
	}
	struct dirent *x;
	while ((x = readdir(dir))) {
		if (x->d_name[0] == '.')
			continue;
		char *p = fs_join(a, path, x->d_name);
		struct stat st;
		if (lstat(p, &st) == 0 && S_ISDIR(st.st_mode))
			walk(a, p, depth + 1, out, d);
		else if (fs_is_file(p))
			*ARENA_PUSH(a, out) = p;
	}
	closedir(dir);
}

int fs_walk(struct arena *a, const char *path, struct fs_list *out,
	    struct diags *d, struct err *e)
{
	size_t first = out->n;
	if (fs_is_file(path)) {
		*ARENA_PUSH(a, out) = arena_str(a, path);
		return 0;
	}
	if (!fs_is_dir(path))
		return err_set(e, ERR_ABSENT, "%s: no such file or folder",
			       path);
	size_t n = strlen(path);
	while (n > 1 && path[n - 1] == '/')
		n--;
	walk(a, arena_dup(a, path, n), 0, out, d);
	qsort(out->v + first, out->n - first, sizeof *out->v, by_name);
	return 0;
}

static void to_hex(const uint8_t *digest, char out[HASH_HEX])
{
	static const char hex[] = "0123456789abcdef";
	for (size_t i = 0; i < SHA256_DIGEST_SIZE; i++) {
		out[2 * i] = hex[digest[i] >> 4];
		out[2 * i + 1] = hex[digest[i] & 15];
	}
	out[HASH_HEX - 1] = '\0';
}

void hash_bytes(const void *p, size_t n, char out[HASH_HEX])
{
	struct sha256_ctx ctx;
	uint8_t digest[SHA256_DIGEST_SIZE];
	sha256_init(&ctx);
	if (n)
		sha256_update(&ctx, n, p);
	sha256_digest(&ctx, sizeof digest, digest);
	to_hex(digest, out);
}

int hash_file(const char *path, char out[HASH_HEX], uint64_t *size,
	      struct err *e)
{
	int fd = open_file(path, e);
	if (fd < 0)
		return -1;
	struct sha256_ctx ctx;
	uint8_t digest[SHA256_DIGEST_SIZE];
	uint8_t *block = malloc(BLOCK);
	ssize_t n = -1;
	sha256_init(&ctx);
	*size = 0;
	while (block && (n = read_some(fd, block, BLOCK)) > 0) {
		sha256_update(&ctx, (size_t)n, block);
		*size += (uint64_t)n;
	}
	free(block);
	if (n < 0)
		err_errno(e, "%s", path);
	close(fd);
	sha256_digest(&ctx, sizeof digest, digest);
	to_hex(digest, out);
	return n < 0 ? -1 : 0;
}
