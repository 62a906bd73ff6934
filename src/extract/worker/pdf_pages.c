/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tree of pages with what they inherit (ISO 32000-1, 7.7.3), the labels
 * that the file gives them (12.4.2), and its properties (14.3.3).
 */
#include "pdf_pages.h"

#include <string.h>

#include "../clean.h"
#include "numeral.h"

#define PAGES_MAX  100000
#define TREE_DEPTH 50
#define NODES_MAX  300000
#define SIDE_MAX   20000.0

/* The codes of PDFDocEncoding that Latin 1 has not; from 0x18 and 0x80. */
static const uint16_t doc_low[] = { 0x2d8, 0x2c7, 0x2c6, 0x2d9,
				    0x2dd, 0x2db, 0x2da, 0x2dc };
static const uint16_t doc_high[] = {
	0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039,
	0x203a, 0x2212, 0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019, 0x201a,
	0x2122, 0xfb01, 0xfb02, 0x0141, 0x0152, 0x0160, 0x0178, 0x017d, 0x0131,
	0x0142, 0x0153, 0x0161, 0x017e, 0xfffd, 0x20ac,
};

static uint32_t doc_char(unsigned char c)
{
	if (c >= 0x18 && c < 0x20)
		return doc_low[c - 0x18];
	if (c >= 0x80 && c <= 0xa0)
		return doc_high[c - 0x80];
	return c;
}

const char *pdf_text_string(struct arena *a, const struct pdf_object *x)
{
	struct buf b = { 0 };
	if (x->type != PDF_STRING)
		return "";
	if (x->n >= 2 && memcmp(x->text, "\xfe\xff", 2) == 0) {
		pdf_utf16(x->text + 2, x->n - 2, &b);
	} else if (x->n >= 3 && memcmp(x->text, "\xef\xbb\xbf", 3) == 0) {
		buf_str(&b, utf8_clean(a, x->text + 3, x->n - 3));
	} else {
		for (size_t i = 0; i < x->n; i++) {
			uint32_t c = doc_char((unsigned char)x->text[i]);
			if (c)
				utf8_append(&b, c);
		}
	}
	const char *out = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}

static const char *property(struct pdf_own *d, const char *key)
{
	struct arena *a = d->file.a;
	const struct pdf_object *info =
		pdf_get(&d->file, &d->file.trailer, "Info");
	const char *s = pdf_text_string(a, pdf_get(&d->file, info, key));
	return clean_line(a, s, strlen(s));
}

static bool read_box(struct pdf_file *f, const struct pdf_object *x,
		     struct pdf_box *out)
{
	double v[4];
	if (x->type != PDF_ARRAY || x->n != 4)
		return false;
	for (size_t i = 0; i < 4; i++) {
		const struct pdf_object *n = pdf_follow(f, &x->items[i]);
		if (n->type != PDF_NUMBER || n->number < -SIDE_MAX ||
		    n->number > SIDE_MAX)
			return false;
		v[i] = n->number;
	}
	*out = (struct pdf_box){ pdf_min(v[0], v[2]), pdf_min(v[1], v[3]),
				 pdf_max(v[0], v[2]), pdf_max(v[1], v[3]) };
	return out->x1 - out->x0 > 1 && out->y1 - out->y0 > 1;
}

/* What a page has from the nodes above it. */
struct inherited {
	const struct pdf_object *resources, *media, *crop, *rotate;
	int depth;
};

static struct inherited inherit(struct pdf_own *d, struct inherited from,
				const struct pdf_object *node)
{
	const struct {
		const char *key;
		const struct pdf_object **to;
	} keys[] = { { "Resources", &from.resources },
		     { "MediaBox", &from.media },
		     { "CropBox", &from.crop },
		     { "Rotate", &from.rotate } };
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const struct pdf_object *x =
			pdf_get(&d->file, node, keys[i].key);
		if (x->type != PDF_NULL)
			*keys[i].to = x;
	}
	from.depth++;
	return from;
}

