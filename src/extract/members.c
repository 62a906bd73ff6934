/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a ZIP of documents: asked of the worker, as all bytes are. */
#include "extract.h"

#include "ask.h"

int extract_members(struct arena *a, const struct extract_opts *o,
		    const char *path, struct extract_members *out,
		    struct err *e)
{
	static const char *const args[] = { "--members", NULL };
	struct wire_answer answer = { 0 };
	struct ask_file f = { 0 };
	/* There is nothing odd to tell of a list: what cannot be read has its
	 * reason beside it. */
	struct diags unused = { .a = a };
	int ret = -1;
	*out = (struct extract_members){ 0 };
	if (ask_open(&f, path, e) < 0 ||
	    ask_worker(a, o, &f, args, WIRE_MEMBERS, &answer, e) < 0 ||
	    ask_accept(path, &answer, &unused, e) < 0)
		goto out;
	*out = answer.members;
	ret = 0;
out:
	ask_close(&f);
	return ret;
}
