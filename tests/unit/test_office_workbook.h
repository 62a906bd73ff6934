/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks: sheets are read back cell by cell. */
#ifndef TEST_OFFICE_WORKBOOK_H
#define TEST_OFFICE_WORKBOOK_H

#include "office.h"

static const struct office_column columns[] = {
	{ .name = "age", .heading = "Age" },
	{ .name = "n", .type = OFFICE_INTEGER },
	{ .name = "p", .heading = "Share", .type = OFFICE_PERCENT },
	{ .heading = "Ratio", .type = OFFICE_DECIMAL, .places = 2 },
};
static const struct office_cell cells[] = {
	{ .text = "Under 1" },
	{ .is_number = true, .number = 12 },
	{ .is_number = true, .number = 34.285714285714285 },
	{ .is_number = true, .number = 1.5 },
	{ .text = "1 to 4" },
	{ .text = "c" },
	{ .text = "–" },
	{ 0 },
};
static const char *const notes[] = { "c: a number from 1 to 5.", "Second." };
static const struct office_sheet ages = {
	.name = "A1",
	.title = "Children by age",
	.about = "Counts children.",
	.columns = columns,
	.n_columns = 4,
	.cells = cells,
	.n_rows = 2,
	.notes = notes,
	.n_notes = 2,
};

static void write_book(const struct office_workbook *w, struct buf *out)
{
	struct err e = { 0 };
	if (office_workbook(w, out, &e) < 0)
		fail_msg("%s", e.text);
}

/* A workbook of one sheet, which is its second. */
static void write_sheet(const struct office_sheet *s, struct buf *out)
{
	write_book(&(struct office_workbook){ .title = "Pack",
					      .sheets = s,
					      .n_sheets = 1 },
		   out);
}

/* A workbook of one cell, in A5 of the second sheet. */
static void write_cell(struct office_cell x, struct buf *out)
{
	struct office_sheet s = {
		.name = "X",
		.title = "X",
		.columns = columns,
		.n_columns = 1,
		.cells = &x,
		.n_rows = 1,
	};
	write_sheet(&s, out);
}

static const char *sheet(struct arena *a, const struct buf *b, int n)
{
	return member(a, b, arena_fmt(a, "xl/worksheets/sheet%d.xml", n));
}

/* What a cell holds, as it is written: "text:…", "number:…", "empty"; NULL: it
 * is not there. */
static const char *cell(struct arena *a, const struct buf *b, int n,
			const char *at)
{
	const char *s = strstr(sheet(a, b, n), arena_fmt(a, "<c r=\"%s\"", at));
	if (!s)
		return NULL;
	const char *tag = arena_dup(a, s, strcspn(s, ">") + 1);
	if (str_ends_nocase(tag, "/>"))
		return "empty";
	const char *v = s + strlen(tag) + strlen("<v>");
	v = arena_dup(a, v, strcspn(v, "<"));
	if (!strstr(tag, " t=\"s\""))
		return arena_fmt(a, "number:%s", v);
	const char *x = member(a, b, "xl/sharedStrings.xml");
	for (long i = strtol(v, NULL, 10); i >= 0; i--) {
		x = strstr(x, "<si><t");
		assert_non_null(x);
		x = strchr(x + 5, '>') + 1;
	}
	return arena_fmt(a, "text:%.*s", (int)strcspn(x, "<"), x);
}

#define assert_cell(n, at, want) assert_string_equal(cell(&a, &b, n, at), want)

static void the_first_sheet_leads_to_every_other(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	const struct office_note n = { NULL, "How it was counted." };
	write_book(&(struct office_workbook){ .title = "Pack",
					      .about = "All of it.",
					      .sheets = &ages,
					      .n_sheets = 1,
					      .notes = &n,
					      .n_notes = 1 },
		   &b);
	assert_cell(1, "A1", "text:Pack");
	assert_cell(1, "A2", "text:All of it.");
	assert_cell(1, "C4", "text:What it counts");
	assert_cell(1, "A5", "text:Notes");
	assert_cell(1, "A6", "text:A1");
	assert_cell(1, "B6", "text:Children by age");
	assert_cell(1, "C6", "text:Counts children.");
	const char *s = sheet(&a, &b, 1);
	assert_non_null(strstr(s, "<hyperlink ref=\"A5\" "
				  "location=\"'Notes'!A1\""));
	assert_non_null(strstr(s, "<hyperlink ref=\"A6\" "
				  "location=\"'A1'!A1\""));
	s = member(&a, &b, "xl/workbook.xml");
	assert_true(strstr(s, "name=\"Contents\"") <
		    strstr(s, "name=\"Notes\""));
	assert_true(strstr(s, "name=\"Notes\"") < strstr(s, "name=\"A1\""));
	buf_release(&b);
	arena_release(&a);
}

