/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A citation as people write it. */
#include <string.h>

#include "parts.h"

char *cite_pinpoint(struct arena *a, const struct store_place *at)
{
	struct buf b = { 0 };
	bool number = *at->paragraph >= '0' && *at->paragraph <= '9';
	if (*at->paragraph)
		buf_fmt(&b, "%s%s", number ? "para " : "", at->paragraph);
	if (at->page) {
		buf_fmt(&b, "%sp. %d", b.n ? ", " : "", at->page);
		if (*at->page_label &&
		    !str_eq(at->page_label, arena_fmt(a, "%d", at->page)))
			buf_fmt(&b, " (printed %s)", at->page_label);
	}
	if (!number && !at->page && *at->heading)
		buf_fmt(&b, "%sunder \xe2\x80\x9c%s\xe2\x80\x9d",
			b.n ? ", " : "", at->heading);
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

char *cite_text(struct arena *a, const struct cite_review *r,
		const struct store_place *at)
{
	struct buf b = { 0 };
	size_t year = strspn(r->published, "0123456789");
	buf_str(&b, r->name);
	if (*r->body_short)
		buf_fmt(&b, ", %s ", r->body_short);
	else if (!str_eq(r->name, r->key)) /* nothing else would tell it */
		buf_fmt(&b, " (%s), ", r->key);
	else
		buf_str(&b, ", ");
	if (year == 4)
		buf_fmt(&b, "%.4s", r->published);
	else
		buf_str(&b, "undated");
	if (at && *at->role && !str_eq(at->role, "overview") &&
	    !str_eq(at->role, "other"))
		buf_fmt(&b, ", %s", at->role);
	const char *where = at ? cite_pinpoint(a, at) : "";
	buf_fmt(&b, "%s%s", *where ? ", " : "", where);
	char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}
