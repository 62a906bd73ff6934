/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parser of terms, by recursive descent. */
#include "term.h"

#include "lines.h"
#include "reading.h"

#include <string.h>

#define DEPTH_MAX   3
#define NODES_MAX   1000 /* of a term, with those of its lists */
#define LETTERS_MIN 3    /* before a '*' */

struct parser {
	struct arena *a;
	const char *p;
	const struct word_lists *lists;
	struct term_error *why;
	int depth;
	size_t nodes;
};

static bool fail(struct parser *x, const char *at, const char *why)
{
	*x->why = (struct term_error){ at, why };
	return false;
}

/* Length of the letter or digit at p, or 0. */
static size_t word_char(const char *p)
{
	if (!*p)
		return 0;
	size_t len;
	uint32_t c = utf8_decode(p, strlen(p), &len);
	return symbol_of(c) == SYM_GAP ? 0 : len;
}

/* '~5', '>5' or '&' as a word of its own. */
static bool is_near(const char *p)
{
	if ((*p == '~' || *p == '>') && p[1] >= '0' && p[1] <= '9')
		return true;
	return *p == '&' && (p[1] == ' ' || !p[1]);
}

static bool all_capitals(const char *s)
{
	int upper = 0;
	for (; *s; s++) {
		if ((*s >= 'a' && *s <= 'z') || (unsigned char)*s >= 0x80)
			return false;
		upper += *s >= 'A' && *s <= 'Z';
	}
	return upper >= 2;
}

static struct element *element_new(struct parser *x, struct phrase *out,
				   enum element_kind kind)
{
	if (++x->nodes > NODES_MAX)
		return NULL;
	struct element *el = ARENA_PUSH(x->a, out);
	el->kind = kind;
	return el;
}

static bool parse_star(struct parser *x, struct element *el, size_t letters)
{
	if (*x->p != '*')
		return true;
	if (word_char(x->p + 1))
		return fail(x, x->p,
			    "'*' stands for the end of a word and cannot be "
			    "followed by letters: write both words out, as "
			    "in (word|other)");
	if (letters < LETTERS_MIN)
		return fail(x, x->p,
			    "too few letters before '*': it would match too "
			    "many words");
	el->star = true;
	x->p++;
	return true;
}

static bool parse_word(struct parser *x, struct phrase *out, bool exact)
{
	const char *from = x->p;
	size_t len, letters = 0;
	for (;;) {
		if ((len = word_char(x->p)))
			x->p += len, letters++;
		else if (*x->p == '\'' && letters && word_char(x->p + 1))
			x->p++;
		else
			break;
	}
	struct element *el = element_new(x, out, EL_WORD);
	if (!el)
		return fail(x, from, "too long: split it into several terms");
	el->text = arena_dup(x->a, from, (size_t)(x->p - from));
	el->exact = exact || all_capitals(el->text);
	if (*x->p == '\'' && strchr(" |)]", x->p[1])) {
		el->text = arena_fmt(x->a, "%s'", el->text);
		x->p++;
	}
	return parse_star(x, el, letters);
}

static bool parse_phrase(struct parser *x, struct phrase *out,
			 const char *until);

static void star_last(struct element *group)
{
	for (size_t i = 0; i < group->alts.n; i++) {
		struct phrase *alt = &group->alts.v[i];
		if (alt->v[alt->n - 1].kind == EL_WORD)
			alt->v[alt->n - 1].star = true;
	}
}

static bool has_required(const struct phrase *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (!p->v[i].optional)
			return true;
	return false;
}

/* An alternative begins and ends with a word, and is not nothing. */
static bool good_alternative(const struct phrase *p)
{
	return p->v && has_required(p) && p->v[0].kind != EL_PUNCT &&
	       p->v[p->n - 1].kind != EL_PUNCT;
}

/* ( a | b ) or, optional, [ a | b ]. */
static bool parse_group(struct parser *x, struct phrase *out)
{
	const char *open = x->p++;
	bool optional = *open == '[';
	const char *until = optional ? "|]" : "|)";
	struct element *el = element_new(x, out, EL_GROUP);
	if (!el || ++x->depth > DEPTH_MAX)
		return fail(x, open, "too many brackets within brackets");
	el->optional = optional;
	do {
		struct phrase alt = { 0 };
		const char *from = x->p;
		if (!parse_phrase(x, &alt, until))
			return false;
		if (!good_alternative(&alt))
			return fail(x, from,
				    "an alternative must begin and end with "
				    "a word, not with punctuation");
		*ARENA_PUSH(x->a, &el->alts) = alt;
	} while (*x->p == '|' && x->p++);
	if (*x->p != until[1])
		return fail(x, open,
			    optional ? "'[' without ']'" : "'(' without ')'");
	x->p++;
	x->depth--;
	if (*x->p == '*' && x->p++)
		star_last(el);
	if (word_char(x->p))
		return fail(x, x->p, "put a space after the bracket");
	return true;
}

