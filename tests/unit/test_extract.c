/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of extract: files and the worker here; hostile workers, the sandbox,
 * the wire, recognition and the formats in their parts. */
#include "test_extract_docx_more.h"
#include "test_extract_hostile.h"
#include "test_extract_html.h"
#include "test_extract_kinds.h"
#include "test_extract_members.h"
#include "test_extract_ocr.h"
#include "test_extract_odt.h"
#include "test_extract_pdf_file.h"
#include "test_extract_pdf_page.h"
#include "test_extract_pdf_tags.h"
#include "test_extract_rtf.h"
#include "test_extract_text.h"
#include "test_extract_wire.h"

#define FIXTURES "tests/fixture/extract/"

static void a_file_that_is_not_there_is_absent(void **state)
{
	struct place *p = *state;
	place_refused(p, fs_join(&p->a, p->dir, "none.pdf"), ERR_ABSENT,
		      "No such file");
}

static void a_folder_or_a_device_is_no_file(void **state)
{
	struct place *p = *state;
	place_refused(p, p->dir, ERR_INPUT, "not a regular file");
	place_refused(p, "/dev/zero", ERR_INPUT, "not a regular file");
}

static void a_worker_that_is_not_there_is_named(void **state)
{
	struct place *p = *state;
	p->o.worker = fs_join(&p->a, p->dir, "no-worker");
	assert_int_equal(place_read(p, place_put(p, "t.txt", "x", 1)), -1);
	assert_int_equal(p->e.kind, ERR_SYSTEM);
	assert_non_null(strstr(p->e.text, "no-worker"));
}

static void an_unknown_argument_is_a_usage_error(void **state)
{
	struct proc_result r = { 0 };
	const char *const args[] = { "--now", NULL };
	run_program(*state, "revix-worker", args, &r);
	assert_int_equal(r.exit_code, 2);
	assert_non_null(strstr(buf_text(&r.err), "usage:"));
	proc_release(&r);
}

static void the_status_names_sandbox_and_libraries(void **state)
{
	struct place *p = *state;
	const char *s;
	assert_int_equal(extract_sandbox_status(&p->a, &p->o, &s, &p->e), 0);
	assert_true(str_starts(s, "landlock abi "));
	assert_non_null(strstr(s, "poppler "));
	assert_null(strchr(s, '\n'));
	/* Five times slower without: see src/extract/worker/nocms.c. */
	assert_non_null(strstr(s, "without colour management"));
}

static void a_worker_that_cannot_work_has_no_status(void **state)
{
	struct place *p = *state;
	const char *s;
	p->o.worker =
		place_put(p, "worker", "#!/bin/sh\necho why >&2\nexit 1\n",
			  strlen("#!/bin/sh\necho why >&2\nexit 1\n"));
	assert_int_equal(chmod(p->o.worker, 0700), 0);
	assert_int_equal(extract_sandbox_status(&p->a, &p->o, &s, &p->e), -1);
	assert_int_equal(p->e.kind, ERR_SYSTEM);
	assert_non_null(strstr(p->e.text, "does not work: why"));
}

static void without_a_sandbox_is_said(void **state)
{
	struct place *p = *state;
	const char *s;
	p->o.no_sandbox = true;
	assert_int_equal(extract_sandbox_status(&p->a, &p->o, &s, &p->e), 0);
	assert_non_null(strstr(s, "no sandbox, as asked"));
	assert_string_equal(place_text(p, "t.txt", "x"), "P x\n");
	assert_true(place_has_diag(p, "no-sandbox"));
}

static const char *fixture(struct place *p, const char *name)
{
	if (place_read(p, fs_join(&p->a, FIXTURES, name)) < 0)
		fail_msg("%s", p->e.text);
	return place_show(p);
}

