/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of a ZIP: their names, their hashes, their bytes. */
#include "archive.h"

#include <stdlib.h>
#include <string.h>

#include "../clean.h"
#include "package.h"

#define ROUNDS_MAX 4 /* of numbering what has the same name */
#define NUMBER_MAX 8 /* bytes of " (10000)" */
#define LONGEST    (WIRE_LINE_MAX - ROUNDS_MAX * NUMBER_MAX)

static bool is_zip(const struct buf *b)
{
	return b->n >= 4 && (memcmp(b->p, "PK\3\4", 4) == 0 ||
			     memcmp(b->p, "PK\5\6", 4) == 0);
}

/* Opens the file as an archive. False: it is none, or refused. */
static bool open_archive(struct job *j, struct package *k)
{
	if (!is_zip(&j->file) || package_open(k, j) < 0)
		return false;
	if (sniff_archive(k))
		return true;
	package_close(k);
	return false;
}

/* What operating systems add to an archive for themselves. */
static bool is_litter(const char *name)
{
	static const char *const files[] = { ".DS_Store", "Thumbs.db",
					     "desktop.ini", "Icon\r" };
	const char *base = fs_base(name);
	size_t n = strlen(name);
	if (!n || name[n - 1] == '/' || str_starts(name, "__MACOSX/") ||
	    strstr(name, "/__MACOSX/") || str_starts(base, "._"))
		return true;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (str_eq_nocase(base, files[i]))
			return true;
	return false;
}

/* One step of a path, unless it leads nowhere or upwards. */
static void add_step(struct buf *out, const char *p, size_t n)
{
	bool dots = n <= 2 && strspn(p, ".") >= n;
	bool drive = n == 2 && p[1] == ':';
	if (dots || drive)
		return;
	if (out->n)
		buf_char(out, '/');
	buf_add(out, p, n);
}

/* A name that can be shown and joined to a folder's without harm. The end of
 * a long one is kept: it says what the file is. */
static const char *safe_name(struct arena *a, const char *raw)
{
	struct buf b = { 0 };
	char *s = clean_line(a, raw, strlen(raw));
	for (char *c = s; *c; c++)
		if (*c == '\\')
			*c = '/';
	for (size_t n; *s; s += n + (s[n] == '/')) {
		n = strcspn(s, "/");
		if (n)
			add_step(&b, s, n);
	}
	const char *p = buf_text(&b);
	size_t skip = b.n > LONGEST ? b.n - LONGEST : 0;
	while (skip && ((unsigned char)p[skip] & 0xc0) == 0x80)
		skip++;
	const char *name = arena_str(a, p[skip] ? p + skip : "unnamed");
	buf_release(&b);
	return name;
}

/* Why a member cannot be read, or NULL. */
static const char *refusal_of(enum part rc)
{
	switch (rc) {
	case PART_READ:
		return NULL;
	case PART_ENCRYPTED:
		return "protected by a password: unpack it with the password";
	case PART_LIMIT:
		return "too large: it, or the archive so far, unpacks to far "
		       "more than a document";
	case PART_UNSUPPORTED:
		return "packed by a method that is not read: unpack it and "
		       "give the files";
	case PART_ABSENT:
	case PART_DAMAGED:
		break;
	}
	return "damaged, perhaps cut off: fetch the archive again";
}

static bool is_nested(struct job *outer, struct buf *bytes)
{
	struct job j = { .a = outer->a, .d = outer->d, .file = *bytes };
	struct package k;
	if (!open_archive(&j, &k))
		return false;
	package_close(&k);
	return true;
}

static void add_member(struct job *j, struct package *k, size_t i,
		       struct extract_members *out)
{
	struct package_entry entry = package_entry(k, i);
	if (is_litter(entry.name))
		return;
	struct extract_member *x = ARENA_PUSH(j->a, out);
	struct buf bytes = { 0 };
	x->name = safe_name(j->a, entry.name);
	x->index = (int)i + 1;
	x->why = refusal_of(package_unpack(k, i, &bytes));
	x->bytes = x->why ? entry.size : (int64_t)bytes.n;
	if (!x->why && is_nested(j, &bytes))
		x->why = "an archive in the archive: unpack it and give the "
			 "files";
	if (!x->why) {
		hash_bytes(buf_text(&bytes), bytes.n, x->sha256);
		x->why = "";
	}
	buf_release(&bytes);
}

static int by_name(const void *x, const void *y)
{
	const struct extract_member *a = x, *b = y;
	int c = strcmp(a->name, b->name);
	return c ? c : (a->index > b->index) - (a->index < b->index);
}

/* "report.pdf" as the second of its name: "report (2).pdf". */
static const char *numbered(struct arena *a, const char *name, int n)
{
	const char *dot = strrchr(fs_base(name), '.');
	size_t stem = dot && dot > fs_base(name) ? (size_t)(dot - name)
						 : strlen(name);
	return arena_fmt(a, "%.*s (%d)%s", (int)stem, name, n, name + stem);
}

/* Sorts, and numbers what has the same name. A new name may be that of
 * another, so it goes on until none is. */
static int make_unique(struct job *j, struct extract_members *m)
{
	for (int round = 0; m->n && round < ROUNDS_MAX; round++) {
		bool unique = true;
		int n = 1;
		qsort(m->v, m->n, sizeof *m->v, by_name);
		const char *first = m->v[0].name;
		for (size_t i = 1; i < m->n; i++) {
			struct extract_member *x = &m->v[i];
			n = str_eq(x->name, first) ? n + 1 : 1;
			first = n == 1 ? x->name : first;
			if (n == 1)
				continue;
			unique = false;
			x->name = numbered(j->a, x->name, n);
		}
		if (unique)
			return 0;
	}
	return m->n ? job_refuse(j, WIRE_DAMAGED,
				 "the names in the archive are all the same: "
				 "unpack it and give the files")
		    : 0;
}

int archive_list(struct job *j, struct extract_members *out)
{
	struct package k;
	if (!open_archive(j, &k))
		return j->refusal.fault ? -1 : 0;
	for (size_t i = 0; i < package_entries(&k); i++)
		add_member(j, &k, i, out);
	package_close(&k);
	return make_unique(j, out);
}

int archive_take(struct job *j, int index)
{
	struct package k;
	struct buf bytes = { 0 };
	enum part rc = PART_ABSENT;
	if (open_archive(j, &k)) {
		if ((size_t)index <= package_entries(&k))
			rc = package_unpack(&k, (size_t)index - 1, &bytes);
		package_close(&k);
	}
	buf_release(&j->file);
	j->file = bytes;
	if (rc == PART_ABSENT)
		return job_refuse(j, WIRE_DAMAGED,
				  "there is no file number %d in it: it is not "
				  "the archive that was listed",
				  index);
	if (rc == PART_READ && bytes.n == 0)
		return job_refuse(j, WIRE_EMPTY,
				  "the file is empty: fetch or save it again");
	if (rc != PART_READ)
		return job_refuse(j,
				  rc == PART_ENCRYPTED     ? WIRE_ENCRYPTED
				  : rc == PART_LIMIT       ? WIRE_LIMIT
				  : rc == PART_UNSUPPORTED ? WIRE_UNSUPPORTED
							   : WIRE_DAMAGED,
				  "it is %s", refusal_of(rc));
	if (is_nested(j, &j->file))
		return job_refuse(j, WIRE_UNSUPPORTED,
				  "it is an archive in the archive: unpack it "
				  "and give the files");
	return 0;
}
