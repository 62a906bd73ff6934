/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of catalogue. Each NAME.csv in tests/data/catalogue is read and what
 * comes out is held against NAME.out; REGEN=1 writes those anew, to be
 * reviewed as a difference.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base.h"
#include "catalogue.h"

#define DATA "tests/data/catalogue"

static struct arena a;

static int teardown(void **state)
{
	(void)state;
	arena_release(&a);
	return 0;
}

static struct catalogue parse_bytes(const void *p, size_t n, struct diags *d)
{
	struct catalogue c;
	struct err e = { 0 };
	*d = (struct diags){ .a = &a };
	if (catalogue_parse(&a,
			    &(struct catalogue_input){ "c.csv", p, n, { 0 } },
			    &c, d, &e) < 0)
		fail_msg("%s", e.text);
	return c;
}

static struct catalogue parse(const char *text, struct diags *d)
{
	return parse_bytes(text, strlen(text), d);
}

static const struct diag *find(const struct diags *d, const char *code)
{
	for (size_t i = 0; i < d->n; i++)
		if (str_eq(d->v[i].code, code))
			return &d->v[i];
	return NULL;
}

/* A diagnostic that must be there. */
static const struct diag *need(const struct diags *d, const char *code)
{
	static const struct diag none = { .file = "", .text = "" };
	const struct diag *x = find(d, code);
	if (!x)
		fail_msg("no diagnostic %s", code);
	return x ? x : &none;
}

static const char *review_value(const struct catalogue *c, size_t i,
				const char *name)
{
	assert_true(i < c->reviews.n);
	return catalogue_value(&c->reviews.v[i].facts, name);
}

static const char *child_value(const struct catalogue *c, size_t i,
			       const char *name)
{
	assert_true(i < c->children.n);
	return catalogue_value(&c->children.v[i].facts, name);
}

/* ---- data files ---- */

static void dump_facts(struct buf *b, const struct catalogue_facts *facts)
{
	for (size_t i = 0; i < facts->n; i++) {
		const struct catalogue_fact *f = &facts->v[i];
		buf_fmt(b, "    %s = %s", f->name, f->value);
		if (*f->precision)
			buf_fmt(b, ", %s", f->precision);
		if (!str_eq(f->raw, f->value))
			buf_fmt(b, " (%s)", f->raw);
		buf_fmt(b, "  %d:%d\n", f->line, f->col);
	}
}

static void dump(struct buf *b, const struct catalogue *c,
		 const struct diags *d)
{
	buf_fmt(b, "rows %zu, lost %zu\n", c->rows, c->rows_lost);
	for (size_t i = 0; i < c->reviews.n; i++) {
		buf_fmt(b, "review %s  %d\n", c->reviews.v[i].key,
			c->reviews.v[i].line);
		dump_facts(b, &c->reviews.v[i].facts);
	}
	for (size_t i = 0; i < c->children.n; i++) {
		const struct catalogue_child *x = &c->children.v[i];
		buf_fmt(b, "child \"%s\" of %s  %d\n", x->label,
			c->reviews.v[x->review].key, x->line);
		dump_facts(b, &x->facts);
	}
	for (size_t i = 0; i < c->documents.n; i++) {
		const struct catalogue_document *x = &c->documents.v[i];
		buf_fmt(b, "document \"%s\" of %s, %s  %d\n", x->file,
			c->reviews.v[x->review].key, x->role, x->line);
		if (x->text)
			buf_fmt(b, "    [%s]\n", x->text);
	}
	for (size_t i = 0; i < d->n; i++)
		buf_fmt(b, "%d:%d %s %s: %s\n", d->v[i].line, d->v[i].col,
			diag_level_name(d->v[i].level), d->v[i].code,
			d->v[i].text);
}

static void check_file(const char *path)
{
	struct buf in = { 0 }, want = { 0 }, got = { 0 };
	struct err e = { 0 };
	struct diags d;
	const char *out = arena_fmt(&a, "%s/%s.out", DATA, fs_stem(&a, path));
	if (fs_read(path, 1 << 20, &in, &e) < 0)
		fail_msg("%s", e.text);
	struct catalogue c = parse_bytes(in.p, in.n, &d);
	dump(&got, &c, &d);
	if (getenv("REGEN") && fs_write(out, got.p, got.n, &e) < 0)
		fail_msg("%s", e.text);
	if (fs_read(out, 1 << 20, &want, &e) < 0)
		fail_msg("%s", e.text);
	if (!str_eq(buf_text(&got), buf_text(&want)))
		fail_msg("%s gives\n%s", path, buf_text(&got));
	buf_release(&in);
	buf_release(&want);
	buf_release(&got);
}

