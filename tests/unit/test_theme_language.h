/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of lists, conditions and headers; part of test_theme.c. */

/* A set of one list, <who>, one dictionary and no cues. */
static void begin_listed(struct fixture *x, const char *dictionary)
{
	struct err e = { 0 };
	const char *list = "about: People.\nmother\nfather\n(step|foster) "
			   "mother\nGP\n";
	begin(x);
	assert_int_equal(
		theme_set_list(x->set, "who", list, strlen(list), &x->d, &e),
		0);
	assert_int_equal(add(x, "t", dictionary), 0);
	compile(x);
}

static struct theme_explanation explain_in(struct fixture *x, const char *text,
					   enum text_section section)
{
	struct theme_explanation out = { 0 };
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .section = section };
	theme_explain(x->m, &x->a, &p, &out, &x->d);
	return out;
}

/* The matched words of a text in brackets, then why others do not count. */
static void expect_explained(const char *dictionary, enum text_section section,
			     const char *text, const char *expected)
{
	struct fixture x;
	struct buf b = { 0 };
	begin_listed(&x, dictionary);
	assert_int_equal(x.d.n, 0);
	struct theme_explanation o = explain_in(&x, text, section);
	for (size_t i = 0; i < o.tags.n; i++)
		buf_fmt(&b, "[%.*s]",
			(int)(o.tags.v[i].end - o.tags.v[i].start),
			text + o.tags.v[i].start);
	for (size_t i = 0; i < o.ruled_out.n; i++) {
		const struct theme_ruled_out *r = &o.ruled_out.v[i];
		buf_fmt(&b, " -%.*s: %s", (int)(r->end - r->start),
			text + r->start, r->by);
		if (r->by_end)
			buf_fmt(&b, " (%.*s)", (int)(r->by_end - r->by_start),
				text + r->by_start);
	}
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	end(&x);
}

static void a_list_stands_for_its_words(void **state)
{
	(void)state;
	expect_explained(
		"label: T\nterms:\n(<who>|she) drank\n<who>'s beer\n",
		TEXT_OTHER,
		"Father drank. Step mother drank. The GP drank, the gp "
		"drank. She drank mother's beer, brother drank.",
		"[Father drank][Step mother drank][GP drank]"
		"[She drank][mother's beer] -mother drank: "
		"(<who>|she) drank (Step mother drank)");
}

static void a_changed_list_is_another_version(void **state)
{
	struct fixture x[2];
	const char *lists[] = { "about: x\nred\n", "about: x\nblue\n" };
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct err e = { 0 };
		begin(&x[i]);
		assert_int_equal(theme_set_list(x[i].set, "l", lists[i],
						strlen(lists[i]), &x[i].d, &e),
				 0);
		assert_int_equal(add(&x[i], "t", "label: T\nterms:\n<l> hat\n"),
				 0);
		compile(&x[i]);
	}
	assert_string_not_equal(theme_set_hash(x[0].set),
				theme_set_hash(x[1].set));
	for (size_t i = 0; i < 2; i++)
		end(&x[i]);
}

static void a_context_is_asked_for_in_the_sentence(void **state)
{
	(void)state;
	expect_explained("label: T\nterms, only with <who>:\ndrunk\n",
			 TEXT_OTHER, "Mother was drunk. He was drunk.",
			 "[drunk] -drunk: only with <who>");
}

static void a_context_is_asked_for_within_words(void **state)
{
	(void)state;
	expect_explained("label: T\nterms, only with <who> within 2:\ndrunk\n",
			 TEXT_OTHER,
			 "Drunk was the mother. Mother, late and once more, "
			 "drunk.",
			 "[Drunk] -drunk: only with <who> within 2");
	expect_explained("label: T\nterms, only with <who> within 2:\ndrunk\n",
			 TEXT_OTHER, "There was a mother. Drunk he came.",
			 " -Drunk: only with <who> within 2");
}

