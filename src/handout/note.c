/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content note, and what is said of the guard. */
#include "sheet.h"

static void add(struct content *c, const char *text)
{
	for (size_t i = 0; i < c->n; i++)
		if (str_eq(c->v[i], text))
			return;
	if (*text && c->n < sizeof c->v / sizeof *c->v)
		c->v[c->n++] = text;
}

/* Of the passages that are quoted: their themes, and the words in them. */
void note_collect(const struct look *x, const struct handout *h,
		  struct content *out)
{
	const char *words[16];
	size_t told[64];
	size_t n = look_told(x, told, 64);
	if (str_eq(x->r.outcome, "fatal"))
		add(out, "the death of a child");
	for (size_t i = 0; i < n; i++) {
		const struct handout_theme *t =
			handout_theme(x->book, x->themes->v[told[i]].name);
		add(out, t ? t->content : "");
	}
	for (size_t i = 0; i < h->blocks.n; i++) {
		if (h->blocks.v[i].kind != HANDOUT_QUOTE)
			continue;
		n = handout_contents(x->book, h->blocks.v[i].text, words, 16);
		for (size_t k = 0; k < n; k++)
			add(out, words[k]);
	}
}

void note_content(struct handout *h, const struct content *c, bool low_distress)
{
	handout_open(h, HANDOUT_NOTE, "Content note");
	handout_add(h, HANDOUT_PARA,
		    c->n ? "What follows is quoted from reviews of the death "
			   "or serious harm of children. It tells of:"
			 : "What follows is quoted from reviews of the death "
			   "or serious harm of children.");
	for (size_t i = 0; i < c->n; i++)
		handout_add(h, HANDOUT_ITEM, c->v[i]);
	handout_add(h, HANDOUT_PARA,
		    "Somebody in the group may have lived through something "
		    "like it, or worked on such a case. Say beforehand what is "
		    "coming, let people step out without a reason, and say "
		    "where support is to be had.");
	if (low_distress)
		handout_add(h, HANDOUT_PARA,
			    "Passages that tell of harm in detail are closed "
			    "until somebody opens them, or stand at the end. "
			    "They were found by a list of words: others may "
			    "still distress.");
	handout_close(h);
}

void note_line(struct handout *h, const struct content *c)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < c->n; i++)
		buf_fmt(&b, "%s%s", i ? "; " : " It tells of: ", c->v[i]);
	handout_add(h, HANDOUT_SMALL,
		    arena_fmt(h->a,
			      "Content note: this is quoted from a review of "
			      "the death or serious harm of a child.%s%s Say "
			      "so before you hand it out.",
			      buf_text(&b), c->n ? "." : ""));
	buf_release(&b);
}

void note_sum(struct guard *sum, const struct guard *g)
{
	for (size_t k = 0; k < GUARD_N_KINDS; k++)
		sum->done[k] += g->done[k];
	sum->left += g->left;
}

static const char *counts(struct arena *a, const struct guard *g)
{
	struct buf b = { 0 };
	for (size_t k = 0; k < GUARD_N_KINDS; k++)
		if (g->done[k])
			buf_fmt(&b, "%s%s: %zu", b.n ? "; " : "",
				guard_kind_name((enum guard_kind)k),
				g->done[k]);
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

const char *note_guarded(struct arena *a, const struct guard *g)
{
	const char *n = counts(a, g);
	const char *left =
		g->left ? arena_fmt(a,
				    "; left, and listed for whoever made "
				    "this: %zu",
				    g->left)
			: "";
	return arena_fmt(a,
			 "Against identification: %s%s%s. Words in [square "
			 "brackets] are not the review's; %s[…] marks words "
			 "left out. The program does not know every name, "
			 "place or circumstance, and some may remain: read it "
			 "through, with local eyes, before it is handed out.",
			 *n ? "replaced in the quotations, by number: "
			    : "nothing was found to replace in the quotations",
			 n, left,
			 g->done[GUARD_DATE]
				 ? "days are counted from the incident or "
				   "from the first date of the case; "
				 : "");
}

void note_guard(struct handout *h, const struct guard *g)
{
	const char *n = counts(h->a, g);
	if (g->keep) {
		handout_open(h, HANDOUT_NOTE, "Identifying details");
		handout_add(h, HANDOUT_PARA,
			    arena_fmt(h->a,
				      "Names, dates and places are left as "
				      "they are published%s%s%s. Put together "
				      "they may tell who a child is: decide on "
				      "each before this is handed out.",
				      *n ? " (" : "", n, *n ? ")" : ""));
		handout_close(h);
		return;
	}
	handout_add(h, HANDOUT_SMALL, note_guarded(h->a, g));
}
