/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives: what is listed, what is read from them, and what does no harm. */
#ifndef TEST_EXTRACT_MEMBERS_H
#define TEST_EXTRACT_MEMBERS_H

#include "test_extract_zip.h"

#define FIXTURE_BOMB "tests/fixture/extract/bomb.docx"

/* The members of a file, one a line: NAME INDEX BYTES, or NAME: why. */
static const char *members_of(struct place *p, const char *path)
{
	struct extract_members m;
	struct buf b = { 0 };
	p->e = (struct err){ 0 };
	if (extract_members(&p->a, &p->o, path, &m, &p->e) < 0)
		fail_msg("%s", p->e.text);
	for (size_t i = 0; i < m.n; i++) {
		const struct extract_member *x = &m.v[i];
		assert_int_equal(strlen(x->sha256), *x->why ? 0 : 64);
		buf_fmt(&b, "%s", x->name);
		if (*x->why)
			buf_fmt(&b, ": %s\n", x->why);
		else
			buf_fmt(&b, " %d %d\n", x->index, (int)x->bytes);
	}
	const char *s = arena_str(&p->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static const char *members(struct place *p, const struct part *v)
{
	return members_of(p, zip_put(p, "t.zip", v));
}

/* Changes every occurrence of n bytes of a file to others. */
static const char *patched(struct place *p, const char *path, const char *from,
			   const char *to, size_t n)
{
	struct buf b = { 0 };
	struct err e = { 0 };
	assert_int_equal(fs_read(path, 1 << 20, &b, &e), 0);
	for (size_t i = 0; i + n <= b.n; i++)
		if (memcmp(b.p + i, from, n) == 0)
			memcpy(b.p + i, to, n);
	const char *out = place_put(p, "patched.zip", b.p, b.n);
	buf_release(&b);
	return out;
}

static void members_are_listed_by_name_with_their_hash(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "b/two.txt", "two" },
					 { "b/", "" },
					 { "a.txt", "one, invented" },
					 { NULL, NULL } };
	const char *path = zip_put(p, "t.zip", v);
	struct extract_members m;
	char hash[HASH_HEX];
	assert_string_equal(members_of(p, path), "a.txt 3 13\nb/two.txt 1 3\n");
	assert_int_equal(extract_members(&p->a, &p->o, path, &m, &p->e), 0);
	hash_bytes("two", 3, hash);
	assert_string_equal(m.v[1].sha256, hash);
}

static void a_member_is_read_by_what_it_is(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "one.bin", "{\\rtf1 in RTF\\par}" },
					 { "two", "<html><body><p>in HTML" },
					 { "three.pdf", "in plain text" },
					 { NULL, NULL } };
	static const char *const want[] = { "P in RTF\n", "P in HTML\n",
					    "P in plain text\n" };
	const char *path = zip_put(p, "t.zip", v);
	for (int i = 0; i < 3; i++) {
		p->o.member = i + 1;
		if (place_read(p, path) < 0)
			fail_msg("%s", p->e.text);
		assert_string_equal(place_show(p), want[i]);
	}
	assert_int_equal(p->doc.format, EXTRACT_TXT);
}

static void a_document_that_is_a_zip_has_no_members(void **state)
{
	struct place *p = *state;
	assert_string_equal(members_of(p, docx_put(p, "<w:p/>", NULL)), "");
	assert_string_equal(members_of(p, odt_put(p, "", "", NULL)), "");
	static const struct part sheet[] = { { "xl/workbook.xml", "<x/>" },
					     { NULL, NULL } };
	assert_string_equal(members(p, sheet), "");
	assert_string_equal(members_of(p, place_put(p, "t.pdf", "%PDF-1", 6)),
			    "");
}

static void an_archive_itself_is_no_document(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "a.txt", "a" }, { NULL, NULL } };
	place_refused(p, zip_put(p, "t.zip", v), ERR_INPUT,
		      "an archive (ZIP) of 1 files");
}

static void names_of_members_lead_nowhere(void **state)
{
	static const struct part v[] = { { "../../etc/x.txt", "1" },
					 { "/abs/./y.txt", "2" },
					 { "C:\\dir\\z.txt", "3" },
					 { "a//b/\xe2\x80\xae"
					   "fdp.txt",
					   "4" },
					 { "..", "5" },
					 { NULL, NULL } };
	assert_string_equal(members(*state, v),
			    "a/b/fdp.txt 4 1\nabs/y.txt 2 1\n"
			    "dir/z.txt 3 1\netc/x.txt 1 1\nunnamed 5 1\n");
}

static void names_of_members_are_unique(void **state)
{
	static const struct part v[] = {
		{ "a.txt", "1" },     { "x/../a.txt", "2" },
		{ "a.txt", "3" },     { "a (2).txt", "4" },
		{ "x/.hidden", "5" }, { "x/.hidden", "6" },
		{ NULL, NULL }
	};
	assert_string_equal(members(*state, v),
			    "a (2) (2).txt 4 1\na (2).txt 3 1\na.txt 1 1\n"
			    "x/.hidden 5 1\nx/.hidden (2) 6 1\n"
			    "x/a.txt 2 1\n");
}

