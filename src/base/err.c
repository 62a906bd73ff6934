/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors and diagnostics. */
#include "base.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Formats into the fixed text; over-long text ends at a whole character. */
static void BASE_PRINTF(3, 0)
	format(char *out, size_t size, const char *fmt, va_list ap)
{
	int n = vsnprintf(out, size, fmt, ap);
	if (n >= 0 && (size_t)n >= size)
		out[utf8_cut(out, size - 1)] = '\0';
}

int err_set(struct err *e, enum err_kind kind, const char *fmt, ...)
{
	assert(e->kind == ERR_NONE && kind != ERR_NONE);
	e->kind = kind;
	va_list ap;
	va_start(ap, fmt);
	format(e->text, sizeof e->text, fmt, ap);
	va_end(ap);
	return -1;
}

int err_errno(struct err *e, const char *fmt, ...)
{
	int saved = errno;
	assert(e->kind == ERR_NONE);
	e->kind = saved == ENOENT ? ERR_ABSENT : ERR_SYSTEM;
	char what[400];
	va_list ap;
	va_start(ap, fmt);
	format(what, sizeof what, fmt, ap);
	va_end(ap);
	snprintf(e->text, sizeof e->text, "%s: %s", what, strerror(saved));
	return -1;
}

int err_prefix(struct err *e, const char *fmt, ...)
{
	assert(e->kind != ERR_NONE);
	struct err old = *e;
	char what[400];
	va_list ap;
	va_start(ap, fmt);
	format(what, sizeof what, fmt, ap);
	va_end(ap);
	struct buf b = { 0 };
	buf_fmt(&b, "%s: %s", what, old.text);
	size_t n = b.n;
	if (n > sizeof e->text - 1)
		n = utf8_cut(buf_text(&b), sizeof e->text - 1);
	memcpy(e->text, buf_text(&b), n);
	e->text[n] = '\0';
	buf_release(&b);
	return -1;
}

void diag_add(struct diags *d, enum diag_level level, const char *code,
	      struct diag_at at, const char *fmt, ...)
{
	if (!d)
		return;
	va_list ap, copy;
	va_start(ap, fmt);
	va_copy(copy, ap);
	int n = vsnprintf(NULL, 0, fmt, copy);
	va_end(copy);
	char *text = arena_alloc(d->a, n > 0 ? (size_t)n + 1 : 1);
	if (n > 0)
		vsnprintf(text, (size_t)n + 1, fmt, ap);
	va_end(ap);
	struct diag *x = ARENA_PUSH(d->a, d);
	x->level = level;
	x->code = arena_str(d->a, code);
	x->file = arena_str(d->a, at.file);
	x->text = text;
	x->page = at.page;
	x->line = at.line;
	x->col = at.col;
}

const char *diag_level_name(enum diag_level level)
{
	static const char *const names[] = {
		[DIAG_NOTE] = "note",
		[DIAG_WARNING] = "warning",
		[DIAG_LOST] = "lost",
		[DIAG_UNSUPPORTED] = "unsupported",
	};
	return names[level];
}
