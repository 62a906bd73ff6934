/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One page: the picture that reads best of those that may be made of it, what
 * of the reading is noise, and its words, made straight, as the layout of the
 * PDF reader takes them.
 */
#include "ocr.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UPRIGHT   75    /* a reading this sure is of upright text */
#define SIDEWAYS  60    /* one less sure may lie on its side */
#define SMALL_PX  32.0  /* letters smaller than this are read once more */
#define NOISE     40    /* the mean of a line that is no writing */
#define BLANK     0.001 /* share of dark pixels on a sheet without writing */
#define DARK      110
#define BOLD      1.25 /* of the page's usual thickness of strokes */
#define SAME_SIZE 0.09 /* so near to the usual size it is that */

/* A picture of the page and what was read off it. */
struct reading {
	struct ocr_image image;
	struct ocr_lines lines;
	struct ocr_boxes rules;
	int confidence; /* mean over words with letters or figures */
	size_t n_words; /* of these */
	double size;    /* the usual one of its lines, in pixels */
	int turns;      /* quarters, from how the page shows it */
};

static bool has_letter(const char *s)
{
	for (; *s; s++)
		if ((*s >= '0' && *s <= '9') ||
		    ((*s | 32) >= 'a' && (*s | 32) <= 'z') ||
		    (unsigned char)*s >= 0xc3)
			return true;
	return false;
}

static size_t letters_of(const struct ocr_line *l)
{
	size_t n = 0;
	for (size_t i = 0; i < l->n; i++)
		n += strlen(l->v[i].text);
	return n;
}

/* The middle value of the lines, each as often as it has letters. */
static double usual(struct arena *a, const struct ocr_lines *lines,
		    double (*of)(const struct ocr_line *))
{
	double *v;
	size_t n = 0, all = 0;
	for (size_t i = 0; i < lines->n; i++)
		all += letters_of(&lines->v[i]);
	v = arena_alloc(a, (all + 1) * sizeof *v);
	for (size_t i = 0; i < lines->n; i++)
		for (size_t k = letters_of(&lines->v[i]); k > 0; k--)
			if (of(&lines->v[i]) != 0)
				v[n++] = of(&lines->v[i]);
	qsort(v, n, sizeof *v, pdf_by_value);
	return n ? v[n / 2] : 0;
}

static double size_of(const struct ocr_line *l)
{
	return l->size;
}

static double ink_of(const struct ocr_line *l)
{
	return l->ink;
}

static void rate(struct reading *r)
{
	size_t sum = 0;
	r->n_words = 0;
	for (size_t i = 0; i < r->lines.n; i++) {
		const struct ocr_line *l = &r->lines.v[i];
		for (size_t k = 0; k < l->n; k++) {
			if (!has_letter(l->v[k].text))
				continue;
			sum += (size_t)l->v[k].confidence;
			r->n_words++;
		}
	}
	r->confidence = r->n_words ? (int)(sum / r->n_words) : 0;
}

/* Reads the picture as it lies. */
static int read_image(struct job *j, struct ocr_engine *g, struct reading *r)
{
	struct ocr_leaders leaders = { 0 };
	struct ocr_image clean = r->image;
	size_t n = (size_t)clean.width * (size_t)clean.height;
	r->lines = (struct ocr_lines){ 0 };
	r->rules = (struct ocr_boxes){ 0 };
	clean.v = malloc(n);
	if (!clean.v)
		return job_refuse(j, WIRE_SYSTEM, "out of memory");
	memcpy(clean.v, r->image.v, n);
	int rc = ocr_clean(j->a, &clean, &r->rules);
	if (rc == 0) {
		ocr_leaders_take(g, j->a, &clean, &leaders);
		rc = ocr_engine_read(g, j->a, &clean, &r->lines);
	}
	if (rc == 0)
		ocr_look(&clean, &r->lines);
	free(clean.v);
	if (rc < 0)
		return job_refuse(j, WIRE_LIMIT, "the engine gave up");
	ocr_leaders_restore(j->a, &leaders, &r->lines);
	rate(r);
	r->size = usual(j->a, &r->lines, size_of);
	return 0;
}

/* How sure a reading is, as a whole: a few sure words are not a page. */
static double merit(const struct reading *r)
{
	return r->confidence * sqrt((double)r->n_words);
}