static void names_of_members_are_of_their_character_set(void **state)
{
	static const struct part v[] = { { "caf\x82.txt", "1" }, /* CP437 */
					 { "caf\xc3\xa9s.txt", "2" },
					 { NULL, NULL } };
	assert_string_equal(members(*state, v),
			    "caf\xc3\xa9.txt 1 1\ncaf\xc3\xa9s.txt 2 1\n");
}

static void a_long_name_keeps_its_end(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 };
	for (int i = 0; i < 500; i++)
		buf_str(&b, "\xc3\xa9");
	buf_str(&b, ".pdf");
	const struct part v[] = { { b.p, "1" }, { NULL, NULL } };
	const char *s = members(p, v);
	assert_in_range(strlen(s), 440, 510);
	assert_true(utf8_valid(s, strlen(s)));
	assert_non_null(strstr(s, ".pdf 1 1\n"));
	buf_release(&b);
}

static void what_systems_add_is_left_out(void **state)
{
	static const struct part v[] = { { "__MACOSX/._a.txt", "1" },
					 { "x/.DS_Store", "2" },
					 { "Thumbs.db", "3" },
					 { "._b.pdf", "4" },
					 { "a.txt", "5" },
					 { NULL, NULL } };
	assert_string_equal(members(*state, v), "a.txt 5 1\n");
}

static void a_member_with_a_password_is_told(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "a.txt", "secret12345678" },
					 { NULL, NULL } };
	const char *path = zip_put(p, "t.zip", v);
	path = patched(p, path, "PK\3\4\x14\0\0", "PK\3\4\x14\0\1", 7);
	path = patched(p, path, "PK\1\2\x14\0\x14\0\0", "PK\1\2\x14\0\x14\0\1",
		       9);
	assert_non_null(
		strstr(members_of(p, path), "a.txt: protected by a password"));
	p->o.member = 1;
	place_refused(p, path, ERR_INPUT, "password");
}

static void a_member_whose_bytes_changed_is_damaged(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "a.txt", "as it was packed" },
					 { "b.txt", "whole" },
					 { NULL, NULL } };
	const char *path = zip_put(p, "t.zip", v);
	path = patched(p, path, "as it was", "as it Was", 9);
	const char *s = members_of(p, path);
	assert_non_null(strstr(s, "a.txt: damaged"));
	assert_non_null(strstr(s, "b.txt 2 5"));
	p->o.member = 1;
	place_refused(p, path, ERR_INPUT, "damaged");
}

static void an_unknown_method_is_told(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "a.txt", "x" }, { NULL, NULL } };
	const char *path = zip_put(p, "t.zip", v);
	path = patched(p, path, "PK\3\4\x14\0\0\0\0", "PK\3\4\x14\0\0\0\x61",
		       9);
	path = patched(p, path, "PK\1\2\x14\0\x14\0\0\0\0",
		       "PK\1\2\x14\0\x14\0\0\0\x61", 11);
	assert_non_null(strstr(members_of(p, path), "a.txt: packed by a "
						    "method"));
}

static void an_archive_in_an_archive_is_not_opened(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "x.txt", "y" }, { NULL, NULL } };
	struct buf inner = { 0 }, outer = { 0 };
	zip_write(&inner, v);
	const struct zip_entry whole = { "in.zip", inner.p, inner.n };
	zip_write_entries(&outer, &whole, 1);
	const char *path = place_put(p, "t.zip", outer.p, outer.n);
	assert_non_null(strstr(members_of(p, path),
			       "in.zip: an archive in the archive"));
	p->o.member = 1;
	place_refused(p, path, ERR_INPUT, "archive in the archive");
	buf_release(&inner);
	buf_release(&outer);
}

#ifndef REVIX_SANITIZED
/* The parts of a DOCX that is a bomb, as a file of another name. */
static void a_bomb_in_an_archive_costs_that_member(void **state)
{
	struct place *p = *state;
	const char *path = patched(p, FIXTURE_BOMB, "word/document.xml",
				   "word/document.txt", 17);
	assert_non_null(
		strstr(members_of(p, path), "word/document.txt: too large"));
	p->o.member = 1;
	place_refused(p, path, ERR_LIMIT, "too large");
}
#endif

static void a_member_that_is_not_there_is_told(void **state)
{
	struct place *p = *state;
	static const struct part v[] = { { "a.txt", "a" }, { NULL, NULL } };
	const char *path = zip_put(p, "t.zip", v);
	p->o.member = 2;
	place_refused(p, path, ERR_INPUT, "no file number 2");
	p->o.member = 1;
	place_refused(p, place_put(p, "t.txt", "text", 4), ERR_INPUT,
		      "no file number 1");
}

static void an_archive_that_is_cut_off_is_damaged(void **state)
{
	struct place *p = *state;
	struct extract_members m;
	const char *path = place_put(p, "t.zip", "PK\3\4 and no more", 16);
	assert_int_equal(extract_members(&p->a, &p->o, path, &m, &p->e), -1);
	assert_int_equal(p->e.kind, ERR_INPUT);
	assert_non_null(strstr(p->e.text, "t.zip: its ZIP container"));
	assert_int_equal(m.n, 0);
}

#endif
