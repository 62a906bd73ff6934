/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A walk over a regular expression that knows just enough of its grammar.
 * Of a sequence it keeps the rarest set of literals one of which must occur; of
 * alternatives, their union.
 */
#include "regex.h"

#include <ctype.h>
#include <string.h>

#include "class.h"

#define DEPTH_MAX  12
#define REPEAT_MAX 100
#define VARIED_MAX 20

struct walk {
	const char *s;
	size_t i;
	struct regex_error *why;
	int depth;
	bool either; /* there are alternatives outside all brackets */
	bool exact;  /* case of letters matters */
	bool edge;   /* no letter stands right before what comes next */
	bool ends;   /* … nor after the group that is read */
	struct literal_sets *sets; /* what stands outside all brackets */
};

/* A literal while it grows. */
struct run {
	struct literal l;
	struct reach begin; /* what can stand before it, of the sequence */
};

/* What is known of a part of the pattern. */
struct part {
	struct literals best; /* n == 0: nothing is known */
	bool choice;          /* it holds alternatives or variable lengths */
	struct reach reach;
	struct marks marks; /* one of them must occur; none: not known */
};

struct repeat {
	bool any;     /* there is a quantifier */
	int min, max; /* max -1: no upper end */
};

static bool refuse(struct walk *w, size_t at, const char *why)
{
	*w->why = (struct regex_error){ at, why };
	return false;
}

/* Adds a set in order of cost; the most common one makes room. */
static void keep_set(struct literal_sets *sets, const struct literals *l)
{
	size_t i = sets->n < SETS_MAX ? sets->n++ : SETS_MAX;
	for (; i && sets->v[i - 1].cost > l->cost; i--)
		if (i < SETS_MAX)
			sets->v[i] = sets->v[i - 1];
	if (i < SETS_MAX)
		sets->v[i] = *l;
}

/* out is all that has been read of a sequence, the literals included. */
static void keep_better(const struct walk *w, struct part *out,
			const struct literals *other, struct reach begin)
{
	if (other->n && (!out->best.n || other->cost < out->best.cost))
		out->best = *other;
	if (!other->n || w->depth)
		return;
	struct literals set = *other;
	set.begin = begin;
	set.end = out->reach;
	set.order = w->sets->order++;
	keep_set(w->sets, &set);
}

static void run_add(const struct walk *w, struct run *run, uint8_t sym,
		    bool capital, struct reach begin)
{
	struct literal *l = &run->l;
	if (l->cut || (sym == SYM_GAP && l->n && l->sym[l->n - 1] == SYM_GAP))
		return;
	if (l->n == LITERAL_MAX) {
		l->cut = true;
		return;
	}
	if (!l->n) {
		l->exact = w->exact;
		l->begins = w->edge;
		run->begin = begin;
	}
	l->capitals |= (uint64_t)capital << l->n;
	l->ends = false;
	l->sym[l->n++] = sym;
}

static void keep_literal(const struct walk *w, const struct literal *l,
			 struct part *out, struct reach begin)
{
	struct literals one = { .n = 1 };
	struct literal_word word = literal_word(l);
	one.v[0] = *l;
	one.cost = word.cost;
	if (word.n)
		keep_better(w, out, &one, begin);
}

static void run_end(const struct walk *w, struct run *run, struct part *out)
{
	keep_literal(w, &run->l, out, run->begin);
	*run = (struct run){ 0 };
}

/* ---- how far it reaches ---- */

static unsigned times(unsigned n, int max)
{
	if (n && (max < 0 || n >= REACH_ENDLESS / ((unsigned)max + 1)))
		return REACH_ENDLESS;
	return n * (unsigned)max;
}

static void reach_add(struct reach *sum, struct reach x, int max)
{
	sum->chars += times(x.chars, max);
	sum->spaces += times(x.spaces, max);
	if (sum->chars > REACH_ENDLESS)
		sum->chars = REACH_ENDLESS;
	if (sum->spaces > REACH_ENDLESS)
		sum->spaces = REACH_ENDLESS;
}

static void reach_widen(struct reach *most, struct reach x)
{
	if (x.chars > most->chars)
		most->chars = x.chars;
	if (x.spaces > most->spaces)
		most->spaces = x.spaces;
}

