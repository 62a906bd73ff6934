/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text to blocks, and the names of formats. */
#include "extract.h"

#include <string.h>

#include "clean.h"
#include "columns.h"
#include "wire.h"

/* Longer lines than anyone wraps at: there a line is a paragraph. */
#define WRAPPED_MAX 120

struct plain {
	struct arena *a;
	struct extract_doc *doc;
	int page; /* of the line that is read */
	struct columns columns;
};

static void add_block(struct plain *x, enum extract_kind kind, const char *p,
		      size_t n)
{
	struct extract_block proto = { .kind = kind, .page = x->page };
	/* One more than there may be shows that there were too many. */
	if (x->doc->blocks.n <= WIRE_BLOCKS_MAX)
		clean_block(x->a, &x->doc->blocks, &proto, p, n);
}

static void add_row(void *ctx, const char *p, size_t n)
{
	add_block(ctx, EXTRACT_TABLE_ROW, p, n);
}

/* The length of the line at p, without its end. */
static size_t line_length(const char *p, size_t n)
{
	size_t i = 0;
	while (i < n && p[i] != '\n' && p[i] != '\r' && p[i] != '\f')
		i++;
	return i;
}

static bool is_blank(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] != ' ' && p[i] != '\t' && p[i] != '\v')
			return false;
	return true;
}

/* Text that stands together: one paragraph, or each line its own. */
static void add_text(struct plain *x, const struct columns_line *v, size_t n)
{
	size_t longest = 0;
	for (size_t i = 0; i < n; i++)
		longest = v[i].n > longest ? v[i].n : longest;
	if (n && longest <= WRAPPED_MAX) {
		const char *end = v[n - 1].p + v[n - 1].n;
		add_block(x, EXTRACT_PARAGRAPH, v[0].p, (size_t)(end - v[0].p));
		return;
	}
	for (size_t i = 0; i < n; i++)
		add_block(x, EXTRACT_PARAGRAPH, v[i].p, v[i].n);
}

/* Lines without a blank one among them: text, tables, or both. */
static void add_lines(struct plain *x, const char *p, size_t n)
{
	struct {
		struct columns_line *v;
		size_t n, cap;
	} lines = { 0 };
	struct arena a = { 0 };
	for (size_t i = 0, len; i < n; i += len + 1) {
		len = line_length(p + i, n - i);
		if (!is_blank(p + i, len))
			*ARENA_PUSH(&a, &lines) =
				(struct columns_line){ p + i, len };
	}
	for (size_t i = 0; i < lines.n;) {
		struct columns_found found =
			columns_find(&x->columns, lines.v + i, lines.n - i);
		add_text(x, lines.v + i, found.plain);
		i += found.plain;
		columns_rows(&x->columns, lines.v + i, found.rows, add_row, x);
		i += found.rows;
	}
	arena_release(&a);
}

/* One page or the rest of one, with no form feed in it. */
static void add_page(struct plain *x, const char *p, size_t n)
{
	size_t start = 0, len;
	for (size_t i = 0; i < n; i += len + 1) {
		len = line_length(p + i, n - i);
		/* The empty line within CR LF parts nothing. */
		bool within = i && i < n && p[i - 1] == '\r' && p[i] == '\n';
		if (within || !is_blank(p + i, len))
			continue;
		add_lines(x, p + start, i - start);
		start = i + len < n ? i + len + 1 : n;
	}
	add_lines(x, p + start, n - start);
}

void extract_plain(struct arena *a, const char *text, size_t n,
		   struct extract_doc *out)
{
	struct plain x = { .a = a, .doc = out, .page = 1 };
	*out = (struct extract_doc){
		.format = EXTRACT_TXT, .title = "", .author = "", .editor = ""
	};
	for (size_t at = 0; at < n && x.page <= WIRE_PAGES_MAX; x.page++) {
		const char *ff = memchr(text + at, '\f', n - at);
		size_t end = ff ? (size_t)(ff - text) : n;
		add_page(&x, text + at, end - at);
		at = end + 1;
	}
	/* Empty pages at the end are a last form feed, not pages. */
	int last = out->blocks.n ? out->blocks.v[out->blocks.n - 1].page : 1;
	if (x.page > WIRE_PAGES_MAX)
		last = x.page;
	for (int i = 0; i < last; i++)
		ARENA_PUSH(a, &out->pages)->label = "";
	out->paged = last > 1;
}

const char *extract_format_name(enum extract_format f)
{
	static const char *const names[] = {
		[EXTRACT_UNKNOWN] = "unknown", [EXTRACT_PDF] = "PDF",
		[EXTRACT_DOCX] = "DOCX",       [EXTRACT_ODT] = "ODT",
		[EXTRACT_HTML] = "HTML",       [EXTRACT_RTF] = "RTF",
		[EXTRACT_TXT] = "TXT",         [EXTRACT_CSV] = "CSV",
	};
	_Static_assert(sizeof names / sizeof *names == EXTRACT_N_FORMATS,
		       "a name for every format");
	return names[f];
}
