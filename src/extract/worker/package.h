/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A ZIP file of XML parts (DOCX, ODT), with the guards against bombs: the
 * sizes that a ZIP declares are not believed, bytes are counted as they come.
 */
#ifndef WORKER_PACKAGE_H
#define WORKER_PACKAGE_H

#include "worker.h"

struct package {
	struct zip *zip;
	size_t packed; /* bytes of the ZIP file */
	size_t total;  /* bytes inflated so far */
};

/* Opens the job's file; refuses what is damaged or has too many entries. */
int package_open(struct package *k, struct job *j) BASE_CHECKED;
void package_close(struct package *k);
bool package_has(struct package *k, const char *name);

/* What reading a part came to. */
enum part {
	PART_READ,
	PART_ABSENT,
	PART_DAMAGED,
	PART_ENCRYPTED,
	PART_UNSUPPORTED, /* packed in a way that libzip does not know */
	PART_LIMIT,       /* too big, too dense or too deep */
};

/* Refuses a document whose main part was not read; 0 for PART_READ. */
int part_refuse(struct job *j, enum part rc);

/* Appends the beginning of a part, at most max bytes. */
enum part package_peek(struct package *k, const char *name, size_t max,
		       struct buf *out);

/* Entries by their place in the directory, from 0. */
struct package_entry {
	const char *name; /* UTF-8, borrowed; as somebody wrote it */
	int64_t size;     /* as the directory says; not to be believed */
};
size_t package_entries(const struct package *k);
struct package_entry package_entry(const struct package *k, size_t i);
/* Appends all of an entry, within the guards. */
enum part package_unpack(struct package *k, size_t i, struct buf *out);

/*
 * XML names have their usual prefix here whatever the file uses: "w:p",
 * "text:p", "style:name". A name of an unknown namespace begins with "?:".
 */
struct xml_attrs {
	const unsigned char **v; /* as libxml2 hands them over */
	int n;
};

struct xml_value {
	char s[256]; /* longer values are cut */
};

/* The value of an attribute; false (and "") when it is not there. */
bool xml_attr(const struct xml_attrs *at, const char *name,
	      struct xml_value *out);
/* As a number within [lo, hi]; otherwise what is given. */
int xml_attr_int(const struct xml_attrs *at, const char *name, int lo, int hi,
		 int otherwise);

/* A table from names to the reader's numbers, sorted by name. */
struct xml_name {
	const char *name;
	int id;
};

struct xml_reader {
	const struct xml_name *names;
	size_t n_names;
	/* id is 0 for a name not in the table. */
	void (*start)(void *ctx, int id, const struct xml_attrs *at);
	void (*end)(void *ctx, int id);
	void (*text)(void *ctx, const char *p, size_t n);
};

/* Parses a part. What came before damage has been handed over. */
enum part package_parse(struct package *k, const char *name,
			const struct xml_reader *r, void *ctx);

#endif
