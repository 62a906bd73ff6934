/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes ZIP files of stored entries (APPNOTE 4.3), for tests and fuzzers. */
#ifndef TESTS_ZIP_H
#define TESTS_ZIP_H

#include <string.h>

#include "base.h"

struct zip_entry {
	const char *name, *p;
	size_t n;
};

static inline uint32_t zip_crc32(const char *p, size_t n)
{
	uint32_t crc = UINT32_MAX;
	for (size_t i = 0; i < n; i++) {
		crc ^= (unsigned char)p[i];
		for (int k = 0; k < 8; k++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
	}
	return ~crc;
}

static inline void zip_number(struct buf *b, size_t bytes, size_t v)
{
	for (size_t i = 0; i < bytes; i++)
		buf_char(b, (char)(unsigned char)(v >> (8 * i)));
}

/* The fields that a local header and a central one share. */
static inline void zip_fields(struct buf *b, const struct zip_entry *x)
{
	zip_number(b, 2, 20); /* version needed */
	zip_number(b, 2, 0);  /* flags */
	zip_number(b, 2, 0);  /* stored */
	zip_number(b, 4, 0x21 << 16);
	zip_number(b, 4, zip_crc32(x->p, x->n));
	zip_number(b, 4, x->n);
	zip_number(b, 4, x->n);
	zip_number(b, 2, strlen(x->name));
	zip_number(b, 2, 0);
}

static inline void zip_write_entries(struct buf *out, const struct zip_entry *v,
				     size_t n)
{
	struct buf central = { 0 };
	for (size_t i = 0; i < n; i++) {
		size_t at = out->n;
		buf_add(out, "PK\3\4", 4);
		zip_fields(out, &v[i]);
		buf_str(out, v[i].name);
		buf_add(out, v[i].p, v[i].n);
		buf_add(&central, "PK\1\2", 4);
		zip_number(&central, 2, 20);
		zip_fields(&central, &v[i]);
		zip_number(&central, 2, 0); /* comment */
		zip_number(&central, 2, 0); /* disk */
		zip_number(&central, 2, 0);
		zip_number(&central, 4, 0);
		zip_number(&central, 4, at);
		buf_str(&central, v[i].name);
	}
	size_t at = out->n;
	buf_add(out, central.p, central.n);
	buf_add(out, "PK\5\6", 4);
	zip_number(out, 4, 0);
	zip_number(out, 2, n);
	zip_number(out, 2, n);
	zip_number(out, 4, central.n);
	zip_number(out, 4, at);
	zip_number(out, 2, 0);
	buf_release(&central);
}

#endif