static void data_files_give_what_is_expected(void **state)
{
	(void)state;
	struct fs_list files = { 0 };
	struct err e = { 0 };
	size_t n = 0;
	if (fs_walk(&a, DATA, &files, NULL, &e) < 0)
		fail_msg("%s", e.text);
	for (size_t i = 0; i < files.n; i++) {
		if (!str_ends_nocase(files.v[i], ".csv"))
			continue;
		check_file(files.v[i]);
		n++;
	}
	assert_true(n >= 20);
}

/* ---- the header ---- */

static void no_review_column_is_an_input_error(void **state)
{
	(void)state;
	struct catalogue c;
	struct err e = { 0 };
	static const char text[] = "title,area\nOne,Northshire\n";
	assert_int_equal(
		catalogue_parse(&a,
				&(struct catalogue_input){
					"c.csv", text, strlen(text), { 0 } },
				&c, NULL, &e),
		-1);
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, "c.csv: no column \"review\""));
}

static void empty_file_is_an_input_error(void **state)
{
	(void)state;
	struct catalogue c;
	struct err e = { 0 };
	assert_int_equal(
		catalogue_parse(
			&a, &(struct catalogue_input){ "c.csv", "", 0, { 0 } },
			&c, NULL, &e),
		-1);
	assert_int_equal(e.kind, ERR_INPUT);
}

static void workbook_is_named_as_such(void **state)
{
	(void)state;
	struct catalogue c;
	struct err e = { 0 };
	assert_int_equal(
		catalogue_parse(&a,
				&(struct catalogue_input){
					"c.csv", "PK\3\4review", 10, { 0 } },
				&c, NULL, &e),
		-1);
	assert_int_equal(e.kind, ERR_INPUT);
	assert_non_null(strstr(e.text, "workbook"));
}

static void header_without_rows_is_an_empty_catalogue(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,title", &d);
	assert_int_equal(c.rows, 0);
	assert_int_equal(c.reviews.n, 0);
	assert_int_equal(d.n, 0);
}

static void own_name_of_a_column_beats_a_usual_spelling(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c =
		parse("case,review,lscb,area\n1,A,Board,Area\n", &d);
	assert_string_equal(c.reviews.v[0].key, "A");
	assert_string_equal(review_value(&c, 0, "area"), "Area");
	assert_string_equal(review_value(&c, 0, "lscb"), "Board");
	assert_string_equal(review_value(&c, 0, "case"), "1");
}

/* ---- rows ---- */

static void rows_after_a_broken_one_go_in(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,title\nA,\"x\" y\nB,\"z\"\n", &d);
	assert_int_equal(c.reviews.n, 1);
	assert_string_equal(c.reviews.v[0].key, "B");
	assert_int_equal(c.rows, 2);
	assert_int_equal(c.rows_lost, 1);
	assert_string_equal(d.v[0].code, "bad-row");
	assert_int_equal(d.v[0].level, DIAG_LOST);
	assert_int_equal(d.v[0].line, 2);
}

static void unclosed_quote_costs_one_row(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,title\nA,\"x\nB,y\nC,z\n", &d);
	assert_int_equal(c.reviews.n, 2);
	assert_string_equal(c.reviews.v[0].key, "B");
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].line, 2);
	assert_non_null(strstr(d.v[0].text, "never closed"));
}

static void lines_are_those_where_rows_begin(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,title\r\n\r\nA,\"one\r\ntwo\"\r\n"
				   "\r\nB,x\r\n",
				   &d);
	assert_int_equal(c.reviews.v[0].line, 3);
	assert_int_equal(c.reviews.v[1].line, 6);
}

static void cell_over_the_limit_is_refused_and_the_rest_goes_in(void **state)
{
	(void)state;
	struct diags d;
	struct buf b = { 0 };
	buf_str(&b, "review,text\nA,");
	for (int i = 0; i < (8 << 20) + 100; i++)
		buf_char(&b, 'x');
	buf_str(&b, "\nB,short\n");
	struct catalogue c = parse_bytes(b.p, b.n, &d);
	buf_release(&b);
	assert_int_equal(c.reviews.n, 1);
	assert_string_equal(c.reviews.v[0].key, "B");
	assert_non_null(strstr(need(&d, "bad-row")->text, "8 MB"));
}