/* What word processors make of one page: see tests/fixture/extract. */
static void one_report_is_the_same_from_every_word_processor(void **state)
{
	struct place *p = *state;
	static const char want[] =
		"P Learning review: Child Z\n"
		"P A. N. Example\n"
		"H1 1 Introduction\n"
		"P 1.1 This page is invented for the tests of revix. Child Z "
		"was fourteen weeks old and lived in an invented town with "
		"her mother.[1]\n"
		"N [1] Names and places are invented.\n"
		"P 1.2 There was no evidence of neglect. A "
		"\xe2\x80\x9chealth visitor\xe2\x80\x9d called twice "
		"\xe2\x80\x93 on 3 March and on 10 March \xe2\x80\x93 and "
		"nobody was at home.\n"
		"H1 2 Key events\n"
		"R Date|Event|Agency\n"
		"R 3 March 2014|Home visit, nobody in.|Health\n"
		"R 10 March 2014|A neighbour said they had moved.|Health\n"
		"H1 3 Recommendations\n"
		"P The Board should:\n"
		"I1 [1.] record who was seen;\n"
		"I1 [2.] ask where the baby sleeps.\n";
	static const char *const names[] = { "report.docx", "report.odt",
					     "report.rtf" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_string_equal(fixture(p, names[i]), want);
		assert_string_equal(p->doc.title, "Learning review: Child Z");
		assert_string_equal(p->doc.author, "A. N. Example");
	}
}

static void the_same_report_as_pdf_html_and_text(void **state)
{
	struct place *p = *state;
	const char *s = fixture(p, "report.pdf");
	assert_non_null(strstr(s, "P 1 Introduction\nP 1.1 This page"));
	assert_non_null(strstr(s, "old and lived in an invented town with her "
				  "mother.[1]\nP 1.2 There"));
	assert_non_null(strstr(s, "R Date|Event|Agency\nR 3 March 2014|Home "
				  "visit, nobody/in.|Health\n"));
	assert_string_equal(p->doc.title, "Learning review: Child Z");
	s = fixture(p, "report.html");
	assert_non_null(strstr(s, "H1 2 Key events\nR Date|Event|Agency\n"));
	assert_non_null(strstr(s, "N [1] Names and places are invented.\n"));
	s = fixture(p, "report.txt");
	assert_non_null(strstr(s, "\xe2\x80\x9chealth visitor\xe2\x80\x9d"));
}

#define T(f) cmocka_unit_test_setup_teardown(f, place_setup, place_teardown)

static const struct CMUnitTest files[] = {
	T(a_file_that_is_not_there_is_absent),
	T(a_folder_or_a_device_is_no_file),
	T(a_worker_that_is_not_there_is_named),
	T(an_unknown_argument_is_a_usage_error),
	T(the_status_names_sandbox_and_libraries),
	T(a_worker_that_cannot_work_has_no_status),
	T(without_a_sandbox_is_said),
	T(one_report_is_the_same_from_every_word_processor),
	T(the_same_report_as_pdf_html_and_text),
};

static const struct CMUnitTest hostile[] = {
	T(a_worker_that_says_nothing_broke_the_protocol),
	T(a_worker_without_an_end_frame_is_not_believed),
	T(a_worker_of_another_version_is_not_believed),
	T(a_worker_whose_lengths_lie_is_not_believed),
	T(a_worker_that_never_stops_talking_is_stopped),
	T(a_worker_that_complains_without_end_is_stopped),
	T(a_worker_that_hangs_is_stopped),
	T(a_worker_that_answers_and_hangs_is_stopped),
	T(a_worker_that_ignores_requests_to_end_is_killed),
	T(what_a_worker_leaves_behind_is_killed),
	T(a_worker_that_crashes_costs_the_file),
	T(a_worker_that_asks_for_the_forbidden_is_told_of),
	T(a_worker_that_runs_out_of_time_or_memory_hits_a_limit),
	T(a_worker_that_fails_says_why_in_one_clean_line),
	T(a_good_answer_of_a_worker_that_failed_is_dropped),
	T(a_list_in_answer_to_a_document_is_refused),
	T(a_million_pages_are_refused),
	T(a_page_of_too_many_words_ends_at_the_limit),
	T(the_sandbox_lets_nothing_be_written),
#ifndef REVIX_SANITIZED
	T(the_sandbox_lets_no_file_be_opened),
	T(the_sandbox_lets_nothing_be_connected),
	T(the_sandbox_lets_no_process_be_started),
	T(the_sandbox_lets_no_process_be_touched),
	T(the_sandbox_lets_no_code_be_made),
	T(the_sandbox_lets_no_right_be_gained),
	T(a_bomb_of_a_document_hits_a_limit),
#endif
	T(without_a_sandbox_nothing_is_read),
};

