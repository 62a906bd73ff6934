/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of objects, in its old form and as a stream, with the tables of
 * earlier versions of the file; and the objects, on their own and in streams
 * of objects (ISO 32000-1, 7.5).
 */
#include "pdf_file.h"

#include <string.h>

#define OBJECTS_MAX  2000000
#define VERSIONS_MAX 500
#define LOAD_DEPTH   64
#define FILTERS_MAX  8
#define STREAM_MAX   ((size_t)256 << 20)

enum place { NOWHERE, FREE, IN_FILE, IN_STREAM };

struct pdf_slot {
	enum place place;
	uint32_t at;    /* in the file; or the number of the stream */
	uint32_t index; /* in the stream */
	bool loading;
	const struct pdf_object *object;
	const struct pdf_object *members; /* of a stream of objects */
	size_t n_members;
};

static const struct pdf_object null_object = { .type = PDF_NULL };

static struct pdf_bytes bytes_at(struct pdf_file *f, size_t at)
{
	return (struct pdf_bytes){ .a = f->a,
				   .p = f->p + (at < f->n ? at : f->n),
				   .end = f->p + f->n,
				   .refs = true };
}

static bool bad(struct pdf_file *f)
{
	f->bad = true;
	return false;
}

/* The first table that names an object is the newest. */
static void set_slot(struct pdf_file *f, size_t number, struct pdf_slot slot)
{
	if (number < f->n_slots && f->slots[number].place == NOWHERE)
		f->slots[number] = slot;
}

static bool make_room(struct pdf_file *f, size_t n)
{
	if (n > OBJECTS_MAX || n > f->n)
		return bad(f);
	if (n <= f->n_slots)
		return true;
	struct pdf_slot *v = arena_alloc(f->a, n * sizeof *v);
	if (f->n_slots)
		memcpy(v, f->slots, f->n_slots * sizeof *v);
	f->slots = v;
	f->n_slots = n;
	return true;
}

/* One section of the old form: "0 5" was read, entries follow. */
static bool read_section(struct pdf_file *f, struct pdf_bytes *b, int first,
			 int n)
{
	if (first < 0 || n < 0 || !make_room(f, (size_t)first + (size_t)n))
		return bad(f);
	for (int i = 0; i < n; i++) {
		struct pdf_object at = pdf_next(b), gen = pdf_next(b);
		struct pdf_object use = pdf_next(b);
		bool used = pdf_is_word(&use, "n");
		if (at.type != PDF_NUMBER || gen.type != PDF_NUMBER ||
		    (!used && !pdf_is_word(&use, "f")))
			return bad(f);
		double place = at.number;
		used = used && place > 0 && place < (double)f->n;
		set_slot(f, (size_t)(first + i),
			 (struct pdf_slot){ .place = used ? IN_FILE : FREE,
					    .at = used ? (uint32_t)place : 0 });
	}
	return true;
}

static bool read_old(struct pdf_file *f, struct pdf_bytes *b,
		     struct pdf_object *trailer)
{
	for (;;) {
		struct pdf_object x = pdf_next(b);
		if (pdf_is_word(&x, "trailer"))
			break;
		struct pdf_object n = pdf_next(b);
		if (!read_section(f, b, pdf_int(&x, -1), pdf_int(&n, -1)))
			return false;
	}
	*trailer = pdf_next(b);
	return (trailer->type == PDF_DICT && !b->bad) || bad(f);
}

static uint32_t field(const unsigned char **p, int n, uint32_t otherwise)
{
	uint64_t v = 0;
	if (n == 0)
		return otherwise;
	for (int i = 0; i < n; i++)
		v = v << 8 | *(*p)++;
	return v > UINT32_MAX ? UINT32_MAX : (uint32_t)v;
}

static struct pdf_slot new_slot(const struct pdf_file *f,
				const unsigned char *p, const int w[3])
{
	uint32_t type = field(&p, w[0], 1), a = field(&p, w[1], 0);
	uint32_t b = field(&p, w[2], 0);
	if (type == 1 && a > 0 && a < f->n)
		return (struct pdf_slot){ .place = IN_FILE, .at = a };
	if (type == 2)
		return (struct pdf_slot){ .place = IN_STREAM,
					  .at = a,
					  .index = b };
	return (struct pdf_slot){ .place = FREE };
}

