/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix kwic: a concordance by sentence. */
#include "cite.h"
#include "commands.h"
#include "search.h"
#include "searching.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Lines of text output when no number is given. */
#define SCREENFUL 100

static const struct emit_column columns[] = {
	{ "review", "Review", EMIT_LEFT, false },
	{ "year", "Year", EMIT_RIGHT, true },
	{ "left", "Before", EMIT_RIGHT, false },
	{ "match", "Match", EMIT_LEFT, false },
	{ "right", "After", EMIT_LEFT, false },
	{ "citation", "Citation", EMIT_LEFT, false },
	{ "passage", "Passage id", EMIT_RIGHT, true },
	{ "file", "File", EMIT_LEFT, false },
	{ "page", "Page", EMIT_RIGHT, true },
	{ "page_label", "Printed page", EMIT_LEFT, false },
	{ "paragraph", "Paragraph", EMIT_LEFT, false },
	{ "section", "Section", EMIT_LEFT, false },
	{ "themes", "Themes", EMIT_LEFT, false }, /* with --themes */
};
#define N_COLUMNS (sizeof columns / sizeof *columns)

struct sink {
	struct cmd *c;
	struct emit_table table;
	struct cite_cache cites;
	size_t rows;
	int64_t passage; /* of the line before */
	bool colour;
};

static int put_row(void *ctx, const struct search_line *l, struct err *e)
{
	struct sink *s = ctx;
	struct arena a = { 0 };
	struct buf b = { 0 };
	const struct cite_review *r;
	if (cite_cached(s->c->store, &s->cites, l->review, &r, e) < 0)
		return -1;
	const char *const cells[N_COLUMNS] = {
		l->key,
		l->year ? arena_fmt(&a, "%d", l->year) : "",
		l->left,
		l->match,
		l->right,
		cite_text(&a, r, &l->at),
		arena_fmt(&a, "%lld", (long long)l->passage),
		l->at.document,
		l->at.page ? arena_fmt(&a, "%d", l->at.page) : "",
		l->at.page_label,
		l->at.paragraph,
		l->at.section,
		l->themes,
	};
	struct emit_cell row[N_COLUMNS] = { 0 };
	for (size_t i = 0; i < N_COLUMNS; i++)
		row[i].text = cells[i];
	s->table.cells = row;
	s->table.n_rows = 1;
	emit_rows(&b, &s->table, &s->c->emit, s->rows++);
	int rc = buf_ok(&b, e);
	fwrite(buf_text(&b), 1, b.n, s->c->out);
	buf_release(&b);
	arena_release(&a);
	if (rc == 0 && ferror(s->c->out))
		return err_errno(e, "the output could not be written");
	return rc;
}

static int put_rows(struct cmd *c, struct sink *s, const struct query *q,
		    const struct search_kwic_options *how,
		    struct search_kwic_totals *t, struct err *e)
{
	struct buf b = { 0 };
	const char **notes = arena_alloc(&c->a, sizeof *notes);
	s->table.columns = columns;
	s->table.n_columns = N_COLUMNS - !how->themes;
	emit_begin(&b, &s->table, &c->emit);
	c->emit.mark = false;
	fwrite(buf_text(&b), 1, b.n, c->out);
	buf_clear(&b);
	int rc = search_kwic(c->store, q, how, put_row, s, t, e);
	if (rc == 0 && t->cut) {
		notes[0] = arena_fmt(&c->a, "Cut after %zu lines.", t->lines);
		s->table.notes = notes;
		s->table.n_notes = 1;
	}
	if (rc == 0) {
		emit_end(&b, &s->table, &c->emit, s->rows);
		fwrite(buf_text(&b), 1, b.n, c->out);
	}
	buf_release(&b);
	return rc;
}

/* ---- on the screen ---- */

static size_t width(const char *s)
{
	size_t w = 0;
	for (; *s; s++)
		w += ((unsigned char)*s & 0xc0) != 0x80;
	return w;
}

