/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of tagging anew; part of test_store.c. */

/* Tags the first letter of every document's last passage anew; *seen: what was
 * handed over. */
static void retag(struct fixture *f, bool keep, struct buf *seen)
{
	struct store_retag *x;
	struct store_retagged d;
	int rc;
	OK(store_retag_begin(f->s, f->themes, &x, &f->e));
	while ((rc = store_retag_next(x, &f->a, &d, &f->e)) > 0) {
		size_t n = d.passages.n;
		struct theme_tags *tags = arena_alloc(&f->a, n * sizeof *tags);
		buf_fmt(seen, "%s:", d.role);
		for (size_t i = 0; i < n; i++)
			buf_fmt(seen, " %.*s/%s", (int)d.passages.v[i].n,
				d.passages.v[i].text,
				text_section_name(d.passages.v[i].section));
		buf_char(seen, '\n');
		*ARENA_PUSH(&f->a, &tags[n - 1]) = (struct theme_tag){
			.end = 1,
			.sentence_end = 1,
			.rule = "n",
			.cue = "",
		};
		OK(store_retag_put(x, &d, tags, &f->e));
	}
	OK(rc);
	OK(store_retag_end(x, keep, &f->e));
}

static int64_t count_tags(struct fixture *f)
{
	struct store_counts counts;
	OK(store_counts(f->s, &counts, &f->e));
	return counts.tags;
}

static void documents_are_tagged_anew_as_a_whole(void **state)
{
	struct fixture *f = *state;
	struct buf seen = { 0 };
	PUT(f, "A", "a.txt", TEXT_FINDINGS, "neglect", "more neglect",
	    "neglect again", "none");
	PUT(f, "B", "b.txt", TEXT_ANALYSIS, "other");
	assert_int_equal(count_tags(f), 3);
	retag(f, true, &seen);
	assert_string_equal(buf_text(&seen),
			    "overview: neglect/findings more neglect/findings "
			    "neglect again/findings none/findings\n"
			    "overview: other/analysis\n");
	assert_int_equal(count_tags(f), 2);
	buf_release(&seen);
}

static void tags_that_are_not_kept_leave_the_old_ones(void **state)
{
	struct fixture *f = *state;
	struct buf seen = { 0 };
	PUT(f, "A", "a.txt", TEXT_FINDINGS, "neglect", "more neglect",
	    "neglect again", "none");
	retag(f, false, &seen);
	assert_int_equal(count_tags(f), 3);
	buf_release(&seen);
}
