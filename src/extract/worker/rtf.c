/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The syntax of RTF: groups, control words and symbols, binary data. */
#include "rtf.h"

#include <string.h>

#include "../clean.h"

static void open_group(struct rtf *r)
{
	rtf_flush(r);
	r->to_skip = 0;
	if (r->depth + 1 == RTF_DEPTH_MAX) {
		if (!r->too_deep++)
			job_diag(r->job, DIAG_LOST, "too-deep", 0,
				 "groups are nested more than %d deep: what "
				 "lies deeper is not read",
				 RTF_DEPTH_MAX);
		return;
	}
	r->group[r->depth + 1] = r->group[r->depth];
	r->depth++;
	rtf_group(r)->has_flow = false;
}

static void close_group(struct rtf *r)
{
	rtf_flush(r);
	r->to_skip = 0;
	r->starred = false;
	if (r->too_deep) {
		r->too_deep--;
		return;
	}
	if (r->depth == 0)
		return;
	if (rtf_group(r)->has_flow)
		rtf_flow_end(r, rtf_group(r));
	r->depth--;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 32;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "\'92" */
static void hex_byte(struct rtf *r)
{
	int hi = r->p < r->end ? hex(r->p[0]) : -1;
	int lo = r->end - r->p > 1 ? hex(r->p[1]) : -1;
	if (hi < 0 || lo < 0)
		return;
	r->p += 2;
	rtf_byte(r, (unsigned char)(hi << 4 | lo));
}

static void symbol(struct rtf *r, char c)
{
	switch (c) {
	case '\'':
		hex_byte(r);
		break;
	case '\\':
	case '{':
	case '}':
		rtf_byte(r, (unsigned char)c);
		break;
	case '~':
		rtf_byte(r, ' ');
		break;
	case '_':
		rtf_byte(r, '-');
		break;
	case '*':
		r->starred = true;
		break;
	case '\n':
	case '\r':
		rtf_word(r, "par", false, 0);
		break;
	case '\t':
		rtf_word(r, "tab", false, 0);
		break;
	default: /* "\-" is an optional hyphen; others print nothing */
		break;
	}
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The number after a control word; one out of range is as good as none. */
static bool read_value(struct rtf *r, int *out)
{
	const char *p = r->p;
	bool negative = p < r->end && *p == '-';
	int64_t v = 0;
	p += negative;
	if (p == r->end || *p < '0' || *p > '9')
		return false;
	for (; p < r->end && *p >= '0' && *p <= '9'; p++)
		v = v > INT32_MAX ? v : v * 10 + (*p - '0');
	r->p = p;
	*out = (int)(v > INT32_MAX ? 0 : negative ? -v : v);
	return true;
}

static void skip_binary(struct rtf *r, int n)
{
	size_t left = (size_t)(r->end - r->p);
	r->p += n < 0 ? 0 : (size_t)n < left ? (size_t)n : left;
}

static void control(struct rtf *r)
{
	char word[33];
	size_t n = 0;
	int value = 0;
	if (r->p == r->end)
		return;
	if (!is_letter(*r->p)) {
		symbol(r, *r->p++);
		return;
	}
	for (; r->p < r->end && is_letter(*r->p); r->p++)
		if (n + 1 < sizeof word)
			word[n++] = *r->p;
	word[n] = '\0';
	bool has_value = read_value(r, &value);
	if (r->p < r->end && *r->p == ' ')
		r->p++;
	if (str_eq(word, "bin"))
		skip_binary(r, value);
	else if (r->to_skip && !str_eq(word, "u"))
		r->to_skip--;
	else if (!r->too_deep)
		rtf_word(r, word, has_value, value);
}

static void parse(struct rtf *r)
{
	while (r->p < r->end) {
		char c = *r->p++;
		if (c == '{')
			open_group(r);
		else if (c == '}')
			close_group(r);
		else if (c == '\\')
			control(r);
		else if (c != '\r' && c != '\n' && c != '\0')
			rtf_byte(r, (unsigned char)c);
	}
}

static void finish(struct rtf *r)
{
	struct job *j = r->job;
	rtf_flush(r);
	while (r->depth > 0)
		close_group(r);
	rtf_text_finish(r);
	build_finish(&r->b, j->doc);
	j->doc->title = clean_line(j->a, buf_text(&r->title), r->title.n);
	j->doc->author = clean_line(j->a, buf_text(&r->author), r->author.n);
	j->doc->editor = clean_line(j->a, buf_text(&r->editor), r->editor.n);
	if (r->tracked)
		job_diag(j, DIAG_NOTE, "tracked-changes", 0,
			 "it holds tracked changes: read as if all were "
			 "accepted");
	buf_release(&r->bytes);
	buf_release(&r->label);
	buf_release(&r->title);
	buf_release(&r->author);
	buf_release(&r->editor);
}

int rtf_read(struct job *j)
{
	struct rtf *r = ARENA_NEW(j->a, struct rtf);
	r->job = j;
	r->p = buf_text(&j->file);
	r->end = r->p + j->file.n;
	r->codepage = 1252;
	r->footnotes = r->endnotes = (struct rtf_notes){ .start = 1 };
	r->group[0] = (struct rtf_group){ .unicode_skip = 1,
					  .look = { .size = 120 },
					  .para = { .outline = -1 } };
	build_start(&r->b, j);
	parse(r);
	bool cut = r->depth > 0 || r->too_deep;
	finish(r);
	if (cut)
		job_diag(j, DIAG_LOST, "part-damaged", 0,
			 "the file is cut off: its end is missing");
	return 0;
}
