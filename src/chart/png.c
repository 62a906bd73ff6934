/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * gnuplot writes eight bits of red, green and blue a pixel, though a drawing
 * has few colours: with a palette the file is a third as large, which is what
 * a document of a hundred charts weighs.
 */
#include "png.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "palette.h"

#define SIDE_MAX 40000u
#define DATA_MAX ((size_t)1 << 30)
#define LEVEL    6 /* of compression; 9 takes three times as long for 9 % */

static const uint8_t signature[8] = { 0x89, 'P',  'N',  'G',
				      '\r', '\n', 0x1a, '\n' };

struct picture {
	uint32_t w, h;
	uint8_t *
		rows; /* each with its filter first, then three bytes a pixel */
	struct buf z; /* what they were compressed to */
};

static uint32_t big(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	       (uint32_t)p[2] << 8 | p[3];
}

static void put_big(uint8_t *p, size_t v)
{
	for (size_t i = 0; i < 4; i++)
		p[i] = (uint8_t)(v >> (24 - 8 * i));
}

static size_t row_size(const struct picture *p)
{
	return 1 + 3 * (size_t)p->w;
}

/* Header and data; false: no picture of true colour, or a broken one. */
static bool read_chunks(const uint8_t *in, size_t n, struct picture *p)
{
	static const uint8_t rgb[5] = { 8, 2, 0, 0, 0 };
	size_t at = sizeof signature;
	if (n < at || memcmp(in, signature, at) != 0)
		return false;
	while (n - at >= 12) {
		const uint8_t *chunk = in + at;
		size_t len = big(chunk);
		if (len > n - at - 12)
			return false;
		if (memcmp(chunk + 4, "IHDR", 4) == 0) {
			if (len != 13 || memcmp(chunk + 16, rgb, 5) != 0)
				return false;
			p->w = big(chunk + 8);
			p->h = big(chunk + 12);
		} else if (memcmp(chunk + 4, "IDAT", 4) == 0) {
			buf_add(&p->z, chunk + 8, len);
		} else if (memcmp(chunk + 4, "IEND", 4) == 0) {
			return p->w && p->h && p->w <= SIDE_MAX &&
			       p->h <= SIDE_MAX &&
			       row_size(p) * p->h <= DATA_MAX;
		}
		at += 12 + len;
	}
	return false;
}

static int paeth(int a, int b, int c)
{
	int pa = abs(b - c), pb = abs(a - c), pc = abs(a + b - 2 * c);
	return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/* Undoes what a row was filtered with; false: there is no such filter. */
static bool unfilter(uint8_t *row, const uint8_t *above, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		int a = i > 3 ? row[i - 3] : 0;
		int b = above ? above[i] : 0;
		int c = above && i > 3 ? above[i - 3] : 0;
		int add = 0;
		switch (row[0]) {
		case 0:
			return true;
		case 1:
			add = a;
			break;
		case 2:
			add = b;
			break;
		case 3:
			add = (a + b) / 2;
			break;
		case 4:
			add = paeth(a, b, c);
			break;
		default:
			return false;
		}
		row[i] = (uint8_t)(row[i] + add);
	}
	return true;
}

static bool read_rows(struct arena *a, struct picture *p)
{
	size_t row = row_size(p), n = row * p->h;
	uLongf got = n;
	p->rows = arena_alloc(a, n);
	if (uncompress(p->rows, &got, (const Bytef *)buf_text(&p->z), p->z.n) !=
		    Z_OK ||
	    got != n)
		return false;
	for (size_t y = 0; y < p->h; y++) {
		uint8_t *at = p->rows + y * row;
		if (!unfilter(at, y ? at - row : NULL, row))
			return false;
		at[0] = 0;
	}
	return true;
}

static void add_chunk(struct buf *b, const char *name, const void *data,
		      size_t n)
{
	uint8_t size[4], sum[4];
	uLong crc = crc32(0, (const Bytef *)name, 4);
	/* Without data zlib would begin anew. */
	if (n)
		crc = crc32(crc, data, (uInt)n);
	put_big(size, n);
	put_big(sum, crc);
	buf_add(b, size, 4);
	buf_add(b, name, 4);
	buf_add(b, data, n);
	buf_add(b, sum, 4);
}

/* Rows of one byte a pixel in place of those of three. */
static size_t index_rows(struct picture *p, const struct palette *colours)
{
	uint8_t *to = p->rows;
	for (size_t y = 0; y < p->h; y++) {
		const uint8_t *from = p->rows + y * row_size(p) + 1;
		*to++ = 0;
		for (size_t x = 0; x < p->w; x++, from += 3)
			*to++ = palette_index(colours, from);
	}
	return (size_t)(to - p->rows);
}

static int write_picture(struct arena *a, struct picture *p, double metres,
			 struct buf *out, struct err *e)
{
	struct palette *colours = palette_of(a, p->rows, p->w, p->h);
	uint8_t head[13] = { 0 }, size[9] = { 0 };
	size_t n = colours ? index_rows(p, colours) : row_size(p) * p->h;
	uLongf room = compressBound(n);
	uint8_t *z = arena_alloc(a, room);
	size_t per_metre = (size_t)(p->w / metres + 0.5);
	if (compress2(z, &room, p->rows, n, LEVEL) != Z_OK)
		return err_set(e, ERR_SYSTEM, "a picture cannot be compressed");
	put_big(head, p->w);
	put_big(head + 4, p->h);
	head[8] = 8;
	head[9] = colours ? 3 : 2;
	put_big(size, per_metre);
	put_big(size + 4, per_metre);
	size[8] = 1; /* of a metre */
	buf_add(out, signature, sizeof signature);
	add_chunk(out, "IHDR", head, sizeof head);
	if (colours)
		add_chunk(out, "PLTE", colours->rgb, 3 * colours->n);
	add_chunk(out, "pHYs", size, sizeof size);
	add_chunk(out, "IDAT", z, room);
	add_chunk(out, "IEND", "", 0);
	return buf_ok(out, e);
}

int png_finish(const char *in, size_t n, double metres, struct buf *out,
	       struct err *e)
{
	struct arena a = { 0 };
	struct picture p = { 0 };
	int ret = -1;
	if (!read_chunks((const uint8_t *)in, n, &p) || !read_rows(&a, &p))
		err_set(e, ERR_SYSTEM, "gnuplot wrote no PNG that can be used");
	else
		ret = write_picture(&a, &p, metres, out, e);
	buf_release(&p.z);
	arena_release(&a);
	return ret;
}
