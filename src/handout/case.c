/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether what is kept under a key is the review of a case, which can be told
 * as one. The catalogue's word is taken for it. Of anything else the text must
 * have a part that reviews have (narrative, analysis, learning …) and tell a
 * child's age or sex or the date of an incident: a web page, a list of cases
 * or an inspection of an area's services has not both.
 */
#include <string.h>

#include "db.h"
#include "sheet.h"

enum {
	COUNTED,
	CATALOGUED,
	KNOWN, /* of a child or an incident */
	ANATOMY,
	PAGE,
	TITLE
};

/* Titles of what boards and inspectorates publish besides. */
static const char *title_says(const char *title)
{
	static const char *const words[][2] = {
		{ "inspection", "an inspection report" },
		{ "ofsted", "an inspection report" },
		{ "frequently asked", "a page of questions and answers" },
		{ "annual report", "an annual report" },
		{ "newsletter", "a newsletter" },
		{ "minutes of", "minutes of a meeting" },
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (const char *p = title; *p; p++)
			if (str_starts_nocase(p, words[i][0]))
				return words[i][1];
	return NULL;
}

static const char *judge(struct arena *a, struct db_stmt *q)
{
	const char *says = title_says(db_text(q, TITLE, a));
	if (db_int(q, CATALOGUED))
		return NULL;
	if (!db_int(q, COUNTED))
		return "a file of several cases";
	if (says)
		return says;
	if (db_int(q, KNOWN) && db_int(q, ANATOMY))
		return NULL;
	return db_int(q, PAGE) ? "a web page" : "a text of another kind";
}

int case_look(struct store *s, struct arena *a, const char *key,
	      const char **looks_like, struct err *e)
{
	static const char sql[] =
		"SELECT counted, in_catalogue AND EXISTS(SELECT 1 FROM fact f"
		" WHERE f.review_id = r.id AND f.source <> 'text' AND f.name IN"
		" ('kind', 'age', 'sex', 'incident', 'outcome')),"
		" EXISTS(SELECT 1 FROM fact f WHERE f.review_id = r.id AND"
		" f.name IN ('age', 'sex', 'incident')),"
		" EXISTS(SELECT 1 FROM document d JOIN section x ON"
		" x.document_id = d.id WHERE d.review_id = r.id AND x.kind IN"
		" ('chronology', 'background', 'findings', 'analysis',"
		" 'learning', 'recommendations')),"
		" NOT EXISTS(SELECT 1 FROM document d WHERE d.review_id = r.id"
		" AND d.format <> 'HTML'), title FROM review r WHERE key = :key";
	struct db_stmt *q;
	int rc;
	*looks_like = NULL;
	if (db_prepare(store_db(s), sql, &q, e) < 0)
		return -1;
	db_bind_text(q, ":key", key);
	rc = db_step(q, e);
	if (rc > 0)
		*looks_like = judge(a, q);
	db_reset(q);
	return rc < 0 ? -1 : 0;
}