static void a_context_is_asked_for_in_the_passage(void **state)
{
	const char *text = "label: T\nterms, only with <who> in passage:\n"
			   "drunk\n";
	(void)state;
	expect_explained(text, TEXT_OTHER, "Here is mother. He was drunk.",
			 "[drunk]");
	expect_explained(text, TEXT_OTHER, "He was drunk.",
			 " -drunk: only with <who> in passage");
}

static void a_context_rules_a_match_out(void **state)
{
	(void)state;
	expect_explained("label: T\nterms, not with (<who>, aged|boys) within "
			 "3:\ndrunk\n",
			 TEXT_OTHER,
			 "The boys were drunk. The boys who had seen it all "
			 "were drunk.",
			 "[drunk] -drunk: not with (<who>, aged|boys) within 3 "
			 "(boys)");
}

static void all_conditions_have_to_hold(void **state)
{
	(void)state;
	expect_explained(
		"label: T\nterms, only with mother, not with beer,  not with "
		"\"WINE\":\ndrunk\n",
		TEXT_OTHER,
		"Mother was drunk. Mother, drunk on beer. Mother, drunk on "
		"WINE. Mother, drunk on wine.",
		"[drunk][drunk] -drunk: not with beer (beer) -drunk: not with "
		"\"WINE\" (WINE)");
}

static void a_section_counts_its_places(void **state)
{
	const char *text = "label: T\nterms, at least 2:\nsober\nvery sober\n"
			   "drunk\nindicators:\nbeer\n";
	(void)state;
	expect_explained(text, TEXT_OTHER, "Very sober, with beer.",
			 "[beer] -Very sober: at least 2 -sober: at least 2");
	expect_explained(text, TEXT_OTHER, "Sober. Drunk.", "[Sober][Drunk]");
}

static void what_is_swallowed_is_not_counted(void **state)
{
	(void)state;
	expect_explained("label: T\nterms, at least 2:\ndrunk\nnot when:\n"
			 "drunk driver\n",
			 TEXT_OTHER, "The drunk driver was drunk.",
			 " -drunk: drunk driver (drunk driver)"
			 " -drunk: at least 2");
}

static void sections_of_a_document_are_conditions(void **state)
{
	const char *text = "label: T\nterms, only in findings narrative or "
			   "lived experience:\nred\n"
			   "terms, not in good-practice:\nblue\n";
	(void)state;
	expect_explained(text, TEXT_FINDINGS, "Red, blue.", "[Red][blue]");
	expect_explained(text, TEXT_LIVED_EXPERIENCE, "Red.", "[Red]");
	expect_explained(text, TEXT_CHRONOLOGY, "Red.", "[Red]");
	expect_explained(text, TEXT_GOOD_PRACTICE, "Red, blue.",
			 " -Red: only in findings narrative or lived "
			 "experience -blue: not in good-practice");
}

static void roles_of_documents_are_conditions(void **state)
{
	struct fixture x;
	const char *names[] = { NULL, "overview", "slides", "poster" };
	const size_t expected[] = { 1, 1, 0, 1 };
	(void)state;
	begin_with(&x, "label: T\nterms, not in role slides summary:\nred\n");
	assert_int_equal(x.d.n, 0);
	for (size_t i = 0; i < 4; i++) {
		struct theme_document *d =
			names[i] ? theme_document_new(x.m, names[i]) : NULL;
		struct theme_passage p = { .text = "red",
					   .n = 3,
					   .document = d };
		struct theme_tags tags = { 0 };
		theme_match(x.m, &x.a, &p, &tags, &x.d);
		assert_int_equal(tags.n, expected[i]);
		theme_document_free(d);
	}
	end(&x);
}

static void conditions_hold_for_contexts_too(void **state)
{
	(void)state;
	expect_explained("label: T\nterms:\nred\nnot when, only with wine:\n"
			 "red nose\nnot when, at least 2:\nred cap\n",
			 TEXT_OTHER,
			 "A red nose from wine. A red nose. A red cap.",
			 "[red][red] -red: red nose (red nose)");
}

