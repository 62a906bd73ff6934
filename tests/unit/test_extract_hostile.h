/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Workers that were taken over, and what must not come of it: each is a shell
 * script that says or does something that no worker would. Then the cage of
 * the real ones, from inside.
 */
#ifndef TEST_EXTRACT_HOSTILE_H
#define TEST_EXTRACT_HOSTILE_H

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "../../src/extract/wire.h"
#include "test_extract_place.h"

/* A worker that is a shell script, and what extract_file makes of it. */
static void misbehaving(void **state, const char *script, enum err_kind kind,
			const char *words)
{
	struct place *p = *state;
	const char *body = arena_fmt(&p->a, "#!/bin/sh\n%s\n", script);
	p->o.worker = place_put(p, "worker", body, strlen(body));
	assert_int_equal(chmod(p->o.worker, 0700), 0);
	place_refused(p, place_put(p, "t.txt", "x", 1), kind, words);
}

/* The same, within the time that is allowed and not much more. */
static void misbehaving_for(void **state, int ms, const char *script,
			    enum err_kind kind, const char *words)
{
	struct place *p = *state;
	p->o.timeout_ms = ms;
	int64_t start = clock_ms();
	misbehaving(state, script, kind, words);
	assert_in_range(clock_ms() - start, 0, ms + 3000);
}

/* A worker whose answer is these bytes. */
static void answering(void **state, const struct buf *b, const char *words)
{
	struct place *p = *state;
	const char *path = place_put(p, "answer", b->p, b->n);
	misbehaving(state, arena_fmt(&p->a, "cat '%s'", path), ERR_SYSTEM,
		    words);
}

static void a_worker_that_says_nothing_broke_the_protocol(void **state)
{
	misbehaving(state, "exit 0", ERR_SYSTEM, "broke the protocol");
}

static void a_worker_without_an_end_frame_is_not_believed(void **state)
{
	misbehaving(state, "printf 'RVX2F\\002\\000\\000\\000\\001\\001'",
		    ERR_SYSTEM, "broke the protocol");
}

static void a_worker_of_another_version_is_not_believed(void **state)
{
	misbehaving(state, "printf 'RVX1E\\010\\000\\000\\000'", ERR_SYSTEM,
		    "not an answer of this version");
	misbehaving(state, "printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'", ERR_SYSTEM,
		    "not an answer of this version");
}

static void a_worker_whose_lengths_lie_is_not_believed(void **state)
{
	/* A frame of 4 GiB, a text of 4 GiB in a frame of ten bytes. */
	misbehaving(state, "printf 'RVX2F\\377\\377\\377\\377\\001\\001'",
		    ERR_SYSTEM, "ends within a frame");
	misbehaving(state,
		    "printf 'RVX2F\\002\\000\\000\\000\\001\\001"
		    "I\\012\\000\\000\\000\\377\\377\\377\\377abcdef'",
		    ERR_SYSTEM, "broke the protocol");
}

static void a_worker_that_never_stops_talking_is_stopped(void **state)
{
	struct place *p = *state;
	p->o.out_max = 100000;
	misbehaving_for(state, 20000, "while :; do echo RVX2RVX2RVX2RVX2; done",
			ERR_LIMIT, "too much text");
}

static void a_worker_that_complains_without_end_is_stopped(void **state)
{
	misbehaving_for(state, 500, "exec yes why >&2", ERR_LIMIT,
			"seconds to read");
}

static void a_worker_that_hangs_is_stopped(void **state)
{
	int64_t start = clock_ms();
	misbehaving_for(state, 300, "while :; do :; done", ERR_LIMIT,
			"seconds to read");
	assert_in_range(clock_ms() - start, 250, 5000);
}

static void a_worker_that_answers_and_hangs_is_stopped(void **state)
{
	misbehaving_for(state, 300, "printf RVX2; sleep 60", ERR_LIMIT,
			"seconds to read");
	/* Its pipes closed, so that there is nothing to read from it. */
	misbehaving_for(state, 300, "exec >&- 2>&-; sleep 60", ERR_LIMIT,
			"seconds to read");
}

static void a_worker_that_ignores_requests_to_end_is_killed(void **state)
{
	misbehaving_for(state, 300,
			"trap '' TERM INT HUP ALRM; while :; do :; done",
			ERR_LIMIT, "seconds to read");
}

