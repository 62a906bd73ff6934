/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small store, and documents for it: shared by test_store.c and
 * test_search.c. */
#ifndef TEST_STORE_FIXTURE_H
#define TEST_STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store.h"

struct fixture {
	struct arena a;
	struct store *s;
	struct theme_set *themes;
	struct err e;
	char *dir;
	int64_t run;
};

#define OK(x) assert_int_equal_ok((x), &f->e, __LINE__)

static void assert_int_equal_ok(int rc, const struct err *e, int line)
{
	if (rc < 0)
		fail_msg("line %d: %s", line, e->text);
}

static const char dictionary[] = "label: Neglect\n"
				 "group: Harm\n"
				 "about: a test\n"
				 "terms:\n"
				 "neglect*\n";

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	struct diags d = { .a = &f->a };
	*state = f;
	OK(fs_tempdir(&f->a, &f->dir, &f->e));
	OK(store_open(fs_join(&f->a, f->dir, "t.db"), DB_CREATE, &f->s, &f->e));
	f->themes = theme_set_new();
	OK(theme_set_add(f->themes, "neglect", dictionary, strlen(dictionary),
			 &d, &f->e));
	OK(theme_set_compile(f->themes, &d, &f->e));
	OK(store_begin(f->s, &f->e));
	OK(store_put_themes(f->s, f->themes, &f->e));
	OK(store_run_begin(f->s, "test", "2026-01-01T00:00:00Z", &f->run,
			   &f->e));
	OK(store_commit(f->s, &f->e));
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	store_close(f->s);
	theme_set_free(f->themes);
	fs_remove_tree(f->dir);
	arena_release(&f->a);
	free(f);
	return 0;
}

/* A document of paragraphs in one section, tagged present wherever the text
 * holds "neglect". */
static void put(struct fixture *f, const char *review, const char *file,
		enum text_section section, const char *const *text, size_t n)
{
	struct text_doc t = { 0 };
	struct theme_tags *tags = arena_alloc(&f->a, n * sizeof *tags);
	struct text_heading *h = ARENA_PUSH(&f->a, &t.sections);
	size_t at = 0;
	h->kind = section;
	h->level = 1;
	h->page = 1;
	h->number = "4";
	h->title = "Analysis";
	for (size_t i = 0; i < n; i++) {
		struct text_passage *p = ARENA_PUSH(&f->a, &t.passages);
		const char *hit = strstr(text[i], "neglect");
		p->page = (int)i + 1;
		p->page_label = "iv";
		p->paragraph = arena_fmt(&f->a, "4.%zu", i + 1);
		p->text = text[i];
		p->start = at;
		p->end = at + strlen(text[i]);
		at = p->end + 1;
		t.words += text_words(text[i]);
		if (!hit)
			continue;
		struct theme_tag *g = ARENA_PUSH(&f->a, &tags[i]);
		g->start = (size_t)(hit - text[i]);
		g->end = g->start + strlen("neglect");
		g->assertion = strstr(text[i], "no neglect") ? THEME_NEGATED
							     : THEME_PRESENT;
		g->rule = "neglect*";
		g->cue = "";
	}
	struct store_document doc = {
		.review = review,
		.file = file,
		.role = "overview",
		.format = "TXT",
		.sha256 = "00",
		.pages = (int)n,
		.paged = true,
		.text = &t,
		.tags = tags,
		.themes = f->themes,
	};
	OK(store_begin(f->s, &f->e));
	OK(store_put_file(f->s, &doc, 1, f->run, &f->e));
	OK(store_commit(f->s, &f->e));
}

#define PUT(f, review, file, section, ...)                                     \
	do {                                                                   \
		const char *const text_[] = { __VA_ARGS__ };                   \
		put(f, review, file, section, text_,                           \
		    sizeof text_ / sizeof *text_);                             \
	} while (0)

static struct catalogue parse(struct fixture *f, const char *csv,
			      struct diags *d)
{
	struct catalogue c = { 0 };
	OK(catalogue_parse(
		&f->a,
		&(struct catalogue_input){ "c.csv", csv, strlen(csv), { 0 } },
		&c, d, &f->e));
	return c;
}

static void put_catalogue(struct fixture *f, const char *csv)
{
	struct diags d = { .a = &f->a };
	struct catalogue c = parse(f, csv, &d);
	OK(store_put_catalogue(f->s, &c, "c.csv", csv, &f->e));
	OK(store_finish(f->s, &f->e));
}

/* One number from the store. */
static inline int64_t number(struct fixture *f, const char *sql)
{
	struct db_stmt *q;
	OK(db_prepare_select(store_db(f->s), sql, &q, &f->e));
	OK(db_step(q, &f->e));
	int64_t n = db_int(q, 0);
	db_stmt_free(q);
	return n;
}

static inline const char *text(struct fixture *f, const char *sql)
{
	struct db_stmt *q;
	OK(db_prepare_select(store_db(f->s), sql, &q, &f->e));
	OK(db_step(q, &f->e));
	const char *s = db_text(q, 0, &f->a);
	db_stmt_free(q);
	return s;
}

#endif
