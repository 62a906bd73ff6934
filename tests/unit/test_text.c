/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of text. Every case of tests/data/text/structure-*.t is a test of its
 * own, named by its comment; dates, ages and titles are one test a file. What
 * follows them needs more than lines of data.
 */
#include "test_text_cases.h"
#include "test_text_doc.h"

#define DATA "tests/data/text/"

struct test_files {
	struct arena a;
	struct {
		struct CMUnitTest *v;
		size_t n, cap;
	} tests;
};

static char *read_data(struct arena *a, const char *path)
{
	struct buf file = { 0 };
	struct err e = { 0 };
	if (fs_read(path, 1 << 20, &file, &e))
		fail_msg("%s", e.text);
	char *text = arena_dup(a, buf_text(&file), file.n);
	buf_release(&file);
	return text;
}

/* ---- groups of two lines ---- */

typedef void (*two_lines)(const char *file, int line, const char *given,
			  const char *expected);

static void for_groups(const char *path, two_lines check)
{
	struct arena a = { 0 };
	char *text = read_data(&a, path), *line, *given = NULL;
	size_t n = 0;
	for (int at = 1; (line = strsep(&text, "\n")); at++) {
		if (line[0] == '#' || (!*line && !given))
			continue;
		if (!given) {
			given = line;
			continue;
		}
		check(path, at, given, line);
		given = NULL;
		n++;
	}
	assert_true(n > 30);
	arena_release(&a);
}

static void expect_line(const char *file, int line, const char *got,
			const char *expected)
{
	if (strcmp(got, expected) != 0)
		fail_msg("%s:%d: got '%s', expected '%s'", file, line, got,
			 expected);
}

static void check_date(const char *file, int line, const char *given,
		       const char *expected)
{
	struct text_date d, again;
	char got[64];
	if (!text_date_parse(given, &d)) {
		assert_int_equal(d.precision, TEXT_NO_DATE);
		assert_int_equal(d.fy, -1);
		expect_line(file, line, "not a date", expected);
		return;
	}
	snprintf(got, sizeof got, "%s %s %d", d.value,
		 text_precision_name(d.precision), d.fy);
	expect_line(file, line, got, expected);
	/* What is stored is read back as it was. */
	assert_true(text_date_parse(d.value, &again));
	assert_string_equal(again.value, d.value);
	assert_int_equal(again.precision, d.precision);
}

static void dates_are_read_with_their_precision(void **state)
{
	(void)state;
	for_groups(DATA "dates.t", check_date);
}

static void check_age(const char *file, int line, const char *given,
		      const char *expected)
{
	struct text_age age;
	char got[64];
	if (!text_age_parse(given, &age)) {
		assert_int_equal(age.unit, TEXT_NO_AGE);
		expect_line(file, line, "not an age", expected);
		return;
	}
	snprintf(got, sizeof got, "%s %d..%d %d", text_age_unit_name(age.unit),
		 age.days, age.days_max, age.years);
	expect_line(file, line, got, expected);
}

static void ages_are_read_with_their_bounds(void **state)
{
	(void)state;
	for_groups(DATA "ages.t", check_age);
}

/* A document of one heading and one paragraph. */
static void check_section(const char *file, int line, const char *given,
			  const char *expected)
{
	struct arena a = { 0 };
	struct extract_block blocks[] = {
		{ .kind = EXTRACT_HEADING,
		  .page = 1,
		  .level = 1,
		  .label = "",
		  .text = given },
		{ .kind = EXTRACT_PARAGRAPH,
		  .page = 1,
		  .label = "",
		  .text = "Text." },
	};
	struct extract_doc in = { .blocks = { blocks, 2, 2 } };
	struct text_doc t;
	enum text_section back;
	/* The title of a document says nothing: let it have another. */
	struct extract_block all[] = {
		{ .kind = EXTRACT_PARAGRAPH,
		  .page = 1,
		  .label = "",
		  .text = "Serious Case Review" },
		blocks[0],
		blocks[1],
	};
	in.blocks.v = all;
	in.blocks.n = 3;
	text_structure(&a, &in, &t);
	assert_int_equal(t.sections.n, 2);
	const char *got = text_section_name(t.sections.v[1].kind);
	expect_line(file, line, got, expected);
	assert_true(text_section_parse(got, &back));
	assert_int_equal(back, t.sections.v[1].kind);
	arena_release(&a);
}

static void titles_tell_what_a_section_is_for(void **state)
{
	(void)state;
	for_groups(DATA "sections.t", check_section);
}

/* ---- documents ---- */

static void run_sample(void **state)
{
	struct sample *s = *state;
	struct arena a = { 0 };
	struct text_doc t;
	struct buf got = { 0 };
	text_structure(&a, &s->in, &t);
	print_doc(&got, &t, s->title);
	assert_string_equal(buf_text(&got), buf_text(&s->expected));
	check_document(&s->in, &t, buf_text(&s->dropped));
	buf_release(&got);
	arena_release(&a);
}

