/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wire: what is written comes back; what breaks a rule is refused. */
#ifndef TEST_EXTRACT_WIRE_H
#define TEST_EXTRACT_WIRE_H

#include "../../src/extract/wire.h"
#include "test_extract_place.h"

static void sample(struct place *p, struct extract_doc *doc)
{
	static struct extract_page pages[] = {
		{ .label = "i", .width = 5950, .height = 8420 },
		{ .label = "", .no_text = true },
	};
	static struct extract_block blocks[] = {
		{ .kind = EXTRACT_HEADING,
		  .page = 1,
		  .level = 2,
		  .x0 = 1,
		  .y0 = 2,
		  .x1 = 3,
		  .y1 = 4,
		  .size = 120,
		  .bold = true,
		  .label = "4.2",
		  .text = "Head" },
		{ .kind = EXTRACT_TABLE_ROW,
		  .page = 2,
		  .italic = true,
		  .label = "",
		  .text = "\ta\nb\t" },
	};
	*doc = (struct extract_doc){ .format = EXTRACT_PDF,
				     .title = "T",
				     .author = "A",
				     .paged = true,
				     .pages = { pages, 2, 2 },
				     .blocks = { blocks, 2, 2 } };
	diag_add(&p->d, DIAG_LOST, "no-text-layer",
		 (struct diag_at){ .page = 2 }, "page 2");
}

static int decode(struct place *p, const void *bytes, size_t n)
{
	struct wire_answer x = { 0 };
	p->e = (struct err){ 0 };
	int rc = wire_read(&p->a, bytes, n, WIRE_DOCUMENT, &x, &p->e);
	if (rc < 0)
		assert_int_equal(p->e.kind, ERR_SYSTEM);
	p->doc = x.doc;
	p->d = x.diags;
	p->d.a = &p->a;
	return rc;
}

static void what_is_written_comes_back(void **state)
{
	struct place *p = *state;
	struct extract_doc doc;
	struct buf b = { 0 };
	sample(p, &doc);
	wire_write(&b, &doc, &p->d);
	assert_int_equal(decode(p, b.p, b.n), 0);
	assert_string_equal(place_show(p), "H2 [4.2] Head\nR@2 |a/b|\n");
	assert_string_equal(p->doc.title, "T");
	assert_string_equal(p->doc.author, "A");
	assert_true(p->doc.paged && p->doc.pages.v[1].no_text);
	assert_string_equal(p->doc.pages.v[0].label, "i");
	assert_int_equal(p->doc.pages.v[0].height, 8420);
	const struct extract_block *x = p->doc.blocks.v;
	assert_true(x[0].bold && !x[0].italic && x[1].italic);
	assert_int_equal(x[0].x1, 3);
	assert_int_equal(x[0].size, 120);
	assert_int_equal(p->d.n, 1);
	assert_string_equal(p->d.v[0].code, "no-text-layer");
	assert_int_equal(p->d.v[0].page, 2);
	buf_release(&b);
}

static void a_fault_comes_back(void **state)
{
	struct place *p = *state;
	struct wire_answer x = { 0 };
	struct buf b = { 0 };
	wire_write_fault(&b, WIRE_ENCRYPTED, "locked", &p->d);
	assert_int_equal(wire_read(&p->a, b.p, b.n, WIRE_DOCUMENT, &x, &p->e),
			 0);
	assert_int_equal(x.refusal.fault, WIRE_ENCRYPTED);
	assert_string_equal(x.refusal.text, "locked");
	buf_release(&b);
}

static void every_beginning_of_an_answer_is_refused(void **state)
{
	struct place *p = *state;
	struct extract_doc doc;
	struct buf b = { 0 };
	sample(p, &doc);
	wire_write(&b, &doc, &p->d);
	for (size_t n = 0; n < b.n; n++)
		assert_int_equal(decode(p, b.p, n), -1);
	buf_char(&b, '\0');
	assert_int_equal(decode(p, b.p, b.n), -1);
	assert_non_null(strstr(p->e.text, "broke the protocol"));
	buf_release(&b);
}

/* Any one byte may be anything: refused, or the same rules hold after. */
static void every_changed_byte_is_survived(void **state)
{
	struct place *p = *state;
	struct extract_doc doc;
	struct buf b = { 0 };
	sample(p, &doc);
	wire_write(&b, &doc, &p->d);
	static const unsigned char values[] = { 0, 1, 0x7f, 0x80, 0xff };
	for (size_t i = 0; i < b.n; i++) {
		char old = b.p[i];
		for (size_t k = 0; k < sizeof values; k++) {
			b.p[i] = (char)values[k];
			if (decode(p, b.p, b.n) < 0)
				continue;
			for (size_t j = 0; j < p->doc.blocks.n; j++) {
				const struct extract_block *x =
					&p->doc.blocks.v[j];
				assert_in_range(x->page, 1, p->doc.pages.n);
				assert_true(x->x0 <= x->x1 && x->y0 <= x->y1);
				assert_true(
					*x->text &&
					utf8_valid(x->text, strlen(x->text)));
			}
		}
		b.p[i] = old;
	}
	buf_release(&b);
}

