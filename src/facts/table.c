/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Facts in the form of a label and a value ("Date of death: 3 March 2014",
 * a table of two columns), and the table of the family, with a row for each
 * person.
 */
#include "pick.h"

#include <string.h>

#define CELLS_MAX 16

enum column {
	COL_NONE,
	COL_INCIDENT,
	COL_COMPLETED,
	COL_PUBLISHED,
	COL_PERIOD,
	COL_REVIEWER,
	COL_METHOD,
	COL_AGE,
	COL_SEX,
	COL_ETHNICITY,
	COL_DISABILITY,
	COL_LEGAL,
	COL_NOT_OURS /* known, so that it is nothing else */
};

static const struct {
	const char *pattern;
	enum column column;
	bool cover; /* only on the title page */
} labels[] = {
	{ "date of birth|admission|referral|decision|meeting|notification $",
	  COL_NOT_OURS, false },
	{ "age at|on|when ~6 report|review|writing|referral|now|publication $",
	  COL_NOT_OURS, false },
	{ "current age $", COL_NOT_OURS, false },
	{ "date of the? incident|death|injury|injuries|harm|event $",
	  COL_INCIDENT, false },
	{ "date child|baby? died $", COL_INCIDENT, false },
	{ "incident date $", COL_INCIDENT, false },
	{ "died $", COL_INCIDENT, false },
	{ "date of the? final? overview? report|completion $", COL_COMPLETED,
	  false },
	{ "final? report date|completed $", COL_COMPLETED, false },
	{ "date report? completed $", COL_COMPLETED, false },
	{ "report dated $", COL_COMPLETED, false },
	{ "completed|date|dated $", COL_COMPLETED, true },
	{ "date of? published|publication $", COL_PUBLISHED, false },
	{ "publication date $", COL_PUBLISHED, false },
	{ "published on? $", COL_PUBLISHED, true },
	{ "period under|of|for the? review $", COL_PERIOD, false },
	{ "review period|timeframe $", COL_PERIOD, false },
	{ "time-frame|timeframe|timeline|timescale $", COL_PERIOD, false },
	{ "independent|lead|overview|report|review author|authors|reviewer|"
	  "reviewers|writer $",
	  COL_REVIEWER, false },
	{ "independent|lead|the? overview|report|lead|independent? report? "
	  "author|authors|reviewer|reviewers|writer $",
	  COL_REVIEWER, false },
	{ "independent? chair and author $", COL_REVIEWER, false },
	{ "author|authors|reviewer|reviewers and? chair? $", COL_REVIEWER,
	  false },
	{ "report? written|prepared|authored|produced|completed|compiled by $",
	  COL_REVIEWER, true },
	{ "methodology|method $", COL_METHOD, false },
	{ "review methodology|model|method $", COL_METHOD, false },
	{ "age _9 $", COL_AGE, false },
	{ "gender|sex $", COL_SEX, false },
	{ "gender|sex of child $", COL_SEX, false },
	{ "ethnicity|ethnic _3 $", COL_ETHNICITY, false },
	{ "disability|disabilities|disabled $", COL_DISABILITY, false },
	{ "legal status $", COL_LEGAL, false },
};

static bool is_cell_end(const char *w)
{
	return strcmp(w, "|") == 0;
}

/* What the label in [first, end) is of, if all of it is one. */
static enum column label_of(const struct reading *r, size_t first, size_t end,
			    bool cover)
{
	struct hit h;
	while (first < end && in_words(word_at(r, first), "the child's"))
		first++;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		if (labels[i].cover && !cover)
			continue;
		if (phrase_at(r, first, end, labels[i].pattern, &h))
			return labels[i].column;
	}
	return COL_NONE;
}

static int sex_of_cell(const struct reading *r, size_t first, size_t end)
{
	if (first < end && in_words(word_at(r, first), "male boy m"))
		return -1;
	if (first < end && in_words(word_at(r, first), "female girl f"))
		return 1;
	return 0;
}

static const struct dated *date_in(const struct reading *r, size_t first,
				   size_t end)
{
	for (size_t i = first; i < end; i++)
		if (r->tokens.v[i].date)
			return &r->dates.v[r->tokens.v[i].date - 1];
	return NULL;
}

