/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the words of a recommendation to what it asks for. */
#include "sense.h"

#include <stdlib.h>
#include <string.h>

#include "agency.h"
#include "words.h"

/* What a word weighs, by what is known of it. */
#define WEIGHT_COMMON 0.3F
#define WEIGHT_LIGHT  0.2F
#define WEIGHT_NUMBER 0.3F
#define WEIGHT_AGENCY 0.8F /* to whom something is to be done */
#define WEIGHT_ANYONE 0.2F /* the same when it is a board, a trust, all */
#define WEIGHT_ACTOR  0.1F /* who is to do it */
#define DETAIL        0.4F /* a word behind the main clause */

/* Words behind "provide" or "cease" in which the noun that says what is
 * looked for; and of a text, beyond which nothing is compared. */
#define NOUN_WORDS 5
/* Words that say what is to be done before a comma can end it. */
#define TRAIL_AFTER 3
#define WORDS_MAX   400

struct word {
	const char *p;
	size_t n;
	uint64_t stem;
	const struct lexeme *known; /* or NULL */
	enum agency agency;         /* N_AGENCIES: it is none */
	bool begins;                /* a sentence */
	bool breaks;                /* a clause ends before it */
	bool trails;                /* with a comma: ", with …" */
};

struct reading {
	struct {
		struct word *v;
		size_t n, cap;
	} words;
	size_t from, to; /* the main clause */
	size_t head;     /* where it says what to do */
	struct sense *out;
};

static enum lexeme_kind kind_of(const struct word *w)
{
	if (w->agency != N_AGENCIES || !w->known)
		return LEXEME_OTHER;
	return w->known->kind;
}

static uint64_t meaning_of(const struct word *w)
{
	return w->known ? w->known->meaning : w->stem;
}

/* ---- words ---- */

/* "self-harm", "multi-agency" and "re-issue" are one word. */
static size_t hyphened(const char *p)
{
	size_t n = words_length(p);
	while (p[n] == '-' && words_is_letter(p[n + 1]))
		n += 1 + words_length(p + n + 1);
	return n;
}

static bool ends_sentence(const char *from, const char *to)
{
	for (; from < to; from++)
		if (*from == ';' || ((*from == '.' || *from == ':') &&
				     from + 1 < to && from[1] == ' '))
			return true;
	return false;
}

/* With bullets as what they are: the ends of sentences. */
static const char *plain(struct arena *a, const char *text)
{
	static const char bullet[] = "\xe2\x80\xa2";
	char *s = arena_str(a, words_plain(a, text));
	for (char *p = s; (p = strstr(p, bullet));)
		memcpy(p, ";  ", sizeof bullet - 1);
	return s;
}

static bool begins_detail(const char *p)
{
	static const char *const begins[] = {
		"including", "so that",     "in order",  "such as",
		"which",     "for example", "e.g",       "with a view",
		"thereby",   "and that",    "and to",    "and ensure",
		"to ensure", "to enable",   "to inform", "to better",
		NULL
	};
	return words_begin(p, begins) > 0;
}

/* Behind a comma, where it is no longer the beginning of the clause. */
static bool trails(const char *p)
{
	static const char *const begins[] = {
		"and",        "with",         "within", "by",
		"as",         "so",           "to",     "in",
		"using",      "through",      "both",   "where",
		"especially", "particularly", "for",    NULL
	};
	return words_begin(p, begins) > 0;
}

static struct word word_at(const struct lexicon *x, const char *p)
{
	struct word w = { .p = p, .agency = N_AGENCIES };
	w.n = agency_at(p, &w.agency);
	if (w.n) {
		w.stem = (uint64_t)w.agency + 1;
		return w;
	}
	w.n = hyphened(p);
	w.stem = lexicon_stem(p, w.n);
	w.known = lexicon_find(x, w.stem);
	if (w.known || w.n == words_length(p))
		return w;
	w.n = words_length(p);
	w.stem = lexicon_stem(p, w.n);
	w.known = lexicon_find(x, w.stem);
	return w;
}

static void read_words(struct arena *a, const struct lexicon *x,
		       const char *text, struct reading *r)
{
	const char *p = words_length(text) ? text : words_next(text);
	bool begins = true, breaks = false, comma = false;
	while (*p && r->words.n < WORDS_MAX) {
		struct word w = word_at(x, p);
		w.begins = begins;
		w.breaks = breaks || begins_detail(p);
		w.trails = comma && trails(p);
		*ARENA_PUSH(a, &r->words) = w;
		const char *end = p + w.n;
		p = words_length(end) ? words_next(end) : end;
		while (*p && !words_length(p))
			p++;
		begins = ends_sentence(end, p);
		breaks = begins || memchr(end, '(', (size_t)(p - end));
		comma = memchr(end, ',', (size_t)(p - end));
	}
}

