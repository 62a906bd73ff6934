/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The subjects of a review: from its title, its cover and its opening. */
#include "who.h"

#include <string.h>

/* Uses of a name in the text before it is believed to be one. */
#define NAME_USES 3
#define NAME_ACTS 2
/* A longer line of the title page is no title. */
#define TITLE_WORDS 25
/* Headings that may name the child stand among the first lines. */
#define TITLE_LINES 30

/* A capital word after "Child" that is no child's name. */
static const char no_alias[] =
	"protection safeguarding practice death deaths abuse in sexual care "
	"and criminal exploitation health development looked centred benefit "
	"poverty trafficking review reviews case serious report reports the a "
	"an of for to who whose with was is had has were has been being or "
	"overview summary executive final local national learning lessons "
	"board partnership assessment plan plans need minding maintenance "
	"adolescent mental services service social concern concerns "
	"employment act focus arrangements order orders voice first welfare "
	"support line sexually at on by from not no neglect family fatality "
	"group groups "
	"published completed date author independent thematic rapid homicide "
	"domestic brief briefing response introduction background part "
	"section chapter appendix page draft version baby child children "
	"young person sibling injury injuries killed died ofsted "
	"january february march april may june july august september october "
	"november december into his her their its it this that concerning "
	"regarding about when what how why joint short full key findings "
	"improvement action county council city borough authority multi-agency "
	"unexpected sudden suicide near quarterly police nhs trust hospital "
	"school england wales we our i all analysis themes messages "
	"cspr csprs lcspr lcsprs scr scrs dhr lscb lscbs "
	"from neglected babies infants adult adults mother father parents "
	"uncle "
	"aunt grandmother grandfather brother sister brothers sisters";

static const char kinds[] = "child baby infant unborn teenager twin";
static const char many[] = "children babies infants twins siblings";

/* "N", "AB", "BS12", "3", "M1": a mark instead of a name. */
bool who_is_mark(const struct token *k)
{
	size_t n = k->end - k->start, digits = strspn(k->w, "0123456789");
	if (!k->word || n > 6 || strlen(k->w) != n)
		return false;
	if (digits == n)
		return n <= 2;
	for (size_t i = 0; i < n; i++)
		if (!(k->w[i] >= 'a' && k->w[i] <= 'z') &&
		    !(k->w[i] >= '0' && k->w[i] <= '9'))
			return false;
	if (in_words(k->w, no_alias) && n > 1)
		return false;
	return k->upper && (n <= 3 || strpbrk(k->w, "0123456789"));
}

bool who_is_name(const struct token *k)
{
	return k->word && k->cap && k->end - k->start >= 3 &&
	       !strpbrk(k->w, "0123456789/") && !in_words(k->w, no_alias);
}

static bool is_kind(const struct reading *r, size_t tok, const char *list)
{
	return tok < r->tokens.n && in_words(word_at(r, tok), list);
}

bool who_is_used(const struct who *w, const char *word)
{
	const struct use *x = uses_find(w->uses, word);
	return x && x->n >= NAME_USES && x->acts >= NAME_ACTS;
}

static bool is_known(const struct who *w, const char *bare)
{
	for (size_t i = 0; i < w->n; i++)
		if (strcmp(w->v[i].bare, bare) == 0)
			return true;
	return false;
}

/* "BABY MARY" and "CHILD A" as the text would write them. */
static char *written(const struct reading *r, const char *kind, size_t tok)
{
	const struct token *k = &r->tokens.v[tok];
	char *name = arena_str(r->a, k->w);
	bool small = k->upper && !who_is_mark(k);
	if (!small) {
		const struct line *line = NULL;
		for (size_t i = 0; i < r->sentences.n && !line; i++)
			if (r->sentences.v[i].first <= tok &&
			    tok < r->sentences.v[i].end)
				line = line_of(r, &r->sentences.v[i]);
		if (line)
			name = arena_dup(r->a, line->text + k->start,
					 k->end - k->start);
	} else if (name[0] >= 'a' && name[0] <= 'z') {
		name[0] = (char)(name[0] - 'a' + 'A');
	}
	return *kind ? arena_fmt(r->a, "%c%s %s", kind[0] - 'a' + 'A', kind + 1,
				 name)
		     : name;
}

