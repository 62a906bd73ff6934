/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: fonts, the forms that a file can have, files that are damaged, odd or
 * protected. */
#ifndef TEST_EXTRACT_PDF_FILE_H
#define TEST_EXTRACT_PDF_FILE_H

#include "test_extract_pdf_make.h"

#include <nettle/arcfour.h>
#include <nettle/md5.h>

/* Fonts. */

static void pdf_fonts_say_which_characters_they_have(void **state)
{
	/* Names of the glyphs; a font of glyph numbers with a table. */
	assert_string_equal(
		made(state,
		     &(struct made){
			     .fonts = "/F2 6 0 R /F3 7 0 R",
			     .content = "BT 14 TL 50 700 Td /F2 12 Tf (abc "
					"\\322x\\323) Tj T* /F3 12 Tf "
					"<0001000200030004> Tj ET",
			     .more = { "<< /Type /Font /Subtype /Type1 "
				       "/BaseFont /Times-Roman /Encoding << "
				       "/BaseEncoding /MacRomanEncoding "
				       "/Differences [97 /eacute /uni0159 "
				       "/a.alt] >> >>",
				       "<< /Type /Font /Subtype /Type0 "
				       "/BaseFont /ABCDEF+Some-Bold /Encoding "
				       "/Identity-H /DescendantFonts [8 0 R] "
				       "/ToUnicode 9 0 R >>",
				       "<< /Type /Font /Subtype /CIDFontType2 "
				       "/BaseFont /ABCDEF+Some-Bold /DW 500 /W "
				       "[1 [400 500] 3 4 600] >>",
				       "<< >>~~/CIDInit /ProcSet findresource "
				       "begin 1 beginbfchar <0001> <0041> "
				       "endbfchar 2 beginbfrange <0002> <0003> "
				       "<0066> <0004> <0004> [<FB03>] "
				       "endbfrange" } }),
		"P \xc3\xa9\xc5\x99"
		"a \xe2\x80\x9cx\xe2\x80\x9d\n"
		"P Afgffi\n");
}

static void pdf_a_font_without_meaning_is_garbled(void **state)
{
	struct place *p = *state;
	struct made m = {
		.fonts = "/F2 6 0 R",
		.content = "BT /F2 12 Tf 50 700 Td (abcdefghi abcdefghi "
			   "abcdefghi) Tj ET",
		.more = { "<< /Type /Font /Subtype /TrueType /BaseFont /Arial "
			  "/ToUnicode 7 0 R >>",
			  "<< >>~~1 beginbfrange <61> <7A> <E100> "
			  "endbfrange" }
	};
	p->o.ocr = EXTRACT_OCR_NEVER;
	assert_string_equal(made(state, &m), "");
	assert_true(place_has_diag(p, "garbled-text"));
	assert_true(p->doc.pages.v[0].no_text);
}

/* A font that says the wrong letters: no language has words without vowels,
 * and a list of the names of agencies is one all the same. */
static void pdf_words_of_no_language_are_garbled(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 };
	p->o.ocr = EXTRACT_OCR_NEVER;
	buf_str(&b, "BT /F1 12 Tf 14 TL 50 700 Td ");
	for (int i = 0; i < 12; i++)
		buf_str(&b,
			"(Wkh fklog zdv vhhq dw krph eb d qxuvh dqg) Tj T* ");
	buf_str(&b, "ET");
	made(state, &(struct made){ .content = buf_text(&b) });
	assert_true(p->doc.pages.v[0].no_text);
	assert_true(place_has_diag(p, "garbled-text"));
	buf_clear(&b);
	buf_str(&b, "BT /F1 12 Tf 14 TL 50 700 Td ");
	for (int i = 0; i < 30; i++)
		buf_str(&b,
			"(LSCB, CDOP, MASH, HMCTS: Board, Panel, Hub) Tj T* ");
	buf_str(&b, "ET");
	made(state, &(struct made){ .content = buf_text(&b) });
	assert_false(p->doc.pages.v[0].no_text);
	buf_release(&b);
}

/* Pages without text. */

#define PICTURE                                                                \
	"q 560 0 0 760 20 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q "

