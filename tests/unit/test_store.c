/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store: documents, catalogue, codings, status, search, export, integrity. */
#include "test_store_fixture.h"

/* The reviews in which a word stands, joined by spaces. */
static const char *found(struct fixture *f, const char *word)
{
	static const char sql[] =
		"SELECT coalesce(group_concat(key, ' '), '') FROM (SELECT"
		" DISTINCT r.key FROM passage_fts JOIN passage p ON p.id ="
		" passage_fts.rowid JOIN review r ON r.id = p.review_id WHERE"
		" passage_fts MATCH :word ORDER BY r.key)";
	struct db_stmt *q;
	OK(db_prepare(store_db(f->s), sql, &q, &f->e));
	db_bind_text(q, ":word", word);
	OK(db_step(q, &f->e));
	const char *keys = db_text(q, 0, &f->a);
	db_reset(q);
	return keys;
}

static void pages_that_are_no_pages_are_not_cited(void **state)
{
	struct fixture *f = *state;
	const struct store_place p = { .document = "in/a.docx",
				       .paragraph = "Recommendation 3",
				       .page_label = "" };
	assert_string_equal(store_cite(&f->a, &p), "Recommendation 3, a.docx");
}

static void a_document_put_again_replaces_the_old_one(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "old words", "neglect here",
	    "third");
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "new words");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "old"), "");
	assert_string_equal(found(f, "new"), "A-1");
	assert_int_equal(number(f, "SELECT count(*) FROM passage"), 1);
	assert_int_equal(number(f, "SELECT count(*) FROM tag"), 0);
	struct diags d = { .a = &f->a };
	OK(store_verify(f->s, &d, &f->e));
	assert_int_equal(d.n, 0);
}

static void a_rolled_back_document_leaves_no_trace(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "first");
	struct store_document doc = { .review = "B-1",
				      .file = "b.txt",
				      .role = "overview",
				      .format = "TXT",
				      .sha256 = "" };
	OK(store_begin(f->s, &f->e));
	OK(store_put_file(f->s, &doc, 1, f->run, &f->e));
	store_rollback(f->s);
	assert_int_equal(number(f, "SELECT count(*) FROM review"), 1);
	assert_int_equal(number(f, "SELECT count(*) FROM document"), 1);
}

static void the_catalogue_gives_reviews_children_and_facts(void **state)
{
	struct fixture *f = *state;
	put_catalogue(f, "review,title,area,incident,published,outcome,child,"
			 "age,sex,colour\n"
			 "A-1,One,North,2014-02-03,2016-05,fatal,X,14 weeks,"
			 "male,red\n"
			 "A-1,One,North,2014-02-03,2016-05,fatal,Y,3 years,"
			 "female,red\n"
			 "B-1,Two,South,2015,,serious harm,,15,,\n");
	assert_int_equal(number(f, "SELECT count(*) FROM v_review"), 2);
	assert_int_equal(number(f, "SELECT children FROM v_review WHERE key"
				   " = 'A-1'"),
			 2);
	assert_int_equal(number(f, "SELECT incident_fy FROM v_review WHERE"
				   " key = 'A-1'"),
			 2013);
	assert_string_equal(text(f, "SELECT period FROM v_review WHERE key ="
				    " 'A-1'"),
			    "2011-14");
	/* A bare year does not settle a financial year. */
	assert_int_equal(number(f, "SELECT incident_fy IS NULL FROM v_review"
				   " WHERE key = 'B-1'"),
			 1);
	assert_string_equal(text(f, "SELECT group_concat(age_band, ' ') FROM"
				    " (SELECT age_band FROM v_child ORDER BY"
				    " key, seq)"),
			    "<1 1-5 11-15");
	assert_string_equal(text(f, "SELECT value FROM v_fact WHERE name ="
				    " 'colour'"),
			    "red");
}