/* Where the last `room` characters of a text begin, at a word if one does. */
static const char *tail(const char *s, size_t room)
{
	size_t over = width(s);
	if (over <= room)
		return s;
	over -= room;
	for (; over; s++)
		over -= ((unsigned char)s[1] & 0xc0) != 0x80;
	const char *blank = strchr(s, ' ');
	return blank && blank[1] ? blank + 1 : s;
}

/* Bytes of the first `room` characters, at a word if one ends there. */
static size_t head(const char *s, size_t room)
{
	size_t n = 0, w = 0, blank = 0;
	for (; s[n]; n++) {
		bool begins = ((unsigned char)s[n] & 0xc0) != 0x80;
		if (begins && w == room)
			return blank ? blank : n;
		w += begins;
		if (s[n] == ' ' && n)
			blank = n;
	}
	return n;
}

static void put_place(struct sink *s, const struct search_line *l,
		      const struct cite_review *r, struct arena *a)
{
	fprintf(s->c->out, "%s%s  [%lld]%s%s\n", s->rows ? "\n" : "",
		cite_text(a, r, &l->at), (long long)l->passage,
		l->themes && *l->themes ? " · themes: " : "",
		l->themes ? l->themes : "");
}

/* The match in the middle of the screen, as much of its sentence around it as
 * has room. */
static int put_line(void *ctx, const struct search_line *l, struct err *e)
{
	struct sink *s = ctx;
	struct arena a = { 0 };
	struct buf b = { 0 };
	const struct cite_review *r;
	if (cite_cached(s->c->store, &s->cites, l->review, &r, e) < 0)
		return -1;
	if (l->passage != s->passage)
		put_place(s, l, r, &a);
	s->passage = l->passage;
	s->rows++;
	size_t room = (size_t)s->c->emit.width - 6, half = room * 2 / 5;
	const char *left = tail(l->left, half - 1);
	size_t used = half + width(l->match);
	size_t rest = room > used + 12 ? room - used : 12;
	size_t n = head(l->right, rest - 1);
	buf_fmt(&b, "\x02%s\x03", l->match);
	struct buf marked = { 0 };
	put_marked(&marked, buf_text(&b), s->colour);
	fprintf(s->c->out, "%*s%s%s%s%.*s%s\n",
		(int)(half - width(left) + 4 - (left != l->left)), "",
		left != l->left ? "…" : "", left, buf_text(&marked), (int)n,
		l->right, l->right[n] ? "…" : "");
	buf_release(&marked);
	buf_release(&b);
	arena_release(&a);
	return 0;
}

static int put_text(struct cmd *c, struct sink *s, const struct query *q,
		    const struct search_kwic_options *how,
		    struct search_kwic_totals *t, struct err *e)
{
	s->colour = !c->output && isatty(1) && !getenv("NO_COLOR");
	if (search_kwic(c->store, q, how, put_line, s, t, e) < 0)
		return -1;
	bool sorted =
		how->order == SEARCH_BY_LEFT || how->order == SEARCH_BY_RIGHT;
	if (c->quiet)
		return 0;
	if (t->cut && !sorted) {
		fprintf(c->out,
			"\nThe first %zu lines; there are more (--limit 0: "
			"all).\n",
			t->lines);
		return 0;
	}
	fprintf(c->out, "%s%zu line%s from %zu passage%s of %zu review%s",
		s->rows ? "\n" : "", t->found, t->found == 1 ? "" : "s",
		t->passages, t->passages == 1 ? "" : "s", t->reviews,
		t->reviews == 1 ? "" : "s");
	if (t->cut)
		fprintf(c->out, "; the first %zu are shown (--limit 0: all)",
			t->lines);
	fputs(".\n", c->out);
	return 0;
}