static void pdf_a_scan_with_a_stamp_is_a_scan(void **state)
{
	struct place *p = *state;
	p->o.ocr = EXTRACT_OCR_NEVER;
	made(state,
	     &(struct made){ .content = PICTURE
			     "BT /F1 9 Tf 50 780 Td (Freedom of information "
			     "request 12345, page 3 of 40) Tj ET" });
	assert_true(p->doc.pages.v[0].no_text);
	/* A cover has its title in the middle of its picture. */
	made(state, &(struct made){ .content = PICTURE
				    "BT /F1 30 Tf 50 500 Td (Child A: "
				    "an overview report) Tj ET" });
	assert_false(p->doc.pages.v[0].no_text);
	/* A scan whose text was recognised has it, unseen. */
	made(state,
	     &(struct made){ .content = PICTURE
			     "BT 3 Tr /F1 12 Tf 50 500 Td (The text that was "
			     "recognised on this page.) Tj ET" });
	assert_false(p->doc.pages.v[0].no_text);
	assert_int_equal(p->doc.blocks.n, 1);
}

static void pdf_pages_are_counted_through_pictures(void **state)
{
	struct place *p = *state;
	const struct ink v[] = { LINE(0, 50, "The text of page one is here."),
				 NEW_PAGE,
				 NEW_PAGE,
				 LINE(0, 50, "The text of page three is here."),
				 NEW_PAGE,
				 LINE(0, 50, "The word is on page four here."),
				 NEW_PAGE,
				 LINE(0, 50, "The text of page five is here."),
				 END };
	p->o.ocr = EXTRACT_OCR_NEVER;
	pdf_read_with(state, v, "", PICTURE);
	assert_int_equal(p->doc.pages.n, 5);
	assert_int_equal(p->doc.blocks.n, 4);
	assert_int_equal(p->doc.blocks.v[2].page, 4);
	for (int i = 0; i < 5; i++)
		assert_int_equal(p->doc.pages.v[i].no_text, i == 1);
}

/* Forms of the file. */

static uint32_t adler(const char *p, size_t n)
{
	uint32_t a = 1, b = 0;
	for (size_t i = 0; i < n; i++) {
		a = (a + (unsigned char)p[i]) % 65521;
		b = (b + a) % 65521;
	}
	return b << 16 | a;
}

/* Deflated without being made smaller (RFC 1950, 1951), as hexadecimal. */
static void put_deflated(struct buf *out, const char *p, size_t n)
{
	uint32_t sum = adler(p, n);
	buf_fmt(out, "7801 01 %02x%02x %02x%02x ", (unsigned)n & 255,
		(unsigned)n >> 8, ~(unsigned)n & 255, ~(unsigned)n >> 8 & 255);
	for (size_t i = 0; i < n; i++)
		buf_fmt(out, "%02x", (unsigned char)p[i]);
	buf_fmt(out, "%08x>", sum);
}

static void pdf_filters_are_undone(void **state)
{
	static const char text[] = "BT /F1 12 Tf 50 700 Td (deflated) Tj ET";
	struct buf b = { 0 };
	buf_str(&b,
		"<< /Subtype /Form /BBox [0 0 600 800] /Filter [/ASCIIHexDecode "
		"/FlateDecode] >>~~");
	put_deflated(&b, text, strlen(text));
	const char *hex = arena_str(&((struct place *)*state)->a, buf_text(&b));
	buf_release(&b);
	struct made m = {
		.resources = "/XObject << /A 6 0 R /B 7 0 R >>",
		.content = "/A Do /B Do",
		.more = { hex,
			  "<< /Subtype /Form /BBox [0 0 600 800] /Filter /ASCII85Decode >>~~"
			  "6<#'\\7PQ#?1*BP.+>khq2D?g-<+I+\"Bl5&&@<6!&"
			  "3&N--<,*OE;u~>" }
	};
	assert_string_equal(made(state, &m), "P deflated\nP in base 85\n");
	/* What is not deflated at all is poppler's to try. */
	m.more[0] =
		"<< /Subtype /Form /BBox [0 0 600 800] /Filter /FlateDecode >>~~nonsense";
	const char *got = made(state, &m);
	assert_non_null(strstr(got, "in base 85"));
}