static bool add_page(struct pdf_own *d, const struct inherited *from,
		     const struct pdf_object *dict)
{
	struct pdf_box media, crop;
	if (d->pages.n >= PAGES_MAX || !from->media ||
	    !read_box(&d->file, from->media, &media))
		return false;
	struct pdf_sheet *s = ARENA_PUSH(d->file.a, &d->pages);
	*s = (struct pdf_sheet){ .dict = dict,
				 .resources = from->resources,
				 .box = media,
				 .label = "" };
	if (from->crop && read_box(&d->file, from->crop, &crop)) {
		crop.x0 = pdf_max(crop.x0, media.x0);
		crop.y0 = pdf_max(crop.y0, media.y0);
		crop.x1 = pdf_min(crop.x1, media.x1);
		crop.y1 = pdf_min(crop.y1, media.y1);
		if (crop.x1 - crop.x0 > 1 && crop.y1 - crop.y0 > 1)
			s->box = crop;
	}
	int turn = from->rotate ? pdf_int(from->rotate, 0) : 0;
	s->turn = (turn / 90 % 4 + 4) % 4;
	return turn % 90 == 0;
}

static bool walk(struct pdf_own *d, struct inherited from,
		 const struct pdf_object *node)
{
	const struct pdf_object *kids = pdf_get(&d->file, node, "Kids");
	if (node->type != PDF_DICT || from.depth > TREE_DEPTH ||
	    ++d->nodes > NODES_MAX)
		return false;
	from = inherit(d, from, node);
	if (kids->type != PDF_ARRAY)
		return pdf_is_name(pdf_get(&d->file, node, "Type"), "Page") &&
		       add_page(d, &from, node);
	for (size_t i = 0; i < kids->n; i++)
		if (!walk(d, from, pdf_follow(&d->file, &kids->items[i])))
			return false;
	return true;
}

static void set_labels(struct pdf_own *d, const struct pdf_object *style,
		       size_t first, size_t end)
{
	static const struct {
		const char *name;
		enum numeral form;
	} forms[] = { { "D", NUMERAL_DECIMAL },
		      { "R", NUMERAL_UPPER_ROMAN },
		      { "r", NUMERAL_LOWER_ROMAN },
		      { "A", NUMERAL_UPPER_LETTER },
		      { "a", NUMERAL_LOWER_LETTER } };
	struct pdf_file *f = &d->file;
	const struct pdf_object *name = pdf_get(f, style, "S");
	const char *prefix = pdf_text_string(f->a, pdf_get(f, style, "P"));
	int start = pdf_int(pdf_get(f, style, "St"), 1);
	for (size_t i = first; i < end && i < d->pages.n; i++) {
		struct buf b = { 0 };
		buf_str(&b, prefix);
		for (size_t k = 0; k < sizeof forms / sizeof *forms; k++)
			if (pdf_is_name(name, forms[k].name))
				numeral_write(&b, forms[k].form,
					      start + (int)(i - first));
		d->pages.v[i].label = clean_line(f->a, buf_text(&b), b.n);
		buf_release(&b);
	}
}

/* Where a range of labels begins, in a tree by page. */
struct range {
	size_t first;
	const struct pdf_object *style;
};

struct ranges {
	struct range *v;
	size_t n, cap;
};

static void collect_labels(struct pdf_own *d, const struct pdf_object *node,
			   struct ranges *out, int depth)
{
	struct pdf_file *f = &d->file;
	const struct pdf_object *nums = pdf_get(f, node, "Nums");
	const struct pdf_object *kids = pdf_get(f, node, "Kids");
	for (size_t i = 0; nums->type == PDF_ARRAY && i + 1 < nums->n; i += 2) {
		int first = pdf_int(pdf_follow(f, &nums->items[i]), -1);
		if (first < 0 || out->n >= PAGES_MAX)
			continue;
		*ARENA_PUSH(f->a, out) =
			(struct range){ (size_t)first,
					pdf_follow(f, &nums->items[i + 1]) };
	}
	for (size_t i = 0; kids->type == PDF_ARRAY && i < kids->n; i++)
		if (depth < TREE_DEPTH && ++d->nodes < NODES_MAX)
			collect_labels(d, pdf_follow(f, &kids->items[i]), out,
				       depth + 1);
}

static void read_labels(struct pdf_own *d, const struct pdf_object *catalog)
{
	struct ranges r = { 0 };
	collect_labels(d, pdf_get(&d->file, catalog, "PageLabels"), &r, 0);
	for (size_t i = 0; i < r.n; i++)
		set_labels(d, r.v[i].style, r.v[i].first,
			   i + 1 < r.n ? r.v[i + 1].first : d->pages.n);
}

/* Layers that are switched off are not shown; poppler knows which. */
static bool has_hidden_layers(struct pdf_file *f,
			      const struct pdf_object *catalog)
{
	const struct pdf_object *d =
		pdf_get(f, pdf_get(f, catalog, "OCProperties"), "D");
	const struct pdf_object *base = pdf_get(f, d, "BaseState");
	const struct pdf_object *off = pdf_get(f, d, "OFF");
	return (off->type == PDF_ARRAY && off->n > 0) ||
	       (base->type == PDF_NAME && !pdf_is_name(base, "ON"));
}

