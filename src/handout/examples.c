/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case examples of what a query finds: chosen to differ, told in the reviews'
 * own words, with questions for the group. */
#include <string.h>

#include "found.h"
#include "sheet.h"

#define EVENTS    3 /* quoted of what happened */
#define PRACTICE  3 /* quoted of what practitioners did */
#define WORDS     110
#define QUESTIONS 3
#define THEMES    6

struct pack {
	const struct handout_opts *o;
	struct look_themes themes;
	struct found found;
	struct handout body;
	struct asks asks;
	struct content content;
	bool led; /* a passage on an incident stands before earlier ones */
	struct guard sum;
	struct {
		const char **v;
		size_t n, cap;
	} sources;
};

/* ---- one case ---- */

/* What was found first; of a narrative before all else; without detail, when
 * that is wanted. */
static int tells_it(const struct look *x, const struct look_passage *p,
		    const void *ctx)
{
	const struct pack *k = ctx;
	bool story = look_narrates(p) && p->section != TEXT_INTRODUCTION;
	int score = p->hit ? 60 - (int)p->hit : 0;
	if (!look_tells(p) || p->words < 12 ||
	    p->section == TEXT_INTRODUCTION || p->rec || look_advises(p->text))
		return 0;
	/* A note under a text that has no mark-up: "[1] Children Act …". */
	if (p->text[0] == '[' && p->text[1] >= '0' && p->text[1] <= '9')
		return 0;
	if (!p->hit && !story)
		return 0;
	for (size_t i = 0; i < x->themes->n; i++)
		score += p->tells[i];
	if (k->o->low_distress)
		score += !p->harm * 50;
	return score + story * 200 - p->rank * 20;
}

static int tells_practice(const struct look *x, const struct look_passage *p,
			  const void *ctx)
{
	const struct pack *k = ctx;
	bool told = look_judges(p) || p->section == TEXT_CHRONOLOGY;
	int score = 0;
	(void)x;
	if (!told || p->response || p->table || p->words < 12 || !p->practice)
		return 0;
	score = 40 + (p->practice > 3 ? 3 : (int)p->practice) * 4;
	score += (p->hit != 0) * 10 + look_judges(p) * 4;
	score += (p->section != TEXT_LEARNING) * 3;
	if (k->o->low_distress)
		score += !p->harm * 100;
	return score - p->rank * 10;
}

static int tells_good(const struct look *x, const struct look_passage *p,
		      const void *ctx)
{
	(void)x;
	(void)ctx;
	if (p->section != TEXT_GOOD_PRACTICE || p->table || p->words < 12)
		return 0;
	return 40 - p->rank + (p->practice != 0) * 4;
}

/* With low distress, sentences with details of harm are left out, and the
 * whole passages stand together behind the others. Returns how many. */
static size_t put_quotes(struct pack *p, struct look *x, const char *name,
			 struct picked *all)
{
	struct handout *h = &p->body;
	struct picked hidden = { 0 };
	for (size_t i = 0; i < all->n; i++) {
		if (!p->o->low_distress || !all->v[i]->harm) {
			look_quote(x, all->v[i], WORDS);
			continue;
		}
		look_quote_veiled(x, all->v[i], WORDS);
		hidden.v[hidden.n++] = all->v[i];
	}
	if (!hidden.n)
		return 0;
	handout_open(h, HANDOUT_HIDDEN,
		     arena_fmt(p->found.a,
			       "%s: %zu passage%s with details of harm", name,
			       hidden.n, hidden.n == 1 ? "" : "s"));
	for (size_t i = 0; i < hidden.n; i++)
		look_quote(x, hidden.v[i], WORDS);
	handout_close(h);
	return hidden.n;
}

/* The incident, then the others as they follow each other. */
static void put_events(struct pack *p, struct look *x, const char *name,
		       const struct who *w)
{
	struct picked all = { 0 }, rest = { 0 };
	handout_head(&p->body, 3, "What happened, in the review’s words");
	struct look_passage *incident = pick_incident(x);
	if (incident)
		all.v[all.n++] = incident;
	pick(x, tells_it, p, EVENTS, &all);
	for (size_t i = incident != NULL; i < all.n; i++)
		rest.v[rest.n++] = all.v[i];
	pick_sort(&rest);
	for (size_t i = 0; i < rest.n; i++)
		all.v[i + (incident != NULL)] = rest.v[i];
	p->led = p->led || (incident && rest.n && incident > rest.v[0]);
	if (!all.n)
		handout_add(&p->body, HANDOUT_PARA,
			    "The review has no passage on it that could be "
			    "quoted.");
	if (p->o->low_distress)
		handout_add(&p->body, HANDOUT_PARA,
			    arena_fmt(p->found.a, "The review is about %s%s%s.",
				      w->text, *w->end ? " " : "", w->end));
	put_quotes(p, x, name, &all);
}