/* ---- where it says what to do ---- */

/* Words that do something in any way. */
static bool is_verb(enum lexeme_kind k)
{
	return k == LEXEME_ACTION || k == LEXEME_LIGHT || k == LEXEME_FRAME ||
	       k == LEXEME_STOP;
}

static bool is(const struct word *w, const char *what)
{
	return w->n == strlen(what) && str_starts_nocase(w->p, what);
}

static bool is_be(const struct word *w)
{
	static const char *const forms[] = { "be",   "is",    "are", "was",
					     "were", "being", "been" };
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (is(w, forms[i]))
			return true;
	return false;
}

static bool ends_in(const struct word *w, const char *with)
{
	size_t n = strlen(with);
	return w->n > n && memcmp(w->p + w->n - n, with, n) == 0;
}

/* "Ensure that …", "Review the …"; not "Training should …". */
static bool is_imperative(const struct reading *r, size_t i)
{
	const struct word *w = &r->words.v[i];
	enum lexeme_kind k = kind_of(w);
	bool asked = i + 1 < r->words.n && kind_of(&w[1]) == LEXEME_REQUEST;
	return is_verb(k) && !asked && !ends_in(w, "ing") &&
	       (!ends_in(w, "s") || ends_in(w, "ss")) && !ends_in(w, "ment");
}

/* The word after "should", "to be"; in the sentence from i; 0: none. */
static size_t find_request(const struct reading *r, size_t i)
{
	size_t to = 0, will = 0;
	bool that = is(&r->words.v[i], "that");
	for (size_t k = i; k + 1 < r->words.n; k++) {
		const struct word *w = &r->words.v[k];
		if (k > i && w->begins)
			break;
		if (kind_of(w) == LEXEME_REQUEST)
			return k + 1;
		enum lexeme_kind next = kind_of(&w[1]);
		if (!to && is(w, "to") &&
		    (is_verb(next) || next == LEXEME_NOT || is_be(&w[1])))
			to = k + 1;
		if (!will && is(w, "will"))
			will = k + 1;
		if (that && !will && k > i && is_verb(kind_of(w)))
			will = k;
	}
	return to && (!will || to < will) ? to : will;
}

/* Of the first sentence that asks for something; without one, of all. */
static void find_main(struct reading *r)
{
	r->head = SIZE_MAX;
	for (size_t i = 0; i < r->words.n && r->head == SIZE_MAX; i++) {
		if (!r->words.v[i].begins)
			continue;
		size_t request = find_request(r, i);
		if (is_imperative(r, i))
			r->head = i;
		else if (request)
			r->head = request;
		r->from = i;
	}
	size_t k = r->head == SIZE_MAX ? (r->from = 0) + 1 : r->head + 1;
	while (k < r->words.n && !r->words.v[k].breaks &&
	       !(r->words.v[k].trails && k > r->head + TRAIL_AFTER))
		k++;
	r->to = k < r->words.n ? k : r->words.n;
}

/* ---- what to do ---- */

static void add_action(struct sense *s, uint64_t x)
{
	if (s->n_actions < SENSE_ACTIONS)
		s->actions[s->n_actions++] = x;
}

/* The next word for an action from i, not farther than n words. */
static size_t find_action(const struct reading *r, size_t i, size_t n)
{
	for (size_t k = i; k < r->to && k - i < n; k++)
		if (kind_of(&r->words.v[k]) == LEXEME_ACTION)
			return k;
	return SIZE_MAX;
}

/* The action at i and those joined to it: "review, update and reissue". */
static void add_actions(const struct reading *r, size_t i)
{
	for (bool more = true; more && i < r->to; i++) {
		const struct word *w = &r->words.v[i];
		if (kind_of(w) == LEXEME_ACTION)
			add_action(r->out, meaning_of(w));
		else if (!is(w, "and") && !is(w, "or") && !ends_in(w, "ly"))
			more = false;
	}
}

/* "are recorded", "is not always shared": the word for what is done, with an
 * action if it is to be one; or SIZE_MAX. */
static size_t find_passive(const struct reading *r, size_t i, bool action)
{
	for (bool be = false; i < r->to; i++) {
		const struct word *w = &r->words.v[i];
		enum lexeme_kind k = kind_of(w);
		if (be &&
		    (k == LEXEME_ACTION || (!action && k != LEXEME_SMALL)))
			return i;
		be = is_be(w) || (be && (k == LEXEME_SMALL || k == LEXEME_NOT ||
					 ends_in(w, "ly")));
	}
	return SIZE_MAX;
}

static size_t find_light(const struct reading *r, size_t i)
{
	while (i < r->to && kind_of(&r->words.v[i]) != LEXEME_LIGHT)
		i++;
	return i < r->to ? i : SIZE_MAX;
}

