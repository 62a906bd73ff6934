/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are pictures: by the real recogniser, and by ones that fail,
 * lie or do not come back. */
#ifndef TEST_EXTRACT_OCR_H
#define TEST_EXTRACT_OCR_H

#include "../../src/extract/wire.h"
#include "test_extract_place.h"

#define SCAN "tests/fixture/extract/scan.pdf"

static const char *ocr_script(struct place *p, const char *name,
			      const char *body)
{
	const char *text = arena_fmt(&p->a, "#!/bin/sh\n%s\n", body);
	const char *path = place_put(p, name, text, strlen(text));
	assert_int_equal(chmod(path, 0700), 0);
	return path;
}

/* An answer in a file: pages as in "tsb", t with text, s a scan. */
static const char *ocr_document(struct place *p, const char *pages)
{
	struct extract_doc doc = { .format = EXTRACT_PDF, .paged = true };
	struct diags d = { .a = &p->a };
	struct buf b = { 0 };
	for (size_t i = 0; pages[i]; i++) {
		bool scan = pages[i] == 's';
		ARENA_PUSH(&p->a, &doc.pages)->no_text = scan;
		if (scan)
			diag_add(&d, DIAG_LOST, "no-text-layer",
				 (struct diag_at){ .page = (int)i + 1 }, "x");
		*ARENA_PUSH(&p->a, &doc.blocks) = (struct extract_block){
			.page = (int)i + 1, .text = scan ? "stamp" : "layer"
		};
	}
	wire_write(&b, &doc, &d);
	const char *path = place_put(p, "document", b.p, b.n);
	buf_release(&b);
	return path;
}

/* The answer on one page, as a recogniser gives it. */
static void ocr_answer(struct place *p, struct buf *out, const char *text,
		       int confidence)
{
	struct extract_doc doc = { .format = EXTRACT_PDF, .paged = true };
	const struct diags d = { 0 };
	*ARENA_PUSH(&p->a, &doc.pages) =
		(struct extract_page){ .ocr = true,
				       .no_text = !*text,
				       .confidence = confidence,
				       .width = 100,
				       .height = 200 };
	if (*text)
		*ARENA_PUSH(&p->a, &doc.blocks) =
			(struct extract_block){ .page = 1, .text = text };
	wire_write(out, &doc, &d);
}

static const char *ocr_page_file(struct place *p, const char *text,
				 int confidence)
{
	struct buf b = { 0 };
	ocr_answer(p, &b, text, confidence);
	const char *path = place_put(p, "page", b.p, b.n);
	buf_release(&b);
	return path;
}

/* A document of such pages, and a recogniser that does `body` for each: $2 is
 * the page. It leaves a line in the file "runs" for each that it is given. */
static void ocr_set(struct place *p, const char *pages, const char *body)
{
	p->o.worker = ocr_script(
		p, "worker",
		arena_fmt(&p->a, "cat '%s'", ocr_document(p, pages)));
	p->o.ocr_worker = ocr_script(
		p, "ocr",
		arena_fmt(&p->a,
			  "if [ \"$1\" = --status ]; then echo engine 1; "
			  "exit 0; fi\necho \"$*\" >> '%s/runs'\n%s",
			  p->dir, body));
}

static const char *ocr_read(struct place *p)
{
	return place_text(p, "t.pdf", "x");
}

