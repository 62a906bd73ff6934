/* SPDX-License-Identifier: GPL-3.0-or-later */
/* base: errors, memory, text, files, hashes, child processes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base.h"

static void errno_of_a_missing_file_is_absent(void **state)
{
	(void)state;
	struct err e = { 0 };
	struct buf b = { 0 };
	assert_int_equal(fs_read("no/such/file", 10, &b, &e), -1);
	assert_int_equal(e.kind, ERR_ABSENT);
	assert_non_null(strstr(e.text, "no/such/file"));
}

static void prefix_goes_before_the_message(void **state)
{
	(void)state;
	struct err e = { 0 };
	err_set(&e, ERR_INPUT, "not a date: %s", "3l/12");
	assert_int_equal(err_prefix(&e, "%s:%d", "x.csv", 12), -1);
	assert_string_equal(e.text, "x.csv:12: not a date: 3l/12");
	assert_int_equal(e.kind, ERR_INPUT);
}

static void long_messages_end_at_a_whole_character(void **state)
{
	(void)state;
	struct err e = { 0 };
	char text[1200] = "";
	for (size_t i = 0; i + 3 < sizeof text; i += 3)
		memcpy(text + i, "’", 4);
	err_set(&e, ERR_INPUT, "x%s", text);
	assert_true(utf8_valid(e.text, strlen(e.text)));
	assert_true(strlen(e.text) > 500);
}

static void arena_memory_is_zero_aligned_and_kept(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *first = arena_str(&a, "kept");
	for (size_t n = 1; n < 200000; n = n * 2 + 1) {
		unsigned char *p = arena_alloc(&a, n);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < n; i += 97)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, n);
	}
	assert_string_equal(first, "kept");
	arena_release(&a);
	assert_null(a.chunk);
}

static void a_growing_list_keeps_its_items(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct {
		int *v;
		size_t n, cap;
	} list = { 0 };
	for (int i = 0; i < 1000; i++)
		*ARENA_PUSH(&a, &list) = i;
	for (int i = 0; i < 1000; i++)
		assert_int_equal(list.v[i], i);
	assert_int_equal(list.n, 1000);
	arena_release(&a);
}

static void a_buffer_stops_at_its_limit_and_says_so(void **state)
{
	(void)state;
	struct err e = { 0 };
	struct buf b = { .max = 10 };
	buf_str(&b, "12345678");
	assert_int_equal(buf_ok(&b, &e), 0);
	buf_str(&b, "901");
	buf_str(&b, "x");
	assert_string_equal(buf_text(&b), "12345678");
	assert_int_equal(buf_ok(&b, &e), -1);
	assert_int_equal(e.kind, ERR_LIMIT);
	buf_release(&b);
	assert_string_equal(buf_text(&b), "");
}

static void utf8_is_judged_by_the_standard(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool valid;
	} cases[] = {
		{ "plain", true },
		{ "caf\xc3\xa9", true },
		{ "\xe2\x80\x99", true },
		{ "\xf0\x9f\x98\x80", true },
		{ "\xc0\xaf", false },         /* overlong */
		{ "\xed\xa0\x80", false },     /* surrogate */
		{ "\xf4\x90\x80\x80", false }, /* above U+10FFFF */
		{ "\xe2\x80", false },
		{ "\x80", false },
		{ "\xff", false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			utf8_valid(cases[i].text, strlen(cases[i].text)),
			cases[i].valid);
	assert_false(utf8_valid("a\0b", 3));
}

static void decode_and_append_are_inverse(void **state)
{
	(void)state;
	static const uint32_t some[] = { 1,       0x7f,    0x80,   0x7ff,
					 0x800,   0xd7ff,  0xe000, 0xffff,
					 0x10000, 0x10ffff };
	for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
		struct buf b = { 0 };
		size_t len;
		utf8_append(&b, some[i]);
		assert_int_equal(utf8_decode(b.p, b.n, &len), some[i]);
		assert_int_equal(len, b.n);
		buf_release(&b);
	}
}