static void tags_carry_their_sub_theme(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x,
		   "label: T\nsub-theme warm: Warm colours\nsub-theme cold:\n"
		   "related: t\nterms, sub-theme warm:\nred\nterms:\nblue\n");
	assert_int_equal(x.d.n, 0);
	struct theme_tags tags = tags_in(&x, "red, blue");
	const struct theme_info *t = theme_info(x.set, 0);
	assert_int_equal(tags.n, 2);
	assert_string_equal(tags.v[0].sub, "warm");
	assert_null(tags.v[1].sub);
	assert_int_equal(t->n_subs, 2);
	assert_string_equal(t->subs[0].label, "Warm colours");
	assert_string_equal(t->subs[1].label, "cold");
	assert_int_equal(t->n_related, 1);
	assert_string_equal(t->related[0], "t");
	end(&x);
}

static void no_plain_no_denies_a_practice(void **state)
{
	const char *cues = "class: negated\nforward 9, not for responses:\n"
			   "no\n";
	(void)state;
	assert_int_equal(red_in(cues, "", "no red"), THEME_NEGATED);
	assert_int_equal(red_in(cues, "kind: practice\n", "no red"),
			 THEME_PRESENT);
	assert_int_equal(red_in(cues, "kind: factor\n", "no red"),
			 THEME_NEGATED);
}

static void classes_that_are_kept_do_not_apply(void **state)
{
	const char *cues = "class: historical\nforward 9:\nold\n";
	(void)state;
	assert_int_equal(red_in(cues, "", "old red"), THEME_HISTORICAL);
	assert_int_equal(
		red_in(cues, "keeps: negated, historical\n", "old red"),
		THEME_PRESENT);
}

/* ---- what is wrong is told, with its place ---- */

static void expect_fault(const char *line, int row, int col, const char *says)
{
	struct fixture x;
	begin_listed(&x, line);
	bool told = false;
	for (size_t i = 0; i < x.d.n; i++)
		told = told || (x.d.v[i].line == row && x.d.v[i].col == col &&
				strstr(x.d.v[i].text, says));
	if (!told)
		for (size_t i = 0; i < x.d.n; i++)
			print_error("%d:%d: %s\n", x.d.v[i].line, x.d.v[i].col,
				    x.d.v[i].text);
	assert_true(told);
	end(&x);
}

static void faulty_conditions_leave_their_section_out(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x, "label: T\nterms, only with:\nred\nterms:\nblue\n");
	assert_int_equal(x.d.n, 1);
	assert_int_equal(x.d.v[0].level, DIAG_LOST);
	assert_int_equal(theme_rule_count(x.set, 0), 1);
	end(&x);
}

static void conditions_that_mean_nothing_are_told(void **state)
{
	(void)state;
	expect_fault("label: T\nterms, only with <whom>:\nred\n", 2, 18,
		     "did you mean <who>?");
	expect_fault("label: T\nterms,  only in findngs:\nred\n", 2, 17,
		     "did you mean 'findings'?");
	expect_fault("label: T\nterms, not in role slide:\nred\n", 2, 20,
		     "did you mean 'slides'?");
	expect_fault("label: T\nterms, at least 1:\nred\n", 2, 17,
		     "from 2 to 20");
	expect_fault("label: T\nterms, only with red within 99:\nred\n", 2, 29,
		     "at most 50");
	expect_fault("label: T\nterms, sub-theme x:\nred\n", 2, 18,
		     "name it at the top");
	expect_fault("label: T\nterms, with red:\nred\n", 2, 8,
		     "is no condition");
	expect_fault("label: T\nterms,, at least 2:\nred\n", 2, 7,
		     "a condition is missing");
}

