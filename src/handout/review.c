/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling boxes from one review: what it numbers or lists as such, else the
 * best passages of the sections in which it stands. */
#include "review.h"

#include <string.h>

static int refuse(struct look *x, struct err *e)
{
	const char *like;
	if (case_look(x->s, x->a, x->r.key, &like, e) < 0)
		return -1;
	if (!like)
		return 0;
	return err_set(e, ERR_INPUT,
		       "%s looks like %s, not like the review of a case: it "
		       "would be told wrongly. If it is one, give it a row "
		       "with its kind in the catalogue (revix help catalogue), "
		       "or force it with --anyway",
		       x->r.key, like);
}

int review_open(struct store *s, const char *review,
		const struct handout_opts *o, struct look_themes *themes,
		struct look *x, struct handout *out, struct err *e)
{
	*x = (struct look){
		.s = s,
		.a = out->a,
		.book = o->book,
		.themes = themes,
		.guard = { .h = out, .keep = o->identifying, .own_area = true },
		.own_area = true,
	};
	if (look_themes(s, out->a, themes, e) < 0 ||
	    look_open(x, review, e) < 0)
		return -1;
	if (!o->anyway && refuse(x, e) < 0)
		return -1;
	if (!x->passages.n)
		return err_set(e, ERR_ABSENT,
			       "%s: there is no readable report of this review "
			       "here, only what the catalogue says",
			       x->r.key);
	return 0;
}

size_t review_recs(const struct look *x, const char *kind)
{
	size_t n = 0;
	for (size_t i = 0; kind && i < x->r.recs.n; i++)
		n += str_eq(x->r.recs.v[i].kind, kind);
	return n;
}

/* "police;health" as "police, health". */
static const char *spaced(struct arena *a, const char *list)
{
	struct buf b = { 0 };
	for (; *list; list++) {
		if (*list == ';')
			buf_str(&b, ", ");
		else
			buf_char(&b, *list);
	}
	const char *s = arena_str(a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void put_rec(struct look *x, const struct store_rec *r, size_t words)
{
	struct arena *a = x->a;
	const char *text = look_cut(a, r->text, 0, words);
	const char *where = arena_fmt(a, "%s, %s", x->r.key, r->cite);
	struct look_passage *p = look_passage(x, r->passage);
	const char *cite = p ? look_cite(x, &p->at) : r->cite;
	bool number = *r->number && !str_starts(cite, r->number);
	const char *to = *r->addressees ? "; to: " : "";
	look_use(x, p, text);
	*ARENA_PUSH(a, &x->quoted) = look_letters(a, r->text);
	handout_quote(
		x->guard.h, guard_text(&x->guard, text, where),
		arena_fmt(a, "%s%s%s%s%s%s",
			  number ? who_capital(a, r->kind) : "",
			  number ? arena_fmt(a, " %s, ", r->number) : "", cite,
			  to, spaced(a, r->addressees),
			  *r->status ? arena_fmt(a, "; answered: %s", r->status)
				     : ""));
}

static const char *sections_of(struct arena *a, const struct picked *all)
{
	struct buf b = { 0 };
	size_t kinds = 0;
	for (size_t i = 0; i < all->n; i++) {
		bool seen = false;
		for (size_t k = 0; k < i; k++)
			seen = seen || all->v[k]->section == all->v[i]->section;
		if (!seen)
			buf_fmt(&b, "%s%s", kinds++ ? ", " : "",
				look_section_name(all->v[i]->section));
	}
	const char *s = arena_fmt(a, "the part%s on %s", kinds == 1 ? "" : "s",
				  buf_text(&b));
	buf_release(&b);
	return s;
}

/* Whether a box has it already: as a passage, or as another of the kind. */
static bool is_quoted(struct look *x, const struct store_rec *r)
{
	const char *letters = look_letters(x->a, r->text);
	bool yes = false;
	for (size_t i = 0; i < x->quoted.n && !yes; i++)
		yes = look_same(x->quoted.v[i], letters);
	return yes;
}

/* Those that stand nowhere else; when there is none, those that do. */
static size_t put_recs(struct look *x, const struct part *p)
{
	size_t n = 0;
	for (int again = 0; again < 2 && !n; again++)
		for (size_t i = 0; i < x->r.recs.n && n < p->most; i++) {
			const struct store_rec *r = &x->r.recs.v[i];
			if (!str_eq(r->kind, p->kind) ||
			    (!again && is_quoted(x, r)))
				continue;
			put_rec(x, r, p->words);
			n++;
		}
	return n;
}

size_t review_part(struct look *x, const struct part *p, const char **whence)
{
	size_t n = 0;
	struct picked all = { 0 };
	if (p->kind)
		n = put_recs(x, p);
	if (whence && n)
		*whence = arena_fmt(x->a, "what the review gives as a %s",
				    p->kind);
	if (n || !p->score)
		return n;
	pick(x, p->score, &all, p->most, &all);
	pick_sort(&all);
	for (size_t i = 0; i < all.n; i++)
		look_quote(x, all.v[i], p->words);
	if (whence && all.n)
		*whence = sections_of(x->a, &all);
	return all.n;
}

const char *review_link(const struct look *x)
{
	const struct store_fact *link = look_fact(x, "source");
	/* The column may also name a kind of source. */
	return link && str_starts_nocase(link->value, "http") ? link->value
							      : "";
}

const char *review_date(struct arena *a, const char *value, bool day)
{
	static const char *const months[] = {
		"January",   "February", "March",    "April",
		"May",       "June",     "July",     "August",
		"September", "October",  "November", "December",
	};
	struct text_date d;
	if (!text_date_parse(value, &d) || d.precision < TEXT_DAY ||
	    d.precision > TEXT_MONTH)
		return value;
	if (day && d.precision == TEXT_DAY)
		return arena_fmt(a, "%d %s %d", d.day, months[d.month - 1],
				 d.year);
	return arena_fmt(a, "%s %d", months[d.month - 1], d.year);
}

const char *review_kind(const char *kind)
{
	if (str_eq(kind, "SCR"))
		return "serious case review";
	if (str_eq(kind, "LCSPR"))
		return "local child safeguarding practice review";
	return kind;
}

const char *review_line(const struct look *x)
{
	const char *parts[] = {
		x->r.key,
		review_kind(x->r.kind),
		x->r.area,
		*x->r.published
			? arena_fmt(x->a, "published %s",
				    review_date(x->a, x->r.published, true))
			: "",
	};
	struct buf b = { 0 };
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (*parts[i])
			buf_fmt(&b, "%s%s", b.n ? " · " : "", parts[i]);
	const char *s = arena_str(x->a, buf_text(&b));
	buf_release(&b);
	return s;
}

size_t review_themes(const struct look *x, const struct store_theme **out,
		     size_t max)
{
	size_t n = 0;
	while (n < max) {
		const struct store_theme *best = NULL;
		for (size_t i = 0; i < x->r.themes.n; i++) {
			const struct store_theme *t = &x->r.themes.v[i];
			bool taken = !str_eq(
				t->status, theme_status_name(THEME_IS_PRESENT));
			for (size_t k = 0; k < n; k++)
				taken = taken || out[k] == t;
			if (!taken &&
			    (!best || t->counted.weight > best->counted.weight))
				best = t;
		}
		if (!best)
			break;
		out[n++] = best;
	}
	return n;
}
