/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * extract: the bytes of a file to pages of blocks, in reading order.
 *
 * The bytes are never parsed in this process: extract_file starts the worker
 * program (revix-worker, built from src/extract/worker) with the file on
 * descriptor 3, under a sandbox, and reads framed answers from a pipe
 * (src/extract/wire.h). The worker is not believed: every length, count,
 * enumerator and page number is checked, all text is validated as UTF-8.
 * Pages of a PDF that are pictures go to a third program in the same way, one
 * process a page: revix-ocr, which is Tesseract in the same kind of sandbox.
 * Thread-safe: several threads may extract at once.
 */
#ifndef EXTRACT_H
#define EXTRACT_H

#include "base.h"

enum extract_format {
	EXTRACT_UNKNOWN,
	EXTRACT_PDF,
	EXTRACT_DOCX,
	EXTRACT_ODT,
	EXTRACT_HTML,
	EXTRACT_RTF,
	EXTRACT_TXT,
	EXTRACT_CSV, /* never sent by the worker: a catalogue's text column */
	EXTRACT_N_FORMATS
};

enum extract_kind {
	EXTRACT_PARAGRAPH,
	EXTRACT_HEADING,   /* level 1..9 known from a style */
	EXTRACT_LIST_ITEM, /* label holds the bullet or number as rendered */
	EXTRACT_TABLE_ROW, /* cells joined by '\t' */
	EXTRACT_FOOTNOTE,
	EXTRACT_HEADER, /* running header, known from the format */
	EXTRACT_FOOTER,
	EXTRACT_N_KINDS
};

/*
 * One block. Lines as laid out are kept, separated by '\n', so that the text
 * module can join hyphenated line ends and see contents pages. Geometry is in
 * tenths of a point from the top left of the page; all zero when the format
 * has none.
 *
 * Blocks come in reading order and their pages never go back. Text is clean:
 * no control characters but '\n' and '\t', no zero-width or direction marks,
 * only the plain space, single spaces, no empty lines, ligatures opened; it is
 * never empty. A bullet or automatic number is in label and not in text;
 * a number that was typed (all numbers of PDF and TXT) stays in text. The
 * mark of a footnote is "[3]" in the text, "3" in the footnote's label. A
 * table row within a cell is a line of that cell.
 */
struct extract_block {
	enum extract_kind kind;
	int page;  /* 1-based physical page; formats without pages: 1,
		      counting hard and last rendered page breaks */
	int level; /* heading or list level, 1..9; 0: none */
	int x0, y0, x1, y1;
	int size;          /* main font size, tenths of a point; 0: unknown */
	bool bold, italic; /* the greater part of it */
	const char *label; /* automatic number or bullet as rendered, or "" */
	const char *text;
};

struct extract_page {
	const char *label; /* as printed or as the file says: "iv"; or "" */
	int width, height; /* tenths of a point; 0: unknown */
	bool no_text;      /* an image without usable text layer */
	bool ocr;          /* its text came from character recognition */
	int confidence;    /* of that, mean over its words, 1-100; else 0 */
};

struct extract_pages {
	struct extract_page *v;
	size_t n, cap;
};

struct extract_blocks {
	struct extract_block *v;
	size_t n, cap;
};

struct extract_doc {
	enum extract_format format;
	const char *title, *author, *editor; /* document properties, or "";
						editor: who last saved it */
	bool paged;                 /* pages are real pages, not a guess */
	struct extract_pages pages; /* at least one */
	struct extract_blocks blocks;
};

/* When pages are given to character recognition. */
enum extract_ocr {
	EXTRACT_OCR_AUTO, /* pages that have no usable text layer */
	EXTRACT_OCR_NEVER,
	EXTRACT_OCR_FORCE /* every page, in place of the text layer */
};

/*
 * Where recognised pages are kept between runs, because a page costs seconds.
 * A key is the content hash of the file, the page, and the engine with its
 * version and language; the bytes are the recogniser's answer, and are checked
 * as strictly when they come from here. Both may be called from any thread.
 */
struct extract_cache {
	void *ctx;
	bool (*get)(void *ctx, const char *key, struct buf *out);
	void (*put)(void *ctx, const char *key, const void *p, size_t n);
};

struct extract_opts {
	const char *worker; /* path of the worker; NULL: beside the program,
			       else ../libexec/revix/ from it */
	int timeout_ms;     /* wall clock for one file, without recognition;
			       0: 120 000 */
	size_t out_max;     /* bytes of answer; 0: 256 MiB; as many again of
			       recognised text */
	bool no_sandbox;    /* only for sanitizer builds; stated in reports */
	enum extract_ocr ocr;
	const char *ocr_worker; /* path; NULL: beside the worker */
	int ocr_page_ms;        /* wall clock for one page; 0: 60 000 */
	int ocr_file_ms;        /* for all pages of a file; 0: 3 600 000 */
	const struct extract_cache *cache; /* or NULL */
	int member; /* of a ZIP: 1-based, as extract_members lists; 0: the
		       file itself */
};

/* A file inside a ZIP. */
struct extract_member {
	const char *name; /* as stored, cleaned, with '/'; unique */
	int index;        /* for extract_opts.member */
	int64_t bytes;
	char sha256[HASH_HEX]; /* of its content; "" when it was not read: too
				  large, encrypted; why says so */
	const char *why;       /* or "" */
};
struct extract_members {
	struct extract_member *v; /* in order of name */
	size_t n, cap;
};

/* What is in a ZIP of documents, without folders. A DOCX or ODT, which is a ZIP
 * too, is not one: n is 0. Errors as extract_file. */
int extract_members(struct arena *a, const struct extract_opts *o,
		    const char *path, struct extract_members *out,
		    struct err *e) BASE_CHECKED;

/*
 * Extracts one file into `a`. What is odd goes to d with `path` as file.
 * A page that cannot be recognised stays no_text, with a diagnostic: never an
 * error.
 * Errors, all naming what to do: ERR_INPUT the file is damaged, encrypted,
 * empty or of an unsupported kind (recognised by content, not by name);
 * ERR_LIMIT it took too long or gave too much; ERR_SYSTEM the worker could
 * not be started, sandboxed, or broke the protocol.
 */
int extract_file(struct arena *a, const struct extract_opts *o,
		 const char *path, struct extract_doc *out, struct diags *d,
		 struct err *e) BASE_CHECKED;

/* Plain UTF-8 text to blocks: blank lines part paragraphs, form feeds part
 * pages. For a catalogue's text column; the worker uses it for TXT. Lines of
 * a paragraph stay separated by '\n'. */
void extract_plain(struct arena *a, const char *text, size_t n,
		   struct extract_doc *out);

const char *extract_format_name(enum extract_format f); /* "PDF", "DOCX" … */

/* What `revix version` says of the worker: "landlock abi 7, seccomp; poppler
 * 22.12.0 …; text recognition: tesseract 5.3.0, eng …", or why there is no
 * recognition; one line. ERR_SYSTEM when it could read no file at all: it is
 * not there, does not start, or finds no sandbox; the text says which. */
int extract_sandbox_status(struct arena *a, const struct extract_opts *o,
			   const char **out, struct err *e) BASE_CHECKED;

#endif
