/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dictionaries of other programs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "import.h"
#include "theme.h"

struct fixture {
	struct arena a;
	struct diags d;
	struct err e;
	struct import_files files;
	int rc;
};

static void begin(struct fixture *x, const char *text)
{
	*x = (struct fixture){ 0 };
	x->d.a = &x->a;
	x->rc = import_read(&x->a, "words.yml", text, strlen(text), &x->files,
			    &x->d, &x->e);
}

static void end(struct fixture *x)
{
	arena_release(&x->a);
}

/* The part of a dictionary below its headers. */
static const char *body(const struct import_file *f)
{
	const char *p = strstr(f->text, "\n\n");
	return p ? p + 2 : "";
}

static void expect_refused(const char *text, const char *says)
{
	struct fixture x;
	begin(&x, text);
	assert_int_equal(x.rc, -1);
	assert_int_equal(x.e.kind, ERR_INPUT);
	if (!strstr(x.e.text, says))
		fail_msg("'%s' is not in '%s'", says, x.e.text);
	end(&x);
}

static void a_category_becomes_a_dictionary(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x, "Fruit & Veg:\n  - apple*\n  - \"green pear\"\n"
		  "tools: [saw, 'claw_hammer']\n");
	assert_int_equal(x.rc, 0);
	assert_int_equal(x.d.n, 0);
	assert_int_equal(x.files.n, 2);
	assert_string_equal(x.files.v[0].name, "fruit-veg");
	assert_string_equal(body(&x.files.v[0]),
			    "terms:\napple*\ngreen pear\n");
	assert_int_equal(x.files.v[0].terms, 2);
	assert_int_equal(strncmp(x.files.v[0].text, "label: Fruit & Veg\n", 19),
			 0);
	assert_string_equal(body(&x.files.v[1]), "terms:\nsaw\nclaw hammer\n");
	end(&x);
}

static void nested_categories_become_sub_themes(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x, "food:\n  - bread\n  - fruit:\n    - apple\n"
		  "    - citrus: [lemon, lime]\n");
	assert_int_equal(x.rc, 0);
	assert_int_equal(x.files.n, 1);
	assert_non_null(strstr(x.files.v[0].text,
			       "\nsub-theme fruit: fruit\n"
			       "sub-theme fruit-citrus: fruit: citrus\n"));
	assert_string_equal(body(&x.files.v[0]),
			    "terms:\nbread\n\nterms, sub-theme fruit:\napple\n"
			    "\nterms, sub-theme fruit-citrus:\nlemon\nlime\n");
	end(&x);
}

static void what_is_imported_can_be_read_and_matches(void **state)
{
	struct fixture x;
	struct theme_tags tags = { 0 };
	const char *text = "Women undertaxed a womans levies in the job centre";
	struct theme_passage p = { .text = text, .n = strlen(text) };
	(void)state;
	begin(&x, "tax: ['wom?n', '*tax*', 'lev?es', jobs: [job centre]]\n");
	assert_int_equal(x.rc, 0);
	struct theme_set *s = theme_set_new();
	const struct import_file *f = &x.files.v[0];
	assert_int_equal(
		theme_set_add(s, f->name, f->text, strlen(f->text), &x.d, &x.e),
		0);
	assert_int_equal(theme_set_compile(s, &x.d, &x.e), 0);
	assert_int_equal(x.d.n, 0);
	struct theme_matcher *m = theme_matcher_new(s);
	theme_match(m, &x.a, &p, &tags, &x.d);
	assert_int_equal(tags.n, 4);
	assert_null(tags.v[2].sub);
	assert_string_equal(tags.v[3].sub, "jobs");
	theme_matcher_free(m);
	theme_set_free(s);
	end(&x);
}

static void what_cannot_be_carried_over_is_told_by_line(void **state)
{
	struct fixture x;
	const int lines[] = { 3, 4, 5, 7, 6, 8 };
	(void)state;
	begin(&x, "a:\n  - good\n  - '(like)'\n  - 'x*'\n  - '?y?'\n  - he\n"
		  "  - 'smile:'\n  - good\n  - better\n");
	assert_int_equal(x.rc, 0);
	assert_string_equal(body(&x.files.v[0]), "terms:\ngood\nbetter\n");
	assert_int_equal(x.files.v[0].terms, 2);
	assert_int_equal(x.files.v[0].lost, 6);
	assert_int_equal(x.d.n, 6);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(x.d.v[i].line, lines[i]);
		assert_string_equal(x.d.v[i].file, "words.yml");
	}
	end(&x);
}

