/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Children that a review calls by an invented name: "Linnet", "Sorrel and
 * Tansy". A name is one when the title has nothing else in it, or when the
 * report says that it is one, and when the text treats it as a child's.
 */
#include "who.h"

#include <string.h>

#define NAMES_MAX 12
/* Headings that may name the child stand among the first lines. */
#define TITLE_LINES 30
/* The text is read through for so many names; no real one needs more. */
#define SCANS_MAX 200

static const char adults[] =
	"mr mrs ms miss dr professor sir mother father mum dad parent parents "
	"stepfather stepmother step-father partner grandmother grandfather "
	"uncle aunt adult adults reviewer author chair worker workers teacher "
	"midwife professionals practitioners staff mothers fathers carer "
	"carers boyfriend friend friends neighbour consultant doctor nurse";
static const char kin[] = "brother sister sibling siblings half-brother "
			  "half-sister half-sibling stepbrother stepsister "
			  "cousin brothers sisters";

/* How the text speaks of a name. */
struct signs {
	size_t child; /* its age, its mother, its birth or death */
	size_t person;
	size_t place; /* "in Larch", "Larch Road" */
	size_t adult, kin;
	bool aged; /* its age at its death or harm is said in the opening */
};

struct names {
	size_t tok[NAMES_MAX];
	size_t n;
};

static bool is_plain_name(const struct token *k)
{
	return who_is_name(k) && !in_words(k->w, adults) &&
	       !in_words(k->w, kin);
}

/* Is it one word of a longer name: "Holly Bank", "Dr Linnet"? */
static bool is_in_longer(const struct reading *r, const struct sentence *s,
			 size_t tok)
{
	const struct token *k = &r->tokens.v[tok];
	if (tok > s->first + 1 && k[-1].word && k[-1].cap && !k[-1].date &&
	    !(k[-1].w[0] >= '0' && k[-1].w[0] <= '9') &&
	    !in_words(k[-1].w, kin))
		return true;
	return tok + 1 < s->end && k[1].word && k[1].cap &&
	       !(k[1].w[0] >= '0' && k[1].w[0] <= '9');
}

static bool is_of_child(const struct reading *r, const struct sentence *s,
			size_t tok)
{
	static const char *const patterns[] = {
		"{caps} ,|(? then? who? was|is|aged|had|, ~1 turned? {age}",
		"{caps} ( {age}",
		"{caps} ( not|a ~3 name|pseudonym )",
		("{caps} 's ~1 mother|father|parents|family|grandmother|"
		 "grandparents|sister|brother|siblings|school|social|birth|"
		 "death|carers|teacher|stepfather|mum|dad|injuries|lived"),
		("{caps} was born|found|taken|stabbed|killed|abused|removed|"
		 "placed|excluded"),
		"{caps} died|lived|lives",
		("{caps} and|, her|his mother|father|brother|sister|siblings|"
		 "parents|twin|family"),
		NULL,
	};
	struct hit h;
	for (size_t i = 0; patterns[i]; i++)
		if (phrase_at(r, tok, s->end, patterns[i], &h))
			return true;
	return false;
}

/* "her father, Robin", "Robin: brother"; sets which of the two lists. */
static bool has_role(const struct reading *r, const struct sentence *s,
		     size_t tok, const char *list)
{
	size_t i = tok;
	while (i > s->first && tok - i < 5 &&
	       in_words(word_at(r, i - 1), ", ( who is was here called known "
					   "named as . \""))
		i--;
	if (i > s->first && in_words(word_at(r, i - 1), list))
		return true;
	i = tok + 1;
	if (i >= s->end || !in_words(word_at(r, i), ": , ( | is was"))
		return false;
	i++;
	while (i < s->end && i - tok < 5 &&
	       in_words(word_at(r, i), "a an the her his their older younger "
				       "maternal paternal half -"))
		i++;
	return i < s->end && in_words(word_at(r, i), list);
}

static void read_sign(const struct reading *r, const struct sentence *s,
		      size_t tok, struct signs *x)
{
	static const char verbs[] = "was were had has is did said told would "
				    "could went who and 's also";
	const char *before = tok > s->first ? word_at(r, tok - 1) : "";
	const char *next = tok + 1 < s->end ? word_at(r, tok + 1) : "";
	struct hit h;
	if (in_words(before, "in near at across within outside")) {
		x->place += strcmp(next, "'s") != 0;
		return;
	}
	if (is_in_longer(r, s, tok)) {
		x->place++;
		return;
	}
	if (has_role(r, s, tok, adults)) {
		x->adult++;
		return;
	}
	x->kin += has_role(r, s, tok, kin);
	if (is_of_child(r, s, tok))
		x->child++;
	else if (in_words(next, verbs) || str_ends_nocase(next, "ed"))
		x->person++;
	if (line_of(r, s)->rank <= RANK_OPENING &&
	    (phrase_at(r, tok, s->end,
		       ("{caps} ,? who? was|is {age} ~2 when he|she|they "
			"died|was|were|suffered"),
		       &h) ||
	     phrase_at(r, tok, s->end, "{caps} died ~6 aged|of? {age}", &h)))
		x->aged = true;
}

