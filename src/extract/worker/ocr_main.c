/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * revix-ocr: recognises the text of one page of the PDF on descriptor 3 and
 * writes one answer (wire.h) to standard output. Started by extract_file, not
 * by people.
 */
#include <fontconfig/fontconfig.h>
#include <poppler.h>
#include <stdio.h>
#include <string.h>

#include "archive.h"
#include "job.h"
#include "ocr.h"
#include "sandbox.h"

#define SECONDS    60
#define ANSWER_MAX ((size_t)16 << 20)

#define NO_SANDBOX                                                             \
	"pages are not recognised without a sandbox, and there is none: %s"

/* What the parent asks for. */
struct task {
	int seconds; /* of processor time */
	int page;
	int member; /* of an archive, or 0: the file itself */
	bool sandboxed;
};

static int read_sandboxed(struct job *j, struct ocr_engine *g,
			  const struct task *t)
{
	if (job_read(j) < 0)
		return -1;
	if (t->member && archive_take(j, t->member) < 0)
		return -1;
	return ocr_page(j, g, t->page);
}

static int answer(struct job *j, int rc)
{
	struct buf b = { .max = ANSWER_MAX };
	if (rc == 0)
		wire_write(&b, j->doc, j->d);
	if (b.full) {
		buf_clear(&b);
		rc = job_refuse(j, WIRE_LIMIT, "more text than a page holds");
	}
	if (rc < 0)
		wire_write_fault(&b, j->refusal.fault, j->refusal.text, j->d);
	rc = job_write(&b);
	buf_release(&b);
	return rc;
}

/* Everything that opens files of its own does so before the sandbox is shut:
 * no document has been seen by then. */
static int prepare(struct ocr_engine *g, const struct task *t, struct err *e)
{
	FcInit();
	if (ocr_engine_open(g, e) < 0)
		return -1;
	if (!t->sandboxed || sandbox_enter_ocr(t->seconds, e) == 0)
		return 0;
	struct err cause = *e;
	*e = (struct err){ 0 };
	return err_set(e, ERR_SYSTEM, NO_SANDBOX, cause.text);
}

/* One line that names all of what an answer depends on. */
static int print_engine(const struct ocr_engine *g)
{
	struct buf b = { 0 };
	ocr_engine_describe(g, &b);
	buf_fmt(&b, ", %d dpi, poppler %s, revix-ocr %d\n", OCR_DPI,
		poppler_get_version(), OCR_VERSION);
	int rc = job_write(&b);
	buf_release(&b);
	return rc;
}

static int run(const struct task *t, bool status)
{
	struct arena a = { 0 };
	struct diags d = { .a = &a };
	struct extract_doc doc = { .title = "", .author = "", .editor = "" };
	struct job j = { .a = &a, .doc = &doc, .d = &d };
	struct ocr_engine g = { 0 };
	struct err e = { 0 };
	int rc = prepare(&g, t, &e);
	if (rc < 0 && status)
		fprintf(stderr, "%s\n", e.text);
	else if (status)
		rc = print_engine(&g);
	else if (rc < 0)
		rc = answer(&j, job_refuse(&j, WIRE_SYSTEM, "%s", e.text));
	else
		rc = answer(&j, read_sandboxed(&j, &g, t));
	ocr_engine_close(&g);
	buf_release(&j.file);
	arena_release(&a);
	FcFini();
	return rc;
}

static int probe(const char *what)
{
	struct err e = { 0 };
	if (sandbox_enter_ocr(SECONDS, &e) == 0)
		return sandbox_probe(what);
	fprintf(stderr, "%s\n", e.text);
	return 2;
}

static bool parse(int argc, char **argv, struct task *t, bool *status)
{
	int64_t n = 0;
	bool ok = true;
	for (int i = 1; i < argc && ok; i++) {
		const char *value = i + 1 < argc ? argv[i + 1] : "";
		if (str_eq(argv[i], "--no-sandbox")) {
			t->sandboxed = false;
			continue;
		}
		if (str_eq(argv[i], "--status")) {
			*status = true;
			continue;
		}
		ok = str_int(value, 1, INT32_MAX, &n);
		i++;
		if (str_eq(argv[i - 1], "--seconds") && n <= 86400)
			t->seconds = (int)n;
		else if (str_eq(argv[i - 1], "--page"))
			t->page = (int)n;
		else if (str_eq(argv[i - 1], "--member"))
			t->member = (int)n;
		else
			ok = false;
	}
	return ok && (*status || t->page);
}

int main(int argc, char **argv)
{
	struct task t = { .seconds = SECONDS, .sandboxed = true };
	bool status = false;
	if (argc == 3 && str_eq(argv[1], "--probe"))
		return probe(argv[2]);
	if (!parse(argc, argv, &t, &status)) {
		fprintf(stderr, "usage: revix-ocr [--no-sandbox] "
				"[--seconds N] [--member N] --page N 3<FILE | "
				"--status | --probe WHAT\n");
		return 2;
	}
	return run(&t, status) < 0;
}
