/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of ingest: small folders of text files through the real worker. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ingest.h"

struct fixture {
	struct arena a;
	char *dir;    /* holds the folder and the store */
	char *folder; /* what is ingested */
	char *db;
	struct store *s;
	struct ingest_opts o;
	struct ingest_summary sum;
	struct diags d;
	const char *paths[4];
	size_t seen; /* by on_progress */
	bool in_order;
	int kill_after; /* > 0: the process kills itself */
};

static void ok(int rc, const struct err *e)
{
	if (rc < 0)
		fail_msg("%s", e->text);
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	struct err e = { 0 };
	*state = f;
	ok(fs_tempdir(&f->a, &f->dir, &e), &e);
	f->folder = fs_join(&f->a, f->dir, "reports");
	f->db = fs_join(&f->a, f->dir, "t.db");
	ok(fs_mkdirs(f->folder, &e), &e);
	ok(store_open(f->db, DB_CREATE, &f->s, &e), &e);
	f->paths[0] = f->folder;
	f->o = (struct ingest_opts){
		.paths = f->paths,
		.n_paths = 1,
		.jobs = 2,
		.command = "ingest reports",
		.now = "2026-01-01T00:00:00Z",
#ifdef REVIX_SANITIZED
		.extract.no_sandbox = true,
#endif
	};
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	store_close(f->s);
	fs_remove_tree(f->dir);
	arena_release(&f->a);
	free(f);
	return 0;
}

static void write_file(struct fixture *f, const char *name, const char *text)
{
	struct err e = { 0 };
	char *path = fs_join(&f->a, f->folder, name);
	char *folder = arena_dup(&f->a, path, (size_t)(fs_base(path) - path));
	ok(fs_mkdirs(folder, &e), &e);
	ok(fs_write(path, text, strlen(text), &e), &e);
}

static void remove_file(struct fixture *f, const char *name)
{
	assert_int_equal(unlink(fs_join(&f->a, f->folder, name)), 0);
}

static void run(struct fixture *f)
{
	struct err e = { 0 };
	f->d = (struct diags){ .a = &f->a };
	ok(ingest_run(f->s, &f->o, &f->sum, &f->d, &e), &e);
}

static const struct diag *find(const struct fixture *f, const char *code)
{
	for (size_t i = 0; i < f->d.n; i++)
		if (str_eq(f->d.v[i].code, code))
			return &f->d.v[i];
	return NULL;
}

/* A diagnostic that must be there. */
static const struct diag *need(const struct fixture *f, const char *code)
{
	static const struct diag none = { .file = "", .text = "" };
	const struct diag *x = find(f, code);
	if (!x)
		fail_msg("no diagnostic %s", code);
	return x ? x : &none;
}

/* The cells of all rows of an export, "a|b|c\n" each. */
struct listing {
	struct buf b;
	size_t n, first, last; /* columns */
};

static int list_row(void *ctx, const char *const *cells, struct err *e)
{
	struct listing *l = ctx;
	(void)e;
	for (size_t i = l->first; i <= l->last; i++) {
		buf_str(&l->b, cells[i] ? cells[i] : "");
		buf_char(&l->b, i < l->last ? '|' : '\n');
	}
	l->n++;
	return 0;
}

/* Columns first to last of an export. */
static const char *list(struct fixture *f, const char *what, size_t first,
			size_t last)
{
	struct listing l = { .first = first, .last = last };
	struct err e = { 0 };
	const struct store_export *x = store_exports;
	while (!str_eq(x->what, what))
		x++;
	ok(store_export(f->s, x, list_row, &l, &e), &e);
	const char *text = arena_str(&f->a, buf_text(&l.b));
	buf_release(&l.b);
	return text;
}

/* "review|file" of every document. */
static const char *documents(struct fixture *f)
{
	return list(f, "documents", 1, 2);
}

static struct store_counts counts(struct fixture *f)
{
	struct store_counts c;
	struct err e = { 0 };
	ok(store_counts(f->s, &c, &e), &e);
	return c;
}