static void put_practice(struct pack *p, struct look *x, const char *name)
{
	struct picked all = { 0 };
	handout_head(&p->body, 3, "What practitioners did");
	pick(x, tells_good, p, 1, &all);
	pick(x, tells_practice, p, PRACTICE - all.n, &all);
	if (!all.n)
		handout_add(&p->body, HANDOUT_PARA,
			    "No further passage on it was found.");
	pick_sort(&all);
	put_quotes(p, x, name, &all);
}

static const char *labels(struct pack *p, const size_t *themes, size_t n)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < n; i++)
		buf_fmt(&b, "%s%s", i ? ", " : "",
			p->themes.v[themes[i]].label);
	const char *s = arena_str(p->found.a, buf_text(&b));
	buf_release(&b);
	return s;
}

/* The sections in which passages were found, each once. */
static const char *sections(struct look *x, const struct found_review *f)
{
	struct buf b = { 0 };
	bool seen[TEXT_N_SECTIONS] = { false };
	for (size_t i = 0; i < f->n_hits; i++) {
		const struct look_passage *v = look_passage(x, f->hits[i]);
		if (!v || seen[v->section])
			continue;
		seen[v->section] = true;
		buf_fmt(&b, "%s%s", b.n ? ", " : "",
			look_section_name(v->section));
	}
	const char *s = arena_str(x->a, buf_text(&b));
	buf_release(&b);
	return s;
}

static void put_reason(struct pack *p, struct look *x,
		       const struct found_review *f)
{
	size_t told[THEMES];
	size_t n = look_told(x, told, THEMES);
	bool one = f->passages == 1;
	handout_head(&p->body, 3, "Why it is an example");
	if (f->passages)
		handout_field(&p->body, "Found",
			      arena_fmt(p->found.a,
					"%zu passage%s match%s what was asked, "
					"in: %s",
					f->passages, one ? "" : "s",
					one ? "es" : "", sections(x, f)));
	if (n)
		handout_field(&p->body, "Themes of the passages quoted",
			      labels(p, told, n));
}

static void put_questions(struct pack *p, const struct look *x)
{
	const char *names[THEMES + 8];
	size_t told[THEMES], n = 0, k = look_told(x, told, THEMES);
	for (size_t i = 0; i < p->found.asked.n && n < 8; i++)
		names[n++] = p->found.asked.v[i];
	for (size_t i = 0; i < k; i++)
		names[n++] = p->themes.v[told[i]].name;
	handout_head(&p->body, 3, "To ask the group");
	asks_put(&p->asks, &p->body, names, n, QUESTIONS);
}

static void put_who(struct pack *p, struct look *x, const struct who *w,
		    size_t nth, const char *year)
{
	struct handout *h = &p->body;
	const char *area = x->guard.keep ? x->r.area : "";
	if (nth > 1)
		handout_add(h, HANDOUT_PAGE, NULL);
	handout_head(
		h, 2,
		arena_fmt(p->found.a, "Case %zu: %s %s", nth, w->text, w->end));
	handout_field(h, "Incident",
		      arena_fmt(p->found.a, "%s%s%s%s%s",
				*year ? year : "date not stated",
				*w->region ? ", " : "", w->region,
				*area ? ", " : "", area));
}

static const char *source_of(struct pack *p, const struct look *x, size_t nth)
{
	const struct store_fact *link = look_fact(x, "source");
	bool web = link && str_starts_nocase(link->value, "http");
	return arena_fmt(p->found.a, "Case %zu is %s. %s%s%s%s%s%s%s", nth,
			 x->r.key, x->r.title, *x->r.area ? ", " : "",
			 x->r.area, *x->r.published ? ", published " : "",
			 x->r.published, web ? ". " : "",
			 web ? link->value : "");
}

static int put_case(struct pack *p, struct found_review *f, size_t nth,
		    struct err *e)
{
	struct look x = {
		.s = p->found.s,
		.a = p->found.a,
		.book = p->o->book,
		.themes = &p->themes,
		.guard = { .h = &p->body, .keep = p->o->identifying },
		.cite = arena_fmt(p->found.a, "Case %zu, ", nth),
	};
	const char *name = arena_fmt(p->found.a, "Case %zu", nth);
	struct who w;
	if (look_open(&x, f->key, e) < 0 || who_tell(&x, &w, e) < 0)
		return -1;
	if (!f->n_hits && found_evidence(&p->found, f, x.r.id, e) < 0)
		return -1;
	for (size_t i = 0; i < f->n_hits; i++) {
		struct look_passage *v = look_passage(&x, f->hits[i]);
		if (v)
			v->hit = i + 1;
	}
	if (origins_guard(&x, e) < 0)
		return -1;
	put_who(p, &x, &w, nth,
		arena_dup(p->found.a, x.r.incident, strnlen(x.r.incident, 4)));
	put_events(p, &x, name, &w);
	put_practice(p, &x, name);
	put_reason(p, &x, f);
	put_questions(p, &x);
	note_collect(&x, &p->body, &p->content);
	note_sum(&p->sum, &x.guard);
	*ARENA_PUSH(p->found.a, &p->sources) = source_of(p, &x, nth);
	return 0;
}

