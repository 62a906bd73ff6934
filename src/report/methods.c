/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a pack was made, in paragraphs that can be pasted into a report. */
#include <math.h>

#include "coding.h"
#include "pack.h"
#include "query.h"

static void add(struct pack *p, const char *text)
{
	*ARENA_PUSH(p->a, &p->methods) = text;
}

static void sources(struct pack *p)
{
	const struct pack_selection *n = &p->selection;
	const char *values = "Values come from people's codings before the "
			     "catalogue, and from the catalogue before the "
			     "text of the reports.";
	if (p->protected_) {
		add(p, arena_fmt(p->a, "Sources. %s", values));
		return;
	}
	add(p,
	    arena_fmt(p->a,
		      "Sources. The tables count %lld reviews of %lld "
		      "children. %lld of these reviews have a report here, "
		      "and %lld of the reports could be read; what is said "
		      "of themes, words and recommendations rests on those "
		      "%lld. The whole store, before any period or filter, "
		      "knows %lld reviews, with %lld documents, %lld passages "
		      "and %lld words. %s",
		      (long long)n->reviews, (long long)n->children,
		      (long long)n->with_report, (long long)n->readable,
		      (long long)n->readable, (long long)p->counts.reviews,
		      (long long)p->counts.documents,
		      (long long)p->counts.passages, (long long)p->counts.words,
		      values));
}

static void counting(struct pack *p)
{
	const struct stats_filter *f = &p->o->filter;
	struct buf where = { 0 };
	if (f->where)
		query_print(f->where, &where);
	add(p,
	    arena_fmt(p->a,
		      "Counting. Reviews or children are counted, never "
		      "files; every table says which. Covered are %s%s%s%s. A "
		      "review whose date does not settle its year is left out "
		      "of a period, and the table says how many. Missing "
		      "values are a row of their own, %s. Percentages have one "
		      "decimal and may not sum to 100.",
		      pack_period(p->a, f),
		      where.n ? ", and only reviews that match: " : "",
		      buf_text(&where),
		      f->by == STATS_BY_INCIDENT
			      ? "; a period is of financial years (April to "
				"March) of the incident"
			      : "; a period is of calendar years of "
				"publication",
		      f->base == STATS_OF_KNOWN
			      ? "and are left out of the base of percentages"
			      : "and count in the base of percentages"));
	buf_release(&where);
}

static void themes(struct pack *p)
{
	add(p,
	    arena_fmt(p->a,
		      "Themes. Themes were found by dictionaries of words and "
		      "phrases (version %.12s). A mention counts only as what "
		      "it asserts: what the text denies, supposes, recommends, "
		      "tells of another person or of the past, and statutory "
		      "or other standing phrases, are kept apart and do not "
		      "make a theme present. A theme is present in a review "
		      "when enough passages assert it, or a share of all its "
		      "passages (the numbers, and the weights of sections, are "
		      "in queries/status.txt), and no more deny it; fewer are "
		      "\"to confirm\", for a person to look at, and are not "
		      "counted as present. A person's coding overrides the "
		      "dictionary. That a review does not mention something "
		      "does not show that it was absent.",
		      p->o->themes_hash));
}

static const char *interval(struct pack *p, const struct maths_value *v)
{
	if (isnan(v->value))
		return "not to be had";
	return arena_fmt(p->a, "%.2f (95%% interval %.2f to %.2f)", v->value,
			 v->lo, v->hi);
}

/* The program against people, and people against each other. */
static int agreement(struct pack *p, struct err *e)
{
	struct codings c = { 0 };
	struct coding_validations v = { 0 };
	struct coding_agreements g = { 0 };
	if (store_codings(p->s, p->a, false, "", &c, e) < 0)
		return -1;
	coding_sort(&c);
	coding_validate(p->a, &c, CODING_ALL, &v);
	coding_agree(p->a, &c, &g);
	if (!c.n || !v.n) {
		add(p, "Agreement. Nobody has coded reviews of this store by "
		       "hand, so how far the dictionaries agree with people "
		       "has not been measured here.");
		return 0;
	}
	const struct coding_validation *all = &v.v[v.n - 1];
	add(p, arena_fmt(p->a,
			 "Agreement. Held against %zu decisions of people on "
			 "reviews and themes, the dictionaries have a "
			 "precision of %s, a recall of %s and Cohen's kappa "
			 "of %s over all themes; `revix themes validate` gives "
			 "them theme by theme.",
			 all->units, interval(p, &all->precision),
			 interval(p, &all->recall), interval(p, &all->kappa)));
	const struct coding_agreement *pairs = g.n ? &g.v[g.n - 1] : NULL;
	if (pairs && pairs->units)
		add(p, arena_fmt(p->a,
				 "Where two or more people coded the same "
				 "(%zu decisions), Krippendorff's alpha is %s.",
				 pairs->units, interval(p, &pairs->alpha)));
	return 0;
}