static const char *hash_of_store(struct fixture *f)
{
	struct err e = { 0 };
	uint64_t size;
	char *hash = arena_alloc(&f->a, HASH_HEX);
	store_close(f->s); /* brings the log into the file */
	ok(hash_file(f->db, hash, &size, &e), &e);
	ok(store_open(f->db, DB_WRITE, &f->s, &e), &e);
	return hash;
}

#define TEXT                                                                   \
	"The health visitor saw the children at home.\n\nThe nursery "         \
	"recorded that they were hungry.\n"

/* ---- files ---- */

static void files_go_in_as_reviews_of_their_own(void **state)
{
	struct fixture *f = *state;
	write_file(f, "CHILD  JAY Final.txt", TEXT);
	write_file(f, "sub/Child K.txt", TEXT "More.\n");
	run(f);
	assert_int_equal(f->sum.files, 2);
	assert_int_equal(f->sum.read, 2);
	assert_int_equal(counts(f).documents, 2);
	assert_true(f->sum.passages >= 4);
	assert_int_equal(counts(f).passages, f->sum.passages);
	assert_non_null(strstr(documents(f), "CHILD JAY Final|"));
	assert_non_null(strstr(documents(f), "Child K|"));
	assert_null(find(f, "no-row")); /* there is no catalogue */
}

static void unchanged_folder_is_skipped_and_nothing_is_written(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "b.txt", TEXT "More.\n");
	write_file(f, "README.txt", "about");
	write_file(f, "catalogue.csv",
		   "review,file,text\nA,a.txt,\nC,,Words of C.\n");
	run(f);
	const char *before = hash_of_store(f);
	run(f);
	assert_int_equal(f->sum.unchanged, 3);
	assert_int_equal(f->sum.read, 0);
	assert_int_equal(f->sum.text_rows, 0);
	assert_string_equal(hash_of_store(f), before);
}

static void changed_file_replaces_its_document(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "b.txt", TEXT "More.\n");
	run(f);
	write_file(f, "a.txt", "Quite another text.\n");
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(f->sum.unchanged, 1);
	assert_int_equal(counts(f).documents, 2);
	assert_non_null(strstr(list(f, "passages", 9, 9), "Quite another"));
	assert_int_equal(counts(f).reviews, 2);
}

static void force_reads_unchanged_files(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	run(f);
	f->o.force = true;
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(counts(f).documents, 1);
}

static void sources_are_skipped_and_counted(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "README.md", "about");
	write_file(f, "source/a.md", "# A");
	write_file(f, "source/make.py", "print(1)");
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(f->sum.skipped, 3);
	assert_int_equal(f->sum.files, 4);
	assert_int_equal(need(f, "no-report")->level, DIAG_NOTE);
}

static void kinds_that_are_not_read_are_unsupported_not_failed(void **state)
{
	struct fixture *f = *state;
	write_file(f, "photo.png", "\x89PNG\r\n\x1a\n");
	write_file(f, "sheet.xlsx", "PK\3\4");
	write_file(f, "tool.exe", "MZ\x90\x00\x03");
	run(f);
	assert_int_equal(f->sum.skipped, 3);
	assert_int_equal(f->sum.failed, 0);
	assert_int_equal(counts(f).documents, 0);
	for (size_t i = 0; i < f->d.n; i++)
		assert_int_equal(f->d.v[i].level, DIAG_UNSUPPORTED);
	assert_non_null(strstr(list(f, "diagnostics", 3, 4), "unsupported"));
}

static void failed_file_is_a_failed_document_with_its_reason(void **state)
{
	struct fixture *f = *state;
	write_file(f, "empty.pdf", "");
	write_file(f, "good.txt", TEXT);
	run(f);
	assert_int_equal(f->sum.failed, 1);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(counts(f).failed, 1);
	const struct diag *x = need(f, "unread");
	assert_int_equal(x->level, DIAG_LOST);
	assert_true(str_ends_nocase(x->file, "empty.pdf"));
	assert_non_null(strstr(x->text, "empty"));
	assert_non_null(strstr(list(f, "diagnostics", 0, 5), x->text));
}

