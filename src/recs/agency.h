/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agencies of safeguarding, and the words that stand for them. */
#ifndef RECS_AGENCY_H
#define RECS_AGENCY_H

#include "recs.h"

/* In the order of recs_agencies. */
enum agency {
	AGENCY_PARTNERSHIP,
	AGENCY_ALL,
	AGENCY_SOCIAL_CARE,
	AGENCY_EARLY_HELP,
	AGENCY_COUNCIL,
	AGENCY_EDUCATION,
	AGENCY_SCHOOLS,
	AGENCY_EARLY_YEARS,
	AGENCY_POLICE,
	AGENCY_HEALTH,
	AGENCY_HEALTH_COMMISSIONER,
	AGENCY_NHS_ENGLAND,
	AGENCY_NHS_TRUST,
	AGENCY_HOSPITAL,
	AGENCY_COMMUNITY_HEALTH,
	AGENCY_HEALTH_VISITING,
	AGENCY_SCHOOL_NURSING,
	AGENCY_MIDWIFERY,
	AGENCY_GP,
	AGENCY_DENTISTRY,
	AGENCY_CAMHS,
	AGENCY_MENTAL_HEALTH,
	AGENCY_SUBSTANCE,
	AGENCY_AMBULANCE,
	AGENCY_PUBLIC_HEALTH,
	AGENCY_ADULT_CARE,
	AGENCY_PROBATION,
	AGENCY_YOUTH_JUSTICE,
	AGENCY_PRISON,
	AGENCY_CAFCASS,
	AGENCY_COURTS,
	AGENCY_HOUSING,
	AGENCY_DOMESTIC_ABUSE,
	AGENCY_VOLUNTARY,
	AGENCY_CARE_PROVIDERS,
	AGENCY_FIRE,
	AGENCY_COMMISSIONERS,
	AGENCY_CDOP,
	AGENCY_COMMUNITY_SAFETY,
	AGENCY_WELLBEING,
	AGENCY_ADULTS_BOARD,
	AGENCY_GOVERNMENT,
	AGENCY_PANEL,
	AGENCY_OFSTED,
	AGENCY_CQC,
	AGENCY_INSPECTORATES,
	N_AGENCIES
};

struct agency_phrase {
	const char *words;
	enum agency agency;
};
extern const struct agency_phrase agency_phrases[]; /* ends in NULL */

/* Bytes of the longest name of an agency that begins at the word s, or 0. */
size_t agency_at(const char *s, enum agency *out);

/* A set in the order of first mention. */
struct agencies {
	enum agency v[N_AGENCIES];
	size_t n;
};
void agencies_add(struct agencies *set, enum agency x);
/* All that are named anywhere in s (plain). */
void agencies_in(struct agencies *set, const char *s);
const char *agencies_join(struct arena *a, const struct agencies *set);

/* Words for people in an agency: "staff", "managers", "services". */
bool agency_has_role(const char *s, size_t *n);

#endif
