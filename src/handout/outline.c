/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a review from elsewhere on one sheet, in which a subgroup
 * shares it and writes down what it means at home. */
#include "review.h"

#define THEMES 8

static void part(struct look *x, const char *title, const struct part *p,
		 const char *missing)
{
	handout_head(x->guard.h, 2, title);
	if (!review_part(x, p, NULL))
		handout_add(x->guard.h, HANDOUT_PARA, missing);
}

static void put_child(struct look *x, const struct who *w)
{
	static const struct part family = { NULL, review_family, 1, 35 };
	static const struct part story = { NULL, review_story, 1, 60 };
	struct handout *h = x->guard.h;
	struct look_passage *p = pick_incident(x);
	handout_head(h, 2, "Who the child was, and what happened");
	handout_field(h, "Child",
		      arena_fmt(x->a, "%s%s%s", who_capital(x->a, w->text),
				*w->end ? " " : "", w->end));
	if (p)
		look_quote(x, p, 60);
	else if (!review_part(x, &story, NULL))
		handout_add(h, HANDOUT_PARA, "The review does not say.");
	review_part(x, &family, NULL);
}

/* Those whom recommendations are for, each once. */
static const char *agencies(const struct look *x)
{
	struct buf b = { 0 };
	const char *names[12];
	size_t n = 0;
	for (size_t i = 0; i < x->r.recs.n; i++) {
		const char *s = x->r.recs.v[i].addressees;
		while (*s) {
			size_t len = 0;
			while (s[len] && s[len] != ';')
				len++;
			const char *name = str_trim(x->a, s, len);
			size_t k = 0;
			while (k < n && !str_eq(names[k], name))
				k++;
			if (k == n && n < 12 && *name)
				names[n++] = name;
			s += len + (s[len] != '\0');
		}
	}
	for (size_t i = 0; i < n; i++)
		buf_fmt(&b, "%s%s", i ? ", " : "", names[i]);
	const char *s = arena_str(x->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void put_themes(struct look *x)
{
	const struct store_theme *v[THEMES];
	struct handout *h = x->guard.h;
	size_t n = review_themes(x, v, THEMES);
	handout_head(h, 2,
		     "Key themes (found by program: tick what you agree "
		     "with)");
	if (!n)
		handout_add(h, HANDOUT_PARA, "None was found.");
	for (size_t i = 0; i < n; i++)
		handout_add(h, HANDOUT_TICK, v[i]->label);
}

static void foot(struct look *x)
{
	handout_add(x->guard.h, HANDOUT_SMALL,
		    arena_fmt(x->a,
			      "A program filled this in with the review’s own "
			      "words; check it against the review. %s",
			      x->guard.keep
				      ? "Names and dates are as published."
				      : note_guarded(x->a, &x->guard)));
}

static void begin(struct look *x, struct handout *out)
{
	struct content c = { 0 };
	out->one_page = true;
	out->title = arena_fmt(x->a, "Outline: %s",
			       *x->r.title ? x->r.title : x->r.key);
	out->subtitle = review_line(x);
	note_collect(x, x->guard.h, &c);
	note_line(out, &c);
	if (*review_link(x))
		handout_field(out, "Where", review_link(x));
}

int handout_outline(struct store *s, const char *review,
		    const struct handout_opts *o, struct handout *out,
		    struct err *e)
{
	static const struct part learning = { "learning point", review_learning,
					      2, 32 },
				 recs = { "recommendation", NULL, 2, 32 };
	struct handout body = { .a = out->a };
	struct look_themes themes = { 0 };
	struct look x;
	struct who w;
	if (review_open(s, review, o, &themes, &x, &body, e) < 0 ||
	    who_tell(&x, &w, e) < 0)
		return -1;
	put_child(&x, &w);
	put_themes(&x);
	part(&x, "Learning", &learning, "The review does not say.");
	part(&x, "Recommendations (which concern us?)", &recs,
	     "The review does not say.");
	if (*agencies(&x))
		handout_field(&body, "They are for", agencies(&x));
	handout_head(&body, 2, "Could it happen here?");
	handout_add(&body, HANDOUT_LINES, NULL)->level = 3;
	handout_head(&body, 2, "What we do, who does it, and by when");
	handout_add(&body, HANDOUT_LINES, NULL)->level = 3;
	foot(&x);
	begin(&x, out);
	handout_append(out, &body);
	return 0;
}
