/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix similar: cases like this one. */
#include "cite.h"
#include "commands.h"
#include "search.h"

#include <string.h>

static const struct emit_column columns[] = {
	{ "rank", "Rank", EMIT_RIGHT, true },
	{ "review", "Review", EMIT_LEFT, false },
	{ "citation", "Citation", EMIT_LEFT, false },
	{ "likeness", "Likeness", EMIT_RIGHT, true },
	{ "text", "Text", EMIT_RIGHT, true },
	{ "themes", "Themes", EMIT_RIGHT, true },
	{ "age", "Age", EMIT_RIGHT, true },
	{ "outcome", "Outcome", EMIT_RIGHT, true },
	{ "area", "Area type", EMIT_RIGHT, true },
	{ "shared_words", "Words of both", EMIT_LEFT, false },
	{ "shared_themes", "Themes of both", EMIT_LEFT, false },
	{ "shared", "Both", EMIT_LEFT, false },
	{ "near_duplicate", "Near-duplicate", EMIT_LEFT, false },
	{ "passage", "Passage id", EMIT_RIGHT, true },
	{ "page", "Page", EMIT_RIGHT, true },
	{ "paragraph", "Paragraph", EMIT_LEFT, false },
	{ "passage_text", "Passage", EMIT_LEFT, false },
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

/* "children under 1; fatal": what else both have. */
static const char *others(struct arena *a, const struct search_like *l)
{
	return arena_fmt(a, "%s%s%s%s%s%s%s", *l->ages ? "children " : "",
			 l->ages, *l->ages && *l->outcome ? "; " : "",
			 l->outcome,
			 (*l->ages || *l->outcome) && *l->area ? "; " : "",
			 *l->area ? "area type: " : "", l->area);
}

/* "0.62 (text 0.41, themes 0.70, age 1.00)" */
static const char *numbers(struct arena *a, const struct search_like *l)
{
	struct buf b = { 0 };
	buf_fmt(&b, "likeness %.2f (", l->score);
	for (int i = 0, n = 0; i < SEARCH_LIKE_PARTS; i++)
		if (l->part[i] >= 0)
			buf_fmt(&b, "%s%s %.2f", n++ ? ", " : "",
				search_like_name(
					(enum search_part_of_likeness)i),
				l->part[i]);
	buf_char(&b, ')');
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void put_reason(struct cmd *c, const char *name, const char *what)
{
	if (*what)
		put_folded(c, arena_fmt(&c->a, "%s: %s", name, what));
}

static int put_text(struct cmd *c, const struct search_likes *all,
		    struct err *e)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct search_like *l = &all->v[i];
		struct cite_review r;
		if (cite_review(c->store, &c->a, l->review, &r, e) < 0)
			return -1;
		fprintf(c->out, "%zu. %s\n   %s · %s\n", i + 1,
			cite_text(&c->a, &r, NULL), l->key, numbers(&c->a, l));
		put_reason(c, "NEAR-DUPLICATE", l->copy);
		put_reason(c, "themes of both", l->themes);
		put_reason(c, "words of both", l->words);
		put_reason(c, "both", others(&c->a, l));
		if (l->hit.passage) {
			fprintf(c->out, "   [%lld] %s\n",
				(long long)l->hit.passage,
				store_cite(&c->a, &l->hit.at));
			put_folded(c, l->hit.snippet);
		}
		fputc('\n', c->out);
	}
	return 0;
}

static void fill(struct cmd *c, struct emit_cell *x, size_t rank,
		 const struct search_like *l, const struct cite_review *r)
{
	struct arena *a = &c->a;
	struct buf marked = { 0 };
	const struct search_hit *h = l->hit.passage ? &l->hit : NULL;
	const char *part[SEARCH_LIKE_PARTS];
	for (int i = 0; i < SEARCH_LIKE_PARTS; i++)
		part[i] =
			l->part[i] < 0 ? "" : arena_fmt(a, "%.4f", l->part[i]);
	put_marked(&marked, h ? h->snippet : "", false);
	const char *const cells[N_COLUMNS] = {
		arena_fmt(a, "%zu", rank),
		l->key,
		cite_text(a, r, h ? &h->at : NULL),
		arena_fmt(a, "%.4f", l->score),
		part[SEARCH_LIKE_TEXT],
		part[SEARCH_LIKE_THEMES],
		part[SEARCH_LIKE_AGE],
		part[SEARCH_LIKE_OUTCOME],
		part[SEARCH_LIKE_AREA],
		l->words,
		l->themes,
		others(a, l),
		l->copy,
		h ? arena_fmt(a, "%lld", (long long)h->passage) : "",
		h && h->at.page ? arena_fmt(a, "%d", h->at.page) : "",
		h ? h->at.paragraph : "",
		arena_str(a, buf_text(&marked)),
	};
	for (size_t i = 0; i < N_COLUMNS; i++)
		x[i].text = cells[i];
	buf_release(&marked);
}