static void row_of_too_many_cells_is_refused(void **state)
{
	(void)state;
	struct diags d;
	struct buf b = { 0 };
	buf_str(&b, "review,title\nA");
	for (int i = 0; i < 6000; i++)
		buf_char(&b, ',');
	buf_str(&b, "\nB,x\n");
	struct catalogue c = parse_bytes(b.p, b.n, &d);
	buf_release(&b);
	assert_int_equal(c.reviews.n, 1);
	assert_int_equal(c.rows_lost, 1);
}

static void key_that_is_a_text_loses_its_row(void **state)
{
	(void)state;
	struct diags d;
	struct buf b = { 0 };
	buf_str(&b, "review,title\n");
	for (int i = 0; i < 300; i++)
		buf_char(&b, 'k');
	buf_str(&b, ",x\n");
	struct catalogue c = parse_bytes(b.p, b.n, &d);
	buf_release(&b);
	assert_int_equal(c.reviews.n, 0);
	assert_int_equal(c.rows_lost, 1);
	need(&d, "bad-key");
}

/* ---- cells ---- */

static void bad_cell_is_told_by_line_column_name_and_value(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c =
		parse("review,area,published\nA,Northshire,3/14/2014\n", &d);
	assert_null(review_value(&c, 0, "published"));
	assert_int_equal(c.rows_lost, 0);
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].level, DIAG_WARNING);
	assert_string_equal(d.v[0].file, "c.csv");
	assert_int_equal(d.v[0].line, 2);
	assert_int_equal(d.v[0].col, 3);
	assert_non_null(
		strstr(d.v[0].text, "column \"published\": \"3/14/2014\""));
}

static void words_for_one_thing_get_one_name(void **state)
{
	(void)state;
	static const struct {
		const char *column, *written, *value;
	} cases[] = {
		{ "outcome", "death", "fatal" },
		{ "outcome", "Died", "fatal" },
		{ "outcome", "FATALITY", "fatal" },
		{ "outcome", "injury", "serious harm" },
		{ "outcome", "near-fatality", "serious harm" },
		{ "outcome", "Serious Harm", "serious harm" },
		{ "kind", "Serious Case Review (SCR)", "SCR" },
		{ "kind", "CSPR", "LCSPR" },
		{ "kind", "joint scr-dhr", "joint SCR/DHR" },
		{ "methodology", "Significant Incident Learning Process",
		  "SILP" },
		{ "family_involvement", "Invited, not involved",
		  "invited, not involved" },
		{ "source_of_harm", "mother\xe2\x80\x99s partner",
		  "mother's partner" },
		{ "neglect", "Y", "yes" },
		{ "neglect", "absent", "no" },
		{ "neglect", "N/K", "not known" },
		{ "incident_place", "unknown", "not known" },
		{ "methodology", "not known", "not stated" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diags d;
		struct catalogue c =
			parse(arena_fmt(&a, "review,%s\nA,\"%s\"\n",
					cases[i].column, cases[i].written),
			      &d);
		const char *got = review_value(&c, 0, cases[i].column);
		assert_non_null(got);
		assert_string_equal(got, cases[i].value);
		assert_string_equal(c.reviews.v[0].facts.v[0].raw,
				    cases[i].written);
		assert_int_equal(d.n, 0);
	}
}

static void only_certain_words_are_grouped_by_ethnicity(void **state)
{
	(void)state;
	static const struct {
		const char *written, *value;
	} cases[] = {
		{ "White British", "White" },
		{ "White and Black Caribbean", "Mixed" },
		{ "Black African", "Black" },
		{ "Pakistani", "Asian" },
		{ "Chinese", "Chinese" },
		{ "Polish", "Polish" },
		{ "not recorded", "not stated" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diags d;
		struct catalogue c =
			parse(arena_fmt(&a, "review,ethnicity\nA,%s\n",
					cases[i].written),
			      &d);
		assert_string_equal(child_value(&c, 0, "ethnicity"),
				    cases[i].value);
	}
}

static void unknown_word_is_kept_and_told_once(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c =
		parse("review,outcome\nA,poorly\nB,fatal\nC,Poorly\n", &d);
	assert_string_equal(review_value(&c, 0, "outcome"), "poorly");
	assert_string_equal(review_value(&c, 2, "outcome"), "Poorly");
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "unknown-word");
	assert_int_equal(d.v[0].line, 2);
	assert_non_null(strstr(d.v[0].text, "2 rows"));
}

static void
word_for_nothing_is_no_value_where_there_is_no_word_for_it(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,outcome,incident,children,age\n"
				   "A,not known,unknown,n/a,not stated\n",
				   &d);
	assert_int_equal(c.reviews.v[0].facts.n, 0);
	assert_int_equal(c.children.n, 0);
	assert_int_equal(d.n, 0);
}