static void headers_that_mean_nothing_are_told(void **state)
{
	(void)state;
	expect_fault("label: T\nkind: practise\nterms:\nred\n", 2, 1,
		     "'factor' or 'practice'");
	expect_fault("label: T\nkeeps: historic\nterms:\nred\n", 2, 1,
		     "did you mean 'historical'?");
	expect_fault("label: T\nrelatd: x\nterms:\nred\n", 2, 1,
		     "did you mean 'related'?");
	expect_fault("label: T\nsub-theme A B: x\nterms:\nred\n", 2, 1,
		     "small letters");
}

static void faults_in_lists_are_told(void **state)
{
	struct fixture x;
	struct err e = { 0 };
	const char *list = "about: x\nred\nred ~3 blue\n<other>\nterms:\n- x\n";
	const int lines[] = { 3, 4, 5, 6 };
	(void)state;
	begin(&x);
	assert_int_equal(
		theme_set_list(x.set, "l", list, strlen(list), &x.d, &e), 0);
	assert_int_equal(x.d.n, 4);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(x.d.v[i].line, lines[i]);
	assert_int_equal(
		theme_set_list(x.set, "l", list, strlen(list), &x.d, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	e = (struct err){ 0 };
	assert_int_equal(
		theme_set_list(x.set, "L", list, strlen(list), &x.d, &e), -1);
	assert_int_equal(e.kind, ERR_INPUT);
	end(&x);
	expect_fault("label: T\nterms:\nold <nobody>\n", 3, 5,
		     "no list is called 'nobody'");
	expect_fault("label: T\nterms:\nold <who\n", 3, 5, "name of a list");
	expect_fault("label: T\nterms:\nold <who>*\n", 3, 10,
		     "belongs to the words in its file");
}

static void examples_stand_where_their_heading_says(void **state)
{
	struct fixture x;
	size_t n;
	(void)state;
	begin_with(&x, "label: T\nterms, only in findings:\nred\n"
		       "terms, only in role slides:\nblue\n"
		       "match, in findings:\nIt was red.\n"
		       "match, in role slides:\nIt was blue.\n"
		       "no match:\nIt was red and blue.\n");
	assert_int_equal(theme_examples_check(x.set, &x.d, &n), 0);
	assert_int_equal(n, 3);
	assert_int_equal(x.d.n, 0);
	end(&x);
}

/* ---- acronyms within a document ---- */

/* Matches texts as the passages of one document: "[IPV = IPV (…)]". */
static void expect_document(const char *dictionary,
			    const struct theme_passage *passages, size_t n,
			    const char *expected)
{
	struct fixture x;
	struct buf b = { 0 };
	struct theme_text doc = { .role = "overview",
				  .passages = passages,
				  .n = n };
	struct theme_tags tags[8] = { 0 };
	begin_with(&x, dictionary);
	assert_int_equal(x.d.n, 0);
	theme_match_document(x.m, &x.a, &doc, tags, &x.d);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < tags[i].n; k++)
			buf_fmt(&b, "%zu[%.*s = %s]", i,
				(int)(tags[i].v[k].end - tags[i].v[k].start),
				passages[i].text + tags[i].v[k].start,
				tags[i].v[k].rule);
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	end(&x);
}

static void expect_texts(const char *dictionary, const char *first,
			 const char *second, const char *expected)
{
	const struct theme_passage p[] = {
		{ .text = first, .n = strlen(first), .section = TEXT_OTHER },
		{ .text = second, .n = strlen(second), .section = TEXT_OTHER },
	};
	expect_document(dictionary, p, 2, expected);
}

#define DA                                                                     \
	"label: T\nterms:\nDA\n(domestic|partner) (abuse|violence)\nnot "      \
	"when:\ndomestic violence games\nbodies:\ndomestic abuse forum\n"

static void an_acronym_that_means_something_else_does_not_match(void **state)
{
	(void)state;
	expect_texts(DA, "The District Attorney (DA) came.", "DA was seen.",
		     "");
	expect_texts(DA, "The DA (district attorney) came.", "DA was seen.",
		     "");
	expect_texts(DA, "Domestic abuse (DA) was known.", "DA was seen.",
		     "0[Domestic abuse = (domestic|partner) (abuse|violence)]"
		     "0[DA = DA]1[DA = DA]");
	expect_texts(DA, "The GP (general practitioner) came.", "DA was seen.",
		     "1[DA = DA]");
}

static void without_its_words_an_acronym_is_trusted(void **state)
{
	(void)state;
	expect_texts("label: T\nterms:\nDA\n",
		     "The District Attorney (DA) came.", "DA was seen.",
		     "0[DA = DA]1[DA = DA]");
}

/* One of many words at a place is a wording, and no name. */
static void a_wording_does_not_spell_an_acronym(void **state)
{
	(void)state;
	expect_texts(
		"label: T\nterms:\nDA\n(dad|mum|aunt|uncle|friend|cousin|"
		"neighbour|nan|carer) (asked|said|told|rang|wrote|saw|went|"
		"came|left)\n",
		"The District Attorney (DA) came.", "DA was seen.",
		"0[DA = DA]1[DA = DA]");
}

static void an_acronym_of_a_theme_matches_it(void **state)
{
	(void)state;
	expect_texts(DA, "They spoke of intimate partner violence (“IPV”).",
		     "Was it IPV? Or IPVs, not RIPV?",
		     "0[partner violence = (domestic|partner) "
		     "(abuse|violence)]0[IPV = IPV (intimate partner "
		     "violence)]1[IPV = IPV (intimate partner violence)]"
		     "1[IPV = IPV (intimate partner violence)]");
	expect_texts(DA, "IPV: intimate partner violence, an old word.",
		     "It was IPV.",
		     "0[IPV = IPV (intimate partner violence)]0[partner "
		     "violence = (domestic|partner) (abuse|violence)]1[IPV = "
		     "IPV (intimate partner violence)]");
}

static void the_head_of_the_words_decides_what_they_are(void **state)
{
	(void)state;
	expect_texts(DA, "The Domestic Violence Group (DVG) met.",
		     "DVG was there.",
		     "0[Domestic Violence = (domestic|partner) "
		     "(abuse|violence)]");
	expect_texts(DA, "A Society against Domestic Violence (SADV) met.",
		     "SADV was there.",
		     "0[Domestic Violence = (domestic|partner) "
		     "(abuse|violence)]");
	expect_texts(DA, "The Board for Domestic Violence (BDV) met.",
		     "BDV was there.",
		     "0[Domestic Violence = (domestic|partner) "
		     "(abuse|violence)]");
	expect_texts(DA, "A Domestic Abuse Forum (DAF) met.", "DAF was there.",
		     "0[Domestic Abuse = (domestic|partner) "
		     "(abuse|violence)]");
}

static void rows_of_a_glossary_spell_out_acronyms(void **state)
{
	static const char *const rows[] = { "IPV | Intimate partner violence",
					    "Intimate partner violence | IPV",
					    "IPV Intimate Partner Violence" };
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct theme_passage p[] = {
			{ .text = rows[i],
			  .n = strlen(rows[i]),
			  .section = TEXT_GLOSSARY,
			  .kind = i < 2 ? TEXT_TABLE_ROW : TEXT_PARAGRAPH },
			{ .text = "IPV.", .n = 4, .section = TEXT_OTHER },
		};
		struct fixture x;
		struct theme_text doc = { .passages = p, .n = 2 };
		struct theme_tags tags[2] = { 0 };
		begin_with(&x, DA);
		theme_match_document(x.m, &x.a, &doc, tags, &x.d);
		assert_int_equal(tags[1].n, 1);
		assert_string_equal(tags[1].v[0].rule + 4,
				    i == 2 ? "(Intimate Partner Violence)"
					   : "(Intimate partner violence)");
		end(&x);
	}
}

