/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several commands need: the queries folder, themes, filters, output. */
#include "cmd.h"
#include "disclose.h"
#include "query.h"
#include "report.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DICTIONARY_MAX ((size_t)4 << 20)

const char *now_utc(struct cmd *c)
{
	time_t now = time(NULL);
	struct tm tm;
	char text[32];
	/* For reproducible output: https://reproducible-builds.org/specs/ */
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	int64_t fixed;
	if (epoch && str_int(epoch, 0, (int64_t)1 << 40, &fixed))
		now = (time_t)fixed;
	gmtime_r(&now, &tm);
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
	return arena_str(&c->a, text);
}

static bool has_themes(struct cmd *c, const char *dir)
{
	return fs_is_dir(fs_join(&c->a, dir, "themes"));
}

/* The folder of tables that a folder is or has; NULL: neither. */
static const char *own_tables(struct cmd *c, const char *dir)
{
	const char *stats = fs_join(&c->a, dir, "stats");
	struct fs_list files = { 0 };
	struct diags d = { .a = &c->a };
	struct err e = { 0 };
	if (fs_is_dir(stats))
		return stats;
	if (!fs_is_dir(dir) || fs_walk(&c->a, dir, &files, &d, &e) < 0)
		return NULL;
	for (size_t i = 0; i < files.n; i++)
		if (str_ends_nocase(files.v[i], ".sql"))
			return dir;
	return NULL;
}

int use_queries(struct cmd *c, const char **out, struct err *e)
{
	const char *asked = args_text(&c->args, "queries");
	const char *env = getenv("REVIX_QUERIES");
	const char *here = fs_program_dir(&c->a);
	const char *const places[] = {
		"queries",
		fs_join(&c->a, here, "../share/revix/queries"),
		fs_join(&c->a, here, "../../queries"),
	};
	if (!asked && env && *env)
		asked = env;
	/* A folder of tables alone is added to those that are there. */
	if (asked && !has_themes(c, asked) && own_tables(c, asked)) {
		c->tables = own_tables(c, asked);
		asked = NULL;
	}
	if (asked && !has_themes(c, asked))
		return err_set(
			e, ERR_INPUT,
			"%s: no folder \"themes\" and no table (.sql) in it; "
			"--queries wants a folder of tables, or one that "
			"holds themes and stats",
			asked);
	for (size_t i = 0; !asked && i < 3; i++)
		if (has_themes(c, places[i]))
			asked = places[i];
	if (!asked)
		return err_set(e, ERR_ABSENT,
			       "no queries folder found; name it with "
			       "--queries DIR");
	*out = c->queries = asked;
	return 0;
}

typedef int add_fn(struct theme_set *, const char *, const char *, size_t,
		   struct diags *, struct err *);

/* A file that cannot be used is told of; the others still can. */
static void add_file(struct cmd *c, struct theme_set *set, const char *file,
		     add_fn *add)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	int rc = fs_read(file, DICTIONARY_MAX, &b, &e);
	if (rc == 0)
		rc = add(set, fs_stem(&c->a, file), buf_text(&b), b.n,
			 &c->diags, &e);
	if (rc < 0)
		diag_add(&c->diags, DIAG_LOST, "bad-file",
			 (struct diag_at){ .file = file },
			 "the file is left out: %s", e.text);
	buf_release(&b);
}

/* Adds every .txt file of a folder in order of name. */
static int add_files(struct cmd *c, struct theme_set *set, const char *dir,
		     add_fn *add, struct err *e)
{
	struct fs_list files = { 0 };
	if (fs_walk(&c->a, dir, &files, &c->diags, e) < 0)
		return -1;
	for (size_t i = 0; i < files.n; i++)
		if (str_ends_nocase(files.v[i], ".txt"))
			add_file(c, set, files.v[i], add);
	return 0;
}

static int set_status(struct theme_set *set, const char *stem, const char *text,
		      size_t n, struct diags *d, struct err *e)
{
	(void)stem;
	(void)e;
	theme_set_status(set, "status.txt", text, n, d);
	return 0;
}

