/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fonts from their dictionaries (ISO 32000-1, 9.5 to 9.8). What a code means
 * is said by ToUnicode, else by the names of the encoding; where neither
 * says it the glyph has no character, and whoever meets it gives up.
 */
#include "pdf_font.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#define FLAG_SYMBOLIC   0x4
#define FLAG_ITALIC     0x40
#define FLAG_FORCE_BOLD 0x40000

struct pdf_glyph *pdf_glyph(struct arena *a, struct pdf_font *font,
			    unsigned code)
{
	struct pdf_glyph **page = &font->page[code >> 8 & 255];
	if (!*page)
		*page = arena_alloc(a, 256 * sizeof **page);
	return &(*page)[code & 255];
}

static bool has_part(const struct pdf_object *name, const char *const *parts)
{
	for (size_t k = 0; parts[k]; k++) {
		size_t n = strlen(parts[k]);
		for (size_t i = 0; i + n <= name->n; i++)
			if (strncasecmp(name->text + i, parts[k], n) == 0)
				return true;
	}
	return false;
}

/* A measure of a font of size 1. What fonts say of themselves differs more
 * than they do, and lines must not overlap. */
static double measure(const struct pdf_object *x, double most, double usual)
{
	double v = x->type == PDF_NUMBER ? fabs(x->number) / 1000 : 0;
	if (v < usual / 4 || v > 2)
		return usual;
	return v < most ? v : most;
}

static void describe(struct pdf_file *f, struct pdf_font *font,
		     const struct pdf_object *name,
		     const struct pdf_object *descriptor)
{
	static const char *const bold[] = { "bold", "black", "heavy",
					    "demi", "cmb",   NULL };
	static const char *const italic[] = { "italic", "oblique", "cmti",
					      NULL };
	int flags = pdf_int(pdf_get(f, descriptor, "Flags"), 0);
	int weight = pdf_int(pdf_get(f, descriptor, "FontWeight"), 400);
	bool named = name->type == PDF_NAME;
	font->bold = (named && has_part(name, bold)) || weight >= 600 ||
		     (flags & FLAG_FORCE_BOLD);
	font->italic =
		(named && has_part(name, italic)) || (flags & FLAG_ITALIC);
	font->ascent = measure(pdf_get(f, descriptor, "Ascent"), 1.05, 0.95);
	font->descent = -measure(pdf_get(f, descriptor, "Descent"), 0.35, 0.35);
	font->missing =
		(float)pdf_int(pdf_get(f, descriptor, "MissingWidth"), 0);
}

static enum pdf_encoding encoding_named(const struct pdf_object *x)
{
	if (pdf_is_name(x, "WinAnsiEncoding"))
		return PDF_ENCODING_WIN;
	if (pdf_is_name(x, "MacRomanEncoding"))
		return PDF_ENCODING_MAC;
	if (pdf_is_name(x, "StandardEncoding"))
		return PDF_ENCODING_STANDARD;
	return PDF_ENCODING_NONE;
}

static void set_char(struct pdf_glyph *g, uint32_t c)
{
	/* Non-breaking spaces and hyphens are how fonts name the plain. */
	g->c = c == 0xa0 ? ' ' : c == 0xad ? '-' : c;
}

static void apply_differences(struct pdf_file *f, struct pdf_font *font,
			      const struct pdf_object *list)
{
	int code = 0;
	for (size_t i = 0; list->type == PDF_ARRAY && i < list->n; i++) {
		const struct pdf_object *x = pdf_follow(f, &list->items[i]);
		if (x->type == PDF_NUMBER)
			code = pdf_int(x, 256);
		if (x->type != PDF_NAME || code < 0 || code > 255)
			continue;
		set_char(pdf_glyph(f->a, font, (unsigned)code++),
			 pdf_named_char(x->text, x->n));
	}
}

/* The characters that the encoding of a simple font names. */
static void read_encoding(struct pdf_file *f, struct pdf_font *font,
			  bool symbolic, bool embedded)
{
	const struct pdf_object *x = pdf_get(f, font->dict, "Encoding");
	enum pdf_encoding base = encoding_named(x);
	if (x->type == PDF_DICT)
		base = encoding_named(pdf_get(f, x, "BaseEncoding"));
	if (base == PDF_ENCODING_NONE && !symbolic && !embedded)
		base = PDF_ENCODING_STANDARD;
	for (unsigned c = 0; c < 256; c++)
		set_char(pdf_glyph(f->a, font, c),
			 pdf_encoded_char(base, (unsigned char)c));
	if (x->type == PDF_DICT)
		apply_differences(f, font, pdf_get(f, x, "Differences"));
}