/* Whether a process whose id is in the file goes on; it gets a moment. */
static bool goes_on(struct place *p, const char *name)
{
	struct buf b = { 0 };
	int64_t pid = 0;
	assert_int_equal(fs_read(fs_join(&p->a, p->dir, name), 100, &b, &p->e),
			 0);
	while (b.n && b.p[b.n - 1] == '\n')
		b.p[--b.n] = '\0';
	assert_true(str_int(buf_text(&b), 2, INT32_MAX, &pid));
	buf_release(&b);
	for (int i = 0; i < 100 && kill((pid_t)pid, 0) == 0; i++) {
		char path[64];
		snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
		struct err e = { 0 };
		struct buf s = { 0 };
		int rc = fs_read(path, 10000, &s, &e);
		bool zombie = rc == 0 && strstr(buf_text(&s), "State:\tZ");
		buf_release(&s);
		if (rc < 0 || zombie)
			return false;
		usleep(20000);
	}
	return kill((pid_t)pid, 0) == 0;
}

/* A grandchild that holds the pipe open neither keeps the parent nor lives. */
static void what_a_worker_leaves_behind_is_killed(void **state)
{
	struct place *p = *state;
	misbehaving_for(state, 500,
			arena_fmt(&p->a,
				  "sleep 60 & echo $! > '%s/pid'; exit 0",
				  p->dir),
			ERR_LIMIT, "seconds to read");
	assert_false(goes_on(p, "pid"));
	misbehaving_for(state, 5000,
			arena_fmt(&p->a,
				  "sleep 60 >/dev/null 2>&1 & "
				  "echo $! > '%s/pid'; exit 0",
				  p->dir),
			ERR_SYSTEM, "broke the protocol");
	assert_false(goes_on(p, "pid"));
}

static void a_worker_that_crashes_costs_the_file(void **state)
{
	misbehaving(state, "kill -SEGV $$", ERR_INPUT, "signal 11");
	misbehaving(state, "kill -KILL $$", ERR_INPUT, "signal 9");
}

static void a_worker_that_asks_for_the_forbidden_is_told_of(void **state)
{
	misbehaving(state, "kill -SYS $$", ERR_SYSTEM, "sandbox");
}

static void a_worker_that_runs_out_of_time_or_memory_hits_a_limit(void **state)
{
	misbehaving(state, "kill -XCPU $$", ERR_LIMIT, "seconds to read");
	misbehaving(state,
		    "echo 'revix: out of memory (9 bytes)' >&2; kill -ABRT $$",
		    ERR_LIMIT, "memory");
}

static void a_worker_that_fails_says_why_in_one_clean_line(void **state)
{
	struct place *p = *state;
	misbehaving(state,
		    "printf 'first\\nlibx.so: cannot\\033[1m load\\n' >&2; "
		    "exit 127",
		    ERR_SYSTEM, "libx.so: cannot[1m load");
	assert_null(strchr(p->e.text, '\n'));
	assert_null(strchr(p->e.text, '\033'));
}

/* A sound answer counts only when the worker ended well. */
static void a_good_answer_of_a_worker_that_failed_is_dropped(void **state)
{
	struct place *p = *state;
	struct extract_doc doc;
	const struct diags d = { 0 };
	struct buf b = { 0 };
	extract_plain(&p->a, "x", 1, &doc);
	wire_write(&b, &doc, &d);
	const char *path = place_put(p, "answer", b.p, b.n);
	misbehaving(state, arena_fmt(&p->a, "cat '%s'; exit 3", path),
		    ERR_SYSTEM, "failed");
	misbehaving(state, arena_fmt(&p->a, "cat '%s'; kill -SEGV $$", path),
		    ERR_INPUT, "signal 11");
	misbehaving(state, arena_fmt(&p->a, "cat '%s' '%s'", path, path),
		    ERR_SYSTEM, "bytes after the end");
	buf_release(&b);
}

static void a_list_in_answer_to_a_document_is_refused(void **state)
{
	struct extract_member m = { "a.pdf", 1, 1, "", "why" };
	const struct extract_members list = { &m, 1, 1 };
	const struct diags d = { 0 };
	struct buf b = { 0 };
	wire_write_members(&b, &list, &d);
	answering(state, &b, "another question");
	buf_release(&b);
}

/* Pages cost memory: there may be a hundred thousand. */
static void a_million_pages_are_refused(void **state)
{
	static const char page[] = "P\x0e\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
	struct buf b = { 0 };
	buf_add(&b, "RVX2F\2\0\0\0\1\1", 11);
	for (int i = 0; i < 1000000; i++)
		buf_add(&b, page, sizeof page - 1);
	answering(state, &b, "too many pages");
	buf_release(&b);
}

/* Runs one of the programs by itself. */
static void run_program(struct place *p, const char *name,
			const char *const *args, struct proc_result *r)
{
	const char *argv[5] = { fs_join(&p->a, fs_program_dir(&p->a), name) };
	for (size_t i = 0; args[i]; i++)
		argv[i + 1] = args[i];
	const struct proc_spec spec = { .argv = argv, .timeout_ms = 20000 };
	assert_int_equal(proc_run(&spec, r, &p->e), 0);
	assert_false(r->timed_out);
}

