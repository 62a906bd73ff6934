/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels, and the reviews behind a cell: from JSON, sorted, each once. */
#include <stdlib.h>
#include <string.h>

#include "table.h"

size_t stats_label_at(const char *const *v, size_t n, const char *label)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq_nocase(v[i], label))
			return i;
	return SIZE_MAX;
}

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
	buf_clear(out);
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

bool stats_keys_parse(struct arena *a, const char *json, struct labels *out)
{
	struct buf text = { 0 };
	const char *p = space(json);
	bool ok = *p == '[';
	p = ok ? space(p + 1) : p;
	while (ok && *p != ']') {
		if (str_starts(p, "null")) {
			p += strlen("null");
		} else if (*p == '"' && (p = string(p + 1, &text))) {
			*ARENA_PUSH(a, out) = arena_str(a, buf_text(&text));
		} else {
			ok = false;
			break;
		}
		p = space(p);
		if (*p == ',')
			p = space(p + 1);
		else
			ok = *p == ']';
	}
	buf_release(&text);
	return ok;
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

void stats_keys_sort(struct labels *keys)
{
	size_t n = 0;
	if (!keys->n)
		return;
	qsort(keys->v, keys->n, sizeof *keys->v, by_text);
	for (size_t i = 0; i < keys->n; i++)
		if (!n || !str_eq(keys->v[n - 1], keys->v[i]))
			keys->v[n++] = keys->v[i];
	keys->n = n;
}
