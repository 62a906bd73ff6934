/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table in five formats. */
#include "emit.h"

#include <string.h>

bool emit_format_parse(const char *name, enum emit_format *out)
{
	static const struct {
		const char *name;
		enum emit_format format;
	} formats[] = {
		{ "text", EMIT_TEXT }, { "csv", EMIT_CSV },
		{ "json", EMIT_JSON }, { "md", EMIT_MD },
		{ "html", EMIT_HTML },
	};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (str_eq(name, formats[i].name)) {
			*out = formats[i].format;
			return true;
		}
	}
	return false;
}

static const struct emit_cell *cell(const struct emit_table *t, size_t row,
				    size_t col)
{
	return &t->cells[row * t->n_columns + col];
}

static const char *text_of(const struct emit_cell *c)
{
	return c->text ? c->text : "";
}

static const char *title_of(const struct emit_column *c)
{
	return c->title ? c->title : c->name;
}

/* Width on a terminal, in characters (all of ours are one column wide). */
static size_t width(const char *s)
{
	size_t w = 0;
	for (; *s; s++)
		w += ((unsigned char)*s & 0xc0) != 0x80;
	return w;
}

static void pad(struct buf *b, size_t n)
{
	while (n--)
		buf_char(b, ' ');
}

/* A line may end behind this byte: at a space, or at a hyphen in a word. */
static bool breaks_after(const char *s, size_t i)
{
	return s[i] == '-' && i && s[i - 1] != ' ' && s[i + 1] &&
	       s[i + 1] != ' ';
}

/* Words of s from *pos that fit in `room` characters; at least one. */
static size_t take_line(const char *s, size_t *pos, size_t room,
			const char **start)
{
	while (s[*pos] == ' ')
		(*pos)++;
	*start = s + *pos;
	size_t end = *pos, w = 0, last = 0;
	while (s[end] && s[end] != '\n') {
		size_t len;
		utf8_decode(s + end, strlen(s + end), &len);
		if (w == room) {
			if (last && s[end] != ' ')
				end = last;
			break;
		}
		if (s[end] == ' ')
			last = end;
		else if (breaks_after(s, end))
			last = end + 1;
		end += len;
		w++;
	}
	if (s[end] == '\n') {
		size_t n = end - *pos;
		*pos = end + 1;
		return n;
	}
	size_t n = end - *pos;
	*pos = end;
	return n;
}

static void wrapped(struct buf *b, const char *s, size_t room)
{
	size_t pos = 0;
	while (s[pos]) {
		const char *start;
		size_t n = take_line(s, &pos, room, &start);
		buf_add(b, start, n);
		buf_char(b, '\n');
	}
}

/* The longest piece of a column that no line should divide: 12 to 24. */
static size_t longest_piece(const struct emit_table *t, size_t c)
{
	size_t most = 12;
	for (size_t r = 0; r < t->n_rows; r++) {
		size_t n = 0;
		for (const char *s = text_of(cell(t, r, c)), *p = s; *p; p++) {
			n += ((unsigned char)*p & 0xc0) != 0x80;
			if (*p == ' ' || *p == '\n' ||
			    breaks_after(s, (size_t)(p - s)))
				n = 0;
			most = n > most && n <= 24 ? n : most;
		}
	}
	return most;
}

/* Narrows the widest text column, again and again, until the row fits; no
 * column gets narrower than its longest piece. */
static void narrow(struct arena *a, const struct emit_table *t, size_t *w,
		   size_t max)
{
	size_t *least = arena_alloc(a, (t->n_columns + 1) * sizeof *least);
	for (size_t c = 0; c < t->n_columns; c++)
		least[c] = longest_piece(t, c);
	for (;;) {
		size_t sum = 0, widest = t->n_columns;
		for (size_t c = 0; c < t->n_columns; c++) {
			sum += w[c] + 2;
			if (t->columns[c].align == EMIT_LEFT &&
			    w[c] > least[c] &&
			    (widest == t->n_columns || w[c] > w[widest]))
				widest = c;
		}
		if (sum <= max + 2 || widest == t->n_columns)
			return;
		w[widest]--;
	}
}