static void failed_file_is_not_tried_again_until_it_changes(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.pdf", "");
	run(f);
	run(f);
	assert_int_equal(f->sum.failed, 0);
	assert_int_equal(f->sum.failed_before, 1);
	assert_int_equal(need(f, "failed-before")->level, DIAG_LOST);
	assert_non_null(strstr(need(f, "failed-before")->text, "empty"));
	write_file(f, "a.pdf", TEXT);
	run(f);
	assert_int_equal(f->sum.failed_before, 0);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(counts(f).failed, 0);
}

static void failed_file_is_tried_again_with_other_limits(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.pdf", "");
	run(f);
	f->o.extract.timeout_ms = 50000;
	run(f);
	assert_int_equal(f->sum.failed, 1);
	assert_int_equal(f->sum.failed_before, 0);
}

static void missing_worker_ends_the_run_and_fails_no_file(void **state)
{
	struct fixture *f = *state;
	struct err e = { 0 };
	write_file(f, "a.txt", TEXT);
	f->o.extract.worker = "/nonexistent/worker";
	f->d.a = &f->a;
	assert_int_equal(ingest_run(f->s, &f->o, &f->sum, &f->d, &e), -1);
	assert_int_equal(counts(f).documents, 0);
	f->o.extract.worker = NULL;
	run(f);
	assert_int_equal(f->sum.read, 1);
}

/* A worker that says it is well and breaks at every file. */
static void break_worker(struct fixture *f)
{
	static const char script[] = "#!/bin/sh\n"
				     "[ \"$1\" = --status ] && echo well\n";
	struct err e = { 0 };
	char *path = fs_join(&f->a, f->dir, "worker");
	ok(fs_write(path, script, strlen(script), &e), &e);
	assert_int_equal(chmod(path, 0755), 0);
	f->o.extract.worker = path;
}

static void failure_that_is_not_the_files_keeps_what_was_read(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	run(f);
	break_worker(f);
	f->o.force = true;
	run(f);
	assert_int_equal(f->sum.failed, 1);
	need(f, "kept");
	assert_int_equal(counts(f).failed, 0);
	assert_true(counts(f).passages > 0);
}

static void failure_that_is_not_the_files_is_tried_again(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	break_worker(f);
	run(f);
	assert_int_equal(f->sum.failed, 1);
	assert_int_equal(counts(f).failed, 1);
	f->o.extract.worker = NULL;
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(counts(f).failed, 0);
}

static void missing_path_is_a_loss_and_the_rest_goes_in(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	f->paths[1] = fs_join(&f->a, f->dir, "nowhere");
	f->o.n_paths = 2;
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(need(f, "not-there")->level, DIAG_LOST);
}

static void removed_file_is_withdrawn_and_kept(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "b.txt", TEXT "More.\n");
	run(f);
	remove_file(f, "b.txt");
	run(f);
	assert_int_equal(f->sum.withdrawn, 1);
	assert_int_equal(counts(f).documents, 2);
	need(f, "withdrawn");
	run(f);
	assert_int_equal(f->sum.withdrawn, 0); /* said once */
}

static void withdrawn_file_that_returns_is_withdrawn_no_more(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "b.txt", TEXT "More.\n");
	run(f);
	remove_file(f, "b.txt");
	run(f);
	write_file(f, "b.txt", TEXT "More.\n");
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_null(strstr(list(f, "diagnostics", 4, 4), "withdrawn"));
	run(f);
	assert_int_equal(f->sum.unchanged, 2);
	remove_file(f, "b.txt");
	run(f);
	assert_int_equal(f->sum.withdrawn, 1);
}

static void file_of_another_folder_is_not_withdrawn(void **state)
{
	struct fixture *f = *state;
	write_file(f, "one/a.txt", TEXT);
	write_file(f, "one-more/b.txt", TEXT "More.\n");
	run(f);
	remove_file(f, "one-more/b.txt");
	f->paths[0] = fs_join(&f->a, f->folder, "one");
	run(f);
	assert_int_equal(f->sum.withdrawn, 0);
}