static bool has_rates(const struct pack *p)
{
	for (size_t i = 0; i < p->tables.n; i++)
		if (p->tables.v[i].query->kind == STATS_RATES ||
		    p->tables.v[i].stats.has_ratio)
			return true;
	return false;
}

static void statistics(struct pack *p)
{
	add(p,
	    "Statistics. Intervals of percentages are 95% Wilson score "
	    "intervals (Wilson 1927; Newcombe 1998). They describe the "
	    "uncertainty of a share in a set of this size, not error in "
	    "the coding; where all reviews of a period are counted, read "
	    "them as the play of chance from one period to another. "
	    "Associations are tested by Pearson's chi-square when every "
	    "expected count is 5 or more, else by Fisher's exact test, or, "
	    "in tables too large for it, by chi-square where Cochran's "
	    "condition (1954) holds; trends over years by the test of Cochran and Armitage. Where "
	    "a table tests many rows, p is adjusted for them after "
	    "Benjamini and Hochberg (1995). Changes in percentage points "
	    "have Newcombe's interval (1998, method 10). Medians have the "
	    "quartiles beside them (type 7 of Hyndman and Fan 1996).");
	if (has_rates(p))
		add(p,
		    "Rates are per 100,000 children and year, with the exact "
		    "Poisson interval (Garwood 1936); a representation "
		    "ratio is the share in the reviews over the share in "
		    "the population, its interval that of the share. "
		    "Populations are those of the file populations.csv, "
		    "which names their source.");
}

static void published(struct pack *p)
{
	bool any = false;
	for (size_t i = 0; i < p->tables.n; i++)
		any = any || p->tables.v[i].has_published;
	if (p->o->no_published)
		add(p, "Published figures. None are set beside the tables: "
		       "the report was made without them.");
	else if (any)
		add(p,
		    "Published figures. Figures that others have published "
		    "stand beside tables that have rows of the same name. They "
		    "were counted of other cases and by other rules, as the "
		    "notes say, and are not tested. A difference in percentage "
		    "points is given where the base here, and the published "
		    "one where it is known, is 30 or more.");
}

static void withholding(struct pack *p)
{
	if (!p->protected_)
		add(p, "Disclosure control. None was applied: every number is "
		       "printed as it was counted.");
	else
		add(p, p->withheld.about ? p->withheld.about : "");
}

static void list(struct pack *p, const char *before, const struct pack_lines *l)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < l->n; i++)
		buf_fmt(&b, "%s%s", i ? "; " : "", l->v[i]);
	if (b.n)
		add(p, arena_fmt(p->a, "%s %s.", before, buf_text(&b)));
	buf_release(&b);
}

static void numbering(struct pack *p)
{
	add(p, "Numbers of tables. They follow the national analyses (A volume "
	       "and geography, B the incident, C the child, D parents and "
	       "family, E neglect, F services, G the review); a number that "
	       "does not occur is of a table for which the store holds no "
	       "data. Change between periods stands under each table.");
	list(p, "Tables left out:", &p->left_out);
	list(p, "Tables of which disclosure control leaves nothing to print:",
	     &p->small);
	add(p, "Abbreviations. CAMHS: child and adolescent mental health "
	       "services. CP plan: child protection plan. DHR: domestic "
	       "homicide review. IMR: individual management review. LCSPR: "
	       "local child safeguarding practice review. MAPPA: multi-agency "
	       "public protection arrangements. MARAC: multi-agency risk "
	       "assessment conference. NEET: not in education, employment or "
	       "training. SCR: serious case review. SILP: significant incident "
	       "learning process. SUDI: sudden unexpected death in infancy.");
}

int methods_make(struct pack *p, struct err *e)
{
	sources(p);
	counting(p);
	themes(p);
	if (agreement(p, e) < 0)
		return -1;
	statistics(p);
	published(p);
	withholding(p);
	numbering(p);
	add(p, arena_fmt(p->a,
			 "Made by %s%s%s. The file manifest.json lists every "
			 "input and every file of this pack by its SHA-256 "
			 "hash. Made again from the same store it is the same, "
			 "byte for byte.",
			 p->o->program, p->o->now ? " on " : "",
			 p->o->now ? p->o->now : ""));
	return 0;
}

int methods_write(struct pack *p, struct err *e)
{
	struct buf b = { 0 };
	buf_fmt(&b, "%s: %s\n\n", pack_title(p),
		pack_period(p->a, &p->o->filter));
	for (size_t i = 0; i < p->methods.n; i++)
		buf_fmt(&b, "%s%s\n", i ? "\n" : "", p->methods.v[i]);
	int rc = folder_write(p, "methods.txt", &b, e);
	buf_release(&b);
	return rc;
}