static bool unknown_list(struct parser *x, const char *open, const char *name)
{
	struct arena scratch = { 0 };
	size_t n = x->lists->n;
	const char **names = arena_alloc(&scratch, (n + 1) * sizeof *names);
	for (size_t i = 0; i < n; i++)
		names[i] = x->lists->v[i].name;
	const char *near = nearest_name(name, names, n);
	const char *why =
		near ? arena_fmt(x->a,
				 "no list is called '%s': did you mean <%s>?",
				 name, near)
		     : arena_fmt(x->a,
				 "no list is called '%s': lists are files in "
				 "queries/lists",
				 name);
	arena_release(&scratch);
	return fail(x, open, why);
}

/* <child>: the alternatives of a list of words. */
static bool parse_list(struct parser *x, struct phrase *out)
{
	const char *open = x->p;
	size_t len = strspn(open + 1, NAME_CHARS);
	const struct word_list *list = NULL;
	if (open[1 + len] != '>')
		return fail(x, open,
			    "'<' begins the name of a list, as in <child>");
	if (!x->lists)
		return fail(x, open, "a list cannot be used in a list");
	const char *name = arena_dup(x->a, open + 1, len);
	for (size_t i = 0; i < x->lists->n && !list; i++)
		if (str_eq(name, x->lists->v[i].name))
			list = &x->lists->v[i];
	if (!list)
		return unknown_list(x, open, name);
	if (!list->alts.n)
		return fail(x, open, "there is nothing in this list");
	x->p += len + 2;
	if (*x->p == '*' || word_char(x->p))
		return fail(x, x->p,
			    "put a space after the list; a '*' belongs to "
			    "the words in its file");
	x->nodes += list->nodes;
	struct element *el = element_new(x, out, EL_GROUP);
	if (!el)
		return fail(x, open, "too long: split it into several terms");
	el->alts.v = list->alts.v;
	el->alts.n = list->alts.n;
	return true;
}

/* "DV": as written, capitals and all. */
static bool parse_mark(struct parser *x, struct phrase *out)
{
	size_t len;
	utf8_decode(x->p, strlen(x->p), &len);
	struct element *el = element_new(x, out, EL_PUNCT);
	if (!el)
		return fail(x, x->p, "too long: split it into several terms");
	el->text = arena_dup(x->a, x->p, len);
	x->p += len;
	return true;
}

static bool parse_quoted(struct parser *x, struct phrase *out)
{
	const char *open = x->p++;
	while (*x->p && *x->p != '"') {
		if (word_char(x->p)) {
			if (!parse_word(x, out, true))
				return false;
		} else if (*x->p == '&') {
			if (!parse_mark(x, out))
				return false;
		} else {
			x->p++;
		}
	}
	if (*x->p != '"')
		return fail(x, open, "'\"' without its partner");
	x->p++;
	return true;
}

/* "A&E" and "b&b" are names; in "letters&English" or "a&b&c" an '&' was meant
 * to stand between parts. p: at it. */
static bool is_glued_and(const char *p)
{
	size_t n = 0;
	bool small = false;
	if (*p != '&')
		return false;
	for (p++; word_char(p); p += word_char(p), n++)
		small = small || (*p >= 'a' && *p <= 'z');
	return (small && n > 2) || (n && *p == '&' && word_char(p + 1));
}

static bool parse_punct(struct parser *x, struct phrase *out)
{
	if (is_glued_and(x->p))
		return fail(x, x->p,
			    "write spaces around '&', as in letters & English; "
			    "or quotes around a name");
	/* Between two words a hyphen is as good as a space. */
	if (*x->p == '-' && out->n && out->v[out->n - 1].kind != EL_PUNCT &&
	    x->p[-1] != ' ' && word_char(x->p + 1)) {
		x->p++;
		return true;
	}
	return parse_mark(x, out);
}

static bool parse_lone_star(struct parser *x, struct phrase *out)
{
	const char *at = x->p++;
	if (word_char(x->p))
		return fail(x, at,
			    "'*' can stand at the end of a word, not at its "
			    "start");
	if (!element_new(x, out, EL_ANY))
		return fail(x, at, "too long: split it into several terms");
	return true;
}

static bool parse_element(struct parser *x, struct phrase *out)
{
	if (word_char(x->p))
		return parse_word(x, out, false);
	switch (*x->p) {
	case '(':
	case '[':
		return parse_group(x, out);
	case '<':
		if (strspn(x->p + 1, NAME_CHARS))
			return parse_list(x, out);
		return parse_punct(x, out);
	case '"':
		return parse_quoted(x, out);
	case '*':
		return parse_lone_star(x, out);
	case ')':
	case ']':
		return fail(x, x->p, "a bracket is closed that was not opened");
	case '|':
		return fail(x, x->p,
			    "'|' needs brackets around the alternatives: "
			    "(one|other)");
	case '~':
	case '>':
		return fail(x, x->p,
			    "'~' and '>' need a number of words, as in "
			    "house ~5 dirty");
	default:
		return parse_punct(x, out);
	}
}

