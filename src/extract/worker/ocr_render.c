/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as a grey picture. Poppler draws in colour, with its colour
 * management: scans are often of coloured paper. */
#include "ocr.h"

#include <cairo.h>
#include <poppler.h>
#include <stdlib.h>
#include <string.h>

/* A3 at 300 dots an inch. Larger pages are mostly scans whose size was never
 * set, a point a pixel: they are drawn coarser. */
#define PIXELS_MAX 20e6
#define SIDE_MAX   20000
#define DPI_MIN    20.0

static PopplerPage *open_page(struct job *j, int number)
{
	GError *e = NULL;
	GBytes *bytes = g_bytes_new_static(buf_text(&j->file), j->file.n);
	PopplerDocument *doc = poppler_document_new_from_bytes(bytes, NULL, &e);
	PopplerPage *page = NULL;
	g_bytes_unref(bytes);
	if (!doc) {
		job_refuse(j, WIRE_DAMAGED, "the PDF cannot be opened: %s",
			   e->message);
		g_clear_error(&e);
		return NULL;
	}
	if (number <= poppler_document_get_n_pages(doc))
		page = poppler_document_get_page(doc, number - 1);
	if (!page)
		job_refuse(j, WIRE_DAMAGED, "there is no page %d", number);
	g_object_unref(doc);
	return page;
}

/* The number of pixels for an inch at which the picture stays within bounds,
 * at most `wanted`; 0: no page. */
static double fitting_dpi(double width, double height, double wanted)
{
	if (!(width > 1 && height > 1 && width < 1e5 && height < 1e5))
		return 0;
	double dpi = wanted;
	while (dpi >= DPI_MIN &&
	       (width * height * dpi * dpi / (72 * 72) > PIXELS_MAX ||
		width * dpi / 72 > SIDE_MAX || height * dpi / 72 > SIDE_MAX))
		dpi *= 0.9;
	return dpi >= DPI_MIN ? dpi : 0;
}

/* Weights of ITU-R BT.601, in 256ths. */
static unsigned char grey(uint32_t rgb)
{
	uint32_t r = rgb >> 16 & 255, g = rgb >> 8 & 255, b = rgb & 255;
	return (unsigned char)((77 * r + 150 * g + 29 * b) >> 8);
}

static bool copy_grey(cairo_surface_t *s, struct ocr_image *out)
{
	cairo_surface_flush(s);
	const unsigned char *p = cairo_image_surface_get_data(s);
	int stride = cairo_image_surface_get_stride(s);
	size_t n = (size_t)out->width * (size_t)out->height;
	out->v = malloc(n);
	if (!p || !out->v)
		return false;
	unsigned char *to = out->v;
	for (int y = 0; y < out->height; y++) {
		for (int x = 0; x < out->width; x++) {
			uint32_t rgb;
			memcpy(&rgb,
			       p + (ptrdiff_t)y * stride + (ptrdiff_t)4 * x, 4);
			*to++ = grey(rgb);
		}
	}
	return true;
}

static bool draw(PopplerPage *page, struct ocr_image *out)
{
	cairo_surface_t *s = cairo_image_surface_create(
		CAIRO_FORMAT_RGB24, out->width, out->height);
	cairo_t *c = cairo_create(s);
	cairo_set_source_rgb(c, 1, 1, 1);
	cairo_paint(c);
	cairo_scale(c, out->dpi / 72, out->dpi / 72);
	poppler_page_render(page, c);
	bool ok = cairo_status(c) == CAIRO_STATUS_SUCCESS && copy_grey(s, out);
	cairo_destroy(c);
	cairo_surface_destroy(s);
	return ok;
}

int ocr_render(struct job *j, int number, double dpi, struct ocr_image *out)
{
	double width = 0, height = 0;
	*out = (struct ocr_image){ 0 };
	PopplerPage *page = open_page(j, number);
	if (!page)
		return -1;
	poppler_page_get_size(page, &width, &height);
	out->dpi = fitting_dpi(width, height, dpi);
	out->width = (int)(width * out->dpi / 72);
	out->height = (int)(height * out->dpi / 72);
	int rc = 0;
	if (out->width < 1 || out->height < 1)
		rc = job_refuse(j, WIRE_LIMIT,
				"the page is %g by %g points large: no paper "
				"is",
				width, height);
	else if (!draw(page, out))
		rc = job_refuse(j, WIRE_LIMIT, "the page cannot be drawn");
	g_object_unref(page);
	return rc;
}

void ocr_turn(struct ocr_image *image)
{
	struct ocr_image to = { .width = image->height,
				.height = image->width,
				.dpi = image->dpi };
	size_t w = (size_t)to.width, h = (size_t)to.height;
	to.v = malloc(w * h);
	if (!to.v)
		abort();
	for (size_t y = 0; y < h; y++)
		for (size_t x = 0; x < w; x++)
			to.v[y * w + x] = image->v[(w - 1 - x) * h + y];
	free(image->v);
	*image = to;
}
