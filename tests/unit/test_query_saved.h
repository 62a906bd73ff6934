/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved searches. */
#ifndef TEST_QUERY_SAVED_H
#define TEST_QUERY_SAVED_H

static int read_saved(struct arena *a, const char *text,
		      struct query_saved *out, struct err *e)
{
	return query_saved_read(a, "dir/sleep.txt", text, strlen(text), out, e);
}

static void a_saved_search_has_a_label_a_reason_and_a_query(void **state)
{
	struct arena a = { 0 };
	struct err e = { 0 };
	struct query_saved s;
	(void)state;
	assert_int_equal(read_saved(&a,
				    "\xef\xbb\xbf# for people\r\n"
				    "label: Safer sleep\r\n"
				    "about: Infants who died\r\n"
				    "  asleep.\r\n"
				    "\r\n"
				    "query:\r\n"
				    "  sofa OR\r\n"
				    "  # a remark\r\n"
				    "\tcot NOT \"a: b\"\r\n",
				    &s, &e),
			 0);
	assert_string_equal(s.name, "sleep");
	assert_string_equal(s.file, "dir/sleep.txt");
	assert_string_equal(s.label, "Safer sleep");
	assert_string_equal(s.about, "Infants who died asleep.");
	assert_string_equal(s.query, "sofa OR cot NOT \"a: b\"");
	assert_int_equal(s.line, 7);
	arena_release(&a);
}

static void a_saved_search_with_a_mistake_says_where(void **state)
{
	static const struct {
		const char *text, *error;
	} wrong[] = {
		{ "label: a\nqurey: b\n", "dir/sleep.txt:2: \"qurey\" is none "
					  "of label:, about: and query:; did "
					  "you mean query:?" },
		{ "label: a\nlabel: b\n", "dir/sleep.txt:2: label: stands "
					  "twice" },
		{ "  label: a\n", "dir/sleep.txt:1: a line that goes on" },
		{ "label\n", "dir/sleep.txt:1: \"label\" is none" },
		{ "label: a\nabout: b\n", "dir/sleep.txt: query: is missing" },
		{ "label: a\nabout: b\nquery:\n",
		  "dir/sleep.txt: query: is missing" },
		{ "label: a\nabout: b\n# c\nquery: a AND\n",
		  "dir/sleep.txt:4: column 3: " },
		{ "", "dir/sleep.txt: label: is missing" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct arena a = { 0 };
		struct err e = { 0 };
		struct query_saved s;
		assert_int_equal(read_saved(&a, wrong[i].text, &s, &e), -1);
		if (!str_starts(e.text, wrong[i].error))
			fail_msg("%zu: %s", i, e.text);
		arena_release(&a);
	}
}

#endif