/* Behind "ensure that": what is done there, by whomever. */
static void read_clause(const struct reading *r, size_t i)
{
	size_t at = find_passive(r, i, true);
	at = at != SIZE_MAX ? at : find_action(r, i, r->words.n);
	if (at != SIZE_MAX) {
		add_actions(r, at);
		return;
	}
	at = find_passive(r, i, false);
	at = at != SIZE_MAX ? at : find_light(r, i);
	if (at != SIZE_MAX)
		add_action(r->out, meaning_of(&r->words.v[at]));
}

/* Behind "provide", "cease": the noun near by; else the word itself. */
static void read_noun(const struct reading *r, size_t i)
{
	size_t action = find_action(r, i + 1, NOUN_WORDS);
	if (action != SIZE_MAX)
		add_actions(r, action);
	else
		add_action(r->out, meaning_of(&r->words.v[i]));
}

static void read_actions(const struct reading *r)
{
	bool framed = false;
	for (size_t i = r->head; i < r->to; i++) {
		const struct word *w = &r->words.v[i];
		switch (kind_of(w)) {
		case LEXEME_STOP:
			r->out->negative = !r->out->negative;
			read_noun(r, i);
			return;
		case LEXEME_LIGHT:
			if (framed)
				read_clause(r, i);
			else
				read_noun(r, i);
			return;
		case LEXEME_ACTION:
			/* "continue to audit", not "ensure that audits are" */
			if (framed && !is(&w[-1], "to") &&
			    kind_of(&w[-1]) != LEXEME_FRAME)
				read_clause(r, i);
			else
				add_actions(r, i);
			return;
		case LEXEME_FRAME:
			framed = true;
			break;
		case LEXEME_SMALL:
		case LEXEME_NOT:
		case LEXEME_REQUEST:
			break;
		case LEXEME_OTHER:
		case LEXEME_COMMON:
		case LEXEME_SAME:
		case N_LEXEME_KINDS:
			if (ends_in(w, "ly"))
				break;
			if (framed)
				read_clause(r, i);
			else if (kind_of(w) != LEXEME_COMMON)
				add_action(r->out, meaning_of(w));
			return;
		}
	}
}

/* ---- what it weighs ---- */

static bool is_anyone(enum agency x)
{
	return x == AGENCY_PARTNERSHIP || x == AGENCY_ALL ||
	       x == AGENCY_NHS_TRUST || x == AGENCY_COUNCIL ||
	       x == AGENCY_HEALTH;
}

/* "Northshire" of "Northshire Police". */
static bool is_area(const struct reading *r, size_t i)
{
	const struct word *w = &r->words.v[i];
	while (i < r->words.n && r->words.v[i].agency == N_AGENCIES &&
	       words_is_upper(*r->words.v[i].p))
		i++;
	return words_is_upper(*w->p) && !w->known && i < r->words.n &&
	       r->words.v[i].agency != N_AGENCIES;
}

/* "should be promoted by the police" */
static bool is_agent(const struct reading *r, size_t i)
{
	while (i > r->from &&
	       (is(&r->words.v[i - 1], "the") ||
		is(&r->words.v[i - 1], "all") || is_area(r, i - 1)))
		i--;
	return i > r->from && is(&r->words.v[i - 1], "by");
}

static float weight_of(const struct reading *r, size_t i)
{
	const struct word *w = &r->words.v[i];
	bool before = r->head != SIZE_MAX && i >= r->from && i < r->head;
	bool actor = before || is_agent(r, i);
	if (w->agency != N_AGENCIES)
		return actor                  ? WEIGHT_ACTOR
		       : is_anyone(w->agency) ? WEIGHT_ANYONE
					      : WEIGHT_AGENCY;
	if (is_area(r, i))
		return 0;
	switch (kind_of(w)) {
	case LEXEME_SMALL:
	case LEXEME_NOT:
	case LEXEME_REQUEST:
	case LEXEME_FRAME:
		return 0;
	case LEXEME_COMMON:
		return WEIGHT_COMMON;
	case LEXEME_LIGHT:
	case LEXEME_STOP:
		return WEIGHT_LIGHT;
	case LEXEME_OTHER:
	case LEXEME_SAME:
	case LEXEME_ACTION:
	case N_LEXEME_KINDS:
		break;
	}
	return words_is_digit(*w->p) ? WEIGHT_NUMBER : 1;
}

static int compare_words(const void *va, const void *vb)
{
	const struct sense_word *a = va, *b = vb;
	if (a->meaning != b->meaning)
		return a->meaning < b->meaning ? -1 : 1;
	return a->weight > b->weight ? -1 : a->weight < b->weight;
}

static bool has_action(const struct sense *s, uint64_t x)
{
	for (size_t i = 0; i < s->n_actions; i++)
		if (s->actions[i] == x)
			return true;
	return false;
}

