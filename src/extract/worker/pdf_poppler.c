/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Poppler gives the text of a page in its own reading order, one rectangle for
 * each character, and runs of font attributes.
 */
#include "pdf_poppler.h"

#include <math.h>
#include <poppler.h>
#include <string.h>
#include <strings.h>

#include "../clean.h"

#define COORD_MAX 100000.0

/* Poppler prints warnings; the parent keeps few and shows none. */
static void ignore_log(const char *domain, GLogLevelFlags level,
		       const char *message, void *ctx)
{
	(void)domain;
	(void)level;
	(void)message;
	(void)ctx;
}

static void refuse(struct job *j, const GError *e)
{
	if (g_error_matches(e, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
		job_refuse(j, WIRE_ENCRYPTED,
			   "it is protected by a password: open it "
			   "with the password and print it to a new "
			   "PDF");
	else
		job_refuse(j, WIRE_DAMAGED,
			   "the PDF is damaged, perhaps cut off: fetch it "
			   "again, or open it and print it to a new PDF");
}

void *pdf_poppler_open(struct job *j)
{
	GError *e = NULL;
	g_log_set_default_handler(ignore_log, NULL);
	GBytes *bytes = g_bytes_new_static(buf_text(&j->file), j->file.n);
	PopplerDocument *doc = poppler_document_new_from_bytes(bytes, NULL, &e);
	g_bytes_unref(bytes);
	if (!doc) {
		refuse(j, e);
		g_clear_error(&e);
	}
	return doc;
}

void pdf_poppler_close(void *document)
{
	if (document)
		g_object_unref(document);
}

int pdf_poppler_pages(void *document)
{
	return poppler_document_get_n_pages(document);
}

static char *property(struct job *j, char *owned)
{
	char *s =
		clean_line(j->a, owned ? owned : "", owned ? strlen(owned) : 0);
	g_free(owned);
	return s;
}

void pdf_poppler_properties(struct job *j, void *document)
{
	PopplerDocument *doc = document;
	j->doc->title = property(j, poppler_document_get_title(doc));
	j->doc->author = property(j, poppler_document_get_author(doc));
	for (size_t i = 0; i < j->doc->pages.n; i++) {
		PopplerPage *page = poppler_document_get_page(doc, (int)i);
		struct extract_page *p = &j->doc->pages.v[i];
		double width = 0, height = 0;
		if (!page)
			continue;
		p->label = property(j, poppler_page_get_label(page));
		poppler_page_get_size(page, &width, &height);
		p->width = width > 0 && width < 1e5 ? (int)(width * 10) : 0;
		p->height = height > 0 && height < 1e5 ? (int)(height * 10) : 0;
		g_object_unref(page);
	}
}

/* Of one character of valid UTF-8, which poppler's text is. */
static size_t length(const char *p)
{
	return (size_t)g_utf8_skip[(unsigned char)*p];
}

static bool is_direction_mark(gunichar c)
{
	return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2066 && c <= 0x2069);
}

/* Direction marks are poppler's own and have no rectangles. */
static char *without_marks(struct arena *a, const char *text)
{
	char *out = arena_str(a, text), *to = out;
	for (const char *p = text; *p;) {
		const char *next = p + length(p);
		if (!is_direction_mark(g_utf8_get_char(p)))
			for (; p < next; p++)
				*to++ = *p;
		p = next;
	}
	*to = '\0';
	return out;
}

static bool name_has(const char *name, const char *const *parts)
{
	for (size_t i = 0; name && parts[i]; i++)
		if (strcasestr(name, parts[i]))
			return true;
	return false;
}

/* Font attributes, run by run. */
struct look {
	const GList *run;
	bool begun, bold, italic;
	double size;
};

/* Those of the character with this index. */
static void look_up(struct look *l, int index)
{
	static const char *const bold[] = { "bold", "black", "heavy", "demi",
					    NULL };
	static const char *const italic[] = { "italic", "oblique", NULL };
	bool moved = !l->begun;
	l->begun = true;
	while (l->run &&
	       ((const PopplerTextAttributes *)l->run->data)->end_index <
		       index) {
		l->run = l->run->next;
		moved = true;
	}
	if (!l->run || !moved)
		return;
	const PopplerTextAttributes *at = l->run->data;
	l->bold = name_has(at->font_name, bold);
	l->italic = name_has(at->font_name, italic);
	l->size = at->font_size > 0 && at->font_size < 2000 ? at->font_size : 0;
}

static double within(double v)
{
	if (!isfinite(v))
		return 0;
	return v < -COORD_MAX ? -COORD_MAX : v > COORD_MAX ? COORD_MAX : v;
}

static struct pdf_box box_of(const PopplerRectangle *r)
{
	double x1 = within(r->x1), x2 = within(r->x2);
	double y1 = within(r->y1), y2 = within(r->y2);
	return (struct pdf_box){ pdf_min(x1, x2), pdf_min(y1, y2),
				 pdf_max(x1, x2), pdf_max(y1, y2) };
}

static void add_chars(struct pdf_page *pg, const char *p,
		      const PopplerRectangle *rects, struct look l,
		      struct pdf_chars *out)
{
	for (int i = 0; *p; i++, p += length(p)) {
		struct pdf_char *x = ARENA_PUSH(pg->a, out);
		look_up(&l, i);
		x->box = box_of(&rects[i]);
		x->c = g_utf8_get_char(p);
		x->size = (float)(l.size > 0 ? l.size
					     : pdf_height(&x->box) / 1.2);
		x->bold = l.bold;
		x->italic = l.italic;
		x->mark = -1;
	}
}

bool pdf_poppler_read(struct pdf_page *pg, void *document, int number,
		      struct pdf_chars *out)
{
	PopplerPage *page = poppler_document_get_page(document, number);
	PopplerRectangle *rects = NULL;
	guint n = 0;
	if (!page)
		return false;
	char *text = poppler_page_get_text(page);
	GList *runs = poppler_page_get_text_attributes(page);
	poppler_page_get_text_layout(page, &rects, &n);
	const char *p = without_marks(pg->a, text ? text : "");
	if (g_utf8_strlen(p, -1) == (glong)n)
		add_chars(pg, p, rects, (struct look){ .run = runs }, out);
	else
		pg->text = p;
	poppler_page_free_text_attributes(runs);
	g_free(rects);
	g_free(text);
	GList *images = poppler_page_get_image_mapping(page);
	pg->has_picture = images != NULL;
	poppler_page_free_image_mapping(images);
	g_object_unref(page);
	return true;
}
