/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of query: groups of lines in tests/data/query/ (input, expected,
 * blank), and properties over all those inputs and over random ones.
 */
#include "test_query_tree.h"

#include <stdlib.h>

#define DATA      "tests/data/query/"
#define LINES_MAX 4

/* A group of a data file: its lines without comments. */
struct group {
	const char *line[LINES_MAX];
	size_t n;
	int number; /* of its first line in the file */
};

struct groups {
	struct group *v;
	size_t n, cap;
};

/* \n \t \\ and \xHH as bytes; gives the length. */
static size_t unescape(const char *s, char *out, size_t size)
{
	size_t n = 0;
	for (; *s; s++) {
		assert_true(n < size);
		if (*s != '\\') {
			out[n++] = *s;
			continue;
		}
		s++;
		if (*s == 'x') {
			char hex[3] = { s[1], s[2], '\0' };
			out[n++] = (char)strtol(hex, NULL, 16);
			s += 2;
		} else {
			out[n++] = *s == 'n' ? '\n' : *s == 't' ? '\t' : *s;
		}
	}
	return n;
}

static void read_groups(struct arena *a, const char *path, struct groups *out)
{
	struct buf file = { 0 };
	struct err e = { 0 };
	if (fs_read(path, 1 << 20, &file, &e))
		fail_msg("%s", e.text);
	char *text = arena_dup(a, file.p, file.n), *line;
	buf_release(&file);
	bool open = false;
	for (int number = 1; (line = strsep(&text, "\n")); number++) {
		if (line[0] == '#')
			continue;
		if (!*line) {
			open = false;
			continue;
		}
		struct group *g =
			open ? &out->v[out->n - 1] : ARENA_PUSH(a, out);
		if (!open)
			g->number = number;
		open = true;
		if (g->n == LINES_MAX)
			fail_msg("%s:%d: too many lines", path, number);
		g->line[g->n++] = line;
	}
	assert_true(out->n > 0);
}

/* All that must hold of any input at all. */
static void check_properties(const char *text, size_t n)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct query q = { 0 }, again = { 0 };
	struct buf print = { 0 }, print2 = { 0 };
	if (query_parse(&a, text, n, &q, &e)) {
		assert_true(e.kind == ERR_USAGE || e.kind == ERR_LIMIT);
		assert_true(utf8_valid(e.text, strlen(e.text)));
		assert_null(q.root);
		arena_release(&a);
		return;
	}
	if (q.root)
		check_form(q.root);
	query_print(&q, &print);
	assert_true(utf8_valid(buf_text(&print), print.n));
	if (query_parse(&a, buf_text(&print), print.n, &again, &e))
		fail_msg("printed '%s': %s", buf_text(&print), e.text);
	if (!same(q.root, again.root))
		fail_msg("'%.*s' prints as '%s', another query", (int)n, text,
			 buf_text(&print));
	query_print(&again, &print2);
	assert_string_equal(buf_text(&print), buf_text(&print2));
	buf_release(&print);
	buf_release(&print2);
	arena_release(&a);
}

/* Parses an input of a data file; NULL when it is refused. */
static const struct query *parse(struct arena *a, const char *line,
				 struct err *e)
{
	char text[8192];
	size_t n = unescape(line, text, sizeof text);
	struct query *q = ARENA_NEW(a, struct query);
	check_properties(text, n);
	return query_parse(a, text, n, q, e) ? NULL : q;
}

static void expect(const struct group *g, const char *file, const char *want,
		   const char *got)
{
	char text[8192] = { 0 };
	unescape(want, text, sizeof text - 1);
	if (!str_eq(text, got))
		fail_msg("%s:%d: %s\nwant %s\ngot  %s", file, g->number,
			 g->line[0], text, got);
}

