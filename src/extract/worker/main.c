/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * revix-worker: reads the document on descriptor 3, writes one answer
 * (wire.h) to standard output. Started by extract_file, not by people.
 */
#include <errno.h>
#include <iconv.h>
#include <libxml/xmlversion.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unicode/uversion.h>
#include <unistd.h>
#include <zip.h>

#include "nocms.h"
#include "sandbox.h"
#include "worker.h"

#define DOCUMENT_FD 3
#define SECONDS     120
#define FILE_MAX    ((size_t)256 << 20)
#define ANSWER_MAX  ((size_t)300 << 20)

#define NO_SANDBOX                                                             \
	"documents are not opened without a sandbox, and there is none: %s"

int job_refuse(struct job *j, enum wire_fault fault, const char *fmt, ...)
{
	if (j->refusal.fault)
		return -1;
	char text[WIRE_LINE_MAX];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	j->refusal.fault = fault;
	j->refusal.text = arena_str(j->a, text);
	return -1;
}

void job_diag(struct job *j, enum diag_level level, const char *code, int page,
	      const char *fmt, ...)
{
	char text[WIRE_LINE_MAX];
	va_list ap;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	diag_add(j->d, level, code, (struct diag_at){ .page = page }, "%s",
		 text);
}

static int read_document(struct job *j)
{
	char block[65536];
	j->file.max = FILE_MAX;
	for (;;) {
		ssize_t n = read(DOCUMENT_FD, block, sizeof block);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return job_refuse(j, WIRE_SYSTEM,
					  "it cannot be read: %s",
					  strerror(errno));
		if (n == 0)
			break;
		buf_add(&j->file, block, (size_t)n);
	}
	if (j->file.full)
		return job_refuse(j, WIRE_LIMIT,
				  "larger than %zu MB: split it or save it "
				  "smaller",
				  FILE_MAX >> 20);
	return 0;
}

static int read_as(struct job *j, enum extract_format format)
{
	switch (format) {
	case EXTRACT_PDF:
		return pdf_read(j);
	case EXTRACT_DOCX:
		return docx_read(j);
	case EXTRACT_ODT:
		return odt_read(j);
	case EXTRACT_HTML:
		return html_read(j);
	case EXTRACT_RTF:
		return rtf_read(j);
	case EXTRACT_TXT:
		return txt_read(j);
	case EXTRACT_DOC:
	case EXTRACT_UNKNOWN:
	case EXTRACT_CSV:
	case EXTRACT_N_FORMATS:
		break;
	}
	return job_refuse(j, WIRE_UNSUPPORTED, "of an unknown kind");
}

static bool has_unread_page(const struct extract_doc *doc)
{
	for (size_t i = 0; i < doc->pages.n; i++)
		if (doc->pages.v[i].no_text)
			return true;
	return false;
}

/* Limits of the answer that a reader need not watch by itself. */
static int check_document(struct job *j)
{
	const struct extract_doc *doc = j->doc;
	if (doc->blocks.n > WIRE_BLOCKS_MAX || doc->pages.n > WIRE_PAGES_MAX)
		return job_refuse(j, WIRE_LIMIT,
				  "more than %d pages or %d paragraphs: split "
				  "it",
				  WIRE_PAGES_MAX, WIRE_BLOCKS_MAX);
	if (doc->blocks.n == 0 && !has_unread_page(doc))
		return job_refuse(j, WIRE_EMPTY,
				  "there is no text in it: see that it is the "
				  "right file");
	return 0;
}

static int read_sandboxed(struct job *j, bool sandboxed)
{
	if (read_document(j) < 0)
		return -1;
	enum extract_format format = sniff(j);
	if (format == EXTRACT_UNKNOWN)
		return -1;
	struct err e = { 0 };
	if (sandboxed && format != EXTRACT_PDF && sandbox_close_files(&e) < 0)
		return job_refuse(j, WIRE_SYSTEM, "no sandbox: %s", e.text);
	if (!sandboxed)
		job_diag(j, DIAG_WARNING, "no-sandbox", 0,
			 "read without a sandbox, as asked");
	j->doc->title = j->doc->author = "";
	if (read_as(j, format) < 0)
		return -1;
	j->doc->format = format;
	return check_document(j);
}

