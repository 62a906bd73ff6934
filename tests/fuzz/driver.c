/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a fuzz target without a fuzzer: over the files, and all files of the
 * folders, that are given. In `make check` every corpus runs this way.
 */
#include <stdint.h>
#include <stdio.h>

#include "base.h"

#define INPUT_MAX ((size_t)64 << 20)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int run_file(const char *path, struct err *e)
{
	struct buf b = { 0 };
	int ret = fs_read(path, INPUT_MAX, &b, e);
	if (ret == 0)
		LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&b), b.n);
	buf_release(&b);
	return ret;
}

int main(int argc, char **argv)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct fs_list files = { 0 };
	struct err e = { 0 };
	int ret = 0;
	for (int i = 1; i < argc && ret == 0; i++)
		ret = fs_walk(&a, argv[i], &files, &d, &e);
	for (size_t i = 0; i < files.n && ret == 0; i++)
		ret = run_file(files.v[i], &e);
	/* A corpus that is not there must not pass for one without faults. */
	if (ret < 0 || d.n || files.n == 0)
		fprintf(stderr, "%s\n",
			ret < 0 ? e.text : "no input, or not all readable");
	else
		printf("%zu inputs\n", files.n);
	ret = ret < 0 || d.n || files.n == 0;
	arena_release(&a);
	return ret;
}
