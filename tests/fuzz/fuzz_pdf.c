/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as PDF: by our own reader, and by poppler what it leaves. */
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read(pdf_read, data, size);
	return 0;
}
