/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, by its bytes; the character sets of plain text. */
#ifndef TEST_EXTRACT_KINDS_H
#define TEST_EXTRACT_KINDS_H

#include "test_extract_zip.h"

static void kind_refused(void **state, const char *bytes, size_t n,
			 const char *words)
{
	struct place *p = *state;
	place_refused(p, place_put(p, "report.docx", bytes, n), ERR_INPUT,
		      words);
}

static void what_is_not_read_says_what_to_do(void **state)
{
#define KIND(bytes, words)                                                     \
	{                                                                      \
		bytes, sizeof(bytes) - 1, words                                \
	}
	static const struct {
		const char *bytes;
		size_t n;
		const char *words;
	} kinds[] = {
		KIND("\x89PNG\r\n\x1a\n....", "picture"),
		KIND("\xff\xd8\xff\xe0....", "picture"),
		KIND("\x1f\x8b\x08....", "unpack it"),
		KIND("%!PS-Adobe-3.0\n", "convert it to PDF"),
		KIND("<?xml version=\"1.0\"?><a/>", "XML"),
		KIND("<?xml version=\"1.0\"?>\n<?mso-application "
		     "progid=\"Word.Document\"?>",
		     "Word 2003"),
		KIND("MIME-Version: 1.0\r\n", "web archive"),
		KIND("From: <Saved by a browser>\r\n"
		     "Snapshot-Content-Location: x",
		     "web archive"),
		KIND("Return-Path: <a@example.org>\r\nMessage-ID: <1>\r\n"
		     "\r\nHi",
		     "an e-mail"),
		KIND("[InternetShortcut]\r\nURL=x", "a link to a page"),
		KIND("\0\0\0\x18"
		     "ftypmp42....",
		     "a film"),
		KIND("MZ\x90\0\3", "a program"),
		KIND("#!/bin/sh\necho", "a program"),
		KIND("\xdb\xa5\x2d\0....", "an old Word file"),
		KIND("\0\0\0\0\0\0\0\0", "only zeros"),
		KIND("\1\2\3\4\5\6\7\0\1\2\3\4", "not a document"),
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		kind_refused(state, kinds[i].bytes, kinds[i].n, kinds[i].words);
}

static void a_stray_zero_does_not_make_text_a_program(void **state)
{
	struct buf b = { 0 };
	for (int i = 0; i < 100; i++)
		buf_str(&b, "words ");
	b.p[50] = '\0';
	assert_non_null(strstr(place_bytes(*state, "t.txt", b.p, b.n),
			       "P words words"));
	buf_release(&b);
}

static void text_may_begin_as_other_files_do(void **state)
{
	assert_string_equal(place_text(*state, "t.txt", "MZ was four."),
			    "P MZ was four.\n");
	assert_string_equal(place_text(*state, "t.txt", "BZh is a name."),
			    "P BZh is a name.\n");
}

static void a_memo_is_no_mail(void **state)
{
	assert_string_equal(
		place_text(*state, "t.txt",
			   "From: The Chair\nTo: The Board\nDate: 3 March\n\n"
			   "Text.\n"),
		"P From: The Chair/To: The Board/Date: 3 March\nP Text.\n");
}

static void ole_files_are_told_apart(void **state)
{
	static const char head[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1........";
	static const struct {
		const char *stream, *words;
	} kinds[] = {
		{ "EncryptedPackage", "protected by a password" },
		{ "WordDocument", "old Word file (.doc)" },
		{ "Workbook", "Excel" },
		{ "Other", "password-protected or an old Word file: open it "
			   "in Word" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct buf b = { 0 };
		buf_add(&b, head, sizeof head - 1);
		for (const char *s = kinds[i].stream; *s; s++)
			buf_add(&b, (const char[]){ *s, 0 }, 2);
		kind_refused(state, b.p, b.n, kinds[i].words);
		buf_release(&b);
	}
}

static void zip_files_are_told_apart(void **state)
{
	struct place *p = *state;
	const struct {
		struct part part;
		const char *words;
	} kinds[] = {
		{ { "xl/workbook.xml", "<x/>" }, "Excel" },
		{ { "ppt/presentation.xml", "<x/>" }, "PowerPoint" },
		{ { "mimetype", "application/vnd.oasis.opendocument."
				"spreadsheet" },
		  "spreadsheet" },
		{ { "mimetype", "application/epub+zip" }, "e-book" },
		{ { "photo.jpg", "x" }, "archive" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const struct part v[] = { kinds[i].part, { NULL, NULL } };
		place_refused(p, zip_put(p, "t.docx", v), ERR_INPUT,
			      kinds[i].words);
	}
	kind_refused(state, "PK\3\4 and no more", 16, "cut off");
}

static void text_in_any_character_set(void **state)
{
	struct place *p = *state;
	assert_string_equal(place_text(p, "t.txt",
				       "\xef\xbb\xbf"
				       "caf\xc3\xa9"),
			    "P caf\xc3\xa9\n");
	assert_string_equal(place_bytes(p, "t.txt",
					"\xff\xfe"
					"c\0a\0\x19 \xe9",
					10),
			    "P ca\xe2\x80\x99\xc3\xa9\n");
	assert_string_equal(
		place_bytes(p, "t.txt", "n\0o\0 \0m\0a\0r\0k\0", 14),
		"P no mark\n");
	assert_false(place_has_diag(p, "guessed-encoding"));
	assert_string_equal(place_text(p, "t.txt", "caf\xe9 \x93x\x94"),
			    "P caf\xc3\xa9 \xe2\x80\x9cx\xe2\x80\x9d\n");
	assert_true(place_has_diag(p, "guessed-encoding"));
}

static void one_bad_byte_does_not_change_the_character_set(void **state)
{
	struct buf b = { 0 };
	for (int i = 0; i < 40; i++)
		buf_str(&b, "caf\xc3\xa9 ");
	buf_str(&b, "\xff!");
	const char *got = place_bytes(*state, "t.txt", b.p, b.n);
	assert_non_null(strstr(got, "caf\xc3\xa9 \xef\xbf\xbd!"));
	buf_release(&b);
}

static void text_of_nothing_is_empty(void **state)
{
	struct place *p = *state;
	place_refused(p, place_put(p, "t.txt", "  \n\n\f ", 6), ERR_INPUT,
		      "no text");
	place_refused(p, place_put(p, "t.txt", "", 0), ERR_INPUT, "empty");
}

#endif
