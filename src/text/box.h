/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * box: titles of boxes that stand within numbered text. "Learning point 2" in
 * a frame between paragraphs 3.4 and 3.5 heads what is in the frame, and not
 * 3.5; it is text, and a label is the number of the text in the frame.
 */
#ifndef TEXT_BOX_H
#define TEXT_BOX_H

#include "parts.h"

void boxes_settle(struct parts *parts);

#endif
