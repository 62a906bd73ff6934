/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The language between the worker and its parent. revix-ocr speaks it too: its
 * answer is a PDF of one page, whose number is 1.
 *
 *	answer = "RVX2" frame* end
 *	frame  = type:u8 length:u32 payload
 *
 *	'F' format  u8 format, u8 paged                  once, before I, P, B
 *	'I' info    str title, str author, str editor    at most once
 *	'P' page    u8 flags (1 no text, 2 ocr), u8 confidence, u32 width,
 *	            u32 height, str label
 *	'B' block   u8 kind, u8 flags (1 bold, 2 italic), u8 level, u32 page,
 *	            u32 x0, y0, x1, y1, u32 size, str label, str text
 *	'M' member  u32 index, u64 bytes, str sha256, str name, str why
 *	                                                 instead of F, I, P, B
 *	'D' diag    u8 level, u32 page, line, col, str code, str text
 *	'X' fault   u8 kind, str text                    instead of F, I, P, B
 *	'E' end     u32 pages, u32 blocks or members     last
 *
 *	str    = n:u32, n bytes of clean text (see extract.h)
 *
 * Numbers are little-endian. A block names a page that was already sent and
 * never an earlier one than the block before. An answer without an end, or
 * with anything after it, is no answer.
 */
#ifndef EXTRACT_WIRE_H
#define EXTRACT_WIRE_H

#include "base.h"
#include "extract.h"

#define WIRE_MAGIC "RVX2"

#define WIRE_PAGES_MAX   100000
#define WIRE_BLOCKS_MAX  1000000
#define WIRE_DIAGS_MAX   10000
#define WIRE_MEMBERS_MAX 10000
#define WIRE_TEXT_MAX    ((size_t)1 << 20) /* bytes of one block */
#define WIRE_LINE_MAX    500               /* of a label, title or message */
#define WIRE_COORD_MAX   1000000           /* 2.5 km: above any PDF's page */
#define WIRE_SIZE_MAX    100000

/* Why a file could not be read. */
enum wire_fault {
	WIRE_NO_FAULT,
	WIRE_DAMAGED,
	WIRE_ENCRYPTED,
	WIRE_UNSUPPORTED,
	WIRE_EMPTY,
	WIRE_LIMIT,
	WIRE_SYSTEM, /* no sandbox, no memory: not the file's doing */
	WIRE_N_FAULTS
};

/* The diagnostics that a worker may send: NULL ends. */
extern const char *const wire_codes[];

/* A whole answer. The document must keep within the limits above; long
 * labels, titles and messages are cut. */
void wire_write(struct buf *out, const struct extract_doc *doc,
		const struct diags *d);
void wire_write_fault(struct buf *out, enum wire_fault fault, const char *text,
		      const struct diags *d);

/* What is in a ZIP, instead of a document. */
void wire_write_members(struct buf *out, const struct extract_members *m,
			const struct diags *d);

/* Why there is no document; fault 0: there is one. */
struct wire_refusal {
	enum wire_fault fault;
	const char *text;
};

struct wire_answer {
	struct extract_doc doc;
	struct extract_members members; /* when members were asked for */
	struct diags diags;             /* their file is "" */
	struct wire_refusal refusal;
};

enum wire_wanted { WIRE_DOCUMENT, WIRE_MEMBERS };

/* Decodes an answer that nobody vouches for, into `a`. Returns -1 with
 * ERR_SYSTEM when it breaks any rule; out is then untouched. */
int wire_read(struct arena *a, const void *p, size_t n, enum wire_wanted wanted,
	      struct wire_answer *out, struct err *e) BASE_CHECKED;

#endif
