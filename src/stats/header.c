/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header of a query file: `-- key: value` lines, a value going on in
 * lines that begin with three spaces or more. The table of keys is below.
 */
#include <stddef.h>
#include <string.h>

#include "table.h"

enum value {
	TEXT,
	YESNO,
	PERCENT, /* no, column, row, table, own */
	TOTALS,  /* any of: row column, or none */
	CHART,
	PLOT, /* n or percent */
	NOTE,
	COLUMN
};

static const struct key {
	const char *name;
	enum value kind;
	size_t offset;
} keys[] = {
#define AT(member) offsetof(struct stats_query, member)
	{ "title", TEXT, AT(title) },
	{ "about", TEXT, AT(about) },
	{ "unit", TEXT, AT(unit) },
	{ "place", TEXT, AT(place) },
	{ "row", TEXT, AT(row) },
	{ "pivot", TEXT, AT(pivot) },
	{ "missing", TEXT, AT(missing) },
	{ "pivot-missing", TEXT, AT(pivot_missing) },
	{ "order", TEXT, AT(order) },
	{ "pivot-order", TEXT, AT(pivot_order) },
	{ "percent", PERCENT, AT(percent) },
	{ "base", TEXT, AT(base) },
	{ "interval", YESNO, AT(interval) },
	{ "totals", TOTALS, 0 },
	{ "note", NOTE, 0 },
	{ "chart", CHART, AT(chart) },
	{ "plot", PLOT, AT(plot_n) },
	{ "x", TEXT, AT(x) },
	{ "y", TEXT, AT(y) },
	{ "column", COLUMN, 0 },
#undef AT
};
#define N_KEYS (sizeof keys / sizeof *keys)

struct reader {
	struct arena *a;
	struct stats_query *q;
	struct diags *d;
	int line;
	bool failed;
	bool seen[N_KEYS];
	bool totals_given;
};

static void fault(struct reader *r, int line, const char *text)
{
	diag_add(r->d, DIAG_LOST, "query-file",
		 (struct diag_at){ .file = r->q->file, .line = line }, "%s",
		 text);
	r->failed = true;
}

void stats_split(struct arena *a, const char *list, struct labels *out)
{
	while (*list) {
		size_t n = strcspn(list, "|");
		const char *part = str_trim(a, list, n);
		if (*part)
			*ARENA_PUSH(a, out) = part;
		list += n + (list[n] == '|');
	}
}

/* Whether b is a with one letter wrong, missing, added or two exchanged. */
static bool one_slip(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	size_t m = strlen(a), n = strlen(b);
	while (m && n && a[m - 1] == b[n - 1]) {
		m--;
		n--;
	}
	return (m <= 1 && n <= 1) ||
	       (m == 2 && n == 2 && a[0] == b[1] && a[1] == b[0]);
}

static void unknown_key(struct reader *r, const char *name)
{
	struct buf b = { 0 };
	buf_fmt(&b, "unknown key \"%s\"", name);
	for (size_t i = 0; i < N_KEYS; i++) {
		if (one_slip(name, keys[i].name)) {
			buf_fmt(&b, "; did you mean \"%s\"?", keys[i].name);
			fault(r, r->line, buf_text(&b));
			goto out;
		}
	}
	buf_str(&b, "; the keys are");
	for (size_t i = 0; i < N_KEYS; i++)
		buf_fmt(&b, "%s %s", i ? "," : "", keys[i].name);
	fault(r, r->line, buf_text(&b));
out:
	buf_release(&b);
}

/* The index of a word in a "|" list; -1 and a diagnostic when it is none. */
static int choice(struct reader *r, const char *key, const char *value,
		  const char *words)
{
	struct labels l = { 0 };
	stats_split(r->a, words, &l);
	for (size_t i = 0; i < l.n; i++)
		if (str_eq(l.v[i], value))
			return (int)i;
	fault(r, r->line,
	      arena_fmt(r->a, "%s: \"%s\" is none of %s", key, value, words));
	return -1;
}

static void set_totals(struct reader *r, const char *value)
{
	r->totals_given = true;
	while (*value) {
		size_t n = strcspn(value, " ,");
		const char *word = arena_dup(r->a, value, n);
		int i = *word ? choice(r, "totals", word, "none|row|column")
			      : 0;
		r->q->total_row = r->q->total_row || i == 1;
		r->q->total_column = r->q->total_column || i == 2;
		value += n + (value[n] != '\0');
	}
}

static void add_column(struct reader *r, const char *value)
{
	size_t n = strcspn(value, " ");
	const char *name = arena_dup(r->a, value, n);
	bool known = false;
	for (int i = 0; i < N_ROLES; i++)
		known = known || str_eq(stats_roles[i], name);
	for (size_t i = 0; i < r->q->columns.n; i++)
		if (str_eq(r->q->columns.v[i].name, name))
			fault(r, r->line,
			      arena_fmt(r->a, "column \"%s\" is declared twice",
					name));
	if (!known)
		fault(r, r->line,
		      arena_fmt(r->a,
				"column \"%s\": a table has row, col, n, base, "
				"total, reviews and note",
				name));
	*ARENA_PUSH(r->a, &r->q->columns) = (struct stats_column){
		.name = name,
		.meaning = str_trim(r->a, value + n, strlen(value + n)),
	};
}

