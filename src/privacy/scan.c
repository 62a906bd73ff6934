/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a text, folded, and where sentences begin. */
#include "look.h"

#include <stdlib.h>
#include <string.h>

bool look_in_list(const char *key, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(key, *list) == 0)
			return true;
	return false;
}

/* ---- letters ---- */

/* Letters of U+00C0 to U+00FF without their accents. */
static const char latin[] = "aaaaaaaceeeeiiii"
			    "dnooooo*ouuuuyts"
			    "aaaaaaaceeeeiiii"
			    "dnooooo/ouuuuyty";

static bool is_letter(uint32_t c)
{
	if (c < 0x80)
		return is_alpha((char)c);
	return c >= 0xc0 && c != 0xd7 && c != 0xf7 && c != 0xfffd &&
	       !(c >= 0x2000 && c <= 0x2bff) && !(c >= 0x3000 && c <= 0x303f);
}

static bool is_capital(uint32_t c)
{
	if (c < 0x80)
		return is_upper((char)c);
	if (c >= 0x100 && c <= 0x137)
		return c % 2 == 0;
	if (c >= 0x139 && c <= 0x148)
		return c % 2 == 1;
	if (c >= 0x14a && c <= 0x177)
		return c % 2 == 0;
	return (c >= 0xc0 && c <= 0xde) || c == 0x178 || c == 0x179 ||
	       c == 0x17b || c == 0x17d || (c >= 0x410 && c <= 0x42f);
}

/* Appends a folded character to a key. */
static size_t fold(char *key, size_t n, uint32_t c, const char *p, size_t len)
{
	if (c >= 'A' && c <= 'Z')
		c += 'a' - 'A';
	if (c >= 0xc0 && c <= 0xff)
		c = (unsigned char)latin[c - 0xc0];
	if (c < 0x80) {
		if (n + 1 < KEY_MAX)
			key[n++] = (char)c;
	} else if (n + len < KEY_MAX) {
		memcpy(key + n, p, len);
		n += len;
	}
	return n;
}

static size_t apostrophe_at(const char *p)
{
	if (*p == '\'')
		return 1;
	return strncmp(p, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

/* ---- words ---- */

struct letters {
	size_t all, capital;
};

/* The length of what joins a word to what follows in it: "Osei-Hart",
 * "O'Brien", "14-year-old"; 0: the word ends. */
static size_t joint(const char *p, size_t n, char before)
{
	size_t m = *p == '-' ? 1 : apostrophe_at(p);
	if (!m || m >= n)
		return 0;
	bool capital = is_upper(p[m]);
	if (*p == '-')
		return is_wordy(p[m]) ? m : 0;
	return capital && (before == 'O' || before == 'D') ? m : 0;
}

/* Reads a word at p, of n bytes at the most; gives its bytes. */
static size_t read_word(const char *p, size_t n, struct token *t,
			struct letters *x)
{
	size_t i = 0, key = 0, len;
	while (i < n) {
		uint32_t c = utf8_decode(p + i, n - i, &len);
		if (!is_letter(c) && !(c < 0x80 && is_digit((char)c))) {
			len = i ? joint(p + i, n - i, p[i - 1]) : 0;
			if (!len)
				break;
			c = '-';
		}
		key = fold(t->key, key, c, p + i, len);
		x->all += is_letter(c);
		x->capital += is_capital(c);
		if (i == 0 && is_capital(c))
			t->flags |= TOKEN_CAP;
		i += len;
	}
	t->key[key] = '\0';
	return i;
}

/* Whether what stands between two words ends a sentence or a cell. */
static bool parts(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr(".!?:|;", p[i]) ||
		    (i + 3 <= n && (strncmp(p + i, "\xe2\x80\x9c", 3) == 0 ||
				    strncmp(p + i, "\xe2\x80\xa2", 3) == 0)))
			return true;
	return memchr(p, '"', n) != NULL;
}

/* A short form that ends in a stop and goes on. */
static bool is_short_form(const struct token *t)
{
	return look_is_title(t->key) || (t->n == 1 && (t->flags & TOKEN_CAP)) ||
	       strcmp(t->key, "st") == 0;
}

/* Sets what the gap before a word says of it. */
static void set_gap(const char *gap, size_t n, const struct token *before,
		    struct token *t)
{
	if (!before) {
		t->flags |= TOKEN_FIRST;
		return;
	}
	bool stopped = n == 2 && gap[0] == '.' && is_short_form(before);
	if ((n == 1 && gap[0] == ' ') || stopped)
		t->flags |= TOKEN_NEAR;
	else if (parts(gap, n))
		t->flags |= TOKEN_FIRST;
}

/* Skips the "'s" behind a word. */
static size_t skip_owner(const char *p, size_t n, struct token *t)
{
	size_t m = apostrophe_at(p);
	if (!m || m > n)
		return 0;
	bool s = m < n && p[m] == 's' && (m + 1 == n || !is_wordy(p[m + 1]));
	bool plural = t->key[0] && t->key[strlen(t->key) - 1] == 's' &&
		      (m == n || !is_wordy(p[m]));
	if (!s && !plural)
		return 0;
	t->flags |= TOKEN_OWNER;
	return s ? m + 1 : m;
}

void look_scan_words(struct arena *a, const char *text, size_t passage,
		     struct tokens *out)
{
	size_t n = strlen(text), gap = 0, len, first = out->n;
	for (size_t i = 0; i < n;) {
		struct token t = { .passage = passage, .start = i };
		struct letters x = { 0 };
		t.n = read_word(text + i, n - i, &t, &x);
		if (!t.n) {
			utf8_decode(text + i, n - i, &len);
			i += len;
			continue;
		}
		if (x.all >= 2 && x.capital == x.all)
			t.flags |= TOKEN_CAPS;
		if (is_digit(text[i]))
			t.flags |= TOKEN_NUMBER;
		set_gap(text + gap, i - gap,
			out->n > first ? &out->v[out->n - 1] : NULL, &t);
		i += t.n;
		i += skip_owner(text + i, n - i, &t);
		gap = i;
		*ARENA_PUSH(a, out) = t;
	}
}

/* ---- sets ---- */

void look_words_add(struct arena *a, struct words *w, const char *key)
{
	*ARENA_PUSH(a, w) = arena_str(a, key);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void look_words_close(struct words *w)
{
	if (w->n)
		qsort(w->v, w->n, sizeof *w->v, by_text);
}

bool look_words_have(const struct words *w, const char *key)
{
	return w->n && bsearch(&key, w->v, w->n, sizeof *w->v, by_text);
}
