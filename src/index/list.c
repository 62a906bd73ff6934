/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of a term as bytes, and back. */
#include "index.h"

#include <assert.h>
#include <string.h>

static void put(struct buf *out, uint64_t v)
{
	while (v >= 0x80) {
		buf_char(out, (char)(v | 0x80));
		v >>= 7;
	}
	buf_char(out, (char)v);
}

/* False: it does not end within the list, or in 64 bits. */
static bool get(const unsigned char **p, const unsigned char *end,
		uint64_t *out)
{
	uint64_t v = 0;
	for (unsigned shift = 0; shift < 63 && *p < end; shift += 7) {
		unsigned char c = *(*p)++;
		v |= (uint64_t)(c & 0x7f) << shift;
		if (!(c & 0x80)) {
			*out = v;
			return true;
		}
	}
	return false;
}

bool index_read(struct index_reader *r, const void *list, size_t n)
{
	uint64_t forms = 0, length;
	*r = (struct index_reader){ .p = list };
	r->end = r->p + n;
	if (!get(&r->p, r->end, &forms) || forms > n)
		return false;
	r->n_forms = (size_t)forms;
	r->forms = r->p;
	for (size_t i = 0; i < r->n_forms; i++) {
		if (!get(&r->p, r->end, &length) ||
		    length > (size_t)(r->end - r->p))
			return false;
		r->p += length;
	}
	return true;
}

const char *index_form(const struct index_reader *r, size_t form, size_t *n)
{
	const unsigned char *p = r->forms;
	uint64_t length = 0;
	assert(form < r->n_forms);
	for (size_t i = 0; i <= form; i++) {
		p += length;
		bool ok = get(&p, r->end, &length);
		assert(ok); /* index_read went this way */
		(void)ok;
	}
	*n = (size_t)length;
	return (const char *)p;
}

int index_next(struct index_reader *r, struct index_entry *out)
{
	uint64_t a, b;
	if (!r->pairs) {
		if (r->p == r->end)
			return 0;
		if (!get(&r->p, r->end, &a) || !get(&r->p, r->end, &b) || !b)
			return -1;
		r->unit = (int64_t)((uint64_t)r->unit + a);
		r->pairs = (size_t)b;
	}
	if (!get(&r->p, r->end, &a) || !get(&r->p, r->end, &b) ||
	    a / INDEX_ZONES >= r->n_forms)
		return -1;
	r->pairs--;
	*out = (struct index_entry){
		.unit = r->unit,
		.form = (size_t)(a / INDEX_ZONES),
		.zone = (unsigned)(a % INDEX_ZONES),
		.n = b > UINT32_MAX ? UINT32_MAX : (uint32_t)b,
	};
	return 1;
}

void index_write(struct index_writer *w, int64_t unit,
		 const struct index_entry *pairs, size_t n)
{
	assert(unit > w->unit && n > 0);
	put(&w->entries, (uint64_t)(unit - w->unit));
	put(&w->entries, n);
	for (size_t i = 0; i < n; i++) {
		assert(pairs[i].zone < INDEX_ZONES);
		put(&w->entries, pairs[i].form * INDEX_ZONES + pairs[i].zone);
		put(&w->entries, pairs[i].n);
	}
	w->unit = unit;
}

void index_write_end(struct index_writer *w, const char *const *forms,
		     size_t n_forms, struct buf *out)
{
	put(out, n_forms);
	for (size_t i = 0; i < n_forms; i++) {
		size_t n = strlen(forms[i]);
		put(out, n);
		buf_add(out, forms[i], n);
	}
	buf_add(out, w->entries.p, w->entries.n);
	buf_release(&w->entries);
	*w = (struct index_writer){ 0 };
}

/* Pairs of a zone and its words. */
void index_put_words(struct buf *out, const uint32_t n[INDEX_ZONES])
{
	for (unsigned i = 0; i < INDEX_ZONES; i++) {
		if (!n[i])
			continue;
		put(out, i);
		put(out, n[i]);
	}
}

bool index_get_words(const void *bytes, size_t n, uint32_t out[INDEX_ZONES])
{
	const unsigned char *p = bytes, *end = p + n;
	memset(out, 0, INDEX_ZONES * sizeof *out);
	while (p < end) {
		uint64_t zone, words;
		if (!get(&p, end, &zone) || !get(&p, end, &words) ||
		    zone >= INDEX_ZONES || words > UINT32_MAX)
			return false;
		out[zone] = (uint32_t)words;
	}
	return true;
}