static int read_order(const char *name, enum search_order *out, struct err *e)
{
	static const char *const names[] = { "review", "year", "left",
					     "right" };
	for (int i = 0; name && i < 4; i++)
		if (str_eq(name, names[i])) {
			*out = (enum search_order)i;
			return 0;
		}
	if (!name) {
		*out = SEARCH_BY_REVIEW;
		return 0;
	}
	return err_set(e, ERR_USAGE,
		       "--sort: \"%s\" is not left, right, review or year",
		       name);
}

/* A concordance of several words is rarely what is meant. */
static void note_words(struct cmd *c, const struct query *q)
{
	size_t n = 0;
	for (size_t i = 0;
	     q->root && q->root->kind == QUERY_ANY && i < q->root->n_kids; i++)
		n += q->root->kid[i]->kind == QUERY_WORD;
	if (n > 1)
		diag_add(&c->diags, DIAG_NOTE, "query", (struct diag_at){ 0 },
			 "each word is looked for by itself; in double quotes, "
			 "they are looked for in a row");
}

static int run(struct cmd *c, struct err *e)
{
	int64_t limit, context;
	struct query q;
	struct search_kwic_options how = {
		.exact = args_flag(&c->args, "exact"),
		.themes = args_flag(&c->args, "themes"),
	};
	struct search_kwic_totals t = { 0 };
	struct sink s = { .c = c, .cites = { .a = &c->a } };
	const char *text;
	bool screen = c->emit.format == EMIT_TEXT;
	if (query_text(c, &text, e) < 0)
		return -1;
	if (!*text)
		return err_set(e, ERR_USAGE,
			       "a concordance of what? see `revix help query`");
	if (args_int(&c->args, "limit", 0, 1000000000, screen ? SCREENFUL : 0,
		     &limit, e) < 0 ||
	    args_int(&c->args, "context", 0, 10000, 0, &context, e) < 0 ||
	    read_order(args_text(&c->args, "sort"), &how.order, e) < 0)
		return -1;
	if (use_query(c, text, &q, e) < 0)
		return blame_saved(c, e);
	note_words(c, &q);
	how.limit = (size_t)limit;
	how.context = (size_t)context;
	s.table.title = arena_fmt(&c->a, "Concordance: %s", text);
	s.table.about = "Each place where the words stand, with its sentence.";
	int rc = screen ? put_text(c, &s, &q, &how, &t, e)
			: put_rows(c, &s, &q, &how, &t, e);
	if (rc < 0)
		return blame_saved(c, e);
	return t.lines ? CMD_OK : CMD_LOST;
}

static const struct option options[] = {
	{ "sort", 's', "ORDER",
	  "review (default), year (of the incident), left or right (by the "
	  "words before or behind the match)" },
	{ "context", 0, "WORDS",
	  "at most WORDS words on each side (default: the sentence; on the "
	  "screen what fits)" },
	{ "limit", 'n', "N",
	  "at most N lines (default 100 on the screen, all in other formats; "
	  "0: all)" },
	{ "themes", 't', NULL,
	  "with the themes of each passage and what is asserted of them" },
	{ "exact", 'x', NULL, "words as they are written, not other forms" },
	{ "no-synonyms", 0, NULL, "without other and older words" },
	{ "saved", 0, "NAME", "a saved search; words narrow it further" },
	{ 0 },
};

const struct command cmd_kwic = {
	.name = "kwic",
	.usage = "QUERY…",
	.summary = "a concordance: every place where words stand, each in its "
		   "sentence",
	.flags = CMD_READ | CMD_TABLE,
	.options = options,
	.help = "Shows each match of each word, phrase and NEAR of the query, "
		"in the reviews that the whole query finds: filters and NOT "
		"choose reviews, section: and role: choose passages. The "
		"sentence ends where the passage ends. --sort left and right "
		"compare word by word from the match outwards, without regard "
		"to capitals and accents. On the screen, lines are cut to its "
		"width, and to 100 lines; csv, json, md and html have whole "
		"sentences and all lines. Year is the first of the financial "
		"year of the incident, as in year:.",
	.run = run,
};