static const char *ocr_runs(struct place *p)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	const char *s = "";
	if (fs_read(fs_join(&p->a, p->dir, "runs"), 100000, &b, &e) == 0)
		s = arena_str(&p->a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* The text of the diagnostic of this code about this page, or "". */
static const char *ocr_diag(const struct place *p, const char *code, int page)
{
	for (size_t i = 0; i < p->d.n; i++)
		if (str_eq(p->d.v[i].code, code) && p->d.v[i].page == page)
			return p->d.v[i].text;
	return "";
}

/* Read once, because it takes seconds. */
static int scan_setup(void **state)
{
	return place_setup(state) || place_read(*state, SCAN);
}

static void a_scan_is_read(void **state)
{
	struct place *p = *state;
	const char *s = place_show(p);
	assert_non_null(strstr(s, "P Learning review: Child Z\n"));
	assert_non_null(strstr(s, "\nP 1 Introduction\nP 1.1 This page is "
				  "invented for the tests of revix."));
	assert_non_null(strstr(s, "\nP 1.2 There was no evidence of neglect."));
	assert_non_null(strstr(s, "\nR Date|Event|Agency\nR 3 March 2014|"
				  "Home visit, nobody/in.|Health\n"));
	const struct extract_page *page = p->doc.pages.v;
	assert_true(page->ocr && !page->no_text);
	assert_in_range(page->confidence, 85, 100);
	assert_in_range(page->width, 5900, 6000);
	assert_true(p->doc.blocks.v[0].bold); /* the title */
	assert_false(p->doc.blocks.v[3].bold);
	assert_in_range(p->doc.blocks.v[3].size, 110, 145);
	assert_non_null(strstr(ocr_diag(p, "recognised", 0), "3 of 5 pages"));
}

static void a_scan_on_its_side_is_turned(void **state)
{
	struct place *p = *state;
	const char *s = place_show(p);
	assert_non_null(strstr(s, "P@2 1.2 There was no evidence of neglect."));
	assert_non_null(strstr(s, "R@2 10 March 2014|A neighbour said/"));
	const struct extract_page *page = &p->doc.pages.v[1];
	assert_true(page->ocr && page->width > page->height);
}

static void blank_paper_and_pictures_are_told_apart(void **state)
{
	struct place *p = *state;
	assert_null(strstr(place_show(p), "@3"));
	assert_null(strstr(place_show(p), "@4"));
	assert_true(p->doc.pages.v[2].no_text && p->doc.pages.v[2].ocr);
	assert_true(p->doc.pages.v[3].no_text && p->doc.pages.v[3].ocr);
	assert_non_null(strstr(ocr_diag(p, "blank-page", 3), "blank"));
	assert_string_equal(ocr_diag(p, "no-text-layer", 3), "");
	assert_non_null(strstr(ocr_diag(p, "no-text-layer", 4), "no text"));
}

/* Dots are no letters, and the numbers behind them no specks. */
static void a_scanned_contents_page_keeps_its_numbers(void **state)
{
	const char *s = place_show(*state);
	assert_non_null(strstr(s, "1 Introduction .........."));
	assert_non_null(strstr(s, "|4/2 What happened .........."));
	assert_non_null(strstr(s, "|5/3 Recommendations .........."));
	assert_non_null(strstr(s, " 12\n"));
}

static void scanned_bullets_are_bullets(void **state)
{
	const char *s = place_show(*state);
	assert_non_null(strstr(s, "\nI1@5 [\xe2\x80\xa2] who had seen the "
				  "child, and\nI1@5 [\xe2\x80\xa2] what"));
	/* A capital that is but a stroke. */
	assert_non_null(strstr(s, "\nP@5 I was not asked, and nobody wrote "
				  "down what I thought.\n"));
}

static void recognition_can_be_switched_off(void **state)
{
	struct place *p = *state;
	p->o.ocr = EXTRACT_OCR_NEVER;
	assert_int_equal(place_read(p, SCAN), 0);
	assert_int_equal(p->doc.blocks.n, 0);
	assert_true(p->doc.pages.v[0].no_text && !p->doc.pages.v[0].ocr);
	assert_true(place_has_diag(p, "no-text-layer"));
}

/* Colours are drawn by the one and left out by the other. */
static void only_the_worker_goes_without_colour_management(void **state)
{
	struct place *p = *state;
	static const char *const names[] = { "revix-worker", "revix-ocr" };
	for (size_t i = 0; i < 2; i++) {
		struct buf b = { 0 };
		const char *path =
			fs_join(&p->a, fs_program_dir(&p->a), names[i]);
		assert_int_equal(fs_read(path, (size_t)1 << 28, &b, &p->e), 0);
		bool has = memmem(b.p, b.n, "cmsCreateTransform", 18) != NULL;
		assert_int_equal(has, i == 0);
		buf_release(&b);
	}
}

static void a_recognised_page_takes_its_place(void **state)
{
	struct place *p = *state;
	ocr_set(p, "tst",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "read", 91)));
	assert_string_equal(ocr_read(p), "P layer\nP@2 read\nP@3 layer\n");
	const struct extract_page *v = p->doc.pages.v;
	assert_true(v[1].ocr && !v[1].no_text && !v[0].ocr && !v[2].ocr);
	assert_int_equal(v[1].confidence, 91);
	assert_int_equal(v[1].width, 100);
	assert_string_equal(ocr_runs(p), "--page 2 --seconds 60\n");
	assert_false(place_has_diag(p, "no-text-layer"));
}

