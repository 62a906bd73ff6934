/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a heading calls a case: a word for it and an identifier ("Child F",
 * "Case study 2", "SCR 12/2014"), after words that may stand before it
 * ("Serious case review: Child F"); or a code alone ("NSCB/2012/04").
 */
#include "case.h"

#include <string.h>

#define N_WORDS   12
#define ID_MAX    16
#define KEY_BYTES 32
#define NAME_MAX  14

struct noun {
	const char *words[3]; /* NULL-ended if shorter */
	bool child;
};

/* The longer first. Words for parts of a case ("part", "episode",
 * "incident") and for its illustrations ("example", "scenario") are not
 * here. */
static const struct noun nouns[] = {
	{ { "", NULL, NULL }, false }, /* LABEL_KEY */
	{ { "case", "study", NULL }, false },
	{ { "case", "review", NULL }, false },
	{ { "case", "summary", NULL }, false },
	{ { "practice", "review", NULL }, false },
	{ { "learning", "review", NULL }, false },
	{ { "rapid", "review", NULL }, false },
	{ { "young", "person", NULL }, true },
	{ { "sibling", "group", NULL }, true },
	{ { "case", NULL, NULL }, false },
	{ { "review", NULL, NULL }, false },
	{ { "summary", NULL, NULL }, false },
	{ { "fatality", NULL, NULL }, false },
	{ { "scr", NULL, NULL }, false },
	{ { "lcspr", NULL, NULL }, false },
	{ { "cspr", NULL, NULL }, false },
	{ { "child", NULL, NULL }, true },
	{ { "baby", NULL, NULL }, true },
	{ { "infant", NULL, NULL }, true },
	{ { "family", NULL, NULL }, true },
	{ { "subject", NULL, NULL }, true },
	{ { "yp", NULL, NULL }, true },
};
#define N_NOUNS ((int)(sizeof nouns / sizeof *nouns))

static const char *const fillers[] = {
	"serious",   "case",      "review",    "scr",          "lcspr",
	"cspr",      "local",     "child",     "safeguarding", "practice",
	"summary",   "executive", "overview",  "report",       "of",
	"the",       "in",        "respect",   "concerning",   "for",
	"re",        "regarding", "on",        "into",         "about",
	"learning",  "from",      "number",    "no",           "a",
	"national",  "rapid",     "published", "relating",     "to",
	"involving", NULL
};
static const char *const numbering[] = { "no", "nr", "number", NULL };
static const char *const number_words[] = { "one",  "two", "three",  "four",
					    "five", "six", "seven",  "eight",
					    "nine", "ten", "eleven", "twelve",
					    NULL };

struct heading_words {
	struct span text;
	struct word v[N_WORDS];
	size_t n;
	bool more;
};

static void read_words(const char *text, struct heading_words *w)
{
	struct word word;
	size_t at = 0;
	w->text = span_of(text);
	w->n = 0;
	while (w->n < N_WORDS && case_word_next(w->text, &at, &w->v[w->n]))
		w->n++;
	w->more = case_word_next(w->text, &at, &word);
}

int case_label_nouns(void)
{
	return N_NOUNS;
}

bool case_label_is_child(int noun)
{
	return noun >= 0 && nouns[noun].child;
}

const char *case_label_noun(int noun)
{
	return nouns[noun].words[0];
}

static size_t noun_words(int noun)
{
	size_t n = 0;
	while (n < 3 && nouns[noun].words[n])
		n++;
	return n;
}

bool case_label_mentions(int noun, const char *key, bool *many)
{
	if (noun <= LABEL_KEY)
		return false;
	const char *last = nouns[noun].words[noun_words(noun) - 1];
	size_t n = strlen(last);
	*many = false;
	if (strcmp(key, last) == 0)
		return true;
	*many = true;
	if (strcmp(last, "child") == 0)
		return strcmp(key, "children") == 0;
	if (last[n - 1] == 'y')
		return strncmp(key, last, n - 1) == 0 &&
		       strcmp(key + n - 1, "ies") == 0;
	return strncmp(key, last, n) == 0 && strcmp(key + n, "s") == 0;
}