/* The table as a stream, and objects in a stream. */
static void pdf_objects_may_be_in_a_stream(void **state)
{
	struct place *p = *state;
	static const char members[] =
		"1 0 2 36 3 79 5 183 "
		"<< /Type /Catalog /Pages 2 0 R >>   "
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>  "
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
		"/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
		"                                                  " HELVETICA;
	struct buf b = { 0 };
	size_t at[8] = { 0 };
	static const char text[] = "BT /F1 12 Tf 50 700 Td (From a stream) Tj "
				   "ET";
	buf_str(&b, "%PDF-1.5\n");
	at[4] = b.n;
	buf_fmt(&b, "4 0 obj << /Length %zu >> stream\n%s\nendstream endobj\n",
		strlen(text), text);
	at[6] = b.n;
	const char *third = strstr(members, "<< /Type /Page /");
	const char *fifth = strstr(members, "<< /Type /Font");
	const char *second = strstr(members, "<< /Type /Pages");
	const char *first = strstr(members, "<< /Type /Catalog");
	char head[64];
	int n = snprintf(head, sizeof head, "1 0 2 %d 3 %d 5 %d ",
			 (int)(second - first), (int)(third - first),
			 (int)(fifth - first));
	buf_fmt(&b,
		"6 0 obj << /Type /ObjStm /N 4 /First %d /Length %zu >> "
		"stream\n%s%s\nendstream endobj\n",
		n, (size_t)n + strlen(first), head, first);
	at[7] = b.n;
	buf_str(&b, "7 0 obj << /Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R "
		    "/Filter /ASCIIHexDecode /Length 65 >> stream\n");
	for (int i = 0; i < 8; i++) {
		bool inside = i == 1 || i == 2 || i == 3 || i == 5;
		buf_fmt(&b, "%02x%04x%02x",
			i == 0   ? 0
			: inside ? 2
				 : 1,
			inside ? 6 : (unsigned)at[i],
			i == 2   ? 1
			: i == 3 ? 2
			: i == 5 ? 3
				 : 0);
	}
	buf_fmt(&b, ">\nendstream endobj\nstartxref\n%zu\n%%%%EOF\n", at[7]);
	assert_string_equal(place_bytes(p, "t.pdf", b.p, b.n),
			    "P From a stream\n");
	buf_release(&b);
}

static void pdf_a_later_version_of_an_object_counts(void **state)
{
	struct pdf_file f = { 0 };
	struct made m = { .content = "BT /F1 12 Tf 50 700 Td (draft) Tj ET" };
	made_bytes(&f, &m);
	const char *mark = strstr(f.b.p, "startxref\n");
	unsigned long table = strtoul(mark + 10, NULL, 10);
	size_t at = f.b.n;
	buf_str(&f.b, "4 0 obj << /Length 39 >> stream\nBT /F1 12 Tf 50 700 Td "
		      "(final) Tj ET   \nendstream endobj\n");
	size_t xref = f.b.n;
	buf_fmt(&f.b,
		"xref\n4 1\n%010zu 00000 n \ntrailer << /Size 6 /Root 1 0 R "
		"/Prev %lu >>\nstartxref\n%zu\n%%%%EOF\n",
		at, table, xref);
	assert_string_equal(place_bytes(*state, "t.pdf", f.b.p, f.b.n),
			    "P final\n");
	buf_release(&f.b);
}

/* Without a table that is right the file is read by poppler. */
static void pdf_a_wrong_table_is_mended(void **state)
{
	struct place *p = *state;
	struct pdf_file f = { 0 };
	struct made m = { .content = "BT /F1 12 Tf 50 700 Td (rescued) Tj ET",
			  .trailer = "/Info 6 0 R",
			  .more = { "<< /Title (A report) /Author (B. Writer) "
				    ">>" } };
	made_bytes(&f, &m);
	char *mark = strstr(f.b.p, "startxref\n");
	memcpy(mark, "startxref\n9", 11);
	assert_string_equal(place_bytes(p, "t.pdf", f.b.p, f.b.n),
			    "P rescued\n");
	assert_string_equal(p->doc.title, "A report");
	assert_string_equal(p->doc.author, "B. Writer");
	buf_release(&f.b);
}

/* An accent that is drawn over its letter. */
static void pdf_letters_that_are_put_together_are_one(void **state)
{
	assert_string_equal(made_of(state, "50 700 Td (cafe) Tj 17.3 0 Td "
					   "(\\264) Tj"),
			    "P caf\xc3\xa9\n");
}

/* A page that only poppler can read, among others: both are read. */
static void pdf_an_odd_font_costs_no_text(void **state)
{
	assert_string_equal(
		made(state,
		     &(struct made){ .fonts = "/F2 6 0 R",
				     .content = "BT 50 700 Td /F2 12 Tf (read "
						"all the same) Tj ET",
				     .more = { "<< /Type /Font /Subtype /Type1 "
					       "/BaseFont /Unknown /Encoding "
					       "/WinAnsiEncoding >>" } }),
		"P read all the same\n");
}

