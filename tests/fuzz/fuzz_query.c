/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a query: what parses must print as the same query, and other
 * words must leave it what it was. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base.h"
#include "query.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool ok)
{
	if (!ok)
		abort();
}

static void check(struct arena *a, const struct query *q)
{
	struct buf first = { 0 }, second = { 0 };
	struct query again = { 0 };
	struct err e = { 0 };
	query_print(q, &first);
	must(utf8_valid(buf_text(&first), first.n));
	must(query_parse(a, buf_text(&first), first.n, &again, &e) == 0);
	query_print(&again, &second);
	must(str_eq(buf_text(&first), buf_text(&second)));
	buf_release(&first);
	buf_release(&second);
}

/* Other words change what is looked for, never what was asked. */
static void widen(struct arena *a, struct query *q, const char *p, size_t n)
{
	static const char known[] =
		"a = b = c d\nneglect = a b (until 2000)\nA > a, e f\n";
	struct diags d = { .a = a };
	struct buf first = { 0 }, second = { 0 };
	query_print(q, &first);
	query_widen(a, q, query_synonyms_read(a, "", known, strlen(known), &d));
	must(d.n == 0);
	char *text = utf8_clean(a, p, n);
	query_widen(a, q, query_synonyms_read(a, "", text, strlen(text), &d));
	query_print(q, &second);
	must(str_eq(buf_text(&first), buf_text(&second)));
	buf_release(&first);
	buf_release(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const columns[] = { "lscb", "note", NULL };
	struct arena a = { 0 };
	struct query q = { 0 };
	struct err e = { 0 };
	if (query_parse(&a, (const char *)data, size, &q, &e) == 0) {
		check(&a, &q);
		widen(&a, &q, (const char *)data, size);
	} else
		must(utf8_valid(e.text, strlen(e.text)) && *e.text);
	e = (struct err){ 0 };
	if (query_parse_columns(&a, (const char *)data, size, columns, &q, &e))
		must(e.kind == ERR_USAGE || e.kind == ERR_LIMIT);
	arena_release(&a);
	return 0;
}