static void cleaning_replaces_what_is_not_text(void **state)
{
	(void)state;
	struct arena a = { 0 };
	assert_string_equal(utf8_clean(&a,
				       "a\xff"
				       "b\0c",
				       5),
			    "a\xef\xbf\xbd"
			    "bc");
	arena_release(&a);
}

static void whole_numbers_are_read_whole_or_not_at_all(void **state)
{
	(void)state;
	int64_t v = 7;
	assert_true(str_int("0", 0, 10, &v));
	assert_int_equal(v, 0);
	assert_true(str_int("2014", 0, 3000, &v));
	assert_int_equal(v, 2014);
	assert_false(str_int("", 0, 10, &v));
	assert_false(str_int("-1", 0, 10, &v));
	assert_false(str_int("1 ", 0, 10, &v));
	assert_false(str_int("11", 0, 10, &v));
	assert_false(str_int("99999999999999999999", 0, INT64_MAX, &v));
	assert_int_equal(v, 2014);
}

static void distance_counts_slips(void **state)
{
	(void)state;
	assert_int_equal(str_distance("theme", "theme"), 0);
	assert_int_equal(str_distance("teme", "theme"), 1);
	assert_int_equal(str_distance("thmee", "theme"), 1);
	assert_int_equal(str_distance("kitten", "sitting"), 3);
	assert_int_equal(str_distance("", "abc"), 3);
	char much[100];
	memset(much, 'x', 99);
	much[99] = 0;
	assert_true(str_distance(much, "x") == SIZE_MAX);
}

static void the_closest_word_is_found_when_one_is_close(void **state)
{
	(void)state;
	static const char *const known[] = { "disability", "neglect", "sleep" };
	assert_string_equal(str_closest("negelct", known, 3), "neglect");
	assert_string_equal(str_closest("disab", known, 3), "disability");
	assert_null(str_closest("poverty", known, 3));
	assert_null(str_closest("neglect", known, 0));
}

/* FIPS 180-4 examples, as published by NIST ("abc" and the empty text). */
static void sha256_gives_the_published_values(void **state)
{
	(void)state;
	char hex[HASH_HEX];
	hash_bytes("abc", 3, hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223"
				 "b00361a396177a9cb410ff61f20015ad");
	hash_bytes("", 0, hex);
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb924"
				 "27ae41e4649b934ca495991b7852b855");
}

static void a_file_is_written_read_hashed_and_replaced(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };
	char *dir, hex[HASH_HEX];
	uint64_t size;
	assert_int_equal(fs_tempdir(&a, &dir, &e), 0);
	char *path = fs_join(&a, dir, "x.txt");
	assert_int_equal(fs_write(path, "first and longer", 16, &e), 0);
	assert_int_equal(fs_write(path, "abc", 3, &e), 0);
	assert_int_equal(fs_read(path, 100, &b, &e), 0);
	assert_string_equal(buf_text(&b), "abc");
	buf_release(&b);
	assert_int_equal(hash_file(path, hex, &size, &e), 0);
	assert_int_equal(size, 3);
	assert_memory_equal(hex, "ba7816bf", 8);
	assert_int_equal(fs_read(path, 2, &b, &e), -1);
	assert_int_equal(e.kind, ERR_LIMIT);
	buf_release(&b);
	fs_remove_tree(dir);
	assert_false(fs_is_dir(dir));
	arena_release(&a);
}

static void a_folder_is_called_one_and_a_missing_one_is_named(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };
	char *dir;
	assert_int_equal(fs_tempdir(&a, &dir, &e), 0);
	assert_int_equal(fs_read(dir, 10, &b, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, "this is a folder"));
	e = (struct err){ 0 };
	char *path = fs_join(&a, dir, "none/s.csv");
	assert_int_equal(fs_write(path, "x", 1, &e), -1);
	assert_int_equal(e.kind, ERR_ABSENT);
	assert_non_null(
		strstr(e.text, arena_fmt(&a, "no folder \"%s/none\"", dir)));
	e = (struct err){ 0 };
	assert_int_equal(fs_write(dir, "x", 1, &e), -1);
	assert_non_null(strstr(e.text, "this is a folder"));
	fs_remove_tree(dir);
	arena_release(&a);
}