static struct signs signs_of(const struct reading *r, struct who *w,
			     const char *name)
{
	struct signs x = { 0 };
	if (w->scans++ > SCANS_MAX)
		return x;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->heading || line_of(r, s)->rank == RANK_COVER)
			continue;
		for (size_t tok = s->first; tok < s->end; tok++)
			if (r->tokens.v[tok].cap &&
			    strcmp(word_at(r, tok), name) == 0)
				read_sign(r, s, tok, &x);
	}
	return x;
}

static bool is_person(const struct signs *x)
{
	return x->child + x->person >= 2 && 2 * x->adult <= x->child &&
	       3 * x->place <= x->child + x->person;
}

bool pseudonym_is_relatives(const struct reading *r, struct who *w,
			    const char *name)
{
	struct signs x = signs_of(r, w, name);
	return x.adult + x.kin > 0;
}

bool pseudonym_is_childs(const struct reading *r, struct who *w,
			 const char *name)
{
	struct signs x = signs_of(r, w, name);
	return is_person(&x) && x.child;
}

/* "Linnet", "Sorrel, Tansy and Yarrow" from tok on; returns where it ends. */
static size_t read_names(const struct reading *r, size_t tok, size_t end,
			 struct names *out)
{
	size_t last = tok;
	out->n = 0;
	for (size_t i = tok; i < end && out->n < NAMES_MAX; i++) {
		if (!is_plain_name(&r->tokens.v[i]))
			break;
		out->tok[out->n++] = i;
		last = i + 1;
		size_t next = last;
		while (next < end && in_words(word_at(r, next), ", and &"))
			next++;
		if (next == last)
			break;
		i = next - 1;
	}
	return last;
}

static void add_names(const struct reading *r, struct who *w,
		      const struct sentence *s, const struct names *x)
{
	size_t first = w->n;
	for (size_t i = 0; i < x->n; i++)
		who_add(r, w, s->line, "", x->tok[0], x->tok[i]);
	/* The words for each are those of the whole list. */
	for (size_t i = first; i < w->n; i++)
		w->v[i].end = x->tok[x->n - 1] + 1;
}

static bool are_children(const struct reading *r, struct who *w,
			 const struct names *x)
{
	size_t child = 0;
	for (size_t i = 0; i < x->n; i++) {
		struct signs k = signs_of(r, w, word_at(r, x->tok[i]));
		if (!is_person(&k))
			return false;
		child += k.child > 0;
	}
	return x->n && child;
}

static bool is_of_review(const struct reading *r)
{
	struct hit h;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (s->line >= TITLE_LINES)
			break;
		if (line_of(r, s)->rank <= RANK_OPENING &&
		    phrase_in(r, s->first, s->end,
			      ("serious|safeguarding|significant|practice|"
			       "learning|thematic|extended ~1 "
			       "review|reviews|case|summary"),
			      &h))
			return true;
	}
	return false;
}

void pseudonym_title(const struct reading *r, struct who *w)
{
	if (!is_of_review(r))
		return;
	for (size_t i = 0; i < r->sentences.n && !w->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		const struct line *l = line_of(r, s);
		struct names x;
		if (s->line >= TITLE_LINES)
			break;
		if (l->rank > RANK_OPENING ||
		    (l->rank == RANK_OPENING && !l->heading))
			continue;
		size_t end = read_names(r, s->first, s->end, &x);
		if (x.n &&
		    (end == s->end ||
		     in_words(word_at(r, end), ". : ; - ( |")) &&
		    are_children(r, w, &x))
			add_names(r, w, s, &x);
	}
}

bool pseudonym_is_of_other(const struct reading *r, const struct sentence *s,
			   size_t tok)
{
	static const char ours[] = "child baby boy girl infant person he she "
				   "him her children they them infants babies "
				   "subject twins";
	struct hit h;
	for (size_t i = tok; i > s->first; i--) {
		const char *w = word_at(r, i - 1);
		if (in_words(w, ours) && !in_words(word_at(r, i), adults) &&
		    !in_words(word_at(r, i), kin))
			return false;
		if (in_words(w, adults) || in_words(w, kin))
			return !phrase_in(r, i, tok,
					  ("asked|chose|chosen|wanted|wished|"
					   "picked|gave|given"),
					  &h);
	}
	return has_role(r, s, tok, adults) || has_role(r, s, tok, kin);
}

