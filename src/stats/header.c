/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header of a query file: `-- key: value` lines, a value going on in
 * lines that begin with three spaces or more. The table of keys is below.
 */
#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "header.h"

enum value {
	TEXT,
	PLACE,
	YESNO,
	WORD, /* one of a list; kept as text */
	KIND,
	PERCENT,
	TEST,
	TOTALS, /* any of: row column, or none */
	PACKS,  /* any of the packs */
	PLOT,
	NOTE,
	COMPARATOR,
	COLUMN
};

static const struct key {
	const char *name;
	enum value kind;
	size_t offset;
	const char *words; /* "a|b": what the value may be */
} keys[] = {
#define AT(member) offsetof(struct stats_query, member)
	{ "title", TEXT, AT(title), NULL },
	{ "about", TEXT, AT(about), NULL },
	{ "kind", KIND, AT(kind), "counts|values|rates" },
	{ "unit", TEXT, AT(unit), NULL },
	{ "measure", TEXT, AT(measure), NULL },
	{ "place", PLACE, AT(place), NULL },
	{ "row", TEXT, AT(row), NULL },
	{ "pivot", TEXT, AT(pivot), NULL },
	{ "missing", TEXT, AT(missing), NULL },
	{ "pivot-missing", TEXT, AT(pivot_missing), NULL },
	{ "order", TEXT, AT(order), NULL },
	{ "pivot-order", TEXT, AT(pivot_order), NULL },
	{ "percent", PERCENT, AT(percent), "no|column|row|table|own" },
	{ "base", TEXT, AT(base), NULL },
	{ "interval", YESNO, AT(interval), "no|yes" },
	{ "totals", TOTALS, 0, "none|row|column" },
	{ "adds", YESNO, AT(adds), "no|yes" },
	{ "test", TEST, AT(test), "none|association|rows|trend" },
	{ "comparator", COMPARATOR, 0, NULL },
	{ "compare", YESNO, AT(compare), "no|yes" },
	{ "packs", PACKS, 0, "triennial|annual|area|thematic" },
	{ "note", NOTE, 0, NULL },
	{ "chart", WORD, AT(chart),
	  "bar|grouped|stacked|line|heat|dots|upset|pyramid|lags|multiples" },
	{ "plot", PLOT, AT(plot_n), "percent|n" },
	{ "x", TEXT, AT(x), NULL },
	{ "y", TEXT, AT(y), NULL },
	{ "column", COLUMN, 0, NULL },
#undef AT
};
#define N_KEYS (sizeof keys / sizeof *keys)
static_assert(N_KEYS <= HEADER_KEYS_MAX, "reader.seen is too short");

void stats_fault(struct reader *r, int line, int col, const char *text)
{
	struct diag_at at = { .file = r->q->file, .line = line, .col = col };
	diag_add(r->d, DIAG_LOST, "query-file", at, "%s", text);
	r->failed = true;
}

static void key_fault(struct reader *r, const char *text)
{
	stats_fault(r, r->line, r->key_col, text);
}

static void value_fault(struct reader *r, const char *text)
{
	stats_fault(r, r->line, r->value_col, text);
}

size_t stats_label_at(const char *const *v, size_t n, const char *label)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq_nocase(v[i], label))
			return i;
	return SIZE_MAX;
}

void stats_list(struct arena *a, const char *list, struct labels *out)
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
			key_fault(r, buf_text(&b));
			goto out;
		}
	}
	buf_str(&b, "; the keys are");
	for (size_t i = 0; i < N_KEYS; i++)
		buf_fmt(&b, "%s %s", i ? "," : "", keys[i].name);
	key_fault(r, buf_text(&b));
out:
	buf_release(&b);
}

/* The index of a word in the key's list; -1 and a diagnostic when it is not
 * there. */
static int choice(struct reader *r, const struct key *k, const char *value)
{
	struct labels l = { 0 };
	stats_list(r->a, k->words, &l);
	for (size_t i = 0; i < l.n; i++)
		if (str_eq(l.v[i], value))
			return (int)i;
	value_fault(r, arena_fmt(r->a, "%s: \"%s\" is none of %s", k->name,
				 value, k->words));
	return -1;
}

/* Any words of the key's list, as bits. */
static unsigned choices(struct reader *r, const struct key *k,
			const char *value)
{
	unsigned bits = 0;
	while (*value) {
		size_t n = strcspn(value, " ,");
		if (n) {
			int i = choice(r, k, arena_dup(r->a, value, n));
			bits |= i < 0 ? 0 : 1U << i;
		}
		value += n + (value[n] != '\0');
	}
	return bits;
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
			value_fault(r, arena_fmt(r->a,
						 "column \"%s\" is declared "
						 "twice",
						 name));
	if (!known)
		value_fault(r, arena_fmt(r->a,
					 "column \"%s\": a table has row, col, "
					 "n, base, total, reviews and note; of "
					 "values: value and review; of rates: "
					 "population",
					 name));
	*ARENA_PUSH(r->a, &r->q->columns) = (struct stats_column){
		.name = name,
		.meaning = str_trim(r->a, value + n, strlen(value + n)),
	};
}

/* "measure | why it is comparable, or not" */
static void add_comparator(struct reader *r, const char *value)
{
	size_t n = strcspn(value, "|");
	const char *note = value[n] ? value + n + 1 : "";
	struct stats_comparator x = {
		.measure = str_trim(r->a, value, n),
		.note = str_trim(r->a, note, strlen(note)),
	};
	if (!*x.measure)
		value_fault(r, "comparator: a measure of benchmarks.csv, then "
			       "| and why it can be compared, or not");
	*ARENA_PUSH(r->a, &r->q->comparators) = x;
}

