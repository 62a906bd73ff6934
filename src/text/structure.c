/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Blocks to sections and passages, in the order of the calls below: notes and
 * tables that are none, lines, furniture and contents away, rows and numbers,
 * parts, headings, what page breaks parted, then the parts one by one into the
 * document, and last the sections whose titles said nothing.
 */
#include <string.h>

#include "cells.h"
#include "contents.h"
#include "furniture.h"
#include "heading.h"
#include "infer.h"
#include "join.h"
#include "notes.h"
#include "parts.h"
#include "rows.h"
#include "section.h"
#include "sequence.h"
#include "text.h"
#include "title.h"

/* Passages are split at a sentence's end above this many bytes. */
#define PASSAGE_MAX 6000
#define LEVELS      10

struct writer {
	struct arena *a;
	const struct extract_doc *in;
	const char *const *labels; /* of pages */
	struct text_doc *out;
	size_t bytes; /* of the document's text so far */
	/* The section that is open at each level, as an index + 1. */
	size_t open[LEVELS];
	int appendix; /* the level of the appendix that is open, or 0 */
	bool titled;  /* the document has headings */
	struct number chapter; /* of the last one before it */
};

/* The section that a heading of this level stands in, or NULL. */
static struct text_heading *parent_of(const struct writer *w, int level)
{
	while (level-- > 1)
		if (w->open[level])
			return &w->out->sections.v[w->open[level] - 1];
	return NULL;
}

/* The next chapter of the report, not the first of an appendix. */
static bool counts_on(const struct number *chapter, const struct number *x)
{
	return x->kind == chapter->kind && x->word == chapter->word &&
	       (x->part[0] > chapter->part[0] || x->roman > chapter->roman);
}

/* After an appendix has begun, what follows belongs to it: only another one,
 * a further chapter, or such parts as stand at a report's end lead out. */
static bool leaves_appendix(const struct writer *w, const struct part *p,
			    enum section_strength s, enum text_section own)
{
	return p->number.word == WORD_APPENDIX ||
	       (p->number.kind != NUMBER_NONE &&
		counts_on(&w->chapter, &p->number)) ||
	       (s == SECTION_STRONG &&
		(own == TEXT_APPENDIX || own == TEXT_GLOSSARY ||
		 own == TEXT_REFERENCES || own == TEXT_RESPONSE));
}

static enum text_section kind_of(struct writer *w, const struct part *p,
				 int *level)
{
	enum text_section own = TEXT_OTHER;
	enum section_strength strength =
		section_of_title(&p->number, p->text, &own);
	if (w->appendix && *level <= w->appendix &&
	    !leaves_appendix(w, p, strength, own))
		*level = w->appendix < LEVELS - 1 ? w->appendix + 1 : *level;
	struct text_heading *parent = parent_of(w, *level);
	/* A document's own title says nothing about its parts. */
	if (w->out->sections.n == 1 && !w->out->passages.n &&
	    p->number.kind == NUMBER_NONE && str_eq(p->text, w->out->title) &&
	    (strength != SECTION_STRONG ||
	     (title_is_about(p->text) && own != TEXT_RESPONSE)))
		return TEXT_FRONT;
	/* Lines of enquiry that are answered below are analysis. */
	if (parent && parent->kind == TEXT_SCOPE &&
	    p->number.word == WORD_QUESTION)
		parent->kind = TEXT_ANALYSIS;
	return section_within(parent ? parent->kind : TEXT_OTHER, strength,
			      own);
}

static void add_heading(struct writer *w, const struct part *p)
{
	int level = p->level < LEVELS ? p->level : LEVELS - 1;
	level = level > 0 ? level : 1;
	enum text_section kind = kind_of(w, p, &level);
	struct text_heading *h = ARENA_PUSH(w->a, &w->out->sections);
	*h = (struct text_heading){
		.kind = kind,
		.level = level,
		.page = p->page,
		.number = number_print(w->a, &p->number),
		.title = arena_str(w->a, p->text),
	};
	w->open[level] = w->out->sections.n;
	for (int k = level + 1; k < LEVELS; k++)
		w->open[k] = 0;
	if (p->number.word == WORD_APPENDIX || kind == TEXT_APPENDIX)
		w->appendix = w->appendix && w->appendix < level ? w->appendix
								 : level;
	else if (level <= w->appendix)
		w->appendix = 0;
	if (!w->appendix && level == 1)
		w->chapter = p->number;
}

static const char *label_of(const struct writer *w, int page)
{
	if (page < 1 || (size_t)page > w->in->pages.n)
		return "";
	return w->labels[page - 1];
}

