/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that trainers edit: questions by theme, words of distress. */
#include <string.h>

#include "handout.h"

struct reading {
	struct arena *a;
	const char *file;
	int line;
	const char *content; /* of the words that follow; NULL: none */
	size_t theme;        /* the one that is open, from 1; 0: none */
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

/* A * ends a word, and nothing else stands for anything but "...". */
static bool is_odd(const char *line)
{
	size_t n = strlen(line);
	for (size_t i = 0; i < n; i++)
		if (line[i] == '*' && line[i + 1] && line[i + 1] != ' ')
			return true;
	return n < 3 || *line == '*' || *line == '.' || line[n - 1] == '.';
}

static void distress_line(struct reading *r, const char *line)
{
	size_t n = strlen(line);
	bool everyday = n > 1 && line[n - 1] == '?';
	if (str_starts_nocase(line, "content:")) {
		r->content = str_trim(r->a, line + 8, n - 8);
		return;
	}
	line = str_trim(r->a, line, n - everyday);
	if (is_odd(line)) {
		odd(r, "a line is a word of three letters or more, its "
		       "beginning and *, or several of them");
		return;
	}
	*ARENA_PUSH(r->a, &r->out->distress) = (struct handout_word){
		.text = str_lower(r->a, line),
		.content = r->content ? r->content : "",
		.everyday = everyday,
	};
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