static const struct CMUnitTest scans[] = {
	cmocka_unit_test(a_scan_is_read),
	cmocka_unit_test(a_scan_on_its_side_is_turned),
	cmocka_unit_test(blank_paper_and_pictures_are_told_apart),
	cmocka_unit_test(a_scanned_contents_page_keeps_its_numbers),
	cmocka_unit_test(scanned_bullets_are_bullets),
};

static const struct CMUnitTest recognition[] = {
	T(recognition_can_be_switched_off),
	T(only_the_worker_goes_without_colour_management),
	T(a_recognised_page_takes_its_place),
	T(every_page_can_be_forced),
	T(a_forced_page_of_nothing_keeps_its_layer),
	T(a_doubtful_page_is_named),
	T(a_page_that_fails_costs_that_page),
	T(an_answer_of_another_shape_is_not_believed),
	T(without_a_recogniser_one_message_says_so),
	T(without_its_language_the_package_is_named),
	T(the_status_names_the_engine_and_its_language),
	T(without_a_sandbox_no_further_page_is_tried),
	T(the_time_for_all_pages_has_an_end),
	T(all_pages_share_one_limit_of_output),
	T(a_member_is_named_to_the_recogniser),
	T(what_was_recognised_is_kept),
	T(what_is_kept_is_not_believed_more),
	T(what_failed_is_not_kept),
};

static const struct CMUnitTest wire[] = {
	T(what_is_written_comes_back),
	T(a_fault_comes_back),
	T(every_beginning_of_an_answer_is_refused),
	T(every_changed_byte_is_survived),
	T(numbers_out_of_range_are_refused),
	T(text_that_is_not_clean_is_refused),
	T(frames_out_of_order_are_refused),
	T(a_diagnostic_of_its_own_making_is_refused),
};

static const struct CMUnitTest kinds[] = {
	T(what_is_not_read_says_what_to_do),
	T(a_stray_zero_does_not_make_text_a_program),
	T(text_may_begin_as_other_files_do),
	T(a_memo_is_no_mail),
	T(ole_files_are_told_apart),
	T(zip_files_are_told_apart),
	T(text_in_any_character_set),
	T(one_bad_byte_does_not_change_the_character_set),
	T(text_of_nothing_is_empty),
	T(plain_blank_lines_part_paragraphs),
	T(plain_form_feeds_part_pages),
	T(plain_long_lines_are_paragraphs),
	T(plain_text_is_cleaned),
	T(plain_a_block_has_a_greatest_length),
	T(plain_columns_in_lines_that_follow_are_rows),
	T(plain_rules_draw_tables),
	T(plain_a_blank_line_may_part_rows),
	T(plain_tabs_and_bars_part_cells),
	T(plain_justified_text_stays_text),
	T(plain_items_that_hang_stay_text),
	T(plain_contents_stay_text),
	T(plain_one_line_alone_is_no_table),
};