/* Adds the subject whose mark or name is at tok. */
void who_add(const struct reading *r, struct who *w, size_t line,
	     const char *kind, size_t first, size_t tok)
{
	const char *bare = word_at(r, tok);
	if (w->n == WHO_MAX || is_known(w, bare))
		return;
	struct subject *s = &w->v[w->n++];
	*s = (struct subject){
		.bare = bare, .line = line, .first = first, .end = tok + 1
	};
	s->alias = written(r, kind, tok);
}

static const char *one_of_many(const char *w)
{
	if (in_words(w, "babies"))
		return "baby";
	if (in_words(w, "infants"))
		return "infant";
	if (in_words(w, "twins"))
		return "twin";
	return "child";
}

static bool is_joint(const char *w)
{
	return in_words(w, ", and & or");
}

static bool is_quote(const char *w)
{
	return strcmp(w, "'") == 0 || strcmp(w, "\"") == 0;
}

static bool is_link(const struct reading *r, size_t tok)
{
	return is_joint(word_at(r, tok)) || is_kind(r, tok, kinds);
}

/* Marks or names from tok on: "F, G and H". Returns where they end. */
static size_t add_list(const struct reading *r, struct who *w,
		       const struct sentence *s, const char *kind, size_t tok)
{
	size_t first = tok, before = w->n;
	while (tok < s->end) {
		size_t at = tok;
		while (at < s->end && (is_quote(word_at(r, at)) ||
				       (at > first && is_link(r, at))))
			at++;
		if (at == s->end)
			break;
		const struct token *k = &r->tokens.v[at];
		bool name =
			who_is_name(k) && (who_is_used(w, k->w) ||
					   (!*kind && w->n > before &&
					    pseudonym_is_childs(r, w, k->w)));
		if ((!who_is_mark(k) && !name) || (at == tok && at != first))
			break;
		who_add(r, w, s->line, kind, first, at);
		tok = at + 1;
	}
	if (tok < s->end && tok > first && is_quote(word_at(r, first)) &&
	    is_quote(word_at(r, tok)))
		tok++;
	/* The words for each are those of the whole list. */
	for (size_t i = before; i < w->n; i++)
		w->v[i].end = tok;
	return tok;
}

/* "Child N", "Children F, G and H", "Young Person A" at tok. */
static size_t read_marked(const struct reading *r, struct who *w,
			  const struct sentence *s, size_t tok)
{
	const char *k = word_at(r, tok);
	const struct token *t = &r->tokens.v[tok];
	if (in_words(k, "person") && tok > s->first &&
	    in_words(word_at(r, tok - 1), "young")) {
		size_t n = w->n;
		if (tok + 1 >= s->end || !who_is_mark(t + 1))
			return tok;
		size_t to = add_list(r, w, s, "young Person", tok + 1);
		for (; n < w->n; n++)
			w->v[n].first = tok - 1;
		return to;
	}
	if (!t->cap || tok + 1 >= s->end)
		return tok;
	size_t before = w->n, end = tok;
	if (in_words(k, kinds))
		end = add_list(r, w, s, k, tok + 1);
	else if (in_words(k, many))
		end = group_range(r, w, s, one_of_many(k), tok + 1);
	if (end == tok + 1 && in_words(k, many))
		end = add_list(r, w, s, one_of_many(k), tok + 1);
	for (; before < w->n; before++)
		w->v[before].first = tok;
	return end > tok + 1 ? end : tok;
}

/* After these a title names the child without "Child". */
static bool names_subject(const struct reading *r, const struct sentence *s,
			  size_t tok)
{
	static const char *const leads[] = {
		"in? respect of",
		"relating|relates to",
		"regarding|concerning|re",
		"the? death|deaths|murder|life of",
		"learning from",
		"review|report|scr|lcspr on|into|of",
		"review|report|scr|lcspr :|-",
		"case of",
		NULL,
	};
	struct hit h;
	for (size_t i = 0; leads[i]; i++)
		for (size_t n = 1; n <= 3 && tok >= s->first + n; n++)
			if (phrase_at(r, tok - n, tok, leads[i], &h) &&
			    h.end == tok)
				return true;
	return false;
}

/* "Finn: a serious case review", "Ellis. A review", "Rowan and Lloyd", "H: a
 * serious case review". */
static bool opens_title(const struct reading *r, size_t tok, size_t end)
{
	size_t i = tok;
	struct hit h;
	if (who_is_mark(&r->tokens.v[tok]) && r->tokens.v[tok].upper)
		return phrase_at(r, tok + 1, end, ": a|the|serious|local", &h);
	while (i < end && (who_is_name(&r->tokens.v[i]) ||
			   in_words(word_at(r, i), ", and &")))
		i++;
	return i > tok && i - tok <= 13 &&
	       (i == end || in_words(word_at(r, i), ". : - ( |") ||
		(tok > 0 && strcmp(word_at(r, tok - 1), "(") == 0 &&
		 strcmp(word_at(r, i), ")") == 0));
}