/* ---- characters, escapes, groups ---- */

static int number(struct walk *w)
{
	int v = 0;
	while (w->s[w->i] >= '0' && w->s[w->i] <= '9') {
		if (v <= 10000)
			v = v * 10 + (w->s[w->i] - '0');
		w->i++;
	}
	return v;
}

/* {3}, {3,} or {3,9}; anything else is a literal brace. */
static void parse_braces(struct walk *w, struct repeat *r)
{
	size_t back = w->i++;
	if (w->s[w->i] >= '0' && w->s[w->i] <= '9') {
		r->min = r->max = number(w);
		if (w->s[w->i] == ',') {
			w->i++;
			r->max = w->s[w->i] == '}' ? -1 : number(w);
		}
		r->any = w->s[w->i] == '}';
	}
	if (r->any)
		w->i++;
	else
		w->i = back;
}

static struct repeat parse_repeat(struct walk *w)
{
	struct repeat r = { .min = 1, .max = 1 };
	switch (w->s[w->i]) {
	case '*':
		r = (struct repeat){ true, 0, -1 };
		w->i++;
		break;
	case '+':
		r = (struct repeat){ true, 1, -1 };
		w->i++;
		break;
	case '?':
		r = (struct repeat){ true, 0, 1 };
		w->i++;
		break;
	case '{':
		parse_braces(w, &r);
		break;
	default:
		break;
	}
	if (!r.any)
		return (struct repeat){ .min = 1, .max = 1 };
	if (w->s[w->i] == '+' || w->s[w->i] == '?')
		w->i++;
	return r;
}

static int count_marks(const struct marks *m)
{
	return __builtin_popcountll(m->bits[0]) +
	       __builtin_popcountll(m->bits[1]);
}

/* Of the marks of a sequence the fewest are kept. */
static void keep_marks(struct part *out, const struct marks *m)
{
	int n = count_marks(m), before = count_marks(&out->marks);
	if (n && (!before || n < before))
		out->marks = *m;
}

/* One of either must occur. */
static void join_marks(struct marks *x, const struct marks *other)
{
	bool known = count_marks(x) && count_marks(other);
	for (int i = 0; i < 2; i++)
		x->bits[i] = known ? x->bits[i] | other->bits[i] : 0;
}

static bool parse_alternatives(struct walk *w, struct part *out);

/* The opening of a group. *inside: it has content to read; *counts: what is
 * in it must occur in the text that is matched. */
static bool open_group(struct walk *w, bool *inside, bool *counts)
{
	size_t at = w->i++;
	const char *p = w->s + w->i;
	*inside = *counts = true;
	if (*p == '*')
		return refuse(w, at, "'(*' verbs cannot be used here");
	if (*p != '?')
		return true;
	if (strncmp(p, "?<=", 3) == 0 || strncmp(p, "?<!", 3) == 0) {
		*counts = false;
		w->i += 3;
		return true;
	}
	if (p[1] == ':' || p[1] == '>' || p[1] == '=' || p[1] == '!') {
		*counts = p[1] == ':' || p[1] == '>';
		w->i += 2;
		return true;
	}
	size_t flags = strspn(p + 1, "i-");
	if (flags && (p[1 + flags] == ':' || p[1 + flags] == ')')) {
		const char *on = memchr(p + 1, 'i', flags);
		if (on)
			w->exact = memchr(p + 1, '-', (size_t)(on - p)) != NULL;
		*inside = p[1 + flags] == ':';
		w->i += flags + 2;
		return true;
	}
	return refuse(w, at,
		      "only (?: (?> (?= (?! (?<= (?<! and (?i) can be used "
		      "here: no names, conditions, recursion or callouts");
}

static bool check_repeat(struct walk *w, size_t at, const struct repeat *r,
			 const struct part *p)
{
	if (!r->any)
		return true;
	if (r->max > REPEAT_MAX || r->min > REPEAT_MAX)
		return refuse(w, at, "repeat at most 100 times");
	if (p->choice && (r->max == -1 || r->max > VARIED_MAX))
		return refuse(w, at,
			      "repetition of something that itself varies "
			      "can take for ever: repeat it at most 20 "
			      "times, as in {0,5}");
	return true;
}