static void a_sheet_begins_with_title_about_and_way_back(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	assert_cell(2, "A1", "text:Children by age");
	assert_cell(2, "A2", "text:Counts children.");
	assert_cell(2, "A3",
		    "text:This sheet has one table, in rows 5 to 7, and notes "
		    "below it, from row 8.");
	assert_cell(2, "A4", "text:Back to Contents");
	assert_non_null(strstr(sheet(&a, &b, 2), "location=\"'Contents'!A1\""));
	assert_cell(2, "A5", "text:Age");
	assert_cell(2, "B5", "text:n"); /* of the machine, for want of one */
	buf_release(&b);
	arena_release(&a);
}

static void numbers_are_numbers_and_symbols_are_texts(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	assert_cell(2, "A6", "text:Under 1");
	assert_cell(2, "B6", "number:12");
	assert_cell(2, "B7", "text:c");
	assert_cell(2, "C7", "text:–");
	assert_cell(2, "D7", "empty");
	buf_release(&b);
	arena_release(&a);
}

/* The number format of a cell of the second sheet. */
static const char *format_of(struct arena *a, const struct buf *b,
			     const char *at)
{
	const char *s = strstr(sheet(a, b, 2), arena_fmt(a, "<c r=\"%s\"", at));
	const char *x = strstr(member(a, b, "xl/styles.xml"), "<cellXfs");
	for (long i = strtol(strstr(s, " s=\"") + 4, NULL, 10); i >= 0; i--)
		x = strstr(x, "<xf ") + 4;
	const char *id = strstr(x, "numFmtId=");
	id = arena_dup(a, id, strcspn(id, " "));
	x = strstr(member(a, b, "xl/styles.xml"),
		   arena_fmt(a, "<numFmt %s", id));
	if (!x)
		return id; /* one that Excel has itself */
	x = strstr(x, "formatCode=\"") + 12;
	return arena_dup(a, x, strcspn(x, "\""));
}

static void percentages_are_not_fractions(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	assert_cell(2, "C5", "text:Share (%)");
	assert_cell(2, "C6", "number:34.28571428571428");
	assert_string_equal(format_of(&a, &b, "C6"), "0.0");
	buf_release(&b);
	arena_release(&a);
}

static void decimals_have_their_places(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	assert_cell(2, "D6", "number:1.5");
	assert_string_equal(format_of(&a, &b, "B6"), "0");
	assert_string_equal(format_of(&a, &b, "D6"), "0.00");
	buf_release(&b);
	arena_release(&a);
}

static void nothing_is_a_formula(void **state)
{
	(void)state;
	static const char *const all[] = { "=1+1", "+x", "@y", "-3", "\t=2" };
	struct arena a = { 0 };
	struct buf b = { 0 };
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		buf_clear(&b);
		write_cell((struct office_cell){ .text = all[i] }, &b);
		assert_cell(2, "A5", arena_fmt(&a, "text:%s", all[i]));
		assert_null(strstr(sheet(&a, &b, 2), "<f>"));
	}
	buf_release(&b);
	arena_release(&a);
}

static void what_is_not_finite_is_empty(void **state)
{
	(void)state;
	const double all[] = { (double)NAN, (double)INFINITY };
	struct arena a = { 0 };
	struct buf b = { 0 };
	for (size_t i = 0; i < 2; i++) {
		buf_clear(&b);
		write_cell((struct office_cell){ .is_number = true,
						 .number = all[i] },
			   &b);
		assert_cell(2, "A5", "empty");
	}
	buf_release(&b);
	arena_release(&a);
}