static void read_widths(struct pdf_file *f, struct pdf_font *font,
			const struct pdf_object *name)
{
	const struct pdf_object *list = pdf_get(f, font->dict, "Widths");
	int first = pdf_int(pdf_get(f, font->dict, "FirstChar"), 0);
	if (list->type != PDF_ARRAY) {
		font->descent = -0.22;
		for (unsigned c = 0; c < 256; c++) {
			struct pdf_glyph *g = pdf_glyph(f->a, font, c);
			g->has_width = pdf_standard_width(name->text, name->n,
							  g->c, &g->width);
			font->usable = font->usable && g->has_width;
		}
		return;
	}
	for (size_t i = 0; i < list->n; i++) {
		const struct pdf_object *x = pdf_follow(f, &list->items[i]);
		int code = first + (int)(i < 256 ? i : 256);
		if (x->type != PDF_NUMBER || code < 0 || code > 255)
			continue;
		struct pdf_glyph *g = pdf_glyph(f->a, font, (unsigned)code);
		g->width = (float)x->number;
		g->has_width = true;
	}
}

static const struct pdf_object *without_tag(const struct pdf_object *name,
					    struct pdf_object *out)
{
	*out = *name;
	if (name->type != PDF_NAME)
		*out = (struct pdf_object){ .type = PDF_NAME, .text = "" };
	else if (name->n > 7 && name->text[6] == '+') {
		out->text += 7;
		out->n -= 7;
	}
	return out;
}

static void read_simple(struct pdf_file *f, struct pdf_font *font)
{
	struct pdf_object name;
	const struct pdf_object *d = pdf_get(f, font->dict, "FontDescriptor");
	const struct pdf_object *to = pdf_get(f, font->dict, "ToUnicode");
	bool embedded = pdf_entry(d, "FontFile")->type != PDF_NULL ||
			pdf_entry(d, "FontFile2")->type != PDF_NULL ||
			pdf_entry(d, "FontFile3")->type != PDF_NULL;
	without_tag(pdf_get(f, font->dict, "BaseFont"), &name);
	describe(f, font, &name, d);
	/* Fonts of signs have an encoding of their own. */
	bool symbolic = pdf_int(pdf_get(f, d, "Flags"), 0) & FLAG_SYMBOLIC ||
			pdf_is_name(&name, "Symbol") ||
			pdf_is_name(&name, "ZapfDingbats");
	font->usable = true;
	read_encoding(f, font, symbolic, embedded);
	if (to->type == PDF_STREAM)
		font->usable = pdf_cmap(f, font, to);
	read_widths(f, font, &name);
}

/* "3 [500 600]" gives the widths from code 3 on; "3 7 500" those of 3 to 7. */
static void read_wide_widths(struct pdf_file *f, struct pdf_font *font,
			     const struct pdf_object *list)
{
	for (size_t i = 0; list->type == PDF_ARRAY && i + 1 < list->n;) {
		int first = pdf_int(pdf_follow(f, &list->items[i]), -1);
		const struct pdf_object *x = pdf_follow(f, &list->items[i + 1]);
		bool same = x->type == PDF_NUMBER && i + 2 < list->n;
		const struct pdf_object *w =
			same ? pdf_follow(f, &list->items[i + 2]) : x;
		int last = same ? pdf_int(x, -1) : first + (int)x->n - 1;
		i += same ? 3 : 2;
		if (first < 0 || last > 65535 ||
		    (!same && x->type != PDF_ARRAY))
			continue;
		for (int c = first; c <= last; c++) {
			const struct pdf_object *v =
				same ? w : pdf_follow(f, &x->items[c - first]);
			struct pdf_glyph *g =
				pdf_glyph(f->a, font, (unsigned)c);
			g->has_width = v->type == PDF_NUMBER;
			g->width = g->has_width ? (float)v->number : 0;
		}
	}
}

/* Codes that are the numbers of glyphs: nearly all that is written today. */
static void read_composite(struct pdf_file *f, struct pdf_font *font)
{
	struct pdf_object name;
	const struct pdf_object *list =
		pdf_get(f, font->dict, "DescendantFonts");
	const struct pdf_object *to = pdf_get(f, font->dict, "ToUnicode");
	if (list->type != PDF_ARRAY || list->n != 1 || to->type != PDF_STREAM ||
	    !pdf_is_name(pdf_get(f, font->dict, "Encoding"), "Identity-H"))
		return;
	const struct pdf_object *below = pdf_follow(f, &list->items[0]);
	font->wide = true;
	without_tag(pdf_get(f, font->dict, "BaseFont"), &name);
	describe(f, font, &name, pdf_get(f, below, "FontDescriptor"));
	font->missing = (float)pdf_int(pdf_get(f, below, "DW"), 1000);
	font->usable = pdf_cmap(f, font, to);
	read_wide_widths(f, font, pdf_get(f, below, "W"));
}

const struct pdf_font *pdf_font(struct pdf_file *f, struct pdf_fonts *fonts,
				const struct pdf_object *dict)
{
	for (size_t i = 0; i < fonts->n; i++)
		if (fonts->v[i]->dict == dict)
			return fonts->v[i];
	struct pdf_font *font = ARENA_NEW(f->a, struct pdf_font);
	const struct pdf_object *kind = pdf_get(f, dict, "Subtype");
	*ARENA_PUSH(f->a, fonts) = font;
	font->dict = dict;
	if (pdf_is_name(kind, "Type0"))
		read_composite(f, font);
	else if (pdf_is_name(kind, "TrueType") || pdf_is_name(kind, "Type1") ||
		 pdf_is_name(kind, "MMType1"))
		read_simple(f, font);
	return font;
}
