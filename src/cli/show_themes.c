/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix show: a theme in a review: its status, why, and the passages. */
#include "show.h"

#include <string.h>

void show_row(struct show_rows *r, const char *part, const char *name,
	      const char *value, const char *where)
{
	const char *const x[] = { part, name, value, where };
	for (size_t i = 0; i < 4; i++)
		ARENA_PUSH(r->a, &r->cells)->text = x[i];
	r->n++;
}

char *show_cite(struct arena *a, const struct store_evidence *v)
{
	return arena_fmt(a, "[%lld] %s, %s%s%s", (long long)v->passage,
			 store_cite(a, &v->at), v->at.section,
			 *v->at.heading ? ": " : "", v->at.heading);
}

/* The passage with its match between the marks given. */
static char *marked(struct arena *a, const struct store_evidence *v,
		    const char *on, const char *off)
{
	size_t n = strlen(v->text);
	if (v->end > n || v->start >= v->end)
		return arena_str(a, v->text);
	return arena_fmt(a, "%.*s%s%.*s%s%s", (int)v->start, v->text, on,
			 (int)(v->end - v->start), v->text + v->start, off,
			 v->text + v->end);
}

/* ---- why ---- */

/* "passages: 3 present, 1 recommended practice" */
static const char *counts_text(struct arena *a,
			       const struct store_evidences *ev)
{
	struct buf b = { 0 };
	for (int i = 0; i < THEME_N_ASSERTIONS; i++)
		if (ev->counts[i])
			buf_fmt(&b, "%s%zu %s", b.n ? ", " : "", ev->counts[i],
				theme_assertion_name((enum theme_assertion)i));
	if (ev->counts[THEME_N_ASSERTIONS])
		buf_fmt(&b, "%s%zu decided by people not to count",
			b.n ? ", " : "", ev->counts[THEME_N_ASSERTIONS]);
	const char *s =
		arena_fmt(a, "passages: %s", b.n ? buf_text(&b) : "none");
	buf_release(&b);
	return s;
}

static const char *why(struct arena *a, const struct theme_evidence *ev,
		       const struct theme_threshold *t, enum theme_reason why)
{
	const char *weight = arena_fmt(
		a, "the passages that assert it weigh %g", ev->weight);
	switch (why) {
	case THEME_UNREADABLE:
		return "nothing of the review could be read";
	case THEME_BY_WEIGHT:
		return arena_fmt(a, "%s, and %g is enough", weight, t->from);
	case THEME_BY_SHARE:
		return arena_fmt(a,
				 "%s, and one in %g of its %d passages is "
				 "enough in a short review",
				 weight, t->share, ev->passages);
	case THEME_DENIED:
		return arena_fmt(a,
				 "%s, which would be enough, but more passages "
				 "deny it",
				 weight);
	case THEME_TOO_LITTLE:
		return arena_fmt(a,
				 "%s; present needs %g, or one in %g of its "
				 "%d passages",
				 weight, t->from, t->share, ev->passages);
	case THEME_ADVISED:
		return "no passage asserts it, but a recommendation is about "
		       "it, which is rarely made without a reason";
	case THEME_ONLY_WEAK:
		return "no passage asserts it of this child and time";
	case THEME_UNMENTIONED:
		return ev->negated || ev->boilerplate
			       ? "it is only denied, or stands in boilerplate"
			       : "it does not appear";
	}
	return "";
}

static bool readable(const struct store_review *v)
{
	for (size_t i = 0; i < v->documents.n; i++)
		if (!str_eq(v->documents.v[i].outcome, "failed"))
			return true;
	return false;
}

/* "to confirm: no passage asserts it, but … (1 recommended practice, 3
 * negated); by dictionary" */
static char *about(struct arena *a, const struct store_review *v,
		   const struct store_theme *t,
		   const struct store_evidences *ev)
{
	struct theme_evidence counted = t->counted;
	counted.recommended = (int)ev->counts[THEME_RECOMMENDED];
	bool read = readable(v);
	enum theme_reason reason = theme_reason_of(&counted, &t->needs, read);
	const char *own =
		theme_status_name(theme_status_of(&counted, &t->needs, read));
	const char *reasons =
		arena_fmt(a, "%s (%s)", why(a, &counted, &t->needs, reason),
			  counts_text(a, ev));
	if (*t->coder)
		return arena_fmt(a,
				 "%s: coded by %s. From the passages: %s: %s; "
				 "by dictionary alone: %s",
				 t->status, t->coder, own, reasons, t->machine);
	bool people = false;
	for (size_t i = 0; i < ev->n; i++)
		people = people || *ev->v[i].decided;
	if (people)
		return arena_fmt(a,
				 "%s: %s; with people's decisions on passages; "
				 "by dictionary alone: %s",
				 t->status, reasons, t->machine);
	return arena_fmt(a, "%s: %s; by dictionary", t->status, reasons);
}

