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

void look_quote(struct look *x, struct look_passage *p, size_t words)
{
	const char *cite = look_cite(x, &p->at);
	const char *cut = look_cut(x->a, p->text, p->from, words);
	const char *where =
		arena_fmt(x->a, "%s, %s", x->r.key, store_cite(x->a, &p->at));
	p->used = true;
	x->guard.before = p->before;
	x->guard.after = p->after;
	handout_quote(x->guard.h, guard_text(&x->guard, cut, where), cite);
	x->guard.before = x->guard.after = 0;
}

size_t look_told(const struct look *x, size_t *out, size_t max)
{
	size_t n = 0;
	size_t *times = arena_alloc(x->a, (x->themes->n + 1) * sizeof *times);
	for (size_t i = 0; i < x->passages.n; i++)
		for (size_t t = 0; x->passages.v[i].used && t < x->themes->n;
		     t++)
			times[t] += x->passages.v[i].tells[t];
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