static void every_page_can_be_forced(void **state)
{
	struct place *p = *state;
	p->o.ocr = EXTRACT_OCR_FORCE;
	ocr_set(p, "ts",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "read", 91)));
	assert_string_equal(ocr_read(p), "P read\nP@2 read\n");
}

static void a_forced_page_of_nothing_keeps_its_layer(void **state)
{
	struct place *p = *state;
	p->o.ocr = EXTRACT_OCR_FORCE;
	ocr_set(p, "t", arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "", 0)));
	assert_string_equal(ocr_read(p), "P layer\n");
	assert_false(p->doc.pages.v[0].no_text || p->doc.pages.v[0].ocr);
	assert_non_null(strstr(ocr_diag(p, "no-text-layer", 1), "text layer"));
}

static void a_doubtful_page_is_named(void **state)
{
	struct place *p = *state;
	ocr_set(p, "ts",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "read", 74)));
	(void)ocr_read(p);
	assert_non_null(strstr(ocr_diag(p, "ocr-doubtful", 2), "74 of 100"));
}

/* One page fails in some way; the others are read. */
static void ocr_fails(void **state, const char *how, const char *words)
{
	struct place *p = *state;
	p->o.ocr_page_ms = 1000;
	const char *page = ocr_page_file(p, "read", 91);
	ocr_set(p, "sss",
		arena_fmt(&p->a, "[ $2 = 2 ] || exec cat '%s'\n%s", page, how));
	int64_t start = clock_ms();
	assert_string_equal(ocr_read(p), "P read\nP@2 stamp\nP@3 read\n");
	assert_in_range(clock_ms() - start, 0, 4000);
	assert_true(p->doc.pages.v[1].no_text && !p->doc.pages.v[1].ocr);
	const char *s = ocr_diag(p, "no-text-layer", 2);
	if (!strstr(s, words))
		fail_msg("no \"%s\" in: %s", words, s);
}

static void a_page_that_fails_costs_that_page(void **state)
{
	ocr_fails(state, "while :; do :; done", "more than 1 s");
	ocr_fails(state, "kill -SEGV $$", "signal 11");
	ocr_fails(state, "kill -SYS $$", "sandbox forbids");
	ocr_fails(state, "echo bad_alloc >&2; kill -ABRT $$", "memory");
	ocr_fails(state, "echo why >&2; exit 1", "failed: why");
	ocr_fails(state, "exit 0", "broke the protocol");
	ocr_fails(state, "echo RVX2", "broke the protocol");
	ocr_fails(state, "yes RVX2", "too much text");
}

static void ocr_file_fails(void **state, const struct buf *b, const char *words)
{
	struct place *p = *state;
	const char *path = place_put(p, "lie", b->p, b->n);
	ocr_fails(state, arena_fmt(&p->a, "cat '%s'", path), words);
}

