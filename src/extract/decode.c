/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading an answer: the parent's half of wire.h. The bytes may come from a
 * worker that a hostile document has taken over. The first broken rule
 * sticks; after it every read gives zero and nothing more is believed.
 */
#include "wire.h"

#include <string.h>

#include "clean.h"

struct reader {
	struct arena *a;
	const unsigned char *p;
	size_t n, at;    /* of the whole answer */
	size_t end;      /* of the frame that is read */
	const char *why; /* the first broken rule, or NULL */
	struct wire_answer out;
	enum wire_wanted wanted;
	bool has_format, has_info, ended;
};

static void broken(struct reader *r, const char *why)
{
	if (!r->why)
		r->why = why;
}

static const unsigned char *take(struct reader *r, size_t n)
{
	if (r->why || n > r->end - r->at) {
		broken(r, "a frame is too short");
		return NULL;
	}
	const unsigned char *p = r->p + r->at;
	r->at += n;
	return p;
}

/* A number of one or four bytes within [lo, hi], else lo. */
static uint32_t number(struct reader *r, size_t n, uint32_t lo, uint32_t hi)
{
	const unsigned char *p = take(r, n);
	uint32_t v = 0;
	for (size_t i = 0; p && i < n; i++)
		v |= (uint32_t)p[i] << (8 * i);
	if (p && v >= lo && v <= hi)
		return v;
	broken(r, "a number is out of range");
	return lo;
}

static int integer(struct reader *r, int lo, int hi)
{
	return (int)number(r, 4, (uint32_t)lo, (uint32_t)hi);
}

static const char *text(struct reader *r, size_t max, enum clean_mode mode)
{
	size_t n = number(r, 4, 0, (uint32_t)max);
	const unsigned char *p = take(r, n);
	if (!p || !n)
		return "";
	if (!clean_check((const char *)p, n, mode)) {
		broken(r, "a text is not clean UTF-8");
		return "";
	}
	return arena_dup(r->a, (const char *)p, n);
}

static void read_format(struct reader *r)
{
	r->out.doc.format =
		(enum extract_format)number(r, 1, EXTRACT_PDF, EXTRACT_TXT);
	r->out.doc.paged = number(r, 1, 0, 1);
	if (r->has_format)
		broken(r, "two formats");
	r->has_format = true;
}

static void read_info(struct reader *r)
{
	r->out.doc.title = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	r->out.doc.author = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	r->out.doc.editor = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	if (r->has_info)
		broken(r, "two infos");
	r->has_info = true;
}

static void read_page(struct reader *r)
{
	if (r->out.doc.pages.n >= WIRE_PAGES_MAX) {
		broken(r, "too many pages");
		return;
	}
	struct extract_page *p = ARENA_PUSH(r->a, &r->out.doc.pages);
	uint32_t flags = number(r, 1, 0, 3);
	p->no_text = flags & 1;
	p->ocr = flags & 2;
	p->confidence = (int)number(r, 1, 0, 100);
	if (!p->ocr && p->confidence)
		broken(r, "a confidence without recognition");
	p->width = integer(r, 0, WIRE_COORD_MAX);
	p->height = integer(r, 0, WIRE_COORD_MAX);
	p->label = text(r, WIRE_LINE_MAX, CLEAN_LINE);
}

static void read_block(struct reader *r)
{
	if (r->out.doc.blocks.n >= WIRE_BLOCKS_MAX) {
		broken(r, "too many blocks");
		return;
	}
	int first = r->out.doc.blocks.n
			    ? r->out.doc.blocks.v[r->out.doc.blocks.n - 1].page
			    : 1;
	struct extract_block *x = ARENA_PUSH(r->a, &r->out.doc.blocks);
	x->kind = (enum extract_kind)number(r, 1, 0, EXTRACT_N_KINDS - 1);
	uint32_t flags = number(r, 1, 0, 3);
	x->bold = flags & 1;
	x->italic = flags & 2;
	x->level = (int)number(r, 1, 0, 9);
	x->page = integer(r, first, (int)r->out.doc.pages.n);
	x->x0 = integer(r, 0, WIRE_COORD_MAX);
	x->y0 = integer(r, 0, WIRE_COORD_MAX);
	x->x1 = integer(r, x->x0, WIRE_COORD_MAX);
	x->y1 = integer(r, x->y0, WIRE_COORD_MAX);
	x->size = integer(r, 0, WIRE_SIZE_MAX);
	x->label = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	x->text = text(r, WIRE_TEXT_MAX,
		       x->kind == EXTRACT_TABLE_ROW ? CLEAN_ROW : CLEAN_LINES);
	if (!*x->text)
		broken(r, "a block is empty");
}

/* Sixty-four hexadecimal digits, or nothing. */
static void read_hash(struct reader *r, char out[HASH_HEX])
{
	const char *s = text(r, HASH_HEX - 1, CLEAN_LINE);
	size_t n = strspn(s, "0123456789abcdef");
	if (s[n] || (n && n != HASH_HEX - 1))
		broken(r, "a hash is none");
	else
		memcpy(out, s, n + 1);
}

