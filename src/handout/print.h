/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The printers, one for each format. */
#ifndef PRINT_H
#define PRINT_H

#include "handout.h"

void print_html(const struct handout *h, struct buf *b);
/* HTML for pandoc: frames are named styles, what is hidden stands at the end.
 */
void print_docx(const struct handout *h, struct buf *b);
void print_odt(const struct handout *h, struct buf *b);
void print_md(const struct handout *h, struct buf *b);
void print_text(const struct handout *h, struct buf *b);

/* The block that closes the one at i. */
size_t print_end_of(const struct handout *h, size_t i);
bool print_same_list(const struct handout *h, size_t i, size_t k);
/* In print, what is shown only on request stands behind everything else. */
#define PRINT_APPENDIX "Details of harm"
#define PRINT_APPENDIX_ABOUT                                                   \
	"These pages hold the details that were left out above. Nobody has "   \
	"to read them. Hand them out only to those who ask."

#endif
