/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headers of a dictionary: what the theme is, and what it is part of. */
#include "set.h"

#include <string.h>

enum {
	LABEL,
	GROUP,
	ABOUT,
	INCLUDES,
	EXCLUDES,
	KIND,
	KEEPS,
	RELATED,
	STATUS,
	SUB
};

const char *const header_names[N_HEADERS] = {
	[LABEL] = "label",       [GROUP] = "group",       [ABOUT] = "about",
	[INCLUDES] = "includes", [EXCLUDES] = "excludes", [KIND] = "kind",
	[KEEPS] = "keeps",       [RELATED] = "related",   [STATUS] = "status",
	[SUB] = "sub-theme",
};

static void warn(const struct source_file *f, const struct line *l,
		 const char *code, const char *text)
{
	diag_add(f->d, DIAG_WARNING, code,
		 line_at(f->name, l, l->text, l->text), "%s", text);
}

/* "sub-theme medical: Medical neglect" */
static bool sub_line(const struct source_file *f, const struct line *l,
		     struct theme *t)
{
	struct arena *a = &f->set->a;
	size_t skip = strlen("sub-theme "), len = strcspn(l->text, ":");
	if (!str_starts_nocase(l->text, "sub-theme ") || len <= skip ||
	    !l->text[len] || memchr(l->text, ',', len))
		return false;
	char *name = str_trim(a, l->text + skip, len - skip);
	const char *label = l->text + len + 1;
	for (size_t i = 0; i < t->subs.n; i++)
		if (str_eq(t->subs.v[i].name, name)) {
			warn(f, l, "duplicate-header",
			     "this sub-theme is there already");
			return true;
		}
	if (!name_is_good(name)) {
		warn(f, l, "bad-name",
		     "a sub-theme's name is made of small letters, digits and "
		     "hyphens: 'sub-theme medical: Medical neglect'");
		return true;
	}
	label += strspn(label, " ");
	*ARENA_PUSH(a, &t->subs) = (struct theme_sub){
		.name = name,
		.label = *label ? arena_str(a, label) : name,
	};
	return true;
}

bool header_line(const struct source_file *f, const struct line *l,
		 struct header *h, struct theme *t)
{
	size_t len = strcspn(l->text, ":");
	if (!l->text[len])
		return false;
	if (sub_line(f, l, t)) {
		h->open = 0;
		return true;
	}
	for (size_t i = 0; i < SUB; i++) {
		if (strlen(header_names[i]) != len ||
		    strncasecmp(header_names[i], l->text, len) != 0)
			continue;
		const char *value = l->text + len + 1;
		h->open = (int)i + 1;
		if (h->v[i].n) {
			warn(f, l, "duplicate-header",
			     arena_fmt(&f->set->a,
				       "'%s' is given twice; the two are "
				       "joined",
				       header_names[i]));
			buf_str(&h->v[i], i < KIND ? " " : ", ");
		} else {
			h->at[i] = *l;
		}
		buf_str(&h->v[i], value + strspn(value, " "));
		if (i == RELATED)
			*ARENA_PUSH(&f->set->a, &t->related_at) = *l;
		return true;
	}
	return false;
}

/* A line that goes on with a header; one that looks like another header is
 * taken in too, but not in silence. */
void header_more(const struct source_file *f, const struct line *l,
		 struct header *h, struct theme *t)
{
	struct arena *a = &f->set->a;
	size_t len = strcspn(l->text, ":");
	if (l->text[len] && len < 20) {
		char *name = str_lower(a, str_trim(a, l->text, len));
		const char *near = nearest_name(name, header_names, N_HEADERS);
		if (near)
			warn(f, l, "unknown-header",
			     arena_fmt(a,
				       "no header is called '%s': did you "
				       "mean '%s'?",
				       name, near));
	}
	if (!h->open)
		return;
	buf_char(&h->v[h->open - 1], ' ');
	buf_str(&h->v[h->open - 1], l->text);
	if (h->open - 1 == RELATED)
		*ARENA_PUSH(a, &t->related_at) = *l;
}