/* A sheet without writing: the back of another. */
static bool is_blank(const struct ocr_image *image)
{
	size_t n = (size_t)image->width * (size_t)image->height, dark = 0;
	for (size_t i = 0; i < n; i++)
		dark += image->v[i] < DARK;
	return (double)dark < BLANK * (double)n;
}

/* A page on its side reads as lines that do not run from left to right, as a
 * few odd words, or not at all. */
static bool may_lie_sideways(const struct reading *r)
{
	size_t turned = 0, all = 0;
	for (size_t i = 0; i < r->lines.n; i++)
		for (size_t k = 0; k < r->lines.v[i].n; k++) {
			turned += r->lines.v[i].v[k].turned;
			all++;
		}
	return turned * 2 > all ||
	       (r->confidence < SIDEWAYS && !is_blank(&r->image));
}

static void turn(struct reading *r)
{
	ocr_turn(&r->image);
	r->turns = (r->turns + 1) % 4;
}

/* Turns the picture until it reads well; otherwise the best way stays. */
static int read_turned(struct job *j, struct ocr_engine *g, struct reading *r)
{
	struct reading best = *r;
	bool sideways = true;
	for (int i = 0; i < 3 && (sideways || best.confidence < UPRIGHT); i++) {
		turn(r);
		if (read_image(j, g, r) < 0)
			return -1;
		if (may_lie_sideways(r) ||
		    (!sideways && merit(r) <= merit(&best)))
			continue;
		sideways = false;
		best = *r;
	}
	while (r->turns != best.turns)
		turn(r);
	best.image = r->image;
	*r = best;
	return 0;
}

/* Once more with letters twice as large, if that reads better. */
static int read_larger(struct job *j, struct ocr_engine *g, int page,
		       struct reading *r)
{
	struct reading at = { 0 };
	if (ocr_render(j, page, r->image.dpi * 2, &at.image) < 0)
		return -1;
	while (at.turns != r->turns)
		turn(&at);
	int rc = 0;
	if (at.image.dpi > 1.2 * r->image.dpi)
		rc = read_image(j, g, &at);
	bool better = rc == 0 && merit(&at) > merit(r);
	free(better ? r->image.v : at.image.v);
	if (better)
		*r = at;
	return rc;
}

static int read_page(struct job *j, struct ocr_engine *g, int page,
		     struct reading *r)
{
	if (ocr_render(j, page, OCR_DPI, &r->image) < 0 ||
	    read_image(j, g, r) < 0)
		return -1;
	if (may_lie_sideways(r) && read_turned(j, g, r) < 0)
		return -1;
	if (r->n_words && r->size > 0 && r->size < SMALL_PX)
		return read_larger(j, g, page, r);
	return 0;
}

/* A rule of a table or the edge of a picture, taken for a letter. */
static bool is_rule(const struct ocr_line *l, const struct ocr_word *w)
{
	return !w->text[strspn(w->text, "|_~=\\/[]!")] &&
	       (w->y1 - w->y0 > 1.2 * l->size || w->confidence < NOISE);
}

/* The capital of faces without serifs is read as the stroke that it is; a
 * real one reaches below the line. */
static void mend_capital(const struct ocr_line *l, struct ocr_word *w)
{
	if (str_eq(w->text, "|") && w->y1 - w->y0 < 0.85 * l->size &&
	    w->y1 < l->base + 0.1 * l->size)
		w->text = "I";
}

/* Pictures and specks read as letters. Words are never left out of a line
 * that is writing: the one that is hard to read may be the "not". */
static void drop_noise(struct ocr_lines *lines)
{
	size_t kept = 0;
	for (size_t i = 0; i < lines->n; i++) {
		struct ocr_line *l = &lines->v[i];
		size_t n = 0, letters = 0, sum = 0;
		for (size_t k = 0; k < l->n; k++)
			if (!is_rule(l, &l->v[k]))
				l->v[n++] = l->v[k];
		l->n = n;
		for (size_t k = 0; k < n; k++)
			mend_capital(l, &l->v[k]);
		for (size_t k = 0; k < n; k++) {
			letters += has_letter(l->v[k].text);
			sum += (size_t)l->v[k].confidence;
		}
		if (letters && sum >= n * NOISE)
			lines->v[kept++] = *l;
	}
	lines->n = kept;
}