/* Whether no letter follows a group that ends before p. */
static bool edge_follows(const struct walk *w, const char *p)
{
	if (*p == ')' || *p == '|')
		return w->ends;
	if (p[0] == '\\' && p[1] == 'b')
		return true;
	if (p[0] == '\\' && p[1] == 's')
		p++;
	else if (!*p || !strchr(" ,;:-/", *p))
		return false;
	return !p[1] || !strchr("*?{", p[1]);
}

/* Reads what is inside a group. What repeats may stand beside itself. */
static bool parse_inside(struct walk *w, struct part *out)
{
	const char *end = class_group_end(w->s + w->i);
	bool again = *end && end[1] && strchr("*+?{", end[1]);
	bool ends = w->ends;
	w->ends = *end && !again && edge_follows(w, end + 1);
	w->edge = w->edge && !again;
	bool good = parse_alternatives(w, out);
	w->ends = ends;
	return good;
}

static bool parse_group(struct walk *w, struct run *run, struct part *out)
{
	size_t at = w->i;
	bool inside, counts, exact = w->exact, edge = w->edge;
	struct reach begin = out->reach;
	if (!open_group(w, &inside, &counts))
		return false;
	if (!inside) {
		run_end(w, run, out);
		return true;
	}
	if (++w->depth > DEPTH_MAX)
		return refuse(w, at, "too many brackets within brackets");
	struct part p = { 0 };
	if (!parse_inside(w, &p))
		return false;
	w->depth--;
	w->exact = exact;
	w->edge = edge && !counts;
	if (w->s[w->i] == ')')
		w->i++;
	struct repeat r = parse_repeat(w);
	if (!check_repeat(w, at, &r, &p))
		return false;
	if (counts) {
		run_end(w, run, out);
		reach_add(&out->reach, p.reach, r.max);
	}
	if (counts && r.min >= 1) {
		keep_better(w, out, &p.best, begin);
		keep_marks(out, &p.marks);
	}
	out->choice |= p.choice || r.min != r.max;
	return true;
}

/* What one backslash stands for. *zero: it matches no text; *sym: the symbol
 * it stands for, if it is one. */
static bool parse_escape(struct walk *w, bool *zero, int *sym)
{
	size_t at = w->i;
	char c = w->s[w->i + 1];
	*zero = false;
	*sym = -1;
	w->i += c ? 2 : 1;
	if (strchr("bBAzZ", c)) {
		*zero = true;
		return true;
	}
	if (c == 's') {
		*sym = SYM_GAP;
		return true;
	}
	if (strchr("dDwWShHvVRNtnrfe", c))
		return true;
	if (c == 'p' || c == 'P' || c == 'x') {
		if (w->s[w->i] == '{')
			w->i += strcspn(w->s + w->i, "}") + 1;
		else if (c == 'x')
			w->i += strspn(w->s + w->i, "0123456789abcdefABCDEF");
		else if (w->s[w->i])
			w->i++;
		return true;
	}
	if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z'))
		return refuse(w, at,
			      "this escape cannot be used here: of letters "
			      "only \\b \\B \\d \\D \\s \\S \\w \\W \\h \\p "
			      "\\x \\A \\z");
	*sym = SYM_GAP;
	return true;
}

/* One character, class or escape. */
struct character {
	bool zero;    /* it matches no text */
	bool dot;     /* nearly any character */
	bool space;   /* it may take a space */
	bool digit;   /* nothing but a digit */
	bool capital; /* of ASCII */
	int sym;      /* the symbol that it stands for, or -1 */
	struct marks marks;
};

static bool parse_character(struct walk *w, struct character *x)
{
	size_t at = w->i, len;
	enum class_of class;
	uint32_t c;
	*x = (struct character){ .sym = -1, .space = true };
	switch (w->s[w->i]) {
	case '\\':
		x->space = class_may_be_space(w->s[w->i + 1]);
		x->digit = w->s[w->i + 1] == 'd';
		if (!parse_escape(w, &x->zero, &x->sym))
			return false;
		if (ispunct((unsigned char)w->s[at + 1]))
			marks_add(&x->marks, (unsigned char)w->s[at + 1]);
		break;
	case '[':
		x->dot = w->s[w->i + 1] == '^';
		x->space = class_skip(w->s, &w->i, &x->marks, &class);
		x->digit = class == CLASS_DIGITS;
		if (class == CLASS_MARKS || class == CLASS_GAPS)
			x->sym = SYM_GAP;
		break;
	case '.':
		x->dot = true;
		w->i++;
		break;
	case '^':
	case '$':
		x->zero = true;
		w->i++;
		break;
	default:
		x->space = class_is_space(w->s[w->i]);
		c = utf8_decode(w->s + w->i, strlen(w->s + w->i), &len);
		x->sym = symbol_of(c);
		x->capital = c >= 'A' && c <= 'Z';
		(void)class_mark(c, &x->marks);
		w->i += len;
	}
	return true;
}

