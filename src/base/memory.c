/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Arenas and growing buffers: the only callers of malloc. Under the
 * sanitizers every arena allocation is a chunk of its own, so that overruns
 * are seen.
 */
#include "base.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK   ((size_t)64 * 1024)
#define BUF_MAX ((size_t)1 << 30)

struct arena_chunk {
	struct arena_chunk *next;
	size_t used, size;
	alignas(max_align_t) char data[];
};

static _Noreturn void out_of_memory(size_t n)
{
	fprintf(stderr, "revix: out of memory (%zu bytes)\n", n);
	abort();
}

static struct arena_chunk *chunk_new(size_t size)
{
	if (size > SIZE_MAX / 2)
		out_of_memory(size);
	struct arena_chunk *c = malloc(sizeof *c + size);
	if (!c)
		out_of_memory(size);
	c->next = NULL;
	c->used = 0;
	c->size = size;
	return c;
}

void *arena_alloc(struct arena *a, size_t n)
{
	if (n > SIZE_MAX / 2)
		out_of_memory(n);
	const size_t mask = alignof(max_align_t) - 1;
	n = n ? (n + mask) & ~mask : mask + 1;
#ifdef REVIX_SANITIZED
	size_t size = n;
	bool fresh = true;
#else
	size_t size = n > CHUNK / 4 ? n : CHUNK;
	bool fresh = !a->chunk || a->chunk->size - a->chunk->used < n;
#endif
	if (fresh) {
		struct arena_chunk *c = chunk_new(size);
		if (a->chunk && size == n) {
			/* A big one goes behind the chunk still in use. */
			c->next = a->chunk->next;
			a->chunk->next = c;
			c->used = n;
			memset(c->data, 0, n);
			return c->data;
		}
		c->next = a->chunk;
		a->chunk = c;
	}
	void *p = a->chunk->data + a->chunk->used;
	a->chunk->used += n;
	memset(p, 0, n);
	return p;
}

void *arena_grow(struct arena *a, void *items, size_t n, size_t *cap,
		 size_t size)
{
	if (n < *cap)
		return items;
	size_t want = *cap ? *cap * 2 : 8;
	if (want > SIZE_MAX / 2 / size)
		out_of_memory(want);
	void *p = arena_alloc(a, want * size);
	if (n)
		memcpy(p, items, n * size);
	*cap = want;
	return p;
}

char *arena_dup(struct arena *a, const char *p, size_t n)
{
	char *s = arena_alloc(a, n + 1);
	if (n)
		memcpy(s, p, n);
	s[n] = '\0';
	return s;
}

char *arena_str(struct arena *a, const char *s)
{
	return s ? arena_dup(a, s, strlen(s)) : arena_dup(a, "", 0);
}

char *arena_fmt(struct arena *a, const char *fmt, ...)
{
	va_list ap, copy;
	va_start(ap, fmt);
	va_copy(copy, ap);
	int n = vsnprintf(NULL, 0, fmt, copy);
	va_end(copy);
	char *s = arena_alloc(a, n > 0 ? (size_t)n + 1 : 1);
	if (n > 0)
		vsnprintf(s, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return s;
}

void arena_release(struct arena *a)
{
	while (a->chunk) {
		struct arena_chunk *next = a->chunk->next;
		free(a->chunk);
		a->chunk = next;
	}
}

/* Makes room for n more bytes and a NUL; false when the limit is passed. */
static bool buf_room(struct buf *b, size_t n)
{
	size_t max = b->max ? b->max : BUF_MAX;
	if (b->full || n > max || b->n > max - n) {
		b->full = true;
		return false;
	}
	size_t need = b->n + n + 1;
	if (need <= b->cap)
		return true;
	size_t cap = b->cap ? b->cap : 64;
	while (cap < need)
		cap *= 2;
	char *p = realloc(b->p, cap);
	if (!p)
		out_of_memory(cap);
	b->p = p;
	b->cap = cap;
	return true;
}

void buf_add(struct buf *b, const void *p, size_t n)
{
	if (!buf_room(b, n))
		return;
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	b->p[b->n] = '\0';
}

void buf_str(struct buf *b, const char *s)
{
	buf_add(b, s, s ? strlen(s) : 0);
}

void buf_char(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void buf_fmt(struct buf *b, const char *fmt, ...)
{
	va_list ap, copy;
	va_start(ap, fmt);
	va_copy(copy, ap);
	int n = vsnprintf(NULL, 0, fmt, copy);
	va_end(copy);
	if (n > 0 && buf_room(b, (size_t)n)) {
		vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap);
		b->n += (size_t)n;
	}
	va_end(ap);
}

void buf_clear(struct buf *b)
{
	b->n = 0;
	b->full = false;
	if (b->p)
		b->p[0] = '\0';
}

const char *buf_text(const struct buf *b)
{
	return b->p ? b->p : "";
}

int buf_ok(const struct buf *b, struct err *e)
{
	if (b->full)
		return err_set(e, ERR_LIMIT, "more than %zu bytes",
			       b->max ? b->max : BUF_MAX);
	return 0;
}

void buf_release(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ .max = b->max };
}