static void prose_does_not_spell_out_what_it_only_mentions(void **state)
{
	(void)state;
	expect_texts(DA, "DA and drugs are common (see DA).", "DA was seen.",
		     "0[DA = DA]0[DA = DA]1[DA = DA]");
	expect_texts(DA, "Dogs (DA) and a doctor's advice: DA.", "DA (2014).",
		     "0[DA = DA]0[DA = DA]1[DA = DA]");
}

static void what_an_acronym_stands_for_is_explained(void **state)
{
	struct fixture x;
	struct theme_explanation o = { 0 };
	const char *text = "The District Attorney (DA) came.";
	(void)state;
	begin_with(&x, DA);
	struct theme_document *d = theme_document_new(x.m, NULL);
	struct theme_passage p = { .text = text,
				   .n = strlen(text),
				   .document = d };
	theme_document_read(d, &p);
	theme_explain(x.m, &x.a, &p, &o, &x.d);
	assert_int_equal(o.ruled_out.n, 1);
	assert_int_equal(o.ruled_out.v[0].why, THEME_ACRONYM);
	assert_string_equal(o.ruled_out.v[0].by, "District Attorney");
	theme_document_free(d);
	end(&x);
}

/* ---- the linter ---- */

/* The code and line of each thing that it says. */
static void expect_lint(const char *dictionary, const char *expected)
{
	struct fixture x;
	struct buf b = { 0 };
	begin_listed(&x, dictionary);
	assert_int_equal(x.d.n, 0);
	theme_set_lint(x.set, &x.d);
	for (size_t i = 0; i < x.d.n; i++)
		if (!str_eq(x.d.v[i].code, "few-examples"))
			buf_fmt(&b, "%s %d:%d ", x.d.v[i].code, x.d.v[i].line,
				x.d.v[i].col);
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	end(&x);
}

