/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ZIP files of stored parts, and from them DOCX and ODT files. */
#ifndef TEST_EXTRACT_ZIP_H
#define TEST_EXTRACT_ZIP_H

#include "../zip.h"
#include "test_extract_place.h"

struct part {
	const char *name, *text;
};

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