static bool begins_part(const struct reading *r, const struct sentence *s,
			size_t tok)
{
	return tok == s->first || in_words(word_at(r, tok - 1), ": - . ( |");
}

static bool speaks_of_review(const struct reading *r, size_t line)
{
	const struct line *l = &r->lines.v[line];
	struct hit h;
	for (size_t s = l->first; s < l->end; s++) {
		const struct sentence *x = &r->sentences.v[s];
		if ((x->about & ABOUT_REVIEW) ||
		    phrase_in(r, x->first, x->end,
			      "learning|lessons|briefing from|:", &h))
			return true;
	}
	return false;
}

static void read_title_line(const struct reading *r, struct who *w, size_t line)
{
	const struct line *l = &r->lines.v[line];
	for (size_t i = l->first; i < l->end; i++) {
		const struct sentence *s = &r->sentences.v[i];
		for (size_t tok = s->first; tok < s->end; tok++) {
			size_t end = read_marked(r, w, s, tok);
			if (end > tok)
				tok = end - 1;
		}
	}
	if (w->n || !speaks_of_review(r, line))
		return;
	bool short_line = text_words(l->text) <= TITLE_WORDS;
	for (size_t i = l->first; i < l->end; i++) {
		const struct sentence *s = &r->sentences.v[i];
		for (size_t tok = s->first; tok < s->end && !w->n; tok++)
			if ((short_line && names_subject(r, s, tok)) ||
			    (begins_part(r, s, tok) &&
			     opens_title(r, tok, s->end)))
				add_list(r, w, s, "", tok);
	}
}

/* What a report itself calls the child: statements of a pseudonym. */
static const char *const pseudonyms[] = {
	("child|boy|girl|baby|he|she|him|her|person|woman|man ~4 "
	 "called|named|known|as ~2 [ {caps} ] ~3 report|review|here"),
	("child|boy|girl|baby|infant|person|he|she|him|her ~4 "
	 "known|referred|called|named|identified ~6 as ~1 [ {caps} ]"),
	"child|boy|girl|baby|infant|person , who? _3 called ~1 [ {caps} ]",
	"pseudonym|alias ~2 [ {caps} ]",
	"called ~1 [ {caps} ] ~1 in|throughout|for|here",
	"asked|wanted|wished|chose for? him|her|them to? be called [ {caps} ]",
	"[ {caps} ] ~1 not? his|her real name",
	"[ {caps} ] ~2 pseudonym",
	"refer|referred to as ~1 [ {caps} ]",
	NULL,
};

static void read_pseudonyms(const struct reading *r, struct who *w)
{
	static const char adults[] = "mr mrs ms mother father uncle aunt adult "
				     "grandmother grandfather";
	for (size_t i = 0; i < r->sentences.n && !w->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		struct hit h;
		if (line_of(r, s)->rank > RANK_OPENING ||
		    !phrase_any(r, s->first, s->end, pseudonyms, &h) ||
		    in_words(word_at(r, h.from), adults) ||
		    in_words(word_at(r, h.from), "mgm pgm mgf pgf") ||
		    pseudonym_is_of_other(r, s, h.from))
			continue;
		if (read_marked(r, w, s, h.from) == h.from)
			add_list(r, w, s, "", h.from);
	}
}

/* "This review concerns Child N" in the opening. */
static void read_opening(const struct reading *r, struct who *w)
{
	static const char *const leads[] = {
		("review|report|summary|scr|brief|briefing ~9 "
		 "about|concerns|concerning|regarding|relates|of|on|into|"
		 "examines|considers|for ~6"),
		"subject|subjects of ~9",
		"learning from",
		NULL,
	};
	for (size_t i = 0; i < r->sentences.n && !w->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->rank > RANK_OPENING)
			continue;
		for (size_t tok = s->first; tok < s->end && !w->n; tok++) {
			struct hit h;
			if (!in_words(word_at(r, tok), kinds) &&
			    !in_words(word_at(r, tok), many) &&
			    !in_words(word_at(r, tok), "person"))
				continue;
			if (phrase_any(r, s->first, tok, leads, &h))
				read_marked(r, w, s, tok);
		}
	}
}