static void same_folder_by_another_name_is_the_same(void **state)
{
	struct fixture *f = *state;
	char cwd[PATH_MAX];
	write_file(f, "a.txt", TEXT);
	run(f);
	f->paths[0] = arena_fmt(&f->a, "%s/./reports//", f->dir);
	run(f);
	assert_int_equal(f->sum.unchanged, 1);
	assert_non_null(getcwd(cwd, sizeof cwd));
	assert_int_equal(chdir(f->dir), 0);
	f->paths[0] = "./reports";
	run(f);
	assert_int_equal(chdir(cwd), 0);
	assert_int_equal(f->sum.unchanged, 1);
	assert_int_equal(f->sum.withdrawn, 0);
	assert_int_equal(counts(f).documents, 1);
}

static void same_content_is_told_and_counts_as_one_review(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	run(f);
	int64_t once = counts(f).passages;
	write_file(f, "copy of a.txt", TEXT);
	run(f);
	assert_int_equal(counts(f).documents, 2);
	assert_int_equal(counts(f).reviews, 1);
	const struct diag *x = need(f, "duplicate");
	assert_true(str_ends_nocase(x->file, "copy of a.txt"));
	assert_non_null(strstr(x->text, "/a.txt: listed, but not"));
	/* The copy has no passages of its own to be found or counted. */
	assert_int_equal(counts(f).passages, once);
}

static void another_catalogue_does_not_push_the_first_one_out(void **state)
{
	struct fixture *f = *state;
	write_file(f, "one/catalogue.csv",
		   "review,area\nA-1,North\nB-1,South\n");
	write_file(f, "two/a.txt", TEXT);
	write_file(f, "two/catalogue.csv", "review,file\nC-1,a.txt\n");
	f->paths[0] = arena_fmt(&f->a, "%s/one", f->folder);
	run(f);
	assert_int_equal(counts(f).reviews, 2);
	f->paths[0] = arena_fmt(&f->a, "%s/two", f->folder);
	run(f);
	assert_int_equal(counts(f).reviews, 3);
	assert_int_equal(need(f, "other-catalogue")->level, DIAG_LOST);
}

static void one_name_in_two_folders_is_two_reviews(void **state)
{
	struct fixture *f = *state;
	write_file(f, "Northshire/report.txt", TEXT);
	write_file(f, "Exmarsh/report.txt", TEXT "More.\n");
	run(f);
	assert_int_equal(counts(f).reviews, 2);
	assert_non_null(strstr(documents(f), "Northshire/report|"));
	write_file(f, "Northshire/report.txt", "Changed.\n");
	run(f);
	assert_int_equal(counts(f).reviews, 2);
}

static void two_formats_of_one_report_are_one_review(void **state)
{
	struct fixture *f = *state;
	write_file(f, "report.txt", TEXT);
	write_file(f, "report.html", "<html><body><p>Words.</p></body></html>");
	run(f);
	assert_int_equal(counts(f).documents, 2);
	assert_int_equal(counts(f).reviews, 1);
}

/* ---- catalogue ---- */

static void row_gives_a_file_its_review_and_role(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "catalogue.csv",
		   "review,outcome,file,role\nNOR-2010-A,fatal,A.TXT,summary\n"
		   "NOR-2011-B,fatal,,\n");
	run(f);
	assert_int_equal(f->sum.rows, 2);
	assert_int_equal(f->sum.catalogue_only, 1);
	assert_int_equal(counts(f).reviews, 2);
	assert_non_null(
		strstr(list(f, "documents", 1, 3), "a.txt|executive summary"));
	assert_true(str_starts(documents(f), "NOR-2010-A|"));
}

static void file_without_row_is_told_when_there_is_a_catalogue(void **state)
{
	struct fixture *f = *state;
	write_file(f, "x.txt", TEXT);
	write_file(f, "catalogue.csv", "review,file\nA,a.pdf\n");
	run(f);
	assert_int_equal(f->sum.read, 1);
	const struct diag *d = need(f, "no-row");
	assert_int_equal(d->level, DIAG_WARNING);
	assert_true(str_starts(documents(f), "x|"));
}

