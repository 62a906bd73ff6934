/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of tagging anew; part of test_store.c. */

/* What the store handed over to be tagged. */
struct handed {
	struct buf seen;
	bool fails;
};

/* Tags the first word of every document's last passage. */
static int tag_last(void *ctx, struct arena *a, const struct theme_text *t,
		    struct theme_tags *tags, struct err *e)
{
	struct handed *x = ctx;
	buf_fmt(&x->seen, "%s:", t->role);
	for (size_t i = 0; i < t->n; i++)
		buf_fmt(&x->seen, " %.*s/%s", (int)t->passages[i].n,
			t->passages[i].text,
			text_section_name(t->passages[i].section));
	buf_char(&x->seen, '\n');
	if (x->fails)
		return err_set(e, ERR_LIMIT, "enough");
	if (t->n)
		*ARENA_PUSH(a, &tags[t->n - 1]) = (struct theme_tag){
			.end = 1,
			.sentence_end = 1,
			.rule = "n",
			.cue = "",
		};
	return 0;
}

static void documents_are_tagged_anew_as_a_whole(void **state)
{
	struct fixture *f = *state;
	struct handed x = { 0 };
	struct store_counts counts;
	PUT(f, "A", "a.txt", TEXT_FINDINGS, "neglect", "more neglect", "none");
	PUT(f, "B", "b.txt", TEXT_ANALYSIS, "other");
	OK(store_retag(f->s, f->themes, tag_last, &x, &f->e));
	assert_string_equal(buf_text(&x.seen),
			    "overview: neglect/findings more neglect/findings "
			    "none/findings\noverview: other/analysis\n");
	OK(store_counts(f->s, &counts, &f->e));
	assert_int_equal(counts.tags, 2);
	buf_release(&x.seen);
}

static void a_failure_leaves_the_tags_as_they_were(void **state)
{
	struct fixture *f = *state;
	struct handed x = { .fails = true };
	struct store_counts counts;
	PUT(f, "A", "a.txt", TEXT_FINDINGS, "neglect", "more neglect", "none");
	assert_int_equal(store_retag(f->s, f->themes, tag_last, &x, &f->e), -1);
	assert_int_equal(f->e.kind, ERR_LIMIT);
	f->e = (struct err){ 0 };
	OK(store_counts(f->s, &counts, &f->e));
	assert_int_equal(counts.tags, 2);
	buf_release(&x.seen);
}