static void control_characters_are_dropped(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_cell((struct office_cell){ .text = "a\x01"
						 "b\r\nc\rd\x7f"
						 "e\xc2\x85"
						 "f\xef\xbf\xbe"
						 "g\xff" },
		   &b);
	assert_cell(2, "A5",
		    "text:ab\nc\ndef"
		    "g\xef\xbf\xbd");
	buf_release(&b);
	arena_release(&a);
}

static void what_looks_like_an_escape_is_not_one(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_cell((struct office_cell){ .text = "a_x0041_b _x00_" }, &b);
	assert_cell(2, "A5", "text:a_x005F_x0041_b _x00_");
	/* Titles and headings are treated like any text, once. */
	struct office_column one = { .heading = "_x0042_" };
	struct office_sheet s = ages;
	s.title = "_x0041_";
	s.columns = &one;
	s.n_columns = 1;
	buf_clear(&b);
	write_sheet(&s, &b);
	assert_cell(2, "A1", "text:_x005F_x0041_");
	assert_cell(2, "A5", "text:_x005F_x0042_");
	assert_cell(1, "B4", "text:_x005F_x0041_");
	s.n_rows = 0;
	buf_clear(&b);
	write_sheet(&s, &b);
	assert_cell(2, "A5", "text:_x005F_x0042_");
	buf_release(&b);
	arena_release(&a);
}

static const char *of_length(struct arena *a, const char *one, size_t n)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < n; i++)
		buf_str(&b, one);
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void long_texts_are_cut_and_say_so(void **state)
{
	(void)state;
	static const char mark[] = " [… cut: a cell holds no more]";
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_cell((struct office_cell){ .text = of_length(&a, "x", 40000) },
		   &b);
	const char *s = cell(&a, &b, 2, "A5") + strlen("text:");
	assert_true(str_ends_nocase(s, mark));
	assert_int_equal(strlen(s), 32767); /* bytes: of one to three */
	/* A character that is two to Excel. */
	buf_clear(&b);
	write_cell((struct office_cell){ .text = of_length(&a, "😀", 16384) },
		   &b);
	s = cell(&a, &b, 2, "A5") + strlen("text:");
	assert_true(str_ends_nocase(s, mark));
	assert_int_equal((strlen(s) - strlen(mark)) % 4, 0);
	buf_release(&b);
	arena_release(&a);
}

static void texts_that_just_fit_are_whole(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_cell((struct office_cell){ .text = of_length(&a, "é", 32767) },
		   &b);
	const char *s = cell(&a, &b, 2, "A5") + strlen("text:");
	assert_int_equal(strlen(s), 2 * 32767);
	buf_release(&b);
	arena_release(&a);
}

static void names_of_sheets_fit_and_are_unique(void **state)
{
	(void)state;
	static const char *const names[][2] = {
		{ "Ages", "Ages" },
		{ "AGES", "AGES (2)" },
		{ "ages (2)", "ages (2) (2)" },
		{ "Contents", "Contents (2)" },
		{ "a[b]c:d*e?f/g\\h", "a-b-c-d-e-f-g-h" },
		{ "'quoted'", "’quoted’" },
		{ "History", "Table" },
		{ "", "Table (2)" },
		{ " a \n b ", "a b" },
		{ "Ŵŷ É", "Ŵŷ É" },
		{ "ŵŶ é", "ŵŶ é (2)" },
		{ "A name of more than thirty-one letters",
		  "A name of more than thirty-one" },
		{ "A name of more than thirty-one letters, too",
		  "A name of more than thirty- (2)" },
	};
	const size_t n = sizeof names / sizeof *names;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct office_sheet *all = arena_alloc(&a, n * sizeof *all);
	for (size_t i = 0; i < n; i++) {
		all[i] = ages;
		all[i].name = names[i][0];
	}
	write_book(&(struct office_workbook){ .sheets = all, .n_sheets = n },
		   &b);
	const char *s = member(&a, &b, "xl/workbook.xml");
	for (size_t i = 0; i < n; i++) {
		const char *tag = arena_fmt(&a,
					    "<sheet name=\"%s\" sheetId="
					    "\"%zu\"",
					    names[i][1], i + 2);
		if (!strstr(s, tag))
			fail_msg("%s is not there", tag);
	}
	buf_release(&b);
	arena_release(&a);
}