static bool any_adult(const struct reading *r, size_t first, size_t end)
{
	for (; first < end; first++)
		if (in_words(word_at(r, first), adults))
			return true;
	return false;
}

/* Says the sentence that its names are those of the children? */
static bool says_names(const struct reading *r, const struct sentence *s,
		       struct names *out)
{
	static const char *const leads[] = {
		("they|children|babies|infants|siblings|twins|boys|girls ~5 "
		 "called|known|named|given ~6 names ~6 : [ ~1 ]"),
		("they|children|babies|infants|siblings|twins|boys|girls ~5 "
		 "called|named|known _5 as? :? [ {caps} ]"),
		"names of ~2 children|babies|infants ~6 : [ ~1 ]",
		NULL,
	};
	struct hit h;
	for (size_t i = 0; leads[i]; i++)
		for (size_t tok = s->first; tok < s->end; tok++) {
			if (!phrase_at(r, tok, s->end, leads[i], &h))
				continue;
			for (size_t k = tok + 1; k < s->end; k++) {
				size_t end = read_names(r, k, s->end, out);
				if (out->n > 1 &&
				    (end == s->end ||
				     in_words(word_at(r, end), ". ; ( ,")))
					return !any_adult(r, s->first, k);
			}
		}
	size_t end = read_names(r, s->first, s->end, out);
	return out->n && phrase_at(r, end, s->end,
				   ("are|is ~3 names|name|pseudonyms|pseudonym "
				    "which|that|chosen|given|we|by|for"),
				   &h);
}

/* "The review concerns Linnet (not his name)", "This is the story of …". */
static const char *const concerns[] = {
	("review|report|summary|briefing|scr|lcspr concerns|considers|about|"
	 "examines|concerning|regarding [ {caps} ]"),
	"review|report|summary|briefing is|was about [ {caps} ]",
	"story of [ {caps} ]",
	"case of [ {caps} ]",
	"the name|pseudonym [ {caps} ] was|is|has",
	"[ {caps} ] ( not|a ~2 name|pseudonym",
	"called|call him|her [ {caps} ]",
	"call|calls the child|boy|girl|baby [ {caps} ]",
	NULL,
};

static void read_said(const struct reading *r, struct who *w,
		      const struct sentence *s)
{
	struct names x;
	struct hit h;
	if (says_names(r, s, &x)) {
		add_names(r, w, s, &x);
		return;
	}
	for (size_t i = 0; concerns[i] && !w->n; i++) {
		if (!phrase_in(r, s->first, s->end, concerns[i], &h) ||
		    pseudonym_is_of_other(r, s, h.from))
			continue;
		size_t end = read_names(r, h.from, s->end, &x);
		if (x.n && end >= h.to && are_children(r, w, &x))
			add_names(r, w, s, &x);
	}
}

/* The only name whose age when it died or was harmed the opening gives. */
static void read_aged(const struct reading *r, struct who *w)
{
	const char *name = NULL;
	size_t at = 0;
	const struct sentence *where = NULL;
	for (size_t i = 0; i < r->sentences.n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->rank != RANK_OPENING ||
		    line_of(r, s)->form != TEXT_PARAGRAPH)
			continue;
		for (size_t tok = s->first; tok < s->end; tok++) {
			struct signs x = { 0 };
			if (!is_plain_name(&r->tokens.v[tok]))
				continue;
			read_sign(r, s, tok, &x);
			if (!x.aged ||
			    (name && strcmp(name, word_at(r, tok)) == 0))
				continue;
			x = signs_of(r, w, word_at(r, tok));
			if (!is_person(&x) || x.kin)
				continue;
			if (name)
				return;
			name = word_at(r, tok);
			at = tok;
			where = s;
		}
	}
	if (name)
		who_add(r, w, where->line, "", at, at);
}

void pseudonym_find(const struct reading *r, struct who *w)
{
	if (!is_of_review(r))
		return;
	for (size_t i = 0; i < r->sentences.n && !w->n; i++) {
		const struct sentence *s = &r->sentences.v[i];
		if (line_of(r, s)->rank <= RANK_OPENING &&
		    !line_of(r, s)->heading)
			read_said(r, w, s);
	}
	if (!w->n)
		read_aged(r, w);
}