static void terms_that_others_find_are_redundant(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\nneglect*\nneglected\n",
		    "redundant-term 4:1 ");
	expect_lint("label: T\nterms:\nneglected\n  neglect*\n",
		    "redundant-term 3:1 ");
	expect_lint("label: T\nterms:\n(red|dark) hat*\nred hat\n"
		    "dark hats\n[old] red hat\n",
		    "redundant-term 4:1 redundant-term 5:1 ");
	expect_lint("label: T\nterms:\nred ~5 hat\nred >3 hat\nred ~6 hat\n",
		    "redundant-term 3:1 redundant-term 4:1 ");
}

static void terms_beside_each_other_may_stay(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\nneglect*\nneglected hat\n"
		    "not when:\nneglected hat rack\n",
		    "");
	expect_lint("label: T\nsub-theme x: X\nterms:\nneglect*\n"
		    "terms, sub-theme x:\nneglected\n",
		    "");
	expect_lint("label: T\nterms, only with <who>:\nneglect*\n"
		    "terms:\nneglected\n",
		    "");
	expect_lint("label: T\nterms:\nneglect*\nterms, only with <who>:\n"
		    "neglected\n",
		    "redundant-term 5:1 ");
	expect_lint("label: T\nterms:\n\"DV\"\ndv lesson\nDVs\n",
		    "acronym 3:1 ");
}

static void terms_that_never_match_are_told(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\nred (hat|cap)\nred\nnot when:\n"
		    "red (hat|cap|bag)\n",
		    "never-matches 3:1 ");
	expect_lint("label: T\nterms:\nred (hat|cap)\nred\nnot when:\n"
		    "red hat\n",
		    "");
	expect_lint("label: T\nterms, not with <who> within 5:\nold mother\n"
		    "old\n",
		    "never-matches 3:1 ");
	expect_lint("label: T\nterms, only in findings, not in findings:\n"
		    "red\n"
		    "terms, only with <who> within 4, not with <who>:\nblue\n"
		    "terms, only with <who>, not with <who> within 3:\npink\n",
		    "never-matches 3:1 never-matches 5:1 ");
}

