/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * infer: kinds of sections whose titles say nothing ("Nine addresses"), from
 * where they stand and what they tell. Only between parts of a review that are
 * known: what comes before tells of the review or the family, what comes
 * after draws on it. There a section full of dates is the chronology; one that
 * weighs what was done, or stands among analysis and findings, is analysis.
 */
#ifndef TEXT_INFER_H
#define TEXT_INFER_H

#include "text.h"

void kinds_infer(struct text_doc *t);

#endif