static void read_member(struct reader *r)
{
	struct extract_members *m = &r->out.members;
	if (m->n >= WIRE_MEMBERS_MAX) {
		broken(r, "too many members");
		return;
	}
	struct extract_member *x = ARENA_PUSH(r->a, m);
	x->index = integer(r, 1, INT32_MAX);
	x->bytes = number(r, 4, 0, UINT32_MAX);
	x->bytes |= (int64_t)number(r, 4, 0, INT32_MAX) << 32;
	read_hash(r, x->sha256);
	x->name = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	x->why = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	if (!*x->name || (!*x->sha256 && !*x->why))
		broken(r, "a member without a name or a reason");
	if (m->n > 1 && strcmp(x[-1].name, x->name) >= 0)
		broken(r, "members are not in order");
}

static const char *read_code(struct reader *r)
{
	const char *s = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	for (size_t i = 0; wire_codes[i]; i++)
		if (str_eq(s, wire_codes[i]))
			return wire_codes[i];
	broken(r, "an unknown diagnostic");
	return "";
}

static void read_diag(struct reader *r)
{
	if (r->out.diags.n >= WIRE_DIAGS_MAX) {
		broken(r, "too many diagnostics");
		return;
	}
	enum diag_level level =
		(enum diag_level)number(r, 1, 0, DIAG_UNSUPPORTED);
	struct diag_at at = { .file = "" };
	at.page = integer(r, 0, WIRE_PAGES_MAX);
	at.line = integer(r, 0, INT32_MAX);
	at.col = integer(r, 0, INT32_MAX);
	const char *code = read_code(r);
	diag_add(&r->out.diags, level, code, at, "%s",
		 text(r, WIRE_LINE_MAX, CLEAN_LINE));
}

static void read_fault(struct reader *r)
{
	if (r->out.refusal.fault)
		broken(r, "two faults");
	r->out.refusal.fault =
		(enum wire_fault)number(r, 1, 1, WIRE_N_FAULTS - 1);
	r->out.refusal.text = text(r, WIRE_LINE_MAX, CLEAN_LINE);
	if (!*r->out.refusal.text)
		broken(r, "a fault without a text");
}

static void read_end(struct reader *r)
{
	size_t pages = number(r, 4, 0, WIRE_PAGES_MAX);
	size_t blocks = number(r, 4, 0, WIRE_BLOCKS_MAX);
	bool list = r->wanted == WIRE_MEMBERS;
	size_t n = list ? r->out.members.n : r->out.doc.blocks.n;
	if (pages != r->out.doc.pages.n || blocks != n)
		broken(r, "the counts do not agree");
	if (r->out.refusal.fault && (r->has_format || r->out.members.n))
		broken(r, "a document and a fault");
	else if (!r->out.refusal.fault && !list && !r->out.doc.pages.n)
		broken(r, "neither document nor fault");
	r->ended = true;
}

static void read_frame(struct reader *r)
{
	r->end = r->n;
	uint32_t type = number(r, 1, 0, UINT8_MAX);
	size_t n = number(r, 4, 0, UINT32_MAX);
	if (r->why || n > r->n - r->at) {
		broken(r, "the answer ends within a frame");
		return;
	}
	r->end = r->at + n;
	if ((type == 'I' || type == 'P' || type == 'B') && !r->has_format)
		broken(r, "a document without a format");
	else if ((type == 'F') > (r->wanted == WIRE_DOCUMENT) ||
		 (type == 'M') > (r->wanted == WIRE_MEMBERS))
		broken(r, "an answer to another question");
	else if (type == 'M')
		read_member(r);
	else if (type == 'F')
		read_format(r);
	else if (type == 'I')
		read_info(r);
	else if (type == 'P')
		read_page(r);
	else if (type == 'B')
		read_block(r);
	else if (type == 'D')
		read_diag(r);
	else if (type == 'X')
		read_fault(r);
	else if (type == 'E')
		read_end(r);
	else
		broken(r, "an unknown frame");
	if (r->at != r->end)
		broken(r, "a frame is too long");
}

int wire_read(struct arena *a, const void *p, size_t n, enum wire_wanted wanted,
	      struct wire_answer *out, struct err *e)
{
	struct reader r = {
		.a = a, .p = p, .n = n, .end = n, .wanted = wanted
	};
	r.out.diags.a = a;
	r.out.doc.title = r.out.doc.author = r.out.doc.editor = "";
	const unsigned char *magic = take(&r, 4);
	if (!magic || memcmp(magic, WIRE_MAGIC, 4) != 0)
		broken(&r, "not an answer of this version");
	while (!r.why && !r.ended && r.at < n)
		read_frame(&r);
	if (!r.ended)
		broken(&r, "the answer has no end");
	else if (r.at < n)
		broken(&r, "bytes after the end");
	if (r.why)
		return err_set(e, ERR_SYSTEM,
			       "the worker broke the protocol: %s, at byte %zu",
			       r.why, r.at);
	*out = r.out;
	return 0;
}