static bool read_new_rows(struct pdf_file *f, const struct pdf_object *x,
			  const struct buf *rows)
{
	const struct pdf_object *widths = pdf_entry(x, "W");
	const struct pdf_object *index = pdf_entry(x, "Index");
	struct pdf_object whole[] = { { .type = PDF_NUMBER, .number = 0 },
				      *pdf_entry(x, "Size") };
	int w[3];
	if (widths->type != PDF_ARRAY || widths->n != 3)
		return bad(f);
	for (int i = 0; i < 3; i++)
		if ((w[i] = pdf_int(&widths->items[i], -1)) < 0 || w[i] > 8)
			return bad(f);
	size_t wide = (size_t)(w[0] + w[1] + w[2]), at = 0;
	const struct pdf_object *pairs =
		index->type == PDF_ARRAY ? index->items : whole;
	size_t n_pairs = index->type == PDF_ARRAY ? index->n / 2 : 1;
	for (size_t i = 0; i < n_pairs; i++) {
		int first = pdf_int(&pairs[2 * i], -1);
		int n = pdf_int(&pairs[2 * i + 1], -1);
		if (first < 0 || n < 0 || wide == 0 ||
		    (size_t)n > (rows->n - at) / wide ||
		    (size_t)first + (size_t)n > OBJECTS_MAX)
			return bad(f);
		if ((size_t)(first + n) > f->n_slots &&
		    !make_room(f, (size_t)(first + n)))
			return false;
		for (int k = 0; k < n; k++, at += wide)
			set_slot(f, (size_t)(first + k),
				 new_slot(f,
					  (const unsigned char *)rows->p + at,
					  w));
	}
	return true;
}

/* "stream" is next; its bytes begin behind the line. */
static bool find_data(struct pdf_file *f, struct pdf_bytes *b,
		      struct pdf_object *x)
{
	const char *p = b->p;
	struct pdf_object word = pdf_next(b);
	if (!pdf_is_word(&word, "stream")) {
		b->p = p;
		return false;
	}
	p = b->p;
	p += p < b->end && *p == '\r';
	p += p < b->end && *p == '\n';
	x->type = PDF_STREAM;
	x->at = (uint32_t)(p - f->p);
	return true;
}

/* "7 0 obj" and what follows. */
static bool read_object(struct pdf_file *f, size_t at, size_t number,
			struct pdf_object *out)
{
	struct pdf_bytes b = bytes_at(f, at);
	struct pdf_object n = pdf_next(&b), gen = pdf_next(&b);
	struct pdf_object word = pdf_next(&b);
	if (n.type != PDF_NUMBER || gen.type != PDF_NUMBER ||
	    !pdf_is_word(&word, "obj") ||
	    (number != SIZE_MAX && n.number != (double)number))
		return bad(f);
	*out = pdf_next(&b);
	if (out->type == PDF_WORD && pdf_is_word(out, "endobj"))
		*out = null_object;
	if (b.bad || out->type == PDF_END || out->type == PDF_WORD)
		return bad(f);
	if (out->type == PDF_DICT)
		find_data(f, &b, out);
	return true;
}

static bool read_new(struct pdf_file *f, size_t at, struct pdf_object *trailer)
{
	struct buf rows = { 0 };
	bool ok = read_object(f, at, SIZE_MAX, trailer) &&
		  trailer->type == PDF_STREAM &&
		  pdf_stream(f, trailer, &rows) &&
		  read_new_rows(f, trailer, &rows);
	buf_release(&rows);
	return ok || bad(f);
}

static bool read_table(struct pdf_file *f, size_t at,
		       struct pdf_object *trailer)
{
	struct pdf_bytes b = bytes_at(f, at);
	struct pdf_object word = pdf_next(&b);
	if (!pdf_is_word(&word, "xref"))
		return read_new(f, at, trailer);
	if (!read_old(f, &b, trailer))
		return false;
	const struct pdf_object *both = pdf_entry(trailer, "XRefStm");
	struct pdf_object ignored;
	int place = pdf_int(both, 0);
	return place <= 0 || read_new(f, (size_t)place, &ignored);
}

/* Where the newest table is: the number behind the last "startxref". */
static bool find_table(struct pdf_file *f, int *at)
{
	static const char mark[] = "startxref";
	const size_t n = sizeof mark - 1;
	size_t least = f->n > 2048 ? f->n - 2048 : 0;
	for (size_t i = f->n > n ? f->n - n : 0; i > least; i--) {
		if (memcmp(f->p + i, mark, n) != 0)
			continue;
		struct pdf_bytes b = bytes_at(f, i + n);
		struct pdf_object x = pdf_next(&b);
		*at = pdf_int(&x, -1);
		return *at > 0;
	}
	return false;
}

static bool read_tables(struct pdf_file *f)
{
	int at, seen = 0;
	if (!find_table(f, &at))
		return bad(f);
	while (at > 0) {
		struct pdf_object trailer = null_object;
		if (seen == VERSIONS_MAX ||
		    !read_table(f, (size_t)at, &trailer))
			return bad(f);
		if (seen++ == 0)
			f->trailer = trailer;
		const struct pdf_object *prev = pdf_entry(&trailer, "Prev");
		at = prev->type == PDF_NULL ? 0 : pdf_int(prev, -1);
	}
	return at == 0 || bad(f);
}

bool pdf_file_open(struct pdf_file *f, struct arena *a, const char *p, size_t n)
{
	*f = (struct pdf_file){ .a = a, .p = p, .n = n };
	if (n < 16 || n > UINT32_MAX || memcmp(p, "%PDF-", 5) != 0)
		return bad(f);
	if (!read_tables(f))
		return false;
	if (pdf_entry(&f->trailer, "Encrypt")->type != PDF_NULL)
		return bad(f);
	return true;
}