static void references_are_not_followed(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x, "a: &one [good]\nb: *one\nc: [*one, bad]\n");
	assert_int_equal(x.rc, 0);
	assert_int_equal(x.files.n, 2);
	assert_int_equal(x.d.n, 2);
	assert_int_equal(x.d.v[0].line, 2);
	end(&x);
}

static void names_of_files_are_unique(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x, "'A b': [one]\n'a-b': [two]\n'***': [three]\n");
	assert_int_equal(x.rc, 0);
	assert_string_equal(x.files.v[0].name, "a-b");
	assert_string_equal(x.files.v[1].name, "a-b-2");
	assert_string_equal(x.files.v[2].name, "category");
	end(&x);
}

static void a_liwc_dictionary_is_read_by_its_numbers(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x, "%\r\n1\tfamily\r\n12\tsocial (Social words)\r\n%\r\n"
		  "mother*\t1\t12\r\nkind of\t12\r\nold dad 1 12\r\n");
	assert_int_equal(x.rc, 0);
	assert_int_equal(x.d.n, 0);
	assert_int_equal(x.files.n, 2);
	assert_string_equal(body(&x.files.v[0]), "terms:\nmother*\nold dad\n");
	assert_string_equal(x.files.v[1].name, "social");
	assert_string_equal(body(&x.files.v[1]),
			    "terms:\nmother*\nkind of\nold dad\n");
	end(&x);
}

static void faults_of_a_liwc_dictionary_are_told_by_line(void **state)
{
	struct fixture x;
	const int lines[] = { 3, 4, 6, 7, 8 };
	(void)state;
	begin(&x, "%\n1\tfamily\nx\tsocial\n1\tagain\n%\nlike (02)5/6\n"
		  "mother\t7\nb\xe9"
		  "b\xe9\t1\ndad\t1\n");
	assert_int_equal(x.rc, 0);
	assert_int_equal(x.d.n, 5);
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(x.d.v[i].line, lines[i]);
	assert_string_equal(body(&x.files.v[0]), "terms:\ndad\n");
	end(&x);
}

static void a_liwc_table_has_a_column_a_category(void **state)
{
	struct fixture x;
	(void)state;
	begin(&x, "DicTerm,Family,Social life\n\"kind, of\",,X\nmother*,X,X\n"
		  "dad,1,0\n");
	assert_int_equal(x.rc, 0);
	assert_int_equal(x.files.n, 2);
	assert_string_equal(x.files.v[0].name, "social-life");
	assert_string_equal(body(&x.files.v[0]), "terms:\nkind, of\nmother*\n");
	assert_string_equal(body(&x.files.v[1]), "terms:\nmother*\ndad\n");
	end(&x);
}

static void what_is_no_dictionary_is_refused(void **state)
{
	(void)state;
	expect_refused("", "no category");
	expect_refused("just words", "no categories");
	expect_refused("- a\n- b\n", "no categories");
	expect_refused("a: [b\n", "words.yml:2:1:");
	expect_refused("? [a]\n: b\n", "not text");
	expect_refused("a: []\n", "no category");
	expect_refused("%\n1\tfamily\n", "between two lines");
}

static void categories_too_deep_are_refused(void **state)
{
	struct fixture x;
	struct buf b = { 0 };
	(void)state;
	for (int i = 0; i < 100; i++)
		buf_str(&b, "{a: ");
	begin(&x, buf_text(&b));
	assert_int_equal(x.rc, -1);
	assert_int_equal(x.e.kind, ERR_LIMIT);
	buf_release(&b);
	end(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_category_becomes_a_dictionary),
		cmocka_unit_test(nested_categories_become_sub_themes),
		cmocka_unit_test(what_is_imported_can_be_read_and_matches),
		cmocka_unit_test(what_cannot_be_carried_over_is_told_by_line),
		cmocka_unit_test(references_are_not_followed),
		cmocka_unit_test(names_of_files_are_unique),
		cmocka_unit_test(a_liwc_dictionary_is_read_by_its_numbers),
		cmocka_unit_test(faults_of_a_liwc_dictionary_are_told_by_line),
		cmocka_unit_test(a_liwc_table_has_a_column_a_category),
		cmocka_unit_test(what_is_no_dictionary_is_refused),
		cmocka_unit_test(categories_too_deep_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
