/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reviews of several children whose title names none of them: "Family W",
 * "Sibling Group M", "Six babies". The children are those of a table, of a
 * list or of the text when they are as many as the document says.
 */
#include "who.h"

#include <string.h>

#define MARK_MAX 3
/* Lists that are looked at for names. */
#define LISTS_MAX 20

static const char nouns[] = "children babies infants siblings brothers "
			    "sisters boys girls twins";

struct group {
	const struct reading *r;
	struct who *w;    /* the document's */
	struct who found; /* candidates */
	char letter;      /* of "Sibling Group M", or 0 */
	bool titled;      /* the title or the opening is of several */
};

int group_number(const char *w)
{
	static const char *const numbers[] = {
		"two",   "three", "four", "five",   "six",    "seven",
		"eight", "nine",  "ten",  "eleven", "twelve",
	};
	int64_t n;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (strcmp(w, numbers[i]) == 0)
			return (int)i + 2;
	return str_int(w, 2, 40, &n) ? (int)n : 0;
}

/* ---- how many ---- */

static void state(struct group *g, const struct sentence *s, size_t tok,
		  size_t end, int n)
{
	struct who *w = g->w;
	if (w->stated)
		return;
	w->stated = (size_t)n;
	w->stated_line = s->line;
	w->stated_first = tok;
	w->stated_end = end;
}

/* "Six babies", "four young children" at tok; returns where it ends. */
static size_t counted_end(const struct reading *r, const struct sentence *s,
			  size_t tok)
{
	size_t noun = tok + 1;
	if (noun + 1 < s->end && in_words(word_at(r, noun), "young subject"))
		noun++;
	if (noun < s->end && in_words(word_at(r, noun), nouns))
		return noun + 1;
	return tok;
}

/* "All six survived", "All four now live with their aunt". */
static bool is_all(const struct reading *r, const struct sentence *s,
		   size_t tok)
{
	static const char verbs[] = "were are now have had live lived survived "
				    "died came went was";
	return tok > s->first && strcmp(word_at(r, tok - 1), "all") == 0 &&
	       tok + 1 < s->end && in_words(word_at(r, tok + 1), verbs);
}

static void read_number(struct group *g, const struct sentence *s, bool cover)
{
	static const char lead[] =
		"review|report|scr|lcspr ~9 considers|concerns|about|"
		"concerning|into|regarding ~3 $";
	const struct reading *r = g->r;
	struct hit h;
	for (size_t tok = s->first; tok + 1 < s->end; tok++) {
		int n = group_number(word_at(r, tok));
		if (!n)
			continue;
		size_t end = counted_end(r, s, tok);
		bool all = is_all(r, s, tok);
		if (end == tok && !all)
			continue;
		bool led = !(s->about & ABOUT_DOUBT) &&
			   phrase_in(r, s->first, tok, lead, &h);
		bool begins = tok == s->first ||
			      in_words(word_at(r, tok - 1), "all the these");
		if (tok > s->first &&
		    in_words(word_at(r, tok - 1),
			     "other older younger another her "
			     "his their 's every"))
			continue;
		g->titled = g->titled || (cover && end > tok) || led;
		if (cover || led || begins)
			state(g, s, tok, end > tok ? end : tok + 1, n);
	}
}

static bool is_marked(const struct reading *r, size_t tok, size_t end)
{
	return tok < end && r->tokens.v[tok].cap &&
	       who_is_mark(&r->tokens.v[tok]);
}

static void read_title(struct group *g, const struct sentence *s)
{
	const struct reading *r = g->r;
	for (size_t tok = s->first; tok < s->end; tok++) {
		const char *w = word_at(r, tok);
		size_t mark = tok + 1;
		/* "The W children" */
		if (in_words(w, "children family siblings") && tok > s->first &&
		    is_marked(r, tok - 1, s->end) &&
		    strlen(word_at(r, tok - 1)) == 1 &&
		    !in_words(word_at(r, tok - 1), "a i")) {
			g->letter = word_at(r, tok - 1)[0];
			g->titled = true;
		}
		if (!in_words(w, "family sibling siblings"))
			continue;
		if (mark < s->end && strcmp(word_at(r, mark), "group") == 0)
			mark++;
		bool marked = mark < s->end &&
			      who_is_mark(&r->tokens.v[mark]) &&
			      r->tokens.v[mark].cap;
		if (marked && strlen(word_at(r, mark)) == 1)
			g->letter = word_at(r, mark)[0];
		g->titled = g->titled || marked || strcmp(w, "siblings") == 0;
	}
}