/* Where a text that is too long is parted: after a sentence, else a word. */
static size_t cut_at(struct span s)
{
	size_t space = 0;
	if (s.n <= PASSAGE_MAX)
		return s.n;
	for (size_t i = PASSAGE_MAX; i > PASSAGE_MAX / 2; i--) {
		if (s.p[i] != ' ')
			continue;
		space = space ? space : i;
		if (strchr(".?!", s.p[i - 1]))
			return i;
	}
	return space ? space : utf8_cut(s.p, PASSAGE_MAX);
}

/* How sure the recognition of a page's characters is; 0: it had text. */
static int confidence_of(const struct writer *w, int page)
{
	if (page < 1 || (size_t)page > w->in->pages.n)
		return 0;
	const struct extract_page *p = &w->in->pages.v[page - 1];
	return p->ocr ? p->confidence : 0;
}

static void add_passage(struct writer *w, const struct text_passage *proto,
			struct span s)
{
	while (s.n) {
		size_t n = cut_at(s);
		struct text_passage *p = ARENA_PUSH(w->a, &w->out->passages);
		*p = *proto;
		p->text = arena_dup(w->a, s.p, n);
		p->start = w->bytes;
		p->end = w->bytes + n;
		w->bytes = p->end + 1;
		w->out->words += text_words(p->text);
		s = span_from(s, n + (n < s.n && s.p[n] == ' '));
	}
}

static enum text_kind kind_of_role(enum part_role role)
{
	switch (role) {
	case PART_ITEM:
		return TEXT_LIST_ITEM;
	case PART_ROW:
		return TEXT_TABLE_ROW;
	case PART_NOTE:
		return TEXT_FOOTNOTE;
	case PART_BODY:
	case PART_HEADING:
	case PART_GONE:
		break;
	}
	return TEXT_PARAGRAPH;
}

/* What a numbered text is where no heading says so: "Recommendation 4: …". */
static enum text_section kind_of_label(enum number_word word)
{
	switch (word) {
	case WORD_RECOMMENDATION:
		return TEXT_RECOMMENDATIONS;
	case WORD_FINDING:
		return TEXT_FINDINGS;
	case WORD_LEARNING:
		return TEXT_LEARNING;
	case WORD_NONE:
	case WORD_QUESTION:
	case WORD_EPISODE:
	case WORD_APPENDIX:
	case WORD_CHAPTER:
	case WORD_POINT:
		break;
	}
	return TEXT_OTHER;
}

/* In a document without any heading, labelled paragraphs open a section
 * without a title, and the next paragraph without a label closes it. */
static void imply_section(struct writer *w, const struct part *p)
{
	enum text_section kind = kind_of_label(p->number.word);
	size_t n = w->out->sections.n;
	if (w->titled || w->out->sections.v[n - 1].kind == kind ||
	    (kind == TEXT_OTHER && (n == 1 || p->role != PART_BODY)))
		return;
	*ARENA_PUSH(w->a, &w->out->sections) = (struct text_heading){
		.kind = kind,
		.level = 1,
		.page = p->page,
		.number = "",
		.title = "",
	};
}

static void add_text(struct writer *w, const struct part *p)
{
	imply_section(w, p);
	struct text_passage proto = {
		.kind = kind_of_role(p->role),
		.section = (int)w->out->sections.n - 1,
		.page = p->page,
		.page_label = label_of(w, p->page),
		.confidence = confidence_of(w, p->page),
		.paragraph = number_print(w->a, &p->number),
	};
	struct span s = span_of(p->text);
	if (!s.n) {
		/* A number that numbers nothing is text. */
		s = span_of(proto.paragraph);
		proto.paragraph = "";
	}
	if (p->role == PART_NOTE && p->block->label && *p->block->label)
		proto.paragraph = arena_fmt(w->a, "[%s]", p->block->label);
	add_passage(w, &proto, s);
}

/* A run of counted numbers within one section is a list; one that goes
 * through the report numbers its paragraphs. */
static void settle_items(struct arena *scratch, struct parts *parts)
{
	size_t runs = 0, section = 1;
	for (size_t i = 0; i < parts->n; i++)
		if (parts->v[i].number.run > runs)
			runs = parts->v[i].number.run;
	size_t *first = arena_alloc(scratch, (runs + 1) * sizeof *first);
	bool *wide = arena_alloc(scratch, (runs + 1) * sizeof *wide);
	for (size_t i = 0; i < parts->n; i++) {
		size_t run = parts->v[i].number.run;
		if (parts->v[i].role == PART_HEADING)
			section++;
		else if (!first[run])
			first[run] = section;
		else if (run && first[run] != section)
			wide[run] = true;
	}
	for (size_t i = 0; i < parts->n; i++) {
		struct part *p = &parts->v[i];
		if (p->role == PART_BODY && p->number.kind == NUMBER_INTEGER &&
		    !wide[p->number.run])
			p->role = PART_ITEM;
	}
}