static void file_called_like_a_review_belongs_to_it(void **state)
{
	struct fixture *f = *state;
	write_file(f, "nor-2010-a.txt", TEXT);
	write_file(f, "catalogue.csv", "review,outcome\nNOR-2010-A,fatal\n");
	run(f);
	assert_int_equal(counts(f).reviews, 1);
	assert_true(str_starts(documents(f), "NOR-2010-A|"));
	assert_null(find(f, "no-row"));
}

static void texts_of_rows_are_documents(void **state)
{
	struct fixture *f = *state;
	write_file(f, "catalogue.csv",
		   "review,text\nA,First words.\nB,Second words.\n"
		   "A,Third words.\n");
	run(f);
	assert_int_equal(f->sum.text_rows, 3);
	assert_string_equal(documents(f), "A|catalogue.csv#A\n"
					  "A|catalogue.csv#A-2\n"
					  "B|catalogue.csv#B\n");
	assert_non_null(strstr(list(f, "documents", 4, 4), "CSV"));
}

static void second_text_does_not_take_the_name_of_another_review(void **state)
{
	struct fixture *f = *state;
	write_file(f, "catalogue.csv",
		   "review,text\nA,One.\nA,Two.\nA-2,Three.\nA,Four.\n");
	run(f);
	assert_string_equal(documents(f), "A|catalogue.csv#A\n"
					  "A-2|catalogue.csv#A-2\n"
					  "A|catalogue.csv#A-3\n"
					  "A|catalogue.csv#A-4\n");
}

static void only_changed_rows_are_read_again(void **state)
{
	struct fixture *f = *state;
	write_file(f, "catalogue.csv", "review,text\nA,One.\nB,Two.\nC,3.\n");
	run(f);
	write_file(f, "catalogue.csv", "review,text\nA,One.\nB,Changed.\n");
	run(f);
	assert_int_equal(f->sum.text_rows, 1);
	assert_int_equal(f->sum.unchanged, 1);
	assert_int_equal(f->sum.withdrawn, 1);
	assert_non_null(strstr(list(f, "passages", 9, 9), "Changed."));
}

static void text_of_a_row_whose_file_is_here_is_not_read_twice(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "catalogue.csv",
		   "review,file,text\nA,a.txt,Words.\nB,b.pdf,Others.\n");
	run(f);
	assert_int_equal(f->sum.read, 1);
	assert_int_equal(f->sum.text_rows, 1);
	assert_non_null(strstr(documents(f), "B|catalogue.csv#B\n"));
}

static void only_table_with_texts_is_the_catalogue(void **state)
{
	struct fixture *f = *state;
	write_file(f, "cases.csv", "review,text\nA,One.\n");
	write_file(f, "codings.csv", "unit,theme,value\nA,neglect,present\n");
	write_file(f, "other.csv", "name,n\nx,1\n");
	run(f);
	assert_int_equal(f->sum.text_rows, 1);
	assert_int_equal(f->sum.skipped, 2);
	assert_string_equal(documents(f), "A|cases.csv#A\n");
	need(f, "codings");
	need(f, "no-catalogue");
}

static void two_tables_with_texts_are_a_loss(void **state)
{
	struct fixture *f = *state;
	write_file(f, "one.csv", "review,text\nA,One.\n");
	write_file(f, "two.csv", "review,text\nB,Two.\n");
	run(f);
	assert_int_equal(counts(f).documents, 0);
	assert_int_equal(need(f, "other-catalogue")->level, DIAG_LOST);
	f->o.catalogue = fs_join(&f->a, f->folder, "two.csv");
	run(f);
	assert_string_equal(documents(f), "B|two.csv#B\n");
	assert_null(find(f, "other-catalogue"));
}