static int write_all(const struct buf *b)
{
	for (size_t at = 0; at < b->n;) {
		ssize_t n = write(STDOUT_FILENO, b->p + at, b->n - at);
		if (n < 0 && errno != EINTR)
			return -1;
		at += n > 0 ? (size_t)n : 0;
	}
	return 0;
}

static int answer(struct job *j, int rc)
{
	struct buf b = { .max = ANSWER_MAX };
	if (rc == 0) {
		wire_write(&b, j->doc, j->d);
		if (b.full) {
			buf_clear(&b);
			rc = job_refuse(j, WIRE_LIMIT,
					"gives more than %zu MB of text: "
					"leave it out",
					ANSWER_MAX >> 20);
		}
	}
	if (rc < 0)
		wire_write_fault(&b, j->refusal.fault, j->refusal.text, j->d);
	rc = write_all(&b);
	buf_release(&b);
	return rc;
}

/*
 * glibc loads converters from files when they are first used: poppler asks
 * for this one to read titles. ICU and libxml2 carry theirs with them.
 */
static iconv_t preload(void)
{
	return iconv_open("UTF-8", "UTF-16BE");
}

static void unload(iconv_t cd)
{
	if (cd != (iconv_t)-1)
		iconv_close(cd);
}

static int print_status(bool sandboxed)
{
	struct err e = { 0 };
	struct buf b = { 0 };
	const char *zip = zip_libzip_version();
	iconv_t cd = preload();
	if (!sandboxed)
		buf_str(&b, "no sandbox, as asked");
	else if (sandbox_enter(SECONDS, &e) < 0)
		fprintf(stderr, NO_SANDBOX "\n", e.text);
	else
		sandbox_describe(&b);
	buf_fmt(&b, "; poppler %s%s, libzip %s, libxml2 %s, ICU %s\n",
		poppler_get_version(),
		nocms_in_effect() ? " without colour management" : "", zip,
		LIBXML_DOTTED_VERSION, U_ICU_VERSION);
	int rc = e.kind == ERR_NONE ? write_all(&b) : -1;
	buf_release(&b);
	unload(cd);
	return rc;
}

static int run(int seconds, bool sandboxed)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct extract_doc doc = { 0 };
	struct job j = { .a = &a, .doc = &doc, .d = &d };
	struct err e = { 0 };
	iconv_t cd = preload();
	int rc;
	if (sandboxed && sandbox_enter(seconds, &e) < 0)
		rc = job_refuse(&j, WIRE_SYSTEM, NO_SANDBOX, e.text);
	else
		rc = read_sandboxed(&j, sandboxed);
	rc = answer(&j, rc);
	buf_release(&j.file);
	arena_release(&a);
	unload(cd);
	return rc;
}

static int probe(const char *what)
{
	struct err e = { 0 };
	if (sandbox_enter(SECONDS, &e) < 0) {
		fprintf(stderr, "%s\n", e.text);
		return 2;
	}
	return sandbox_probe(what);
}

int main(int argc, char **argv)
{
	int64_t seconds = SECONDS;
	bool sandboxed = true, status = false, ok = true;
	if (argc == 3 && str_eq(argv[1], "--probe"))
		return probe(argv[2]);
	for (int i = 1; i < argc && ok; i++) {
		if (str_eq(argv[i], "--no-sandbox"))
			sandboxed = false;
		else if (str_eq(argv[i], "--status"))
			status = true;
		else if (str_eq(argv[i], "--seconds") && i + 1 < argc)
			ok = str_int(argv[++i], 1, 86400, &seconds);
		else
			ok = false;
	}
	if (!ok) {
		fprintf(stderr, "usage: revix-worker [--no-sandbox] "
				"[--seconds N] 3<FILE | --status | "
				"--probe WHAT\n");
		return 2;
	}
	if (status)
		return print_status(sandboxed) < 0;
	return run((int)seconds, sandboxed) < 0;
}
