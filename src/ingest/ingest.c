/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A run: plan what there is to do, put the catalogue and the dictionaries in
 * where they changed, work through the files, say what is gone, settle. A run
 * that finds nothing new writes nothing.
 */
#include "ingest.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "keep.h"
#include "known.h"
#include "plan.h"
#include "pool.h"

static int jobs_of(const struct ingest_opts *o)
{
	if (o->jobs > 0)
		return o->jobs;
	long n = sysconf(_SC_NPROCESSORS_ONLN);
	return n > 0 && n < 1024 ? (int)n : 1;
}

/* Goes up when the same file would be read otherwise than before. */
#define READING "reading 3;"

/* What a reading depends on besides the file. */
static void describe_reader(struct work *w, struct arena *a)
{
	static const char *const modes[] = { "auto", "never", "force" };
	const struct extract_opts *o = &w->o->extract;
	const char *status = "";
	struct err why = { 0 };
	if (extract_sandbox_status(a, o, &status, &why) < 0)
		status = "";
	w->version = strlen(READING);
	w->reader = arena_fmt(
		a,
		READING " revix " REVIX_VERSION
			"; limits of %d ms and %zu bytes%s; recognition "
			"%s; %s",
		o->timeout_ms, o->out_max, o->no_sandbox ? ", no sandbox" : "",
		modes[o->ocr], status);
}

static const char *utc_now(struct arena *a)
{
	char text[32];
	struct tm tm;
	time_t now = time(NULL);
	if (!gmtime_r(&now, &tm) ||
	    !strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm))
		return "";
	return arena_str(a, text);
}

static int put_catalogue(struct keep *k, struct arena *a, struct err *e)
{
	const struct plan *p = k->plan;
	const char *old;
	if (!p->has_catalogue)
		return 0;
	if (store_setting(k->s, a, "catalogue", &old, e) < 0)
		return -1;
	if (str_eq(old, p->catalogue_hash) && !k->o->force)
		return 0;
	if (keep_run(k, e) < 0 ||
	    store_put_catalogue(k->s, &p->rows, fs_base(p->catalogue),
				p->catalogue_hash, e) < 0 ||
	    store_begin(k->s, e) < 0)
		return -1;
	if (store_set(k->s, "catalogue_file", p->catalogue, e) < 0 ||
	    store_set(k->s, "catalogue_maps", p->map_lines, e) < 0 ||
	    store_put_diags(k->s, &p->catalogue_diags, k->run, e) < 0 ||
	    store_commit(k->s, e) < 0) {
		store_rollback(k->s);
		return -1;
	}
	return 0;
}

/* ---- themes ---- */

/* Dictionaries that changed are applied to what is there already, so that all
 * tags are of one version. */
static int put_themes(struct keep *k, struct arena *a, struct err *e)
{
	const struct theme_set *set = k->o->themes;
	const char *old;
	if (!set)
		return 0;
	if (store_setting(k->s, a, "themes", &old, e) < 0)
		return -1;
	if (str_eq(old, theme_set_hash(set)))
		return 0;
	if (keep_run(k, e) < 0)
		return -1;
	if (k->known->all.n) {
		struct ingest_retagged done;
		diag_add(&k->loose, DIAG_NOTE, "tagged-again",
			 (struct diag_at){ 0 },
			 "the dictionaries have changed: %zu documents were "
			 "tagged again",
			 k->known->all.n);
		return ingest_retag(k->s, set, k->o->jobs, &done, &k->loose, e);
	}
	if (store_begin(k->s, e) < 0)
		return -1;
	if (store_put_themes(k->s, set, e) < 0 || store_commit(k->s, e) < 0) {
		store_rollback(k->s);
		return -1;
	}
	return 0;
}

/* ---- what is gone ---- */

static bool is_row(const char *name)
{
	return strstr(name, ".csv#") != NULL || strstr(name, ".tsv#") != NULL;
}

/* Whether a document lies below a folder: "corpus/", "" for the one in which
 * the program runs. */
static bool is_below(const char *root, const char *name)
{
	if (*root)
		return str_starts(name, root);
	return *name != '/' && !str_starts(name, "../") && !is_row(name);
}

static int by_text(const void *x, const void *y)
{
	return strcmp(*(char *const *)x, *(char *const *)y);
}

static bool is_present(const struct plan *p, const char *name)
{
	return p->present.n && bsearch(&name, p->present.v, p->present.n,
				       sizeof *p->present.v, by_text);
}

static int mark_withdrawn(struct keep *k, const char *root, struct err *e)
{
	struct fs_list here = { 0 };
	struct arena a = { 0 };
	size_t gone = 0, before = k->loose.n;
	int ret = -1;
	for (size_t i = 0; i < k->plan->present.n; i++)
		*ARENA_PUSH(&a, &here) = k->plan->present.v[i];
	for (size_t i = 0; i < k->known->all.n; i++) {
		const char *name = k->known->all.v[i]->file;
		bool below = is_below(root, name);
		gone += below && !is_present(k->plan, name);
		if (!below)
			*ARENA_PUSH(&a, &here) = arena_str(&a, name);
	}
	if (gone) {
		if (here.n)
			qsort(here.v, here.n, sizeof *here.v, by_text);
		if (store_begin(k->s, e) < 0)
			goto out;
		if (store_mark_withdrawn(k->s, root, &here, &k->loose, e) < 0 ||
		    store_commit(k->s, e) < 0) {
			store_rollback(k->s);
			goto out;
		}
	}
	k->sum->withdrawn += k->loose.n - before;
	ret = 0;
out:
	arena_release(&a);
	return ret;
}

