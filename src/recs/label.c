/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels and numbers at the beginning of a text. */
#include "label.h"

#include <stdio.h>
#include <string.h>

#include "words.h"

/* Words that may stand before the label's own: "Key learning point". */
#define BEFORE_MAX 5
/* Bytes of a code before its number: "CSC-". */
#define CODE_MAX 6

static const struct {
	const char *words;
	enum recs_kind kind;
	bool alone; /* also a label when no number follows: "Learning:" */
} labels[] = {
	/* Longer before what they begin with. */
	{ "recommendation", RECS_RECOMMENDATION, true },
	{ "recommendations", RECS_RECOMMENDATION, false },
	{ "rec", RECS_RECOMMENDATION, false },
	{ "learning point", RECS_LEARNING, true },
	{ "point of learning", RECS_LEARNING, true },
	{ "learning theme", RECS_LEARNING, false },
	{ "learning opportunity", RECS_LEARNING, true },
	{ "learning for practice", RECS_LEARNING, true },
	{ "practice learning point", RECS_LEARNING, true },
	{ "practice learning", RECS_LEARNING, true },
	{ "practice point", RECS_LEARNING, true },
	{ "key learning", RECS_LEARNING, true },
	{ "key message", RECS_LEARNING, true },
	{ "learning", RECS_LEARNING, true },
	{ "lesson learned", RECS_LEARNING, true },
	{ "lesson learnt", RECS_LEARNING, true },
	{ "lesson", RECS_LEARNING, true },
	{ "LP", RECS_LEARNING, false },
	{ "area for improvement", RECS_LEARNING, false },
	{ "area for development", RECS_LEARNING, false },
	{ "finding", RECS_FINDING, false },
	{ "good practice point", RECS_GOOD_PRACTICE, true },
	{ "good practice", RECS_GOOD_PRACTICE, true },
	{ "effective practice", RECS_GOOD_PRACTICE, true },
	{ "question for the board", RECS_QUESTION, true },
	{ "question for the partnership", RECS_QUESTION, true },
	{ "question for the lscb", RECS_QUESTION, true },
	{ "question for the lscp", RECS_QUESTION, true },
	{ "challenge question", RECS_QUESTION, true },
	{ "consideration for the board", RECS_QUESTION, true },
	{ "consideration for the partnership", RECS_QUESTION, true },
};

static const char *const numerals[] = {
	"one",     "two",       "three",    "four",     "five",
	"six",     "seven",     "eight",    "nine",     "ten",
	"eleven",  "twelve",    "thirteen", "fourteen", "fifteen",
	"sixteen", "seventeen", "eighteen", "nineteen", "twenty",
};

static int numeral(const char *s, size_t n)
{
	for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
		if (words_at(s, numerals[i]) == n && n)
			return (int)i + 1;
	return 0;
}

/* Capitals only: "IV". At most 39, as far as reviews go. */
static int roman(const char *s, size_t n)
{
	static const char *const tens[] = { "", "X", "XX", "XXX" };
	static const char *const ones[] = { "",  "I",  "II",  "III",  "IV",
					    "V", "VI", "VII", "VIII", "IX" };
	char b[16];
	for (int v = 1; v < 40; v++) {
		snprintf(b, sizeof b, "%s%s", tens[v / 10], ones[v % 10]);
		if (strlen(b) == n && memcmp(b, s, n) == 0)
			return v;
	}
	return 0;
}

/* Up to three digits. */
static size_t digits(const char *s, int *v)
{
	size_t n = 0;
	*v = 0;
	while (n < 4 && words_is_digit(s[n]))
		*v = 10 * *v + (s[n++] - '0');
	return n < 4 ? n : 0;
}

/* "12", "2a", "5.1", "2(a)", "4.b": what follows the digits of a number. */
static size_t tail(const char *s)
{
	size_t n = 0;
	int v;
	while (s[n] == '.' && digits(s + n + 1, &v))
		n += 1 + digits(s + n + 1, &v);
	if (s[n] == '(' && s[n + 1] >= 'a' && s[n + 1] <= 'z' &&
	    s[n + 2] == ')')
		return n + 3;
	if (s[n] >= 'a' && s[n] <= 'z' && !words_is_letter(s[n + 1]) &&
	    !words_is_digit(s[n + 1]))
		return n + 1;
	return n;
}

