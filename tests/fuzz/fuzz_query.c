/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a query: what parses must print as the same query, and its
 * FTS5 text must hold nothing but quoted words. */
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
	struct buf first = { 0 }, second = { 0 }, fts = { 0 }, fts2 = { 0 };
	struct query again = { 0 };
	struct err e = { 0 };
	query_print(q, &first);
	must(utf8_valid(buf_text(&first), first.n));
	must(query_parse(a, buf_text(&first), first.n, &again, &e) == 0);
	query_print(&again, &second);
	must(str_eq(buf_text(&first), buf_text(&second)));
	must(query_fts5_any(q, &fts) == query_fts5_any(&again, &fts2));
	must(str_eq(buf_text(&fts), buf_text(&fts2)));
	must(strcspn(buf_text(&fts), "-+:^{}'") == fts.n);
	buf_release(&first);
	buf_release(&second);
	buf_release(&fts);
	buf_release(&fts2);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const columns[] = { "lscb", "note", NULL };
	struct arena a = { 0 };
	struct query q = { 0 };
	struct err e = { 0 };
	if (query_parse(&a, (const char *)data, size, &q, &e) == 0)
		check(&a, &q);
	else
		must(utf8_valid(e.text, strlen(e.text)) && *e.text);
	e = (struct err){ 0 };
	if (query_parse_columns(&a, (const char *)data, size, columns, &q, &e))
		must(e.kind == ERR_USAGE || e.kind == ERR_LIMIT);
	arena_release(&a);
	return 0;
}