/* Adds the character with its quantifier to the sequence. */
static void take_character(struct walk *w, const struct character *x,
			   struct repeat r, struct run *run, struct part *out)
{
	struct reach begin = out->reach;
	/* \R may be two characters. */
	reach_add(&out->reach, (struct reach){ 1 + x->space, x->space }, r.max);
	if (r.min >= 1)
		keep_marks(out, &x->marks);
	if (x->sym >= 0 && r.min >= 1)
		run_add(w, run, (uint8_t)x->sym, x->capital, begin);
	/* Several gaps are one symbol; several letters are not. */
	if (x->sym < 0 || r.min < 1 || (r.max != 1 && x->sym != SYM_GAP))
		run_end(w, run, out);
	if (x->digit && r.min >= 1)
		keep_literal(w, &(struct literal){ .digit = true, .n = 1 }, out,
			     begin);
	w->edge = x->sym == SYM_GAP && r.min >= 1;
}

static bool parse_atom(struct walk *w, struct run *run, struct part *out)
{
	size_t at = w->i;
	struct character x;
	if (!parse_character(w, &x))
		return false;
	struct repeat r = parse_repeat(w);
	if (r.max == -1 && x.dot)
		return refuse(w, at,
			      "a gap without end: say how many characters at "
			      "most, as in .{0,60}");
	if (!check_repeat(w, at, &r, &(struct part){ 0 }))
		return false;
	out->choice |= r.min != r.max;
	if (!x.zero) {
		take_character(w, &x, r, run, out);
	} else if (w->s[at] == '\\' && w->s[at + 1] == 'b' && !r.any) {
		w->edge = true;
		run->l.ends = true;
	}
	return true;
}

static bool parse_sequence(struct walk *w, struct part *out)
{
	struct run run = { 0 };
	while (w->s[w->i] && w->s[w->i] != '|' && w->s[w->i] != ')') {
		if (w->s[w->i] == '(') {
			if (!parse_group(w, &run, out))
				return false;
		} else if (!parse_atom(w, &run, out)) {
			return false;
		}
	}
	run.l.ends |= w->ends;
	run_end(w, &run, out);
	return true;
}

static bool parse_alternatives(struct walk *w, struct part *out)
{
	bool known = true, edge = w->edge;
	if (!parse_sequence(w, out))
		return false;
	known = out->best.n > 0;
	while (w->s[w->i] == '|') {
		struct part p = { 0 };
		w->i++;
		w->edge = edge;
		w->either |= !w->depth;
		if (!parse_sequence(w, &p))
			return false;
		out->choice = true;
		reach_widen(&out->reach, p.reach);
		join_marks(&out->marks, &p.marks);
		known = known && p.best.n &&
			out->best.n + p.best.n <= LITERALS_MAX;
		if (!known)
			continue;
		memcpy(out->best.v + out->best.n, p.best.v,
		       p.best.n * sizeof *p.best.v);
		out->best.n += p.best.n;
		out->best.cost += p.best.cost;
	}
	if (!known)
		out->best.n = 0;
	return true;
}

bool regex_inspect(const char *pattern, struct literal_sets *out,
		   struct regex_error *why)
{
	struct walk w = { .s = pattern, .why = why, .sets = out };
	struct part all = { 0 };
	out->n = 0;
	out->order = 0;
	if (!parse_alternatives(&w, &all))
		return false;
	out->marks = all.marks;
	if (w.either) {
		out->n = all.best.n > 0;
		out->v[0] = all.best;
		out->v[0].begin = (struct reach){ 0 };
		out->v[0].end = all.reach;
	}
	return true;
}