static void read_kind(const struct source_file *f, const struct header *h,
		      struct theme *t)
{
	const char *kind = buf_text(&h->v[KIND]);
	if (str_eq_nocase(kind, "practice"))
		t->info.kind = THEME_PRACTICE;
	else if (h->v[KIND].n && !str_eq_nocase(kind, "factor"))
		warn(f, &h->at[KIND], "bad-kind",
		     "a kind is 'factor' or 'practice'");
}

/* Calls put for each name of a list with commas. */
static void each_name(const struct source_file *f, const struct header *h,
		      int which, struct theme *t,
		      void (*put)(const struct source_file *,
				  const struct line *, const char *,
				  struct theme *))
{
	const char *s = buf_text(&h->v[which]);
	while (*s) {
		size_t n = strcspn(s, ",");
		char *name = str_trim(&f->set->a, s, n);
		if (*name)
			put(f, &h->at[which], name, t);
		s += n + (s[n] == ',');
	}
}

static void put_keeps(const struct source_file *f, const struct line *l,
		      const char *name, struct theme *t)
{
	const char *names[THEME_N_ASSERTIONS];
	enum theme_assertion as;
	struct arena *a = &f->set->a;
	if (theme_assertion_parse(name, &as) && as != THEME_PRESENT) {
		t->keeps |= 1U << as;
		return;
	}
	for (int i = 1; i < THEME_N_ASSERTIONS; i++)
		names[i - 1] = theme_assertion_name((enum theme_assertion)i);
	const char *near = nearest_name(name, names, THEME_N_ASSERTIONS - 1);
	warn(f, l, "bad-class",
	     near ? arena_fmt(a,
			      "no assertion is called '%s': did you mean "
			      "'%s'?",
			      name, near)
		  : arena_fmt(a,
			      "no assertion is called '%s': hypothetical, "
			      "recommended, historical, other person, negated "
			      "or boilerplate",
			      name));
}

static void put_related(const struct source_file *f, const struct line *l,
			const char *name, struct theme *t)
{
	(void)l;
	*ARENA_PUSH(&f->set->a, &t->related) = name;
}

/* "status: present from: 2, or one in: 10": the lines of queries/status.txt,
 * with commas between. */
static void read_threshold(const struct source_file *f, const struct header *h,
			   struct theme *t)
{
	struct arena *a = &f->set->a;
	char *s = arena_str(a, buf_text(&h->v[STATUS]));
	t->info.threshold = f->set->thresholds[t->info.kind];
	for (char *p = s; *p; p++)
		if (*p == ',' || *p == ';')
			*p = '\n';
	size_t before = f->d->n;
	theme_threshold_read(f->name, s, strlen(s), t->info.kind,
			     &t->info.threshold, f->d);
	/* Lines of the header are not the file's. */
	for (size_t i = before; i < f->d->n; i++)
		f->d->v[i].line = h->at[STATUS].no;
}

void header_end(const struct source_file *f, const struct header *h,
		struct theme *t)
{
	struct arena *a = &f->set->a;
	struct theme_info *out = &t->info;
	struct buf about = { 0 };
	buf_str(&about, buf_text(&h->v[ABOUT]));
	if (h->v[INCLUDES].n)
		buf_fmt(&about, "%sIncludes: %s", about.n ? "\n" : "",
			buf_text(&h->v[INCLUDES]));
	if (h->v[EXCLUDES].n)
		buf_fmt(&about, "%sExcludes: %s", about.n ? "\n" : "",
			buf_text(&h->v[EXCLUDES]));
	out->label = h->v[LABEL].n ? arena_str(a, buf_text(&h->v[LABEL]))
				   : out->name;
	out->group = arena_str(a, buf_text(&h->v[GROUP]));
	out->about = arena_str(a, buf_text(&about));
	buf_release(&about);
	read_kind(f, h, t);
	read_threshold(f, h, t);
	each_name(f, h, KEEPS, t, put_keeps);
	each_name(f, h, RELATED, t, put_related);
	out->subs = t->subs.v;
	out->n_subs = t->subs.n;
	out->related = t->related.v;
	out->n_related = t->related.n;
	out->rejected = t->rejected.v;
	out->n_rejected = t->rejected.n;
	for (size_t i = 0; i < t->examples.n; i++)
		*(t->examples.v[i].must ? &out->n_match : &out->n_no_match) +=
			1;
}
