/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a DOCX: after "PK" as the package itself, which is listed as an
 * archive too; else as its parts. */
#include "reader.h"

#include "../../src/extract/worker/archive.h"

static int list_members(struct job *j)
{
	struct extract_members m = { 0 };
	struct wire_answer x = { 0 };
	struct buf b = { 0 };
	struct err e = { 0 };
	if (archive_list(j, &m) < 0)
		return -1;
	wire_write_members(&b, &m, j->d);
	fuzz_must(wire_read(j->a, b.p, b.n, WIRE_MEMBERS, &x, &e) == 0);
	buf_release(&b);
	if (m.n && archive_take(j, m.v[0].index) < 0)
		return -1;
	return job_refuse(j, WIRE_EMPTY, "only listed");
}

#define RELATION(type, target)                                                 \
	"<Relationship Id=\"" target "\" Type=\"x/" type "\" Target=\"" target \
	"\"/>"
#define RELATIONS(v)                                                           \
	"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"    \
	"2006/relationships\">" v "</Relationships>"

static const char top[] =
	RELATIONS(RELATION("officeDocument", "word/document.xml")
			  RELATION("core-properties", "docProps/core.xml"));
static const char relations[] = RELATIONS(
	RELATION("styles", "styles.xml") RELATION("numbering", "numbering.xml")
		RELATION("footnotes", "footnotes.xml")
			RELATION("endnotes", "endnotes.xml")
				RELATION("settings", "settings.xml")
					RELATION("header", "header1.xml"));

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct fuzz_part parts[] = {
		{ "word/document.xml", NULL },
		{ "word/styles.xml", NULL },
		{ "word/numbering.xml", NULL },
		{ "word/footnotes.xml", NULL },
		{ "word/endnotes.xml", NULL },
		{ "word/settings.xml", NULL },
		{ "word/header1.xml", NULL },
		{ "docProps/core.xml", NULL },
		{ "_rels/.rels", top },
		{ "word/_rels/document.xml.rels", relations },
		{ NULL, NULL }
	};
	if (size > 2 && memcmp(data, "PK", 2) == 0) {
		fuzz_read(docx_read, data, size);
		fuzz_read(list_members, data, size);
	} else {
		fuzz_read_parts(docx_read, parts, data, size);
	}
	return 0;
}
