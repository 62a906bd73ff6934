/* SPDX-License-Identifier: GPL-3.0-or-later */
/* recs: what says the same, how it differs, by what it is known again.
 * Included by test_recs.c. */

static const char *cell(struct arena *a, char **line)
{
	char *s = strsep(line, "|");
	return s ? str_trim(a, s, strlen(s)) : "";
}

/* Every pair of pairs.t, alone and among all the others. */
static void a_person_would_file_the_pairs_so(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *text = read_data(&a, DATA "pairs.t"), *line;
	const char *texts[400];
	bool same[200];
	size_t of[400], n = 0, n_same = 0;
	while ((line = strsep(&text, "\n"))) {
		if (*line == '#' || !*line)
			continue;
		const char *verdict = cell(&a, &line);
		same[n / 2] = str_eq(verdict, "same");
		assert_true(same[n / 2] || str_eq(verdict, "other"));
		n_same += same[n / 2];
		texts[n] = cell(&a, &line);
		texts[n + 1] = cell(&a, &line);
		double like = recs_likeness(texts[n], texts[n + 1]);
		if ((like >= RECS_ALIKE) != same[n / 2])
			fail_msg("%s (%.2f): %s / %s", verdict, like, texts[n],
				 texts[n + 1]);
		n += 2;
		assert_true(n < 400);
	}
	assert_true(n_same >= 20 && n / 2 - n_same >= 30);
	recs_cluster(texts, n, of);
	for (size_t i = 0; i < n; i += 2)
		if (!same[i / 2] && of[i] == of[i + 1])
			fail_msg("in one cluster: %s / %s", texts[i],
				 texts[i + 1]);
	arena_release(&a);
}

static void likeness_is_the_same_from_both_sides(void **state)
{
	(void)state;
	static const char x[] = "Reissue the bruising protocol to all staff "
				"who see babies.";
	static const char y[] = "The Trust should relaunch the bruising "
				"protocol, with a summary, each year.";
	assert_true(recs_likeness(x, y) > 0);
	assert_true(fabs(recs_likeness(x, y) - recs_likeness(y, x)) < 1e-9);
	assert_true(recs_likeness(x, x) == 1);
	assert_true(recs_likeness("", "") == 1);
	assert_true(recs_likeness(x, "") == 0);
}

/* Each is like the next one; the ends are not alike. */
static void a_chain_does_not_join_what_is_unlike(void **state)
{
	(void)state;
	static const char *const chain[] = {
		"Audit fences, gates, ponds and wells.",
		"Audit gates, ponds, wells and ditches.",
		"Audit wells, ditches, canals and quarries.",
		"Audit ditches, canals, quarries and cliffs.",
	};
	size_t of[4];
	assert_true(recs_likeness(chain[0], chain[3]) < RECS_ALIKE);
	recs_cluster(chain, 4, of);
	assert_true(of[0] != of[3]);
	for (size_t i = 0; i < 4; i++)
		for (size_t k = 0; k < i; k++)
			if (of[i] == of[k])
				assert_true(recs_likeness(chain[i], chain[k]) >=
					    RECS_ALIKE);
}

static const char *variant(struct arena *a, size_t topic, size_t form)
{
	static const char *const forms[] = {
		"The Board should publish guidance on gate%zu and fence%zu.",
		"Northshire Police to publish guidance on fence%zu and gate%zu.",
		"Publish guidance on gate%zu and fence%zu, including ladders.",
		"The Board should audit guidance on gate%zu and fence%zu.",
	};
	char *s = arena_fmt(a, "%s", forms[form]);
	struct buf b = { 0 };
	for (const char *p = s; *p;) {
		size_t n = strcspn(p, "%");
		buf_add(&b, p, n);
		p += n;
		if (*p) {
			buf_fmt(&b, "%c%cx", (int)('a' + topic / 26),
				(int)('a' + topic % 26));
			p += 3;
		}
	}
	const char *out = arena_str(a, buf_text(&b));
	buf_release(&b);
	return out;
}