static void contexts_that_swallow_nothing_are_told(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\nred\ngreen ~5 hat\nnot when:\n"
		    "red nose\nbowler hat\nblue nose\nbluish* nose\n",
		    "idle-context 8:1 ");
}

static void everyday_words_need_a_context(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\n(infant|baby)\nbaby blues\n"
		    "terms, only with <who>:\nschool\nbodies:\nhome\n",
		    "common-word 3:1 ");
}

static void marks_of_regular_expressions_are_told(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\nout of (the )?area\n/reds?\\b/\n",
		    "odd-mark 3:1 ");
}

static void short_acronyms_without_their_words_are_told(void **state)
{
	(void)state;
	expect_lint("label: T\nterms:\nDA\nFII\nMARAC\ndomestic abuse\n",
		    "acronym 4:1 ");
}

static void related_themes_have_to_be_there(void **state)
{
	(void)state;
	expect_lint("label: T\nrelated: t,\n  tt\nterms:\nred\n",
		    "unknown-theme 3:3 ");
}

static void few_examples_are_told(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x, "label: T\nterms:\nred\nmatch:\nIt was red.\n");
	theme_set_lint(x.set, &x.d);
	assert_int_equal(x.d.n, 2);
	assert_int_equal(x.d.v[0].level, DIAG_NOTE);
	assert_string_equal(x.d.v[0].code, "few-examples");
	assert_int_equal(theme_info(x.set, 0)->n_match, 1);
	assert_int_equal(theme_info(x.set, 0)->n_no_match, 0);
	end(&x);
}

static void rejected_words_match_nothing(void **state)
{
	struct fixture x;
	(void)state;
	begin_with(&x, "label: T\nterms:\nred\nrejected:\nblue\n: odd ~ (\n");
	assert_int_equal(x.d.n, 0);
	assert_int_equal(tags_in(&x, "blue").n, 0);
	assert_int_equal(theme_info(x.set, 0)->n_rejected, 2);
	assert_string_equal(theme_info(x.set, 0)->rejected[0], "blue");
	end(&x);
}

/* ---- all of it at once ---- */

/* How often each term counts in a text, in the order of the dictionary, and
 * how many matches were ruled out. */
static void expect_counts(const char *dictionary, const char *text,
			  const char *expected)
{
	struct fixture x;
	struct buf b = { 0 };
	begin_listed(&x, dictionary);
	assert_int_equal(x.d.n, 0);
	struct theme_explanation o = explain_in(&x, text, TEXT_FINDINGS);
	for (size_t k = 0; k < theme_rule_count(x.set, 0); k++) {
		const struct theme_rule *r = theme_rule(x.set, 0, k);
		size_t n = 0;
		for (size_t i = 0; i < o.tags.n; i++)
			n += o.tags.v[i].rule == r->text;
		buf_fmt(&b, "%s=%zu ", r->text, n);
	}
	buf_fmt(&b, "out=%zu", o.ruled_out.n);
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
	end(&x);
}

static void every_kind_of_rule_counts_its_matches(void **state)
{
	(void)state;
	expect_counts(
		"label: T\nsub-theme s: S\n"
		"terms:\napple*\n(ripe|green) pear\nbig [red] plum\n"
		"one * cherry\nfig ~2 tree\nlime >2 juice\nnut & shell & hard\n"
		"ABC\n\"Kiwi\" fruit\n/gr[ae]pes?/\n<who> ate\n"
		"older terms:\nuntil 1999: costard\n"
		"indicators, only with <who>:\npips\n"
		"indicators, not with dog within 1:\npeel\n"
		"responses, at least 2:\njam\n"
		"regex, only in findings:\n\\bquinces?\\b\n"
		"terms, only in glossary:\nmedlar\n"
		"terms, sub-theme s:\ndamson\n"
		"not when:\napple pie\nbodies:\napple board\n",
		"An apple, apples and apple pie; the Apple Board. A ripe pear "
		"and a green-pear. A big plum, a big red plum. One sour "
		"cherry. A tree with a fig. Lime in her juice, juice of lime. "
		"A hard nut in a shell. ABC abc. Kiwi fruit, kiwi fruit. "
		"Grapes. Mother ate. Costard. The GP saw pips. Pips. Peel. A "
		"dog peel. Jam and jam. Quince. Medlar. Damson.",
		"apple*=3 (ripe|green) pear=2 big [red] plum=2 one * cherry=1 "
		"fig ~2 tree=1 lime >2 juice=1 nut & shell & hard=1 ABC=1 "
		"\"Kiwi\" fruit=1 gr[ae]pes?=1 <who> ate=1 costard=1 pips=1 "
		"peel=1 jam=2 \\bquinces?\\b=1 medlar=0 damson=1 apple pie=0 "
		"apple board=0 out=4");
}