/* ---- the pack ---- */

static const char *label_of(struct pack *p, const char *theme)
{
	for (size_t i = 0; i < p->themes.n; i++)
		if (str_eq_nocase(p->themes.v[i].name, theme))
			return p->themes.v[i].label;
	return theme;
}

/* The words and themes of a query, as they were typed. Its other filters may
 * name a place. */
static void put_topic(struct pack *p, const struct query_node *n,
		      const char *between, struct buf *b)
{
	if (!n || n->kind == QUERY_NOT || n->added)
		return;
	const char *s = n->kind == QUERY_WORD || n->kind == QUERY_PHRASE
				? n->text
				: NULL;
	if (n->kind == QUERY_FILTER && str_eq(n->name, "theme"))
		s = label_of(p, n->lo);
	if (s)
		buf_fmt(b, "%s%s", b->n ? between : "", s);
	if (n->kind == QUERY_OR)
		between = " or ";
	for (size_t i = 0; i < n->n_kids; i++)
		put_topic(p, n->kid[i], i ? between : "; ", b);
}

static const char *topic(struct pack *p)
{
	struct buf b = { 0 };
	put_topic(p, p->found.q->root, "; ", &b);
	const char *s = b.n ? arena_str(p->found.a, b.p) : "a selection";
	buf_release(&b);
	return s;
}

static void put_begin(struct pack *p, struct handout *out, size_t n)
{
	out->title = arena_fmt(p->found.a, "Case examples: %s", topic(p));
	out->subtitle = arena_fmt(p->found.a,
				  "%zu example%s, from %zu review%s that match",
				  n, n == 1 ? "" : "s", p->found.total,
				  p->found.total == 1 ? "" : "s");
	note_content(out, &p->content, p->o->low_distress);
	handout_add(
		out, HANDOUT_SMALL,
		arena_fmt(p->found.a,
			  "How they were chosen: the review that fits best, "
			  "then each time the one that fits well and is least "
			  "like those before it in age, year, area and "
			  "outcome. They show how different such cases are, "
			  "not how frequent. Under each heading quotations are "
			  "in the order of the document%s.",
			  p->led ? ", but what tells of the incident comes "
				   "first"
				 : ""));
	if (p->found.others)
		handout_add(out, HANDOUT_SMALL,
			    arena_fmt(p->found.a,
				      "Left out: %zu that match%s, but look%s "
				      "like no review of a case (web pages, "
				      "lists, inspection reports).",
				      p->found.others,
				      p->found.others == 1 ? "es" : "",
				      p->found.others == 1 ? "s" : ""));
	p->sum.keep = p->o->identifying;
	note_guard(out, &p->sum);
}

/* On a sheet of its own: it must not be handed out with the cases. */
static void put_sources(struct pack *p, struct handout *out)
{
	struct handout *h = ARENA_NEW(out->a, struct handout);
	*h = (struct handout){
		.a = out->a,
		.title = "For the trainer only: the sources",
		.subtitle = out->title,
	};
	handout_add(h, HANDOUT_PARA,
		    "Keep this back. With it anybody can look up which child a "
		    "case is about. Read the whole review before you teach "
		    "from a part of it.");
	for (size_t i = 0; i < p->sources.n; i++)
		handout_add(h, HANDOUT_ITEM, p->sources.v[i]);
	out->sources = h;
}

static void finish(struct pack *p, struct handout *out, size_t n)
{
	put_begin(p, out, n);
	handout_append(out, &p->body);
	handout_head(out, 2, "At the end, on all of them");
	asks_put(&p->asks, out, NULL, 0, 4);
	put_sources(p, out);
}

int handout_examples(struct store *s, const struct query *q,
		     const struct handout_opts *o, struct handout *out,
		     struct err *e)
{
	struct arena *a = out->a;
	struct pack p = {
		.found = { .s = s, .a = a, .q = q, .anyway = o->anyway },
		.o = o,
		.body = { .a = a },
	};
	size_t *chosen = arena_alloc(a, (o->number + 1) * sizeof *chosen);
	asks_init(&p.asks, a, o->book);
	if (look_themes(s, a, &p.themes, e) < 0 || found_run(&p.found, e) < 0)
		return -1;
	if (!p.found.n)
		return err_set(e, ERR_ABSENT,
			       "no review with a readable report is found for "
			       "\"%s\"%s",
			       o->about,
			       p.found.others ? "; what matches looks like no "
						"review of a case (--anyway "
						"takes it as one)"
					      : "");
	size_t n = spread_choose(p.found.cases, p.found.n, o->number, chosen);
	for (size_t i = 0; i < n; i++)
		if (put_case(&p, &p.found.v[chosen[i]], i + 1, e) < 0)
			return -1;
	finish(&p, out, n);
	return 0;
}
