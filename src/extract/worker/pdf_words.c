/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Characters to words. Poppler gives the text of a page in its own reading
 * order, one rectangle for each character, and runs of font attributes. Its
 * spaces are believed; where cells of a table stand close it leaves some out,
 * so a jump in the rectangles ends a word too.
 */
#include "pdf.h"

#include <math.h>
#include <poppler.h>
#include <string.h>
#include <strings.h>

#define COORD_MAX 100000.0

/* The text of a page with what poppler knows of each character. */
struct chars {
	const char *p; /* at the next one */
	const PopplerRectangle *rect;
	size_t n_rects;
	const GList *run; /* font attributes */
	bool bold, italic;
	double size;
};

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

/* Font attributes of the character with this index. */
static void look_up(struct chars *c, int index)
{
	static const char *const bold[] = { "bold", "black", "heavy", "demi",
					    NULL };
	static const char *const italic[] = { "italic", "oblique", NULL };
	bool moved = false;
	while (c->run &&
	       ((const PopplerTextAttributes *)c->run->data)->end_index <
		       index) {
		c->run = c->run->next;
		moved = true;
	}
	if (!c->run || (!moved && index > 0))
		return;
	const PopplerTextAttributes *at = c->run->data;
	c->bold = name_has(at->font_name, bold);
	c->italic = name_has(at->font_name, italic);
	c->size = at->font_size > 0 && at->font_size < 2000 ? at->font_size : 0;
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

/* Letters one below the other: text that was turned by a quarter. */
static bool goes_down(const struct pdf_word *w, const struct pdf_box *c)
{
	const struct pdf_box *b = &w->box;
	double wide = pdf_max(b->x1 - b->x0, c->x1 - c->x0);
	double gap = pdf_max(c->y0 - b->y1, b->y0 - c->y1);
	return fabs((b->x0 + b->x1) - (c->x0 + c->x1)) < 0.3 * wide &&
	       gap > -0.2 * pdf_height(c) && gap < 0.5 * pdf_height(c);
}

/* Whether a character belongs to the word before it. */
static bool continues(struct pdf_word *w, const struct pdf_box *c,
		      const struct chars *at)
{
	bool single = w->n <= length(w->p);
	if ((w->vertical || single) && goes_down(w, c)) {
		w->vertical = true;
		return true;
	}
	if (w->vertical || pdf_overlap(&w->box, c) < 0.5)
		return false;
	double gap = c->x0 - w->box.x1;
	if (gap > 0.15 * pdf_height(c) || gap < -0.8 * pdf_height(c))
		return false;
	double ratio = w->size > 0 ? at->size / w->size : 1;
	return ratio > 0.8 && ratio < 1.25;
}

/* Whether two words are written without a space, as "1" and "st". */
static bool touches(const struct pdf_word *w, const struct pdf_box *c)
{
	double gap = c->x0 - w->box.x1;
	return pdf_overlap(&w->box, c) >= 0.3 && gap < 0.15 * pdf_height(c) &&
	       gap > -0.8 * pdf_height(c);
}

static bool is_odd(gunichar c)
{
	return c == 0xfffd || (c >= 0xe000 && c < 0xf000) ||
	       (c > 0xf0ff && c < 0xf900) || (c < 32 && c != '\t');
}

static void add_char(struct pdf_page *pg, const struct chars *at,
		     const struct pdf_box *box, bool after_space)
{
	struct pdf_words *words = &pg->words;
	size_t n = length(at->p);
	struct pdf_word *w = words->n ? &words->v[words->n - 1] : NULL;
	if (w && !after_space && continues(w, box, at)) {
		w->n += n;
		w->box = pdf_union(w->box, *box);
		return;
	}
	bool glued = w && !after_space && touches(w, box);
	w = ARENA_PUSH(pg->a, words);
	*w = (struct pdf_word){ .p = at->p,
				.n = n,
				.box = *box,
				.size = at->size > 0 ? at->size
						     : pdf_height(box) / 1.2,
				.bold = at->bold,
				.italic = at->italic,
				.glued = glued };
}

static void split(struct pdf_page *pg, struct chars *at)
{
	bool after_space = true;
	for (size_t i = 0; i < at->n_rects; i++) {
		gunichar c = g_utf8_get_char(at->p);
		struct pdf_box box = box_of(&at->rect[i]);
		look_up(at, (int)i);
		if (g_unichar_isspace(c)) {
			after_space = true;
		} else {
			pg->n_chars++;
			pg->n_odd += is_odd(c);
			add_char(pg, at, &box, after_space);
			after_space = false;
		}
		at->p += length(at->p);
	}
}

static bool is_number(const struct pdf_word *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->p[i] < '0' || w->p[i] > '9')
			return false;
	return w->n <= 3;
}

/* Small digits above the line, after a word or before a footnote's text. */
static void find_marks(struct pdf_words *words)
{
	for (size_t i = 0; i < words->n; i++) {
		struct pdf_word *w = &words->v[i];
		for (int side = -1; side <= 1 && is_number(w); side += 2) {
			if ((side < 0 && i == 0) ||
			    (side > 0 && i + 1 == words->n))
				continue;
			const struct pdf_word *by =
				&words->v[side < 0 ? i - 1 : i + 1];
			if (by->size * 0.8 > w->size &&
			    pdf_overlap(&by->box, &w->box) > 0.3 &&
			    w->box.y1 < by->box.y1 - 0.1 * pdf_height(&by->box))
				w->mark = true;
		}
	}
}

void pdf_words_read(struct pdf_page *pg, void *poppler_page)
{
	PopplerPage *page = poppler_page;
	PopplerRectangle *rects = NULL;
	guint n = 0;
	char *text = poppler_page_get_text(page);
	GList *runs = poppler_page_get_text_attributes(page);
	poppler_page_get_text_layout(page, &rects, &n);
	struct chars at = { .rect = rects, .n_rects = n, .run = runs };
	at.p = without_marks(pg->a, text ? text : "");
	if (g_utf8_strlen(at.p, -1) == (glong)n) {
		split(pg, &at);
		find_marks(&pg->words);
	} else {
		pg->text = at.p;
		pg->n_chars = n;
	}
	poppler_page_free_text_attributes(runs);
	g_free(rects);
	g_free(text);
}