static void bad_rows_are_lost_by_line_and_the_rest_goes_in(void **state)
{
	struct fixture *f = *state;
	write_file(f, "catalogue.csv",
		   "review,outcome\nA,fatal\n,fatal\n"
		   "B,\"x\" y\nC,fatal\n");
	run(f);
	assert_int_equal(f->sum.rows_lost, 2);
	assert_int_equal(counts(f).reviews, 2);
	assert_non_null(strstr(list(f, "diagnostics", 0, 4),
			       "catalogue.csv||3|lost|no-key"));
}

static void mended_catalogue_leaves_no_old_diagnostics(void **state)
{
	struct fixture *f = *state;
	write_file(f, "catalogue.csv", "review,outcome\nA,fatal\n,fatal\n");
	run(f);
	write_file(f, "catalogue.csv", "review,outcome\nA,fatal\nB,fatal\n");
	run(f);
	assert_null(strstr(list(f, "diagnostics", 4, 4), "no-key"));
	assert_int_equal(counts(f).reviews, 2);
}

static void bad_catalogue_is_a_loss_and_files_go_in(void **state)
{
	struct fixture *f = *state;
	write_file(f, "a.txt", TEXT);
	write_file(f, "catalogue.csv", "title,area\nOne,North\n");
	run(f);
	assert_int_equal(f->sum.read, 1);
	const struct diag *x = need(f, "bad-catalogue");
	assert_int_equal(x->level, DIAG_LOST);
	assert_non_null(strstr(x->text, "no column \"review\""));
}

/* ---- themes ---- */

static struct theme_set *themes(struct fixture *f, const char *term)
{
	struct theme_set *set = theme_set_new();
	struct diags d = { .a = &f->a };
	struct err e = { 0 };
	const char *text = arena_fmt(&f->a,
				     "label: Test\ngroup: Harm\nabout: a "
				     "test\nterms:\n%s\n",
				     term);
	ok(theme_set_add(set, "test", text, strlen(text), &d, &e), &e);
	ok(theme_set_compile(set, &d, &e), &e);
	return set;
}

static void passages_are_tagged(void **state)
{
	struct fixture *f = *state;
	struct theme_set *set = themes(f, "hungry");
	write_file(f, "a.txt", TEXT);
	f->o.themes = set;
	run(f);
	assert_int_equal(counts(f).tags, 1);
	assert_non_null(strstr(list(f, "tags", 6, 11), "hungry"));
	theme_set_free(set);
}

static void changed_dictionary_is_applied_to_unchanged_files(void **state)
{
	struct fixture *f = *state;
	struct theme_set *old = themes(f, "absent words");
	struct theme_set *new = themes(f, "nursery");
	write_file(f, "a.txt", TEXT);
	f->o.themes = old;
	run(f);
	assert_int_equal(counts(f).tags, 0);
	f->o.themes = new;
	run(f);
	assert_int_equal(f->sum.unchanged, 1);
	assert_int_equal(counts(f).tags, 1);
	need(f, "tagged-again");
	theme_set_free(old);
	theme_set_free(new);
}

/* ---- the pipeline ---- */

static void on_progress(void *ctx, const struct ingest_progress *p)
{
	struct fixture *f = ctx;
	f->in_order = f->in_order && p->done == f->seen + 1;
	f->seen = p->done;
	if (f->kill_after && (int)p->done == f->kill_after)
		kill(getpid(), SIGKILL);
}

static void write_rows(struct fixture *f, int n)
{
	struct buf b = { 0 };
	buf_str(&b, "review,text\n");
	for (int i = 0; i < n; i++)
		buf_fmt(&b,
			"R%03d,\"Text of review %d.\n\nIts second "
			"paragraph.\"\n",
			i, i);
	write_file(f, "catalogue.csv", buf_text(&b));
	buf_release(&b);
}

static void progress_counts_every_task_in_order(void **state)
{
	struct fixture *f = *state;
	write_rows(f, 50);
	f->o.progress = on_progress;
	f->o.ctx = f;
	f->in_order = true;
	run(f);
	assert_true(f->in_order);
	assert_int_equal(f->seen, 50);
	assert_int_equal(f->sum.text_rows, 50);
}