/* Each word once, with the most that it weighs. */
static void weigh(struct arena *a, const struct reading *r)
{
	struct sense *s = r->out;
	struct sense_word *v = arena_alloc(a, (r->words.n + 1) * sizeof *v);
	size_t n = 0;
	for (size_t i = 0; i < r->words.n; i++) {
		bool detail = i < r->from || i >= r->to;
		float w = weight_of(r, i) * (detail ? DETAIL : 1);
		if (w > 0)
			v[n++] = (struct sense_word){
				.meaning = meaning_of(&r->words.v[i]),
				.weight = w,
				.main = !detail,
			};
	}
	qsort(v, n, sizeof *v, compare_words);
	s->v = v;
	for (size_t i = 0; i < n; i++) {
		if (s->n && v[s->n - 1].meaning == v[i].meaning)
			continue;
		v[i].core = v[i].main && v[i].weight >= 1 &&
			    !has_action(s, v[i].meaning);
		v[s->n++] = v[i];
		s->weight += v[i].weight;
		s->main += v[s->n - 1].main ? v[s->n - 1].weight : 0;
		s->core += v[s->n - 1].core;
	}
}

static void read_marks(const struct reading *r)
{
	struct sense *s = r->out;
	for (size_t i = 0; i < r->words.n; i++) {
		const struct word *w = &r->words.v[i];
		s->exact = (s->exact ^ w->stem) * UINT64_C(0x100000001b3);
		if (!w->known)
			continue;
		s->poles |= w->known->poles;
		if (i < r->from || i >= r->to)
			continue;
		s->topics |= w->known->topics;
		s->negative ^= kind_of(w) == LEXEME_NOT;
	}
}

struct sense sense_read(struct arena *a, const struct lexicon *x,
			const char *text)
{
	struct arena scratch = { 0 };
	struct sense s = { 0 };
	struct reading r = { .out = &s };
	read_words(&scratch, x, plain(&scratch, text), &r);
	find_main(&r);
	if (r.head != SIZE_MAX)
		read_actions(&r);
	read_marks(&r);
	weigh(a, &r);
	arena_release(&scratch);
	return s;
}

/* ---- two of them ---- */

/* Without an action that can be told, the words have to say more. */
#define UNTOLD 0.85
/* Two texts that share less say nothing alike. */
#define SHARED_MIN 1.0

static bool same_action(const struct sense *a, const struct sense *b)
{
	for (size_t i = 0; i < a->n_actions; i++)
		if (has_action(b, a->actions[i]))
			return true;
	return !a->n_actions || !b->n_actions;
}

/* One says "increase" and not "reduce", the other the contrary. */
static bool are_opposed(uint64_t a, uint64_t b)
{
	const uint64_t first = UINT64_C(0x5555555555555555);
	uint64_t only_a = a & ~b, only_b = b & ~a;
	return (only_a & only_b >> 1 & first) || (only_b & only_a >> 1 & first);
}

/* Another action, its opposite, another subject. */
static bool are_apart(const struct sense *a, const struct sense *b)
{
	return a->negative != b->negative || are_opposed(a->poles, b->poles) ||
	       ((a->topics & ~b->topics) && (b->topics & ~a->topics)) ||
	       !same_action(a, b);
}

/* What two have in common, and what of the main clause of each the other does
 * not have. */
struct common {
	double both, only_a, only_b;
	size_t core;
};

static struct common compare(const struct sense *a, const struct sense *b)
{
	struct common c = { .only_a = (double)a->main,
			    .only_b = (double)b->main };
	for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
		const struct sense_word *p = &a->v[i], *q = &b->v[k];
		if (p->meaning == q->meaning) {
			c.both += (double)(p->weight < q->weight ? p->weight
								 : q->weight);
			c.core += p->core && q->core;
			c.only_a -= p->main ? (double)p->weight : 0;
			c.only_b -= q->main ? (double)q->weight : 0;
		}
		i += p->meaning <= q->meaning;
		k += q->meaning <= p->meaning;
	}
	return c;
}

/*
 * Of the main clause, words put in or left out on one side are a smaller change
 * than words put in the place of others: what the one has too much and the
 * other too is paid for five times.
 */
double sense_likeness(const struct sense *a, const struct sense *b)
{
	size_t least = a->core < b->core ? a->core : b->core;
	if (a->exact == b->exact)
		return 1;
	if (are_apart(a, b))
		return 0;
	struct common c = compare(a, b);
	if (c.both < SHARED_MIN || 2 * c.core < least)
		return 0;
	double less = c.only_a < c.only_b ? c.only_a : c.only_b;
	double rest = (double)a->weight + (double)b->weight - 2 * c.both - less;
	double like = c.both / (c.both + 0.5 * rest + 2.5 * less);
	return a->n_actions && b->n_actions ? like : like * UNTOLD;
}
