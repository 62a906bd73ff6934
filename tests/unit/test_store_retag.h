/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of tagging anew; part of test_store.c. */

/* What the store handed over to be tagged. */
struct handed {
	struct buf seen;
	bool fails;
};

/* Tags the first word of a document's last passage. */
static void tag_last(struct fixture *f, struct handed *x,
		     const struct store_retagged *d, struct theme_tags *tags)
{
	size_t n = d->passages.n;
	buf_fmt(&x->seen, "%s:", d->role);
	for (size_t i = 0; i < n; i++)
		buf_fmt(&x->seen, " %.*s/%s", (int)d->passages.v[i].n,
			d->passages.v[i].text,
			text_section_name(d->passages.v[i].section));
	buf_char(&x->seen, '\n');
	*ARENA_PUSH(&f->a, &tags[n - 1]) = (struct theme_tag){
		.end = 1,
		.sentence_end = 1,
		.rule = "n",
		.cue = "",
	};
}

static void tag_anew(struct fixture *f, struct handed *x)
{
	struct store_retag *r;
	struct store_retagged d;
	int rc;
	OK(store_retag_begin(f->s, f->themes, &r, &f->e));
	while ((rc = store_retag_next(r, &f->a, &d, &f->e)) > 0) {
		struct theme_tags *tags =
			arena_alloc(&f->a, d.passages.n * sizeof *tags);
		tag_last(f, x, &d, tags);
		OK(store_retag_put(r, &d, tags, &f->e));
	}
	OK(rc);
	OK(store_retag_end(r, !x->fails, &f->e));
}

static void documents_are_tagged_anew_as_a_whole(void **state)
{
	struct fixture *f = *state;
	struct handed x = { 0 };
	struct store_counts counts;
	PUT(f, "A", "a.txt", TEXT_FINDINGS, "neglect", "more neglect", "none");
	PUT(f, "B", "b.txt", TEXT_ANALYSIS, "other");
	OK(store_finish(f->s, &f->e));
	tag_anew(f, &x);
	assert_string_equal(buf_text(&x.seen),
			    "overview: neglect/findings more neglect/findings "
			    "none/findings\noverview: other/analysis\n");
	OK(store_counts(f->s, &counts, &f->e));
	assert_int_equal(counts.tags, 2);
	assert_string_equal(text(f,
				 "SELECT group_concat(text, '|') FROM (SELECT"
				 " text FROM v_tag ORDER BY passage_id)"),
			    "none|other");
	/* Statuses follow: one in three of A, the only one of B. */
	assert_string_equal(text(f, "SELECT group_concat(status) FROM"
				    " v_review_theme"),
			    "present,present");
	buf_release(&x.seen);
}

static void tags_that_are_not_kept_leave_the_old_ones(void **state)
{
	struct fixture *f = *state;
	struct handed x = { .fails = true };
	struct store_counts counts;
	PUT(f, "A", "a.txt", TEXT_FINDINGS, "neglect", "more neglect", "none");
	tag_anew(f, &x);
	OK(store_counts(f->s, &counts, &f->e));
	assert_int_equal(counts.tags, 2);
	buf_release(&x.seen);
}
