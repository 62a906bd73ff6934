/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of files: kinds by ending, keys, roles. */
#include "names.h"

#include <string.h>

static bool has_ending(const char *file, const char *const *endings, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_ends_nocase(file, endings[i]))
			return true;
	return false;
}

#define HAS_ENDING(file, list)                                                 \
	has_ending((file), (list), sizeof(list) / sizeof *(list))

bool name_is_document(const char *file)
{
	static const char *const endings[] = { ".pdf",  ".docx", ".odt",
					       ".html", ".htm",  ".xhtml",
					       ".rtf",  ".txt",  ".text",
					       ".doc" };
	return HAS_ENDING(file, endings);
}

/* Text that stands beside reports and is none. */
static bool is_source(const char *file)
{
	static const char *const endings[] = {
		".md",  ".markdown", ".py",   ".sh",     ".css",     ".js",
		".lua", ".json",     ".yaml", ".yml",    ".toml",    ".ini",
		".c",   ".h",        ".r",    ".sql",    ".tex",     ".bib",
		".log", ".bak",      ".tmp",  ".part",   ".db",      ".db-wal",
		".lnk", ".db-shm",   ".url",  ".sqlite", ".template"
	};
	static const char *const names[] = {
		"makefile", "license", "licence",
		"copying",  "authors", "thumbs.db"
	};
	const char *base = fs_base(file);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq_nocase(base, names[i]))
			return true;
	return HAS_ENDING(file, endings);
}

static const char *unsupported(const char *file)
{
	static const char *const sheets[] = { ".xlsx", ".xls", ".xlsm",
					      ".xlsb", ".ods", ".numbers" };
	static const char *const pictures[] = { ".png", ".jpg",  ".jpeg",
						".gif", ".tif",  ".tiff",
						".bmp", ".webp", ".heic",
						".svg", ".ico" };
	static const char *const sounds[] = { ".mp3", ".mp4", ".m4a", ".wav",
					      ".mov", ".avi", ".wmv", ".webm" };
	static const char *const archives[] = { ".rar", ".7z",  ".gz", ".tar",
						".tgz", ".bz2", ".xz" };
	static const char *const programs[] = {
		".exe", ".dll", ".msi", ".com", ".bat", ".app", ".jar", ".iso"
	};
	if (HAS_ENDING(file, programs))
		return "a program";
	if (HAS_ENDING(file, sheets))
		return "a workbook: save its sheet as CSV";
	if (HAS_ENDING(file, pictures))
		return "a picture: print its pages to a PDF";
	if (HAS_ENDING(file, sounds))
		return "a recording";
	if (HAS_ENDING(file, archives))
		return "an archive: unpack it first";
	return NULL;
}

enum name_kind name_kind(const char *file, const char **why)
{
	const char *base = fs_base(file);
	*why = NULL;
	if (str_eq_nocase(base, "catalogue.csv"))
		return NAME_CATALOGUE;
	if (str_eq_nocase(base, "codings.csv"))
		return NAME_CODINGS;
	if (str_ends_nocase(base, ".csv") || str_ends_nocase(base, ".tsv"))
		return NAME_TABLE;
	if (strncmp(base, "README", 6) == 0 || is_source(base) ||
	    str_starts(base, "~$"))
		return NAME_NO_REPORT;
	if (str_ends_nocase(base, ".zip"))
		return NAME_ARCHIVE;
	*why = unsupported(base);
	return *why ? NAME_UNSUPPORTED : NAME_REPORT;
}

char *name_normal(struct arena *a, const char *path)
{
	struct buf b = { 0 };
	const char *p = path;
	if (*p == '/')
		buf_char(&b, '/');
	while (*p) {
		size_t n = strcspn(p, "/");
		bool here = n == 0 || (n == 1 && *p == '.');
		if (!here) {
			if (b.n && b.p[b.n - 1] != '/')
				buf_char(&b, '/');
			buf_add(&b, p, n);
		}
		p += n + (p[n] == '/');
	}
	char *out = utf8_clean(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}

/* Single spaces for whatever stands between words. */
static char *tidy(struct arena *a, const char *s)
{
	char *out = arena_str(a, s), *w = out;
	for (const char *p = out; *p; p++) {
		bool space = (unsigned char)*p <= ' ';
		if (!space)
			*w++ = *p;
		else if (w > out && w[-1] != ' ')
			*w++ = ' ';
	}
	while (w > out && w[-1] == ' ')
		w--;
	*w = '\0';
	return out;
}

char *name_key(struct arena *a, const char *file)
{
	char *key = tidy(a, fs_stem(a, file));
	return *key ? key : arena_str(a, file);
}

char *name_key_in_folder(struct arena *a, const char *file)
{
	size_t n = (size_t)(fs_base(file) - file);
	if (n < 2)
		return name_key(a, file);
	const char *folder = fs_base(arena_dup(a, file, n - 1));
	return arena_fmt(a, "%s/%s", tidy(a, folder), name_key(a, file));
}

const char *name_role(struct arena *a, const char *file)
{
	static const struct {
		const char *word, *role;
	} words[] = {
		{ "summary", "executive summary" },
		{ "briefing", "briefing" },
		{ "7mb", "briefing" },
		{ "7-minute", "briefing" },
		{ "7 minute", "briefing" },
		{ "seven-minute", "briefing" },
		{ "seven minute", "briefing" },
		{ "response", "response" },
		{ "action plan", "response" },
		{ "action-plan", "response" },
		{ "slides", "slides" },
		{ "presentation", "slides" },
	};
	const char *stem = str_lower(a, fs_stem(a, file));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(stem, words[i].word))
			return words[i].role;
	return "overview";
}