static size_t *widths(struct arena *a, const struct emit_table *t, int max)
{
	size_t *w = arena_alloc(a, (t->n_columns + 1) * sizeof *w);
	for (size_t c = 0; c < t->n_columns; c++) {
		w[c] = width(title_of(&t->columns[c]));
		for (size_t r = 0; r < t->n_rows; r++) {
			size_t n = width(text_of(cell(t, r, c)));
			if (n > w[c])
				w[c] = n;
		}
	}
	if (max > 0)
		narrow(a, t, w, (size_t)max);
	return w;
}

/* One row, in as many lines as its longest cell needs. */
static void text_row(struct buf *b, const struct emit_table *t, const size_t *w,
		     const char *const *texts, size_t *pos)
{
	bool more = true;
	memset(pos, 0, t->n_columns * sizeof *pos);
	while (more) {
		size_t owed = 0;
		more = false;
		for (size_t c = 0; c < t->n_columns; c++) {
			const char *start;
			size_t n = take_line(texts[c], &pos[c], w[c], &start);
			struct buf part = { 0 };
			buf_add(&part, start, n);
			size_t space = w[c] - width(buf_text(&part));
			bool right = t->columns[c].align == EMIT_RIGHT;
			pad(b, owed + (right ? space : 0));
			buf_str(b, buf_text(&part));
			owed = (right ? 0 : space) + 2;
			more = more || texts[c][pos[c]];
			buf_release(&part);
		}
		while (b->n && b->p[b->n - 1] == ' ')
			b->p[--b->n] = '\0';
		buf_char(b, '\n');
	}
}

static void emit_text(struct buf *b, const struct emit_table *t,
		      const struct emit_opts *o)
{
	struct arena a = { 0 };
	size_t room = o->width > 20 ? (size_t)o->width : 100;
	size_t *w = widths(&a, t, o->width);
	size_t *pos = arena_alloc(&a, (t->n_columns + 1) * sizeof *pos);
	const char **texts =
		arena_alloc(&a, (t->n_columns + 1) * sizeof *texts);
	if (t->title && *t->title)
		wrapped(b, t->title, room);
	if (t->about && *t->about)
		wrapped(b, t->about, room);
	if ((t->title && *t->title) || (t->about && *t->about))
		buf_char(b, '\n');
	for (size_t c = 0; c < t->n_columns; c++)
		texts[c] = title_of(&t->columns[c]);
	text_row(b, t, w, texts, pos);
	for (size_t c = 0; c < t->n_columns; c++) {
		for (size_t i = 0; i < w[c]; i++)
			buf_char(b, '-');
		buf_str(b, c + 1 < t->n_columns ? "  " : "\n");
	}
	for (size_t r = 0; r < t->n_rows; r++) {
		for (size_t c = 0; c < t->n_columns; c++)
			texts[c] = text_of(cell(t, r, c));
		text_row(b, t, w, texts, pos);
	}
	if (t->n_notes)
		buf_char(b, '\n');
	for (size_t i = 0; i < t->n_notes; i++)
		wrapped(b, t->notes[i], room);
	arena_release(&a);
}

static void csv_head(struct buf *b, const struct emit_table *t,
		     const struct emit_opts *o)
{
	if (o->mark)
		buf_str(b, CSV_MARK);
	for (size_t c = 0; c < t->n_columns; c++) {
		if (c)
			buf_char(b, ',');
		csv_field(b, t->columns[c].name, !o->raw);
	}
	buf_str(b, "\r\n");
}

static void csv_row(struct buf *b, const struct emit_table *t,
		    const struct emit_opts *o, size_t r)
{
	for (size_t c = 0; c < t->n_columns; c++) {
		if (c)
			buf_char(b, ',');
		csv_field(b, text_of(cell(t, r, c)), !o->raw);
	}
	buf_str(b, "\r\n");
}