/* ---- who ---- */

/* "M1", "M4" in a review of Family M; the M1 is a road. */
static void find_lettered(struct group *g)
{
	const struct reading *r = g->r;
	for (size_t i = 0; i < r->sentences.n && g->letter; i++) {
		const struct sentence *s = &r->sentences.v[i];
		for (size_t tok = s->first; tok < s->end; tok++) {
			const char *w = word_at(r, tok);
			size_t n = strlen(w);
			if (w[0] == g->letter && n > 1 && n <= MARK_MAX &&
			    strspn(w + 1, "0123456789") == n - 1 &&
			    is_marked(r, tok, s->end) &&
			    (tok == s->first ||
			     strcmp(word_at(r, tok - 1), "the") != 0))
				who_add(r, &g->found, s->line, "", tok, tok);
		}
	}
}

/* Where the cell that begins at tok ends. */
static size_t cell_end(const struct reading *r, size_t tok, size_t end)
{
	while (tok < end && strcmp(word_at(r, tok), "|") != 0)
		tok++;
	return tok;
}

static const char *kind_of_head(const struct reading *r, size_t tok, size_t end)
{
	static const char *const kinds[] = { "baby", "child", "infant",
					     "twin" };
	for (; tok < end; tok++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
			if (strcmp(word_at(r, tok), kinds[k]) == 0)
				return kinds[k];
	return NULL;
}

/* "Baby | Age at injury" and a row for each: "A, boy | 9 weeks". */
static void find_rows(struct group *g)
{
	const struct reading *r = g->r;
	const char *kind = NULL;
	bool inside = false;
	for (size_t i = 0; i < r->lines.n; i++) {
		const struct line *l = &r->lines.v[i];
		if (l->form != TEXT_TABLE_ROW || l->first == l->end) {
			inside = false;
			continue;
		}
		const struct sentence *s = &r->sentences.v[l->first];
		size_t end = cell_end(r, s->first, s->end);
		if (!inside)
			kind = kind_of_head(r, s->first, end);
		else if (kind && is_marked(r, s->first, end))
			who_add(r, &g->found, i, kind, s->first, s->first);
		inside = true;
	}
}

/* "Robyn | Daughter of Mother and Mr H | 13 years". */
static void find_family(struct group *g)
{
	static const char *const ours[] = {
		"son|daughter of? ~2 mother|father|parents|both",
		"subject|index of? ~3 review|child|$",
		NULL,
	};
	const struct reading *r = g->r;
	for (size_t i = 0; i < r->lines.n; i++) {
		const struct line *l = &r->lines.v[i];
		struct hit h;
		if (l->form != TEXT_TABLE_ROW || l->first == l->end)
			continue;
		const struct sentence *s = &r->sentences.v[l->first];
		size_t end = cell_end(r, s->first, s->end), second = end + 1;
		size_t stop = cell_end(r, second, s->end);
		if (end != s->first + 1 || second >= s->end ||
		    !phrase_any(r, second, stop, ours, &h) || h.first != second)
			continue;
		const struct token *k = &r->tokens.v[s->first];
		if (who_is_name(k) || is_marked(r, s->first, end))
			who_add(r, &g->found, i, "", s->first, s->first);
	}
}

/* "Baby A", "Baby B" anywhere in the text. */
static void find_marked(struct group *g)
{
	const struct reading *r = g->r;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->rank == RANK_OUT)
			continue;
		for (size_t tok = s->first; tok + 1 < s->end; tok++) {
			const char *w = word_at(r, tok);
			if (in_words(w, "child baby infant twin") &&
			    r->tokens.v[tok].cap &&
			    is_marked(r, tok + 1, s->end))
				who_add(r, &g->found, s->line, w, tok, tok + 1);
		}
	}
}

/* "Casey, aged 8, …", "her sister Robyn (13)". */
static void find_aged(struct group *g)
{
	const struct reading *r = g->r;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		struct hit h;
		if (l->rank > RANK_OPENING || l->form == TEXT_TABLE_ROW)
			continue;
		for (size_t tok = s->first; tok < s->end; tok++)
			if (who_is_name(&r->tokens.v[tok]) &&
			    phrase_at(r, tok + 1, s->end, ",|( aged? {age}",
				      &h) &&
			    in_words(word_at(r, h.end), ", )"))
				who_add(r, &g->found, s->line, "", tok, tok);
	}
}

