/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an ODT: after "PK" as the package itself; else as its parts. */
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct fuzz_part parts[] = { { "content.xml", NULL },
						  { "styles.xml", NULL },
						  { "meta.xml", NULL },
						  { "META-INF/manifest.xml",
						    NULL },
						  { NULL, NULL } };
	if (size > 2 && memcmp(data, "PK", 2) == 0)
		fuzz_read(odt_read, data, size);
	else
		fuzz_read_parts(odt_read, parts, data, size);
	return 0;
}
