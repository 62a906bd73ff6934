/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References for reference managers: RIS and CSL-JSON (cite.h). */
#include <string.h>

#include "emit.h"
#include "parts.h"

struct person {
	const char *family, *given; /* given "": an organisation, or one name */
};

struct people {
	struct person *v;
	size_t n, cap;
};

static size_t honorific(const char *s)
{
	static const char *const words[] = {
		"Dr ",  "Dr. ",  "Prof ", "Prof. ", "Professor ",
		"Mr ",  "Mr. ",  "Mrs ",  "Mrs. ",  "Ms ",
		"Ms. ", "Miss ", "Sir ",  "Dame ",
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts_nocase(s, words[i]))
			return strlen(words[i]);
	return 0;
}

/* More words than a person's name has, or one that only a firm's has. */
static bool is_firm(const char *s)
{
	static const char *const words[] = {
		"Ltd",       "Limited", "Consult", "Associates", "University",
		"Institute", "NSPCC",   "SCIE",    "Board",      "Partnership"
	};
	size_t blanks = 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(s, words[i]))
			return true;
	for (const char *p = s; *p; p++)
		blanks += *p == ' ';
	return blanks > 3 || !blanks;
}

/* "Dr Ann B Lee": family Lee, given Ann B. A small particle before the last
 * name belongs to it. */
static void add_person(struct arena *a, struct people *out, const char *p,
		       size_t n)
{
	char *s = str_trim(a, p, n);
	s += honorific(s);
	if (!*s)
		return;
	struct person x = { s, "" };
	char *comma = strstr(s, ", ");
	if (comma) { /* as a library writes it */
		*comma = '\0';
		x.given = comma + 2;
	} else if (!is_firm(s)) {
		char *last = strrchr(s, ' ');
		for (char *t = last; t > s;) {
			while (t > s && t[-1] != ' ')
				t--;
			if (t == s || *t < 'a' || *t > 'z')
				break;
			last = --t;
		}
		*last = '\0';
		x = (struct person){ last + 1, s };
	}
	*ARENA_PUSH(a, out) = x;
}

/* "Ann Lee and Dr Bo Hay"; "A; B"; "A & B". */
static void read_people(struct arena *a, const char *s, struct people *out)
{
	const char *from = s;
	for (; *s; s++) {
		size_t n = *s == ';'                ? 1
			   : str_starts(s, " and ") ? 5
			   : str_starts(s, " & ")   ? 3
						    : 0;
		if (!n)
			continue;
		add_person(a, out, from, (size_t)(s - from));
		from = s + n;
		s += n - 1;
	}
	add_person(a, out, from, (size_t)(s - from));
}

/* Year, month and day, 0 where not known. */
static void read_date(const char *s, int out[3])
{
	struct text_date d;
	out[0] = out[1] = out[2] = 0;
	if (!text_date_parse(s, &d))
		return;
	out[0] = d.year;
	if (d.precision == TEXT_DAY || d.precision == TEXT_MONTH)
		out[1] = d.month;
	if (d.precision == TEXT_DAY)
		out[2] = d.day;
}

static bool is_address(const char *s)
{
	return str_starts_nocase(s, "http://") ||
	       str_starts_nocase(s, "https://");
}

/* The number that a reader finds: the printed one. */
static const char *page_of(struct arena *a, const struct store_place *at)
{
	if (!at || !at->page)
		return "";
	return *at->page_label ? at->page_label : arena_fmt(a, "%d", at->page);
}

/* A line of RIS holds one value, so line ends in it are blanks. */
static void tag(struct buf *b, const char *name, const char *value)
{
	if (!*value)
		return;
	buf_fmt(b, "%s  - ", name);
	for (; *value; value++)
		buf_char(b, (unsigned char)*value < ' ' ? ' ' : *value);
	buf_str(b, "\r\n");
}

static void ris_people(struct buf *b, struct arena *a,
		       const struct cite_review *r)
{
	struct people who = { 0 };
	read_people(a, r->reviewer, &who);
	for (size_t i = 0; i < who.n; i++)
		tag(b, "AU",
		    arena_fmt(a, "%s,%s%s", who.v[i].family,
			      *who.v[i].given ? " " : "", who.v[i].given));
	if (!who.n && *r->body)
		tag(b, "AU", arena_fmt(a, "%s,", r->body));
}