static void write_parts(struct writer *w, const struct parts *parts)
{
	ARENA_PUSH(w->a, &w->out->sections);
	w->out->sections.v[0] = (struct text_heading){
		.kind = TEXT_FRONT, .page = 1, .number = "", .title = ""
	};
	for (size_t i = 0; i < parts->n; i++)
		w->titled = w->titled || parts->v[i].role == PART_HEADING;
	for (size_t i = 0; i < parts->n; i++) {
		if (parts->v[i].role == PART_HEADING)
			add_heading(w, &parts->v[i]);
		else if (parts->v[i].role != PART_GONE)
			add_text(w, &parts->v[i]);
	}
}

/* A section whose title says nothing is what most of its paragraphs are
 * labelled as. */
static void settle_labelled(struct writer *w, const struct parts *parts)
{
	struct text_heading *h = NULL;
	size_t counts[TEXT_N_SECTIONS] = { 0 }, all = 0, section = 0;
	for (size_t i = 0; i <= parts->n; i++) {
		const struct part *p = i < parts->n ? &parts->v[i] : NULL;
		if (p && p->role != PART_HEADING) {
			all += p->role == PART_BODY;
			counts[kind_of_label(p->number.word)] +=
				p->role == PART_BODY || p->role == PART_ITEM;
			continue;
		}
		h = &w->out->sections.v[section++];
		bool open = h->kind == TEXT_OTHER ||
			    (h->kind == TEXT_FRONT && section > 1);
		for (int k = 0; k < TEXT_N_SECTIONS && open; k++)
			if (k != TEXT_OTHER && counts[k] >= 2 &&
			    2 * counts[k] >= all)
				h->kind = (enum text_section)k;
		memset(counts, 0, sizeof counts);
		all = 0;
	}
}

/* Front matter is what comes before the report. A text without a heading of
 * its own is all report. */
static void settle_front(struct text_doc *t)
{
	for (size_t i = 0; i < t->sections.n; i++)
		if ((t->sections.v[i].kind != TEXT_FRONT &&
		     *t->sections.v[i].title) ||
		    !t->passages.n)
			return;
	for (size_t i = 0; i < t->sections.n; i++)
		if (t->sections.v[i].kind == TEXT_FRONT)
			t->sections.v[i].kind = TEXT_OTHER;
}

/* In a response or an action plan, what no heading places is response. */
static void settle_response(struct text_doc *t)
{
	struct number none = { 0 };
	enum text_section kind;
	if (section_of_title(&none, t->title, &kind) != SECTION_STRONG ||
	    kind != TEXT_RESPONSE)
		return;
	for (size_t i = 0; i < t->sections.n; i++)
		if (t->sections.v[i].kind == TEXT_OTHER)
			t->sections.v[i].kind = TEXT_RESPONSE;
}

void text_structure(struct arena *a, const struct extract_doc *in,
		    struct text_doc *out)
{
	struct arena scratch = { 0 };
	struct lines lines = { 0 };
	struct titles titles = { 0 };
	struct parts parts = { 0 };
	struct lexicon lexicon = { .a = &scratch, .lines = &lines };
	struct extract_doc doc = notes_tell(&scratch, in);
	cells_open(&scratch, &doc);
	lines_split(&scratch, &doc, &lines);
	const char **labels = furniture_mark(&scratch, &doc, &lines);
	for (size_t i = 0; i < doc.pages.n; i++)
		labels[i] = arena_str(a, labels[i]);
	contents_mark(&scratch, &lines, &titles);
	if (doc.paged)
		rows_mend(&scratch, &lines);
	sequence_decide(&scratch, &lines);
	parts_build(&scratch, doc.format, &lines, &titles, &lexicon, &parts);
	headings_find(&scratch, &doc, &titles, &parts);
	parts_join(&scratch, &lexicon, &parts);
	settle_items(&scratch, &parts);
	*out = (struct text_doc){ .title = title_find(a, &doc, &parts),
				  .unpaged = !in->paged };
	struct writer w = { .a = a, .in = &doc, .labels = labels, .out = out };
	write_parts(&w, &parts);
	if (w.titled)
		settle_labelled(&w, &parts);
	settle_front(out);
	settle_response(out);
	kinds_infer(out);
	arena_release(&scratch);
}
