/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that stand for a person: NHS, telephone, national insurance, and
 * those that a service gave to a case. */
#include "look.h"

#include <string.h>

/* Bytes before a number in which it is said what it is. */
#define WINDOW 40

/* ---- digits in groups ---- */

struct run {
	char digit[16];
	size_t n;        /* digits, in all */
	size_t bytes;    /* that they take */
	size_t group[8]; /* digits in each group */
	size_t groups;
};

/* Digits at s, in groups parted by one of the signs. */
static struct run read_run(const char *s, const char *signs)
{
	struct run r = { 0 };
	size_t i = 0, in = 0;
	for (;; i++) {
		if (is_digit(s[i]) && r.n < sizeof r.digit) {
			r.digit[r.n++] = s[i];
			in++;
			r.bytes = i + 1;
		} else if (in && r.groups < 7 && s[i] && strchr(signs, s[i]) &&
			   is_digit(s[i + 1])) {
			r.group[r.groups++] = in;
			in = 0;
		} else {
			break;
		}
	}
	if (in)
		r.group[r.groups++] = in;
	return r;
}

/* Whether a number ends at `at`: no letter, digit or part of a number
 * behind it. */
static bool ends(const char *s, size_t at)
{
	char c = s[at];
	if (is_wordy(c) && (unsigned char)c < 0x80)
		return false;
	return !((c == '.' || c == '/' || c == '-' || c == ',') &&
		 is_digit(s[at + 1]));
}

/* ---- NHS number ---- */

static bool check_digit(const char *d)
{
	int sum = 0;
	for (int i = 0; i < 9; i++)
		sum += (d[i] - '0') * (10 - i);
	int check = 11 - sum % 11;
	check = check == 11 ? 0 : check;
	return check < 10 && check == d[9] - '0' &&
	       strspn(d, (char[]){ d[0], 0 }) < 10;
}

static bool in_groups(const struct run *r, size_t a, size_t b, size_t c)
{
	return r->groups == 3 && r->group[0] == a && r->group[1] == b &&
	       r->group[2] == c;
}

static const char *const nhs[] = { "nhs n", "nhs:", "nhs id", NULL };

static size_t look_nhs(struct passage *p, size_t at)
{
	struct run r = read_run(p->text + at, " -");
	bool said = look_said_before(p, at, WINDOW, nhs);
	bool grouped = in_groups(&r, 3, 3, 4);
	if (r.n != 10 || !(grouped || r.groups == 1) ||
	    !ends(p->text, at + r.bytes))
		return 0;
	bool valid = check_digit(r.digit);
	struct privacy_find f = { .kind = PRIVACY_NHS_NUMBER };
	if (valid && (said || grouped || strchr("46", r.digit[0]))) {
		f.why = "This is an NHS number: its check digit is right.";
	} else if (said) {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "This is called an NHS number, though its check digit "
			"is not right.";
	} else if (valid && r.digit[0] != '0') {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "Ten digits whose last is the check digit of an NHS "
			"number.";
	} else {
		return 0;
	}
	look_add_span(p, f, at, r.bytes);
	return r.bytes;
}

/* ---- telephone ---- */

static const char *const phone_words[] = { "helpline",    "enquir",
					   "switchboard", "contact us",
					   "call us",     "samaritans",
					   "childline",   NULL };

/* Digits with spaces, hyphens and a bracketed area code: "(01632) 960 983",
 * "+44 (0)20 7946 0018". As a run from the 0 on. */
static struct run read_phone(const char *s)
{
	struct run r = { 0 };
	size_t i = 0, in = 0, open = 0;
	if (strncmp(s, "+44", 3) == 0 || strncmp(s, "0044", 4) == 0) {
		i = *s == '+' ? 3 : 4;
		r.digit[r.n++] = '0';
		i += strspn(s + i, " ");
		i += strncmp(s + i, "(0)", 3) == 0 ? 3 : 0;
		i += strspn(s + i, " ");
	}
	for (;; i++) {
		if (is_digit(s[i]) && r.n < 12) {
			r.digit[r.n++] = s[i];
			in++;
			r.bytes = i + 1;
		} else if (s[i] == '(' && !open && r.n == 0) {
			open = 1;
		} else if ((s[i] == ' ' || s[i] == '-' ||
			    (s[i] == ')' && open)) &&
			   (is_digit(s[i + 1]) || s[i + 1] == ' ') && in &&
			   r.groups < 7) {
			r.group[r.groups++] = in;
			in = 0;
		} else if (s[i] == ' ' && r.bytes && s[i - 1] == ')') {
			continue;
		} else {
			break;
		}
	}
	if (in && r.groups < 8)
		r.group[r.groups++] = in;
	return r;
}

/* A number of the Ofcom plan: 01, 02 and 07 have eleven digits (some 01
 * ten), 08 may have eight ("0800 1111"). A date has shorter groups. */
static bool is_phone(const struct run *r)
{
	if (r->n < 8 || r->digit[0] != '0' || !strchr("12378", r->digit[1]))
		return false;
	if (r->groups > 1 && r->group[0] < 3 && r->digit[1] != '2')
		return false;
	for (size_t i = 1; i < r->groups; i++)
		if (r->group[i] < 2)
			return false;
	if (r->n == 11)
		return true;
	if (r->digit[1] == '8')
		return r->groups >= 2 && r->group[0] == 4;
	return r->n == 10 && r->digit[1] == '1' && r->groups >= 2;
}

