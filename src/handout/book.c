/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that trainers edit: questions by theme, words of distress. */
#include <string.h>

#include "handout.h"

struct reading {
	struct arena *a;
	const char *file;
	int line;
	size_t theme; /* the one that is open, from 1; 0: none */
	struct handout_book *out;
	struct diags *d;
};

static void odd(struct reading *r, const char *what)
{
	diag_add(r->d, DIAG_WARNING, "handout-line",
		 (struct diag_at){ .file = r->file, .line = r->line },
		 "%s; the line is left out", what);
}

static void open_theme(struct reading *r, const char *name)
{
	struct handout_book *b = r->out;
	for (r->theme = 1; r->theme <= b->themes.n; r->theme++)
		if (str_eq(b->themes.v[r->theme - 1].name, name))
			return;
	struct handout_theme *t = ARENA_PUSH(r->a, &b->themes);
	t->name = name;
	t->content = "";
}

static void question_line(struct reading *r, const char *line)
{
	size_t n = strlen(line);
	struct handout_theme *t =
		r->theme ? &r->out->themes.v[r->theme - 1] : NULL;
	if (*line == '[') {
		r->theme = 0;
		if (n < 3 || line[n - 1] != ']')
			odd(r, "the name of a theme stands between [ and ]");
		else
			open_theme(r, str_trim(r->a, line + 1, n - 2));
	} else if (!t) {
		odd(r, "this stands under no [theme]");
	} else if (str_starts_nocase(line, "content:")) {
		t->content = str_trim(r->a, line + 8, n - 8);
	} else if (*line == '-' && n > 1) {
		*ARENA_PUSH(r->a, &t->questions) =
			str_trim(r->a, line + 1, n - 1);
	} else {
		odd(r, "a line is [theme], content: … or - a question");
	}
}

static void distress_line(struct reading *r, const char *line)
{
	size_t n = strlen(line);
	if (strpbrk(line, " \t") || memchr(line, '*', n - 1) || n < 3)
		odd(r, "a line is one word of three letters or more, or its "
		       "beginning and *");
	else
		*ARENA_PUSH(r->a, &r->out->distress) = str_lower(r->a, line);
}

/* Calls for each line that is neither empty nor a comment. */
static void each_line(struct reading *r, const char *text, size_t n,
		      void (*fn)(struct reading *r, const char *line))
{
	const char *s = utf8_clean(r->a, text, n);
	while (*s) {
		size_t len = strcspn(s, "\n");
		const char *line = str_trim(r->a, s, len);
		r->line++;
		if (*line && *line != '#')
			fn(r, line);
		s += len + (s[len] != '\0');
	}
}

void handout_read_questions(struct arena *a, const char *file, const char *text,
			    size_t n, struct handout_book *out, struct diags *d)
{
	struct reading r = { .a = a, .file = file, .out = out, .d = d };
	each_line(&r, text, n, question_line);
}

void handout_read_distress(struct arena *a, const char *file, const char *text,
			   size_t n, struct handout_book *out, struct diags *d)
{
	struct reading r = { .a = a, .file = file, .out = out, .d = d };
	each_line(&r, text, n, distress_line);
}

const struct handout_theme *handout_theme(const struct handout_book *b,
					  const char *name)
{
	for (size_t i = 0; b && i < b->themes.n; i++)
		if (str_eq(b->themes.v[i].name, name))
			return &b->themes.v[i];
	return NULL;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word(const char *listed, const char *p, size_t n)
{
	size_t k = strlen(listed);
	bool begins = listed[k - 1] == '*';
	k -= begins;
	return (begins ? n >= k : n == k) && strncasecmp(listed, p, k) == 0;
}

bool handout_distressing(const struct handout_book *b, const char *text)
{
	for (const char *p = text; b && *p;) {
		size_t n = 0;
		while (is_letter(p[n]))
			n++;
		for (size_t i = 0; n && i < b->distress.n; i++)
			if (is_word(b->distress.v[i], p, n))
				return true;
		p += n ? n : 1;
	}
	return false;
}
