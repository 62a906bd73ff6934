/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes try --csv: passages of a table, against their codings if the
 * table has them. */
#include "catalogue.h"
#include "themes.h"

#include <string.h>

#define TABLE_MAX ((size_t)256 << 20)

static const struct catalogue_column known[] = {
	{ "text", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "sentence|passage|paragraph" },
	{ "id", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "passage_id|number|no" },
	{ "theme", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", "theme_name" },
	{ "value", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "",
	  "coding|decision|expected" },
	{ "section", CATALOGUE_REVIEW, CATALOGUE_TEXT, "", "", "" },
	{ 0 },
};
enum { TEXT_CELL, ID_CELL, THEME_CELL, VALUE_CELL, SECTION_CELL, N_KNOWN };

enum { ID, THEME, ASSERTION, MATCHED, RULE, CUE, N_OWN };

/* What the codings and the machine say of a theme. */
struct score {
	size_t both, machine, person, neither;
};

struct trial {
	struct cmd *c;
	const struct theme_set *set;
	struct theme_matcher *m;
	const char *file;
	struct catalogue_sheet sheet;
	size_t column[N_KNOWN]; /* in the sheet, or SIZE_MAX */
	bool *only;             /* themes of --theme, or NULL */
	struct {
		struct emit_cell *v;
		size_t n, cap;
	} cells;
	size_t n_columns;
	size_t rest[CMD_MAX_OPTIONS]; /* columns that are carried along */
	size_t n_rest;
	struct score *scores; /* by theme */
	bool scored;
};

static const char *cell_of(const struct trial *t, size_t row, int which)
{
	size_t k = t->column[which];
	return k == SIZE_MAX ? "" : t->sheet.v[row].cells[k];
}

/* The most telling of the tags of a theme, or NULL. */
static const struct theme_tag *telling(const struct theme_tags *tags,
				       size_t theme)
{
	const struct theme_tag *best = NULL;
	for (size_t i = 0; i < tags->n; i++)
		if (tags->v[i].theme == theme &&
		    (!best || tags->v[i].assertion < best->assertion))
			best = &tags->v[i];
	return best;
}

static void put_row(struct trial *t, size_t row, size_t theme,
		    const struct theme_tag *tag)
{
	struct arena *a = &t->c->a;
	for (size_t i = 0; i < t->n_columns; i++)
		(void)ARENA_PUSH(a, &t->cells);
	struct emit_cell *x = &t->cells.v[t->cells.n - t->n_columns];
	const char *id = cell_of(t, row, ID_CELL);
	x[ID].text = *id ? id : arena_fmt(a, "%d", t->sheet.v[row].line);
	if (theme != SIZE_MAX)
		x[THEME].text = theme_info(t->set, theme)->name;
	x[ASSERTION].text = "none";
	for (size_t i = 0; i < t->n_rest; i++)
		x[N_OWN + i].text = t->sheet.v[row].cells[t->rest[i]];
	if (!tag)
		return;
	x[ASSERTION].text = theme_assertion_name(tag->assertion);
	x[MATCHED].text = arena_dup(a, cell_of(t, row, TEXT_CELL) + tag->start,
				    tag->end - tag->start);
	x[RULE].text = tag->rule;
	x[CUE].text = tag->cue;
}

static bool is_yes(const char *value)
{
	static const char *const words[] = { "present", "yes", "y", "1",
					     "true" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq_nocase(value, words[i]))
			return true;
	return false;
}

static void score(struct trial *t, size_t row, size_t theme,
		  const struct theme_tag *tag)
{
	const char *value = cell_of(t, row, VALUE_CELL);
	bool found = tag && tag->assertion == THEME_PRESENT;
	struct score *s = &t->scores[theme];
	if (!*value)
		return;
	t->scored = true;
	if (is_yes(value))
		found ? s->both++ : s->person++;
	else
		found ? s->machine++ : s->neither++;
}

static void match_row(struct trial *t, size_t row, struct theme_tags *out)
{
	struct theme_passage p = { .text = cell_of(t, row, TEXT_CELL),
				   .section = TEXT_OTHER,
				   .kind = TEXT_PARAGRAPH };
	const char *section = cell_of(t, row, SECTION_CELL);
	p.n = strlen(p.text);
	if (*section && !text_section_parse(section, &p.section))
		diag_add(&t->c->diags, DIAG_WARNING, "bad-section",
			 (struct diag_at){ .file = t->file,
					   .line = t->sheet.v[row].line },
			 "no section is called '%s'", section);
	theme_match(t->m, &t->c->a, &p, out, &t->c->diags);
}

/* The theme of a row's own column, that of --theme, or all that match. */
static void try_row(struct trial *t, size_t row)
{
	struct theme_tags tags = { 0 };
	const char *asked = cell_of(t, row, THEME_CELL);
	size_t theme = *asked ? themes_find(t->set, asked) : SIZE_MAX, n = 0;
	match_row(t, row, &tags);
	if (*asked && theme == SIZE_MAX) {
		diag_add(&t->c->diags, DIAG_LOST, "unknown-theme",
			 (struct diag_at){ .file = t->file,
					   .line = t->sheet.v[row].line },
			 "no theme is called '%s': the row is left out", asked);
		return;
	}
	for (size_t i = 0; i < theme_count(t->set); i++) {
		const struct theme_tag *tag = telling(&tags, i);
		bool wanted = !t->only || t->only[i];
		if (!wanted || (*asked ? i != theme : !tag && !t->only))
			continue;
		put_row(t, row, i, tag);
		if (*asked)
			score(t, row, i, tag);
		n++;
	}
	if (!n && !t->only)
		put_row(t, row, SIZE_MAX, NULL);
}

static void print_rows(struct trial *t)
{
	static const struct emit_column own[N_OWN] = {
		{ "id", "Id", EMIT_LEFT, false },
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "assertion", "Assertion", EMIT_LEFT, false },
		{ "matched", "Matched", EMIT_LEFT, false },
		{ "rule", "By the term", EMIT_LEFT, false },
		{ "cue", "Decided by", EMIT_LEFT, false },
	};
	struct emit_column columns[N_OWN + CMD_MAX_OPTIONS];
	memcpy(columns, own, sizeof own);
	for (size_t i = 0; i < t->n_rest; i++)
		columns[N_OWN + i] =
			(struct emit_column){ t->sheet.columns[t->rest[i]],
					      NULL, EMIT_LEFT, false };
	themes_print(t->c, NULL, columns, t->n_columns, t->cells.v,
		     t->cells.n / t->n_columns);
}

