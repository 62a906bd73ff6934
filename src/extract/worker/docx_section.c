/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What must be known before the text is read, and stands after it: how the
 * sections begin (ECMA-376-1, 17.6.22) and how notes are numbered (17.11.11,
 * 17.11.17-20), which settings.xml may say for the whole document.
 */
#include "docx.h"

enum {
	ENDNOTE_PR = 1,
	FOOTNOTE_PR,
	NUM_FMT,
	NUM_START,
	SECT_CHANGE,
	SECT_PR,
	TYPE
};

static const struct xml_name names[] = {
	{ "w:endnotePr", ENDNOTE_PR },
	{ "w:footnotePr", FOOTNOTE_PR },
	{ "w:numFmt", NUM_FMT },
	{ "w:numStart", NUM_START },
	{ "w:sectPr", SECT_PR },
	{ "w:sectPrChange", SECT_CHANGE },
	{ "w:type", TYPE },
};

struct reading {
	struct docx *x;
	struct docx_notes *notes; /* whose format is open */
	bool in_section, in_change;
};

static void on_start(void *ctx, int id, const struct xml_attrs *at)
{
	struct reading *r = ctx;
	struct xml_value v;
	if (id == SECT_CHANGE)
		r->in_change = true;
	if (r->in_change)
		return;
	xml_attr(at, "w:val", &v);
	if (id == SECT_PR) {
		r->in_section = true;
		*ARENA_PUSH(r->x->job->a, &r->x->sections) = true;
	} else if (id == FOOTNOTE_PR) {
		r->notes = &r->x->footnotes;
	} else if (id == ENDNOTE_PR) {
		r->notes = &r->x->endnotes;
	} else if (id == NUM_FMT && r->notes) {
		r->notes->form = docx_numeral(v.s);
	} else if (id == NUM_START && r->notes) {
		r->notes->start = xml_attr_int(at, "w:val", 0, 100000, 1);
	} else if (id == TYPE && r->in_section) {
		r->x->sections.v[r->x->sections.n - 1] =
			!str_eq(v.s, "continuous") &&
			!str_eq(v.s, "nextColumn");
	}
}

static void on_end(void *ctx, int id)
{
	struct reading *r = ctx;
	if (id == SECT_CHANGE)
		r->in_change = false;
	else if (id == SECT_PR)
		r->in_section = false;
	else if (id == FOOTNOTE_PR || id == ENDNOTE_PR)
		r->notes = NULL;
}

void docx_sections_read(struct docx *x, const char *part)
{
	static const struct xml_reader reader = { names,
						  sizeof names / sizeof *names,
						  on_start, on_end, NULL };
	struct reading r = { .x = x };
	/* Damage is told when the text itself is read. */
	(void)package_parse(&x->pack, part, &reader, &r);
}

bool docx_section_breaks_page(const struct docx *x, size_t section)
{
	return section < x->sections.n && x->sections.v[section];
}