static int release_sample(void **state)
{
	struct sample *s = *state;
	buf_release(&s->expected);
	buf_release(&s->dropped);
	return 0;
}

static void add_test(struct test_files *f, struct sample *s)
{
	*ARENA_PUSH(&f->a, &f->tests) = (struct CMUnitTest){
		.name = s->name,
		.test_func = run_sample,
		.teardown_func = release_sample,
		.initial_state = s,
	};
}

static void read_samples(struct test_files *f, const char *path)
{
	char *text = read_data(&f->a, path), *line;
	struct sample *s = NULL;
	bool output = false;
	while ((line = strsep(&text, "\n"))) {
		if (str_starts(line, "# ")) {
			s = ARENA_NEW(&f->a, struct sample);
			s->name = line + 2;
			output = false;
			add_test(f, s);
		} else if (strcmp(line, "--") == 0) {
			output = true;
		} else if (*line && !output) {
			add_input(&f->a, s, line);
		} else if (str_starts(line, "X ")) {
			buf_str(&s->dropped, line + 2);
		} else if (*line) {
			s->title = s->title || str_starts(line, "T ");
			buf_fmt(&s->expected, "%s\n", line);
		}
	}
}

/* ---- more than data ---- */

static struct extract_block paragraph(const char *text)
{
	return (struct extract_block){
		.kind = EXTRACT_PARAGRAPH, .page = 1, .label = "", .text = text
	};
}

static void a_very_long_paragraph_is_parted_after_sentences(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct text_doc t;
	buf_str(&b, "4.12 ");
	for (int i = 0; i < 400; i++)
		buf_str(&b, "She rang at ten, and nobody came to the door. ");
	struct extract_block blocks[] = { paragraph("4.11 Before."),
					  paragraph(buf_text(&b)),
					  paragraph("4.13 After.") };
	struct extract_doc in = { .blocks = { blocks, 3, 3 } };
	text_structure(&a, &in, &t);
	assert_int_equal(t.passages.n, 6);
	for (size_t i = 1; i < 5; i++) {
		const struct text_passage *p = &t.passages.v[i];
		assert_true(p->end - p->start <= 6000);
		assert_string_equal(p->paragraph, "4.12");
		assert_int_equal(p->text[0], 'S');
		assert_int_equal(p->text[strlen(p->text) - 1], '.');
	}
	check_document(&in, &t, "");
	buf_release(&b);
	arena_release(&a);
}

static void
a_long_text_without_spaces_is_parted_between_characters(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct text_doc t;
	buf_char(&b, 'x');
	for (int i = 0; i < 10000; i++)
		buf_str(&b, "\xc3\xa9");
	struct extract_block block = paragraph(buf_text(&b));
	struct extract_doc in = { .blocks = { &block, 1, 1 } };
	text_structure(&a, &in, &t);
	assert_int_equal(t.passages.n, 4);
	check_document(&in, &t, "");
	buf_release(&b);
	arena_release(&a);
}

static void passages_know_how_sure_their_recognition_is(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct text_doc t;
	struct extract_block blocks[] = {
		paragraph("The surgery had been told of it."),
		paragraph("The school had been told of it and had"),
		paragraph("written it down, as it should."),
	};
	struct extract_page pages[] = {
		{ .label = "" },
		{ .label = "", .ocr = true, .confidence = 81 },
		{ .label = "", .ocr = true, .confidence = 64 },
	};
	struct extract_doc in = { .paged = true,
				  .pages = { pages, 3, 3 },
				  .blocks = { blocks, 3, 3 } };
	blocks[1].page = 2;
	blocks[2].page = 3;
	text_structure(&a, &in, &t);
	assert_int_equal(t.passages.n, 2);
	assert_int_equal(t.passages.v[0].confidence, 0);
	/* Of the page where it begins. */
	assert_int_equal(t.passages.v[1].confidence, 81);
	arena_release(&a);
}

/* A small generator, so that a failure can be repeated. */
static unsigned next_random(unsigned *seed, unsigned n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 16) % n;
}

static const char *const scraps[] = {
	"4.1",
	"4.2 Mother told the midwife.",
	"(a) what was known;",
	"57. Nobody asked.",
	"Recommendation 5: The Board should ask.",
	"Finding 2",
	"ANALYSIS",
	"\xe2\x80\xa2 a point",
	"the record was incom-",
	"plete, as far as anybody could tell in that year",
	"II. What happened",
	"A1 He was three.",
	"E X E C U T I V E",
	"S\xc3\xa9\xc3\xa1n \xe2\x80\x9cspoke\xe2\x80\x9d.",
	"R5",
	"-",
	"1",
	"Appendix B",
};