/* A JSON number (RFC 8259 section 6), for which our numbers are. */
static bool json_number(const char *s)
{
	if (*s == '-')
		s++;
	size_t n = strspn(s, "0123456789");
	if (!n || (n > 1 && *s == '0'))
		return false;
	s += n;
	if (*s == '.') {
		n = strspn(s + 1, "0123456789");
		s += n ? n + 1 : 0;
	}
	return *s == '\0';
}

static void json_value(struct buf *b, const struct emit_column *c,
		       const char *s)
{
	if (c->number && !*s)
		buf_str(b, "null");
	else if (c->number && json_number(s))
		buf_str(b, s);
	else
		json_text(b, s);
}

static void json_keys(struct buf *b, const struct emit_column *c,
		      const struct emit_cell *x)
{
	struct buf name = { 0 };
	buf_fmt(&name, "%s_reviews", c->name);
	buf_str(b, ", ");
	json_text(b, buf_text(&name));
	buf_release(&name);
	buf_str(b, ": [");
	for (size_t i = 0; i < x->n_keys; i++) {
		if (i)
			buf_str(b, ", ");
		json_text(b, x->keys[i]);
	}
	buf_char(b, ']');
}

static void json_head(struct buf *b, const struct emit_table *t)
{
	buf_str(b, "{\n  \"format\": 1,\n  \"title\": ");
	json_text(b, t->title);
	buf_str(b, ",\n  \"about\": ");
	json_text(b, t->about);
	buf_str(b, ",\n  \"columns\": [");
	for (size_t c = 0; c < t->n_columns; c++) {
		buf_str(b, c ? ", " : "");
		json_text(b, t->columns[c].name);
	}
	buf_str(b, "],\n  \"rows\": [");
}

static void json_row(struct buf *b, const struct emit_table *t, size_t r,
		     bool first)
{
	buf_str(b, first ? "\n    {" : ",\n    {");
	for (size_t c = 0; c < t->n_columns; c++) {
		const struct emit_cell *x = cell(t, r, c);
		buf_str(b, c ? ", " : "");
		json_text(b, t->columns[c].name);
		buf_str(b, ": ");
		json_value(b, &t->columns[c], text_of(x));
		if (x->keys)
			json_keys(b, &t->columns[c], x);
	}
	buf_char(b, '}');
}

static void json_foot(struct buf *b, const struct emit_table *t, bool empty)
{
	buf_str(b, empty ? "],\n  \"notes\": [" : "\n  ],\n  \"notes\": [");
	for (size_t i = 0; i < t->n_notes; i++) {
		buf_str(b, i ? ", " : "");
		json_text(b, t->notes[i]);
	}
	buf_str(b, "]\n}\n");
}

static void md_head(struct buf *b, const struct emit_table *t)
{
	if (t->title && *t->title) {
		buf_str(b, "### ");
		md_text(b, t->title);
		buf_str(b, "\n\n");
	}
	if (t->about && *t->about) {
		md_text(b, t->about);
		buf_str(b, "\n\n");
	}
	for (size_t c = 0; c < t->n_columns; c++) {
		buf_str(b, "| ");
		md_text(b, title_of(&t->columns[c]));
		buf_char(b, ' ');
	}
	buf_str(b, "|\n");
	for (size_t c = 0; c < t->n_columns; c++)
		buf_str(b,
			t->columns[c].align == EMIT_RIGHT ? "|---:" : "|---");
	buf_str(b, "|\n");
}

static void md_row(struct buf *b, const struct emit_table *t, size_t r)
{
	for (size_t c = 0; c < t->n_columns; c++) {
		buf_str(b, "| ");
		md_text(b, text_of(cell(t, r, c)));
		buf_char(b, ' ');
	}
	buf_str(b, "|\n");
}

static void md_foot(struct buf *b, const struct emit_table *t)
{
	for (size_t i = 0; i < t->n_notes; i++) {
		buf_char(b, '\n');
		md_text(b, t->notes[i]);
		buf_char(b, '\n');
	}
}

