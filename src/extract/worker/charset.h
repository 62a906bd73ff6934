/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Character sets: any that ICU knows, to UTF-8. */
#ifndef WORKER_CHARSET_H
#define WORKER_CHARSET_H

#include "base.h"

/* The character set by byte order mark, or by the zeros of UTF-16 without
 * one; NULL when the bytes do not tell. *skip: bytes of the mark. */
const char *charset_mark(const char *p, size_t n, size_t *skip);

/* "UTF-8" or "windows-1252": what unmarked bytes are in, by whether they make
 * sense as UTF-8; a few that do not are damage, not another character set. */
const char *charset_guess(const char *p, size_t n);

/* The name as ICU knows it, or NULL. Latin-1 is read as windows-1252, which
 * is what its users mean (WHATWG Encoding, 4.2). */
const char *charset_known(const char *name);

/* Appends n bytes as UTF-8; what is not of the set becomes U+FFFD. False:
 * the set is not known. */
bool charset_decode(const char *name, const char *p, size_t n, struct buf *out);

#endif