/* Which noun is at word i, and its words; -1: none. */
static int noun_at(const struct heading_words *w, size_t i, size_t *n)
{
	for (int k = 1; k < N_NOUNS; k++) {
		size_t m = 0;
		*n = noun_words(k);
		while (m < *n && i + m < w->n &&
		       strcmp(w->v[i + m].key, nouns[k].words[m]) == 0)
			m++;
		if (m == *n)
			return k;
	}
	return -1;
}

/* Where a word begins and ends in its text. */
static size_t begins(const struct heading_words *w, size_t i)
{
	return (size_t)(w->v[i].shown.p - w->text.p);
}

static size_t ends(const struct heading_words *w, size_t i)
{
	return begins(w, i) + w->v[i].shown.n;
}

static int number_of(struct span s, const char *key)
{
	int n = 0;
	for (int i = 0; number_words[i]; i++)
		if (strcmp(key, number_words[i]) == 0)
			return i + 1;
	for (size_t i = 0; i < s.n; i++) {
		if (!char_is_digit((unsigned char)s.p[i]) || s.n > 3)
			return 0;
		n = n * 10 + s.p[i] - '0';
	}
	return n;
}

/* The length of what may be an identifier at s: letters and digits, and
 * '/', '-', '.' within. */
static size_t id_length(struct span s)
{
	size_t n = 0;
	while (n < s.n && n <= ID_MAX) {
		unsigned char c = (unsigned char)s.p[n];
		bool inner = c == '/' || c == '-' || c == '.';
		if (c >= 0x80 || (!char_is_letter(c) && !char_is_digit(c) &&
				  !(inner && n && n + 1 < s.n &&
				    char_is_digit((unsigned char)s.p[n + 1]))))
			break;
		n++;
	}
	return n;
}

struct letters {
	size_t upper, lower, digits;
};

static struct letters count_letters(struct span s)
{
	struct letters x = { 0 };
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];
		x.upper += char_is_upper(c);
		x.lower += char_is_lower(c);
		x.digits += char_is_digit(c);
	}
	return x;
}

/* "F", "AB", "M1", "12/2014", "3", "3a", "three"; "2014" is a year. */
static bool is_id(struct span s, const char *key)
{
	struct letters x = count_letters(s);
	if (s.n == 0 || s.n > ID_MAX)
		return false;
	if (number_of(s, key))
		return true;
	if (x.digits)
		return x.lower <= 1 && x.digits < (x.digits == s.n ? 4 : s.n);
	return x.lower == 0 && x.upper <= 3;
}

/* What follows "child" or "family" in a heading and names nobody. */
static const char *const no_names[] = { "protection",   "development",
					"safeguarding", "sexual",
					"health",       "death",
					"deaths",       "abuse",
					"background",   "history",
					"composition",  "group",
					"court",        "law",
					"support",      "centre",
					"tree",         "involvement",
					"life",         "lives",
					"voice",        "views",
					"input",        "structure",
					"members",      "practice",
					"poverty",      "neglect",
					"welfare",      "care",
					"services",     "service",
					"plan",         "in",
					"and",          "focused",
					"centred",      "clinic",
					"engagement",   "work",
					"safety",       "criminal",
					"exploitation", "contact",
					"order",        "participation",
					"perspective",  "perspectives",
					"help",         "home",
					"looked",       "missing",
					"school",       "records",
					"details",      "review",
					"reviews",      "case",
					"cases",        "matters",
					"of",           "the",
					"who",          "with",
					"on",           NULL };

/* "Rowan", "JAY": a name that stands for the child. */
static bool is_name(struct span s, const char *key)
{
	struct letters x = count_letters(s);
	if (case_word_in(key, no_names))
		return false;
	return s.n >= 3 && s.n <= NAME_MAX && x.digits == 0 &&
	       x.upper + x.lower == s.n && char_is_upper(span_first(s)) &&
	       (x.upper == 1 || x.lower == 0);
}

/* Whether an identifier that ends at `at` ends what calls the case: at the
 * end, before a sign that parts, before another capital. */
static bool is_whole(struct span s, size_t at)
{
	struct span rest = span_from(s, at);
	uint32_t c = span_first(rest);
	if (c == 0 || c == ':' || c == ',' || c == ';' || c == '.' ||
	    c == '(' || c == ')' || c == 0x2013 || c == 0x2014)
		return true;
	if (c != ' ')
		return false;
	c = span_first(span_trim(rest));
	return !char_is_letter(c) || char_is_upper(c);
}

