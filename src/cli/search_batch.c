/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * revix search --batch: a file of queries, for measuring how good the ranking
 * is. Lines out as trec_eval reads them ("run" in TREC's words): query id, Q0,
 * review, rank, score, name of the run.
 */
#include "search.h"
#include "searching.h"

#include <string.h>

#define BATCH_MAX ((size_t)64 << 20)

struct batch {
	struct cmd *c;
	const char *file;
	struct search_options how;
	size_t n_lost;
};

/* A review's key as one word: blanks end a field of the run. */
static const char *one_word(struct arena *a, const char *key)
{
	char *s = arena_str(a, key);
	for (char *p = s; *p; p++)
		if ((unsigned char)*p <= ' ')
			*p = '_';
	return s;
}

static void put_run(struct batch *b, const char *id,
		    const struct search_results *r)
{
	struct cmd *c = b->c;
	struct buf line = { 0 };
	for (size_t i = 0; i < r->n; i++) {
		if (c->trec) {
			fprintf(c->out, "%s Q0 %s %zu %.6f revix\n", id,
				one_word(&c->a, r->v[i].key), i + 1,
				r->v[i].score);
			continue;
		}
		buf_clear(&line);
		csv_field(&line, id, !c->emit.raw);
		buf_fmt(&line, ",%zu,", i + 1);
		csv_field(&line, r->v[i].key, !c->emit.raw);
		fprintf(c->out, "%s,%.6f\r\n", buf_text(&line), r->v[i].score);
	}
	buf_release(&line);
}

/* The score falls with the rank, so that a reader who sorts by it again finds
 * the same order: reviews with all words come before others. */
static void order_scores(struct search_results *r)
{
	for (size_t i = r->n; i-- > 1;)
		if (r->v[i - 1].score <= r->v[i].score)
			r->v[i - 1].score = r->v[i].score * (1 + 1e-6) + 1e-6;
}

static int put_query(struct batch *b, char *line, int number, struct err *e)
{
	struct cmd *c = b->c;
	struct query q;
	struct search_results r;
	struct err why = { 0 };
	char *tab = strchr(line, '\t');
	struct diag_at at = { .file = b->file, .line = number };
	if (!tab) {
		diag_add(&c->diags, DIAG_LOST, "batch", at,
			 "no tab between the id of the query and its words");
		b->n_lost++;
		return 0;
	}
	*tab = '\0';
	if (use_query_quietly(c, tab + 1, &q, &why) < 0) {
		diag_add(&c->diags, DIAG_LOST, "batch", at, "%s", why.text);
		b->n_lost++;
		return 0;
	}
	if (search_run(c->store, &c->a, &q, &b->how, &r, e) < 0)
		return err_prefix(e, "%s:%d", b->file, number);
	order_scores(&r);
	put_run(b, line, &r);
	return 0;
}

int search_batch(struct cmd *c, struct err *e)
{
	struct batch b = { .c = c, .file = args_text(&c->args, "batch") };
	struct buf text = { 0 };
	int64_t limit;
	int rc = 0, number = 0;
	if (!c->trec && c->emit.format != EMIT_CSV)
		return err_set(e, ERR_USAGE,
			       "--batch gives --format trec or csv");
	if (args_int(&c->args, "limit", 0, 1000000, 1000, &limit, e) < 0 ||
	    fs_read(b.file, BATCH_MAX, &text, e) < 0)
		return -1;
	b.how = (struct search_options){
		.limit = (size_t)limit,
		.exact = args_flag(&c->args, "exact"),
		.batch = true,
	};
	if (!c->trec)
		fputs("query,rank,review,score\r\n", c->out);
	char *at = utf8_clean(&c->a, buf_text(&text), text.n), *end;
	buf_release(&text);
	for (; rc == 0 && *at; at = end) {
		end = at + strcspn(at, "\n");
		if (*end)
			*end++ = '\0';
		number++;
		at[strcspn(at, "\r")] = '\0';
		if (*at)
			rc = put_query(&b, at, number, e);
	}
	return rc < 0 ? -1 : b.n_lost ? CMD_LOST : CMD_OK;
}
