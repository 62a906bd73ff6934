/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The filters that text is kept in (ISO 32000-1, 7.4): deflated, with or
 * without a predictor, and the two spellings of bytes as ASCII. Pictures
 * have others; text that uses them is left to poppler.
 */
#include "pdf_file.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define RATIO_MAX 2000 /* deflate cannot do much more than a thousand */

/* Zlib by way of GIO, which is linked for poppler anyhow. */
static bool inflate(struct pdf_file *f, const struct buf *in, struct buf *out)
{
	char block[32768];
	size_t at = 0;
	if (!f->inflater)
		f->inflater =
			g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
	GConverter *z = G_CONVERTER(f->inflater);
	g_converter_reset(z);
	for (;;) {
		gsize read = 0, written = 0;
		GConverterResult rc = g_converter_convert(
			z, in->p ? in->p + at : "", in->n - at, block,
			sizeof block, G_CONVERTER_INPUT_AT_END, &read, &written,
			NULL);
		if (rc == G_CONVERTER_ERROR)
			return false;
		buf_add(out, block, written);
		at += read;
		if (out->full || out->n / RATIO_MAX > in->n + 1)
			return false;
		if (rc == G_CONVERTER_FINISHED)
			return true;
		if (!read && !written)
			return false;
	}
}

struct predictor {
	int kind, colors, bits, columns;
};

static unsigned char paeth(int a, int b, int c)
{
	int p = a + b - c;
	int pa = abs(p - a), pb = abs(p - b), pc = abs(p - c);
	return (unsigned char)(pa <= pb && pa <= pc ? a : pb <= pc ? b : c);
}

/* One row of PNG (RFC 2083, 6): the filter's number, then its bytes, which
 * are changed in place. */
static bool unpredict_row(unsigned char *row, const unsigned char *above,
			  size_t n, size_t step)
{
	int kind = row[0];
	for (size_t i = 1; i <= n; i++) {
		int left = i > step ? row[i - step] : 0;
		int up = above ? above[i] : 0;
		int corner = above && i > step ? above[i - step] : 0;
		int v = row[i];
		switch (kind) {
		case 0:
			return true;
		case 1:
			v += left;
			break;
		case 2:
			v += up;
			break;
		case 3:
			v += (left + up) / 2;
			break;
		case 4:
			v += paeth(left, up, corner);
			break;
		default:
			return false;
		}
		row[i] = (unsigned char)v;
	}
	return true;
}

static bool unpredict(const struct predictor *p, struct buf *data)
{
	size_t row =
		((size_t)p->colors * (size_t)p->bits * (size_t)p->columns + 7) /
		8;
	size_t step = ((size_t)p->colors * (size_t)p->bits + 7) / 8, to = 0;
	unsigned char *bytes = (unsigned char *)data->p, *above = NULL;
	if (p->kind < 10)
		return false; /* TIFF's: for pictures */
	for (size_t at = 0; at < data->n; at += row + 1) {
		size_t n = data->n - at - 1 < row ? data->n - at - 1 : row;
		if (!unpredict_row(bytes + at, above, n, step))
			return false;
		above = n == row ? bytes + at : NULL;
	}
	for (size_t at = 0; at < data->n; at += row + 1) {
		size_t n = data->n - at - 1 < row ? data->n - at - 1 : row;
		memmove(bytes + to, bytes + at + 1, n);
		to += n;
	}
	data->n = to;
	return true;
}

static bool flate(struct pdf_file *f, const struct pdf_object *parms,
		  const struct buf *in, struct buf *out)
{
	struct predictor p = {
		.kind = pdf_int(pdf_get(f, parms, "Predictor"), 1),
		.colors = pdf_int(pdf_get(f, parms, "Colors"), 1),
		.bits = pdf_int(pdf_get(f, parms, "BitsPerComponent"), 8),
		.columns = pdf_int(pdf_get(f, parms, "Columns"), 1),
	};
	if (!inflate(f, in, out))
		return false;
	if (p.kind <= 1)
		return true;
	if (p.colors < 1 || p.colors > 32 || p.bits < 1 || p.bits > 16 ||
	    p.columns < 1 || p.columns > 1000000)
		return false;
	return unpredict(&p, out);
}

static bool ascii_hex(const struct buf *in, struct buf *out)
{
	int v = 0;
	size_t digits = 0;
	for (size_t i = 0; i < in->n && in->p[i] != '>'; i++) {
		if (g_ascii_isspace(in->p[i]))
			continue;
		int d = g_ascii_xdigit_value(in->p[i]);
		if (d < 0)
			return false;
		v = v << 4 | d;
		if (++digits % 2 == 0) {
			buf_char(out, (char)v);
			v = 0;
		}
	}
	if (digits % 2)
		buf_char(out, (char)(v << 4));
	return true;
}

/* Five digits of base 85 are four bytes; n < 5 at the end are n - 1. */
static void put_group(struct buf *out, const unsigned char digit[5], size_t n)
{
	uint32_t v = 0;
	for (size_t i = 0; i < 5; i++)
		v = v * 85 + (i < n ? digit[i] : 84);
	for (size_t i = 0; i + 1 < n; i++)
		buf_char(out, (char)(v >> (24 - 8 * i)));
}

static bool ascii_85(const struct buf *in, struct buf *out)
{
	unsigned char digit[5];
	size_t n = 0;
	for (size_t i = 0; i < in->n && in->p[i] != '~'; i++) {
		char c = in->p[i];
		if (c == 'z' && n == 0) {
			buf_add(out, "\0\0\0\0", 4);
		} else if (c >= '!' && c <= 'u') {
			digit[n++] = (unsigned char)(c - '!');
			if (n == 5)
				put_group(out, digit, 5);
			n %= 5;
		} else if (!g_ascii_isspace(c) && c != '\0') {
			return false;
		}
	}
	if (n > 1)
		put_group(out, digit, n);
	return n != 1;
}

bool pdf_unfilter(struct pdf_file *f, const struct pdf_object *name,
		  const struct pdf_object *parms, const struct buf *in,
		  struct buf *out)
{
	if (pdf_is_name(name, "FlateDecode") || pdf_is_name(name, "Fl"))
		return flate(f, parms, in, out);
	if (pdf_is_name(name, "ASCII85Decode") || pdf_is_name(name, "A85"))
		return ascii_85(in, out);
	if (pdf_is_name(name, "ASCIIHexDecode") || pdf_is_name(name, "AHx"))
		return ascii_hex(in, out);
	return false;
}

void pdf_file_close(struct pdf_file *f)
{
	if (f->inflater)
		g_object_unref(f->inflater);
	f->inflater = NULL;
}