/* An age that fills its cell: "3 years 2 months". */
static const struct aged *age_in(const struct reading *r, size_t first,
				 size_t end)
{
	if (first < end && in_words(word_at(r, first), "aged"))
		first++;
	uint32_t i = first < end ? r->tokens.v[first].age : 0;
	return i && r->ages.v[i - 1].end <= end ? &r->ages.v[i - 1] : NULL;
}

struct cell {
	size_t first, end;
	enum column column;
};

static void claim_word(struct finding *f, enum fact fact, uint32_t who,
		       const struct sentence *s, const struct cell *c,
		       const char *value)
{
	struct claim model = { .value = value,
			       .precision = "",
			       .line = s->line,
			       .first = c->first,
			       .end = c->end };
	if (value && c->first < c->end)
		claim_put_all(f, fact, who, &model);
}

static void claim_disability(struct finding *f, uint32_t who,
			     const struct sentence *s, const struct cell *c)
{
	const char *w = word_at(f->r, c->first);
	if (in_words(w, "no none nil n"))
		claim_word(f, FACT_DISABILITY, who, s, c, "no");
	else if (in_words(w, "yes y"))
		claim_word(f, FACT_DISABILITY, who, s, c, "yes");
}

/* A cell about a child. */
static void read_child_cell(struct finding *f, uint32_t who,
			    const struct sentence *s, const struct cell *c)
{
	const struct reading *r = f->r;
	const struct aged *g;
	struct hit h = { 0 };
	struct cell part;
	const char *value;
	int sex;
	switch (c->column) {
	case COL_AGE:
		g = age_in(r, c->first, c->end);
		if (g)
			claim_age(f, who, g, s, SURE_STATED);
		break;
	case COL_SEX:
		sex = sex_of_cell(r, c->first, c->end);
		claim_word(f, FACT_SEX, who, s, c,
			   sex < 0   ? "male"
			   : sex > 0 ? "female"
				     : NULL);
		break;
	case COL_ETHNICITY:
		value = ethnicity_of(r, c->first, c->end, &h);
		part = (struct cell){ h.first, h.end, c->column };
		claim_word(f, FACT_ETHNICITY, who, s, &part, value);
		break;
	case COL_DISABILITY:
		claim_disability(f, who, s, c);
		break;
	case COL_LEGAL:
		value = legal_of(r, c->first, c->end, &h);
		part = (struct cell){ h.first, h.end, c->column };
		claim_word(f, FACT_LEGAL_STATUS, who, s, &part, value);
		break;
	case COL_NONE:
	case COL_INCIDENT:
	case COL_COMPLETED:
	case COL_PUBLISHED:
	case COL_PERIOD:
	case COL_REVIEWER:
	case COL_METHOD:
	case COL_NOT_OURS:
		break;
	}
}

/* A cell about the review. */
static void read_review_cell(struct finding *f, const struct sentence *s,
			     const struct cell *c)
{
	const struct reading *r = f->r;
	const struct dated *d = date_in(r, c->first, c->end);
	bool next = d && d->first <= c->first + 1;
	const char *method;
	struct hit h;
	if (c->column == COL_INCIDENT && next)
		claim_put_date(f, FACT_INCIDENT, d, s);
	if (c->column == COL_COMPLETED && next)
		claim_put_date(f, FACT_COMPLETED, d, s);
	if (c->column == COL_PUBLISHED && next)
		claim_put_date(f, FACT_PUBLISHED, d, s);
	if (c->column == COL_PERIOD)
		claim_period(f, s, c->first, SURE_STATED);
	if (c->column == COL_REVIEWER)
		claim_author(f, s, c->first, c->end, SURE_STATED);
	if (c->column != COL_METHOD)
		return;
	method = method_of(r, c->first, c->end, &h);
	if (method)
		claim_put(f, FACT_METHODOLOGY, method, s, h.first, h.end);
}

/* "Label: value" anywhere in a short line; "Label | value". */
static void read_labels(struct finding *f, const struct sentence *s)
{
	const struct reading *r = f->r;
	const struct line *l = line_of(r, s);
	bool cover = l->rank == RANK_COVER;
	size_t first = s->first;
	for (size_t i = s->first; i < s->end; i++) {
		const char *w = word_at(r, i);
		if (!in_words(w, ": | -") || i == s->first)
			continue;
		if (strcmp(w, "-") == 0 && !cover)
			continue;
		for (size_t from = first; from < i; from++) {
			enum column col = label_of(r, from, i, cover);
			if (col == COL_NONE)
				continue;
			size_t end = i + 1;
			while (end < s->end && !is_cell_end(word_at(r, end)))
				end++;
			struct cell c = { i + 1, end, col };
			read_review_cell(f, s, &c);
			if (f->who->n == 1 && from == s->first)
				read_child_cell(f, 1, s, &c);
			break;
		}
		first = i + 1;
	}
}

