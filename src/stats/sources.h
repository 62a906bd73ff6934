/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files beside queries/stats, as they were read. */
#ifndef STATS_SOURCES_H
#define STATS_SOURCES_H

#include "base.h"

/* Children in a year: of a place, or of a group of them in England. */
struct stats_population {
	const char *kind; /* england, region, area, sex, age, ethnicity */
	const char *name, *source;
	int year; /* financial years by their first */
	int line;
	int64_t children;
};

/* A coded category of harm, and what it is in a scheme. */
struct stats_harm {
	const char *scheme;
	const char *outcome; /* "" : any */
	const char *harm;    /* as coded, in the pathways typology */
	const char *label;   /* "": cannot be told in this scheme */
	const char *rule;    /* what is included and what is not */
	int64_t order;
};

/* A published figure. What is not given is -1, NaN or "". */
struct stats_benchmark {
	const char *measure, *row, *column, *period;
	int64_t n, N;
	double percent, value;
	const char *told;  /* how: "about ", "more than " or "" */
	const char *given; /* value or percent as printed there, or "" */
	const char *unit, *source, *url, *note;
	int line;
};

struct stats_sources {
	struct {
		struct stats_population *v;
		size_t n, cap;
	} populations;
	struct {
		struct stats_harm *v;
		size_t n, cap;
	} harms;
	struct {
		struct stats_benchmark *v;
		size_t n, cap;
	} benchmarks;
	const char *hash; /* of what tables are filled from: not benchmarks */
};

#endif
