/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store: facts and recommendations of documents, files of many cases, which
 * document is of which review. Included by test_store.c. */

struct said { /* what a made document says */
	struct text_doc text;
	struct facts facts;
	struct recs recs;
	struct text_mark mark;
};

static void say(struct fixture *f, struct said *x, const char *text)
{
	if (!x->text.sections.n)
		ARENA_PUSH(&f->a, &x->text.sections)->page = 1;
	x->text.sections.v[0].number = x->text.sections.v[0].title = "";
	struct text_passage *p = ARENA_PUSH(&f->a, &x->text.passages);
	size_t n = x->text.passages.n;
	p->page = (int)n;
	p->page_label = "";
	p->paragraph = "";
	p->text = text;
	p->start = n > 1 ? p[-1].end + 1 : 0;
	p->end = p->start + strlen(text);
}

/* A fact in the last passage said. */
static void fact(struct fixture *f, struct said *x, const char *child,
		 const char *name, const char *value, const char *raw)
{
	struct facts_fact *v = ARENA_PUSH(&f->a, &x->facts);
	const char *text;
	v->child = child;
	v->name = name;
	v->value = value;
	v->raw = raw;
	v->precision = "";
	v->passage = x->text.passages.n - 1;
	text = x->text.passages.v[v->passage].text;
	assert_non_null(strstr(text, raw));
	v->start = (size_t)(strstr(text, raw) - text);
	v->end = v->start + strlen(raw);
}

static void recommend(struct fixture *f, struct said *x, const char *number,
		      const char *text, const char *to)
{
	say(f, x, text);
	*ARENA_PUSH(&f->a, &x->recs.items) = (struct recs_item){
		.number = number,
		.under = "",
		.text = text,
		.addressees = to,
		.page = 1,
		.passage = x->text.passages.n - 1,
		.passage_last = x->text.passages.n - 1,
	};
}

static struct store_document document(struct said *x, const char *review,
				      const char *file, const char *part)
{
	text_mark(&x->text, &x->mark);
	return (struct store_document){
		.review = review,
		.file = file,
		.part = part,
		.role = strstr(file, "summary")    ? "executive summary"
			: strstr(file, "response") ? "response"
						   : "overview",
		.format = "TXT",
		.sha256 = "00",
		.pages = 1,
		.paged = true,
		.text = &x->text,
		.facts = &x->facts,
		.recs = &x->recs,
		.mark = &x->mark,
	};
}

static void keep_all(struct fixture *f, const struct store_document *v,
		     size_t n)
{
	OK(store_begin(f->s, &f->e));
	OK(store_put_file(f->s, v, n, f->run, &f->e));
	OK(store_commit(f->s, &f->e));
}

static void keep_one(struct fixture *f, struct said *x, const char *review,
		     const char *file)
{
	struct store_document d = document(x, review, file, "");
	keep_all(f, &d, 1);
}

static void the_text_gives_what_the_catalogue_does_not(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 };
	say(f, &x, "Child N, a boy aged 14 weeks, died in June 2014.");
	fact(f, &x, "", "alias", "Child N", "Child N");
	fact(f, &x, "", "sex", "male", "a boy");
	fact(f, &x, "", "outcome", "fatal", "died");
	fact(f, &x, "", "incident", "2014-06", "June 2014");
	keep_one(f, &x, "A-1", "a.txt");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(text(f, "SELECT outcome || incident || incident_fy"
				    " FROM v_review"),
			    "fatal2014-062014");
	assert_string_equal(text(f, "SELECT label || sex FROM v_child"),
			    "Child Nmale");
	put_catalogue(f, "review,file,outcome,child,sex\n"
			 "A-1,a.txt,serious harm,N,female\n");
	OK(store_finish(f->s, &f->e));
	assert_string_equal(text(f, "SELECT outcome || incident FROM v_review"),
			    "serious harm2014-06");
	assert_string_equal(text(f, "SELECT label || sex FROM v_child"),
			    "Nfemale");
	/* Nothing is lost, and both are told. */
	assert_int_equal(number(f, "SELECT count(*) FROM fact WHERE name ="
				   " 'sex' AND child_id IS NOT NULL"),
			 2);
	struct diags d = { .a = &f->a };
	OK(store_reconcile(f->s, &d, &f->e));
	size_t differ = 0;
	for (size_t i = 0; i < d.n; i++)
		differ += str_eq(d.v[i].code, "sources-differ");
	assert_int_equal(differ, 2);
}