/* Frames made by hand. */
static void put_u32(struct buf *b, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		buf_char(b, (char)(unsigned char)(v >> (8 * i)));
}

static void put_frame(struct buf *b, char type, const struct buf *payload)
{
	buf_char(b, type);
	put_u32(b, (uint32_t)payload->n);
	buf_add(b, payload->p, payload->n);
}

struct raw_block {
	unsigned char kind, flags, level;
	uint32_t page, x0, y0, x1, y1, size;
	const char *text;
	size_t n;
};

/* An answer of one page and one block as given. */
static int decode_block(struct place *p, const struct raw_block *x)
{
	struct buf b = { 0 }, f = { 0 };
	buf_str(&b, "RVX2");
	buf_add(&f, "\1\1", 2);
	put_frame(&b, 'F', &f);
	buf_clear(&f);
	buf_add(&f, "\0\0", 2);
	put_u32(&f, 0);
	put_u32(&f, 0);
	put_u32(&f, 0);
	put_frame(&b, 'P', &f);
	buf_clear(&f);
	buf_char(&f, (char)x->kind);
	buf_char(&f, (char)x->flags);
	buf_char(&f, (char)x->level);
	const uint32_t numbers[] = { x->page, x->x0,   x->y0, x->x1,
				     x->y1,   x->size, 0,     (uint32_t)x->n };
	for (size_t i = 0; i < 8; i++)
		put_u32(&f, numbers[i]);
	buf_str(&f, x->text);
	put_frame(&b, 'B', &f);
	buf_clear(&f);
	put_u32(&f, 1);
	put_u32(&f, 1);
	put_frame(&b, 'E', &f);
	int rc = decode(p, b.p, b.n);
	buf_release(&b);
	buf_release(&f);
	return rc;
}

static void numbers_out_of_range_are_refused(void **state)
{
	struct place *p = *state;
	const struct raw_block good = { .page = 1, .text = "x", .n = 1 };
	assert_int_equal(decode_block(p, &good), 0);
	struct raw_block bad[] = { good, good, good, good, good,
				   good, good, good, good, good };
	bad[0].kind = EXTRACT_N_KINDS;
	bad[1].flags = 4;
	bad[2].level = 10;
	bad[3].page = 0;
	bad[4].page = 2;
	bad[5].page = UINT32_MAX;
	bad[6].x0 = 5; /* x1 is less */
	bad[7].y1 = 0x80000000u;
	bad[8].size = WIRE_SIZE_MAX + 1;
	bad[9].n = UINT32_MAX;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(decode_block(p, &bad[i]), -1);
}

static void text_that_is_not_clean_is_refused(void **state)
{
	struct place *p = *state;
	static const char *const bad[] = {
		"",
		"\xff",
		"a\x1b[2J",
		"\xc0\x80",
		"\xed\xa0\x80",
		"\xc2\x9b",
		"\xe2\x80\xae",
		"\xe2\x80\x8b",
		"\r",
		"\xc2\xa0",
		"\xef\xac\x81",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		const struct raw_block x = { .page = 1,
					     .text = bad[i],
					     .n = strlen(bad[i]) };
		assert_int_equal(decode_block(p, &x), -1);
	}
}

static void frames_out_of_order_are_refused(void **state)
{
	struct place *p = *state;
	static const struct {
		const char *bytes;
		size_t n;
	} bad[] = {
#define END_OF(pages, blocks) "E\x08\0\0\0" pages "\0\0\0" blocks "\0\0\0"
#define ANSWER(s)             { "RVX2" s, sizeof("RVX2" s) - 1 }
		ANSWER(END_OF("\0", "\0")),
		ANSWER("P\0\0\0\0" END_OF("\0", "\0")),
		ANSWER("F\2\0\0\0\1\1" END_OF("\0", "\0")),
		ANSWER("F\2\0\0\0\7\1" END_OF("\0", "\0")),
		ANSWER("F\2\0\0\0\1\1F\2\0\0\0\1\1" END_OF("\0", "\0")),
		ANSWER("X\6\0\0\0\1\1\0\0\0aF\2\0\0\0\1\1" END_OF("\0", "\0")),
		ANSWER("X\5\0\0\0\1\0\0\0\0" END_OF("\0", "\0")),
		ANSWER("X\6\0\0\0\x63\1\0\0\0a" END_OF("\0", "\0")),
		ANSWER("X\6\0\0\0\1\1\0\0\0a" END_OF("\1", "\0")),
		ANSWER("Q\0\0\0\0" END_OF("\0", "\0")),
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(decode(p, bad[i].bytes, bad[i].n), -1);
	static const char good[] =
		"RVX2X\6\0\0\0\1\1\0\0\0a" END_OF("\0", "\0");
	assert_int_equal(decode(p, good, sizeof good - 1), 0);
}

static void a_diagnostic_of_its_own_making_is_refused(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 };
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	diag_add(&d, DIAG_NOTE, "click-here", (struct diag_at){ 0 }, "x");
	wire_write_fault(&b, WIRE_EMPTY, "empty", &d);
	assert_int_equal(decode(p, b.p, b.n), -1);
	assert_int_equal(p->d.n, 0);
	buf_release(&b);
	arena_release(&a);
}

#endif