/* Three forms say the same of each topic, the fourth something else. */
static void clusters_do_not_depend_on_the_order(void **state)
{
	(void)state;
	enum { TOPICS = 60, N = TOPICS * 4 };
	struct arena a = { 0 };
	const char *texts[N];
	size_t of[N];
	for (size_t i = 0; i < N; i++) {
		size_t at = i * 77 % N; /* 77 and N have no factor in common */
		texts[i] = variant(&a, at / 4, at % 4);
	}
	recs_cluster(texts, N, of);
	for (size_t i = 0; i < N; i++)
		for (size_t k = 0; k < i; k++) {
			size_t x = i * 77 % N, y = k * 77 % N;
			bool together =
				x / 4 == y / 4 && (x % 4 == 3) == (y % 4 == 3);
			if ((of[i] == of[k]) != together)
				fail_msg("%s / %s", texts[i], texts[k]);
			if (of[i] == of[k])
				assert_true(of[i] <= k);
		}
	arena_release(&a);
}

static void none_and_one_are_clustered(void **state)
{
	(void)state;
	const char *const one[] = { "Mend the gate." };
	size_t of[1] = { 7 };
	recs_cluster(NULL, 0, NULL);
	recs_cluster(one, 1, of);
	assert_int_equal(of[0], 0);
}

static void the_same_text_many_times_is_quick(void **state)
{
	(void)state;
	enum { N = 60000 };
	struct arena a = { 0 };
	const char **texts = arena_alloc(&a, N * sizeof *texts);
	size_t *of = arena_alloc(&a, N * sizeof *of);
	for (size_t i = 0; i < N; i++)
		texts[i] = i % 2 ? "Mend every gate and fence by the pond."
				 : "The Trust should mend every gate and fence "
				   "by the pond and the well.";
	int64_t from = clock_ms();
	recs_cluster(texts, N, of);
	for (size_t i = 0; i < N; i++)
		assert_int_equal(of[i], 0);
	assert_true(clock_ms() - from < 20000);
	arena_release(&a);
}

static void differing_words_are_marked_and_told(void **state)
{
	(void)state;
	struct arena a = { 0 };
	static const char base[] = "Audit twenty cases each quarter.";
	const char *const others[] = { "Audit fifty cases each quarter.",
				       "Audit twenty cases each year, and "
				       "report." };
	assert_string_equal(recs_mark(&a, base, others, 2),
			    "Audit \x02twenty\x03 cases each \x02quarter.\x03");
	assert_string_equal(recs_mark(&a, base, NULL, 0), base);
	assert_string_equal(recs_differs(&a, base, others[0]),
			    "\"fifty\" for \"twenty\"");
	assert_string_equal(recs_differs(&a, base, others[1]),
			    "\"year, and report\" for \"quarter\"");
	assert_string_equal(recs_differs(&a, base, "Audit cases each quarter."),
			    "without \"twenty\"");
	assert_string_equal(recs_differs(&a, base,
					 "Please audit twenty cases each "
					 "quarter"),
			    "adds \"Please\"");
	assert_string_equal(recs_differs(&a, base, base), "");
	assert_string_equal(recs_differs(&a, "", ""), "");
	arena_release(&a);
}

static void a_recommendation_is_known_by_its_letters(void **state)
{
	(void)state;
	struct arena a = { 0 };
	char *x = recs_identity(&a, "recommendation", "2a",
				"The Board’s pond - mend it.");
	assert_string_equal(x, recs_identity(&a, "recommendation", "2a",
					     "The Board's  pond – mend it"));
	assert_string_not_equal(x, recs_identity(&a, "recommendation", "2a",
						 "The Board’s well: mend it."));
	assert_true(str_starts(x, "recommendation/2a/"));
	assert_int_equal(strlen(x), strlen("recommendation/2a/") + 8);
	assert_int_equal(strspn(strrchr(x, '/') + 1, "bcdfghjklmnpqrstvwxz"),
			 8);
	arena_release(&a);
}