static const struct CMUnitTest archives[] = {
	T(members_are_listed_by_name_with_their_hash),
	T(a_member_is_read_by_what_it_is),
	T(a_document_that_is_a_zip_has_no_members),
	T(an_archive_itself_is_no_document),
	T(names_of_members_lead_nowhere),
	T(names_of_members_are_unique),
	T(names_of_members_are_of_their_character_set),
	T(a_long_name_keeps_its_end),
	T(what_systems_add_is_left_out),
	T(a_member_with_a_password_is_told),
	T(a_member_whose_bytes_changed_is_damaged),
	T(an_unknown_method_is_told),
	T(an_archive_in_an_archive_is_not_opened),
#ifndef REVIX_SANITIZED
	T(a_bomb_in_an_archive_costs_that_member),
#endif
	T(a_member_that_is_not_there_is_told),
	T(an_archive_that_is_cut_off_is_damaged),
};

static const struct CMUnitTest docx[] = {
	T(docx_paragraphs_and_runs),
	T(docx_tabs_breaks_and_hyphens),
	T(docx_headings_come_from_the_style_and_what_it_is_based_on),
	T(docx_bold_is_what_most_of_the_text_is),
	T(docx_numbers_are_rendered),
	T(docx_a_heading_is_numbered_by_its_style),
	T(docx_a_list_may_start_elsewhere),
	T(docx_bullets_are_bullets_whatever_their_font),
	T(docx_a_row_is_its_cells),
	T(docx_a_frame_of_one_cell_is_no_table),
	T(docx_a_table_in_a_cell_is_its_lines),
	T(docx_changes_are_read_as_accepted),
	T(docx_a_deleted_row_is_gone),
	T(docx_hidden_text_and_prompts_are_not_text),
	T(docx_a_footnote_follows_the_paragraph_that_refers_to_it),
	T(docx_a_footnote_in_a_table_follows_its_row),
	T(docx_running_headers_come_once),
	T(docx_a_text_box_is_read_once_after_its_paragraph),
	T(docx_pages_are_real_only_when_word_laid_them_out),
	T(docx_a_hard_break_that_was_rendered_counts_once),
	T(docx_a_row_over_two_pages_counts_one_break),
	T(docx_symbols_of_old_fonts_are_shown),
	T(docx_a_doctype_is_refused),
	T(docx_nesting_without_end_is_refused),
	T(docx_a_broken_part_costs_that_part),
	T(docx_a_field_shows_its_result),
	T(docx_a_field_in_an_instruction_is_not_shown),
	T(docx_a_field_that_never_ends_loses_nothing),
	T(docx_a_ticked_box_is_ticked),
	T(docx_a_line_of_contents_has_its_dots),
	T(docx_moved_text_is_where_it_went),
	T(docx_a_hidden_paragraph_is_not_counted),
	T(docx_a_deleted_numbered_paragraph_is_not_counted),
	T(docx_a_list_goes_on_after_a_table),
	T(docx_legal_numbers_are_decimal),
	T(docx_a_list_may_be_defined_by_a_list_style),
	T(docx_a_cell_over_two_columns_keeps_the_others_in_place),
	T(docx_of_alternatives_the_first_is_read),
	T(docx_a_large_first_letter_belongs_to_its_word),
	T(docx_a_section_may_begin_a_page),
	T(docx_notes_have_the_numbers_that_are_set),
	T(docx_a_note_may_have_a_mark_of_its_own),
	T(docx_a_note_in_a_note_ends_it),
	T(docx_a_comment_is_not_text),
	T(docx_an_embedded_document_is_told),
	T(docx_properties_say_who_made_and_who_saved_it),
};