static const char *share(struct cmd *c, size_t part, size_t other)
{
	size_t n = part + other;
	if (!n)
		return "";
	return arena_fmt(&c->a, "%.2f", (double)part / (double)n);
}

static void put_score(struct trial *t, struct emit_cell *x, const char *name,
		      const struct score *s)
{
	struct arena *a = &t->c->a;
	x[0].text = name;
	x[1].text = arena_fmt(a, "%zu", s->both);
	x[2].text = arena_fmt(a, "%zu", s->machine);
	x[3].text = arena_fmt(a, "%zu", s->person);
	x[4].text = arena_fmt(a, "%zu", s->neither);
	x[5].text = share(t->c, s->both, s->machine);
	x[6].text = share(t->c, s->both, s->person);
}

static void print_scores(struct trial *t)
{
	static const struct emit_column columns[] = {
		{ "theme", "Theme", EMIT_LEFT, false },
		{ "both", "Both present", EMIT_RIGHT, true },
		{ "machine", "Only revix", EMIT_RIGHT, true },
		{ "person", "Only the coding", EMIT_RIGHT, true },
		{ "neither", "Neither", EMIT_RIGHT, true },
		{ "precision", "Precision", EMIT_RIGHT, true },
		{ "recall", "Recall", EMIT_RIGHT, true },
	};
	enum { N = sizeof columns / sizeof *columns };
	size_t n = theme_count(t->set), rows = 0;
	struct emit_cell *x = arena_alloc(&t->c->a, (n + 1) * N * sizeof *x);
	struct score all = { 0 };
	for (size_t i = 0; i < n; i++) {
		const struct score *s = &t->scores[i];
		if (!(s->both + s->machine + s->person + s->neither))
			continue;
		put_score(t, &x[N * rows++], theme_info(t->set, i)->name, s);
		all.both += s->both;
		all.machine += s->machine;
		all.person += s->person;
		all.neither += s->neither;
	}
	put_score(t, &x[N * rows++], "all", &all);
	fputc('\n', t->c->out);
	themes_print(t->c, "Against the codings in the table", columns, N, x,
		     rows);
}

static void choose_columns(struct trial *t)
{
	for (int i = 0; i < N_KNOWN; i++)
		t->column[i] = catalogue_sheet_column(&t->sheet, known[i].name);
	for (size_t i = 0; i < t->sheet.n_columns; i++) {
		bool own = i == t->column[TEXT_CELL] ||
			   i == t->column[ID_CELL] ||
			   i == t->column[THEME_CELL];
		if (!own && t->n_rest < CMD_MAX_OPTIONS)
			t->rest[t->n_rest++] = i;
	}
	t->n_columns = N_OWN + t->n_rest;
}

int themes_try_table(struct cmd *c, const struct theme_set *set,
		     const char *file, struct err *e)
{
	struct trial t = { .c = c, .set = set, .file = file };
	struct catalogue_input in = { .name = file };
	struct buf b = { 0 };
	int ret = -1;
	if (themes_asked(c, set, &t.only, e) < 0 ||
	    fs_read(file, TABLE_MAX, &b, e) < 0)
		goto out;
	in.p = buf_text(&b);
	in.n = b.n;
	if (catalogue_sheet_parse(&c->a, &in, known, &t.sheet, &c->diags, e) <
	    0)
		goto out;
	choose_columns(&t);
	t.scores = arena_alloc(&c->a, theme_count(set) * sizeof *t.scores);
	t.m = theme_matcher_new(set);
	for (size_t i = 0; i < t.sheet.n; i++)
		try_row(&t, i);
	theme_matcher_free(t.m);
	print_rows(&t);
	if (t.scored && c->emit.format == EMIT_TEXT)
		print_scores(&t);
	ret = CMD_OK;
out:
	buf_release(&b);
	return ret;
}