/* ---- passages ---- */

#define CUE_SHOWN 60 /* bytes: some are whole terms of a dictionary */

/* "present (by: …)", "dictionary: present; people: absent by ann, 2026-01-01;
 * does not count" */
static const char *standing(struct arena *a, const struct store_evidence *x)
{
	const char *told = *x->assertion ? x->assertion : "no tag";
	const char *by = "";
	if (strlen(x->cue) > CUE_SHOWN)
		by = arena_fmt(a, " (by: %.*s…)",
			       (int)utf8_cut(x->cue, CUE_SHOWN), x->cue);
	else if (*x->cue)
		by = arena_fmt(a, " (by: %s)", x->cue);
	if (!*x->decided)
		return arena_fmt(a, "%s%s", told, by);
	const char *as = x->counts == THEME_N_ASSERTIONS
				 ? "does not count"
				 : arena_fmt(a, "counts as %s",
					     theme_assertion_name(x->counts));
	return arena_fmt(a, "dictionary: %s%s; people: %s; %s", told, by,
			 x->decided, as);
}

static void put_rows(struct show_rows *r, const struct store_evidence *x)
{
	const char *where = show_cite(r->a, x);
	if (*x->decided)
		where = arena_fmt(r->a, "%s; %s", where, standing(r->a, x));
	show_row(r, *x->assertion ? x->assertion : "no tag", x->cue,
		 marked(r->a, x, "«", "»"), where);
}

static void put_text(struct cmd *c, const struct store_evidence *x)
{
	fprintf(c->out, "   %s %s\n", standing(&c->a, x), show_cite(&c->a, x));
	put_folded(c, marked(&c->a, x, "\x02", "\x03"));
}

int show_theme(struct cmd *c, struct show_rows *rows,
	       const struct store_review *v, const struct store_theme *t,
	       size_t limit, struct err *e)
{
	struct store_evidences ev = { 0 };
	if (store_evidence(c->store, &c->a, v->id, t->name, 0, &ev, e) < 0)
		return -1;
	size_t shown = limit && limit < ev.n ? limit : ev.n;
	const char *rest = shown < ev.n
				   ? arena_fmt(&c->a,
					       "%zu of %zu passages shown; "
					       "--evidence 0 for all",
					       shown, ev.n)
				   : "";
	const char *what = about(&c->a, v, t, &ev);
	if (rows)
		show_row(rows, "theme", t->name, what, rest);
	else
		fprintf(c->out, "\nTheme %s, %s\n", t->name, what);
	for (size_t i = 0; i < shown; i++) {
		if (rows)
			put_rows(rows, &ev.v[i]);
		else
			put_text(c, &ev.v[i]);
	}
	if (!rows && *rest)
		fprintf(c->out, "   (%s)\n", rest);
	return 0;
}

/* ---- one passage ---- */

int show_passage_themes(struct cmd *c, struct show_rows *rows, int64_t passage,
			struct err *e)
{
	struct store_evidences ev = { 0 };
	if (store_passage_themes(c->store, &c->a, passage, &ev, e) < 0)
		return -1;
	if (!rows && ev.n)
		fprintf(c->out, "\nThemes%s\n",
			ev.v[0].passage == passage
				? ""
				: arena_fmt(&c->a,
					    " (the same words count as passage "
					    "%lld)",
					    (long long)ev.v[0].passage));
	for (size_t i = 0; i < ev.n; i++) {
		const struct store_evidence *x = &ev.v[i];
		const char *match = "";
		if (x->start < x->end && x->end <= strlen(x->text))
			match = arena_fmt(&c->a,
					  " «%.*s»:", (int)(x->end - x->start),
					  x->text + x->start);
		if (rows)
			show_row(rows, "theme", x->theme, standing(&c->a, x),
				 show_cite(&c->a, x));
		else
			fprintf(c->out, "   %s:%s %s\n", x->theme, match,
				standing(&c->a, x));
	}
	return 0;
}