static void check_place(struct reader *r, const char *value)
{
	if (!strchr("ABCDEFGIT", *value) || value[1] < '0' || value[1] > '9')
		value_fault(r,
			    arena_fmt(r->a,
				      "place: \"%s\" is none: a letter, A to "
				      "G, I or T, and a number",
				      value));
}

static void set(struct reader *r, const struct key *k, const char *value)
{
	char *at = (char *)r->q + k->offset;
	int i = 0;
	if (k->words && k->kind != TOTALS && k->kind != PACKS)
		i = choice(r, k, value);
	if (i < 0)
		return;
	switch (k->kind) {
	case PLACE:
		check_place(r, value);
		/* fall through */
	case WORD:
	case TEXT:
		memcpy(at, &value, sizeof value);
		break;
	case YESNO:
	case PLOT:
		*(bool *)(void *)at = i == 1;
		break;
	case KIND:
		r->q->kind = (enum stats_kind)i;
		break;
	case PERCENT:
		r->q->percent = (enum stats_percent)i;
		break;
	case TEST:
		r->q->test = (enum stats_test)i;
		break;
	case TOTALS:
		r->q->total_row = choices(r, k, value) & 2;
		r->q->total_column = choices(r, k, value) & 4;
		break;
	case PACKS:
		r->q->packs = choices(r, k, value);
		break;
	case NOTE:
		*ARENA_PUSH(r->a, &r->q->notes) = value;
		break;
	case COMPARATOR:
		add_comparator(r, value);
		break;
	case COLUMN:
		add_column(r, value);
		break;
	}
}

static bool repeats(const struct key *k)
{
	return k->kind == NOTE || k->kind == COLUMN || k->kind == COMPARATOR;
}

static void key_value(struct reader *r, const char *name, const char *value)
{
	for (size_t i = 0; i < N_KEYS; i++) {
		const struct key *k = &keys[i];
		if (!str_eq(k->name, name))
			continue;
		if (r->seen[i] && !repeats(k))
			key_fault(r, arena_fmt(r->a, "%s: given twice", name));
		if (!*value)
			value_fault(r,
				    arena_fmt(r->a, "%s: the value is missing",
					      name));
		else
			set(r, k, value);
		r->seen[i] = true;
		return;
	}
	unknown_key(r, name);
}

static bool given(const struct reader *r, const char *name)
{
	for (size_t i = 0; i < N_KEYS; i++)
		if (str_eq(keys[i].name, name))
			return r->seen[i];
	return false;
}

/* One `key: value`, its continuation lines joined; it begins at key_col. */
static void entry(struct reader *r, const char *text)
{
	size_t n = strspn(text, "abcdefghijklmnopqrstuvwxyz-");
	if (!n || text[n] != ':') {
		key_fault(r, arena_fmt(r->a,
				       "\"%.60s\" is not `key: value`; a "
				       "longer value goes on in a line that "
				       "begins with `--` and three spaces",
				       text));
		return;
	}
	size_t blank = strspn(text + n + 1, " \t");
	r->value_col = r->key_col + (int)(n + 1 + blank);
	key_value(r, arena_dup(r->a, text, n),
		  str_trim(r->a, text + n + 1, strlen(text + n + 1)));
}

/* Whether a line is `-- key: value` with a key that there is. */
static bool is_entry(const char *p)
{
	if (!str_starts(p, "--"))
		return false;
	p += 2 + strspn(p + 2, " \t");
	for (size_t i = 0; i < N_KEYS; i++)
		if (str_starts(p, keys[i].name) &&
		    p[strlen(keys[i].name)] == ':')
			return true;
	return false;
}

/* Empty lines may stand between entries, but what follows them and is none is
 * a comment of the SELECT. */
static const char *skip_empty(const char *p, int *line)
{
	const char *end = p;
	int n = 0;
	while (*end && strchr(" \t\r\n", *end))
		n += *end++ == '\n';
	if (end == p || !is_entry(end))
		return p;
	*line += n;
	return end;
}

/* Reads the header; returns what comes after it. */
static const char *read_header(struct reader *r, const char *p)
{
	struct buf b = { 0 };
	int line = 1;
	p = skip_empty(p, &line);
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
			r->key_col = 3 + (int)strspn(p + 2, " \t");
		}
		p += n;
		if (*p == '\n') {
			p++;
			line++;
		}
		p = skip_empty(p, &line);
	}
	if (b.n)
		entry(r, buf_text(&b));
	buf_release(&b);
	r->q->line = line;
	return p;
}

bool stats_parse(struct arena *a, const char *file, const char *text,
		 struct stats_query *out, struct diags *d)
{
	struct reader r = { .a = a, .q = out, .d = d };
	*out = (struct stats_query){ .file = arena_str(a, file),
				     .name = fs_stem(a, file),
				     .sql = arena_str(a, text) };
	stats_blank(out);
	if (str_starts(text, "\xef\xbb\xbf"))
		text += 3;
	const char *rest = read_header(&r, text);
	int line = out->line;
	/* The line of the statement itself, for messages about it. */
	for (; *rest == '\n' || *rest == ' ' || *rest == '\t' || *rest == '\r';
	     rest++)
		out->line += *rest == '\n';
	if (!*rest)
		stats_fault(&r, line, 0, "there is no SELECT after the header");
	r.totals_given = given(&r, "totals");
	r.compare_given = given(&r, "compare");
	r.adds_given = given(&r, "adds");
	stats_defaults(&r);
	if (!r.failed) /* what is missing may be what was misspelt */
		stats_require(&r);
	return !r.failed;
}
