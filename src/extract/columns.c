/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding tables in plain text; see columns.h. */
#include "columns.h"

#include <string.h>

#define GAP_MIN   3 /* spaces that part cells */
#define RIVER_MIN 2 /* places that all rows of a table leave free */
#define RULE_MIN  3
#define LABEL_MAX 8 /* bytes of "12.10." or "(iv)" */

enum drawn { BY_SPACES, BY_TABS, BY_BARS };

/* A line as places on paper: a character takes one. */
struct look {
	bool ink[COLUMNS_INK];
	size_t width;   /* places up to the last ink */
	size_t cells;   /* parted by gaps */
	bool rule;      /* of dashes only */
	bool justified; /* wide spaces within what would be a cell */
};

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* A rule over all columns says that there is a table, not where they are. */
static bool is_whole_rule(const struct look *l)
{
	return l->rule && l->cells == 1 && l->width > RULE_MIN;
}

static bool is_rule_char(char c)
{
	return c == '-' || c == '=' || c == '_';
}

/* What was before a gap of two spaces decides whether it ends a sentence. */
static bool ends_sentence(char c)
{
	return c == '.' || c == '?' || c == '!' || c == ':' || c == ')' ||
	       c == '"' || c == '\'';
}

static void end_gap(struct look *l, size_t gap, char before)
{
	if (gap >= GAP_MIN || (l->rule && gap))
		l->cells++;
	else if (gap == 2 && !ends_sentence(before))
		l->justified = true;
}

/* False for a line that is too wide. */
static bool look_at(const struct columns_line *line, struct look *l)
{
	size_t place = 0, gap = 0;
	char before = '\0';
	*l = (struct look){ .rule = true };
	for (size_t i = 0; i < line->n; i++)
		if (line->p[i] != ' ' && !is_rule_char(line->p[i]))
			l->rule = false;
	for (size_t i = 0; i < line->n; i++) {
		char c = line->p[i];
		if (is_continuation(c))
			continue;
		if (place >= COLUMNS_INK)
			return false;
		if (c == ' ') {
			gap++;
		} else {
			if (!l->cells)
				l->cells = 1;
			else if (gap)
				end_gap(l, gap, before);
			gap = 0;
			before = c;
			l->ink[place] = true;
			l->width = place + 1;
		}
		place++;
	}
	return l->cells > 0;
}

static enum drawn drawn_by(const struct columns_line *line)
{
	size_t bars = 0, start = 0, end = line->n;
	while (start < end && line->p[start] == ' ')
		start++;
	while (end > start && line->p[end - 1] == ' ')
		end--;
	for (size_t i = start; i < end; i++)
		bars += line->p[i] == '|';
	if (bars > 2 && line->p[start] == '|' && line->p[end - 1] == '|')
		return BY_BARS;
	if (start < end && memchr(line->p + start, '\t', end - start))
		return BY_TABS;
	return BY_SPACES;
}

static void add_ink(bool *all, const struct look *l)
{
	for (size_t i = 0; i < l->width; i++)
		all[i] = all[i] || l->ink[i];
}

/* The columns that ink leaves, at rivers of at least so many places. */
static size_t find_columns(const bool *ink, size_t river, struct columns *c)
{
	size_t free = river;
	c->n = 0;
	for (size_t i = 0; i < COLUMNS_INK; i++) {
		if (!ink[i]) {
			free++;
			continue;
		}
		if (free >= river && c->n < COLUMNS_MAX)
			c->from[c->n++] = i;
		free = 0;
	}
	return c->n;
}

static size_t column_at(const struct columns *c, size_t place)
{
	size_t i = c->n;
	while (i > 1 && c->from[i - 1] > place)
		i--;
	return i - 1;
}

/* A row that is being put together. */
struct row {
	struct buf cell[COLUMNS_MAX];
	bool open;
};

struct table {
	struct columns at;
	struct row row;
	void (*hand)(void *ctx, const char *p, size_t n);
	void *ctx;
};