static void a_more_precise_date_does_not_differ(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 };
	struct diags d = { .a = &f->a };
	say(f, &x, "He died in June 2014.");
	fact(f, &x, "", "incident", "2014-06", "June 2014");
	keep_one(f, &x, "A-1", "a.txt");
	put_catalogue(f, "review,file,incident\nA-1,a.txt,2014-06-17\n");
	OK(store_finish(f->s, &f->e));
	OK(store_reconcile(f->s, &d, &f->e));
	for (size_t i = 0; i < d.n; i++)
		assert_string_not_equal(d.v[i].code, "sources-differ");
}

static void children_that_cannot_be_told_apart_are_nobodys(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 };
	say(f, &x, "Child X was a girl and Child Y a boy.");
	fact(f, &x, "Child X", "sex", "female", "girl");
	fact(f, &x, "Child Y", "sex", "male", "boy");
	keep_one(f, &x, "A-1", "a.txt");
	put_catalogue(f, "review,file,child,sex\nA-1,a.txt,Child P,female\n"
			 "A-1,,Child Q,female\n");
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, "SELECT count(*) FROM v_child"), 2);
	assert_int_equal(number(f, "SELECT count(*) FROM v_fact WHERE name ="
				   " 'sex'"),
			 2);
	assert_int_equal(number(f, "SELECT count(*) FROM fact WHERE name ="
				   " 'sex'"),
			 4);
}

static void a_summary_repeats_and_a_response_answers(void **state)
{
	struct fixture *f = *state;
	struct said full = { 0 }, brief = { 0 }, board = { 0 };
	static const char one[] = "The Board should audit how agencies record "
				  "the voice of the child at every visit.";
	static const char two[] = "The police should review how officers tell "
				  "children's social care of an arrest.";
	recommend(f, &full, "1", one, "safeguarding partnership");
	recommend(f, &full, "2", two, "police");
	recommend(f, &brief, "1", one, "safeguarding partnership");
	recommend(f, &brief, "2", two, "police");
	say(f, &board, "Accepted. The guidance was changed.");
	*ARENA_PUSH(&f->a, &board.recs.answers) =
		(struct recs_answer){ .number = "2",
				      .quoted = two,
				      .text = "The guidance was changed.",
				      .status = "accepted",
				      .due = "",
				      .page = 1 };
	keep_one(f, &brief, "A-1", "a-summary.txt");
	keep_one(f, &board, "A-1", "a-response.txt");
	keep_one(f, &full, "A-1", "a.txt");
	OK(store_finish(f->s, &f->e));
	assert_int_equal(number(f, "SELECT count(*) FROM recommendation"), 4);
	assert_string_equal(text(f, "SELECT group_concat(file || number ||"
				    " coalesce(status, '-'), ' ') FROM (SELECT"
				    " * FROM v_recommendation ORDER BY id)"),
			    "a.txt1- a.txt2accepted");
	assert_int_equal(number(f, "SELECT count(*) FROM recommendation WHERE"
				   " addressees LIKE '%police%'"),
			 2);
}

static void a_file_of_many_cases_is_a_review_each(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 }, y = { 0 }, rest = { 0 };
	say(f, &x, "The first case was of drowning.");
	say(f, &y, "The second case was of burning.");
	say(f, &rest, "This list is published every quarter.");
	struct store_document v[] = {
		document(&x, "list/One", "list.txt", "One"),
		document(&y, "list/Two", "list.txt", "Two"),
		document(&rest, "list", "list.txt", ""),
	};
	v[2].rest = true;
	keep_all(f, v, 3);
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "burning"), "list/Two");
	assert_string_equal(found(f, "quarter"), "list");
	assert_int_equal(number(f, "SELECT count(*) FROM v_review"), 2);
	struct store_counts n;
	OK(store_counts(f->s, &n, &f->e));
	assert_int_equal(n.reviews, 2);
	assert_int_equal(n.files, 1);
	/* Read again as one case: nothing of the others stays. */
	struct store_document one = document(&x, "list", "list.txt", "");
	keep_all(f, &one, 1);
	OK(store_finish(f->s, &f->e));
	assert_string_equal(found(f, "burning"), "");
	assert_string_equal(found(f, "drowning"), "list");
	assert_int_equal(number(f, "SELECT count(*) FROM review"), 1);
	struct diags d = { .a = &f->a };
	OK(store_verify(f->s, &d, &f->e));
	assert_int_equal(d.n, 0);
}

