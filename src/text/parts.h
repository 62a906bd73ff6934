/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * parts: what becomes a passage or a heading. Lines of one block make one
 * part, unless a number, a bullet or a heading begins within it, or, in plain
 * text, a paragraph ends. What a page break parted is joined by join.h.
 */
#ifndef TEXT_PARTS_H
#define TEXT_PARTS_H

#include "contents.h"
#include "lines.h"

enum part_role {
	PART_BODY,
	PART_ITEM,
	PART_ROW,
	PART_NOTE,
	PART_HEADING,
	PART_GONE, /* joined to another */
};

struct part {
	enum part_role role;
	const struct extract_block *block;
	int page;
	struct number number;
	const char *text; /* one line, without the number */
	int level;        /* of a heading */
	/* As laid out, in characters. */
	size_t n_lines, longest, first, last;
};

struct parts {
	struct part *v;
	size_t n, cap;
};

void parts_build(struct arena *scratch, enum extract_format format,
		 const struct lines *lines, const struct titles *titles,
		 struct lexicon *lexicon, struct parts *out);

/* Whether the key of the part's text, or of number and text, is a title. */
bool part_is_title(const struct part *p, const struct titles *titles);

/* The next part after i that is not gone and no note, or parts->n. */
size_t parts_next(const struct parts *parts, size_t i);

#endif
