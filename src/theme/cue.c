/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files of assertion cues: a class, then sections of cues, each with a
 * direction, a scope in words and options (queries/assertions/README.md).
 */
#include "set.h"

#include <string.h>

#define SCOPE_MAX 40

static const struct {
	const char *name;
	bool scoped;
} kinds[] = {
	[CUE_FORWARD] = { "forward", true },
	[CUE_BACKWARD] = { "backward", true },
	[CUE_BOTH] = { "both", true },
	[CUE_SENTENCE] = { "sentence", false },
	[CUE_PHRASE] = { "phrase", false },
	[CUE_PSEUDO] = { "pseudo", false },
	[CUE_STOP] = { "stops", false },
	[CUE_RESPONSE] = { "response", false },
	[CUE_RESPONSE_AFTER] = { "response after", true },
	[CUE_GIVEN] = { "given", false },
	[CUE_CANCEL] = { "cancel", true },
	[CUE_NEXT] = { "next sentence", true },
	[CUE_CLAIM] = { "claim", true },
	[CUE_FACT] = { "fact", false },
	[CUE_CASE] = { "case", false },
	[CUE_TOLD] = { "told", false },
};

_Static_assert(sizeof kinds / sizeof *kinds == N_CUE_KINDS, "a name each");

const char *cue_kind_name(enum cue_kind k)
{
	return kinds[k].name;
}

/* "forward 6" or "stops". */
static bool parse_kind(struct arena *a, const char *word, struct cue *out,
		       const char **why)
{
	const char *names[N_CUE_KINDS];
	size_t len = strcspn(word, "0123456789");
	char *name = str_trim(a, word, len);
	int64_t scope = 0;
	for (size_t i = 0; i < N_CUE_KINDS; i++) {
		names[i] = kinds[i].name;
		if (!str_eq(name, kinds[i].name))
			continue;
		out->kind = (enum cue_kind)i;
		if (kinds[i].scoped != (word[len] != '\0')) {
			*why = arena_fmt(a,
					 kinds[i].scoped
						 ? "'%s' needs a number of "
						   "words, as in '%s 6:'"
						 : "'%s' takes no number",
					 name, name);
			return false;
		}
		if (word[len] && !str_int(word + len, 0, SCOPE_MAX, &scope)) {
			*why = arena_fmt(a,
					 "'%s': a number of words from 0 "
					 "to %d",
					 word + len, SCOPE_MAX);
			return false;
		}
		out->scope = (int)scope;
		return true;
	}
	const char *near = nearest_name(name, names, N_CUE_KINDS);
	*why = near ? arena_fmt(a,
				"no section is called '%s': did you mean "
				"'%s'?",
				name, near)
		    : arena_fmt(a, "no section is called '%s'", name);
	return false;
}

static bool parse_option(struct arena *a, const char *word, struct cue *out,
			 const char **why)
{
	const struct {
		const char *name;
		bool *on;
	} options[] = {
		{ "stop at comma", &out->stop_at_comma },
		{ "not for responses", &out->not_responses },
		{ "unless given", &out->unless_given },
		{ "unless case", &out->unless_case },
		{ "unless told", &out->unless_told },
		{ "unless negated", &out->unless_negated },
		{ "only for responses", &out->only_responses },
		{ "past responses", &out->past_responses },
		{ "past stops", &out->past_stops },
		{ "if claimed", &out->if_claimed },
	};
	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		if (!str_eq(word, options[i].name))
			continue;
		*options[i].on = true;
		return true;
	}
	*why = arena_fmt(
		a,
		"'%s' is no option: 'stop at comma', 'not for "
		"responses', 'only for responses', 'unless given', "
		"'unless case', 'unless told', 'unless negated', 'past "
		"responses', 'past stops' or 'if claimed'",
		word);
	return false;
}