static void trees_and_prints_are_as_written_down(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct groups list = { 0 };
	read_groups(&a, DATA "tree.t", &list);
	for (size_t i = 0; i < list.n; i++) {
		const struct group *g = &list.v[i];
		struct err e = { 0 };
		struct buf tree = { 0 }, print = { 0 };
		const struct query *q = parse(&a, g->line[0], &e);
		if (!q)
			fail_msg("tree.t:%d: %s", g->number, e.text);
		dump_query(q, &tree);
		query_print(q, &print);
		expect(g, "tree.t", g->line[1], buf_text(&tree));
		/* Without a third line it prints as it was typed. */
		expect(g, "tree.t", g->n > 2 ? g->line[2] : g->line[0],
		       buf_text(&print));
		buf_release(&tree);
		buf_release(&print);
	}
	arena_release(&a);
}

static void mistakes_have_a_column_a_caret_and_a_suggestion(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct groups list = { 0 };
	read_groups(&a, DATA "error.t", &list);
	for (size_t i = 0; i < list.n; i++) {
		const struct group *g = &list.v[i];
		struct err e = { 0 };
		if (parse(&a, g->line[0], &e))
			fail_msg("error.t:%d: no mistake was seen in: %s",
				 g->number, g->line[0]);
		char *line = arena_str(&a, e.text);
		assert_int_equal(e.kind, ERR_USAGE);
		for (size_t k = 1; k < g->n; k++)
			expect(g, "error.t", g->line[k], strsep(&line, "\n"));
	}
	arena_release(&a);
}

static void what_was_read_otherwise_is_noted(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct groups list = { 0 };
	read_groups(&a, DATA "note.t", &list);
	for (size_t i = 0; i < list.n; i++) {
		const struct group *g = &list.v[i];
		struct err e = { 0 };
		const struct query *q = parse(&a, g->line[0], &e);
		if (!q)
			fail_msg("note.t:%d: %s", g->number, e.text);
		expect(g, "note.t", g->line[1], q->note ? q->note : "-");
	}
	arena_release(&a);
}

static void pasted_text_is_never_a_mistake(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct groups list = { 0 };
	read_groups(&a, DATA "pasted.t", &list);
	for (size_t i = 0; i < list.n; i++) {
		const struct group *g = &list.v[i];
		struct err e = { 0 };
		if (!parse(&a, g->line[0], &e))
			fail_msg("pasted.t:%d: %s", g->number, e.text);
	}
	arena_release(&a);
}

static void an_empty_query_finds_all_and_says_nothing(void **state)
{
	(void)state;
	static const char *const texts[] = { "", " ", "\t\n" };
	struct arena a = { 0 };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct err e = { 0 };
		struct query q = { 0 };
		assert_int_equal(
			query_parse(&a, texts[i], strlen(texts[i]), &q, &e), 0);
		assert_null(q.root);
		assert_null(q.note);
	}
	arena_release(&a);
}

static void known_columns_are_filters_and_slips_of_them_are_told(void **state)
{
	(void)state;
	static const char *const columns[] = { "lscb", "ethnicity", "years",
					       NULL };
	static const struct {
		const char *text, *tree, *say;
	} cases[] = {
		{ "lscb:x", "[lscb=x or \"lscb x\"]@1", NULL },
		{ "years:3", "[years=3 or \"years 3\"]@1", NULL },
		{ "note:child", "(any note@1 child@6)",
		  "'note:' is no filter and no column of the catalogue: read "
		  "as words" },
		{ "ethnicty:x", NULL,
		  "column 1: no filter is called 'ethnicty': did you mean "
		  "ethnicity:? (for the words, put a space after the colon)" },
	};
	struct arena a = { 0 };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct err e = { 0 };
		struct query q = { 0 };
		struct buf tree = { 0 };
		const char *text = cases[i].text;
		int ret = query_parse_columns(&a, text, strlen(text), columns,
					      &q, &e);
		assert_int_equal(ret, cases[i].tree ? 0 : -1);
		if (ret) {
			assert_true(str_starts(e.text, cases[i].say));
			continue;
		}
		dump_query(&q, &tree);
		assert_string_equal(buf_text(&tree), cases[i].tree);
		assert_true(str_eq(q.note, cases[i].say));
		buf_release(&tree);
	}
	arena_release(&a);
}

