/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns of words, matched as they are written. */
#include "phrase.h"

#include <string.h>

struct matcher {
	const struct reading *r;
	size_t end;
	struct hit *hit;
};

static bool match(struct matcher *m, const char *p, size_t tok, size_t *to);

static size_t element_length(const char *p)
{
	return strcspn(p, " ");
}

/* One alternative of an element, n bytes. */
static bool word_fits(const char *w, const char *alt, size_t n)
{
	if (n > 1 && alt[n - 1] == '*')
		return strncmp(w, alt, n - 1) == 0;
	return strncmp(w, alt, n) == 0 && w[n] == '\0';
}

static bool words_fit(const char *w, const char *p, size_t n)
{
	if (n == 1)
		return w[0] == p[0] && w[1] == '\0';
	for (size_t i = 0; i < n;) {
		size_t len = 0;
		while (i + len < n && p[i + len] != '|')
			len++;
		if (word_fits(w, p + i, len))
			return true;
		i += len + 1;
	}
	return false;
}

static bool is_caps(const struct reading *r, size_t tok)
{
	return r->tokens.v[tok].cap && r->tokens.v[tok].word;
}

/* Where an element in braces that begins at tok ends, or tok. */
static size_t entity_end(struct matcher *m, const char *p, size_t tok)
{
	const struct reading *r = m->r;
	const struct token *k = &r->tokens.v[tok];
	if (str_starts(p, "{date}") && k->date) {
		m->hit->date = &r->dates.v[k->date - 1];
		return m->hit->date->end;
	}
	if (str_starts(p, "{age}") && k->age) {
		m->hit->age = &r->ages.v[k->age - 1];
		return m->hit->age->end;
	}
	if (str_starts(p, "{who}") && k->who && r->mentions.v[k->who - 1].who) {
		m->hit->who = &r->mentions.v[k->who - 1];
		return m->hit->who->end;
	}
	if (str_starts(p, "{name}"))
		return name_whole(r, tok, m->end);
	size_t i = tok;
	if (str_starts(p, "{caps}"))
		while (i < m->end && is_caps(r, i))
			i++;
	return i;
}

/* Up to n tokens, then the rest of the pattern; the fewest that fit. */
static bool match_gap(struct matcher *m, const char *p, size_t tok, size_t *to)
{
	bool marks = *p == '~';
	size_t n = (size_t)(p[1] - '0');
	const char *rest = p + element_length(p);
	for (size_t i = 0; i <= n && tok + i <= m->end; i++) {
		if (match(m, rest, tok + i, to))
			return true;
		if (tok + i == m->end)
			return false;
		const struct token *k = &m->r->tokens.v[tok + i];
		if (!k->word &&
		    !(marks ? !in_words(k->w, "; |") : strcmp(k->w, "'s") == 0))
			return false;
	}
	return false;
}

static bool match_element(struct matcher *m, const char *p, size_t tok,
			  size_t *to)
{
	size_t n = element_length(p);
	const char *rest = p + n;
	bool optional = n > 1 && p[n - 1] == '?';
	if (tok < m->end) {
		size_t next = tok;
		if (*p == '{')
			next = entity_end(m, p, tok);
		else if (words_fit(m->r->tokens.v[tok].w, p, n - optional))
			next = tok + 1;
		if (next > tok && next <= m->end && match(m, rest, next, to))
			return true;
	}
	return optional && match(m, rest, tok, to);
}

/* Matches the pattern from p on at tok; *to is where it ends. It calls itself
 * as often as the pattern has elements. */
static bool match(struct matcher *m, const char *p, size_t tok, size_t *to)
{
	while (*p == ' ')
		p++;
	if (*p == '\0') {
		*to = tok;
		return true;
	}
	if (*p == '[' && (p[1] == ' ' || !p[1])) {
		m->hit->from = tok;
		return match(m, p + 1, tok, to);
	}
	if (*p == ']' && (p[1] == ' ' || !p[1])) {
		m->hit->to = tok;
		return match(m, p + 1, tok, to);
	}
	if (*p == '$' && !p[1]) {
		*to = tok;
		return tok == m->end;
	}
	if ((*p == '_' || *p == '~') && p[1] >= '1' && p[1] <= '9')
		return match_gap(m, p, tok, to);
	return match_element(m, p, tok, to);
}

bool phrase_at(const struct reading *r, size_t tok, size_t end,
	       const char *pattern, struct hit *out)
{
	*out = (struct hit){ .first = tok };
	struct matcher m = { r, end, out };
	return match(&m, pattern, tok, &out->end);
}

bool phrase_in(const struct reading *r, size_t first, size_t end,
	       const char *pattern, struct hit *out)
{
	for (size_t i = first; i < end; i++)
		if (phrase_at(r, i, end, pattern, out))
			return true;
	return false;
}

bool phrase_any(const struct reading *r, size_t first, size_t end,
		const char *const *patterns, struct hit *out)
{
	for (; *patterns; patterns++)
		if (phrase_in(r, first, end, *patterns, out))
			return true;
	return false;
}
