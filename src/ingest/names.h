/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of a file by its name. */
#ifndef INGEST_NAMES_H
#define INGEST_NAMES_H

#include "base.h"

enum name_kind {
	NAME_REPORT,      /* to be read */
	NAME_CATALOGUE,   /* catalogue.csv */
	NAME_CODINGS,     /* codings.csv */
	NAME_TABLE,       /* another CSV: perhaps a catalogue */
	NAME_ARCHIVE,     /* ZIP: its members are looked at */
	NAME_NO_REPORT,   /* README, sources, databases */
	NAME_UNSUPPORTED, /* pictures, workbooks: *why says what to do */
};

enum name_kind name_kind(const char *file, const char **why);
/* Whether the ending is of a kind that is read. */
bool name_is_document(const char *file);

/* The same file under the same name: without "./", "//" and a last "/". */
char *name_normal(struct arena *a, const char *path);
/* The key of a review of its own: the stem with single spaces. */
char *name_key(struct arena *a, const char *file);
/* Such a key with the folder before it, for a second file of one name. */
char *name_key_in_folder(struct arena *a, const char *file);
/* What the name says a document is: "executive summary" …, or "overview". */
const char *name_role(struct arena *a, const char *file);

#endif
