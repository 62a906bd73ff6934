/* SPDX-License-Identifier: GPL-3.0-or-later */
/* emit: escaping, and one table in five formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "emit.h"

static void html_leaves_no_mark_up_of_the_text(void **state)
{
	(void)state;
	struct buf b = { 0 };
	html_text(&b, "<b a='1' c=\"2\">&");
	assert_string_equal(buf_text(&b), "&lt;b a=&#39;1&#39; "
					  "c=&quot;2&quot;&gt;&amp;");
	buf_clear(&b);
	html_url(&b, "a b/c?\"é");
	assert_string_equal(buf_text(&b), "a%20b%2Fc%3F%22%C3%A9");
	buf_release(&b);
}

static void json_escapes_quotes_and_controls(void **state)
{
	(void)state;
	struct buf b = { 0 };
	json_text(&b, "a\"\\\n\t\x01é");
	assert_string_equal(buf_text(&b), "\"a\\\"\\\\\\n\\t\\u0001é\"");
	buf_release(&b);
}

static void csv_quotes_only_where_it_must(void **state)
{
	(void)state;
	static const struct {
		const char *in, *safe, *raw;
	} cases[] = {
		{ "plain", "plain", "plain" },
		{ "a,b", "\"a,b\"", "\"a,b\"" },
		{ "say \"no\"", "\"say \"\"no\"\"\"", "\"say \"\"no\"\"\"" },
		{ "two\nlines", "\"two\nlines\"", "\"two\nlines\"" },
		{ " edge", "\" edge\"", "\" edge\"" },
		{ "=1+1", "'=1+1", "=1+1" },
		{ "@x", "'@x", "@x" },
		{ "-cmd", "'-cmd", "-cmd" },
		{ "-3.5", "-3.5", "-3.5" },
		{ "+44 20", "'+44 20", "+44 20" },
		{ "", "", "" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = { 0 };
		csv_field(&b, cases[i].in, true);
		assert_string_equal(buf_text(&b), cases[i].safe);
		buf_clear(&b);
		csv_field(&b, cases[i].in, false);
		assert_string_equal(buf_text(&b), cases[i].raw);
		buf_release(&b);
	}
}

static const char *const keys[] = { "A-1", "B\"2" };
static const struct emit_column columns[] = {
	{ "name", "Name", EMIT_LEFT, false },
	{ "n", "n", EMIT_RIGHT, true },
};
static const struct emit_cell cells[] = {
	{ .text = "Neglect | <x>" },
	{ .text = "12", .keys = keys, .n_keys = 2 },
	{ .text = "=cmd" },
	{ 0 },
};
static const char *const notes[] = { "A note." };
static const struct emit_table table = {
	.title = "Title",
	.about = "About",
	.columns = columns,
	.n_columns = 2,
	.cells = cells,
	.n_rows = 2,
	.notes = notes,
	.n_notes = 1,
};

static void expect(enum emit_format f, bool raw, const char *text)
{
	struct buf b = { 0 };
	struct emit_opts o = {
		.format = f, .raw = raw, .id = "t", .link_prefix = "#r-"
	};
	emit_table(&b, &table, &o);
	assert_string_equal(buf_text(&b), text);
	buf_release(&b);
}

static void a_table_as_text_is_aligned(void **state)
{
	(void)state;
	expect(EMIT_TEXT, false,
	       "Title\nAbout\n\n"
	       "Name            n\n"
	       "-------------  --\n"
	       "Neglect | <x>  12\n"
	       "=cmd\n"
	       "\nA note.\n");
}

static void a_table_as_csv_has_header_rows_and_crlf(void **state)
{
	(void)state;
	expect(EMIT_CSV, false, "name,n\r\nNeglect | <x>,12\r\n'=cmd,\r\n");
	expect(EMIT_CSV, true, "name,n\r\nNeglect | <x>,12\r\n=cmd,\r\n");
}

static void a_csv_for_excel_begins_with_a_byte_order_mark(void **state)
{
	(void)state;
	static const struct emit_column column = { "name", NULL, EMIT_LEFT,
						   false };
	static const struct emit_cell cell = { .text = "Mother\u2019s" };
	struct emit_table t = {
		.columns = &column, .n_columns = 1, .cells = &cell, .n_rows = 1
	};
	struct emit_opts o = { .format = EMIT_CSV, .mark = true };
	struct buf b = { 0 };
	emit_table(&b, &t, &o);
	assert_string_equal(buf_text(&b),
			    "\xef\xbb\xbfname\r\nMother\u2019s\r\n");
	buf_clear(&b);
	o.format = EMIT_JSON;
	emit_table(&b, &t, &o);
	assert_int_equal(buf_text(&b)[0], '{');
	buf_release(&b);
}

static void a_table_as_json_carries_the_reviews(void **state)
{
	(void)state;
	expect(EMIT_JSON, false,
	       "{\n  \"format\": 1,\n  \"title\": \"Title\",\n"
	       "  \"about\": \"About\",\n  \"columns\": [\"name\", \"n\"],\n"
	       "  \"rows\": [\n"
	       "    {\"name\": \"Neglect | <x>\", \"n\": 12, "
	       "\"n_reviews\": [\"A-1\", \"B\\\"2\"]},\n"
	       "    {\"name\": \"=cmd\", \"n\": null}\n  ],\n"
	       "  \"notes\": [\"A note.\"]\n}\n");
}

static void a_table_as_markdown_escapes_its_bars(void **state)
{
	(void)state;
	expect(EMIT_MD, false,
	       "### Title\n\nAbout\n\n| Name | n |\n|---|---:|\n"
	       "| Neglect \\| \\<x> | 12 |\n| =cmd |  |\n\nA note.\n");
}

static void a_table_as_html_has_caption_scope_and_links(void **state)
{
	(void)state;
	expect(EMIT_HTML, false,
	       "<table id=\"t\">\n<caption>Title</caption>\n"
	       "<thead><tr><th scope=\"col\">Name</th>"
	       "<th scope=\"col\" class=\"n\">n</th></tr></thead>\n<tbody>\n"
	       "<tr><th scope=\"row\">Neglect | &lt;x&gt;</th>"
	       "<td class=\"n\"><a href=\"#r-t-0-1\">12</a></td></tr>\n"
	       "<tr><th scope=\"row\">=cmd</th><td class=\"n\"></td></tr>\n"
	       "</tbody></table>\n<p class=\"note\">A note.</p>\n");
}

static void a_narrow_terminal_folds_the_widest_text(void **state)
{
	(void)state;
	static const struct emit_cell wide[] = {
		{ .text = "one two three four five six seven eight nine ten" },
		{ .text = "7" },
	};
	struct emit_table t = table;
	struct buf b = { 0 };
	struct emit_opts o = { .format = EMIT_TEXT, .width = 30 };
	t.cells = wide;
	t.n_rows = 1;
	t.title = t.about = NULL;
	t.n_notes = 0;
	emit_table(&b, &t, &o);
	for (const char *line = buf_text(&b); *line;) {
		size_t n = strcspn(line, "\n");
		assert_true(n <= 30);
		line += n + 1;
	}
	assert_non_null(strstr(buf_text(&b), "ten"));
	buf_release(&b);
}

static void formats_are_known_by_name(void **state)
{
	(void)state;
	enum emit_format f;
	assert_true(emit_format_parse("md", &f));
	assert_int_equal(f, EMIT_MD);
	assert_false(emit_format_parse("xlsx", &f));
	assert_false(emit_format_parse("", &f));
}

static void row_by_row_is_the_same_as_whole(void **state)
{
	static const struct emit_column two[] = {
		{ "name", "Name", EMIT_LEFT, false },
		{ "n", "No.", EMIT_RIGHT, true },
	};
	static const char *const behind[] = { "A-1" };
	static const struct emit_cell rows_of[] = {
		{ .text = "a|b" },
		{ .text = "1", .keys = behind, .n_keys = 1 },
		{ .text = "c,<d>" },
		{ .text = "" },
		{ .text = NULL },
		{ .text = "2.5", .keys = behind, .n_keys = 1 },
	};
	static const char *const footnotes[] = { "one note", "another" };
	static const enum emit_format formats[] = { EMIT_CSV, EMIT_JSON,
						    EMIT_MD, EMIT_HTML };
	(void)state;
	for (size_t i = 0; i < 4 * 2; i++) {
		struct emit_opts o = { .format = formats[i / 2],
				       .id = "t",
				       .link_prefix = "#" };
		struct emit_table t = { "T",     "about",       two,       2,
					rows_of, i % 2 ? 3 : 0, footnotes, 2 };
		struct buf whole = { 0 }, pieces = { 0 };
		emit_table(&whole, &t, &o);
		size_t rows = t.n_rows;
		emit_begin(&pieces, &t, &o);
		for (size_t r = 0; r < rows; r++) {
			t.cells = &rows_of[r * 2];
			t.n_rows = 1;
			emit_rows(&pieces, &t, &o, r);
		}
		emit_end(&pieces, &t, &o, rows);
		assert_string_equal(buf_text(&pieces), buf_text(&whole));
		assert_true(whole.n > 0);
		buf_release(&whole);
		buf_release(&pieces);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(html_leaves_no_mark_up_of_the_text),
		cmocka_unit_test(json_escapes_quotes_and_controls),
		cmocka_unit_test(csv_quotes_only_where_it_must),
		cmocka_unit_test(a_table_as_text_is_aligned),
		cmocka_unit_test(a_table_as_csv_has_header_rows_and_crlf),
		cmocka_unit_test(a_csv_for_excel_begins_with_a_byte_order_mark),
		cmocka_unit_test(a_table_as_json_carries_the_reviews),
		cmocka_unit_test(a_table_as_markdown_escapes_its_bars),
		cmocka_unit_test(a_table_as_html_has_caption_scope_and_links),
		cmocka_unit_test(a_narrow_terminal_folds_the_widest_text),
		cmocka_unit_test(formats_are_known_by_name),
		cmocka_unit_test(row_by_row_is_the_same_as_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