static void a_walk_lists_files_by_name_without_hidden_ones(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct err e = { 0 };
	struct diags d = { .a = &a };
	struct fs_list list = { 0 };
	char *dir;
	assert_int_equal(fs_tempdir(&a, &dir, &e), 0);
	static const char *const names[] = { "b.txt", "a/z.txt", "a/.hidden",
					     "c.txt", "a/.dir/y.txt" };
	assert_int_equal(fs_mkdirs(fs_join(&a, dir, "a/.dir"), &e), 0);
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(
			fs_write(fs_join(&a, dir, names[i]), "x", 1, &e), 0);
	char *with_slash = arena_fmt(&a, "%s//", dir);
	assert_int_equal(fs_walk(&a, with_slash, &list, &d, &e), 0);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.v[0], fs_join(&a, dir, "a/z.txt"));
	assert_string_equal(list.v[2], fs_join(&a, dir, "c.txt"));
	assert_int_equal(d.n, 0);
	assert_int_equal(fs_walk(&a, "no/such", &list, &d, &e), -1);
	assert_int_equal(e.kind, ERR_ABSENT);
	fs_remove_tree(dir);
	arena_release(&a);
}

static void a_fifo_is_not_opened_as_a_file(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct err e = { 0 };
	struct buf b = { 0 };
	char *dir;
	assert_int_equal(fs_tempdir(&a, &dir, &e), 0);
	char *path = fs_join(&a, dir, "fifo");
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(fs_read(path, 10, &b, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	fs_remove_tree(dir);
	arena_release(&a);
}

static void a_child_gets_input_and_its_output_comes_back(void **state)
{
	(void)state;
	static const char *const argv[] = { "/bin/sh", "-c",
					    "cat; echo no >&2; exit 3", NULL };
	struct err e = { 0 };
	struct proc_result r;
	struct proc_spec spec = { .argv = argv,
				  .input = "hello",
				  .n_input = 5,
				  .out_max = 100,
				  .err_max = 100,
				  .timeout_ms = 10000 };
	assert_int_equal(proc_run(&spec, &r, &e), 0);
	assert_string_equal(buf_text(&r.out), "hello");
	assert_string_equal(buf_text(&r.err), "no\n");
	assert_int_equal(r.exit_code, 3);
	assert_false(r.timed_out);
	proc_release(&r);
}

static void a_child_that_hangs_is_killed_with_its_children(void **state)
{
	(void)state;
	static const char *const argv[] = { "/bin/sh", "-c",
					    "sleep 60 & sleep 60", NULL };
	struct err e = { 0 };
	struct proc_result r;
	struct proc_spec spec = { .argv = argv, .timeout_ms = 200 };
	int64_t from = clock_ms();
	assert_int_equal(proc_run(&spec, &r, &e), 0);
	assert_true(r.timed_out);
	assert_int_equal(r.signal, 9);
	assert_true(clock_ms() - from < 10000);
	proc_release(&r);
}

static void a_child_that_says_too_much_is_killed(void **state)
{
	(void)state;
	static const char *const argv[] = { "/bin/sh", "-c",
					    "while :; do echo yes; done",
					    NULL };
	struct err e = { 0 };
	struct proc_result r;
	struct proc_spec spec = { .argv = argv,
				  .out_max = 1000,
				  .timeout_ms = 10000 };
	assert_int_equal(proc_run(&spec, &r, &e), 0);
	assert_true(r.out_full);
	assert_int_equal(r.out.n, 1000);
	proc_release(&r);
}

static void a_child_that_does_not_read_does_not_hurt_us(void **state)
{
	(void)state;
	static const char *const argv[] = { "/bin/true", NULL };
	struct err e = { 0 };
	struct proc_result r;
	size_t n = (size_t)4 << 20;
	char *much = calloc(1, n);
	struct proc_spec spec = {
		.argv = argv, .input = much, .n_input = n, .timeout_ms = 10000
	};
	assert_int_equal(proc_run(&spec, &r, &e), 0);
	assert_int_equal(r.exit_code, 0);
	proc_release(&r);
	free(much);
}

static void a_program_that_is_not_there_is_an_error(void **state)
{
	(void)state;
	static const char *const argv[] = { "/no/such/program", NULL };
	struct err e = { 0 };
	struct proc_result r;
	struct proc_spec spec = { .argv = argv, .timeout_ms = 1000 };
	assert_int_equal(proc_run(&spec, &r, &e), -1);
	assert_int_equal(e.kind, ERR_ABSENT);
	proc_release(&r);
}

static void a_passed_descriptor_is_three_and_nothing_else_leaks(void **state)
{
	(void)state;
	static const char *const argv[] = { "/bin/sh", "-c",
					    "cat <&3; ls /proc/self/fd | wc -l",
					    NULL };
	struct arena a = { 0 };
	struct err e = { 0 };
	struct proc_result r;
	char *dir;
	static const char *const env[] = { "PATH=/usr/bin:/bin", NULL };
	assert_int_equal(fs_tempdir(&a, &dir, &e), 0);
	char *path = fs_join(&a, dir, "x");
	assert_int_equal(fs_write(path, "content\n", 8, &e), 0);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	assert_true(fd >= 0);
	struct proc_spec spec = { .argv = argv,
				  .env = env,
				  .pass_fd = fd,
				  .out_max = 1000,
				  .timeout_ms = 10000 };
	assert_int_equal(proc_run(&spec, &r, &e), 0);
	/* 0, 1, 2, 3 and the folder that ls itself holds open. */
	assert_string_equal(buf_text(&r.out), "content\n5\n");
	proc_release(&r);
	close(fd);
	fs_remove_tree(dir);
	arena_release(&a);
}

static void diagnostics_keep_their_own_copies(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	char name[] = "file.csv";
	diag_add(&d, DIAG_LOST, "bad-row",
		 (struct diag_at){ .file = name, .line = 4, .col = 2 },
		 "row of %d cells", 3);
	name[0] = 'X';
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].file, "file.csv");
	assert_string_equal(d.v[0].text, "row of 3 cells");
	assert_string_equal(diag_level_name(d.v[0].level), "lost");
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(errno_of_a_missing_file_is_absent),
		cmocka_unit_test(prefix_goes_before_the_message),
		cmocka_unit_test(long_messages_end_at_a_whole_character),
		cmocka_unit_test(arena_memory_is_zero_aligned_and_kept),
		cmocka_unit_test(a_growing_list_keeps_its_items),
		cmocka_unit_test(a_buffer_stops_at_its_limit_and_says_so),
		cmocka_unit_test(utf8_is_judged_by_the_standard),
		cmocka_unit_test(decode_and_append_are_inverse),
		cmocka_unit_test(cleaning_replaces_what_is_not_text),
		cmocka_unit_test(whole_numbers_are_read_whole_or_not_at_all),
		cmocka_unit_test(distance_counts_slips),
		cmocka_unit_test(the_closest_word_is_found_when_one_is_close),
		cmocka_unit_test(sha256_gives_the_published_values),
		cmocka_unit_test(a_file_is_written_read_hashed_and_replaced),
		cmocka_unit_test(
			a_folder_is_called_one_and_a_missing_one_is_named),
		cmocka_unit_test(
			a_walk_lists_files_by_name_without_hidden_ones),
		cmocka_unit_test(a_fifo_is_not_opened_as_a_file),
		cmocka_unit_test(a_child_gets_input_and_its_output_comes_back),
		cmocka_unit_test(
			a_child_that_hangs_is_killed_with_its_children),
		cmocka_unit_test(a_child_that_says_too_much_is_killed),
		cmocka_unit_test(a_child_that_does_not_read_does_not_hurt_us),
		cmocka_unit_test(a_program_that_is_not_there_is_an_error),
		cmocka_unit_test(
			a_passed_descriptor_is_three_and_nothing_else_leaks),
		cmocka_unit_test(diagnostics_keep_their_own_copies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