static void tables_are_marked_up_and_named(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct office_sheet two[] = { ages, ages };
	two[0].name = "A-1";
	two[1].name = "A 1";
	write_book(&(struct office_workbook){ .sheets = two, .n_sheets = 2 },
		   &b);
	const char *s = member(&a, &b, "xl/tables/table2.xml");
	assert_non_null(strstr(s, "displayName=\"table_A_1\" ref=\"A5:D7\""));
	assert_non_null(strstr(s, "showFirstColumn=\"1\""));
	assert_null(strstr(s, "<autoFilter"));
	s = member(&a, &b, "xl/tables/table3.xml");
	assert_non_null(strstr(s, "displayName=\"table_A_1_2\""));
	buf_release(&b);
	arena_release(&a);
}

static void headings_are_unique(void **state)
{
	(void)state;
	static const struct office_column same[] = {
		{ .heading = "n" },
		{ .heading = "N" },
		{ .heading = " two\nlines " },
		{ 0 },
		{ .heading = "95% limit", .type = OFFICE_PERCENT },
		{ .heading = "% of all", .type = OFFICE_PERCENT },
	};
	struct arena a = { 0 };
	struct buf b = { 0 };
	const struct office_cell row[6] = { { 0 } };
	const struct office_sheet s = {
		.name = "X",
		.columns = same,
		.n_columns = 6,
		.cells = row,
		.n_rows = 1,
	};
	write_sheet(&s, &b);
	assert_cell(2, "A4", "text:n");
	assert_cell(2, "B4", "text:N (2)");
	assert_cell(2, "C4", "text:two lines");
	assert_cell(2, "D4", "text:Column 4");
	assert_cell(2, "E4", "text:95% limit (%)");
	assert_cell(2, "F4", "text:% of all");
	assert_non_null(strstr(member(&a, &b, "xl/tables/table2.xml"),
			       "name=\"N (2)\""));
	buf_release(&b);
	arena_release(&a);
}

static void a_table_without_rows_is_no_marked_up_table(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct office_sheet s = ages;
	s.n_rows = 0;
	write_sheet(&s, &b);
	assert_cell(2, "A3",
		    "text:This sheet has one table, without rows, and notes "
		    "below it, from row 6.");
	assert_cell(2, "A5", "text:Age");
	assert_cell(2, "D5", "text:Ratio");
	assert_null(strstr(sheet(&a, &b, 2), "<tableParts"));
	buf_release(&b);
	arena_release(&a);
}

static void notes_stand_below_the_table(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	assert_cell(2, "A8", "text:Notes");
	assert_cell(2, "A9", "text:c: a number from 1 to 5.");
	assert_cell(2, "A10", "text:Second.");
	buf_release(&b);
	arena_release(&a);
}

static void methods_have_a_sheet_of_their_own(void **state)
{
	(void)state;
	static const struct office_note n[] = { { "Sources", "Reviews." },
						{ NULL, "More." },
						{ "Coverage", NULL } };
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_book(&(struct office_workbook){ .notes = n, .n_notes = 3 }, &b);
	assert_cell(2, "A1", "text:Notes");
	assert_cell(2, "A2", "text:Back to Contents");
	assert_cell(2, "A3", "text:Sources");
	assert_cell(2, "A4", "text:Reviews.");
	assert_cell(2, "A5", "text:More.");
	assert_cell(2, "A6", "text:Coverage");
	buf_release(&b);
	arena_release(&a);
}

