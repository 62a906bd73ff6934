/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * privacy: details in a text that may identify a child or a family, for the
 * publisher to look at. Pure. It lists and never changes; what it does not
 * list may still identify somebody, and it says so nowhere but here and in
 * `revix help privacy`.
 */
#ifndef PRIVACY_H
#define PRIVACY_H

#include "base.h"

enum privacy_kind {
	PRIVACY_NHS_NUMBER,    /* ten digits with the check digit (modulus 11,
				  NHS Data Dictionary, NHS NUMBER) */
	PRIVACY_DATE_OF_BIRTH, /* a full date said to be one */
	PRIVACY_POSTCODE,      /* as BS 7666 writes them */
	PRIVACY_TELEPHONE,     /* UK numbers (Ofcom national numbering plan) */
	PRIVACY_EMAIL,
	PRIVACY_ADDRESS,    /* a house number and street */
	PRIVACY_NAME,       /* likely a person's in an anonymised text */
	PRIVACY_IDENTIFIER, /* NI number, case, hospital, police log number */
	PRIVACY_PROPERTY,   /* author, last editor of the file */
	PRIVACY_N_KINDS
};

enum privacy_certainty { PRIVACY_LIKELY, PRIVACY_POSSIBLE };

struct privacy_find {
	enum privacy_kind kind;
	enum privacy_certainty certainty;
	size_t passage; /* index into what was given; PRIVACY_NOWHERE: a
			   property of the file */
	size_t start, end;
	const char *text; /* what was found, as written */
	const char *why;  /* one sentence for the publisher */
};
#define PRIVACY_NOWHERE ((size_t)-1)

struct privacy_finds {
	struct privacy_find *v; /* in order of place */
	size_t n, cap;
};

struct privacy_text {
	const char *text;
	const char *section; /* kind, as text_section_name */
	const char *heading;
};

/* The passages of one document, in order, and the file's properties ("" when
 * it has none). Whole documents, since a name is judged by how the document
 * names people; public roles (the reviewer, the chair, ministers, authors of
 * works cited, previous reviews) are not listed. Each name is listed once, at
 * its first place, with the number of times in why. */
void privacy_look(struct arena *a, const struct privacy_text *v, size_t n,
		  const char *author, const char *editor,
		  struct privacy_finds *out);

const char *privacy_kind_name(enum privacy_kind k); /* "NHS number" … */
const char *privacy_certainty_name(enum privacy_certainty c);

#endif
