/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A PDF: its properties, its pages and their labels, pages without text. Most
 * files are read by our own reader of the format; a file, or a single page,
 * that it does not vouch for is read by poppler, which takes five times as
 * long.
 */
#include "pdf.h"

#include <stdio.h>
#include <string.h>

#include "pdf_pages.h"
#include "pdf_poppler.h"
#include "pdf_tags.h"

#define SCAN_CHARS     20  /* fewer on a page with a picture: it was scanned */
#define STAMP_CHARS    150 /* fewer, at the edges of a scan: a stamp */
#define LETTERS        200 /* enough to know a language by */
#define VOWELS_PERCENT 22
#define LEAST_CHARS    40 /* to tell by */
#define SPACES_PERCENT 8  /* English prose has about 17 */

struct reader {
	struct job *j;
	struct pdf_own own;
	bool is_own;    /* poppler is not needed, or only for single pages */
	bool has_tried; /* to open poppler's */
	void *poppler;
	struct pdf_chars chars; /* room for those of a page */
	struct pdf_tags tags;
	bool has_tags;
	size_t n_lost; /* pages */
};

/* Y and w are vowels too, in Welsh. */
static bool is_vowel(unsigned char c)
{
	switch (c | 32) {
	case 'a':
	case 'e':
	case 'i':
	case 'o':
	case 'u':
	case 'w':
	case 'y':
		return true;
	default:
		return c >= 0xc0; /* begins a letter that is not of ASCII */
	}
}

/* Text without meaning: a font that does not say which characters it has, or
 * says something that is no language. */
static bool is_garbled(const struct pdf_page *pg)
{
	size_t letters = 0, vowels = 0;
	if (pg->n_chars >= SCAN_CHARS && pg->n_odd * 3 > pg->n_chars)
		return true;
	for (size_t i = 0; i < pg->words.n; i++) {
		const struct pdf_word *w = &pg->words.v[i];
		for (size_t k = 0; k < w->n; k++) {
			unsigned char c = (unsigned char)w->p[k];
			bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
			letters += letter || c >= 0xc0;
			vowels += (letter || c >= 0xc0) && is_vowel(c);
		}
	}
	return letters >= LETTERS && vowels * 100 < letters * VOWELS_PERCENT;
}

