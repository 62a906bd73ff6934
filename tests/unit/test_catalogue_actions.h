/* SPDX-License-Identifier: GPL-3.0-or-later */
/* catalogue: sheets in which recommendations are followed up. Included by
 * test_catalogue.c. */

static void a_sheet_to_follow_up_is_read_as_excel_writes_it(void **state)
{
	(void)state;
	static const char sheet[] =
		"\xef\xbb\xbfReview;ID;Number;Status;Due date;Owner;Notes\r\n"
		"A-1;recommendation/1/bcdfghjk;1;Completed;01/02/2026;\"Ann; "
		"Bob\";'=see minutes\r\n"
		"A-1;;2;;;;\r\n"
		"A-1;;3;Awaiting funds;end of term;;\r\n"
		";;4;done;;;\r\n";
	struct arena sheet_in = { 0 };
	struct diags d = { .a = &sheet_in };
	struct err e = { 0 };
	struct catalogue_actions v;
	assert_int_equal(catalogue_actions_parse(&sheet_in, "r.csv", sheet,
						 strlen(sheet), &v, &d, &e),
			 0);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.open, 1);
	assert_string_equal(v.v[0].review, "A-1");
	assert_string_equal(v.v[0].id, "recommendation/1/bcdfghjk");
	assert_string_equal(v.v[0].status, "done");
	assert_string_equal(v.v[0].due, "2026-02-01");
	assert_string_equal(v.v[0].owner, "Ann; Bob");
	assert_string_equal(v.v[0].note, "=see minutes");
	assert_string_equal(v.v[1].status, "Awaiting funds");
	assert_string_equal(v.v[1].due, "end of term");
	assert_int_equal(v.v[1].line, 4);
	assert_int_equal(d.n, 3);
	assert_string_equal(d.v[0].code, "bad-value"); /* status */
	assert_int_equal(d.v[0].line, 4);
	assert_string_equal(d.v[1].code, "bad-value"); /* due */
	assert_int_equal(d.v[1].line, 4);
	assert_string_equal(d.v[2].code, "empty-cell");
	assert_int_equal(d.v[2].line, 5);
	arena_release(&sheet_in);
}

static void a_mistyped_status_is_told_with_the_likely_one(void **state)
{
	(void)state;
	static const char sheet[] = "review,number,status\nA-1,1,in progess\n"
				    "A-1,2,Under way\nA-1,3,-\n";
	struct arena in = { 0 };
	struct diags d = { .a = &in };
	struct err e = { 0 };
	struct catalogue_actions v;
	assert_int_equal(catalogue_actions_parse(&in, "r.csv", sheet,
						 strlen(sheet), &v, &d, &e),
			 0);
	assert_int_equal(v.n, 3);
	assert_string_equal(v.v[0].status, "in progess");
	assert_string_equal(v.v[1].status, "in progress");
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].line, 2);
	assert_non_null(strstr(d.v[0].text, "did you mean \"in progress\""));
	arena_release(&in);
}

static void a_sheet_without_what_it_is_for_is_an_input_error(void **state)
{
	(void)state;
	static const char *const sheets[] = {
		"number,status\n1,done\n",
		"review,status\nA-1,done\n",
		"review,number,text\nA-1,1,Mend it\n",
		"",
	};
	for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
		struct arena sheet_in = { 0 };
		struct diags d = { .a = &sheet_in };
		struct err e = { 0 };
		struct catalogue_actions v;
		assert_int_equal(
			catalogue_actions_parse(&sheet_in, "r.csv", sheets[i],
						strlen(sheets[i]), &v, &d, &e),
			-1);
		assert_int_equal(e.kind, ERR_INPUT);
		arena_release(&sheet_in);
	}
}
