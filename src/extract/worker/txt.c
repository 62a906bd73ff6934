/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text: find its character set, then blocks as extract_plain makes. */
#include "worker.h"

#include "charset.h"

int txt_read(struct job *j)
{
	size_t skip;
	const char *p = buf_text(&j->file);
	const char *set = charset_mark(p, j->file.n, &skip);
	p += skip;
	size_t n = j->file.n - skip;
	if (!set)
		set = charset_guess(p, n);
	if (str_eq(set, "windows-1252"))
		job_diag(j, DIAG_NOTE, "guessed-encoding", 0,
			 "nothing says which characters it uses: read as "
			 "Windows-1252, the usual one of older Western text");
	struct buf text = { 0 };
	if (!str_eq(set, "UTF-8")) {
		charset_decode(set, p, n, &text);
		p = buf_text(&text);
		n = text.n;
	}
	extract_plain(j->a, p, n, j->doc);
	buf_release(&text);
	return 0;
}