static enum err_kind refusal(const struct buf *text)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct query q = { 0 };
	if (!query_parse(&a, buf_text(text), text->n, &q, &e))
		assert_int_equal(e.kind, ERR_NONE);
	arena_release(&a);
	check_properties(buf_text(text), text->n);
	return e.kind;
}

static void repeat(struct buf *out, const char *s, size_t times)
{
	while (times--)
		buf_str(out, s);
}

static void too_much_text_is_a_limit(void **state)
{
	(void)state;
	struct buf b = { 0 };
	repeat(&b, "x", 4096);
	assert_int_equal(refusal(&b), ERR_NONE);
	buf_char(&b, 'x');
	assert_int_equal(refusal(&b), ERR_LIMIT);
	buf_release(&b);
}

static void text_that_prints_too_long_is_a_limit(void **state)
{
	(void)state;
	struct buf b = { 0 };
	repeat(&b, "abcdefghij-klmnopqrst-uvwxyz-0123456789 ", 102);
	assert_true(b.n < 4096);
	assert_int_equal(refusal(&b), ERR_LIMIT);
	buf_release(&b);
}

static void too_many_words_are_a_limit(void **state)
{
	(void)state;
	struct buf b = { 0 };
	repeat(&b, "a ", 255); /* and the node above them */
	assert_int_equal(refusal(&b), ERR_NONE);
	buf_str(&b, "a");
	assert_int_equal(refusal(&b), ERR_LIMIT);
	buf_release(&b);
}

static void nesting_too_deep_is_a_limit(void **state)
{
	(void)state;
	static const char *const opening[] = { "(", "-(", "NOT ",
					       "a OR (b AND (", "(a OR -(" };
	for (size_t i = 0; i < sizeof opening / sizeof *opening; i++) {
		struct buf b = { 0 };
		repeat(&b, opening[i], 40);
		buf_str(&b, "x");
		repeat(&b, "))", 40);
		enum err_kind kind = refusal(&b);
		buf_release(&b);
		assert_true(kind == ERR_LIMIT);
	}
	struct buf b = { 0 };
	repeat(&b, "(", 32);
	buf_str(&b, "x");
	assert_int_equal(refusal(&b), ERR_NONE);
	buf_release(&b);
}

static void
a_failure_in_the_middle_of_long_text_shows_only_its_place(void **state)
{
	(void)state;
	struct buf b = { 0 };
	struct arena a = { 0 };
	struct err e = { 0 };
	struct query q = { 0 };
	repeat(&b, "\xc3\xa9t\xc3\xa9 ", 50);
	buf_str(&b, "theme:\"\" ");
	repeat(&b, "word ", 50);
	assert_int_equal(query_parse(&a, b.p, b.n, &q, &e), -1);
	char *copy = arena_str(&a, e.text);
	assert_true(str_starts(strsep(&copy, "\n"), "column 207: "));
	const char *shown = strsep(&copy, "\n"), *caret = copy;
	assert_string_equal(
		shown,
		"    \xe2\x80\xa6"
		"\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
		"\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
		"\xc3\xa9t\xc3\xa9 \xc3\xa9t\xc3\xa9 "
		"theme:\"\" word word word wor\xe2\x80\xa6");
	assert_int_equal(strlen(caret), 4 + 1 + 40 + 1);
	buf_release(&b);
	arena_release(&a);
}

static void control_characters_do_not_reach_the_message(void **state)
{
	(void)state;
	struct err e = { 0 };
	static const char text[] = "a\033[2J\x01 AND";
	query_fail(text, sizeof text - 1, 9, &e, "no %s", "good");
	assert_string_equal(e.text, "column 9: no good\n"
				    "    a [2J  AND\n"
				    "            ^");
}