static void a_new_catalogue_replaces_the_old_but_not_the_files(void **state)
{
	struct fixture *f = *state;
	PUT(f, "a", "folder/a.txt", TEXT_ANALYSIS, "text");
	put_catalogue(f, "review,file,area\nA-1,a.txt,North\nB-1,,South\n");
	assert_string_equal(found(f, "text"), "A-1");
	assert_int_equal(number(f, "SELECT count(*) FROM review"), 2);
	put_catalogue(f, "review,file,area\nC-1,A.TXT,West\n");
	assert_string_equal(found(f, "text"), "C-1");
	assert_int_equal(number(f, "SELECT count(*) FROM review"), 1);
	assert_string_equal(text(f, "SELECT key || area FROM v_review"),
			    "C-1West");
}

static void status_follows_the_evidence(void **state)
{
	struct fixture *f = *state;
#define FILLER(x)                                                              \
	"a" x, "b" x, "c" x, "d" x, "e" x, "f" x, "g" x, "h" x, "i" x, "j" x,  \
		"k" x, "l" x
	PUT(f, "four", "1.txt", TEXT_CHRONOLOGY, FILLER("1"), FILLER("2"),
	    FILLER("3"), "neglect 1", "neglect 2", "neglect 3", "neglect 4");
	PUT(f, "one", "2.txt", TEXT_FINDINGS, FILLER(""), "neglect");
	PUT(f, "short", "3.txt", TEXT_FINDINGS, "neglect", "b");
	PUT(f, "denied", "4.txt", TEXT_FINDINGS, "no neglect 1",
	    "no neglect 2");
	put_catalogue(f, "review,area\ncatalogue,North\n");
	static const char sql[] =
		"SELECT group_concat(key || '=' || status, ' ') FROM (SELECT"
		" key, status FROM v_review_theme ORDER BY key)";
	assert_string_equal(text(f, sql),
			    "catalogue=not coded denied=absent four=present "
			    "one=to confirm short=present");
}

static void the_same_words_are_evidence_once(void **state)
{
	struct fixture *f = *state;
	PUT(f, "A-1", "a.pdf", TEXT_ANALYSIS, "neglect one", "neglect two",
	    "other");
	PUT(f, "A-1", "a.docx", TEXT_ANALYSIS, "neglect one", "neglect two",
	    "neglect three");
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, "SELECT evidence FROM review_theme"), 3);
}

static void a_persons_decision_stands_and_the_machines_is_kept(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	size_t n_new;
	struct catalogue_coding all[] = {
		{ "A-1", "neglect", "absent", "ann", "2026-01-01", "", 2 },
		{ "A-1", "nonsense", "absent", "ann", "2026-01-01", "", 3 },
		{ "Z-9", "neglect", "absent", "ann", "2026-01-01", "", 4 },
		{ "A-1", "neglect", "maybe", "bob", "2026-01-01", "", 5 },
	};
	struct catalogue_codings c = { .v = all, .n = 4 };
	PUT(f, "A-1", "a.txt", TEXT_FINDINGS, "neglect");
	for (int i = 0; i < 2; i++) {
		OK(store_begin(f->s, &f->e));
		OK(store_put_codings(f->s, &c, "c.csv", &n_new, &d, &f->e));
		OK(store_commit(f->s, &f->e));
		assert_int_equal(n_new, i == 0);
	}
	OK(store_finish(f->s, &f->e));
	assert_int_equal(d.n, 6);
	assert_string_equal(d.v[0].code, "unknown-theme");
	assert_string_equal(d.v[1].code, "unknown-unit");
	assert_string_equal(d.v[2].code, "bad-value");
	assert_string_equal(text(f, "SELECT status || '/' || machine || '/' ||"
				    " coder FROM v_review_theme"),
			    "absent/present/ann");
}

static void failed_documents_are_kept_with_their_reason(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	struct store_files files = { 0 };
	diag_add(&d, DIAG_LOST, "damaged", (struct diag_at){ .file = "x.pdf" },
		 "the file is damaged");
	struct store_document doc = { .review = "X",
				      .file = "x.pdf",
				      .role = "overview",
				      .format = "PDF",
				      .sha256 = "ff",
				      .outcome = STORE_FAILED,
				      .diags = &d };
	OK(store_begin(f->s, &f->e));
	OK(store_put_file(f->s, &doc, 1, f->run, &f->e));
	OK(store_commit(f->s, &f->e));
	OK(store_finish(f->s, &f->e));
	OK(store_files(f->s, &f->a, &files, &f->e));
	assert_int_equal(files.n, 1);
	assert_true(files.v[0].failed);
	assert_int_equal(number(f, "SELECT count(*) FROM diagnostic WHERE"
				   " level = 'lost' AND file = 'x.pdf'"),
			 1);
	assert_string_equal(text(f, "SELECT status FROM v_review_theme"),
			    "not coded");
}