static const struct CMUnitTest odt[] = {
	T(odt_paragraphs_headings_and_spaces),
	T(odt_a_style_says_bold_and_page_breaks),
	T(odt_lists_are_numbered),
	T(odt_headings_are_numbered_by_the_outline),
	T(odt_rows_notes_and_boxes),
	T(odt_deleted_text_and_comments_are_left_out),
	T(odt_soft_page_breaks_are_real_pages),
	T(odt_a_password_is_told),
	T(odt_an_inner_list_does_not_change_the_outer),
	T(odt_a_list_goes_on_from_the_one_it_names),
	T(odt_a_list_may_have_the_style_of_its_paragraphs),
	T(odt_labels_are_as_their_format_says),
	T(odt_a_heading_may_say_that_it_has_no_number),
	T(odt_covered_cells_belong_to_who_covers_them),
	T(odt_a_line_of_contents_has_its_dots),
	T(odt_what_is_not_shown_is_not_read),
	T(odt_properties_say_who_made_and_who_saved_it),
	T(odt_notes_that_were_never_laid_out_are_counted),
	T(odt_a_break_in_a_header_is_no_page),
};

static const struct CMUnitTest rtf_and_html[] = {
	T(rtf_paragraphs_and_symbols),
	T(rtf_unicode_skips_what_stands_in_for_it),
	T(rtf_bytes_are_of_the_fonts_character_set),
	T(rtf_what_is_no_text_is_left_out),
	T(rtf_headings_by_style_name_or_level),
	T(rtf_lists_have_the_label_that_was_rendered),
	T(rtf_rows_and_cells),
	T(rtf_notes_margins_and_boxes),
	T(rtf_pages_and_sections),
	T(rtf_title_and_author),
	T(rtf_a_file_that_is_cut_off_says_so),
	T(rtf_groups_without_end_are_counted_not_followed),
	T(html_the_main_part_and_nothing_around_it),
	T(html_without_a_main_part_furniture_is_left_out),
	T(html_when_all_is_furniture_it_is_read),
	T(html_lists_and_their_numbers),
	T(html_tables_and_layout_tables),
	T(html_breaks_and_preformatted_text),
	T(html_notes_are_marked),
	T(html_character_sets),
	T(html_named_pdf_is_read_and_reported),
	T(rtf_a_style_may_be_based_on_a_heading),
	T(rtf_a_line_of_contents_has_its_dots),
	T(rtf_a_list_has_levels),
	T(rtf_footnotes_and_endnotes_are_counted_apart),
	T(rtf_changes_are_read_as_accepted),
	T(rtf_old_text_boxes_are_read_once),
	T(html_text_beside_the_main_part_is_kept_when_it_is_much),
	T(html_a_little_beside_the_main_part_is_the_site),
	T(html_a_report_in_several_articles_is_read_whole),
	T(html_the_title_may_stand_above_the_main_part),
	T(html_furniture_is_told_by_its_label),
	T(html_a_label_does_not_take_titles_or_rows),
	T(html_a_notice_of_cookies_is_told_by_its_words),
	T(html_lists_count_as_they_are_drawn),
	T(html_a_number_that_was_typed_is_not_counted_again),
	T(html_cells_stay_in_their_columns),
	T(html_terms_and_details_are_text),
	T(html_notes_of_word_processors_are_notes),
	T(html_scripts_and_styles_are_never_text),
	T(html_of_a_page_in_utf16),
	T(html_of_an_xml_declaration),
	T(html_that_only_frames_others_is_told),
};

static const struct CMUnitTest pdfs[] = {
	T(pdf_lines_are_kept_in_their_paragraph),
	T(pdf_a_line_that_ends_early_ends_its_paragraph),
	T(pdf_numbers_and_bullets_begin_paragraphs),
	T(pdf_size_and_weight_part_headings_from_text),
	T(pdf_columns_are_read_one_after_the_other),
	T(pdf_a_box_beside_the_text_does_not_cut_it),
	T(pdf_tables_are_rows_of_cells),
	T(pdf_a_contents_page_is_lines),
	T(pdf_footnote_marks_do_not_stick_to_words),
	T(pdf_turned_text_comes_last),
	T(pdf_words_without_width_are_not_lost),
	T(pdf_pages_and_their_labels),
	T(pdf_pages_that_are_pictures_are_reported),
	T(pdf_behind_other_bytes_is_found),
	T(pdf_cut_off_is_refused),
	T(pdf_with_a_password_is_refused),
};