static void end_row(struct table *t)
{
	struct buf text = { 0 };
	if (!t->row.open)
		return;
	for (size_t i = 0; i < t->at.n; i++) {
		if (i)
			buf_char(&text, '\t');
		buf_add(&text, t->row.cell[i].p, t->row.cell[i].n);
		buf_release(&t->row.cell[i]);
	}
	t->hand(t->ctx, buf_text(&text), text.n);
	buf_release(&text);
	t->row.open = false;
}

static void add_to_cell(struct table *t, size_t i, const char *p, size_t n)
{
	while (n && p[n - 1] == ' ')
		n--;
	while (n && *p == ' ') {
		p++;
		n--;
	}
	if (n && t->row.cell[i].n)
		buf_char(&t->row.cell[i], '\n');
	buf_add(&t->row.cell[i], p, n);
	t->row.open = true;
}

/* Whether a line goes on with the row before it. */
static bool goes_on(const struct columns_line *line, const struct columns *c)
{
	size_t i = 0;
	while (i < line->n && line->p[i] == ' ')
		i++;
	return column_at(c, i) > 0 ||
	       (i < line->n && line->p[i] >= 'a' && line->p[i] <= 'z');
}

static void add_line(struct table *t, const struct columns_line *line)
{
	size_t place = 0, start = 0, column = 0;
	if (t->row.open && !t->at.ruled && !goes_on(line, &t->at))
		end_row(t);
	for (size_t i = 0; i < line->n; i++) {
		if (is_continuation(line->p[i]))
			continue;
		size_t now = column_at(&t->at, place++);
		if (now == column)
			continue;
		add_to_cell(t, column, line->p + start, i - start);
		start = i;
		column = now;
	}
	add_to_cell(t, column, line->p + start, line->n - start);
}

/* "4.2", "(a)", "-", a bullet: what an item begins with; not a year, a date
 * or a time. */
static bool is_label(const char *p, size_t n)
{
	size_t letters = 0, digits = 0;
	for (size_t i = 0; i < n; i++) {
		bool digit = p[i] >= '0' && p[i] <= '9';
		letters += (p[i] >= 'a' && p[i] <= 'z') ||
			   (p[i] >= 'A' && p[i] <= 'Z');
		digits = digit ? digits + 1 : 0;
		if (digits > 3 || p[i] == '/' || (p[i] == ':' && i + 1 < n))
			return false;
	}
	char last = n ? p[n - 1] : '\0';
	bool closed = last == '.' || last == ')' || last == ':';
	return n <= LABEL_MAX && (letters == 0 || (closed && letters < 5));
}

static bool is_page_number(const char *p, size_t n)
{
	size_t digits = 0, romans = 0;
	for (size_t i = 0; i < n; i++) {
		digits += p[i] >= '0' && p[i] <= '9';
		romans += strchr("ivxl", p[i]) != NULL;
	}
	return n && n <= 5 && (digits == n || romans == n) && digits < 4;
}

/* The cells of a line, by columns; those it does not have are empty. */
static void split(const struct columns_line *line, const struct columns *c,
		  struct columns_line *out)
{
	size_t place = 0;
	memset(out, 0, COLUMNS_MAX * sizeof *out);
	for (size_t i = 0; i < line->n; i++) {
		if (!is_continuation(line->p[i]) && line->p[i] != ' ') {
			struct columns_line *x = &out[column_at(c, place)];
			if (!x->n)
				x->p = line->p + i;
			x->n = (size_t)(line->p + i + 1 - x->p);
		}
		place += !is_continuation(line->p[i]);
	}
}

/* Numbered items that hang, and contents: columns that are no table. */
static bool is_list_or_contents(const struct columns_line *v, size_t n,
				const struct columns *c)
{
	bool labels = c->n == 2, pages = true;
	struct columns_line cells[COLUMNS_MAX];
	struct look l;
	for (size_t i = 0; i < n; i++) {
		if (!look_at(&v[i], &l) || l.rule)
			continue;
		split(&v[i], c, cells);
		const struct columns_line *last = &cells[c->n - 1];
		labels = labels && is_label(cells[0].p, cells[0].n);
		pages = pages && (!last->n || is_page_number(last->p, last->n));
	}
	return labels || pages;
}

