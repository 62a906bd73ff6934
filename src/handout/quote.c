/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quoting: which sections tell what, whole sentences, the place of words. */
#include "look.h"

#include <string.h>

bool look_tells(const struct look_passage *p)
{
	static const bool tells[TEXT_N_SECTIONS] = {
		[TEXT_FOREWORD] = true,   [TEXT_SUMMARY] = true,
		[TEXT_FAMILY] = true,     [TEXT_BACKGROUND] = true,
		[TEXT_CHRONOLOGY] = true, [TEXT_LIVED_EXPERIENCE] = true,
		[TEXT_ANALYSIS] = true,   [TEXT_FINDINGS] = true,
		[TEXT_CONCLUSION] = true, [TEXT_LEARNING] = true,
		[TEXT_OTHER] = true,      [TEXT_INTRODUCTION] = true,
	};
	return tells[p->section] && !p->response && !p->table;
}

bool look_judges(const struct look_passage *p)
{
	static const bool judges[TEXT_N_SECTIONS] = {
		[TEXT_ANALYSIS] = true,      [TEXT_FINDINGS] = true,
		[TEXT_GOOD_PRACTICE] = true, [TEXT_LEARNING] = true,
		[TEXT_CONCLUSION] = true,
	};
	return judges[p->section] && !p->response && !p->table;
}

bool look_narrates(const struct look_passage *p)
{
	static const bool narrates[TEXT_N_SECTIONS] = {
		[TEXT_SUMMARY] = true,    [TEXT_INTRODUCTION] = true,
		[TEXT_BACKGROUND] = true, [TEXT_CHRONOLOGY] = true,
		[TEXT_FAMILY] = true,     [TEXT_LIVED_EXPERIENCE] = true,
	};
	return narrates[p->section] && !p->response && !p->table;
}

bool look_advises(const char *text)
{
	static const char *const begins[] = {
		"look ",    "ask ",      "write ",    "make ",  "check ",
		"measure ", "ensure ",   "consider ", "think ", "remember ",
		"use ",     "keep ",     "record ",   "share ", "talk ",
		"listen ",  "do not ",   "don’t ",    "never ", "always ",
		"be ",      "find out ", "notice ",   "try ",   "know ",
		"see ",     "what ",     "how ",      "why ",   "this review ",
	};
	static const char *const holds[] = {
		"?",           " should ",      " must ",          "recommend",
		" to ensure ", " needs to be ", " need to be ",    " is to be ",
		" are to be ", "good practice", " learning point",
	};
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
		if (str_starts_nocase(text, begins[i]))
			return true;
	for (size_t i = 0; i < sizeof holds / sizeof *holds; i++)
		if (strstr(text, holds[i]))
			return true;
	return false;
}

const char *look_section_name(enum text_section s)
{
	return s == TEXT_OTHER ? "further matters" : text_section_name(s);
}

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z');
}

/* Where the sentence behind the one at `from` begins, or the end. */
static size_t next_sentence(const char *text, size_t from)
{
	size_t word = from, gap, next;
	while (text[word] && !is_word(text[word]))
		word++;
	for (; text[word]; word = next) {
		gap = word;
		while (is_word(text[gap]))
			gap++;
		next = gap;
		while (text[next] && !is_word(text[next]))
			next++;
		size_t at =
			text[next] ? text_sentence(text, word, gap, next) : 0;
		if (at > from)
			return at;
	}
	return word;
}

static size_t words_in(struct arena *a, const char *text, size_t from,
		       size_t to)
{
	return text_words(arena_dup(a, text + from, to - from));
}

const char *look_cut(struct arena *a, const char *text, size_t from,
		     size_t words)
{
	size_t start = 0, end, n = strlen(text);
	if (words_in(a, text, 0, n) <= words)
		return text;
	/* From the beginning, unless the words that tell stand too far on. */
	if (from < n && words_in(a, text, 0, from) >= words) {
		size_t next = next_sentence(text, 0);
		for (; next <= from; next = next_sentence(text, start))
			start = next;
	}
	end = next_sentence(text, start);
	for (size_t next; end < n; end = next) {
		next = next_sentence(text, end);
		if (words_in(a, text, start, next) > words)
			break;
	}
	while (end > start && text[end - 1] == ' ')
		end--;
	return arena_fmt(a, "%s%.*s%s", start ? "[…] " : "", (int)(end - start),
			 text + start, end < n ? " […]" : "");
}

/* The document by what it is, when no other of the review is the same. */
static const char *name_of(const struct look *x, const struct store_place *at)
{
	size_t n = 0;
	for (size_t i = 0; i < x->r.documents.n; i++)
		n += str_eq(x->r.documents.v[i].role, at->role);
	return n == 1 ? at->role : fs_base(at->document);
}