/* A bullet is read as whatever it resembles: told by its shape, or when it is
 * hollow by being less high than a letter and above the base. */
static bool is_bullet(const struct ocr_line *l)
{
	static const char *const like[] = { "e",        "o",        "0",
					    "*",        "\xc2\xa2", "\xc2\xa9",
					    "\xc2\xae", "\xc2\xb0", "\xc2\xab",
					    "\xc2\xbb" };
	const struct ocr_word *w = &l->v[0];
	if (l->n < 2 || l->v[1].x0 - w->x1 < 0.3 * l->size)
		return false;
	if (w->dot)
		return true;
	if (w->y1 - w->y0 > 0.46 * l->size || w->y1 > l->base - 0.05 * l->size)
		return false;
	for (size_t i = 0; i < sizeof like / sizeof *like; i++)
		if (str_eq(w->text, like[i]))
			return true;
	return false;
}

/* From the picture to the page. */
struct frame {
	double scale;     /* points a pixel */
	double size, ink; /* the usual ones, in pixels */
};

/* As poppler gives the box of a letter: from the font, not from its ink. */
static void add_line(struct pdf_page *pg, const struct frame *f,
		     const struct ocr_line *l)
{
	double size = l->size > 0 ? l->size : f->size;
	if (fabs(size - f->size) < SAME_SIZE * f->size)
		size = f->size;
	bool bold = l->ink > BOLD * f->ink && f->ink > 0;
	for (size_t i = 0; i < l->n; i++) {
		const struct ocr_word *w = &l->v[i];
		struct pdf_word *to = ARENA_PUSH(pg->a, &pg->words);
		to->p = i == 0 && is_bullet(l) ? "\xe2\x80\xa2" : w->text;
		to->n = strlen(to->p);
		to->letters = (unsigned char)(to->n < 255 ? to->n : 255);
		to->spaced = true;
		to->place = -1;
		to->vertical = w->turned;
		to->size = size * f->scale;
		to->bold = bold;
		to->box.x0 = w->x0 * f->scale;
		to->box.x1 = w->x1 * f->scale;
		to->box.y0 = l->base * f->scale - 0.95 * to->size;
		to->box.y1 = l->base * f->scale + 0.25 * to->size;
		pg->n_chars += to->n;
	}
}

static void lay_out(struct job *j, const struct reading *r)
{
	struct arena a = { 0 };
	const struct frame f = {
		.scale = 72 / r->image.dpi,
		.size = usual(&a, &r->lines, size_of),
		.ink = usual(&a, &r->lines, ink_of),
	};
	struct pdf_page pg = { .job = j,
			       .a = &a,
			       .number = 1,
			       .width = r->image.width * f.scale,
			       .height = r->image.height * f.scale };
	for (size_t i = 0; i < r->rules.n; i++) {
		const struct ocr_box *b = &r->rules.v[i];
		*ARENA_PUSH(&a, &pg.rules) = (struct pdf_box){
			b->x0 * f.scale,
			b->y0 * f.scale,
			b->x1 * f.scale,
			b->y1 * f.scale,
		};
	}
	for (size_t i = 0; i < r->lines.n; i++)
		add_line(&pg, &f, &r->lines.v[i]);
	pdf_layout(&pg);
	arena_release(&a);
}

int ocr_page(struct job *j, struct ocr_engine *g, int page)
{
	struct reading r = { 0 };
	int ret = -1;
	if (read_page(j, g, page, &r) < 0)
		goto out;
	drop_noise(&r.lines);
	rate(&r);
	lay_out(j, &r);
	struct extract_page *p = ARENA_PUSH(j->a, &j->doc->pages);
	p->ocr = true;
	p->no_text = j->doc->blocks.n == 0;
	p->confidence = p->no_text ? 0 : r.confidence;
	p->width = (int)(r.image.width * 720.0 / r.image.dpi);
	p->height = (int)(r.image.height * 720.0 / r.image.dpi);
	j->doc->format = EXTRACT_PDF;
	j->doc->paged = true;
	if (p->no_text && is_blank(&r.image))
		job_diag(j, DIAG_NOTE, "blank-page", 1, "the page is blank");
	ret = 0;
out:
	free(r.image.v);
	return ret;
}