/* What is well formed but no page that was asked for. */
static void an_answer_of_another_shape_is_not_believed(void **state)
{
	struct place *p = *state;
	const struct diags d = { 0 };
	struct extract_page pages[] = { { .ocr = true, .confidence = 90 },
					{ .ocr = true, .confidence = 90 } };
	struct extract_block block = { .page = 1, .text = "x" };
	struct extract_doc docs[] = {
		{ EXTRACT_PDF, .pages = { pages, 2, 2 },
		  .blocks = { &block, 1, 1 } },
		{ EXTRACT_TXT, .pages = { pages, 1, 1 },
		  .blocks = { &block, 1, 1 } },
		{ EXTRACT_PDF, .pages = { pages, 1, 1 } },
	};
	struct buf b = { 0 };
	for (size_t i = 0; i < sizeof docs / sizeof *docs; i++) {
		buf_clear(&b);
		wire_write(&b, &docs[i], &d);
		ocr_file_fails(state, &b, "another question");
	}
	pages[0] = (struct extract_page){ 0 }; /* not recognised */
	buf_clear(&b);
	docs[2].blocks = docs[0].blocks;
	wire_write(&b, &docs[2], &d);
	ocr_file_fails(state, &b, "another question");
	buf_clear(&b);
	wire_write_fault(&b, WIRE_DAMAGED, "there is no page", &d);
	ocr_file_fails(state, &b, "there is no page");
	const struct extract_members none = { 0 };
	buf_clear(&b);
	wire_write_members(&b, &none, &d);
	ocr_file_fails(state, &b, "broke the protocol");
	buf_release(&b);
	assert_string_equal(p->e.text, "");
}

static void without_a_recogniser_one_message_says_so(void **state)
{
	struct place *p = *state;
	ocr_set(p, "stss", "exit 9");
	p->o.ocr_worker = fs_join(&p->a, p->dir, "none");
	assert_string_equal(ocr_read(p),
			    "P stamp\nP@2 layer\nP@3 stamp\nP@4 stamp\n");
	assert_int_equal(p->d.n, 1);
	const char *s = ocr_diag(p, "no-recognition", 0);
	assert_non_null(strstr(s, "3 of 4 pages are pictures without text"));
}

static void without_its_language_the_package_is_named(void **state)
{
	struct place *p = *state;
	ocr_set(p, "s", "exit 9");
	p->o.ocr_worker = ocr_script(
		p, "ocr", "echo 'install tesseract-ocr-eng' >&2; exit 1");
	assert_string_equal(ocr_read(p), "P stamp\n");
	const char *s = ocr_diag(p, "no-recognition", 0);
	assert_non_null(strstr(s, "install tesseract-ocr-eng"));
	const char *status;
	p->o.worker = NULL;
	assert_int_equal(extract_sandbox_status(&p->a, &p->o, &status, &p->e),
			 0);
	assert_non_null(strstr(status, "no text recognition: install tess"));
}

static void the_status_names_the_engine_and_its_language(void **state)
{
	struct place *p = *state;
	const char *s;
	assert_int_equal(extract_sandbox_status(&p->a, &p->o, &s, &p->e), 0);
	assert_non_null(strstr(s, "; text recognition: tesseract "));
	assert_non_null(strstr(s, ", eng ("));
}

/* A fault that the next page would have too stops the asking. */
static void without_a_sandbox_no_further_page_is_tried(void **state)
{
	struct place *p = *state;
	const struct diags d = { 0 };
	struct buf b = { 0 };
	wire_write_fault(&b, WIRE_SYSTEM, "there is no sandbox", &d);
	const char *path = place_put(p, "fault", b.p, b.n);
	ocr_set(p, "sss", arena_fmt(&p->a, "cat '%s'", path));
	(void)ocr_read(p);
	assert_string_equal(ocr_runs(p), "--page 1 --seconds 60\n");
	const char *s = ocr_diag(p, "no-text-layer", 1);
	assert_non_null(strstr(s, "each of pages 1 to 3 of 3 stays without "
				  "text: there is no sandbox"));
	assert_int_equal(p->d.n, 1);
	buf_release(&b);
}

static void the_time_for_all_pages_has_an_end(void **state)
{
	struct place *p = *state;
	const char *page = ocr_page_file(p, "read", 91);
	p->o.ocr_file_ms = 700;
	ocr_set(p, "ssssss", arena_fmt(&p->a, "sleep 0.4; cat '%s'", page));
	int64_t start = clock_ms();
	(void)ocr_read(p);
	assert_in_range(clock_ms() - start, 600, 3000);
	assert_false(p->doc.pages.v[0].no_text);
	assert_true(p->doc.pages.v[5].no_text);
	assert_non_null(strstr(ocr_diag(p, "no-text-layer", 2), "time"));
}