static void pdf_properties_in_any_encoding(void **state)
{
	struct place *p = *state;
	made(state,
	     &(struct made){
		     .content = "BT /F1 12 Tf 50 700 Td (x) Tj ET",
		     .trailer = "/Info 6 0 R",
		     .catalog = "/PageLabels << /Kids [7 0 R] >>",
		     .more = { "<< /Title <FEFF0043006800E9> /Author (J\\366rg "
			       "\\204 the author) /Producer (nobody) >>",
			       "<< /Nums [0 << /S /A /P (App. ) /St 2 >>] "
			       ">>" } });
	assert_string_equal(p->doc.title, "Ch\xc3\xa9");
	assert_string_equal(p->doc.author,
			    "J\xc3\xb6rg \xe2\x80\x94 the author");
	assert_string_equal(p->doc.editor, "");
	assert_string_equal(p->doc.pages.v[0].label, "App. B");
}

static void pdf_cut_anywhere_is_read_or_refused(void **state)
{
	struct place *p = *state;
	struct pdf_file f = { 0 };
	struct made m = { .content = "BT /F1 12 Tf 50 700 Td (whole) Tj ET" };
	made_bytes(&f, &m);
	for (size_t n = 10; n < f.b.n; n += 23) {
		int rc = place_read(p, place_put(p, "t.pdf", f.b.p, n));
		if (rc < 0)
			assert_true(p->e.kind == ERR_INPUT);
		else
			assert_string_equal(place_show(p), "P whole\n");
	}
	buf_release(&f.b);
}

/* Protection (ISO 32000-1, 7.6.3; revision 2, 40 bits). */

static const unsigned char padding[32] = {
	0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e,
	0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68,
	0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a
};

static void pad(unsigned char out[32], const char *password)
{
	size_t n = strlen(password);
	memcpy(out, password, n);
	memcpy(out + n, padding, 32 - n);
}

static void md5(const struct buf *b, unsigned char out[16])
{
	struct md5_ctx c;
	md5_init(&c);
	md5_update(&c, b->n, (const uint8_t *)b->p);
	md5_digest(&c, 16, out);
}

static void rc4(const unsigned char *key, size_t n, unsigned char *data,
		size_t size)
{
	struct arcfour_ctx c;
	arcfour_set_key(&c, n, key);
	arcfour_crypt(&c, size, data, data);
}

static void put_hex(struct buf *out, const unsigned char *p, size_t n)
{
	buf_char(out, '<');
	for (size_t i = 0; i < n; i++)
		buf_fmt(out, "%02x", p[i]);
	buf_char(out, '>');
}

/* The trailer's entries; key is what strings and streams are hidden by. */
static void protect(struct buf *trailer, const char *owner, const char *user,
		    unsigned char key[5])
{
	unsigned char o[32], u[32], sum[16];
	struct buf b = { 0 };
	pad(o, owner);
	buf_add(&b, o, 32);
	md5(&b, sum);
	pad(o, user);
	rc4(sum, 5, o, 32);
	buf_clear(&b);
	pad(u, user);
	buf_add(&b, u, 32);
	buf_add(&b, o, 32);
	buf_add(&b, "\xc0\xff\xff\xff" /* /P -64 */ "id", 6);
	md5(&b, sum);
	memcpy(key, sum, 5);
	memcpy(u, padding, 32);
	rc4(key, 5, u, 32);
	buf_str(trailer, "/ID [(id) (id)] /Encrypt << /Filter /Standard /V 1 "
			 "/R 2 /P -64 /O ");
	put_hex(trailer, o, 32);
	buf_str(trailer, " /U ");
	put_hex(trailer, u, 32);
	buf_str(trailer, " >>");
	buf_release(&b);
}