static int count_row(void *ctx, const char *const *cells, struct err *e)
{
	(void)cells;
	(void)e;
	++*(size_t *)ctx;
	return 0;
}

/* Other people's scripts depend on these names and their order. */
static void exports_have_the_promised_columns_and_every_row(void **state)
{
	struct fixture *f = *state;
	static const char *const promised[] = {
		"reviews: review title kind area region published incident"
		" outcome children documents status source",
		"documents: document review file role format pages words"
		" sha256 outcome ocr_pages part linked",
		"passages: passage review document file page page_label"
		" paragraph section heading text recognised",
		"facts: review child name value precision source document"
		" page passage words in_force",
		"recommendations: review document number addressees page"
		" passage text cluster kind under repeats_document status"
		" answer",
		"learning: review document number addressees page passage text"
		" cluster kind under repeats_document status answer",
		"tags: passage review document page paragraph section theme"
		" start end assertion rule text sub_theme",
		"review-themes: review theme status evidence",
		"codings: unit theme value coder date note",
		"diagnostics: file page line level code text",
	};
	for (int i = 0; i < 30; i++) {
		char *name = arena_fmt(&f->a, "%02d.txt", i);
		PUT(f, name, name, TEXT_ANALYSIS, "one neglect", "two");
	}
	OK(store_finish(f->s, &f->e));
	for (size_t i = 0; store_exports[i].what; i++) {
		const struct store_export *x = &store_exports[i];
		struct buf b = { 0 };
		size_t n = 0;
		buf_fmt(&b, "%s:", x->what);
		for (size_t k = 0; k < x->n_columns; k++)
			buf_fmt(&b, " %s", x->columns[k]);
		assert_string_equal(buf_text(&b), promised[i]);
		buf_release(&b);
		OK(store_export(f->s, x, count_row, &n, &f->e));
		if (str_eq(x->what, "passages"))
			assert_int_equal(n, 60);
		if (str_eq(x->what, "tags") || str_eq(x->what, "reviews"))
			assert_int_equal(n, 30);
	}
}

static int keep_tag(void *ctx, const char *const *cells, struct err *e)
{
	struct fixture *f = ctx;
	(void)e;
	assert_string_equal(cells[7], "24");
	assert_string_equal(cells[8], "31");
	assert_string_equal(cells[11], "neglect");
	f->run++;
	return 0;
}

/* Whoever cuts the text elsewhere cuts characters, not bytes. */
static void exported_tags_are_placed_by_character(void **state)
{
	struct fixture *f = *state;
	const struct store_export *x = store_exports;
	while (!str_eq(x->what, "tags"))
		x++;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS,
	    "The mother\u2019s caf\u00e9 \u2013 and neglect seen");
	f->run = 0;
	OK(store_export(f->s, x, keep_tag, f, &f->e));
	assert_int_equal(f->run, 1);
}

static void verify_sees_an_index_that_is_out_of_step(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "some words");
	OK(store_finish(f->s, &f->e));
	OK(store_verify(f->s, &d, &f->e));
	assert_int_equal(d.n, 0);
	OK(db_exec(store_db(f->s),
		   "UPDATE passage SET text = 'quite other', end_offset ="
		   " start_offset + 11",
		   &f->e));
	OK(store_verify(f->s, &d, &f->e));
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "index");
}

static void files_that_went_away_are_kept_and_said(void **state)
{
	struct fixture *f = *state;
	struct diags d = { .a = &f->a };
	char *present[] = { (char[]){ "in/a.txt" } };
	struct fs_list list = { .v = present, .n = 1 };
	PUT(f, "A-1", "in/a.txt", TEXT_ANALYSIS, "one");
	PUT(f, "B-1", "in/b.txt", TEXT_ANALYSIS, "two");
	PUT(f, "C-1", "out/c.txt", TEXT_ANALYSIS, "three");
	OK(store_mark_withdrawn(f->s, "in/", &list, &d, &f->e));
	OK(store_finish(f->s, &f->e));
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].file, "in/b.txt");
	assert_string_equal(found(f, "two"), "B-1");
	assert_int_equal(number(f, "SELECT sum(withdrawn) FROM document"), 1);
}

