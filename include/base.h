/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * base: what every other module stands on. Errors and diagnostics, memory,
 * text, files, hashes, child processes.
 *
 * Defaults that hold in every header of this project:
 *  - a function that can fail returns 0, or -1 with its struct err set;
 *  - an all-zero struct is a valid empty value, and every release/free
 *    function takes one;
 *  - text is valid UTF-8 and ends in NUL; positions are byte offsets;
 *  - a pointer that is returned borrows from the function's first argument;
 *  - nothing here is shared between threads unless it says so: one arena and
 *    one err belong to one thread.
 */
#ifndef BASE_H
#define BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define BASE_CHECKED      __attribute__((warn_unused_result))
#define BASE_PRINTF(f, a) __attribute__((format(printf, f, a)))

/*
 * Errors. The kind says what the caller can do about it, not where it
 * happened. The text is one line, lower case, without a full stop; it names
 * the thing and quotes what the user wrote: `catalogue.csv:12: …`.
 */
enum err_kind {
	ERR_NONE,
	ERR_USAGE,  /* the person asked for something that does not exist */
	ERR_INPUT,  /* a file or a text is not what it should be */
	ERR_ABSENT, /* the thing named is not there */
	ERR_LIMIT,  /* a guard against too much was reached */
	ERR_BUSY,   /* somebody else holds it: try again */
	ERR_SYSTEM, /* the operating system refused */
	ERR_STORE,  /* the database is damaged or refused */
};

struct err {
	enum err_kind kind;
	char text[512];
};

/* Fills e (which must be empty) and returns -1. Cuts over-long text at a
 * character boundary. */
int err_set(struct err *e, enum err_kind kind, const char *fmt, ...)
	BASE_PRINTF(3, 4);
/* As err_set, with ": " and the text of the current errno appended. */
int err_errno(struct err *e, const char *fmt, ...) BASE_PRINTF(2, 3);
/* Puts "what: " before the text of an error already set; returns -1. */
int err_prefix(struct err *e, const char *fmt, ...) BASE_PRINTF(2, 3);

/*
 * Memory. An arena serves one unit of work and is freed as a whole. When
 * memory runs out the program says so and aborts: sizes that come from input
 * are capped before they get here.
 */
struct arena {
	struct arena_chunk *chunk;
};

void *arena_alloc(struct arena *a, size_t n); /* zeroed, max aligned */
/* The items of a growing list: a new place for n+1 items if n == *cap. */
void *arena_grow(struct arena *a, void *items, size_t n, size_t *cap,
		 size_t size);
char *arena_dup(struct arena *a, const char *p, size_t n);
char *arena_str(struct arena *a, const char *s); /* NULL gives "" */
char *arena_fmt(struct arena *a, const char *fmt, ...) BASE_PRINTF(2, 3);
void arena_release(struct arena *a);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))
/* Appends a zeroed item to a list {v, n, cap} and gives its address. */
#define ARENA_PUSH(a, list)                                                    \
	((list)->v = arena_grow((a), (list)->v, (list)->n, &(list)->cap,       \
				sizeof *(list)->v),                            \
	 &(list)->v[(list)->n++])

/*
 * A growing byte string that owns its memory. p is NULL or ends in NUL.
 * max is a hard limit in bytes (0: 1 GiB). When it is passed, or memory runs
 * out, `full` sticks, further appends do nothing, and buf_ok tells.
 */
struct buf {
	char *p;
	size_t n, cap, max;
	bool full;
};

void buf_add(struct buf *b, const void *p, size_t n);
void buf_str(struct buf *b, const char *s);
void buf_char(struct buf *b, char c);
void buf_fmt(struct buf *b, const char *fmt, ...) BASE_PRINTF(2, 3);
void buf_clear(struct buf *b);
const char *buf_text(const struct buf *b); /* never NULL */
int buf_ok(const struct buf *b, struct err *e) BASE_CHECKED;
void buf_release(struct buf *b);

/*
 * Diagnostics: what was odd while work went on. Not errors: nothing stops.
 * `lost` means that something the user gave is not in the result.
 */
enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_LOST, DIAG_UNSUPPORTED };

struct diag {
	enum diag_level level;
	const char *code; /* stable kebab-case word, e.g. "bad-date" */
	const char *file; /* as the user named it, or "" */
	const char *text; /* what, and what to do about it */
	int page;         /* 1-based physical page; 0: not about a page */
	int line, col;    /* 1-based, in a text file; 0: not about a line */
};

struct diags {
	struct arena *a; /* where items and their text live; set by owner */
	struct diag *v;
	size_t n, cap;
};

struct diag_at {
	const char *file;
	int page, line, col;
};

