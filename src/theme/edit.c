/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing a dictionary as a person would in an editor. */
#include <string.h>

#include "set.h"

bool theme_rejects(const struct theme_set *s, size_t i, const char *words)
{
	const struct theme *t = &s->themes.v[i];
	for (size_t k = 0; k < t->rejected.n; k++)
		if (str_eq_nocase(t->rejected.v[k], words))
			return true;
	return false;
}

static bool is_blank(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] != ' ' && p[i] != '\t' && p[i] != '\r')
			return false;
	return true;
}

/* "Terms:" with nothing else on the line. */
static bool is_heading(const char *p, size_t n, const char *section)
{
	size_t len = strlen(section);
	return n > len && strncasecmp(p, section, len) == 0 && p[len] == ':' &&
	       is_blank(p + len + 1, n - len - 1);
}

/* Where the first block of lines below the heading ends, or NULL. */
static const char *end_of_section(const char *text, const char *section)
{
	bool inside = false;
	for (const char *p = text; *p;) {
		size_t n = strcspn(p, "\n");
		if (inside && is_blank(p, n))
			return p;
		if (is_heading(p, n, section))
			inside = true;
		p += n + (p[n] == '\n');
		if (!*p && inside)
			return p;
	}
	return NULL;
}

char *theme_dictionary_add(struct arena *a, const char *text,
			   const char *section, const char *line)
{
	const char *end = strstr(text, "\r\n") ? "\r\n" : "\n";
	const char *at = end_of_section(text, section);
	size_t before = at ? (size_t)(at - text) : strlen(text);
	bool open = before && text[before - 1] != '\n';
	if (at)
		return arena_fmt(a, "%.*s%s%s%s%s", (int)before, text,
				 open ? end : "", line, end, at);
	return arena_fmt(a, "%s%s%s%s:%s%s%s", text, open ? end : "", end,
			 section, end, line, end);
}

/* The line as it is read: without space and comment. */
static char *bare(struct arena *a, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] == '#' && (!i || p[i - 1] == ' ' || p[i - 1] == '\t'))
			n = i;
	return str_trim(a, p, n);
}

char *theme_dictionary_remove(struct arena *a, const char *text,
			      const char *section, const char *line)
{
	const char *heading = arena_fmt(a, "%s:", section);
	struct buf out = { 0 };
	bool inside = false, found = false;
	for (const char *p = text; *p;) {
		size_t n = strcspn(p, "\n");
		const char *s = bare(a, p, n);
		n += p[n] == '\n';
		if (*s && s[strlen(s) - 1] == ':')
			inside = str_eq_nocase(s, heading);
		if (inside && str_eq_nocase(s, line))
			found = true;
		else
			buf_add(&out, p, n);
		p += n;
	}
	char *s = found ? arena_str(a, buf_text(&out)) : NULL;
	buf_release(&out);
	return s;
}
