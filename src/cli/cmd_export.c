/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix export: everything out, streamed, without a cap. */
#include "commands.h"

#include <string.h>

struct sink {
	struct cmd *c;
	const struct store_export *x;
	size_t rows;
};

static int csv_row(void *ctx, const char *const *cells, struct err *e)
{
	struct sink *s = ctx;
	struct buf b = { 0 };
	for (size_t i = 0; i < s->x->n_columns; i++) {
		if (i)
			buf_char(&b, ',');
		csv_field(&b, cells[i], !s->c->emit.raw);
	}
	buf_str(&b, "\r\n");
	fwrite(buf_text(&b), 1, b.n, s->c->out);
	buf_release(&b);
	s->rows++;
	if (ferror(s->c->out))
		return err_errno(e, "the output could not be written");
	return 0;
}

static int json_row(void *ctx, const char *const *cells, struct err *e)
{
	struct sink *s = ctx;
	struct buf b = { 0 };
	buf_str(&b, s->rows ? ",\n  {" : "\n  {");
	for (size_t i = 0; i < s->x->n_columns; i++) {
		int64_t n;
		buf_str(&b, i ? ", " : "");
		json_text(&b, s->x->columns[i]);
		buf_str(&b, ": ");
		if (s->x->number[i] && !*cells[i])
			buf_str(&b, "null");
		else if (s->x->number[i] && str_int(cells[i], 0, INT64_MAX, &n))
			buf_str(&b, cells[i]);
		else
			json_text(&b, cells[i]);
	}
	buf_char(&b, '}');
	fwrite(buf_text(&b), 1, b.n, s->c->out);
	buf_release(&b);
	s->rows++;
	if (ferror(s->c->out))
		return err_errno(e, "the output could not be written");
	return 0;
}

static int unknown(struct cmd *c, struct err *e)
{
	struct buf b = { 0 };
	for (const struct store_export *x = store_exports; x->what; x++)
		buf_fmt(&b, "%s%s", b.n ? ", " : "", x->what);
	err_set(e, ERR_USAGE, "export what? one of: %s", buf_text(&b));
	(void)c;
	buf_release(&b);
	return -1;
}

int put_export(struct cmd *c, const char *what, struct err *e)
{
	const struct store_export *x = store_exports;
	while (x->what && !str_eq(x->what, what))
		x++;
	if (!x->what)
		return unknown(c, e);
	/* Text has no streaming form; CSV is what people want here. */
	use_format(c, EMIT_CSV);
	if (c->emit.format != EMIT_CSV && c->emit.format != EMIT_JSON)
		return err_set(e, ERR_USAGE,
			       "export writes csv or json, not that format");
	struct sink s = { .c = c, .x = x };
	bool json = c->emit.format == EMIT_JSON;
	if (json)
		fputc('[', c->out);
	else if (c->emit.mark)
		fputs(CSV_MARK, c->out);
	if (!json && csv_row(&s, x->columns, e) < 0)
		return -1;
	s.rows = 0;
	if (store_export(c->store, x, json ? json_row : csv_row, &s, e) < 0)
		return -1;
	if (json)
		fputs(s.rows ? "\n]\n" : "]\n", c->out);
	if (!c->quiet && c->output)
		fprintf(stderr, "%zu rows of %s in %s\n", s.rows, what,
			c->output);
	return CMD_OK;
}

static int run(struct cmd *c, struct err *e)
{
	return put_export(c, c->args.n_words == 1 ? c->args.words[0] : "", e);
}

static const struct option options[] = {
	{ "format", 'f', "FORMAT",
	  "csv (default) or json; also told by the ending of FILE" },
	{ "output", 'o', "FILE",
	  "write to FILE instead of the screen; csv as Excel opens it" },
	{ "raw", 0, NULL,
	  "csv for programs: cells exactly as stored, not made safe for "
	  "spreadsheets, and no byte order mark" },
	{ 0 },
};

const struct command cmd_export = {
	.name = "export",
	.usage = "WHAT",
	.summary =
		"everything out as CSV or JSON: reviews, documents, "
		"passages, facts, recommendations, learning, tags, review-themes, codings, diagnostics",
	.flags = CMD_READ,
	.options = options,
	.help = "The columns are stable: new ones may come at the end, none "
		"is renamed. In tags, start and end count characters (Unicode "
		"code points) of the passage's text: before the words that "
		"matched, and up to their end. CSV is RFC 4180 in UTF-8. A CSV file that is "
		"named with -o begins with the byte order mark by which Excel "
		"knows UTF-8, what goes to the screen or a pipe does not; "
		"cells that a spreadsheet would take for a formula get an "
		"apostrophe in front. --raw leaves out both.",
	.run = run,
};