/* The bytes of a label's number: "5", "2a", "CSC2", "IV", "Two", "A". */
static size_t number_length(const char *s)
{
	int v;
	size_t caps = 0, n = digits(s, &v);
	if (n)
		return n + tail(s + n);
	while (words_is_upper(s[caps]))
		caps++;
	if (caps && caps <= 4) {
		size_t gap = s[caps] == '-' || s[caps] == '.';
		n = digits(s + caps + gap, &v);
		if (n)
			return caps + gap + n + tail(s + caps + gap + n);
	}
	n = words_length(s);
	if (n == caps && (n == 1 || roman(s, n)))
		return n;
	return numeral(s, n) ? n : 0;
}

static size_t dash_length(const char *s)
{
	if (*s == '-')
		return 1;
	return strncmp(s, "\xe2\x80\x93", 3) == 0 ||
			       strncmp(s, "\xe2\x80\x94", 3) == 0
		       ? 3
		       : 0;
}

static size_t spaces(const char *s)
{
	return strspn(s, " ");
}

/* The sign that closes a label, with the space around it; 0: there is none. */
static size_t closing(const char *s)
{
	size_t gap = spaces(s), n = dash_length(s + gap);
	if (n)
		return gap + n + spaces(s + gap + n);
	n = strspn(s + gap, ".:)]");
	if (!n || (s[gap + n] && s[gap + n] != ' '))
		return 0;
	gap += n;
	gap += spaces(s + gap);
	n = dash_length(s + gap);
	return n ? gap + n + spaces(s + gap + n) : gap;
}

static void read_aside(const char *s, size_t *i, struct label *l)
{
	size_t open = *i + spaces(s + *i);
	const char *end = s[open] == '(' ? strchr(s + open, ')') : NULL;
	if (!end || end - s - (ptrdiff_t)open > 80)
		return;
	size_t after = (size_t)(end - s) + 1;
	if (s[after] && !closing(s + after) &&
	    !words_is_upper(s[after + spaces(s + after)]))
		return;
	l->aside = open + 1;
	l->n_aside = after - open - 2;
	*i = after;
}

/* What may follow a label that no sign closes: the text's first capital.
 * "Recommendation 5 was accepted" only mentions one. */
static bool opens_text(const char *s)
{
	unsigned char c = (unsigned char)*s;
	return words_is_upper(*s) || c >= 0x80 || c == '"' || c == '\'';
}

/* The label's number stands at i. */
static bool finish(const char *s, size_t i, bool given, struct label *l)
{
	bool open = s[i] == '(' || s[i] == '[';
	l->number = s + i + open;
	l->n = number_length(l->number);
	i += open + l->n;
	if (!l->n || (open && s[i] != ')' && s[i] != ']'))
		return false;
	i += open;
	if (words_is_letter(s[i]) || words_is_digit(s[i]))
		return false;
	read_aside(s, &i, l);
	size_t close = closing(s + i), gap = spaces(s + i);
	if (close)
		l->sign = dash_length(s + i + gap) ? '-' : s[i + gap];
	if (!close && s[i] && !given &&
	    (s[i] != ' ' || !opens_text(s + i + spaces(s + i))))
		return false;
	i += close ? close : spaces(s + i);
	l->after = i;
	l->alone = !s[i];
	return true;
}

/* "R5", "R.5", "R 5", "LP4", "LP 4". */
static bool read_code(const char *s, bool given, struct label *l)
{
	int v;
	size_t n = strncmp(s, "LP", 2) == 0 ? 2 : *s == 'R';
	size_t gap = n && (s[n] == '.' || s[n] == ' ' || s[n] == '-');
	if (!n || !digits(s + n + gap, &v))
		return false;
	l->kind = n == 2 ? RECS_LEARNING : RECS_RECOMMENDATION;
	l->code = true;
	if (!finish(s, n + gap, given, l))
		return false;
	l->n += (size_t)(l->number - s);
	l->number = s;
	return true;
}

/* "No. 5", "number 5", "#5": to the number itself. */
static size_t skip_sign(const char *s)
{
	static const char *const signs[] = { "no", "number", "nr", NULL };
	size_t n = *s == '#' ? 1 : words_begin(s, signs);
	n += s[n] == '.' && n;
	return n ? n + spaces(s + n) : 0;
}

static bool read_words(const char *s, bool given, struct label *l)
{
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		size_t n = words_at(s, labels[i].words);
		if (!n)
			continue;
		struct label x = { .kind = labels[i].kind };
		size_t at = n + (s[n] == '.' && s[n + 1] == ' ');
		at += spaces(s + at);
		at += skip_sign(s + at);
		if (finish(s, at, given, &x)) {
			*l = x;
			return true;
		}
		const char *sign = s + n + spaces(s + n);
		size_t close = closing(s + n);
		if (labels[i].alone &&
		    (!s[n] || ((*sign == ':' || dash_length(sign)) && close))) {
			*l = (struct label){ .kind = labels[i].kind,
					     .number = s + n,
					     .after = n + close,
					     .alone = !s[n + close] };
			return true;
		}
	}
	return false;
}