static void make_protected(struct pdf_file *f, const char *owner,
			   const char *user)
{
	struct buf trailer = { 0 }, name = { 0 }, hex = { 0 };
	unsigned char key[5], sum[16];
	char text[] = "BT /F1 12 Tf 50 700 Td (not to be copied) Tj ET";
	protect(&trailer, owner, user, key);
	buf_add(&name, key, 5);
	buf_add(&name, "\x04\0\0\0\0", 5); /* object 4, version 0 */
	md5(&name, sum);
	rc4(sum, 10, (unsigned char *)text, sizeof text - 1);
	/* The filter comes after the protection: bytes as they are. */
	const struct made m = { .content = "~", .trailer = trailer.p };
	made_bytes(f, &m);
	char *at = strstr(f->b.p, "<< /Length 1 >>\nstream\n~");
	assert_non_null(at);
	struct buf whole = { 0 };
	buf_add(&whole, f->b.p, (size_t)(at - f->b.p));
	buf_fmt(&whole, "<< /Length %zu >>\nstream\n", sizeof text - 1);
	buf_add(&whole, text, sizeof text - 1);
	buf_str(&whole, at + strlen("<< /Length 1 >>\nstream\n~"));
	buf_release(&f->b);
	f->b = whole;
	buf_release(&trailer);
	buf_release(&name);
	buf_release(&hex);
}

static void pdf_that_may_not_be_copied_is_read(void **state)
{
	struct pdf_file f = { 0 };
	make_protected(&f, "owner", "");
	assert_string_equal(place_bytes(*state, "t.pdf", f.b.p, f.b.n),
			    "P not to be copied\n");
	buf_release(&f.b);
}

static void pdf_that_may_not_be_opened_is_refused(void **state)
{
	struct place *p = *state;
	struct pdf_file f = { 0 };
	make_protected(&f, "owner", "user");
	place_refused(p, place_put(p, "t.pdf", f.b.p, f.b.n), ERR_INPUT,
		      "protected by a password");
	buf_release(&f.b);
}

/* Colour management: left out of poppler, which reads the same text. */

/* A profile that poppler asks a transform for: an RGB screen without more
 * (ICC.1:2001-04, 6.1). */
#define PROFILE                                                                \
	"00000084 00000000 02100000 6d6e7472 52474220 58595a20 00000000 "      \
	"00000000 00000000 61637370 00000000 00000000 00000000 00000000 "      \
	"00000000 00000000 00000000 0000f6d6 00010000 0000d32d 00000000 "      \
	"00000000 00000000 00000000 00000000 00000000 00000000 00000000 "      \
	"00000000 00000000 00000000 00000000 00000000>"

/* What pdftotext, which manages colours, has to say; NULL: it is not here. */
static const char *pdftotext(struct place *p, const char *path)
{
	const char *const argv[] = { "/usr/bin/pdftotext", path, "-", NULL };
	const struct proc_spec spec = { .argv = argv, .timeout_ms = 20000 };
	struct proc_result r = { 0 };
	struct err e = { 0 };
	const char *out = NULL;
	if (proc_run(&spec, &r, &e) == 0 && r.exit_code == 0)
		out = str_trim(&p->a, buf_text(&r.out), r.out.n);
	proc_release(&r);
	return out;
}

/* An odd font makes that the page is poppler's to read. */
static void pdf_without_colour_management_the_text_is_the_same(void **state)
{
	struct place *p = *state;
	static const char *const spaces[] = { "[/ICCBased 7 0 R]",
					      "/DeviceRGB" };
	const char *status = NULL;
	for (size_t i = 0; i < 2; i++) {
		struct buf b = { 0 };
		struct pdf_file f = { 0 };
		buf_fmt(&b, "/ColorSpace << /C %s >>", spaces[i]);
		const struct made m = {
			.fonts = "/F2 6 0 R",
			.resources = buf_text(&b),
			.content = "/C cs 0.2 0.3 0.4 sc BT /F2 12 Tf 50 700 "
				   "Td (read in colour) Tj ET",
			.more = { "<< /Type /Font /Subtype /Type1 /BaseFont "
				  "/Unknown /Encoding /WinAnsiEncoding >>",
				  "<< /N 3 /Alternate /DeviceRGB /Filter "
				  "/ASCIIHexDecode >>~~" PROFILE }
		};
		made_bytes(&f, &m);
		assert_string_equal(place_bytes(p, "t.pdf", f.b.p, f.b.n),
				    "P read in colour\n");
		const char *with =
			pdftotext(p, fs_join(&p->a, p->dir, "t.pdf"));
		if (with)
			assert_string_equal(with, "read in colour");
		buf_release(&f.b);
		buf_release(&b);
	}
	assert_int_equal(extract_sandbox_status(&p->a, &p->o, &status, &p->e),
			 0);
	assert_non_null(strstr(status, "without colour management"));
}

#endif
