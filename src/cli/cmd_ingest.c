/* SPDX-License-Identifier: GPL-3.0-or-later */
/* revix ingest: files in. */
#include "commands.h"
#include "ingest.h"

#include <unistd.h>

struct meter {
	bool on;
	int64_t last;
};

static void show_progress(void *ctx, const struct ingest_progress *p)
{
	struct meter *m = ctx;
	if (!m->on || (p->elapsed_ms - m->last < 200 && p->done < p->total))
		return;
	m->last = p->elapsed_ms;
	int64_t left = p->done ? p->elapsed_ms * (int64_t)(p->total - p->done) /
					 (int64_t)p->done
			       : 0;
	fprintf(stderr, "\r\033[K%zu of %zu files", p->done, p->total);
	if (p->done < p->total)
		fprintf(stderr, ", about %lld s left: %.40s",
			(long long)(left / 1000 + 1), fs_base(p->file));
	else
		fputc('\n', stderr);
}

static void line(struct cmd *c, size_t n, const char *what)
{
	if (n)
		fprintf(c->out, "%8zu  %s\n", n, what);
}

static void summary(struct cmd *c, const struct ingest_summary *s)
{
	fprintf(c->out, "%8zu  files looked at\n", s->files);
	line(c, s->read, "read");
	line(c, s->text_rows, "read from a text column");
	line(c, s->partly, "read in part (some pages without text)");
	if (s->ocr_pages)
		fprintf(c->out, "%8lld  pages recognised from pictures\n",
			(long long)s->ocr_pages);
	line(c, s->cases, "cases in files that hold many, each a review");
	line(c, s->unchanged, "unchanged since last time");
	line(c, s->failed, "FAILED: see `revix check`");
	line(c, s->failed_before,
	     "FAILED before and unchanged: not tried again");
	line(c, s->skipped, "skipped (not reports)");
	line(c, s->withdrawn, "withdrawn: no longer in the folder, kept here");
	line(c, s->rows, "catalogue rows");
	line(c, s->rows_lost, "catalogue rows LOST: see `revix check`");
	line(c, s->catalogue_only, "reviews without a report here");
	fprintf(c->out, "%8zu  passages from %lld pages in %.1f s\n",
		s->passages, (long long)s->pages,
		(double)s->elapsed_ms / 1000.0);
}

static void timings(const struct ingest_summary *s)
{
	fprintf(stderr,
		"ms by stage, all threads: hash %lld, extract %lld, text "
		"%lld, themes %lld, store %lld\n",
		(long long)s->ms_hash, (long long)s->ms_extract,
		(long long)s->ms_text, (long long)s->ms_theme,
		(long long)s->ms_store);
}

static int parse_ocr(const char *s, enum extract_ocr *out, struct err *e)
{
	if (!s || str_eq(s, "auto"))
		*out = EXTRACT_OCR_AUTO;
	else if (str_eq(s, "never"))
		*out = EXTRACT_OCR_NEVER;
	else if (str_eq(s, "force"))
		*out = EXTRACT_OCR_FORCE;
	else
		return err_set(e, ERR_USAGE,
			       "--ocr is auto, never or force, not \"%s\"", s);
	return 0;
}

static int run(struct cmd *c, struct err *e)
{
	struct theme_set *set = NULL;
	struct meter meter = { .on = !c->quiet && isatty(2) };
	struct ingest_summary s = { 0 };
	int64_t jobs;
	if (!c->args.n_words && !args_text(&c->args, "catalogue"))
		return err_set(e, ERR_USAGE,
			       "ingest what? name files or folders");
	if (args_int(&c->args, "jobs", 1, 64, 0, &jobs, e) < 0 ||
	    use_themes(c, &set, e) < 0)
		return -1;
	enum extract_ocr ocr = EXTRACT_OCR_AUTO;
	if (parse_ocr(args_text(&c->args, "ocr"), &ocr, e) < 0) {
		theme_set_free(set);
		return -1;
	}
	struct ingest_opts o = {
		.paths = c->args.words,
		.n_paths = c->args.n_words,
		.catalogue = args_text(&c->args, "catalogue"),
		.maps = args_text(&c->args, "map"),
		.jobs = (int)jobs,
		.force = args_flag(&c->args, "force"),
		.themes = set,
		.extract.ocr = ocr,
		.command = c->line,
		.now = now_utc(c),
		.progress = show_progress,
		.ctx = &meter,
	};
	/* What ingest finds odd is listed by `check`; here only what is lost.
	 */
	struct diags found = { .a = &c->a };
	int rc = ingest_run(c->store, &o, &s, &found, e);
	theme_set_free(set);
	if (rc < 0)
		return -1;
	size_t lost = 0;
	for (size_t i = 0; i < found.n; i++)
		if (found.v[i].level == DIAG_LOST && lost++ < 20)
			*ARENA_PUSH(&c->a, &c->diags) = found.v[i];
	if (!c->quiet)
		summary(c, &s);
	if (args_flag(&c->args, "timings"))
		timings(&s);
	return s.failed || s.rows_lost || lost ? CMD_LOST : CMD_OK;
}

static const struct option options[] = {
	{ "catalogue", 'c', "FILE",
	  "the catalogue (default: catalogue.csv in a folder named)" },
	{ "map", 'm', "OURS=THEIRS…",
	  "what a column of the catalogue is (area=Council); may be given "
	  "more than once, and is remembered" },
	{ "jobs", 'j', "N", "files read at a time (default: one a processor)" },
	{ "ocr", 0, "WHEN",
	  "recognise text in pictures of pages: auto (default: pages that have "
	  "no text), never, or force (every page)" },
	{ "force", 0, NULL, "read unchanged files again" },
	{ "timings", 0, NULL, "print the time spent by stage" },
	{ 0 },
};

const struct command cmd_ingest = {
	.name = "ingest",
	.usage = "PATH…",
	.summary = "read files and folders into the store",
	.flags = CMD_CREATE,
	.options = options,
	.help = "Reads PDF, Word (.docx), OpenDocument (.odt), HTML, RTF, "
		"plain text and ZIP files of these, joined with a catalogue if there is one (`revix "
		"help catalogue`). Files are known by their content: what has "
		"not changed is skipped, so the same command can be run again "
		"at any time. What could not be read is listed by `revix "
		"check`; nothing else is lost because of it. "
		"A store has one catalogue: another one is put in its place "
		"only when it is named with --catalogue. A copy of a file is "
		"listed, but not searched and counted again. A file that "
		"holds many cases, each under a heading of its own, is a "
		"review each. A file without a row in the catalogue is "
		"counted with the review whose text it repeats or whose "
		"child, area and year it names, and `revix check` says why.",
	.run = run,
};
