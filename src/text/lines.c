/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks to lines, and lines to running text. */
#include "lines.h"

#include <string.h>
#include <strings.h>

/* Longer words are no words. */
#define WORD_MAX 64

static void add_line(struct arena *a, struct lines *out,
		     const struct extract_block *block, struct span s,
		     bool first)
{
	/* The tabs of a row are its cells. */
	if (block->kind != EXTRACT_TABLE_ROW)
		s = span_trim(s);
	if (!span_trim(s).n)
		return;
	struct line *l = ARENA_PUSH(a, out);
	l->text = s;
	l->block = block;
	l->first = first;
	if (block->kind == EXTRACT_HEADER || block->kind == EXTRACT_FOOTER)
		l->use = LINE_FURNITURE;
}

void lines_split(struct arena *a, const struct extract_doc *in,
		 struct lines *out)
{
	for (size_t i = 0; i < in->blocks.n; i++) {
		const struct extract_block *b = &in->blocks.v[i];
		struct span s = span_of(b->text);
		size_t before = out->n;
		for (size_t at = 0, n; at < s.n; at += n + 1) {
			const char *nl = memchr(s.p + at, '\n', s.n - at);
			n = nl ? (size_t)(nl - s.p) - at : s.n - at;
			if (b->kind == EXTRACT_TABLE_ROW)
				n = s.n;
			add_line(a, out, b, (struct span){ s.p + at, n },
				 out->n == before);
			size_t page = (size_t)b->page - 1;
			if (out->n > before && page < in->pages.n)
				out->v[out->n - 1].ocr = in->pages.v[page].ocr;
		}
	}
}

size_t lines_body(const struct lines *lines, size_t i)
{
	while (i < lines->n && lines->v[i].use != LINE_BODY)
		i++;
	return i;
}

/* A label that is no number we know is kept as it is. */
static struct number read_label(const char *label)
{
	struct span s = span_trim(span_of(label));
	struct number x = number_read(s);
	if (x.kind == NUMBER_NONE)
		x = (struct number){ .kind = NUMBER_LABEL, .shown = s };
	x.automatic = true;
	x.after = 0;
	return x;
}

struct number line_number(const struct line *l)
{
	const char *label = l->block->label;
	if (l->block->kind == EXTRACT_FOOTNOTE)
		return (struct number){ 0 };
	if (l->first && label && *label)
		return read_label(label);
	return number_read(l->text);
}

struct span line_text(const struct line *l, const struct number *x)
{
	return span_from(l->text, x->after);
}

bool ends_sentence(struct span s)
{
	uint32_t c = span_last_inner(s);
	return c == '.' || c == '?' || c == '!' || c == ':' || c == ';';
}

static bool is_one_of(struct span s, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s.n == strlen(list[i]) &&
		    strncasecmp(s.p, list[i], s.n) == 0)
			return true;
	return false;
}

/* First parts that English writes with a hyphen. */
static bool is_prefix(struct span s)
{
	static const char *const list[] = {
		"anti", "co",    "cross", "ex",    "extra", "full",  "half",
		"high", "inter", "intra", "long",  "low",   "mid",   "multi",
		"non",  "off",   "one",   "out",   "over",  "part",  "post",
		"pre",  "pro",   "re",    "self",  "semi",  "short", "single",
		"step", "sub",   "two",   "three", "well",  "e"
	};
	return is_one_of(s, list, sizeof list / sizeof *list);
}