static void add_status(struct cmd *c, struct theme_set *set, const char *file)
{
	if (fs_is_file(file))
		add_file(c, set, file, set_status);
	else
		diag_add(&c->diags, DIAG_NOTE, "no-status-file",
			 (struct diag_at){ .file = file },
			 "there is no such file: a theme is present from %g, "
			 "or one in %g passages, as it comes with the program",
			 theme_threshold_default(THEME_FACTOR).from,
			 theme_threshold_default(THEME_FACTOR).share);
}

/* All dictionaries of a folder, not compiled. */
static int read_themes(struct cmd *c, const char *dir, struct theme_set **out,
		       struct err *e)
{
	struct theme_set *set = theme_set_new();
	const char *themes = fs_join(&c->a, dir, "themes");
	const char *lists = fs_join(&c->a, dir, "lists");
	const char *cues = fs_join(&c->a, dir, "assertions");
	add_status(c, set, fs_join(&c->a, dir, "status.txt"));
	if ((fs_is_dir(lists) &&
	     add_files(c, set, lists, theme_set_list, e) < 0) ||
	    add_files(c, set, themes, theme_set_add, e) < 0 ||
	    (fs_is_dir(cues) && add_files(c, set, cues, theme_set_cues, e) < 0))
		goto fail;
	if (!theme_count(set)) {
		err_set(e, ERR_INPUT, "%s: no dictionary of themes in it",
			themes);
		goto fail;
	}
	*out = set;
	return 0;
fail:
	theme_set_free(set);
	return -1;
}

int use_themes_of(struct cmd *c, const char *dir, struct theme_set **out,
		  struct err *e)
{
	if (read_themes(c, dir, out, e) < 0)
		return -1;
	if (theme_set_compile(*out, &c->diags, e) == 0)
		return 0;
	theme_set_free(*out);
	*out = NULL;
	return -1;
}

int use_themes_hash(struct cmd *c, const char **out, struct err *e)
{
	const char *dir = NULL;
	struct theme_set *set = NULL;
	if (use_queries(c, &dir, e) < 0 || read_themes(c, dir, &set, e) < 0)
		return -1;
	theme_set_ask_hash(set);
	*out = arena_str(&c->a, theme_set_hash(set));
	theme_set_free(set);
	return 0;
}

int use_themes(struct cmd *c, struct theme_set **out, struct err *e)
{
	const char *dir = NULL;
	if (use_queries(c, &dir, e) < 0)
		return -1;
	return use_themes_of(c, dir, out, e);
}

int use_stats(struct cmd *c, struct stats_queries *out, struct err *e)
{
	const char *dir = NULL;
	if (use_queries(c, &dir, e) < 0)
		return -1;
	if (stats_load(&c->a, fs_join(&c->a, dir, "stats"), out, &c->diags, e) <
	    0)
		return -1;
	return c->tables ? stats_load(&c->a, c->tables, out, &c->diags, e) : 0;
}

size_t count_lost(const struct cmd *c)
{
	size_t n = 0;
	for (size_t i = 0; i < c->diags.n; i++)
		n += c->diags.v[i].level == DIAG_LOST;
	return n;
}

/* A queries folder without the file has none. */
static int read_synonyms(struct cmd *c, struct err *e)
{
	const char *dir;
	struct buf text = { 0 };
	int rc = 0;
	if (use_queries(c, &dir, e) < 0)
		return -1;
	const char *file = fs_join(&c->a, dir, "synonyms.txt");
	if (fs_is_file(file))
		rc = fs_read(file, DICTIONARY_MAX, &text, e);
	if (rc == 0)
		c->synonyms = query_synonyms_read(&c->a, file, buf_text(&text),
						  text.n, &c->diags);
	buf_release(&text);
	return rc;
}