static void headings_stay_in_sight_and_on_every_page(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	const char *s = sheet(&a, &b, 2);
	assert_non_null(strstr(s, "<pane ySplit=\"5\" topLeftCell=\"A6\""));
	assert_non_null(strstr(s, "orientation=\"landscape\""));
	assert_non_null(strstr(s, "fitToHeight=\"0\""));
	assert_non_null(strstr(s, "paperSize=\"9\""));
	assert_non_null(strstr(s, "<oddFooter>&amp;L&amp;A&amp;RPage &amp;P of "
				  "&amp;N</oddFooter>"));
	assert_non_null(strstr(member(&a, &b, "xl/workbook.xml"),
			       "name=\"_xlnm.Print_Titles\""));
	buf_release(&b);
	arena_release(&a);
}

static void lists_can_be_filtered(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct office_sheet s = ages;
	s.filter = true;
	write_sheet(&s, &b);
	assert_non_null(strstr(member(&a, &b, "xl/tables/table2.xml"),
			       "<autoFilter ref=\"A5:D7\""));
	buf_release(&b);
	arena_release(&a);
}

static void nothing_is_merged_and_no_row_is_empty(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_sheet(&ages, &b);
	assert_null(strstr(sheet(&a, &b, 2), "<mergeCell"));
	for (int i = 1; i <= 10; i++)
		assert_true(str_starts(cell(&a, &b, 2, arena_fmt(&a, "A%d", i)),
				       "text:"));
	assert_null(cell(&a, &b, 2, "A11"));
	buf_release(&b);
	arena_release(&a);
}

static void columns_are_at_most_60_wide(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_cell((struct office_cell){ .text = of_length(&a, "words ", 99) },
		   &b);
	const char *w = strstr(sheet(&a, &b, 2), "<col min=\"1\" max=\"1\" ");
	assert_non_null(w);
	double wide = strtod(strstr(w, "width=\"") + 7, NULL);
	assert_true(wide > 60 && wide < 61); /* with the padding of Excel */
	/* The row is high enough for what is folded. */
	assert_non_null(strstr(sheet(&a, &b, 2), " ht=\"150\""));
	buf_release(&b);
	arena_release(&a);
}

static void workbooks_are_the_same_to_the_byte(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 }, again = { 0 };
	write_sheet(&ages, &b);
	write_sheet(&ages, &again);
	assert_int_equal(b.n, again.n);
	assert_memory_equal(b.p, again.p, b.n);
	const char *s = member(&a, &b, "docProps/core.xml");
	assert_non_null(strstr(s, "<dc:title>Pack</dc:title>"));
	assert_non_null(strstr(s, ">2000-01-01T00:00:00Z<"));
	setenv("SOURCE_DATE_EPOCH", "86400", 1);
	buf_clear(&b);
	write_sheet(&ages, &b);
	unsetenv("SOURCE_DATE_EPOCH");
	s = member(&a, &b, "docProps/core.xml");
	assert_non_null(strstr(s, ">1970-01-02T00:00:00Z<"));
	buf_release(&b);
	buf_release(&again);
	arena_release(&a);
}

static void a_sheet_without_columns_is_an_error(void **state)
{
	(void)state;
	struct buf b = { 0 };
	struct err e = { 0 };
	const struct office_sheet s = { .title = "Nothing" };
	const struct office_workbook w = { .sheets = &s, .n_sheets = 1 };
	assert_int_equal(office_workbook(&w, &b, &e), -1);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_non_null(strstr(e.text, "\"Nothing\""));
	assert_int_equal(b.n, 0);
}

static void too_many_rows_are_an_error(void **state)
{
	(void)state;
	struct buf b = { 0 };
	struct err e = { 0 };
	struct office_sheet s = ages;
	const struct office_workbook w = { .sheets = &s, .n_sheets = 1 };
	s.n_rows = 1048576;
	assert_int_equal(office_workbook(&w, &b, &e), -1);
	assert_int_equal(e.kind, ERR_LIMIT);
	e = (struct err){ 0 };
	s.n_columns = 16385;
	assert_int_equal(office_workbook(&w, &b, &e), -1);
	assert_int_equal(e.kind, ERR_LIMIT);
	assert_non_null(strstr(e.text, "16385 columns"));
}

static void a_workbook_may_have_no_tables(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	write_book(&(struct office_workbook){ 0 }, &b);
	assert_cell(1, "A2", "text:This sheet has one table, without rows.");
	buf_release(&b);
	arena_release(&a);
}

#endif
