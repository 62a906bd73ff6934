/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ocr_pix: what the parts that work with Leptonica share (ocr_clean.c). */
#ifndef WORKER_OCR_PIX_H
#define WORKER_OCR_PIX_H

#include <leptonica/allheaders.h>

#include "ocr.h"

/* A copy of 8 bits a pixel, or NULL. */
PIX *ocr_pix(const struct ocr_image *image);

struct ocr_box ocr_box_at(BOXA *boxes, int i);

/* Covers a box with the paper beside it: on the left, or above. */
void ocr_wipe(struct ocr_image *image, const struct ocr_box *b,
	      bool from_above);

#endif
