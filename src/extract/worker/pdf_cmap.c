/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ToUnicode: from the codes of a font to characters (ISO 32000-1, 9.10.3). */
#include <string.h>

#include "pdf_font.h"

#define CODES 65536

/* One character of UTF-16; half a pair is U+FFFD. */
static uint32_t next_char(const unsigned char *p, size_t n, size_t *at)
{
	uint32_t c = (uint32_t)p[*at] << 8 | p[*at + 1];
	*at += 2;
	if (c < 0xd800 || c > 0xdfff)
		return c;
	if (c > 0xdbff || *at + 1 >= n)
		return 0xfffd;
	uint32_t low = (uint32_t)p[*at] << 8 | p[*at + 1];
	if (low < 0xdc00 || low > 0xdfff)
		return 0xfffd;
	*at += 2;
	return 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
}

void pdf_utf16(const char *p, size_t n, struct buf *out)
{
	for (size_t at = 0; at + 1 < n;) {
		uint32_t c = next_char((const unsigned char *)p, n, &at);
		if (c)
			utf8_append(out, c);
	}
}

/* What a code means, `by` further than the text says. */
static void map(struct pdf_file *f, struct pdf_font *font, unsigned code,
		const struct pdf_object *to, unsigned by)
{
	size_t at = 0, limit = font->wide ? CODES : 256;
	const unsigned char *p = (const unsigned char *)to->text;
	if (code >= limit || to->type != PDF_STRING || to->n == 0)
		return;
	struct pdf_glyph *g = pdf_glyph(f->a, font, code);
	g->text = NULL;
	if (to->n == 1) {
		g->c = p[0] + by;
		return;
	}
	g->c = next_char(p, to->n, &at);
	if (at + 1 >= to->n) {
		g->c += by;
		return;
	}
	struct buf b = { 0 };
	uint32_t c = g->c;
	for (;;) {
		bool last = at + 1 >= to->n;
		if (last)
			c += by;
		if (c)
			utf8_append(&b, c);
		if (last)
			break;
		c = next_char(p, to->n, &at);
	}
	g->text = arena_dup(f->a, b.p, b.n);
	buf_release(&b);
}

static unsigned code_of(const struct pdf_object *x)
{
	unsigned v = 0;
	if (x->type != PDF_STRING || x->n == 0 || x->n > 4)
		return CODES;
	for (size_t i = 0; i < x->n; i++)
		v = v << 8 | (unsigned char)x->text[i];
	return v < CODES ? v : CODES;
}

static bool read_chars(struct pdf_file *f, struct pdf_font *font,
		       struct pdf_bytes *b)
{
	for (;;) {
		struct pdf_object from = pdf_next(b);
		if (pdf_is_word(&from, "endbfchar"))
			return true;
		struct pdf_object to = pdf_next(b);
		if (from.type != PDF_STRING || to.type == PDF_END)
			return false;
		map(f, font, code_of(&from), &to, 0);
	}
}

static bool read_ranges(struct pdf_file *f, struct pdf_font *font,
			struct pdf_bytes *b)
{
	for (;;) {
		struct pdf_object from = pdf_next(b);
		if (pdf_is_word(&from, "endbfrange"))
			return true;
		struct pdf_object last = pdf_next(b), to = pdf_next(b);
		unsigned lo = code_of(&from), hi = code_of(&last);
		if (from.type != PDF_STRING || to.type == PDF_END)
			return false;
		for (unsigned c = lo; c <= hi && hi < CODES; c++) {
			if (to.type != PDF_ARRAY)
				map(f, font, c, &to, c - lo);
			else if (c - lo < to.n)
				map(f, font, c, &to.items[c - lo], 0);
		}
	}
}

bool pdf_cmap(struct pdf_file *f, struct pdf_font *font,
	      const struct pdf_object *stream)
{
	struct buf data = { 0 };
	bool ok = pdf_stream(f, stream, &data);
	struct pdf_bytes b = { .a = f->a };
	b.p = buf_text(&data);
	b.end = b.p + data.n;
	while (ok) {
		struct pdf_object x = pdf_next(&b);
		if (x.type == PDF_END)
			break;
		if (pdf_is_word(&x, "beginbfchar"))
			ok = read_chars(f, font, &b);
		else if (pdf_is_word(&x, "beginbfrange"))
			ok = read_ranges(f, font, &b);
		else if (pdf_is_word(&x, "usecmap"))
			ok = false;
	}
	buf_release(&data);
	return ok;
}
