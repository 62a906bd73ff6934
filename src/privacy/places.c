/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Postcodes (BS 7666) and street addresses. */
#include "look.h"

#include <string.h>

/* Areas of the Royal Mail, sorted by nothing but the alphabet. */
static const char areas[] =
	" AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA "
	"DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP "
	"HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME "
	"MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE "
	"SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA "
	"WC WD WF WN WR WS WV YO ZE ";

static bool is_area(const char *s, size_t n)
{
	char key[5] = " ";
	memcpy(key + 1, s, n);
	key[n + 1] = ' ';
	key[n + 2] = '\0';
	return strstr(areas, key) != NULL;
}

/* The outward code at s: an area, a number, sometimes a letter. */
static size_t outward_length(const char *s)
{
	size_t area = 0, n;
	while (area < 2 && is_upper(s[area]))
		area++;
	if (!area || !is_area(s, area) || !is_digit(s[area]))
		return 0;
	n = area + 1;
	if (is_digit(s[n]) && (is_digit(s[n + 1]) || s[n + 1] == ' '))
		return n + 1;
	/* A9A, AA9A: the letters of central London. */
	if (is_upper(s[n]) && !strchr("CIMOQVZ", s[n]))
		n++;
	return n;
}

static size_t postcode_length(const char *s)
{
	size_t n = outward_length(s);
	if (!n)
		return 0;
	n += s[n] == ' ';
	if (!is_digit(s[n]))
		return 0;
	for (size_t i = n + 1; i < n + 3; i++)
		if (!is_upper(s[i]) || strchr("CIKMOV", s[i]))
			return 0;
	n += 3;
	return is_wordy(s[n]) || s[n] == '-' || s[n] == '/' ? 0 : n;
}

static size_t look_postcode(struct passage *p, size_t at)
{
	size_t n = postcode_length(p->text + at);
	if (!n || (at && strchr("-/", p->text[at - 1])))
		return 0;
	struct privacy_find f = { .kind = PRIVACY_POSTCODE };
	if (p->of_office || p->l->place[p->index] == PLACE_FRONT) {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "A postcode that may be an organisation's.";
	} else {
		f.why = "A full postcode; it stands for a few houses.";
	}
	look_add_span(p, f, at, n);
	return n;
}

/* ---- street addresses ---- */

#define HOUSE_BYTES  8 /* "12-14B" */
#define STREET_WORDS 4

static const char *const streets[] = {
	"street",  "road",  "avenue",   "lane",    "close", "drive",
	"way",     "court", "crescent", "terrace", "place", "grove",
	"gardens", "walk",  "row",      "square",  "mews",  "hill",
	"rise",    "rd",    "st",       "ave",     "cres",  "parade",
	"view",    "croft", "green",    "wharf",   NULL
};
static const char *const houses[] = { "house",   "court", "tower",    "lodge",
				      "heights", "point", "mansions", NULL };
/* Words that make no street of what follows a number: "12 May", "3 Crown". */
static const char *const no_street[] = { "crown",  "high",        "family",
					 "county", "supreme",     "youth",
					 "appeal", "magistrates", NULL };

/* A word with a capital at s; its length, and itself in small letters. */
static size_t capital_word(const char *s, char key[KEY_MAX])
{
	size_t n = 0;
	if (!is_upper(s[0]))
		return 0;
	for (; is_alpha(s[n]) || (unsigned char)s[n] >= 0x80 || s[n] == '\'';
	     n++)
		if (n + 1 < KEY_MAX) {
			key[n] = is_upper(s[n]) ? (char)(s[n] + 'a' - 'A')
						: s[n];
			key[n + 1] = '\0';
		}
	return n;
}

/* "14", "27B", "12-14". */
static size_t house_length(const char *s)
{
	size_t n = strspn(s, "0123456789");
	if (!n || n > 3 || s[0] == '0')
		return 0;
	if (s[n] == '-' && is_digit(s[n + 1]))
		n += 1 + strspn(s + n + 1, "0123456789");
	if (is_alpha(s[n]) && !is_wordy(s[n + 1]))
		n++;
	return n <= HOUSE_BYTES ? n : 0;
}

/* Words with capitals of which the last is of the list; 0: none. */
static size_t named_length(const char *s, const char *const *last)
{
	char key[KEY_MAX];
	size_t i = 0;
	for (size_t words = 0; words <= STREET_WORDS; words++) {
		size_t n = capital_word(s + i, key);
		if (!n || look_in_list(key, no_street) ||
		    (look_is_common(key) && words == 0 && !look_is_thing(key)))
			return 0;
		i += n;
		if (words && look_in_list(key, last) && !is_wordy(s[i]))
			return i;
		if (s[i] != ' ')
			return 0;
		i++;
	}
	return 0;
}

static size_t flat_length(const char *s)
{
	size_t i, n;
	if (strncmp(s, "Flat ", 5) != 0 && strncmp(s, "Apartment ", 10) != 0)
		return 0;
	i = strcspn(s, " ") + 1;
	n = strspn(s + i, "0123456789");
	if (!n && is_upper(s[i]) && !is_wordy(s[i + 1]))
		n = 1;
	if (!n)
		return 0;
	i += n;
	i += is_upper(s[i]) && !is_wordy(s[i + 1]);
	i += s[i] == ',';
	return s[i] == ' ' ? i + 1 : 0;
}

static size_t address_length(const char *s)
{
	size_t flat = flat_length(s), n;
	size_t house = house_length(s + flat);
	size_t i = flat + house;
	if (house) {
		i += s[i] == ',';
		i += s[i] == ' ';
		n = named_length(s + i, streets);
		return n ? i + n : 0;
	}
	n = flat ? named_length(s + flat, houses) : 0;
	return n ? flat + n : 0;
}

static size_t look_address(struct passage *p, size_t at)
{
	size_t n = address_length(p->text + at);
	struct privacy_find f = { .kind = PRIVACY_ADDRESS };
	if (!n || (at && strchr("/.:-,", p->text[at - 1])))
		return 0;
	if (p->of_office || p->l->place[p->index] != PLACE_STORY) {
		f.certainty = PRIVACY_POSSIBLE;
		f.why = "A street address that may be an organisation's.";
	} else {
		f.why = "A house number and street.";
	}
	look_add_span(p, f, at, n);
	return n;
}

size_t look_place(struct passage *p, size_t at)
{
	if (at && is_wordy(p->text[at - 1]))
		return 0;
	size_t n = look_postcode(p, at);
	return n ? n : look_address(p, at);
}