/* A table that grows line by line. */
struct growth {
	bool ink[COLUMNS_INK]; /* of all its lines */
	struct columns at;
	size_t wide; /* lines with more than one cell */
};

static bool accept(struct growth *g, const struct columns_line *line)
{
	bool all[COLUMNS_INK];
	struct columns next = { 0 };
	struct look l;
	if (drawn_by(line) != BY_SPACES || !look_at(line, &l) || l.justified)
		return false;
	if (is_whole_rule(&l))
		return true;
	memcpy(all, g->ink, sizeof all);
	add_ink(all, &l);
	next.ruled = g->at.ruled || l.rule;
	find_columns(all, next.ruled ? 1 : RIVER_MIN, &next);
	bool whole = l.cells > 1 || next.ruled;
	if (next.n < 2 || next.n < g->at.n || (!whole && !g->at.n) ||
	    (!whole && !goes_on(line, &next)))
		return false;
	g->wide += l.cells > 1;
	memcpy(g->ink, all, sizeof all);
	g->at = next;
	return true;
}

/* How many lines from the first on leave the same places free. */
static size_t grow(const struct columns_line *v, size_t n, struct columns *c)
{
	struct growth g = { .wide = 0 };
	size_t i = 0;
	while (i < n && accept(&g, &v[i]))
		i++;
	*c = g.at;
	return g.wide > 1 ? i : 0;
}

/* A table between two whole rules goes on over blank lines until the second;
 * one between none as long as its lines have the same gaps. */
static void note_end(struct columns *c, const struct columns_line *v, size_t n,
		     bool first)
{
	struct look l;
	if (first)
		c->open = look_at(&v[0], &l) && is_whole_rule(&l);
	if (n > first && look_at(&v[n - 1], &l) && is_whole_rule(&l))
		c->open = false;
}

/* Whether a line leaves free what parts the columns; how many it uses. */
static bool fits(const struct look *l, const struct columns *c, size_t *used)
{
	*used = 0;
	for (size_t k = 0; k < c->n; k++) {
		size_t end = k + 1 < c->n ? c->from[k + 1] : l->width;
		bool any = false;
		size_t at = c->from[k];
		bool apart = !k || at >= l->width ||
			     (!l->ink[at - 1] && (c->ruled || !l->ink[at - 2]));
		if (!apart)
			return false;
		for (size_t x = c->from[k]; x < end && x < l->width; x++)
			any = any || l->ink[x];
		*used += any;
	}
	return true;
}

/* How many lines stand within the columns of the table before them. */
static size_t follow(const struct columns_line *v, size_t n,
		     const struct columns *c)
{
	struct look l;
	size_t used;
	if (!c->n || (c->ruled && !c->open))
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (drawn_by(&v[i]) != BY_SPACES || !look_at(&v[i], &l))
			return 0;
		if (is_whole_rule(&l))
			continue;
		if (!fits(&l, c, &used) ||
		    (i == 0 && (used < 2 || (!c->ruled && l.cells < 2))))
			return 0;
	}
	return is_list_or_contents(v, n, c) ? 0 : n;
}

static void rows_by_spaces(const struct columns *c,
			   const struct columns_line *v, size_t n,
			   void (*row)(void *ctx, const char *p, size_t n),
			   void *ctx)
{
	struct table t = { .at = *c, .hand = row, .ctx = ctx };
	struct look l;
	bool heads = false;
	for (size_t i = 0; i < n && c->ruled && !heads; i++)
		heads = look_at(&v[i], &l) && l.rule && l.cells > 1;
	/* With rules among them the lines are rows of one line each. */
	t.at.ruled = c->ruled && !heads;
	for (size_t i = 0; i < n; i++) {
		if (look_at(&v[i], &l) && l.rule)
			end_row(&t);
		else
			add_line(&t, &v[i]);
	}
	end_row(&t);
}