static const struct CMUnitTest pdf_files[] = {
	T(pdf_fonts_say_which_characters_they_have),
	T(pdf_a_font_without_meaning_is_garbled),
	T(pdf_words_of_no_language_are_garbled),
	T(pdf_a_scan_with_a_stamp_is_a_scan),
	T(pdf_pages_are_counted_through_pictures),
	T(pdf_filters_are_undone),
	T(pdf_objects_may_be_in_a_stream),
	T(pdf_a_later_version_of_an_object_counts),
	T(pdf_a_wrong_table_is_mended),
	T(pdf_letters_that_are_put_together_are_one),
	T(pdf_an_odd_font_costs_no_text),
	T(pdf_properties_in_any_encoding),
	T(pdf_cut_anywhere_is_read_or_refused),
	T(pdf_that_may_not_be_copied_is_read),
	T(pdf_that_may_not_be_opened_is_refused),
	T(pdf_without_colour_management_the_text_is_the_same),
};

static const struct CMUnitTest pdf_tags[] = {
	T(pdf_tags_say_what_is_a_heading),
	T(pdf_tags_of_any_name_hold_text),
	T(pdf_tags_say_in_which_order_to_read),
	T(pdf_tags_say_what_the_cells_are),
	T(pdf_tags_of_frames_are_no_tables),
	T(pdf_tags_of_notes_come_after_the_text),
	T(pdf_tags_that_cut_a_paragraph_are_mended),
	T(pdf_tags_without_sense_are_not_believed),
	T(pdf_tags_without_end_are_not_followed),
};

static const struct CMUnitTest pdf_pages[] = {
	T(pdf_operators_place_text),
	T(pdf_strings_are_unescaped),
	T(pdf_words_are_parted_where_there_are_no_spaces),
	T(pdf_letters_set_apart_are_words),
	T(pdf_text_drawn_twice_is_read_once),
	T(pdf_text_with_an_outline_is_bold),
	T(pdf_raised_digits_are_marks),
	T(pdf_white_text_is_seen_only_on_something_dark),
	T(pdf_text_under_a_bar_is_not_read),
	T(pdf_text_outside_of_the_page_is_not_read),
	T(pdf_pages_are_turned_as_they_are_shown),
	T(pdf_text_at_an_angle_is_words_of_their_own),
	T(pdf_forms_are_run),
	T(pdf_forms_without_end_are_not_followed),
	T(pdf_what_stands_for_text_is_read),
	T(pdf_hyphens_are_hyphens),
	T(pdf_inline_pictures_are_passed_over),
	T(pdf_rules_part_the_rows_of_a_table),
	T(pdf_a_box_is_whole_whatever_stands_beside_it),
};

int main(void)
{
	return cmocka_run_group_tests(files, NULL, NULL) +
	       cmocka_run_group_tests(hostile, NULL, NULL) +
	       cmocka_run_group_tests(scans, scan_setup, place_teardown) +
	       cmocka_run_group_tests(recognition, NULL, NULL) +
	       cmocka_run_group_tests(wire, NULL, NULL) +
	       cmocka_run_group_tests(kinds, NULL, NULL) +
	       cmocka_run_group_tests(archives, NULL, NULL) +
	       cmocka_run_group_tests(docx, NULL, NULL) +
	       cmocka_run_group_tests(odt, NULL, NULL) +
	       cmocka_run_group_tests(rtf_and_html, NULL, NULL) +
	       cmocka_run_group_tests(pdfs, NULL, NULL) +
	       cmocka_run_group_tests(pdf_files, NULL, NULL) +
	       cmocka_run_group_tests(pdf_tags, NULL, NULL) +
	       cmocka_run_group_tests(pdf_pages, NULL, NULL);
}