/* Up to one of the characters `until`, a nearness, or the end. */
static bool parse_phrase(struct parser *x, struct phrase *out,
			 const char *until)
{
	for (;;) {
		while (*x->p == ' ')
			x->p++;
		if (!*x->p || strchr(until, *x->p))
			return true;
		if (is_near(x->p)) {
			if (!*until)
				return true;
			return fail(x, x->p,
				    "nearness cannot stand inside brackets");
		}
		if (!parse_element(x, out))
			return false;
	}
}

static bool parse_near(struct parser *x, struct nearness *out)
{
	const char *at = x->p;
	out->ordered = *at == '>';
	out->words = NEAR_SENTENCE;
	x->p++;
	if (*at == '&')
		return true;
	for (out->words = 0; *x->p >= '0' && *x->p <= '9'; x->p++)
		if (out->words <= TERM_NEAR_MAX)
			out->words = out->words * 10 + (*x->p - '0');
	if (out->words > TERM_NEAR_MAX)
		return fail(x, at,
			    "at most 50 words apart; write '&' for anywhere "
			    "in the sentence");
	return true;
}

static bool marks_only(const struct phrase *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->v[i].kind != EL_PUNCT)
			return false;
	return true;
}

/* Something that must be there, and begins with a known word. */
static bool check_phrase(struct parser *x, const char *from,
			 const struct phrase *p)
{
	if (!p->n)
		return fail(x, from, "a word is missing here");
	if (!has_required(p))
		return fail(x, from,
			    "all of it is optional: it would match anything");
	if (p->n > 1 && marks_only(p))
		return fail(x, from, "punctuation needs a word beside it");
	size_t first = 0;
	while (p->v[first].optional)
		first++;
	if (first && p->v[first].kind == EL_PUNCT)
		return fail(x, from,
			    "words in [ ] cannot come before punctuation");
	if (phrase_may_begin_with_any(p))
		return fail(x, from,
			    "a term cannot begin with '*': begin with a word");
	return true;
}

/* The phrase as written, with single spaces: its identity. */
static const char *squeeze(struct arena *a, const char *p, const char *end)
{
	struct buf b = { 0 };
	for (; p < end; p++)
		if (*p != ' ' || (b.n && b.p[b.n - 1] != ' '))
			buf_char(&b, *p);
	while (b.n && b.p[b.n - 1] == ' ')
		b.n--;
	const char *s = arena_dup(a, buf_text(&b), b.n);
	buf_release(&b);
	return s;
}

bool term_add_alternative(struct arena *a, const char *s,
			  struct word_list *list, struct term_error *why)
{
	struct parser x = { .a = a, .p = s, .why = why };
	struct phrase alt = { 0 };
	x.nodes = list->nodes;
	if (!parse_phrase(&x, &alt, "") || !check_phrase(&x, s, &alt))
		return false;
	if (*x.p)
		return fail(&x, x.p, "nearness cannot stand in a list");
	if (!good_alternative(&alt))
		return fail(&x, s, "it must begin and end with a word");
	*ARENA_PUSH(a, &list->alts) = alt;
	list->nodes = x.nodes;
	return true;
}

bool term_parse(struct arena *a, const char *s, const struct word_lists *lists,
		struct term *out, struct term_error *why)
{
	struct parser x = { .a = a, .p = s, .lists = lists, .why = why };
	*out = (struct term){ 0 };
	for (;;) {
		const char *from = x.p;
		struct phrase *part = &out->part[out->n];
		if (!parse_phrase(&x, part, "") ||
		    !check_phrase(&x, from, part))
			return false;
		out->src[out->n++] = squeeze(a, from, x.p);
		if (!*x.p)
			return true;
		if (out->n == TERM_PARTS)
			return fail(&x, x.p,
				    "too many parts: at most four phrases "
				    "near each other");
		if (!parse_near(&x, &out->near[out->n]))
			return false;
	}
}

bool phrase_is_plain_word(const struct phrase *p)
{
	if (p->n != 1 || p->v[0].kind != EL_WORD || p->v[0].star ||
	    p->v[0].exact)
		return false;
	for (const char *s = p->v[0].text; *s; s++)
		if ((unsigned char)*s >= 0x80 || *s == '\'')
			return false;
	return true;
}

bool phrase_may_begin_with_any(const struct phrase *p)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct element *el = &p->v[i];
		if (el->kind == EL_ANY)
			return true;
		for (size_t k = 0; k < el->alts.n; k++)
			if (phrase_may_begin_with_any(&el->alts.v[k]))
				return true;
		if (!el->optional)
			break;
	}
	return false;
}