static void a_reader_is_not_stopped_by_a_writer(void **state)
{
	struct fixture *f = *state;
	struct store *reader;
	PUT(f, "A-1", "a.txt", TEXT_ANALYSIS, "before");
	OK(store_finish(f->s, &f->e));
	OK(store_open(fs_join(&f->a, f->dir, "t.db"), DB_READ, &reader, &f->e));
	OK(store_begin(f->s, &f->e));
	struct store_counts n;
	OK(store_counts(reader, &n, &f->e));
	assert_int_equal(n.passages, 1);
	store_rollback(f->s);
	store_close(reader);
}

#include "test_store_coding.h"
#include "test_store_learning.h"
#include "test_store_register.h"
#include "test_store_retag.h"

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pages_that_are_no_pages_are_not_cited),
		TEST(a_document_put_again_replaces_the_old_one),
		TEST(a_rolled_back_document_leaves_no_trace),
		TEST(the_catalogue_gives_reviews_children_and_facts),
		TEST(a_new_catalogue_replaces_the_old_but_not_the_files),
		TEST(status_follows_the_evidence),
		TEST(the_same_words_are_evidence_once),
		TEST(a_persons_decision_stands_and_the_machines_is_kept),
		TEST(failed_documents_are_kept_with_their_reason),
		TEST(exports_have_the_promised_columns_and_every_row),
		TEST(exported_tags_are_placed_by_character),
		TEST(verify_sees_an_index_that_is_out_of_step),
		TEST(files_that_went_away_are_kept_and_said),
		TEST(a_reader_is_not_stopped_by_a_writer),
		TEST(the_text_gives_what_the_catalogue_does_not),
		TEST(a_more_precise_date_does_not_differ),
		TEST(children_that_cannot_be_told_apart_are_nobodys),
		TEST(a_summary_repeats_and_a_response_answers),
		TEST(a_file_of_many_cases_is_a_review_each),
		TEST(name_area_and_year_make_a_review_the_same),
		TEST(a_row_without_a_file_is_found_by_its_child),
		TEST(two_that_fit_are_none_and_told),
		TEST(one_without_a_year_is_left_to_a_person),
		TEST(a_copy_of_most_of_the_text_is_the_same_review),
		TEST(recognised_pages_are_kept_byte_for_byte),
		TEST(a_person_takes_a_passage_out_of_the_evidence),
		TEST(the_evidence_shown_is_the_evidence_counted),
		TEST(a_passage_comes_with_what_people_decided_on_it),
		TEST(a_person_adds_a_passage_to_the_evidence),
		TEST(a_decision_finds_its_passage_again_by_its_words),
		TEST(a_decision_whose_passage_went_decides_nothing),
		TEST(a_decision_on_a_passage_does_not_make_a_review_coded),
		TEST(codings_come_with_what_the_program_says),
		TEST(reviews_and_themes_are_found_in_any_case),
		TEST(a_key_that_may_be_two_in_another_case_is_none),
		TEST(a_misspelt_theme_is_told_with_the_closest),
		TEST(a_sample_is_drawn_from_passages_and_weighs_their_codings),
		TEST(documents_are_tagged_anew_as_a_whole),
		TEST(tags_that_are_not_kept_leave_the_old_ones),
		TEST(what_two_reviews_say_is_a_cluster),
		TEST(a_cluster_keeps_its_number_when_a_document_is_read_anew),
		TEST(a_cluster_ends_when_its_second_review_says_something_else),
		TEST(what_was_entered_is_kept_and_found_again),
		TEST(what_was_entered_outlives_its_recommendation),
		TEST(an_empty_cell_changes_nothing_and_a_dash_empties),
		TEST(rows_that_mean_nothing_here_are_told_by_line),
		TEST(a_person_stands_over_the_board_and_both_are_kept),
		TEST(a_recommendation_has_the_themes_of_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
