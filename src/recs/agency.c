/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agencies of safeguarding, found in text. */
#include "agency.h"

#include <string.h>

#include "words.h"

const struct recs_agency recs_agencies[] = {
	{ "safeguarding partnership",
	  "safeguarding partnership, LSCP, SCP; earlier Local Safeguarding "
	  "Children Board (LSCB), Area Child Protection Committee (ACPC); the "
	  "Board, the Partnership" },
	{ "all agencies", "all agencies, all partners, every organisation" },
	{ "children's social care",
	  "children's social care (CSC), children's services, children and "
	  "young people's services (CYPS), social services; their teams and "
	  "social workers" },
	{ "early help", "early help, family support, family hubs" },
	{ "local authority", "the council, the local authority" },
	{ "education",
	  "education service of an authority: admissions, education welfare, "
	  "elective home education, special educational needs" },
	{ "schools", "schools, academies, colleges, headteachers, governors" },
	{ "early years", "nurseries, children's centres, Sure Start" },
	{ "police", "a police force, by whatever name" },
	{ "health services", "health or the NHS, not said which" },
	{ "health commissioner",
	  "integrated care board (ICB); earlier clinical commissioning group "
	  "(CCG), primary care trust (PCT)" },
	{ "NHS England", "NHS England and its area teams" },
	{ "NHS trust", "a trust, not said which" },
	{ "hospital trust", "hospitals, acute trusts, emergency departments" },
	{ "community health", "community health trusts and services" },
	{ "health visiting", "health visitors, the 0-19 service" },
	{ "school nursing", "school nurses" },
	{ "midwifery", "midwives, maternity services" },
	{ "general practice", "GPs, primary care, practices" },
	{ "dentistry", "dentists, dental services" },
	{ "CAMHS", "child and adolescent mental health services" },
	{ "mental health trust", "adult and other mental health services" },
	{ "substance misuse services", "drug and alcohol services" },
	{ "ambulance service", "ambulance services and trusts" },
	{ "public health", "public health of a council" },
	{ "adult social care", "adult social care, adults' services" },
	{ "probation", "probation; National Probation Service (NPS), community "
		       "rehabilitation companies (CRC)" },
	{ "youth justice", "youth justice or offending service or team" },
	{ "prison and immigration services", "prisons, Border Force" },
	{ "Cafcass", "Children and Family Court Advisory and Support Service" },
	{ "courts and prosecution", "family courts, Crown Prosecution" },
	{ "housing", "housing departments, associations, landlords" },
	{ "domestic abuse services", "refuges, IDVAs, MARAC" },
	{ "voluntary sector", "charities, community and faith groups" },
	{ "care providers", "children's homes, fostering agencies" },
	{ "fire and rescue", "fire and rescue services" },
	{ "commissioners", "commissioners, not said whose" },
	{ "child death overview panel", "CDOP" },
	{ "community safety partnership", "CSP" },
	{ "health and wellbeing board", "" },
	{ "safeguarding adults board", "SAB" },
	{ "government", "departments of state, ministers" },
	{ "National Panel", "Child Safeguarding Practice Review Panel" },
	{ "Ofsted", "" },
	{ "CQC", "Care Quality Commission" },
	{ "inspectorates", "inspectorates, HMICFRS" },
	{ NULL, NULL },
};
_Static_assert(sizeof recs_agencies / sizeof *recs_agencies == N_AGENCIES + 1,
	       "a name for every agency");

size_t agency_at(const char *s, enum agency *out)
{
	size_t best = 0;
	for (const struct agency_phrase *p = agency_phrases; p->words; p++) {
		if (((*p->words ^ *s) | 0x20) != 0x20)
			continue; /* not even the first letter */
		size_t n = words_at(s, p->words);
		if (n <= best)
			continue;
		best = n;
		*out = p->agency;
	}
	/* "WSCB", "LBSCB", "KSCP": a board by its place and letters. */
	size_t n = words_length(s);
	if (!best && n >= 4 && n <= 7 && words_is_upper(*s) &&
	    (memcmp(s + n - 3, "SCB", 3) == 0 ||
	     memcmp(s + n - 3, "SCP", 3) == 0)) {
		*out = AGENCY_PARTNERSHIP;
		best = n;
	}
	return best;
}

void agencies_add(struct agencies *set, enum agency x)
{
	for (size_t i = 0; i < set->n; i++)
		if (set->v[i] == x)
			return;
	set->v[set->n++] = x;
}

/* In a column, "All" alone is all of them. */
static bool is_all(const char *s)
{
	size_t n = words_at(s, "all");
	return n && (!s[n] || strspn(s + n, " .;,") == strlen(s + n));
}

void agencies_in(struct agencies *set, const char *s)
{
	enum agency x = AGENCY_ALL;
	if (is_all(s))
		agencies_add(set, x);
	for (const char *p = s; *p;) {
		size_t n = agency_at(p, &x);
		if (n)
			agencies_add(set, x);
		p = words_next(n ? p + n - 1 : p);
	}
}

const char *agencies_join(struct arena *a, const struct agencies *set)
{
	struct buf b = { 0 };
	for (size_t i = 0; i < set->n; i++) {
		if (i)
			buf_char(&b, ';');
		buf_str(&b, recs_agencies[set->v[i]].name);
	}
	const char *joined = arena_str(a, buf_text(&b));
	buf_release(&b);
	return joined;
}

bool agency_has_role(const char *s, size_t *n)
{
	static const char *const roles[] = {
		"service",       "services",
		"staff",         "team",
		"teams",         "practitioners",
		"professionals", "manager",
		"managers",      "officer",
		"officers",      "leader",
		"leaders",       "lead",
		"leads",         "provider",
		"providers",     "department",
		"departments",   "directorate",
		"organisations", "agency",
		"agencies",      "commissioners",
		"partners",      "colleagues",
		"worker",        "workers",
		"practice",      "practices",
		"board",         "boards",
		"bodies",        "body",
		"members",       "force",
		"forces",        "authority",
		"authorities",   "chair",
		"chairs",        "chief",
		"executive",     "director",
		"directors",     "head",
		"heads",         "trust",
		"trusts",        "settings",
		"unit",          "units",
		"centre",        "centres",
		"group",         "sub group",
		"subgroup",      "nurses",
		"nurse",         "doctors",
		"consultants",   "clinicians",
		"governors",     "senior",
		"safeguarding",  "NHS",
		"foundation",    "business",
		"NHS trust",     "NHS foundation trust",
		"performance",   NULL
	};
	*n = words_begin(s, roles);
	return *n > 0;
}