static void probe(void **state, const char *what)
{
	static const char *const names[] = { "revix-worker", "revix-ocr" };
	const char *const args[] = { "--probe", what, NULL };
	for (size_t i = 0; i < 2; i++) {
		struct proc_result r = { 0 };
		run_program(*state, names[i], args, &r);
		if (r.signal != SIGSYS && r.exit_code != 3)
			fail_msg("%s, %s: exit %d, signal %d: %s", names[i],
				 what, r.exit_code, r.signal, buf_text(&r.err));
		proc_release(&r);
	}
}

static void the_sandbox_lets_nothing_be_written(void **state)
{
	probe(state, "write");
#ifndef REVIX_SANITIZED
	probe(state, "creat");
	probe(state, "unlink");
#endif
}

#ifndef REVIX_SANITIZED
static void the_sandbox_lets_no_file_be_opened(void **state)
{
	probe(state, "open");
	probe(state, "list");
	probe(state, "proc");
}

static void the_sandbox_lets_nothing_be_connected(void **state)
{
	probe(state, "socket");
	probe(state, "pair");
	probe(state, "connect");
}

static void the_sandbox_lets_no_process_be_started(void **state)
{
	probe(state, "fork");
	probe(state, "clone");
	probe(state, "exec");
	probe(state, "execveat");
	probe(state, "memfd");
}

static void the_sandbox_lets_no_process_be_touched(void **state)
{
	probe(state, "kill");
	probe(state, "owner");
	probe(state, "ptrace");
	probe(state, "parent");
}

static void the_sandbox_lets_no_code_be_made(void **state)
{
	probe(state, "code");
	probe(state, "make-code");
}

static void the_sandbox_lets_no_right_be_gained(void **state)
{
	probe(state, "limits");
	probe(state, "namespace");
	probe(state, "ring");
	probe(state, "kernel");
	probe(state, "memory");
}

/* Deflate of zeros: 1000 to 1. */
static void a_bomb_of_a_document_hits_a_limit(void **state)
{
	struct place *p = *state;
	place_refused(p, "tests/fixture/extract/bomb.docx", ERR_LIMIT,
		      "unpacks to");
}
#endif

/* As a kernel without Landlock: the call is unknown. */
static void lose_landlock(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			 offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_landlock_create_ruleset,
			 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 38 /* ENOSYS */),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog filter = { sizeof code / sizeof *code, code };
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) < 0)
		_exit(100);
}

/* 0: both programs refuse to read, and say why. */
static int read_without_landlock(struct place *p)
{
	static const char words[] = "without a sandbox, and there is none";
	lose_landlock();
	if (place_read(p, "tests/fixture/extract/report.txt") == 0)
		return 1;
	if (p->e.kind != ERR_SYSTEM || !strstr(p->e.text, words))
		return 2;
	const char *s;
	p->e = (struct err){ 0 };
	if (extract_sandbox_status(&p->a, &p->o, &s, &p->e) == 0)
		return 3;
	struct proc_result r = { 0 };
	static const char *const args[] = { "--page", "1", NULL };
	p->e = (struct err){ 0 };
	run_program(p, "revix-ocr", args, &r);
	bool said = memmem(r.out.p, r.out.n, words, sizeof words - 1) != NULL;
	proc_release(&r);
	return said ? 0 : 4;
}

static void without_a_sandbox_nothing_is_read(void **state)
{
	int status = 0;
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		_exit(read_without_landlock(*state));
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

/* One page of so many words that laying them out may take minutes: it is read
 * in time, or ends at the limit. */
static void a_page_of_too_many_words_ends_at_the_limit(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 }, s = { 0 };
	for (int i = 0; i < 120000; i++)
		buf_fmt(&s, "BT /F 4 Tf 1 0 %s 1 %d %d Tm (w%d) Tj ET\n",
			i % 2 ? "0" : ".01", i * 37 % 590, i * 53 % 840, i);
	buf_str(&b, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
		    "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
		    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
		    "/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype"
		    "/Type1/BaseFont/Helvetica>>>>>>>>endobj\n");
	buf_fmt(&b, "4 0 obj<</Length %zu>>stream\n", s.n);
	buf_add(&b, s.p, s.n);
	buf_str(&b, "endstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
	p->o.timeout_ms = 1000;
	int64_t start = clock_ms();
	if (place_read(p, place_put(p, "t.pdf", b.p, b.n)) < 0) {
		assert_int_equal(p->e.kind, ERR_LIMIT);
		assert_non_null(strstr(p->e.text, "took more than 1 seconds "
						  "to read: print it"));
	}
	assert_in_range(clock_ms() - start, 0, 5000);
	buf_release(&b);
	buf_release(&s);
}

#endif