#define LANGUAGE_TESTS                                                         \
	cmocka_unit_test(a_list_stands_for_its_words),                         \
		cmocka_unit_test(a_changed_list_is_another_version),           \
		cmocka_unit_test(a_context_is_asked_for_in_the_sentence),      \
		cmocka_unit_test(a_context_is_asked_for_within_words),         \
		cmocka_unit_test(a_context_is_asked_for_in_the_passage),       \
		cmocka_unit_test(a_context_rules_a_match_out),                 \
		cmocka_unit_test(all_conditions_have_to_hold),                 \
		cmocka_unit_test(a_section_counts_its_places),                 \
		cmocka_unit_test(what_is_swallowed_is_not_counted),            \
		cmocka_unit_test(sections_of_a_document_are_conditions),       \
		cmocka_unit_test(roles_of_documents_are_conditions),           \
		cmocka_unit_test(conditions_hold_for_contexts_too),            \
		cmocka_unit_test(tags_carry_their_sub_theme),                  \
		cmocka_unit_test(no_plain_no_denies_a_practice),               \
		cmocka_unit_test(classes_that_are_kept_do_not_apply),          \
		cmocka_unit_test(faulty_conditions_leave_their_section_out),   \
		cmocka_unit_test(conditions_that_mean_nothing_are_told),       \
		cmocka_unit_test(headers_that_mean_nothing_are_told),          \
		cmocka_unit_test(faults_in_lists_are_told),                    \
		cmocka_unit_test(examples_stand_where_their_heading_says),     \
		cmocka_unit_test(                                              \
			an_acronym_that_means_something_else_does_not_match),  \
		cmocka_unit_test(a_wording_does_not_spell_an_acronym),         \
		cmocka_unit_test(without_its_words_an_acronym_is_trusted),     \
		cmocka_unit_test(an_acronym_of_a_theme_matches_it),            \
		cmocka_unit_test(the_head_of_the_words_decides_what_they_are), \
		cmocka_unit_test(rows_of_a_glossary_spell_out_acronyms),       \
		cmocka_unit_test(                                              \
			prose_does_not_spell_out_what_it_only_mentions),       \
		cmocka_unit_test(what_an_acronym_stands_for_is_explained),     \
		cmocka_unit_test(terms_that_others_find_are_redundant),        \
		cmocka_unit_test(terms_beside_each_other_may_stay),            \
		cmocka_unit_test(terms_that_never_match_are_told),             \
		cmocka_unit_test(contexts_that_swallow_nothing_are_told),      \
		cmocka_unit_test(everyday_words_need_a_context),               \
		cmocka_unit_test(marks_of_regular_expressions_are_told),       \
		cmocka_unit_test(short_acronyms_without_their_words_are_told), \
		cmocka_unit_test(related_themes_have_to_be_there),             \
		cmocka_unit_test(few_examples_are_told),                       \
		cmocka_unit_test(rejected_words_match_nothing),                \
		cmocka_unit_test(every_kind_of_rule_counts_its_matches)
