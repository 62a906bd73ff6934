/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heading of a section says after its name, parted by commas. */
#include "set.h"

#include <string.h>

#define WITHIN_MAX   50
#define AT_LEAST_MAX 20

/* A part between commas: its place in the line, and the line itself. */
struct piece {
	const struct source_file *f;
	struct line l; /* of the piece alone */
};

/* Roles of documents as catalogues have them (store_role_rank). */
static const char *const roles[] = { "overview", "executive summary",
				     "briefing", "other",
				     "slides",   "response" };
#define N_ROLES    (sizeof roles / sizeof *roles)
#define OTHER_ROLE 3

uint32_t role_bit(const char *role)
{
	if (str_eq(role, ""))
		role = roles[0];
	for (unsigned i = 0; i < N_ROLES; i++)
		if (str_eq_nocase(role, roles[i]))
			return 1U << i;
	return 1U << OTHER_ROLE;
}

static bool fault(const struct piece *p, const char *at, const char *why)
{
	diag_add(p->f->d, DIAG_LOST, "bad-condition",
		 line_at(p->f->name, &p->l, p->l.text, at),
		 "%s; the lines below it are left out", why);
	return false;
}

/* ---- the parts ---- */

/* The first comma that is not inside brackets or quotes, or the end. */
static const char *next_comma(const char *p)
{
	int depth = 0;
	bool quoted = false;
	for (; *p; p++) {
		if (*p == '"')
			quoted = !quoted;
		else if (*p == '(' || *p == '[')
			depth++;
		else if ((*p == ')' || *p == ']') && depth)
			depth--;
		else if (*p == ',' && !depth && !quoted)
			break;
	}
	return p;
}

/* The part of a line from p on, up to a comma or the colon at the end. */
static struct piece piece_at(const struct source_file *f, const struct line *l,
			     const char *p, const char **next)
{
	p += strspn(p, " ");
	const char *end = next_comma(p);
	*next = *end ? end + 1 : end;
	if (!*end && end > p && end[-1] == ':')
		end--;
	char *text = str_trim(&f->set->a, p, (size_t)(end - p));
	struct diag_at at = line_at(f->name, l, l->text, p);
	return (struct piece){
		f, { .text = text, .whole = text, .no = l->no, .col = at.col }
	};
}

/* What follows a keyword, or NULL. */
static const char *after(const char *s, const char *keyword)
{
	if (!str_starts_nocase(s, keyword))
		return NULL;
	s += strlen(keyword);
	return *s == ' ' ? s + strspn(s, " ") : NULL;
}

/* ---- only with, not with ---- */

/* Cuts "within 8", "in passage" or "in sentence" off the end. */
static bool cut_reach(const struct piece *p, char *term, const char *at,
		      int *words)
{
	static const struct {
		const char *end;
		int words;
	} ends[] = { { " in passage", NEAR_PASSAGE },
		     { " in the passage", NEAR_PASSAGE },
		     { " in sentence", NEAR_SENTENCE },
		     { " in the sentence", NEAR_SENTENCE } };
	size_t n = strlen(term);
	int64_t k;
	*words = NEAR_SENTENCE;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends_nocase(term, ends[i].end)) {
			*words = ends[i].words;
			term[n - strlen(ends[i].end)] = '\0';
			return true;
		}
	while (n && strchr("0123456789", term[n - 1]))
		n--;
	if (n < 8 || !term[n] || strncasecmp(term + n - 8, " within ", 8) != 0)
		return true;
	if (!str_int(term + n, 0, WITHIN_MAX, &k))
		return fault(p, at + n,
			     "'within' takes a number of words, at most 50");
	*words = (int)k;
	term[n - 8] = '\0';
	return true;
}

/* The number of a context in the set: each is there once. */
static bool intern_context(const struct piece *p, const char *at,
			   const char *term, uint32_t *out)
{
	struct book *b = &p->f->set->contexts;
	struct line l = p->l;
	for (*out = 0; *out < b->rules.n; ++*out)
		if (str_eq(b->rules.v[*out].src, term))
			return true;
	l.col = line_at(p->f->name, &p->l, p->l.text, at).col;
	l.text = term;
	return rule_add(p->f, b, &l, term);
}

static bool parse_with(const struct piece *p, const char *at,
		       struct condition *out)
{
	struct arena *a = &p->f->set->a;
	char *term = arena_str(a, at);
	out->kind = COND_WITH;
	if (!cut_reach(p, term, at, &out->words))
		return false;
	return intern_context(p, at, str_trim(a, term, strlen(term)),
			      &out->context);
}

/* ---- only in, not in ---- */

/* The bit of a name of one to three words; 0: no such name. */
static uint32_t named_bit(bool role, const char *name)
{
	enum text_section s;
	if (role) {
		if (str_eq_nocase(name, "summary"))
			return role_bit("executive summary");
		for (unsigned i = 0; i < N_ROLES; i++)
			if (str_eq_nocase(name, roles[i]))
				return 1U << i;
		return 0;
	}
	if (str_eq_nocase(name, "narrative"))
		return 1U << TEXT_CHRONOLOGY;
	return text_section_parse(name, &s) ? 1U << s : 0;
}