/* `number` is that of the row in all. */
static void html_cell(struct buf *b, const struct emit_table *t,
		      const struct emit_opts *o, const struct emit_cell *x,
		      size_t number)
{
	size_t c = (size_t)(x - t->cells) % t->n_columns;
	bool right = t->columns[c].align == EMIT_RIGHT;
	bool linked = o->link_prefix && x->n_keys;
	if (c == 0)
		html_lit(b, "<th scope=\"row\">");
	else if (right)
		html_lit(b, "<td class=\"n\">");
	else
		html_lit(b, "<td>");
	if (linked) {
		html_lit(b, "<a href=\"");
		html_fmt(b, "%s%s-%zu-%zu", o->link_prefix, o->id ? o->id : "",
			 number, c);
		html_lit(b, "\">");
	}
	html_text(b, text_of(x));
	if (linked)
		html_lit(b, "</a>");
	if (c == 0)
		html_lit(b, "</th>");
	else
		html_lit(b, "</td>");
}

static void html_head(struct buf *b, const struct emit_table *t,
		      const struct emit_opts *o)
{
	html_lit(b, "<table");
	if (o->id) {
		html_lit(b, " id=\"");
		html_text(b, o->id);
		html_lit(b, "\"");
	}
	html_lit(b, ">\n");
	if (t->title && *t->title) {
		html_lit(b, "<caption>");
		html_text(b, t->title);
		html_lit(b, "</caption>\n");
	}
	html_lit(b, "<thead><tr>");
	for (size_t c = 0; c < t->n_columns; c++) {
		if (t->columns[c].align == EMIT_RIGHT)
			html_lit(b, "<th scope=\"col\" class=\"n\">");
		else
			html_lit(b, "<th scope=\"col\">");
		html_text(b, title_of(&t->columns[c]));
		html_lit(b, "</th>");
	}
	html_lit(b, "</tr></thead>\n<tbody>\n");
}

static void html_row(struct buf *b, const struct emit_table *t,
		     const struct emit_opts *o, size_t r, size_t number)
{
	html_lit(b, "<tr>");
	for (size_t c = 0; c < t->n_columns; c++)
		html_cell(b, t, o, cell(t, r, c), number);
	html_lit(b, "</tr>\n");
}

static void html_foot(struct buf *b, const struct emit_table *t)
{
	html_lit(b, "</tbody></table>\n");
	for (size_t i = 0; i < t->n_notes; i++) {
		html_lit(b, "<p class=\"note\">");
		html_text(b, t->notes[i]);
		html_lit(b, "</p>\n");
	}
}

void emit_begin(struct buf *b, const struct emit_table *t,
		const struct emit_opts *o)
{
	if (o->format == EMIT_CSV)
		csv_head(b, t, o);
	else if (o->format == EMIT_JSON)
		json_head(b, t);
	else if (o->format == EMIT_MD)
		md_head(b, t);
	else if (o->format == EMIT_HTML)
		html_head(b, t, o);
}

void emit_rows(struct buf *b, const struct emit_table *t,
	       const struct emit_opts *o, size_t before)
{
	for (size_t r = 0; r < t->n_rows; r++) {
		if (o->format == EMIT_CSV)
			csv_row(b, t, o, r);
		else if (o->format == EMIT_JSON)
			json_row(b, t, r, before + r == 0);
		else if (o->format == EMIT_MD)
			md_row(b, t, r);
		else if (o->format == EMIT_HTML)
			html_row(b, t, o, r, before + r);
	}
}

void emit_end(struct buf *b, const struct emit_table *t,
	      const struct emit_opts *o, size_t before)
{
	if (o->format == EMIT_JSON)
		json_foot(b, t, before == 0);
	else if (o->format == EMIT_MD)
		md_foot(b, t);
	else if (o->format == EMIT_HTML)
		html_foot(b, t);
}

void emit_table(struct buf *b, const struct emit_table *t,
		const struct emit_opts *o)
{
	if (o->format == EMIT_TEXT) {
		emit_text(b, t, o);
		return;
	}
	emit_begin(b, t, o);
	emit_rows(b, t, o, 0);
	emit_end(b, t, o, t->n_rows);
}