static size_t count_tabs(const struct columns_line *line)
{
	size_t n = 0;
	for (size_t i = 0; i < line->n; i++)
		n += line->p[i] == '\t';
	return n;
}

static void trim(struct columns_line *x, const char *of)
{
	while (x->n && strchr(of, x->p[x->n - 1]))
		x->n--;
	while (x->n && strchr(of, *x->p)) {
		x->p++;
		x->n--;
	}
}

/* A line of bars that only draws: "|---|---|". */
static bool is_bar_rule(const struct columns_line *line)
{
	for (size_t i = 0; i < line->n; i++)
		if (!strchr("|-=+: \t", line->p[i]))
			return false;
	return true;
}

static void hand_parts(struct columns_line line, char by,
		       void (*row)(void *ctx, const char *p, size_t n),
		       void *ctx)
{
	struct buf text = { 0 };
	if (by == '|') {
		trim(&line, " \t");
		line.p++;
		line.n -= 2;
	}
	for (bool more = true; more;) {
		const char *end = memchr(line.p, by, line.n);
		struct columns_line x = { line.p, end ? (size_t)(end - line.p)
						      : line.n };
		more = end != NULL;
		line.p += x.n + more;
		line.n -= x.n + more;
		trim(&x, " \t");
		buf_add(&text, x.p, x.n);
		if (more)
			buf_char(&text, '\t');
	}
	row(ctx, buf_text(&text), text.n);
	buf_release(&text);
}

/* An item "4.1<tab>Text", or a line of contents "Text<tab>7". */
static bool is_item_or_entry(struct columns_line line)
{
	trim(&line, " \t");
	const char *tab = memchr(line.p, '\t', line.n);
	const char *last = memrchr(line.p, '\t', line.n);
	size_t rest = last ? (size_t)(line.p + line.n - last - 1) : 0;
	return !tab ||
	       (tab == last && is_label(line.p, (size_t)(tab - line.p))) ||
	       is_page_number(last + 1, rest);
}

/* Lines from the first on with as many parts each. */
static size_t count_alike(const struct columns_line *v, size_t n, enum drawn by)
{
	size_t i = 0, parts = count_tabs(&v[0]), plain = 0;
	for (; i < n && drawn_by(&v[i]) == by; i++) {
		if (by == BY_TABS && count_tabs(&v[i]) != parts)
			break;
		plain += by == BY_TABS && is_item_or_entry(v[i]);
	}
	return i < 2 || plain * 2 > i ? 0 : i;
}

void columns_rows(const struct columns *c, const struct columns_line *v,
		  size_t n, void (*row)(void *ctx, const char *p, size_t n),
		  void *ctx)
{
	enum drawn by = n ? drawn_by(&v[0]) : BY_SPACES;
	if (by == BY_SPACES) {
		rows_by_spaces(c, v, n, row, ctx);
		return;
	}
	for (size_t i = 0; i < n; i++)
		if (by == BY_TABS || !is_bar_rule(&v[i]))
			hand_parts(v[i], by == BY_TABS ? '\t' : '|', row, ctx);
}

/* The lines of a table that begins here, or 0; *passed: lines that only look
 * like one. */
static size_t table_at(struct columns *c, const struct columns_line *v,
		       size_t n, size_t *passed)
{
	enum drawn by = drawn_by(&v[0]);
	*passed = 1;
	if (by != BY_SPACES)
		return count_alike(v, n, by);
	size_t rows = grow(v, n, c);
	if (!rows || !is_list_or_contents(v, rows, c)) {
		if (rows)
			note_end(c, v, rows, true);
		return rows;
	}
	*passed = rows;
	return 0;
}

struct columns_found columns_find(struct columns *c,
				  const struct columns_line *v, size_t n)
{
	struct columns_found found = { .rows = follow(v, n, c) };
	size_t passed;
	if (found.rows)
		note_end(c, v, n, false);
	while (!found.rows && found.plain < n) {
		*c = (struct columns){ 0 };
		found.rows =
			table_at(c, v + found.plain, n - found.plain, &passed);
		found.plain += found.rows ? 0 : passed;
	}
	return found;
}
