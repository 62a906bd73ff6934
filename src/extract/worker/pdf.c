/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF: its properties, its pages and their labels, pages without text. */
#include "pdf.h"

#include <poppler.h>
#include <string.h>

#include "../clean.h"

#define SCAN_CHARS 20 /* fewer on a page with an image: it was scanned */

/* Poppler prints warnings; the parent keeps few and shows none. */
static void ignore_log(const char *domain, GLogLevelFlags level,
		       const char *message, void *ctx)
{
	(void)domain;
	(void)level;
	(void)message;
	(void)ctx;
}

static int refuse(struct job *j, const GError *e)
{
	if (g_error_matches(e, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
		return job_refuse(j, WIRE_ENCRYPTED,
				  "it is protected by a password: open it "
				  "with the password and print it to a new "
				  "PDF");
	return job_refuse(j, WIRE_DAMAGED,
			  "the PDF is damaged, perhaps cut off: fetch it "
			  "again, or open it and print it to a new PDF");
}

static PopplerDocument *open_document(struct job *j)
{
	GError *e = NULL;
	GBytes *bytes = g_bytes_new_static(buf_text(&j->file), j->file.n);
	PopplerDocument *doc = poppler_document_new_from_bytes(bytes, NULL, &e);
	g_bytes_unref(bytes);
	if (!doc) {
		refuse(j, e);
		g_clear_error(&e);
	}
	return doc;
}

static char *property(struct job *j, char *owned)
{
	char *s =
		clean_line(j->a, owned ? owned : "", owned ? strlen(owned) : 0);
	g_free(owned);
	return s;
}

/* Labels are kept when the file numbers any page otherwise than by place. */
static void read_labels(struct job *j, PopplerDocument *doc, int n)
{
	bool numbered = false;
	for (int i = 0; i < n; i++) {
		PopplerPage *page = poppler_document_get_page(doc, i);
		struct extract_page *p = ARENA_PUSH(j->a, &j->doc->pages);
		p->label =
			property(j, page ? poppler_page_get_label(page) : NULL);
		numbered = numbered ||
			   !str_eq(p->label, arena_fmt(j->a, "%d", i + 1));
		if (page)
			g_object_unref(page);
	}
	for (int i = 0; i < n && !numbered; i++)
		j->doc->pages.v[i].label = "";
}

static bool has_image(PopplerPage *page)
{
	GList *images = poppler_page_get_image_mapping(page);
	bool any = images != NULL;
	poppler_page_free_image_mapping(images);
	return any;
}

/* When characters and rectangles do not agree: the text as poppler has it. */
static void add_plain(struct pdf_page *pg)
{
	struct extract_doc plain;
	struct job *j = pg->job;
	extract_plain(j->a, pg->text, strlen(pg->text), &plain);
	for (size_t i = 0; i < plain.blocks.n; i++) {
		struct extract_block *x = ARENA_PUSH(j->a, &j->doc->blocks);
		*x = plain.blocks.v[i];
		x->page = pg->number;
	}
}

/* Text without meaning: a font that does not say which characters it has. */
static bool is_garbled(const struct pdf_page *pg)
{
	return pg->n_chars >= SCAN_CHARS && pg->n_odd * 3 > pg->n_chars;
}

static void read_page(struct job *j, PopplerPage *page, int number)
{
	struct arena a = { 0 };
	struct pdf_page pg = { .job = j, .a = &a, .number = number };
	struct extract_page *out = &j->doc->pages.v[number - 1];
	double width = 0, height = 0;
	poppler_page_get_size(page, &width, &height);
	out->width = width > 0 && width < 1e5 ? (int)(width * 10) : 0;
	out->height = height > 0 && height < 1e5 ? (int)(height * 10) : 0;
	pdf_words_read(&pg, page);
	if (is_garbled(&pg)) {
		out->no_text = true;
		job_diag(j, DIAG_LOST, "garbled-text", number,
			 "a font of the page does not say which characters "
			 "it has: its text cannot be read without "
			 "recognition");
	} else if (pg.n_chars < SCAN_CHARS && has_image(page)) {
		/* Text recognition would render the page from here. */
		out->no_text = true;
	}
	if (pg.text)
		add_plain(&pg);
	else if (!is_garbled(&pg))
		pdf_layout(&pg);
	arena_release(&a);
}

static void read_pages(struct job *j, PopplerDocument *doc, int n)
{
	for (int i = 0; i < n; i++) {
		PopplerPage *page = poppler_document_get_page(doc, i);
		if (!page) {
			job_diag(j, DIAG_LOST, "page-unreadable", i + 1,
				 "the page is damaged and was left out");
			continue;
		}
		read_page(j, page, i + 1);
		g_object_unref(page);
	}
}

/* One message for each stretch of scanned pages. */
static void report_scans(struct job *j)
{
	const struct extract_pages *p = &j->doc->pages;
	for (size_t i = 0; i < p->n; i++) {
		size_t first = i;
		while (i < p->n && p->v[i].no_text)
			i++;
		if (i == first)
			continue;
		job_diag(j, DIAG_LOST, "no-text-layer", (int)first + 1,
			 "pages %zu to %zu of %zu are pictures without text: "
			 "have their text recognised (OCR)",
			 first + 1, i, p->n);
	}
}

int pdf_read(struct job *j)
{
	int ret = -1;
	g_log_set_default_handler(ignore_log, NULL);
	PopplerDocument *doc = open_document(j);
	if (!doc)
		return -1;
	int n = poppler_document_get_n_pages(doc);
	if (n <= 0) {
		job_refuse(j, WIRE_EMPTY, "the PDF has no pages");
	} else if (n > WIRE_PAGES_MAX) {
		job_refuse(j, WIRE_LIMIT, "it has more than %d pages: split it",
			   WIRE_PAGES_MAX);
	} else {
		j->doc->paged = true;
		j->doc->title = property(j, poppler_document_get_title(doc));
		j->doc->author = property(j, poppler_document_get_author(doc));
		read_labels(j, doc, n);
		read_pages(j, doc, n);
		report_scans(j);
		ret = 0;
	}
	g_object_unref(doc);
	return ret;
}