static void random_document(struct arena *a, unsigned seed,
			    struct extract_doc *in)
{
	static const enum extract_kind kinds[] = {
		EXTRACT_PARAGRAPH, EXTRACT_PARAGRAPH, EXTRACT_HEADING,
		EXTRACT_LIST_ITEM, EXTRACT_TABLE_ROW, EXTRACT_FOOTNOTE,
	};
	size_t n = next_random(&seed, 40);
	int page = 1;
	for (size_t i = 0; i < n; i++) {
		struct extract_block *b = ARENA_PUSH(a, &in->blocks);
		struct buf text = { 0 };
		unsigned lines = 1 + next_random(&seed, 4);
		page += next_random(&seed, 4) == 0;
		*b = paragraph("");
		b->kind = kinds[next_random(&seed, 6)];
		b->page = page;
		b->size = (int)next_random(&seed, 3) * 60;
		b->bold = next_random(&seed, 3) == 0;
		b->label = next_random(&seed, 5) ? "" : "4.3";
		for (unsigned k = 0; k < lines; k++) {
			if (k)
				buf_char(&text,
					 next_random(&seed, 9) ? '\n' : '\t');
			buf_str(&text, scraps[next_random(
					       &seed, sizeof scraps /
							      sizeof *scraps)]);
		}
		b->text = arena_dup(a, text.p, text.n);
		buf_release(&text);
	}
	for (int i = 0; i < page; i++)
		ARENA_PUSH(a, &in->pages)->label = "";
}

static void no_letter_of_any_document_is_lost(void **state)
{
	(void)state;
	for (unsigned seed = 0; seed < 2000; seed++) {
		struct arena a = { 0 };
		struct extract_doc in = { 0 };
		struct text_doc t;
		random_document(&a, seed, &in);
		text_structure(&a, &in, &t);
		check_document(&in, &t, "");
		arena_release(&a);
	}
}

static void an_empty_document_has_one_section(void **state)
{
	(void)state;
	struct arena a = { 0 };
	struct extract_doc in = { 0 };
	struct text_doc t;
	text_structure(&a, &in, &t);
	assert_int_equal(t.sections.n, 1);
	assert_int_equal(t.sections.v[0].kind, TEXT_FRONT);
	assert_int_equal(t.passages.n, 0);
	assert_int_equal(t.words, 0);
	assert_string_equal(t.title, "");
	arena_release(&a);
}

static void names_of_sections_are_their_own_inverse(void **state)
{
	(void)state;
	enum text_section s;
	for (enum text_section i = 0; i < TEXT_N_SECTIONS; i++) {
		assert_true(text_section_parse(text_section_name(i), &s));
		assert_int_equal(s, i);
	}
	assert_true(text_section_parse("Lived-Experience", &s));
	assert_int_equal(s, TEXT_LIVED_EXPERIENCE);
	assert_true(text_section_parse("good_practice", &s));
	assert_int_equal(s, TEXT_GOOD_PRACTICE);
	assert_false(text_section_parse("finding", &s));
	assert_false(text_section_parse("findingss", &s));
	assert_false(text_section_parse("", &s));
}

static void words_are_runs_of_letters_and_digits(void **state)
{
	(void)state;
	assert_int_equal(text_words(""), 0);
	assert_int_equal(text_words(" - \xe2\x80\x93 ... "), 0);
	assert_int_equal(text_words("one"), 1);
	assert_int_equal(text_words("Mother\xe2\x80\x99s follow-up, twice"), 3);
	assert_int_equal(text_words("the parents' 2-year-old"), 3);
	assert_int_equal(text_words("na\xc3\xafve caf\xc3\xa9"), 2);
	assert_int_equal(text_words("and/or -ish o'clock 4.12"), 6);
}

int main(void)
{
	static const char *const files[] = {
		DATA "structure-furniture.t", DATA "structure-contents.t",
		DATA "structure-lines.t",     DATA "structure-joins.t",
		DATA "structure-headings.t",  DATA "structure-numbers.t",
		DATA "structure-lists.t",
	};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_read_with_their_precision),
		cmocka_unit_test(ages_are_read_with_their_bounds),
		cmocka_unit_test(titles_tell_what_a_section_is_for),
		cmocka_unit_test(
			a_very_long_paragraph_is_parted_after_sentences),
		cmocka_unit_test(
			a_long_text_without_spaces_is_parted_between_characters),
		cmocka_unit_test(passages_know_how_sure_their_recognition_is),
		cmocka_unit_test(no_letter_of_any_document_is_lost),
		cmocka_unit_test(an_empty_document_has_one_section),
		cmocka_unit_test(names_of_sections_are_their_own_inverse),
		cmocka_unit_test(words_are_runs_of_letters_and_digits),
	};
	struct test_files f = { 0 };
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		*ARENA_PUSH(&f.a, &f.tests) = tests[i];
	for (size_t i = 0; i < sizeof case_tests / sizeof *case_tests; i++)
		*ARENA_PUSH(&f.a, &f.tests) = case_tests[i];
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		read_samples(&f, files[i]);
	int failed = _cmocka_run_group_tests("text", f.tests.v, f.tests.n, NULL,
					     NULL);
	arena_release(&f.a);
	return failed;
}
