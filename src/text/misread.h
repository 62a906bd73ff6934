/* SPDX-License-Identifier: GPL-3.0-or-later */
/* misread: paragraph numbers as character recognition garbles them: "1.l" for
 * "1.1", "4,12" or "4. 12" for "4.12". A guess, which sequence.h takes only
 * where the numbers before and after prove it. */
#ifndef TEXT_MISREAD_H
#define TEXT_MISREAD_H

#include "number.h"

/* Reads a decimal at the start of s; what it shows is in a. */
bool number_misread(struct arena *a, struct span s, struct number *out);

#endif