static void ris_notes(struct buf *b, struct arena *a,
		      const struct cite_review *r, const struct store_place *at,
		      int64_t passage)
{
	tag(b, "N1", arena_fmt(a, "Review key: %s", r->key));
	tag(b, "N1", arena_fmt(a, "Cite as: %s", cite_text(a, r, at)));
	if (at)
		tag(b, "N1",
		    arena_fmt(a, "Passage %lld of %s", (long long)passage,
			      fs_base(at->document)));
	if (*r->source && !is_address(r->source))
		tag(b, "N1", arena_fmt(a, "Source: %s", r->source));
}

void cite_ris(struct buf *b, const struct cite_review *r,
	      const struct store_place *at, int64_t passage)
{
	struct arena a = { 0 };
	int date[3];
	read_date(r->published, date);
	tag(b, "TY", "RPRT");
	tag(b, "TI", *r->title ? r->title : r->name);
	tag(b, "ST", r->name);
	ris_people(b, &a, r);
	tag(b, "PB", r->body);
	if (date[0]) {
		tag(b, "PY", arena_fmt(&a, "%04d", date[0]));
		tag(b, "DA",
		    arena_fmt(&a, "%04d/%s/%s/", date[0],
			      date[1] ? arena_fmt(&a, "%02d", date[1]) : "",
			      date[2] ? arena_fmt(&a, "%02d", date[2]) : ""));
	}
	tag(b, "M3", r->kind);
	tag(b, "SP", page_of(&a, at));
	tag(b, "AN", r->key);
	if (is_address(r->source))
		tag(b, "UR", r->source);
	ris_notes(b, &a, r, at, passage);
	buf_str(b, "ER  - \r\n");
	arena_release(&a);
}

static void member(struct buf *b, const char *name, const char *value)
{
	if (!*value)
		return;
	buf_str(b, ",\n    ");
	json_text(b, name);
	buf_str(b, ": ");
	json_text(b, value);
}

static void csl_people(struct buf *b, struct arena *a,
		       const struct cite_review *r)
{
	struct people who = { 0 };
	read_people(a, r->reviewer, &who);
	if (!who.n && *r->body)
		*ARENA_PUSH(a, &who) = (struct person){ r->body, "" };
	if (!who.n)
		return;
	buf_str(b, ",\n    \"author\": [");
	for (size_t i = 0; i < who.n; i++) {
		const struct person *p = &who.v[i];
		buf_fmt(b, "%s{\"%s\": ", i ? ", " : "",
			*p->given ? "family" : "literal");
		json_text(b, p->family);
		if (*p->given) {
			buf_str(b, ", \"given\": ");
			json_text(b, p->given);
		}
		buf_char(b, '}');
	}
	buf_char(b, ']');
}

void cite_csl(struct buf *b, const struct cite_review *r,
	      const struct store_place *at, int64_t passage)
{
	struct arena a = { 0 };
	int date[3];
	read_date(r->published, date);
	buf_str(b, "  {\n    \"id\": ");
	json_text(b, at ? arena_fmt(&a, "%s#%lld", r->key, (long long)passage)
			: r->key);
	member(b, "type", "report");
	member(b, "title", *r->title ? r->title : r->name);
	member(b, "title-short", r->name);
	csl_people(b, &a, r);
	member(b, "publisher", r->body);
	member(b, "genre", r->kind);
	if (date[0]) {
		buf_fmt(b, ",\n    \"issued\": {\"date-parts\": [[%d", date[0]);
		for (int i = 1; i < 3 && date[i]; i++)
			buf_fmt(b, ", %d", date[i]);
		buf_str(b, "]]}");
	}
	if (is_address(r->source))
		member(b, "URL", r->source);
	else
		member(b, "source", r->source);
	member(b, "locator", page_of(&a, at));
	member(b, "note", cite_text(&a, r, at));
	buf_str(b, "\n  }");
	arena_release(&a);
}