void diag_add(struct diags *d, enum diag_level level, const char *code,
	      struct diag_at at, const char *fmt, ...) BASE_PRINTF(5, 6);
const char *diag_level_name(enum diag_level level); /* note warning lost … */

/* Text. */
bool utf8_valid(const char *p, size_t n); /* also false for a NUL inside */
/* Decodes the character at p (n > 0 bytes left); *len its bytes. Invalid
 * bytes decode as U+FFFD, one byte long. */
uint32_t utf8_decode(const char *p, size_t n, size_t *len);
void utf8_append(struct buf *b, uint32_t c);
/* The greatest length <= n that does not cut a character of p. */
size_t utf8_cut(const char *p, size_t n);
/* A copy in which every invalid byte is U+FFFD and NUL is dropped. */
char *utf8_clean(struct arena *a, const char *p, size_t n);
bool str_eq(const char *a, const char *b);        /* NULL equals "" */
bool str_eq_nocase(const char *a, const char *b); /* ASCII case */
bool str_starts(const char *s, const char *prefix);
bool str_starts_nocase(const char *s, const char *prefix);
bool str_ends_nocase(const char *s, const char *suffix);
char *str_trim(struct arena *a, const char *p, size_t n); /* ASCII space */
char *str_lower(struct arena *a, const char *s);          /* ASCII letters */
/* Optimal string alignment distance in bytes: insert, delete, replace, swap
 * neighbours (each 1). SIZE_MAX when one is longer than 63 bytes. */
size_t str_distance(const char *a, const char *b);
/* The known word closest to a mistyped one, or NULL when none is close. */
const char *str_closest(const char *word, const char *const *known, size_t n);
/* Whole number of decimal digits only, within [lo, hi]. */
bool str_int(const char *s, int64_t lo, int64_t hi, int64_t *out);

/* SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. */
#define HASH_HEX 65
void hash_bytes(const void *p, size_t n, char out[HASH_HEX]);
int hash_file(const char *path, char out[HASH_HEX], uint64_t *size,
	      struct err *e) BASE_CHECKED;

/* Files. */
/* Reads a whole file of at most max bytes (ERR_LIMIT above). */
int fs_read(const char *path, size_t max, struct buf *out,
	    struct err *e) BASE_CHECKED;
/* Writes beside path, then renames: readers see the old or the new file. */
int fs_write(const char *path, const void *p, size_t n,
	     struct err *e) BASE_CHECKED;
/* Sets e from errno after path could not be written; says so when it is its
 * folder that is missing. Returns -1. */
int fs_write_error(const char *path, struct err *e);
int fs_mkdirs(const char *path, struct err *e) BASE_CHECKED;
bool fs_is_dir(const char *path);
bool fs_is_file(const char *path);
char *fs_join(struct arena *a, const char *dir, const char *name);
const char *fs_base(const char *path);            /* after the last '/' */
char *fs_stem(struct arena *a, const char *path); /* base without .ext */
char *fs_program_dir(struct arena *a); /* folder of the running program */
int fs_tempdir(struct arena *a, char **out, struct err *e) BASE_CHECKED;
void fs_remove_tree(const char *path); /* only under a fs_tempdir folder */

struct fs_list {
	char **v;
	size_t n, cap;
};
/* Regular files below path (or path itself), sorted by name in byte order;
 * names that begin with '.' and symbolic links to folders are left out. A
 * folder that cannot be read becomes a diagnostic. */
int fs_walk(struct arena *a, const char *path, struct fs_list *out,
	    struct diags *d, struct err *e) BASE_CHECKED;

/*
 * Child processes: run to the end, with a clock and limits. Thread-safe.
 * The child gets its own process group, which is killed when time is up or
 * output passes its limit.
 */
struct proc_spec {
	const char *const *argv; /* NULL-ended; argv[0] is a path or a name */
	const char *const *env;  /* NULL-ended; NULL: an empty environment */
	const char *cwd;         /* NULL: as the parent */
	const void *input;       /* written to its standard input */
	size_t n_input;
	size_t out_max, err_max; /* bytes kept (0: 1 MiB); more on out kills
				    the child, more on err is dropped */
	int pass_fd;             /* > 0: becomes its descriptor 3 */
	int timeout_ms;
};

struct proc_result {
	struct buf out, err;
	int exit_code; /* -1 when a signal ended it */
	int signal;
	bool timed_out, out_full;
};

int proc_run(const struct proc_spec *spec, struct proc_result *r,
	     struct err *e) BASE_CHECKED;
void proc_release(struct proc_result *r);

/* Milliseconds on a clock that never goes back. */
int64_t clock_ms(void);

#endif
