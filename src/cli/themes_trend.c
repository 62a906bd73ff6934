/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix themes trend: words over the years. */
#include "probe.h"
#include "themes.h"

#include <math.h>

/* Words are terms; a name is all words of its theme, never the word alone. */
static const struct probe_words *words_of(struct cmd *c,
					  const struct theme_set *set)
{
	size_t n = c->args.n_words;
	struct probe_words *out = arena_alloc(&c->a, n * sizeof *out);
	for (size_t i = 1; i < n; i++) {
		const char *word = c->args.words[i];
		size_t theme = themes_find(set, word);
		if (theme == SIZE_MAX) {
			out[i - 1].term = word;
			continue;
		}
		out[i - 1].theme = theme;
		diag_add(&c->diags, DIAG_NOTE, "theme", (struct diag_at){ 0 },
			 "\"%s\" is counted as the theme, with all its "
			 "words; write \"(%s)\" for the word alone",
			 word, word);
	}
	return out;
}

/* The series of what was typed; of a theme alone, words of today and older
 * ones. */
static int ask(struct cmd *c, struct store *s, const struct theme_set *set,
	       struct probe_trend *out, struct err *e)
{
	const char *by = args_text(&c->args, "dates");
	struct probe_asked asked = { .themes = set,
				     .v = words_of(c, set),
				     .n = c->args.n_words - 1 };
	if (by && !str_eq(by, "incident") && !str_eq(by, "published"))
		return err_set(e, ERR_USAGE,
			       "--dates: \"%s\" is neither incident nor "
			       "published",
			       by);
	enum probe_by basis =
		str_eq(by, "incident") ? PROBE_BY_INCIDENT : PROBE_BY_PUBLISHED;
	if (asked.n == 1 && !asked.v[0].term)
		return probe_trend_theme(s, &c->a, set, asked.v[0].theme, basis,
					 out, e);
	return probe_trend_words(s, &c->a, &asked, basis, out, e);
}

static double rate(size_t n, size_t words)
{
	return words ? 1e4 * (double)n / (double)words : (double)NAN;
}

static const char *rate_text(struct cmd *c, size_t n, size_t words)
{
	double x = rate(n, words);
	return isnan(x) ? "" : arena_fmt(&c->a, "%.2f", x);
}

static const char *count_text(struct cmd *c, size_t n)
{
	return arena_fmt(&c->a, "%zu", n);
}

static size_t n_years(const struct probe_trend *t)
{
	bool any = t->reviews && t->words && t->to >= t->from;
	return any ? (size_t)(t->to - t->from + 1) : 0;
}

static void put_row(struct cmd *c, struct emit_cell *x, const char *year,
		    const char *reviews, size_t words)
{
	x[0].text = year;
	x[1].text = reviews;
	x[2].text = count_text(c, words);
}

static void print_trend(struct cmd *c, const struct probe_trend *t)
{
	size_t years = n_years(t);
	size_t width = 3 + 2 * t->n_series;
	struct emit_column *columns =
		arena_alloc(&c->a, width * sizeof *columns);
	struct emit_cell *x =
		arena_alloc(&c->a, (years + 2) * width * sizeof *x);
	columns[0] = (struct emit_column){ "year", "Year", EMIT_LEFT, false };
	columns[1] =
		(struct emit_column){ "reviews", "Reviews", EMIT_RIGHT, true };
	columns[2] = (struct emit_column){ "words", "Words", EMIT_RIGHT, true };
	for (size_t s = 0; s < t->n_series; s++) {
		columns[3 + 2 * s] =
			(struct emit_column){ t->series[s].label, NULL,
					      EMIT_RIGHT, true };
		columns[4 + 2 * s] =
			(struct emit_column){ arena_fmt(&c->a, "%s per 10,000",
							t->series[s].label),
					      "per 10,000", EMIT_RIGHT, true };
	}
	for (size_t y = 0; y < years; y++) {
		struct emit_cell *row = x + y * width;
		put_row(c, row, arena_fmt(&c->a, "%d", t->from + (int)y),
			count_text(c, t->reviews[y]), t->words[y]);
		for (size_t s = 0; s < t->n_series; s++) {
			size_t n = t->series[s].n[y];
			row[3 + 2 * s].text = count_text(c, n);
			row[4 + 2 * s].text = rate_text(c, n, t->words[y]);
		}
	}
	struct emit_cell *last = x + years * width;
	put_row(c, last, "not dated", "", t->undated_words);
	for (size_t s = 0; s < t->n_series; s++) {
		size_t n = t->series[s].undated;
		last[3 + 2 * s].text = count_text(c, n);
		last[4 + 2 * s].text = rate_text(c, n, t->undated_words);
	}
	themes_print(c, "Words over the years", columns, width, x, years + 1);
}

/* "85,719" */
static const char *with_commas(struct arena *a, size_t n)
{
	const char *s = n < 1000 ? "" : with_commas(a, n / 1000);
	return n < 1000 ? arena_fmt(a, "%zu", n)
			: arena_fmt(a, "%s,%03zu", s, n % 1000);
}

static int draw(struct cmd *c, const struct probe_trend *t, const char *file,
		struct err *e)
{
	size_t years = n_years(t);
	const char **rows = arena_alloc(&c->a, (years + 1) * sizeof *rows);
	const char **series =
		arena_alloc(&c->a, (t->n_series + 1) * sizeof *series);
	struct chart_value *v =
		arena_alloc(&c->a, (years * t->n_series + 1) * sizeof *v);
	size_t words = t->undated_words;
	for (size_t y = 0; y < years; y++) {
		rows[y] = arena_fmt(&c->a, "%d", t->from + (int)y);
		words += t->words[y];
		for (size_t s = 0; s < t->n_series; s++)
			v[y * t->n_series + s] = (struct chart_value){
				.y = rate(t->series[s].n[y], t->words[y]),
				.lo = (double)NAN,
				.hi = (double)NAN,
			};
	}
	for (size_t s = 0; s < t->n_series; s++)
		series[s] = t->series[s].label;
	struct chart chart = {
		.kind = CHART_LINES,
		.title = arena_fmt(
			&c->a, "Occurrences per 10,000 words (N = %s words)",
			with_commas(&c->a, words)),
		.subtitle = "all documents of a year; the same words in two "
			    "documents of a review once",
		.x_title = str_eq(args_text(&c->args, "dates"), "incident")
				   ? "financial year of the incident"
				   : "year of publication",
		.y_title = "per 10,000 words",
		.rows = rows,
		.n_rows = years,
		.series = series,
		.n_series = t->n_series,
		.values = v,
	};
	return put_chart(c, &chart, "trend", file, e);
}

int themes_trend(struct cmd *c, const struct theme_set *set, struct err *e)
{
	struct probe_trend t = { 0 };
	struct store *s = NULL;
	const char *chart = args_text(&c->args, "chart");
	size_t total = 0;
	if (c->args.n_words < 2)
		return err_set(e, ERR_USAGE,
			       "trend of what? give terms such as \"was not "
			       "brought\", or the name of a theme");
	if (store_open(c->db_path, DB_READ, &s, e) < 0)
		return -1;
	int rc = ask(c, s, set, &t, e);
	store_close(s);
	if (rc < 0)
		return -1;
	print_trend(c, &t);
	if (chart && draw(c, &t, chart, e) < 0)
		return -1;
	for (size_t i = 0; i < t.n_series; i++)
		total += t.series[i].total;
	return total ? CMD_OK : CMD_LOST;
}