bool pdf_own_open(struct pdf_own *d, struct arena *a, const char *p, size_t n)
{
	const struct inherited none = { 0 };
	*d = (struct pdf_own){ .title = "", .author = "" };
	if (!pdf_file_open(&d->file, a, p, n))
		return false;
	const struct pdf_object *catalog =
		pdf_get(&d->file, &d->file.trailer, "Root");
	const struct pdf_object *tree = pdf_get(&d->file, catalog, "Pages");
	if (!walk(d, none, tree) || d->pages.n == 0 ||
	    pdf_int(pdf_get(&d->file, tree, "Count"), -1) != (int)d->pages.n ||
	    has_hidden_layers(&d->file, catalog))
		return false;
	d->title = property(d, "Title");
	d->author = property(d, "Author");
	read_labels(d, catalog);
	return !d->file.bad;
}

void pdf_own_close(struct pdf_own *d)
{
	pdf_file_close(&d->file);
}

void pdf_own_size(const struct pdf_sheet *s, double *width, double *height)
{
	double w = s->box.x1 - s->box.x0, h = s->box.y1 - s->box.y0;
	*width = s->turn % 2 ? h : w;
	*height = s->turn % 2 ? w : h;
}

/* From the page's own space, where y goes up, to points from the top left of
 * the page as it is shown. */
static struct pdf_matrix base_of(const struct pdf_sheet *s)
{
	const struct pdf_box *b = &s->box;
	switch (s->turn) {
	case 1:
		return (struct pdf_matrix){ 0, 1, 1, 0, -b->y0, -b->x0 };
	case 2:
		return (struct pdf_matrix){ -1, 0, 0, 1, b->x1, -b->y0 };
	case 3:
		return (struct pdf_matrix){ 0, -1, -1, 0, b->y1, b->x1 };
	default:
		return (struct pdf_matrix){ 1, 0, 0, -1, -b->x0, b->y1 };
	}
}

/* What lies outside of the page is not seen. */
static void crop(struct pdf_chars *list, double width, double height)
{
	size_t n = 0;
	for (size_t i = 0; i < list->n; i++) {
		const struct pdf_box *b = &list->v[i].box;
		double x = (b->x0 + b->x1) / 2, y = pdf_mid_y(b);
		if (x >= 0 && x <= width && y >= 0 && y <= height)
			list->v[n++] = list->v[i];
	}
	list->n = n;
}

static bool runs_leftward(uint32_t c)
{
	return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) ||
	       (c >= 0xfe70 && c < 0xff00);
}

/* Accents as characters of their own. */
static bool is_accent(uint32_t c)
{
	return c == '`' || c == 0xa8 || c == 0xaf || c == 0xb4 || c == 0xb8 ||
	       (c >= 0x2c6 && c <= 0x2dd);
}

static bool stands_on(const struct pdf_char *a, const struct pdf_char *b)
{
	double mid = (a->box.x0 + a->box.x1) / 2;
	return mid > b->box.x0 && mid < b->box.x1 &&
	       pdf_overlap(&a->box, &b->box) > 0.5;
}

/* Scripts that are read from the right, and letters that are put together
 * from two: poppler knows how they are written. */
static bool is_beyond_us(const struct pdf_chars *list)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct pdf_char *x = &list->v[i];
		if (runs_leftward(x->c) ||
		    (is_accent(x->c) &&
		     ((i > 0 && stands_on(x, x - 1)) ||
		      (i + 1 < list->n && stands_on(x, x + 1)))))
			return true;
	}
	return false;
}

bool pdf_own_read(struct pdf_own *d, size_t page, struct pdf_content *c)
{
	static const struct pdf_object nothing = { .type = PDF_NULL };
	const struct pdf_sheet *s = &d->pages.v[page];
	double width, height;
	d->file.bad = false;
	c->file = &d->file;
	c->fonts = &d->fonts;
	pdf_content_run(c, s->dict, s->resources ? s->resources : &nothing,
			base_of(s));
	if (c->declined || d->file.bad || is_beyond_us(&c->chars))
		return false;
	pdf_own_size(s, &width, &height);
	pdf_content_hide(c);
	crop(&c->chars, width, height);
	return true;
}
