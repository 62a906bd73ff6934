/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FTS5's own tokenizers, for texts outside the full-text index. */
#include "conn.h"

#include <stdlib.h>
#include <string.h>

struct tokenizer {
	fts5_tokenizer fn;
	Fts5Tokenizer *it;
};

struct db_words {
	struct db *db;
	struct tokenizer word, stem;
};

/* Documented in "Extending FTS5": the way to its functions. */
static int find_api(struct db *db, fts5_api **out, struct err *e)
{
	sqlite3_stmt *s = NULL;
	*out = NULL;
	int rc = sqlite3_prepare_v2(db->h, "SELECT fts5(?1)", -1, &s, NULL);
	if (rc == SQLITE_OK) {
		sqlite3_bind_pointer(s, 1, out, "fts5_api_ptr", NULL);
		sqlite3_step(s);
		rc = sqlite3_finalize(s);
	}
	if (rc == SQLITE_OK && *out)
		return 0;
	db_fail(db, rc, "SELECT fts5(?1)", e);
	return -1;
}

static int make(struct db *db, fts5_api *api, const char *name,
		const char **args, int n, struct tokenizer *out, struct err *e)
{
	void *user = NULL;
	int rc = api->xFindTokenizer(api, name, &user, &out->fn);
	if (rc == SQLITE_OK)
		rc = out->fn.xCreate(user, args, n, &out->it);
	return rc == SQLITE_OK ? 0 : db_fail(db, rc, name, e);
}

int db_words_open(struct db *db, struct db_words **out, struct err *e)
{
	const char *fold[] = { "remove_diacritics", "2" };
	const char *stem[] = { "unicode61", "remove_diacritics", "2" };
	struct db_words *w = calloc(1, sizeof *w);
	fts5_api *api;
	*out = w;
	if (!w)
		return err_set(e, ERR_SYSTEM, "out of memory");
	w->db = db;
	if (find_api(db, &api, e) < 0 ||
	    make(db, api, "unicode61", fold, 2, &w->word, e) < 0 ||
	    make(db, api, "porter", stem, 3, &w->stem, e) < 0) {
		db_words_close(w);
		*out = NULL;
		return -1;
	}
	return 0;
}

void db_words_close(struct db_words *w)
{
	if (!w)
		return;
	if (w->word.it)
		w->word.fn.xDelete(w->word.it);
	if (w->stem.it)
		w->stem.fn.xDelete(w->stem.it);
	free(w);
}

struct pass { /* through a tokenizer's callback */
	db_word_fn *fn;
	void *ctx;
};

static int each(void *ctx, int flags, const char *p, int n, int start, int end)
{
	struct pass *x = ctx;
	(void)flags; /* none of these tokenizers gives synonyms */
	x->fn(x->ctx, p, (size_t)n, (size_t)start, (size_t)end);
	return SQLITE_OK;
}

static int run(struct db_words *w, struct tokenizer *t, const char *text,
	       size_t n, struct pass *x, struct err *e)
{
	if (n > INT32_MAX)
		return err_set(e, ERR_LIMIT, "a text of more than 2 GiB");
	int rc = t->fn.xTokenize(t->it, x, FTS5_TOKENIZE_DOCUMENT, text, (int)n,
				 each);
	return rc == SQLITE_OK ? 0 : db_fail(w->db, rc, NULL, e);
}

int db_words(struct db_words *w, const char *text, size_t n, db_word_fn *fn,
	     void *ctx, struct err *e)
{
	struct pass x = { fn, ctx };
	return run(w, &w->word, text, n, &x, e);
}

static void keep(void *ctx, const char *p, size_t n, size_t start, size_t end)
{
	(void)start;
	(void)end;
	buf_add(ctx, p, n);
}

int db_stem(struct db_words *w, const char *word, size_t n, struct buf *out,
	    struct err *e)
{
	struct pass x = { keep, out };
	return run(w, &w->stem, word, n, &x, e);
}
