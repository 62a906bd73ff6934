/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a handout, and the names of its formats. */
#include "handout.h"

struct handout_block *handout_add(struct handout *h, enum handout_kind kind,
				  const char *text)
{
	struct handout_block *b = ARENA_PUSH(h->a, &h->blocks);
	b->kind = kind;
	b->text = text;
	return b;
}

void handout_head(struct handout *h, int level, const char *text)
{
	handout_add(h, HANDOUT_HEAD, text)->level = level;
}

void handout_field(struct handout *h, const char *label, const char *text)
{
	handout_add(h, HANDOUT_FIELD, text)->label = label;
}

void handout_quote(struct handout *h, const char *text, const char *cite)
{
	handout_add(h, HANDOUT_QUOTE, text)->cite = cite;
}

void handout_open(struct handout *h, enum handout_kind kind, const char *label)
{
	handout_add(h, kind, NULL)->label = label;
}

void handout_close(struct handout *h)
{
	handout_add(h, HANDOUT_END, NULL);
}

void handout_append(struct handout *h, const struct handout *body)
{
	for (size_t i = 0; i < body->blocks.n; i++)
		*ARENA_PUSH(h->a, &h->blocks) = body->blocks.v[i];
	for (size_t i = 0; i < body->flags.n; i++)
		*ARENA_PUSH(h->a, &h->flags) = body->flags.v[i];
}

bool handout_format_parse(const char *name, enum handout_format *out)
{
	static const struct {
		const char *name;
		enum handout_format format;
	} names[] = {
		{ "text", HANDOUT_TEXT }, { "txt", HANDOUT_TEXT },
		{ "md", HANDOUT_MD },     { "html", HANDOUT_HTML },
		{ "htm", HANDOUT_HTML },  { "docx", HANDOUT_DOCX },
		{ "odt", HANDOUT_ODT },
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_eq_nocase(name, names[i].name)) {
			*out = names[i].format;
			return true;
		}
	}
	return false;
}
