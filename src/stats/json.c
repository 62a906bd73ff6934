/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reviews behind a cell, from the JSON in which the SELECT lists them. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"

static const char no_list[] = "the column \"reviews\" is not a JSON list of "
			      "keys or ids: use json_group_array(key)";

static const char *space(const char *p)
{
	return p + strspn(p, " \t\r\n");
}

/* \uXXXX after the 'u'; SQLite writes it for control characters only. */
static bool hex4(const char *p, uint32_t *out)
{
	*out = 0;
	for (int i = 0; i < 4; i++) {
		static const char digits[] = "0123456789abcdef";
		const char *d = p[i] ? strchr(digits, p[i] | 0x20) : NULL;
		if (!d)
			return false;
		*out = *out * 16 + (uint32_t)(d - digits);
	}
	return true;
}

/* One text from after its opening quote; NULL: not a JSON text. */
static const char *string(const char *p, struct buf *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	while (*p && *p != '"') {
		const char *plain;
		uint32_t c;
		if (*p != '\\') {
			buf_char(out, *p++);
			continue;
		}
		p++;
		if (*p == 'u' && hex4(p + 1, &c)) {
			utf8_append(out, c);
			p += 5;
		} else if (*p && (plain = strchr(from, *p))) {
			buf_char(out, to[plain - from]);
			p++;
		} else {
			return NULL;
		}
	}
	return *p == '"' ? p + 1 : NULL;
}

/* NULL, or what is wrong with a review whose key or id is `text`. */
static const char *put(struct stats_set *s, struct arena *a, const char *key,
		       const char *text)
{
	if (!key)
		return arena_fmt(a, "there is no review \"%s\"", text);
	if (!stats_set_may(s, key))
		return "counts reviews that the filters leave out; read from "
		       "selected";
	stats_set_add(s, &key, 1);
	return NULL;
}

static const char *put_key(struct stats_set *s, struct arena *a, const char *p,
			   size_t n)
{
	const char *key = stats_key(stats_set_keys(s), p, n);
	return put(s, a, key, key ? key : arena_dup(a, p, n));
}

/* A key at p, which goes behind it. NULL, or what is wrong. */
static const char *add_key(struct stats_set *s, struct arena *a, const char **p)
{
	const char *from = *p + 1, *wrong = no_list;
	size_t n = strcspn(from, "\"\\");
	struct buf b = { 0 };
	if (from[n] == '"') {
		*p = from + n + 1;
		return put_key(s, a, from, n);
	}
	*p = string(from, &b);
	if (*p)
		wrong = put_key(s, a, buf_text(&b), b.n);
	buf_release(&b);
	return wrong;
}

static const char *add_id(struct stats_set *s, struct arena *a, const char **p)
{
	const char *from = *p;
	char *end;
	errno = 0;
	long long id = strtoll(from, &end, 10);
	if (end == from || errno)
		return no_list;
	*p = end;
	const char *key = stats_key_of_id(stats_set_keys(s), id);
	return put(s, a, key,
		   key ? key : arena_dup(a, from, (size_t)(end - from)));
}

const char *stats_keys_one(struct stats_set *s, struct arena *a,
			   const char *key)
{
	return put_key(s, a, key, strlen(key));
}

const char *stats_keys_parse(struct stats_set *s, struct arena *a,
			     const char *json)
{
	const char *wrong = NULL, *p = space(json);
	if (*p != '[')
		return no_list;
	p = space(p + 1);
	while (*p != ']') {
		if (str_starts(p, "null"))
			p += strlen("null");
		else if (*p == '"')
			wrong = add_key(s, a, &p);
		else
			wrong = add_id(s, a, &p);
		if (wrong)
			return wrong;
		p = space(p);
		if (*p == ',')
			p = space(p + 1);
		else if (*p != ']')
			return no_list;
	}
	return NULL;
}