/* A page that is one picture, with text at its edges at most. */
static bool is_stamped_scan(const struct pdf_page *pg)
{
	double edge = 0.08 * pg->height;
	if (pg->picture < 0.7 || pg->n_chars >= STAMP_CHARS)
		return false;
	for (size_t i = 0; i < pg->words.n; i++) {
		const struct pdf_box *b = &pg->words.v[i].box;
		if (b->y1 > edge && b->y0 < pg->height - edge)
			return false;
	}
	return true;
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

/* What is painted besides text: pictures, frames, rules. */
static void note_paints(struct pdf_page *pg, const struct pdf_content *c)
{
	double whole = pg->width * pg->height;
	pg->rules = c->rules;
	for (size_t i = 0; i < c->paints.n; i++) {
		const struct pdf_paint *p = &c->paints.v[i];
		double w =
			pdf_min(p->box.x1, pg->width) - pdf_max(p->box.x0, 0);
		double h =
			pdf_min(p->box.y1, pg->height) - pdf_max(p->box.y0, 0);
		if (w <= 0 || h <= 0)
			continue;
		if (p->picture) {
			pg->has_picture = true;
			if (whole > 0)
				pg->picture =
					pdf_max(pg->picture, w * h / whole);
		} else if (p->outline || !p->white) {
			*ARENA_PUSH(pg->a, &pg->frames) = p->box;
		}
	}
}

static void *poppler_of(struct reader *r)
{
	if (!r->has_tried && !r->poppler) {
		r->has_tried = true;
		r->poppler = pdf_poppler_open(r->j);
		/* A page is lost by it, not the file. */
		r->j->refusal = (struct wire_refusal){ 0 };
		if (r->poppler &&
		    pdf_poppler_pages(r->poppler) != (int)r->own.pages.n) {
			pdf_poppler_close(r->poppler);
			r->poppler = NULL;
		}
	}
	return r->poppler;
}

/* Whether words are parted by spaces that are characters. Some typesetters
 * (TeX, troff) only move on, by as much as justifies the line: where a word
 * ends there is poppler's to say. */
static bool has_spaces(const struct pdf_chars *c)
{
	size_t spaces = 0, letters = 0;
	for (size_t i = 0; i < c->n; i++) {
		uint32_t x = c->v[i].c;
		spaces += x == ' ' || x == 0xa0;
		/* Not the dots of a contents page. */
		letters += (x | 32) >= 'a' && x != 0xa0;
	}
	return letters < LEAST_CHARS ||
	       spaces * 100 >= letters * SPACES_PERCENT;
}

/* The characters of a page by whichever reader knows them. */
static bool read_chars(struct reader *r, struct pdf_page *pg,
		       struct pdf_chars *out)
{
	size_t i = (size_t)pg->number - 1;
	if (r->is_own) {
		struct pdf_content c = { .a = pg->a,
					 .lasting = r->j->a,
					 .chars = r->chars };
		c.chars.n = 0;
		pdf_own_size(&r->own.pages.v[i], &pg->width, &pg->height);
		bool ok = pdf_own_read(&r->own, i, &c);
		r->chars = c.chars;
		if (ok && has_spaces(&c.chars)) {
			note_paints(pg, &c);
			pg->tags = r->has_tags ? &r->tags : NULL;
			*out = c.chars;
			return true;
		}
	}
	void *poppler = poppler_of(r);
	return poppler && pdf_poppler_read(pg, poppler, (int)i, out);
}

/* Whether the page's text is to be recognised from its picture instead. */
static bool is_unreadable(struct pdf_page *pg, bool garbled)
{
	if (garbled) {
		job_diag(pg->job, DIAG_LOST, "garbled-text", pg->number,
			 "a font of the page does not say which characters "
			 "it has: its text cannot be read without "
			 "recognition");
		return true;
	}
	return (pg->n_chars < SCAN_CHARS && pg->has_picture) ||
	       is_stamped_scan(pg);
}

static int page_side(double v)
{
	return v > 0 && v < 1e5 ? (int)(v * 10) : 0;
}

static void read_page(struct reader *r, int number)
{
	struct arena a = { 0 };
	struct pdf_page pg = { .job = r->j, .a = &a, .number = number };
	struct extract_page *out = &r->j->doc->pages.v[number - 1];
	struct pdf_chars chars = { 0 };
	pg.width = out->width / 10.0;
	pg.height = out->height / 10.0;
	if (!read_chars(r, &pg, &chars)) {
		job_diag(r->j, DIAG_LOST, "page-unreadable", number,
			 "the page is damaged and was left out");
		arena_release(&a);
		r->n_lost++;
		return;
	}
	pdf_turn_main(&pg, &chars);
	out->width = page_side(pg.width);
	out->height = page_side(pg.height);
	struct pdf_chars upright = pdf_turned(&pg, &chars, 0);
	pdf_words_make(&pg, upright.v, upright.n);
	bool garbled = !pg.text && is_garbled(&pg);
	out->no_text = is_unreadable(&pg, garbled);
	if (pg.text) {
		add_plain(&pg);
	} else if (!garbled) {
		pdf_layout(&pg);
		pdf_turn_rest(&pg, &chars);
	}
	arena_release(&a);
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

/* Labels are kept when the file numbers any page otherwise than by place. */
static void drop_plain_labels(struct job *j)
{
	struct extract_pages *p = &j->doc->pages;
	bool numbered = false;
	for (size_t i = 0; i < p->n; i++) {
		char place[24];
		snprintf(place, sizeof place, "%zu", i + 1);
		if (!p->v[i].label)
			p->v[i].label = "";
		numbered = numbered || !str_eq(p->v[i].label, place);
	}
	for (size_t i = 0; i < p->n && !numbered; i++)
		p->v[i].label = "";
}

static int refuse_damaged(struct job *j)
{
	return job_refuse(j, WIRE_DAMAGED,
			  "the PDF has no page that can be read, perhaps it "
			  "was cut off: fetch it again, or open it and print "
			  "it to a new PDF");
}

static int read_all(struct reader *r, int n)
{
	struct job *j = r->j;
	if (n <= 0)
		return refuse_damaged(j);
	if (n > WIRE_PAGES_MAX)
		return job_refuse(j, WIRE_LIMIT,
				  "it has more than %d pages: split it",
				  WIRE_PAGES_MAX);
	for (int i = 0; i < n; i++)
		ARENA_PUSH(j->a, &j->doc->pages)->label = "";
	j->doc->paged = true;
	if (r->is_own) {
		j->doc->title = r->own.title;
		j->doc->author = r->own.author;
		for (int i = 0; i < n; i++)
			j->doc->pages.v[i].label = r->own.pages.v[i].label;
	} else {
		pdf_poppler_properties(j, r->poppler);
	}
	drop_plain_labels(j);
	for (int i = 0; i < n; i++)
		read_page(r, i + 1);
	if (r->n_lost == (size_t)n)
		return refuse_damaged(j);
	report_scans(j);
	return 0;
}

int pdf_read(struct job *j)
{
	struct reader r = { .j = j };
	int ret = -1;
	r.is_own = pdf_own_open(&r.own, j->a, buf_text(&j->file), j->file.n);
	if (!r.is_own)
		r.poppler = pdf_poppler_open(j);
	r.has_tags = r.is_own && pdf_tags_read(&r.own, &r.tags);
	if (r.is_own)
		ret = read_all(&r, (int)r.own.pages.n);
	else if (r.poppler)
		ret = read_all(&r, pdf_poppler_pages(r.poppler));
	pdf_own_close(&r.own);
	pdf_poppler_close(r.poppler);
	return ret;
}