/* Are the letters "M1", "M2" … up to as many as there are? */
static bool is_whole(const struct who *w)
{
	for (size_t i = 0; i < w->n; i++) {
		int64_t n;
		if (!str_int(w->v[i].bare + 1, 1, (int64_t)w->n, &n))
			return false;
	}
	return true;
}

/* "three children, Will, Wren and Wanda": the names from tok on. */
static void list_of_names(struct group *g, const struct sentence *s, size_t tok)
{
	const struct reading *r = g->r;
	while (tok < s->end) {
		while (tok < s->end && in_words(word_at(r, tok), ", and & : ("))
			tok++;
		if (tok == s->end || !who_is_name(&r->tokens.v[tok]) ||
		    !who_is_used(g->w, word_at(r, tok)))
			break;
		who_add(r, &g->found, s->line, "", tok, tok);
		tok++;
		if (tok < s->end && !in_words(word_at(r, tok), ", and &"))
			break;
	}
}

static void find_listed(struct group *g)
{
	const struct reading *r = g->r;
	size_t lists = 0;
	for (size_t i = 0; i < r->sentences.n && lists < LISTS_MAX; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->rank > RANK_OPENING)
			continue;
		for (size_t tok = s->first; tok + 1 < s->end; tok++) {
			size_t n = (size_t)group_number(word_at(r, tok));
			size_t end = n == g->w->stated ? counted_end(r, s, tok)
						       : tok;
			if (end == tok || end == s->end ||
			    !in_words(word_at(r, end), ", : ("))
				continue;
			list_of_names(g, s, end);
			lists++;
			if (g->found.n == g->w->stated)
				return;
			g->found.n = 0;
		}
	}
}

/* Takes the candidates when they are as many as is said. */
static bool take(struct group *g, bool any)
{
	size_t n = g->found.n, stated = g->w->stated;
	if (n < 2 || (any ? stated && n > stated : n != stated)) {
		g->found.n = 0;
		return false;
	}
	g->w->partial = any && !stated && !is_whole(&g->found);
	memcpy(g->w->v, g->found.v, n * sizeof *g->found.v);
	g->w->n = n;
	return true;
}

void group_find(const struct reading *r, struct who *w)
{
	static void (*const finders[])(struct group *) = {
		find_family, find_rows, find_marked, find_listed, find_aged
	};
	const size_t n = sizeof finders / sizeof *finders;
	struct group g = { .r = r, .w = w, .found = { .uses = w->uses } };
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		bool cover = l->rank == RANK_COVER;
		if (cover)
			read_title(&g, s);
		if (l->rank <= RANK_OPENING && l->kind != TEXT_SCOPE)
			read_number(&g, s, cover);
	}
	if (!g.titled) {
		w->stated = 0;
		return;
	}
	find_lettered(&g);
	bool found = take(&g, true);
	for (size_t i = 0; i < n && !found && w->stated; i++) {
		finders[i](&g);
		found = take(&g, false);
	}
}

/* ---- a range ---- */

/* "A to F", "1-3" at tok: the first and the last; returns where it ends. */
static size_t range_at(const struct reading *r, const struct sentence *s,
		       size_t tok, char *first, char *last)
{
	const char *w = word_at(r, tok);
	if (tok < s->end && strlen(w) == 3 && w[1] == '-') {
		*first = w[0];
		*last = w[2];
		return tok + 1;
	}
	if (tok + 2 >= s->end || !in_words(word_at(r, tok + 1), "to -") ||
	    !is_marked(r, tok, s->end) || !is_marked(r, tok + 2, s->end) ||
	    strlen(w) != 1 || strlen(word_at(r, tok + 2)) != 1)
		return tok;
	*first = w[0];
	*last = word_at(r, tok + 2)[0];
	return tok + 3;
}

size_t group_range(const struct reading *r, struct who *w,
		   const struct sentence *s, const char *kind, size_t tok)
{
	char first = 0, last = 0;
	size_t end = range_at(r, s, tok, &first, &last);
	if (end == tok || (first <= '9') != (last <= '9') || first >= last ||
	    last - first >= WHO_MAX || w->n)
		return tok;
	for (char c = first; c <= last; c++) {
		char big = (char)(c >= 'a' ? c - 'a' + 'A' : c);
		w->v[w->n++] = (struct subject){
			.alias = arena_fmt(r->a, "%c%s %c", kind[0] - 'a' + 'A',
					   kind + 1, big),
			.bare = arena_fmt(r->a, "%c", c),
			.line = s->line,
			.first = tok,
			.end = end,
		};
	}
	return end;
}
