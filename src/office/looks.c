/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How cells look: few colours, all of which print in grey. */
#include "parts.h"

#define HEAD_FILL 0xe8eff5
#define LINE_GREY 0xb1b4b6
#define LINK_BLUE 0x0b4f9c

static lxw_format *plain(lxw_workbook *x)
{
	lxw_format *f = workbook_add_format(x);
	format_set_font_name(f, "Arial");
	format_set_font_size(f, 11);
	return f;
}

static lxw_format *look(lxw_workbook *x, bool wrap)
{
	lxw_format *f = plain(x);
	format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
	if (wrap)
		format_set_text_wrap(f);
	return f;
}

static lxw_format *title(lxw_workbook *x, bool wrap)
{
	lxw_format *f = look(x, wrap);
	format_set_bold(f);
	format_set_font_size(f, 14);
	return f;
}

/* Of a table, with a line below. */
static lxw_format *cell(lxw_workbook *x, bool wrap)
{
	lxw_format *f = look(x, wrap);
	format_set_bottom(f, LXW_BORDER_THIN);
	format_set_bottom_color(f, LINE_GREY);
	return f;
}

static lxw_format *head(lxw_workbook *x)
{
	lxw_format *f = plain(x);
	format_set_bold(f);
	format_set_text_wrap(f);
	format_set_bg_color(f, HEAD_FILL);
	format_set_bottom(f, LXW_BORDER_MEDIUM);
	format_set_align(f, LXW_ALIGN_LEFT);
	format_set_align(f, LXW_ALIGN_VERTICAL_BOTTOM);
	return f;
}

/* To the right, but not up to the column beside it. */
static void to_the_right(lxw_format *f)
{
	format_set_align(f, LXW_ALIGN_RIGHT);
	format_set_indent(f, 1);
}

static void make_link(lxw_format *f)
{
	format_set_font_color(f, LINK_BLUE);
	format_set_underline(f, LXW_UNDERLINE_SINGLE);
}

void looks_make(lxw_workbook *x, struct looks *out)
{
	char places[LOOKS_PLACES_MAX + 3] = "0";
	*out = (struct looks){
		.title = title(x, false),
		.title_folded = title(x, true),
		.line = look(x, false),
		.folded = look(x, true),
		.link = look(x, false),
		.note_head = plain(x),
		.head = head(x),
		.head_right = head(x),
		.text = cell(x, true),
		.symbol = cell(x, false),
		.any = cell(x, false),
		.cell_link = cell(x, true),
	};
	format_set_bold(out->note_head);
	format_set_font_size(out->note_head, 12);
	format_set_align(out->note_head, LXW_ALIGN_VERTICAL_BOTTOM);
	to_the_right(out->symbol);
	to_the_right(out->head_right);
	format_set_align(out->text, LXW_ALIGN_LEFT);
	make_link(out->link);
	make_link(out->cell_link);
	/* "0", "0.0", "0.00", … */
	for (size_t i = 0; i <= LOOKS_PLACES_MAX; i++) {
		if (i) {
			places[1] = '.';
			places[i + 1] = '0';
		}
		out->places[i] = cell(x, false);
		to_the_right(out->places[i]);
		format_set_num_format(out->places[i], places);
	}
}
