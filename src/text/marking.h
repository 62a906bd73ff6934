/* SPDX-License-Identifier: GPL-3.0-or-later */
/* marking: words that say how a document may be passed on. */
#ifndef TEXT_MARKING_H
#define TEXT_MARKING_H

#include "chars.h"

/* "DRAFT", "Confidential": all of what is printed across a page. */
bool marking_is_stamp(struct span s);
/* "OFFICIAL-SENSITIVE", "Not to be published until …": a line at the edge. */
bool marking_is_notice(struct span s);
/* "Page last updated 3 May 2019", "Back to top": of a web page. */
bool marking_is_web(struct span s);

#endif
