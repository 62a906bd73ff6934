/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fonts, as far as reading needs them: which characters the codes of a shown
 * string are, how wide, and whether the font is bold or italic.
 */
#ifndef WORKER_PDF_FONT_H
#define WORKER_PDF_FONT_H

#include "pdf_file.h"

struct pdf_glyph {
	uint32_t c;  /* 0: the font does not say */
	float width; /* thousandths of the size */
	bool has_width;
	const char *text; /* when it is several characters, or NULL */
};

struct pdf_font {
	const struct pdf_object *dict;
	bool usable; /* else its text is left to poppler */
	bool wide;   /* two bytes a code */
	bool bold, italic;
	double ascent, descent;      /* of size 1; descent is below zero */
	float missing;               /* width of a code without one */
	struct pdf_glyph *page[256]; /* by the code's high byte, or NULL */
};

struct pdf_fonts {
	struct pdf_font **v;
	size_t n, cap;
};

/* The font of a dictionary, read once. */
const struct pdf_font *pdf_font(struct pdf_file *f, struct pdf_fonts *fonts,
				const struct pdf_object *dict);
/* What a code shows; made when it is not there yet. */
struct pdf_glyph *pdf_glyph(struct arena *a, struct pdf_font *font,
			    unsigned code);

/* pdf_cmap.c: what the font's ToUnicode says; false when it cannot be read. */
bool pdf_cmap(struct pdf_file *f, struct pdf_font *font,
	      const struct pdf_object *stream);
/* UTF-16, big-endian, to UTF-8. */
void pdf_utf16(const char *p, size_t n, struct buf *out);

/* pdf_glyph.c: the character of a name ("eacute", "uni00E9"), or 0. */
uint32_t pdf_named_char(const char *name, size_t n);
/* A code of one of the encodings that a font may name; 0: none. */
enum pdf_encoding {
	PDF_ENCODING_NONE,
	PDF_ENCODING_STANDARD,
	PDF_ENCODING_WIN,
	PDF_ENCODING_MAC
};
uint32_t pdf_encoded_char(enum pdf_encoding e, unsigned char code);

/* pdf_metrics.c: the width of a character in one of the fonts that a file may
 * name without bringing it; false when it is none of them. */
bool pdf_standard_width(const char *name, size_t n, uint32_t c, float *out);

#endif