static void dates_have_normal_form_and_precision(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c =
		parse("review,incident,published\nA,17/06/2014,2015 Q1\n", &d);
	const struct catalogue_facts *f = &c.reviews.v[0].facts;
	assert_string_equal(f->v[0].value, "2014-06-17");
	assert_string_equal(f->v[0].precision, "day");
	assert_string_equal(f->v[0].raw, "17/06/2014");
	assert_string_equal(f->v[1].value, "2015-Q1");
	assert_string_equal(f->v[1].precision, "quarter");
}

static void ages_are_days_with_their_unit(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,age\nA,14 weeks\n", &d);
	const struct catalogue_fact *f = &c.children.v[0].facts.v[0];
	assert_string_equal(f->value, "98");
	assert_string_equal(f->precision, "weeks");
	assert_string_equal(f->raw, "14 weeks");
}

static void formula_is_only_text(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,title\n=A1,=1+1\n", &d);
	assert_string_equal(c.reviews.v[0].key, "=A1");
	assert_string_equal(review_value(&c, 0, "title"), "=1+1");
}

/* ---- reviews, documents, children ---- */

static void conflict_names_both_lines_and_the_first_stands(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,outcome,file\nA,fatal,a.pdf\n"
				   "A,serious harm,b.pdf\n",
				   &d);
	assert_string_equal(review_value(&c, 0, "outcome"), "fatal");
	const struct diag *x = need(&d, "conflict");
	assert_int_equal(x->level, DIAG_WARNING);
	assert_int_equal(x->line, 3);
	assert_int_equal(x->col, 2);
	assert_non_null(strstr(x->text, "line 2"));
}

static void later_row_fills_what_an_earlier_left_empty(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,outcome,area,file\nA,,North,a.pdf\n"
				   "A,fatal,,b.pdf\n",
				   &d);
	assert_string_equal(review_value(&c, 0, "outcome"), "fatal");
	assert_string_equal(review_value(&c, 0, "area"), "North");
	assert_int_equal(d.n, 0);
}

static void review_has_a_factor_that_any_of_its_children_has(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,child,neglect\nA,one,no\n"
				   "A,two,yes\nA,three,not known\n",
				   &d);
	assert_string_equal(review_value(&c, 0, "neglect"), "yes");
	assert_string_equal(child_value(&c, 0, "neglect"), "no");
	assert_string_equal(child_value(&c, 1, "neglect"), "yes");
	assert_string_equal(child_value(&c, 2, "neglect"), "not known");
	need(&d, "children-differ");
	assert_null(find(&d, "conflict"));
}

static void every_child_keeps_its_factor_when_a_later_one_differs(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,child,neglect\nA,one,no\nA,two,no\n"
				   "A,three,\nA,four,yes\nA,five,yes\n",
				   &d);
	assert_string_equal(review_value(&c, 0, "neglect"), "yes");
	assert_string_equal(child_value(&c, 0, "neglect"), "no");
	assert_string_equal(child_value(&c, 1, "neglect"), "no");
	assert_null(child_value(&c, 2, "neglect"));
	assert_string_equal(child_value(&c, 3, "neglect"), "yes");
}

static void first_child_without_a_factor_is_given_none(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,child,neglect\nA,one,\nA,two,no\n"
				   "A,three,yes\n",
				   &d);
	assert_string_equal(review_value(&c, 0, "neglect"), "yes");
	assert_null(child_value(&c, 0, "neglect"));
	assert_string_equal(child_value(&c, 1, "neglect"), "no");
}

static void row_of_a_further_document_tells_of_the_same_child(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,age,file\nA,14 weeks,a.pdf\n"
				   "A,14 weeks,b.pdf\n",
				   &d);
	assert_int_equal(c.children.n, 1);
	assert_int_equal(c.documents.n, 2);
	assert_int_equal(d.n, 0);
}