static size_t look_phone(struct passage *p, size_t at)
{
	struct run r = read_phone(p->text + at);
	if (!is_phone(&r) || !ends(p->text, at + r.bytes) ||
	    (at && strchr("/.-", p->text[at - 1])))
		return 0;
	struct privacy_find f = { .kind = PRIVACY_TELEPHONE };
	if (r.digit[1] == '3' || r.digit[1] == '8') {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "A telephone number of the kind that services and "
			"helplines publish.";
	} else if (p->of_office || look_said_before(p, at, 80, phone_words)) {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "A telephone number in a passage about an "
			"organisation; it may be meant to be published.";
	} else {
		f.why = "A telephone number of a person or a household.";
	}
	look_add_span(p, f, at, r.bytes);
	return r.bytes;
}

/* ---- national insurance ---- */

static size_t look_insurance(struct passage *p, size_t at)
{
	static const char *const unused[] = { "BG", "GB", "KN", "NK",
					      "NT", "TN", "ZZ", NULL };
	const char *s = p->text + at;
	char prefix[3] = { 0 };
	if (!is_upper(s[0]) || !is_upper(s[1]) || strchr("DFIQUV", s[0]) ||
	    strchr("DFIOQUV", s[1]))
		return 0;
	memcpy(prefix, s, 2);
	size_t i = 2 + (s[2] == ' ');
	struct run r = read_run(s + i, " ");
	i += r.bytes;
	i += s[i] == ' ' && s[i + 1] >= 'A' && s[i + 1] <= 'D';
	if (look_in_list(prefix, unused) || r.n != 6 ||
	    !(r.groups == 1 || in_groups(&r, 2, 2, 2)) || s[i] < 'A' ||
	    s[i] > 'D' || is_wordy(s[i + 1]))
		return 0;
	look_add_span(p,
		      (struct privacy_find){
			      .kind = PRIVACY_IDENTIFIER,
			      .why = "This is a National Insurance number." },
		      at, i + 1);
	return i + 1;
}

/* ---- numbers of services ---- */

static const char *const services[] = { "log number",
					"log no",
					"police log",
					"crime number",
					"crime no",
					"crime ref",
					"incident number",
					"incident no",
					"incident log",
					"incident ref",
					"cad number",
					"cad ref",
					"cad ",
					"hospital number",
					"hospital no",
					"unit number",
					"mrn",
					"patient number",
					"patient no",
					"patient id",
					"court number",
					"custody record",
					"custody number",
					"pnc",
					"passport n",
					"upn",
					"nass ref",
					"home office ref",
					"client id",
					"case id",
					"person id",
					"mosaic id",
					"insurance number",
					NULL };
static const char *const cases[] = { "case number", "case no", "case ref",
				     "file number", NULL };

/* The length of a code at s: letters, digits and signs between them. */
static size_t code_length(const char *s, size_t *digits)
{
	size_t n = 0;
	*digits = 0;
	for (; n < 24; n++) {
		bool wordy = is_digit(s[n]) || is_alpha(s[n]);
		bool sign = n && strchr("/-", s[n]) && s[n] &&
			    (is_digit(s[n + 1]) || is_alpha(s[n + 1]));
		if (!wordy && !sign)
			break;
		*digits += is_digit(s[n]);
	}
	return n;
}

/* A number of a family court: two letters, year, letter, five digits. */
static bool is_court_number(const char *s, size_t n)
{
	return n == 10 && is_upper(s[0]) && is_upper(s[1]) && is_digit(s[2]) &&
	       is_digit(s[3]) && strchr("CFPZ", s[4]) &&
	       strspn(s + 5, "0123456789") >= 5;
}

static bool is_year(const char *s, size_t n)
{
	return n == 4 && (strncmp(s, "19", 2) == 0 || strncmp(s, "20", 2) == 0);
}

static size_t look_identifier(struct passage *p, size_t at)
{
	size_t digits, n = code_length(p->text + at, &digits);
	bool named = look_said_before(p, at, 24, services);
	bool of_case = look_said_before(p, at, 16, cases);
	struct privacy_find f = { .kind = PRIVACY_IDENTIFIER };
	if (is_court_number(p->text + at, n))
		f.why = "A number in the form of the family courts; it leads "
			"to the case.";
	else if (digits < 4 || is_year(p->text + at, n) ||
		 look_date_length(p->text + at) || !(named || of_case))
		return 0;
	else if (named)
		f.why = "A number that a service gave to this person or event.";
	else
		f.why = "The number of a case; see whether it is public.";
	f.certainty = named || !of_case ? PRIVACY_LIKELY : PRIVACY_POSSIBLE;
	look_add_span(p, f, at, n);
	return n;
}

size_t look_number(struct passage *p, size_t at)
{
	char c = p->text[at];
	size_t n = 0;
	if (at && (is_digit(p->text[at - 1]) || is_alpha(p->text[at - 1])))
		return 0;
	if (is_digit(c))
		n = look_nhs(p, at);
	if (!n && (c == '0' || c == '+' || c == '('))
		n = look_phone(p, at);
	if (!n && is_upper(c))
		n = look_insurance(p, at);
	return n || !(is_digit(c) || is_alpha(c)) ? n : look_identifier(p, at);
}