/* Last parts that are no words of their own. */
static bool is_ending(struct span s)
{
	static const char *const list[] = {
		"able",    "ably",   "al",     "ally",   "als",     "ance",
		"ances",   "ancy",   "ant",    "ants",   "aries",   "ary",
		"ate",     "ated",   "ation",  "ations", "ative",   "cation",
		"cial",    "cially", "cian",   "cies",   "cy",      "dren",
		"ed",      "edly",   "ence",   "ences",  "ency",    "ent",
		"ents",    "er",     "ers",    "es",     "fied",    "ful",
		"fully",   "fying",  "gation", "gies",   "gist",    "gists",
		"gy",      "ial",    "ially",  "ible",   "ibly",    "ical",
		"ically",  "ied",    "ies",    "ing",    "ingly",   "ings",
		"ion",     "ional",  "ions",   "ise",    "ised",    "ises",
		"ising",   "ism",    "ist",    "ists",   "ities",   "ity",
		"ive",     "ively",  "ly",     "ment",   "mental",  "mentally",
		"mented",  "ments",  "ness",   "nesses", "nal",     "ory",
		"ous",     "ously",  "pist",   "ral",    "ren",     "ric",
		"ries",    "ry",     "ship",   "ships",  "sion",    "sional",
		"sionals", "sions",  "tal",    "tally",  "tary",    "tation",
		"tative",  "tial",   "tially", "tic",    "tically", "ties",
		"ting",    "tion",   "tional", "tions",  "tive",    "tively",
		"tives",   "tor",    "tors",   "tory",   "ture",    "tures",
		"ty",      "uate",   "ual",    "ually",  "ular",    "vice",
		"vices",   "viour",  "ving"
	};
	return is_one_of(s, list, sizeof list / sizeof *list);
}

/* The word that ends s, which may have hyphens; empty after a space. */
static struct span word_before(struct span s)
{
	struct span rest = s;
	while (rest.n && s.n - rest.n < WORD_MAX) {
		uint32_t c = span_last(rest);
		if (!char_is_letter(c) && !char_is_digit(c) &&
		    !char_is_hyphen(c) && !char_is_apostrophe(c))
			break;
		rest = span_most(rest);
	}
	return span_from(s, rest.n);
}

/* What follows the last hyphen inside a word: of "multi-agen", "agen". */
static struct span last_component(struct span s)
{
	size_t at = s.n;
	while (at > 0 && s.p[at - 1] != '-')
		at--;
	return span_from(s, at);
}

enum hyphen { HYPHEN_KEEP, HYPHEN_DROP, HYPHEN_SPACE };

/* The rule of lines_join. */
static enum hyphen hyphen_rule(struct lexicon *x, struct span left,
			       struct span right)
{
	static const char *const joints[] = { "and", "or", "to" };
	struct span part = last_component(left);
	if (!char_is_lower(span_first(right)) ||
	    !char_is_letter(span_last(left)))
		return HYPHEN_KEEP;
	if (is_one_of(right, joints, 3))
		return HYPHEN_SPACE;
	if (lexicon_has_pair(x, left, "", right) ||
	    lexicon_has_pair(x, part, "", right))
		return HYPHEN_DROP;
	if (lexicon_has_pair(x, left, "-", right) ||
	    lexicon_has_pair(x, part, "-", right) || is_prefix(part))
		return HYPHEN_KEEP;
	if (lexicon_has(x, part) && lexicon_has(x, right))
		return HYPHEN_KEEP;
	return x->splits || is_ending(right) ? HYPHEN_DROP : HYPHEN_KEEP;
}

/* What stands between the text so far and the line. */
static void add_gap(struct lexicon *x, struct buf *b, struct span line)
{
	struct span text = { b->p, b->n };
	size_t at = 0;
	struct span right = span_word(line, &at);
	enum hyphen rule = HYPHEN_SPACE;
	if (!b->n)
		return;
	if (char_is_hyphen(span_last(text)) && right.p == line.p && right.n) {
		struct span left = word_before(span_most(text));
		if (left.n)
			rule = hyphen_rule(x, left, right);
	}
	if (rule == HYPHEN_SPACE)
		buf_char(b, ' ');
	if (rule == HYPHEN_DROP) {
		b->n = span_most(text).n;
		b->p[b->n] = '\0';
	}
}

void lines_join(struct lexicon *x, struct buf *b, struct span line)
{
	line = span_trim(line);
	if (!line.n)
		return;
	add_gap(x, b, line);
	bool space = false;
	for (size_t i = 0; i < line.n; i++) {
		if (char_is_space(line.p[i])) {
			space = true;
			continue;
		}
		if (space)
			buf_char(b, ' ');
		space = false;
		buf_char(b, line.p[i]);
	}
}
