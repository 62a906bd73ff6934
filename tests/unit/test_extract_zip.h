/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ZIP files of stored parts, and from them DOCX and ODT files. */
#ifndef TEST_EXTRACT_ZIP_H
#define TEST_EXTRACT_ZIP_H

#include "test_extract_place.h"

struct part {
	const char *name, *text;
};

static uint32_t crc32_of(const char *p, size_t n)
{
	uint32_t crc = UINT32_MAX;
	for (size_t i = 0; i < n; i++) {
		crc ^= (unsigned char)p[i];
		for (int k = 0; k < 8; k++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
	}
	return ~crc;
}

static void zip_number(struct buf *b, size_t bytes, size_t v)
{
	for (size_t i = 0; i < bytes; i++)
		buf_char(b, (char)(unsigned char)(v >> (8 * i)));
}

struct zip_entry {
	const char *name, *p;
	size_t n;
};

/* The fields that a local header and a central one share (APPNOTE 4.3). */
static void zip_fields(struct buf *b, const struct zip_entry *x)
{
	zip_number(b, 2, 20); /* version needed */
	zip_number(b, 2, 0);  /* flags */
	zip_number(b, 2, 0);  /* stored */
	zip_number(b, 4, 0x21 << 16);
	zip_number(b, 4, crc32_of(x->p, x->n));
	zip_number(b, 4, x->n);
	zip_number(b, 4, x->n);
	zip_number(b, 2, strlen(x->name));
	zip_number(b, 2, 0);
}

static void zip_write_entries(struct buf *out, const struct zip_entry *v,
			      size_t n)
{
	struct buf central = { 0 };
	for (size_t i = 0; i < n; i++) {
		size_t at = out->n;
		buf_add(out, "PK\3\4", 4);
		zip_fields(out, &v[i]);
		buf_str(out, v[i].name);
		buf_add(out, v[i].p, v[i].n);
		buf_add(&central, "PK\1\2", 4);
		zip_number(&central, 2, 20);
		zip_fields(&central, &v[i]);
		zip_number(&central, 2, 0); /* comment */
		zip_number(&central, 2, 0); /* disk */
		zip_number(&central, 2, 0);
		zip_number(&central, 4, 0);
		zip_number(&central, 4, at);
		buf_str(&central, v[i].name);
	}
	size_t at = out->n;
	buf_add(out, central.p, central.n);
	buf_add(out, "PK\5\6", 4);
	zip_number(out, 4, 0);
	zip_number(out, 2, n);
	zip_number(out, 2, n);
	zip_number(out, 4, central.n);
	zip_number(out, 4, at);
	zip_number(out, 2, 0);
	buf_release(&central);
}

#define ZIP_PARTS_MAX 16

/* A list of parts that ends with a NULL name. */
static void zip_write(struct buf *out, const struct part *v)
{
	struct zip_entry entries[ZIP_PARTS_MAX];
	size_t n = 0;
	for (; v[n].name; n++) {
		assert_true(n < ZIP_PARTS_MAX);
		entries[n] = (struct zip_entry){ v[n].name, v[n].text,
						 strlen(v[n].text) };
	}
	zip_write_entries(out, entries, n);
}

static const char *zip_put(struct place *p, const char *name,
			   const struct part *v)
{
	struct buf b = { 0 };
	zip_write(&b, v);
	const char *path = place_put(p, name, b.p, b.n);
	buf_release(&b);
	return path;
}

#define W_NS                                                                   \
	"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"   \
	"main\" "                                                              \
	"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"     \
	"relationships\" "                                                     \
	"xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/"   \
	"2006\""

#define RELATION(type, target)                                                 \
	"<Relationship Id=\"" target "\" "                                     \
	"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"        \
	"relationships/" type "\" Target=\"" target "\"/>"
#define RELATIONS(v)                                                           \
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"    \
	"2006/relationships\">" v "</Relationships>"

#define DOCX_PARTS_MAX 12

static const char docx_top[] =
	RELATIONS(RELATION("officeDocument", "word/document.xml"));
static const char docx_relations[] = RELATIONS(
	RELATION("styles", "styles.xml") RELATION("numbering", "numbering.xml")
		RELATION("footnotes", "footnotes.xml") RELATION("endnotes",
								"endnotes.xml")
			RELATION("header", "header1.xml")
				RELATION("header", "header2.xml")
					RELATION("footer", "footer1.xml"));

/* A DOCX of this body and these further parts (NULL: none), whose names are
 * relative to word/. */
static const char *docx_put(struct place *p, const char *body,
			    const struct part *more)
{
	struct part v[DOCX_PARTS_MAX] = {
		{ "_rels/.rels", docx_top },
		{ "word/_rels/document.xml.rels", docx_relations },
	};
	size_t n = 2;
	v[n++] = (struct part){
		"word/document.xml",
		arena_fmt(&p->a,
			  "<w:document %s><w:body>%s</w:body></w:document>",
			  W_NS, body)
	};
	for (; more && more->name && n + 1 < DOCX_PARTS_MAX; more++)
		v[n++] = (struct part){ arena_fmt(&p->a, "word/%s", more->name),
					more->text };
	return zip_put(p, "t.docx", v);
}

static const char *docx_read(struct place *p, const char *body,
			     const struct part *more)
{
	if (place_read(p, docx_put(p, body, more)) < 0)
		fail_msg("%s", p->e.text);
	return place_show(p);
}

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define ODF_NS                                                                 \
	"xmlns:office=\"" ODF "office:1.0\" xmlns:text=\"" ODF "text:1.0\" "   \
	"xmlns:table=\"" ODF "table:1.0\" xmlns:style=\"" ODF "style:1.0\" "   \
	"xmlns:draw=\"" ODF "drawing:1.0\" "                                   \
	"xmlns:fo=\"" ODF "xsl-fo-compatible:1.0\" "                           \
	"xmlns:svg=\"" ODF "svg-compatible:1.0\" "                             \
	"xmlns:loext=\"urn:org:documentfoundation:names:experimental:"         \
	"office:xmlns:loext:1.0\" "                                            \
	"xmlns:dc=\"http://purl.org/dc/elements/1.1/\""

/* An ODT of these automatic styles and this text; styles may be NULL. */
static const char *odt_put(struct place *p, const char *automatic,
			   const char *text, const char *styles)
{
	const struct part v[] = {
		{ "mimetype", "application/vnd.oasis.opendocument.text" },
		{ "content.xml",
		  arena_fmt(&p->a,
			    "<office:document-content %s>"
			    "<office:automatic-styles>%s"
			    "</office:automatic-styles><office:body>"
			    "<office:text>%s</office:text></office:body>"
			    "</office:document-content>",
			    ODF_NS, automatic, text) },
		{ styles ? "styles.xml" : NULL,
		  arena_fmt(&p->a,
			    "<office:document-styles %s>%s"
			    "</office:document-styles>",
			    ODF_NS, styles ? styles : "") },
		{ NULL, NULL },
	};
	return zip_put(p, "t.odt", v);
}

static const char *odt_read(struct place *p, const char *automatic,
			    const char *text, const char *styles)
{
	if (place_read(p, odt_put(p, automatic, text, styles)) < 0)
		fail_msg("%s", p->e.text);
	return place_show(p);
}

#endif