static void row_without_document_tells_of_a_further_child(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,age,sex,file\n"
				   "A,14 weeks,F,a.pdf\nA,14 weeks,M,\n",
				   &d);
	assert_int_equal(c.children.n, 2);
	assert_string_equal(child_value(&c, 1, "sex"), "male");
}

static void
two_texts_under_one_key_are_two_documents_and_a_warning(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue c = parse("review,text\nA,one\nA,two\n", &d);
	assert_int_equal(c.reviews.n, 1);
	assert_int_equal(c.documents.n, 2);
	assert_string_equal(c.documents.v[1].text, "two");
	assert_string_equal(c.documents.v[1].file, "");
	const struct diag *x = need(&d, "same-key");
	assert_int_equal(x->line, 3);
	assert_non_null(strstr(x->text, "line 2"));
}

static void publication_before_the_incident_is_a_warning(void **state)
{
	(void)state;
	struct diags d;
	parse("review,incident,published\nA,2014-06-17,2013\n", &d);
	const struct diag *x = need(&d, "date-order");
	assert_int_equal(x->level, DIAG_WARNING);
	parse("review,incident,published\nA,2014-06-17,2014\n", &d);
	assert_null(find(&d, "date-order"));
}

static void words_of_a_vocabulary_read_back_as_themselves(void **state)
{
	(void)state;
	for (const struct catalogue_column *k = catalogue_columns; k->name;
	     k++) {
		if (k->type != CATALOGUE_WORD || k->of != CATALOGUE_REVIEW)
			continue;
		for (const char *p = k->words; *p;) {
			size_t n = strcspn(p, "|");
			char *word = arena_dup(&a, p, n);
			struct diags d;
			struct catalogue c =
				parse(arena_fmt(&a, "review,%s\nA,\"%s\"\n",
						k->name, word),
				      &d);
			assert_string_equal(review_value(&c, 0, k->name), word);
			p += n + (p[n] == '|');
		}
	}
}

/* ---- codings ---- */

static struct catalogue_codings codings(const char *text, struct diags *d)
{
	struct catalogue_codings c;
	struct err e = { 0 };
	*d = (struct diags){ .a = &a };
	if (catalogue_codings_parse(&a, "codings.csv", text, strlen(text), &c,
				    d, &e) < 0)
		fail_msg("%s", e.text);
	return c;
}

static void codings_keep_every_column(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue_codings c =
		codings("review,theme,value,coder,date,note\n"
			"NOR-2010-A,neglect,present,JB,2024-05-01,\"see 4.2, "
			"4.3\"\n",
			&d);
	assert_int_equal(c.n, 1);
	assert_string_equal(c.v[0].unit, "NOR-2010-A");
	assert_string_equal(c.v[0].theme, "neglect");
	assert_string_equal(c.v[0].value, "present");
	assert_string_equal(c.v[0].coder, "JB");
	assert_string_equal(c.v[0].date, "2024-05-01");
	assert_string_equal(c.v[0].note, "see 4.2, 4.3");
	assert_int_equal(c.v[0].line, 2);
	assert_int_equal(d.n, 0);
}

static void yes_and_no_are_statuses_of_a_coding(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue_codings c =
		codings("unit,theme,value,coder\n1,a,Yes,x\n2,a,0,x\n"
			"3,a,To Confirm,x\n4,a,perhaps,x\n",
			&d);
	assert_int_equal(c.n, 4);
	assert_string_equal(c.v[0].value, "present");
	assert_string_equal(c.v[1].value, "absent");
	assert_string_equal(c.v[2].value, "to confirm");
	assert_string_equal(c.v[3].value, "perhaps");
}

static void rows_without_a_value_are_not_yet_coded(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue_codings c =
		codings("unit,theme,value,coder,text\n1,a,,x,words\n"
			"2,a,present,x,words\n",
			&d);
	assert_int_equal(c.n, 1);
	assert_int_equal(c.open, 1);
	assert_int_equal(d.n, 0);
}

