/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved searches: one file each. */
#include "query.h"

#include <string.h>

struct reading {
	struct arena *a;
	const char *file;
	struct query_saved *out;
	struct buf values[3]; /* in the order of words */
	int lines[3];
	int current; /* the word whose value goes on; -1: none */
};

static const char *const words[] = { "label", "about", "query" };
enum { LABEL, ABOUT, QUERY };

static int begin(struct reading *r, const char *s, int line, struct err *e)
{
	size_t n = strcspn(s, ":");
	const char *word = str_trim(r->a, s, n);
	const char *near = str_closest(word, words, 3);
	int i = 0;
	while (i < 3 && !str_eq(words[i], word))
		i++;
	if (!s[n] || i == 3)
		return err_set(e, ERR_INPUT,
			       "%s:%d: \"%s\" is none of label:, about: and "
			       "query:%s%s%s; a line that goes on begins with "
			       "a blank",
			       r->file, line, word,
			       near ? "; did you mean " : "", near ? near : "",
			       near ? ":?" : "");
	if (r->lines[i])
		return err_set(e, ERR_INPUT, "%s:%d: %s: stands twice", r->file,
			       line, word);
	r->current = i;
	r->lines[i] = line;
	buf_str(&r->values[i], str_trim(r->a, s + n + 1, strlen(s + n + 1)));
	return 0;
}

static int go_on(struct reading *r, const char *s, int line, struct err *e)
{
	struct buf *b = r->current < 0 ? NULL : &r->values[r->current];
	if (!b)
		return err_set(e, ERR_INPUT,
			       "%s:%d: a line that goes on, and nothing before "
			       "it",
			       r->file, line);
	if (b->n)
		buf_char(b, ' ');
	else
		r->lines[r->current] = line;
	buf_str(b, s);
	return 0;
}

static int read_line(struct reading *r, const char *p, size_t n, int line,
		     struct err *e)
{
	const char *s = str_trim(r->a, p, n);
	if (!*s || *s == '#')
		return 0;
	return *p == ' ' || *p == '\t' ? go_on(r, s, line, e)
				       : begin(r, s, line, e);
}

static int finish(struct reading *r, struct err *e)
{
	struct query_saved *out = r->out;
	struct query q;
	for (int i = 0; i < 3; i++)
		if (!r->values[i].n)
			return err_set(e, ERR_INPUT, "%s: %s: is missing",
				       r->file, words[i]);
	out->label = arena_str(r->a, buf_text(&r->values[LABEL]));
	out->about = arena_str(r->a, buf_text(&r->values[ABOUT]));
	out->query = arena_str(r->a, buf_text(&r->values[QUERY]));
	out->line = r->lines[QUERY];
	if (query_parse(r->a, out->query, strlen(out->query), &q, e) == 0)
		return 0;
	e->kind = ERR_INPUT; /* not of what was typed */
	return err_prefix(e, "%s:%d", r->file, out->line);
}

int query_saved_read(struct arena *a, const char *file, const char *text,
		     size_t n, struct query_saved *out, struct err *e)
{
	struct reading r = { a, file, out, { { 0 } }, { 0 }, -1 };
	int line = 0, rc = 0;
	*out = (struct query_saved){ .file = arena_str(a, file),
				     .name = fs_stem(a, file) };
	text = utf8_clean(a, text, n);
	if (str_starts(text, "\xef\xbb\xbf")) /* Notepad writes it */
		text += 3;
	for (const char *end; rc == 0 && *text; text = end + (*end != '\0')) {
		end = text + strcspn(text, "\n");
		rc = read_line(&r, text, (size_t)(end - text), ++line, e);
	}
	if (rc == 0)
		rc = finish(&r, e);
	for (int i = 0; i < 3; i++)
		buf_release(&r.values[i]);
	return rc;
}