const char *look_cite(struct look *x, const struct store_place *at)
{
	struct store_place p = *at;
	bool told = x->own_area || x->guard.keep;
	/* A file's name tells the review. */
	p.document = told ? name_of(x, at) : "";
	if (!told && !p.page && !*p.paragraph)
		p.document = arena_fmt(x->a, "section: %s", p.section);
	else if (told && !p.page && !*p.paragraph && *p.heading)
		p.document = arena_fmt(
			x->a, "%s, under “%s”", p.document,
			guard_text(&x->guard, p.heading,
				   arena_fmt(x->a, "%s, heading", x->r.key)));
	const char *s = store_cite(x->a, &p);
	size_t n = strlen(s);
	while (n && (s[n - 1] == ' ' || s[n - 1] == ','))
		n--;
	return arena_fmt(x->a, "%s%.*s", x->cite ? x->cite : "", (int)n, s);
}

/* ---- each text once ---- */

#define ENOUGH 60 /* letters by which a text is known in a longer one */

const char *look_letters(struct arena *a, const char *text)
{
	char *s = arena_alloc(a, strlen(text) + 1);
	size_t n = 0;
	for (; *text; text++)
		if (is_word(*text))
			s[n++] = (char)(*text >= 'A' && *text <= 'Z'
						? *text - 'A' + 'a'
						: *text);
	return s;
}

bool look_same(const char *letters, const char *others)
{
	size_t a = strlen(letters), b = strlen(others);
	if (a == b)
		return str_eq(letters, others);
	if (a < ENOUGH || b < ENOUGH)
		return false;
	return a < b ? strstr(others, letters) != NULL
		     : strstr(letters, others) != NULL;
}

void look_use(struct look *x, struct look_passage *p, const char *text)
{
	const char *letters = look_letters(x->a, text);
	if (p) {
		p->used = true;
		p->quoted = text;
	}
	for (size_t i = 0; i < x->passages.n; i++)
		if (look_same(x->passages.v[i].letters, letters) ||
		    (p && look_same(x->passages.v[i].letters, p->letters)))
			x->passages.v[i].used = true;
}

/* ---- quoting ---- */

static void quote(struct look *x, struct look_passage *p, const char *text)
{
	const char *cite = look_cite(x, &p->at);
	const char *where =
		arena_fmt(x->a, "%s, %s", x->r.key, store_cite(x->a, &p->at));
	x->guard.before = p->before;
	x->guard.after = p->after;
	handout_quote(x->guard.h, guard_text(&x->guard, text, where), cite);
	x->guard.before = x->guard.after = 0;
}

void look_quote(struct look *x, struct look_passage *p, size_t words)
{
	const char *cut = look_cut(x->a, p->text, p->from, words);
	look_use(x, p, cut);
	*ARENA_PUSH(x->a, &x->quoted) = p->letters;
	quote(x, p, cut);
}

#define LEAST 8 /* words that are worth quoting alone */

/* The text without its sentences of harm, "[…]" in their place. */
static const char *veiled(struct look *x, const char *text)
{
	struct buf b = { 0 };
	bool gap = false;
	size_t words = 0;
	for (size_t at = 0, end; text[at]; at = end) {
		end = next_sentence(text, at);
		if (end <= at)
			end = strlen(text);
		const char *s = str_trim(x->a, text + at, end - at);
		if (handout_distressing(x->book, s)) {
			buf_str(&b, gap ? "" : b.n ? " […]" : "[…]");
			gap = true;
		} else if (*s) {
			buf_fmt(&b, "%s%s", b.n ? " " : "", s);
			gap = str_eq(s, "[…]");
			words += text_words(s);
		}
	}
	const char *s = words >= LEAST ? arena_str(x->a, buf_text(&b)) : NULL;
	buf_release(&b);
	return s;
}

bool look_quote_veiled(struct look *x, struct look_passage *p, size_t words)
{
	const char *cut = look_cut(x->a, p->text, p->from, words);
	const char *s = veiled(x, cut);
	look_use(x, p, cut);
	*ARENA_PUSH(x->a, &x->quoted) = p->letters;
	if (s)
		quote(x, p, s);
	return s != NULL;
}

size_t look_told(const struct look *x, size_t *out, size_t max)
{
	size_t n = 0;
	size_t *times = arena_alloc(x->a, (x->themes->n + 1) * sizeof *times);
	for (size_t i = 0; i < x->passages.n; i++) {
		const struct look_passage *p = &x->passages.v[i];
		for (size_t t = 0; p->quoted && t < x->themes->n; t++)
			times[t] += p->tells[t] &&
				    (!p->by[t] || strstr(p->quoted, p->by[t]));
	}
	while (n < max) {
		size_t best = 0;
		for (size_t t = 1; t < x->themes->n; t++)
			if (times[t] > times[best])
				best = t;
		if (!x->themes->n || !times[best])
			break;
		times[best] = 0;
		out[n++] = best;
	}
	return n;
}