static void dates_of_codings_are_put_in_order_whoever_wrote_them(void **state)
{
	(void)state;
	static const char *const dates[][2] = {
		{ "31/12/2025", "2025-12-31" },
		{ "01/02/2026", "2026-02-01" },
		{ "1/2/26", "2026-02-01" },
		{ "1 February 2026", "2026-02-01" },
		{ "01/02/2026 00:00", "2026-02-01" },
		{ "2026-02-01 00:00:00", "2026-02-01" },
		{ "2026-02-01T14:30:00Z", "2026-02-01T14:30:00Z" },
		{ "Feb-26", "2026-02" },
		{ "n/a", "" },
	};
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct diags d;
		struct catalogue_codings c =
			codings(arena_fmt(&a,
					  "unit,theme,value,coder,date\n"
					  "A,t,present,x,%s\n",
					  dates[i][0]),
				&d);
		assert_int_equal(c.n, 1);
		assert_string_equal(c.v[0].date, dates[i][1]);
		assert_int_equal(d.n, 0);
	}
}

static void coding_with_no_date_that_there_is_keeps_its_value(void **state)
{
	(void)state;
	static const char *const dates[] = { "31/02/2026", "yesterday",
					     "2026-02-31", "summer 2026",
					     "46054" };
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		struct diags d;
		struct catalogue_codings c =
			codings(arena_fmt(&a,
					  "unit,theme,value,coder,date\n"
					  "A,t,absent,x,\nB,t,present,x,%s\n",
					  dates[i]),
				&d);
		assert_int_equal(c.n, 2);
		assert_string_equal(c.v[1].value, "present");
		assert_string_equal(c.v[1].date, "");
		assert_int_equal(d.n, 1);
		assert_int_equal(d.v[0].level, DIAG_WARNING);
		assert_int_equal(d.v[0].line, 3);
		assert_non_null(strstr(d.v[0].text, dates[i]));
	}
}

static void codings_without_a_needed_column_are_an_input_error(void **state)
{
	(void)state;
	static const char *const headers[][2] = {
		{ "review,theme,date\nA,t,2026-01-01\n", "\"value\"" },
		{ "review,value,coder\nA,present,x\n", "\"theme\"" },
		{ "theme,value,coder\nt,present,x\n", "\"unit\"" },
	};
	for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
		struct catalogue_codings c;
		struct diags d = { .a = &a };
		struct err e = { 0 };
		const char *s = headers[i][0];
		assert_int_equal(catalogue_codings_parse(&a, "c.csv", s,
							 strlen(s), &c, &d, &e),
				 -1);
		assert_int_equal(e.kind, ERR_INPUT);
		assert_non_null(strstr(e.text, headers[i][1]));
		assert_int_equal(d.n, 0);
	}
}

static void codings_without_rows_say_so(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue_codings c = codings("unit,theme,value\n,,\n", &d);
	assert_int_equal(c.n, 0);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.v[0].code, "no-rows");
}

static void coding_without_theme_is_lost_by_line(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue_codings c = codings("unit,theme,value,coder\n"
					     "A,,present,x\nB,t,present,x\n",
					     &d);
	assert_int_equal(c.n, 1);
	assert_string_equal(c.v[0].unit, "B");
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].level, DIAG_LOST);
	assert_int_equal(d.v[0].line, 2);
}

static struct catalogue parse_mapped(const char *lines, const char *text,
				     struct diags *d)
{
	struct catalogue_input in = { .name = "c.csv",
				      .p = text,
				      .n = strlen(text) };
	struct catalogue c;
	struct err e = { 0 };
	*d = (struct diags){ .a = &a };
	assert_int_equal(catalogue_maps_parse(&a, lines, &in.maps, &e), 0);
	if (catalogue_parse(&a, &in, &c, d, &e) < 0)
		fail_msg("%s", e.text);
	return c;
}

static void a_map_says_what_a_column_is(void **state)
{
	struct diags d;
	struct catalogue c =
		parse_mapped("review=Our No.\narea = Council\n",
			     "Our No.,Council,Area\nA,Northshire,East\n", &d);
	(void)state;
	assert_int_equal(c.reviews.n, 1);
	assert_string_equal(c.reviews.v[0].key, "A");
	assert_string_equal(catalogue_value(&c.reviews.v[0].facts, "area"),
			    "Northshire");
	assert_null(find(&d, "map-unused"));
}

static void a_map_of_no_column_is_a_warning(void **state)
{
	struct diags d;
	(void)state;
	parse_mapped("area=Council", "review,area\nA,Northshire\n", &d);
	assert_non_null(find(&d, "map-unused"));
}

