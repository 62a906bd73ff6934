/* SPDX-License-Identifier: GPL-3.0-or-later */
/* office: workbooks and documents, taken apart again with unzip. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "office.h"

/* A file of an archive. */
static const char *member(struct arena *a, const struct buf *file,
			  const char *name)
{
	struct err e = { 0 };
	char *dir = NULL;
	assert_int_equal(fs_tempdir(a, &dir, &e), 0);
	const char *path = fs_join(a, dir, "x.zip");
	assert_int_equal(fs_write(path, file->p, file->n, &e), 0);
	const char *const argv[] = { "/usr/bin/unzip", "-p", path, name, NULL };
	const struct proc_spec spec = { .argv = argv,
					.out_max = (size_t)64 << 20,
					.timeout_ms = 20000 };
	struct proc_result r = { 0 };
	if (proc_run(&spec, &r, &e) < 0)
		fail_msg("%s", e.text);
	const char *s = arena_dup(a, buf_text(&r.out), r.out.n);
	if (r.exit_code)
		fail_msg("%s: %s", name, buf_text(&r.err));
	proc_release(&r);
	fs_remove_tree(dir);
	return s;
}

static size_t times(const char *s, const char *what)
{
	size_t n = 0;
	for (; (s = strstr(s, what)); s += strlen(what))
		n++;
	return n;
}

#include "test_office_document.h"
#include "test_office_workbook.h"

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_picture_is_embedded_with_its_alt_text),
		cmocka_unit_test(a_width_in_centimetres_is_honoured),
		cmocka_unit_test(a_picture_that_is_not_given_is_an_error),
		cmocka_unit_test(what_is_no_png_is_refused),
		cmocka_unit_test(names_of_pictures_are_plain),
		cmocka_unit_test(a_table_repeats_its_heading_and_has_a_caption),
		cmocka_unit_test(no_row_heading_and_no_foot_is_lost),
		cmocka_unit_test(numbers_stay_to_the_right),
		cmocka_unit_test(columns_are_as_wide_as_they_need),
		cmocka_unit_test(widths_that_are_given_hold),
		cmocka_unit_test(wide_tables_fill_the_page),
		cmocka_unit_test(documents_are_the_same_to_the_byte),
		cmocka_unit_test(documents_need_pandoc),
		cmocka_unit_test(a_style_file_gives_its_styles),
		cmocka_unit_test(the_first_sheet_leads_to_every_other),
		cmocka_unit_test(a_sheet_begins_with_title_about_and_way_back),
		cmocka_unit_test(numbers_are_numbers_and_symbols_are_texts),
		cmocka_unit_test(percentages_are_not_fractions),
		cmocka_unit_test(decimals_have_their_places),
		cmocka_unit_test(nothing_is_a_formula),
		cmocka_unit_test(what_is_not_finite_is_empty),
		cmocka_unit_test(control_characters_are_dropped),
		cmocka_unit_test(what_looks_like_an_escape_is_not_one),
		cmocka_unit_test(long_texts_are_cut_and_say_so),
		cmocka_unit_test(texts_that_just_fit_are_whole),
		cmocka_unit_test(names_of_sheets_fit_and_are_unique),
		cmocka_unit_test(tables_are_marked_up_and_named),
		cmocka_unit_test(headings_are_unique),
		cmocka_unit_test(a_table_without_rows_is_no_marked_up_table),
		cmocka_unit_test(notes_stand_below_the_table),
		cmocka_unit_test(methods_have_a_sheet_of_their_own),
		cmocka_unit_test(headings_stay_in_sight_and_on_every_page),
		cmocka_unit_test(lists_can_be_filtered),
		cmocka_unit_test(nothing_is_merged_and_no_row_is_empty),
		cmocka_unit_test(columns_are_at_most_60_wide),
		cmocka_unit_test(workbooks_are_the_same_to_the_byte),
		cmocka_unit_test(a_sheet_without_columns_is_an_error),
		cmocka_unit_test(too_many_rows_are_an_error),
		cmocka_unit_test(a_workbook_may_have_no_tables),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