static void a_slip_of_a_name_is_recognised(void **state)
{
	(void)state;
	static const char *const slips[][2] = {
		{ "thene", "theme" },       { "theem", "theme" },
		{ "themes", "theme" },      { "theme", "theme" },
		{ "yaer", "year" },         { "adressee", "addressee" },
		{ "adresse", "addressee" }, { "publishd", "published" },
	};
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++)
		assert_string_equal(query_suggest(slips[i][0], query_filters),
				    slips[i][1]);
	static const char *const strangers[] = { "note", "x",    "",   "http",
						 "sexy", "date", "the" };
	for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
		assert_null(query_suggest(strangers[i], query_filters));
}

static const char *const pieces[] = {
	"neglect",
	"home",
	"a",
	"AND",
	"OR",
	"NOT",
	"NEAR/3",
	"NEAR",
	"near/9",
	"(",
	")",
	"\"",
	"'",
	"+",
	"-",
	"*",
	"theme:",
	"year:",
	"foo:",
	"2014",
	"..",
	"<",
	">",
	"=",
	",",
	"/",
	".",
	"x-y",
	"mother's",
	"\xe2\x80\x9c",
	"\xe2\x80\x9d",
	"\xe2\x80\x98",
	"\xe2\x80\x99",
	"\xe2\x80\x93",
	"\xe2\x80\xa6",
	"\xc3\xa9",
	"\xcc\x81",
	"\xff",
	"\n",
	"\xc2\xad",
	":",
	"2014-2017",
	"&",
	"?",
	"\xf0\x9f\x98\x80",
	"\xe0\xa4\x95\xe0\xa4\xbe",
	"|",
	";",
};

static void random_mixtures_print_as_the_same_query(void **state)
{
	(void)state;
	uint32_t seed = 1;
	for (int i = 0; i < 20000; i++) {
		struct buf b = { 0 };
		seed = seed * 1664525 + 1013904223;
		for (uint32_t n = (seed >> 24) % 24; n; n--) {
			seed = seed * 1664525 + 1013904223;
			buf_str(&b, pieces[(seed >> 8) %
					   (sizeof pieces / sizeof *pieces)]);
			if (seed >> 31)
				buf_char(&b, ' ');
		}
		check_properties(buf_text(&b), b.n);
		buf_release(&b);
	}
}

static void random_bytes_print_as_the_same_query(void **state)
{
	(void)state;
	uint32_t seed = 7;
	for (int i = 0; i < 5000; i++) {
		char text[64];
		size_t n = (size_t)i % sizeof text;
		for (size_t k = 0; k < n; k++) {
			seed = seed * 1664525 + 1013904223;
			text[k] = (char)(seed >> 24);
		}
		check_properties(text, n);
	}
}

#include "test_query_saved.h"

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(trees_and_prints_are_as_written_down),
		cmocka_unit_test(
			mistakes_have_a_column_a_caret_and_a_suggestion),
		cmocka_unit_test(what_was_read_otherwise_is_noted),
		cmocka_unit_test(pasted_text_is_never_a_mistake),
		cmocka_unit_test(an_empty_query_finds_all_and_says_nothing),
		cmocka_unit_test(
			known_columns_are_filters_and_slips_of_them_are_told),
		cmocka_unit_test(too_much_text_is_a_limit),
		cmocka_unit_test(text_that_prints_too_long_is_a_limit),
		cmocka_unit_test(too_many_words_are_a_limit),
		cmocka_unit_test(nesting_too_deep_is_a_limit),
		cmocka_unit_test(
			a_failure_in_the_middle_of_long_text_shows_only_its_place),
		cmocka_unit_test(control_characters_do_not_reach_the_message),
		cmocka_unit_test(a_slip_of_a_name_is_recognised),
		cmocka_unit_test(
			a_saved_search_has_a_label_a_reason_and_a_query),
		cmocka_unit_test(a_saved_search_with_a_mistake_says_where),
		cmocka_unit_test(random_mixtures_print_as_the_same_query),
		cmocka_unit_test(random_bytes_print_as_the_same_query),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