static void all_pages_share_one_limit_of_output(void **state)
{
	struct place *p = *state;
	char text[301];
	memset(text, 'x', 300);
	text[300] = '\0';
	p->o.out_max = 1000;
	ocr_set(p, "ssss",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, text, 91)));
	(void)ocr_read(p);
	assert_false(p->doc.pages.v[0].no_text);
	assert_true(p->doc.pages.v[3].no_text);
	assert_non_null(strstr(ocr_diag(p, "no-text-layer", 3), "too much"));
}

static void a_member_is_named_to_the_recogniser(void **state)
{
	struct place *p = *state;
	p->o.member = 7;
	ocr_set(p, "s",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "read", 91)));
	assert_string_equal(ocr_read(p), "P read\n");
	assert_string_equal(ocr_runs(p), "--page 1 --seconds 60 --member 7\n");
}

/* A cache of one entry. */
struct ocr_kept {
	char key[300];
	struct buf value;
	int n_put, n_hit;
};

static bool ocr_get(void *ctx, const char *key, struct buf *out)
{
	struct ocr_kept *k = ctx;
	if (!str_eq(key, k->key))
		return false;
	buf_add(out, k->value.p, k->value.n);
	k->n_hit++;
	return true;
}

static void ocr_put(void *ctx, const char *key, const void *p, size_t n)
{
	struct ocr_kept *k = ctx;
	k->n_put++;
	assert_in_range(strlen(key), 66, sizeof k->key - 1);
	memcpy(k->key, key, strlen(key) + 1);
	buf_clear(&k->value);
	buf_add(&k->value, p, n);
}

static void what_was_recognised_is_kept(void **state)
{
	struct place *p = *state;
	struct ocr_kept kept = { 0 };
	const struct extract_cache cache = { &kept, ocr_get, ocr_put };
	p->o.cache = &cache;
	ocr_set(p, "ts",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "read", 91)));
	const char *first = ocr_read(p);
	assert_int_equal(kept.n_put, 1);
	assert_true(str_ends_nocase(kept.key, ":0:2:engine 1"));
	assert_string_equal(ocr_read(p), first);
	assert_int_equal(kept.n_hit, 1);
	assert_int_equal(kept.n_put, 1);
	assert_string_equal(ocr_runs(p), "--page 2 --seconds 60\n");
	/* Other bytes of the same name are another file. */
	(void)place_text(p, "t.pdf", "y");
	assert_int_equal(kept.n_put, 2);
	buf_release(&kept.value);
}

static void what_is_kept_is_not_believed_more(void **state)
{
	struct place *p = *state;
	struct ocr_kept kept = { 0 };
	const struct extract_cache cache = { &kept, ocr_get, ocr_put };
	p->o.cache = &cache;
	ocr_set(p, "s",
		arena_fmt(&p->a, "cat '%s'", ocr_page_file(p, "read", 91)));
	(void)ocr_read(p);
	struct buf good = { 0 };
	buf_add(&good, kept.value.p, kept.value.n);
	for (size_t i = 0; i < 6; i++) {
		buf_clear(&kept.value);
		buf_add(&kept.value, good.p, i * good.n / 6);
		assert_string_equal(ocr_read(p), "P read\n");
		assert_int_equal(kept.n_put, (int)i + 2);
		assert_int_equal(kept.value.n, good.n);
	}
	buf_release(&good);
	buf_release(&kept.value);
}

static void what_failed_is_not_kept(void **state)
{
	struct place *p = *state;
	struct ocr_kept kept = { 0 };
	const struct extract_cache cache = { &kept, ocr_get, ocr_put };
	p->o.cache = &cache;
	ocr_set(p, "s", "exit 1");
	(void)ocr_read(p);
	assert_int_equal(kept.n_put, 0);
}

#endif
