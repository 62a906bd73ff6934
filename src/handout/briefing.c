/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A seven-minute briefing: the seven boxes in which safeguarding boards lay
 * out the learning of a case. A draft: somebody has to edit it. Seven minutes
 * of reading aloud are about 900 words, which the boxes share.
 */
#include "review.h"

#define MINUTES_WORDS 900

static void box(struct look *x, const char *title, const struct part *p,
		const char *missing)
{
	struct handout *h = x->guard.h;
	const char *whence = NULL;
	handout_head(h, 2, title);
	size_t n = review_part(x, p, &whence);
	size_t all = review_recs(x, p->kind);
	if (!n)
		handout_add(h, HANDOUT_PARA, missing);
	else
		handout_add(h, HANDOUT_SMALL,
			    arena_fmt(x->a, "The words are from %s%s.", whence,
				      all > n ? arena_fmt(x->a,
							  "; the first %zu of "
							  "%zu",
							  n, all)
					      : ""));
}

static void box_story(struct look *x, const struct who *w)
{
	static const struct part part = { NULL, review_story, 2, 75 };
	struct handout *h = x->guard.h;
	struct look_passage *p = pick_incident(x);
	const char *whence = "the account of the incident";
	handout_head(h, 2, "1. What happened");
	handout_field(h, "Who",
		      arena_fmt(x->a, "%s%s%s", who_capital(x->a, w->text),
				*w->end ? " " : "", w->end));
	if (p)
		look_quote(x, p, 75);
	size_t n = review_part(x, &part, &whence);
	if (!p && !n)
		handout_add(h, HANDOUT_PARA,
			    "The review does not say: no passage that tells "
			    "of it was found.");
	else
		handout_add(h, HANDOUT_SMALL,
			    arena_fmt(x->a,
				      "Age, sex and outcome are the store’s "
				      "facts; the words are from %s%s.",
				      p && n ? "the account of the incident "
					       "and "
					     : "",
				      whence));
}

/* A fact with where it is from. */
static size_t fact(struct look *x, const char *label, const char *name)
{
	const struct store_fact *f = look_fact(x, name);
	if (!f || !*f->value)
		return 0;
	struct look_passage *p =
		f->passage ? look_passage(x, f->passage) : NULL;
	const char *from = p          ? look_cite(x, &p->at)
			   : *f->cite ? f->cite
				      : f->source;
	bool public = str_eq(name, "published") || x->guard.keep;
	handout_field(x->guard.h, label,
		      arena_fmt(x->a, "%s (%s)",
				str_eq(name, "kind")
					? review_kind(f->value)
					: review_date(x->a, f->value, public),
				from));
	return 1;
}

static void box_review(struct look *x)
{
	static const struct part part = { NULL, review_reason, 1, 60 };
	struct handout *h = x->guard.h;
	const char *whence = NULL;
	handout_head(h, 2, "2. The review and what it looked at");
	size_t n = fact(x, "Kind", "kind");
	n += fact(x, "Method", "methodology");
	n += fact(x, "Looked at from", "period_from");
	n += fact(x, "Looked at until", "period_to");
	n += fact(x, "Published", "published");
	size_t quotes = review_part(x, &part, &whence);
	if (!n && !quotes)
		handout_add(h, HANDOUT_PARA,
			    "The review does not say: neither its kind nor "
			    "its scope was found.");
	else if (quotes)
		handout_add(h, HANDOUT_SMALL,
			    arena_fmt(x->a, "The words are from %s.", whence));
}

static void box_questions(struct look *x)
{
	static const char *const standing[] = {
		"What are our thoughts on reading this?",
		"How will the learning become part of what we do, and how will "
		"we know?",
		"What goes into the plan of our team or service, who does it, "
		"and by when?",
	};
	static const struct part own = { "question", NULL, 2, 40 };
	struct handout *h = x->guard.h;
	const struct store_theme *v[8];
	const char *names[8];
	struct asks asks;
	handout_head(h, 2, "7. Questions, and where to find more");
	if (review_part(x, &own, NULL))
		handout_add(h, HANDOUT_SMALL,
			    "These questions are the review’s own. Those below "
			    "are not.");
	size_t n = review_themes(x, v, 8);
	for (size_t i = 0; i < n; i++)
		names[i] = v[i]->name;
	asks_init(&asks, x->a, x->book);
	asks_put(&asks, h, names, n, 2);
	for (size_t i = 0; i < 3; i++)
		handout_add(h, HANDOUT_ITEM, standing[i]);
	handout_add(h, HANDOUT_SMALL,
		    "Not from the review: questions on its main themes from "
		    "queries/handouts/questions.txt, and three that stand in "
		    "every briefing.");
	handout_field(h, "The whole review", x->r.title);
	if (*review_link(x))
		handout_field(h, "Where", review_link(x));
	for (size_t i = 0; i < x->r.documents.n; i++)
		handout_field(h, who_capital(x->a, x->r.documents.v[i].role),
			      fs_base(x->r.documents.v[i].file));
}

static size_t words_of(const struct handout *h)
{
	size_t n = 0;
	for (size_t i = 0; i < h->blocks.n; i++)
		if (h->blocks.v[i].text && h->blocks.v[i].kind != HANDOUT_SMALL)
			n += text_words(h->blocks.v[i].text);
	return n;
}

static void begin(struct look *x, struct handout *out, const struct handout *in)
{
	struct content c = { 0 };
	size_t n = words_of(in);
	out->title = arena_fmt(x->a, "DRAFT: seven-minute briefing on %s",
			       *x->r.title ? x->r.title : x->r.key);
	out->subtitle = review_line(x);
	handout_open(out, HANDOUT_NOTE, "Draft, to be edited");
	handout_add(out, HANDOUT_PARA,
		    "A program filled these boxes with the review’s own words. "
		    "It may have chosen badly and has left out nearly all. "
		    "Read the review, put it in your own words, and take this "
		    "notice away.");
	handout_add(out, HANDOUT_PARA,
		    arena_fmt(x->a,
			      "It has about %zu words; seven minutes of "
			      "reading aloud are about %d.",
			      n, MINUTES_WORDS));
	handout_close(out);
	note_guard(out, &x->guard);
	note_collect(x, in, &c);
	note_content(out, &c, false);
}

int handout_briefing(struct store *s, const char *review,
		     const struct handout_opts *o, struct handout *out,
		     struct err *e)
{
	static const struct part findings = { "finding", review_concern, 4,
					      45 },
				 good = { "good practice", review_good, 3, 40 },
				 learning = { "learning point", review_learning,
					      4, 40 },
				 recs = { "recommendation", NULL, 5, 40 };
	struct handout body = { .a = out->a };
	struct look_themes themes = { 0 };
	struct look x;
	struct who w;
	if (review_open(s, review, o, &themes, &x, &body, e) < 0 ||
	    who_tell(&x, &w, e) < 0)
		return -1;
	box_story(&x, &w);
	box_review(&x);
	box(&x, "3. What the review found", &findings,
	    "The review does not say: it has no section of findings or "
	    "analysis that could be told apart.");
	box(&x, "4. What worked well", &good,
	    "The review does not say: no section or sentence on good practice "
	    "was found.");
	box(&x, "5. What can be learned", &learning,
	    "The review does not say: no learning points, lessons or "
	    "conclusions were found.");
	box(&x, "6. What is to change", &recs,
	    "The review does not say: no recommendations were found.");
	box_questions(&x);
	begin(&x, out, &body);
	handout_append(out, &body);
	return 0;
}
