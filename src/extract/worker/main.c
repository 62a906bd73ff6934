/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * revix-worker: reads the document on descriptor 3, writes one answer
 * (wire.h) to standard output. Started by extract_file, not by people.
 */
#include <iconv.h>
#include <libxml/xmlversion.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/uversion.h>
#include <zip.h>

#include "archive.h"
#include "job.h"
#include "nocms.h"
#include "sandbox.h"
#include "worker.h"

#define SECONDS    120
#define ANSWER_MAX ((size_t)300 << 20)

#define NO_SANDBOX                                                             \
	"documents are not opened without a sandbox, and there is none: %s"

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

/* What the parent asks for. */
struct task {
	int seconds; /* of processor time */
	bool sandboxed;
	bool list;  /* the members of an archive */
	int member; /* one of them, or 0: the file itself */
	struct extract_members members;
};

static int read_sandboxed(struct job *j, struct task *t)
{
	if (job_read(j) < 0)
		return -1;
	if (t->list)
		return archive_list(j, &t->members);
	if (t->member && archive_take(j, t->member) < 0)
		return -1;
	enum extract_format format = sniff(j);
	if (format == EXTRACT_UNKNOWN)
		return -1;
	struct err e = { 0 };
	if (t->sandboxed && format != EXTRACT_PDF &&
	    sandbox_close_files(&e) < 0)
		return job_refuse(j, WIRE_SYSTEM, "no sandbox: %s", e.text);
	if (!t->sandboxed)
		job_diag(j, DIAG_WARNING, "no-sandbox", 0,
			 "read without a sandbox, as asked");
	j->doc->title = j->doc->author = j->doc->editor = "";
	if (read_as(j, format) < 0)
		return -1;
	j->doc->format = format;
	return check_document(j);
}

static int answer(struct job *j, const struct task *t, int rc)
{
	struct buf b = { .max = ANSWER_MAX };
	if (rc == 0 && t->list) {
		wire_write_members(&b, &t->members, j->d);
	} else if (rc == 0) {
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
	rc = job_write(&b);
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
	int rc = e.kind == ERR_NONE ? job_write(&b) : -1;
	buf_release(&b);
	unload(cd);
	return rc;
}

static int run(struct task *t)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct extract_doc doc = { 0 };
	struct job j = { .a = &a, .doc = &doc, .d = &d };
	struct err e = { 0 };
	iconv_t cd = preload();
	int rc;
	if (t->sandboxed && sandbox_enter(t->seconds, &e) < 0)
		rc = job_refuse(&j, WIRE_SYSTEM, NO_SANDBOX, e.text);
	else
		rc = read_sandboxed(&j, t);
	rc = answer(&j, t, rc);
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

static bool number_after(int argc, char **argv, int *i, int *out)
{
	int64_t v;
	if (*i + 1 >= argc || !str_int(argv[++*i], 1, INT32_MAX, &v))
		return false;
	*out = (int)v;
	return true;
}

int main(int argc, char **argv)
{
	struct task t = { .seconds = SECONDS, .sandboxed = true };
	bool status = false, ok = true;
	if (argc == 3 && str_eq(argv[1], "--probe"))
		return probe(argv[2]);
	for (int i = 1; i < argc && ok; i++) {
		if (str_eq(argv[i], "--no-sandbox"))
			t.sandboxed = false;
		else if (str_eq(argv[i], "--status"))
			status = true;
		else if (str_eq(argv[i], "--members"))
			t.list = true;
		else if (str_eq(argv[i], "--member"))
			ok = number_after(argc, argv, &i, &t.member);
		else if (str_eq(argv[i], "--seconds"))
			ok = number_after(argc, argv, &i, &t.seconds);
		else
			ok = false;
	}
	if (!ok) {
		fprintf(stderr, "usage: revix-worker [--no-sandbox] "
				"[--seconds N] [--members | --member N] "
				"3<FILE | --status | --probe WHAT\n");
		return 2;
	}
	if (status)
		return print_status(t.sandboxed) < 0;
	return run(&t) < 0;
}