static const char *like(struct fixture *f, struct said *x, const char **why)
{
	const char *review;
	text_mark(&x->text, &x->mark);
	OK(store_find_like(
		f->s, &f->a,
		&(struct store_likeness){ "new.txt", &x->facts, &x->mark },
		&review, why, &f->e));
	return review ? review : "";
}

static void name_area(struct fixture *f, struct said *x, const char *name,
		      const char *area, const char *year)
{
	say(f, x, arena_fmt(&f->a, "%s of %s, %s", name, area, year));
	fact(f, x, "", "alias", name, name);
	fact(f, x, "", "area", area, area);
	fact(f, x, "", "incident", year, year);
}

static void name_area_and_year_make_a_review_the_same(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 }, same = { 0 }, later = { 0 }, away = { 0 };
	const char *why;
	name_area(f, &x, "Child N", "Northshire", "2014");
	keep_one(f, &x, "A-1", "a.txt");
	name_area(f, &same, "Baby N", "Northshire", "2014");
	fact(f, &same, "", "alias", "Child N", "N");
	name_area(f, &later, "Child N", "Northshire", "2017");
	name_area(f, &away, "Child N", "Eastport", "2014");
	assert_string_equal(like(f, &same, &why), "A-1");
	assert_non_null(strstr(why, "a.txt"));
	assert_string_equal(like(f, &later, &why), "");
	assert_string_equal(like(f, &away, &why), "");
}

static void a_row_without_a_file_is_found_by_its_child(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 };
	const char *why;
	put_catalogue(f, "review,area,incident,child\n"
			 "A-1,Northshire,2014-06-17,N\n"
			 "B-1,Eastport,2014-06-17,N\n");
	name_area(f, &x, "Child N", "Northshire", "2014");
	assert_string_equal(like(f, &x, &why), "A-1");
	assert_non_null(strstr(why, "catalogue"));
}

static void two_that_fit_are_none_and_told(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 }, y = { 0 }, z = { 0 };
	const char *why;
	name_area(f, &x, "Child A", "Northshire", "2014");
	keep_one(f, &x, "A-1", "a.txt");
	name_area(f, &y, "Child A", "Northshire", "2014");
	keep_one(f, &y, "A-2", "b.txt");
	name_area(f, &z, "Child A", "Northshire", "2014");
	assert_string_equal(like(f, &z, &why), "");
	assert_non_null(strstr(why, "A-2"));
}

static void one_without_a_year_is_left_to_a_person(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 }, y = { 0 };
	const char *why;
	name_area(f, &x, "Child N", "Northshire", "2014");
	keep_one(f, &x, "A-1", "a.txt");
	say(f, &y, "Child N of Northshire: seven minutes");
	fact(f, &y, "", "alias", "Child N", "Child N");
	fact(f, &y, "", "area", "Northshire", "Northshire");
	assert_string_equal(like(f, &y, &why), "");
	assert_non_null(strstr(why, "A-1"));
}

static void a_copy_of_most_of_the_text_is_the_same_review(void **state)
{
	struct fixture *f = *state;
	struct said x = { 0 }, copy = { 0 }, other = { 0 };
	const char *why;
	struct buf b = { 0 };
	for (int i = 0; i < 400; i++)
		buf_fmt(&b, "word%d ", i * 7919 % 1000);
	const char *body = arena_str(&f->a, buf_text(&b));
	buf_release(&b);
	name_area(f, &x, "Child N", "Northshire", "2014");
	say(f, &x, body);
	keep_one(f, &x, "A-1", "a.txt");
	say(f, &copy, "Published again. Northshire");
	fact(f, &copy, "", "area", "Northshire", "Northshire");
	say(f, &copy, body);
	assert_string_equal(like(f, &copy, &why), "A-1");
	/* The same words of another child are another review. */
	name_area(f, &other, "Child P", "Northshire", "2014");
	say(f, &other, body);
	assert_string_equal(like(f, &other, &why), "");
}

static void recognised_pages_are_kept_byte_for_byte(void **state)
{
	struct fixture *f = *state;
	struct buf b = { 0 };
	OK(store_begin(f->s, &f->e));
	OK(store_put_recognised(f->s, "k", "a\0b", 3, &f->e));
	OK(store_commit(f->s, &f->e));
	assert_int_equal(store_recognised(f->s, "k", &b, &f->e), 1);
	assert_int_equal(b.n, 3);
	assert_memory_equal(b.p, "a\0b", 3);
	assert_int_equal(store_recognised(f->s, "x", &b, &f->e), 0);
	buf_release(&b);
}
