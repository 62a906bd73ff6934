/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model of a handout in its formats, and the files that trainers edit. */
#ifndef TEST_HANDOUT_PRINT_H
#define TEST_HANDOUT_PRINT_H

#include "handout.h"

static void sample(struct arena *a, struct handout *h)
{
	*h = (struct handout){ .a = a, .title = "A <b> & *c*" };
	handout_open(h, HANDOUT_NOTE, "Note");
	handout_add(h, HANDOUT_PARA, "Careful.");
	handout_add(h, HANDOUT_ITEM, "one");
	handout_add(h, HANDOUT_ITEM, "two");
	handout_close(h);
	handout_head(h, 2, "Head");
	handout_field(h, "Who", "1. a \"child\"");
	handout_quote(h,
		      "Words <script> of the review, which go on for a "
		      "while so that they must be folded",
		      "p. 2");
	handout_open(h, HANDOUT_HIDDEN, "Harm");
	handout_quote(h, "A hidden thing", "p. 3");
	handout_close(h);
	handout_add(h, HANDOUT_TICK, "tick");
	handout_add(h, HANDOUT_LINES, NULL)->level = 2;
	handout_add(h, HANDOUT_SMALL, "# not a heading");
}

static const char *printed(struct arena *a, enum handout_format f)
{
	struct handout h;
	struct buf b = { 0 };
	struct err e = { 0 };
	sample(a, &h);
	if (handout_print(&h, f, NULL, &b, &e) < 0)
		fail_msg("%s", e.text);
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static size_t times(const char *s, const char *what)
{
	size_t n = 0;
	for (; (s = strstr(s, what)); s += strlen(what))
		n++;
	return n;
}

static void html_is_escaped_and_has_landmarks(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = printed(&a, HANDOUT_HTML);
	assert_non_null(strstr(s, "<html lang=\"en-GB\">"));
	assert_non_null(strstr(s, "<h1>A &lt;b&gt; &amp; *c*</h1>"));
	assert_null(strstr(s, "<script"));
	assert_int_equal(times(s, "<main>"), 1);
	assert_int_equal(times(s, "<section"), times(s, "</section>"));
	assert_int_equal(times(s, "<details>"), times(s, "</details>"));
	assert_int_equal(times(s, "<ul"), 2);
	assert_int_equal(times(s, "</ul>"), 2);
	assert_true(strstr(s, "A hidden thing") > strstr(s, "<details>"));
	assert_true(strstr(s, "A hidden thing") < strstr(s, "</details>"));
	arena_release(&a);
}

static void large_print_is_18_points(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct handout h;
	struct buf b = { 0 };
	struct err e = { 0 };
	sample(&a, &h);
	h.large = h.one_page = true;
	assert_int_equal(handout_print(&h, HANDOUT_HTML, NULL, &b, &e), 0);
	assert_non_null(strstr(b.p, "body{font-size:18pt"));
	assert_null(strstr(b.p, "font-size:11pt;line-height:1.25"));
	buf_release(&b);
	arena_release(&a);
}

static void markdown_is_escaped_and_hides_at_the_end(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = printed(&a, HANDOUT_MD);
	assert_true(str_starts(s, "# A \\<b> & \\*c\\*\n"));
	assert_non_null(strstr(s, "> - one\n> - two\n"));
	assert_non_null(strstr(s, "\n\\# not a heading"));
	assert_non_null(strstr(s, "Harm: at the end, Details of harm 1."));
	assert_true(strstr(s, "A hidden thing") > strstr(s, "not a heading"));
	arena_release(&a);
}

static void large_print_has_short_lines_and_marked_headings(void **state)
{
	(void)state;
	struct arena a = { 0 };
	const char *s = printed(&a, HANDOUT_TEXT);
	for (const char *p = s; *p;) {
		size_t n = strcspn(p, "\n"), w = 0;
		for (size_t i = 0; i < n; i++)
			w += ((unsigned char)p[i] & 0xc0) != 0x80;
		assert_true(w <= 40);
		p += n + (p[n] != '\0');
	}
	assert_non_null(strstr(s, "\n== Head\n"));
	assert_non_null(strstr(s, "\n> “Words"));
	assert_non_null(strstr(s, "\n* two\n"));
	assert_non_null(strstr(s, "16 point"));
	/* Details of harm begin a page. */
	assert_true(strchr(s, '\f') < strstr(s, "== Details of harm"));
	arena_release(&a);
}

static void formats_go_by_their_usual_endings(void **state)
{
	(void)state;
	enum handout_format f;
	assert_true(handout_format_parse("HTM", &f) && f == HANDOUT_HTML);
	assert_true(handout_format_parse("txt", &f) && f == HANDOUT_TEXT);
	assert_true(handout_format_parse("docx", &f) && f == HANDOUT_DOCX);
	assert_false(handout_format_parse("doc", &f));
}

/* The rest of what it writes is compared by tests/golden. */
static void word_documents_need_pandoc(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct handout h;
	struct buf b = { 0 };
	struct err e = { 0 };
	const char *path = getenv("PATH");
	char *before = arena_str(&a, path ? path : "");
	sample(&a, &h);
	setenv("PATH", "/nowhere", 1);
	assert_int_equal(handout_print(&h, HANDOUT_DOCX, NULL, &b, &e), -1);
	setenv("PATH", before, 1);
	assert_int_equal(e.kind, ERR_ABSENT);
	assert_non_null(strstr(e.text, "apt-get install pandoc"));
	buf_release(&b);
	arena_release(&a);
}

static void questions_are_read_by_theme(void **state)
{
	(void)state;
	static const char text[] = "# c\n[a]\ncontent: words\n- One?\n"
				   "[b]\n[a]\n- Two?\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct handout_book b = { 0 };
	handout_read_questions(&a, "q", text, strlen(text), &b, &d);
	assert_int_equal(d.n, 0);
	assert_int_equal(b.themes.n, 2);
	assert_string_equal(handout_theme(&b, "a")->content, "words");
	assert_int_equal(handout_theme(&b, "a")->questions.n, 2);
	assert_string_equal(handout_theme(&b, "a")->questions.v[1], "Two?");
	assert_null(handout_theme(&b, "c"));
	arena_release(&a);
}

static void odd_lines_are_told_with_their_number(void **state)
{
	(void)state;
	static const char text[] = "- early\n[x\n[a]\nwhat\n";
	static const char words[] = "... a\na*b\nab\nfine*\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct handout_book b = { 0 };
	handout_read_questions(&a, "q", text, strlen(text), &b, &d);
	assert_int_equal(d.n, 3);
	assert_int_equal(d.v[0].line, 1);
	assert_int_equal(d.v[2].line, 4);
	handout_read_distress(&a, "w", words, strlen(words), &b, &d);
	assert_int_equal(d.n, 6);
	assert_int_equal(b.distress.n, 1);
	arena_release(&a);
}

static void words_of_distress_are_whole_or_beginnings(void **state)
{
	(void)state;
	static const char words[] = "cut\nbruis*\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct handout_book b = { 0 };
	handout_read_distress(&a, "w", words, strlen(words), &b, &d);
	assert_true(handout_distressing(&b, "She had Bruising."));
	assert_true(handout_distressing(&b, "a cut."));
	assert_false(handout_distressing(&b, "cutlery and abruise"));
	assert_false(handout_distressing(NULL, "a cut"));
	arena_release(&a);
}

static void words_of_distress_may_be_several(void **state)
{
	(void)state;
	static const char words[] = "content: injuries\nremov* ... teeth\n"
				    "own life\nbroken?\ncontent: cold\n"
				    "cold\n";
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct handout_book b = { 0 };
	const char *out[4];
	handout_read_distress(&a, "w", words, strlen(words), &b, &d);
	assert_int_equal(d.n, 0);
	assert_true(handout_distressing(&b, "They removed six of her teeth."));
	assert_true(handout_distressing(&b, "She took her own life."));
	assert_false(handout_distressing(&b, "They removed the toys, and later "
					     "they saw that her teeth hurt."));
	assert_true(handout_distressing(&b, "His arm was broken."));
	/* Everyday words of those who work with the child are no harm to it. */
	assert_false(handout_distressing(
		&b, "The teacher was away with a broken wrist."));
	assert_false(handout_distressing(&b, "Contact had broken down."));
	assert_int_equal(handout_contents(&b, "broken, own life, cold", out, 4),
			 2);
	assert_string_equal(out[0], "injuries");
	arena_release(&a);
}

#define PRINT_TESTS                                                            \
	cmocka_unit_test(html_is_escaped_and_has_landmarks),                   \
		cmocka_unit_test(large_print_is_18_points),                    \
		cmocka_unit_test(markdown_is_escaped_and_hides_at_the_end),    \
		cmocka_unit_test(                                              \
			large_print_has_short_lines_and_marked_headings),      \
		cmocka_unit_test(formats_go_by_their_usual_endings),           \
		cmocka_unit_test(word_documents_need_pandoc),                  \
		cmocka_unit_test(questions_are_read_by_theme),                 \
		cmocka_unit_test(odd_lines_are_told_with_their_number),        \
		cmocka_unit_test(words_of_distress_may_be_several),            \
		cmocka_unit_test(words_of_distress_are_whole_or_beginnings)

#endif