/* The only child with a mark in the opening. */
static void read_only_mark(const struct reading *r, struct who *w)
{
	struct who found = { .uses = w->uses };
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->rank > RANK_OPENING)
			continue;
		for (size_t tok = s->first; tok < s->end; tok++) {
			size_t end = read_marked(r, &found, s, tok);
			if (end > tok)
				tok = end - 1;
		}
	}
	const struct use *use =
		found.n ? uses_find(w->uses, found.v[0].bare) : NULL;
	if (found.n == 1 && use && use->n >= NAME_USES)
		*w = found;
}

/* A first name that the opening treats as the child's. */
static void read_bare_name(const struct reading *r, struct who *w)
{
	static const char *const contexts[] = {
		"[ {caps} ] 's parents|mother|father|mum|dad|family",
		"[ {caps} ] ,|( then|was? aged",
		"[ {caps} ] was born",
		NULL,
	};
	bool review = false;
	for (size_t i = 0; i < r->lines.n && i < TITLE_LINES; i++)
		review = review || (r->lines.v[i].rank == RANK_COVER &&
				    speaks_of_review(r, i));
	for (size_t i = 0; i < r->sentences.n && review && !w->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		struct hit h;
		if (l->rank != RANK_OPENING || l->form != TEXT_PARAGRAPH ||
		    !phrase_any(r, s->first, s->end, contexts, &h) ||
		    h.to == h.from ||
		    pseudonym_is_relatives(r, w, word_at(r, h.to - 1)))
			continue;
		add_list(r, w, s, "", h.to - 1);
	}
}

/* No name at all: "A two-year-old male child died on …" */
static void read_nameless(const struct reading *r, struct who *w)
{
	static const char *const openings[] = {
		("a|an|the|this ~2 {age} ~1 male|female|boy|girl|child|infant|"
		 "baby|son|daughter|toddler|old"),
		("review|report|case ~9 death|harm|injuries|injury|abuse|of|"
		 "about|concerns ~6 a|an ~2 {age} ~2 "
		 "boy|girl|child|infant|baby|male|female|person"),
		"a|an ~2 boy|girl|child|infant|baby|person ,? of|aged ~2 {age}",
		"a|an newborn ~2 male|female|boy|girl|child|infant|baby",
		"a|an male|female newborn|infant|child",
		("child|baby|infant|boy|girl|person ~5 subject of this|the ~2 "
		 "review|report"),
		("subject of this ~2 review|report ~6 "
		 "child|baby|infant|boy|girl|person"),
		NULL,
	};
	size_t last = r->sentences.n < 40 ? r->sentences.n : 40;
	for (size_t i = 0; i < last; i++) {
		const struct sentence *s = &r->sentences.v[i];
		struct hit h;
		if (!(s->about & (ABOUT_DEATH | ABOUT_HARM)) ||
		    line_of(r, s)->rank > RANK_OPENING ||
		    (s->about & ABOUT_DOUBT) ||
		    !phrase_any(r, s->first, s->end, openings, &h))
			continue;
		w->v[0] = (struct subject){ .alias = "",
					    .bare = "",
					    .line = s->line,
					    .first = h.first,
					    .end = h.end };
		w->n = 1;
		return;
	}
}

void who_find(const struct reading *r, struct who *w)
{
	struct uses uses = { 0 };
	uses_count(r, &uses);
	*w = (struct who){ .uses = &uses };
	for (size_t i = 0; i < r->lines.n && !w->n; i++) {
		const struct line *l = &r->lines.v[i];
		if (l->heading && l->rank == RANK_COVER)
			read_title_line(r, w, i);
	}
	for (size_t i = 0; i < r->lines.n && !w->n; i++)
		if (r->lines.v[i].rank == RANK_COVER)
			read_title_line(r, w, i);
	for (size_t i = 0; i < r->lines.n && !w->n; i++)
		if (r->lines.v[i].heading &&
		    r->lines.v[i].rank == RANK_OPENING && i < TITLE_LINES)
			read_title_line(r, w, i);
	if (!w->n)
		pseudonym_title(r, w);
	if (!w->n)
		pseudonym_find(r, w);
	if (!w->n)
		group_find(r, w);
	if (!w->n)
		read_pseudonyms(r, w);
	if (!w->n)
		read_opening(r, w);
	if (!w->n)
		read_only_mark(r, w);
	if (!w->n)
		read_bare_name(r, w);
	if (!w->n)
		read_nameless(r, w);
	w->uses = NULL;
}