bool cue_heading_parse(struct arena *a, const char *heading, struct cue *out,
		       const char **why)
{
	bool has_class = out->assertion != THEME_PRESENT, has_kind = false;
	*why = NULL;
	while (*heading) {
		size_t len = strcspn(heading, ",");
		char *word = str_lower(a, str_trim(a, heading, len));
		heading += len + (heading[len] == ',');
		if (!has_kind && theme_assertion_parse(word, &out->assertion)) {
			has_class = true;
			continue;
		}
		if (!has_class)
			return false;
		if (!has_kind) {
			if (!parse_kind(a, word, out, why))
				return false;
			has_kind = true;
		} else if (!parse_option(a, word, out, why)) {
			return false;
		}
	}
	return has_kind;
}

void cue_add(const struct source_file *f, const struct line *l,
	     const struct cue *like)
{
	struct theme_set *s = f->set;
	if (!rule_add(f, &s->phrases, l, l->text))
		return;
	struct cue *c = ARENA_PUSH(&s->a, &s->cues);
	*c = *like;
	c->text = s->phrases.rules.v[s->phrases.rules.n - 1].src;
}

/* "class: negated" and "about: …"; false: the line is something else. */
static bool read_header(const struct source_file *f, const struct line *l,
			enum theme_assertion *out)
{
	size_t len = strcspn(l->text, ":");
	const char *value = l->text + len + (l->text[len] == ':');
	char *name = str_lower(&f->set->a, str_trim(&f->set->a, l->text, len));
	value += strspn(value, " ");
	if (!l->text[len] || (!str_eq(name, "class") && !str_eq(name, "about")))
		return false;
	if (str_eq(name, "class") &&
	    (!theme_assertion_parse(value, out) || *out == THEME_PRESENT)) {
		*out = THEME_PRESENT;
		diag_add(f->d, DIAG_LOST, "bad-class",
			 line_at(f->name, l, l->text, value),
			 "'%s' is no class: recommended, hypothetical, "
			 "historical, other person, negated or boilerplate",
			 value);
	}
	return true;
}

static int read_cues(const struct source_file *f, const struct lines *lines)
{
	struct cue like = { .theme = ALL_THEMES };
	bool open = false;
	int n = 0;
	for (size_t i = 0; i < lines->n; i++) {
		const struct line *l = &lines->v[i];
		size_t len = strlen(l->text);
		const char *why = NULL;
		if (!open && read_header(f, l, &like.assertion))
			continue;
		if (len && l->text[len - 1] == ':' && len > 1) {
			struct cue next = { .assertion = like.assertion,
					    .theme = ALL_THEMES };
			char *heading = arena_dup(&f->set->a, l->text, len - 1);
			open = cue_heading_parse(&f->set->a, heading, &next,
						 &why);
			n += open;
			like = open ? next : like;
			if (!open)
				diag_add(f->d, DIAG_LOST, "unknown-section",
					 line_at(f->name, l, l->text, l->text),
					 "%s; the cues below it are left out",
					 why ? why : "the class is missing");
		} else if (open) {
			cue_add(f, l, &like);
		}
	}
	return n;
}

int theme_set_cues(struct theme_set *s, const char *name, const char *text,
		   size_t n, struct diags *d, struct err *e)
{
	struct source_file f = { s, arena_fmt(&s->a, "%s.txt", name), d };
	struct lines lines = { 0 };
	for (size_t i = 0; i < s->sources.n; i++)
		if (s->sources.v[i].kind == THEME_SOURCE_CUES &&
		    str_eq(s->sources.v[i].name, name))
			return err_set(e, ERR_INPUT,
				       "cues '%s' are already there", name);
	if (lines_read(&s->a, f.name, text, n, &lines, d, e) < 0)
		return -1;
	if (read_cues(&f, &lines) == 0)
		return err_set(e, ERR_INPUT,
			       "%s: not a file of assertion cues: it needs "
			       "'class:' and a section such as 'forward 6:'",
			       f.name);
	source_add(s, THEME_SOURCE_CUES, name, text, n);
	return 0;
}