/* Adds the words that stand beside those of the query in synonyms.txt. */
static int widen(struct cmd *c, struct query *q, struct err *e)
{
	if (args_flag(&c->args, "no-synonyms"))
		return 0;
	if (!c->synonyms && read_synonyms(c, e) < 0)
		return -1;
	query_widen(&c->a, q, c->synonyms);
	return 0;
}

int use_query_quietly(struct cmd *c, const char *text, struct query *out,
		      struct err *e)
{
	const char **columns;
	if (store_fact_names(c->store, &c->a, &columns, e) < 0 ||
	    query_parse_columns(&c->a, text, strlen(text), columns, out, e) < 0)
		return -1;
	return widen(c, out, e);
}

int use_query(struct cmd *c, const char *text, struct query *out, struct err *e)
{
	if (use_query_quietly(c, text, out, e) < 0)
		return -1;
	if (out->note)
		diag_add(&c->diags, DIAG_NOTE, "query", (struct diag_at){ 0 },
			 "%s", out->note);
	if (out->also)
		diag_add(&c->diags, DIAG_NOTE, "query", (struct diag_at){ 0 },
			 "%s (--no-synonyms: not)", out->also);
	return 0;
}

/* How tables are made, besides the choice of reviews. */
static int use_setup(struct cmd *c, struct stats_setup *out, struct err *e)
{
	const char *dir = NULL;
	*out = (struct stats_setup){
		.age_bands = args_text(&c->args, "age-bands"),
		.harm_scheme = args_text(&c->args, "harm-scheme"),
		.theme = args_text(&c->args, "theme"),
	};
	const char *label;
	if (out->theme &&
	    report_theme(c->store, &c->a, &out->theme, &label, e) < 0)
		return -1;
	if (use_queries(c, &dir, e) < 0)
		return -1;
	return stats_sources_load(&c->a, dir,
				  args_text(&c->args, "populations"),
				  &out->sources, &c->diags, e);
}

/* A word that may be one of two; -1: it is neither. */
static int either(struct cmd *c, const char *option, const char *first,
		  const char *second, struct err *e)
{
	const char *word = args_text(&c->args, option);
	if (!word || str_eq(word, first))
		return 0;
	if (str_eq(word, second))
		return 1;
	return err_set(e, ERR_USAGE, "--%s: \"%s\" is neither %s nor %s",
		       option, word, first, second);
}

int use_filter(struct cmd *c, struct stats_filter *out, struct err *e)
{
	const char *period = args_text(&c->args, "period");
	const char *where = args_text(&c->args, "where");
	*out = (struct stats_filter){ 0 };
	if (period && !stats_period_parse(period, &out->from, &out->to))
		return err_set(e, ERR_USAGE,
			       "--period: \"%s\" is not a period such as "
			       "2014-17 or 2014..2016 (financial years, April "
			       "to March)",
			       period);
	int published = either(c, "dates", "incident", "published", e);
	if (published < 0)
		return -1;
	int known = either(c, "of", "all", "known", e);
	if (known < 0 || use_setup(c, &out->setup, e) < 0)
		return -1;
	out->by = published ? STATS_BY_PUBLISHED : STATS_BY_INCIDENT;
	out->base = known ? STATS_OF_KNOWN : STATS_OF_ALL;
	if (where) {
		struct query *q = ARENA_NEW(&c->a, struct query);
		if (use_query(c, where, q, e) < 0)
			return -1;
		out->where = q;
	}
	return 0;
}

/* Two periods that share years cannot be compared as if they did not. */
static bool overlap(const struct stats_filter *x, const struct stats_filter *y)
{
	bool before = x->to && y->from && x->to < y->from;
	bool after = x->from && y->to && x->from > y->to;
	return !before && !after;
}

