/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as RTF. */
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read(rtf_read, data, size);
	return 0;
}
