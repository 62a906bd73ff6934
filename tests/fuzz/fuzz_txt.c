/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as plain text, whatever they are recognised as before. */
#include "reader.h"

static int sniff_only(struct job *j)
{
	enum extract_format f = sniff(j);
	fuzz_must((f == EXTRACT_UNKNOWN) == (j->refusal.fault != 0));
	return job_refuse(j, WIRE_EMPTY, "only recognised");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_read(sniff_only, data, size);
	fuzz_read(txt_read, data, size);
	return 0;
}