static int put_rows(struct cmd *c, const struct search_likes *all,
		    const char *name, struct err *e)
{
	struct emit_cell *cells =
		arena_alloc(&c->a, (all->n * N_COLUMNS + 1) * sizeof *cells);
	for (size_t i = 0; i < all->n; i++) {
		struct cite_review r;
		if (cite_review(c->store, &c->a, all->v[i].review, &r, e) < 0)
			return -1;
		fill(c, &cells[i * N_COLUMNS], i + 1, &all->v[i], &r);
	}
	struct emit_table t = {
		.title = arena_fmt(&c->a, "Like %s", name),
		.about = "Each part from 0 to 1; likeness is their weighted "
			 "mean: text 4, themes 4, age, outcome and area type "
			 "1.",
		.columns = columns,
		.n_columns = N_COLUMNS,
		.cells = cells,
		.n_rows = all->n,
	};
	put_table(c, &t);
	return 0;
}

/* --by text,themes: the parts named; without it all. */
static int read_parts(struct cmd *c, bool *part, struct err *e)
{
	const char *s = args_text(&c->args, "by");
	for (int i = 0; i < SEARCH_LIKE_PARTS; i++)
		part[i] = !s;
	while (s && *s) {
		size_t n = strcspn(s, ",");
		const char *name = str_trim(&c->a, s, n);
		int i = 0;
		while (i < SEARCH_LIKE_PARTS &&
		       !str_eq(name, search_like_name(
					     (enum search_part_of_likeness)i)))
			i++;
		if (i == SEARCH_LIKE_PARTS)
			return err_set(e, ERR_USAGE,
				       "--by: \"%s\" is none of text, themes, "
				       "age, outcome and area",
				       name);
		part[i] = true;
		s += n + (s[n] == ',');
	}
	return 0;
}

/* The first of many. */
static const char *some_of(struct arena *a, const char *words)
{
	const char *s = words;
	for (int i = 0; i < 20 && s; i++)
		s = (s = strchr(s, ',')) ? s + 1 : NULL;
	return s ? arena_fmt(a, "%.*s …", (int)(s - words), words) : words;
}

static int run(struct cmd *c, struct err *e)
{
	struct search_like_options how = { 0 };
	struct search_unit asked;
	struct search_likes all;
	int64_t limit;
	if (c->args.n_words != 1)
		return err_set(e, ERR_USAGE,
			       "like which case? give the key of a review, or "
			       "the number of a passage, as `revix search` "
			       "shows them");
	const char *name = c->args.words[0];
	if (args_int(&c->args, "limit", 0, 1000000, 10, &limit, e) < 0 ||
	    read_parts(c, how.part, e) < 0 ||
	    search_unit(c->store, &c->a, name, &asked, e) < 0)
		return -1;
	how.limit = (size_t)limit;
	if (search_similar(c->store, &c->a, &asked, &how, &all, e) < 0)
		return -1;
	if (all.stale)
		diag_add(&c->diags, DIAG_WARNING, "stale-index",
			 (struct diag_at){ 0 },
			 "texts were not compared: the index of words is not "
			 "up to date; `revix ingest` brings it");
	if (*all.words)
		diag_add(&c->diags, DIAG_NOTE, "similar", (struct diag_at){ 0 },
			 "compared by the words: %s",
			 some_of(&c->a, all.words));
	else if (!all.stale)
		diag_add(
			&c->diags, DIAG_WARNING, "similar",
			(struct diag_at){ 0 },
			"no words were compared (no report of it is here, or "
			"text was left out): a likeness of 1.00 says only that "
			"what was compared is the same");
	int rc = c->emit.format == EMIT_TEXT ? put_text(c, &all, e)
					     : put_rows(c, &all, name, e);
	return rc < 0 ? -1 : all.n ? CMD_OK : CMD_LOST;
}

static const struct option options[] = {
	{ "by", 0, "PARTS",
	  "what to compare: text,themes,age,outcome,area (default all)" },
	{ "limit", 'n', "N", "at most N reviews (default 10; 0: all)" },
	{ 0 },
};

const struct command cmd_similar = {
	.name = "similar",
	.usage = "REVIEW|PASSAGE",
	.summary = "cases like this review, or like this passage, and why",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "Compares the words that tell the review from others, the "
		"themes that are present (rare ones weigh more), the ages of "
		"the children, the outcome, and the type of area where the "
		"catalogue has a column area_type. Each is a number from 0 "
		"to 1; likeness is their mean, where text and themes weigh 4 "
		"and the others 1. What is not known of the asked review is "
		"not compared; what is not known of another counts as unlike. "
		"Of a passage, its own words and themes are compared, and the "
		"words with one passage of the other. Says when two documents "
		"are near-duplicates: they may be of one case.",
	.run = run,
};