/* A stream of objects: pairs of number and place, then the objects. */
static bool read_members(struct pdf_file *f, struct pdf_slot *s)
{
	struct buf data = { 0 };
	const struct pdf_object *x = s->object;
	int n = pdf_int(pdf_get(f, x, "N"), -1);
	int first = pdf_int(pdf_get(f, x, "First"), -1);
	bool ok = x->type == PDF_STREAM && pdf_stream(f, x, &data) && n >= 0 &&
		  first >= 0 && (size_t)first <= data.n && (size_t)n <= data.n;
	if (ok) {
		char *p = arena_dup(f->a, data.p, data.n);
		struct pdf_bytes head = { .a = f->a, .p = p, .end = p + first };
		struct pdf_object *v =
			arena_alloc(f->a, ((size_t)n + 1) * sizeof *v);
		for (int i = 0; i < n && ok; i++) {
			struct pdf_object number = pdf_next(&head);
			struct pdf_object place = pdf_next(&head);
			int at = pdf_int(&place, -1);
			struct pdf_bytes b = { .a = f->a, .refs = true };
			ok = number.type == PDF_NUMBER && at >= 0 &&
			     (size_t)at < data.n - (size_t)first;
			b.p = p + first + (ok ? at : 0);
			b.end = p + data.n;
			if (ok)
				v[i] = pdf_next(&b);
			ok = ok && !b.bad && v[i].type != PDF_WORD;
		}
		s->members = v;
		s->n_members = (size_t)n;
	}
	buf_release(&data);
	return ok || bad(f);
}

static const struct pdf_object *load(struct pdf_file *f, size_t number);

static bool load_member(struct pdf_file *f, const struct pdf_slot *slot,
			struct pdf_object *out)
{
	size_t holder = slot->at;
	if (holder >= f->n_slots || f->slots[holder].place != IN_FILE)
		return bad(f);
	struct pdf_slot *s = &f->slots[holder];
	if (!s->members) {
		load(f, holder);
		if (!s->object || !read_members(f, s))
			return bad(f);
	}
	if (slot->index >= s->n_members)
		return bad(f);
	*out = s->members[slot->index];
	return true;
}

static const struct pdf_object *load(struct pdf_file *f, size_t number)
{
	if (number >= f->n_slots)
		return &null_object;
	struct pdf_slot *s = &f->slots[number];
	if (s->object)
		return s->object;
	if (s->place == NOWHERE || s->place == FREE)
		return &null_object;
	if (s->loading || f->depth >= LOAD_DEPTH) {
		bad(f);
		return &null_object;
	}
	struct pdf_object *x = ARENA_NEW(f->a, struct pdf_object);
	s->loading = true;
	f->depth++;
	bool ok = s->place == IN_FILE ? read_object(f, s->at, number, x)
				      : load_member(f, s, x);
	f->depth--;
	s->loading = false;
	if (!ok)
		*x = null_object;
	s->object = x;
	return x;
}

const struct pdf_object *pdf_follow(struct pdf_file *f,
				    const struct pdf_object *x)
{
	for (int i = 0; x->type == PDF_REF; i++) {
		if (i == 16) {
			bad(f);
			return &null_object;
		}
		x = load(f, x->at);
	}
	return x;
}

const struct pdf_object *pdf_get(struct pdf_file *f,
				 const struct pdf_object *dict, const char *key)
{
	return pdf_follow(f, pdf_entry(dict, key));
}

/* The length must lead to "endstream": else it is a lie. */
static bool raw_bytes(struct pdf_file *f, const struct pdf_object *x,
		      struct buf *out)
{
	int n = pdf_int(pdf_get(f, x, "Length"), -1);
	if (n < 0 || x->at > f->n || (size_t)n > f->n - x->at)
		return bad(f);
	struct pdf_bytes b = bytes_at(f, x->at + (size_t)n);
	struct pdf_object word = pdf_next(&b);
	if (!pdf_is_word(&word, "endstream") && !pdf_is_word(&word, "endobj"))
		return bad(f);
	buf_add(out, f->p + x->at, (size_t)n);
	return !out->full;
}

bool pdf_stream(struct pdf_file *f, const struct pdf_object *x, struct buf *out)
{
	const struct pdf_object *filter = pdf_get(f, x, "Filter");
	const struct pdf_object *parms = pdf_get(f, x, "DecodeParms");
	struct buf data = { .max = STREAM_MAX };
	size_t n = filter->type == PDF_ARRAY ? filter->n
					     : filter->type != PDF_NULL;
	bool ok = x->type == PDF_STREAM && n <= FILTERS_MAX &&
		  raw_bytes(f, x, &data);
	for (size_t i = 0; i < n && ok; i++) {
		bool list = filter->type == PDF_ARRAY;
		bool known = parms->type == PDF_ARRAY && i < parms->n;
		struct buf next = { .max = STREAM_MAX };
		ok = pdf_unfilter(
			f, pdf_follow(f, list ? &filter->items[i] : filter),
			known ? pdf_follow(f, &parms->items[i]) : parms, &data,
			&next);
		buf_release(&data);
		data = next;
	}
	buf_release(out);
	*out = data;
	return ok;
}