static void one_job_and_many_store_the_same(void **state)
{
	struct fixture *f = *state;
	struct err e = { 0 };
	write_rows(f, 60);
	f->o.jobs = 1;
	run(f);
	const char *one = list(f, "passages", 0, 9);
	store_close(f->s);
	assert_int_equal(unlink(f->db), 0);
	ok(store_open(f->db, DB_CREATE, &f->s, &e), &e);
	f->o.jobs = 7;
	run(f);
	assert_string_equal(list(f, "passages", 0, 9), one);
}

static void killed_run_loses_nothing_and_goes_on(void **state)
{
	struct fixture *f = *state;
	struct err e = { 0 };
	struct diags d = { .a = &f->a };
	int status;
	write_rows(f, 40);
	store_close(f->s);
	pid_t child = fork();
	if (child == 0) {
		f->kill_after = 15;
		f->o.progress = on_progress;
		f->o.ctx = f;
		if (store_open(f->db, DB_WRITE, &f->s, &e) == 0)
			(void)!ingest_run(f->s, &f->o, &f->sum, &f->d, &e);
		_exit(0);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	ok(store_open(f->db, DB_WRITE, &f->s, &e), &e);
	assert_int_equal(counts(f).documents, 15);
	run(f);
	assert_int_equal(f->sum.unchanged, 15);
	assert_int_equal(f->sum.text_rows, 25);
	assert_int_equal(counts(f).documents, 40);
	ok(store_verify(f->s, &d, &e), &e);
	assert_int_equal(d.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
		TEST(files_go_in_as_reviews_of_their_own),
		TEST(unchanged_folder_is_skipped_and_nothing_is_written),
		TEST(changed_file_replaces_its_document),
		TEST(force_reads_unchanged_files),
		TEST(sources_are_skipped_and_counted),
		TEST(kinds_that_are_not_read_are_unsupported_not_failed),
		TEST(failed_file_is_a_failed_document_with_its_reason),
		TEST(failed_file_is_not_tried_again_until_it_changes),
		TEST(failed_file_is_tried_again_with_other_limits),
		TEST(missing_worker_ends_the_run_and_fails_no_file),
		TEST(failure_that_is_not_the_files_keeps_what_was_read),
		TEST(failure_that_is_not_the_files_is_tried_again),
		TEST(missing_path_is_a_loss_and_the_rest_goes_in),
		TEST(removed_file_is_withdrawn_and_kept),
		TEST(withdrawn_file_that_returns_is_withdrawn_no_more),
		TEST(file_of_another_folder_is_not_withdrawn),
		TEST(same_folder_by_another_name_is_the_same),
		TEST(same_content_is_told_and_counts_as_one_review),
		TEST(another_catalogue_does_not_push_the_first_one_out),
		TEST(one_name_in_two_folders_is_two_reviews),
		TEST(two_formats_of_one_report_are_one_review),
		TEST(row_gives_a_file_its_review_and_role),
		TEST(file_without_row_is_told_when_there_is_a_catalogue),
		TEST(file_called_like_a_review_belongs_to_it),
		TEST(texts_of_rows_are_documents),
		TEST(second_text_does_not_take_the_name_of_another_review),
		TEST(only_changed_rows_are_read_again),
		TEST(text_of_a_row_whose_file_is_here_is_not_read_twice),
		TEST(only_table_with_texts_is_the_catalogue),
		TEST(two_tables_with_texts_are_a_loss),
		TEST(bad_rows_are_lost_by_line_and_the_rest_goes_in),
		TEST(mended_catalogue_leaves_no_old_diagnostics),
		TEST(bad_catalogue_is_a_loss_and_files_go_in),
		TEST(passages_are_tagged),
		TEST(changed_dictionary_is_applied_to_unchanged_files),
		TEST(progress_counts_every_task_in_order),
		TEST(one_job_and_many_store_the_same),
		TEST(killed_run_loses_nothing_and_goes_on),
	};
	return cmocka_run_group_tests_name("ingest", tests, NULL, NULL);
}