static int mark_all_withdrawn(struct keep *k, struct arena *a, struct err *e)
{
	const struct plan *p = k->plan;
	for (size_t i = 0; i < p->roots.n; i++)
		if (mark_withdrawn(k, p->roots.v[i], e) < 0)
			return -1;
	if (!p->has_catalogue)
		return 0;
	return mark_withdrawn(k, arena_fmt(a, "%s#", fs_base(p->catalogue)), e);
}

/* ---- the end ---- */

static bool is_news(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->v[i].level != DIAG_NOTE)
			return true;
	return false;
}

static const char *summary_text(struct arena *a, const struct ingest_summary *s)
{
	return arena_fmt(a,
			 "%zu files: %zu read, %zu in part, %zu failed, %zu "
			 "failed before, %zu unchanged, %zu skipped, %zu "
			 "withdrawn; %zu rows, %zu lost; %zu texts of rows",
			 s->files, s->read, s->partly, s->failed,
			 s->failed_before, s->unchanged, s->skipped,
			 s->withdrawn, s->rows, s->rows_lost, s->text_rows);
}

static int end_run(struct keep *k, struct arena *a, struct err *e)
{
	if (store_begin(k->s, e) < 0)
		return -1;
	if (store_put_diags(k->s, &k->loose, k->run, e) < 0 ||
	    store_run_end(k->s, k->run, utc_now(a), summary_text(a, k->sum),
			  e) < 0 ||
	    store_commit(k->s, e) < 0) {
		store_rollback(k->s);
		return -1;
	}
	return 0;
}

/* Settles what changed, now or in a run that was cut off. */
static int finish(struct keep *k, struct arena *a, struct err *e)
{
	if ((is_news(&k->loose) && keep_run(k, e) < 0) ||
	    store_finish(k->s, e) < 0)
		return -1;
	return k->run ? end_run(k, a, e) : 0;
}

static int sum_up(struct keep *k, struct err *e)
{
	struct ingest_summary *s = k->sum;
	struct store_counts c;
	if (store_counts(k->s, &c, e) < 0)
		return -1;
	s->catalogue_only = (size_t)(c.reviews - c.with_report);
	s->ms_hash = k->us[STAGE_HASH] / 1000;
	s->ms_extract = k->us[STAGE_EXTRACT] / 1000;
	s->ms_text = k->us[STAGE_TEXT] / 1000;
	s->ms_theme = k->us[STAGE_THEME] / 1000;
	s->ms_store = k->us_store / 1000;
	s->elapsed_ms = clock_ms() - k->started_ms;
	return 0;
}

static int work_all(struct keep *k, struct arena *a, struct err *e)
{
	int64_t since = keep_clock_us();
	if (put_catalogue(k, a, e) < 0 || put_themes(k, a, e) < 0)
		return -1;
	k->us_store += keep_clock_us() - since;
	if (store_bulk(k->s, true, e) < 0 ||
	    pool_run(k->work, k->plan, jobs_of(k->o), keep_result, k, e) < 0 ||
	    store_bulk(k->s, false, e) < 0)
		return -1;
	since = keep_clock_us();
	if (mark_all_withdrawn(k, a, e) < 0 || finish(k, a, e) < 0)
		return -1;
	k->us_store += keep_clock_us() - since;
	return sum_up(k, e);
}

int ingest_run(struct store *s, const struct ingest_opts *o,
	       struct ingest_summary *out, struct diags *d, struct err *e)
{
	struct arena a = { 0 };
	struct known known = { 0 };
	struct plan plan;
	struct recognised recognised;
	struct work work = { .o = o, .extract = o->extract };
	struct keep k = { .s = s,
			  .o = o,
			  .work = &work,
			  .plan = &plan,
			  .known = &known,
			  .recognised = &recognised,
			  .sum = out,
			  .d = d,
			  .loose.a = &a,
			  .started_ms = clock_ms() };
	int ret = -1;
	*out = (struct ingest_summary){ 0 };
	recognised_begin(&recognised, s);
	if (!work.extract.cache)
		work.extract.cache = &recognised.cache;
	describe_reader(&work, &a);
	if (known_load(&known, &a, s, e) < 0 ||
	    plan_make(&plan, &a, o, &known, e) < 0)
		goto out;
	out->files = plan.skipped;
	for (size_t i = 0; i < plan.tasks.n; i++)
		out->files += plan.tasks.v[i].path != NULL;
	out->skipped = plan.skipped;
	out->rows = plan.rows.rows;
	out->rows_lost = plan.rows.rows_lost;
	keep_diags(&k.loose, &plan.diags);
	ret = work_all(&k, &a, e);
	keep_diags(d, &plan.catalogue_diags);
	keep_diags(d, &k.loose);
out:
	recognised_end(&recognised);
	known_release(&known);
	arena_release(&a);
	return ret;
}