bool label_read(const char *s, bool given, struct label *out)
{
	*out = (struct label){ 0 };
	if (read_code(s, given, out))
		return true;
	*out = (struct label){ 0 };
	if (read_words(s, given, out))
		return true;
	/* "Key Learning Point 2", "Police recommendation 3:". */
	static const char *const other[] = {
		"see",     "as",       "in",       "under",    "from",
		"also",    "linked",   "links",    "refer",    "this",
		"that",    "these",    "earlier",  "previous", "per",
		"related", "progress", "response", NULL
	};
	const char *p = words_next(s);
	if (!words_is_upper(*s) || words_begin(s, other))
		return false;
	for (int i = 0; *p && i < BEFORE_MAX; i++, p = words_next(p)) {
		struct label x = { 0 };
		if (memchr(s, '.', (size_t)(p - s)) ||
		    memchr(s, ':', (size_t)(p - s)))
			return false;
		if (!read_words(p, false, &x) || !x.n)
			continue;
		/* "The Board accepted Recommendation 3." */
		if ((x.sign != ':' && x.sign != '-' && !(given && x.alone)) ||
		    (p[x.after] >= 'a' && p[x.after] <= 'z'))
			return false;
		x.after += (size_t)(p - s);
		x.aside += x.n_aside ? (size_t)(p - s) : 0;
		*out = x;
		return true;
	}
	return false;
}

bool label_is_range(const char *s)
{
	static const char *const plural[] = { "recommendations", "findings",
					      "lessons", "learning points",
					      NULL };
	return words_begin(s, plural) > 0;
}

/* ---- numbers of paragraphs ---- */

static bool read_count(const char *s, struct mark *m)
{
	int v;
	size_t n = digits(s, &v);
	if (!n)
		return false;
	m->v[m->n++] = v;
	while (s[n] == '.' && m->n < 3) {
		size_t more = digits(s + n + 1, &v);
		if (!more)
			break;
		m->v[m->n++] = v;
		n += 1 + more;
	}
	size_t open = s[n] == '(';
	if (s[n + open] >= 'a' && s[n + open] <= 'z') {
		m->letter = s[n + open];
	}
	m->style = m->n > 1 ? MARK_DECIMAL : MARK_COUNT;
	return true;
}

struct mark mark_read(const char *s)
{
	struct mark m = { 0 };
	size_t open = *s == '(' || *s == '[';
	s += open;
	if (read_count(s, &m))
		return m;
	if (words_is_upper(*s) && !words_is_upper(s[1])) {
		m.v[m.n++] = *s - 'A' + 1;
		if (read_count(s + 1 + (s[1] == '.'), &m)) {
			m.style = MARK_CODE;
			return m;
		}
		m = (struct mark){ 0 };
	}
	size_t n = words_length(s);
	if ((*s >= 'a' && *s <= 'z' && n < 6) ||
	    (words_is_upper(*s) && (n == 1 || roman(s, n)))) {
		m.style = MARK_LETTER;
		m.letter = *s;
	}
	return m;
}

bool mark_within(const struct mark *inner, const struct mark *outer)
{
	if (inner->n < outer->n || !outer->n ||
	    (inner->style == MARK_CODE) != (outer->style == MARK_CODE))
		return false;
	for (int i = 0; i < outer->n; i++)
		if (inner->v[i] != outer->v[i])
			return false;
	return inner->n > outer->n || (inner->letter && !outer->letter);
}

const char *mark_bare(struct arena *a, const char *s)
{
	size_t open = strspn(s, "(["), n = strlen(s + open);
	/* The bracket of "2(a)" is its own. */
	while (n && strchr(".:])", s[open + n - 1]) &&
	       !(s[open + n - 1] == ')' && memchr(s + open, '(', n)))
		n--;
	return arena_dup(a, s + open, n);
}

int mark_word(const char *s)
{
	int v;
	size_t n = words_length(s);
	return digits(s, &v) == n ? v : numeral(s, n);
}

int mark_value(const char *s)
{
	int v;
	size_t n = words_length(s);
	if (numeral(s, n) || roman(s, n))
		return numeral(s, n) ? numeral(s, n) : roman(s, n);
	for (int i = 0; *s && !words_is_digit(*s) && i < CODE_MAX; i++)
		s++;
	return digits(s, &v) ? v : 0;
}
