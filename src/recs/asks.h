/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a paragraph does in a list of recommendations, by its words: asks,
 * introduces, goes on with the one before, or closes. All take plain text
 * (words_plain).
 */
#ifndef RECS_ASKS_H
#define RECS_ASKS_H

#include "base.h"

/* "The Board should …", "Ensure that …", "Housing to …", "That the CCG …". */
bool asks_something(const char *s);
/* "Training for all staff.": no sentence. */
bool asks_is_phrase(const char *s);
/* "The review makes six recommendations." */
bool asks_introduces(const char *s);
/* The same, of this review's own, and what follows is the list. */
bool asks_opens_list(const char *s);
/* "Previous serious case reviews", "the earlier report". */
bool asks_names_other(const char *s);
/* It introduces what another review recommended. */
bool asks_is_foreign(const char *s);
/* "An action plan has been drawn up", "Report completed 3 May 2015". */
bool asks_closes(const char *s);
/* "This should include …": more of the paragraph before. */
bool asks_goes_on(const char *s);
/* "The Board should:": only with what is listed below is it one. */
bool asks_is_fragment(const char *s);
/* "Lead: the CCG", "Timescale: six months": of the one before. *whom is what
 * it says of the addressee, or "". */
bool asks_is_field(const char *s, const char **whom);
/* "Questions for the Board": bytes of it with its sign, or 0. */
size_t asks_questions(const char *s);
/* The part of an introduction that says for whom the next ones are: "For the
 * police:", "recommendations to the Trust"; NULL: it does not. */
const char *asks_whom(const char *s);
/* How many recommendations an introduction says there are; 0: it does not. */
int asks_count(const char *s);

#endif