int use_against(struct cmd *c, const struct stats_filter *f,
		struct stats_filter *out, struct err *e)
{
	const char *against = args_text(&c->args, "against");
	*out = *f;
	if (!against || !*against ||
	    !stats_period_parse(against, &out->from, &out->to))
		return err_set(e, ERR_USAGE,
			       "--against: \"%s\" is not a period such as "
			       "2011-14",
			       against ? against : "");
	if (overlap(f, out))
		return err_set(e, ERR_USAGE,
			       "--against: \"%s\" shares years with %s: name "
			       "two periods that do not overlap",
			       against,
			       f->from || f->to ? "--period"
						: "all years, for there is no "
						  "--period");
	return 0;
}

int use_disclosure(struct cmd *c, const struct stats_filter *f, bool pack,
		   const char **preset, int *level, struct err *e)
{
	const char *names[16];
	const char *asked = args_text(&c->args, "suppress");
	bool local = report_is_local(f->where);
	*level = local ? DISCLOSE_AREA : DISCLOSE_NATIONAL;
	*preset = asked ? asked : local && pack ? "dfe-census" : "none";
	if (disclose_find(*preset))
		return 0;
	size_t n = disclose_n_rules < 16 ? disclose_n_rules : 16;
	for (size_t i = 0; i < n; i++)
		names[i] = disclose_rules[i].name;
	const char *near = str_closest(*preset, names, n);
	return err_set(e, ERR_USAGE,
		       "--suppress: no rule \"%s\"%s%s%s; there are "
		       "dfe-census, notifications, nhs and none",
		       *preset, near ? "; did you mean " : "", near ? near : "",
		       near ? "?" : "");
}

void use_format(struct cmd *c, enum emit_format otherwise)
{
	if (!c->chosen)
		c->emit.format = otherwise;
}

void put_table(struct cmd *c, const struct emit_table *t)
{
	struct buf b = { 0 };
	emit_table(&b, t, &c->emit);
	c->emit.mark = false; /* only in front of the first */
	fwrite(buf_text(&b), 1, b.n, c->out);
	buf_release(&b);
}

int put_chart(struct cmd *c, const struct chart *x, const char *id,
	      const char *file, struct err *e)
{
	struct buf b = { 0 };
	enum chart_format format = CHART_SVG;
	if (str_ends_nocase(file, ".png"))
		format = CHART_PNG;
	else if (!str_ends_nocase(file, ".svg"))
		return err_set(e, ERR_USAGE,
			       "--chart: \"%s\" should end in .svg or .png",
			       file);
	int rc = chart_draw(x, format, id, &b, e);
	if (rc == 0)
		rc = fs_write(file, buf_text(&b), b.n, e);
	buf_release(&b);
	if (rc == 0 && !c->quiet)
		fprintf(stderr, "%s: %s\n", file, chart_alt(&c->a, x));
	return rc;
}

void put_marked(struct buf *b, const char *s, bool colour)
{
	for (; *s; s++) {
		if (*s == '\x02')
			buf_str(b, colour ? "\033[1m" : "«");
		else if (*s == '\x03')
			buf_str(b, colour ? "\033[0m" : "»");
		else
			buf_char(b, *s);
	}
}

void put_folded(struct cmd *c, const char *snippet)
{
	bool colour = !c->output && isatty(1) && !getenv("NO_COLOR");
	size_t col = 0, room = (size_t)c->emit.width - 6;
	struct buf b = { 0 };
	fputs("      ", c->out);
	for (const char *s = snippet; *s;) {
		size_t n = strcspn(s, " "), w = 0;
		for (size_t i = 0; i < n; i++)
			w += ((unsigned char)s[i] & 0xc0) != 0x80 &&
			     s[i] != '\x02' && s[i] != '\x03';
		if (col && col + 1 + w > room) {
			fputs("\n      ", c->out);
			col = 0;
		}
		buf_clear(&b);
		put_marked(&b, arena_dup(&c->a, s, n), colour);
		fprintf(c->out, "%s%s", col ? " " : "", buf_text(&b));
		col += w + (col ? 1 : 0);
		s += n + (s[n] == ' ');
	}
	fputc('\n', c->out);
	buf_release(&b);
}