static struct label make_label(struct arena *a, int noun, struct span id,
			       const char *key, size_t end)
{
	return (struct label){ .noun = noun,
			       .id = arena_dup(a, id.p, id.n),
			       .end = end,
			       .number = number_of(id, key) };
}

/* The label at word i, after its noun of n words. */
static struct label label_at(struct arena *a, const struct heading_words *w,
			     size_t i, int noun, size_t n)
{
	struct label none = { .noun = -1 };
	i += n;
	if (i < w->n && case_word_in(w->v[i].key, numbering))
		i++;
	if (i >= w->n)
		return none;
	struct span rest = span_from(w->text, begins(w, i));
	struct span id = span_upto(rest, id_length(rest));
	/* "Case: 3 children" has something between. */
	struct span gap = span_upto(span_from(w->text, ends(w, i - 1)),
				    begins(w, i) - ends(w, i - 1));
	if (memchr(gap.p, ':', gap.n) || memchr(gap.p, '(', gap.n))
		return none;
	size_t end = begins(w, i) + id.n;
	bool ok = is_id(id, w->v[i].key) ||
		  (nouns[noun].child && is_name(id, w->v[i].key));
	return ok && is_whole(w->text, end)
		       ? make_label(a, noun, id, w->v[i].key, end)
		       : none;
}

/* A code: letters in capitals and two numbers, or one of three digits. */
static struct label key_at_start(struct arena *a, const struct heading_words *w)
{
	struct label none = { .noun = -1 };
	size_t n = 0, groups = 0, digits = 0, upper = 0;
	bool in = false;
	for (; n < w->text.n && n <= KEY_BYTES; n++) {
		unsigned char c = (unsigned char)w->text.p[n];
		if (!char_is_upper(c) && !char_is_digit(c) &&
		    !strchr("/-._ ", c))
			break;
		groups += char_is_digit(c) && !in;
		in = char_is_digit(c);
		digits += in;
		upper += char_is_upper(c);
	}
	/* A capital that begins a word is none of the code. */
	if (n < w->text.n && char_is_letter((unsigned char)w->text.p[n]))
		while (n && w->text.p[n - 1] != ' ')
			n--;
	struct span id = span_trim(span_upto(w->text, n));
	/* "CAMHS 2014" is a year of something. */
	if (groups == 1 && digits == 4 && id.n > 5 && id.p[id.n - 5] == ' ' &&
	    (id.p[id.n - 4] == '1' || id.p[id.n - 4] == '2'))
		return none;
	if (upper < 2 || digits < 2 || (groups < 2 && digits < 3) || !id.n ||
	    !char_is_digit(span_last(id)) || !is_whole(w->text, id.n))
		return none;
	return make_label(a, LABEL_KEY, id, "", id.n);
}

struct label case_read_label(struct arena *a, const char *text)
{
	struct label x = { .noun = -1 };
	struct heading_words w;
	size_t n;
	read_words(text, &w);
	if (w.more && w.n == 0)
		return x;
	for (size_t i = 0; i < w.n; i++) {
		int noun = noun_at(&w, i, &n);
		if (noun >= 0)
			x = label_at(a, &w, i, noun, n);
		if (x.noun >= 0)
			return x;
		/* "3. Child F" */
		if (!case_word_in(w.v[i].key, fillers) &&
		    !(i == 0 && char_is_digit(span_first(w.v[i].shown))))
			break;
	}
	return key_at_start(a, &w);
}

struct label case_label_find(struct arena *a, struct span text)
{
	struct label x = { .noun = -1 };
	struct heading_words w = { .text = text };
	size_t at = 0, n;
	while (x.noun < 0) {
		while (w.n < N_WORDS && case_word_next(text, &at, &w.v[w.n]))
			w.n++;
		if (w.n == 0)
			return x;
		int noun = noun_at(&w, 0, &n);
		if (noun >= 0)
			x = label_at(a, &w, 0, noun, n);
		memmove(w.v, w.v + 1, --w.n * sizeof *w.v);
	}
	return x;
}