static bool unknown_name(const struct piece *p, const char *at, bool role,
			 size_t len)
{
	struct arena *a = &p->f->set->a;
	const char *names[TEXT_N_SECTIONS + N_ROLES];
	size_t n = 0;
	char *name = str_lower(a, arena_dup(a, at, len));
	for (size_t i = 0; role && i < N_ROLES; i++)
		names[n++] = roles[i];
	for (enum text_section s = 0; !role && s < TEXT_N_SECTIONS; s++)
		names[n++] = text_section_name(s);
	const char *near = nearest_name(name, names, n);
	const char *what = role ? "role of documents" : "kind of section";
	return fault(p, at,
		     near ? arena_fmt(a,
				      "no %s is called '%s': did you mean "
				      "'%s'?",
				      what, name, near)
			  : arena_fmt(a, "no %s is called '%s'", what, name));
}

static bool parse_names(const struct piece *p, const char *at, bool role,
			uint32_t *out)
{
	struct arena *a = &p->f->set->a;
	for (*out = 0; *at; at += strspn(at, " ")) {
		size_t ends[3], n = 0;
		for (const char *s = at; n < 3 && *s; s += strspn(s, " ")) {
			s += strcspn(s, " ");
			ends[n++] = (size_t)(s - at);
		}
		uint32_t bit = 0;
		size_t one = ends[0];
		while (n && !bit)
			bit = named_bit(role, arena_dup(a, at, ends[--n]));
		bool joins = (one == 3 && strncasecmp(at, "and", 3) == 0) ||
			     (one == 2 && strncasecmp(at, "or", 2) == 0);
		if (!bit && !joins)
			return unknown_name(p, at, role, one);
		*out |= bit;
		at += bit ? ends[n] : one;
	}
	return *out != 0 || fault(p, at, "a name is missing");
}

static bool parse_in(const struct piece *p, const char *at,
		     struct condition *out)
{
	const char *role = after(at, "role");
	out->kind = role ? COND_ROLE : COND_SECTION;
	return parse_names(p, role ? role : at, role != NULL, &out->in);
}

/* ---- the rest ---- */

static bool parse_count(const struct piece *p, const char *at,
			struct section *out)
{
	int64_t n;
	if (!str_int(at, 2, AT_LEAST_MAX, &n))
		return fault(p, at,
			     "'at least' takes a number of places from 2 to "
			     "20");
	if (!out->at_least)
		out->counter = p->f->set->n_counted++;
	out->at_least = (int)n;
	out->counts = p->l.text;
	return true;
}

static bool parse_sub(const struct piece *p, const char *at,
		      const struct theme *t, struct section *out)
{
	struct arena *a = &p->f->set->a;
	const char **names = arena_alloc(a, (t->subs.n + 1) * sizeof *names);
	for (size_t i = 0; i < t->subs.n; i++) {
		names[i] = t->subs.v[i].name;
		if (str_eq(names[i], at)) {
			out->sub = (int)i;
			return true;
		}
	}
	const char *near = nearest_name(at, names, t->subs.n);
	return fault(p, at,
		     near ? arena_fmt(a,
				      "no sub-theme is called '%s': did you "
				      "mean '%s'?",
				      at, near)
			  : arena_fmt(a,
				      "no sub-theme is called '%s': name it "
				      "at the top of the file, as in "
				      "'sub-theme %s: What it is'",
				      at, at));
}

static bool parse_piece(const struct piece *p, const struct theme *t,
			struct section *out)
{
	const char *s = p->l.text, *at;
	struct condition c = { .text = s };
	if ((at = after(s, "at least")))
		return parse_count(p, at, out);
	if ((at = after(s, "sub-theme")))
		return parse_sub(p, at, t, out);
	c.only = after(s, "only") != NULL;
	at = c.only ? after(s, "only") : after(s, "not");
	const char *with = at ? after(at, "with") : NULL;
	const char *in = at ? after(at, "in") : NULL;
	if (!with && !in)
		return fault(p, s,
			     arena_fmt(&p->f->set->a,
				       "'%s' is no condition: only with …, "
				       "not with …, only in …, not in …, at "
				       "least 2, or sub-theme …",
				       s));
	if (with ? !parse_with(p, with, &c) : !parse_in(p, in, &c))
		return false;
	*ARENA_PUSH(&p->f->set->a, &out->conditions) = c;
	return true;
}

bool conditions_parse(const struct source_file *f, const struct line *l,
		      const char *from, const struct theme *t,
		      struct section *out)
{
	while (*from) {
		struct piece p = piece_at(f, l, from, &from);
		if (!*p.l.text)
			return fault(&p, p.l.text, "a condition is missing");
		if (!parse_piece(&p, t, out))
			return false;
	}
	return true;
}

bool place_parse(const struct source_file *f, const struct line *l,
		 const char *from, struct example *out)
{
	while (*from) {
		struct piece p = piece_at(f, l, from, &from);
		const char *in = after(p.l.text, "in"), *role;
		uint32_t bits;
		unsigned i = 0;
		if (!in)
			return fault(&p, p.l.text,
				     "examples take a place only: 'in "
				     "findings' or 'in role slides'");
		role = after(in, "role");
		if (!parse_names(&p, role ? role : in, role != NULL, &bits))
			return false;
		while (!(bits >> i & 1))
			i++;
		if (role)
			out->role = roles[i];
		else
			out->section = (enum text_section)i;
	}
	return true;
}