static void set(struct reader *r, const struct key *k, const char *value)
{
	static const char charts[] = "bar|grouped|stacked|line|heat";
	char *at = (char *)r->q + k->offset;
	int i;
	switch (k->kind) {
	case CHART:
		choice(r, k->name, value, charts);
		memcpy(at, &value, sizeof value);
		break;
	case TEXT:
		memcpy(at, &value, sizeof value);
		break;
	case YESNO:
		*(bool *)(void *)at = choice(r, k->name, value, "no|yes") == 1;
		break;
	case PLOT:
		*(bool *)(void *)at =
			choice(r, k->name, value, "percent|n") == 1;
		break;
	case PERCENT:
		i = choice(r, k->name, value, "no|column|row|table|own");
		r->q->percent =
			i > 0 ? (enum stats_percent)i : STATS_NO_PERCENT;
		break;
	case TOTALS:
		set_totals(r, value);
		break;
	case NOTE:
		*ARENA_PUSH(r->a, &r->q->notes) = value;
		break;
	case COLUMN:
		add_column(r, value);
		break;
	}
}

static void key_value(struct reader *r, const char *name, const char *value)
{
	for (size_t i = 0; i < N_KEYS; i++) {
		const struct key *k = &keys[i];
		if (!str_eq(k->name, name))
			continue;
		if (r->seen[i] && k->kind != NOTE && k->kind != COLUMN)
			fault(r, r->line,
			      arena_fmt(r->a, "%s: given twice", name));
		if (!*value)
			fault(r, r->line,
			      arena_fmt(r->a, "%s: the value is missing",
					name));
		r->seen[i] = true;
		set(r, k, value);
		return;
	}
	unknown_key(r, name);
}

/* One `key: value`, its continuation lines joined. */
static void entry(struct reader *r, const char *text)
{
	size_t n = strspn(text, "abcdefghijklmnopqrstuvwxyz-");
	if (!n || text[n] != ':') {
		fault(r, r->line,
		      arena_fmt(r->a,
				"\"%.60s\" is not `key: value`; a longer value "
				"goes on in a line that begins with `--` and "
				"three spaces",
				text));
		return;
	}
	key_value(r, arena_dup(r->a, text, n),
		  str_trim(r->a, text + n + 1, strlen(text + n + 1)));
}

/* Reads the header; returns what comes after it. */
static const char *read_header(struct reader *r, const char *p)
{
	struct buf b = { 0 };
	int line = 1;
	while (str_starts(p, "--")) {
		size_t n = strcspn(p, "\n");
		const char *text = str_trim(r->a, p + 2, n - 2);
		bool more = b.n && str_starts(p, "--   ") && *text;
		if (more) {
			buf_fmt(&b, " %s", text);
		} else {
			if (b.n)
				entry(r, buf_text(&b));
			buf_clear(&b);
			buf_str(&b, text);
			r->line = line;
		}
		p += n;
		if (*p == '\n') {
			p++;
			line++;
		}
	}
	if (b.n)
		entry(r, buf_text(&b));
	buf_release(&b);
	r->q->line = line;
	return p;
}

static bool declares(const struct stats_query *q, const char *name)
{
	for (size_t i = 0; i < q->columns.n; i++)
		if (str_eq(q->columns.v[i].name, name))
			return true;
	return false;
}

static void require_columns(struct reader *r)
{
	const struct stats_query *q = r->q;
	static const char *const always[] = { "row", "n", "reviews" };
	for (size_t i = 0; i < 3; i++)
		if (!declares(q, always[i]))
			fault(r, 1,
			      arena_fmt(r->a, "column %s is not declared",
					always[i]));
	if (declares(q, "col") != (*q->pivot != '\0'))
		fault(r, 1,
		      "a table with a pivot declares `column: col`, and only "
		      "such a table");
	if (declares(q, "base") != (q->percent == STATS_PERCENT_OWN))
		fault(r, 1,
		      "a table with `percent: own` declares `column: base`, "
		      "and only such a table");
}

/* What the keys must be together. */
static void require(struct reader *r)
{
	struct stats_query *q = r->q;
	const struct {
		const char *name, *value;
	} needed[] = { { "title", q->title },
		       { "about", q->about },
		       { "unit", q->unit },
		       { "row", q->row } };
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!*needed[i].value)
			fault(r, 1,
			      arena_fmt(r->a, "the key \"%s\" is missing",
					needed[i].name));
	require_columns(r);
	if (q->percent && !*q->base)
		fault(r, 1,
		      "a table with percentages says in `base:` what N is");
	if (q->interval && !q->percent)
		fault(r, 1, "an interval needs percentages");
	if (q->percent == STATS_PERCENT_OWN && q->total_row)
		fault(r, 1, "with `percent: own` there is no total row");
}

static void defaults(struct stats_query *q)
{
	const char **const texts[] = {
		&q->place, &q->title,       &q->about, &q->unit,
		&q->base,  &q->row,         &q->pivot, &q->order,
		&q->chart, &q->pivot_order, &q->x,     &q->y,
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = "";
	q->missing = q->pivot_missing = "Not stated";
}

bool stats_parse(struct arena *a, const char *file, const char *text,
		 struct stats_query *out, struct diags *d)
{
	struct reader r = { .a = a, .q = out, .d = d };
	*out = (struct stats_query){ .file = arena_str(a, file),
				     .name = fs_stem(a, file),
				     .sql = arena_str(a, text) };
	defaults(out);
	if (str_starts(text, "\xef\xbb\xbf"))
		text += 3;
	const char *rest = read_header(&r, text);
	int line = out->line;
	/* The line of the statement itself, for messages about it. */
	for (; *rest == '\n' || *rest == ' ' || *rest == '\t' || *rest == '\r';
	     rest++)
		out->line += *rest == '\n';
	if (!*rest)
		fault(&r, line, "there is no SELECT after the header");
	if (!r.totals_given && out->percent != STATS_PERCENT_OWN)
		out->total_row = out->total_column = true;
	if (!*out->pivot)
		out->total_column = false;
	require(&r);
	return !r.failed;
}