static size_t cut_cells(const struct reading *r, const struct line *l,
			struct cell *cells)
{
	size_t n = 0;
	if (l->first == l->end)
		return 0;
	size_t first = r->sentences.v[l->first].first;
	size_t end = r->sentences.v[l->end - 1].end, from = first;
	for (size_t i = first; i <= end && n < CELLS_MAX; i++) {
		if (i < end && !is_cell_end(word_at(r, i)))
			continue;
		cells[n++] = (struct cell){ from, i, COL_NONE };
		from = i + 1;
	}
	return n;
}

/* Is it the head of a table of persons? Fills in the columns. */
static bool is_head(const struct reading *r, const struct line *l,
		    struct cell *cells, size_t n)
{
	static const char persons[] = "name names member relationship person "
				      "child children baby babies infant twin "
				      "identifier initials "
				      "pseudonym relation referred known";
	bool person = false, ours = false;
	(void)l;
	for (size_t i = 0; i < n; i++) {
		cells[i].column =
			label_of(r, cells[i].first, cells[i].end, false);
		ours = ours || (cells[i].column >= COL_AGE &&
				cells[i].column <= COL_LEGAL);
		for (size_t k = cells[i].first; k < cells[i].end; k++)
			person = person || (cells[i].column == COL_NONE &&
					    in_words(word_at(r, k), persons));
	}
	return n > 1 && person && ours;
}

/* Of which subject is the row? By its first two cells. */
static uint32_t row_subject(const struct finding *f, const struct cell *cells,
			    size_t n)
{
	const struct reading *r = f->r;
	struct hit h;
	for (size_t i = 0; i < n && i < 2; i++) {
		size_t tok = cells[i].first;
		if (tok >= cells[i].end)
			continue;
		uint32_t m = r->tokens.v[tok].who;
		if (m && r->mentions.v[m - 1].who &&
		    !r->mentions.v[m - 1].plural &&
		    !in_words(word_at(r, r->mentions.v[m - 1].end), "'s"))
			return r->mentions.v[m - 1].who;
		if (f->who->n == 1 &&
		    phrase_in(r, tok, cells[i].end,
			      "subject|index child|of|young", &h))
			return 1;
	}
	return 0;
}

/* "Age on 6 February 2008": the day that matters. */
static void read_age_date(struct finding *f, const struct line *l,
			  const struct cell *head, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct dated *d =
			head[i].column == COL_AGE
				? date_in(f->r, head[i].first, head[i].end)
				: NULL;
		if (d && d->d.precision == TEXT_DAY)
			claim_put_date(f, FACT_INCIDENT, d,
				       &f->r->sentences.v[l->first])
				->sure = SURE_TOLD;
	}
}

static void read_rows(struct finding *f)
{
	const struct reading *r = f->r;
	struct cell head[CELLS_MAX], row[CELLS_MAX];
	size_t columns = 0;
	for (size_t i = 0; i < r->lines.n; i++) {
		const struct line *l = &r->lines.v[i];
		if (l->form != TEXT_TABLE_ROW || l->rank == RANK_OUT) {
			columns = 0;
			continue;
		}
		size_t n = cut_cells(r, l, row);
		if (is_head(r, l, row, n)) {
			memcpy(head, row, sizeof head);
			columns = n;
			read_age_date(f, l, head, n);
			continue;
		}
		uint32_t who = columns ? row_subject(f, row, n) : 0;
		for (size_t c = 0; who && c < n && c < columns; c++) {
			row[c].column = head[c].column;
			read_child_cell(f, who, &r->sentences.v[l->first],
					&row[c]);
		}
	}
}

void rule_table(struct finding *f)
{
	const struct reading *r = f->r;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct line *l = line_of(r, &r->sentences.v[i]);
		if (l->rank <= RANK_OPENING || l->kind == TEXT_FAMILY)
			read_labels(f, &r->sentences.v[i]);
	}
	read_rows(f);
}