static void a_map_to_an_unknown_column_suggests_one(void **state)
{
	struct catalogue_maps maps = { 0 };
	struct err e = { 0 };
	(void)state;
	assert_int_equal(catalogue_maps_parse(&a, "outcom=Result", &maps, &e),
			 -1);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_non_null(strstr(e.text, "\"outcome\""));
	e = (struct err){ 0 };
	assert_int_equal(catalogue_maps_parse(&a, "outcome", &maps, &e), -1);
	assert_int_equal(e.kind, ERR_USAGE);
}

static void a_misspelt_column_is_told_and_kept(void **state)
{
	struct diags d;
	struct catalogue c =
		parse("review,incedent,colour\nA,2014-06-17,red\n", &d);
	const struct diag *x = find(&d, "unknown-column");
	(void)state;
	if (!x) {
		fail_msg("no warning");
		return;
	}
	assert_int_equal(x->col, 2);
	assert_non_null(strstr(x->text, "--map incident=incedent"));
	assert_string_equal(catalogue_value(&c.reviews.v[0].facts, "incedent"),
			    "2014-06-17");
	/* "colour" is nobody's slip. */
	assert_int_equal(d.n, 1);
}

static void coding_without_coder_is_a_warning(void **state)
{
	(void)state;
	struct diags d;
	struct catalogue_codings c =
		codings("unit,theme,value\nA,t,present\n", &d);
	assert_int_equal(c.n, 1);
	assert_int_equal(d.n, 1);
	assert_int_equal(d.v[0].level, DIAG_WARNING);
}

#include "test_catalogue_actions.h"

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(f) cmocka_unit_test_teardown(f, teardown)
		TEST(data_files_give_what_is_expected),
		TEST(no_review_column_is_an_input_error),
		TEST(empty_file_is_an_input_error),
		TEST(workbook_is_named_as_such),
		TEST(header_without_rows_is_an_empty_catalogue),
		TEST(own_name_of_a_column_beats_a_usual_spelling),
		TEST(rows_after_a_broken_one_go_in),
		TEST(unclosed_quote_costs_one_row),
		TEST(lines_are_those_where_rows_begin),
		TEST(cell_over_the_limit_is_refused_and_the_rest_goes_in),
		TEST(row_of_too_many_cells_is_refused),
		TEST(key_that_is_a_text_loses_its_row),
		TEST(bad_cell_is_told_by_line_column_name_and_value),
		TEST(words_for_one_thing_get_one_name),
		TEST(only_certain_words_are_grouped_by_ethnicity),
		TEST(unknown_word_is_kept_and_told_once),
		TEST(word_for_nothing_is_no_value_where_there_is_no_word_for_it),
		TEST(dates_have_normal_form_and_precision),
		TEST(ages_are_days_with_their_unit),
		TEST(formula_is_only_text),
		TEST(conflict_names_both_lines_and_the_first_stands),
		TEST(later_row_fills_what_an_earlier_left_empty),
		TEST(review_has_a_factor_that_any_of_its_children_has),
		TEST(every_child_keeps_its_factor_when_a_later_one_differs),
		TEST(first_child_without_a_factor_is_given_none),
		TEST(row_of_a_further_document_tells_of_the_same_child),
		TEST(row_without_document_tells_of_a_further_child),
		TEST(two_texts_under_one_key_are_two_documents_and_a_warning),
		TEST(publication_before_the_incident_is_a_warning),
		TEST(words_of_a_vocabulary_read_back_as_themselves),
		TEST(codings_keep_every_column),
		TEST(yes_and_no_are_statuses_of_a_coding),
		TEST(rows_without_a_value_are_not_yet_coded),
		TEST(dates_of_codings_are_put_in_order_whoever_wrote_them),
		TEST(coding_with_no_date_that_there_is_keeps_its_value),
		TEST(codings_without_a_needed_column_are_an_input_error),
		TEST(codings_without_rows_say_so),
		TEST(coding_without_theme_is_lost_by_line),
		TEST(a_map_says_what_a_column_is),
		TEST(a_map_of_no_column_is_a_warning),
		TEST(a_map_to_an_unknown_column_suggests_one),
		TEST(a_misspelt_column_is_told_and_kept),
		TEST(coding_without_coder_is_a_warning),
		TEST(a_sheet_to_follow_up_is_read_as_excel_writes_it),
		TEST(a_mistyped_status_is_told_with_the_likely_one),
		TEST(a_sheet_without_what_it_is_for_is_an_input_error),
	};
	return cmocka_run_group_tests_name("catalogue", tests, NULL, NULL);
}
