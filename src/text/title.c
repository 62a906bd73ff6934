/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a document. */
#include "title.h"

#include <string.h>
#include <strings.h>

#include "heading.h"
#include "section.h"

/* Parts of the first page, or of a document without pages, that may hold the
 * title, and bytes that it may have. */
#define PARTS_MAX 20
#define PAGES_MAX 2
#define TITLE_MAX ((size_t)300)
/* What a word such as "review" is worth, in tenths of a point. */
#define WORD_WORTH 100

static bool has_word(const char *s, const char *const *list, size_t n)
{
	struct span all = span_of(s);
	size_t at = 0;
	for (struct span w = span_word(all, &at); w.n; w = span_word(all, &at))
		for (size_t i = 0; i < n; i++)
			if (w.n == strlen(list[i]) &&
			    strncasecmp(w.p, list[i], w.n) == 0)
				return true;
	return false;
}

bool title_is_about(const char *s)
{
	static const char *const words[] = { "review", "reviews",  "report",
					     "child",  "children", "baby",
					     "scr",    "lcspr",    "cspr" };
	return has_word(s, words, sizeof words / sizeof *words);
}

static bool has_title_word(const char *s)
{
	static const char *const words[] = { "summary",  "briefing",
					     "brief",    "learning",
					     "response", "inspection" };
	return title_is_about(s) ||
	       has_word(s, words, sizeof words / sizeof *words);
}

/* The heading of a section, such as "Introduction", is no title. */
static bool is_section(const struct part *p)
{
	enum text_section kind;
	return !title_is_about(p->text) &&
	       section_of_title(&p->number, p->text, &kind) == SECTION_STRONG;
}

/* A sentence is no title. */
static bool is_candidate(const struct part *p)
{
	size_t n = strlen(p->text);
	uint32_t last = span_last(span_of(p->text));
	return (p->role == PART_BODY || p->role == PART_HEADING) && n >= 4 &&
	       n <= TITLE_MAX && last != '.' && last != ',' && last != ';' &&
	       p->number.kind == NUMBER_NONE && !is_section(p);
}

static int score(const struct part *p)
{
	return p->block->size + (has_title_word(p->text) ? WORD_WORTH : 0);
}

/* What word processors and converters leave. */
static bool is_residue(const char *s)
{
	static const char *const ends[] = { ".doc", ".docx", ".pdf",  ".odt",
					    ".rtf", ".dot",  ".dotx", ".indd" };
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends_nocase(s, ends[i]))
			return true;
	return strncasecmp(s, "microsoft ", 10) == 0 ||
	       strncasecmp(s, "untitled", 8) == 0 || !strchr(s, ' ');
}

/* The parts from i on that are printed as part i is: a title in two. */
static const char *join(struct arena *a, const struct parts *parts, size_t i)
{
	const struct part *p = &parts->v[i];
	struct buf b = { .max = 2 * TITLE_MAX };
	buf_str(&b, p->text);
	for (size_t k = i + 1; k < parts->n; k++) {
		const struct part *q = &parts->v[k];
		if (!p->block->size || q->block->size != p->block->size ||
		    q->block->bold != p->block->bold || q->page != p->page ||
		    q->role != p->role || !is_candidate(q) ||
		    b.n + strlen(q->text) + 1 > TITLE_MAX)
			break;
		buf_char(&b, ' ');
		buf_str(&b, q->text);
	}
	const char *title = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return title;
}

/* A line of plain text that has such a word; a title, an author and a date
 * may stand in one block. */
static const char *plain_line(struct arena *a, const struct part *p)
{
	struct span s = span_of(p->block->text);
	const char *nl = memchr(s.p, '\n', s.n);
	if (!nl || p->block->size)
		return NULL;
	const char *line = arena_dup(a, s.p, (size_t)(nl - s.p));
	return has_title_word(line) ? line : NULL;
}

const char *title_find(struct arena *a, const struct extract_doc *in,
		       const struct parts *parts)
{
	int body = parts_body_size(parts);
	const struct part *best = NULL;
	for (size_t i = 0; i < parts->n && i < PARTS_MAX; i++) {
		const struct part *p = &parts->v[i];
		if (in->paged && p->page > PAGES_MAX)
			break;
		if (!is_candidate(p) || (best && score(p) <= score(best)))
			continue;
		if (p->block->size * 10 > body * 11 ||
		    p->block->kind == EXTRACT_HEADING ||
		    has_title_word(p->text))
			best = p;
	}
	if (best) {
		const char *line = plain_line(a, best);
		return line ? line : join(a, parts, (size_t)(best - parts->v));
	}
	if (in->title && *in->title && !is_residue(in->title))
		return arena_str(a, in->title);
	return "";
}
